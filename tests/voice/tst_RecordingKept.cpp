// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The recording of a call: what fails of it is mended, what is shown is true, and the call goes on meanwhile.
#include "server/voice/Tries.h"
#include "tests/voice/VoiceStage.h"

namespace readyline::voice::test {
namespace {

class RecordingKept : public VoiceStage {
protected:
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
    [[nodiscard]] int begun() { return asterisk.count("POST bridges/" + tape() + "-talk/record"); }
    [[nodiscard]] std::string tape() { return Names{rig.engine->log()}.recording(contact()->id); }
    RecordingState light() { return contact()->call.recording.state; }
};

TEST_F(RecordingKept, W65_recordingThatFails_isBegunAnewAfterPausesThatGrow) {
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
    EXPECT_TRUE(asterisk.recordings.contains(tape()));
}

TEST_F(RecordingKept, W65_recordingThatAlwaysFails_isGivenUp_andSaidOnce) {
    asterisk.failsRecordings = 1000;
    talk();
    passSlowly(100s);
    EXPECT_EQ(begun(), Tries::kMost);
    EXPECT_EQ(light(), RecordingState::Off);
    EXPECT_EQ(logged("ari.recording-failed"), 1);
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(RecordingKept, W65_recordingThatIsRefused_isSaidOnce_andKeepsNothingFromBeingDone) {
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

TEST_F(RecordingKept, W65_recordingThatFailsInTheMidst_isShownAndMended) {
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
TEST_F(RecordingKept, W65_lightIsTrue_afterALostLink_whateverCameBefore) {
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

TEST_F(RecordingKept, W65_recordingThatRunsAlready_isTakenForWhatItIs_andNoSecondOneBegun) {
    arrive();
    asterisk.recordings[tape()] = "recording";
    takeUp();
    EXPECT_EQ(begun(), 1);
    EXPECT_EQ(light(), RecordingState::On);
    passSlowly(100s);
    EXPECT_EQ(begun(), 1);
}

TEST_F(RecordingKept, W66_pauseIsNoFailure) {
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

TEST_F(RecordingKept, W66_recordingThatFailedInThePause_isNotShownAsGoingOn) {
    talk();
    ASSERT_TRUE(by("ilse", floor::PauseRecording{contact()->id}));
    asterisk.failsRecordings = 1000;
    asterisk.failRecording(tape());
    run();
    ASSERT_TRUE(by("ilse", floor::ResumeRecording{contact()->id}));
    run();
    EXPECT_EQ(light(), RecordingState::Off);
    passSlowly(100s);
    EXPECT_EQ(light(), RecordingState::Off);
}

} // namespace
} // namespace readyline::voice::test
