// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Files, whole: what cannot be read or written is said in words.
#pragma once

#include "core/base/Expected.h"

#include <string>
#include <string_view>

namespace readyline::config {

[[nodiscard]] Expected<std::string, std::string> readText(const std::string& file);
// All of it or nothing: whoever waits for the file never sees half of it.
[[nodiscard]] Expected<void, std::string> writeText(const std::string& file, std::string_view text);

} // namespace readyline::config
