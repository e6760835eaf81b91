// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Resources: the presets and sites that are part of the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readyline::config {

[[nodiscard]] std::optional<std::string_view> builtInPreset(std::string_view name);
[[nodiscard]] std::optional<std::string_view> builtInSite(std::string_view name);
[[nodiscard]] std::vector<std::string> builtInPresets();
[[nodiscard]] std::vector<std::string> builtInSites();

} // namespace readyline::config
