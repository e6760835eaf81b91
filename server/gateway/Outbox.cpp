// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Outbox.h"

#include <utility>

namespace readyline::gateway {

bool Outbox::push(std::string message) {
    if (!m_waiting.empty() && m_bytes + message.size() > m_limit) return false;
    m_bytes += message.size();
    m_waiting.push_back(std::move(message));
    return true;
}

std::string Outbox::take() {
    std::vector<std::string> all = std::exchange(m_waiting, {});
    const std::size_t bytes = std::exchange(m_bytes, 0);
    if (all.empty()) return {};
    if (all.size() == 1) return std::move(all.front());
    std::string frame;
    frame.reserve(bytes + all.size() + 1);
    for (const std::string& each : all) {
        frame += frame.empty() ? '[' : ',';
        frame += each;
    }
    frame += ']';
    return frame;
}

} // namespace readyline::gateway
