// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who is alone in a room that somebody is being called for hears it ring, until the other is there or is gone.
#include "tests/voice/Scene.h"

#include <gmock/gmock.h>

namespace readyline::voice::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

const std::string kCalled = kNames.line("c-9"); // the customer, where it is we who call
const std::string kOutside = kNames.line("p-8");

PlannedLeg called(Room room = Room::Talk) {
    PlannedLeg leg = customer(room);
    leg.phone = "+49895551";
    leg.up = false;
    leg.ringsFor = std::chrono::seconds{60};
    return leg;
}

PlannedLeg outside(Room room) {
    PlannedLeg leg = called(room);
    leg.id = "p-8";
    leg.kind = PartyKind::Outsider;
    return leg;
}

Line& ringing(Scene& scene, const std::string& id) {
    Line& line = scene.exchange.lines[id];
    line.stage = LineStage::Ringing;
    line.followed = true;
    return line;
}

// An agent who has dialled, and whose customer rings.
Scene dialling() {
    Scene scene{{called(), agent("a-18", "ilse")}};
    scene.planned.plan.external.clear();
    scene.up(kIlse);
    ringing(scene, kCalled);
    return scene;
}

Scene consulting() {
    Scene scene{{customer(Room::Talk), agent("a-18", "ilse", Room::Consult), outside(Room::Consult)}};
    scene.planned.plan.talkHeld = true;
    scene.up(kCustomer).music = Known::On;
    scene.up(kIlse);
    ringing(scene, kOutside);
    return scene;
}

TEST(Ringing, W19_agentHearsIt_fromTheMomentThatHisCustomerIsCalled) {
    Scene scene = dialling();
    scene.exchange.lines.erase(kCalled);
    EXPECT_THAT(scene.actions(), Contains(Action{Ring{kIlse}}));
    scene.exchange.lines[kIlse].rings = Known::On;
    ringing(scene, kCalled);
    EXPECT_THAT(scene.actions(), IsEmpty()) << "and no room is there in which it could be heard or recorded";
    EXPECT_TRUE(scene.exchange.bridges.empty());
}

TEST(Ringing, endsBeforeHeIsJoined_asSoonAsTheOtherAnswers) {
    Scene scene = dialling();
    scene.exchange.lines[kIlse].rings = Known::On;
    scene.up(kCalled);
    EXPECT_THAT(scene.actions(), ElementsAre(MakeBridge{kTalk}, StopRinging{kIlse}));
    scene.exchange.bridges.insert(kTalk);
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kTalk, kCalled}, StopRinging{kIlse}, Join{kTalk, kIlse}));
}

TEST(Ringing, ofOneWhoIsGone_isNotBegun_andEndsWhereItWas) {
    Scene scene = dialling();
    scene.exchange.lines[kIlse].rings = Known::On;
    setGone(scene.exchange, kCalled, 17, 486, "User busy");
    EXPECT_THAT(scene.actions(), Contains(Action{StopRinging{kIlse}}));
    scene.exchange.lines[kIlse].rings = Known::Off;
    EXPECT_THAT(scene.actions(), Not(Contains(Action{Ring{kIlse}})));
}

TEST(Ringing, W33_consultingAgentHearsIt_andTheCustomerMusic) {
    Scene scene = consulting();
    EXPECT_THAT(scene.actions(), ElementsAre(Ring{kIlse}));
    scene.exchange.lines[kIlse].rings = Known::On;
    EXPECT_EQ(scene.actions(), Actions{});
}

// His colleague's desktop is asked first: no line of the plan says so.
TEST(Ringing, W36_consultingAgentHearsIt_whileADesktopIsAsked) {
    Scene scene = consulting();
    scene.planned.plan.legs.pop_back();
    scene.exchange.lines.erase(kOutside);
    EXPECT_THAT(scene.actions(), ElementsAre(Ring{kIlse}));
}

TEST(Ringing, whoGoesBackToHisCustomer_hearsItNoMore) {
    Scene scene = consulting();
    scene.exchange.lines[kIlse].rings = Known::On;
    scene.planned.plan.legs[1].room = Room::Talk;
    scene.planned.plan.talkHeld = false;
    scene.exchange.bridges.insert(kTalk);
    EXPECT_THAT(scene.actions(),
        ElementsAre(StopMusic{kCustomer}, Join{kTalk, kCustomer}, StopRinging{kIlse}, Join{kTalk, kIlse}));
}

TEST(Ringing, W45_inAConference_nobodyHearsItWhileAnotherIsCalled) {
    Scene scene = talking();
    scene.planned.plan.legs.push_back(outside(Room::Talk));
    ringing(scene, kOutside);
    EXPECT_THAT(scene.actions(), IsEmpty());
}

TEST(Ringing, W59_customerHandedToANumber_hearsIt) {
    Scene scene{{customer(Room::Talk), outside(Room::Talk)}};
    scene.up(kCustomer, kTalk);
    ringing(scene, kOutside);
    EXPECT_THAT(scene.actions(), ElementsAre(Leave{kTalk, kCustomer}, Ring{kCustomer}));
}

TEST(Ringing, W27_whoIsHeld_hearsMusicAndNoRinging) {
    Scene scene = talking();
    scene.planned.plan.legs[1].room = Room::Consult;
    scene.planned.plan.legs.push_back(outside(Room::Consult));
    scene.planned.plan.talkHeld = true;
    ringing(scene, kOutside);
    EXPECT_THAT(
        scene.actions(), ElementsAre(Leave{kTalk, kCustomer}, PlayMusic{kCustomer}, Leave{kTalk, kIlse}, Ring{kIlse}));
}

TEST(Ringing, afterALostLink_isBegunAnewOrEnded_whateverItWas) {
    Scene scene = dialling();
    scene.exchange.lines[kIlse].rings = Known::Unknown;
    EXPECT_THAT(scene.actions(), ElementsAre(Ring{kIlse}));
    scene.up(kCalled, kTalk);
    EXPECT_THAT(scene.actions(), ElementsAre(StopRinging{kIlse}, Join{kTalk, kIlse}));
}

TEST(Ringing, thatIsRefused_leavesHimInSilence_andIsNotTriedAgain) {
    Scene scene = dialling();
    scene.planned.plan.ask = AskId{"k-1"};
    EXPECT_TRUE(finish(scene.exchange, Ring{kIlse}, {1, 500, {}})) << "nothing waits for it";
    EXPECT_THAT(scene.actions(), ElementsAre(MakeBridge{kTalk}));
    scene.exchange.bridges.insert(kTalk);
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kTalk, kIlse}));
    scene.exchange.lines[kIlse].bridge = kTalk;
    EXPECT_THAT(scene.step().reports, Contains(Report{Settled{AskId{"k-1"}}}));
}

// A channel has one source of sound: what has taken the other's place, or ended it, is seen.
TEST(Ringing, andMusic_takeEachOthersPlace) {
    Scene scene = dialling();
    const ari::Answer done{1, 204, {}};
    const Line& line = scene.exchange.lines[kIlse];
    ASSERT_TRUE(finish(scene.exchange, Ring{kIlse}, done));
    ASSERT_TRUE(finish(scene.exchange, StopMusic{kIlse}, done));
    EXPECT_EQ(line.rings, Known::Unknown);
    ASSERT_TRUE(finish(scene.exchange, PlayMusic{kIlse}, done));
    EXPECT_EQ(line.rings, Known::Off);
    ASSERT_TRUE(finish(scene.exchange, StopRinging{kIlse}, done));
    EXPECT_EQ(line.music, Known::Unknown);
}

} // namespace
} // namespace readyline::voice::test
