// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Calls.h"
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"
#include "server/zone/Zone.h"

#include <algorithm>

namespace readyline::floor {

namespace {

int secondsBetween(WallTime from, WallTime to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(to - from).count());
}

OverlayCause cause(const Decision& d, const Contact& contact, WallTime offeredAt) {
    return {contact.id, contact.queue, customerName(d.floor, contact), d.now, secondsBetween(offeredAt, d.now)};
}

// A status planned after so many contacts: this is one of them (idea 6), after those of the same decision.
void countContact(Decision& d, const PersonId& who, int before) {
    const auto& pending = agentState(d.floor, who).pending;
    if (!pending || pending->armed) return;
    const auto* after = std::get_if<AfterContacts>(&pending->when);
    if (!after || (before > 0 && after->left <= before)) return; // armed by one of those
    const int left = after->left - before;
    d.emit(PendingCounted{who, std::max(0, left - 1)});
    if (left <= 1) d.emit(PendingArmed{who});
}

// The customer waits on: with others first where the agent declined, else in front, and no calls for that telephone.
void stationFailed(Decision& d, const PersonId& who, const ContactId& id, OfferFault fault, WallTime offeredAt) {
    const Contact& contact = d.floor.contacts.at(id);
    const bool isOutdial = isOwnOutdial(contact) && !contact.answered;
    if (isOutdial) dropOutdial(d, contact);
    if (fault == OfferFault::StationDeclined && isOutdial) return; // his own, and he has thought better of it
    if (fault == OfferFault::StationDeclined) {
        requeue(d, id, false, who);
        declineEffect(d, who, contact, offeredAt);
        return;
    }
    if (!isOutdial) requeue(d, id, true);
    layOverlay(d, who, OverlayKind::StationFault, systemEntry(d.rules(), OverlayKind::StationFault), UntilCauseEnds{},
        {cause(d, contact, offeredAt)});
}

bool beginsDay(const Decision& d, const PersonId& who) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* begun = std::get_if<DayBegan>(&each);
        return begun && begun->person == who;
    });
}

// D19: contacts count from the first of the site's day until midnight there.
std::optional<WallTime> newDay(const Decision& d, const PersonId& who) {
    if (agentState(d.floor, who).todayUntil || beginsDay(d, who)) return std::nullopt;
    return zone::nextAt(d.rules().timeZone, TimeOfDay{}, d.now);
}

bool hasEnded(const Decision& d, const OfferId& id) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* over = std::get_if<OfferOver>(&each);
        return over && over->offer == id;
    });
}

ConsultEnd consultEnd(OfferState end, std::optional<OfferFault> fault) {
    if (fault == OfferFault::StationNoAnswer) return ConsultEnd::NoAnswer;
    if (end == OfferState::Declined) return ConsultEnd::Declined;
    return end == OfferState::Missed ? ConsultEnd::NoAnswer : ConsultEnd::NotReachable;
}

// Whether a queue's next is asked instead is endConsult()'s to say (W33). Whoever was to join a conference, does not.
void notAdvised(Decision& d, const ContactId& id, ConsultEnd why) {
    if (const Contact& contact = d.floor.contacts.at(id); contact.call.consult) endConsult(d, contact, why);
}

// Whoever was called into a conference does not come: with one left it is over (W50).
void notJoined(Decision& d, const Contact& contact) {
    if (peopleOf(d.floor, contact).onCustomerSide - 1 < kFewestParties) endWork(d, contact, ContactOutcome::Handled);
}

// What he is in a call that he comes to: one of all, where the conference has begun while he was asked (W41, W44).
WorkRole roleFor(const Decision& d, const Offer& offer) {
    if (offer.kind != OfferKind::Consult) return WorkRole::Primary;
    return d.floor.contacts.at(offer.contact).call.consult ? WorkRole::Consulted : WorkRole::Conference;
}

} // namespace

void endOffer(Decision& d, const Offer& offer, OfferEvent event, std::optional<WithdrawReason> reason,
    std::optional<OfferFault> fault) {
    const auto end = step(offer.state, event);
    if (!end || hasEnded(d, offer.id)) return;
    d.emit(OfferOver{offer.id, offer.agent, offer.contact, *end, reason, fault});
}

void requeue(Decision& d, const ContactId& contact, bool front, std::optional<PersonId> avoid) {
    d.emit(ContactRequeued{contact, front, std::move(avoid)});
}

void requeueFor(Decision& d, const ContactId& id, const PersonId& had, bool front) {
    const Queue* queue = find(d.rules(), d.floor.contacts.at(id).queue);
    ContactRequeued event;
    event.contact = id;
    event.front = front;
    event.preferred = had;
    event.preferredUntil = d.now + (queue ? queue->preferredWait : Queue{}.preferredWait);
    d.emit(std::move(event));
}

void unanswered(Decision& d, const Offer& offer, OfferEvent event, std::optional<WithdrawReason> reason,
    std::optional<OfferFault> fault) {
    const auto end = step(offer.state, event);
    if (!end || hasEnded(d, offer.id)) return;
    endOffer(d, offer, event, reason, fault);
    if (offer.kind == OfferKind::Consult) return notAdvised(d, offer.contact, consultEnd(*end, fault));
    const bool isHanded = offer.kind == OfferKind::Transfer;
    const PersonId& last = *end == OfferState::Declined ? offer.agent : offer.from;
    requeue(d, offer.contact, true, isHanded && !last.empty() ? std::optional{last} : std::nullopt);
}

void openOffer(
    Decision& d, const ContactId& id, const PersonId& agent, RouteReason why, OfferKind kind, PersonId from) {
    const Contact& contact = d.floor.contacts.at(id);
    Offer offer;
    offer.id = OfferId{d.newId("o-")};
    offer.contact = id;
    offer.agent = agent;
    offer.since = d.now;
    offer.deadline = d.now + kPresentedWithin;
    const seconds timeout = d.policyFor(agent, contact.queue).offerTimeout(contact.channel);
    offer.seconds = static_cast<int>(timeout.count());
    offer.why = why;
    offer.kind = kind;
    offer.from = std::move(from);
    d.emit(OfferOpened{std::move(offer)});
}

void beginDay(Decision& d, const PersonId& who) {
    if (const auto until = newDay(d, who)) d.emit(DayBegan{who, *until});
}

void notPresented(Decision& d, const Offer& offer) { unanswered(d, offer, OfferEvent::Unshown); }

void missed(Decision& d, const Offer& offer) {
    if (offer.kind != OfferKind::Queue) return unanswered(d, offer, OfferEvent::Deadline);
    endOffer(d, offer, OfferEvent::Deadline);
    requeue(d, offer.contact, false);
    const Contact& contact = d.floor.contacts.at(offer.contact);
    if (contact.preferred == offer.agent && contact.preferredUntil) d.emit(ContactReleased{contact.id});
    const AgentState& agent = agentState(d.floor, offer.agent);
    if (agent.pending && agent.pending->armed) return; // K9: he has said already that he goes; the choice stands alone
    const PolicyFor policy = d.policyFor(offer.agent, contact.queue);
    const Threshold& rule = policy.noAnswer();
    if (rule.voiceOnly && !isLive(contact.channel)) return; // P13: there is no No answer for written requests
    const int missed = agent.missed + 1;
    std::vector<OverlayCause> misses = agent.misses;
    misses.push_back(cause(d, contact, offer.since));
    setCounters(d, offer.agent, missed, agent.offerErrors, misses.back());
    if (const int last = policy.logOutAfterMisses(); last > 0 && missed >= last) // P16
        return takeEffect(d, offer.agent, LogOut{}, OverlayKind::NoAnswer, {});
    if (missed < rule.count) return;
    takeEffect(d, offer.agent, rule.effect, OverlayKind::NoAnswer, std::move(misses));
}

void accepted(Decision& d, const Offer& offer, Joined joined, int before) {
    endOffer(d, offer, OfferEvent::Accept);
    const bool isAdvice = offer.kind == OfferKind::Consult; // it is no contact of his
    if (before == 0 && !isAdvice) setCounters(d, offer.agent, 0, 0);
    beginDay(d, offer.agent);
    if (const Assignment* parked = parkedWork(d.floor, offer.contact)) {
        if (parked->agent == offer.agent) { // it is his again
            d.emit(AssignmentResumed{parked->id});
            return countContact(d, offer.agent, before);
        }
        passOn(d, *parked);
    }
    Assignment work;
    work.id = AssignmentId{d.newId("a-")};
    work.contact = offer.contact;
    work.agent = offer.agent;
    work.offer = offer.id;
    work.acceptedAt = d.now;
    work.since = d.now;
    work.role = roleFor(d, offer);
    if (joined == Joined::No) work.deadline = d.now + kJoinWithin;
    d.emit(AssignmentMade{work});
    if (!isAdvice) countContact(d, offer.agent, before);
    if (joined == Joined::Yes) d.emit(AssignmentJoined{work.id});
}

void declined(Decision& d, const Offer& offer) {
    if (offer.kind != OfferKind::Queue) return unanswered(d, offer, OfferEvent::Decline);
    endOffer(d, offer, OfferEvent::Decline);
    requeue(d, offer.contact, false, offer.agent);
}

void declineEffect(Decision& d, const PersonId& agent, const Contact& contact, WallTime offeredAt) {
    takeEffect(
        d, agent, d.policyFor(agent, contact.queue).decline(), OverlayKind::Declined, {cause(d, contact, offeredAt)});
}

void legFailed(Decision& d, const Assignment& assignment, OfferFault fault) {
    if (!step(assignment.state, AssignmentEvent::NotJoined)) return;
    const bool declined = fault == OfferFault::StationDeclined;
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    over.fault = fault;
    d.emit(std::move(over));
    if (assignment.role == WorkRole::Consulted)
        return notAdvised(
            d, assignment.contact, consultEnd(declined ? OfferState::Declined : OfferState::Failed, fault));
    if (assignment.role == WorkRole::Conference) return notJoined(d, d.floor.contacts.at(assignment.contact));
    stationFailed(d, assignment.agent, assignment.contact, fault, assignment.acceptedAt);
}

// One that rang and was not lifted is a miss as any other (P9, W23), whoever gave up first, he or the exchange.
void phoneFailed(Decision& d, const Offer& offer, OfferFault fault) {
    if (fault == OfferFault::StationNoAnswer && offer.state == OfferState::Ringing) return missed(d, offer);
    if (offer.kind != OfferKind::Queue) {
        const bool no = fault == OfferFault::StationDeclined;
        if (no) return unanswered(d, offer, OfferEvent::Decline);
        return unanswered(d, offer, OfferEvent::Fault, std::nullopt, fault);
    }
    if (fault == OfferFault::StationDeclined)
        endOffer(d, offer, OfferEvent::Decline);
    else
        endOffer(d, offer, OfferEvent::Fault, std::nullopt, fault);
    stationFailed(d, offer.agent, offer.contact, fault, offer.since);
}

} // namespace readyline::floor
