// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// History: the contacts that are over for somebody, in the journal with the records that ended them, and what he corrected of
// them afterwards. Read from there in pages, however often the server was started since.
#pragma once

#include "server/engine/Codec.h"
#include "server/journal/Journal.h"
#include "server/ledger/Chronicle.h"

namespace readyline::engine {

struct HistoryQuery {
    domain::PersonId person;
    std::optional<std::int64_t> before{}; // only of records before this seq: the next page
    std::size_t most = 0;                 // records
};

struct HistoryPage {
    HistoryEntries entries;           // newest first
    std::optional<std::int64_t> next; // older ones may be before this seq
};

[[nodiscard]] std::vector<journal::Line> toJournal(const ledger::Chronicle&, const Codec&);
[[nodiscard]] Expected<HistoryPage, journal::Fault> readHistory(journal::Journal&, const Codec&, const HistoryQuery&);
// Why a line of histories, one of the above, could not be read back; nothing for what can, or is no such line.
[[nodiscard]] std::optional<std::string> unreadableHistory(const journal::Line&, const Codec&);
[[nodiscard]] bool isOfHistory(const journal::Line&);

} // namespace readyline::engine
