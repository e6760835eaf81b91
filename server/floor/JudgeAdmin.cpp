// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/StatusAdmin.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

bool mayAdminister(const Decision& d, Action action) {
    if (d.by.kind == ActorKind::System) return true;
    const Person* asker = d.asker();
    return asker && isAllowed(*asker, action);
}

// Somebody who is no longer of the site: his sessions end, what he had goes back to the queue.
void dismiss(Decision& d, const PersonId& id) {
    const AgentIndex& mine = indexOf(d.floor, id);
    for (const OfferId& each : mine.offers) {
        const Offer& offer = d.floor.offers.at(each);
        endOffer(d, offer, OfferEvent::Withdraw, WithdrawReason::NotEligible);
        requeue(d, offer.contact, true);
    }
    for (const AssignmentId& each : mine.unfinished) {
        const Assignment& work = d.floor.assignments.at(each);
        AssignmentOver over;
        over.assignment = work.id;
        over.agent = id;
        d.emit(std::move(over));
        if (work.state != AssignmentState::WrapUp) requeue(d, work.contact, true);
    }
    for (const AssignmentId& each : mine.parked) {
        const Assignment& work = d.floor.assignments.at(each);
        release(d, work);
        if (d.floor.contacts.at(work.contact).state == ContactState::Parked) requeue(d, work.contact, true);
    }
    for (const SessionId& each : mine.sessions) d.emit(SessionEnded{each, EndReason::LoggedOutByPolicy, {}, id});
    for (const auto& [digest, token] : d.floor.tokens)
        if (token.person == id) d.emit(TokenRevoked{digest});
}

} // namespace

Verdict judge(Decision& d, const SetSite& command) {
    if (!mayAdminister(d, Action::ChangeSite)) return refuse(Refusal::Forbidden);
    // What administration has changed stays changed: a file takes nothing of it back.
    const Administered& changes = d.floor.site.administered;
    Site site{withAdministered(command.site.rules, changes), command.site.people, changes};
    if (d.floor.site == site) return kGranted;
    for (const Person& each : d.floor.site.people)
        if (std::ranges::find(site.people, each.id, &Person::id) == site.people.end()) dismiss(d, each.id);
    for (const Person& each : site.people) {
        const auto& sessions = indexOf(d.floor, each.id).sessions;
        if (each.entitled && !sessions.empty()) planLogOff(d, each, site.rules);
        if (each.entitled) continue;
        for (const SessionId& id : sessions) // Z7; what he had goes on as at any end of his sessions
            d.emit(SessionEnded{id, EndReason::NotEntitled, {}, each.id, administrators(site)});
    }
    d.emit(SiteWasSet{site});
    replaceStrays(d, site);
    return kGranted;
}

Verdict judge(Decision& d, const IssueToken& command) {
    const bool own = d.by.kind == ActorKind::Person && d.by.person == command.token.person && !command.token.ingress;
    if (!own && !mayAdminister(d, Action::MintTokens)) return refuse(Refusal::Forbidden);
    if (!person(d.floor, command.token.person)) return refuse(Refusal::NotFound, "no such person");
    d.emit(TokenIssued{command.token});
    return kGranted;
}

// Whoever holds it is out at once, whatever work he has in hand.
Verdict judge(Decision& d, const RevokeToken& command) {
    const auto found = d.floor.tokens.find(command.digest);
    if (found == d.floor.tokens.end()) return kGranted;
    const PersonId& holder = found->second.person;
    const bool own = d.by.kind == ActorKind::Person && d.by.person == holder;
    if (!own && !mayAdminister(d, Action::MintTokens)) return refuse(Refusal::Forbidden);
    for (const SessionId& each : indexOf(d.floor, holder).sessions)
        if (d.floor.sessions.at(each).token == command.digest)
            d.emit(SessionEnded{each, EndReason::LoggedOutByPolicy, {}, holder});
    d.emit(TokenRevoked{command.digest});
    return kGranted;
}

Verdict judge(Decision& d, const Resume& command) {
    if (d.by.kind != ActorKind::System) return refuse(Refusal::Forbidden);
    d.emit(ServerResumed{std::max(command.gap, Duration::zero()), command.sessionsStay});
    return kGranted;
}

// What is due is for settle() to find.
Verdict judge(Decision& d, const Tick&) {
    return d.by.kind == ActorKind::System ? kGranted : refuse(Refusal::Forbidden);
}

} // namespace readyline::floor
