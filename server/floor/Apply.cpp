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
    m_floor.agents[id].seq = m_seq;
    refresh(m_floor, id);
}

} // namespace readyline::floor
