// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Floor.h"

#include "core/domain/Permission.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"

#include <algorithm>
#include <iterator>

namespace readyline::floor {

const AgentState& agentState(const Floor& floor, const PersonId& id) {
    static const AgentState kNobody;
    const auto found = floor.agents.find(id);
    return found == floor.agents.end() ? kNobody : found->second;
}

PolicyFor Decision::policyFor(const PersonId& who, const QueueId& queue) const {
    static const std::vector<TeamId> kNone;
    const Person* found = person(floor, who);
    return {rules(), found ? found->teams : kNone, queue};
}

bool isOnline(const Floor& floor, const PersonId& id) {
    return std::ranges::any_of(indexOf(floor, id).sessions,
        [&](const SessionId& each) { return floor.sessions.at(each).state == SessionState::Online; });
}

bool isThere(const SiteRules& rules, const Choice& choice) {
    return (!choice.entry || find(rules, *choice.entry)) && (!choice.reason || find(rules, *choice.reason));
}

bool isRoutable(const Floor& floor, const Person& who, const Choice& choice) {
    return isRoutable(floor.site.rules, who, choice);
}

bool isRoutable(const SiteRules& rules, const Person& who, const Choice& choice) {
    return takesWork(rules, who.queues, choice);
}

bool mayReport(const Decision& d) {
    if (d.by.kind == ActorKind::System) return true;
    const Person* asker = d.asker();
    return asker && isAllowed(*asker, Action::ReportCalls);
}

bool isSource(const Decision& d, const Contact& contact) {
    return d.by.kind == ActorKind::System || (!d.by.person.empty() && contact.source == d.by.person);
}

Expected<Events, Refused> decide(const Floor& floor, const Command& command, const Actor& by, WallTime now) {
    Decision d{floor, by, std::max(now, floor.at)};
    if (Verdict no = std::visit([&](const auto& each) { return judge(d, each); }, command))
        return unexpected(std::move(*no));
    return std::move(d.events);
}

std::optional<WallTime> nextDeadline(const Floor& floor) {
    if (floor.index.due.empty()) return std::nullopt;
    return floor.index.due.begin()->at;
}

Expected<Events, Refused> run(
    Floor& floor, const Command& command, const Actor& by, WallTime now, const Witness& witness) {
    const WallTime at = std::max(now, floor.at);
    const std::int64_t seq = floor.seq + 1;
    auto decided = decide(floor, command, by, at);
    if (!decided) return decided;
    Events all;
    Events next = std::move(*decided);
    if (next.empty()) next = settle(floor, at);
    while (!next.empty()) {
        for (const Event& each : next) {
            if (witness) witness(floor, each);
            apply(floor, each, seq, at);
        }
        std::ranges::move(next, std::back_inserter(all));
        next = settle(floor, at);
    }
    return all;
}

} // namespace readyline::floor
