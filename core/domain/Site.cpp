// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Site.h"

#include <algorithm>

namespace readyline::domain {
namespace {

template <class Item, class ItemId>
const Item* findIn(const std::vector<Item>& items, const ItemId& id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

// Offline is an administrator's to set, and an agent's own where the site grants it to him or to all (Z17, rules 2.9).
bool mayChooseOffline(const PresenceEntry& entry, const Chooser& chooser) {
    switch (chooser.role) {
    case Role::Admin: return true;
    case Role::Agent: return entry.selectable || chooser.mayGoOffline;
    case Role::Supervisor:
    case Role::Connector: return false;
    }
    return false;
}

std::optional<ChoiceFault> checkReason(
    const SiteRules& rules, const PresenceEntry& entry, const Choice& choice, const Chooser& chooser) {
    if (!choice.reason) {
        if (entry.needsReason == ReasonRule::Required) return ChoiceFault::ReasonRequired;
        return std::nullopt;
    }
    if (entry.needsReason == ReasonRule::Never) return ChoiceFault::ReasonNotAllowed;
    const Reason* reason = find(rules, *choice.reason);
    if (!reason) return ChoiceFault::UnknownReason;
    if (reason->group != entry.reasonGroup) return ChoiceFault::ReasonNotAllowed;
    if (!isFor(*reason, chooser.queues)) return ChoiceFault::ReasonOfOtherQueues;
    return std::nullopt;
}

bool allows(const Queue& queue, BaseStatus base) { return std::ranges::count(queue.allowed, base) > 0; }

} // namespace

const PresenceEntry* find(const SiteRules& rules, const EntryId& id) { return findIn(rules.entries, id); }
const Reason* find(const SiteRules& rules, const ReasonId& id) { return findIn(rules.reasons, id); }
const Queue* find(const SiteRules& rules, const QueueId& id) { return findIn(rules.queues, id); }
const Team* find(const SiteRules& rules, const TeamId& id) { return findIn(rules.teams, id); }
const WrapUpCode* find(const SiteRules& rules, const CodeId& id) { return findIn(rules.codes, id); }

const CapacityProfile* find(const SiteRules& rules, const ProfileId& id) { return findIn(rules.profiles, id); }

const Capacity& capacityOf(const SiteRules& rules, const ProfileId& id) {
    const CapacityProfile* profile = id.empty() ? nullptr : find(rules, id);
    return profile ? profile->capacity : rules.capacity;
}

const WrapUpCode* defaultCode(const SiteRules& rules, const QueueId& queue) {
    const WrapUpCode* general = nullptr;
    for (const WrapUpCode& each : rules.codes) {
        if (!each.isDefault) continue;
        if (std::ranges::count(each.queues, queue) > 0) return &each; // the queue's own comes first
        if (each.queues.empty() && !general) general = &each;
    }
    return general;
}

bool takesWork(const SiteRules& rules, const std::vector<QueueId>& queues, const Choice& choice) {
    if (!choice.entry) return true; // auto: as the load allows
    const PresenceEntry* entry = find(rules, *choice.entry);
    if (!entry) return false;
    if (queues.empty()) return entry->base == BaseStatus::Available;
    return std::ranges::any_of(queues, [&](const QueueId& id) {
        const Queue* queue = find(rules, id);
        return queue && allows(*queue, entry->base);
    });
}

bool takesWork(const SiteRules& rules, const Choice& choice) {
    if (!choice.entry) return true;
    const PresenceEntry* entry = find(rules, *choice.entry);
    return entry && takesWork(rules, entry->base);
}

bool takesWork(const SiteRules& rules, BaseStatus base) {
    if (rules.queues.empty()) return base == BaseStatus::Available;
    return std::ranges::any_of(rules.queues, [&](const Queue& each) { return allows(each, base); });
}

bool isFor(const Reason& reason, const std::vector<QueueId>& queues) {
    return reason.queues.empty()
        || std::ranges::any_of(reason.queues, [&](const QueueId& id) { return std::ranges::count(queues, id) > 0; });
}

std::optional<ChoiceFault> checkChoice(const SiteRules& rules, const Choice& choice, const Chooser& chooser) {
    if (!choice.entry) {
        if (!rules.policy.autoOffered) return ChoiceFault::AutoNotOffered;
        if (choice.reason) return ChoiceFault::ReasonNotAllowed;
        return std::nullopt;
    }
    const PresenceEntry* entry = find(rules, *choice.entry);
    if (!entry) return ChoiceFault::UnknownEntry;
    if (entry->base == BaseStatus::Offline) {
        if (!mayChooseOffline(*entry, chooser)) return ChoiceFault::OfflineNotGranted;
    } else if (!entry->selectable) {
        return ChoiceFault::NotSelectable;
    }
    return checkReason(rules, *entry, choice, chooser);
}

const PresenceEntry* readyEntry(const SiteRules& rules) {
    const PresenceEntry* best = nullptr;
    for (const PresenceEntry& each : rules.entries) {
        const bool offered = each.base == BaseStatus::Available && !checkChoice(rules, {each.id, {}}, Role::Agent);
        if (offered && (!best || each.order < best->order)) best = &each;
    }
    return best;
}

std::string administrators(const Site& site) {
    constexpr int kNamed = 3;
    std::string names;
    int named = 0;
    for (const Person& each : site.people)
        if (each.role == Role::Admin && each.entitled && named < kNamed) names += (named++ > 0 ? ", " : "") + each.name;
    return names;
}

} // namespace readyline::domain
