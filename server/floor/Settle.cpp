// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Calls.h"
#include "server/floor/Deadlines.h"
#include "server/floor/Floor.h"
#include "server/floor/Indexing.h"
#include "server/floor/Router.h"

namespace readyline::floor {

namespace {

void applyPending(Decision& d, const PersonId& who) {
    const Pending& pending = *agentState(d.floor, who).pending;
    d.emit(PendingEnded{who, PendingEnd::Applied});
    d.emit(IntentSet{who, Intent{pending.choice, pending.by, d.now}, false, false, true});
}

// Nobody is there to see it: offers go back, and written work too once the last session has ended. A live call goes on.
void giveBack(Decision& d, const PersonId& who) {
    const AgentIndex& mine = indexOf(d.floor, who);
    for (const OfferId& id : mine.offers) notPresented(d, d.floor.offers.at(id));
    if (!mine.sessions.empty()) return;
    for (const AssignmentId& id : mine.unfinished) {
        const Assignment& work = d.floor.assignments.at(id);
        if (work.state != AssignmentState::Active || isLive(d.floor.contacts.at(work.contact).channel)) continue;
        release(d, work);
        requeueFor(d, work.contact, who, true);
    }
}

void showOrHide(Decision& d, const PersonId& who) {
    const AgentLayers seen = routingLayers(d.floor, who);
    if (seen.presence.connection == Connection::Online && !seen.presence.canShow)
        layOverlay(d, who, OverlayKind::CannotShow, systemEntry(d.rules(), OverlayKind::CannotShow), UntilCauseEnds{});
    else
        liftOverlays(d, who, OverlayKind::CannotShow);
}

void ask(Decision& d, const PersonId& who) { d.emit(SignOutAsked{who, d.now + d.policyFor(who).inactivity().warning}); }

void logOff(Decision& d, const PersonId& who) {
    const EndReason why = agentState(d.floor, who).leaving ? EndReason::SignedOut : EndReason::LogOffHour;
    for (const SessionId& id : indexOf(d.floor, who).sessions) d.emit(SessionEnded{id, why, {}, who});
}

// Nobody is there who could stop it, and an open line that nobody minds is none that an agent has to bear (Z22).
void stopListening(Decision& d, const PersonId& who) {
    for (const ContactId& id : indexOf(d.floor, who).monitors)
        endMonitor(d, d.floor.contacts.at(id), MonitorEnd::SessionOver);
}

void takeBack(Decision& d, const Offer& offer) {
    if (offer.kind != OfferKind::Queue) return unanswered(d, offer, OfferEvent::Withdraw, WithdrawReason::NotEligible);
    endOffer(d, offer, OfferEvent::Withdraw, WithdrawReason::NotEligible);
    requeue(d, offer.contact, true);
}

// A colleague asks a queue: who could come now (W33). Before any customer who waits: one is in that call already.
bool askForConsult(Decision& d) {
    for (const ContactId& id : d.floor.index.consults) {
        const Contact& contact = d.floor.contacts.at(id);
        const Assignment* lead = leadOf(d.floor, id);
        const auto next = nextForConsult(d.floor, contact);
        if (!lead || !next) continue;
        openOffer(d, id, *next, RouteReason::Asked, OfferKind::Consult, lead->agent);
        return true;
    }
    return false;
}

} // namespace

// One thing at a time, so that each sees what the one before has done.
Events settle(const Floor& floor, WallTime now) {
    const Actor server{};
    Decision d{floor, server, std::max(now, floor.at)};
    const Index& index = floor.index;
    if (!index.due.empty() && index.due.begin()->at <= d.now)
        expire(d, *index.due.begin());
    else if (!index.uncarried.empty())
        endWork(d, floor.contacts.at(*index.uncarried.begin()), ContactOutcome::CustomerLeft);
    else if (!index.deaf.empty())
        stopListening(d, *index.deaf.begin());
    else if (!index.pendingDue.empty())
        applyPending(d, *index.pendingDue.begin());
    else if (!index.stranded.empty())
        giveBack(d, *index.stranded.begin());
    else if (!index.unfit.empty())
        takeBack(d, floor.offers.at(*index.unfit.begin()));
    else if (!index.loggedOff.empty())
        logOff(d, *index.loggedOff.begin());
    else if (!index.alone.empty())
        ask(d, *index.alone.begin());
    else if (!index.showStale.empty())
        showOrHide(d, *index.showStale.begin());
    else if (askForConsult(d))
        return std::move(d.events);
    else if (const auto match = nextMatch(floor))
        openOffer(d, match->contact, match->agent, match->why);
    return std::move(d.events);
}

} // namespace readyline::floor
