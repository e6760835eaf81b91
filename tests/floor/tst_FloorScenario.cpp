// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The same day in every preset: after each step the status as everybody reads it. Each golden table can be laid beside the
// vendor's rules.
#include "tests/floor/Scenario.h"
#include "tests/floor/Stage.h"
#include "tests/kit/Golden.h"

#include <gtest/gtest.h>

namespace readyline::floor::test {
namespace {

void expectGolden(const std::string& preset) {
    const std::string table = scenario(preset);
    EXPECT_EQ(table, kit::golden("presets/scenario-" + preset + ".txt", table));
}

TEST(FloorScenario, Z10_Z11_Z12_Z14_Z15_Z16_Z17_Z20_Z21_zoom) { expectGolden("zoom"); }
TEST(FloorScenario, P2_P3_P4_P5_P6_P7_P8_P9_P10_P13_P14_P15_P16_puzzel) { expectGolden("puzzel"); }
TEST(FloorScenario, G3_G12_goto) { expectGolden("goto"); }
TEST(FloorScenario, W5_W22_W23_W24_W84_W113_webex) { expectGolden("webex"); }
TEST(FloorScenario, D4_D6_D7_D13_D14_D15_D16_D20_dynamics) { expectGolden("dynamics"); }
TEST(FloorScenario, C1_C2_C3_default) { expectGolden("default"); }

TEST(FloorScenario, P17_puzzel_theFirstSignInIsIntoPause_andAStoredPauseStays) {
    Stage stage(presetSite("puzzel"));
    stage.open("ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady);
    EXPECT_EQ(stage.shown("ann").word, "Pause");
    stage.choose("ann", kLunch);
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.advance(12h); // longer than the grace
    stage.open("ann");
    EXPECT_FALSE(stage.agent("ann").asked) << "it brings no work";
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady);
    EXPECT_EQ(stage.shown("ann").reason, "Lunch");
    stage.post("mixed", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorScenario, W5_webex_acceptedAfterTheMiss_isGoneAndTheStateIsIdle) {
    Stage stage(presetSite("webex"));
    stage.ready("ann");
    const ContactId contact = stage.post("mixed", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    stage.advance(stage.offer("ann").deadline - stage.now - 1ms);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready) << "until then it may be acted on";
    stage.advance(1ms);
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Acknowledge);
    EXPECT_EQ(stage.shown("ann").word, "Idle: RONA");
}

// "Missed notifications" is the rule about misses: on in the preset, and a site may switch it off.
TEST(FloorScenario, D7_dynamics_requestNotAnswered_makesInactiveWhereTheRuleIsOn) {
    for (const bool isOn : {true, false}) {
        Site site = presetSite("dynamics");
        if (!isOn) site.rules.policy.noAnswer.effect = NoEffect{};
        Stage stage(site);
        stage.ready("ann");
        const ContactId contact = stage.post("mixed", Channel::Chat);
        stage.ring("ann");
        stage.advance(120s);
        EXPECT_EQ(stage.everHappened<OverlayLaid>(), isOn ? 1U : 0U);
        EXPECT_EQ(stage.shown("ann").word, isOn ? "Inactive" : "Available");
        EXPECT_EQ(stage.contact(contact).state, isOn ? ContactState::Waiting : ContactState::Offered);
        EXPECT_EQ(stage.intent("ann"), kReady) << "what she chose stands";
        if (!isOn) continue;
        const Choice inactive{EntryId{"inactive"}, std::nullopt};
        EXPECT_EQ(stage.refused(SetPresence{inactive}, stage.as("ann")), Refusal::NotSelectable) << "D6";
        stage.must(AcknowledgeOverlays{}, stage.as("ann")); // D16: "Reset presence"
        EXPECT_EQ(stage.shown("ann").word, "Available");
        EXPECT_EQ(stage.offer("ann").contact, contact);
    }
}

} // namespace
} // namespace readyline::floor::test
