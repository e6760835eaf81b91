// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Scenario: one working day of an agent, played on the floor of any preset, as a table of what his status showed.
#pragma once

#include <string>

namespace readyline::floor::test {

[[nodiscard]] std::string scenario(const std::string& preset);

} // namespace readyline::floor::test
