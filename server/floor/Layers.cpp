// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Layers.h"

#include "core/domain/Permission.h"
#include "core/domain/PolicyFor.h"
#include "server/floor/Indexing.h"
#include "server/floor/Times.h"

#include <algorithm>
#include <iterator>

namespace readyline::floor {

namespace {

Presence presenceOf(const Floor& floor, const AgentIndex& mine, const AgentState& agent) {
    Presence out{.connection = Connection::None,
        .since = agent.connectionSince,
        .until = std::nullopt,
        .canShow = false,
        .station = agent.station};
    for (const SessionId& id : mine.sessions) {
        const Session& session = floor.sessions.at(id);
        if (session.state == SessionState::Online) {
            out.connection = Connection::Online;
            out.canShow = out.canShow || session.canShow;
        } else if (out.connection != Connection::Online) {
            out.connection = Connection::Reconnecting;
            if (session.until && (!out.until || *out.until < *session.until)) out.until = session.until;
        }
    }
    if (out.connection == Connection::Online) out.until.reset();
    // Who listens to a call does so with his telephone, whatever the exchange has said of it yet (Z22).
    if (!mine.monitors.empty() && out.station != StationState::Unreachable) out.station = StationState::Busy;
    return out;
}

WorkItem item(const Contact& contact) {
    WorkItem out;
    out.contact = contact.id;
    out.queue = contact.queue;
    out.channel = contact.channel;
    return out;
}

std::vector<WorkItem> workOf(const Floor& floor, const AgentIndex& mine) {
    std::vector<WorkItem> out;
    for (const OfferId& id : mine.offers) {
        const Offer& offer = floor.offers.at(id);
        WorkItem& each = out.emplace_back(item(floor.contacts.at(offer.contact)));
        each.offer = offer.state;
        each.since = offer.since;
        each.deadline = offer.deadline;
        each.kind = offer.kind;
    }
    for (const AssignmentId& id : mine.unfinished) {
        const Assignment& assignment = floor.assignments.at(id);
        WorkItem& each = out.emplace_back(item(floor.contacts.at(assignment.contact)));
        each.assignment = assignment.state;
        each.since = assignment.since;
        each.deadline = assignment.deadline;
        if (const auto& freed = assignment.blocksUntil; freed && (!each.deadline || *freed < *each.deadline))
            each.deadline = freed; // D20: it keeps work away no longer
        each.blocks = assignment.blocks;
        each.role = assignment.role;
    }
    for (const AssignmentId& id : mine.parked) {
        const Assignment& assignment = floor.assignments.at(id);
        WorkItem& each = out.emplace_back(item(floor.contacts.at(assignment.contact)));
        each.assignment = assignment.state;
        each.since = assignment.since;
    }
    return out;
}

bool ringsOn(const Floor& floor, const AgentIndex& mine, const SessionId& session) {
    return std::ranges::any_of(mine.offers, [&](const OfferId& id) {
        const Offer& offer = floor.offers.at(id);
        return offer.state == OfferState::Ringing && offer.presentedOn.contains(session);
    });
}

// Himself and who supervises him see where he is signed in (idea 12).
std::vector<Device> devicesOf(const Floor& floor, const AgentIndex& mine) {
    std::vector<Device> out;
    for (const SessionId& id : mine.sessions) {
        const Session& session = floor.sessions.at(id);
        const bool online = session.state == SessionState::Online;
        out.push_back({id, session.deviceLabel, online ? Connection::Online : Connection::Reconnecting, session.canShow,
            session.since, online && ringsOn(floor, mine, id)});
    }
    return out;
}

AgentLayers assembled(const Floor& floor, const PersonId& id, bool withCauses) {
    static const AgentState kNobody;
    const auto found = floor.agents.find(id);
    const AgentState& agent = found == floor.agents.end() ? kNobody : found->second;
    const AgentIndex& mine = indexOf(floor, id);
    AgentLayers out;
    out.person = id;
    if (const Person* who = person(floor, id)) {
        out.queues = who->queues;
        out.teams = who->teams;
        out.profile = who->profile;
        out.noCalls = !who->calls.receive || !who->calls.answer;
    }
    out.presence = presenceOf(floor, mine, agent);
    out.intent = agent.intent
        ? *agent.intent
        : Intent{PolicyFor(floor.site.rules, out.teams).signInPresence(), Actor{}, agent.connectionSince};
    out.asked = agent.asked;
    out.freeSince = agent.freeSince;
    out.recalculated = agent.recalculated;
    out.pending = agent.pending;
    out.overrides = agent.overrides;
    out.signOutAt = agent.signOutAt;
    out.loggingOff = agent.loggingOff;
    out.leaving = agent.leaving;
    out.work = workOf(floor, mine);
    out.seq = agent.seq;
    out.today = agent.today;
    out.onContact = std::chrono::duration_cast<seconds>(agent.onContact);
    out.onContactSince = agent.onContactSince;
    for (const Overlay& each : agent.overlays) {
        Overlay& shown = out.overlays.emplace_back(each);
        if (!withCauses) shown.causes.clear();
    }
    return out;
}

void nameCustomers(const Floor& floor, AgentLayers& out) {
    for (WorkItem& each : out.work) each.customer = customerName(floor, floor.contacts.at(each.contact));
}

// A colleague reads the status and nothing about why or with whom (Z3).
void reduceToStatus(AgentLayers& out) {
    out.intent.choice.reason.reset();
    out.intent.by = {};
    if (out.pending) {
        out.pending->choice.reason.reset();
        out.pending->by = {};
    }
    for (ChannelOverride& each : out.overrides) {
        each.choice.reason.reset();
        each.by = {};
    }
    out.signOutAt.reset();
    out.today = {};
    out.onContact = seconds{0};
    out.onContactSince.reset();
    out.leaving = false;
    out.noCalls = false;
    for (WorkItem& each : out.work) {
        each.contact = {};
        each.queue = {};
    }
}

} // namespace

AgentLayers routingLayers(const Floor& floor, const PersonId& id) { return assembled(floor, id, false); }

AgentLayers layers(const Floor& floor, const PersonId& id, Visibility visibility) {
    AgentLayers out = assembled(floor, id, visibility != Visibility::Colleague);
    if (const Person* who = person(floor, id)) out.name = who->name;
    if (visibility == Visibility::Colleague) {
        reduceToStatus(out);
    } else {
        nameCustomers(floor, out);
        out.devices = devicesOf(floor, indexOf(floor, id));
    }
    return out;
}

const Person* person(const Floor& floor, const PersonId& id) {
    const auto found = floor.index.people.find(id);
    return found == floor.index.people.end() ? nullptr : &floor.site.people[found->second];
}

bool isAnsweredOnPhone(const Floor& floor, const Offer& offer) {
    const auto contact = floor.contacts.find(offer.contact);
    const Person* agent = person(floor, offer.agent);
    if (!agent || contact == floor.contacts.end() || contact->second.channel != Channel::Voice) return false;
    return PolicyFor(floor.site.rules, agent->teams, contact->second.queue).voiceAnswer() == VoiceAnswer::Phone;
}

std::string customerName(const Floor& floor, const Contact& contact) {
    if (!contact.customer.name.empty()) return contact.customer.name;
    const std::string& address = contact.customer.address;
    const Queue* queue = find(floor.site.rules, contact.queue);
    const bool isOpen = queue && !queue->maskNumbers; // of one that is gone, nobody knows
    if (isOpen || !isLive(contact.channel)) return address;
    std::string digits;
    std::ranges::copy_if(address, std::back_inserter(digits), [](char each) { return each >= '0' && each <= '9'; });
    return digits.size() <= 4 ? address : "…" + digits.substr(digits.size() - 4);
}

// Only a person takes over: a device that comes back after its grace leaves the one that is there alone (W113).
std::optional<DeviceEnd> endOn(const Floor& floor, const Person& who, const DeviceId& device, WallTime now) {
    if (const auto agent = floor.agents.find(who.id); agent != floor.agents.end())
        for (const DeviceEnd& each : agent->second.ends)
            if (each.device == device && now - each.at <= kEndKept) return each;
    const auto& sessions = indexOf(floor, who.id).sessions;
    const bool takesOver = PolicyFor(floor.site.rules, who.teams).sessions() == SessionsMode::Takeover;
    if (!takesOver || who.role == Role::Connector || sessions.empty()) return std::nullopt;
    const Session& other = floor.sessions.at(*sessions.begin());
    if (other.device == device) return std::nullopt;
    return DeviceEnd{device, EndReason::TakenOver, other.deviceLabel, {}, other.since};
}

Visibility visibilityFor(const Person& reader, const Person& seen) {
    if (reader.id == seen.id) return Visibility::Own;
    return isAllowedOn(reader, Action::SeeReasons, seen) ? Visibility::Supervisor : Visibility::Colleague;
}

const QueueId& queueOf(const Floor& floor, const Assignment& work) {
    return work.queue.empty() ? floor.contacts.at(work.contact).queue : work.queue;
}

} // namespace readyline::floor
