// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Requests.h"

#include "server/voice/AriFrames.h"

namespace readyline::voice {

void Requests::ask(const ari::Request& request, Answered answered) {
    const std::int64_t id = m_next++;
    ++m_asked;
    const bool isSent = m_waiting.size() < kMostWaiting && m_link.send(ari::serialize(id, request));
    // What could not be sent is answered by nobody: the link is given up once this call has come back.
    m_waiting.emplace(
        id, Waiting{std::move(answered), m_time.after(isSent ? kPatience : Duration{0}, [this] { m_stuck(); })});
}

void Requests::take(const ari::Answer& answer) {
    auto node = m_waiting.extract(answer.id);
    if (node.empty()) return; // of an earlier connection
    node.mapped().patience.cancel();
    node.mapped().answered(answer);
}

} // namespace readyline::voice
