// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Metrics.h"
#include "server/gateway/Outbox.h"

#include <gtest/gtest.h>

using namespace readyline::gateway;

TEST(Outbox, one_leavesAsItIs) {
    Outbox outbox{100};
    ASSERT_TRUE(outbox.push("{\"a\":1}"));
    EXPECT_EQ(outbox.take(), "{\"a\":1}");
    EXPECT_TRUE(outbox.isEmpty());
}

TEST(Outbox, several_leaveAsOneBatchInOrder) {
    Outbox outbox{100};
    ASSERT_TRUE(outbox.push("1"));
    ASSERT_TRUE(outbox.push("2"));
    ASSERT_TRUE(outbox.push("3"));
    EXPECT_EQ(outbox.take(), "[1,2,3]");
    EXPECT_EQ(outbox.take(), "");
}

TEST(Outbox, beyondTheLimit_isRefusedAndNothingAdded) {
    Outbox outbox{10};
    ASSERT_TRUE(outbox.push("12345678"));
    EXPECT_FALSE(outbox.push("123"));
    EXPECT_TRUE(outbox.push("12"));
    EXPECT_EQ(outbox.take(), "[12345678,12]");
}

TEST(Outbox, firstMessageLargerThanTheLimit_isTaken) {
    Outbox outbox{4};
    EXPECT_TRUE(outbox.push("a whole snapshot"));
    EXPECT_FALSE(outbox.push("x"));
    EXPECT_EQ(outbox.take(), "a whole snapshot");
    EXPECT_TRUE(outbox.push("x")); // room again
}

TEST(Metrics, text_followsTheExpositionFormat) {
    EXPECT_EQ(toPrometheus({{"readyline_sessions", "Sessions online.", false, 12},
                  {"readyline_requests_total", "Requests.", true, 3}}),
        "# HELP readyline_sessions Sessions online.\n# TYPE readyline_sessions gauge\nreadyline_sessions 12\n"
        "# HELP readyline_requests_total Requests.\n# TYPE readyline_requests_total counter\nreadyline_requests_total "
        "3\n");
}

TEST(Metrics, residentBytes_areRead) { EXPECT_GT(residentBytes(), 1'000'000u); }
