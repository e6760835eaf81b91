// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CountingRandom: numbers that a test can foretell. Each is the given one; ids still differ by their time and by counting.
#pragma once

#include "core/base/Random.h"

namespace readyline::kit {

class CountingRandom final : public Random {
public:
    explicit CountingRandom(std::uint64_t first = 0) : m_next(first) {}
    [[nodiscard]] std::uint64_t next() override { return m_next++; }

private:
    std::uint64_t m_next;
};

} // namespace readyline::kit
