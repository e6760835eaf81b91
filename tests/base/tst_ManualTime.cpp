// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The clock of the tests keeps the promises of Time: order, at most once, and never after its handle is gone.
#include "tests/kit/ManualTime.h"

#include <gtest/gtest.h>

#include <string>

namespace readyline::kit {
namespace {

using namespace std::chrono_literals;

TEST(ManualTime, dueTimers_fireInOrderOfTheirTime) {
    ManualTime time;
    std::string fired;
    const Timer c = time.after(3s, [&] { fired += 'c'; });
    const Timer a = time.after(1s, [&] { fired += 'a'; });
    const Timer b1 = time.after(2s, [&] { fired += '1'; });
    const Timer b2 = time.after(2s, [&] { fired += '2'; }); // same moment: first come, first served
    time.advance(2s);
    EXPECT_EQ(fired, "a12");
    time.advance(10s);
    EXPECT_EQ(fired, "a12c");
    time.advance(10s);
    EXPECT_EQ(fired, "a12c");
}

TEST(ManualTime, timer_firesAtItsMoment_notBefore) {
    ManualTime time;
    const Instant start = time.now();
    const WallTime wall = time.wallNow();
    Instant firedAt{};
    WallTime firedWall{};
    const Timer timer = time.after(1500ms, [&] {
        firedAt = time.now();
        firedWall = time.wallNow();
    });
    time.advance(1499ms);
    EXPECT_EQ(firedAt, Instant{});
    time.advance(1min);
    EXPECT_EQ(firedAt - start, 1500ms);
    EXPECT_EQ(firedWall - wall, 1500ms);
    EXPECT_EQ(time.now() - start, 1min + 1499ms);
}

TEST(ManualTime, droppedOrCancelled_doesNotFire) {
    ManualTime time;
    int fired = 0;
    Timer cancelled = time.after(1s, [&] { ++fired; });
    cancelled.cancel();
    EXPECT_FALSE(cancelled.isHeld());
    {
        const Timer dropped = time.after(1s, [&] { ++fired; });
    }
    time.advance(5s);
    EXPECT_EQ(fired, 0);
}

TEST(ManualTime, timerSetByATimer_firesInTheSameAdvance) {
    ManualTime time;
    std::string fired;
    Timer inner;
    const Timer later = time.after(3s, [&] { fired += 'l'; });
    const Timer outer = time.after(1s, [&] { inner = time.after(1s, [&] { fired += 'i'; }); });
    time.advance(3s);
    EXPECT_EQ(fired, "il");
}

TEST(ManualTime, wallJump_movesNoTimer) {
    ManualTime time;
    bool fired = false;
    const Timer timer = time.after(1min, [&] { fired = true; });
    const WallTime before = time.wallNow();
    time.jumpWall(1h);
    EXPECT_EQ(time.wallNow() - before, 1h);
    time.advance(59s);
    EXPECT_FALSE(fired);
    time.advance(1s);
    EXPECT_TRUE(fired);
}

} // namespace
} // namespace readyline::kit
