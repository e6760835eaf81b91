// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/Fence.h"

#include "core/base/Timestamp.h"
#include "server/journal/Journal.h"

namespace readyline::journal {

std::optional<Fault> Fence::refusal(const std::vector<Record>& records, std::int64_t expectedSeq) const {
    if (expectedSeq != tail) {
        return Fault{FaultKind::Conflict,
            "expected " + std::to_string(expectedSeq) + ", the journal is at " + std::to_string(tail)};
    }
    std::int64_t next = tail;
    for (const Record& record : records) {
        if (record.seq != ++next) {
            return Fault{FaultKind::Conflict,
                "record " + std::to_string(record.seq) + " at the place of " + std::to_string(next)};
        }
        if (record.epoch != epoch) {
            return Fault{FaultKind::Fenced,
                "record of epoch " + std::to_string(record.epoch) + " in epoch " + std::to_string(epoch)};
        }
    }
    return std::nullopt;
}

std::optional<Fault> Fence::snapshotRefusal(std::int64_t seq, std::int64_t current) const {
    if (seq >= current && seq <= tail) return std::nullopt;
    return Fault{FaultKind::Conflict,
        "snapshot at " + std::to_string(seq) + ", the last one is at " + std::to_string(current) + ", the journal at "
            + std::to_string(tail)};
}

std::optional<Fault> fromTheFuture(WallTime lastAt, WallTime now) {
    if (lastAt <= now + kClockTolerance) return std::nullopt;
    return Fault{FaultKind::FromTheFuture, "its last record is of " + toIso(lastAt) + ", the clock says " + toIso(now)};
}

} // namespace readyline::journal
