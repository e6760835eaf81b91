// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Figures: what a benchmark found, one JSON object a line: name, value, unit, goal. Nothing is judged here.
#pragma once

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace readyline::bench {

inline void figure(const char* name, double value, const char* unit, const std::string& goal) {
    std::printf("{\"name\":\"%s\",\"value\":%.4g,\"unit\":\"%s\",\"goal\":\"%s\"}\n", name, value, unit, goal.c_str());
    std::fflush(stdout);
}

// `share` in [0, 1]: 0.5 is the median. Sorts in place; 0 for nothing.
[[nodiscard]] inline double percentile(std::vector<double>& values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

} // namespace readyline::bench
