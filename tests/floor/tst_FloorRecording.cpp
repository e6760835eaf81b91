// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The recording of a call and its pause (W65 to W67): on screen is what the exchange has said.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorRecording : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override {
        stage.talk();
        report(true);
    }
    void report(bool on) { stage.must(ReportRecording{stage.call, on}, stage.pbx); }
    [[nodiscard]] const Recording& recording() const { return stage.told().recording; }
};

} // namespace

TEST_F(FloorRecording, W65_automatic_isOnWhenTheExchangeSaysIt) {
    CallStage other;
    other.talk();
    EXPECT_EQ(other.plan().recording, RecordingState::On) << "it is to be";
    EXPECT_EQ(other.told().recording.state, RecordingState::Off) << "and is not yet";
    EXPECT_EQ(recording().state, RecordingState::On);
    report(true);
    EXPECT_TRUE(stage.last.empty()) << "said already";
    report(false);
    EXPECT_EQ(recording().state, RecordingState::Off) << "it could not go on: nobody is told otherwise";
}

TEST_F(FloorRecording, W65_notAutomatic_isNotAskedFor) {
    Site site = callSite();
    site.rules.policy.recording.automatic = false;
    CallStage other(site);
    other.talk();
    EXPECT_EQ(other.plan().recording, RecordingState::Off);
}

TEST_F(FloorRecording, W66_pause_endsByItself_onceTheExchangeSaysSo) {
    stage.must(PauseRecording{stage.call}, ann);
    EXPECT_EQ(recording().state, RecordingState::On);
    EXPECT_EQ(stage.plan().recording, RecordingState::Paused);
    stage.settle();
    EXPECT_EQ(recording().state, RecordingState::Paused);
    EXPECT_EQ(recording().until, stage.now + 60s);
    report(true);
    EXPECT_EQ(recording().state, RecordingState::Paused) << "the plan says that it waits";
    stage.advance(60s);
    EXPECT_EQ(recording().state, RecordingState::Paused) << "not shown as on before it is";
    EXPECT_TRUE(recording().resumes);
    EXPECT_EQ(stage.plan().recording, RecordingState::On);
    report(true);
    EXPECT_EQ(recording().state, RecordingState::On);
    EXPECT_FALSE(recording().until);
}

TEST_F(FloorRecording, W66_exchangeAway_thePauseIsOverOnce) {
    stage.give(PauseRecording{stage.call});
    stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server());
    const std::size_t before = stage.everHappened<RecordingSet>();
    stage.advance(20s);
    stage.advance(600s);
    EXPECT_EQ(stage.everHappened<RecordingSet>(), before + 1);
}

TEST_F(FloorRecording, W66_resumedByHand) {
    EXPECT_EQ(stage.refused(ResumeRecording{stage.call}, ann), Refusal::NotInState);
    stage.give(PauseRecording{stage.call});
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::NotInState);
    stage.give(ResumeRecording{stage.call});
    EXPECT_EQ(recording().state, RecordingState::On);
    EXPECT_FALSE(recording().until);
}

TEST_F(FloorRecording, W66_onlyWhereThePolicySaysSo) {
    Site site = callSite();
    site.rules.policy.recording.pausable = false;
    CallStage other(site);
    other.talk();
    other.must(ReportRecording{other.call, true}, other.pbx);
    EXPECT_EQ(other.refused(PauseRecording{other.call}, other.as("ann")), Refusal::NotAllowedByPolicy);
}

TEST_F(FloorRecording, W67_whileHeldToo_andNotInAConsult) {
    stage.give(HoldCall{stage.call});
    stage.give(PauseRecording{stage.call});
    stage.give(ResumeRecording{stage.call});
    stage.all();
    stage.consult("bob");
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::NotInState);
    stage.give(StartConference{stage.call});
    EXPECT_EQ(stage.refused(PauseRecording{stage.call}, ann), Refusal::NotInState);
}
