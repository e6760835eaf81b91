// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One full sample of each event, in the order of floor::Event.
#pragma once

#include "server/floor/Event.h"

namespace readyline::record::test {

[[nodiscard]] floor::Events samples();

} // namespace readyline::record::test
