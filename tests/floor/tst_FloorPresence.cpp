// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorPresence, Z11_Z12_P12_notReady_withOrWithoutReason_takesNoWork) {
    for (const Choice& choice : {kNotReady, kLunch}) {
        Stage stage;
        stage.ready("ann");
        stage.choose("ann", choice);
        stage.post("sales", Channel::Chat);
        stage.post("sales", Channel::Voice);
        EXPECT_EQ(stage.offerOf("ann"), nullptr);
        EXPECT_EQ(stage.intent("ann"), choice);
    }
}

TEST(FloorPresence, K12_K28_P17_everyChangeOfReason_isAnEventOfItsOwn) {
    Stage stage;
    stage.open("ann");
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.happened<IntentSet>().size(), 1U);
    stage.now += 5min;
    stage.choose("ann", kTraining);
    ASSERT_EQ(stage.happened<IntentSet>().size(), 1U);
    EXPECT_EQ(stage.agent("ann").intent->since, stage.now);
    stage.choose("ann", kTraining);
    EXPECT_TRUE(stage.last.empty()) << "the same again is no new interval";
}

TEST(FloorPresence, D6_Z15_notSelectable_isRefused) {
    Stage stage;
    stage.open("ann");
    const auto ask = [&](Choice choice) { return stage.refused(SetPresence{choice, false}, stage.as("ann")); };
    EXPECT_EQ(ask({EntryId{"no-answer"}, std::nullopt}), Refusal::NotSelectable);
    EXPECT_EQ(ask({EntryId{"unheard-of"}, std::nullopt}), Refusal::UnknownEntry);
    EXPECT_EQ(ask({EntryId{"not-ready"}, ReasonId{"unheard-of"}}), Refusal::UnknownReason);
    EXPECT_EQ(ask({std::nullopt, std::nullopt}), Refusal::NotSelectable);
}

TEST(FloorPresence, W22_K9_notReadyDuringContact_isPendingAndBlocksNewWorkAtOnce) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.intent("ann"), kReady);
    ASSERT_TRUE(stage.agent("ann").pending);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorPresence, K9_pending_appliedExactlyOnceWhenTheLastWrapUpIsDone) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    const AssignmentId second = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    stage.must(EndContact{stage.work(first).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{first, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.intent("ann"), kReady) << "one contact is left";
    stage.must(EndContact{stage.work(second).contact}, stage.as("ann"));
    EXPECT_EQ(stage.intent("ann"), kReady) << "its wrap-up is left";
    stage.advance(30s);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_EQ(Stage::in<PendingEnded>(stage.last).size(), 1U);
    stage.choose("ann", kReady);
    stage.advance(10min);
    EXPECT_EQ(stage.intent("ann"), kReady) << "it is not applied a second time";
}

TEST(FloorPresence, K9_newerChoice_supersedesThePending) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    stage.choose("ann", kTraining);
    ASSERT_EQ(stage.happened<PendingEnded>().size(), 1U);
    EXPECT_EQ(stage.happened<PendingEnded>()[0].why, PendingEnd::Superseded);
    stage.choose("ann", kReady);
    EXPECT_FALSE(stage.agent("ann").pending);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.advance(1min);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorPresence, K9_cancelPending_ownOnly_supervisorsNeedsTheRight) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.refused(CancelPending{}, stage.as("ann")), Refusal::NotInState);
    stage.choose("ann", kLunch);
    stage.must(CancelPending{}, stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").pending);
    stage.setOther("sue", "ann", kTraining);
    EXPECT_EQ(stage.refused(CancelPending{}, stage.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(SetPresence{kReady, false}, stage.as("ann")), Refusal::Forbidden);
    stage.setOther("sue", "ann", kReady);
    EXPECT_FALSE(stage.agent("ann").pending) << "who may set it may take it back";
}

TEST(FloorPresence, K9_racingOfferMissedWhilePending_noOverlayAndThePendingStands) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.setOther("sue", "ann", kLunch);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "what is out already may still be answered";
    stage.advance(120s);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_TRUE(stage.agent("ann").pending);
}

TEST(FloorPresence, K7_offerOpen_notReadyAlone_isRefusedInWords) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.refused(SetPresence{kLunch, false}, stage.as("ann")), Refusal::NotInState);
}

TEST(FloorPresence, K7_K10_offerOpen_declineAndStatusInOneCommand) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.post("sales", Channel::Chat);
    stage.choose("ann", kLunch, true);
    EXPECT_EQ(stage.happened<OfferOver>().size(), 2U);
    for (const OfferOver& each : stage.happened<OfferOver>()) EXPECT_EQ(each.end, OfferState::Declined);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_TRUE(stage.agent("ann").overlays.empty()) << "his own choice says more than the policy";
    EXPECT_EQ(stage.contact(contact).avoid, std::vector{PersonId{"ann"}});
}

TEST(FloorPresence, W23_D16_anyStatusChosen_answersOverlaysAndCounters) {
    for (const Choice& choice : {kReady, kLunch}) {
        Stage stage;
        stage.ready("ann");
        stage.must(LeaveContact{stage.post("sales", Channel::Voice)}, Stage::customer());
        stage.post("sales", Channel::Voice);
        stage.ring("ann");
        stage.advance(20s);
        ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
        EXPECT_EQ(stage.agent("ann").missed, 1);
        stage.choose("ann", choice);
        EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
        EXPECT_EQ(stage.agent("ann").missed, 0);
        EXPECT_EQ(Stage::in<OverlayLifted>(stage.last).at(0).why, OverlayGone::Answered);
        EXPECT_EQ(stage.intent("ann"), choice);
    }
}

TEST(FloorPresence, D13_auto_isRoutableAndFollowsTheLoad) {
    Site site = smallSite();
    site.rules.policy.autoOffered = true;
    Stage stage(site);
    stage.open("ann");
    stage.choose("ann", Choice{});
    stage.engage("ann", Channel::Chat);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "partly used is Busy, and the queue allows Available only";
}

TEST(FloorPresence, K9_K28_pendingApplied_itsTimeCountsFromThen) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    stage.advance(7min);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.advance(30s);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    ASSERT_EQ(Stage::in<PendingEnded>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<PendingEnded>(stage.last)[0].why, PendingEnd::Applied);
    EXPECT_EQ(stage.agent("ann").intent->since, stage.now) << "the break begins when it begins";
    EXPECT_EQ(stage.shown("ann").since, stage.now);
}

// "Newest human choice wins" is for who has the right to undo what stands (rules 2.6): else a Not Ready of his own, then
// cancelled, would make the agent Ready against his supervisor.
TEST(FloorPresence, K9_Z20_supervisorsPending_isNotReplacedByTheAgentsOwnChoice) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.setOther("sue", "ann", kLunch);
    for (const Choice& choice : {kTraining, kNotReady, kLunch, kReady}) {
        EXPECT_EQ(stage.refused(SetPresence{choice, false}, stage.as("ann")), Refusal::Forbidden);
        EXPECT_EQ(stage.refused(SetPresence{choice, true}, stage.as("ann")), Refusal::Forbidden);
    }
    EXPECT_EQ(stage.refused(CancelPending{}, stage.as("ann")), Refusal::Forbidden);
    stage.setOther("adm", "ann", kTraining);
    EXPECT_EQ(stage.agent("ann").pending->choice, kTraining) << "who has the right may";
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.refused(SetPresence{kLunch, false}, stage.as("ann")), Refusal::Forbidden) << "in wrap-up too";
    stage.advance(30s);
    EXPECT_EQ(stage.intent("ann"), kTraining);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.intent("ann"), kReady) << "once it was applied it is a status like any other";
}

TEST(FloorPresence, K9_Z20_whoMaySetOthers_mayUndoWhatWasSetForHim) {
    Site site = smallSite();
    site.people[3].queues = {QueueId{"sales"}};
    ASSERT_EQ(site.people[3].id.value, "sue");
    Stage stage(site);
    stage.ready("sue");
    stage.engage("sue", Channel::Chat);
    stage.setOther("adm", "sue", kLunch);
    stage.choose("sue", kTraining);
    EXPECT_EQ(stage.agent("sue").pending->choice, kTraining);
    stage.setOther("adm", "sue", kLunch);
    stage.must(CancelPending{}, stage.as("sue"));
    EXPECT_FALSE(stage.agent("sue").pending);
}
