// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// UTF-8 as RFC 3629 has it: no surrogates, nothing beyond U+10FFFF, no longer form than needed.
#pragma once

#include <cstddef>
#include <string_view>

namespace readyline::wire {

[[nodiscard]] bool isUtf8(std::string_view text);
[[nodiscard]] std::size_t countCharacters(std::string_view utf8); // code points

} // namespace readyline::wire
