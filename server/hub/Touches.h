// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Touches: for each record of a batch, what is to be told with it: what it touched and no later record touches again.
#pragma once

#include "server/engine/Input.h"

namespace readyline::hub {

[[nodiscard]] std::vector<floor::Touched> touches(const floor::Floor& after, const std::vector<engine::Applied>&);

} // namespace readyline::hub
