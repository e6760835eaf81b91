// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Characters.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace readyline {
namespace {

std::vector<char32_t> all(std::string_view text) {
    std::vector<char32_t> out;
    while (!text.empty()) out.push_back(takeCharacter(text));
    return out;
}

TEST(Characters, areTakenOneByOne) {
    EXPECT_EQ(all("aé–☕🎧"), (std::vector<char32_t>{U'a', U'é', U'–', U'☕', U'🎧'}));
    EXPECT_EQ(all(std::string_view{"\0b", 2}), (std::vector<char32_t>{0, U'b'}));
}

TEST(Characters, whatIsNoUtf8_countsAndEnds) {
    EXPECT_EQ(all("\xFFz"), (std::vector<char32_t>{0xFFFD, U'z'}));
    EXPECT_EQ(all("\xC3"), (std::vector<char32_t>{0xFFFD}));
    EXPECT_EQ(all("\xE2\x28z"), (std::vector<char32_t>{0xFFFD, U'(', U'z'}));
}

TEST(Characters, invisible_isWhatNobodySees) {
    for (const char32_t each :
        {U' ', U'\t', U'\u00A0', U'\u200B', U'\u200D', U'\u2060', U'\uFEFF', U'\u3000', U'\u202E'})
        EXPECT_TRUE(isInvisible(each)) << static_cast<unsigned>(each);
    for (const char32_t each : {U'a', U'-', U'é', U'☕', U'\uFF1D'})
        EXPECT_FALSE(isInvisible(each)) << static_cast<unsigned>(each);
}

TEST(Characters, turning_isAllOfTheDirections) {
    for (char32_t each = 0x202A; each <= 0x202E; ++each) EXPECT_TRUE(turnsText(each));
    for (char32_t each = 0x2066; each <= 0x2069; ++each) EXPECT_TRUE(turnsText(each));
    EXPECT_FALSE(turnsText(U'\u2029'));
    EXPECT_FALSE(turnsText(U'\u05D0')) << "a Hebrew letter is no trick";
}

} // namespace
} // namespace readyline
