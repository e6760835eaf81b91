// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Journal: the truth of one site. A record is acknowledged only when it would survive the process
// being killed, all records of one append are stored or none, and seq has no gaps. Calls may come
// from any thread and keep their order; `done` runs exactly once, on the journal's own thread, and
// must neither throw, nor block, nor call load() or close().
#pragma once

#include "core/base/Expected.h"
#include "server/journal/Fault.h"
#include "server/journal/Record.h"

#include <cstddef>
#include <functional>

namespace readyline::journal {

// How long a command's answer is kept for a client that repeats it, and a fact for whoever asks for it.
inline constexpr std::chrono::hours kRepliesKept{24};
// How long a line is kept: a year and what a yearly report needs to be written; and how many records back at most, so that
// the disk is bounded whatever happens.
inline constexpr std::chrono::days kLinesKept{400};
inline constexpr std::int64_t kRecordsWithLines = 20'000'000;
// How far the clock may have moved back since the last record before a journal is refused as from
// the future.
inline constexpr std::chrono::minutes kClockTolerance{1};

struct Stats {
    std::uint64_t commits{0};
    std::uint64_t records{0};
    std::size_t backlog{0}; // records waiting to be committed

    bool operator==(const Stats&) const = default;
};

class Journal {
public:
    using AppendDone = std::function<void(Expected<std::int64_t, Fault>)>; // the last committed seq
    using SnapshotDone = std::function<void(Expected<void, Fault>)>;
    using PruneDone = std::function<void(Expected<std::int64_t, Fault>)>; // how many records went

    virtual ~Journal() = default;

    // The newest snapshot and what follows it. Waits for everything that was asked before, so it is
    // also the way back after a failed append: whatever was queued behind the failure has been
    // refused by then.
    [[nodiscard]] virtual Expected<Loaded, Fault> load() = 0;

    // Stores records numbered from expectedSeq + 1 with the epoch of this opening. Appends may be
    // queued ahead of the disk; once one fails, those that build on it fail with Conflict.
    virtual void append(std::vector<Record> records, std::int64_t expectedSeq, AppendDone done) = 0;

    // The answer that a committed command got, at least for kRepliesKept. Does not wait for the
    // queue.
    [[nodiscard]] virtual Expected<std::optional<KnownReply>, Fault> findReply(const std::string& commandId) = 0;

    // The value of a committed fact, at least for kRepliesKept after its record. Does not wait for the queue.
    [[nodiscard]] virtual Expected<std::optional<std::string>, Fault> findFact(const std::string& key) = 0;

    // The newest lines that fit the query, newest first. Does not wait for the queue.
    [[nodiscard]] virtual Expected<std::vector<KeptLine>, Fault> readLines(const LineQuery& query) = 0;

    // Replaces the snapshot. Its seq must be committed by the time its turn comes.
    virtual void snapshot(Snapshot snapshot, SnapshotDone done) = 0;

    // Forgets records at or below `throughSeq`, but never one that the snapshot does not contain,
    // nor the last one, nor one younger than kRepliesKept at `now`. Lines go by their own age.
    virtual void prune(std::int64_t throughSeq, WallTime now, PruneDone done) = 0;

    // Finishes what is queued and releases the store. Later calls are answered with Closed, on the
    // caller's thread.
    virtual void close() = 0;

    [[nodiscard]] virtual Stats stats() const = 0;
};

} // namespace readyline::journal
