// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/BackOff.h"

#include <algorithm>

namespace readyline::session {

Duration BackOff::next() {
    constexpr int kDoublings = 5; // beyond, the longest is reached anyway
    const auto whole = std::min(kLongest.count(), kFirst.count() << std::min(m_attempts, kDoublings));
    ++m_attempts;
    const auto off = m_random.next() % static_cast<std::uint64_t>(whole / 2 + 1);
    return Duration{whole - static_cast<Duration::rep>(off)};
}

} // namespace readyline::session
