// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Lines.h"

namespace readyline::engine {

namespace {

std::string keyOf(const domain::PersonId& person) { return "status of " + person.value; }

} // namespace

std::vector<journal::Line> toJournal(const std::vector<domain::LedgerLine>& lines, const Codec& codec) {
    std::vector<journal::Line> out;
    out.reserve(lines.size());
    for (const domain::LedgerLine& each : lines) out.push_back({keyOf(each.person), codec.encode(each)});
    return out;
}

Expected<std::vector<domain::LedgerLine>, journal::Fault> readLedger(
    journal::Journal& journal, const Codec& codec, const LedgerQuery& query) {
    journal::LineQuery asked{keyOf(query.person), query.from, query.to};
    asked.most = query.most;
    if (query.before) asked.before = *query.before;
    auto kept = journal.readLines(asked);
    if (!kept) return unexpected(kept.error());
    std::vector<domain::LedgerLine> out;
    out.reserve(kept->size());
    for (const journal::KeptLine& each : *kept) {
        auto line = codec.decodeLine(each.text);
        if (!line)
            return unexpected(journal::Fault{
                journal::FaultKind::Corrupt, asked.about + " at " + std::to_string(each.seq) + ": " + line.error()});
        line->seq = each.seq;
        line->at = each.at;
        line->person = query.person;
        out.push_back(std::move(*line));
    }
    return out;
}

} // namespace readyline::engine
