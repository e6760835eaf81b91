// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Chance: reproducible randomness for behaviour: the same seed gives the same day.
#pragma once

#include "core/base/Random.h"
#include "core/base/Time.h"

#include <cmath>

namespace readyline::sim {

class Chance final : public Random {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    [[nodiscard]] std::uint64_t next() override { // SplitMix64
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } // [0, 1)
    [[nodiscard]] bool happens(double probability) { return unit() < probability; }
    [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    [[nodiscard]] Duration between(Duration low, Duration high) {
        return low + Duration{static_cast<std::int64_t>(unit() * static_cast<double>((high - low).count()))};
    }
    // Waiting time of a Poisson process with this mean.
    [[nodiscard]] Duration exponential(Duration mean) {
        return Duration{static_cast<std::int64_t>(-std::log(1.0 - unit()) * static_cast<double>(mean.count()))};
    }

private:
    std::uint64_t m_state;
};

} // namespace readyline::sim
