// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Masking: a customer's number with nothing but its last four digits left (W17).
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

namespace readyline::hub {

[[nodiscard]] bool isNumber(std::string_view text); // digits and what people write between them, five digits at least
[[nodiscard]] std::string masked(const std::string& text); // if it is a number
// Null, a queue that is no longer of the site: nobody knows whether its numbers were to be seen.
[[nodiscard]] domain::Customer masked(const domain::Customer&, const domain::Queue*);
// Layers carry names; where a source knew only the number, that is the name.
void mask(domain::AgentLayers&, const domain::SiteRules&);

} // namespace readyline::hub
