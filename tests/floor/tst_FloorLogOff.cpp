// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The site's hour at which whoever is still signed in goes (P16), and who has asked to go once his work is done (W7).
#include "tests/floor/Stage.h"

#include "core/domain/Routable.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// The stage begins on 21 November at midnight UTC: one o'clock in Brussels.
Site siteThatClosesAt(int hour) {
    Site site = smallSite();
    site.rules.timeZone = "Europe/Brussels";
    site.rules.policy.logOffAt = TimeOfDay{hour, 0};
    return site;
}
std::vector<SessionEnded> ends(const Stage& stage) { return Stage::in<SessionEnded>(stage.last); }
CloseSession whenDone(const Stage& stage) { return {stage.sessionsOf("ann").at(0), true}; }
void finish(Stage& stage, const AssignmentId& work) {
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
}

} // namespace

TEST(FloorLogOff, P16_atTheHour_isSignedOutAndTheIntentStays) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    EXPECT_EQ(stage.agent("ann").logOffAt, stage.now + 19h);
    stage.advance(19h - 1ms);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
    stage.advance(1ms);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    ASSERT_EQ(ends(stage).size(), 1U);
    EXPECT_EQ(ends(stage)[0].reason, EndReason::LogOffHour);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorLogOff, P16_onceADay_whoComesBackStaysUntilTomorrow) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    stage.advance(19h);
    stage.open("ann");
    EXPECT_EQ(stage.agent("ann").logOffAt, stage.now + 24h);
    stage.advance(24h - 1ms);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
    stage.advance(1ms);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
}

TEST(FloorLogOff, P16_atWork_noNewWorkAndSignedOutWhenItIsDone) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.advance(19h);
    EXPECT_EQ(stage.shown("ann").next, "Offline");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady);
    EXPECT_EQ(stage.shown("ann").written, 1);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(routable(stage.seen("ann"), stage.floor.site.rules, QueueId{"sales"}, Channel::Chat),
        std::vector{Term::LoggingOff});
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp) << "wrap-up is work";
    EXPECT_EQ(stage.shown("ann").next, "Offline");
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.happened<SessionEnded>().at(0).reason, EndReason::LogOffHour);
    EXPECT_FALSE(stage.agent("ann").loggingOff);
}

TEST(FloorLogOff, P16_requestOpen_goesBackWithoutAMiss) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    stage.advance(19h - 5s);
    const ContactId contact = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(5s);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last).at(0).reason, WithdrawReason::NotEligible);
}

TEST(FloorLogOff, P16_plannedStatusAndLogOff_theChoiceIsKeptForTomorrow) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    stage.advance(19h);
    EXPECT_EQ(stage.shown("ann").next, "Lunch");
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST(FloorLogOff, P16_allDevicesGo_connectorsAndThoseWithoutQueuesStay) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    stage.open("ann", "laptop");
    stage.open("sue");
    stage.open("pbx");
    stage.advance(19h);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_FALSE(stage.sessionsOf("sue").empty());
    EXPECT_FALSE(stage.sessionsOf("pbx").empty());
}

TEST(FloorLogOff, P16_teamHasItsOwnHour_andANewSiteHoldsAtOnce) {
    Site site = siteThatClosesAt(20);
    site.rules.teams[0].policy.logOffAt = TimeOfDay{18, 0};
    Stage stage(site);
    stage.ready("ann");
    EXPECT_EQ(stage.agent("ann").logOffAt, stage.now + 17h);
    site.rules.teams[0].policy.logOffAt.reset();
    stage.must(SetSite{site}, Stage::server());
    EXPECT_EQ(stage.agent("ann").logOffAt, stage.now + 19h);
    site.rules.timeZone = "UTC";
    stage.must(SetSite{site}, Stage::server());
    EXPECT_EQ(stage.agent("ann").logOffAt, stage.now + 20h);
    site.rules.policy.logOffAt.reset();
    stage.must(SetSite{site}, Stage::server());
    EXPECT_FALSE(stage.agent("ann").logOffAt) << "off";
}

// Otherwise than deadlines, an hour of the clock does not move with an outage.
TEST(FloorLogOff, P16_serverAwayOverTheHour_goesWhenItIsBack) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    stage.now += 19h + 10min;
    stage.must(Resume{19h + 10min}, Stage::server());
    stage.must(Tick{}, Stage::server());
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
}

TEST(FloorLogOff, P16_replay_asksNoClockAndNoZone) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.advance(20h);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorLogOff, W7_signOutWhenDone_noNewWorkAndSignedOutOnceAfterTheWrapUp) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "laptop");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.must(whenDone(stage), stage.as("ann"));
    EXPECT_TRUE(stage.agent("ann").leaving);
    EXPECT_EQ(stage.shown("ann").next, "Offline");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp) << "wrap-up is work";
    EXPECT_EQ(stage.everHappened<SessionEnded>(), 0U);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    ASSERT_EQ(ends(stage).size(), 2U);
    EXPECT_EQ(ends(stage)[0].reason, EndReason::SignedOut);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.open("ann");
    EXPECT_FALSE(stage.agent("ann").loggingOff) << "once";
    EXPECT_FALSE(stage.agent("ann").leaving);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorLogOff, W7_signOutWhenDone_serverAwayMeanwhile_stillHolds) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.must(whenDone(stage), stage.as("ann"));
    stage.now += 5min;
    stage.must(Resume{5min}, Stage::server());
    stage.open("ann");
    EXPECT_TRUE(stage.agent("ann").leaving);
    finish(stage, work);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
}

TEST(FloorLogOff, W7_signOutWhenDone_takenBack_workComesAgain) {
    Stage stage(siteThatClosesAt(20));
    stage.ready("ann");
    const auto hour = stage.agent("ann").logOffAt;
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.must(whenDone(stage), stage.as("ann"));
    EXPECT_EQ(stage.agent("ann").logOffAt, hour) << "the site's hour comes all the same";
    stage.must(CancelPending{}, stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").loggingOff);
    EXPECT_EQ(stage.agent("ann").logOffAt, hour);
    EXPECT_EQ(stage.shown("ann").next, "");
    EXPECT_EQ(stage.refused(CancelPending{}, stage.as("ann")), Refusal::NotInState);
    finish(stage, work);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
}

TEST(FloorLogOff, W7_K9_signOutWhenDone_theNewestOwnChoiceWins) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    stage.must(whenDone(stage), stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").pending) << "signing out comes instead";
    stage.choose("ann", kLunch);
    EXPECT_FALSE(stage.agent("ann").leaving) << "lunch comes instead";
    finish(stage, work);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST(FloorLogOff, W7_Z20_signOutWhenDone_whatASupervisorHasSetStays) {
    Stage stage;
    stage.open("sue");
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.setOther("sue", "ann", kNotReady);
    stage.must(whenDone(stage), stage.as("ann"));
    EXPECT_EQ(stage.refused(CancelPending{}, stage.as("ann")), Refusal::Forbidden);
    finish(stage, work);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.intent("ann"), kNotReady);
}

TEST(FloorLogOff, W7_signOutWhenDone_withoutWorkAtOnce_withARequestOpenRefused) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    ASSERT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.refused(whenDone(stage), stage.as("ann")), Refusal::SignOutBlockedOffer);
    stage.choose("ann", kNotReady, true);
    stage.must(whenDone(stage), stage.as("ann"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
}

// A device that is away then hears of it when it comes back, instead of signing him in again by itself.
TEST(FloorLogOff, W7_signOutWhenDone_deviceAwayThen_isToldAtItsReturn) {
    Stage stage;
    stage.ready("ann");
    stage.wrapUp("ann");
    stage.must(whenDone(stage), stage.as("ann"));
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(45s); // the wrap-up takes 30 s, the grace 60 s
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    ASSERT_EQ(stage.agent("ann").ends.size(), 1U);
    EXPECT_EQ(stage.agent("ann").ends[0].reason, EndReason::SignedOut);
}
