// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Judge.h"

#include <set>

namespace readyline::floor {

namespace {

// The open offer, if it is the asker's.
Expected<const Offer*, Refusal> ownOffer(const Decision& d, const OfferId& id) {
    const auto found = d.floor.offers.find(id);
    if (found == d.floor.offers.end()) return unexpected(Refusal::OfferGone);
    if (d.by.kind != ActorKind::Person || found->second.agent != d.by.person) return unexpected(Refusal::NotYourOffer);
    return &found->second;
}

// One that can be accepted together with others: his, open, and no call.
const Offer* writtenOffer(const Decision& d, const OfferId& id) {
    const auto offer = ownOffer(d, id);
    if (!offer || !step((*offer)->state, OfferEvent::Accept)) return nullptr;
    return isWritten(d.floor.contacts.at((*offer)->contact).channel) ? *offer : nullptr;
}

} // namespace

// The first receipt starts the countdown; others only say that they show it too.
Verdict judge(Decision& d, const PresentOffer& command) {
    const auto offer = ownOffer(d, command.offer);
    if (!offer) return refuse(offer.error());
    const auto session = d.floor.sessions.find(command.session);
    if (session == d.floor.sessions.end() || session->second.person != d.by.person
        || session->second.state != SessionState::Online)
        return refuse(Refusal::NotFound, "no such session");
    const Offer& each = **offer;
    if (each.presentedOn.contains(command.session)) return kGranted;
    const bool first = step(each.state, OfferEvent::Presented).has_value();
    const WallTime deadline = first ? d.now + std::chrono::seconds(each.seconds) : each.deadline;
    d.emit(OfferRings{each.id, command.session, deadline});
    return kGranted;
}

Verdict judge(Decision& d, const AcceptOffer& command) {
    const auto offer = ownOffer(d, command.offer);
    if (!offer) return refuse(offer.error());
    const Offer& each = **offer;
    if (!step(each.state, OfferEvent::Accept)) return refuse(Refusal::OfferGone);
    if (isAnsweredOnPhone(d.floor, each)) return refuse(Refusal::AnswerOnPhone);
    accepted(d, each, isLive(d.floor.contacts.at(each.contact).channel) ? Joined::No : Joined::Yes);
    return kGranted;
}

// W10: those that can be had are, in one decision; he is told which could not. Each is named once, whatever was sent.
Verdict judge(Decision& d, const AcceptOffers& command) {
    if (d.by.kind != ActorKind::Person) return refuse(Refusal::NotYourOffer);
    OffersNotHad rest{d.by.person, {}};
    std::set<OfferId> seen;
    int taken = 0;
    for (const OfferId& id : command.offers) {
        if (!seen.insert(id).second) continue;
        if (const Offer* offer = writtenOffer(d, id))
            accepted(d, *offer, Joined::Yes, taken++);
        else
            rest.offers.push_back(id);
    }
    if (taken == 0) return refuse(Refusal::OfferGone);
    if (!rest.offers.empty()) d.emit(std::move(rest));
    return kGranted;
}

Verdict judge(Decision& d, const DeclineOffer& command) {
    const auto offer = ownOffer(d, command.offer);
    if (!offer) return refuse(offer.error());
    if (!step((*offer)->state, OfferEvent::Decline)) return refuse(Refusal::OfferGone);
    declined(d, **offer);
    if ((*offer)->kind != OfferKind::Queue)
        return kGranted; // a colleague's question, or his call: no effect on the status
    declineEffect(d, (*offer)->agent, d.floor.contacts.at((*offer)->contact), (*offer)->since);
    return kGranted;
}

} // namespace readyline::floor
