// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Deadlines.h"

#include "server/floor/Callbacks.h"
#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/zone/Zone.h"

#include <algorithm>

namespace readyline::floor {

namespace {

bool isOnline(const Decision& d, const SessionId& id) {
    const auto found = d.floor.sessions.find(id);
    return found != d.floor.sessions.end() && found->second.state == SessionState::Online;
}

// Connected all the while that the offer was out: it had its time to show it.
bool isSilent(const Session& session, const Offer& offer) {
    return session.state == SessionState::Online && session.since <= offer.since;
}

// No receipt in time: no miss (idea 3). Devices that were connected and silent cannot show until they say otherwise; the
// errors of one who was away, or came back in between, are not counted.
void presentationOverdue(Decision& d, const Offer& offer) {
    const bool isOfQueue = offer.kind == OfferKind::Queue;
    if (isOfQueue) {
        endOffer(d, offer, OfferEvent::Deadline);
        requeue(d, offer.contact, true);
    } else {
        unanswered(d, offer, OfferEvent::Deadline);
    }
    bool silent = false;
    for (const SessionId& id : indexOf(d.floor, offer.agent).sessions) {
        const Session& session = d.floor.sessions.at(id);
        if (!isSilent(session, offer)) continue;
        silent = true;
        if (session.canShow) d.emit(DeviceShows{id, false});
    }
    if (!silent || !isOfQueue) return; // what a colleague asks is nobody's error
    const Contact& contact = d.floor.contacts.at(offer.contact);
    const Threshold& rule = d.policyFor(offer.agent, contact.queue).offerErrors();
    if (rule.voiceOnly && !isLive(contact.channel)) return; // as with requests that are not answered (P13)
    const AgentState& agent = agentState(d.floor, offer.agent);
    setCounters(d, offer.agent, agent.missed, agent.offerErrors + 1);
    if (agent.offerErrors + 1 >= rule.count) takeEffect(d, offer.agent, rule.effect, OverlayKind::OfferErrors, {});
}

// What rings is there: a device that shows it, and for a call that is accepted on the telephone its exchange too.
bool rings(const Decision& d, const Offer& offer) {
    if (isAnsweredOnPhone(d.floor, offer) && !isOnline(d.floor, d.floor.contacts.at(offer.contact).source))
        return false;
    return std::ranges::any_of(offer.presentedOn, [&](const SessionId& id) { return isOnline(d, id); });
}

void offerDue(Decision& d, const Offer& offer) {
    if (offer.state == OfferState::Connecting)
        presentationOverdue(d, offer);
    else if (rings(d, offer))
        missed(d, offer);
    else
        notPresented(d, offer); // whoever showed it is gone, or the server was
}

void assignmentDue(Decision& d, const Assignment& work) {
    switch (work.state) {
    case AssignmentState::Accepting: legFailed(d, work, OfferFault::StationNoAnswer); return;
    case AssignmentState::WrapUp: finishByDefault(d, work, true); return;
    case AssignmentState::Done: d.emit(AssignmentForgotten{work.id, work.agent}); return;
    case AssignmentState::Active:
    case AssignmentState::Parked: return;
    }
}

// Its customer has not written for so long, its agent's end of it was not confirmed, or nobody has taken it.
void waitDue(Decision& d, const Contact& contact) {
    if (contact.state == ContactState::Parked || contact.endRequested)
        endWork(d, contact, ContactOutcome::Handled);
    else
        overflow(d, contact);
}

void overlaysDue(Decision& d, const PersonId& who) {
    for (const Overlay& each : agentState(d.floor, who).overlays)
        if (const auto* until = std::get_if<UntilTime>(&each.end); until && until->at <= d.now)
            d.emit(OverlayLifted{who, each.id, OverlayGone::TimeUp});
}

// Nobody answered (Z21). With work in hand he is there, whatever his hands do.
void signOutDue(Decision& d, const PersonId& who) {
    const AgentIndex& mine = indexOf(d.floor, who);
    if (!mine.unfinished.empty() || !mine.offers.empty() || !mine.monitors.empty()) {
        d.emit(SignOutAsked{who, std::nullopt});
        return;
    }
    for (const SessionId& id : mine.sessions) d.emit(SessionEnded{id, EndReason::Inactive, {}, who});
}

// What he has in hand goes on into the next day, and is counted there (D19).
void dayDue(Decision& d, const PersonId& who) {
    if (!agentState(d.floor, who).onContactSince) return d.emit(DayOver{who});
    d.emit(DayBegan{who, zone::nextAt(d.rules().timeZone, TimeOfDay{}, d.now)});
}

} // namespace

void expire(Decision& d, const Due& due) {
    switch (due.kind) {
    case DueKind::Offer: offerDue(d, d.floor.offers.at(OfferId{due.id})); return;
    case DueKind::Assignment: assignmentDue(d, d.floor.assignments.at(AssignmentId{due.id})); return;
    case DueKind::Overlay: overlaysDue(d, PersonId{due.id}); return;
    case DueKind::Session: {
        const Session& session = d.floor.sessions.at(SessionId{due.id});
        d.emit(SessionEnded{session.id, EndReason::GraceOver, {}, session.person});
        return;
    }
    case DueKind::Cooling: d.emit(ContactCooledDown{ContactId{due.id}}); return;
    case DueKind::Wait: waitDue(d, d.floor.contacts.at(ContactId{due.id})); return;
    case DueKind::Day: dayDue(d, PersonId{due.id}); return;
    case DueKind::Preferred: d.emit(ContactReleased{ContactId{due.id}}); return;
    case DueKind::Pending: d.emit(PendingArmed{PersonId{due.id}}); return;
    case DueKind::Freed: d.emit(WrapUpFreed{AssignmentId{due.id}}); return;
    case DueKind::SignOut: signOutDue(d, PersonId{due.id}); return;
    case DueKind::LogOff: d.emit(LogOffSet{PersonId{due.id}, std::nullopt, true}); return;
    case DueKind::Callback: callbackDue(d, d.floor.callbacks.at(CallbackId{due.id})); return;
    case DueKind::Call: callDue(d, d.floor.contacts.at(ContactId{due.id})); return;
    case DueKind::Token: d.emit(TokenRevoked{due.id}); return;
    }
}

} // namespace readyline::floor
