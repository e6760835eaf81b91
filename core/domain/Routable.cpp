// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Routable.h"

#include "core/domain/Load.h"

namespace readyline::domain {

std::vector<Term> routable(const AgentLayers& agent, const SiteRules& rules, const QueueId& queue, Channel channel) {
    Candidate candidate{agent, rules, channel};
    candidate.queueId = queue;
    candidate.queue = find(rules, queue);
    candidate.load = loadFor(agent, rules, channel);
    return failingForQueue(candidate);
}

} // namespace readyline::domain
