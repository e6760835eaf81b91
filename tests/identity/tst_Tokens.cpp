// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Token.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace readyline::identity::test {

TEST(Tokens, make_givesATokenOfItsOwn) {
    std::set<std::string, std::less<>> seen;
    for (int i = 0; i < 1000; ++i) {
        const Secret token = makeToken();
        EXPECT_EQ(token.reveal().size(), 43U);
        EXPECT_THAT(std::string(token.reveal()), ::testing::MatchesRegex("[A-Za-z0-9_-]*"));
        EXPECT_TRUE(seen.emplace(token.reveal()).second);
    }
}

TEST(Tokens, digest_isStable) {
    // BLAKE2b-256 of "readyline", by another implementation: stored digests must stay valid.
    EXPECT_EQ(digestOf("readyline"), "e0d5a88487c136afd74339d67afd24dad7ff1ad2c7e9cdb3109c99f316add123");
}

TEST(Secret, printed_saysNothing) {
    const Secret secret("hunter2-token");
    std::ostringstream out;
    out << secret;
    EXPECT_EQ(out.str(), "[secret]");
    EXPECT_EQ(describe(secret), "[secret]");
    EXPECT_EQ(::testing::PrintToString(secret), "[secret]");
}

TEST(Secret, moved_leavesNothingBehind) {
    for (const std::string_view text :
        {std::string_view("short"), std::string_view("longer than any small string buffer")}) {
        Secret from(text);
        const Secret to(std::move(from));
        EXPECT_EQ(to.reveal(), text);
        EXPECT_EQ(from.reveal(), ""); // NOLINT(bugprone-use-after-move): that is the promise
        Secret assigned("old");
        assigned = to;
        EXPECT_EQ(assigned.reveal(), text);
    }
}

} // namespace readyline::identity::test
