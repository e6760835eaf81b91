// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/identity/PasswordPool.h"

#include <future>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <latch>
#include <set>

namespace readyline::identity::test {

namespace {

constexpr PasswordCost kCheap{1, 8192}; // the least that argon2id takes, for tests about anything else
using Verdict = Expected<bool, PasswordFault>;

std::future<Verdict> ask(PasswordPool& pool, std::optional<std::string> hash, std::string_view password) {
    auto promise = std::make_shared<std::promise<Verdict>>();
    auto verdict = promise->get_future();
    const auto taken
        = pool.verify(std::move(hash), Secret(password), [promise](const Verdict& one) { promise->set_value(one); });
    if (!taken) promise->set_value(unexpected(taken.error()));
    return verdict;
}

} // namespace

TEST(Passwords, hash_isArgon2idAtTheCostWeChose) {
    const auto hash = Passwords::hash(Secret("correct horse"));
    ASSERT_TRUE(hash);
    EXPECT_THAT(*hash, ::testing::StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
    EXPECT_TRUE(Passwords::verify(*hash, Secret("correct horse")).value());
}

TEST(Passwords, hash_twice_differsByItsSalt) {
    EXPECT_NE(Passwords::hash(Secret("same"), kCheap).value(), Passwords::hash(Secret("same"), kCheap).value());
}

TEST(Passwords, verify_anythingElse_isFalse) {
    const std::string hash = Passwords::hash(Secret("right"), kCheap).value();
    for (const std::string_view wrong : {"Right", "right ", "righ", "wrong"}) {
        EXPECT_FALSE(Passwords::verify(hash, Secret(wrong)).value()) << wrong;
    }
    EXPECT_FALSE(Passwords::verify("", Secret("right")).value());
    EXPECT_FALSE(Passwords::verify("right", Secret("right")).value());
    EXPECT_FALSE(Passwords::verify(std::string(500, 'x'), Secret("right")).value());
}

TEST(Passwords, hash_emptyOrEndless_isRefused) {
    EXPECT_EQ(Passwords::hash(Secret(), kCheap), unexpected(PasswordFault::Empty));
    EXPECT_EQ(Passwords::hash(Secret(std::string(1025, 'x')), kCheap), unexpected(PasswordFault::TooLong));
    EXPECT_EQ(Passwords::verify("hash", Secret(std::string(1025, 'x'))), unexpected(PasswordFault::TooLong));
    EXPECT_TRUE(Passwords::hash(Secret(std::string(1024, 'x')), kCheap));
}

TEST(PasswordPool, verify_rightWrongAndUnknown) {
    PasswordPool pool({2, 16, kCheap});
    const std::string hash = Passwords::hash(Secret("right"), kCheap).value();
    EXPECT_EQ(ask(pool, hash, "right").get(), Verdict(true));
    EXPECT_EQ(ask(pool, hash, "wrong").get(), Verdict(false));
    EXPECT_EQ(ask(pool, std::nullopt, "right").get(), Verdict(false));
    EXPECT_EQ(ask(pool, hash, "").get(), unexpected(PasswordFault::Empty));
}

TEST(PasswordPool, hash_onThePool_verifies) {
    PasswordPool pool({1, 16, kCheap});
    std::promise<Expected<std::string, PasswordFault>> promise;
    ASSERT_TRUE(pool.hash(Secret("new"), [&](const auto& hash) { promise.set_value(hash); }));
    EXPECT_TRUE(Passwords::verify(promise.get_future().get().value(), Secret("new")).value());
}

TEST(PasswordPool, verify_queueFull_isRefusedAtOnceAndRecovers) {
    PasswordPool pool({1, 2, kCheap});
    const std::string hash = Passwords::hash(Secret("right"), kCheap).value();
    std::latch entered(1);
    std::promise<void> hold;
    auto released = hold.get_future().share();
    ASSERT_TRUE(pool.verify(hash, Secret("right"), [&entered, released](const Verdict&) {
        entered.count_down();
        released.wait();
    }));
    entered.wait();
    auto first = ask(pool, hash, "right");
    auto second = ask(pool, hash, "wrong");
    EXPECT_EQ(pool.waiting(), 2U);
    EXPECT_EQ(ask(pool, hash, "right").get(), unexpected(PasswordFault::Busy));
    hold.set_value();
    EXPECT_EQ(first.get(), Verdict(true));
    EXPECT_EQ(second.get(), Verdict(false));
    EXPECT_EQ(ask(pool, hash, "right").get(), Verdict(true));
}

TEST(PasswordPool, destruction_answersWhatWaits) {
    const std::string hash = Passwords::hash(Secret("right"), kCheap).value();
    std::vector<std::future<Verdict>> verdicts;
    {
        PasswordPool pool({2, 200, kCheap});
        for (int i = 0; i < 200; ++i) verdicts.push_back(ask(pool, hash, "right"));
    }
    for (auto& verdict : verdicts) {
        const Verdict answer = verdict.get();
        EXPECT_TRUE(answer == Verdict(true) || answer == unexpected(PasswordFault::Closed));
    }
}

} // namespace readyline::identity::test
