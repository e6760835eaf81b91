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
    case AdminFault::NeededByPolicy: return refuse(Refusal::InUse, "a policy or the default at sign-in needs it");
    case AdminFault::ReasonsLeft: return refuse(Refusal::InUse, "no status would offer its reasons any more");
    case AdminFault::EmptyText: return refuse(Refusal::NotInState, "the text is empty");
    case AdminFault::BadMaximum: return refuse(Refusal::NotInState, "the maximum is a second to a day");
    case AdminFault::NoReasons: return refuse(Refusal::InUse, "a status that requires a reason would have none");
    case AdminFault::UnknownGroup: return refuse(Refusal::NotFound, "no status offers reasons of this group");
    case AdminFault::TooMany: return refuse(Refusal::TooMany);
    case AdminFault::NotSelectable: return refuse(Refusal::NotSelectable);
    case AdminFault::DeceptiveText: return refuse(Refusal::NotInState, "the text holds a character that would deceive");
    case AdminFault::BadId: return refuse(Refusal::NotInState, "the id holds a control character or a slash");
    case AdminFault::UnknownQueue: return refuse(Refusal::UnknownQueue);
    }
    return refuse(Refusal::NotInState);
}

// The whole site is one value: everybody signed in reads the new one at once. What changed is remembered, for the next
// site file.
template <class Change, class Remember>
Verdict change(Decision& d, Action right, Change with, Remember remembered) {
    const Person* asker = d.asker();
    if (!asker) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*asker, right)) return refuse(Refusal::Forbidden);
    Expected<SiteRules, AdminFault> changed = with(d.rules());
    if (!changed) return refused(changed.error());
    if (*changed == d.rules()) return kGranted;
    Site site{std::move(*changed), d.floor.site.people, d.floor.site.administered};
    remembered(site.administered);
    d.emit(SiteWasSet{std::move(site)});
    return kGranted;
}

// Has he chosen it, or will he be in it next, or may a supervisor's undo bring it back?
template <class Uses>
bool isIn(const AgentState& agent, WallTime now, Uses uses) {
    const auto intended = [&](const std::optional<Intent>& intent) { return intent && uses(intent->choice); };
    const auto planned = [&](const std::optional<Pending>& pending) { return pending && uses(pending->choice); };
    const auto onChannels = [&](const std::vector<ChannelOverride>& overrides) {
        return std::ranges::any_of(overrides, [&](const ChannelOverride& each) { return uses(each.choice); });
    };
    const bool undone = agent.replaced && now <= agent.replaced->at + kUndoWithin
        && (intended(agent.replaced->intent) || planned(agent.replaced->pending)
            || onChannels(agent.replaced->overrides));
    return intended(agent.intent) || planned(agent.pending) || undone || onChannels(agent.overrides)
        || std::ranges::any_of(agent.overlays, [&](const Overlay& each) {
               return uses(Choice{each.entry, {}});
           });
}

// Who of the site is in it, by name: signed in or not, for he will find it when he comes back.
template <class Uses>
std::string whoIsIn(const Decision& d, Uses uses) {
    constexpr int kNamed = 3;
    std::string names;
    int more = 0, named = 0;
    for (const auto& [id, agent] : d.floor.agents) {
        const Person* who = person(d.floor, id);
        if (!who || !isIn(agent, d.now, uses)) continue;
        if (named == kNamed) {
            ++more;
            continue;
        }
        names += (named++ > 0 ? ", " : "") + who->name;
    }
    return more > 0 ? names + " (+" + std::to_string(more) + ')' : names;
}

// What somebody has chosen stays until he has chosen something else.
template <class Uses, class Change, class Remember>
Verdict takeAway(Decision& d, Uses uses, Change with, Remember remembered) {
    const Person* asker = d.asker();
    const bool may = asker && isAllowed(*asker, Action::EditStatuses);
    if (const std::string names = may && with(d.rules()) ? whoIsIn(d, uses) : ""; !names.empty())
        return refuse(Refusal::InUse, names);
    return change(d, Action::EditStatuses, with, remembered);
}

} // namespace

Verdict judge(Decision& d, const PutEntry& command) {
    return change(
        d, Action::EditStatuses, [&](const SiteRules& rules) { return withEntry(rules, command.entry); },
        [&](Administered& changes) { remember(changes, command.entry); });
}

Verdict judge(Decision& d, const RemoveEntry& command) {
    return takeAway(
        d, [&](const Choice& choice) { return choice.entry == command.entry; },
        [&](const SiteRules& rules) { return withoutEntry(rules, command.entry); },
        [&](Administered& changes) { rememberRemoved(changes, command.entry); });
}

Verdict judge(Decision& d, const PutReason& command) {
    return change(
        d, Action::EditStatuses, [&](const SiteRules& rules) { return withReason(rules, command.reason); },
        [&](Administered& changes) { remember(changes, command.reason); });
}

Verdict judge(Decision& d, const RemoveReason& command) {
    return takeAway(
        d, [&](const Choice& choice) { return choice.reason == command.reason; },
        [&](const SiteRules& rules) { return withoutReason(rules, command.reason); },
        [&](Administered& changes) { rememberRemoved(changes, command.reason); });
}

Verdict judge(Decision& d, const SetSignInPresence& command) {
    return change(
        d, Action::ChangeSite, [&](const SiteRules& rules) { return withSignInPresence(rules, command.choice); },
        [&](Administered& changes) { changes.signInPresence = command.choice; });
}

} // namespace readyline::floor
