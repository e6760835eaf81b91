// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Indexing.h"

#include "core/domain/Permission.h"
#include "server/floor/Calls.h"
#include "server/floor/Floor.h"
#include "server/floor/IndexSets.h"
#include "server/floor/Layers.h"

#include <algorithm>
#include <tuple>

namespace readyline::floor {

bool operator<(const InLine& a, const InLine& b) {
    const auto age = [](const InLine& each) {
        return std::tuple(-each.queuePriority, -each.priority, !each.front, each.since, each.contact.value.size(),
            std::string_view(each.contact.value));
    };
    return age(a) < age(b);
}

namespace {

void setDue(Floor& floor, bool there, std::optional<WallTime> at, DueKind kind, const std::string& id) {
    if (!at) return;
    if (there)
        floor.index.due.insert({*at, kind, id});
    else
        floor.index.due.erase({*at, kind, id});
}

InLine inLine(const Floor& floor, const Contact& contact) {
    const Queue* queue = find(floor.site.rules, contact.queue);
    return {queue ? queue->priority : 0, contact.priority, contact.front, contact.waitingSince, contact.id};
}

// How long it waits: for an agent, for its customer, or for the exchange that is to end it.
void setWaits(Floor& floor, const Contact& contact, bool there) {
    const bool waiting = contact.state == ContactState::Waiting;
    const bool isEnding = contact.state == ContactState::Handled && contact.endRequested && isLive(contact.channel);
    if (!waiting && !isEnding && contact.state != ContactState::Parked) return;
    setDue(floor, there, contact.waitDeadline, DueKind::Wait, contact.id.value);
    if (!waiting) return;
    setDue(floor, there, contact.avoidUntil, DueKind::Cooling, contact.id.value);
    setDue(floor, there, contact.preferredUntil, DueKind::Preferred, contact.id.value);
}

template <class Map, class Key>
void setThere(Map& lines, const Key& key, const InLine& place, bool there) {
    if (there)
        lines[key].insert(place);
    else
        takeOut(lines, key, place);
}

// A personal callback waits for its agent alone; all else where its queue is served.
void setInLine(Floor& floor, const Contact& contact, bool there) {
    if (contact.state != ContactState::Waiting) return;
    const InLine place = inLine(floor, contact);
    if (isReserved(contact))
        setThere(floor.index.reserved, *contact.preferred, place, there);
    else
        setThere(floor.index.waiting, Place{contact.queue, contact.channel}, place, there);
}

// Nobody could join, hold or end it: its connector is no longer of the site. With an agent who is on it, it is his to end.
bool isUncarried(const Floor& floor, const Contact& contact) {
    const bool goesOn = contact.state == ContactState::Waiting || contact.state == ContactState::Offered
        || (contact.state == ContactState::Handled && contact.call.givenOut);
    return goesOn && isLive(contact.channel) && !carriesCalls(floor, contact.source);
}

// Somebody of a queue is looked for, and nobody is asked now (W33).
bool looksFor(const Floor& floor, const Contact& contact) {
    if (!contact.call.consult || contact.call.consult->queue.empty()) return false;
    const ContactIndex& around = indexOf(floor, contact.id);
    const bool isAsked = std::ranges::any_of(
        around.offers, [&](const OfferId& id) { return floor.offers.at(id).kind == OfferKind::Consult; });
    return !isAsked && std::ranges::none_of(around.assignments, [&](const AssignmentId& id) {
        const Assignment& each = floor.assignments.at(id);
        return each.role == WorkRole::Consulted
            && (each.state == AssignmentState::Accepting || each.state == AssignmentState::Active);
    });
}

void findConsult(Floor& floor, const ContactId& id) {
    const auto contact = floor.contacts.find(id);
    keep(floor.index.consults, id, contact != floor.contacts.end() && looksFor(floor, contact->second));
}

void setCall(Floor& floor, const Contact& contact, bool there) {
    setDue(floor, there, nextDue(contact.call), DueKind::Call, contact.id.value);
    if (contact.call.monitor) keep(floor.index.agents[contact.call.monitor->by].monitors, contact.id, there);
    keep(floor.index.consults, contact.id, there && looksFor(floor, contact));
}

} // namespace

void add(Floor& floor, const Session& session) {
    floor.index.agents[session.person].sessions.insert(session.id);
    setDue(floor, true, session.until, DueKind::Session, session.id.value);
}

void remove(Floor& floor, const Session& session) {
    floor.index.agents[session.person].sessions.erase(session.id);
    setDue(floor, false, session.until, DueKind::Session, session.id.value);
}

void add(Floor& floor, const Contact& contact) {
    keep(floor.index.uncarried, contact.id, isUncarried(floor, contact));
    setWaits(floor, contact, true);
    setInLine(floor, contact, true);
    setCall(floor, contact, true);
}

void remove(Floor& floor, const Contact& contact) {
    floor.index.uncarried.erase(contact.id);
    setWaits(floor, contact, false);
    setInLine(floor, contact, false);
    setCall(floor, contact, false);
}

void add(Floor& floor, const Offer& offer) {
    floor.index.agents[offer.agent].offers.insert(offer.id);
    floor.index.contacts[offer.contact].offers.insert(offer.id);
    setDue(floor, true, offer.deadline, DueKind::Offer, offer.id.value);
    if (offer.kind == OfferKind::Consult) findConsult(floor, offer.contact);
}

void remove(Floor& floor, const Offer& offer) {
    floor.index.agents[offer.agent].offers.erase(offer.id);
    floor.index.unfit.erase(offer.id);
    setDue(floor, false, offer.deadline, DueKind::Offer, offer.id.value);
    ContactIndex& contact = floor.index.contacts[offer.contact];
    contact.offers.erase(offer.id);
    if (contact == ContactIndex{}) floor.index.contacts.erase(offer.contact);
    if (offer.kind == OfferKind::Consult) findConsult(floor, offer.contact);
}

void add(Floor& floor, const Assignment& assignment) {
    AgentIndex& mine = floor.index.agents[assignment.agent];
    if (assignment.state == AssignmentState::Parked)
        mine.parked.insert(assignment.id);
    else if (assignment.state != AssignmentState::Done)
        mine.unfinished.insert(assignment.id);
    floor.index.contacts[assignment.contact].assignments.insert(assignment.id);
    setDue(floor, true, assignment.deadline, DueKind::Assignment, assignment.id.value);
    setDue(floor, true, assignment.blocksUntil, DueKind::Freed, assignment.id.value);
    if (assignment.role == WorkRole::Consulted) findConsult(floor, assignment.contact);
}

void remove(Floor& floor, const Assignment& assignment) {
    AgentIndex& mine = floor.index.agents[assignment.agent];
    mine.unfinished.erase(assignment.id);
    mine.parked.erase(assignment.id);
    setDue(floor, false, assignment.deadline, DueKind::Assignment, assignment.id.value);
    setDue(floor, false, assignment.blocksUntil, DueKind::Freed, assignment.id.value);
    ContactIndex& contact = floor.index.contacts[assignment.contact];
    contact.assignments.erase(assignment.id);
    if (contact == ContactIndex{}) floor.index.contacts.erase(assignment.contact);
    if (assignment.role == WorkRole::Consulted) findConsult(floor, assignment.contact);
}

void add(Floor& floor, const Callback& callback) {
    setDue(floor, true, callback.dueAt, DueKind::Callback, callback.id.value);
}
void remove(Floor& floor, const Callback& callback) {
    setDue(floor, false, callback.dueAt, DueKind::Callback, callback.id.value);
}

void add(Floor& floor, const TokenInfo& token) { setDue(floor, true, token.expires, DueKind::Token, token.digest); }
void remove(Floor& floor, const TokenInfo& token) { setDue(floor, false, token.expires, DueKind::Token, token.digest); }

void reindex(Floor& floor) {
    floor.index = {};
    for (std::size_t i = 0; i < floor.site.people.size(); ++i) {
        floor.index.people.emplace(floor.site.people[i].id, i);
        floor.index.agents[floor.site.people[i].id];
    }
    for (const auto& [id, each] : floor.agents) floor.index.agents[id];
    for (const auto& [id, each] : floor.sessions) add(floor, each);
    for (const auto& [id, each] : floor.contacts) add(floor, each);
    for (const auto& [id, each] : floor.offers) add(floor, each);
    for (const auto& [id, each] : floor.assignments) add(floor, each);
    for (const auto& [id, each] : floor.tokens) add(floor, each);
    for (const auto& [id, each] : floor.callbacks) add(floor, each);
    std::vector<PersonId> everybody;
    for (const auto& [id, each] : floor.index.agents) everybody.push_back(id);
    for (const PersonId& id : everybody) refresh(floor, id);
}

bool carriesCalls(const Floor& floor, const PersonId& id) {
    const Person* who = person(floor, id);
    return who && isAllowed(*who, Action::ReportCalls);
}

const AgentIndex& indexOf(const Floor& floor, const PersonId& id) {
    static const AgentIndex kNothing;
    const auto found = floor.index.agents.find(id);
    return found == floor.index.agents.end() ? kNothing : found->second;
}

const ContactIndex& indexOf(const Floor& floor, const ContactId& id) {
    static const ContactIndex kNothing;
    const auto found = floor.index.contacts.find(id);
    return found == floor.index.contacts.end() ? kNothing : found->second;
}

} // namespace readyline::floor
