// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

bool takesCalls(const Floor& floor, const Person& who) {
    return std::ranges::any_of(who.queues, [&](const QueueId& id) {
        const Queue* queue = find(floor.site.rules, id);
        return queue && queue->channels[domain::index(Channel::Voice)];
    });
}

bool isOnContact(const Floor& floor, const PersonId& who) {
    const AgentIndex& mine = indexOf(floor, who);
    if (!mine.monitors.empty()) return true; // in a colleague's call, by our leave (Z22)
    const auto live = [&](const ContactId& id) { return isLive(floor.contacts.at(id).channel); };
    // An offer that is answered on the desktop rings no telephone: that one is in use by something else.
    return std::ranges::any_of(mine.offers, [&](const OfferId& id) {
        return isAnsweredOnPhone(floor, floor.offers.at(id));
    }) || std::ranges::any_of(mine.unfinished, [&](const AssignmentId& id) {
        const Assignment& work = floor.assignments.at(id);
        return work.state != AssignmentState::WrapUp && live(work.contact);
    });
}

// A call of his own, not one of ours (P6): Busy while it lasts, and for so long after it.
void phoneInUse(Decision& d, const PersonId& who, StationState state) {
    const PhoneBusyPolicy& rule = d.policyFor(who).phoneBusy();
    const EntryId entry = rule.entry.empty() ? systemEntry(d.rules(), OverlayKind::PhoneBusy) : rule.entry;
    const auto& overlays = agentState(d.floor, who).overlays;
    const auto there = std::ranges::find(overlays, OverlayKind::PhoneBusy, &Overlay::kind);
    if (state == StationState::Busy) {
        if (!isOnContact(d.floor, who)) layOverlay(d, who, OverlayKind::PhoneBusy, entry, UntilCauseEnds{});
    } else if (there == overlays.end() || !std::holds_alternative<UntilCauseEnds>(there->end)) {
        return;
    } else if (state == StationState::Idle && rule.after > seconds::zero()) {
        layOverlay(d, who, OverlayKind::PhoneBusy, entry, UntilTime{d.now + rule.after});
    } else {
        liftOverlays(d, who, OverlayKind::PhoneBusy);
    }
}

} // namespace

// A telephone that cannot be reached is a fault, for whom it matters; one that is idle or in use can be reached.
Verdict judge(Decision& d, const SetStation& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const Person* who = person(d.floor, command.person);
    if (!who) return refuse(Refusal::NotFound);
    const bool changed = agentState(d.floor, who->id).station != command.state;
    if (changed) {
        d.emit(StationChanged{who->id, command.state});
        phoneInUse(d, who->id, command.state);
    }
    if (command.state == StationState::Idle || command.state == StationState::Busy)
        liftOverlays(d, who->id, OverlayKind::StationFault);
    else if (changed && command.state == StationState::Unreachable && takesCalls(d.floor, *who))
        layOverlay(
            d, who->id, OverlayKind::StationFault, systemEntry(d.rules(), OverlayKind::StationFault), UntilCauseEnds{});
    return kGranted;
}

Verdict judge(Decision& d, const EndCall& command) {
    if (!mayReport(d)) return refuse(Refusal::Forbidden);
    const auto found = d.floor.contacts.find(command.contact);
    if (found == d.floor.contacts.end() || !isSource(d, found->second)) return refuse(Refusal::NotFound);
    if (found->second.state == ContactState::Ended) return refuse(Refusal::NotInState);
    if (isUnanswered(found->second) && !found->second.endRequested) { // the call to the customer came to nothing
        customerMissed(d, found->second, {});
        return kGranted;
    }
    customerLeft(d, found->second); // the others talk on, if there are any
    return kGranted;
}

} // namespace readyline::floor
