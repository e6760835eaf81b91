// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Embedded: files of resources/ as the build turned them into text of the program (cmake/ReadylineEmbed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace readyline::config {

struct Embedded {
    std::string_view name; // without folder and ending
    std::string_view text;
};

[[nodiscard]] std::span<const Embedded> embeddedPresets();
[[nodiscard]] std::span<const Embedded> embeddedSites();

} // namespace readyline::config
