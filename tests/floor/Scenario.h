// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Scenario: one working day of an agent, played on the floor of any preset, as a table of what his status showed.
#pragma once

#include "core/domain/Site.h"

#include <string>

namespace readyline::floor::test {

// Ann and Bob are agents in a team of Sue's, the exchange is "pbx"; Ann's queue is "mixed".
[[nodiscard]] domain::Site presetSite(const std::string& preset);
[[nodiscard]] std::string scenario(const std::string& preset);

} // namespace readyline::floor::test
