// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Hold, leave, send away, and the recording: what who leads a call, or is in it, may ask of the exchange (rules 2.8).
#include "server/floor/CallSteps.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

bool isHeld(const Call& call, CallSide side) {
    return side == CallSide::Customer ? call.customerHeld : call.consult && call.consult->held;
}

// The other side may talk on meanwhile (W43): then the lead goes over to it, and nobody there has to be taken back.
bool mayGoOver(const Call& call, CallSide side) {
    return side == CallSide::Customer && call.consult && !call.consult->held;
}

// In the call beside its lead and its customer.
bool isParty(const Floor& floor, const Contact& contact, const std::string& party) {
    const auto outside
        = std::ranges::find(contact.call.outsiders, party, [](const Outsider& each) { return each.id.value; });
    if (outside != contact.call.outsiders.end()) return true;
    const auto work = floor.assignments.find(AssignmentId{party});
    return work != floor.assignments.end() && work->second.contact == contact.id
        && work->second.role != WorkRole::Primary
        && (work->second.state == AssignmentState::Accepting || work->second.state == AssignmentState::Active);
}

Verdict mayPause(const Decision& d, const OwnPart& part, RecordingState from) {
    if (part.work->role == WorkRole::Primary && !recordingRule(d.floor, *part.contact).pausable)
        return refuse(Refusal::NotAllowedByPolicy);
    if (Verdict no = mayUse(d, part, Control::RecordingPause)) return no;
    return part.contact->call.recording.state == from ? kGranted : refuse(Refusal::NotInState);
}

} // namespace

Verdict judge(Decision& d, const HoldCall& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    const Call& call = part->contact->call;
    if (Verdict no = mayUse(d, *part, Control::Hold)) return no;
    const bool isThere = command.side == CallSide::Customer || call.consult;
    if (!isThere || isHeld(call, command.side)) return refuse(Refusal::NotInState);
    const CallStep step = command.side == CallSide::Customer ? CallStep::Hold : CallStep::HoldConsult;
    askExchange(d, *part->contact, askFor(*part, step));
    return kGranted;
}

Verdict judge(Decision& d, const ResumeCall& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    const Call& call = part->contact->call;
    if (call.phoneHeld && part->work->role == WorkRole::Primary) return refuse(Refusal::HeldOnPhone);
    if (Verdict no = mayUse(d, *part, Control::Resume)) return no;
    if (!isHeld(call, command.side) && !mayGoOver(call, command.side)) return refuse(Refusal::NotInState);
    const CallStep step = command.side == CallSide::Customer ? CallStep::Resume : CallStep::ResumeConsult;
    askExchange(d, *part->contact, askFor(*part, step));
    return kGranted;
}

// Where the exchange is away nobody is asked: who wants to leave is let go, as with the end of a call.
Verdict judge(Decision& d, const ExitCall& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    if (!isOnline(d.floor, part->contact->source) && allows(d.floor, *part, Control::Exit)) {
        leaveCall(d, *part->work);
        return kGranted;
    }
    if (Verdict no = mayUse(d, *part, Control::Exit)) return no;
    const bool leads = part->work->role == WorkRole::Primary;
    CallAsk ask = askFor(*part, leads ? CallStep::Exit : CallStep::Drop);
    if (!leads) ask.party = part->work->id.value;
    askExchange(d, *part->contact, std::move(ask));
    return kGranted;
}

Verdict judge(Decision& d, const DropParty& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    if (Verdict no = mayAsk(d, *part->contact)) return no;
    const CallState state = callStateOf(d.floor, *part->contact);
    const bool mayDrop = state == CallState::Conference || state == CallState::PostCall;
    if (!mayDrop || part->work->role != WorkRole::Primary || part->contact->endRequested)
        return refuse(Refusal::NotInState);
    if (!isParty(d.floor, *part->contact, command.party))
        return refuse(Refusal::NotFound, "nobody of that name is in it");
    CallAsk ask = askFor(*part, CallStep::Drop);
    ask.party = command.party;
    askExchange(d, *part->contact, std::move(ask));
    return kGranted;
}

Verdict judge(Decision& d, const PauseRecording& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    if (Verdict no = mayPause(d, *part, RecordingState::On)) return no;
    askExchange(d, *part->contact, askFor(*part, CallStep::PauseRecording));
    return kGranted;
}

Verdict judge(Decision& d, const ResumeRecording& command) {
    const auto part = ownPart(d, command.contact);
    if (!part) return part.error();
    if (Verdict no = mayPause(d, *part, RecordingState::Paused)) return no;
    askExchange(d, *part->contact, askFor(*part, CallStep::ResumeRecording));
    return kGranted;
}

} // namespace readyline::floor
