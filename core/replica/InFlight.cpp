// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/InFlight.h"

#include <algorithm>

namespace readyline::replica {

const Entry& InFlight::submit(wire::Request request, Instant now) {
    for (Entry& older : m_entries)
        if (supersedes(request, older.request)) older.superseded = true;
    const CommandKind kind = kindOf(request).value();
    domain::CommandId id = wire::commandOf(request);
    return m_entries.emplace_back(
        Entry{std::move(id), kind, std::move(request), now + row(kind).timeout, {}, {}, false});
}

std::optional<domain::CommandId> InFlight::underWay(const wire::Request& request) const {
    const auto kind = kindOf(request);
    if (!kind || !row(*kind).once) return std::nullopt;
    const auto found = std::ranges::find_if(m_entries,
        [&](const Entry& each) { return each.kind == kind && !each.superseded && asksTheSame(request, each.request); });
    if (found == m_entries.end()) return std::nullopt;
    return found->id;
}

void InFlight::sent(const domain::CommandId& id, std::int64_t frame) {
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found != m_entries.end()) found->frame = frame;
}

bool InFlight::has(const domain::CommandId& id) const {
    return std::ranges::find(m_entries, id, &Entry::id) != m_entries.end();
}

std::optional<domain::CommandId> InFlight::commandOf(std::int64_t frame) const {
    const auto found = std::ranges::find(m_entries, std::optional{frame}, &Entry::frame);
    if (found == m_entries.end()) return std::nullopt;
    return found->id;
}

Entries InFlight::acked(const domain::CommandId& id, std::int64_t seq, std::int64_t replicaSeq) {
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found == m_entries.end()) return {};
    found->ackedAt = seq;
    return confirmed(replicaSeq);
}

Entries InFlight::dropped(const domain::CommandId& id) {
    return take([&](const Entry& each) { return each.id == id; });
}

Entries InFlight::confirmed(std::int64_t seq) {
    return take([&](const Entry& each) { return each.ackedAt && *each.ackedAt <= seq; });
}

Entries InFlight::caused(const domain::CommandId& id) {
    return take([&](const Entry& each) { return each.id == id; });
}

Entries InFlight::expire(Instant now) {
    return take([&](const Entry& each) { return each.deadline <= now; });
}

std::optional<Instant> InFlight::nextDeadline() const {
    const auto first = std::ranges::min_element(m_entries, {}, &Entry::deadline);
    if (first == m_entries.end()) return std::nullopt;
    return first->deadline;
}

Entries InFlight::disconnected() {
    for (Entry& each : m_entries) each.frame.reset();
    return take([](const Entry& each) { return row(each.kind).lost == Lost::Drop; });
}

Entries InFlight::unsent() const {
    Entries found;
    std::ranges::copy_if(m_entries, std::back_inserter(found),
        [](const Entry& each) { return !each.frame && !each.ackedAt && !each.superseded; });
    return found;
}

// Takes out those for which it holds, the others keep their order.
template <class Predicate>
Entries InFlight::take(Predicate goes) {
    const auto first
        = std::stable_partition(m_entries.begin(), m_entries.end(), [&](const Entry& each) { return !goes(each); });
    Entries gone(std::make_move_iterator(first), std::make_move_iterator(m_entries.end()));
    m_entries.erase(first, m_entries.end());
    return gone;
}

} // namespace readyline::replica
