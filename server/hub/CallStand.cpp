// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/CallStand.h"

#include "server/floor/Calls.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"
#include "server/hub/Masking.h"

namespace readyline::hub {

namespace {

using namespace domain;

bool isInCall(const floor::Assignment& assignment) {
    return assignment.state == AssignmentState::Accepting || assignment.state == AssignmentState::Active;
}

// Who is in a call, one after the other: the customer, who leads, the other agents, outsiders, the supervisor.
class Parties {
public:
    Parties(const floor::Floor& floor, const floor::Contact& contact)
        : m_floor(floor),
          m_contact(contact),
          m_call(contact.call),
          m_queue(find(floor.site.rules, contact.queue)) {}

    [[nodiscard]] std::vector<wire::PartyView> all() {
        addCustomer();
        const floor::Assignment* lead = floor::leadOf(m_floor, m_contact.id);
        if (lead) addAgent(*lead);
        const floor::ContactIndex& around = floor::indexOf(m_floor, m_contact.id);
        for (const AssignmentId& id : around.assignments)
            if (const auto& each = m_floor.assignments.at(id); &each != lead && isInCall(each)) addAgent(each);
        for (const OfferId& id : around.offers) addAsked(m_floor.offers.at(id));
        for (const Outsider& each : m_call.outsiders) addOutsider(each);
        addSupervisor();
        return std::move(m_parties);
    }

private:
    [[nodiscard]] bool hearsMusic() const { return m_call.customerHeld || m_call.phoneHeld; }

    // Whom the agent calls is not there before he has answered.
    void addCustomer() {
        if (m_call.customerGone) return;
        const bool isCalled
            = (!m_contact.callback.empty() || m_contact.origin == Origin::Outdial) && !m_contact.answered;
        const Customer shown = masked(m_contact.customer, m_queue);
        wire::PartyView& out = m_parties.emplace_back();
        out.party = m_contact.id.value;
        out.kind = PartyKind::Customer;
        out.name = shown.name;
        out.number = shown.address;
        out.state = isCalled ? PartyState::Calling : PartyState::Up;
        out.held = !isCalled && hearsMusic();
        out.since = m_contact.createdAt;
    }

    wire::PartyView& addPerson(const PersonId& id, PartyKind kind) {
        const Person* who = floor::person(m_floor, id);
        wire::PartyView& out = m_parties.emplace_back();
        out.kind = kind;
        out.person = id;
        out.name = who ? who->name : id.value;
        if (who) out.number = who->number;
        return out;
    }

    void addAgent(const floor::Assignment& assignment) {
        wire::PartyView& out = addPerson(assignment.agent, PartyKind::Agent);
        out.party = assignment.id.value;
        out.state = assignment.state == AssignmentState::Active ? PartyState::Up : PartyState::Ringing;
        out.leads = assignment.role == WorkRole::Primary;
        place(out, assignment.role == WorkRole::Consulted);
        out.since = assignment.since;
    }

    void addAsked(const floor::Offer& offer) {
        if (offer.kind != OfferKind::Consult) return;
        wire::PartyView& out = addPerson(offer.agent, PartyKind::Agent);
        out.party = offer.id.value;
        out.state = offer.state == OfferState::Ringing ? PartyState::Ringing : PartyState::Calling;
        place(out, true);
        out.since = offer.since;
    }

    void addOutsider(const Outsider& outsider) {
        const Customer shown = masked(Customer{outsider.name, outsider.number}, m_queue);
        wire::PartyView& out = m_parties.emplace_back();
        out.party = outsider.id.value;
        out.kind = PartyKind::Outsider;
        out.name = shown.name;
        out.number = shown.address;
        out.state = outsider.state;
        place(out, outsider.consulted);
        out.since = outsider.since;
    }

    // He is one of them only for those who hear him.
    void addSupervisor() {
        if (!m_call.monitor || m_call.monitor->mode != MonitorMode::BargeIn) return;
        if (m_call.monitor->state != PartyState::Up) return;
        wire::PartyView& out = addPerson(m_call.monitor->by, PartyKind::Supervisor);
        out.party = m_call.monitor->id.value;
        out.since = m_call.monitor->since;
    }

    // On which side he is: where nobody is consulted, there is but one.
    void place(wire::PartyView& out, bool wasConsulted) const {
        out.consulted = wasConsulted && m_call.consult.has_value();
        if (out.leads || out.state != PartyState::Up) return;
        out.held = out.consulted ? m_call.consult->held : hearsMusic();
    }

    const floor::Floor& m_floor;
    const floor::Contact& m_contact;
    const Call& m_call;
    const Queue* m_queue;
    std::vector<wire::PartyView> m_parties;
};

wire::ConsultStand consultStand(const floor::Floor& floor, const floor::Contact& contact, const ConsultCall& consult) {
    const Queue* queue = find(floor.site.rules, contact.queue);
    wire::ConsultStand out;
    out.target = consult.target;
    const bool isNumber = consult.target.kind == TargetKind::Number;
    if (isNumber) out.target.id = masked(Customer{{}, consult.target.id}, queue).address;
    out.name = isNumber ? masked(Customer{consult.name, {}}, queue).name : consult.name;
    out.since = consult.since;
    out.held = consult.held;
    out.rings = floor::peopleOf(floor, contact).consultRings;
    return out;
}

std::string nameOf(const floor::Floor& floor, const PersonId& id) {
    const Person* who = floor::person(floor, id);
    return who ? who->name : id.value;
}

} // namespace

std::optional<wire::CallStand> callStand(const floor::Floor& floor, const floor::Assignment& assignment) {
    const auto found = floor.contacts.find(assignment.contact);
    if (found == floor.contacts.end() || !isLive(found->second.channel) || !isInCall(assignment)) return std::nullopt;
    const floor::Contact& contact = found->second;
    const Call& call = contact.call;
    wire::CallStand out;
    out.state = floor::callStateOf(floor, contact);
    out.part = floor::partOf(assignment);
    out.facts = floor::factsOf(floor, contact);
    out.parties = Parties(floor, contact).all();
    out.customerHeld = call.customerHeld;
    out.phoneHeld = call.phoneHeld;
    out.heldSince = call.heldSince;
    if (call.consult) out.consult = consultStand(floor, contact, *call.consult);
    if (call.ask) out.asked = call.ask->step;
    out.recording = call.recording;
    // Whose telephone it is: the others are not listened to but by the way.
    if (const auto& monitor = call.monitor; monitor && monitor->told && monitor->of == assignment.id)
        if (monitor->state == PartyState::Up)
            out.monitor = wire::MonitorTold{nameOf(floor, monitor->by), monitor->mode};
    return out;
}

std::optional<wire::MonitorView> monitorView(const floor::Floor& floor, const floor::Contact& contact) {
    if (!contact.call.monitor) return std::nullopt;
    const Monitor& monitor = *contact.call.monitor;
    wire::MonitorView out;
    out.contact = contact.id;
    if (const auto work = floor.assignments.find(monitor.of); work != floor.assignments.end()) {
        out.agent = work->second.agent;
        out.agentName = nameOf(floor, out.agent);
    }
    const Customer shown = masked(contact.customer, find(floor.site.rules, contact.queue));
    out.customer = shown.name.empty() ? shown.address : shown.name;
    out.queue = contact.queue;
    out.mode = monitor.mode;
    out.wanted = monitor.wanted;
    out.state = monitor.state;
    out.since = monitor.since;
    out.seq = contact.seq;
    return out;
}

std::optional<wire::MonitorView> monitorBy(const floor::Floor& floor, const Person& supervisor) {
    if (supervisor.role == Role::Agent || supervisor.role == Role::Connector) return std::nullopt;
    for (const auto& [id, contact] : floor.contacts)
        if (contact.call.monitor && contact.call.monitor->by == supervisor.id) return monitorView(floor, contact);
    return std::nullopt;
}

} // namespace readyline::hub
