// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Hold and end, and what is asked of the exchange at all: it is so when the exchange says so, and not before.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorTalk : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override { stage.talk(); }
};

} // namespace

TEST_F(FloorTalk, W27_W28_hold_isSoWhenTheExchangeSaysIt) {
    stage.must(HoldCall{stage.call}, ann);
    ASSERT_EQ(stage.happened<CallAsked>().size(), 1U);
    EXPECT_EQ(stage.told().ask->step, CallStep::Hold);
    EXPECT_EQ(stage.state(), CallState::Active) << "asked, and not done yet";
    EXPECT_TRUE(stage.plan().talkHeld) << "the exchange knows what is wanted";
    EXPECT_EQ(stage.plan().ask, stage.told().ask->id);
    stage.settle();
    EXPECT_EQ(stage.state(), CallState::Held);
    EXPECT_EQ(stage.told().heldSince, stage.now);
    EXPECT_FALSE(stage.told().ask);
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Talk) << "the music is for the customer";
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST_F(FloorTalk, W29_resume_takesItOffHold) {
    stage.give(HoldCall{stage.call});
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::NotInState);
    stage.give(ResumeCall{stage.call});
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_FALSE(stage.told().heldSince);
    EXPECT_EQ(stage.refused(ResumeCall{stage.call}, ann), Refusal::NotInState);
}

TEST_F(FloorTalk, refusedByTheExchange_allIsAsBefore) {
    stage.must(HoldCall{stage.call}, ann);
    stage.must(RefuseCall{stage.call, stage.told().ask->id, "no music"}, stage.pbx);
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_EQ(stage.happened<CallAskGone>()[0].why, AskEnd::Refused);
    EXPECT_EQ(stage.happened<CallAskGone>()[0].cause, "no music");
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_FALSE(stage.plan().talkHeld);
}

TEST_F(FloorTalk, notConfirmedInTime_isGivenUp) {
    stage.must(HoldCall{stage.call}, ann);
    const AskId late = stage.told().ask->id;
    stage.advance(10s);
    ASSERT_EQ(Stage::in<CallAskGone>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<CallAskGone>(stage.last)[0].why, AskEnd::NotConfirmed);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.refused(SettleCall{stage.call, late}, stage.pbx), Refusal::NotInState);
    EXPECT_EQ(stage.refused(RefuseCall{stage.call, late, {}}, stage.pbx), Refusal::NotInState);
    stage.give(HoldCall{stage.call});
    EXPECT_EQ(stage.state(), CallState::Held);
}

TEST_F(FloorTalk, oneThingIsAskedAtATime) {
    stage.all();
    stage.must(HoldCall{stage.call}, ann);
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::CallUnsettled);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("bob")}, ann), Refusal::CallUnsettled);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("bob")}, ann), Refusal::CallUnsettled);
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::CallUnsettled);
}

TEST_F(FloorTalk, exchangeAway_nothingCanBeAsked) {
    stage.all();
    stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server());
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::PbxAway);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("bob")}, ann), Refusal::PbxAway);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toQueue("vip")}, ann), Refusal::PbxAway);
}

TEST_F(FloorTalk, onlyOnesOwnCallAndOnlyACall) {
    stage.all();
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, stage.as("bob")), Refusal::NotYourContact);
    EXPECT_EQ(stage.refused(HoldCall{ContactId{"c-0"}}, ann), Refusal::NotFound);
    EXPECT_EQ(stage.refused(SettleCall{stage.call, AskId{"k-1"}}, ann), Refusal::Forbidden);
    const AssignmentId chat = stage.engage("bob", Channel::Chat);
    EXPECT_EQ(stage.refused(HoldCall{stage.work(chat).contact}, stage.as("bob")), Refusal::NotInState);
}

TEST_F(FloorTalk, W27_beforeThePhoneHasJoined_thereIsNothingToHold) {
    CallStage other;
    other.ready("ann");
    const ContactId call = other.post("sales", Channel::Voice);
    other.accept("ann");
    EXPECT_EQ(other.refused(HoldCall{call}, other.as("ann")), Refusal::NotInState);
}

TEST_F(FloorTalk, W79_heldCall_cannotBeEnded) {
    stage.give(HoldCall{stage.call});
    EXPECT_EQ(stage.refused(EndContact{stage.call}, ann), Refusal::HeldCannotEnd);
    stage.give(ResumeCall{stage.call});
    stage.must(EndContact{stage.call}, ann);
    EXPECT_TRUE(stage.plan().over);
    EXPECT_TRUE(stage.plan().legs.empty());
}

TEST_F(FloorTalk, W78_whateverIsAsked_hisCallCanBeEnded) {
    stage.must(HoldCall{stage.call}, ann);
    stage.must(EndContact{stage.call}, ann);
    EXPECT_EQ(stage.happened<CallAskGone>().at(0).why, AskEnd::Overtaken);
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::NotInState) << "it is about to be over";
    stage.advance(10s);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp) << "the exchange has not said it";
}

TEST_F(FloorTalk, W78_heldAndTheExchangeIsGone_hisCallCanBeEnded) {
    stage.give(HoldCall{stage.call});
    stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server());
    stage.must(EndContact{stage.call}, ann);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(stage.lead).endedBy, EndedBy::Agent);
}

TEST_F(FloorTalk, heldOnThePhone_isTakenBackThereAlone) {
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    EXPECT_EQ(stage.state(), CallState::Held);
    EXPECT_EQ(stage.told().heldSince, stage.now);
    EXPECT_TRUE(stage.plan().talkHeld) << "the customer hears music, and not nothing";
    EXPECT_EQ(stage.refused(ResumeCall{stage.call}, ann), Refusal::HeldOnPhone);
    EXPECT_EQ(stage.refused(EndContact{stage.call}, ann), Refusal::HeldCannotEnd);
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    EXPECT_TRUE(stage.last.empty()) << "said already";
    stage.must(HoldOnPhone{stage.call, stage.lead.value, false}, stage.pbx);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_FALSE(stage.told().heldSince);
}

TEST_F(FloorTalk, W78_hungUpAtThePhone_endsIt_alsoWhenHeld) {
    for (const bool held : {false, true}) {
        CallStage other;
        other.talk();
        if (held) other.give(HoldCall{other.call});
        other.leg(other.lead, LineState::Gone);
        EXPECT_TRUE(other.isOver());
        EXPECT_EQ(other.work(other.lead).state, AssignmentState::WrapUp);
        EXPECT_EQ(other.work(other.lead).endedBy, EndedBy::Agent);
    }
}

TEST_F(FloorTalk, W50_customerGone_endsAPlainTalk) {
    stage.must(HoldCall{stage.call}, ann);
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(stage.lead).endedBy, EndedBy::Customer);
}
