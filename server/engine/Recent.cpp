// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Recent.h"

namespace readyline::engine {

void Recent::remember(const domain::CommandId& id, const std::string& digest, const Outcome& outcome) {
    if (id.empty()) return;
    if (!outcome && domain::row(outcome.error().refusal).retryHelps) return;
    if (!m_known.try_emplace(id, Known{digest, outcome}).second) return;
    m_order.push_back(id);
    if (m_order.size() <= m_most) return;
    m_known.erase(m_order.front());
    m_order.pop_front();
}

const Recent::Known* Recent::find(const domain::CommandId& id) const {
    const auto found = m_known.find(id);
    return found == m_known.end() ? nullptr : &found->second;
}

} // namespace readyline::engine
