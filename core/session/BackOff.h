// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// BackOff: how long to wait before the next try: doubling from 0.5 s to 15 s, each shortened by chance by up to a half, so that
// a thousand desktops do not come back in the same instant.
#pragma once

#include "core/base/Random.h"
#include "core/base/Time.h"

namespace readyline::session {

class BackOff {
public:
    static constexpr Duration kFirst{500};
    static constexpr Duration kLongest{15'000};

    explicit BackOff(Random& random) : m_random(random) {}

    [[nodiscard]] Duration next();
    [[nodiscard]] int attempts() const { return m_attempts; }
    void reset() { m_attempts = 0; }

private:
    Random& m_random;
    int m_attempts = 0;
};

} // namespace readyline::session
