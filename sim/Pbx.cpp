// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Pbx.h"

#include <algorithm>

namespace readyline::sim {

using namespace domain;

Pbx::Pbx(World world, std::string token, std::vector<PersonId> phones, PhoneManner manner)
    : m_world(world),
      m_phones(std::move(phones)),
      m_manner(std::move(manner)),
      m_link(world.io, world.time, world.chance, world.endpoint,
          {std::move(token), {"simulated-pbx"}, "Simulated PBX", false},
          {[this](const wire::SessionOpened&) { onOpened(); },
              [this](const wire::Envelope& envelope) { onEvent(envelope); }, [this] { ++m_world.report.reconnects; },
              [this](int) { ++m_world.report.endedForGood; }}) {}

std::size_t Pbx::callsInProgress() const {
    return static_cast<std::size_t>(
        std::count_if(m_legs.begin(), m_legs.end(), [](const auto& each) { return each.second.joined; }));
}

void Pbx::onOpened() {
    for (const PersonId& person : m_phones) command(wire::StationSet{m_link.newCommand(), person, StationState::Idle});
    m_link.request(wire::CallsViewOpen{}, [this](const wire::Answer& answer) {
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* calls = result ? std::get_if<wire::CallsOpened>(result) : nullptr;
        if (!calls) return (void)settled(m_world.report, answer);
        std::set<ContactId> known;
        for (const wire::CallView& call : calls->calls) {
            known.insert(call.contact);
            // A call that the server thinks is up and we do not carry: it broke while we were gone.
            const bool lost = call.assignmentState == AssignmentState::Active && !m_legs.contains(call.contact);
            if (lost)
                command(wire::CallEnded{m_link.newCommand(), call.contact});
            else
                reconcile(call);
        }
        std::erase_if(m_legs, [&known](const auto& leg) { return !known.contains(leg.first); });
    });
}

void Pbx::onEvent(const wire::Envelope& envelope) {
    if (const auto* changed = std::get_if<wire::CallChanged>(&envelope.event)) reconcile(changed->call);
}

void Pbx::reconcile(const wire::CallView& call) {
    const auto leg = m_legs.find(call.contact);
    const bool wanted = call.assignment && !call.agent.empty() && call.state != ContactState::Ended
        && (call.assignmentState == AssignmentState::Accepting || call.assignmentState == AssignmentState::Active);
    if (!wanted) {
        if (leg != m_legs.end()) m_legs.erase(leg);
        return;
    }
    const bool other = leg != m_legs.end() && leg->second.assignment != *call.assignment;
    if (other) m_legs.erase(leg);
    if (call.hangUp) return hangUp(call.contact);
    if (call.assignmentState == AssignmentState::Accepting && !m_legs.contains(call.contact)) return ring(call);
    // Joined here, still accepting there: our word was lost with the server.
    if (call.assignmentState == AssignmentState::Accepting && m_legs.at(call.contact).joined)
        command(wire::LegJoined{m_link.newCommand(), *call.assignment});
}

void Pbx::ring(const wire::CallView& call) {
    ++m_world.report.rung;
    Leg& leg = m_legs[call.contact];
    leg.assignment = *call.assignment;
    leg.agent = call.agent;
    const bool reliable = m_manner.reliable.contains(call.agent.value);
    const Duration after = m_world.chance.between(m_manner.pickUpMin, m_manner.pickUpMax);
    if (!reliable && m_world.chance.happens(m_manner.ringsOut + m_manner.refused)) {
        const bool refuses = m_world.chance.happens(m_manner.refused / (m_manner.ringsOut + m_manner.refused));
        leg.next = m_world.time.after(after, [this, id = call.contact, agent = call.agent, refuses] {
            ++m_world.report.legFailed;
            command(wire::LegFailed{m_link.newCommand(), m_legs.at(id).assignment,
                refuses ? OfferFault::StationDeclined : OfferFault::StationNoAnswer});
            m_legs.erase(id);
            command(wire::StationSet{m_link.newCommand(), agent, StationState::Idle}); // put back on the hook
        });
        return;
    }
    leg.next = m_world.time.after(after, [this, id = call.contact] { pickUp(id); });
}

void Pbx::pickUp(const ContactId& contact) {
    Leg& leg = m_legs.at(contact);
    ++m_world.report.joined;
    leg.joined = true;
    command(wire::LegJoined{m_link.newCommand(), leg.assignment});
    leg.next = m_world.time.after(
        m_world.chance.between(m_manner.talkMin, m_manner.talkMax), [this, contact] { hangUp(contact); });
}

void Pbx::hangUp(ContactId contact) {
    ++m_world.report.callsEnded;
    m_legs.erase(contact);
    command(wire::CallEnded{m_link.newCommand(), std::move(contact)});
}

void Pbx::command(wire::Request request) {
    m_link.request(std::move(request), [this](const wire::Answer& answer) { (void)settled(m_world.report, answer); });
}

} // namespace readyline::sim
