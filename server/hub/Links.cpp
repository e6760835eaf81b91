// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Links.h"

#include <algorithm>

namespace readyline::hub {

namespace {

template <class Map, class Key>
void eraseOne(Map& map, const Key& key, const Link* link) {
    const auto found = map.find(key);
    if (found == map.end()) return;
    auto& list = found->second;
    if (const auto at = std::find(list.begin(), list.end(), link); at != list.end()) list.erase(at);
    if (list.empty()) map.erase(found);
}

} // namespace

Link& Links::add(Peer& peer, Instant now) {
    return *m_byPeer.insert_or_assign(&peer, std::make_shared<Link>(peer, now)).first->second;
}

std::shared_ptr<Link> Links::find(const Peer& peer) const {
    const auto found = m_byPeer.find(&peer);
    return found == m_byPeer.end() ? nullptr : found->second;
}

void Links::remove(const Peer& peer) {
    const auto found = m_byPeer.find(&peer);
    if (found == m_byPeer.end()) return;
    Link& link = *found->second;
    for (const View& each : link.views) unwatchTeams(link, each);
    std::erase(m_calls, &link);
    std::erase(m_callbacks, &link);
    eraseOne(m_byPerson, link.who.person, &link);
    leaveSession(link);
    link.forgetPeer();
    m_byPeer.erase(found);
}

void Links::enter(Link& link) {
    m_byPerson[link.who.person].push_back(&link);
    if (!link.session.empty()) m_bySession[link.session] = &link;
}

void Links::leaveSession(Link& link) {
    const auto found = m_bySession.find(link.session);
    if (found != m_bySession.end() && found->second == &link) m_bySession.erase(found);
}

std::shared_ptr<Link> Links::ofSession(const domain::SessionId& session) const {
    const auto found = m_bySession.find(session);
    return found == m_bySession.end() ? nullptr : found->second->shared_from_this();
}

Links::List Links::of(const domain::PersonId& person) const {
    List out;
    const auto found = m_byPerson.find(person);
    if (found == m_byPerson.end()) return out;
    for (Link* each : found->second) out.push_back(each->shared_from_this());
    return out;
}

void Links::watch(Link& link, View view) {
    unwatch(link, view.id);
    for (const domain::TeamId& team : view.teams) m_byTeam[team].push_back(&link);
    link.views.push_back(std::move(view));
}

void Links::unwatch(Link& link, const wire::ViewId& id) {
    const auto found
        = std::find_if(link.views.begin(), link.views.end(), [&](const View& each) { return each.id == id; });
    if (found == link.views.end()) return;
    unwatchTeams(link, *found);
    link.views.erase(found);
}

void Links::unwatchTeams(Link& link, const View& view) {
    for (const domain::TeamId& team : view.teams) eraseOne(m_byTeam, team, &link);
}

void Links::watchCalls(Link& link) {
    if (!std::exchange(link.seesCalls, true)) m_calls.push_back(&link);
}

void Links::watchCallbacks(Link& link) {
    if (!std::exchange(link.seesCallbacks, true)) m_callbacks.push_back(&link);
}

Links::List Links::watching(const std::vector<domain::TeamId>& teams) const {
    std::vector<Link*> found;
    for (const domain::TeamId& team : teams)
        if (const auto at = m_byTeam.find(team); at != m_byTeam.end())
            found.insert(found.end(), at->second.begin(), at->second.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    List out;
    for (Link* each : found) out.push_back(each->shared_from_this());
    return out;
}

Links::List Links::watchingCalls() const {
    List out;
    for (Link* each : m_calls) out.push_back(each->shared_from_this());
    return out;
}

Links::List Links::watchingCallbacks() const {
    List out;
    for (Link* each : m_callbacks) out.push_back(each->shared_from_this());
    return out;
}

Links::List Links::all() const {
    List out;
    for (const auto& [peer, link] : m_byPeer) out.push_back(link);
    return out;
}

} // namespace readyline::hub
