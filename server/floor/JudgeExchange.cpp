// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the exchange that carries a call says of it: of each line by its name in the plan, of what was asked, and of
// what people do at the telephone itself.
#include "core/domain/CallbackCheck.h"
#include "server/floor/CallSteps.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

ConsultEnd endOf(OfferFault fault) {
    switch (fault) {
    case OfferFault::StationUnreachable: return ConsultEnd::NotReachable;
    case OfferFault::StationNoAnswer: return ConsultEnd::NoAnswer;
    case OfferFault::StationDeclined: return ConsultEnd::Declined;
    }
    return ConsultEnd::NotReachable;
}

// One who came by himself is there; one who is called is when he answers (W90).
Verdict customerLeg(Decision& d, const Contact& contact, const ReportLeg& report) {
    const bool isAwaited = isUnanswered(contact);
    switch (report.state) {
    case LineState::Ringing: return kGranted;
    case LineState::Up:
        if (isAwaited && contact.state != ContactState::Handled) return refuse(Refusal::NotInState);
        if (isAwaited) d.emit(CustomerAnswered{contact.id});
        return kGranted;
    case LineState::Gone:
        // Of one that was hung up it says that everybody is off, whoever was in it.
        if (contact.call.customerGone && !contact.endRequested) return kGranted;
        if (isAwaited && !contact.endRequested)
            customerMissed(d, contact, report.cause);
        else
            customerLeft(d, contact);
        return kGranted;
    }
    return kGranted;
}

Verdict offerLeg(Decision& d, const Offer& offer, const ReportLeg& report) {
    if (!isAnsweredOnPhone(d.floor, offer)) return refuse(Refusal::NotAllowedByPolicy);
    if (report.state == LineState::Up) accepted(d, offer, Joined::Yes);
    if (report.state == LineState::Gone) phoneFailed(d, offer, report.fault);
    return kGranted;
}

// What has been wrapped up meanwhile has no line any more: an old report of it says nothing.
Verdict agentLeg(Decision& d, const Assignment& work, const ReportLeg& report) {
    const bool isAccepting = work.state == AssignmentState::Accepting;
    if (isAccepting && report.state == LineState::Up) d.emit(AssignmentJoined{work.id});
    if (isAccepting && report.state == LineState::Gone) legFailed(d, work, report.fault);
    if (work.state == AssignmentState::Active && report.state == LineState::Gone) leaveCall(d, work);
    return kGranted;
}

void outsiderIs(Decision& d, const Contact& contact, Outsider outsider, PartyState state) {
    if (outsider.state == state || outsider.state == PartyState::Up) return;
    outsider.state = state;
    outsider.since = d.now;
    if (state == PartyState::Up) outsider.deadline.reset();
    d.emit(OutsiderPut{contact.id, std::move(outsider)});
}

void outsiderLeg(Decision& d, const Contact& contact, const Outsider& outsider, const ReportLeg& report) {
    switch (report.state) {
    case LineState::Ringing: return outsiderIs(d, contact, outsider, PartyState::Ringing);
    case LineState::Up: return outsiderIs(d, contact, outsider, PartyState::Up);
    case LineState::Gone: break;
    }
    if (outsider.consulted && contact.call.consult && outsider.state != PartyState::Up)
        return endConsult(d, contact, endOf(report.fault), report.cause);
    outsiderLeft(d, contact, outsider.id, report.cause);
}

// He is called, so the consult has begun: its other half, the hold, is said with that.
void askedLeg(Decision& d, const Contact& contact, const CallAsk& ask, const ReportLeg& report) {
    settleAsk(d, contact, ask);
    if (report.state == LineState::Gone) return d.emit(ConsultOver{contact.id, endOf(report.fault), report.cause});
    outsiderIs(d, contact, *ask.outsider, report.state == LineState::Up ? PartyState::Up : PartyState::Ringing);
}

Verdict partyLeg(Decision& d, const Contact& contact, const ReportLeg& report) {
    const Call& call = contact.call;
    if (call.ask && call.ask->outsider && call.ask->outsider->id.value == report.leg) {
        askedLeg(d, contact, *call.ask, report);
        return kGranted;
    }
    if (call.monitor && call.monitor->id.value == report.leg) {
        monitorLeg(d, contact, report);
        return kGranted;
    }
    for (const Outsider& each : call.outsiders) {
        if (each.id.value != report.leg) continue;
        outsiderLeg(d, contact, each, report);
        return kGranted;
    }
    return refuse(Refusal::NotFound, "no such line");
}

// The telephone of who leads the call; what others do at theirs changes nothing for anybody else.
const Assignment* leadingPhone(const Decision& d, const Contact& contact, const std::string& leg) {
    const Assignment* lead = leadOf(d.floor, contact.id);
    return lead && lead->id.value == leg && lead->state == AssignmentState::Active ? lead : nullptr;
}

// Numbers inside are those of people and entry points, however they are written there; all others are outside.
CallTarget dialled(const Floor& floor, const std::string& typed) {
    const std::string number = phoneNumber(typed);
    const auto is = [&](const std::string& each) { return !number.empty() && phoneNumber(each) == number; };
    for (const Person& each : floor.site.people)
        if (is(each.number)) return {TargetKind::Agent, each.id.value};
    for (const EntryPoint& each : floor.site.telephony.entryPoints)
        if (is(each.number)) return {TargetKind::EntryPoint, each.id.value};
    return {TargetKind::Number, typed};
}

// The ask that is open and has this id; one that has been given up meanwhile is no more.
const CallAsk* openAsk(const Contact& contact, const AskId& id) {
    return contact.call.ask && contact.call.ask->id == id ? &*contact.call.ask : nullptr;
}

} // namespace

Verdict judge(Decision& d, const ReportLeg& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    const Contact& contact = **call;
    if (contact.state == ContactState::Ended) return refuse(Refusal::NotInState);
    if (command.leg == contact.id.value) return customerLeg(d, contact, command);
    const auto offer = d.floor.offers.find(OfferId{command.leg});
    if (offer != d.floor.offers.end() && offer->second.contact == contact.id)
        return offerLeg(d, offer->second, command);
    const auto work = d.floor.assignments.find(AssignmentId{command.leg});
    if (work != d.floor.assignments.end() && work->second.contact == contact.id)
        return agentLeg(d, work->second, command);
    return partyLeg(d, contact, command);
}

Verdict judge(Decision& d, const SettleCall& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    const CallAsk* ask = openAsk(**call, command.ask);
    if (!ask) return refuse(Refusal::NotInState, "that is not asked any more");
    settleAsk(d, **call, *ask);
    return kGranted;
}

Verdict judge(Decision& d, const RefuseCall& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    if (!openAsk(**call, command.ask)) return refuse(Refusal::NotInState, "that is not asked any more");
    giveUpAsk(d, **call, AskEnd::Refused, command.cause);
    return kGranted;
}

Verdict judge(Decision& d, const HoldOnPhone& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    const Contact& contact = **call;
    if (leadingPhone(d, contact, command.leg) && contact.call.phoneHeld != command.held)
        d.emit(HeldOnPhone{contact.id, command.held});
    return kGranted;
}

Verdict judge(Decision& d, const TransferOnPhone& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    const Contact& contact = **call;
    const Assignment* lead = leadingPhone(d, contact, command.leg);
    const CallState state = callStateOf(d.floor, contact);
    const bool mayGo = state == CallState::Active || state == CallState::Held;
    if (!lead || !mayGo || contact.endRequested || isUnanswered(contact)) return refuse(Refusal::NotInState);
    const CallTarget target = dialled(d.floor, command.number);
    const auto to = destinationOf(d.floor, target);
    if (Verdict no = mayHandOver(d, contact, *lead, target, to)) return no;
    handOver(d, *lead, target, *to);
    return kGranted;
}

// A pause that was asked for stands until its time: what is reported meanwhile is the exchange's to mend, by the plan.
Verdict judge(Decision& d, const ReportRecording& command) {
    const auto call = carriedCall(d, command.contact);
    if (!call) return refuse(call.error());
    const Contact& contact = **call;
    const Recording& now = contact.call.recording;
    if (contact.state == ContactState::Ended || (now.state == RecordingState::Paused && !now.resumes)) return kGranted;
    const Recording next{command.on ? RecordingState::On : RecordingState::Off, std::nullopt, false};
    const bool isAwaited = now.state == RecordingState::Paused && !command.on; // it is to go on, and has not yet
    if (next != now && !isAwaited) d.emit(RecordingSet{contact.id, next});
    return kGranted;
}

} // namespace readyline::floor
