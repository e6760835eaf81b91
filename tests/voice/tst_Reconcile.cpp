// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/voice/Scene.h"

#include <gmock/gmock.h>

namespace readyline::voice::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Names, ofTwoStores_madeInTheSameMinute_differ) {
    EXPECT_NE(Names{"019aa0de-1111-7000-8000-aaaaaaaaaaaa"}.line("a-1"),
        Names{"019aa0de-1111-7000-8000-bbbbbbbbbbbb"}.line("a-1"));
    EXPECT_FALSE(kNames.isOurs("rl-bbbbbbbbbbbb-a-1"));
}

TEST(Names, areReadBack) {
    EXPECT_EQ(kNames.contactOfBridge(kTalk), ContactId{"c-9"});
    EXPECT_EQ(kNames.contactOfRecording(kTape), ContactId{"c-9"});
    const std::string spy = kNames.spy(ContactId{"c-9"}, MonitorMode::Whisper, 3);
    EXPECT_EQ(kNames.spyOf(spy), (Names::Spy{ContactId{"c-9"}, MonitorMode::Whisper, 3}));
    EXPECT_FALSE(kNames.spyOf(kIlse));
}

TEST(Reconcile, newCaller_isAnsweredAndThenHearsMusic) {
    Scene scene{{customer(Room::Wait)}};
    Line& line = scene.exchange.lines[kCustomer];
    line.inApp = true;
    EXPECT_THAT(scene.actions(),
        ElementsAre(Follow{kCustomer}, Mark{kCustomer, "READYLINE_CONTACT", "c-9"}, PickUp{kCustomer}));
    scene.up(kCustomer);
    EXPECT_THAT(scene.actions(), ElementsAre(PlayMusic{kCustomer}));
    scene.up(kCustomer).music = Known::On;
    EXPECT_EQ(scene.step(), Step{});
}

TEST(Reconcile, acceptedCall_ringsTheAgentAndThenJoinsBoth) {
    Scene scene{{customer(Room::Wait), agent("a-18", "ilse")}};
    scene.planned.plan.legs[1].up = false;
    scene.planned.plan.legs[1].answersItself = true;
    scene.planned.plan.legs[1].shows = "+49895551";
    scene.up(kCustomer).music = Known::On;
    EXPECT_THAT(
        scene.actions(), ElementsAre(CallOut{kIlse, "PJSIP/ilse", "+49895551", std::chrono::seconds{30}, true, "c-9"}));
    scene.exchange.lines[kIlse].stage = LineStage::Ringing;
    scene.exchange.lines[kIlse].followed = true;
    EXPECT_THAT(scene.step().reports, ElementsAre(LegIs{"a-18", LineState::Ringing, {}, {}}));
    scene.up(kIlse);
    EXPECT_THAT(scene.step().reports, ElementsAre(LegIs{"a-18", LineState::Up, {}, {}}));

    scene.planned.plan.legs = {customer(Room::Talk), agent("a-18", "ilse")};
    EXPECT_THAT(scene.actions(), ElementsAre(StopMusic{kCustomer}, MakeBridge{kTalk}));
    scene.exchange.bridges.insert(kTalk);
    scene.exchange.lines[kCustomer].music = Known::Off;
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kTalk, kCustomer}, Join{kTalk, kIlse}));
}

TEST(Reconcile, W27_hold_isMusicForTheCustomerByHimself) {
    Scene scene = talking();
    scene.planned.plan.talkHeld = true;
    scene.planned.plan.ask = AskId{"k-1"};
    EXPECT_THAT(scene.actions(), ElementsAre(Leave{kTalk, kCustomer}, PlayMusic{kCustomer}));
    EXPECT_THAT(scene.step().reports, IsEmpty()) << "not before it is so";
    scene.exchange.lines[kCustomer].bridge.clear();
    scene.exchange.lines[kCustomer].music = Known::On;
    EXPECT_THAT(scene.step().reports, ElementsAre(Settled{AskId{"k-1"}}));
}

TEST(Reconcile, W28_holdOfAConference_isMusicForAllOthers) {
    Scene scene{{customer(Room::Talk), agent("a-18", "ilse"), agent("a-20", "otto")}};
    scene.planned.plan.talkHeld = true;
    scene.up(kCustomer, kTalk);
    scene.up(kIlse, kTalk);
    scene.up(kOtto, kTalk);
    EXPECT_THAT(scene.actions(),
        ElementsAre(Leave{kTalk, kCustomer}, PlayMusic{kCustomer}, Leave{kTalk, kOtto}, PlayMusic{kOtto}));
}

TEST(Reconcile, W30_consult_takesTheLeadToAnotherRoom) {
    Scene scene = talking();
    scene.planned.plan.legs[1].room = Room::Consult;
    scene.planned.plan.talkHeld = true;
    scene.planned.plan.legs.push_back(agent("a-20", "otto", Room::Consult));
    scene.up(kOtto);
    EXPECT_THAT(scene.actions(), ElementsAre(Leave{kTalk, kCustomer}, PlayMusic{kCustomer}, MakeBridge{kConsult}));
    scene.exchange.bridges.insert(kConsult);
    scene.exchange.lines[kCustomer].bridge.clear();
    scene.exchange.lines[kCustomer].music = Known::On;
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kConsult, kIlse}, Join{kConsult, kOtto}));
}

TEST(Reconcile, W32_bothSidesHeld_leaveTheLeadAside) {
    Scene scene{{customer(Room::Talk), agent("a-18", "ilse", Room::Aside), agent("a-20", "otto", Room::Consult)}};
    scene.planned.plan.talkHeld = scene.planned.plan.consultHeld = true;
    scene.up(kCustomer).music = Known::On;
    scene.up(kIlse, kConsult);
    scene.up(kOtto, kConsult);
    EXPECT_THAT(scene.actions(), ElementsAre(Leave{kConsult, kIlse}, Leave{kConsult, kOtto}, PlayMusic{kOtto}));
}

TEST(Reconcile, W41_transfer_isSettledWhenTheLeadHasGone) {
    Scene scene{{customer(Room::Talk), agent("a-20", "otto")}};
    scene.planned.plan.ask = AskId{"k-2"};
    scene.lines.people[kIlse] = PersonId{"ilse"};
    scene.up(kCustomer, kTalk);
    scene.up(kOtto, kTalk);
    scene.up(kIlse, kConsult);
    EXPECT_THAT(scene.actions(), ElementsAre(HangUp{kIlse}));
    setGone(scene.exchange, kIlse, 16, 0, {});
    const Step step = scene.step();
    EXPECT_THAT(step.actions, IsEmpty());
    EXPECT_THAT(step.reports, ElementsAre(Settled{AskId{"k-2"}})) << "and nothing of the line that nobody wants";
}

TEST(Reconcile, whoShouldBeThereAndHasGone_isTold_andNothingIsSettled) {
    Scene scene = talking();
    scene.planned.plan.ask = AskId{"k-3"};
    setGone(scene.exchange, kIlse, 16, 0, "Normal Clearing");
    EXPECT_THAT(scene.step().reports,
        ElementsAre(LegIs{"a-18", LineState::Gone, OfferFault::StationUnreachable, "Normal Clearing"}));
}

TEST(Reconcile, customerWhoIsNotThere_isGone) {
    Scene scene{{customer(Room::Wait)}};
    EXPECT_THAT(scene.step().reports, ElementsAre(LegIs{"c-9"}));
}

TEST(Reconcile, W25_liftedTelephone_servesTheAssignmentThatCameOfIt) {
    Scene scene{{customer(Room::Talk), agent("a-18", "ilse")}};
    scene.planned.formerly["a-18"] = "o-17";
    scene.up(kCustomer, kTalk);
    scene.up(kNames.line("o-17"));
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kTalk, kNames.line("o-17")})) << "it is not called a second time";
}

TEST(Reconcile, W66_recording_isPausedAndGoesOn) {
    Scene scene = talking();
    scene.planned.plan.recording = RecordingState::On;
    EXPECT_THAT(scene.actions(), ElementsAre(Record{kTalk, kTape}));
    setTape(scene.exchange, kTape, TapeStage::On);
    EXPECT_THAT(scene.step().reports, ElementsAre(TapeIs{true, 1}));
    scene.planned.plan.recording = RecordingState::Paused;
    scene.planned.plan.ask = AskId{"k-4"};
    EXPECT_THAT(scene.actions(), ElementsAre(PauseTape{kTape}));
    setTape(scene.exchange, kTape, TapeStage::Paused);
    EXPECT_THAT(scene.step().reports, ElementsAre(Settled{AskId{"k-4"}}));
    scene.planned.plan.ask = {};
    scene.planned.plan.recording = RecordingState::On;
    EXPECT_THAT(scene.actions(), ElementsAre(ResumeTape{kTape}));
}

Scene monitored(MonitorMode mode) {
    Scene scene = talking();
    PlannedLeg boss = agent("p-7", "boss", mode == MonitorMode::BargeIn ? Room::Talk : Room::Monitor);
    boss.kind = PartyKind::Supervisor;
    scene.planned.plan.legs.push_back(boss);
    scene.planned.plan.monitor = PlannedMonitor{"p-7", "a-18", mode};
    scene.up(kBoss, mode == MonitorMode::BargeIn ? kTalk : kMonitor);
    return scene;
}

TEST(Reconcile, Z22_listening_settlesOnceBothAreInOneRoom) {
    Scene scene = monitored(MonitorMode::Listen);
    const std::string spy = kNames.spy(ContactId{"c-9"}, MonitorMode::Listen, 1);
    EXPECT_THAT(scene.actions(), ElementsAre(Snoop{spy, kIlse, false}));
    scene.up(spy);
    EXPECT_THAT(scene.actions(), ElementsAre(Join{kMonitor, spy}));
    scene.exchange.lines[spy].bridge = kMonitor;
    EXPECT_THAT(scene.step().reports, ElementsAre(MonitorIs{"p-7", MonitorMode::Listen}));
}

TEST(Reconcile, Z22_whisperAfterListening_isANewLineBeforeTheOldOneGoes) {
    Scene scene = monitored(MonitorMode::Whisper);
    const std::string old = kNames.spy(ContactId{"c-9"}, MonitorMode::Listen, 1);
    const std::string now = kNames.spy(ContactId{"c-9"}, MonitorMode::Whisper, 2);
    scene.up(old, kMonitor);
    EXPECT_THAT(scene.actions(), ElementsAre(Snoop{now, kIlse, true}));
    scene.up(now, kMonitor);
    EXPECT_THAT(scene.actions(), ElementsAre(HangUp{old}));
    setGone(scene.exchange, old, 16, 0, {});
    EXPECT_THAT(scene.step().reports, ElementsAre(MonitorIs{"p-7", MonitorMode::Whisper}));
}

TEST(Reconcile, Z22_bargeIn_needsNoLineOfItsOwn) {
    Scene scene = monitored(MonitorMode::BargeIn);
    EXPECT_THAT(scene.step().reports, ElementsAre(MonitorIs{"p-7", MonitorMode::BargeIn}));
}

TEST(Reconcile, endOfTheMonitor_takesItsLinesWithIt) {
    Scene scene = monitored(MonitorMode::Listen);
    const std::string spy = kNames.spy(ContactId{"c-9"}, MonitorMode::Listen, 1);
    scene.up(spy, kMonitor);
    (void)scene.step();
    scene.planned.plan.monitor.reset();
    scene.planned.plan.legs.pop_back();
    EXPECT_THAT(scene.actions(), testing::UnorderedElementsAre(HangUp{kBoss}, HangUp{spy}));
}

TEST(Reconcile, callThatIsOver_leavesNothing) {
    Scene scene = talking();
    (void)scene.step();
    scene.planned.plan.over = true;
    scene.planned.plan.legs.clear();
    EXPECT_THAT(scene.step().reports, IsEmpty());
    EXPECT_THAT(scene.actions(), ElementsAre(HangUp{kCustomer}, HangUp{kIlse}));
    setGone(scene.exchange, kCustomer, 16, 0, {});
    setGone(scene.exchange, kIlse, 16, 0, {});
    EXPECT_THAT(scene.step().reports, ElementsAre(CallIsOver{}));
    EXPECT_THAT(scene.actions(), ElementsAre(DropBridge{kTalk}));
    scene.exchange.bridges.clear();
    EXPECT_TRUE(scene.step().isCleared);
}

TEST(Reconcile, W93_whatIsNoNumber_isNotDialled) {
    Scene scene{{customer(Room::Wait)}};
    scene.up(kCustomer).music = Known::On;
    PlannedLeg outside;
    outside.id = "p-8";
    outside.kind = PartyKind::Outsider;
    for (const char* number : {"0172/555&PJSIP/boss", "555@other", "", "+", "5;x"}) {
        outside.phone = number;
        scene.planned.plan.legs = {customer(Room::Wait), outside};
        EXPECT_THAT(scene.actions(), IsEmpty()) << number;
        EXPECT_EQ(scene.step().reports.size(), 1U) << number;
    }
    outside.phone = "+49 (89) 555-1000";
    scene.planned.plan.legs = {customer(Room::Wait), outside};
    EXPECT_EQ(std::get<CallOut>(scene.actions().at(0)).endpoint, "PJSIP/+49895551000@trunk");
}

// Whatever state it is found in, doing what is said once more comes to the same.
TEST(Reconcile, askedTwice_saysTheSame) {
    for (const bool isHeld : {false, true}) {
        Scene scene = talking();
        scene.planned.plan.talkHeld = isHeld;
        for (auto& [id, line] : scene.exchange.lines) line.music = Known::Unknown;
        EXPECT_EQ(scene.step(), scene.step());
    }
}

} // namespace
} // namespace readyline::voice::test
