// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor's ear in a call: made anew when it is lost, given up where it is not to be had, and never in the way.
#include "server/voice/Tries.h"
#include "tests/voice/VoiceStage.h"

namespace readyline::voice::test {
namespace {

class Listening : public VoiceStage {
protected:
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

TEST_F(Listening, Z22_spyThatIsThereAfterALostLink_isLeft_andHeardOfAgain) {
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

TEST_F(Listening, Z22_listening_thatWentWhileTheLinkWasAway_isMadeAnew) {
    talk();
    loseSpyOf(MonitorMode::Listen);
    EXPECT_TRUE(hearsHisSpy("margriet"));
    EXPECT_EQ(asterisk.channels.at(spies().front()).whisper, "none");
}

TEST_F(Listening, Z22_whispering_thatWentWhileTheLinkWasAway_isMadeAnew) {
    talk();
    loseSpyOf(MonitorMode::Whisper);
    EXPECT_TRUE(hearsHisSpy("margriet"));
    EXPECT_EQ(asterisk.channels.at(spies().front()).whisper, "out");
}

TEST_F(Listening, Z22_bargeIn_isStillHeardByAll_afterALostLink) {
    talk();
    listenIn(MonitorMode::BargeIn);
    relink();
    EXPECT_TRUE(asterisk.hear(lineOf("margriet"), caller));
    EXPECT_TRUE(spies().empty());
}

TEST_F(Listening, Z22_monitorThatEndedWhileTheLinkWasAway_leavesNoSpy) {
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

TEST_F(Listening, Z22_spyOnAnotherLine_isReplaced) {
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

TEST_F(Listening, Z22_serverThatWasKilled_findsTheSpyAgain) {
    talk();
    listenIn();
    const auto before = spies();
    killServer();
    startServer();
    EXPECT_EQ(spies(), before);
    EXPECT_TRUE(hearsHisSpy("margriet"));
}

// Nothing is tried without end, and nobody is left with a telephone that says nothing.
TEST_F(Listening, Z22_lineThatCannotBeListenedTo_endsTheMonitor) {
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

TEST_F(Listening, Z22_whatCouldNotBeDoneForOne_isTriedForTheNext) {
    talk();
    asterisk.fails["POST channels/" + lineOf("ilse") + "/snoop"] = 500;
    listenIn();
    passSlowly(100s);
    ASSERT_FALSE(contact()->call.monitor);
    asterisk.fails.clear();
    listenIn();
    EXPECT_TRUE(hearsHisSpy("margriet"));
}

// As where a line's sound cannot be read: each spy is made, and ends by itself.
TEST_F(Listening, Z22_spyThatEndsByItself_isMadeAnewAfterAPause) {
    talk();
    listenIn();
    asterisk.hangUp(spies().front());
    run();
    EXPECT_TRUE(spies().empty());
    pass(1s);
    EXPECT_TRUE(hearsHisSpy("margriet"));
}

TEST_F(Listening, Z22_waysThatAreChangedOften_areNoFailure) {
    talk();
    listenIn();
    for (int i = 0; i < 10; ++i) {
        ASSERT_TRUE(by("margriet", floor::SetMonitor{contact()->id, MonitorMode::Whisper}));
        ASSERT_TRUE(by("margriet", floor::SetMonitor{contact()->id, MonitorMode::Listen}));
        EXPECT_TRUE(hearsHisSpy("margriet"));
    }
}

} // namespace
} // namespace readyline::voice::test
