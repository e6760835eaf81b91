// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Calls that are handed on, begun by an agent, recorded and listened to, with the real server and the simulated exchange.
#include "tests/system/e2e/Talking.h"

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

using TalkingOn = Talking;

} // namespace

TEST_F(TalkingOn, W58_W59_W61_blindToAColleague_killedWhileItRings_isHisOnce) {
    call();
    ASSERT_TRUE(ilse->settles(wire::CallTransfer{ilse->id(), contact, CallTarget{TargetKind::Agent, "jonas"}}));
    finish(*ilse);
    ASSERT_TRUE(loop.until([&] { return !jonas->offers.empty(); }));
    ASSERT_TRUE(jonas->settles(wire::OfferPresented{jonas->id(), jonas->offers.begin()->first}));
    restartServer();
    accept(*jonas, OfferKind::Transfer);
    ASSERT_TRUE(becomes(*jonas, CallState::Active));
    EXPECT_EQ(stand(*jonas)->part, Part::Primary);
    ASSERT_TRUE(pbx->leave(contact));
    finish(*jonas);
    expectOneOutcome({&*ilse, &*jonas});
}

TEST_F(TalkingOn, W61_blindToAQueue_waitsThereAndComesBackFromIt) {
    call();
    ASSERT_TRUE(ilse->settles(wire::CallTransfer{ilse->id(), contact, CallTarget{TargetKind::Queue, "sales"}}));
    ASSERT_TRUE(wrapsUp(*ilse));
    EXPECT_TRUE(loop.until([&] { return pbx->callsInProgress() == 0; })) << "the customer alone, with music";
    finish(*ilse);
    accept(*ilse, OfferKind::Queue); // nobody else is there
    EXPECT_EQ(ilse->tasks.begin()->second.queue, QueueId{"sales"});
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(pbx->leave(contact));
    finish(*ilse);
    EXPECT_EQ(entries(*ilse).size(), 2U) << "she had it twice";
    expectOneOutcome({});
}

TEST_F(TalkingOn, W33_W42_outsider_isAskedAndTheCallIsGivenToHim) {
    call();
    const char* number = "+32 9 000 02 10";
    ASSERT_TRUE(ilse->settles(wire::CallConsult{ilse->id(), contact, {TargetKind::Number, number}}));
    ASSERT_TRUE(loop.until([&] { return stand(*ilse)->consult && stand(*ilse)->consult->rings; }));
    ASSERT_TRUE(loop.until([&] { return pbx->answer(number); }));
    ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
    restartServer();
    ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
    ASSERT_TRUE(ilse->settles(wire::CallTransfer{ilse->id(), contact}));
    finish(*ilse);
    EXPECT_EQ(pbx->callsInProgress(), 1U) << "customer and outsider talk on";
    ASSERT_TRUE(pbx->leave(contact));
    EXPECT_TRUE(loop.until([&] { return pbx->callsInProgress() == 0; }));
    expectOneOutcome({&*ilse});
}

TEST_F(TalkingOn, W1_W19_dialledOut_killedWhileItRings_isCalledOnce) {
    const char* number = "+32 470 556677";
    ASSERT_TRUE(ilse->settles(wire::CallDial{ilse->id(), {"billing"}, number, "Freya Lindqvist"}));
    ASSERT_TRUE(loop.until([&] { return ilse->tasks.size() == 1; }));
    contact = ilse->tasks.begin()->second.contact;
    ASSERT_TRUE(loop.until([&] { return ilse->tasks.begin()->second.state == AssignmentState::Active; }));
    const std::uint64_t rung = report.rung;
    restartServer();
    ASSERT_TRUE(loop.until([&] { return pbx->answer(number); }));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    EXPECT_EQ(report.rung, rung);
    EXPECT_EQ(report.reached, 1U);
    ASSERT_TRUE(pbx->leave(contact));
    finish(*ilse);
    expectOneOutcome({&*ilse});
}

TEST_F(TalkingOn, Z22_supervisor_listensWhispersAndTakesOver_killedInBetween) {
    call();
    signIn(margriet, "margriet");
    ASSERT_TRUE(loop.until([&] { return margriet->self.presence.station == StationState::Idle; }));
    ASSERT_TRUE(margriet->settles(wire::MonitorStart{margriet->id(), contact, {"ilse"}, MonitorMode::Listen}));
    const auto isIn = [&](MonitorMode mode) {
        return loop.until([&] {
            return margriet->monitor && margriet->monitor->state == PartyState::Up && margriet->monitor->mode == mode;
        });
    };
    ASSERT_TRUE(isIn(MonitorMode::Listen));
    ASSERT_TRUE(margriet->settles(wire::MonitorSet{margriet->id(), contact, MonitorMode::Whisper}));
    ASSERT_TRUE(isIn(MonitorMode::Whisper));
    restartServer();
    ASSERT_TRUE(loop.until([&] { return margriet->opened == 2; }));
    ASSERT_TRUE(isIn(MonitorMode::Whisper));
    ASSERT_TRUE(margriet->settles(wire::MonitorSet{margriet->id(), contact, MonitorMode::TakeOver}));
    finish(*ilse);
    ASSERT_TRUE(becomes(*margriet, CallState::Active));
    EXPECT_FALSE(margriet->monitor);
    ASSERT_TRUE(pbx->leave(contact));
    finish(*margriet);
    expectOneOutcome({&*ilse, &*margriet});
}

TEST_F(TalkingOn, W65_W66_recording_isOnPausedAndGoesOn) {
    call();
    const auto isRecording = [&](RecordingState state) {
        return loop.until([&] { return stand(*ilse) && stand(*ilse)->recording.state == state; });
    };
    ASSERT_TRUE(isRecording(RecordingState::On));
    ASSERT_TRUE(ilse->settles(wire::RecordingPause{ilse->id(), contact}));
    ASSERT_TRUE(isRecording(RecordingState::Paused));
    EXPECT_TRUE(stand(*ilse)->recording.until.has_value());
    restartServer();
    ASSERT_TRUE(isRecording(RecordingState::Paused));
    ASSERT_TRUE(becomes(*ilse, CallState::Active));
    ASSERT_TRUE(ilse->settles(wire::RecordingResume{ilse->id(), contact}));
    ASSERT_TRUE(isRecording(RecordingState::On));
}

TEST_F(TalkingOn, keysAndSound_passThrough) {
    call();
    ASSERT_TRUE(std::holds_alternative<wire::Result>(ilse->ask(wire::CallKeys{contact, "12#"}).outcome));
    EXPECT_TRUE(loop.until([&] { return report.keys == 3; }));
    EXPECT_TRUE(loop.until([&] {
        return std::ranges::any_of(ilse->events,
            [](const wire::Envelope& each) { return std::holds_alternative<wire::LineHeard>(each.event); });
    }));
    EXPECT_EQ(server.output().find("12#"), std::string::npos) << "no digit is in the log";
}
