// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What becomes of a contact beside being answered and ended: parked until its customer writes (D20), given to somebody or
// closed by a supervisor (D21, K32).
#include "core/domain/Load.h"
#include "core/domain/Permission.h"
#include "core/domain/Routable.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const Contact* contactOf(const Decision& d, const ContactId& id) {
    const auto found = d.floor.contacts.find(id);
    return found == d.floor.contacts.end() ? nullptr : &found->second;
}

bool isWithAsker(const Decision& d, const Assignment& work) {
    return d.by.kind == ActorKind::Person && work.agent == d.by.person;
}

// The asker's own work on it in this state.
const Assignment* ownIn(const Decision& d, const ContactId& contact, AssignmentState state) {
    for (const AssignmentId& id : indexOf(d.floor, contact).assignments)
        if (const Assignment& each = d.floor.assignments.at(id); isWithAsker(d, each) && each.state == state)
            return &each;
    return nullptr;
}

bool isHis(const Decision& d, const ContactId& contact) {
    const auto& all = indexOf(d.floor, contact).assignments;
    return std::ranges::any_of(all, [&](const AssignmentId& id) {
        const Assignment& each = d.floor.assignments.at(id);
        return isWithAsker(d, each) && each.state != AssignmentState::Done;
    });
}

bool isAtWorkOn(const Floor& floor, const PersonId& who, const ContactId& contact) {
    const ContactIndex& around = indexOf(floor, contact);
    return std::ranges::any_of(around.offers, [&](const OfferId& id) { return floor.offers.at(id).agent == who; })
        || std::ranges::any_of(around.assignments, [&](const AssignmentId& id) {
               const Assignment& each = floor.assignments.at(id);
               return each.agent == who && each.state != AssignmentState::Done;
           });
}

bool hasInHand(const Floor& floor, const PersonId& who, const ContactId& contact) {
    const ContactIndex& around = indexOf(floor, contact);
    return std::ranges::any_of(around.offers, [&](const OfferId& id) { return floor.offers.at(id).agent == who; })
        || std::ranges::any_of(around.assignments, [&](const AssignmentId& id) {
               const Assignment& each = floor.assignments.at(id);
               return each.agent == who && each.state == AssignmentState::Active;
           });
}

// A supervisor decides on what is with his people or waits where they serve; what is with others' people is not his.
bool mayDecideOn(const Decision& d, const Person& asker, const Contact& contact, Action action) {
    if (asker.role == Role::Admin) return isAllowed(asker, action);
    const bool waits = contact.state == ContactState::Waiting;
    return std::ranges::any_of(d.floor.site.people, [&](const Person& each) {
        const bool serves = waits && std::ranges::find(each.queues, contact.queue) != each.queues.end();
        return isAllowedOn(asker, action, each) && (serves || isAtWorkOn(d.floor, each.id, contact.id));
    });
}

bool fitsOneMore(const Decision& d, const PersonId& who, Channel channel) {
    const AgentLayers seen = routingLayers(d.floor, who);
    return fits(capacityOf(seen, d.rules()), loadFor(seen, d.rules(), channel), channel);
}

// His status and his capacity may be passed; what he could not see or answer may not.
std::optional<std::string> unreachable(const Decision& d, const Person& who, const Contact& contact) {
    if (isLive(contact.channel) && !who.calls.answer) return "he has no right to answer calls"; // W1
    const AgentLayers seen = routingLayers(d.floor, who.id);
    for (const Term each : routable(seen, d.rules(), contact.queue, contact.channel)) {
        if (each == Term::NotOnline || each == Term::CannotShow) return "no device of his can show it";
        if (each == Term::StationUnreachable) return "the telephone cannot be reached";
        if (each == Term::VoiceBusy || each == Term::VoiceOffered) return "the telephone is in use";
    }
    return std::nullopt;
}

// Whoever has it or is asked, loses it; he who gets it keeps what he had parked.
void takeFromOthers(Decision& d, const Contact& contact, const PersonId& gets) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers)
        endOffer(d, d.floor.offers.at(id), OfferEvent::Withdraw, WithdrawReason::AnsweredElsewhere);
    for (const AssignmentId& id : around.assignments) {
        const Assignment& each = d.floor.assignments.at(id);
        if (each.state == AssignmentState::Active || (each.state == AssignmentState::Parked && each.agent != gets))
            passOn(d, each);
    }
}

} // namespace

Verdict judge(Decision& d, const ParkContact& command) {
    const Contact* contact = contactOf(d, command.contact);
    if (!contact) return refuse(Refusal::NotFound);
    if (!isHis(d, command.contact)) return refuse(Refusal::NotYourContact);
    const Assignment* work = ownIn(d, command.contact, AssignmentState::Active);
    if (!work) return refuse(Refusal::NotInState);
    if (isLive(contact->channel)) return refuse(Refusal::NotInState, "a call cannot be parked");
    const Queue* queue = find(d.rules(), contact->queue);
    d.emit(ContactParked{contact->id, work->id, d.now + (queue ? queue->maximumParked : Queue{}.maximumParked)});
    return kGranted;
}

// Also while he is not ready: it is his own, and he wants to write. Whoever is asked meanwhile decides first.
Verdict judge(Decision& d, const ResumeContact& command) {
    const Contact* contact = contactOf(d, command.contact);
    if (!contact) return refuse(Refusal::NotFound);
    if (!isHis(d, command.contact)) return refuse(Refusal::NotYourContact);
    const Assignment* work = ownIn(d, command.contact, AssignmentState::Parked);
    if (!work || (contact->state != ContactState::Parked && contact->state != ContactState::Waiting))
        return refuse(Refusal::NotInState);
    if (!fitsOneMore(d, work->agent, contact->channel))
        return refuse(Refusal::NotInState, "there is as much work in hand as fits");
    d.emit(AssignmentResumed{work->id});
    return kGranted;
}

// What is not parked is with somebody, or on its way: there is nothing to bring back.
Verdict judge(Decision& d, const CustomerWrote& command) {
    if (!mayPost(d)) return refuse(Refusal::Forbidden);
    const Contact* contact = contactOf(d, command.contact);
    if (!contact || !isSource(d, *contact)) return refuse(Refusal::NotFound);
    if (contact->state == ContactState::Ended) return refuse(Refusal::NotInState);
    if (contact->state != ContactState::Parked) return kGranted;
    if (const Assignment* work = parkedWork(d.floor, contact->id))
        requeueFor(d, contact->id, work->agent, false);
    else
        requeue(d, contact->id, false);
    return kGranted;
}

Verdict judge(Decision& d, const AssignContact& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Person* target = person(d.floor, command.person);
    const Contact* contact = contactOf(d, command.contact);
    if (!target || target->role == Role::Connector || !contact) return refuse(Refusal::NotFound);
    if (!isAllowedOn(*asker, Action::AssignContacts, *target)
        || !mayDecideOn(d, *asker, *contact, Action::AssignContacts))
        return refuse(Refusal::Forbidden);
    const bool isConversation = isLive(contact->channel)
        && (contact->state == ContactState::Handled || contact->state == ContactState::Offered);
    if (contact->state == ContactState::Ended || isConversation) return refuse(Refusal::NotInState);
    if (hasInHand(d.floor, target->id, contact->id)) return refuse(Refusal::NotInState, "he has it already");
    if (contact->consult && contact->consult->by == target->id) return refuse(Refusal::NotInState, "he is who asks");
    if (auto why = unreachable(d, *target, *contact)) return refuse(Refusal::NotInState, std::move(*why));
    takeFromOthers(d, *contact, target->id);
    requeue(d, contact->id, false);
    openOffer(d, contact->id, target->id, RouteReason::Assigned);
    return kGranted;
}

Verdict judge(Decision& d, const CloseContact& command) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    const Contact* contact = contactOf(d, command.contact);
    if (!contact) return refuse(Refusal::NotFound);
    if (!mayDecideOn(d, *asker, *contact, Action::CloseContacts)) return refuse(Refusal::Forbidden);
    if (contact->state == ContactState::Ended) return refuse(Refusal::NotInState);
    endWork(d, *contact, ContactOutcome::Closed);
    return kGranted;
}

} // namespace readyline::floor
