// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Which line serves which leg of a call: its own, one by which he is on the telephone already, or after a restart one
// that nobody has claimed.
#include "server/voice/Reconcile.h"

#include <algorithm>

namespace readyline::voice {

namespace {

using domain::CallPlan;
using domain::PartyKind;
using domain::PlannedLeg;

bool isOfSite(const PlannedLeg& leg) { return leg.kind == PartyKind::Agent || leg.kind == PartyKind::Supervisor; }

// No other leg of the plan has it.
bool isFree(const CallPlan& plan, const std::string& line, const Names& names, const CallLines& lines) {
    return std::ranges::none_of(
        plan.legs, [&](const PlannedLeg& each) { return lineOf(plan, each, names, lines) == line; });
}

// The line by which he is on the telephone already, for something that is over now.
std::string earlierLine(const Planned& planned, const PlannedLeg& leg, const Exchange& exchange, const Names& names,
    const CallLines& lines) {
    const auto former = planned.formerly.find(leg.id);
    if (former != planned.formerly.end() && isThere(exchange, names.line(former->second)))
        return names.line(former->second);
    for (const auto& [id, person] : lines.people) {
        const Line* line = find(exchange, id);
        const bool isHis = line && isUsable(*line) && !person.empty() && person == leg.person;
        if (isHis && isFree(planned.plan, id, names, lines)) return id;
    }
    return {};
}

} // namespace

std::string lineOf(const CallPlan& plan, const PlannedLeg& leg, const Names& names, const CallLines& lines) {
    if (leg.kind == PartyKind::Customer && leg.phone.empty()) return plan.external;
    const auto serves = lines.serves.find(leg.id);
    return serves == lines.serves.end() ? names.line(leg.id) : serves->second;
}

void adopt(const Planned& planned, const Exchange& exchange, const Names& names, CallLines& lines) {
    for (const PlannedLeg& leg : planned.plan.legs) {
        if (isOfSite(leg) && !exchange.lines.contains(lineOf(planned.plan, leg, names, lines)))
            if (std::string line = earlierLine(planned, leg, exchange, names, lines); !line.empty())
                lines.serves[leg.id] = std::move(line);
        if (const std::string line = lineOf(planned.plan, leg, names, lines); exchange.lines.contains(line))
            lines.people[line] = leg.person;
    }
    for (const auto& [id, line] : exchange.lines) {
        const auto spy = names.spyOf(id);
        if (!spy || spy->contact != planned.plan.contact) continue;
        lines.people.try_emplace(id);
        lines.spies = std::max(lines.spies, spy->number);
    }
}

void claim(const Planned& planned, const Exchange& exchange, const Names& names, const std::set<std::string>& unclaimed,
    CallLines& lines) {
    for (const PlannedLeg& leg : planned.plan.legs) {
        if (!isOfSite(leg) || !leg.up || exchange.lines.contains(lineOf(planned.plan, leg, names, lines))) continue;
        const auto his = std::ranges::find_if(unclaimed, [&](const std::string& id) {
            const Line* line = find(exchange, id);
            return line && isUsable(*line) && isOfPhone(line->name, leg.phone)
                && isFree(planned.plan, id, names, lines);
        });
        if (his == unclaimed.end()) continue;
        lines.serves[leg.id] = *his;
        lines.people[*his] = leg.person;
    }
}

} // namespace readyline::voice
