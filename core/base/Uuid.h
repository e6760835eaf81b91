// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// UUID version 7 (RFC 9562): time-ordered, made by whoever sends a command so that repeating it is safe.
#pragma once

#include "core/base/Random.h"
#include "core/base/Time.h"

#include <string>
#include <string_view>

namespace readyline {

[[nodiscard]] std::string uuid7(WallTime now, Random& random);
// 36 characters, lower-case hexadecimal, dashes in place, any version.
[[nodiscard]] bool isUuid(std::string_view text);

} // namespace readyline
