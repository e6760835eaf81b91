// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Fence: decides whether records continue the log: numbered without gap after the tail, in the
// epoch of this opening.
#pragma once

#include "server/journal/Fault.h"
#include "server/journal/Record.h"

namespace readyline::journal {

struct Fence {
    std::int64_t epoch{0};
    std::int64_t tail{0};

    // The reason to refuse, if there is one.
    [[nodiscard]] std::optional<Fault> refusal(const std::vector<Record>& records, std::int64_t expectedSeq) const;
    // A snapshot may neither contain what is not stored nor be older than the one it replaces.
    [[nodiscard]] std::optional<Fault> snapshotRefusal(std::int64_t seq, std::int64_t current) const;
};

// Refuses a log whose last record is later than `now`, beyond kClockTolerance.
[[nodiscard]] std::optional<Fault> fromTheFuture(WallTime lastAt, WallTime now);

} // namespace readyline::journal
