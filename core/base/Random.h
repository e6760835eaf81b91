// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Random: where unpredictable numbers come from; tests give a sequence of their own.
#pragma once

#include <cstdint>

namespace readyline {

class Random {
public:
    virtual ~Random() = default;
    [[nodiscard]] virtual std::uint64_t next() = 0;
};

// The system's generator (getrandom through std::random_device). Any thread.
class SystemRandom final : public Random {
public:
    [[nodiscard]] std::uint64_t next() override;
};

} // namespace readyline
