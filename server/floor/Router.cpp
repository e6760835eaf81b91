// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Router.h"

#include "core/domain/Routable.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"

#include <algorithm>

namespace readyline::floor {

namespace {

using Ready = std::set<InTurn>;

struct Chosen {
    PersonId agent;
    RouteReason why = RouteReason::LongestIdle;
};

bool hasDeclined(const Contact& contact, const PersonId& who) {
    return std::ranges::find(contact.avoid, who) != contact.avoid.end();
}

bool isReady(const Floor& floor, const PersonId& who, const Place& place) {
    const std::vector<Place>& ready = indexOf(floor, who).ready;
    return std::ranges::find(ready, place) != ready.end();
}

// Only while he is there and serves that queue: nobody waits for an empty chair.
bool isKept(const Floor& floor, const Contact& contact) {
    const Person* who = person(floor, *contact.preferred);
    return contact.preferredUntil && who && std::ranges::find(who->queues, contact.queue) != who->queues.end()
        && !indexOf(floor, who->id).sessions.empty();
}

// From `from` on, the next who has not declined it.
Ready::const_iterator nextOf(const Contact& contact, const Ready& ready, Ready::const_iterator from) {
    return std::find_if(from, ready.end(), [&](const InTurn& each) { return !hasDeclined(contact, each.person); });
}

// Who consults is not the one to be asked (W16).
bool asksHimself(const Contact& contact, const PersonId& who) { return contact.consult && contact.consult->by == who; }

// Those who declined it come last, and not at all while it cools down (K10).
std::optional<Chosen> agentFor(const Floor& floor, const Contact& contact, const Place& place, const Ready& ready) {
    if (contact.preferred && !hasDeclined(contact, *contact.preferred)) {
        if (isReady(floor, *contact.preferred, place)) return Chosen{*contact.preferred, RouteReason::Preferred};
        if (isKept(floor, contact)) return std::nullopt;
    }
    const auto first = nextOf(contact, ready, ready.begin());
    if (first == ready.end()) {
        if (contact.avoidUntil) return std::nullopt;
        const auto again
            = std::ranges::find_if(ready, [&](const InTurn& each) { return !asksHimself(contact, each.person); });
        return again == ready.end() ? std::nullopt : std::optional{Chosen{again->person, RouteReason::Again}};
    }
    const auto second = nextOf(contact, ready, std::next(first));
    if (second == ready.end()) return Chosen{first->person, RouteReason::OnlyOne};
    return Chosen{first->person, second->work > first->work ? RouteReason::LeastWork : RouteReason::LongestIdle};
}

// Does any queue of his bring him contacts of this channel?
bool servesChannel(const Floor& floor, const PersonId& id, Channel channel) {
    const Person* who = person(floor, id);
    return who && std::ranges::any_of(who->queues, [&](const QueueId& each) {
        const Queue* queue = domain::find(floor.site.rules, each);
        return queue && queue->channels[domain::index(channel)];
    });
}

// What waits for him alone need not be of a queue of his (W109), and he may have none for that channel, as a supervisor; all
// else must hold as for any other. Who serves it and is ready nowhere is not asked about further.
bool couldTake(const Floor& floor, const PersonId& who, const Contact& contact) {
    const AgentIndex& his = indexOf(floor, who);
    if (his.sessions.empty()) return false;
    const bool isReadySomewhere = std::ranges::count(his.ready, contact.channel, &Place::channel) > 0;
    if (!isReadySomewhere && servesChannel(floor, who, contact.channel)) return false;
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
            match = Match{each.contact, who, RouteReason::Preferred};
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
            const auto chosen = agentFor(floor, floor.contacts.at(each.contact), place, ready->second);
            if (!chosen) continue;
            best = &each;
            match = Match{each.contact, chosen->agent, chosen->why};
            break;
        }
    }
    return match;
}

} // namespace readyline::floor
