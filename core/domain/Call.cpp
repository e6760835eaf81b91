// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Call.h"

#include "core/domain/Controls.h"

#include <algorithm>

namespace readyline::domain {
namespace {

constexpr bool isUnambiguous() {
    for (std::size_t i = 0; i < kControlsTable.size(); ++i)
        for (std::size_t j = i + 1; j < kControlsTable.size(); ++j)
            if (kControlsTable[i].state == kControlsTable[j].state && kControlsTable[i].part == kControlsTable[j].part)
                return false;
    return true;
}
static_assert(isUnambiguous());

bool holds(Cell cell, const CallFacts& facts) {
    switch (cell) {
    case Cell::Off: return false;
    case Cell::On: return true;
    case Cell::WhenTargetRings: return facts.targetRings;
    case Cell::WhileRoom: return facts.participants < kMaxParticipants;
    case Cell::WhenPausable: return facts.recordingPausable;
    }
    return false;
}

} // namespace

Controls allowedControls(CallState state, Part part, const CallFacts& facts) {
    Controls allowed;
    for (const ControlsRow& each : kControlsTable) {
        if (each.state != state || each.part != part) continue;
        for (std::size_t i = 0; i < kControlCount; ++i) allowed[i] = holds(each.cells[i], facts);
    }
    return allowed;
}

Call after(Call call, const CallAsk& ask, WallTime now) {
    const auto leaveConsult = [&] {
        call.consult.reset();
        for (Outsider& each : call.outsiders) each.consulted = false;
    };
    const bool wasHeld = call.customerHeld || call.phoneHeld;
    switch (ask.step) {
    case CallStep::Hold: call.customerHeld = true; break;
    case CallStep::Resume:
        call.customerHeld = false;
        if (call.consult) call.consult->held = true;
        break;
    case CallStep::HoldConsult:
        if (call.consult) call.consult->held = true;
        break;
    case CallStep::ResumeConsult:
        if (call.consult) call.consult->held = false;
        call.customerHeld = true;
        break;
    case CallStep::Consult:
        call.consult = ask.consult;
        call.customerHeld = call.customerHeld || (ask.consult && ask.consult->holdsOthers);
        if (ask.outsider) call.outsiders.push_back(*ask.outsider);
        break;
    case CallStep::EndConsult:
        if (call.consult) call.customerHeld = call.consult->heldBefore;
        call.consult.reset();
        std::erase_if(call.outsiders, [](const Outsider& each) { return each.consulted; });
        break;
    case CallStep::Conference:
    case CallStep::Transfer:
        leaveConsult();
        call.customerHeld = false;
        break;
    case CallStep::Exit: call.customerHeld = false; break;
    case CallStep::Drop:
        std::erase_if(call.outsiders, [&](const Outsider& each) { return each.id.value == ask.party; });
        break;
    case CallStep::PauseRecording: call.recording.state = RecordingState::Paused; break;
    case CallStep::ResumeRecording: call.recording = {RecordingState::On, std::nullopt, false}; break;
    }
    const bool isHeld = call.customerHeld || call.phoneHeld;
    if (isHeld != wasHeld) call.heldSince = isHeld ? std::optional{now} : std::nullopt;
    call.ask.reset();
    return call;
}

CallState callState(const Call& call, const CallPeople& people) {
    if (!people.leadIsUp) return CallState::Ringing;
    if (call.customerGone) return CallState::PostCall;
    if (call.consult) return people.consultIsUp ? CallState::Consulting : CallState::ConsultRequested;
    if (people.onCustomerSide > 2) return CallState::Conference;
    return call.customerHeld || call.phoneHeld ? CallState::Held : CallState::Active;
}

} // namespace readyline::domain
