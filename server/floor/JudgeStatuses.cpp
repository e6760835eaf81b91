// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/StatusAdmin.h"
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

Verdict refused(AdminFault fault) {
    switch (fault) {
    case AdminFault::BuiltIn: return refuse(Refusal::BuiltIn);
    case AdminFault::NoSuchThing: return refuse(Refusal::NotFound);
    case AdminFault::InUse: return refuse(Refusal::InUse);
    case AdminFault::EmptyText: return refuse(Refusal::NotInState, "the text is empty");
    case AdminFault::NoReasons: return refuse(Refusal::InUse, "a status that requires a reason would have none");
    case AdminFault::UnknownGroup: return refuse(Refusal::NotFound, "no status offers reasons of this group");
    case AdminFault::TooMany: return refuse(Refusal::TooMany);
    case AdminFault::NotSelectable: return refuse(Refusal::NotSelectable);
    }
    return refuse(Refusal::NotInState);
}

// The whole site is one value: everybody signed in reads the new one at once.
template <class Change>
Verdict change(Decision& d, Change with) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*asker, Action::ChangeSite)) return refuse(Refusal::Forbidden);
    Expected<SiteRules, AdminFault> changed = with(d.rules());
    if (!changed) return refused(changed.error());
    if (*changed != d.rules()) d.emit(SiteWasSet{Site{std::move(*changed), d.floor.site.people}});
    return kGranted;
}

// Somebody has chosen it, or will be in it next.
template <class Uses>
bool isChosen(const Floor& floor, Uses uses) {
    return std::ranges::any_of(floor.agents, [&](const auto& each) {
        const AgentState& agent = each.second;
        return (agent.intent && uses(agent.intent->choice)) || (agent.pending && uses(agent.pending->choice))
            || std::ranges::any_of(agent.overrides, [&](const ChannelOverride& own) { return uses(own.choice); });
    });
}

} // namespace

Verdict judge(Decision& d, const PutEntry& command) {
    return change(d, [&](const SiteRules& rules) { return withEntry(rules, command.entry); });
}

Verdict judge(Decision& d, const RemoveEntry& command) {
    return change(d, [&](const SiteRules& rules) -> Expected<SiteRules, AdminFault> {
        const bool chosen = isChosen(d.floor, [&](const Choice& choice) { return choice.entry == command.entry; });
        if (chosen && find(rules, command.entry)) return unexpected(AdminFault::InUse);
        return withoutEntry(rules, command.entry);
    });
}

Verdict judge(Decision& d, const PutReason& command) {
    return change(d, [&](const SiteRules& rules) { return withReason(rules, command.reason); });
}

Verdict judge(Decision& d, const RemoveReason& command) {
    return change(d, [&](const SiteRules& rules) -> Expected<SiteRules, AdminFault> {
        const bool chosen = isChosen(d.floor, [&](const Choice& choice) { return choice.reason == command.reason; });
        if (chosen && find(rules, command.reason)) return unexpected(AdminFault::InUse);
        return withoutReason(rules, command.reason);
    });
}

Verdict judge(Decision& d, const SetSignInPresence& command) {
    return change(d, [&](const SiteRules& rules) { return withSignInPresence(rules, command.choice); });
}

} // namespace readyline::floor
