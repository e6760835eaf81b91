// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is known of a call: its people, its state, and where it may go.
#include "server/floor/Calls.h"

#include "core/domain/CallbackCheck.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

constexpr std::size_t kMostTypedOfNumber = 32; // as people write one, with blanks and brackets

bool isInIt(const Assignment& work) {
    return work.state == AssignmentState::Accepting || work.state == AssignmentState::Active;
}

const Assignment* inRole(const Floor& floor, const ContactId& contact, WorkRole role) {
    for (const AssignmentId& id : indexOf(floor, contact).assignments)
        if (const Assignment& each = floor.assignments.at(id); each.role == role && isInIt(each)) return &each;
    return nullptr;
}

int countOf(const Floor& floor, const ContactId& contact, WorkRole role) {
    return static_cast<int>(std::ranges::count_if(indexOf(floor, contact).assignments, [&](const AssignmentId& id) {
        const Assignment& each = floor.assignments.at(id);
        return each.role == role && isInIt(each);
    }));
}

const Outsider* consultedOutsider(const Call& call) {
    const auto found = std::ranges::find_if(call.outsiders, &Outsider::consulted);
    return found == call.outsiders.end() ? nullptr : &*found;
}

bool takesCalls(const Floor& floor, const QueueId& id) {
    const Queue* queue = find(floor.site.rules, id);
    return queue && queue->channels[domain::index(Channel::Voice)];
}

bool isNumber(const std::string& typed) {
    const bool isTyped = std::ranges::all_of(typed, [](char each) {
        return (each >= '0' && each <= '9') || std::string_view("+ -,.()").find(each) != std::string_view::npos;
    });
    const std::string number = phoneNumber(typed);
    return isTyped && typed.size() <= kMostTypedOfNumber && !number.empty()
        && number.size() <= kMostPhoneCharacters + 1;
}

std::optional<Destination> toAgent(const Floor& floor, const PersonId& id) {
    const Person* who = person(floor, id);
    if (!who || who->role == Role::Connector) return std::nullopt;
    Destination out;
    out.name = who->name;
    out.number = who->number;
    out.person = who->id;
    return out;
}

std::optional<Destination> toQueue(const Floor& floor, const QueueId& id) {
    const Queue* queue = find(floor.site.rules, id);
    if (!queue) return std::nullopt;
    Destination out;
    out.name = queue->name;
    out.queue = id;
    out.takesConsults = takesCalls(floor, id);
    return out;
}

std::optional<Destination> toEntryPoint(const Floor& floor, const EntryPointId& id) {
    const auto& all = floor.site.telephony.entryPoints;
    const auto found = std::ranges::find(all, id, &EntryPoint::id);
    if (found == all.end()) return std::nullopt;
    Destination out;
    out.name = found->name;
    out.number = found->number;
    out.queue = found->queue;
    out.takesConsults = found->takesConsults && takesCalls(floor, found->queue);
    return out;
}

// A number that leads back into the site is asked about as the entry point that it is (W35).
std::optional<Destination> toNumber(const Floor& floor, const std::string& typed) {
    if (!isNumber(typed)) return std::nullopt;
    Destination out;
    out.number = phoneNumber(typed);
    const Telephony& telephony = floor.site.telephony;
    for (const DirectoryNumber& each : telephony.numbers)
        if (phoneNumber(each.number) == out.number) out.name = each.name;
    for (const EntryPoint& each : telephony.entryPoints)
        if (phoneNumber(each.number) == out.number)
            out.takesConsults = each.takesConsults && takesCalls(floor, each.queue);
    return out;
}

} // namespace

const Assignment* leadOf(const Floor& floor, const ContactId& contact) {
    return inRole(floor, contact, WorkRole::Primary);
}

const Offer* consultOffer(const Floor& floor, const ContactId& contact) {
    for (const OfferId& id : indexOf(floor, contact).offers)
        if (const Offer& each = floor.offers.at(id); each.kind == OfferKind::Consult) return &each;
    return nullptr;
}

const Assignment* consultedWork(const Floor& floor, const ContactId& contact) {
    return inRole(floor, contact, WorkRole::Consulted);
}

// Who was asked when there is no consult any more is called into the conference.
CallPeople peopleOf(const Floor& floor, const Contact& contact) {
    const Assignment* lead = leadOf(floor, contact.id);
    const Assignment* consulted = consultedWork(floor, contact.id);
    const Offer* asked = consultOffer(floor, contact.id);
    const Outsider* outside = consultedOutsider(contact.call);
    CallPeople out;
    out.leadIsUp = lead && lead->state == AssignmentState::Active;
    out.consultIsUp
        = (consulted && consulted->state == AssignmentState::Active) || (outside && outside->state == PartyState::Up);
    out.consultRings = consulted || (asked && asked->state == OfferState::Ringing)
        || (outside && outside->state != PartyState::Calling);
    out.onCustomerSide = (contact.call.customerGone ? 0 : 1) + (lead ? 1 : 0)
        + countOf(floor, contact.id, WorkRole::Conference)
        + static_cast<int>(
            std::ranges::count_if(contact.call.outsiders, [](const Outsider& each) { return !each.consulted; }));
    if (!contact.call.consult) out.onCustomerSide += (consulted ? 1 : 0) + (asked ? 1 : 0);
    return out;
}

CallState callStateOf(const Floor& floor, const Contact& contact) {
    return callState(contact.call, peopleOf(floor, contact));
}

CallFacts factsOf(const Floor& floor, const Contact& contact) {
    const CallPeople people = peopleOf(floor, contact);
    CallFacts out;
    out.targetRings = people.consultRings;
    out.participants = people.onCustomerSide + (contact.call.consult ? 1 : 0);
    out.recordingPausable
        = contact.call.recording.state != RecordingState::Off && recordingRule(floor, contact).pausable;
    return out;
}

Part partOf(const Assignment& work) {
    switch (work.role) {
    case WorkRole::Primary: return Part::Primary;
    case WorkRole::Consulted: return Part::Consulted;
    case WorkRole::Conference: return Part::Other;
    }
    return Part::Other;
}

RecordingPolicy recordingRule(const Floor& floor, const Contact& contact) {
    static const std::vector<TeamId> kNone;
    const Assignment* lead = leadOf(floor, contact.id);
    const Person* who = lead ? person(floor, lead->agent) : nullptr;
    return PolicyFor(floor.site.rules, who ? who->teams : kNone, contact.queue).recording();
}

std::optional<Destination> destinationOf(const Floor& floor, const CallTarget& target) {
    switch (target.kind) {
    case TargetKind::Agent: return toAgent(floor, PersonId{target.id});
    case TargetKind::Queue: return toQueue(floor, QueueId{target.id});
    case TargetKind::EntryPoint: return toEntryPoint(floor, EntryPointId{target.id});
    case TargetKind::Number: return toNumber(floor, target.id);
    }
    return std::nullopt;
}

std::optional<WallTime> nextDue(const Call& call) {
    std::optional<WallTime> first;
    const auto at = [&](std::optional<WallTime> when) {
        if (when && (!first || *when < *first)) first = when;
    };
    if (call.ask) at(call.ask->deadline);
    for (const Outsider& each : call.outsiders) at(each.deadline);
    if (call.consult) at(call.consult->deadline);
    if (call.recording.state == RecordingState::Paused && !call.recording.resumes) at(call.recording.until);
    if (call.monitor) at(call.monitor->deadline);
    return first;
}

// As routing asks: who has least to do, then who has been idle longest. Nobody who is in the call, nor who has said no.
std::optional<PersonId> nextForConsult(const Floor& floor, const Contact& contact) {
    const auto& consult = contact.call.consult;
    if (!consult || consult->queue.empty() || consultOffer(floor, contact.id) || consultedWork(floor, contact.id))
        return std::nullopt;
    const auto ready = floor.index.ready.find(Place{consult->queue, Channel::Voice});
    if (ready == floor.index.ready.end()) return std::nullopt;
    const auto& assignments = indexOf(floor, contact.id).assignments;
    for (const InTurn& each : ready->second) {
        const bool isIn = std::ranges::any_of(assignments, [&](const AssignmentId& id) {
            const Assignment& work = floor.assignments.at(id);
            return work.agent == each.person && isInIt(work);
        });
        const bool wasAsked = std::ranges::find(consult->asked, each.person) != consult->asked.end();
        if (!isIn && !wasAsked) return each.person;
    }
    return std::nullopt;
}

} // namespace readyline::floor
