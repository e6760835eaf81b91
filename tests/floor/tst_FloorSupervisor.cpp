// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

SetOthersPresence others(const Stage& stage, const char* who, const Choice& choice) {
    return {PersonId{who}, choice, "because", stage.shown(who).key};
}

} // namespace

TEST(FloorSupervisor, Z4_Z5_Z18_notEngaged_anySelectableAtOnceAndTold) {
    for (const Choice& choice : {kReady, kLunch}) {
        Stage stage;
        stage.open("ann");
        stage.setOther("sue", "ann", choice);
        EXPECT_EQ(stage.intent("ann"), choice);
        EXPECT_EQ(stage.agent("ann").intent->by.person.value, "sue");
        ASSERT_EQ(stage.happened<StatusSetByOther>().size(), 1U);
        EXPECT_EQ(stage.happened<StatusSetByOther>()[0].note, "because");
        EXPECT_FALSE(stage.happened<StatusSetByOther>()[0].pending);
    }
}

TEST(FloorSupervisor, Z8_C7_Z18_onlyWhoHasTheRight) {
    Stage stage;
    stage.open("ann");
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("bob")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("pbx")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("sam")), Refusal::Forbidden) << "not his team";
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), Stage::customer()), Refusal::Unauthorized);
    EXPECT_EQ(stage.refused(others(stage, "none", kReady), stage.as("sue")), Refusal::NotFound);
    stage.must(others(stage, "ann", kReady), stage.as("adm"));
}

TEST(FloorSupervisor, Z20_D6_notSelectable_isRefusedForSupervisorsToo) {
    Stage stage;
    stage.open("ann");
    const Choice missed{EntryId{"no-answer"}, std::nullopt};
    EXPECT_EQ(stage.refused(others(stage, "ann", missed), stage.as("sue")), Refusal::NotSelectable);
}

TEST(FloorSupervisor, W22_reasonOfQueues_isForTheAgentsQueues_whoeverChooses) {
    Site site = smallSite();
    site.rules.reasons[0].queues = {QueueId{"vip"}};
    for (Person& each : site.people) {
        if (each.id.value == "ann") each.queues = {QueueId{"sales"}, QueueId{"vip"}};
        if (each.id.value == "bob") each.queues = {QueueId{"sales"}};
    }
    Stage stage(site);
    stage.ready("ann");
    stage.ready("bob");
    stage.must(others(stage, "ann", kLunch), stage.as("sue"));
    EXPECT_EQ(stage.refused(others(stage, "bob", kLunch), stage.as("sue")), Refusal::ReasonNotAllowed);
    stage.must(others(stage, "bob", kTraining), stage.as("sue"));
    EXPECT_EQ(stage.intent("bob"), kTraining);
}

TEST(FloorSupervisor, W22_reasonOfOtherQueues_isRefusedForOneselfInWords) {
    Site site = smallSite();
    site.rules.reasons[0].queues = {QueueId{"vip"}};
    for (Person& each : site.people)
        if (each.id.value == "ann") each.queues = {QueueId{"sales"}};
    Stage stage(site);
    stage.ready("ann");
    EXPECT_EQ(stage.refused(SetPresence{kLunch, false}, stage.as("ann")), Refusal::ReasonNotAllowed);
    const auto told = stage.tell(SetPresence{kLunch, false}, stage.as("ann"));
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().detail, "the reason is for other queues");
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.choose("ann", kNotReady); // Z12: bare, as ever
}

TEST(FloorSupervisor, Z20_seenDiffers_changedMeanwhile) {
    Stage stage;
    stage.ready("ann");
    const SetOthersPresence stale = others(stage, "ann", kLunch);
    stage.choose("ann", kTraining);
    EXPECT_EQ(stage.refused(stale, stage.as("sue")), Refusal::ChangedMeanwhile);
}

TEST(FloorSupervisor, Z20_engaged_notReadyIsPendingWithTheSupervisorAsActor) {
    for (const Channel channel : {Channel::Chat, Channel::Voice}) {
        Stage stage;
        stage.ready("ann");
        stage.engage("ann", channel);
        stage.setOther("sue", "ann", kLunch);
        ASSERT_TRUE(stage.agent("ann").pending);
        EXPECT_EQ(stage.agent("ann").pending->by.person.value, "sue");
        EXPECT_TRUE(stage.happened<StatusSetByOther>().at(0).pending);
        EXPECT_EQ(stage.intent("ann"), kReady);
    }
}

TEST(FloorSupervisor, Z20_engaged_readyIsRefused) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Voice);
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("sue")), Refusal::OnContactNotReadyOnly);
}

TEST(FloorSupervisor, Z20_pendingApplied_carriesTheSupervisor) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.setOther("sue", "ann", kLunch);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.advance(30s);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_EQ(stage.agent("ann").intent->by.person.value, "sue");
}

TEST(FloorSupervisor, Z20_G3_inWrapUp_readyEndsItEarly) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.setOther("sue", "ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(work).code, CodeId{"done"});
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorSupervisor, Z20_G3_inWrapUp_policyForbidsEndingIt_readyIsRefused) {
    Site site = smallSite();
    site.rules.policy.wrapUp.supervisorMayEnd = false;
    Stage stage(site);
    stage.ready("ann");
    stage.wrapUp("ann");
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("sue")), Refusal::NotAllowedByPolicy);
}

// Rules 2.9: what is left to a policy for supervisors is always the administrator's.
TEST(FloorSupervisor, Z20_G3_inWrapUp_policyForbidsEndingIt_theAdministratorMay) {
    Site site = smallSite();
    site.rules.policy.wrapUp.supervisorMayEnd = false;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.must(others(stage, "ann", kReady), stage.as("adm"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
}

// D16: what waits to be acknowledged may be taken away by a supervisor also while the agent is at work.
TEST(FloorSupervisor, D16_engaged_sameStatusAgain_acknowledgesForHim) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(2min);
    ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    stage.setOther("sue", "ann", kReady);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorSupervisor, Z20_inWrapUp_notReadyFollowsIt) {
    Stage stage;
    stage.ready("ann");
    stage.wrapUp("ann");
    stage.setOther("sue", "ann", kLunch);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp);
    stage.advance(30s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady);
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST(FloorSupervisor, Z20_offerOpen_notReadyTakesTheOfferBackWithoutAMiss) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.setOther("sue", "ann", kLunch);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).reason, WithdrawReason::NotEligible);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST(FloorSupervisor, D16_W23_setByASupervisor_answersTheOverlay) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    stage.setOther("sue", "ann", kReady);
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorSupervisor, Z3_K36_visibility_colleaguesSeeTheStatusSupervisorsItsReason) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    const auto who = [&](const char* id) -> const Person& { return *person(stage.floor, PersonId{id}); };
    EXPECT_EQ(visibilityFor(who("ann"), who("ann")), Visibility::Own);
    EXPECT_EQ(visibilityFor(who("sue"), who("ann")), Visibility::Supervisor);
    EXPECT_EQ(visibilityFor(who("sam"), who("ann")), Visibility::Colleague);
    EXPECT_EQ(visibilityFor(who("bob"), who("ann")), Visibility::Colleague);
    const AgentLayers supervisors = layers(stage.floor, PersonId{"ann"}, Visibility::Supervisor);
    EXPECT_EQ(supervisors.pending->choice, kLunch);
    EXPECT_EQ(supervisors.work.at(0).customer, "Carla");
    const AgentLayers colleagues = layers(stage.floor, PersonId{"ann"}, Visibility::Colleague);
    EXPECT_EQ(colleagues.pending->choice, kNotReady);
    EXPECT_EQ(colleagues.work.at(0).customer, "");
    EXPECT_TRUE(colleagues.work.at(0).contact.empty());
    EXPECT_EQ(shownStatus(colleagues, stage.floor.site.rules).row, stage.shown("ann").row);
}

TEST(FloorSupervisor, W17_maskedQueue_showsTheLastFourDigits) {
    Site site = smallSite();
    site.rules.queues[0].maskNumbers = true;
    Stage stage(site);
    Contact contact;
    contact.queue = QueueId{"sales"};
    contact.channel = Channel::Voice;
    contact.customer.address = "+49301234567";
    EXPECT_EQ(customerName(stage.floor, contact), "…4567");
    contact.queue = QueueId{"vip"};
    EXPECT_EQ(customerName(stage.floor, contact), "+49301234567");
}

TEST(FloorSupervisor, Z3_colleagues_seeNeitherWhoSetItNorForWhomNorWhatWasMissed) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    ASSERT_EQ(stage.agent("ann").overlays.size(), 1U);
    const AgentLayers missed = layers(stage.floor, PersonId{"ann"}, Visibility::Colleague);
    ASSERT_EQ(missed.overlays.size(), 1U);
    EXPECT_TRUE(missed.overlays[0].causes.empty());
    stage.setOther("sue", "ann", kReady);
    stage.accept("ann");
    stage.setOther("sue", "ann", kLunch);
    const AgentLayers busy = layers(stage.floor, PersonId{"ann"}, Visibility::Colleague);
    EXPECT_EQ(busy.intent.by, Actor{});
    ASSERT_TRUE(busy.pending);
    EXPECT_EQ(busy.pending->by, Actor{});
    ASSERT_EQ(busy.work.size(), 1U);
    EXPECT_TRUE(busy.work[0].queue.empty());
}

TEST(FloorSupervisor, Z20_inSeveralWrapUps_readyEndsAllWithTheDefaultCode) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    const AssignmentId second = stage.engage("ann", Channel::Chat);
    for (const AssignmentId& each : {first, second}) stage.must(EndContact{stage.work(each).contact}, stage.as("ann"));
    stage.setOther("sue", "ann", kReady);
    for (const AssignmentId& each : {first, second}) {
        EXPECT_EQ(stage.work(each).state, AssignmentState::Done);
        EXPECT_EQ(stage.work(each).code, CodeId{"done"});
    }
    for (const AssignmentOver& each : stage.happened<AssignmentOver>()) EXPECT_FALSE(each.byDeadline);
    EXPECT_FALSE(stage.happened<StatusSetByOther>().at(0).pending);
}

TEST(FloorSupervisor, Z20_inWrapUpAndInAnEngagement_readyIsRefused) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    stage.engage("ann", Channel::Chat);
    stage.must(EndContact{stage.work(first).contact}, stage.as("ann"));
    EXPECT_EQ(stage.refused(others(stage, "ann", kReady), stage.as("sue")), Refusal::OnContactNotReadyOnly);
    EXPECT_EQ(stage.work(first).state, AssignmentState::WrapUp);
}

TEST(FloorSupervisor, Z20_K9_inWrapUpWithAPending_readyTakesItsPlace) {
    Stage stage;
    stage.ready("ann");
    stage.wrapUp("ann");
    stage.choose("ann", kLunch);
    stage.setOther("sue", "ann", kReady);
    ASSERT_EQ(stage.happened<PendingEnded>().size(), 1U);
    EXPECT_EQ(stage.happened<PendingEnded>()[0].why, PendingEnd::Superseded);
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.agent("ann").intent->by.person.value, "sue");
    stage.advance(1h);
    EXPECT_EQ(stage.intent("ann"), kReady) << "lunch does not come back";
}

TEST(FloorSupervisor, Z20_K9_inWrapUp_notReadyTakesThePlaceOfThePending) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.choose("ann", kLunch);
    stage.setOther("sue", "ann", kTraining);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp) << "Not Ready ends nothing";
    EXPECT_TRUE(stage.happened<StatusSetByOther>().at(0).pending);
    stage.advance(30s);
    EXPECT_EQ(stage.intent("ann"), kTraining);
    EXPECT_EQ(stage.agent("ann").intent->by.person.value, "sue");
}

TEST(FloorSupervisor, Z20_engagedWithAPending_onlyWhatStoodBeforeTakesItBack) {
    Site site = smallSite();
    PresenceEntry second = site.rules.entries[0]; // another way of being Ready
    second.id = EntryId{"ready-for-all"};
    site.rules.entries.push_back(second);
    Stage stage(site);
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.setOther("sue", "ann", kLunch);
    const Choice other{second.id, std::nullopt};
    EXPECT_EQ(stage.refused(others(stage, "ann", other), stage.as("sue")), Refusal::OnContactNotReadyOnly);
    stage.setOther("sue", "ann", kReady);
    EXPECT_FALSE(stage.agent("ann").pending);
}

TEST(FloorSupervisor, Z20_D20_wrapUpThatBlocksNothing_isNoOccupation) {
    Site site = smallSite();
    site.rules.policy.wrapUp.blocks = WrapUpBlocks::Never;
    site.rules.policy.wrapUp.supervisorMayEnd = false;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.choose("ann", kReady);
    stage.setOther("sue", "ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.intent("ann"), kReady);
}
