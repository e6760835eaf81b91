// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the site gives to a person and takes from him: the desktop (Z7), the right to administer statuses and to go Offline
// (rules 2.9).
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

const Choice kOffline{EntryId{"offline"}, std::nullopt};

Person& personOf(Site& site, const char* id) { return *std::ranges::find(site.people, PersonId{id}, &Person::id); }

Site entitling(const char* who, bool entitled) {
    Site site = smallSite();
    personOf(site, who).entitled = entitled;
    return site;
}

Site granting(const char* who, Grant grant) {
    Site site = smallSite();
    for (PresenceEntry& each : site.rules.entries) each.builtIn = true;
    PresenceEntry offline;
    offline.id = EntryId{"offline"};
    offline.text = "Offline";
    offline.base = BaseStatus::Offline;
    offline.selectable = false;
    offline.builtIn = true;
    site.rules.entries.push_back(offline);
    personOf(site, who).grants = {grant};
    return site;
}

PresenceEntry custom(const char* id) {
    PresenceEntry entry;
    entry.id = EntryId{id};
    entry.text = "Back office";
    return entry;
}

OpenSession fromPc() { return {DeviceId{"ann-pc"}, "pc", true}; }

} // namespace

// --- the desktop ----------------------------------------------------------------------------------------------------

TEST(FloorRights, Z7_D12_notEntitled_noSessionOpensAndItIsSaidWhomToAsk) {
    Stage stage(entitling("ann", false));
    const auto no = stage.tell(fromPc(), stage.as("ann"));
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().refusal, Refusal::NotEntitled);
    EXPECT_EQ(no.error().detail, "The adm");
    EXPECT_EQ(stage.refused(fromPc(), stage.as("ann")), Refusal::NotEntitled);
    stage.open("bob");
    stage.must(SetSite{entitling("ann", true)}, Stage::server());
    stage.open("ann");
}

TEST(FloorRights, Z7_takenAway_allHisSessionsEndWithThatReasonAndTheIntentStays) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    stage.open("bob");
    stage.must(SetSite{entitling("ann", false)}, Stage::server());
    const auto ended = stage.happened<SessionEnded>();
    ASSERT_EQ(ended.size(), 2U);
    for (const SessionEnded& each : ended) {
        EXPECT_EQ(each.reason, EndReason::NotEntitled);
        EXPECT_EQ(each.person, PersonId{"ann"});
        EXPECT_EQ(each.note, "The adm");
    }
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.sessionsOf("bob").size(), 1U);
    EXPECT_EQ(stage.replayed(), stage.floor);
    stage.must(SetSite{smallSite()}, Stage::server());
    stage.open("ann");
    EXPECT_EQ(stage.intent("ann"), kReady) << "nothing of it is lost";
}

TEST(FloorRights, Z7_takenAwayWhileReconnecting_theSameDeviceDoesNotComeBack) {
    Stage stage;
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.must(SetSite{entitling("ann", false)}, Stage::server());
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.refused(fromPc(), stage.as("ann")), Refusal::NotEntitled);
}

TEST(FloorRights, Z7_takenAwayAtWork_offersAndWrittenWorkGoBack_aCallGoesOn) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    const ContactId written = stage.work(chat).contact;
    const ContactId asked = stage.post("sales", Channel::Chat);
    ASSERT_NE(stage.offerOf("ann"), nullptr);
    stage.ready("bob");
    const AssignmentId call = stage.engage("bob", Channel::Voice);
    Site site = entitling("ann", false);
    personOf(site, "bob").entitled = false;
    stage.must(SetSite{site}, Stage::server());
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.contact(written).state, ContactState::Waiting);
    EXPECT_EQ(stage.contact(asked).state, ContactState::Waiting);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.work(call).state, AssignmentState::Active) << "a live call is nobody's to cut";
}

TEST(FloorRights, Z7_P16_takenAway_noHourOfLogOffIsPlanned) {
    Site site = smallSite();
    site.rules.policy.logOffAt = TimeOfDay{20, 0};
    Stage stage(site);
    stage.ready("ann");
    ASSERT_TRUE(stage.agent("ann").logOffAt);
    personOf(site, "ann").entitled = false;
    site.rules.policy.logOffAt = TimeOfDay{21, 0};
    stage.must(SetSite{site}, Stage::server());
    EXPECT_FALSE(stage.agent("ann").logOffAt);
}

// --- granted rights -------------------------------------------------------------------------------------------------

TEST(FloorRights, D9_Z13_granted_supervisorEditsStatusesAndReasonsButNoBuiltInAndNoDefault) {
    Stage stage(granting("sue", Grant::EditStatuses));
    const Actor sue = stage.as("sue");
    stage.must(PutEntry{custom("back-office")}, sue);
    stage.must(PutReason{{ReasonId{"walk"}, "Walk", "pause", 2}}, sue);
    EXPECT_EQ(stage.refused(PutEntry{custom("ready")}, sue), Refusal::BuiltIn) << "D8";
    EXPECT_EQ(stage.refused(RemoveEntry{EntryId{"ready"}}, sue), Refusal::BuiltIn);
    stage.open("ann");
    stage.choose("ann", {EntryId{"back-office"}, std::nullopt});
    EXPECT_EQ(stage.refused(RemoveEntry{EntryId{"back-office"}}, sue), Refusal::InUse);
    stage.choose("ann", kNotReady);
    stage.must(RemoveEntry{EntryId{"back-office"}}, sue);
    stage.must(RemoveReason{ReasonId{"walk"}}, sue);
    EXPECT_EQ(stage.refused(SetSignInPresence{kReady}, sue), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(PutEntry{custom("back-office")}, stage.as("sam")), Refusal::Forbidden) << "not granted";
}

TEST(FloorRights, D9_granted_toAnAgent_isNoRight) {
    Stage stage(granting("ann", Grant::EditStatuses));
    EXPECT_EQ(stage.refused(PutEntry{custom("back-office")}, stage.as("ann")), Refusal::Forbidden);
}

TEST(FloorRights, Z17_granted_agentSetsHimselfOffline_othersDoNot) {
    Stage stage(granting("ann", Grant::SetOffline));
    stage.ready("ann");
    stage.ready("bob");
    stage.choose("ann", kOffline);
    EXPECT_EQ(stage.shown("ann").base, BaseStatus::Offline);
    EXPECT_EQ(stage.refused(SetPresence{kOffline, false}, stage.as("bob")), Refusal::NotSelectable);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_NE(stage.offerOf("bob"), nullptr);
}

TEST(FloorRights, Z17_granted_toTheAgent_givesHisSupervisorNothing) {
    Site site = granting("ann", Grant::SetOffline);
    personOf(site, "sue").grants = {Grant::SetOffline};
    Stage stage(site);
    stage.open("ann");
    EXPECT_EQ(stage.refused(SetOthersPresence{PersonId{"ann"}, kOffline, {}, stage.shown("ann").key}, stage.as("sue")),
        Refusal::NotSelectable);
    stage.setOther("adm", "ann", kOffline);
}

// Receiving and answering each need their right; who lacks one gets everything else.
TEST(FloorRights, W1_callsReachOnlyWhoMayReceiveAndAnswerThem) {
    for (const CallRights rights : {CallRights{false, true}, CallRights{true, false}}) {
        Site site = smallSite();
        std::ranges::find(site.people, PersonId{"ann"}, &Person::id)->calls = rights;
        Stage stage(site);
        stage.ready("ann");
        const ContactId call = stage.post("sales", Channel::Voice);
        stage.post("sales", Channel::Video);
        EXPECT_EQ(stage.offerOf("ann"), nullptr);
        stage.post("sales", Channel::Chat);
        EXPECT_NE(stage.offerOf("ann"), nullptr) << "what is written";
        stage.ready("bob");
        EXPECT_EQ(stage.offer("bob").contact, call);
    }
}

TEST(FloorRights, W1_rightTaken_theCallThatRingsGoesOnWithoutAMiss) {
    Stage stage;
    stage.ready("ann");
    const ContactId call = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    Site site = smallSite();
    std::ranges::find(site.people, PersonId{"ann"}, &Person::id)->calls.answer = false;
    stage.must(SetSite{site}, Stage::server());
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.contact(call).state, ContactState::Waiting);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.replayed(), stage.floor);
}
