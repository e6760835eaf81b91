// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an agent's work keeps away from him: blocking wrap-ups, channels blocked by others, full
// capacity. All derived.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

namespace readyline::domain {

// Does this item, being wrapped up, keep an offer on `offered` away (D20, P13)?
[[nodiscard]] bool wrapUpBlocks(const WorkItem&, Channel offered);
// His own, or the site's (D19).
[[nodiscard]] const Capacity& capacityOf(const AgentLayers&, const SiteRules&);
// As loadOf(), but without the work that a contact of `offered` may interrupt.
[[nodiscard]] Load loadFor(const AgentLayers&, const SiteRules&, Channel offered);
// Is `offered` kept away by work on another channel (P8, K31)?
[[nodiscard]] bool isBlockedByWork(const AgentLayers&, const SiteRules&, Channel offered);
// Does a rule say that this much work on one channel keeps everything away (Z15), or all but what may interrupt it? Open
// offers do not count.
[[nodiscard]] bool isOccupied(const AgentLayers&, const SiteRules&, Channel offered);
// At work, and nothing more fits on any channel of his queues (Z15, P8, D13). Open offers do not
// count: they may go.
[[nodiscard]] bool isFull(const AgentLayers&, const SiteRules&);

} // namespace readyline::domain
