// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Day: what the lines of a ledger come to: which status lasted from when to when, and how long each in all. Pure.
#pragma once

#include "core/domain/LedgerLine.h"

#include <optional>
#include <vector>

namespace readyline::models {

// A time of which a day is told, and the moment up to which it has passed.
struct DayFrame {
    WallTime from; // this included
    WallTime to;   // this not
    WallTime now;
    [[nodiscard]] WallTime end() const { return now < to ? now : to; }
    friend bool operator==(const DayFrame&, const DayFrame&) = default;
};

struct DaySpan {
    WallTime from, to;
    domain::LedgerStatus status;
    std::int64_t seq = 0; // of the line that began it; 0: it began before that time
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

struct DaySum {
    domain::LedgerStatus status; // word and reason; of several rows the last in the order of rules 2.4, and its base
    Duration lasted{0};
    friend bool operator==(const DaySum&, const DaySum&) = default;
};

// Oldest first, without gaps from the frame's beginning to its end. `lines` as the ledger gives them, newest first.
// Where there is none, `current` has lasted all the time, if it is known.
[[nodiscard]] std::vector<DaySpan> daySpans(const std::vector<domain::LedgerLine>& lines, const DayFrame& frame,
    const std::optional<domain::LedgerStatus>& current);
// One for each status and reason that a person reads, the longest first; nobody's time signed out is counted.
[[nodiscard]] std::vector<DaySum> daySums(const std::vector<DaySpan>& spans);

} // namespace readyline::models
