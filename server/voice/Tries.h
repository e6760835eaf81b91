// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Tries: how often the same thing is begun anew after it has failed or ended by itself: after pauses that grow, and not
// for ever.
#pragma once

#include "core/base/Time.h"

#include <optional>
#include <string>

namespace readyline::voice {

class Tries {
public:
    static constexpr int kMost = 6;
    static constexpr Duration kFirstPause{1000}; // doubled for each further one
    static constexpr Duration kSteady{300'000};  // what has lasted so long has not failed

    // It is begun now: how long it is to last, or rest, before it may be begun again. Nothing: no more.
    [[nodiscard]] std::optional<Duration> begun(const std::string& what, Instant now);

private:
    std::string m_what;
    Instant m_last{};
    int m_count = 0;
};

} // namespace readyline::voice
