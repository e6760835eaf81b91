// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who gets which contact next: the first in line that somebody can take goes to who has least to do, the longest idle first.
#pragma once

#include "server/floor/State.h"

#include <optional>

namespace readyline::floor {

struct Match {
    ContactId contact;
    PersonId agent;
};
[[nodiscard]] std::optional<Match> nextMatch(const Floor&);

} // namespace readyline::floor
