// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who leaves a call, and what that makes of it for the others: one whole each, whether he was hung up on, hung up himself
// or was asked to go.
#include "server/floor/CallSteps.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

bool isOfConsult(CallStep step) {
    return step == CallStep::HoldConsult || step == CallStep::ResumeConsult || step == CallStep::EndConsult
        || step == CallStep::Conference || step == CallStep::Transfer || step == CallStep::Resume;
}

bool hasEnded(const Decision& d, const OfferId& id) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* over = std::get_if<OfferOver>(&each);
        return over && over->offer == id;
    });
}

// Of those in the conference; their telephones are up.
const Assignment* longestPresent(const Floor& floor, const ContactId& contact) {
    const Assignment* first = nullptr;
    for (const AssignmentId& id : indexOf(floor, contact).assignments) {
        const Assignment& each = floor.assignments.at(id);
        const bool isIn = each.role == WorkRole::Conference && each.state == AssignmentState::Active;
        if (isIn && each.joinedAt && (!first || *each.joinedAt < *first->joinedAt)) first = &each;
    }
    return first;
}

// Into the conference, and his telephone has not joined yet.
const Assignment* calledIn(const Floor& floor, const ContactId& contact) {
    for (const AssignmentId& id : indexOf(floor, contact).assignments) {
        const Assignment& each = floor.assignments.at(id);
        if (each.role == WorkRole::Conference && each.state == AssignmentState::Accepting) return &each;
    }
    return nullptr;
}

int upBeside(const Floor& floor, const Contact& contact) {
    int out = 0;
    for (const AssignmentId& id : indexOf(floor, contact.id).assignments)
        out += floor.assignments.at(id).state == AssignmentState::Active ? 1 : 0;
    return out + static_cast<int>(std::ranges::count(contact.call.outsiders, PartyState::Up, &Outsider::state));
}

void endFor(Decision& d, const Contact& contact, const Assignment& who) {
    startWrapUp(d, who, ContactOutcome::Handled, EndedBy::Agent);
    endWork(d, contact, ContactOutcome::Handled);
}

// With a consult open whoever is asked goes with him: it was his question.
void leadLeaves(Decision& d, const Contact& contact, const Assignment& lead) {
    const bool nobodyLeads = contact.call.customerGone && !longestPresent(d.floor, contact.id);
    if (nobodyLeads || peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) return endFor(d, contact, lead);
    overtake(d, contact);
    if (contact.call.consult) {
        letConsultedGo(d, contact);
        d.emit(ConsultOver{contact.id, ConsultEnd::Withdrawn});
    }
    startWrapUp(d, lead, ContactOutcome::Handled, EndedBy::Agent);
    if (contact.call.phoneHeld) d.emit(HeldOnPhone{contact.id, false});
    passLead(d, contact, Heir::LongestPresent);
}

void othersLeaves(Decision& d, const Contact& contact, const Assignment& work) {
    if (peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) return endFor(d, contact, work);
    if (const auto& ask = contact.call.ask; ask && (ask->party == work.id.value || ask->by == work.agent))
        overtake(d, contact);
    startWrapUp(d, work, ContactOutcome::Handled, EndedBy::Agent);
}

// Nobody of the site is in it any more: without an answer it waits for its queue again.
void calledOutLeft(Decision& d, const Contact& contact, const Outsider& outsider, std::string cause) {
    d.emit(OutsiderGone{contact.id, outsider.id, std::move(cause)});
    if (outsider.state != PartyState::Up && contact.call.outsiders.size() == 1) return requeue(d, contact.id, true);
    if (peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) endWork(d, contact, ContactOutcome::Handled);
}

ConsultEnd endOf(const Outsider& outsider) {
    return outsider.state == PartyState::Up ? ConsultEnd::Left : ConsultEnd::NoAnswer;
}

} // namespace

void letConsultedGo(Decision& d, const Contact& contact) {
    if (const Offer* offer = consultOffer(d.floor, contact.id))
        endOffer(d, *offer, OfferEvent::Withdraw, WithdrawReason::NotAsked);
    if (const Assignment* work = consultedWork(d.floor, contact.id))
        startWrapUp(d, *work, ContactOutcome::Handled, EndedBy::Agent);
}

void passLead(Decision& d, const Contact& contact, Heir heir) {
    const bool isGone = contact.call.consult && heir == Heir::LongestPresent; // with the question that he was asked
    const Assignment* consulted = isGone ? nullptr : consultedWork(d.floor, contact.id);
    const Assignment* present = longestPresent(d.floor, contact.id);
    const bool comesFirst = heir == Heir::Consulted && consulted && consulted->state == AssignmentState::Active;
    const Assignment* next = comesFirst || !present ? consulted : present;
    if (!next) next = calledIn(d.floor, contact.id);
    if (next) d.emit(RoleGiven{next->id, WorkRole::Primary});
    if (next && consulted && consulted != next) d.emit(RoleGiven{consulted->id, WorkRole::Conference});
    if (next) return;
    if (const Offer* offer = consultOffer(d.floor, contact.id); offer && !hasEnded(d, offer->id))
        return d.emit(OfferTurned{offer->id, OfferKind::Transfer});
    d.emit(ContactGivenOut{contact.id});
}

void endConsult(Decision& d, const Contact& contact, ConsultEnd why, std::string cause) {
    const auto& consult = contact.call.consult;
    if (!consult) return; // into the conference he was called, and that goes on
    const bool mayFindAnother = why != ConsultEnd::Left && why != ConsultEnd::Withdrawn;
    const bool looksOn = !consult->queue.empty() && consult->deadline && *consult->deadline > d.now;
    if (mayFindAnother && looksOn) return;
    if (contact.call.ask && isOfConsult(contact.call.ask->step)) overtake(d, contact);
    letConsultedGo(d, contact);
    d.emit(ConsultOver{contact.id, why, std::move(cause)});
}

void leaveCall(Decision& d, const Assignment& work) {
    const Contact& contact = d.floor.contacts.at(work.contact);
    if (contact.endRequested) return endWork(d, contact, ContactOutcome::Handled);
    switch (work.role) {
    case WorkRole::Primary: return leadLeaves(d, contact, work);
    case WorkRole::Consulted:
        if (!contact.call.consult) return othersLeaves(d, contact, work);
        if (contact.call.ask && contact.call.ask->by == work.agent) overtake(d, contact);
        return endConsult(d, contact, ConsultEnd::Left);
    case WorkRole::Conference: return othersLeaves(d, contact, work);
    }
}

// Those who talk on are in one conversation: who was asked is in it too, who only rings comes too late (W53).
void customerLeft(Decision& d, const Contact& contact) {
    const bool handled = contact.state == ContactState::Handled;
    const Assignment* lead = leadOf(d.floor, contact.id);
    const bool isUp = lead && lead->state == AssignmentState::Active && !contact.endRequested;
    if (!isUp || contact.call.customerGone || upBeside(d.floor, contact) < kFewestParties)
        return endWork(d, contact, handled ? ContactOutcome::Handled : ContactOutcome::CustomerLeft);
    overtake(d, contact);
    if (const Offer* offer = consultOffer(d.floor, contact.id))
        endOffer(d, *offer, OfferEvent::Withdraw, WithdrawReason::CustomerGone);
    for (const Outsider& each : contact.call.outsiders)
        if (each.state != PartyState::Up) d.emit(OutsiderGone{contact.id, each.id, {}});
    d.emit(CustomerWent{contact.id});
    if (const Assignment* consulted = consultedWork(d.floor, contact.id))
        d.emit(RoleGiven{consulted->id, WorkRole::Conference});
}

void outsiderLeft(Decision& d, const Contact& contact, const PartyId& id, std::string cause) {
    const auto found = std::ranges::find(contact.call.outsiders, id, &Outsider::id);
    if (found == contact.call.outsiders.end()) return;
    if (found->consulted && contact.call.consult) return endConsult(d, contact, endOf(*found), std::move(cause));
    if (contact.call.ask && contact.call.ask->party == id.value) overtake(d, contact);
    if (contact.call.givenOut) return calledOutLeft(d, contact, *found, std::move(cause));
    d.emit(OutsiderGone{contact.id, id, std::move(cause)});
    if (peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) endWork(d, contact, ContactOutcome::Handled);
}

void handOver(Decision& d, const Assignment& from, const CallTarget& target, const Destination& to) {
    const Contact& contact = d.floor.contacts.at(from.contact);
    overtake(d, contact);
    startWrapUp(d, from, ContactOutcome::Handled, EndedBy::Agent);
    switch (target.kind) {
    case TargetKind::Agent:
        requeue(d, contact.id, false); // nothing of the talk that he had goes with him, no hold either
        return openOffer(d, contact.id, to.person, RouteReason::Asked, OfferKind::Transfer, from.agent);
    case TargetKind::Queue:
    case TargetKind::EntryPoint: {
        const Queue* queue = find(d.rules(), to.queue);
        const WallTime until = d.now + (queue ? queue->maximumWait : Queue{}.maximumWait);
        return d.emit(ContactMoved{contact.id, to.queue, until, from.agent});
    }
    case TargetKind::Number: {
        Outsider called;
        called.id = PartyId{d.newId("p-")};
        called.name = to.name;
        called.number = to.number;
        called.since = d.now;
        called.deadline = d.now + kPartyRings;
        d.emit(OutsiderPut{contact.id, std::move(called)});
        return d.emit(ContactGivenOut{contact.id});
    }
    }
}

} // namespace readyline::floor
