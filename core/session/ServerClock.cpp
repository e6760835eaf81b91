// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/ServerClock.h"

namespace readyline::session {

namespace {
// A measure with a longer way is less exact; it replaces a better one only when that one has grown old.
constexpr Duration kOld{60'000};
} // namespace

void ServerClock::measured(Instant asked, Instant answered, WallTime at) {
    const Duration way = answered - asked;
    m_lastRoundTrip = way;
    const bool isBetter = !m_best || way <= m_best->roundTrip || answered - m_best->when > kOld;
    if (isBetter) m_best = Measure{asked + way / 2, at, way};
}

std::optional<WallTime> ServerClock::at(Instant now) const {
    if (!m_best) return std::nullopt;
    return m_best->at + (now - m_best->when);
}

std::optional<Duration> ServerClock::roundTrip() const { return m_lastRoundTrip; }

} // namespace readyline::session
