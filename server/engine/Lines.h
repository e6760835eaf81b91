// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Lines: the ledger of statuses in the journal, stored with the records that caused its lines and read from there.
#pragma once

#include "server/engine/Codec.h"
#include "server/journal/Journal.h"

namespace readyline::engine {

struct LedgerQuery {
    domain::PersonId person;
    WallTime from;                        // this included
    WallTime to;                          // this not
    std::optional<std::int64_t> before{}; // only lines of records before this seq: the next page
    std::size_t most = 0;
};

[[nodiscard]] std::vector<journal::Line> toJournal(const std::vector<domain::LedgerLine>&, const Codec&);
// Newest first.
[[nodiscard]] Expected<std::vector<domain::LedgerLine>, journal::Fault> readLedger(
    journal::Journal&, const Codec&, const LedgerQuery&);

} // namespace readyline::engine
