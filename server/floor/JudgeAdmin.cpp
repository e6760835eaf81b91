// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/StatusAdmin.h"
#include "server/floor/Calls.h"
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

bool isOf(const Site& site, const PersonId& who) {
    return std::ranges::find(site.people, who, &Person::id) != site.people.end();
}

bool isInCall(const Assignment& work) {
    return work.state == AssignmentState::Accepting || work.state == AssignmentState::Active;
}

// Who of those that stay has been in its conference for longest: he leads it from now (W48).
const Assignment* nextLead(const Decision& d, const ContactId& contact, const Site& next) {
    const Assignment* longest = nullptr;
    for (const AssignmentId& id : indexOf(d.floor, contact).assignments) {
        const Assignment& each = d.floor.assignments.at(id);
        const bool isIn = each.role == WorkRole::Conference && each.state == AssignmentState::Active;
        if (isIn && isOf(next, each.agent) && (!longest || each.joinedAt < longest->joinedAt)) longest = &each;
    }
    return longest;
}

// Of those beside its leader who are not consulted, how many stay.
int othersStay(const Decision& d, const Contact& contact, const Site& next) {
    const auto& all = indexOf(d.floor, contact.id).assignments;
    const auto agents = std::ranges::count_if(all, [&](const AssignmentId& id) {
        const Assignment& each = d.floor.assignments.at(id);
        return each.role == WorkRole::Conference && isInCall(each) && isOf(next, each.agent);
    });
    return static_cast<int>(agents + std::ranges::count(contact.call.outsiders, false, &Outsider::consulted));
}

// Who is only on his way into a call that has nobody else in it.
void sendAway(Decision& d, const Contact& contact) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers)
        endOffer(d, d.floor.offers.at(id), OfferEvent::Withdraw, WithdrawReason::NotAsked);
    for (const AssignmentId& id : around.assignments)
        if (const Assignment& each = d.floor.assignments.at(id); isInCall(each)) release(d, each);
}

bool isConsultOver(const Decision& d, const ContactId& contact) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* over = std::get_if<ConsultOver>(&each);
        return over && over->contact == contact;
    });
}

// Its leader is gone: another leads, or the customer waits again, before the others.
void leaveToOthers(Decision& d, const Contact& contact, const Site& next) {
    if (contact.call.ask) giveUpAsk(d, contact, AskEnd::Overtaken);
    if (contact.call.consult && !isConsultOver(d, contact.id)) endConsult(d, contact, ConsultEnd::Withdrawn);
    if (contact.call.phoneHeld) d.emit(HeldOnPhone{contact.id, false});
    const bool isOneLeft = contact.call.customerGone && othersStay(d, contact, next) < kFewestParties;
    if (isOneLeft) return endWork(d, contact, ContactOutcome::Handled); // W50
    if (const Assignment* lead = nextLead(d, contact.id, next)) return d.emit(RoleGiven{lead->id, WorkRole::Primary});
    if (isOwnOutdial(contact) && !contact.answered) return dropOutdial(d, contact);
    if (contact.call.customerGone) return endWork(d, contact, ContactOutcome::Handled);
    const bool talksOn = std::ranges::any_of(
        contact.call.outsiders, [](const Outsider& each) { return !each.consulted && each.state == PartyState::Up; });
    sendAway(d, contact);
    if (talksOn) return d.emit(ContactGivenOut{contact.id});
    requeue(d, contact.id, true);
}

// His line goes, and the call goes on for the others.
void leaveConversation(Decision& d, const Assignment& work, const Site& next) {
    const Contact& contact = d.floor.contacts.at(work.contact);
    const Assignment* lead = leadOf(d.floor, contact.id);
    release(d, work);
    if (work.role == WorkRole::Primary) return leaveToOthers(d, contact, next);
    if (!lead || !isOf(next, lead->agent)) return; // it is decided with him
    if (work.role == WorkRole::Consulted && contact.call.consult) return endConsult(d, contact, ConsultEnd::Left);
    const bool isAlone = contact.call.customerGone && contact.call.outsiders.empty() && !nextLead(d, contact.id, next);
    if (isAlone) endWork(d, contact, ContactOutcome::Handled);
}

// Somebody who is no longer of the site: his sessions end, what he had goes back to the queue.
void dismiss(Decision& d, const PersonId& id, const Site& next) {
    const AgentIndex& mine = indexOf(d.floor, id);
    for (const ContactId& each : mine.monitors) endMonitor(d, d.floor.contacts.at(each), MonitorEnd::NotAllowed);
    for (const OfferId& each : mine.offers)
        unanswered(d, d.floor.offers.at(each), OfferEvent::Withdraw, WithdrawReason::NotEligible);
    for (const AssignmentId& each : mine.unfinished) {
        const Assignment& work = d.floor.assignments.at(each);
        if (isInCall(work) && isLive(d.floor.contacts.at(work.contact).channel)) {
            leaveConversation(d, work, next);
            continue;
        }
        release(d, work);
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

// Who listens to a call of somebody whom he may no longer, or not like that, is out of it (Z22).
void checkListener(Decision& d, const Person& who, const Site& next) {
    for (const ContactId& id : indexOf(d.floor, who.id).monitors) {
        const Contact& contact = d.floor.contacts.at(id);
        const Monitor& monitor = *contact.call.monitor;
        const PersonId& agent = d.floor.assignments.at(monitor.of).agent;
        const auto target = std::ranges::find(next.people, agent, &Person::id);
        if (target == next.people.end()) continue; // it ends with him
        const bool mayWish = isAllowedOn(who, actionFor(monitor.wanted), *target);
        const bool takesOver = monitor.wanted == MonitorMode::TakeOver; // whatever he may do until then
        const bool isGranted = mayWish && (takesOver || isAllowedOn(who, actionFor(monitor.mode), *target));
        if (!isGranted || !who.entitled) endMonitor(d, contact, MonitorEnd::NotAllowed);
    }
}

} // namespace

Verdict judge(Decision& d, const SetSite& command) {
    if (!mayAdminister(d, Action::ChangeSite)) return refuse(Refusal::Forbidden);
    // What administration has changed stays changed: a file takes nothing of it back.
    const Administered& changes = d.floor.site.administered;
    Site site{withAdministered(command.site.rules, changes), command.site.people, changes, command.site.telephony};
    if (d.floor.site == site) return kGranted;
    for (const Person& each : d.floor.site.people)
        if (!isOf(site, each.id)) dismiss(d, each.id, site);
    for (const Person& each : site.people) {
        const auto& sessions = indexOf(d.floor, each.id).sessions;
        checkListener(d, each, site);
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
