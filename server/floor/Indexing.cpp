// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Indexing.h"

#include "core/domain/Permission.h"
#include "core/domain/PolicyFor.h"
#include "core/domain/Routable.h"
#include "server/floor/Floor.h"
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

template <class Map, class Key, class Value>
void takeOut(Map& map, const Key& key, const Value& value) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    found->second.erase(value);
    if (found->second.empty()) map.erase(found);
}

InLine inLine(const Floor& floor, const Contact& contact) {
    const Queue* queue = find(floor.site.rules, contact.queue);
    return {queue ? queue->priority : 0, contact.priority, contact.front, contact.waitingSince, contact.id};
}

// How long it waits, for an agent or for its customer.
void setWaits(Floor& floor, const Contact& contact, bool there) {
    const bool waiting = contact.state == ContactState::Waiting;
    if (!waiting && contact.state != ContactState::Parked) return;
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

template <class Set, class Id>
void keep(Set& set, const Id& id, bool there) {
    if (there)
        set.insert(id);
    else
        set.erase(id);
}

void forgetReady(Floor& floor, AgentIndex& mine) {
    for (const Place& place : mine.ready) takeOut(floor.index.ready, place, mine.turn);
    mine.ready.clear();
}

void findReady(Floor& floor, const Person& who, const AgentLayers& seen, AgentIndex& mine) {
    if (seen.presence.connection != Connection::Online || !seen.presence.canShow) return;
    for (const QueueId& id : who.queues) {
        const Queue* queue = find(floor.site.rules, id);
        if (!queue) continue;
        for (const Channel channel : kChannels)
            if (queue->channels[domain::index(channel)] && routable(seen, floor.site.rules, id, channel).empty())
                mine.ready.push_back({id, channel});
    }
    for (const Place& place : mine.ready) floor.index.ready[place].insert(mine.turn);
}

// Reasons for which an offer that is already out is taken back. Others let it end by itself.
bool takesBack(Term term) {
    switch (term) {
    case Term::BaseNotAllowed:
    case Term::ChannelOverride:
    case Term::LoggingOff:
    case Term::CapacityFull:
    case Term::Occupied:
    case Term::ChannelBlocked:
    case Term::NotInQueue:
    case Term::CallsNotGranted:
    case Term::VoiceBusy:
    case Term::DayFull:
    case Term::StationUnreachable: return true;
    case Term::NotOnline:
    case Term::CannotShow:
    case Term::IntentNotConfirmed:
    case Term::PendingChoice:
    case Term::Overlay:
    case Term::WrappingUp:
    case Term::VoiceOffered: return false;
    }
    return false;
}

// Each is judged beside his work and the older offers: of several that fit together no more, the newest go.
void findUnfit(Floor& floor, const AgentLayers& seen, const AgentIndex& mine) {
    if (mine.offers.empty()) return;
    AgentLayers beside = seen;
    std::erase_if(beside.work, isOffered);
    std::vector<OfferId> oldestFirst(mine.offers.begin(), mine.offers.end());
    // Ids count up: a longer one is a later one.
    std::ranges::sort(oldestFirst, {}, [](const OfferId& id) { return std::tuple(id.value.size(), id.value); });
    for (const OfferId& id : oldestFirst) {
        const Offer& offer = floor.offers.at(id);
        const Contact& contact = floor.contacts.at(offer.contact);
        // The telephone that rings for it, or is being lifted, is in use by it.
        const bool isItsPhone = offer.state == OfferState::Ringing && seen.presence.station == StationState::Busy
            && isAnsweredOnPhone(floor, offer);
        beside.presence.station = isItsPhone ? StationState::Idle : seen.presence.station;
        const auto terms = routable(beside, floor.site.rules, contact.queue, contact.channel);
        const bool isForced = offer.why == RouteReason::Assigned; // past his status and capacity (D21)
        // A personal callback may be of a queue that is not his (W109).
        const bool isHis = !contact.callback.empty() && contact.preferred == offer.agent;
        const bool isUnfit = !isForced && std::ranges::any_of(terms, [&](Term each) {
            return takesBack(each) && !(isHis && each == Term::NotInQueue);
        });
        keep(floor.index.unfit, id, isUnfit);
        if (!isUnfit) beside.work.push_back(*std::ranges::find(seen.work, contact.id, &WorkItem::contact));
    }
}

// Nobody could join, hold or end it: its connector is no longer of the site. With an agent who is on it, it is his to end.
bool isUncarried(const Floor& floor, const Contact& contact) {
    const bool goesOn = contact.state == ContactState::Waiting || contact.state == ContactState::Offered;
    return goesOn && isLive(contact.channel) && !carriesCalls(floor, contact.source);
}

bool holdsWrittenWork(const Floor& floor, const AgentIndex& mine) {
    return std::ranges::any_of(mine.unfinished, [&](const AssignmentId& id) {
        const Assignment& each = floor.assignments.at(id);
        const auto contact = floor.contacts.find(each.contact);
        return each.state == AssignmentState::Active && contact != floor.contacts.end()
            && isWritten(contact->second.channel);
    });
}

void findStranded(Floor& floor, const PersonId& id, const Presence& presence, const AgentIndex& mine) {
    const bool gone = presence.connection == Connection::None;
    const bool blind = presence.connection == Connection::Online && !presence.canShow;
    const bool offered = !mine.offers.empty();
    keep(floor.index.stranded, id, (offered && (gone || blind)) || (gone && holdsWrittenWork(floor, mine)));
}

// Nobody has touched any device that is connected, for as long as the policy allows, and nothing is in hand (Z21).
bool isAlone(const Floor& floor, const Person& who, const AgentState& agent, const AgentIndex& mine) {
    if (agent.signOutAt || !mine.unfinished.empty() || !mine.offers.empty()) return false;
    if (PolicyFor(floor.site.rules, who.teams).inactivity().after <= seconds::zero()) return false;
    bool online = false;
    for (const SessionId& id : mine.sessions) {
        const Session& each = floor.sessions.at(id);
        if (each.state != SessionState::Online) continue;
        if (!each.idle) return false;
        online = true;
    }
    return online;
}

void findWhoGoes(Floor& floor, const PersonId& id, const AgentIndex& mine) {
    const auto agent = floor.agents.find(id);
    const Person* who = person(floor, id);
    const bool known = agent != floor.agents.end() && who && !mine.sessions.empty();
    keep(floor.index.alone, id, known && isAlone(floor, *who, agent->second, mine));
    keep(
        floor.index.loggedOff, id, known && agent->second.loggingOff && mine.unfinished.empty() && mine.offers.empty());
}

std::optional<WallTime> overlayDue(const AgentState& agent) {
    std::optional<WallTime> first;
    for (const Overlay& overlay : agent.overlays)
        if (const auto* until = std::get_if<UntilTime>(&overlay.end))
            first = first ? std::min(*first, until->at) : until->at;
    return first;
}

std::vector<Due> duesOf(const AgentState& agent, const PersonId& id) {
    std::vector<Due> out;
    const auto add = [&](std::optional<WallTime> at, DueKind kind) {
        if (at) out.push_back({*at, kind, id.value});
    };
    add(overlayDue(agent), DueKind::Overlay);
    add(agent.signOutAt, DueKind::SignOut);
    add(agent.logOffAt, DueKind::LogOff);
    add(agent.todayUntil, DueKind::Day);
    if (agent.pending && !agent.pending->armed)
        if (const auto* time = std::get_if<AtTime>(&agent.pending->when)) add(time->at, DueKind::Pending);
    return out;
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
}

void remove(Floor& floor, const Contact& contact) {
    floor.index.uncarried.erase(contact.id);
    setWaits(floor, contact, false);
    setInLine(floor, contact, false);
}

void add(Floor& floor, const Offer& offer) {
    floor.index.agents[offer.agent].offers.insert(offer.id);
    floor.index.contacts[offer.contact].offers.insert(offer.id);
    setDue(floor, true, offer.deadline, DueKind::Offer, offer.id.value);
}

void remove(Floor& floor, const Offer& offer) {
    floor.index.agents[offer.agent].offers.erase(offer.id);
    floor.index.unfit.erase(offer.id);
    setDue(floor, false, offer.deadline, DueKind::Offer, offer.id.value);
    ContactIndex& contact = floor.index.contacts[offer.contact];
    contact.offers.erase(offer.id);
    if (contact == ContactIndex{}) floor.index.contacts.erase(offer.contact);
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
}

void add(Floor& floor, const Callback& callback) {
    setDue(floor, true, callback.dueAt, DueKind::Callback, callback.id.value);
}
void remove(Floor& floor, const Callback& callback) {
    setDue(floor, false, callback.dueAt, DueKind::Callback, callback.id.value);
}

void add(Floor& floor, const TokenInfo& token) { setDue(floor, true, token.expires, DueKind::Token, token.digest); }
void remove(Floor& floor, const TokenInfo& token) { setDue(floor, false, token.expires, DueKind::Token, token.digest); }

void refresh(Floor& floor, const PersonId& id) {
    AgentIndex& mine = floor.index.agents[id];
    forgetReady(floor, mine);
    const auto found = floor.agents.find(id);
    for (const Due& each : mine.due) floor.index.due.erase(each);
    mine.due = found != floor.agents.end() ? duesOf(found->second, id) : std::vector<Due>{};
    floor.index.due.insert(mine.due.begin(), mine.due.end());
    const WallTime idleSince = found != floor.agents.end() ? found->second.idleSince : WallTime{};
    mine.turn = {mine.offers.size() + mine.unfinished.size(), idleSince, id};

    const AgentLayers seen = routingLayers(floor, id);
    if (const Person* who = person(floor, id)) findReady(floor, *who, seen, mine);
    findUnfit(floor, seen, mine);
    findStranded(floor, id, seen.presence, mine);
    findWhoGoes(floor, id, mine);
    keep(floor.index.pendingDue, id, seen.pending && seen.pending->armed && mine.unfinished.empty());
    const bool says
        = std::ranges::any_of(seen.overlays, [](const Overlay& each) { return each.kind == OverlayKind::CannotShow; });
    const bool online = seen.presence.connection == Connection::Online;
    const bool gone = seen.presence.connection == Connection::None;
    keep(floor.index.showStale, id, (online && says == seen.presence.canShow) || (gone && says));
}

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
