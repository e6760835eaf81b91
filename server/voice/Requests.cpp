// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Requests.h"

#include "server/voice/AriFrames.h"

namespace readyline::voice {

void Requests::ask(const ari::Request& request, Answered answered) {
    ++m_asked;
    m_lastAsked = m_time.now();
    if (!m_watch.isHeld()) watch(kQuiet);
    if (m_waiting.size() >= kMostWaiting) return giveUp();
    const std::int64_t id = m_next++;
    m_waiting.push_back({id, ari::serialize(id, request), std::move(answered)});
    sendMore();
}

void Requests::take(const ari::Answer& answer) {
    auto node = m_sent.extract(answer.id);
    if (node.empty()) return; // of an earlier connection
    node.mapped().patience.cancel();
    node.mapped().answered(answer);
    sendMore();
}

void Requests::clear() {
    m_waiting.clear();
    m_sent.clear();
    m_givingUp.cancel();
    m_watch.cancel();
}

void Requests::sendMore() {
    while (!m_waiting.empty() && m_sent.size() < kMostSent) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!m_link.send(std::move(next.frame))) return giveUp();
        m_sent.emplace(next.id, Sent{std::move(next.answered), m_time.after(kPatience, [this] { m_stuck(); })});
    }
}

// What could not be sent is answered by nobody: the link is given up once this call has come back.
void Requests::giveUp() {
    m_givingUp = m_time.after(Duration{0}, [this] { m_stuck(); });
}

// One timer, however much is asked. Where there are no calls nothing else would show that it hears nothing any more, or
// that a message of its own never ends: new callers would not be seen.
void Requests::watch(Duration time) {
    m_watch = m_time.after(time, [this] {
        const Duration quiet = m_time.now() - m_lastAsked;
        if (quiet < kQuiet) return watch(kQuiet - quiet);
        ask({ari::Method::Get, {"asterisk", "ping"}}, [](const ari::Answer&) {}); // whatever it says, it is there
        watch(kQuiet);
    });
}

} // namespace readyline::voice
