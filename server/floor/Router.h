// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who gets which contact next, and why he: the first in line that somebody can take goes to whom it is kept for, else to who
// has least to do, the longest idle first. Pure: reads the floor and nothing else.
#pragma once

#include "server/floor/State.h"

#include <optional>

namespace readyline::floor {

struct Match {
    ContactId contact;
    PersonId agent;
    RouteReason why = RouteReason::LongestIdle;
};
[[nodiscard]] std::optional<Match> nextMatch(const Floor&);

} // namespace readyline::floor
