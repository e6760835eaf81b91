// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/CallLines.h"

#include "core/domain/Permission.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"

namespace readyline::hub {

namespace {

using namespace domain;

// All lines of a call, every few seconds each.
constexpr Rate kHeardRate{24, 8};

// His in this call: the one that talks, if any of them does.
const floor::Assignment* workOn(const floor::Floor& floor, const ContactId& contact, const PersonId& agent) {
    const floor::Assignment* found = nullptr;
    for (const AssignmentId& id : floor::indexOf(floor, contact).assignments) {
        const floor::Assignment& each = floor.assignments.at(id);
        if (each.agent != agent || each.state == AssignmentState::Done) continue;
        if (!found || each.state == AssignmentState::Active) found = &each;
    }
    return found;
}

} // namespace

// Answered once it is on its way; whether anybody at the other end took the tones is not for us to know.
void CallLines::press(Link& link, std::int64_t request, const wire::CallKeys& keys) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, keys](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        if (const auto refusal = passOn(floor, *still, keys)) return refuse(*still, request, *refusal);
        still->send(wire::Answer{request, wire::Result{wire::Settled{floor.seq}}});
    });
}

std::optional<Refusal> CallLines::passOn(
    const floor::Floor& floor, const Link& link, const wire::CallKeys& keys) const {
    const auto found = floor.contacts.find(keys.contact);
    const floor::Assignment* his = workOn(floor, keys.contact, link.who.person);
    if (found == floor.contacts.end()) return Refusal::NotFound;
    if (!his) return Refusal::NotYourContact;
    const floor::Contact& contact = found->second;
    if (!isLive(contact.channel) || his->state != AssignmentState::Active) return Refusal::NotInState;
    if (m_carrier && m_carrier->person() == contact.source) {
        m_carrier->press(contact.id, his->id.value, keys.keys);
        return std::nullopt;
    }
    const auto connector = connectorOf(contact.source);
    if (!connector) return Refusal::PbxAway;
    ++m_room.figures.events;
    connector->send(encode(floor, link.who, wire::KeysSent{contact.id, his->id.value, keys.keys}));
    return std::nullopt;
}

// One of its connections alone: tones that come twice are others.
std::shared_ptr<Link> CallLines::connectorOf(const PersonId& source) const {
    for (const auto& link : m_room.links.watchingCalls())
        if (link->isOpen() && link->who.person == source) return link;
    return nullptr;
}

void CallLines::hear(Link& link, std::int64_t request, const wire::CallQuality& heard) {
    m_room.engine.read([this, alive = link.weak_from_this(), request, heard](const floor::Floor& floor) {
        const auto still = alive.lock();
        if (!still || !still->isOpen()) return;
        const Person* reader = floor::person(floor, still->who.person);
        if (!reader || !isAllowed(*reader, Action::ReportCalls)) return refuse(*still, request, Refusal::Forbidden);
        const auto found = floor.contacts.find(heard.contact);
        if (found == floor.contacts.end() || found->second.source != reader->id)
            return refuse(*still, request, Refusal::NotFound);
        tell(floor, heard);
        still->send(wire::Answer{request, wire::Result{wire::Settled{floor.seq}}});
    });
}

// What is too often is left out, not refused: the next measurement says it as well.
void CallLines::tell(const floor::Floor& floor, const wire::CallQuality& heard) {
    const auto work = floor.assignments.find(AssignmentId{heard.leg});
    if (work == floor.assignments.end() || work->second.contact != heard.contact) return;
    if (work->second.state != AssignmentState::Active || isTooOften(floor, heard.contact)) return;
    const Links::List links = m_room.links.of(work->second.agent);
    if (links.empty()) return;
    const wire::EncodedEvent event = encode(floor, {}, wire::LineHeard{heard.contact, heard.quality});
    for (const auto& link : links)
        if (link->isOpen()) {
            ++m_room.figures.events;
            link->send(event);
        }
}

bool CallLines::isTooOften(const floor::Floor& floor, const ContactId& contact) {
    if (m_heard.size() > floor.contacts.size())
        std::erase_if(m_heard, [&](const auto& each) { return !floor.contacts.contains(each.first); });
    return !m_heard[contact].take(kHeardRate, m_room.time.now());
}

wire::EncodedEvent CallLines::encode(const floor::Floor& floor, const Actor& by, wire::Event event) const {
    return wire::EncodedEvent{wire::Envelope{0, floor.seq, m_room.engine.now(), by, std::nullopt, std::move(event)}};
}

void CallLines::refuse(Link& link, std::int64_t request, Refusal refusal) {
    ++m_room.figures.refused;
    link.send(wire::Answer{request, wire::Refused{refusal, {}}});
}

} // namespace readyline::hub
