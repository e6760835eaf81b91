// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

int secondsBetween(WallTime from, WallTime to) {
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(to - from).count());
}

OverlayCause cause(const Decision& d, const Contact& contact, WallTime offeredAt) {
    return {contact.id, contact.queue, customerName(d.floor, contact), d.now, secondsBetween(offeredAt, d.now)};
}

} // namespace

void endOffer(Decision& d, const Offer& offer, OfferEvent event, std::optional<WithdrawReason> reason) {
    const auto end = step(offer.state, event);
    if (!end) return;
    d.emit(OfferOver{offer.id, offer.agent, offer.contact, *end, reason, std::nullopt});
}

void requeue(Decision& d, const ContactId& contact, bool front, std::optional<PersonId> avoid) {
    d.emit(ContactRequeued{contact, front, std::move(avoid)});
}

void notPresented(Decision& d, const Offer& offer) {
    endOffer(d, offer, OfferEvent::Unshown);
    requeue(d, offer.contact, true);
}

void missed(Decision& d, const Offer& offer) {
    endOffer(d, offer, OfferEvent::Deadline);
    requeue(d, offer.contact, false);
    const AgentState& agent = agentState(d.floor, offer.agent);
    if (agent.pending && agent.pending->armed) return; // K9: he has said already that he goes; the choice stands alone
    const Contact& contact = d.floor.contacts.at(offer.contact);
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

void declined(Decision& d, const Offer& offer) {
    endOffer(d, offer, OfferEvent::Decline);
    requeue(d, offer.contact, false, offer.agent);
}

void declineEffect(Decision& d, const PersonId& agent, const Contact& contact, WallTime offeredAt) {
    takeEffect(
        d, agent, d.policyFor(agent, contact.queue).decline(), OverlayKind::Declined, {cause(d, contact, offeredAt)});
}

void legFailed(Decision& d, const Assignment& assignment, OfferFault fault) {
    if (!step(assignment.state, AssignmentEvent::NotJoined)) return;
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    over.fault = fault;
    d.emit(std::move(over));
    const Contact& contact = d.floor.contacts.at(assignment.contact);
    if (fault == OfferFault::StationDeclined) {
        requeue(d, contact.id, false, assignment.agent);
        declineEffect(d, assignment.agent, contact, assignment.acceptedAt);
        return;
    }
    requeue(d, contact.id, true);
    layOverlay(d, assignment.agent, OverlayKind::StationFault, systemEntry(d.rules(), OverlayKind::StationFault),
        UntilCauseEnds{}, {cause(d, contact, assignment.acceptedAt)});
}

} // namespace readyline::floor
