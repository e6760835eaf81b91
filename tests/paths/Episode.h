// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Episode: one site, one world and a list of steps, checked after each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readyline::paths {

using Steps = std::vector<std::uint32_t>; // their numbers

struct Failure {
    std::size_t step = 0; // after it
    std::string what;
    std::vector<std::string> said; // what was done until then
};

struct Counts { // whether the play was lively enough to prove anything
    std::size_t offers = 0, pendings = 0;
};

[[nodiscard]] Steps stepsOf(std::uint32_t seed, std::size_t count);
[[nodiscard]] std::optional<Failure> play(std::string_view preset, std::uint32_t seed, const Steps&, Counts* = nullptr);
// As few of the steps as still fail, found in so many plays.
[[nodiscard]] Failure shrunk(std::string_view preset, std::uint32_t seed, Steps, Failure, int plays);

} // namespace readyline::paths
