// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The figures that operators watch, as Prometheus text (exposition format 0.0.4). No names, no ids.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace readyline::gateway {

struct Metric {
    std::string name;
    std::string help;
    bool counter = false; // else a gauge
    double value = 0;
};

[[nodiscard]] std::string toPrometheus(const std::vector<Metric>&);
// Resident memory of this process in bytes, from the kernel; 0 where it cannot be read.
[[nodiscard]] std::uint64_t residentBytes();

} // namespace readyline::gateway
