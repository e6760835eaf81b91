// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/RateLimit.h"

#include <gtest/gtest.h>

namespace readyline::identity::test {

namespace {

using std::chrono::seconds;
constexpr Instant kStart{std::chrono::hours{1}};
const RateLimit::Options kThree{3, seconds{10}, 4};

int tries(SignInLimit& limit, const std::string& user, const std::string& address, Instant now) {
    int allowed = 0;
    while (allowed < 10'000 && !limit.refuse(user, address, now)) ++allowed;
    return allowed;
}

} // namespace

TEST(RateLimit, take_beyondTheBurst_waitsForTheNextInterval) {
    RateLimit limit(kThree);
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(limit.wait("a", kStart), std::nullopt);
        limit.take("a", kStart);
    }
    EXPECT_EQ(limit.wait("a", kStart), seconds{10});
    EXPECT_EQ(limit.wait("a", kStart + seconds{4}), seconds{6});
    EXPECT_EQ(limit.wait("a", kStart + seconds{10}), std::nullopt);
    limit.take("a", kStart + seconds{10});
    EXPECT_EQ(limit.wait("a", kStart + seconds{10}), seconds{10});
    EXPECT_EQ(limit.wait("b", kStart), std::nullopt);
}

TEST(RateLimit, take_afterALongRest_isNotMoreThanTheBurst) {
    RateLimit limit(kThree);
    limit.take("a", kStart);
    const Instant later = kStart + std::chrono::hours{5};
    for (int i = 0; i < 3; ++i) limit.take("a", later);
    EXPECT_EQ(limit.wait("a", later), seconds{10});
}

TEST(RateLimit, giveBack_restoresTheTry) {
    RateLimit limit(kThree);
    for (int i = 0; i < 3; ++i) limit.take("a", kStart);
    limit.giveBack("a");
    limit.giveBack("unknown");
    EXPECT_EQ(limit.wait("a", kStart), std::nullopt);
}

TEST(RateLimit, take_ofManyKeys_keepsTheWorstAndBoundedMemory) {
    RateLimit limit(kThree);
    for (int i = 0; i < 3; ++i) limit.take("worst", kStart);
    for (int i = 0; i < 1000; ++i) limit.take("key-" + std::to_string(i), kStart);
    EXPECT_EQ(limit.size(), 4U);
    EXPECT_EQ(limit.wait("worst", kStart), seconds{10});
}

TEST(SignInLimit, oneName_fromManyAddresses_isHeldBack) {
    SignInLimit limit;
    int allowed = 0;
    for (int i = 0; i < 100; ++i) allowed += limit.refuse("anna", "10.0.0." + std::to_string(i), kStart) ? 0 : 1;
    EXPECT_EQ(allowed, 10);
    EXPECT_FALSE(limit.refuse("ben", "10.0.0.1", kStart));
    EXPECT_EQ(tries(limit, "anna", "10.0.1.1", kStart + std::chrono::minutes{1}), 4);
}

TEST(SignInLimit, oneAddress_withManyNames_isHeldBack) {
    SignInLimit limit;
    int allowed = 0;
    for (int i = 0; i < 2000; ++i) allowed += limit.refuse("user-" + std::to_string(i), "10.0.0.1", kStart) ? 0 : 1;
    EXPECT_EQ(allowed, 600);
    EXPECT_FALSE(limit.refuse("user-1999", "10.0.0.2", kStart));
}

TEST(SignInLimit, aShiftBehindOneAddress_signsIn) {
    SignInLimit limit;
    for (int i = 0; i < 5000; ++i) {
        const std::string user = "user-" + std::to_string(i);
        ASSERT_FALSE(limit.refuse(user, "10.0.0.1", kStart)) << i;
        limit.giveBack(user, "10.0.0.1");
    }
}

TEST(SignInLimit, refusedTry_costsNothing) {
    SignInLimit limit;
    EXPECT_EQ(tries(limit, "anna", "10.0.0.1", kStart), 10);
    for (int i = 0; i < 100; ++i) EXPECT_TRUE(limit.refuse("anna", "10.0.0.1", kStart));
    EXPECT_FALSE(limit.refuse("anna", "10.0.0.1", kStart + seconds{15}));
}

} // namespace readyline::identity::test
