// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What single characters of a text do, where people or programs would be deceived by them.
#pragma once

#include <string_view>

namespace readyline {

// Takes the first character off a text that is not empty; a byte that is no UTF-8 counts as U+FFFD.
[[nodiscard]] char32_t takeCharacter(std::string_view& utf8);

[[nodiscard]] bool isControl(char32_t);   // also the ends of lines and paragraphs
[[nodiscard]] bool turnsText(char32_t);   // shows what follows in another direction than it is written
[[nodiscard]] bool isInvisible(char32_t); // white space of any width, also of none, and all of the above

// Nothing of it would be seen; so is a text that is empty.
[[nodiscard]] bool isBlank(std::string_view utf8);

} // namespace readyline
