// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// All together, who leaves and who leads then (W44 to W55).
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorConference : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    AssignmentId bobs;
    void SetUp() override {
        stage.talk();
        stage.all();
        bobs = stage.conference("bob");
    }
    PartyId outsider(const std::string& number) {
        const PartyId id = stage.dial(number);
        stage.leg(id.value, LineState::Up);
        stage.give(StartConference{stage.call});
        return id;
    }
};

} // namespace

TEST_F(FloorConference, W44_W46_allTalk) {
    EXPECT_EQ(stage.state(), CallState::Conference);
    EXPECT_FALSE(stage.told().customerHeld);
    EXPECT_EQ(stage.work(bobs).role, WorkRole::Conference);
    for (const std::string& each : {stage.call.value, stage.lead.value, bobs.value})
        EXPECT_EQ(stage.roomOf(each), Room::Talk);
    EXPECT_EQ(stage.refused(StartConference{stage.call}, ann), Refusal::NotInState) << "it is one";
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::NotInState) << "W67";
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("dan")}, ann), Refusal::NotInState) << "W47";
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST_F(FloorConference, W44_oneMore_comesByAConsult) {
    const AssignmentId dans = stage.consult("dan");
    EXPECT_EQ(stage.state(), CallState::Consulting);
    EXPECT_TRUE(stage.plan().talkHeld);
    stage.give(StartConference{stage.call});
    EXPECT_EQ(stage.state(), CallState::Conference);
    EXPECT_EQ(stage.roomOf(dans.value), Room::Talk);
}

TEST_F(FloorConference, W41_W44_whoOnlyRings_joinsWhenHeAnswers) {
    stage.give(StartConsult{stage.call, toAgent("dan")});
    stage.ring("dan");
    stage.give(StartConference{stage.call});
    EXPECT_EQ(stage.state(), CallState::Conference);
    const AssignmentId dans = stage.joins("dan");
    EXPECT_EQ(stage.work(dans).role, WorkRole::Conference);
    EXPECT_EQ(stage.roomOf(dans.value), Room::Talk);
}

TEST_F(FloorConference, W45_aNinth_isOneTooMany) {
    for (int i = 0; i < 5; ++i) outsider("555010" + std::to_string(i));
    EXPECT_EQ(factsOf(stage.floor, stage.contact(stage.call)).participants, 8);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("dan")}, ann), Refusal::ConferenceFull);
}

TEST_F(FloorConference, W47_W48_W81_leadExits_theLongestPresentLeads) {
    const AssignmentId dans = stage.conference("dan");
    stage.must(ExitCall{stage.call}, ann);
    EXPECT_FALSE(stage.planned(stage.lead.value));
    stage.settle();
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(bobs).role, WorkRole::Primary);
    EXPECT_EQ(stage.work(dans).role, WorkRole::Conference);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Handled);
    stage.give(ExitCall{stage.call}, "dan");
    EXPECT_EQ(stage.shown("dan").row, ShownRow::Ready) << "W81: he only assisted";
    EXPECT_EQ(stage.state(), CallState::Active);
    stage.give(HoldCall{stage.call}, "bob");
    EXPECT_EQ(stage.state(), CallState::Held) << "the controls are his";
}

TEST_F(FloorConference, W48_leadHangsUp_isTheSame) {
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(bobs).role, WorkRole::Primary);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConference, W48_leadHangsUpWhileHeAsks_hisQuestionGoesWithHim) {
    const AssignmentId dans = stage.consult("dan");
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_EQ(stage.work(bobs).role, WorkRole::Primary);
    EXPECT_FALSE(stage.planned(dans.value));
    EXPECT_FALSE(stage.told().consult);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConference, W47_onlyOutsidersAreLeft_theyTalkOn) {
    stage.give(ExitCall{stage.call}, "bob");
    outsider("5550100");
    stage.give(ExitCall{stage.call});
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_TRUE(stage.told().givenOut);
    EXPECT_FALSE(stage.isOver());
}

TEST_F(FloorConference, W49_endEndsItForAll) {
    stage.must(EndContact{stage.call}, ann);
    stage.must(EndCall{stage.call}, stage.pbx);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorConference, W49_endIsTheLeads) {
    EXPECT_EQ(stage.refused(EndContact{stage.call}, stage.as("bob")), Refusal::NotInState);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("dan")}, stage.as("bob")), Refusal::NotInState);
}

TEST_F(FloorConference, W51_anotherHangsUp_theRestTalkOn) {
    stage.leg(bobs, LineState::Gone);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_FALSE(stage.isOver());
}

TEST_F(FloorConference, W50_W53_customerLeaves_theOthersTalkOnAndNobodyComes) {
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_EQ(stage.happened<CustomerWent>().size(), 1U);
    EXPECT_EQ(stage.state(), CallState::PostCall);
    EXPECT_FALSE(stage.planned(stage.call.value));
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("dan")}, ann), Refusal::PostCallNoAdd);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("dan")}, ann), Refusal::PostCallNoAdd);
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_TRUE(stage.last.empty()) << "said already";
    stage.give(ExitCall{stage.call}, "bob");
    EXPECT_TRUE(stage.isOver()) << "with one left it is over";
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
}

TEST_F(FloorConference, W50_customerLeavesAConsult_itIsTheTalkThen) {
    CallStage other;
    other.talk();
    other.all();
    const AssignmentId his = other.consult("bob");
    other.must(ResumeCall{other.call, CallSide::Customer}, other.as("ann"));
    other.must(EndCall{other.call}, other.pbx);
    EXPECT_EQ(other.happened<CallAskGone>().at(0).why, AskEnd::Overtaken);
    EXPECT_EQ(other.state(), CallState::PostCall);
    EXPECT_FALSE(other.told().consult);
    EXPECT_EQ(other.work(his).role, WorkRole::Conference);
    EXPECT_EQ(other.roomOf(his.value), Room::Talk);
    EXPECT_EQ(other.roomOf(other.lead.value), Room::Talk);
}

TEST_F(FloorConference, W50_customerLeavesWhileItOnlyRings_isTheEnd) {
    CallStage other;
    other.talk();
    other.all();
    other.give(StartConsult{other.call, toAgent("bob")});
    other.leg(other.call.value, LineState::Gone);
    EXPECT_TRUE(other.isOver());
    EXPECT_EQ(other.offerOf("bob"), nullptr);
}

TEST_F(FloorConference, W52_customerAndLeadLeave_isTheEnd) {
    stage.leg(stage.call.value, LineState::Gone);
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorConference, W55_leadDropsOne_whenTheExchangeSaysSo) {
    const PartyId outside = outsider("5550100");
    EXPECT_EQ(stage.refused(DropParty{stage.call, stage.call.value}, ann), Refusal::NotFound) << "not the customer";
    EXPECT_EQ(stage.refused(DropParty{stage.call, stage.lead.value}, ann), Refusal::NotFound) << "not herself";
    EXPECT_EQ(stage.refused(DropParty{stage.call, bobs.value}, stage.as("bob")), Refusal::NotInState);
    stage.must(DropParty{stage.call, outside.value}, ann);
    EXPECT_EQ(stage.told().outsiders.size(), 1U);
    EXPECT_FALSE(stage.planned(outside.value));
    stage.settle();
    EXPECT_TRUE(stage.told().outsiders.empty());
    stage.give(DropParty{stage.call, bobs.value});
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorConference, W55_whoIsToBeDroppedHangsUpFirst) {
    stage.must(DropParty{stage.call, bobs.value}, ann);
    stage.leg(bobs, LineState::Gone);
    EXPECT_EQ(stage.happened<CallAskGone>().at(0).why, AskEnd::Overtaken);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConference, W78_exchangeAway_whoeverWantsToLeaveIsLetGo) {
    stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server());
    stage.must(ExitCall{stage.call}, stage.as("bob"));
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
    EXPECT_EQ(stage.state(), CallState::Active);
}
