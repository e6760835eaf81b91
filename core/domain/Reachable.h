// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// reachable(): may a colleague ask this agent, or hand him a call, and if not, every reason why (rules 2.3). Unlike routable()
// it asks for neither queue nor capacity: the call takes his telephone and nothing else.
#pragma once

#include "core/domain/Terms.h"

namespace readyline::domain {

// All failing terms, in the order of Term; empty means reachable. Do not disturb is never reachable; other statuses that take
// no work are where the policy says so.
[[nodiscard]] std::vector<Term> reachable(const AgentLayers&, const SiteRules&);

} // namespace readyline::domain
