// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A status chosen now that holds later, and one that holds on single channels.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

void plan(Stage& stage, const PendingWhen& when, const Choice& choice = kLunch) {
    stage.must(SetPresence{choice, false, when, {}}, stage.as("ann"));
}

ChannelSet only(Channel channel) {
    ChannelSet out;
    out.set(index(channel));
    return out;
}

void chooseOn(Stage& stage, Channel channel, const Choice& choice) {
    stage.must(SetPresence{choice, false, {}, only(channel)}, stage.as("ann"));
}

} // namespace

TEST(FloorPlanned, I6_atATime_bringsWorkUntilThen_andIsAppliedOnce) {
    Stage stage;
    stage.ready("ann");
    plan(stage, AtTime{stage.now + 30min});
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.shown("ann").next, "Lunch");
    stage.advance(30min - 1ms);
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.advance(1ms);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_EQ(stage.agent("ann").intent->since, stage.now);
    EXPECT_EQ(stage.everHappened<PendingEnded>(), 1U);
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST(FloorPlanned, I6_atATime_duringAContact_isArmedThenAndWaitsForItsWrapUp) {
    Stage stage;
    stage.ready("ann");
    plan(stage, AtTime{stage.now + 1min});
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.advance(1min);
    EXPECT_TRUE(stage.agent("ann").pending->armed);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "no new work from now";
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

// What is for later says nothing about the miss that nobody has seen yet.
TEST(FloorPlanned, W23_I6_planForLater_leavesTheMiss) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(2min);
    ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    plan(stage, AfterContacts{2});
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.agent("ann").pending->choice, kLunch);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
}

TEST(FloorPlanned, I6_afterContacts_countsAcceptedOnes_missesDoNot) {
    Site site = smallSite();
    site.rules.policy.noAnswer.effect = NoEffect{};
    Stage stage(site);
    stage.ready("ann");
    plan(stage, AfterContacts{2});
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    EXPECT_EQ(std::get<AfterContacts>(stage.agent("ann").pending->when).left, 1);
    EXPECT_FALSE(stage.agent("ann").pending->armed);
    const ContactId missed = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(121s);
    stage.must(LeaveContact{missed}, Stage::customer());
    EXPECT_EQ(std::get<AfterContacts>(stage.agent("ann").pending->when).left, 1) << "a miss is none of them";
    const AssignmentId second = stage.engage("ann", Channel::Chat);
    EXPECT_TRUE(stage.agent("ann").pending->armed);
    for (const AssignmentId& each : {first, second}) {
        EXPECT_EQ(stage.intent("ann"), kReady);
        stage.must(EndContact{stage.work(each).contact}, stage.as("ann"));
        stage.must(SubmitWrapUp{each, CodeId{"done"}, {}}, stage.as("ann"));
    }
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST(FloorPlanned, I6_whenDone_withoutWork_holdsAtOnce) {
    Stage stage;
    stage.ready("ann");
    plan(stage, WhenDone{});
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_FALSE(stage.agent("ann").pending);
}

TEST(FloorPlanned, I6_whatCannotBe_isRefusedAndChangesNothing) {
    Stage stage;
    stage.ready("ann");
    for (const PendingWhen& each : {PendingWhen{AtTime{stage.now}}, PendingWhen{AtTime{stage.now + 25h}},
             PendingWhen{AfterContacts{0}}, PendingWhen{AfterContacts{51}}})
        EXPECT_EQ(stage.refused(SetPresence{kLunch, false, each, {}}, stage.as("ann")), Refusal::NotInState);
}

TEST(FloorPlanned, I6_K9_cancelledOrReplaced_neverHolds) {
    Stage stage;
    stage.ready("ann");
    plan(stage, AtTime{stage.now + 1min});
    stage.must(CancelPending{}, stage.as("ann"));
    stage.advance(2min);
    EXPECT_EQ(stage.intent("ann"), kReady);
    plan(stage, AtTime{stage.now + 1min});
    stage.choose("ann", kReady);
    EXPECT_FALSE(stage.agent("ann").pending) << "the newest choice wins, whatever it is";
    stage.advance(2min);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorPlanned, I6_anOutage_doesNotMoveATimeOfDay) {
    Stage stage;
    stage.ready("ann");
    const WallTime lunch = stage.now + 10min;
    plan(stage, AtTime{lunch});
    stage.must(Resume{5min, false}, Stage::server());
    EXPECT_EQ(std::get<AtTime>(stage.agent("ann").pending->when).at, lunch);
}

TEST(FloorPlanned, W21_oneChannel_keepsThatAwayAndNothingElse) {
    Stage stage;
    stage.ready("ann");
    chooseOn(stage, Channel::Chat, kLunch);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.post("sales", Channel::Voice);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorPlanned, W21_readyOnOneChannel_whileNotReady_bringsThat) {
    Stage stage;
    stage.ready("ann");
    stage.choose("ann", kLunch);
    chooseOn(stage, Channel::Chat, kReady);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorPlanned, P12_closeOnly_aChannelIsNotOpenedAlone_andTheRefusalSaysSo) {
    Stage stage;
    stage.policy().channelOverrides = ChannelOverrides::CloseOnly;
    stage.ready("ann");
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.refused(SetPresence{kReady, false, {}, only(Channel::Chat)}, stage.as("ann")),
        Refusal::NotAllowedByPolicy);
    const auto refused = stage.tell(SetPresence{kReady, false, {}, only(Channel::Chat)}, stage.as("ann"));
    ASSERT_FALSE(refused);
    EXPECT_FALSE(refused.error().detail.empty());
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    chooseOn(stage, Channel::Chat, kTraining); // keeps closed what is closed
    chooseOn(stage, Channel::Chat, kLunch);
    EXPECT_TRUE(stage.agent("ann").overrides.empty());
}

TEST(FloorPlanned, P12_closeOnly_aChannelIsClosedAlone_andOpenedAgain) {
    Stage stage;
    stage.policy().channelOverrides = ChannelOverrides::CloseOnly;
    stage.ready("ann");
    chooseOn(stage, Channel::Chat, kLunch);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    chooseOn(stage, Channel::Chat, kReady);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorPlanned, P12_closeOnly_whatWasOpenedBefore_bringsNoWorkAnyMore) {
    Stage stage;
    stage.ready("ann");
    stage.choose("ann", kLunch);
    chooseOn(stage, Channel::Chat, kReady);
    Site next = smallSite();
    next.rules.policy.channelOverrides = ChannelOverrides::CloseOnly;
    stage.must(SetSite{next}, Stage::server());
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(shownOnChannel(stage.seen("ann"), stage.floor.site.rules, Channel::Chat).row, ShownRow::NotReady);
    stage.choose("ann", kReady);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorPlanned, W21_anOfferOfThatChannel_isTakenBackWithoutAMiss) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    chooseOn(stage, Channel::Chat, kLunch);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
}

TEST(FloorPlanned, W21_aStatusForAllChannels_endsThoseOfSingleOnes) {
    Stage stage;
    stage.ready("ann");
    chooseOn(stage, Channel::Chat, kLunch);
    stage.choose("ann", kReady);
    EXPECT_TRUE(stage.agent("ann").overrides.empty());
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorPlanned, W21_whatTheStatusSaysAnyway_needsNoWordOfItsOwn) {
    Stage stage;
    stage.ready("ann");
    chooseOn(stage, Channel::Chat, kLunch);
    chooseOn(stage, Channel::Chat, kReady);
    EXPECT_TRUE(stage.agent("ann").overrides.empty());
}

TEST(FloorPlanned, D16_W23_acknowledged_theStatusBelowHoldsAgain) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(121s);
    ASSERT_EQ(stage.shown("ann").row, ShownRow::Acknowledge);
    stage.must(LeaveContact{contact}, Stage::customer());
    stage.must(AcknowledgeOverlays{}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.agent("ann").missed, 0) << "K27: it was answered";
}
