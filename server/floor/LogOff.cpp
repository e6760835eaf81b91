// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Judge.h"
#include "server/zone/Zone.h"

namespace readyline::floor {

namespace {

// Who takes work: nobody else is forgotten in a queue over night.
bool takesWork(const Person& who) {
    return who.role == Role::Agent || (who.role != Role::Connector && !who.queues.empty());
}

} // namespace

// Whoever comes back after it is not asked to go again before the next day's.
void planLogOff(Decision& d, const Person& who, const SiteRules& rules) {
    const AgentState& agent = agentState(d.floor, who.id);
    if (agent.loggingOff && !agent.leaving) return;
    const auto time = takesWork(who) ? PolicyFor(rules, who.teams).logOffAt() : std::nullopt;
    const auto at = time ? std::optional(zone::nextAt(rules.timeZone, *time, d.now)) : std::nullopt;
    if (at != agent.logOffAt) d.emit(LogOffSet{who.id, at, agent.leaving, agent.leaving});
}

// It is what comes next instead of what he had planned; what somebody else has set for then stands (rules 2.6).
void leaveWhenDone(Decision& d, const PersonId& who) {
    const AgentState& agent = agentState(d.floor, who);
    if (agent.loggingOff) return;
    if (agent.pending && agent.pending->by.person == who) endPending(d, who, PendingEnd::Superseded);
    d.emit(LogOffSet{who, agent.logOffAt, true, true});
}

void stay(Decision& d, const PersonId& who) {
    const AgentState& agent = agentState(d.floor, who);
    if (agent.leaving) d.emit(LogOffSet{who, agent.logOffAt});
}

} // namespace readyline::floor
