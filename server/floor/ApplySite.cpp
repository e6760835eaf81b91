// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/PolicyFor.h"
#include "server/floor/Applying.h"
#include "server/floor/Floor.h"
#include "server/floor/Layers.h"

namespace readyline::floor {

void Applying::operator()(const SiteWasSet& e) {
    m_floor.site = e.site;
    m_floor.siteSeq = m_seq;
    reindex(m_floor);
}

void Applying::operator()(const TokenIssued& e) {
    TokenInfo& stored = m_floor.tokens[e.token.digest];
    remove(m_floor, stored);
    stored = e.token;
    add(m_floor, stored);
}

void Applying::operator()(const TokenRevoked& e) {
    const auto found = m_floor.tokens.find(e.digest);
    if (found == m_floor.tokens.end()) return;
    remove(m_floor, found->second);
    m_floor.tokens.erase(found);
}

namespace {

void moveCall(Call& call, Duration gap) {
    const auto move = [&](std::optional<WallTime>& deadline) {
        if (deadline) *deadline += gap;
    };
    if (call.ask) call.ask->deadline += gap;
    if (call.consult) move(call.consult->deadline);
    for (Outsider& each : call.outsiders) move(each.deadline);
    if (call.monitor) move(call.monitor->deadline);
    move(call.recording.until);
}

} // namespace

// Every deadline moves by the gap: what the server could not do in time is nobody's fault (rules 2.6).
void Applying::operator()(const ServerResumed& e) {
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
        move(each.blocksUntil);
        each.seq = m_seq;
    }
    for (auto& [id, each] : m_floor.contacts) {
        move(each.waitDeadline);
        move(each.avoidUntil);
        move(each.preferredUntil);
        moveCall(each.call, e.gap);
        each.seq = isLive(each.channel) ? m_seq : each.seq;
    }
    for (auto& [id, agent] : m_floor.agents) {
        agent.seq = m_seq;
        move(agent.signOutAt);
        for (Overlay& overlay : agent.overlays)
            if (auto* end = std::get_if<UntilTime>(&overlay.end)) end->at += e.gap;
    }
    reindex(m_floor);
}

// What a session is after its server was away: not connected, with the whole grace to come back. Whether its device can
// show anything is known only once it says so again.
void Applying::reconnects(Session& session) {
    if (session.state == SessionState::Online) session.since = m_at;
    session.state = SessionState::Reconnecting;
    const Person* who = person(m_floor, session.person);
    const SiteRules& rules = m_floor.site.rules;
    session.until = m_at + (who ? PolicyFor(rules, who->teams).reconnectGrace() : rules.policy.reconnectGrace);
    session.canShow = false;
    m_floor.agents[session.person].connectionSince = m_at;
}

} // namespace readyline::floor
