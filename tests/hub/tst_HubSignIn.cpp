// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// POST /v1/sign-in: names, passwords and limits.
#include "core/wire/Rest.h"
#include "server/identity/Passwords.h"
#include "tests/kit/HubRig.h"

#include <future>
#include <latch>
#include <thread>

namespace readyline {
namespace {

using namespace kit;

struct HubSignIn : testing::Test {
    void SetUp() override {
        domain::Site site = demoSite();
        for (domain::Person& each : site.people)
            if (each.id.value == "ilse")
                each.passwordHash = *identity::Passwords::hash(identity::Secret{"correct"}, HubRig::kCheap.cost);
        rig.startHub(site);
    }
    hub::HttpResponse signIn(const std::string& login, const std::string& password) {
        return rig.post("/v1/sign-in", serialize(wire::SignIn{login, password}));
    }
    HubRig rig;
};

TEST_F(HubSignIn, rightPassword_givesATokenThatOpensASession) {
    const auto response = signIn("ilse", "correct");
    ASSERT_EQ(response.status, 200) << response.body;
    const auto signedIn = wire::parseSignedIn(response.body);
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->me.person, domain::PersonId{"ilse"});
    EXPECT_GT(signedIn->expires, rig.engine->now());
    EXPECT_EQ(response.body.find("argon"), std::string::npos);
    Client client{rig};
    wire::SessionOpen open;
    open.token = signedIn->token;
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    EXPECT_TRUE(client.result<wire::SessionOpened>(client.send(open)));
}

TEST_F(HubSignIn, refused_isLoggedWithItsAddressAndWithoutTheName) {
    std::string lines;
    config::Log log{config::LogLevel::Debug, config::LogFormat::Text, [this] { return rig.time.wallNow(); },
        [&](std::string_view line) { lines += std::string{line} + '\n'; }};
    rig.hub = std::make_unique<hub::Hub>(*rig.engine, rig.passwords, rig.time, log);
    for (int i = 0; i < 11; ++i)
        (void)rig.call({"POST", "/v1/sign-in", {}, "application/json", {},
            serialize(wire::SignIn{"my-secret-typed-as-a-name", "wrong"}), "192.0.2.7"});
    for (const char* event : {"signIn.refused", "signIn.limited"}) {
        const std::size_t at = lines.find(event);
        ASSERT_NE(at, std::string::npos) << lines;
        EXPECT_NE(lines.substr(at, lines.find('\n', at) - at).find("192.0.2.7"), std::string::npos) << lines;
    }
    EXPECT_EQ(lines.find("my-secret"), std::string::npos);
}

TEST_F(HubSignIn, token_isStillGoodAfterARestart) {
    const auto signedIn = wire::parseSignedIn(signIn("ilse", "correct").body);
    rig.killHub();
    rig.startHub();
    Client client{rig};
    wire::SessionOpen open;
    open.token = signedIn->token;
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    EXPECT_TRUE(client.result<wire::SessionOpened>(client.send(open)));
}

TEST_F(HubSignIn, wrongPasswordUnknownNameAndNameWithoutPassword_soundTheSame) {
    const auto wrong = signIn("ilse", "incorrect");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(signIn("nobody", "correct").body, wrong.body);
    EXPECT_EQ(signIn("jonas", "correct").body, wrong.body);
    EXPECT_TRUE(rig.floor().tokens.empty());
}

TEST_F(HubSignIn, guessing_isLimitedByName_othersStillSignIn) {
    int limited = 0;
    for (int i = 0; i < 15; ++i)
        if (signIn("jonas", "guess" + std::to_string(i)).status == 429) ++limited;
    EXPECT_GE(limited, 4);
    EXPECT_EQ(signIn("ilse", "correct").status, 200);
    rig.advance(60s);
    EXPECT_EQ(signIn("jonas", "guess").status, 401);
}

// Everybody signs in at once: who was turned away has not tried.
TEST_F(HubSignIn, tooManyAtOnce_isRefusedAsBusyAndNotCounted) {
    std::promise<void> hold;
    const auto released = hold.get_future().share();
    std::latch entered{1};
    const auto wait = [&](const auto&) {
        entered.count_down();
        released.wait();
    };
    ASSERT_TRUE(rig.passwords.verify(std::nullopt, identity::Secret{"x"}, wait));
    entered.wait(); // the one thread is taken; now the queue is filled
    while (rig.passwords.verify(std::nullopt, identity::Secret{"x"}, [](const auto&) {})) {}
    for (int i = 0; i < 30; ++i) {
        const auto busy = signIn("ilse", "correct");
        EXPECT_EQ(busy.status, 503);
        EXPECT_NE(busy.body.find("OVERLOADED"), std::string::npos);
    }
    hold.set_value();
    while (rig.passwords.waiting() > 0) std::this_thread::yield();
    for (int i = 0; i < 10; ++i) EXPECT_EQ(signIn("ilse", "guess").status, 401) << i;
    EXPECT_EQ(signIn("ilse", "correct").status, 429) << "those were counted";
}

TEST_F(HubSignIn, guessing_isLimitedByAddressToo) {
    int limited = 0;
    for (int i = 0; i < 620; ++i) limited += signIn("nobody-" + std::to_string(i), "guess").status == 429 ? 1 : 0;
    EXPECT_EQ(limited, 20);
    const auto elsewhere = rig.call(
        {"POST", "/v1/sign-in", {}, "application/json", {}, serialize(wire::SignIn{"ilse", "correct"}), "10.0.0.7"});
    EXPECT_EQ(elsewhere.status, 200);
}

TEST_F(HubSignIn, token_isOverAfterSixteenHours) {
    const auto signedIn = wire::parseSignedIn(signIn("ilse", "correct").body);
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->expires, rig.engine->now() + 16h);
    wire::SessionOpen open;
    open.token = signedIn->token;
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc"};
    rig.time.advance(16h - 1s);
    rig.drain();
    Client client{rig};
    EXPECT_TRUE(client.result<wire::SessionOpened>(client.send(open)));
    rig.time.advance(1s);
    rig.drain();
    Client late{rig};
    EXPECT_EQ(late.refusal(late.send(open)), domain::Refusal::Unauthorized);
}

TEST_F(HubSignIn, answer_isGivenAfterTheCommit) {
    rig.journal->hold();
    std::optional<hub::HttpResponse> got;
    rig.hub->handle(
        {"POST", "/v1/sign-in", {}, "application/json", {}, serialize(wire::SignIn{"ilse", "correct"}), "x"},
        [&](hub::HttpResponse response) { got = std::move(response); });
    ASSERT_TRUE(rig.waitFor([&] { return rig.engine->figures().waiting > 0 || rig.journal->stats().backlog > 0; }));
    EXPECT_FALSE(got);
    rig.journal->release();
    rig.drain();
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 200);
}

TEST_F(HubSignIn, rightPasswordManyTimes_isNotLimited) {
    for (int i = 0; i < 20; ++i) EXPECT_EQ(signIn("ilse", "correct").status, 200);
}

TEST_F(HubSignIn, badBody_is400_otherTypes_415) {
    EXPECT_EQ(rig.post("/v1/sign-in", R"({"login":"ilse"})").status, 400);
    EXPECT_EQ(rig.call({"POST", "/v1/sign-in", {}, "text/plain", {}, "{}", "127.0.0.1"}).status, 415);
}

TEST_F(HubSignIn, diskFails_is503) {
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    EXPECT_EQ(signIn("ilse", "correct").status, 503);
}

} // namespace
} // namespace readyline
