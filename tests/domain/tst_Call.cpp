// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Every row of rules 2.8: which controls an agent has in each state of a call.
#include "core/domain/Call.h"

#include "core/domain/Controls.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using S = CallState;
using P = Part;

// H hold, R resume, C consult, T transfer, F conference, X exit, E end, P pause recording, D data.
std::string text(const Controls& controls) {
    constexpr std::string_view letters = "HRCTFXEPD";
    std::string result;
    for (std::size_t i = 0; i < kControlCount; ++i)
        if (controls[i]) result += letters[i];
    return result;
}

constexpr CallFacts kFacts{.targetRings = false, .participants = 2, .recordingPausable = true};

struct Row {
    const char* name; // with the rules that it proves
    S state;
    P part;
    const char* controls;
};
class EveryRow : public testing::TestWithParam<Row> {};

// What is left of a row's controls where a fact of the call takes some away.
std::string expected(const Row& row, const CallFacts& facts) {
    std::string letters = row.controls;
    const auto remove = [&](const char* some) {
        std::erase_if(letters, [&](char each) { return std::string_view{some}.find(each) != std::string_view::npos; });
    };
    if (!facts.recordingPausable) remove("P");                                // W66
    if (row.state == S::ConsultRequested && !facts.targetRings) remove("TF"); // W41, W64
    if (row.state == S::Conference && facts.participants >= 8) remove("F");   // W45
    return letters;
}

TEST_P(EveryRow, controls_areThoseOfTheTable) {
    for (const bool rings : {false, true})
        for (const int participants : {2, 7, 8, 9})
            for (const bool pausable : {false, true}) {
                const CallFacts facts{rings, participants, pausable};
                EXPECT_EQ(text(allowedControls(GetParam().state, GetParam().part, facts)), expected(GetParam(), facts));
            }
}
INSTANTIATE_TEST_SUITE_P(Controls, EveryRow,
    testing::Values(Row{"W14_ringing_nothing", S::Ringing, P::Primary, ""},
        Row{"W26_W27_W34_W57_W66_W78_active", S::Active, P::Primary, "HCTEPD"},
        Row{"W28_W29_W79_held_resumeNoEnd", S::Held, P::Primary, "RCTPD"},
        Row{"W37_W41_W64_W67_consultRequested", S::ConsultRequested, P::Primary, "TFD"},
        Row{"W31_W32_W38_W44_W67_consulting_primary", S::Consulting, P::Primary, "HRTFD"},
        Row{"W39_consulting_consulted_exitOnly", S::Consulting, P::Consulted, "XD"},
        Row{"W46_W47_W49_W67_conference_primary_W45", S::Conference, P::Primary, "FXED"},
        Row{"W51_conference_other", S::Conference, P::Other, "XD"},
        Row{"W51_W81_conference_consulted", S::Conference, P::Consulted, "XD"},
        Row{"W53_postCall_noNewParticipant", S::PostCall, P::Primary, "XED"},
        Row{"W53_postCall_other", S::PostCall, P::Other, "XD"},
        Row{"W53_postCall_consulted", S::PostCall, P::Consulted, "XD"},
        Row{"W82_wrapUp_dataOnly", S::WrapUp, P::Primary, "D"},
        Row{"W81_wrapUp_other_nothing", S::WrapUp, P::Other, ""},
        Row{"W81_wrapUp_consulted_nothing", S::WrapUp, P::Consulted, ""}),
    [](const auto& each) { return std::string{each.param.name}; });

TEST(Call, W42_nonAgent_hasNoControls_inAnyState) {
    for (std::size_t state = 0; state < kCallStateCount; ++state)
        EXPECT_TRUE(allowedControls(static_cast<S>(state), P::NonAgent, {true, 2, true}).none());
}

TEST(Call, onlyRowsOfTheTable_allowAnything) {
    std::size_t some = 0;
    for (std::size_t state = 0; state < kCallStateCount; ++state)
        for (std::size_t part = 0; part < kPartCount; ++part)
            some += allowedControls(static_cast<S>(state), static_cast<P>(part), kFacts).any() ? 1U : 0U;
    EXPECT_EQ(some, kControlsTable.size());
}

TEST(Call, W79_heldCall_cannotBeEnded) {
    EXPECT_TRUE(allowedControls(S::Active, P::Primary, kFacts)[std::size_t(Control::End)]);
    EXPECT_FALSE(allowedControls(S::Held, P::Primary, kFacts)[std::size_t(Control::End)]);
}

TEST(Call, W41_W64_consultRequested_targetRings_transferAndConference) {
    CallFacts rings = kFacts;
    rings.targetRings = true;
    EXPECT_EQ(text(allowedControls(S::ConsultRequested, P::Primary, rings)), "TFD");
}

TEST(Call, W45_conference_ofEight_takesNoMore) {
    CallFacts facts = kFacts;
    facts.participants = 7;
    EXPECT_EQ(text(allowedControls(S::Conference, P::Primary, facts)), "FXED");
    facts.participants = 8;
    EXPECT_EQ(text(allowedControls(S::Conference, P::Primary, facts)), "XED");
}

TEST(Call, W66_recordingNotPausable_noPause) {
    CallFacts facts = kFacts;
    facts.recordingPausable = false;
    EXPECT_EQ(text(allowedControls(S::Active, P::Primary, facts)), "HCTED");
    EXPECT_EQ(text(allowedControls(S::Held, P::Primary, facts)), "RCTD");
}

} // namespace
} // namespace readyline::domain
