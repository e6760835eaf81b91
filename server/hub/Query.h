// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an address says: ids in its path, and parameters behind it.
#pragma once

#include "core/wire/Parse.h"

#include <optional>
#include <string>
#include <string_view>

namespace readyline::hub {

// The id that a part of a path writes: as one in a body, and with nothing that another address could not name. The fault is at
// "id".
[[nodiscard]] wire::Parsed<std::string> idIn(std::string_view part);
// "%3A" as ":"; what is no escape stays.
[[nodiscard]] std::string unescaped(std::string_view text);
// The first value of that name in "from=…&to=…".
[[nodiscard]] std::optional<std::string> parameter(std::string_view query, std::string_view name);

} // namespace readyline::hub
