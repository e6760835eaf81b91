// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Projection.h"

#include "core/domain/VariableSpecs.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/hub/CallStand.h"
#include "server/hub/Masking.h"
#include "server/hub/ShownVariables.h"

#include <algorithm>

namespace readyline::hub {

namespace {

using namespace domain;

wire::ConsultView askedBy(const floor::Floor& floor, const PersonId& who, const std::string& number) {
    const Person* by = floor::person(floor, who);
    wire::ConsultView out{who, by ? by->name : who.value, number, {}};
    const Team* team = by && !by->teams.empty() ? find(floor.site.rules, by->teams.front()) : nullptr;
    if (team) out.team = team->name;
    return out;
}

// W16: who asks, with his number and his team; in his own call, or in one that the exchange has put through for it.
std::optional<wire::ConsultView> consultView(
    const floor::Floor& floor, const floor::Contact& contact, const floor::Offer& offer) {
    if (offer.kind == OfferKind::Consult) {
        const Person* by = floor::person(floor, offer.from);
        return askedBy(floor, offer.from, by ? by->number : std::string{});
    }
    if (!contact.consult) return std::nullopt;
    return askedBy(floor, contact.consult->by, contact.consult->number);
}

const floor::Contact& contactOf(const floor::Floor& floor, const ContactId& id) {
    static const floor::Contact none;
    const auto found = floor.contacts.find(id);
    return found == floor.contacts.end() ? none : found->second;
}

// Where the queue has no such variable, there is nothing to hide and no place for it in a popover (W89).
const VariableSpec* reasonSpec(const Queue* queue) { return specOf(queue, kCallbackReason); }

// What its customer sees is the number of the queue that promised the call, wherever that waits by now.
std::string calledFrom(const floor::Floor& floor, const floor::Callback& callback) {
    const Queue* queue = find(floor.site.rules, callback.form.queue);
    return queue && queue->callbacks ? queue->callbacks->number : std::string{};
}

enum class Where : std::uint8_t { Offer, Task };
std::optional<wire::CallbackTag> callbackTag(const floor::Floor& floor, const floor::Contact& contact, Where where) {
    const auto found = floor.callbacks.find(contact.callback);
    if (found == floor.callbacks.end()) return std::nullopt;
    const floor::Callback& callback = found->second;
    const Queue* queue = find(floor.site.rules, contact.queue);
    const VariableSpec* spec = reasonSpec(queue);
    const bool isOpen = spec && !spec->secure && spec->agentVisible;
    const VariableSpec* first = reasonSpec(find(floor.site.rules, callback.form.queue)); // where it was promised
    const bool isHidden = first && (first->secure || !first->agentVisible);
    const bool isShown = !isHidden && (where == Where::Offer ? isOpen && spec->popover : !spec || isOpen);
    wire::CallbackTag out;
    out.callback = callback.id;
    out.kind = callback.kind;
    out.from = calledFrom(floor, callback);
    if (isShown) out.reason = callback.form.reason;
    out.attempt = std::max(1, callback.attempts);
    out.answered = contact.answered;
    out.mayCancel = floor::mayCancel(floor, contact);
    return out;
}

std::optional<wire::Dial> dialOf(const floor::Floor& floor, const floor::Contact& contact) {
    if (contact.origin == Origin::Outdial)
        return wire::Dial{contact.customer.address, floor.site.telephony.dialFrom, contact.answered};
    if (contact.callback.empty()) return std::nullopt;
    const auto found = floor.callbacks.find(contact.callback);
    const std::string from = found == floor.callbacks.end() ? std::string{} : calledFrom(floor, found->second);
    return wire::Dial{contact.customer.address, from, contact.answered};
}

// A connector that can ring one telephone is told of the offer to take the call and of whoever leads it.
void addOffer(wire::CallView& out, const floor::Floor& floor, const floor::Offer& offer) {
    if (offer.kind == OfferKind::Consult || offer.state != OfferState::Ringing) return;
    if (!floor::isAnsweredOnPhone(floor, offer)) return;
    out.offer = offer.id;
    out.agent = offer.agent;
    out.seq = std::max(out.seq, offer.seq);
}

void addWork(wire::CallView& out, const floor::Assignment& work) {
    out.assignment = work.id;
    out.agent = work.agent;
    out.assignmentState = work.state;
    out.seq = std::max(out.seq, work.seq);
}

} // namespace

AgentLayers layersFor(const floor::Floor& floor, const PersonId& person, floor::Visibility visibility) {
    AgentLayers out = floor::layers(floor, person, visibility);
    mask(out, floor.site.rules);
    return out;
}

wire::OfferView offerView(const floor::Floor& floor, const floor::Offer& offer) {
    const floor::Contact& contact = contactOf(floor, offer.contact);
    const Queue* queue = find(floor.site.rules, contact.queue);
    wire::OfferView out;
    out.offer = offer.id;
    out.contact = offer.contact;
    out.channel = contact.channel;
    out.origin = contact.origin;
    out.queue = contact.queue;
    out.customer = masked(contact.customer, queue);
    out.variables = popoverVariables(contact, queue);
    out.state = offer.state;
    out.since = offer.since;
    out.waitingSince = contact.waitingSince;
    if (offer.state == OfferState::Ringing) out.deadline = offer.deadline;
    out.seconds = offer.seconds;
    if (floor::isAnsweredOnPhone(floor, offer)) out.answer = VoiceAnswer::Phone;
    out.why = offer.why;
    out.consult = consultView(floor, contact, offer);
    out.callback = callbackTag(floor, contact, Where::Offer);
    out.kind = offer.kind;
    out.seq = offer.seq;
    return out;
}

wire::TaskView taskView(const floor::Floor& floor, const floor::Assignment& assignment) {
    const floor::Contact& contact = contactOf(floor, assignment.contact);
    const Queue* queue = find(floor.site.rules, contact.queue);
    wire::TaskView out;
    out.assignment = assignment.id;
    out.contact = assignment.contact;
    out.channel = contact.channel;
    out.queue = floor::queueOf(floor, assignment);
    out.customer = masked(contact.customer, queue);
    out.variables = taskVariables(contact, queue);
    if (assignment.state == AssignmentState::Accepting) // W77
        for (wire::ShownVariable& each : out.variables) each.editable = false;
    out.state = assignment.state;
    out.endRequested = contact.endRequested;
    out.acceptedAt = assignment.acceptedAt;
    out.since = assignment.since;
    if (assignment.state == AssignmentState::WrapUp) out.wrapUpDeadline = assignment.deadline;
    out.wrapUpSeconds = assignment.wrapUpSeconds;
    out.returned = assignment.state == AssignmentState::Parked && contact.state != ContactState::Parked;
    if (assignment.state == AssignmentState::WrapUp) out.code = assignment.code;
    out.callback = callbackTag(floor, contact, Where::Task);
    out.role = assignment.role;
    out.origin = contact.origin;
    out.call = callStand(floor, assignment);
    out.seq = std::max(assignment.seq, contact.seq);
    return out;
}

wire::CallView callView(const floor::Floor& floor, const floor::Contact& contact) {
    wire::CallView out;
    out.contact = contact.id;
    out.external = contact.external;
    out.channel = contact.channel;
    out.state = contact.state;
    out.hangUp = contact.endRequested;
    out.dial = dialOf(floor, contact);
    out.seq = contact.seq;
    const floor::ContactIndex& around = floor::indexOf(floor, contact.id);
    for (const OfferId& id : around.offers) addOffer(out, floor, floor.offers.at(id));
    for (const AssignmentId& id : around.assignments)
        if (const floor::Assignment& each = floor.assignments.at(id);
            each.role == WorkRole::Primary && each.state != AssignmentState::Done)
            addWork(out, each);
    if (const floor::Assignment* lead = floor::leadOf(floor, contact.id)) addWork(out, *lead);
    out.plan = floor::planOf(floor, contact.id);
    return out;
}

wire::CallbackView callbackView(const floor::Floor& floor, const floor::Callback& callback) {
    const Queue* queue = find(floor.site.rules, callback.form.queue);
    const VariableSpec* spec = reasonSpec(queue);
    const Customer shown = masked(Customer{callback.form.name, callback.form.phone}, queue);
    wire::CallbackView out;
    out.callback = callback.id;
    out.kind = callback.kind;
    out.form = callback.form;
    out.form.name = shown.name;
    out.form.phone = shown.address;
    if (spec && (spec->secure || !spec->agentVisible)) out.form.reason.clear();
    out.start = callback.start;
    out.end = callback.end;
    out.state = callback.state;
    if (callback.state != CallbackState::Ended) out.dueAt = callback.dueAt;
    out.attempts = callback.attempts;
    out.outcome = callback.outcome;
    out.cause = callback.cause;
    out.by = shownActor(callback.by);
    out.seq = callback.seq;
    return out;
}

wire::Me meOf(const Person& person) {
    return {person.id, person.name, person.role, person.teams, person.supervises, person.grants, person.calls,
        person.number};
}

std::vector<wire::OfferView> offersOf(const floor::Floor& floor, const PersonId& person) {
    std::vector<wire::OfferView> out;
    for (const OfferId& id : floor::indexOf(floor, person).offers) out.push_back(offerView(floor, floor.offers.at(id)));
    return out;
}

std::vector<wire::TaskView> tasksOf(const floor::Floor& floor, const PersonId& person) {
    std::vector<wire::TaskView> out;
    const floor::AgentIndex& his = floor::indexOf(floor, person);
    for (const auto* each : {&his.unfinished, &his.parked})
        for (const AssignmentId& id : *each) out.push_back(taskView(floor, floor.assignments.at(id)));
    return out;
}

std::vector<wire::CallbackView> callbacksFor(const floor::Floor& floor, const Person& reader) {
    std::vector<wire::CallbackView> out;
    for (const floor::Callback* each : floor::callbacksSeenBy(floor, reader)) out.push_back(callbackView(floor, *each));
    return out;
}

Actor shownActor(const Actor& actor) { return actor.kind == ActorKind::Person ? actor : Actor{actor.kind, {}, {}}; }

} // namespace readyline::hub
