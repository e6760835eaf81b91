// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Instants as text: ISO 8601 in UTC with milliseconds, "2026-11-21T09:30:12.000Z".
#pragma once

#include "core/base/Time.h"

#include <optional>
#include <string>
#include <string_view>

namespace readyline {

[[nodiscard]] std::string toIso(WallTime at);
// Accepts exactly what toIso writes, with or without the milliseconds. Nothing else.
[[nodiscard]] std::optional<WallTime> parseIso(std::string_view text);

} // namespace readyline
