// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// POST /v1/sign-in: names, passwords and limits.
#include "core/wire/Rest.h"
#include "server/identity/Passwords.h"
#include "tests/kit/HubRig.h"

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
