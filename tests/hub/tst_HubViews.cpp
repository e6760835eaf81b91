// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Team views: who sees whom, and how much (Z3).
#include "core/domain/Status.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::PersonId;
using domain::Refusal;
using domain::TeamId;

struct HubViews : testing::Test {
    void SetUp() override { rig.startHub(); }

    std::optional<wire::ViewOpened> watch(
        Client& client, const std::string& team, std::optional<wire::ResumePoint> since = {}) {
        return client.result<wire::ViewOpened>(
            client.send(wire::TeamViewOpen{wire::ViewId{"v-" + team}, {TeamId{team}}, since}));
    }
    HubRig rig;
};

TEST_F(HubViews, Z3_supervisor_seesReasonsAndCustomers) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    const auto opened = watch(supervisor, "ghent-a");
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->full);
    EXPECT_EQ(opened->agents.size(), 4U);
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    EXPECT_EQ(supervisor.events<wire::AgentChanged>().back().agent.intent.choice, kLunch);
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_TRUE(
        rig.must(floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada Lovelace", ""}, {}, 0, {}},
            person("pbx")));
    const auto seen = supervisor.events<wire::AgentChanged>().back().agent;
    ASSERT_EQ(seen.work.size(), 1U);
    EXPECT_EQ(seen.work[0].customer, "Ada Lovelace");
}

TEST_F(HubViews, Z3_colleague_seesTheStatusButNeverReasonOrCustomer) {
    Client agent{rig}, colleague{rig};
    (void)agent.enter("ilse");
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    (void)colleague.enter("siobhan");
    const auto opened = watch(colleague, "ghent-a");
    ASSERT_TRUE(opened);
    const auto ilse = std::ranges::find(opened->agents, PersonId{"ilse"}, &domain::AgentLayers::person);
    ASSERT_NE(ilse, opened->agents.end());
    EXPECT_EQ(shownStatus(*ilse, rig.floor().site.rules).word, "Not Ready");
    EXPECT_FALSE(ilse->intent.choice.reason);

    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_TRUE(rig.must(floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"},
                             {"Ada Lovelace", "+32 9 555 01 34"}, {}, 0, {}},
        person("pbx")));
    (void)agent.send(wire::OfferPresented{rig.newCommand(), rig.floor().offers.begin()->first});
    (void)agent.send(wire::OfferAccept{rig.newCommand(), rig.floor().offers.begin()->first});
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kLunch, false}); // pending
    EXPECT_GE(colleague.events<wire::AgentChanged>().size(), 3U);
    for (const std::string& text : colleague.peer.texts) {
        if (text.find("\"site\"") != std::string::npos) continue; // the site's own list of reasons
        EXPECT_EQ(text.find("lunch"), std::string::npos) << text;
        EXPECT_EQ(text.find("Ada"), std::string::npos) << text;
        EXPECT_EQ(text.find("555 01"), std::string::npos) << text;
    }
}

TEST_F(HubViews, W17_supervisor_seesTheNumberMaskedToo) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    (void)watch(supervisor, "ghent-a");
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_TRUE(rig.must(floor::PostContact{domain::Channel::Chat, domain::QueueId{"billing"},
                             {"+32 9 555 01 34", "+32 9 555 01 34"}, {}, 0, {}},
        person("pbx")));
    EXPECT_EQ(supervisor.events<wire::AgentChanged>().back().agent.work.at(0).customer, "…0134");
    EXPECT_EQ(supervisor.peer.allText().find("555 01"), std::string::npos);
}

// A supervisor of others is a colleague here; a secure value is nobody's, and no password's hash leaves the server.
TEST_F(HubViews, Z3_W69_eachReader_seesWhatHeMay) {
    domain::Site site = demoSite();
    for (domain::Person& each : site.people) each.passwordHash = "$argon2id$of-" + each.id.value;
    site.people.push_back(site.people.front());
    domain::Person& boss = site.people.back();
    boss.id = PersonId{"boss"};
    boss.login = "boss";
    boss.role = domain::Role::Supervisor;
    boss.teams.clear();
    boss.queues.clear();
    boss.supervises = {TeamId{"ghent-b"}};
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));

    Client agent{rig}, own{rig}, other{rig}, admin{rig}, colleague{rig};
    (void)agent.enter("ilse");
    const std::vector<std::pair<Client*, const char*>> readers{
        {&own, "margriet"}, {&other, "boss"}, {&admin, "elke"}, {&colleague, "jonas"}};
    for (const auto& [reader, id] : readers) {
        (void)reader->enter(id);
        ASSERT_TRUE(watch(*reader, "ghent-a"));
    }
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_TRUE(rig.must(floor::PostContact{domain::Channel::Chat, domain::QueueId{"billing"},
                             {"Ada Lovelace", "+32 9 555 01 34"}, {{"bankAccount", "BE71 0961"}}, 0, {}},
        person("pbx")));
    const domain::OfferId offer = rig.floor().offers.begin()->first;
    (void)agent.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)agent.send(wire::OfferAccept{rig.newCommand(), offer});
    ASSERT_EQ(agent.events<wire::TaskChanged>().size(), 1U);
    for (const auto& [reader, id] : readers) {
        ASSERT_FALSE(reader->events<wire::AgentChanged>().empty()) << id;
        const auto seen = reader->events<wire::AgentChanged>().back().agent;
        ASSERT_EQ(seen.work.size(), 1U) << id;
        const bool mayKnow = reader == &own || reader == &admin;
        EXPECT_EQ(seen.work[0].customer, mayKnow ? "Ada Lovelace" : "") << id;
        EXPECT_EQ(seen.work[0].contact.empty(), !mayKnow) << id;
        EXPECT_TRUE(reader->events<wire::TaskChanged>().empty()) << id << " is shown another's task";
        EXPECT_TRUE(reader->events<wire::OfferChanged>().empty()) << id << " is shown another's offer";
        for (const char* secret : {"555 01", "71 0961", "argon2id"})
            EXPECT_EQ(reader->peer.allText().find(secret), std::string::npos) << id << " reads " << secret;
    }
    for (const char* secret : {"555 01", "71 0961", "argon2id"})
        EXPECT_EQ(agent.peer.allText().find(secret), std::string::npos) << secret;
}

TEST_F(HubViews, Z3_rightTakenAwayWhileWatching_countsAtOnce) {
    Client agent{rig}, reader{rig};
    (void)agent.enter("ilse");
    (void)reader.enter("margriet");
    ASSERT_TRUE(watch(reader, "ghent-a"));
    const auto become = [&](domain::Role role) {
        domain::Site site = rig.floor().site;
        for (domain::Person& each : site.people)
            if (each.id.value == "margriet") each.role = role;
        ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
        reader.forget();
    };
    become(domain::Role::Agent);
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    ASSERT_EQ(reader.events<wire::AgentChanged>().size(), 1U);
    EXPECT_FALSE(reader.events<wire::AgentChanged>()[0].agent.intent.choice.reason);
    become(domain::Role::Connector);
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_TRUE(reader.events<wire::AgentChanged>().empty());
}

TEST_F(HubViews, W17_callerWithoutAName_isFourDigitsHoweverHisNumberIsWritten) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    (void)watch(supervisor, "ghent-a");
    ASSERT_TRUE(rig.must(floor::SetStation{PersonId{"ilse"}, domain::StationState::Idle}, person("pbx")));
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_TRUE(rig.must(
        floor::PostContact{domain::Channel::Voice, domain::QueueId{"billing"}, {"", "+32 9 555 01 34"}, {}, 0, {}},
        person("pbx")));
    EXPECT_EQ(supervisor.events<wire::AgentChanged>().back().agent.work.at(0).customer, "…0134");
    EXPECT_EQ(agent.events<wire::SelfChanged>().back().self.work.at(0).customer, "…0134");
}

TEST_F(HubViews, withoutAView_nothingOfOthersIsTold) {
    Client agent{rig}, colleague{rig};
    (void)agent.enter("ilse");
    (void)colleague.enter("jonas");
    colleague.forget();
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_TRUE(colleague.peer.texts.empty());
}

TEST_F(HubViews, anotherTeamsChange_isNotTold_closedViewsNeither) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    (void)watch(supervisor, "ghent-b");
    supervisor.forget();
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_TRUE(supervisor.envelopes().empty());
    (void)watch(supervisor, "ghent-a");
    const std::int64_t id = supervisor.send(wire::ViewClose{wire::ViewId{"v-ghent-a"}});
    EXPECT_TRUE(supervisor.result<wire::Settled>(id));
    supervisor.forget();
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    EXPECT_TRUE(supervisor.envelopes().empty());
}

TEST_F(HubViews, agentInSeveralViewsOfOneConnection_isToldOnce) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    (void)watch(supervisor, "ghent-a");
    (void)supervisor.send(
        wire::TeamViewOpen{wire::ViewId{"all"}, {TeamId{"ghent-a"}, TeamId{"ghent-b"}}, std::nullopt});
    supervisor.forget();
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_EQ(supervisor.events<wire::AgentChanged>().size(), 1U);
}

TEST_F(HubViews, K33_openedSince_bringsWhatChangedAfterIt) {
    Client agent{rig}, supervisor{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    const auto first = watch(supervisor, "ghent-a");
    ASSERT_TRUE(first);
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    const auto delta = watch(supervisor, "ghent-a", wire::ResumePoint{rig.engine->log(), first->seq});
    ASSERT_TRUE(delta);
    EXPECT_FALSE(delta->full);
    ASSERT_EQ(delta->agents.size(), 1U);
    EXPECT_EQ(delta->agents[0].person, PersonId{"ilse"});
    const auto nothing = watch(supervisor, "ghent-a", wire::ResumePoint{rig.engine->log(), delta->seq});
    EXPECT_TRUE(nothing->agents.empty());
}

TEST_F(HubViews, openedSinceAnotherLogOrBeforeTheSiteChanged_isWhole) {
    Client supervisor{rig};
    (void)supervisor.enter("margriet");
    const std::int64_t before = rig.engine->committed();
    EXPECT_TRUE(watch(supervisor, "ghent-a", wire::ResumePoint{"another", before})->full);
    EXPECT_TRUE(watch(supervisor, "ghent-a", wire::ResumePoint{rig.engine->log(), before + 100})->full);
    domain::Site site = demoSite();
    site.rules.name = "Another name";
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    EXPECT_TRUE(watch(supervisor, "ghent-a", wire::ResumePoint{rig.engine->log(), before})->full);
}

TEST_F(HubViews, afterARestart_theSameLogGoesOn) {
    std::int64_t seq = 0;
    {
        Client supervisor{rig};
        (void)supervisor.enter("margriet");
        seq = watch(supervisor, "ghent-a")->seq;
    }
    const std::string log = rig.engine->log();
    rig.killHub();
    rig.startHub();
    Client supervisor{rig};
    EXPECT_EQ(supervisor.enter("margriet").log, log);
    const auto delta = watch(supervisor, "ghent-a", wire::ResumePoint{log, seq});
    ASSERT_TRUE(delta);
    EXPECT_FALSE(delta->full);
}

TEST_F(HubViews, unknownTeam_isRefused_tooManyViewsToo) {
    Client supervisor{rig};
    (void)supervisor.enter("margriet");
    EXPECT_EQ(
        supervisor.refusal(supervisor.send(wire::TeamViewOpen{wire::ViewId{"v"}, {TeamId{"mars"}}, std::nullopt})),
        Refusal::NotFound);
    std::optional<Refusal> last;
    for (int i = 0; i < 40; ++i)
        last = supervisor.refusal(
            supervisor.send(wire::TeamViewOpen{wire::ViewId{std::to_string(i)}, {TeamId{"ghent-a"}}, std::nullopt}));
    EXPECT_EQ(last, Refusal::TooMany);
}

} // namespace
} // namespace readyline
