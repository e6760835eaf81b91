// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Hands: what people do with their telephones, told line by line: "hold ilse", "answer +32 470 123456".
#pragma once

#include "sim/Pbx.h"

namespace readyline::sim {

extern const char* const kHandsHelp; // each line that is understood, for people
// Does what the line says; the answer is in words.
[[nodiscard]] std::string handle(Pbx&, const std::string& line);

} // namespace readyline::sim
