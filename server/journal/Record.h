// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the journal keeps: records in gapless order, the newest snapshot, and the answers that
// commands got. Bodies and replies are opaque bytes; each carries the version of its own encoding.
#pragma once

#include "core/base/Time.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace readyline::journal {

// Something to be looked up by its key for as long as its record is kept. The newest under a key holds.
struct Fact {
    std::string key;
    std::string value;

    bool operator==(const Fact&) const = default;
};

// One line of what is known about somebody or something over time, kept far longer than its record.
struct Line {
    std::string about;
    std::string text;

    bool operator==(const Line&) const = default;
};

struct Record {
    std::int64_t seq{0};     // 1, 2, 3 … without gaps
    std::int64_t epoch{0};   // of the opening that wrote it
    int version{1};          // of the body, see Upcaster
    std::string commandId;   // empty: no command caused it (a deadline, an outage)
    std::string commandHash; // digest of the command, so that the same id with another body can be refused
    WallTime at;
    std::string body;
    std::string reply;         // what the command was answered
    std::vector<Fact> facts{}; // written with it; found by findFact(), not loaded again
    std::vector<Line> lines{}; // written with it, one about each; found by readLines(), not loaded again

    bool operator==(const Record&) const = default;
};

struct Snapshot {
    std::int64_t seq{0}; // the last record that is contained
    int version{1};
    std::string body;

    bool operator==(const Snapshot&) const = default;
};

struct Loaded {
    std::string logId; // made with the store; another id means another history
    std::int64_t epoch{0};
    WallTime lastAt; // of the last record ever stored, the epoch of time if there is none
    std::optional<Snapshot> snapshot;
    std::vector<Record> records; // those after the snapshot, in order
};

struct LineQuery {
    std::string about;
    WallTime from;                                                 // this included
    WallTime to;                                                   // this not
    std::int64_t before{std::numeric_limits<std::int64_t>::max()}; // only of records before this seq
    std::size_t most{0};
};

struct KeptLine {
    std::int64_t seq{0}; // of the record that it was written with
    WallTime at;
    std::string text;

    bool operator==(const KeptLine&) const = default;
};

struct KnownReply {
    std::int64_t seq{0};
    std::string commandHash;
    std::string reply;

    bool operator==(const KnownReply&) const = default;
};

// The seq that the next record continues.
[[nodiscard]] inline std::int64_t tailOf(const Loaded& loaded) {
    if (!loaded.records.empty()) return loaded.records.back().seq;
    return loaded.snapshot ? loaded.snapshot->seq : 0;
}

} // namespace readyline::journal
