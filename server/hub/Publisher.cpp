// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Publisher.h"

#include "core/domain/Permission.h"
#include "server/floor/Callbacks.h"
#include "server/hub/CallStand.h"
#include "server/hub/Ends.h"
#include "server/hub/Projection.h"
#include "server/hub/Touches.h"

#include <array>

namespace readyline::hub {

namespace {

void end(wire::CallView& call, std::int64_t seq) {
    call.state = domain::ContactState::Ended;
    call.offer.reset();
    call.assignment.reset();
    call.agent = {};
    call.assignmentState = domain::AssignmentState::Done;
    call.seq = seq;
    domain::CallPlan over;
    over.contact = call.contact;
    over.external = call.external;
    over.channel = call.channel;
    over.over = true;
    over.seq = seq;
    call.plan = std::move(over);
}

// A connector carries the calls that came by its own keys, and is told of no others.
bool carries(const floor::Floor& floor, const domain::PersonId& reader, const domain::PersonId& source) {
    const domain::Person* who = reader == source ? floor::person(floor, reader) : nullptr;
    return who && isAllowed(*who, domain::Action::ReportCalls);
}

std::set<domain::CallbackId> editedIn(const std::vector<engine::Applied>& records) {
    std::set<domain::CallbackId> out;
    for (const engine::Applied& record : records)
        for (const floor::Event& each : record.events)
            if (const auto* edited = std::get_if<floor::CallbackEdited>(&each)) out.insert(edited->callback.id);
    return out;
}

} // namespace

struct Publisher::Turn {
    const floor::Floor& floor;
    const engine::Applied& record;
    const std::set<domain::CallbackId>& edited; // by any record of the batch

    [[nodiscard]] wire::EncodedEvent encode(wire::Event event) const {
        wire::Envelope envelope{0, record.seq, record.at, shownActor(record.by), std::nullopt, std::move(event)};
        if (!record.cause.empty()) envelope.cause = record.cause;
        return wire::EncodedEvent{envelope};
    }
};

void Publisher::publish(const floor::Floor& floor, const std::vector<engine::Applied>& records) {
    const std::vector<floor::Touched> touched = touches(floor, records);
    const std::set<domain::CallbackId> edited = editedIn(records);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Turn turn{floor, records[i], edited};
        tellEnds(turn);
        tellRecord(turn, touched[i]);
        tellSessionEnds(turn);
        closeExpired(turn);
    }
    count(floor);
}

void Publisher::tellRecord(const Turn& turn, const floor::Touched& touched) {
    if (touched.site) {
        const wire::EncodedEvent event = turn.encode(wire::SiteChanged{turn.floor.site.rules});
        for (const auto& link : m_room.links.all())
            if (link->isOpen()) send(*link, event);
        for (const auto& link : m_room.links.all()) tellMe(turn, *link);
    }
    for (const domain::PersonId& each : touched.people) tellPerson(turn, each);
    for (const domain::OfferId& each : touched.offers) tellOffer(turn, each);
    for (const domain::AssignmentId& each : touched.assignments) tellTask(turn, each);
    for (const domain::ContactId& each : touched.contacts) tellMonitor(turn, each);
    if (m_room.links.watchingCalls().empty())
        m_calls.clear();
    else
        for (const domain::ContactId& each : touched.contacts) tellCall(turn, each);
    for (const domain::CallbackId& each : touched.callbacks) tellCallback(turn, each);
}

void Publisher::tellMe(const Turn& turn, Link& link) {
    const domain::Person* person = floor::person(turn.floor, link.who.person);
    if (!person || !link.isOpen()) return;
    wire::Me me = meOf(*person);
    if (me == link.me) return;
    link.me = me;
    send(link, turn.encode(wire::MeChanged{std::move(me)}));
}

void Publisher::tellEnds(const Turn& turn) {
    for (const floor::Event& event : turn.record.events) {
        for (CallNews::News& news : m_callNews.take(turn.floor, event)) tellOwn(turn, news.to, std::move(news.what));
        if (const auto* offer = std::get_if<floor::OfferOver>(&event))
            tellOwn(turn, offer->agent, wire::OfferEnded{offer->offer, offer->end, offer->reason, offer->fault});
        else if (const auto* rest = std::get_if<floor::OffersNotHad>(&event))
            tellOwn(turn, rest->person, wire::OffersNotHad{rest->offers});
        else if (const auto* task = std::get_if<floor::AssignmentOver>(&event))
            tellOwn(turn, task->agent, wire::TaskRemoved{task->assignment, task->code, task->byDeadline});
        else if (const auto* set = std::get_if<floor::StatusSetByOther>(&event))
            tellOwn(turn, set->person, wire::StatusSetByOther{set->choice, set->pending, set->note, set->undone});
        else if (const auto* answered = std::get_if<floor::ChangeAnswered>(&event))
            tellOwn(turn, answered->to, wire::StatusAnswered{answered->text});
        else if (const auto* paused = std::get_if<floor::CallbackPaused>(&event))
            tellMissed(turn, paused->callback, paused->agent);
        else if (const auto* over = std::get_if<floor::CallbackOver>(&event))
            tellMissed(turn, over->callback, over->agent);
    }
}

// Last, and the end of the connection; who asked for it himself is closed after his answer.
void Publisher::tellSessionEnds(const Turn& turn) {
    for (const floor::Event& event : turn.record.events) {
        const auto* ended = std::get_if<floor::SessionEnded>(&event);
        if (!ended) continue;
        const auto link = m_room.links.ofSession(ended->session);
        if (!link) continue;
        send(*link, turn.encode(wire::SessionEnded{ended->reason, ended->device, ended->note}));
        m_room.links.leaveSession(*link);
        link->session = {};
        if (ended->reason == domain::EndReason::SignedOut && link->isSigningOut) continue;
        link->close(closeFor(ended->reason));
    }
}

// The connection goes with its token. The session does not: who signs in again within the grace finds all as it was.
void Publisher::closeExpired(const Turn& turn) {
    for (const floor::Event& event : turn.record.events) {
        const auto* revoked = std::get_if<floor::TokenRevoked>(&event);
        if (!revoked) continue;
        for (const auto& [id, session] : turn.floor.sessions)
            if (session.token == revoked->digest)
                if (const auto link = m_room.links.ofSession(id)) link->close(wire::CloseCode::Unauthorized);
    }
}

void Publisher::tellPerson(const Turn& turn, const domain::PersonId& id) {
    const domain::Person* person = floor::person(turn.floor, id);
    if (!person) return;
    for (const auto& link : m_room.links.of(id))
        if (link->isOpen()) {
            tellOwn(turn, id, wire::SelfChanged{layersFor(turn.floor, id, floor::Visibility::Own)});
            break;
        }

    // Encoded once for each class of readers that there is.
    std::array<std::optional<wire::EncodedEvent>, 3> encoded;
    for (const auto& link : m_room.links.watching(person->teams)) {
        const domain::Person* reader = floor::person(turn.floor, link->who.person);
        if (!reader || !link->isOpen() || !isAllowed(*reader, domain::Action::SeeStatus)) continue;
        const floor::Visibility visibility = floor::visibilityFor(*reader, *person);
        auto& event = encoded[static_cast<std::size_t>(visibility)];
        if (!event) event = turn.encode(wire::AgentChanged{layersFor(turn.floor, id, visibility)});
        send(*link, *event);
    }
}

void Publisher::tellOffer(const Turn& turn, const domain::OfferId& id) {
    const auto found = turn.floor.offers.find(id);
    if (found == turn.floor.offers.end()) return;
    tellOwn(turn, found->second.agent, wire::OfferChanged{offerView(turn.floor, found->second)});
}

void Publisher::tellTask(const Turn& turn, const domain::AssignmentId& id) {
    const auto found = turn.floor.assignments.find(id);
    if (found == turn.floor.assignments.end() || found->second.state == domain::AssignmentState::Done) return;
    tellOwn(turn, found->second.agent, wire::TaskChanged{taskView(turn.floor, found->second)});
}

void Publisher::tellOwn(const Turn& turn, const domain::PersonId& person, wire::Event event) {
    const Links::List links = m_room.links.of(person);
    if (links.empty()) return;
    const wire::EncodedEvent encoded = turn.encode(std::move(event));
    for (const auto& link : links)
        if (link->isOpen()) send(*link, encoded);
}

void Publisher::tellCall(const Turn& turn, const domain::ContactId& id) {
    const auto found = turn.floor.contacts.find(id);
    if (found != turn.floor.contacts.end()) {
        const floor::Contact& contact = found->second;
        if (isLive(contact.channel))
            m_calls.insert_or_assign(id, Carried{callView(turn.floor, contact), contact.source});
    } else if (const auto known = m_calls.find(id); known != m_calls.end()) {
        end(known->second.view, turn.record.seq);
    }
    const auto known = m_calls.find(id);
    if (known == m_calls.end()) return;
    const wire::EncodedEvent event = turn.encode(wire::CallChanged{known->second.view});
    for (const auto& link : m_room.links.watchingCalls())
        if (link->isOpen() && carries(turn.floor, link->who.person, known->second.source)) send(*link, event);
    if (known->second.view.state == domain::ContactState::Ended) m_calls.erase(known);
}

// Whoever listens is told of his own session alone: the call itself is none of his.
void Publisher::tellMonitor(const Turn& turn, const domain::ContactId& id) {
    const auto found = turn.floor.contacts.find(id);
    if (found == turn.floor.contacts.end()) return m_callNews.forget(id);
    if (auto monitor = monitorView(turn.floor, found->second))
        tellOwn(turn, found->second.call.monitor->by, wire::MonitorChanged{std::move(*monitor)});
}

// His task is gone, and without a word he would not know why.
void Publisher::tellMissed(const Turn& turn, const domain::CallbackId& id, const domain::PersonId& agent) {
    const auto found = turn.floor.callbacks.find(id);
    if (agent.empty() || found == turn.floor.callbacks.end()) return;
    const wire::CallbackView seen = callbackView(turn.floor, found->second);
    const domain::Customer customer{seen.form.name, seen.form.phone};
    tellOwn(turn, agent, wire::CallbackMissed{id, customer, seen.dueAt, seen.cause});
}

// Encoded once: what may be seen of it is the same for all who see it. Who no longer does, since it is for somebody else now, is
// told that it is gone.
void Publisher::tellCallback(const Turn& turn, const domain::CallbackId& id) {
    const Links::List links = m_room.links.watchingCallbacks();
    if (links.empty()) return;
    const auto found = turn.floor.callbacks.find(id);
    const bool isThere = found != turn.floor.callbacks.end();
    const bool moves = !isThere || turn.edited.contains(id);
    std::optional<wire::EncodedEvent> changed, removed;
    for (const auto& link : links) {
        const domain::Person* reader = floor::person(turn.floor, link->who.person);
        if (!reader || !link->isOpen()) continue;
        if (isThere && floor::maySee(turn.floor, *reader, found->second)) {
            if (!changed) changed = turn.encode(wire::CallbackChanged{callbackView(turn.floor, found->second)});
            send(*link, *changed);
        } else if (moves) {
            if (!removed) removed = turn.encode(wire::CallbackRemoved{id});
            send(*link, *removed);
        }
    }
}

std::vector<wire::CallView> Publisher::openCalls(const floor::Floor& floor, Link& connector) {
    m_room.links.watchCalls(connector);
    std::vector<wire::CallView> out;
    for (const auto& [id, contact] : floor.contacts) {
        if (!isLive(contact.channel)) continue;
        const Carried& call
            = m_calls.insert_or_assign(id, Carried{callView(floor, contact), contact.source}).first->second;
        if (carries(floor, connector.who.person, contact.source)) out.push_back(call.view);
    }
    return out;
}

void Publisher::send(Link& link, const wire::EncodedEvent& event) {
    ++m_room.figures.events;
    link.send(event);
}

void Publisher::begin(const floor::Floor& floor) {
    m_callNews.begin(floor);
    count(floor);
}

void Publisher::count(const floor::Floor& floor) {
    m_room.figures.sessions = floor.sessions.size();
    m_room.figures.contacts = floor.contacts.size();
    m_room.figures.offers = floor.offers.size();
    m_room.figures.calls = m_calls.size();
}

} // namespace readyline::hub
