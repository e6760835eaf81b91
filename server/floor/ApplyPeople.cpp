// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

void Applying::operator()(const SessionOpened& e) {
    ++m_floor.made;
    const Connection before = connection(e.session.person);
    put(m_floor.sessions, e.session);
    std::erase_if(
        m_floor.agents[e.session.person].ends, [&](const DeviceEnd& each) { return each.device == e.session.device; });
    if (before == Connection::None) {
        AgentState& agent = m_floor.agents[e.session.person];
        agent.idleSince = m_at;
        agent.freeSince = m_at;
    }
    m_floor.agents[e.session.person].asked = e.asks;
    hears(e.session.person, e.session.id);
    connectionMayDiffer(e.session.person, before);
}

void Applying::operator()(const SessionLost& e) {
    editSession(e.session, [&](Session& session) {
        session.state = SessionState::Reconnecting;
        session.since = m_at;
        session.until = e.until;
    });
}

void Applying::operator()(const SessionBack& e) {
    if (const auto found = m_floor.sessions.find(e.session); found != m_floor.sessions.end())
        hears(found->second.person, e.session);
    editSession(e.session, [&](Session& session) {
        session.state = SessionState::Online;
        session.since = m_at;
        session.until.reset();
        session.canShow = e.canShow;
        session.token = e.token;
    });
}

void Applying::operator()(const SessionEnded& e) {
    const auto found = m_floor.sessions.find(e.session);
    if (found == m_floor.sessions.end()) return;
    const Session gone = found->second;
    const Connection before = connection(gone.person);
    remove(m_floor, gone);
    m_floor.sessions.erase(found);
    remember(gone, e);
    for (const OfferId& id : std::set(indexOf(m_floor, gone.person).offers)) // a new receipt is needed (W113)
        edit(m_floor.offers, id, [&](Offer& offer) { offer.presentedOn.erase(gone.id); });
    if (indexOf(m_floor, gone.person).sessions.empty()) {
        AgentState& agent = m_floor.agents[gone.person];
        leave(agent, before == Connection::Reconnecting ? agent.connectionSince : m_at); // away since it was lost (D15)
    }
    connectionMayDiffer(gone.person, before);
}

void Applying::operator()(const DeviceShows& e) {
    editSession(e.session, [&](Session& session) { session.canShow = e.canShow; });
}

void Applying::operator()(const DeviceIdled& e) {
    editSession(e.session, [&](Session& session) { session.idle = e.idle; });
}

void Applying::operator()(const SignOutAsked& e) {
    editAgent(e.person, [&](AgentState& agent) { agent.signOutAt = e.until; });
}

void Applying::operator()(const LogOffSet& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.logOffAt = e.at;
        agent.loggingOff = e.due;
        agent.leaving = e.leaving;
    });
}

void Applying::operator()(const StationChanged& e) {
    editAgent(e.person, [&](AgentState& agent) { agent.station = e.state; });
}

void Applying::operator()(const IntentSet& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.intent = e.intent;
        agent.asked = e.asked;
        agent.recalculated = e.recalculated;
        agent.overrides.clear();
        if (!e.applied) agent.replaced.reset();
        agent.idleSince = m_at;
    });
}

void Applying::operator()(const ChannelIntentSet& e) {
    editAgent(e.person, [&](AgentState& agent) {
        std::erase_if(agent.overrides, [&](const auto& each) { return each.channel == e.choice.channel; });
        agent.overrides.push_back(e.choice);
        agent.asked = e.asked;
        agent.replaced.reset();
    });
}

void Applying::operator()(const ChannelIntentEnded& e) {
    editAgent(e.person, [&](AgentState& agent) {
        std::erase_if(agent.overrides, [&](const auto& each) { return each.channel == e.channel; });
        agent.replaced.reset();
    });
}

void Applying::operator()(const PendingSet& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.pending = e.pending;
        if (e.pending.armed) agent.asked = false; // what is for later says nothing about now (K16)
        agent.replaced.reset();
    });
}

void Applying::operator()(const PendingCounted& e) {
    editAgent(e.person, [&](AgentState& agent) {
        if (agent.pending) agent.pending->when = AfterContacts{e.left};
    });
}

void Applying::operator()(const PendingArmed& e) {
    editAgent(e.person, [&](AgentState& agent) {
        if (agent.pending) agent.pending->armed = true;
    });
}

void Applying::operator()(const PendingEnded& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.pending.reset();
        if (e.why != PendingEnd::Applied) agent.replaced.reset();
    });
}

void Applying::operator()(const OverlayLaid& e) {
    editAgent(e.person, [&](AgentState& agent) {
        if (e.overlay.kind == OverlayKind::NoAnswer) agent.misses.clear();
        const auto same = std::ranges::find(agent.overlays, e.overlay.id, &Overlay::id);
        if (same != agent.overlays.end()) {
            *same = e.overlay;
            return;
        }
        ++m_floor.made;
        agent.overlays.push_back(e.overlay);
    });
}

void Applying::operator()(const OverlayLifted& e) {
    editAgent(e.person, [&](AgentState& agent) {
        std::erase_if(agent.overlays, [&](const Overlay& each) { return each.id == e.overlay; });
        agent.freeSince = m_at;
    });
}

void Applying::operator()(const CountersSet& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.missed = e.missed;
        agent.offerErrors = e.offerErrors;
        if (e.missed == 0) agent.misses.clear();
        if (e.miss) agent.misses.push_back(*e.miss);
        if (agent.misses.size() > kMostCauses) agent.misses.erase(agent.misses.begin());
    });
}

void Applying::operator()(const StatusSetByOther& e) {
    editAgent(e.person, [&](AgentState& agent) {
        agent.replaced = e.replaced;
        if (e.replaced && !e.undone && e.replaced->by != e.person) agent.answerable = Answerable{e.replaced->by, m_seq};
        // Only he who set it takes it back.
        const PersonId by = e.replaced ? e.replaced->by : agent.changedBy ? agent.changedBy->by : PersonId{};
        agent.changedBy = ChangeByOther{
            by, e.choice, e.pending, e.note, e.undone, m_at, m_seq, connection(e.person) == Connection::Online, {}};
    });
}

void Applying::operator()(const ChangeAnswered& e) {
    editAgent(e.person, [](AgentState& agent) { agent.answerable.reset(); });
}

// Once: the first device that comes after it, however often that opens before it has heard.
void Applying::hears(const PersonId& id, const SessionId& session) {
    AgentState& agent = m_floor.agents[id];
    const auto hear = [&](auto& news) {
        if (!news || news->told) return;
        news->told = true;
        news->toldTo = session;
    };
    hear(agent.changedBy);
    hear(agent.monitorOver);
}

// The device may be away and not hear of it. Its own sign-out it knows unless it came while it was away (W7), after the
// grace it may come back, and who is not entitled is told so at any open.
void Applying::remember(const Session& gone, const SessionEnded& e) {
    const EndReason why = e.reason;
    if (why == EndReason::SignedOut && gone.state == SessionState::Online) return;
    if (why == EndReason::GraceOver || why == EndReason::NotEntitled) return;
    std::vector<DeviceEnd>& ends = m_floor.agents[gone.person].ends;
    std::erase_if(ends, [&](const DeviceEnd& each) { return each.device == gone.device || m_at - each.at > kEndKept; });
    ends.push_back({gone.device, why, e.device, e.note, m_at});
    if (ends.size() > kMostEnds) ends.erase(ends.begin());
}

Connection Applying::connection(const PersonId& id) const {
    const auto& sessions = indexOf(m_floor, id).sessions;
    if (sessions.empty()) return Connection::None;
    const bool online = std::ranges::any_of(
        sessions, [&](const SessionId& each) { return m_floor.sessions.at(each).state == SessionState::Online; });
    return online ? Connection::Online : Connection::Reconnecting;
}

void Applying::connectionMayDiffer(const PersonId& id, Connection before) {
    if (connection(id) != before) m_floor.agents[id].connectionSince = m_at;
    changed(id);
}

// Who goes without an answer is asked again, however soon he is back.
void Applying::leave(AgentState& agent, WallTime since) {
    if (!agent.asked) agent.leftAt = since;
    agent.asked = false;
    agent.signOutAt.reset();
    agent.logOffAt.reset();
    agent.loggingOff = false;
    agent.leaving = false;
}

} // namespace readyline::floor
