// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// Of calls that another connector carries nothing is told, not even that they are there.
const Assignment* carriedWork(const Decision& d, const AssignmentId& id) {
    const auto found = d.floor.assignments.find(id);
    if (found == d.floor.assignments.end()) return nullptr;
    return isSource(d, d.floor.contacts.at(found->second.contact)) ? &found->second : nullptr;
}

bool takesCalls(const Floor& floor, const Person& who) {
    return std::ranges::any_of(who.queues, [&](const QueueId& id) {
        const Queue* queue = find(floor.site.rules, id);
        return queue && queue->channels[domain::index(Channel::Voice)];
    });
}

} // namespace

// A telephone that cannot be reached is a fault, for whom it matters; one that is idle or in use can be reached.
Verdict judge(Decision& d, const SetStation& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const Person* who = person(d.floor, command.person);
    if (!who) return refuse(Refusal::NotFound);
    const bool changed = agentState(d.floor, who->id).station != command.state;
    if (changed) d.emit(StationChanged{who->id, command.state});
    if (command.state == StationState::Idle || command.state == StationState::Busy)
        liftOverlays(d, who->id, OverlayKind::StationFault);
    else if (changed && command.state == StationState::Unreachable && takesCalls(d.floor, *who))
        layOverlay(
            d, who->id, OverlayKind::StationFault, systemEntry(d.rules(), OverlayKind::StationFault), UntilCauseEnds{});
    return kGranted;
}

Verdict judge(Decision& d, const JoinLeg& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const Assignment* work = carriedWork(d, command.assignment);
    if (!work) return refuse(Refusal::NotFound);
    if (!step(work->state, AssignmentEvent::Joined)) return refuse(Refusal::NotInState);
    d.emit(AssignmentJoined{command.assignment});
    return kGranted;
}

Verdict judge(Decision& d, const FailLeg& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const Assignment* work = carriedWork(d, command.assignment);
    if (!work) return refuse(Refusal::NotFound);
    if (!step(work->state, AssignmentEvent::NotJoined)) return refuse(Refusal::NotInState);
    legFailed(d, *work, command.fault);
    return kGranted;
}

Verdict judge(Decision& d, const EndCall& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end() || !isSource(d, found->second)) return refuse(Refusal::NotFound);
    if (found->second.state == ContactState::Ended) return refuse(Refusal::NotInState);
    const bool handled = found->second.state == ContactState::Handled;
    endWork(d, found->second, handled ? ContactOutcome::Handled : ContactOutcome::CustomerLeft);
    return kGranted;
}

} // namespace readyline::floor
