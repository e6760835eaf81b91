// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// While something is asked the plan is the call as it shall be (rules 2.8): settled, it is the same plan. Nobody is moved twice,
// no customer hears music in between, and no recording is switched for a moment.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorPlanAhead : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override {
        stage.talk();
        stage.all();
        stage.must(ReportRecording{stage.call, true}, stage.pbx);
    }
    [[nodiscard]] CallPlan timeless() const {
        CallPlan out = stage.plan();
        out.seq = 0;
        out.ask = {};
        return out;
    }
    void isAhead(const Command& asked, const std::string& who = "ann") {
        const CallPlan before = timeless();
        stage.must(asked, stage.as(who));
        ASSERT_TRUE(stage.told().ask);
        EXPECT_EQ(stage.plan().ask, stage.told().ask->id);
        const CallPlan asAsked = timeless();
        EXPECT_NE(asAsked, before) << "nothing would be done";
        stage.settle();
        EXPECT_EQ(timeless(), asAsked);
    }
    PartyId outsider(const std::string& number) {
        const PartyId id = stage.dial(number);
        stage.leg(id.value, LineState::Up);
        return id;
    }
};

} // namespace

TEST_F(FloorPlanAhead, W27_W29_W66_ofATalk) {
    isAhead(HoldCall{stage.call});
    isAhead(ResumeCall{stage.call});
    isAhead(PauseRecording{stage.call});
    isAhead(ResumeRecording{stage.call});
    isAhead(StartConsult{stage.call, toAgent("bob")});
}

TEST_F(FloorPlanAhead, W31_W32_ofAConsult) {
    stage.consult("bob");
    isAhead(HoldCall{stage.call, CallSide::Consult});
    isAhead(ResumeCall{stage.call, CallSide::Customer});
    isAhead(ResumeCall{stage.call, CallSide::Consult});
    isAhead(EndConsult{stage.call});
    EXPECT_FALSE(stage.plan().talkHeld);
}

TEST_F(FloorPlanAhead, W39_W40_ofAConsultThatEnds_alsoOfOneWhoWasHeldBefore) {
    stage.give(HoldCall{stage.call});
    stage.consult("bob");
    isAhead(ExitCall{stage.call}, "bob");
    EXPECT_TRUE(stage.plan().talkHeld);
    outsider("5550100");
    isAhead(EndConsult{stage.call});
    EXPECT_TRUE(stage.plan().talkHeld);
}

TEST_F(FloorPlanAhead, W46_W47_W48_W55_ofAConference) {
    stage.consult("bob");
    isAhead(StartConference{stage.call});
    outsider("5550100");
    isAhead(StartConference{stage.call});
    stage.conference("dan");
    isAhead(DropParty{stage.call, stage.told().outsiders.at(0).id.value});
    isAhead(ExitCall{stage.call}, "dan");
    stage.conference("eve");
    isAhead(ExitCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST_F(FloorPlanAhead, W41_ofACallThatIsHandedOn) {
    stage.consult("bob");
    isAhead(TransferCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST_F(FloorPlanAhead, W41_ofACallThatIsHandedOnWhileItRings) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.accept("bob");
    isAhead(TransferCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait) << "nobody talks with him yet";
}

TEST_F(FloorPlanAhead, W41_outOfAConference_whileItRings_theOthersTalkOn) {
    stage.conference("bob");
    stage.give(StartConsult{stage.call, toAgent("dan")});
    stage.accept("dan");
    isAhead(TransferCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST_F(FloorPlanAhead, W41_W42_toANumber_theCustomerIsNotSentToTheMusicInBetween) {
    outsider("5550100");
    isAhead(TransferCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    EXPECT_EQ(stage.plan().recording, RecordingState::Off) << "nobody of the site is in it";
}

TEST_F(FloorPlanAhead, W47_fromOutsidersAlone_theCustomerIsNotSentToTheMusicInBetween) {
    outsider("5550100");
    stage.give(StartConference{stage.call});
    isAhead(ExitCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST_F(FloorPlanAhead, W47_whileSomebodyIsCalledIn_theCustomerWaitsForHim) {
    outsider("5550100");
    stage.give(StartConference{stage.call});
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    stage.give(StartConference{stage.call});
    isAhead(ExitCall{stage.call});
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
}

TEST_F(FloorPlanAhead, W28_W32_heldOnHerPhone_whoeverHearsHerThenHasMusic) {
    stage.consult("bob");
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    EXPECT_TRUE(stage.plan().consultHeld) << "she was with bob";
    EXPECT_TRUE(stage.plan().talkHeld) << "he is held since she asked";
    stage.must(HoldOnPhone{stage.call, stage.lead.value, false}, stage.pbx);
    EXPECT_FALSE(stage.plan().consultHeld);
}

TEST_F(FloorPlanAhead, W43_heldOnHerPhone_whileTheOthersTalk_theyTalkOn) {
    stage.conference("bob");
    stage.give(StartConsult{stage.call, toAgent("dan"), false});
    stage.joins("dan");
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    EXPECT_FALSE(stage.plan().talkHeld);
    EXPECT_TRUE(stage.plan().consultHeld);
}
