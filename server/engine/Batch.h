// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Batch: the commands that share one append. Decides them in the order of their arrival, each as of the moment it arrived:
// what came in time counts in time, however long the disk took before.
#pragma once

#include "server/engine/Codec.h"
#include "server/engine/Input.h"
#include "server/engine/Recent.h"
#include "server/journal/Journal.h"
#include "server/ledger/Book.h"

namespace readyline::engine {

struct Waiting {
    Input input;
    Answer answer;
    WallTime at; // when it arrived
};

struct Reply {
    Answer answer;
    domain::CommandId command;
    std::string digest;
    Outcome outcome;
    std::int64_t record = 0; // that the outcome stands or falls with; 0: none
    bool isOld = false;      // was the answer already before this batch
};

struct Batch {
    std::int64_t expectedSeq = 0; // what the first record continues
    std::vector<journal::Record> records;
    std::vector<Applied> applied;       // one for each record
    std::vector<Reply> replies;         // one for each command
    std::vector<journal::Fault> faults; // of commands that were taken back
    std::optional<journal::Fault> lost; // why the floor could not be made good again: nothing of this may be stored
};

class Decider {
public:
    struct Uses { // all outlive the decider
        floor::Floor& floor;
        ledger::Book& book; // kept equal to the floor
        journal::Journal& journal;
        const Codec& codec;
        const Recent& recent;
    };
    Decider(const Uses&, std::int64_t epoch);

    void decide(Waiting);
    void tick(WallTime now); // makes due what is due
    [[nodiscard]] Batch take() { return std::move(m_batch); }

private:
    [[nodiscard]] Outcome run(const Input&, WallTime at);
    [[nodiscard]] Outcome takeBack(std::int64_t seq, const std::string& why);
    [[nodiscard]] std::optional<Outcome> earlier(const Input&) const;
    [[nodiscard]] std::optional<Outcome> stored(const Input&) const;

    floor::Floor& m_floor;
    ledger::Book& m_book;
    journal::Journal& m_journal;
    const Codec& m_codec;
    const Recent& m_recent;
    std::int64_t m_epoch;
    Batch m_batch;
    std::unordered_map<domain::CommandId, std::size_t> m_index; // of the replies
    std::optional<WallTime> m_deadline;
    WallTime m_deadlineAsOf;
};

} // namespace readyline::engine
