// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an address says besides its path.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readyline::hub {

// "%3A" as ":"; what is no escape stays.
[[nodiscard]] std::string unescaped(std::string_view text);
// The first value of that name in "from=…&to=…".
[[nodiscard]] std::optional<std::string> parameter(std::string_view query, std::string_view name);

} // namespace readyline::hub
