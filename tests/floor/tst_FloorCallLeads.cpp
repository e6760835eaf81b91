// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who leads a call when somebody has left it, and when too few are left (W41, W48, W50 to W55): the cases in which two rules meet.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorCallLeads : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override {
        stage.talk();
        stage.all();
    }
    AssignmentId callIn(const std::string& who) { // he has accepted, and his telephone has not joined
        stage.give(StartConsult{stage.call, toAgent(who)});
        const AssignmentId id = stage.accept(who);
        stage.give(StartConference{stage.call});
        return id;
    }
    PartyId outsider(const std::string& number) {
        const PartyId id = stage.dial(number);
        stage.leg(id.value, LineState::Up);
        stage.give(StartConference{stage.call});
        return id;
    }
    void customerGoes() { stage.leg(stage.call.value, LineState::Gone); }
    void dismiss(const char* who) {
        Site next = stage.floor.site;
        std::erase_if(next.people, [&](const Person& each) { return each.id.value == who; });
        stage.must(SetSite{next}, Stage::server());
    }
    [[nodiscard]] WorkRole roleOf(const AssignmentId& id) const { return stage.work(id).role; }
};

} // namespace

TEST_F(FloorCallLeads, W48_longestPresent_isWhoJoinedFirst_andNotWhoAcceptedFirst) {
    const AssignmentId bobs = callIn("bob");
    const AssignmentId dans = stage.conference("dan");
    stage.advance(1s);
    stage.leg(bobs, LineState::Up);
    stage.must(ExitCall{stage.call}, ann);
    EXPECT_EQ(stage.plan().legs.at(1).id, dans.value) << "the plan names who shall lead first";
    stage.settle();
    EXPECT_EQ(roleOf(dans), WorkRole::Primary);
    EXPECT_EQ(roleOf(bobs), WorkRole::Conference);
    EXPECT_EQ(stage.plan().legs.at(1).id, dans.value);
}

TEST_F(FloorCallLeads, W48_leaderLeavesTheSite_whoJoinedFirstLeads) {
    const AssignmentId bobs = callIn("bob");
    const AssignmentId dans = stage.conference("dan");
    stage.advance(1s);
    stage.leg(bobs, LineState::Up);
    dismiss("ann");
    EXPECT_EQ(roleOf(dans), WorkRole::Primary);
    EXPECT_EQ(roleOf(bobs), WorkRole::Conference);
}

TEST_F(FloorCallLeads, W41_handedToWhoWasAsked_heLeadsAndNotTheLongestPresent) {
    const AssignmentId bobs = stage.conference("bob");
    const AssignmentId dans = stage.consult("dan");
    stage.give(TransferCall{stage.call});
    EXPECT_EQ(roleOf(dans), WorkRole::Primary);
    EXPECT_EQ(roleOf(bobs), WorkRole::Conference);
    EXPECT_EQ(stage.plan().legs.at(1).id, dans.value) << "who leads is named first";
}

TEST_F(FloorCallLeads, W41_handedToWhoseTelephoneIsNotUp_theLongestPresentLeadsMeanwhile) {
    const AssignmentId bobs = stage.conference("bob");
    stage.give(StartConsult{stage.call, toAgent("dan")});
    const AssignmentId dans = stage.accept("dan");
    stage.give(TransferCall{stage.call});
    EXPECT_EQ(roleOf(bobs), WorkRole::Primary);
    EXPECT_EQ(roleOf(dans), WorkRole::Conference);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST_F(FloorCallLeads, W48_leadHangsUpWhileHeAsks_whoIsAskedLeadsNothing) {
    outsider("5550100");
    const AssignmentId dans = stage.consult("dan");
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_TRUE(stage.told().givenOut) << "customer and outsider talk on";
    EXPECT_FALSE(stage.planned(dans.value));
    EXPECT_EQ(stage.shown("dan").row, ShownRow::Ready);
}

TEST_F(FloorCallLeads, W48_leadHangsUpWhileHeAsks_hisOfferIsTakenBack) {
    outsider("5550100");
    stage.give(StartConsult{stage.call, toAgent("dan")});
    stage.ring("dan");
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_EQ(stage.offerOf("dan"), nullptr);
    EXPECT_TRUE(stage.told().givenOut);
}

TEST_F(FloorCallLeads, W47_leadLeaves_whoIsBeingCalledInGetsTheCall) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    stage.give(StartConference{stage.call});
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_EQ(stage.offer("bob").kind, OfferKind::Transfer);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Offered);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
}

TEST_F(FloorCallLeads, W48_leadHangsUpWhileSomethingIsAsked_sheIsTold) {
    stage.conference("bob");
    stage.must(ExitCall{stage.call}, ann);
    stage.leg(stage.lead, LineState::Gone);
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_EQ(stage.happened<CallAskGone>()[0].why, AskEnd::Overtaken);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallLeads, HeldOnPhone_goesWithWhoHeldIt) {
    for (const bool handsOn : {true, false}) {
        CallStage other;
        other.talk();
        other.all();
        const AssignmentId bobs = handsOn ? other.consult("bob") : other.conference("bob");
        other.must(HoldOnPhone{other.call, other.lead.value, true}, other.pbx);
        if (handsOn)
            other.give(TransferCall{other.call});
        else
            other.leg(other.lead, LineState::Gone);
        EXPECT_EQ(other.work(bobs).role, WorkRole::Primary);
        EXPECT_FALSE(other.told().phoneHeld) << "nobody else could take it back";
        EXPECT_EQ(other.state(), CallState::Active);
    }
}

TEST_F(FloorCallLeads, W48_heldOnThePhoneOfWhoLeavesTheSite_isHeldNoMore) {
    stage.conference("bob");
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    dismiss("ann");
    EXPECT_FALSE(stage.told().phoneHeld);
}

TEST_F(FloorCallLeads, W53_customerGone_whoOnlyRingsComesNoMore) {
    stage.conference("bob");
    stage.give(StartConsult{stage.call, toAgent("dan")});
    const OfferId offer = stage.ring("dan");
    customerGoes();
    EXPECT_EQ(stage.state(), CallState::PostCall);
    EXPECT_EQ(stage.offerOf("dan"), nullptr);
    EXPECT_FALSE(stage.planned(offer.value));
}

TEST_F(FloorCallLeads, W53_customerGone_aNumberThatOnlyRingsIsCalledNoMore) {
    for (const bool calledIn : {false, true}) {
        CallStage other;
        other.talk();
        other.all();
        other.conference("bob");
        const PartyId outside = other.dial("5550100");
        if (calledIn) other.give(StartConference{other.call});
        other.leg(other.call.value, LineState::Gone);
        EXPECT_EQ(other.state(), CallState::PostCall);
        EXPECT_TRUE(other.told().outsiders.empty());
        EXPECT_FALSE(other.planned(outside.value)) << "no new participant";
    }
}

TEST_F(FloorCallLeads, W50_customerGone_whoIsOnHisWayFails_oneIsLeftAndItIsOver) {
    const AssignmentId bobs = stage.conference("bob");
    const AssignmentId dans = callIn("dan");
    customerGoes();
    stage.leg(bobs, LineState::Gone);
    EXPECT_EQ(stage.state(), CallState::PostCall) << "dan is on his way";
    stage.leg(dans, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
}

TEST_F(FloorCallLeads, W50_calledInAndDoesNotCome_theOthersTalkOn) {
    const AssignmentId bobs = callIn("bob");
    stage.leg(bobs, LineState::Gone);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.agent("bob").missed, 0);
    EXPECT_TRUE(stage.agent("bob").overlays.empty());
}

TEST_F(FloorCallLeads, W50_customerGone_leaderLeavesTheSite_oneIsLeftAndItIsOver) {
    stage.conference("bob");
    customerGoes();
    dismiss("ann");
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorCallLeads, W50_customerGone_leaderLeavesTheSite_twoAreLeftAndTalkOn) {
    const AssignmentId bobs = stage.conference("bob");
    outsider("5550100");
    customerGoes();
    dismiss("ann");
    EXPECT_FALSE(stage.isOver());
    EXPECT_EQ(roleOf(bobs), WorkRole::Primary);
    EXPECT_EQ(stage.state(), CallState::PostCall);
}

TEST_F(FloorCallLeads, W50_W55_postCall_dropOfTheLastOther_isTheEnd) {
    const PartyId outside = outsider("5550100");
    customerGoes();
    EXPECT_EQ(stage.state(), CallState::PostCall);
    stage.give(DropParty{stage.call, outside.value});
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
}

TEST_F(FloorCallLeads, W52_postCall_leadExitsFromOutsiders_isTheEnd) {
    outsider("5550100");
    outsider("5550101");
    customerGoes();
    stage.give(ExitCall{stage.call});
    EXPECT_TRUE(stage.isOver()) << "nobody of the site and no customer is left";
}

TEST_F(FloorCallLeads, W55_whoIsToBeDroppedNeverCame_theOthersTalkOn) {
    const AssignmentId bobs = callIn("bob");
    stage.must(DropParty{stage.call, bobs.value}, ann);
    stage.must(ReportLeg{stage.call, bobs.value, LineState::Gone, OfferFault::StationUnreachable, {}}, stage.pbx);
    if (stage.told().ask) stage.settle();
    EXPECT_FALSE(stage.isOver()) << "the customer was cut off";
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST_F(FloorCallLeads, W51_outsiderHangsUpWhileHeIsToBeDropped_theCallGoesOn) {
    const PartyId outside = outsider("5550100");
    stage.must(DropParty{stage.call, outside.value}, ann);
    stage.leg(outside.value, LineState::Gone);
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_FALSE(stage.told().ask);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallLeads, W81_W47_whoExits_hasNoPartInItAnyMore) {
    const AssignmentId bobs = stage.conference("bob");
    stage.give(ExitCall{stage.call}, "bob");
    EXPECT_FALSE(stage.planned(bobs.value));
    EXPECT_NE(stage.refused(ExitCall{stage.call}, stage.as("bob")), Refusal::CallUnsettled);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallLeads, W59_theOtherOfTwoOutsidersStillTalks_theCustomerDoesNotWait) {
    const PartyId talks = outsider("5550100");
    const PartyId rings = stage.dial("5550101");
    stage.give(StartConference{stage.call});
    stage.leg(stage.lead, LineState::Gone);
    ASSERT_TRUE(stage.told().givenOut);
    stage.leg(rings.value, LineState::Gone);
    EXPECT_TRUE(stage.told().givenOut);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Handled);
    stage.leg(talks.value, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
}
