// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Dice: chance that can be had again: the same seed gives the same throws.
#pragma once

#include <iterator>
#include <random>

namespace readyline::paths {

class Dice {
public:
    explicit Dice(std::uint32_t seed) : m_random(seed) {}

    std::uint32_t next() { return static_cast<std::uint32_t>(m_random()); }
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }
    template <class Items>
    auto& pick(Items& items) { // of some
        return *std::next(items.begin(), below(static_cast<int>(items.size())));
    }

private:
    std::mt19937 m_random;
};

} // namespace readyline::paths
