// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Bucket: so many at once, then so many a second.
#pragma once

#include "core/base/Time.h"

#include <algorithm>

namespace readyline::hub {

struct Rate {
    double burst = 1;
    double perSecond = 1;
};

class Bucket {
public:
    // False: too much; nothing is taken then.
    [[nodiscard]] bool take(const Rate& rate, Instant now) {
        const double seconds = std::chrono::duration<double>{now - m_at}.count();
        const double used = std::max(0.0, m_used - seconds * rate.perSecond) + 1;
        if (used > rate.burst) return false;
        m_used = used;
        m_at = now;
        return true;
    }

private:
    double m_used = 0;
    Instant m_at{};
};

} // namespace readyline::hub
