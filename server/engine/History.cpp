// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/History.h"

#include <iterator>

namespace readyline::engine {

namespace {

constexpr std::string_view kContacts = "contacts of ";
constexpr std::string_view kWrapUp = "wrap-up of ";

std::string keyOf(std::string_view kind, const std::string& id) { return std::string{kind} + id; }

journal::Fault corrupt(const std::string& about, std::int64_t seq, const std::string& why) {
    return {journal::FaultKind::Corrupt, about + " at " + std::to_string(seq) + ": " + why};
}

// The newest holds.
Expected<void, journal::Fault> correct(journal::Journal& journal, const Codec& codec, domain::HistoryEntry& entry) {
    if (!wasHandled(entry.end)) return {};
    journal::LineQuery asked{keyOf(kWrapUp, entry.assignment.value), entry.at, WallTime::max()};
    asked.most = 1;
    const auto kept = journal.readLines(asked);
    if (!kept) return unexpected(kept.error());
    if (kept->empty()) return {};
    auto correction = codec.decodeCorrection(kept->front().text);
    if (!correction) return unexpected(corrupt(asked.about, kept->front().seq, correction.error()));
    entry.code = std::move(correction->code);
    entry.codeLabel = std::move(correction->codeLabel);
    entry.notes = std::move(correction->notes);
    entry.corrected = true;
    entry.byDefault = false;
    return {};
}

} // namespace

std::vector<journal::Line> toJournal(const ledger::Chronicle& chronicle, const Codec& codec) {
    std::vector<journal::Line> out;
    for (const auto& [person, entries] : chronicle.entries())
        out.push_back({keyOf(kContacts, person.value), codec.encode(entries)});
    for (const auto& [assignment, correction] : chronicle.corrections())
        out.push_back({keyOf(kWrapUp, assignment.value), codec.encode(correction)});
    return out;
}

Expected<HistoryPage, journal::Fault> readHistory(
    journal::Journal& journal, const Codec& codec, const HistoryQuery& query) {
    journal::LineQuery asked{keyOf(kContacts, query.person.value), WallTime{}, WallTime::max()};
    asked.most = query.most;
    if (query.before) asked.before = *query.before;
    const auto kept = journal.readLines(asked);
    if (!kept) return unexpected(kept.error());
    HistoryPage out;
    for (const journal::KeptLine& each : *kept) {
        auto entries = codec.decodeHistory(each.text);
        if (!entries) return unexpected(corrupt(asked.about, each.seq, entries.error()));
        for (domain::HistoryEntry& entry : *entries)
            if (auto done = correct(journal, codec, entry); !done) return unexpected(done.error());
        std::move(entries->begin(), entries->end(), std::back_inserter(out.entries));
    }
    if (!kept->empty() && kept->size() == query.most) out.next = kept->back().seq;
    return out;
}

bool isOfHistory(const journal::Line& line) {
    return line.about.starts_with(kContacts) || line.about.starts_with(kWrapUp);
}

std::optional<std::string> unreadableHistory(const journal::Line& line, const Codec& codec) {
    if (line.about.starts_with(kContacts)) {
        if (const auto read = codec.decodeHistory(line.text); !read) return read.error();
    } else if (line.about.starts_with(kWrapUp)) {
        if (const auto read = codec.decodeCorrection(line.text); !read) return read.error();
    }
    return std::nullopt;
}

} // namespace readyline::engine
