// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/IdleTimer.h"

#include <algorithm>

namespace readyline::platform {

using namespace std::chrono_literals;

IdleTimer::IdleTimer(Time& time, std::function<Duration()> idleFor) : m_time(time), m_idleFor(std::move(idleFor)) {}

void IdleTimer::setAfter(Duration after) {
    if (after == m_after) return;
    m_after = after;
    m_next.cancel();
    if (m_after > Duration{0}) return look();
    set(false);
}

void IdleTimer::look() {
    const Duration idle = m_idleFor();
    set(idle >= m_after);
    m_next = m_time.after(m_idle ? Duration{1s} : std::max(m_after - idle, Duration{1s}), [this] { look(); });
}

void IdleTimer::set(bool idle) {
    if (idle == m_idle) return;
    m_idle = idle;
    Q_EMIT idleChanged(idle);
}

} // namespace readyline::platform
