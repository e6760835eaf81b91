// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"

namespace readyline::floor {

void Applying::operator()(const ContactReleased& e) {
    edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.preferredUntil.reset(); });
}

void Applying::operator()(const ContactParked& e) {
    edit(m_floor.contacts, e.contact, [&](Contact& contact) {
        contact.state = ContactState::Parked;
        contact.waitDeadline = e.until;
        contact.avoid.clear(); // when it comes back it is another request
        contact.avoidUntil.reset();
        contact.endRequested = false;
    });
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.state = AssignmentState::Parked;
        each.since = m_at;
        each.talkedTill = m_at;
        changedSoon(each.agent);
        AgentState& agent = m_floor.agents[each.agent];
        agent.idleSince = m_at;
        agent.recalculated = true;
    });
}

void Applying::operator()(const AssignmentResumed& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        each.state = AssignmentState::Active;
        each.since = m_at;
        if (each.talkedTill) each.aside += m_at - *each.talkedTill;
        each.talkedTill.reset();
        edit(m_floor.contacts, each.contact, [](Contact& contact) { isHandled(contact); });
        m_floor.agents[each.agent].recalculated = true;
        changedSoon(each.agent);
    });
}

void Applying::operator()(const ContactOverflowed& e) {
    edit(m_floor.contacts, e.contact, [&](Contact& contact) {
        contact.overflowed.push_back(contact.queue);
        contact.queue = e.queue;
        contact.priority = e.priority;
        contact.waitDeadline = e.until;
    });
}

void Applying::operator()(const DayBegan& e) {
    editAgent(e.person, [&](AgentState& agent) {
        startDay(agent);
        agent.todayUntil = e.until;
    });
}

void Applying::operator()(const DayOver& e) {
    editAgent(e.person, [&](AgentState& agent) {
        startDay(agent);
        agent.todayUntil.reset();
    });
}

void Applying::startDay(AgentState& agent) {
    agent.today = {};
    agent.onContact = Duration{0};
    if (agent.onContactSince) agent.onContactSince = m_at;
}

} // namespace readyline::floor
