// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Asking somebody about a call, handing it on, and talking all together (W33 to W64).
#include "core/domain/Controls.h"
#include "core/domain/Permission.h"
#include "core/domain/Reachable.h"
#include "server/floor/CallSteps.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const char* words(Term term) {
    switch (term) {
    case Term::NotOnline: return "he is not signed in";
    case Term::CannotShow: return "no device of his can show it";
    case Term::BaseNotAllowed: return "his status does not allow it";
    case Term::ChannelOverride: return "he takes no calls now";
    case Term::IntentNotConfirmed: return "he has not confirmed his status yet";
    case Term::PendingChoice: return "he is about to leave";
    case Term::LoggingOff: return "he is signing out";
    case Term::Overlay: return "he is not available";
    case Term::CapacityFull:
    case Term::DayFull: return "he has as much work as fits";
    case Term::Occupied:
    case Term::ChannelBlocked: return "he is occupied";
    case Term::NotInQueue: return "he does not serve that queue";
    case Term::CallsNotGranted: return "he has no right to answer calls";
    case Term::WrappingUp: return "he is wrapping up";
    case Term::StationUnreachable: return "the telephone cannot be reached";
    case Term::VoiceBusy: return "the telephone is in use";
    case Term::VoiceOffered: return "the telephone is ringing";
    }
    return "he cannot be reached";
}

bool isInCall(const Floor& floor, const ContactId& contact, const PersonId& who) {
    const ContactIndex& around = indexOf(floor, contact);
    return std::ranges::any_of(around.offers, [&](const OfferId& id) {
        return floor.offers.at(id).agent == who;
    }) || std::ranges::any_of(around.assignments, [&](const AssignmentId& id) {
        const Assignment& each = floor.assignments.at(id);
        return each.agent == who && (each.state == AssignmentState::Accepting || each.state == AssignmentState::Active);
    });
}

Verdict mayReach(const Decision& d, const Contact& contact, const PersonId& who) {
    if (isInCall(d.floor, contact.id, who)) return refuse(Refusal::NotReachable, "he is in the call");
    const std::vector<Term> terms = reachable(routingLayers(d.floor, who), d.rules());
    return terms.empty() ? kGranted : refuse(Refusal::NotReachable, words(terms.front()));
}

// W1, W93
Verdict mayCallOut(const Decision& d, const PersonId& by) {
    const Person* who = person(d.floor, by);
    if (!who || !isAllowed(*who, Action::DialOut)) return refuse(Refusal::Forbidden);
    return isAtCallLimit(d.floor) ? refuse(Refusal::CallLimit) : kGranted;
}

Verdict mayConsult(
    const Decision& d, const OwnPart& part, const CallTarget& target, const std::optional<Destination>& to) {
    if (!to) return refuse(Refusal::NotFound, "no such target");
    if (!to->takesConsults) return refuse(Refusal::UnsupportedDestination);
    switch (target.kind) {
    case TargetKind::Agent: return mayReach(d, *part.contact, to->person);
    case TargetKind::Number: return mayCallOut(d, part.work->agent);
    case TargetKind::Queue:
    case TargetKind::EntryPoint: return kGranted;
    }
    return kGranted;
}

CallAsk consultWith(const Decision& d, const OwnPart& part, const StartConsult& command, const Destination& to) {
    CallAsk ask = askFor(part, CallStep::Consult);
    ConsultCall consult;
    consult.target = command.target;
    consult.name = to.name.empty() ? to.number : to.name;
    consult.queue = to.queue;
    consult.since = d.now;
    if (!to.queue.empty()) consult.deadline = d.now + kPartyRings;
    consult.holdsOthers = command.holdOthers;
    consult.heldBefore = part.contact->call.customerHeld;
    ask.consult = std::move(consult);
    if (command.target.kind != TargetKind::Number) return ask;
    Outsider called;
    called.name = to.name;
    called.number = to.number;
    called.since = d.now;
    called.deadline = d.now + kPartyRings;
    called.consulted = true;
    ask.outsider = std::move(called);
    return ask;
}

// W45, W53: what is said before anything else.
Verdict mayAdd(const Decision& d, const OwnPart& part, CallState state) {
    if (part.work->role != WorkRole::Primary) return kGranted; // he has no such control in any state
    if (state == CallState::Conference && factsOf(d.floor, *part.contact).participants >= kMaxParticipants)
        return refuse(Refusal::ConferenceFull);
    return state == CallState::PostCall ? refuse(Refusal::PostCallNoAdd) : kGranted;
}

Verdict askToHandOn(Decision& d, const OwnPart& part, CallState state) {
    const bool isAsking = state == CallState::ConsultRequested || state == CallState::Consulting;
    if (Verdict no = mayUse(d, part, Control::Transfer)) return no;
    if (!isAsking) return refuse(Refusal::NotInState);
    askExchange(d, *part.contact, askFor(part, CallStep::Transfer));
    return kGranted;
}

} // namespace

Verdict mayHandOver(const Decision& d, const Contact& contact, const Assignment& lead, const CallTarget& target,
    const std::optional<Destination>& to) {
    if (!to) return refuse(Refusal::NotFound, "no such target");
    switch (target.kind) {
    case TargetKind::Agent: return mayReach(d, contact, to->person);
    case TargetKind::Number: return mayCallOut(d, lead.agent);
    case TargetKind::Queue:
    case TargetKind::EntryPoint: {
        const Queue* queue = find(d.rules(), to->queue);
        const bool takesIt = queue && queue->channels[domain::index(contact.channel)];
        return takesIt ? kGranted : refuse(Refusal::UnsupportedDestination);
    }
    }
    return kGranted;
}

// From a running conference one more is asked as from a talk (W44): the room in it is what counts then.
Verdict judge(Decision& d, const StartConsult& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    const CallState state = callStateOf(d.floor, *part->contact);
    if (Verdict no = mayAdd(d, *part, state)) return no;
    const bool isRoom = state == CallState::Conference;
    if (Verdict no = mayUse(d, *part, isRoom ? Control::Conference : Control::Consult)) return no;
    if (consultOffer(d.floor, part->contact->id)) return refuse(Refusal::NotInState, "somebody is being called in");
    const auto to = destinationOf(d.floor, command.target);
    if (Verdict no = mayConsult(d, *part, command.target, to)) return no;
    askExchange(d, *part->contact, consultWith(d, *part, command, *to));
    return kGranted;
}

Verdict judge(Decision& d, const EndConsult& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    if (Verdict no = mayAsk(d, *part->contact)) return no;
    const bool isHis = part->work->role == WorkRole::Primary && part->contact->call.consult;
    if (!isHis || part->contact->endRequested) return refuse(Refusal::NotInState);
    askExchange(d, *part->contact, askFor(*part, CallStep::EndConsult));
    return kGranted;
}

Verdict judge(Decision& d, const TransferCall& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    const CallState state = callStateOf(d.floor, *part->contact);
    if (part->work->role == WorkRole::Primary && state == CallState::PostCall) return refuse(Refusal::PostCallNoAdd);
    if (!command.target) return askToHandOn(d, *part, state);
    if (Verdict no = mayUse(d, *part, Control::Transfer)) return no;
    if (state != CallState::Active && state != CallState::Held) return refuse(Refusal::NotInState);
    const auto to = destinationOf(d.floor, *command.target);
    if (Verdict no = mayHandOver(d, *part->contact, *part->work, *command.target, to)) return no;
    handOver(d, *part->work, *command.target, *to);
    return kGranted;
}

Verdict judge(Decision& d, const StartConference& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    const CallState state = callStateOf(d.floor, *part->contact);
    const bool leads = part->work->role == WorkRole::Primary;
    if (leads && factsOf(d.floor, *part->contact).participants > kMaxParticipants)
        return refuse(Refusal::ConferenceFull);
    if (leads && state == CallState::PostCall) return refuse(Refusal::PostCallNoAdd);
    if (Verdict no = mayUse(d, *part, Control::Conference)) return no;
    if (!part->contact->call.consult) return refuse(Refusal::NotInState);
    askExchange(d, *part->contact, askFor(*part, CallStep::Conference));
    return kGranted;
}

} // namespace readyline::floor
