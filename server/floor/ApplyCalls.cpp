// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is stored of a call. Who leads it and who is asked is said by assignments and offers.
#include "server/floor/Applying.h"

#include <algorithm>
#include <charconv>

namespace readyline::floor {

namespace {

// Either side of it waits with music, or on the lead's own telephone; since when, is kept while any of them does.
void setHeld(Call& call, bool customer, bool onPhone, WallTime now) {
    const bool wasHeld = call.customerHeld || call.phoneHeld;
    call.customerHeld = customer;
    call.phoneHeld = onPhone;
    const bool isHeld = customer || onPhone;
    if (isHeld != wasHeld) call.heldSince = isHeld ? std::optional{now} : std::nullopt;
}

// Whoever was asked is one of the talk.
void joinSides(Call& call, WallTime now) {
    call.consult.reset();
    for (Outsider& each : call.outsiders) each.consulted = false;
    setHeld(call, false, false, now);
}

} // namespace

// An id that one event brings with another object's is made no second time, in whatever order they come.
void Applying::issued(const std::string& id) {
    const auto digits = id.find('-');
    if (digits == std::string::npos) return;
    std::int64_t number = 0;
    const char* end = id.data() + id.size();
    if (std::from_chars(id.data() + digits + 1, end, number).ptr == end) m_floor.made = std::max(m_floor.made, number);
}

void Applying::notConsulted(const ContactId& id, const PersonId& who) {
    edit(m_floor.contacts, id, [&](Contact& contact) {
        if (contact.call.consult) contact.call.consult->asked.push_back(who);
    });
}

void Applying::operator()(const CallAsked& e) {
    issued(e.ask.id.value);
    if (e.ask.outsider) issued(e.ask.outsider->id.value);
    editCall(e.contact, [&](Contact& contact) { contact.call.ask = e.ask; });
}

void Applying::operator()(const CallSettled& e) {
    editCall(e.contact, [&](Contact& contact) {
        if (contact.call.ask && contact.call.ask->id == e.ask)
            contact.call = after(std::move(contact.call), CallAsk{*contact.call.ask}, m_at);
    });
}

void Applying::operator()(const CallAskGone& e) {
    editCall(e.contact, [&](Contact& contact) {
        if (contact.call.ask && contact.call.ask->id == e.ask.id) contact.call.ask.reset();
    });
}

void Applying::operator()(const ConsultOver& e) {
    editCall(e.contact, [&](Contact& contact) {
        Call& call = contact.call;
        if (!call.consult) return;
        setHeld(call, call.consult->heldBefore, call.phoneHeld, m_at);
        call.consult.reset();
        std::erase_if(call.outsiders, [](const Outsider& each) { return each.consulted; });
    });
}

void Applying::operator()(const OutsiderPut& e) {
    issued(e.outsider.id.value);
    editCall(e.contact, [&](Contact& contact) {
        auto& all = contact.call.outsiders;
        const auto same = std::ranges::find(all, e.outsider.id, &Outsider::id);
        if (same != all.end())
            *same = e.outsider;
        else
            all.push_back(e.outsider);
    });
}

void Applying::operator()(const OutsiderGone& e) {
    editCall(e.contact, [&](Contact& contact) {
        std::erase_if(contact.call.outsiders, [&](const Outsider& each) { return each.id == e.party; });
    });
}

// W50: who was asked goes on talking with who had asked.
void Applying::operator()(const CustomerWent& e) {
    editCall(e.contact, [&](Contact& contact) {
        contact.call.customerGone = true;
        joinSides(contact.call, m_at);
    });
}

// Who leads before his telephone has joined lets the customer wait until then.
void Applying::operator()(const RoleGiven& e) {
    edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
        const bool leads = e.role == WorkRole::Primary && each.role != WorkRole::Primary;
        each.role = e.role;
        changedSoon(each.agent);
        if (!leads) return;
        takesOn(each);
        edit(m_floor.contacts, each.contact, [&](Contact& contact) {
            if (each.state == AssignmentState::Active) return isHandled(contact);
            if (contact.state == ContactState::Handled) waitsAnew(contact);
            contact.state = ContactState::Offered;
        });
    });
}

void Applying::operator()(const OfferTurned& e) {
    edit(m_floor.offers, e.offer, [&](Offer& offer) {
        offer.kind = e.kind;
        changedSoon(offer.agent);
        if (e.kind == OfferKind::Consult) return;
        edit(m_floor.contacts, offer.contact, [&](Contact& contact) {
            if (contact.state == ContactState::Handled) waitsAnew(contact);
            contact.state = ContactState::Offered;
        });
    });
}

// He keeps his age, and nothing of the conversation that he had.
void Applying::operator()(const ContactMoved& e) {
    const auto moved = m_floor.contacts.find(e.contact);
    if (moved == m_floor.contacts.end()) return;
    const std::set<AssignmentId> all = indexOf(m_floor, e.contact).assignments;
    for (const AssignmentId& id : all) // what is wrapped up is what he did for the queue that it was of
        edit(m_floor.assignments, id, [&](Assignment& each) {
            if (each.queue.empty()) each.queue = moved->second.queue;
        });
    editCall(e.contact, [&](Contact& contact) {
        contact.queue = e.queue;
        contact.state = ContactState::Waiting;
        contact.waitDeadline = e.until;
        contact.overflowed.clear();
        contact.endRequested = false;
        contact.call = {};
        if (!e.by.empty() && std::ranges::count(contact.avoid, e.by) == 0) contact.avoid.push_back(e.by);
    });
}

void Applying::operator()(const ContactGivenOut& e) {
    editCall(e.contact, [&](Contact& contact) {
        isHandled(contact);
        contact.call.givenOut = true;
        joinSides(contact.call, m_at);
    });
}

void Applying::operator()(const HeldOnPhone& e) {
    editCall(e.contact, [&](Contact& contact) { setHeld(contact.call, contact.call.customerHeld, e.held, m_at); });
}

void Applying::operator()(const RecordingSet& e) {
    editCall(e.contact, [&](Contact& contact) { contact.call.recording = e.recording; });
}

void Applying::operator()(const MonitorPut& e) {
    issued(e.monitor.id.value);
    m_floor.agents[e.monitor.by].monitorOver.reset();
    editCall(e.contact, [&](Contact& contact) { contact.call.monitor = e.monitor; });
}

void Applying::operator()(const MonitorOver& e) {
    editCall(e.contact, [](Contact& contact) { contact.call.monitor.reset(); });
    if (e.why == MonitorEnd::Ended) return;
    m_floor.agents[e.by].monitorOver
        = MonitorNews{e.contact, e.why, m_at, m_seq, connection(e.by) == Connection::Online, {}};
}

} // namespace readyline::floor
