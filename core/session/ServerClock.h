// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ServerClock: the server's time, counted on from the best recent measure by the steady clock, so that neither a wrong nor a
// jumping clock of this computer shows in any duration (K3).
#pragma once

#include "core/base/Time.h"

#include <optional>

namespace readyline::session {

class ServerClock {
public:
    // The server said `at` some time between the two moments; half of the way is assumed for each direction.
    void measured(Instant asked, Instant answered, WallTime at);
    void forget() { m_best.reset(); }

    // Without a measure: nothing.
    [[nodiscard]] std::optional<WallTime> at(Instant now) const;
    [[nodiscard]] std::optional<Duration> roundTrip() const;

private:
    struct Measure {
        Instant when; // middle of the two moments
        WallTime at;
        Duration roundTrip;
    };
    std::optional<Measure> m_best;
    std::optional<Duration> m_lastRoundTrip;
};

} // namespace readyline::session
