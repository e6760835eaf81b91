// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Links: all connections, found by peer, session, person or by the team that they watch.
#pragma once

#include "server/hub/Link.h"

#include <unordered_map>

namespace readyline::hub {

class Links {
public:
    using List = std::vector<std::shared_ptr<Link>>;

    Link& add(Peer&, Instant now);
    [[nodiscard]] std::shared_ptr<Link> find(const Peer&) const;
    void remove(const Peer&); // and everything below

    void enter(Link&); // its person and session are known now
    void leaveSession(Link&);
    [[nodiscard]] std::shared_ptr<Link> ofSession(const domain::SessionId&) const;
    [[nodiscard]] List of(const domain::PersonId&) const;

    void watch(Link&, View); // in place of the view with the same id
    void unwatch(Link&, const wire::ViewId&);
    void watchCalls(Link&);
    void watchCallbacks(Link&);
    [[nodiscard]] List watching(const std::vector<domain::TeamId>&) const; // each once
    [[nodiscard]] List watchingCalls() const;
    [[nodiscard]] List watchingCallbacks() const;

    [[nodiscard]] List all() const;
    [[nodiscard]] std::size_t size() const { return m_byPeer.size(); }

private:
    void unwatchTeams(Link&, const View&);

    std::unordered_map<const Peer*, std::shared_ptr<Link>> m_byPeer;
    std::unordered_map<domain::SessionId, Link*> m_bySession;
    std::unordered_map<domain::PersonId, std::vector<Link*>> m_byPerson;
    std::unordered_map<domain::TeamId, std::vector<Link*>> m_byTeam; // as often as views of the link name it
    std::vector<Link*> m_calls;
    std::vector<Link*> m_callbacks;
};

} // namespace readyline::hub
