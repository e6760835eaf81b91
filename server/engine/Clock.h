// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Clock: the server's time. The wall clock as it was at the start, carried on by the clock that never jumps.
#pragma once

#include "core/base/Time.h"

#include <algorithm>

namespace readyline::engine {

class Clock {
public:
    explicit Clock(Time& time) : m_time(time), m_start(time.now()), m_wall(time.wallNow()) {}

    [[nodiscard]] WallTime now() const { return m_wall + (m_time.now() - m_start); }
    // The journal may be ahead of this machine by a little; time does not run backwards against it.
    void notBefore(WallTime at) { m_wall += std::max(Duration{0}, at - now()); }

private:
    Time& m_time;
    Instant m_start;
    WallTime m_wall;
};

} // namespace readyline::engine
