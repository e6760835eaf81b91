// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/StatusAdmin.h"

#include "core/base/Characters.h"

#include <algorithm>

namespace readyline::domain {
namespace {

constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kMostReasons = 250;
constexpr seconds kLongestMaximum{24 * 3600};

// --- what the policies name -----------------------------------------------------------------------------------------

// Every choice that a policy makes for people: of the site, its teams and its queues.
std::vector<Choice> choicesOf(const SiteRules& rules) {
    std::vector<Choice> all{rules.policy.signInPresence};
    if (!rules.policy.onReturn.ask) all.push_back(rules.policy.onReturn.choice);
    const auto add = [&](const PolicyPatch& patch) {
        if (patch.signInPresence) all.push_back(*patch.signInPresence);
        if (patch.onReturn && !patch.onReturn->ask) all.push_back(patch.onReturn->choice);
    };
    for (const Team& each : rules.teams) add(each.policy);
    for (const Queue& each : rules.queues) add(each.policy);
    return all;
}

bool names(const Effect& effect, const EntryId& id) {
    const auto* overlay = std::get_if<ShowOverlay>(&effect);
    return overlay && overlay->entry == id;
}

bool names(const Policy& policy, const EntryId& id) {
    return names(policy.noAnswer.effect, id) || names(policy.decline, id) || names(policy.offerErrors.effect, id)
        || policy.phoneBusy.entry == id;
}

bool names(const PolicyPatch& patch, const EntryId& id) {
    return (patch.noAnswer && names(patch.noAnswer->effect, id)) || (patch.decline && names(*patch.decline, id))
        || (patch.offerErrors && names(patch.offerErrors->effect, id))
        || (patch.phoneBusy && patch.phoneBusy->entry == id);
}

bool isNeeded(const SiteRules& rules, const EntryId& id) {
    const auto patched = [&](const auto& each) { return names(each.policy, id); };
    const std::vector<Choice> choices = choicesOf(rules);
    return std::ranges::count(choices, id, &Choice::entry) > 0 || names(rules.policy, id)
        || std::ranges::any_of(rules.teams, patched) || std::ranges::any_of(rules.queues, patched);
}

// A choice that a policy makes could be made before, and could not any more.
bool breaksPolicy(const SiteRules& before, const SiteRules& after) {
    return std::ranges::any_of(choicesOf(after), [&](const Choice& each) {
        return !checkChoice(before, each, Role::Agent) && checkChoice(after, each, Role::Agent);
    });
}

// --- reasons and the statuses that offer them -----------------------------------------------------------------------

bool hasReasons(const SiteRules& rules, const std::string& group) {
    return std::ranges::count(rules.reasons, group, &Reason::group) > 0;
}

bool isOffered(const SiteRules& rules, const std::string& group) {
    return std::ranges::any_of(rules.entries,
        [&](const PresenceEntry& each) { return each.needsReason != ReasonRule::Never && each.reasonGroup == group; });
}

// Reasons that no status offers any more could never be chosen, nor be seen to be there.
bool strandsReasons(const SiteRules& before, const SiteRules& after) {
    return std::ranges::any_of(after.reasons,
        [&](const Reason& each) { return isOffered(before, each.group) && !isOffered(after, each.group); });
}

bool isOpen(const SiteRules& rules, const PresenceEntry& entry) {
    return entry.needsReason == ReasonRule::Required && !hasReasons(rules, entry.reasonGroup);
}

bool leavesRequiredOpen(const SiteRules& before, const SiteRules& after) {
    return std::ranges::any_of(
        after.entries, [&](const PresenceEntry& each) { return isOpen(after, each) && !isOpen(before, each); });
}

// For those of its queues that are there. One whose queues are all gone is for nobody, and not suddenly for everybody.
std::optional<Reason> inQueuesOf(const SiteRules& rules, Reason reason) {
    if (reason.queues.empty()) return reason;
    std::erase_if(reason.queues, [&](const QueueId& each) { return find(rules, each) == nullptr; });
    if (reason.queues.empty()) return std::nullopt;
    return reason;
}

// --- values ---------------------------------------------------------------------------------------------------------

template <class Is>
bool hasAny(std::string_view text, Is is) {
    while (!text.empty())
        if (is(takeCharacter(text))) return true;
    return false;
}

bool isDeceptive(std::string_view text) {
    return hasAny(text, [](char32_t each) { return isControl(each) || turnsText(each); });
}

// One that is there already stays as it is.
bool isBadId(std::string_view id) {
    return hasAny(id, [](char32_t each) { return each == U'/' || isControl(each); });
}

template <class Item>
void put(std::vector<Item>& items, const Item& item) {
    const auto same = std::ranges::find(items, item.id, &Item::id);
    if (same == items.end())
        items.push_back(item);
    else
        *same = item;
}

template <class Item, class ItemId>
void drop(std::vector<Item>& items, const ItemId& id) {
    std::erase_if(items, [&](const Item& each) { return each.id == id; });
}

template <class ItemId>
void add(std::vector<ItemId>& ids, const ItemId& id) {
    if (std::ranges::count(ids, id) == 0) ids.push_back(id);
}

} // namespace

bool isBadMaximum(const std::optional<seconds>& maximum) {
    return maximum && (*maximum < seconds{1} || *maximum > kLongestMaximum);
}

Expected<SiteRules, AdminFault> withEntry(SiteRules rules, PresenceEntry entry) {
    const PresenceEntry* old = find(rules, entry.id);
    if ((old && old->builtIn) || entry.builtIn) return unexpected(AdminFault::BuiltIn);
    if (!old && isBadId(entry.id.value)) return unexpected(AdminFault::BadId);
    if (isBlank(entry.text)) return unexpected(AdminFault::EmptyText);
    if (isDeceptive(entry.text) || isDeceptive(entry.name)) return unexpected(AdminFault::DeceptiveText);
    if (isBadMaximum(entry.maximum)) return unexpected(AdminFault::BadMaximum);
    if (!old && rules.entries.size() >= kMostEntries) return unexpected(AdminFault::TooMany);
    const SiteRules before = rules;
    put(rules.entries, entry);
    if (isOpen(rules, entry)) return unexpected(AdminFault::NoReasons);
    if (strandsReasons(before, rules)) return unexpected(AdminFault::ReasonsLeft);
    if (breaksPolicy(before, rules)) return unexpected(AdminFault::NeededByPolicy);
    return rules;
}

Expected<SiteRules, AdminFault> withoutEntry(SiteRules rules, const EntryId& id) {
    const PresenceEntry* old = find(rules, id);
    if (!old) return unexpected(AdminFault::NoSuchThing);
    if (old->builtIn) return unexpected(AdminFault::BuiltIn);
    if (isNeeded(rules, id)) return unexpected(AdminFault::NeededByPolicy);
    const SiteRules before = rules;
    drop(rules.entries, id);
    if (strandsReasons(before, rules)) return unexpected(AdminFault::ReasonsLeft);
    return rules;
}

Expected<SiteRules, AdminFault> withReason(SiteRules rules, Reason reason) {
    const Reason* old = find(rules, reason.id);
    if (!old && isBadId(reason.id.value)) return unexpected(AdminFault::BadId);
    if (isBlank(reason.label)) return unexpected(AdminFault::EmptyText);
    if (isDeceptive(reason.label)) return unexpected(AdminFault::DeceptiveText);
    if (isBadMaximum(reason.maximum)) return unexpected(AdminFault::BadMaximum);
    if (!old && rules.reasons.size() >= kMostReasons) return unexpected(AdminFault::TooMany);
    if (!isOffered(rules, reason.group)) return unexpected(AdminFault::UnknownGroup);
    if (!std::ranges::all_of(reason.queues, [&](const QueueId& each) { return find(rules, each) != nullptr; }))
        return unexpected(AdminFault::UnknownQueue);
    const SiteRules before = rules;
    put(rules.reasons, reason);
    if (leavesRequiredOpen(before, rules)) return unexpected(AdminFault::NoReasons);
    if (breaksPolicy(before, rules)) return unexpected(AdminFault::NeededByPolicy);
    return rules;
}

Expected<SiteRules, AdminFault> withoutReason(SiteRules rules, const ReasonId& id) {
    if (!find(rules, id)) return unexpected(AdminFault::NoSuchThing);
    const std::vector<Choice> choices = choicesOf(rules);
    if (std::ranges::count(choices, id, &Choice::reason) > 0) return unexpected(AdminFault::NeededByPolicy);
    const SiteRules before = rules;
    drop(rules.reasons, id);
    if (leavesRequiredOpen(before, rules)) return unexpected(AdminFault::NoReasons);
    return rules;
}

Expected<SiteRules, AdminFault> withSignInPresence(SiteRules rules, Choice choice) {
    if (checkChoice(rules, choice, Role::Agent)) return unexpected(AdminFault::NotSelectable);
    rules.policy.signInPresence = std::move(choice);
    return rules;
}

void remember(Administered& changes, const PresenceEntry& entry) {
    put(changes.entries, entry);
    std::erase(changes.removedEntries, entry.id);
}

void rememberRemoved(Administered& changes, const EntryId& id) {
    drop(changes.entries, id);
    add(changes.removedEntries, id);
}

void remember(Administered& changes, const Reason& reason) {
    put(changes.reasons, reason);
    std::erase(changes.removedReasons, reason.id);
}

void rememberRemoved(Administered& changes, const ReasonId& id) {
    drop(changes.reasons, id);
    add(changes.removedReasons, id);
}

// The statuses first, as the reasons belong to them; what takes away last, as it must leave nothing open.
SiteRules withAdministered(SiteRules rules, const Administered& changes) {
    for (const PresenceEntry& each : changes.entries) {
        const PresenceEntry* file = find(rules, each.id);
        if (!file || !file->builtIn) put(rules.entries, each);
    }
    for (const Reason& each : changes.reasons)
        if (const auto fitting = inQueuesOf(rules, each); fitting && isOffered(rules, each.group))
            put(rules.reasons, *fitting);
    for (const ReasonId& each : changes.removedReasons)
        if (auto without = withoutReason(rules, each)) rules = *std::move(without);
    for (const EntryId& each : changes.removedEntries)
        if (auto without = withoutEntry(rules, each)) rules = *std::move(without);
    for (const PresenceEntry& each : changes.entries) // one that could be chosen by nobody takes its reason or none
        if (const auto own = std::ranges::find(rules.entries, each.id, &PresenceEntry::id);
            own != rules.entries.end() && isOpen(rules, *own))
            own->needsReason = ReasonRule::Optional;
    if (changes.signInPresence && !checkChoice(rules, *changes.signInPresence, Role::Agent))
        rules.policy.signInPresence = *changes.signInPresence;
    return rules;
}

} // namespace readyline::domain
