// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Teams.h"

#include <algorithm>

namespace readyline::hub {

void Teams::follow(const floor::Floor& floor) {
    const auto& people = floor.site.people;
    if (m_siteSeq == floor.siteSeq && m_first == people.data()) return;
    m_siteSeq = floor.siteSeq;
    m_first = people.data();
    m_members.clear();
    for (const domain::Person& each : people)
        for (const domain::TeamId& team : each.teams) m_members[team].push_back(&each);
}

std::vector<const domain::Person*> Teams::members(const std::vector<domain::TeamId>& teams) const {
    std::vector<const domain::Person*> out;
    for (const domain::TeamId& team : teams)
        if (const auto found = m_members.find(team); found != m_members.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
    // The people lie in one vector: their addresses are the site's order.
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace readyline::hub
