// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Router.h"

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

// Somewhere, by whatever queue: what waits for him need not be of one of his (W109).
bool isReadyFor(const Floor& floor, const PersonId& who, Channel channel) {
    const auto found = floor.index.agents.find(who);
    return found != floor.index.agents.end() && std::ranges::count(found->second.ready, channel, &Place::channel) > 0;
}

// The first of those that wait for one agent alone, and whom he could take now.
void matchReserved(const Floor& floor, const InLine*& best, std::optional<Match>& match) {
    for (const auto& [who, line] : floor.index.reserved)
        for (const InLine& each : line) {
            if (best && !(each < *best)) break;
            if (!isReadyFor(floor, who, floor.contacts.at(each.contact).channel)) continue;
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
