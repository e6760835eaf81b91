// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Tries.h"

#include <gtest/gtest.h>

namespace readyline::voice::test {
namespace {

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
