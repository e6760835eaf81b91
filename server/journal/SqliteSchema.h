// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The file format of a data directory: makes it, recognises it, and refuses what it cannot read, in
// words.
#pragma once

#include "core/base/Time.h"
#include "server/journal/Sqlite.h"

namespace readyline::journal::sqlite {

inline constexpr std::int64_t kApplicationId = 0x5244594C; // "RDYL" in the file's header
inline constexpr std::int64_t kStoreVersion = 1;

// Leaves the connection with a store of kStoreVersion, in WAL mode with durable commits. `now`
// stamps a new store.
[[nodiscard]] Expected<void, Fault> prepareStore(Connection& connection, WallTime now);

} // namespace readyline::journal::sqlite
