// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "server/floor/Judge.h"

namespace readyline::floor {

Verdict judge(Decision& d, const SetStation& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    if (!person(d.floor, command.person)) return refuse(Refusal::NotFound);
    if (agentState(d.floor, command.person).station != command.state)
        d.emit(StationChanged{command.person, command.state});
    if (command.state == StationState::Idle) liftOverlays(d, command.person, OverlayKind::StationFault);
    return kGranted;
}

Verdict judge(Decision& d, const JoinLeg& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.assignments.find(command.assignment);
    if (found == d.floor.assignments.end()) return refuse(Refusal::NotFound);
    if (!step(found->second.state, AssignmentEvent::Joined)) return refuse(Refusal::NotInState);
    d.emit(AssignmentJoined{command.assignment});
    return kGranted;
}

Verdict judge(Decision& d, const FailLeg& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.assignments.find(command.assignment);
    if (found == d.floor.assignments.end()) return refuse(Refusal::NotFound);
    if (!step(found->second.state, AssignmentEvent::NotJoined)) return refuse(Refusal::NotInState);
    legFailed(d, found->second, command.fault);
    return kGranted;
}

Verdict judge(Decision& d, const EndCall& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end()) return refuse(Refusal::NotFound);
    if (found->second.state == ContactState::Ended) return refuse(Refusal::NotInState);
    const bool handled = found->second.state == ContactState::Handled;
    endWork(d, found->second, handled ? ContactOutcome::Handled : ContactOutcome::CustomerLeft);
    return kGranted;
}

} // namespace readyline::floor
