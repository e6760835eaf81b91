// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// isDeterministic(): no two rows of a state table share (from, on). next(): where a row leads, if
// there is one.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

namespace readyline::domain {

template <class Step, std::size_t N>
[[nodiscard]] constexpr bool isDeterministic(const std::array<Step, N>& steps) {
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = i + 1; j < N; ++j)
            if (steps[i].from == steps[j].from && steps[i].on == steps[j].on) return false;
    return true;
}

template <class Step, std::size_t N, class State, class Event>
[[nodiscard]] constexpr std::optional<State> next(const std::array<Step, N>& steps, State from, Event on) {
    for (const Step& each : steps)
        if (each.from == from && each.on == on) return each.to;
    return std::nullopt;
}

} // namespace readyline::domain
