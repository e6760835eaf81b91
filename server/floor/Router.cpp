// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Router.h"

#include "core/domain/Routable.h"
#include "server/floor/Layers.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// Those who declined it come last, and not at all while it cools down (K10).
std::optional<PersonId> agentFor(const Contact& contact, const std::set<InTurn>& ready) {
    for (const InTurn& each : ready)
        if (std::ranges::find(contact.avoid, each.person) == contact.avoid.end()) return each.person;
    if (contact.avoidUntil) return std::nullopt;
    return ready.begin()->person;
}

// What waits for him alone need not be of a queue of his (W109); all else must hold as for any other. Who is ready nowhere on
// that channel is not asked about further.
bool couldTake(const Floor& floor, const PersonId& who, const Contact& contact) {
    const auto found = floor.index.agents.find(who);
    if (found == floor.index.agents.end()) return false;
    if (std::ranges::count(found->second.ready, contact.channel, &Place::channel) == 0) return false;
    const auto terms = routable(routingLayers(floor, who), floor.site.rules, contact.queue, contact.channel);
    return std::ranges::all_of(terms, [](Term each) { return each == Term::NotInQueue; });
}

// The first of those that wait for one agent alone, and whom he could take now.
void matchReserved(const Floor& floor, const InLine*& best, std::optional<Match>& match) {
    for (const auto& [who, line] : floor.index.reserved)
        for (const InLine& each : line) {
            if (best && !(each < *best)) break;
            if (!couldTake(floor, who, floor.contacts.at(each.contact))) continue;
            best = &each;
            match = Match{each.contact, who};
            break;
        }
}

} // namespace

std::optional<Match> nextMatch(const Floor& floor) {
    const InLine* best = nullptr;
    std::optional<Match> match;
    matchReserved(floor, best, match);
    for (const auto& [place, line] : floor.index.waiting) {
        const auto ready = floor.index.ready.find(place);
        if (ready == floor.index.ready.end()) continue;
        for (const InLine& each : line) {
            if (best && !(each < *best)) break;
            const auto agent = agentFor(floor.contacts.at(each.contact), ready->second);
            if (!agent) continue;
            best = &each;
            match = Match{each.contact, *agent};
            break;
        }
    }
    return match;
}

} // namespace readyline::floor
