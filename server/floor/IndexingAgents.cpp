// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What of the index is said of one agent: where he is ready, which of his offers fit no more, and what settle() must do for him.
#include "core/domain/PolicyFor.h"
#include "core/domain/Reachable.h"
#include "core/domain/Routable.h"
#include "server/floor/Floor.h"
#include "server/floor/IndexSets.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"

#include <algorithm>
#include <tuple>

namespace readyline::floor {

namespace {

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

// What a colleague asks takes neither queue nor capacity, nor does it heed his status once it was sent: only the telephone.
bool isOutOfReach(const AgentLayers& beside, const SiteRules& rules) {
    const auto terms = reachable(beside, rules);
    return std::ranges::any_of(terms, [](Term each) {
        return each == Term::CallsNotGranted || each == Term::StationUnreachable || each == Term::VoiceBusy;
    });
}

bool isUnfit(const Floor& floor, const AgentLayers& beside, const Offer& offer, const Contact& contact) {
    if (offer.kind != OfferKind::Queue) return isOutOfReach(beside, floor.site.rules);
    if (offer.why == RouteReason::Assigned) return false; // past his status and capacity (D21)
    // A personal callback may be of a queue that is not his (W109).
    const bool isHis = !contact.callback.empty() && contact.preferred == offer.agent;
    const auto terms = routable(beside, floor.site.rules, contact.queue, contact.channel);
    return std::ranges::any_of(
        terms, [&](Term each) { return takesBack(each) && !(isHis && each == Term::NotInQueue); });
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
        const bool unfit = isUnfit(floor, beside, offer, contact);
        keep(floor.index.unfit, id, unfit);
        if (!unfit) beside.work.push_back(*std::ranges::find(seen.work, contact.id, &WorkItem::contact));
    }
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
    if (agent.signOutAt || !mine.unfinished.empty() || !mine.offers.empty() || !mine.monitors.empty()) return false;
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
    keep(floor.index.deaf, id, mine.sessions.empty() && !mine.monitors.empty());
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

} // namespace readyline::floor
