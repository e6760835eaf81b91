// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who has somebody called hears it ring meanwhile, and the call goes on where he cannot.
#include "tests/voice/VoiceStage.h"

namespace readyline::voice::test {
namespace {

class RingingHeard : public VoiceStage {
protected:
    [[nodiscard]] const kit::FakeAsterisk::Channel& phone(const std::string& who) const {
        return asterisk.channels.at(lineOf(who));
    }
    void dial() {
        rig.ready("ilse");
        run();
        ASSERT_TRUE(by("ilse", floor::DialOut{QueueId{"billing"}, "+49 89 123"}));
        lift("ilse");
    }
    [[nodiscard]] std::string outside() const { return asterisk.callingOf("PJSIP/+4989123@trunk"); }
};

TEST_F(RingingHeard, W19_outdial_ringsForTheAgentUntilItIsAnswered) {
    dial();
    ASSERT_FALSE(outside().empty());
    EXPECT_TRUE(phone("ilse").rings);
    EXPECT_TRUE(phone("ilse").bridge.empty()) << "nobody else can hear it";
    EXPECT_TRUE(asterisk.recordings.empty());
    asterisk.lift(outside());
    run();
    EXPECT_FALSE(phone("ilse").rings);
    EXPECT_TRUE(asterisk.hear(outside(), lineOf("ilse")));
}

TEST_F(RingingHeard, W19_outdialThatIsNotReached_ringsNoMore) {
    dial();
    asterisk.decline(outside());
    run();
    EXPECT_TRUE(lineOf("ilse").empty() || !phone("ilse").rings);
}

TEST_F(RingingHeard, ringing_goesOnAfterALostLink_andEndsIfItWasAnsweredMeanwhile) {
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

TEST_F(RingingHeard, W33_W36_consult_ringsForWhoConsults) {
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

TEST_F(RingingHeard, ringingThatIsRefused_keepsNobodyFromConsulting) {
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

} // namespace
} // namespace readyline::voice::test
