// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// routable(): may this agent be offered a contact of this queue on this channel, and if not, every reason why (rules 2.3).
#pragma once

#include "core/domain/Terms.h"

namespace readyline::domain {

// All failing terms, in the order of Term; empty means routable. Only the first reason of each kind is named.
[[nodiscard]] std::vector<Term> routable(const AgentLayers&, const SiteRules&, const QueueId&, Channel);

} // namespace readyline::domain
