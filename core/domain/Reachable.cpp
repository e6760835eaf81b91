// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Reachable.h"

#include "core/domain/PolicyFor.h"

namespace readyline::domain {

std::vector<Term> reachable(const AgentLayers& agent, const SiteRules& rules) {
    Candidate candidate{agent, rules};
    candidate.notReadyToo = PolicyFor(rules, agent.teams).reachNotReady();
    return failingForColleague(candidate);
}

} // namespace readyline::domain
