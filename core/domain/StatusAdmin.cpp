// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/StatusAdmin.h"

#include <algorithm>
#include <cctype>

namespace readyline::domain {
namespace {

constexpr std::size_t kMostEntries = 100;
constexpr std::size_t kMostReasons = 250;

bool names(const Effect& effect, const EntryId& id) {
    const auto* overlay = std::get_if<ShowOverlay>(&effect);
    return overlay && overlay->entry == id;
}

bool names(const Choice& choice, const EntryId& id) { return choice.entry == id; }

bool names(const Policy& policy, const EntryId& id) {
    return names(policy.signInPresence, id) || names(policy.noAnswer.effect, id) || names(policy.decline, id)
        || names(policy.offerErrors.effect, id) || policy.phoneBusy.entry == id
        || (!policy.onReturn.ask && names(policy.onReturn.choice, id));
}

bool names(const PolicyPatch& patch, const EntryId& id) {
    return (patch.signInPresence && names(*patch.signInPresence, id))
        || (patch.noAnswer && names(patch.noAnswer->effect, id)) || (patch.decline && names(*patch.decline, id))
        || (patch.offerErrors && names(patch.offerErrors->effect, id))
        || (patch.phoneBusy && patch.phoneBusy->entry == id)
        || (patch.onReturn && !patch.onReturn->ask && names(patch.onReturn->choice, id));
}

bool isNeeded(const SiteRules& rules, const EntryId& id) {
    const auto patched = [&](const auto& each) { return names(each.policy, id); };
    return names(rules.policy, id) || std::ranges::any_of(rules.teams, patched)
        || std::ranges::any_of(rules.queues, patched);
}

bool hasReasons(const SiteRules& rules, const std::string& group) {
    return std::ranges::count(rules.reasons, group, &Reason::group) > 0;
}

// Reasons without a status that offers them could never be chosen, nor be seen to be there.
bool strandsReasons(const SiteRules& rules) {
    return std::ranges::any_of(rules.reasons, [&](const Reason& each) {
        return std::ranges::count(rules.entries, each.group, &PresenceEntry::reasonGroup) == 0;
    });
}

bool leavesRequiredOpen(const SiteRules& rules) {
    return std::ranges::any_of(rules.entries, [&](const PresenceEntry& each) {
        return each.needsReason == ReasonRule::Required && !hasReasons(rules, each.reasonGroup);
    });
}

bool isBlank(const std::string& text) {
    return std::ranges::all_of(text, [](char each) { return each == ' ' || each == '\t'; });
}

std::string lower(std::string text) {
    for (char& each : text) each = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
    return text;
}

template <class Item>
void put(std::vector<Item>& items, Item item) {
    const auto same = std::ranges::find(items, item.id, &Item::id);
    if (same == items.end())
        items.push_back(std::move(item));
    else
        *same = std::move(item);
}

} // namespace

Expected<SiteRules, AdminFault> withEntry(SiteRules rules, PresenceEntry entry) {
    const PresenceEntry* old = find(rules, entry.id);
    if ((old && old->builtIn) || entry.builtIn) return unexpected(AdminFault::BuiltIn);
    if (isBlank(entry.text)) return unexpected(AdminFault::EmptyText);
    if (!old && rules.entries.size() >= kMostEntries) return unexpected(AdminFault::TooMany);
    put(rules.entries, std::move(entry));
    if (leavesRequiredOpen(rules)) return unexpected(AdminFault::NoReasons);
    if (strandsReasons(rules)) return unexpected(AdminFault::InUse);
    return rules;
}

Expected<SiteRules, AdminFault> withoutEntry(SiteRules rules, const EntryId& id) {
    const PresenceEntry* old = find(rules, id);
    if (!old) return unexpected(AdminFault::NoSuchThing);
    if (old->builtIn) return unexpected(AdminFault::BuiltIn);
    if (isNeeded(rules, id)) return unexpected(AdminFault::InUse);
    std::erase_if(rules.entries, [&](const PresenceEntry& each) { return each.id == id; });
    if (strandsReasons(rules)) return unexpected(AdminFault::InUse);
    return rules;
}

Expected<SiteRules, AdminFault> withReason(SiteRules rules, Reason reason) {
    if (isBlank(reason.label)) return unexpected(AdminFault::EmptyText);
    if (!find(rules, reason.id) && rules.reasons.size() >= kMostReasons) return unexpected(AdminFault::TooMany);
    put(rules.reasons, std::move(reason));
    if (strandsReasons(rules)) return unexpected(AdminFault::UnknownGroup);
    if (leavesRequiredOpen(rules)) return unexpected(AdminFault::NoReasons);
    return rules;
}

Expected<SiteRules, AdminFault> withoutReason(SiteRules rules, const ReasonId& id) {
    if (!find(rules, id)) return unexpected(AdminFault::NoSuchThing);
    if (rules.policy.signInPresence.reason == id) return unexpected(AdminFault::InUse);
    std::erase_if(rules.reasons, [&](const Reason& each) { return each.id == id; });
    if (leavesRequiredOpen(rules)) return unexpected(AdminFault::NoReasons);
    return rules;
}

Expected<SiteRules, AdminFault> withSignInPresence(SiteRules rules, Choice choice) {
    if (checkChoice(rules, choice, Role::Agent)) return unexpected(AdminFault::NotSelectable);
    rules.policy.signInPresence = std::move(choice);
    return rules;
}

const PresenceEntry* misleads(const SiteRules& rules, const PresenceEntry& entry) {
    const std::string text = lower(entry.text);
    for (const PresenceEntry& each : rules.entries)
        if (each.builtIn && each.selectable && each.base != entry.base
            && text.find(lower(each.text)) != std::string::npos)
            return &each;
    return nullptr;
}

} // namespace readyline::domain
