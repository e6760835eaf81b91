// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

void Applying::operator()(const ContactPosted& e) {
    ++m_floor.made;
    put(m_floor.contacts, e.contact);
}

void Applying::operator()(const ContactRequeued& e) {
    editCall(e.contact, [&](Contact& contact) {
        const bool wasParked = contact.state == ContactState::Parked;
        if (wasParked || contact.state == ContactState::Handled) waitsAnew(contact);
        if (wasParked) contact.waitingSince = m_at;
        contact.state = ContactState::Waiting;
        contact.call = {}; // he is alone in it
        if (e.preferred) contact.preferred = e.preferred;
        if (e.preferredUntil) contact.preferredUntil = e.preferredUntil;
        contact.front = contact.front || e.front;
        contact.endRequested = false;
        if (!e.avoid) return;
        if (contact.preferred == *e.avoid) contact.preferredUntil.reset(); // he will not: anybody may
        if (std::ranges::find(contact.avoid, *e.avoid) == contact.avoid.end()) contact.avoid.push_back(*e.avoid);
        contact.avoidUntil = m_at + kDeclineCoolDown;
    });
}

// What was before was no waiting.
void Applying::waitsAnew(Contact& contact) const {
    if (const Queue* queue = find(m_floor.site.rules, contact.queue)) contact.waitDeadline = m_at + queue->maximumWait;
    contact.overflowed.clear();
}

void Applying::operator()(const ContactCooledDown& e) {
    edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.avoidUntil.reset(); });
}

void Applying::operator()(const ContactEndAsked& e) {
    edit(m_floor.contacts, e.contact, [&](Contact& contact) {
        contact.endRequested = true;
        if (isLive(contact.channel)) contact.waitDeadline = m_at + kAskWithin; // an agent can always end
    });
}

void Applying::operator()(const ContactOver& e) {
    editCall(e.contact, [](Contact& contact) {
        contact.state = ContactState::Ended;
        contact.call = {};
    });
    forgetIfUnused(e.contact);
}

void Applying::operator()(const OfferOpened& e) {
    ++m_floor.made;
    if (e.offer.kind != OfferKind::Consult)
        edit(m_floor.contacts, e.offer.contact, [&](Contact& contact) {
            if (contact.state == ContactState::Handled) waitsAnew(contact);
            contact.state = ContactState::Offered;
        });
    put(m_floor.offers, e.offer);
    changed(e.offer.agent);
}

void Applying::operator()(const OfferRings& e) {
    edit(m_floor.offers, e.offer, [&](Offer& offer) {
        if (offer.state == OfferState::Connecting) offer.since = m_at;
        offer.state = OfferState::Ringing;
        offer.deadline = e.deadline;
        offer.presentedOn.insert(e.session);
        changedSoon(offer.agent);
    });
}

void Applying::operator()(const OfferOver& e) {
    const auto found = m_floor.offers.find(e.offer);
    if (found == m_floor.offers.end()) return;
    const bool isUnanswered = found->second.kind == OfferKind::Consult && e.end != OfferState::Accepted;
    remove(m_floor, found->second);
    m_floor.offers.erase(found);
    if (isUnanswered) notConsulted(e.contact, e.agent);
    changed(e.agent);
    forgetIfUnused(e.contact);
}

void Applying::operator()(const OffersNotHad&) {}

void Applying::operator()(const AssignmentMade& e) {
    ++m_floor.made;
    put(m_floor.assignments, e.assignment);
    if (e.assignment.role == WorkRole::Primary) takesOn(e.assignment);
    changed(e.assignment.agent);
}

// Who only gives advice has no contact of his own with that (rules 2.3, D19).
void Applying::takesOn(const Assignment& work) {
    AgentState& agent = m_floor.agents[work.agent];
    agent.recalculated = true;
    const auto contact = m_floor.contacts.find(work.contact);
    if (agent.todayUntil && contact != m_floor.contacts.end()) ++agent.today[domain::index(contact->second.channel)];
}

void Applying::operator()(const AssignmentJoined& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.state = AssignmentState::Active;
        each.since = m_at;
        each.joinedAt = m_at;
        each.deadline.reset();
        edit(m_floor.contacts, each.contact, [&](Contact& contact) {
            if (each.role == WorkRole::Consulted && contact.call.consult) contact.call.consult->deadline.reset();
            if (each.role == WorkRole::Primary) isHandled(contact);
        });
        changedSoon(each.agent);
    });
}

void Applying::isHandled(Contact& contact) {
    contact.state = ContactState::Handled;
    contact.front = false;
    contact.preferred.reset();
    contact.preferredUntil.reset();
}

void Applying::operator()(const WrapUpStarted& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.state = AssignmentState::WrapUp;
        each.since = m_at;
        each.deadline = e.deadline;
        each.wrapUpSeconds = e.seconds;
        each.blocks = e.blocks;
        each.blocksUntil = e.blocksUntil;
        if (!each.talkedTill) each.talkedTill = m_at;
        each.endedBy = e.endedBy;
        if (isLiveWork(each)) m_floor.agents[each.agent].freeSince = m_at;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const WrapUpFreed& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.blocks = WrapUpBlocks::Never;
        each.blocksUntil.reset();
        m_floor.agents[each.agent].freeSince = m_at;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const WrapUpExtended& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.deadline = e.deadline;
        each.wrapUpSeconds = e.seconds;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const CountdownStopped& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.deadline.reset();
        each.wrapUpSeconds = 0;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const AssignmentOver& e) {
    const auto found = m_floor.assignments.find(e.assignment);
    if (found == m_floor.assignments.end()) return;
    const bool wrappedUp = found->second.state == AssignmentState::WrapUp;
    const bool wasParked = found->second.state == AssignmentState::Parked;
    const bool assisted = found->second.role != WorkRole::Primary;
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.state = AssignmentState::Done;
        each.since = m_at;
        each.deadline = m_at + kCorrectWithin;
        each.code = e.code;
        each.notes = e.notes;
        each.blocksUntil.reset();
    });
    AgentState& agent = m_floor.agents[e.agent];
    if (!wasParked && !assisted) { // what was set aside kept him from nothing, and advice was no contact of his
        agent.idleSince = m_at;
        agent.recalculated = true;
    }
    const auto contact = m_floor.contacts.find(found->second.contact);
    const bool goesOn = contact != m_floor.contacts.end() && contact->second.state != ContactState::Ended;
    if (assisted && e.fault) notConsulted(found->second.contact, e.agent);
    if (!assisted && e.fault && contact != m_floor.contacts.end()) { // his telephone failed: he has not had it (D19)
        int& today = agent.today[domain::index(contact->second.channel)];
        today = std::max(0, today - 1);
    }
    if (isLiveWork(found->second) || (wrappedUp && found->second.blocks != WrapUpBlocks::Never)) agent.freeSince = m_at;
    // There is nothing to correct; but the others in its call are told by it that he has left.
    if (!wrappedUp && !e.code && !(assisted && goesOn)) forget(e.assignment);
    changed(e.agent);
}

void Applying::operator()(const WrapUpCorrected& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.code = e.code;
        each.notes = e.notes;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const AssignmentForgotten& e) {
    forget(e.assignment);
    changed(e.agent);
}

bool Applying::isLiveWork(const Assignment& work) const {
    const auto contact = m_floor.contacts.find(work.contact);
    return contact != m_floor.contacts.end() && isLive(contact->second.channel);
}

void Applying::forget(const AssignmentId& id) {
    const auto found = m_floor.assignments.find(id);
    if (found == m_floor.assignments.end()) return;
    const ContactId contact = found->second.contact;
    remove(m_floor, found->second);
    m_floor.assignments.erase(found);
    forgetIfUnused(contact);
}

void Applying::forgetIfUnused(const ContactId& id) {
    const auto found = m_floor.contacts.find(id);
    if (found == m_floor.contacts.end() || found->second.state != ContactState::Ended) return;
    if (indexOf(m_floor, id) == ContactIndex{}) m_floor.contacts.erase(found);
}

} // namespace readyline::floor
