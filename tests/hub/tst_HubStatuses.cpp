// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Statuses, reasons and the default at sign-in by REST: what is answered, and what everybody signed in sees of it.
#include "core/domain/Status.h"
#include "core/wire/Rest.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;

constexpr const char* kTraining = R"({"text":"Training","base":"away","name":"training","order":40,"maximum":1800})";

struct HubStatuses : testing::Test {
    void SetUp() override {
        rig.startHub();
        admin = rig.tokenOf(idOf(domain::Role::Admin));
    }
    [[nodiscard]] std::string idOf(domain::Role role) {
        for (const domain::Person& each : rig.floor().site.people)
            if (each.role == role) return each.id.value;
        return {};
    }
    hub::HttpResponse call(const char* method, const std::string& path, const std::string& body = {}) {
        return rig.call({method, path, admin, "application/json", {}, body, "127.0.0.1"});
    }
    hub::HttpResponse put(const std::string& path, const std::string& body) { return call("PUT", path, body); }
    static wire::RestError errorOf(const hub::HttpResponse& response) {
        const auto error = wire::parseRestError(response.body);
        EXPECT_TRUE(error) << response.body;
        return error.value_or(wire::RestError{});
    }
    static wire::StatusResource statusOf(const hub::HttpResponse& response) {
        const auto status = wire::parseStatusResource(response.body);
        EXPECT_TRUE(status) << response.status << ' ' << response.body;
        return status.value_or(wire::StatusResource{});
    }
    HubRig rig;
    std::string admin;
};

TEST_F(HubStatuses, D9_D10_status_isPutShownChangedAndRemoved) {
    EXPECT_EQ(call("GET", "/v1/statuses/training").status, 404);
    const auto made = put("/v1/statuses/training", kTraining);
    EXPECT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(statusOf(made).entry.id.value, "training");
    EXPECT_EQ(statusOf(made).entry.maximum, std::chrono::minutes{30});
    EXPECT_EQ(statusOf(call("GET", "/v1/statuses/training")), statusOf(made));
    const auto changed = put("/v1/statuses/training", R"({"id":"training","text":"Course","base":"busy"})");
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(statusOf(changed).entry.text, "Course");
    EXPECT_EQ(call("DELETE", "/v1/statuses/training").status, 204);
    EXPECT_EQ(call("DELETE", "/v1/statuses/training").status, 404);
    EXPECT_EQ(call("GET", "/v1/statuses/training").status, 404);
}

TEST_F(HubStatuses, D9_lists_inTheOrderOfTheMenu) {
    EXPECT_EQ(put("/v1/statuses/training", kTraining).status, 201);
    const auto all = wire::parseStatusList(call("GET", "/v1/statuses").body);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->statuses.front().entry.id.value, "ready");
    EXPECT_EQ(all->statuses[1].entry.id.value, "training") << "between built-in ones, as its order says";
    EXPECT_EQ(all->statuses[2].entry.id.value, "not-ready");
    const auto reasons = wire::parseReasonList(call("GET", "/v1/reasons").body);
    ASSERT_TRUE(reasons);
    EXPECT_EQ(reasons->reasons.size(), rig.floor().site.rules.reasons.size());
}

TEST_F(HubStatuses, D9_Z13_change_reachesEverybodySignedInAtOnce) {
    Client ilse{rig};
    ilse.enter("ilse");
    ilse.forget();
    EXPECT_EQ(put("/v1/statuses/training", kTraining).status, 201);
    rig.drain();
    auto sites = ilse.events<wire::SiteChanged>();
    ASSERT_EQ(sites.size(), 1U);
    EXPECT_NE(find(sites[0].site, domain::EntryId{"training"}), nullptr);
    EXPECT_EQ(ilse.envelopes()[0].by.person.value, idOf(domain::Role::Admin));
    const domain::Choice choice{domain::EntryId{"training"}, {}};
    const auto asked = ilse.send(wire::PresenceSet{rig.newCommand(), choice, false});
    EXPECT_TRUE(ilse.result<wire::Settled>(asked));
    EXPECT_EQ(put("/v1/statuses/training", R"({"text":"Course","base":"away"})").status, 200);
    rig.drain();
    sites = ilse.events<wire::SiteChanged>();
    const auto self = ilse.events<wire::SelfChanged>();
    ASSERT_FALSE(self.empty());
    EXPECT_EQ(shownStatus(self.back().self, sites.back().site).word, "Course");
}

TEST_F(HubStatuses, D11_misleadingText_isAllowedWithAWarning) {
    const auto made = put("/v1/statuses/soon", R"({"text":"Available soon","base":"offline"})");
    EXPECT_EQ(made.status, 201);
    ASSERT_TRUE(statusOf(made).warning);
    EXPECT_EQ(statusOf(made).warning->name, "MISLEADING_TEXT");
    EXPECT_NE(statusOf(made).warning->message.find("\"Available\""), std::string::npos);
    EXPECT_NE(statusOf(made).warning->message.find("Offline"), std::string::npos);
    EXPECT_TRUE(statusOf(call("GET", "/v1/statuses/soon")).warning);
    EXPECT_FALSE(statusOf(put("/v1/statuses/soon", R"({"text":"Available soon","base":"available"})")).warning);
}

TEST_F(HubStatuses, D8_builtIn_isNeitherChangedNorRemoved) {
    for (const char* method : {"PUT", "DELETE"}) {
        const auto no = call(method, "/v1/statuses/ready", R"({"text":"Go","base":"available"})");
        EXPECT_EQ(no.status, 409) << method;
        EXPECT_EQ(errorOf(no).error, "BUILT_IN");
    }
    const auto made = put("/v1/statuses/mine", R"({"text":"Mine","base":"away","builtIn":true})");
    EXPECT_EQ(errorOf(made).error, "BUILT_IN");
    EXPECT_EQ(errorOf(made).path, "builtIn");
}

TEST_F(HubStatuses, D10_badBody_namesTheMember) {
    const struct {
        const char *path, *body, *member, *error;
        int status;
    } cases[] = {
        {"/v1/statuses/x", R"({"base":"away"})", "text", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"  ","base":"away"})", "text", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"X"})", "base", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"X","base":"sleeping"})", "base", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"X","base":["away","busy"]})", "base", "BAD_REQUEST", 400}, // D9: exactly one
        {"/v1/statuses/x", R"({"id":"y","text":"X","base":"away"})", "id", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"X","base":"away","maximum":0})", "maximum", "BAD_REQUEST", 400},
        {"/v1/statuses/x", R"({"text":"X","base":"away","needsReason":"required","reasonGroup":"none"})", "needsReason",
            "IN_USE", 409},
        {"/v1/reasons/x", R"({"label":" ","group":"not-ready"})", "label", "BAD_REQUEST", 400},
        {"/v1/reasons/x", R"({"label":"X","group":"nowhere"})", "group", "NOT_FOUND", 404},
        {"/v1/reasons/x", R"({"label":"X","group":"not-ready","queues":["none"]})", "queues", "UNKNOWN_QUEUE", 422},
        {"/v1/sign-in-status", R"({"entry":"no-answer"})", "entry", "NOT_SELECTABLE", 409},
        {"/v1/sign-in-status", R"({"entry":"not-ready","reason":"gone"})", "reason", "NOT_SELECTABLE", 409},
        {"/v1/sign-in-status", R"({"auto":true})", "auto", "NOT_SELECTABLE", 409},
    };
    const domain::Site before = rig.floor().site;
    for (const auto& each : cases) {
        const auto no = put(each.path, each.body);
        EXPECT_EQ(no.status, each.status) << each.body;
        EXPECT_EQ(errorOf(no).error, each.error) << each.body;
        EXPECT_EQ(errorOf(no).path, each.member) << each.body;
        EXPECT_FALSE(errorOf(no).message.empty()) << each.body;
    }
    EXPECT_EQ(rig.floor().site, before);
    EXPECT_EQ(rig.call({"PUT", "/v1/statuses/x", admin, "text/plain", {}, kTraining, "127.0.0.1"}).status, 415);
}

TEST_F(HubStatuses, Z13_reason_isPutShownAndRemoved) {
    const auto made = put("/v1/reasons/walk", R"({"label":"Walk","group":"not-ready","order":9,"maximum":600})");
    EXPECT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(put("/v1/reasons/walk", R"({"label":"Stroll","group":"not-ready"})").status, 200);
    const auto shown = wire::parseReasonResource(call("GET", "/v1/reasons/walk").body);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->reason.label, "Stroll");
    EXPECT_EQ(call("DELETE", "/v1/reasons/walk").status, 204);
    EXPECT_EQ(call("GET", "/v1/reasons/walk").status, 404);
}

TEST_F(HubStatuses, Z14_signInStatus_isPutAndShown) {
    EXPECT_EQ(put("/v1/sign-in-status", R"({"entry":"not-ready","reason":"lunch"})").status, 200);
    const auto shown = wire::parseSignInResource(call("GET", "/v1/sign-in-status").body);
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->choice, kit::kLunch);
    Client ilse{rig};
    EXPECT_EQ(ilse.enter("ilse").self.intent.choice, kit::kLunch);
}

TEST_F(HubStatuses, D9_chosen_isNotRemoved_andWhoHasItIsNamed) {
    EXPECT_EQ(put("/v1/statuses/training", kTraining).status, 201);
    Client ilse{rig};
    ilse.enter("ilse");
    (void)ilse.send(wire::PresenceSet{rig.newCommand(), {domain::EntryId{"training"}, {}}, false});
    const auto no = call("DELETE", "/v1/statuses/training");
    EXPECT_EQ(no.status, 409);
    EXPECT_EQ(errorOf(no).error, "IN_USE");
    EXPECT_NE(errorOf(no).message.find("Ilse Vermeulen"), std::string::npos) << errorOf(no).message;
}

TEST_F(HubStatuses, K36_D9_onlyAdministratorsMay) {
    const std::pair<const char*, const char*> calls[] = {{"GET", "/v1/statuses"}, {"PUT", "/v1/statuses/x"},
        {"DELETE", "/v1/statuses/x"}, {"GET", "/v1/reasons"}, {"PUT", "/v1/reasons/x"}, {"DELETE", "/v1/reasons/x"},
        {"GET", "/v1/sign-in-status"}, {"PUT", "/v1/sign-in-status"}};
    const auto as = [&](const std::string& token, const char* method, const char* path) {
        return rig.call({method, path, token, "application/json", {}, kTraining, "127.0.0.1"});
    };
    for (const auto& [method, path] : calls) {
        for (const domain::Role role : {domain::Role::Agent, domain::Role::Supervisor, domain::Role::Connector})
            EXPECT_EQ(as(rig.tokenOf(idOf(role)), method, path).status, 403) << method << path;
        EXPECT_EQ(as(rig.tokenOf(idOf(domain::Role::Admin), true), method, path).status, 403) << "an ingress key";
        EXPECT_EQ(as("wrong", method, path).status, 401) << method << path;
    }
    EXPECT_EQ(find(rig.floor().site.rules, domain::EntryId{"x"}), nullptr);
}

TEST_F(HubStatuses, D9_Z13_granted_supervisorMayAllButTheDefaultAtSignIn) {
    domain::Site site = rig.floor().site;
    const domain::PersonId boss{idOf(domain::Role::Supervisor)};
    std::ranges::find(site.people, boss, &domain::Person::id)->grants = {domain::Grant::EditStatuses};
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    const std::string token = rig.tokenOf(boss.value);
    const auto as = [&](const char* method, const char* path, const char* body = "{}") {
        return rig.call({method, path, token, "application/json", {}, body, "127.0.0.1"}).status;
    };
    EXPECT_EQ(as("PUT", "/v1/statuses/x", kTraining), 201);
    EXPECT_EQ(as("GET", "/v1/statuses/x"), 200);
    EXPECT_EQ(as("GET", "/v1/reasons"), 200);
    EXPECT_EQ(as("DELETE", "/v1/statuses/x"), 204);
    EXPECT_EQ(as("PUT", "/v1/statuses/ready", kTraining), 409) << "D8";
    EXPECT_EQ(as("GET", "/v1/sign-in-status"), 403);
    EXPECT_EQ(as("PUT", "/v1/sign-in-status", R"({"entry":"ready"})"), 403);
}

TEST_F(HubStatuses, D9_grantGivenLive_isToldToWhomItConcerns) {
    Client supervisor{rig}, agent{rig};
    const auto before = supervisor.enter("margriet").me.grants;
    EXPECT_EQ(std::ranges::count(before, domain::Grant::EditStatuses), 0);
    (void)agent.enter("ilse");
    domain::Site site = rig.floor().site;
    std::ranges::find(site.people, domain::PersonId{"margriet"}, &domain::Person::id)->grants
        = {domain::Grant::EditStatuses};
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    ASSERT_EQ(supervisor.events<wire::MeChanged>().size(), 1U);
    EXPECT_EQ(supervisor.events<wire::MeChanged>()[0].me.grants, std::vector{domain::Grant::EditStatuses});
    EXPECT_TRUE(agent.events<wire::MeChanged>().empty());
    domain::PresenceEntry custom;
    custom.id = domain::EntryId{"training"};
    custom.text = "Training";
    EXPECT_TRUE(supervisor.result<wire::Settled>(supervisor.send(wire::EntryPut{rig.newCommand(), custom})));
}

TEST_F(HubStatuses, addresses_onlyWhatIsThere) {
    EXPECT_EQ(call("POST", "/v1/statuses", kTraining).status, 405);
    EXPECT_EQ(call("PUT", "/v1/reasons", kTraining).status, 405);
    EXPECT_EQ(call("DELETE", "/v1/sign-in-status").status, 405);
    EXPECT_EQ(call("GET", "/v1/statuses/").status, 404);
    EXPECT_EQ(call("GET", "/v1/statuses/a/b").status, 404);
    EXPECT_EQ(put("/v1/statuses/back%20office", R"({"text":"Back office","base":"away"})").status, 201);
    EXPECT_NE(find(rig.floor().site.rules, domain::EntryId{"back office"}), nullptr);
}

// An id that could not be read back from the journal would keep the server from ever starting again.
TEST_F(HubStatuses, idOfAnAddress_isCheckedAsOneOfABody) {
    const domain::Site before = rig.floor().site;
    for (const std::string& id : {std::string{"%FF"}, std::string{"%ED%A0%80"}, std::string(101, 'a'),
             std::string(3000, 'a'), std::string{"a%00b"}, std::string{"a%0D%0Ab"}, std::string{"a%C2%85b"},
             std::string{"a%2Fb"}, std::string{"100%"}, std::string{"%zz"}, std::string{"\xFF"}}) {
        for (const char* list : {"/v1/statuses/", "/v1/reasons/"})
            for (const char* method : {"GET", "PUT", "DELETE"}) {
                const bool isReason = std::string_view{list} == "/v1/reasons/";
                const auto no = call(method, list + id, isReason ? R"({"label":"L","group":"not-ready"})" : kTraining);
                EXPECT_EQ(no.status, 400) << method << ' ' << id;
                EXPECT_EQ(errorOf(no).path, "id") << method << ' ' << id;
            }
        EXPECT_EQ(rig.call({"GET", "/v1/statuses/" + id, {}, {}, {}, {}, {}}).status, 401) << "who asks comes first";
    }
    EXPECT_EQ(rig.floor().site, before);
    EXPECT_EQ(put("/v1/statuses/" + std::string(100, 'a'), kTraining).status, 201);
    EXPECT_EQ(put("/v1/statuses/caf%C3%A9", kTraining).status, 201);
}

TEST_F(HubStatuses, D10_deceptiveText_isRefusedAtItsMember) {
    const auto status = put("/v1/statuses/x", R"({"text":"Lunch\u202Egnihtemos","base":"away"})");
    EXPECT_EQ(status.status, 400);
    EXPECT_EQ(errorOf(status).path, "text");
    const auto reason = put("/v1/reasons/x", R"({"label":"a\r\nb","group":"not-ready"})");
    EXPECT_EQ(reason.status, 400);
    EXPECT_EQ(errorOf(reason).path, "label");
    EXPECT_EQ(errorOf(put("/v1/statuses/x", R"({"text":"\u00a0\u200b","base":"away"})")).path, "text");
}

TEST_F(HubStatuses, newId_thatNoAddressCouldName_isRefusedInASession) {
    Client admins{rig};
    (void)admins.enter("elke");
    domain::PresenceEntry entry;
    entry.text = "Training";
    for (const char* id : {"a/b", "a\nb"}) {
        entry.id = domain::EntryId{id};
        EXPECT_EQ(admins.refusal(admins.send(wire::EntryPut{rig.newCommand(), entry})), domain::Refusal::NotInState);
    }
}

TEST_F(HubStatuses, D9_restart_keepsWhatWasChanged) {
    EXPECT_EQ(put("/v1/statuses/training", kTraining).status, 201);
    rig.killHub();
    rig.startHub();
    EXPECT_EQ(call("GET", "/v1/statuses/training").status, 200);
    EXPECT_EQ(rig.floor().site.administered.entries.size(), 1U);
}

} // namespace
} // namespace readyline
