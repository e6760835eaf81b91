// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Coalescer: the first change after quiet is delivered at once, further ones together, once a frame (rules 2.11).
#pragma once

#include "core/base/Time.h"

#include <optional>

namespace readyline::replica {

class Coalescer {
public:
    static constexpr Duration kFrame{16};

    Coalescer(Time& time, std::function<void()> deliver) : m_time(time), m_deliver(std::move(deliver)) {}

    // Something changed. Delivers before it returns if nothing was delivered for a frame.
    void touch();

private:
    void deliverNow();

    Time& m_time;
    std::function<void()> m_deliver;
    std::optional<Instant> m_last; // of the last delivery
    Timer m_due;
};

} // namespace readyline::replica
