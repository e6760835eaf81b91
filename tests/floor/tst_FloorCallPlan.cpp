// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the exchange is to make of a call, from its first moment to its last.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorCallPlan, waiting_theCustomerHearsMusicAlone) {
    CallStage stage;
    PostContact arrives{Channel::Voice, QueueId{"sales"}, {"Carla", "+49301234567"}, {}, 0, "chan-1"};
    stage.must(arrives, stage.pbx);
    const CallPlan plan = planOf(stage.floor, stage.happened<ContactPosted>().at(0).contact.id);
    EXPECT_EQ(plan.external, "chan-1");
    ASSERT_EQ(plan.legs.size(), 1U);
    EXPECT_EQ(plan.legs[0].kind, PartyKind::Customer);
    EXPECT_EQ(plan.legs[0].room, Room::Wait);
    EXPECT_TRUE(plan.legs[0].up);
    EXPECT_TRUE(plan.legs[0].phone.empty()) << "he came by himself: he is not called";
    EXPECT_EQ(plan.recording, RecordingState::Off);
    EXPECT_FALSE(plan.over);
}

TEST(FloorCallPlan, W9_accepted_hisTelephoneIsCalled_andJoinsTheTalk) {
    Site site = callSite();
    site.people[0].phone = "PJSIP/ann";
    CallStage stage(site);
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    EXPECT_EQ(stage.plan().legs.size(), 1U) << "it rings on the screen alone";
    stage.lead = stage.accept("ann");
    const auto leg = stage.planned(stage.lead.value);
    ASSERT_TRUE(leg);
    EXPECT_EQ(leg->phone, "PJSIP/ann");
    EXPECT_EQ(leg->person.value, "ann");
    EXPECT_EQ(leg->shows, "+49301234567");
    EXPECT_TRUE(leg->answersItself);
    EXPECT_FALSE(leg->up);
    EXPECT_EQ(leg->ringsFor, kJoinWithin);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Wait);
    stage.leg(stage.lead, LineState::Up);
    EXPECT_TRUE(stage.planned(stage.lead.value)->up);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
}

TEST(FloorCallPlan, W25_whereLiftingIsTheAccept_theOfferIsTheLine) {
    Site site = callSite();
    site.rules.policy.voiceAnswer = VoiceAnswer::Phone;
    CallStage stage(site);
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.plan().legs.size(), 1U) << "not before the screen shows it";
    const OfferId offer = stage.ring("ann");
    const auto leg = stage.planned(offer.value);
    ASSERT_TRUE(leg);
    EXPECT_EQ(leg->phone, "ann") << "no other name is known";
    EXPECT_FALSE(leg->answersItself);
    EXPECT_EQ(leg->ringsFor, 20s);
    stage.leg(offer.value, LineState::Up);
    EXPECT_FALSE(stage.planned(offer.value));
    EXPECT_EQ(stage.plan().legs.size(), 2U);
}

TEST(FloorCallPlan, W17_maskedNumber_isNotShownOnTheTelephoneEither) {
    Site site = callSite();
    site.rules.queues[0].maskNumbers = true;
    CallStage stage(site);
    stage.talk();
    EXPECT_EQ(stage.planned(stage.lead.value)->shows, "…4567");
}

TEST(FloorCallPlan, ended_orAskedToEnd_orForgotten_nothingIsToBeLeft) {
    CallStage stage;
    stage.talk();
    EXPECT_EQ(plansFor(stage.floor, PersonId{"pbx"}).size(), 1U);
    EXPECT_TRUE(plansFor(stage.floor, PersonId{"other"}).empty());
    stage.must(EndContact{stage.call}, stage.as("ann"));
    EXPECT_TRUE(stage.plan().over && stage.plan().legs.empty());
    EXPECT_TRUE(plansFor(stage.floor, PersonId{"pbx"}).empty());
    stage.must(EndCall{stage.call}, stage.pbx);
    EXPECT_TRUE(stage.plan().over);
    EXPECT_TRUE(planOf(stage.floor, ContactId{"c-0"}).over);
}

TEST(FloorCallPlan, readTwice_isTheSame_andItsNumberOnlyGrows) {
    CallStage stage;
    stage.talk();
    const CallPlan before = stage.plan();
    EXPECT_EQ(before, stage.plan());
    stage.must(HoldCall{stage.call}, stage.as("ann"));
    EXPECT_GT(stage.plan().seq, before.seq);
}

TEST(FloorCallPlan, writtenContacts_areNoCalls) {
    CallStage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    EXPECT_TRUE(plansFor(stage.floor, PersonId{"pbx"}).empty());
}
