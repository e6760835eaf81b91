// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Handing a call on, blind and after a word with whoever gets it, to all four kinds of target (W41, W56 to W64).
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorTransfer : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override {
        stage.talk();
        stage.all();
    }
    void transfer(const CallTarget& target) { stage.must(TransferCall{stage.call, target}, ann); }
    void handOn() { stage.give(TransferCall{stage.call}); }
    [[nodiscard]] AssignmentState annsWork() const { return stage.work(stage.lead).state; }
};

} // namespace

TEST_F(FloorTransfer, W59_W60_W61_blindToAColleague_isAtOnce) {
    stage.give(HoldCall{stage.call});
    transfer(toAgent("bob"));
    EXPECT_TRUE(stage.happened<CallAsked>().empty());
    EXPECT_EQ(annsWork(), AssignmentState::WrapUp);
    EXPECT_EQ(stage.offer("bob").kind, OfferKind::Transfer);
    EXPECT_EQ(stage.offer("bob").from.value, "ann");
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Offered);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
    EXPECT_FALSE(stage.planned(stage.lead.value));
    const AssignmentId his = stage.joins("bob");
    EXPECT_EQ(stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(stage.state(), CallState::Active) << "her hold does not go with it";
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST_F(FloorTransfer, W60_notTaken_goesToTheQueueInFrontAndNotBackToHer) {
    for (const bool declines : {true, false}) {
        CallStage other;
        other.talk();
        other.ready("bob");
        other.must(TransferCall{other.call, toAgent("bob")}, other.as("ann"));
        const OfferId offer = other.ring("bob");
        other.choose("ann", kReady);
        if (declines)
            other.must(DeclineOffer{offer}, other.as("bob"));
        else
            other.advance(20s);
        EXPECT_TRUE(other.contact(other.call).front);
        EXPECT_EQ(other.agent("bob").missed, 0);
        EXPECT_TRUE(other.agent("bob").overlays.empty());
        EXPECT_EQ(other.contact(other.call).queue.value, "sales");
        EXPECT_EQ(other.offerOf("ann") != nullptr, declines) << "she has just handed it on, and comes last";
    }
}

TEST_F(FloorTransfer, W61_toAQueue_waitsThereForSomebodyElse) {
    for (const char* who : {"bob", "dan", "eve"}) stage.choose(who, kLunch);
    transfer(toQueue("vip"));
    EXPECT_EQ(annsWork(), AssignmentState::WrapUp);
    const Contact& contact = stage.contact(stage.call);
    EXPECT_EQ(contact.state, ContactState::Waiting);
    EXPECT_EQ(contact.queue.value, "vip");
    EXPECT_EQ(contact.waitingSince, contact.createdAt) << "with its age";
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
    stage.choose("dan", kReady);
    EXPECT_EQ(stage.offer("dan").kind, OfferKind::Queue);
}

TEST_F(FloorTransfer, W56_toAnEntryPoint_isToItsQueue) {
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toEntry("texts")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toQueue("help")}, ann), Refusal::UnsupportedDestination);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toEntry("none")}, ann), Refusal::NotFound);
    transfer(toEntry("closed"));
    EXPECT_EQ(stage.contact(stage.call).queue.value, "vip") << "it takes no questions, but calls";
}

TEST_F(FloorTransfer, W59_toANumber_isOutOfTheSite) {
    transfer(toNumber("5550100"));
    EXPECT_EQ(annsWork(), AssignmentState::WrapUp);
    EXPECT_TRUE(stage.told().givenOut);
    const std::string outside = stage.told().outsiders.at(0).id.value;
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    EXPECT_EQ(stage.roomOf(outside), Room::Talk);
    stage.leg(outside, LineState::Ringing);
    stage.leg(outside, LineState::Up);
    stage.advance(60s);
    EXPECT_FALSE(stage.isOver()) << "they talk";
    stage.leg(outside, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
}

TEST_F(FloorTransfer, W59_aNumberThatDoesNotAnswer_theCustomerWaitsInFront) {
    for (const char* who : {"ann", "bob", "dan", "eve"}) stage.choose(who, kLunch);
    transfer(toNumber("5550100"));
    stage.leg(stage.told().outsiders.at(0).id.value, LineState::Ringing);
    stage.advance(60s);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Waiting);
    EXPECT_TRUE(stage.contact(stage.call).front);
    EXPECT_TRUE(stage.told().outsiders.empty());
    EXPECT_FALSE(stage.told().givenOut);
}

TEST_F(FloorTransfer, whoCannotBeReached_isHandedNothing) {
    stage.must(SetStation{PersonId{"bob"}, StationState::Busy}, stage.pbx);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("bob")}, ann), Refusal::NotReachable);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("ann")}, ann), Refusal::NotReachable);
    EXPECT_EQ(stage.refused(TransferCall{stage.call}, ann), Refusal::NotInState) << "nobody was asked";
}

TEST_F(FloorTransfer, W41_afterAWord_theColleagueLeads) {
    const AssignmentId his = stage.consult("bob");
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toQueue("vip")}, ann), Refusal::NotInState);
    stage.must(TransferCall{stage.call}, ann);
    EXPECT_FALSE(stage.planned(stage.lead.value)) << "the plan is ahead";
    EXPECT_EQ(stage.roomOf(his.value), Room::Talk);
    EXPECT_EQ(annsWork(), AssignmentState::Active);
    stage.settle();
    EXPECT_EQ(annsWork(), AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Handled);
}

TEST_F(FloorTransfer, W41_W64_whileItRings) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    EXPECT_EQ(stage.refused(TransferCall{stage.call}, ann), Refusal::NotInState) << "it does not ring yet";
    const OfferId offer = stage.ring("bob");
    handOn();
    EXPECT_EQ(annsWork(), AssignmentState::WrapUp);
    EXPECT_EQ(stage.offer("bob").kind, OfferKind::Transfer);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Offered);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
    stage.must(AcceptOffer{offer}, stage.as("bob"));
    const AssignmentId his = stage.happened<AssignmentMade>().at(0).assignment.id;
    stage.leg(his, LineState::Up);
    EXPECT_EQ(stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorTransfer, W41_whileHisTelephoneIsBeingLifted) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    const AssignmentId his = stage.accept("bob");
    handOn();
    EXPECT_EQ(stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Offered);
    stage.leg(his, LineState::Up);
    EXPECT_EQ(stage.state(), CallState::Active);
    EXPECT_EQ(stage.contact(stage.call).state, ContactState::Handled);
}

TEST_F(FloorTransfer, W41_W42_toANumber_nobodyOfTheSiteIsLeftInIt) {
    const PartyId outside = stage.dial("5550100");
    stage.leg(outside.value, LineState::Up);
    handOn();
    EXPECT_TRUE(stage.told().givenOut);
    EXPECT_FALSE(stage.told().customerHeld);
    EXPECT_EQ(stage.roomOf(outside.value), Room::Talk);
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
}

TEST_F(FloorTransfer, W41_W58_toSomebodyOfAQueueOrEntryPoint) {
    for (const CallTarget& target : {toQueue("vip"), toEntry("front")}) {
        CallStage other;
        other.talk();
        other.ready("bob");
        other.give(StartConsult{other.call, target});
        const AssignmentId his = other.joins("bob");
        other.give(TransferCall{other.call});
        EXPECT_EQ(other.work(his).role, WorkRole::Primary);
        EXPECT_EQ(other.work(other.lead).state, AssignmentState::WrapUp);
    }
}

TEST_F(FloorTransfer, transferRefusedByTheExchange_sheLeadsOn) {
    stage.consult("bob");
    stage.must(TransferCall{stage.call}, ann);
    stage.must(RefuseCall{stage.call, stage.told().ask->id, {}}, stage.pbx);
    EXPECT_EQ(annsWork(), AssignmentState::Active);
    EXPECT_EQ(stage.state(), CallState::Consulting);
}

TEST(FloorPhoneTransfer, byThePhonesOwnKey_isBlindToWhatWasDialled) {
    Site site = callSite();
    site.people[1].number = "101";
    for (const char* dialled : {"101", "+49301000", "5550100"}) {
        CallStage stage(site);
        stage.talk();
        stage.ready("bob");
        stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
        EXPECT_EQ(stage.refused(TransferOnPhone{stage.call, "a-0", dialled}, stage.pbx), Refusal::NotInState);
        stage.must(TransferOnPhone{stage.call, stage.lead.value, dialled}, stage.pbx);
        EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
        EXPECT_FALSE(stage.told().phoneHeld);
        EXPECT_EQ(stage.offerOf("bob") != nullptr, std::string(dialled) != "5550100");
        EXPECT_EQ(stage.told().givenOut, std::string(dialled) == "5550100");
    }
}
