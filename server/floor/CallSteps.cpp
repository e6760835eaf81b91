// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is asked of the exchange, and what follows when it is done, or is not.
#include "server/floor/CallSteps.h"

#include "core/domain/Reachable.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// What this decision has come to already for the call.
template <class E>
bool hasHappened(const Decision& d, const ContactId& contact) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const E* event = std::get_if<E>(&each);
        return event && event->contact == contact;
    });
}

// Somebody may have taken his telephone since he was asked for: then it is as before the consult.
void startConsult(Decision& d, const Contact& contact, const CallAsk& ask) {
    if (!ask.consult || ask.consult->target.kind != TargetKind::Agent)
        return; // a queue is settle()'s, a number is called
    const PersonId who{ask.consult->target.id};
    if (person(d.floor, who) && reachable(routingLayers(d.floor, who), d.rules()).empty())
        openOffer(d, contact.id, who, RouteReason::Asked, OfferKind::Consult, ask.by);
    else
        d.emit(ConsultOver{contact.id, ConsultEnd::NotReachable});
}

// Of a queue's people the one whose telephone rang may have said no, and nobody rings now.
bool hasNobody(const Floor& floor, const Contact& contact, CallStep step) {
    if (step != CallStep::Transfer && step != CallStep::Conference) return false;
    const bool isOutside = std::ranges::any_of(contact.call.outsiders, &Outsider::consulted);
    return !isOutside && !consultOffer(floor, contact.id) && !consultedWork(floor, contact.id);
}

void handOn(Decision& d, const Contact& contact) {
    const Assignment* lead = leadOf(d.floor, contact.id);
    if (!lead) return;
    startWrapUp(d, *lead, ContactOutcome::Handled, EndedBy::Agent);
    if (contact.call.phoneHeld) d.emit(HeldOnPhone{contact.id, false});
    passLead(d, contact, Heir::Consulted);
}

// Who has gone by himself since it was asked, or never came, is counted no second time: the others talk on.
void drop(Decision& d, const Contact& contact, const std::string& party) {
    const auto work = d.floor.assignments.find(AssignmentId{party});
    const bool isWork = work != d.floor.assignments.end();
    const AssignmentState state = isWork ? work->second.state : AssignmentState::Done;
    if (state == AssignmentState::Accepting || state == AssignmentState::Active) return leaveCall(d, work->second);
    const auto isHe = [&](const Outsider& each) { return each.id.value == party; };
    if (std::ranges::none_of(contact.call.outsiders, isHe)) return;
    if (peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) endWork(d, contact, ContactOutcome::Handled);
}

void pause(Decision& d, const Contact& contact) {
    const WallTime until = d.now + recordingRule(d.floor, contact).pause;
    d.emit(RecordingSet{contact.id, Recording{RecordingState::Paused, until, false}});
}

} // namespace

void askExchange(Decision& d, const Contact& contact, CallAsk ask) {
    const std::string number = d.newId(""); // one for the ask and whom it calls
    ask.id = AskId{"k-" + number};
    if (ask.outsider) ask.outsider->id = PartyId{"p-" + number};
    ask.deadline = d.now + kAskWithin;
    d.emit(CallAsked{contact.id, std::move(ask)});
}

void settleAsk(Decision& d, const Contact& contact, const CallAsk& ask) {
    if (hasNobody(d.floor, contact, ask.step)) return giveUpAsk(d, contact, AskEnd::Overtaken);
    d.emit(CallSettled{contact.id, ask.id});
    switch (ask.step) {
    case CallStep::Consult: return startConsult(d, contact, ask);
    case CallStep::EndConsult: return letConsultedGo(d, contact);
    case CallStep::Conference:
        if (const Assignment* work = consultedWork(d.floor, contact.id))
            d.emit(RoleGiven{work->id, WorkRole::Conference});
        return;
    case CallStep::Transfer: return handOn(d, contact);
    case CallStep::Exit:
        if (const Assignment* lead = leadOf(d.floor, contact.id)) leaveCall(d, *lead);
        return;
    case CallStep::Drop: return drop(d, contact, ask.party);
    case CallStep::PauseRecording: return pause(d, contact);
    case CallStep::Hold:
    case CallStep::Resume:
    case CallStep::HoldConsult:
    case CallStep::ResumeConsult:
    case CallStep::ResumeRecording: return;
    }
}

void giveUpAsk(Decision& d, const Contact& contact, AskEnd why, std::string cause) {
    if (contact.call.ask) d.emit(CallAskGone{contact.id, *contact.call.ask, why, std::move(cause)});
}

void overtake(Decision& d, const Contact& contact) {
    if (hasHappened<CallSettled>(d, contact.id) || hasHappened<CallAskGone>(d, contact.id)) return;
    giveUpAsk(d, contact, AskEnd::Overtaken);
}

// One thing at a time: settle() comes again for the next.
void callDue(Decision& d, const Contact& contact) {
    const Call& call = contact.call;
    if (call.ask && call.ask->deadline <= d.now) return giveUpAsk(d, contact, AskEnd::NotConfirmed);
    for (const Outsider& each : call.outsiders)
        if (each.deadline && *each.deadline <= d.now) return outsiderLeft(d, contact, each.id, {});
    if (call.consult && call.consult->deadline && *call.consult->deadline <= d.now)
        return endConsult(d, contact, ConsultEnd::NoAnswer);
    if (call.recording.until && !call.recording.resumes && *call.recording.until <= d.now) {
        Recording goesOn = call.recording; // on record once the exchange says so (W66)
        goesOn.resumes = true;
        return d.emit(RecordingSet{contact.id, goesOn});
    }
    if (call.monitor && call.monitor->deadline && *call.monitor->deadline <= d.now) monitorDue(d, contact);
}

// --- asking

Expected<OwnPart, Refused> ownPart(const Decision& d, const ContactId& id) {
    const auto found = d.floor.contacts.find(id);
    if (found == d.floor.contacts.end()) return unexpected(Refused{Refusal::NotFound, {}});
    const Assignment* own = nullptr;
    for (const AssignmentId& each : indexOf(d.floor, id).assignments) {
        const Assignment& work = d.floor.assignments.at(each);
        const bool isHis = d.by.kind == ActorKind::Person && work.agent == d.by.person;
        if (!isHis || work.state == AssignmentState::Done) continue;
        const bool isIn = work.state == AssignmentState::Accepting || work.state == AssignmentState::Active;
        if (!own || isIn) own = &work; // he may wrap it up and be asked about it again
    }
    if (!own) return unexpected(Refused{Refusal::NotYourContact, {}});
    const bool isIn = own->state == AssignmentState::Active;
    if (!isIn || !isLive(found->second.channel)) return unexpected(Refused{Refusal::NotInState, {}});
    return OwnPart{&found->second, own};
}

bool allows(const Floor& floor, const OwnPart& part, Control control) {
    const Contact& contact = *part.contact;
    const Controls allowed = allowedControls(callStateOf(floor, contact), partOf(*part.work), factsOf(floor, contact));
    // Whom nobody has reached yet nobody can hold; the end of such a call is not asked here (W91).
    return !contact.endRequested && !isUnanswered(contact) && allowed[static_cast<std::size_t>(control)];
}

Verdict mayAsk(const Decision& d, const Contact& contact) {
    if (contact.call.ask) return refuse(Refusal::CallUnsettled);
    if (!isOnline(d.floor, contact.source)) return refuse(Refusal::PbxAway);
    return kGranted;
}

Verdict mayUse(const Decision& d, const OwnPart& part, Control control) {
    if (Verdict no = mayAsk(d, *part.contact)) return no;
    return allows(d.floor, part, control) ? kGranted : refuse(Refusal::NotInState);
}

CallAsk askFor(const OwnPart& part, CallStep step) {
    CallAsk out;
    out.step = step;
    out.by = part.work->agent;
    return out;
}

Expected<const Contact*, Refusal> carriedCall(const Decision& d, const ContactId& id) {
    if (!mayReport(d)) return unexpected(Refusal::Forbidden);
    const auto found = d.floor.contacts.find(id);
    if (found == d.floor.contacts.end() || !isSource(d, found->second) || !isLive(found->second.channel))
        return unexpected(Refusal::NotFound);
    return &found->second;
}

} // namespace readyline::floor
