// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is beside a conversation: ringing while somebody is called, the recording, a supervisor's ear. Each is mended when it
// fails, and none of them keeps the call from going on.
#include "server/voice/Tries.h"
#include "tests/voice/VoiceStage.h"

#include <gmock/gmock.h>

namespace readyline::voice::test {
namespace {

class Beside : public VoiceStage {
protected:
    [[nodiscard]] const kit::FakeAsterisk::Channel& phone(const std::string& who) const {
        return asterisk.channels.at(lineOf(who));
    }
    // Second by second, as an exchange that answers has it.
    void passSlowly(std::chrono::seconds time) {
        for (; time > 0s; time -= 1s) pass(1s);
    }
    // Maria, who is talked with once she is taken up.
    void arrive() {
        rig.ready("ilse");
        caller = asterisk.callIn("5551000", "+49895551", "Maria Huber");
        run();
    }
    void takeUp() {
        accept("ilse");
        lift("ilse");
    }
    // --- dialling
    void dial() {
        rig.ready("ilse");
        run();
        ASSERT_TRUE(by("ilse", floor::DialOut{QueueId{"billing"}, "+49 89 123"}));
        lift("ilse");
    }
    [[nodiscard]] std::string outside() const { return asterisk.callingOf("PJSIP/+4989123@trunk"); }

    // --- the recording
    [[nodiscard]] bool isRecorded() const { return !asterisk.recordings.empty(); }
    [[nodiscard]] int begun() { return asterisk.count("POST bridges/" + tape() + "-talk/record"); }
    [[nodiscard]] std::string tape() { return Names{rig.engine->log()}.recording(contact()->id); }
    RecordingState light() { return contact()->call.recording.state; }
    void relink() {
        link->lose();
        link->open();
        run();
    }

    // --- a supervisor
    void listenIn(MonitorMode mode = MonitorMode::Listen) {
        rig.ready("margriet");
        run();
        ASSERT_TRUE(by("margriet", floor::StartMonitor{contact()->id, PersonId{"ilse"}, mode}));
        lift("margriet");
    }
    [[nodiscard]] std::vector<std::string> spies() const {
        std::vector<std::string> all;
        for (const auto& [id, channel] : asterisk.channels)
            if (!channel.spiesOn.empty()) all.push_back(id);
        return all;
    }
    void loseSpyOf(MonitorMode mode) {
        listenIn(mode);
        ASSERT_EQ(spies().size(), 1U);
        link->lose();
        asterisk.hangUp(spies().front());
        link->open();
        run();
    }
    [[nodiscard]] bool hearsHisSpy(const std::string& who) const {
        return spies().size() == 1 && asterisk.hear(spies().front(), lineOf(who));
    }
};

// --- ringing ---------------------------------------------------------------------------------------------------------
TEST_F(Beside, W19_outdial_ringsForTheAgentUntilItIsAnswered) {
    dial();
    ASSERT_FALSE(outside().empty());
    EXPECT_TRUE(phone("ilse").rings);
    EXPECT_TRUE(phone("ilse").bridge.empty()) << "nobody else can hear it";
    EXPECT_FALSE(isRecorded());
    asterisk.lift(outside());
    run();
    EXPECT_FALSE(phone("ilse").rings);
    EXPECT_TRUE(asterisk.hear(outside(), lineOf("ilse")));
}

TEST_F(Beside, W19_outdialThatIsNotReached_ringsNoMore) {
    dial();
    asterisk.decline(outside());
    run();
    EXPECT_TRUE(lineOf("ilse").empty() || !phone("ilse").rings);
}

TEST_F(Beside, ringing_goesOnAfterALostLink_andEndsIfItWasAnsweredMeanwhile) {
    dial();
    relink();
    EXPECT_TRUE(phone("ilse").rings);
    link->lose();
    asterisk.lift(outside());
    link->open();
    run();
    EXPECT_FALSE(phone("ilse").rings);
    EXPECT_TRUE(asterisk.hear(outside(), lineOf("ilse")));
}

TEST_F(Beside, W33_W36_consult_ringsForWhoConsults) {
    talk();
    rig.ready("jonas");
    run();
    ASSERT_TRUE(by("ilse", floor::StartConsult{contact()->id, {TargetKind::Agent, "jonas"}}));
    EXPECT_TRUE(phone("ilse").rings) << "while his desktop is asked";
    EXPECT_TRUE(asterisk.channels.at(caller).hasMusic);
    EXPECT_FALSE(asterisk.channels.at(caller).rings);
    accept("jonas");
    EXPECT_TRUE(phone("ilse").rings) << "while his telephone rings";
    lift("jonas");
    EXPECT_FALSE(phone("ilse").rings);
    EXPECT_TRUE(asterisk.hear(lineOf("ilse"), lineOf("jonas")));
}

TEST_F(Beside, ringingThatIsRefused_keepsNobodyFromConsulting) {
    talk();
    asterisk.fails["POST channels/" + lineOf("ilse") + "/ring"] = 500;
    ASSERT_TRUE(by("ilse", floor::StartConsult{contact()->id, {TargetKind::Number, "+49 89 123"}}));
    EXPECT_FALSE(contact()->call.ask);
    ASSERT_FALSE(outside().empty());
    asterisk.lift(outside());
    run();
    EXPECT_TRUE(asterisk.hear(outside(), lineOf("ilse")));
    EXPECT_EQ(asterisk.count("POST channels/" + lineOf("ilse") + "/ring"), 1);
}

// --- the recording ---------------------------------------------------------------------------------------------------
TEST_F(Beside, W65_recordingThatFails_isBegunAnewAfterPausesThatGrow) {
    asterisk.failsRecordings = 2;
    talk();
    EXPECT_EQ(light(), RecordingState::Off) << "nothing is recorded, and nothing else is shown";
    EXPECT_EQ(begun(), 1);
    pass(999ms);
    EXPECT_EQ(begun(), 1);
    pass(1ms);
    EXPECT_EQ(begun(), 2);
    pass(1999ms);
    EXPECT_EQ(begun(), 2);
    EXPECT_EQ(light(), RecordingState::Off);
    pass(1ms);
    EXPECT_EQ(begun(), 3);
    EXPECT_EQ(light(), RecordingState::On);
    EXPECT_TRUE(isRecorded());
}

TEST_F(Beside, W65_recordingThatAlwaysFails_isGivenUp_andSaidOnce) {
    asterisk.failsRecordings = 1000;
    talk();
    passSlowly(100s);
    EXPECT_EQ(begun(), Tries::kMost);
    EXPECT_EQ(light(), RecordingState::Off);
    EXPECT_EQ(logged("ari.recording-failed"), 1);
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(Beside, W65_recordingThatIsRefused_isSaidOnce_andKeepsNothingFromBeingDone) {
    arrive();
    asterisk.fails["POST bridges/" + tape() + "-talk/record"] = 500;
    takeUp();
    EXPECT_EQ(light(), RecordingState::Off);
    ASSERT_TRUE(by("ilse", floor::HoldCall{contact()->id}));
    EXPECT_TRUE(contact()->call.customerHeld) << "at once, whatever the recording waits for";
    ASSERT_TRUE(by("ilse", floor::ResumeCall{contact()->id}));
    pass(1s);
    EXPECT_EQ(begun(), 2);
    EXPECT_EQ(logged("ari.refused"), 1);
    asterisk.fails.clear();
    pass(2s);
    EXPECT_EQ(light(), RecordingState::On);
}

TEST_F(Beside, W65_recordingThatFailsInTheMidst_isShownAndMended) {
    talk();
    ASSERT_EQ(light(), RecordingState::On);
    asterisk.failRecording(tape());
    run();
    EXPECT_EQ(light(), RecordingState::Off);
    pass(1s);
    EXPECT_EQ(light(), RecordingState::On);
    EXPECT_EQ(asterisk.recordings.size(), 1U);
}

// Its turns are counted from anew nowhere: what was told before the link was lost hides nothing after it.
TEST_F(Beside, W65_lightIsTrue_afterALostLink_whateverCameBefore) {
    asterisk.failsRecordings = 1;
    talk();
    ASSERT_EQ(light(), RecordingState::Off);
    relink();
    EXPECT_EQ(light(), RecordingState::On) << "and not after the pause of before";
    link->lose();
    asterisk.recordings.clear();
    asterisk.failsRecordings = 1000;
    link->open();
    run();
    EXPECT_EQ(light(), RecordingState::Off);
}

TEST_F(Beside, W65_recordingThatRunsAlready_isTakenForWhatItIs_andNoSecondOneBegun) {
    arrive();
    asterisk.recordings[tape()] = "recording";
    takeUp();
    EXPECT_EQ(begun(), 1);
    EXPECT_EQ(light(), RecordingState::On);
    passSlowly(100s);
    EXPECT_EQ(begun(), 1);
}

TEST_F(Beside, W66_pauseIsNoFailure) {
    talk();
    ASSERT_TRUE(by("ilse", floor::PauseRecording{contact()->id}));
    EXPECT_EQ(light(), RecordingState::Paused);
    relink();
    EXPECT_EQ(light(), RecordingState::Paused);
    EXPECT_EQ(asterisk.recordings.at(tape()), "paused");
    ASSERT_TRUE(by("ilse", floor::ResumeRecording{contact()->id}));
    EXPECT_EQ(light(), RecordingState::On);
    EXPECT_EQ(begun(), 1);
}

// --- a supervisor ----------------------------------------------------------------------------------------------------
TEST_F(Beside, Z22_spyThatIsThereAfterALostLink_isLeft_andHeardOfAgain) {
    talk();
    listenIn();
    const auto before = spies();
    relink();
    EXPECT_EQ(spies(), before);
    EXPECT_TRUE(hearsHisSpy("margriet"));
    asterisk.hangUp(spies().front());
    run();
    EXPECT_TRUE(hearsHisSpy("margriet")) << "its end was told, and it is made anew";
    EXPECT_NE(spies(), before);
}

TEST_F(Beside, Z22_listening_thatWentWhileTheLinkWasAway_isMadeAnew) {
    talk();
    loseSpyOf(MonitorMode::Listen);
    EXPECT_TRUE(hearsHisSpy("margriet"));
    EXPECT_EQ(asterisk.channels.at(spies().front()).whisper, "none");
}

TEST_F(Beside, Z22_whispering_thatWentWhileTheLinkWasAway_isMadeAnew) {
    talk();
    loseSpyOf(MonitorMode::Whisper);
    EXPECT_TRUE(hearsHisSpy("margriet"));
    EXPECT_EQ(asterisk.channels.at(spies().front()).whisper, "out");
}

TEST_F(Beside, Z22_bargeIn_isStillHeardByAll_afterALostLink) {
    talk();
    listenIn(MonitorMode::BargeIn);
    relink();
    EXPECT_TRUE(asterisk.hear(lineOf("margriet"), caller));
    EXPECT_TRUE(spies().empty());
}

TEST_F(Beside, Z22_monitorThatEndedWhileTheLinkWasAway_leavesNoSpy) {
    talk();
    listenIn();
    link->lose();
    run();
    ASSERT_TRUE(by("margriet", floor::EndMonitor{contact()->id}));
    link->open();
    run();
    EXPECT_TRUE(spies().empty());
    EXPECT_TRUE(lineOf("margriet").empty());
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(Beside, Z22_spyOnAnotherLine_isReplaced) {
    talk();
    listenIn();
    const std::string old = spies().front();
    link->lose();
    asterisk.channels.at(old).name = "Snoop/" + caller + "-00000009";
    link->open();
    run();
    ASSERT_TRUE(hearsHisSpy("margriet"));
    EXPECT_NE(spies().front(), old);
}

TEST_F(Beside, Z22_serverThatWasKilled_findsTheSpyAgain) {
    talk();
    listenIn();
    const auto before = spies();
    killServer();
    startServer();
    EXPECT_EQ(spies(), before);
    EXPECT_TRUE(hearsHisSpy("margriet"));
}

// Nothing is tried without end, and nobody is left with a telephone that says nothing.
TEST_F(Beside, Z22_lineThatCannotBeListenedTo_endsTheMonitor) {
    talk();
    asterisk.fails["POST channels/" + lineOf("ilse") + "/snoop"] = 500;
    listenIn();
    ASSERT_TRUE(contact()->call.monitor);
    ASSERT_TRUE(by("ilse", floor::HoldCall{contact()->id}));
    EXPECT_TRUE(contact()->call.customerHeld) << "whatever the supervisor's line waits for";
    passSlowly(100s);
    EXPECT_FALSE(contact()->call.monitor);
    EXPECT_TRUE(lineOf("margriet").empty());
    EXPECT_EQ(asterisk.count("POST channels/" + lineOf("ilse") + "/snoop"), Tries::kMost);
    EXPECT_EQ(logged("ari.refused"), 1);
}

// As where a line's sound cannot be read: each spy is made, and ends by itself.
TEST_F(Beside, Z22_spyThatEndsByItself_isMadeAnewAfterAPause) {
    talk();
    listenIn();
    asterisk.hangUp(spies().front());
    run();
    EXPECT_TRUE(spies().empty());
    pass(1s);
    EXPECT_TRUE(hearsHisSpy("margriet"));
}

TEST_F(Beside, Z22_waysThatAreChangedOften_areNoFailure) {
    talk();
    listenIn();
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(by("margriet", floor::SetMonitor{contact()->id, MonitorMode::Whisper}));
        ASSERT_TRUE(by("margriet", floor::SetMonitor{contact()->id, MonitorMode::Listen}));
        EXPECT_TRUE(hearsHisSpy("margriet"));
    }
}

// --- what is nobody's ------------------------------------------------------------------------------------------------
TEST_F(Beside, lineOfOurs_thatNoCallHas_isHungUpWhenItComes) {
    const std::string id = Names{rig.engine->log()}.line("a-777");
    asterisk.channels[id].name = "PJSIP/nobody-1";
    asterisk.lift(id);
    run();
    EXPECT_FALSE(asterisk.channels.contains(id));
    EXPECT_EQ(connector->figures().lines, 0U);
}

TEST(Tries, growAndEnd_andBeginAnewAfterWhatHasLasted) {
    Tries tries;
    Instant now{};
    Duration longest{0};
    for (int i = 1; i < Tries::kMost; ++i) {
        const auto pause = tries.begun("x", now);
        ASSERT_TRUE(pause);
        EXPECT_GT(*pause, longest);
        longest = *pause;
        now += *pause;
    }
    EXPECT_FALSE(tries.begun("x", now));
    EXPECT_EQ(tries.begun("x", now + Tries::kSteady), Tries::kFirstPause);
    EXPECT_EQ(tries.begun("y", now + Tries::kSteady), Tries::kFirstPause) << "something else";
}

} // namespace
} // namespace readyline::voice::test
