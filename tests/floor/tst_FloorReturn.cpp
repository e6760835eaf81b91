// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Back after an absence: what was chosen is kept, and asked about where it would bring work at once.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Ann was Ready, signed out and comes back after so long.
SessionId comeBack(Stage& stage, Duration absence) {
    stage.ready("ann");
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.advance(absence);
    return stage.open("ann", "tablet");
}

} // namespace

TEST(FloorReturn, K16_K18_signInAgain_intentStored_isKept) {
    Stage stage;
    comeBack(stage, 1h);
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_TRUE(stage.happened<IntentSet>().empty());
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST(FloorReturn, K16_Z14_longAbsence_routableIntent_isAskedAndBringsNoWork) {
    Stage stage;
    comeBack(stage, 61s);
    EXPECT_TRUE(stage.seen("ann").asked);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady);
    EXPECT_EQ(stage.shown("ann").word, "Not Ready");
    EXPECT_EQ(stage.shown("ann").since, stage.now);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.choose("ann", kReady);
    EXPECT_FALSE(stage.seen("ann").asked) << "the same status, chosen again, is the answer";
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorReturn, K16_shortAbsence_isNotAsked) {
    Stage stage;
    comeBack(stage, 60s);
    EXPECT_FALSE(stage.seen("ann").asked);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorReturn, D15_K16_connectionLost_theAbsenceCountsFromThen) {
    for (const auto& [absence, asked] : {std::pair{60s, false}, std::pair{61s, true}}) {
        Stage stage;
        stage.ready("ann");
        stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
        stage.advance(absence);
        stage.open("ann", "tablet");
        EXPECT_EQ(stage.seen("ann").asked, asked) << absence.count();
        EXPECT_EQ(stage.floor, stage.replayed());
    }
}

TEST(FloorReturn, D15_K16_oneDeviceLostTheOtherClosed_theAbsenceCountsFromTheLastThatWasThere) {
    Stage stage;
    stage.ready("ann");
    const SessionId desk = stage.sessionsOf("ann").at(0), tablet = stage.open("ann", "tablet");
    stage.must(LoseSession{desk}, Stage::server());
    stage.advance(30s);
    stage.must(CloseSession{tablet}, stage.as("ann"));
    stage.advance(60s); // the desk's grace is over meanwhile
    stage.open("ann", "tablet");
    EXPECT_FALSE(stage.seen("ann").asked);
}

TEST(FloorReturn, K16_P12_longAbsence_readyOnOneChannel_isAskedAndBringsNothing) {
    Stage stage;
    const SessionId first = stage.open("ann");
    stage.choose("ann", kLunch);
    SetPresence onChats{kReady};
    onChats.channels.set(domain::index(Channel::Chat));
    stage.must(onChats, stage.as("ann"));
    stage.must(CloseSession{first}, stage.as("ann"));
    stage.advance(1h);
    stage.open("ann");
    EXPECT_TRUE(stage.seen("ann").asked);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorReturn, K16_asked_planForLaterOrOneChannel_answersNothing) {
    Stage stage;
    comeBack(stage, 1h);
    SetPresence later{kLunch};
    later.when = AtTime{stage.now + 1h};
    stage.must(later, stage.as("ann"));
    EXPECT_TRUE(stage.seen("ann").asked);
    SetPresence onChats{kNotReady};
    onChats.channels.set(domain::index(Channel::Chat));
    stage.must(onChats, stage.as("ann"));
    EXPECT_TRUE(stage.seen("ann").asked);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.floor, stage.replayed());
    stage.choose("ann", kReady);
    EXPECT_FALSE(stage.seen("ann").asked);
}

TEST(FloorReturn, K18_longAbsence_notReadyIntent_isNotAsked) {
    Stage stage;
    const SessionId first = stage.open("ann");
    stage.choose("ann", kLunch);
    stage.must(CloseSession{first}, stage.as("ann"));
    stage.advance(1h);
    stage.open("ann");
    EXPECT_FALSE(stage.seen("ann").asked);
    EXPECT_EQ(stage.shown("ann").reason, "Lunch");
}

TEST(FloorReturn, K16_asked_otherDeviceOrReconnect_answersNothing) {
    Stage stage;
    const SessionId session = comeBack(stage, 1h);
    stage.open("ann", "pc");
    EXPECT_TRUE(stage.seen("ann").asked);
    stage.must(LoseSession{session}, Stage::server());
    stage.open("ann", "tablet");
    EXPECT_TRUE(stage.seen("ann").asked);
    stage.choose("ann", kLunch);
    EXPECT_FALSE(stage.seen("ann").asked);
}

TEST(FloorReturn, K16_asked_takenOver_staysAsked) {
    Site site = smallSite();
    site.rules.policy.sessions = SessionsMode::Takeover;
    Stage stage(site);
    comeBack(stage, 1h);
    stage.open("ann", "pc");
    EXPECT_EQ(stage.sessionsOf("ann").size(), 1U);
    EXPECT_TRUE(stage.seen("ann").asked);
}

TEST(FloorReturn, K16_asked_goesWithoutAnAnswer_isAskedAgainHoweverSoon) {
    Stage stage;
    const SessionId session = comeBack(stage, 1h);
    stage.must(CloseSession{session}, stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").asked) << "nobody is there to be asked";
    stage.advance(5s);
    stage.open("ann");
    EXPECT_TRUE(stage.seen("ann").asked);
}

TEST(FloorReturn, K16_asked_supervisorSetsAStatus_isTheAnswer) {
    Stage stage;
    comeBack(stage, 1h);
    stage.open("sue");
    stage.setOther("sue", "ann", kReady);
    EXPECT_FALSE(stage.seen("ann").asked);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorReturn, K16_whoWasAnswered_isNotAskedByASecondDevice) {
    Stage stage;
    comeBack(stage, 1h);
    stage.choose("ann", kReady);
    stage.advance(1h);
    stage.open("ann", "pc");
    EXPECT_FALSE(stage.seen("ann").asked);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorReturn, K16_longAbsence_whoIsInNoQueue_isNotAsked) {
    Stage stage;
    const SessionId session = stage.open("sue");
    stage.choose("sue", kReady);
    stage.must(CloseSession{session}, stage.as("sue"));
    stage.advance(1h);
    stage.open("sue");
    EXPECT_FALSE(stage.seen("sue").asked) << "no status brings her work";
}

TEST(FloorReturn, K16_askedDuringACall_thePendingStatusIsTheAnswer) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Voice);
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(5min);
    stage.open("ann");
    ASSERT_TRUE(stage.seen("ann").asked);
    stage.choose("ann", kLunch);
    EXPECT_TRUE(stage.agent("ann").pending);
    EXPECT_FALSE(stage.seen("ann").asked);
}
