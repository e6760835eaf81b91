// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/Tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace readyline::identity::test {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

constexpr WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{8}};
constexpr std::chrono::hours kShift{12};

Grant signIn(const std::string& subject) { return {TokenKind::SignIn, subject, kNow + kShift}; }

} // namespace

TEST(Tokens, issue_givesATokenOfItsOwn) {
    Tokens tokens;
    std::set<std::string, std::less<>> seen;
    for (int i = 0; i < 1000; ++i) {
        const IssuedToken issued = tokens.issue(signIn("anna"));
        EXPECT_EQ(issued.token.reveal().size(), 43U);
        EXPECT_THAT(std::string(issued.token.reveal()), ::testing::MatchesRegex("[A-Za-z0-9_-]*"));
        EXPECT_TRUE(seen.emplace(issued.token.reveal()).second);
    }
    EXPECT_EQ(tokens.size(), 1000U);
}

TEST(Tokens, check_untilItExpires_givesTheGrant) {
    Tokens tokens;
    const IssuedToken issued = tokens.issue(signIn("anna"));
    const auto token = issued.token.reveal();
    EXPECT_EQ(tokens.check(token, kNow), signIn("anna"));
    EXPECT_EQ(tokens.check(token, kNow + kShift - Duration{1}), signIn("anna"));
    EXPECT_EQ(tokens.check(token, kNow + kShift), unexpected(TokenFault::Expired));
}

TEST(Tokens, check_withoutEnd_holdsUntilRevoked) {
    Tokens tokens;
    const IssuedToken robot = tokens.issue({TokenKind::Minted, "robot-1", std::nullopt});
    EXPECT_TRUE(tokens.check(robot.token.reveal(), kNow + std::chrono::years{10}));
    EXPECT_TRUE(tokens.revoke(robot.stored.digest));
    EXPECT_FALSE(tokens.revoke(robot.stored.digest));
    EXPECT_EQ(tokens.check(robot.token.reveal(), kNow), unexpected(TokenFault::Unknown));
}

TEST(Tokens, check_anythingElse_isUnknown) {
    Tokens tokens;
    const IssuedToken issued = tokens.issue(signIn("anna"));
    std::string other(issued.token.reveal());
    other.back() = other.back() == 'A' ? 'B' : 'A';
    EXPECT_EQ(tokens.check(other, kNow), unexpected(TokenFault::Unknown));
    EXPECT_EQ(tokens.check("", kNow), unexpected(TokenFault::Unknown));
    EXPECT_EQ(tokens.check(issued.stored.digest, kNow), unexpected(TokenFault::Unknown)) << "the digest is no token";
}

TEST(Tokens, restore_afterARestart_acceptsTheSameToken) {
    Tokens before;
    const IssuedToken person = before.issue(signIn("anna"));
    const IssuedToken source = before.issue({TokenKind::Ingress, "web shop", std::nullopt});
    Tokens after;
    for (const StoredToken& stored : before.all()) after.restore(stored);
    EXPECT_EQ(after.check(person.token.reveal(), kNow), signIn("anna"));
    EXPECT_EQ(after.check(source.token.reveal(), kNow)->kind, TokenKind::Ingress);
    EXPECT_THAT(after.all(), UnorderedElementsAre(person.stored, source.stored));
}

TEST(Tokens, revokeAll_ofASubject_leavesOthers) {
    Tokens tokens;
    const IssuedToken laptop = tokens.issue(signIn("anna"));
    const IssuedToken robot = tokens.issue({TokenKind::Minted, "anna", std::nullopt});
    const IssuedToken other = tokens.issue(signIn("ben"));
    EXPECT_THAT(tokens.revokeAll("anna", TokenKind::SignIn), UnorderedElementsAre(laptop.stored.digest));
    EXPECT_TRUE(tokens.check(robot.token.reveal(), kNow));
    EXPECT_THAT(tokens.revokeAll("anna"), UnorderedElementsAre(robot.stored.digest));
    EXPECT_TRUE(tokens.check(other.token.reveal(), kNow));
}

TEST(Tokens, removeExpired_takesJustThose) {
    Tokens tokens;
    const IssuedToken early = tokens.issue({TokenKind::SignIn, "anna", kNow});
    const IssuedToken late = tokens.issue({TokenKind::SignIn, "anna", kNow + Duration{1}});
    const IssuedToken endless = tokens.issue({TokenKind::Ingress, "web", std::nullopt});
    EXPECT_THAT(tokens.removeExpired(kNow), UnorderedElementsAre(early.stored.digest));
    EXPECT_THAT(tokens.all(), UnorderedElementsAre(late.stored, endless.stored));
}

TEST(Tokens, digest_isStable) {
    // BLAKE2b-256 of "readyline", by another implementation: stored digests must stay valid.
    EXPECT_EQ(digestOf("readyline"), "e0d5a88487c136afd74339d67afd24dad7ff1ad2c7e9cdb3109c99f316add123");
}

TEST(Tokens, kinds_haveTheirText) {
    for (const TokenKind kind : {TokenKind::SignIn, TokenKind::Minted, TokenKind::Ingress}) {
        EXPECT_FALSE(toText(kind).empty());
        EXPECT_EQ(parseTokenKind(toText(kind)), kind);
    }
    EXPECT_EQ(parseTokenKind("admin"), std::nullopt);
}

TEST(Secret, printed_saysNothing) {
    const Secret secret("hunter2-token");
    std::ostringstream out;
    out << secret;
    EXPECT_EQ(out.str(), "[secret]");
    EXPECT_EQ(describe(secret), "[secret]");
    EXPECT_EQ(::testing::PrintToString(secret), "[secret]");
}

TEST(Secret, describeOfAToken_showsNeitherTokenNorWholeDigest) {
    Tokens tokens;
    const IssuedToken issued = tokens.issue(signIn("anna"));
    const std::string text = describe(issued.stored.grant, issued.stored.digest);
    EXPECT_THAT(text, HasSubstr("session of anna ("));
    EXPECT_THAT(text, Not(HasSubstr(std::string(issued.token.reveal()))));
    EXPECT_THAT(text, Not(HasSubstr(issued.stored.digest)));
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
