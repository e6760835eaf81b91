// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Asking somebody about a call: whom, who waits meanwhile, and how it ends (W30 to W43).
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorConsult : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    Actor bob = stage.as("bob");
    void SetUp() override {
        stage.talk();
        stage.all();
    }
};

} // namespace

TEST_F(FloorConsult, W30_W36_W37_consult_holdsTheCustomerAndAsksTheColleague) {
    stage.must(StartConsult{stage.call, toAgent("bob")}, ann);
    EXPECT_EQ(stage.offerOf("bob"), nullptr) << "not before the customer is held";
    EXPECT_TRUE(stage.plan().talkHeld);
    stage.settle();
    EXPECT_EQ(stage.state(), CallState::ConsultRequested);
    EXPECT_TRUE(stage.told().customerHeld);
    EXPECT_EQ(stage.told().consult->name, "The bob");
    const Offer& offer = stage.offer("bob");
    EXPECT_EQ(offer.kind, OfferKind::Consult);
    EXPECT_EQ(offer.from.value, "ann");
    EXPECT_EQ(offer.why, RouteReason::Asked);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Handled) << "it is with ann all the while";
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST_F(FloorConsult, W38_heAccepts_andBothAreOnTheOtherSide) {
    const AssignmentId his = stage.consult("bob");
    EXPECT_EQ(stage.work(his).role, WorkRole::Consulted);
    EXPECT_EQ(stage.state(), CallState::Consulting);
    EXPECT_EQ(stage.roomOf(his.value), Room::Consult);
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Consult);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    EXPECT_EQ(stage.refused(EndContact{stage.call}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(EndContact{stage.call}, bob), Refusal::NotInState);
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::NotInState) << "W67";
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("dan")}, ann), Refusal::NotInState);
}

TEST_F(FloorConsult, W31_resumingTheCustomer_holdsWhoIsAsked_andBack) {
    stage.consult("bob");
    stage.give(ResumeCall{stage.call, CallSide::Customer});
    EXPECT_FALSE(stage.told().customerHeld);
    EXPECT_TRUE(stage.told().consult->held);
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Talk);
    EXPECT_TRUE(stage.plan().consultHeld);
    stage.give(ResumeCall{stage.call, CallSide::Consult});
    EXPECT_TRUE(stage.told().customerHeld);
    EXPECT_FALSE(stage.told().consult->held);
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Consult);
}

TEST_F(FloorConsult, W32_bothSidesMayBeHeld) {
    stage.consult("bob");
    stage.give(HoldCall{stage.call, CallSide::Consult});
    EXPECT_TRUE(stage.told().customerHeld && stage.told().consult->held);
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Aside);
    EXPECT_TRUE(stage.plan().talkHeld && stage.plan().consultHeld);
    EXPECT_EQ(stage.refused(HoldCall{stage.call, CallSide::Consult}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(HoldCall{stage.call, CallSide::Customer}, ann), Refusal::NotInState);
    stage.give(ResumeCall{stage.call, CallSide::Customer});
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Talk);
}

TEST_F(FloorConsult, W39_heExits_theCallIsAsBefore) {
    for (const bool heldBefore : {false, true}) {
        CallStage other;
        other.talk();
        other.all();
        if (heldBefore) other.give(HoldCall{other.call});
        const AssignmentId his = other.consult("bob");
        other.give(ExitCall{other.call}, "bob");
        EXPECT_EQ(other.happened<ConsultOver>().at(0).why, ConsultEnd::Left);
        EXPECT_EQ(other.state(), heldBefore ? CallState::Held : CallState::Active);
        EXPECT_FALSE(other.planned(his.value));
        EXPECT_EQ(other.shown("bob").row, ShownRow::Ready) << "W81: he only assisted";
    }
}

TEST_F(FloorConsult, W39_heHangsUpHisTelephone_isTheSame) {
    const AssignmentId his = stage.consult("bob");
    stage.must(HoldCall{stage.call, CallSide::Consult}, ann);
    stage.leg(his, LineState::Gone);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::Left);
    EXPECT_EQ(stage.happened<CallAskGone>().at(0).why, AskEnd::Overtaken);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConsult, W40_endedByWhoAsked_alsoWhileItRings) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    stage.give(EndConsult{stage.call});
    EXPECT_EQ(stage.happened<OfferOver>().at(0).reason, WithdrawReason::NotAsked);
    EXPECT_TRUE(stage.happened<ConsultOver>().empty()) << "he knows";
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.refused(EndConsult{stage.call}, ann), Refusal::NotInState);
    stage.consult("bob");
    EXPECT_EQ(stage.refused(EndConsult{stage.call}, bob), Refusal::NotInState);
    stage.give(EndConsult{stage.call});
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.agent("bob").missed, 0);
}

TEST_F(FloorConsult, W40_W81_whereThePolicySaysSo_heWrapsUpToo) {
    Site site = callSite();
    site.rules.policy.wrapUpAfterConsult = true;
    CallStage other(site);
    other.talk();
    other.all();
    const AssignmentId his = other.consult("bob");
    other.give(EndConsult{other.call});
    EXPECT_EQ(other.work(his).state, AssignmentState::WrapUp);
    EXPECT_EQ(other.work(other.lead).state, AssignmentState::Active);
}

TEST_F(FloorConsult, W37_declinedOrNotAnswered_isNobodysMissAndAsBefore) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.must(DeclineOffer{stage.ring("bob")}, bob);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::Declined);
    EXPECT_TRUE(stage.agent("bob").overlays.empty());
    EXPECT_EQ(stage.state(), CallState::Active);
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    stage.advance(20s);
    EXPECT_EQ(Stage::in<ConsultOver>(stage.last).at(0).why, ConsultEnd::NoAnswer);
    EXPECT_EQ(stage.agent("bob").missed, 0);
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConsult, whoCannotBeReached_isNotAsked) {
    stage.must(SetStation{PersonId{"bob"}, StationState::Busy}, stage.pbx);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("bob")}, ann), Refusal::NotReachable);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("ann")}, ann), Refusal::NotReachable) << "herself";
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("sue")}, ann), Refusal::NotReachable) << "not signed in";
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("pbx")}, ann), Refusal::NotFound);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("nobody")}, ann), Refusal::NotFound);
}

TEST_F(FloorConsult, whoIsTakenMeanwhile_isNotAsked) {
    stage.must(StartConsult{stage.call, toAgent("bob")}, ann);
    stage.must(SetStation{PersonId{"bob"}, StationState::Busy}, stage.pbx);
    stage.settle();
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::NotReachable);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConsult, W33_aQueueIsAskedInTurn_untilSomebodyComes) {
    stage.give(StartConsult{stage.call, toQueue("vip")});
    std::vector<std::string> asked;
    for (int i = 0; i < 2; ++i) {
        for (const char* who : {"bob", "dan", "eve"})
            if (stage.offerOf(who)) asked.emplace_back(who);
        ASSERT_EQ(asked.size(), static_cast<std::size_t>(i) + 1) << "one at a time";
        stage.must(DeclineOffer{stage.ring(asked.back())}, stage.as(asked.back()));
        EXPECT_TRUE(stage.told().consult) << "it goes on";
    }
    EXPECT_NE(asked[0], asked[1]);
    for (const char* who : {"bob", "dan", "eve"})
        if (stage.offerOf(who)) {
            stage.joins(who);
            break;
        }
    EXPECT_EQ(stage.state(), CallState::Consulting);
    stage.advance(60s);
    EXPECT_EQ(stage.state(), CallState::Consulting) << "the time to find somebody is no time to talk";
}

TEST_F(FloorConsult, W33_nobodyOfTheQueueComes_isGivenUpInTime) {
    for (const char* who : {"bob", "dan", "eve"}) stage.choose(who, kLunch);
    stage.give(StartConsult{stage.call, toEntry("front")});
    EXPECT_EQ(stage.state(), CallState::ConsultRequested);
    EXPECT_EQ(stage.refused(TransferCall{stage.call}, ann), Refusal::NotInState) << "W41: nothing rings";
    stage.advance(60s);
    EXPECT_EQ(Stage::in<ConsultOver>(stage.last).at(0).why, ConsultEnd::NoAnswer);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConsult, W35_unsupportedDestination) {
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toEntry("closed")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toEntry("texts")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toQueue("help")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toNumber("+49 30 2000")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toEntry("none")}, ann), Refusal::NotFound);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toNumber("call me")}, ann), Refusal::NotFound);
}

TEST_F(FloorConsult, W33_W42_aNumberIsCalled_andAnswers) {
    stage.must(StartConsult{stage.call, toNumber("+49 (40) 7654321")}, ann);
    const PartyId outside = stage.told().ask->outsider->id;
    EXPECT_EQ(stage.planned(outside.value)->phone, "+49407654321");
    EXPECT_EQ(stage.planned(outside.value)->shows, "+49309999");
    stage.leg(outside.value, LineState::Ringing);
    EXPECT_EQ(stage.happened<CallSettled>().size(), 1U) << "he is called, so it is done";
    EXPECT_EQ(stage.state(), CallState::ConsultRequested);
    EXPECT_EQ(stage.told().consult->name, "The carrier");
    stage.leg(outside.value, LineState::Up);
    EXPECT_EQ(stage.state(), CallState::Consulting);
    EXPECT_FALSE(stage.told().outsiders.at(0).deadline);
    stage.leg(outside.value, LineState::Gone);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::Left);
    EXPECT_TRUE(stage.told().outsiders.empty());
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorConsult, W33_aNumberThatIsNotReached_saysWhy) {
    stage.must(StartConsult{stage.call, toNumber("5550100")}, ann);
    stage.must(
        ReportLeg{stage.call, stage.told().ask->outsider->id.value, LineState::Gone, OfferFault::StationDeclined, "17"},
        stage.pbx);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::Declined);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).cause, "17");
    EXPECT_EQ(stage.state(), CallState::Active);
    stage.dial("5550100");
    stage.advance(60s);
    EXPECT_EQ(Stage::in<ConsultOver>(stage.last).at(0).why, ConsultEnd::NoAnswer);
    EXPECT_TRUE(stage.told().outsiders.empty());
}

TEST_F(FloorConsult, W1_W93_outsideNeedsTheRightAndALine) {
    Site site = callSite();
    site.people[0].calls.dialOut = false;
    CallStage other(site);
    other.talk();
    EXPECT_EQ(other.refused(StartConsult{other.call, toNumber("5550100")}, other.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(other.refused(TransferCall{other.call, toNumber("5550100")}, other.as("ann")), Refusal::Forbidden);
    site.people[0].calls.dialOut = true;
    site.telephony.maximumCalls = 1;
    CallStage full(site);
    full.talk();
    EXPECT_EQ(full.refused(StartConsult{full.call, toNumber("5550100")}, full.as("ann")), Refusal::CallLimit);
}

TEST_F(FloorConsult, W43_theOthersMayTalkOn) {
    stage.conference("bob");
    stage.give(StartConsult{stage.call, toAgent("dan"), false});
    EXPECT_FALSE(stage.told().customerHeld);
    EXPECT_FALSE(stage.plan().talkHeld);
    const AssignmentId his = stage.joins("dan");
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Consult);
    stage.give(ResumeCall{stage.call, CallSide::Customer});
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Talk) << "she goes over to them";
    EXPECT_EQ(stage.roomOf(his.value), Room::Consult);
}

TEST_F(FloorConsult, W34_onlyWhoLeadsAsks) {
    stage.consult("bob");
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, bob), Refusal::NotInState);
    EXPECT_EQ(stage.refused(StartConference{stage.call}, bob), Refusal::NotInState);
    EXPECT_EQ(stage.refused(TransferCall{stage.call}, bob), Refusal::NotInState);
    EXPECT_EQ(stage.refused(DropParty{stage.call, stage.lead.value}, bob), Refusal::NotInState);
}

TEST_F(FloorConsult, leadHangsUp_theCallAndTheQuestionAreOver) {
    const AssignmentId his = stage.consult("bob");
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_FALSE(stage.planned(his.value));
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}
