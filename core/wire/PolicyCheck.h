// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PolicyCheck: values of a policy within their limits (rules 2.12), naming statuses that exist and may be chosen; and
// nothing in a queue's that no contact decides.
#pragma once

#include "core/domain/Site.h"
#include "core/wire/Parse.h"

#include <optional>

namespace readyline::wire {

// Of a preset or site: every value. `path` is that of the policy in the file.
[[nodiscard]] std::optional<ParseError> faultOf(
    const domain::Policy&, const domain::SiteRules& entriesAndReasons, const std::string& path);
// Of what a team says otherwise.
[[nodiscard]] std::optional<ParseError> faultOf(
    const domain::PolicyPatch&, const domain::SiteRules&, const std::string& path);
// Of what a queue says otherwise: only what an offer, a miss, a decline or a wrap-up asks for.
[[nodiscard]] std::optional<ParseError> faultOfQueues(
    const domain::PolicyPatch&, const domain::SiteRules&, const std::string& path);

} // namespace readyline::wire
