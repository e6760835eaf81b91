// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What readyline-sim can be told on its command line.
#pragma once

#include "core/base/Expected.h"
#include "sim/Company.h"

namespace readyline::sim {

struct Options {
    Endpoint endpoint;
    CompanyPlan plan;
    std::uint64_t seed = 1;
    std::chrono::seconds duration{0}; // 0: until stopped
    bool help = false;
};

extern const char* const kHelp;
// The error is in words, ready to print.
[[nodiscard]] Expected<Options, std::string> parseOptions(const std::vector<std::string>& arguments);

} // namespace readyline::sim
