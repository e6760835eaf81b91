// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Guard.h"

#include <gtest/gtest.h>

using namespace readyline::gateway;

TEST(Guard, ownHost_anyPort_passes) {
    for (const char* host : {"localhost", "localhost:8123", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8123", "[::1]"})
        EXPECT_EQ(check({}, host, ""), std::nullopt) << host;
}

TEST(Guard, foreignHost_isRefused) {
    for (const char* host :
        {"", "evil.example", "evil.example:8123", "127.0.0.1.evil.example", "localhost.evil.example:80"})
        EXPECT_EQ(check({}, host, ""), GuardFault::ForeignHost) << host;
}

TEST(Guard, whatIsNoHost_isBad) {
    for (const char* host :
        {"localhost:80@evil", "evil@localhost:80", "localhost:", "localhost:80:80", "localhost:80a", "localhost:123456",
            "[::1", "[::1]x", "[]", ":80", "local host", "localhost/", "localhost, evil", "http://localhost", "\xFF"})
        EXPECT_EQ(check({}, host, ""),
            std::string_view{host} == "localhost:" ? std::nullopt : std::optional{GuardFault::BadHost})
            << host;
}

TEST(Guard, configuredHost_passes) {
    EXPECT_EQ(check({{"desk.example"}, {}}, "Desk.Example:443", ""), std::nullopt);
    EXPECT_EQ(check({{"desk.example"}, {}}, "other.example:443", ""), GuardFault::ForeignHost);
}

TEST(Guard, origin_onlySameOrConfiguredPasses) {
    EXPECT_EQ(check({}, "localhost:8123", "http://localhost:8123"), std::nullopt);
    EXPECT_EQ(check({}, "localhost:8123", "http://localhost:9999"), GuardFault::ForeignOrigin);
    EXPECT_EQ(check({}, "localhost:8123", "null"), GuardFault::ForeignOrigin);
    EXPECT_EQ(check({{}, {"https://desk.example"}}, "localhost:8123", "https://desk.example"), std::nullopt);
    EXPECT_EQ(check({{}, {"https://desk.example"}}, "localhost:8123", "https://desk.example.evil"),
        GuardFault::ForeignOrigin);
}
