// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Overloaded.h"
#include "server/floor/Floor.h"
#include "server/floor/Indexing.h"
#include "server/floor/Layers.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// One event's work on the floor. Everything is total: what is not there is left alone.
class Applying {
public:
    Applying(Floor& floor, std::int64_t seq, WallTime at) : m_floor(floor), m_seq(seq), m_at(at) {}

    void operator()(const SiteWasSet& e) {
        m_floor.site = e.site;
        m_floor.siteSeq = m_seq;
        reindex(m_floor);
    }
    void operator()(const TokenIssued& e) {
        m_floor.tokens[e.token.digest] = e.token;
        add(m_floor, e.token);
    }
    void operator()(const TokenRevoked& e) {
        const auto found = m_floor.tokens.find(e.digest);
        if (found == m_floor.tokens.end()) return;
        remove(m_floor, found->second);
        m_floor.tokens.erase(found);
    }
    void operator()(const SessionOpened& e) {
        ++m_floor.made;
        const Connection before = connection(e.session.person);
        put(m_floor.sessions, e.session);
        if (before == Connection::None) {
            AgentState& agent = m_floor.agents[e.session.person];
            agent.idleSince = m_at;
            agent.freeSince = m_at;
        }
        m_floor.agents[e.session.person].asked = e.asks;
        connectionMayDiffer(e.session.person, before);
    }
    void operator()(const SessionLost& e) {
        editSession(e.session, [&](Session& session) {
            session.state = SessionState::Reconnecting;
            session.since = m_at;
            session.until = e.until;
        });
    }
    void operator()(const SessionBack& e) {
        editSession(e.session, [&](Session& session) {
            session.state = SessionState::Online;
            session.since = m_at;
            session.until.reset();
            session.canShow = e.canShow;
        });
    }
    void operator()(const SessionEnded& e) {
        const auto found = m_floor.sessions.find(e.session);
        if (found == m_floor.sessions.end()) return;
        const Session gone = found->second;
        const Connection before = connection(gone.person);
        remove(m_floor, gone);
        m_floor.sessions.erase(found);
        for (const OfferId& id : std::set(indexOf(m_floor, gone.person).offers)) // a new receipt is needed (W113)
            edit(m_floor.offers, id, [&](Offer& offer) { offer.presentedOn.erase(gone.id); });
        if (indexOf(m_floor, gone.person).sessions.empty()) leave(m_floor.agents[gone.person]);
        connectionMayDiffer(gone.person, before);
    }
    void operator()(const DeviceShows& e) {
        editSession(e.session, [&](Session& session) { session.canShow = e.canShow; });
    }
    void operator()(const StationChanged& e) {
        editAgent(e.person, [&](AgentState& agent) {
            agent.station = e.state;
            agent.stationSince = m_at;
        });
    }
    void operator()(const IntentSet& e) {
        editAgent(e.person, [&](AgentState& agent) {
            agent.intent = e.intent;
            agent.asked = false;
            agent.idleSince = m_at;
        });
    }
    void operator()(const PendingSet& e) {
        editAgent(e.person, [&](AgentState& agent) {
            agent.pending = e.pending;
            agent.asked = false;
        });
    }
    void operator()(const PendingEnded& e) {
        editAgent(e.person, [&](AgentState& agent) { agent.pending.reset(); });
    }
    void operator()(const OverlayLaid& e) {
        editAgent(e.person, [&](AgentState& agent) {
            const auto same = std::ranges::find(agent.overlays, e.overlay.id, &Overlay::id);
            if (same != agent.overlays.end()) {
                *same = e.overlay;
                return;
            }
            ++m_floor.made;
            agent.overlays.push_back(e.overlay);
        });
    }
    void operator()(const OverlayLifted& e) {
        editAgent(e.person, [&](AgentState& agent) {
            std::erase_if(agent.overlays, [&](const Overlay& each) { return each.id == e.overlay; });
            agent.freeSince = m_at;
        });
    }
    void operator()(const CountersSet& e) {
        editAgent(e.person, [&](AgentState& agent) {
            agent.missed = e.missed;
            agent.offerErrors = e.offerErrors;
        });
    }
    void operator()(const StatusSetByOther&) {}
    void operator()(const ContactPosted& e) {
        ++m_floor.made;
        put(m_floor.contacts, e.contact);
    }
    void operator()(const ContactRequeued& e) {
        edit(m_floor.contacts, e.contact, [&](Contact& contact) {
            if (contact.state == ContactState::Handled) // it waits anew: the time in conversation was no waiting
                if (const Queue* queue = find(m_floor.site.rules, contact.queue))
                    contact.waitDeadline = m_at + queue->maximumWait;
            contact.state = ContactState::Waiting;
            contact.front = contact.front || e.front;
            contact.endRequested = false;
            if (!e.avoid) return;
            if (std::ranges::find(contact.avoid, *e.avoid) == contact.avoid.end()) contact.avoid.push_back(*e.avoid);
            contact.avoidUntil = m_at + kDeclineCoolDown;
        });
    }
    void operator()(const ContactCooledDown& e) {
        edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.avoidUntil.reset(); });
    }
    void operator()(const ContactEndAsked& e) {
        edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.endRequested = true; });
    }
    void operator()(const ContactOver& e) {
        edit(m_floor.contacts, e.contact, [](Contact& contact) { contact.state = ContactState::Ended; });
        forgetIfUnused(e.contact);
    }
    void operator()(const OfferOpened& e) {
        ++m_floor.made;
        edit(m_floor.contacts, e.offer.contact, [](Contact& contact) { contact.state = ContactState::Offered; });
        put(m_floor.offers, e.offer);
        changed(e.offer.agent);
    }
    void operator()(const OfferRings& e) {
        edit(m_floor.offers, e.offer, [&](Offer& offer) {
            if (offer.state == OfferState::Connecting) offer.since = m_at;
            offer.state = OfferState::Ringing;
            offer.deadline = e.deadline;
            offer.presentedOn.insert(e.session);
            changedSoon(offer.agent);
        });
    }
    void operator()(const OfferOver& e) {
        const auto found = m_floor.offers.find(e.offer);
        if (found == m_floor.offers.end()) return;
        remove(m_floor, found->second);
        m_floor.offers.erase(found);
        changed(e.agent);
        forgetIfUnused(e.contact);
    }
    void operator()(const AssignmentMade& e) {
        ++m_floor.made;
        put(m_floor.assignments, e.assignment);
        changed(e.assignment.agent);
    }
    void operator()(const AssignmentJoined& e) {
        edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
            each.state = AssignmentState::Active;
            each.since = m_at;
            each.deadline.reset();
            edit(m_floor.contacts, each.contact, [](Contact& contact) {
                contact.state = ContactState::Handled;
                contact.front = false;
            });
            changedSoon(each.agent);
        });
    }
    void operator()(const WrapUpStarted& e) {
        edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
            each.state = AssignmentState::WrapUp;
            each.since = m_at;
            each.deadline = e.deadline;
            each.wrapUpSeconds = e.seconds;
            if (isLiveWork(each)) m_floor.agents[each.agent].freeSince = m_at;
            changedSoon(each.agent);
        });
    }
    void operator()(const WrapUpExtended& e) {
        edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
            each.deadline = e.deadline;
            each.wrapUpSeconds = e.seconds;
            changedSoon(each.agent);
        });
    }
    void operator()(const AssignmentOver& e) {
        const auto found = m_floor.assignments.find(e.assignment);
        if (found == m_floor.assignments.end()) return;
        const bool wrappedUp = found->second.state == AssignmentState::WrapUp;
        edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
            each.state = AssignmentState::Done;
            each.since = m_at;
            each.deadline = m_at + kCorrectWithin;
            each.code = e.code;
            each.notes = e.notes;
        });
        AgentState& agent = m_floor.agents[e.agent];
        agent.idleSince = m_at;
        if (isLiveWork(found->second) || (wrappedUp && m_floor.site.rules.policy.wrapUp.blocks == WrapUpBlocks::Always))
            agent.freeSince = m_at;
        if (!wrappedUp) forget(e.assignment); // there is nothing to correct
        changed(e.agent);
    }
    void operator()(const WrapUpCorrected& e) {
        edit(m_floor.assignments, e.assignment, [&](Assignment& each) {
            each.code = e.code;
            each.notes = e.notes;
            changedSoon(each.agent);
        });
    }
    void operator()(const AssignmentForgotten& e) {
        forget(e.assignment);
        changed(e.agent);
    }
    void operator()(const ServerResumed& e) {
        const auto move = [&](std::optional<WallTime>& deadline) {
            if (deadline) *deadline += e.gap;
        };
        for (auto& [id, session] : m_floor.sessions) {
            if (e.sessionsStay)
                move(session.until);
            else
                reconnects(session);
        }
        for (auto& [id, each] : m_floor.offers) {
            each.deadline += e.gap;
            each.seq = m_seq;
            if (!e.sessionsStay) each.presentedOn.clear();
        }
        for (auto& [id, each] : m_floor.assignments) {
            move(each.deadline);
            each.seq = m_seq;
        }
        for (auto& [id, each] : m_floor.contacts) {
            move(each.waitDeadline);
            move(each.avoidUntil);
        }
        for (auto& [id, agent] : m_floor.agents) {
            agent.seq = m_seq;
            for (Overlay& overlay : agent.overlays)
                if (auto* end = std::get_if<UntilTime>(&overlay.end)) end->at += e.gap;
        }
        reindex(m_floor);
    }

    void finish() {
        for (const PersonId& id : m_changed) changed(id);
    }

private:
    // Who goes without an answer is asked again, however soon he is back.
    void leave(AgentState& agent) {
        if (!agent.asked) agent.leftAt = m_at;
        agent.asked = false;
    }
    // What a session is after its server was away: not connected, with the whole grace to come back.
    void reconnects(Session& session) {
        if (session.state == SessionState::Online) session.since = m_at;
        session.state = SessionState::Reconnecting;
        session.until = m_at + m_floor.site.rules.policy.reconnectGrace;
        session.canShow = false;
        m_floor.agents[session.person].connectionSince = m_at;
    }
    template <class Map, class Value>
    void put(Map& map, const Value& value) {
        if (const auto old = map.find(value.id); old != map.end()) remove(m_floor, old->second);
        Value& stored = map[value.id] = value;
        if constexpr (requires { stored.seq; }) stored.seq = m_seq;
        add(m_floor, stored);
    }
    template <class Map, class Key, class Change>
    void edit(Map& map, const Key& id, Change change) {
        const auto found = map.find(id);
        if (found == map.end()) return;
        remove(m_floor, found->second);
        change(found->second);
        if constexpr (requires { found->second.seq; }) found->second.seq = m_seq;
        add(m_floor, found->second);
    }
    template <class Change>
    void editSession(const SessionId& id, Change change) {
        const auto found = m_floor.sessions.find(id);
        if (found == m_floor.sessions.end()) return;
        const PersonId who = found->second.person;
        const Connection before = connection(who);
        edit(m_floor.sessions, id, change);
        connectionMayDiffer(who, before);
    }
    template <class Change>
    void editAgent(const PersonId& id, Change change) {
        change(m_floor.agents[id]);
        changed(id);
    }
    Connection connection(const PersonId& id) const {
        const auto& sessions = indexOf(m_floor, id).sessions;
        if (sessions.empty()) return Connection::None;
        const bool online = std::ranges::any_of(
            sessions, [&](const SessionId& each) { return m_floor.sessions.at(each).state == SessionState::Online; });
        return online ? Connection::Online : Connection::Reconnecting;
    }
    void connectionMayDiffer(const PersonId& id, Connection before) {
        if (connection(id) != before) m_floor.agents[id].connectionSince = m_at;
        changed(id);
    }
    void changed(const PersonId& id) {
        m_floor.agents[id].seq = m_seq;
        refresh(m_floor, id);
    }
    bool isLiveWork(const Assignment& work) const {
        const auto contact = m_floor.contacts.find(work.contact);
        return contact != m_floor.contacts.end() && isLive(contact->second.channel);
    }
    // For use while an object of his is out of the index.
    void changedSoon(const PersonId& id) { m_changed.insert(id); }
    void forget(const AssignmentId& id) {
        const auto found = m_floor.assignments.find(id);
        if (found == m_floor.assignments.end()) return;
        const ContactId contact = found->second.contact;
        remove(m_floor, found->second);
        m_floor.assignments.erase(found);
        forgetIfUnused(contact);
    }
    void forgetIfUnused(const ContactId& id) {
        const auto found = m_floor.contacts.find(id);
        if (found == m_floor.contacts.end() || found->second.state != ContactState::Ended) return;
        if (indexOf(m_floor, id) == ContactIndex{}) m_floor.contacts.erase(found);
    }

    Floor& m_floor;
    std::int64_t m_seq;
    WallTime m_at;
    std::set<PersonId> m_changed;
};

} // namespace

void apply(Floor& floor, const Event& event, std::int64_t seq, WallTime at) {
    Applying applying(floor, seq, at);
    std::visit([&](const auto& each) { applying(each); }, event);
    applying.finish();
    floor.seq = seq;
    floor.at = std::max(floor.at, at);
}

} // namespace readyline::floor
