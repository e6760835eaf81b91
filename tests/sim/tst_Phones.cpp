// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The telephones of the simulated exchange: they ring for what is planned, and what becomes of it is said.
#include "tests/sim/ExchangeRig.h"

using namespace readyline;
using namespace readyline::sim::test;

namespace {

using SimPhones = ExchangeRig;

PlannedLeg liftedLeg(const char* offer) { return agentLeg(offer, "ilse", false, false); }

} // namespace

TEST_F(SimPhones, W25_phoneRings_isLiftedOnceAndTalksOnForItsAssignment) {
    open(brief());
    tell({customerLeg(Room::Wait), liftedLeg("o-1")});
    ASSERT_TRUE(later([&] { return server.lines() == Said{"o-1 up"}; }));
    EXPECT_EQ(pbx->callsInProgress(), 1U);
    tell({customerLeg(), agentLeg("a-1", "ilse", true)});
    ASSERT_TRUE(later([&] { return server.lines() == Said{"o-1 up", "c-1 gone"}; })) << "and the customer hangs up";
    EXPECT_EQ(report.rung, 1U);
}

TEST_F(SimPhones, Z23_W25_offerIsGone_phoneStopsRinging) {
    open(manner());
    tell({customerLeg(Room::Wait), liftedLeg("o-1")});
    tell({customerLeg(Room::Wait)});
    tell({customerLeg(Room::Wait), liftedLeg("o-2")}); // and rings anew for another
    ASSERT_TRUE(later([&] { return !server.lines().empty(); }));
    pass(10s);
    EXPECT_EQ(server.lines(), Said{"o-2 up"});
}

TEST_F(SimPhones, P7_refusedAtThePhone_isSaidAndItIsPutBack) {
    sim::PhoneManner refuses = manner();
    refuses.refused = 1;
    open(refuses);
    const std::size_t stations = server.all<wire::StationSet>().size();
    tell({customerLeg(Room::Wait), liftedLeg("o-1")});
    ASSERT_TRUE(later([&] { return server.all<wire::StationSet>().size() == stations + 1; }));
    ASSERT_EQ(server.lines(), Said{"o-1 gone"});
    EXPECT_EQ(server.all<wire::LegChanged>()[0].fault, OfferFault::StationDeclined);
    tell({customerLeg(Room::Wait), liftedLeg("o-1")}); // said before that was heard: it does not ring again
    pass(10s);
    EXPECT_EQ(report.rung, 1U);
}

TEST_F(SimPhones, W23_nobodyLifts_ringsOnForTheAgentToMissIt) {
    sim::PhoneManner deaf = manner();
    deaf.ringsOut = 1;
    open(deaf);
    tell({customerLeg(Room::Wait), liftedLeg("o-1")});
    pass(12s);
    EXPECT_EQ(server.lines(), Said{});
    EXPECT_EQ(report.rung, 1U);
}

TEST_F(SimPhones, P7_phoneThatJoins_andRingsOut_isSaid) {
    sim::PhoneManner deaf = manner();
    deaf.ringsOut = 1;
    open(deaf);
    tell({customerLeg(Room::Wait), agentLeg("a-1", "ilse", false)});
    ASSERT_TRUE(later([&] { return server.lines() == Said{"a-1 gone"}; }));
    EXPECT_EQ(server.all<wire::LegChanged>()[0].fault, OfferFault::StationNoAnswer);
}

TEST_F(SimPhones, W22_unreachable_noCallGetsThrough) {
    open(manner());
    ASSERT_TRUE(pbx->setStation({"ilse"}, StationState::Unreachable));
    tell({customerLeg(Room::Wait), agentLeg("a-1", "ilse", false)});
    ASSERT_TRUE(later([&] { return server.lines() == Said{"a-1 gone"}; }));
    EXPECT_EQ(server.all<wire::LegChanged>()[0].fault, OfferFault::StationUnreachable);
    EXPECT_EQ(server.all<wire::StationSet>().back().state, StationState::Unreachable) << "it stays so";
}

TEST_F(SimPhones, W25_byHand_waitsForTheHand) {
    sim::PhoneManner hand = manner();
    hand.byHand = {"ilse"};
    open(hand);
    EXPECT_FALSE(pbx->lift({"ilse"})) << "it does not ring";
    tell({customerLeg(Room::Wait), liftedLeg("o-1")});
    pass(12s);
    EXPECT_EQ(server.lines(), Said{});
    EXPECT_FALSE(pbx->lift({"jonas"}));
    EXPECT_TRUE(pbx->lift({"ilse"}));
    EXPECT_FALSE(pbx->decline({"ilse"})) << "lifted already";
    EXPECT_TRUE(until([&] { return server.lines() == Said{"o-1 up"}; }));
}

// The plan names the customer's telephone once the agent is on the line.
TEST_F(SimPhones, W90_callback_customerIsCalledAndTheyTalk) {
    open(brief());
    tell({agentLeg("a-1", "ilse", false)});
    ASSERT_TRUE(later([&] { return server.lines() == Said{"a-1 up"}; }));
    tell({calledCustomerLeg(), agentLeg("a-1", "ilse", true)});
    ASSERT_TRUE(later([&] { return server.lines().size() == 2; }));
    EXPECT_EQ(server.lines()[1], "c-1 up");
    EXPECT_EQ(report.reached, 1U);
    ASSERT_TRUE(later([&] { return server.lines().size() == 3; })) << "and they talk";
    EXPECT_EQ(server.lines()[2], "c-1 gone");
}

TEST_F(SimPhones, W92_W93_callback_customerWhoDoesNotAnswer_isSaidWithItsCause) {
    sim::PhoneManner some = manner();
    some.customerMisses = 1;
    open(some);
    tell({calledCustomerLeg(), agentLeg("a-1", "ilse", false)});
    ASSERT_TRUE(later([&] { return server.lines() == (Said{"a-1 up", "c-1 gone"}); }));
    EXPECT_EQ(server.all<wire::LegChanged>()[1].cause, "NO_ANSWER");
    EXPECT_EQ(report.unreached, 1U);
}

TEST_F(SimPhones, W41_W42_outsider_ringsThenAnswers) {
    open(manner());
    talk();
    tell({customerLeg(), agentLeg("a-1", "ilse", true), outsiderLeg("p-3")});
    ASSERT_TRUE(later([&] { return server.lines() == (Said{"a-1 up", "p-3 rings", "p-3 up"}); }));
}

TEST_F(SimPhones, W42_outsiderByHand_answersOrDeclinesByHisNumber_orIsGivenUp) {
    sim::PhoneManner hand = manner();
    hand.outsideByHand = true;
    open(hand);
    talk();
    EXPECT_FALSE(pbx->answer("+3290000011")) << "it does not ring";
    tell({customerLeg(), agentLeg("a-1", "ilse", true), outsiderLeg("p-3")});
    ASSERT_TRUE(later([&] { return server.lines().back() == "p-3 rings"; }));
    EXPECT_TRUE(pbx->refuse("+3290000011"));
    ASSERT_TRUE(until([&] { return server.lines().back() == "p-3 gone"; }));
    EXPECT_EQ(server.all<wire::LegChanged>().back().cause, "DECLINED");
    tell({customerLeg(), agentLeg("a-1", "ilse", true), outsiderLeg("p-4")});
    ASSERT_TRUE(later([&] { return server.lines().back() == "p-4 rings"; }));
    EXPECT_TRUE(pbx->answer("+3290000011"));
    ASSERT_TRUE(until([&] { return server.lines().back() == "p-4 up"; }));
    tell({customerLeg(), agentLeg("a-1", "ilse", true), outsiderLeg("p-5")});
    ASSERT_TRUE(later([&] { return server.lines().back() == "p-5 gone"; })) << "after the minute that was planned";
    EXPECT_EQ(server.all<wire::LegChanged>().back().cause, "NO_ANSWER");
}
