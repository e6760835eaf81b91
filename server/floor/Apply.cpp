// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Applying.h"
#include "server/floor/Floor.h"

#include <algorithm>

namespace readyline::floor {

void apply(Floor& floor, const Event& event, std::int64_t seq, WallTime at) {
    Applying applying(floor, seq, at);
    std::visit([&](const auto& each) { applying(each); }, event);
    applying.finish();
    floor.seq = seq;
    floor.at = std::max(floor.at, at);
}

void Applying::finish() {
    for (const PersonId& id : m_changed) changed(id);
}

void Applying::changed(const PersonId& id) {
    AgentState& agent = m_floor.agents[id];
    agent.seq = m_seq;
    countContactTime(agent, id);
    refresh(m_floor, id);
}

// Once, however many he has in hand.
void Applying::countContactTime(AgentState& agent, const PersonId& id) {
    const bool isOn = std::ranges::any_of(indexOf(m_floor, id).unfinished,
        [&](const AssignmentId& each) { return m_floor.assignments.at(each).state == AssignmentState::Active; });
    if (isOn == agent.onContactSince.has_value()) return;
    if (isOn) {
        agent.onContactSince = m_at;
    } else {
        agent.onContact += m_at - *agent.onContactSince;
        agent.onContactSince.reset();
    }
}

} // namespace readyline::floor
