// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/HistoryReader.h"

#include "server/hub/LedgerReader.h"
#include "server/hub/Masking.h"

namespace readyline::hub {

namespace {

// What the floor has not forgotten can be corrected, by its agent alone.
std::optional<WallTime> correctableUntil(
    const floor::Floor& floor, const domain::PersonId& reader, const domain::HistoryEntry& entry) {
    const auto found = floor.assignments.find(entry.assignment);
    if (found == floor.assignments.end() || found->second.agent != reader) return std::nullopt;
    if (found->second.state != domain::AssignmentState::Done) return std::nullopt;
    return found->second.deadline;
}

} // namespace

Expected<engine::HistoryPage, floor::Refused> historyOf(
    const Room& room, const floor::Floor& floor, const domain::PersonId& reader, const engine::HistoryQuery& query) {
    auto page = room.engine.history(query);
    if (!page) return page;
    for (domain::HistoryEntry& each : page->entries) {
        each.customer = masked(each.customer, find(floor.site.rules, each.queue));
        each.correctableUntil = correctableUntil(floor, reader, each);
    }
    return page;
}

void HistoryReader::read(Link& link, std::int64_t request, const wire::HistoryRead& read) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, read](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (still && still->isOpen()) still->send(answer(floor, still->who.person, request, read));
    });
}

wire::Answer HistoryReader::answer(const floor::Floor& floor, const domain::PersonId& reader, std::int64_t request,
    const wire::HistoryRead& read) const {
    if (const auto refusal = ledgerRefusal(floor, reader, read.person)) return {request, wire::Refused{*refusal, {}}};
    auto page = historyOf(m_room, floor, reader, {read.person, read.before, static_cast<std::size_t>(read.limit)});
    if (!page) return {request, toWire(page.error())};
    return {request, wire::Result{wire::HistoryEntries{std::move(page->entries), page->next}}};
}

} // namespace readyline::hub
