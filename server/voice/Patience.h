// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How long is waited on a link to Asterisk: for the other side, and before it is opened again.
#pragma once

#include "core/base/Time.h"

#include <algorithm>
#include <optional>

namespace readyline::voice {

struct Patience {
    Duration handshake{10'000}; // from the connection to the open WebSocket; the name of the host has as long
    Duration quiet{20'000};     // a ping is sent at half of it, and the link is lost at the whole
    Duration probe{2'000};      // who holds the place has this long to show that he is still there
};

// Longer after each try that came to nothing, and after each link that was lost as soon as it was open: that was no
// success either.
class Backoff {
public:
    static constexpr Duration kFirst{500};
    static constexpr int kMostDoublings = 5; // 16 s
    static constexpr Duration kLasting{10'000};

    void opened(Instant now) { m_openedAt = now; }
    // The longest that the next pause may be.
    [[nodiscard]] Duration next(Instant now) {
        if (m_openedAt && now - *m_openedAt >= kLasting) m_tries = 0;
        m_openedAt.reset();
        const Duration pause = kFirst * (1 << m_tries);
        m_tries = std::min(m_tries + 1, kMostDoublings);
        return pause;
    }

private:
    std::optional<Instant> m_openedAt;
    int m_tries = 0;
};

} // namespace readyline::voice
