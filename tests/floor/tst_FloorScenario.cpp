// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The same day in every preset: after each step the status as everybody reads it. Each golden table can be laid beside the
// vendor's rules.
#include "tests/floor/Scenario.h"
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

} // namespace
} // namespace readyline::floor::test
