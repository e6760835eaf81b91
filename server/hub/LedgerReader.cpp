// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/LedgerReader.h"

#include "core/domain/Permission.h"
#include "server/floor/Layers.h"

namespace readyline::hub {

using domain::Refusal;

std::optional<Refusal> ledgerRefusal(
    const floor::Floor& floor, const domain::PersonId& reader, const domain::PersonId& about) {
    const domain::Person* who = floor::person(floor, reader);
    if (!who) return Refusal::Unauthorized;
    const domain::Person* seen = floor::person(floor, about);
    if (!seen) return Refusal::NotFound;
    if (!isAllowedOn(*who, domain::Action::SeeReasons, *seen)) return Refusal::Forbidden;
    return std::nullopt;
}

void LedgerReader::read(Link& link, std::int64_t request, const wire::LedgerRead& read) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, read](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (still && still->isOpen()) still->send(answer(floor, still->who.person, request, read));
    });
}

wire::Answer LedgerReader::answer(const floor::Floor& floor, const domain::PersonId& reader, std::int64_t request,
    const wire::LedgerRead& read) const {
    if (const auto refusal = ledgerRefusal(floor, reader, read.person)) return {request, wire::Refused{*refusal, {}}};
    const auto limit = static_cast<std::size_t>(read.limit);
    auto lines = m_room.engine.ledger({read.person, read.from, read.to, std::nullopt, limit + 1});
    if (!lines) return {request, toWire(lines.error())};
    const bool more = lines->size() > limit;
    if (more) lines->pop_back();
    return {request, wire::Result{wire::LedgerLines{std::move(*lines), more}}};
}

} // namespace readyline::hub
