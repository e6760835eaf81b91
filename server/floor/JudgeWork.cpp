// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "server/floor/CallSteps.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Indexing.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

std::size_t characters(const std::string& utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

// What of it is longer than the journal and the desktops take; empty if nothing.
std::string tooLong(const PostContact& command) {
    if (characters(command.customer.name) > kMostNameCharacters) return "customer.name";
    if (characters(command.customer.address) > kMostNameCharacters) return "customer.address";
    for (const Variable& each : command.variables)
        if (characters(each.value) > kMostVariableCharacters) return each.name;
    return {};
}

const Assignment* ownWork(const Decision& d, const ContactId& contact) {
    for (const AssignmentId& id : indexOf(d.floor, contact).assignments) {
        const Assignment& each = d.floor.assignments.at(id);
        if (each.agent == d.by.person && each.state != AssignmentState::Done) return &each;
    }
    return nullptr;
}

Expected<const Assignment*, Refusal> ownAssignment(const Decision& d, const AssignmentId& id) {
    const auto found = d.floor.assignments.find(id);
    if (found == d.floor.assignments.end()) return unexpected(Refusal::NotFound); // or past correction
    if (d.by.kind != ActorKind::Person || found->second.agent != d.by.person)
        return unexpected(Refusal::NotYourContact);
    return &found->second;
}

Verdict checkCode(const Decision& d, const SubmitWrapUp& command, const QueueId& queue) {
    if (command.code.empty()) return refuse(Refusal::CodeRequired);
    const WrapUpCode* code = find(d.rules(), command.code);
    if (!code || !isFor(*code, queue)) return refuse(Refusal::UnknownCode);
    if (command.notes.size() > kMostNoteBytes) return refuse(Refusal::TooLong, "notes");
    return kGranted;
}

} // namespace

// Customers come by an ingress key, or by whoever has the right to post.
bool mayPost(const Decision& d) {
    if (d.by.kind != ActorKind::Person) return true;
    const Person* asker = d.asker();
    return asker && isAllowed(*asker, Action::PostContacts);
}

Verdict judge(Decision& d, const PostContact& command) {
    if (!mayPost(d)) return refuse(Refusal::Forbidden);
    const Queue* queue = find(d.rules(), command.queue);
    if (!queue) return refuse(Refusal::UnknownQueue);
    if (!queue->channels[domain::index(command.channel)]) return refuse(Refusal::ChannelNotInQueue);
    if (isLive(command.channel) && !carriesCalls(d.floor, d.by.person)) // nobody would join its legs
        return refuse(Refusal::Forbidden, "calls are posted with a key of the connector that carries them");
    if (const std::string what = tooLong(command); !what.empty()) return refuse(Refusal::TooLong, what);
    if (command.preferred && !person(d.floor, *command.preferred)) return refuse(Refusal::NotFound, "no such person");
    if (Verdict no = checkValues(*queue, command.variables)) return no;
    if (command.consult && !isLive(command.channel)) return refuse(Refusal::ChannelNotInQueue, "a consult is a call");
    if (command.consult && !person(d.floor, command.consult->by))
        return refuse(Refusal::NotFound, "nobody of the site consults");
    Contact contact;
    contact.id = ContactId{d.newId("c-")};
    contact.external = command.external;
    contact.source = d.by.person;
    contact.channel = command.channel;
    contact.queue = command.queue;
    contact.customer = command.customer;
    contact.variables = command.variables;
    contact.priority = command.priority;
    contact.origin = command.origin;
    contact.answered = command.origin == Origin::Outdial; // whom its source called is on the line
    contact.consult = command.consult;
    if (command.consult) contact.avoid.push_back(command.consult->by);
    contact.createdAt = d.now;
    contact.waitingSince = d.now;
    contact.preferred = command.preferred;
    if (command.preferred) contact.preferredUntil = d.now + queue->preferredWait;
    contact.waitDeadline = d.now + queue->maximumWait;
    d.emit(ContactPosted{std::move(contact)});
    return kGranted;
}

Verdict judge(Decision& d, const LeaveContact& command) {
    if (!mayPost(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end() || !isSource(d, found->second)) return refuse(Refusal::NotFound);
    const Contact& contact = found->second;
    if (contact.state == ContactState::Ended) return refuse(Refusal::NotInState);
    if (isLive(contact.channel) && !isUnanswered(contact)) {
        customerLeft(d, contact); // the others talk on, if there are any
        return kGranted;
    }
    const bool handled = contact.state == ContactState::Handled || contact.state == ContactState::Parked;
    endWork(d, contact, handled ? ContactOutcome::Handled : ContactOutcome::CustomerLeft);
    return kGranted;
}

// A written contact is over with this; a call is over when the exchange says so, or has not said so in time. Where there
// is no exchange to ask, he can end it all the same.
Verdict judge(Decision& d, const EndContact& command) {
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end()) return refuse(Refusal::NotFound);
    const Assignment* work = d.by.kind == ActorKind::Person ? ownWork(d, command.contact) : nullptr;
    if (!work) return refuse(Refusal::NotYourContact);
    const Contact& contact = found->second;
    const bool isParked = work->state == AssignmentState::Parked && contact.state == ContactState::Parked;
    if (work->state != AssignmentState::Active && !isParked) return refuse(Refusal::NotInState);
    if (isLive(contact.channel) && work->role != WorkRole::Primary) return refuse(Refusal::NotInState); // W81
    if (isWritten(contact.channel) || !isOnline(d.floor, contact.source)) {
        endWork(d, contact, ContactOutcome::Handled);
        return kGranted;
    }
    if (contact.endRequested) return kGranted;
    const CallState state = callStateOf(d.floor, contact);
    if (state == CallState::Held) return refuse(Refusal::HeldCannotEnd); // W79
    if (state == CallState::ConsultRequested || state == CallState::Consulting) return refuse(Refusal::NotInState);
    overtake(d, contact);
    d.emit(ContactEndAsked{contact.id});
    return kGranted;
}

Verdict judge(Decision& d, const SubmitWrapUp& command) {
    const auto own = ownAssignment(d, command.assignment);
    if (!own) return refuse(own.error());
    const Assignment& work = **own;
    const bool correction = work.state == AssignmentState::Done;
    if (!correction && !step(work.state, AssignmentEvent::WrapUpEnded)) return refuse(Refusal::NotInState);
    if (Verdict no = checkCode(d, command, queueOf(d.floor, work))) return no;
    // An answer was lost, and it is said again.
    if (correction && work.code == command.code && work.notes == command.notes) return kGranted;
    if (correction || !mayEndEarly(d, work)) // what is locked lasts its time, and ends with this then
        d.emit(WrapUpCorrected{work.id, command.code, command.notes});
    else
        finishWrapUp(d, work, command.code, command.notes);
    return kGranted;
}

Verdict judge(Decision& d, const EndWrapUp& command) {
    const auto own = ownAssignment(d, command.assignment);
    if (!own) return refuse(own.error());
    const Assignment& work = **own;
    if (!step(work.state, AssignmentEvent::WrapUpEnded)) return refuse(Refusal::NotInState);
    if (!mayEndEarly(d, work)) return refuse(Refusal::NotAllowedByPolicy);
    const bool needsCode = wrapUpRule(d, work).mode != WrapUpMode::Optional && !work.code;
    if (needsCode && !defaultCode(d.rules(), queueOf(d.floor, work))) return refuse(Refusal::CodeRequired);
    finishByDefault(d, work, false);
    return kGranted;
}

// W84: where the administrator allows; what is locked has no end that could be put off for ever.
Verdict judge(Decision& d, const StopCountdown& command) {
    const auto own = ownAssignment(d, command.assignment);
    if (!own) return refuse(own.error());
    const Assignment& work = **own;
    if (work.state != AssignmentState::WrapUp || !work.deadline) return refuse(Refusal::NotInState);
    const WrapUpPolicy& rule = wrapUpRule(d, work);
    if (!rule.mayStop || !rule.mayEndEarly) return refuse(Refusal::NotAllowedByPolicy);
    d.emit(CountdownStopped{work.id});
    return kGranted;
}

Verdict judge(Decision& d, const ExtendWrapUp& command) {
    const auto own = ownAssignment(d, command.assignment);
    if (!own) return refuse(own.error());
    const Assignment& work = **own;
    if (work.state != AssignmentState::WrapUp || !work.deadline) return refuse(Refusal::NotInState);
    const auto more = std::chrono::seconds(command.seconds);
    const auto whole = std::chrono::seconds(work.wrapUpSeconds) + more;
    if (!wrapUpRule(d, work).mayExtend || more <= std::chrono::seconds::zero() || whole > kLongestWrapUp)
        return refuse(Refusal::NotAllowedByPolicy);
    d.emit(WrapUpExtended{work.id, *work.deadline + more, static_cast<int>(whole.count())});
    return kGranted;
}

} // namespace readyline::floor
