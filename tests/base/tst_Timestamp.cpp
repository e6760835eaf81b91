// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Instants as text: exactly one form is written, that form alone is read.
#include "core/base/Timestamp.h"

#include <gtest/gtest.h>

namespace readyline {
namespace {

using namespace std::chrono;

WallTime moment() { return sys_days{year{2026} / 11 / 21} + 9h + 30min + 12s + 7ms; }

TEST(Timestamp, written_hasMillisecondsAndZ) {
    EXPECT_EQ(toIso(moment()), "2026-11-21T09:30:12.007Z");
    EXPECT_EQ(toIso(WallTime{}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(toIso(WallTime{-1ms}), "1969-12-31T23:59:59.999Z");
}

TEST(Timestamp, readBack_isTheSame) {
    for (int i = 0; i < 2000; ++i) {
        const WallTime at = moment() + i * 86'399'987ms;
        EXPECT_EQ(parseIso(toIso(at)), at);
    }
    EXPECT_EQ(parseIso("2026-11-21T09:30:12Z"), moment() - 7ms);
    EXPECT_EQ(parseIso("2024-02-29T00:00:00Z"), WallTime{sys_days{year{2024} / 2 / 29}});
}

TEST(Timestamp, anythingElse_isRefused) {
    for (const char* each : {"", "Z", "2026-11-21", "2026-11-21T09:30:12", "2026-11-21T09:30:12+00:00",
             "2026-11-21 09:30:12Z", "2026-11-21T09:30:12.7Z", "2026-11-21T09:30:12.0070Z", "2026-11-21T09:30:12,007Z",
             "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z", "2026-11-21T24:00:00Z",
             "2026-11-21T09:60:00Z", "2026-11-21T09:30:60Z", "2026-11-21t09:30:12z", "+026-11-21T09:30:12Z",
             "2026-11-21T09:30:1 Z", " 2026-11-21T09:30:12Z"})
        EXPECT_EQ(parseIso(each), std::nullopt) << each;
}

} // namespace
} // namespace readyline
