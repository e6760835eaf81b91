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

// What his phone is to ring for, or talks for.
std::optional<Pbx::For> Pbx::wanted(const wire::CallView& call) {
    if (call.agent.empty() || call.state == ContactState::Ended) return std::nullopt;
    if (call.offer) return *call.offer;
    const bool works
        = call.assignmentState == AssignmentState::Accepting || call.assignmentState == AssignmentState::Active;
    if (call.assignment && works) return *call.assignment;
    return std::nullopt;
}

void Pbx::reconcile(const wire::CallView& call) {
    const std::optional<For> what = wanted(call);
    auto leg = m_legs.find(call.contact);
    if (!what) {
        if (leg != m_legs.end()) m_legs.erase(leg);
        return;
    }
    const bool active = call.assignmentState == AssignmentState::Active;
    if (leg != m_legs.end() && leg->second.what != *what) {
        // The offer that was accepted by lifting is an assignment now; anything else is another ringing.
        const bool accepted = active && leg->second.joined && leg->second.agent == call.agent
            && std::holds_alternative<OfferId>(leg->second.what);
        if (accepted)
            leg->second.what = *what;
        else {
            m_legs.erase(leg);
            leg = m_legs.end();
        }
    }
    if (call.hangUp) return hangUp(call.contact);
    if (active) {
        const bool unheard = leg != m_legs.end() && leg->second.reached && call.dial && !call.dial->answered;
        if (unheard) command(wire::CustomerAnswered{m_link.newCommand(), call.contact}); // lost with the server
        return;
    }
    if (leg == m_legs.end()) return ring(call, *what);
    if (leg->second.joined) sayJoined(leg->second); // our word was lost with the server
}

void Pbx::ring(const wire::CallView& call, const For& what) {
    ++m_world.report.rung;
    Leg& leg = m_legs[call.contact];
    leg.what = what;
    leg.agent = call.agent;
    leg.isCallback = call.dial && !call.dial->answered;
    const bool lifts = std::holds_alternative<OfferId>(what);
    if (lifts && m_manner.byHand.contains(call.agent.value)) return;
    const bool reliable = m_manner.reliable.contains(call.agent.value);
    const Duration after = lifts ? m_world.chance.between(m_manner.liftMin, m_manner.liftMax)
                                 : m_world.chance.between(m_manner.pickUpMin, m_manner.pickUpMax);
    if (!reliable && m_world.chance.happens(m_manner.ringsOut + m_manner.refused)) {
        const bool refuses = m_world.chance.happens(m_manner.refused / (m_manner.ringsOut + m_manner.refused));
        if (lifts && !refuses) return; // rings on: the agent misses the call
        leg.next = m_world.time.after(after, [this, id = call.contact, refuses] {
            fail(id, refuses ? OfferFault::StationDeclined : OfferFault::StationNoAnswer);
        });
        return;
    }
    leg.next = m_world.time.after(after, [this, id = call.contact] { pickUp(id); });
}

void Pbx::pickUp(const ContactId& contact) {
    Leg& leg = m_legs.at(contact);
    ++m_world.report.joined;
    leg.joined = true;
    sayJoined(leg);
    if (leg.isCallback)
        ringCustomer(contact);
    else
        talk(contact);
}

void Pbx::talk(const ContactId& contact) {
    m_legs.at(contact).next = m_world.time.after(
        m_world.chance.between(m_manner.talkMin, m_manner.talkMax), [this, contact] { hangUp(contact); });
}

void Pbx::ringCustomer(const ContactId& contact) {
    m_legs.at(contact).next = m_world.time.after(
        m_world.chance.between(m_manner.answerMin, m_manner.answerMax), [this, contact] { customerDecides(contact); });
}

void Pbx::customerDecides(ContactId contact) {
    if (m_world.chance.happens(m_manner.customerMisses)) {
        ++m_world.report.unreached;
        m_legs.erase(contact);
        command(wire::CustomerMissed{m_link.newCommand(), std::move(contact), "NO_ANSWER"});
        return;
    }
    ++m_world.report.reached;
    m_legs.at(contact).reached = true;
    command(wire::CustomerAnswered{m_link.newCommand(), contact});
    talk(contact);
}

void Pbx::sayJoined(const Leg& leg) {
    if (const auto* offer = std::get_if<OfferId>(&leg.what))
        command(wire::PhoneLifted{m_link.newCommand(), *offer});
    else
        command(wire::LegJoined{m_link.newCommand(), std::get<AssignmentId>(leg.what)});
}

void Pbx::fail(ContactId contact, OfferFault fault) { // by value: the leg whose timer holds it goes
    const Leg leg = std::move(m_legs.extract(contact).mapped());
    ++m_world.report.legFailed;
    if (const auto* offer = std::get_if<OfferId>(&leg.what))
        command(wire::PhoneFailed{m_link.newCommand(), *offer, fault});
    else
        command(wire::LegFailed{m_link.newCommand(), std::get<AssignmentId>(leg.what), fault});
    command(wire::StationSet{m_link.newCommand(), leg.agent, StationState::Idle}); // put back on the hook
}

std::optional<ContactId> Pbx::ringingFor(const PersonId& person) const {
    for (const auto& [contact, leg] : m_legs)
        if (leg.agent == person && !leg.joined && std::holds_alternative<OfferId>(leg.what)) return contact;
    return std::nullopt;
}

bool Pbx::lift(const PersonId& person) {
    const auto contact = ringingFor(person);
    if (contact) pickUp(*contact);
    return contact.has_value();
}

bool Pbx::decline(const PersonId& person) {
    const auto contact = ringingFor(person);
    if (contact) fail(*contact, OfferFault::StationDeclined);
    return contact.has_value();
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
