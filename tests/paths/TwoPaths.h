// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a device shows, compared with the floor that it never saw.
#pragma once

#include "server/floor/State.h"
#include "tests/paths/Device.h"

namespace readyline::paths {

// The first difference between what the device has and what it may see of the floor; empty: none, or it sees nothing now.
[[nodiscard]] std::string difference(const floor::Floor&, const Device&);
// What should have ended by itself before `now` and is still there.
[[nodiscard]] std::string overdue(const floor::Floor&, WallTime now);

} // namespace readyline::paths
