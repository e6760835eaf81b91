// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Another preset has other statuses: who had chosen one that is gone is never routable by that alone.
#include "server/floor/Judge.h"

#include <algorithm>

namespace readyline::floor {

namespace {

struct Strays {
    Decision& d;
    const SiteRules& next;
    const Person& who;
    const AgentState& agent;

    // Did it keep work away from him?
    [[nodiscard]] bool heldOff(const Choice& choice) const {
        const Person* before = person(d.floor, who.id);
        return !before || !isRoutable(d.floor, *before, choice);
    }
    [[nodiscard]] Choice notReady() const;
    [[nodiscard]] Choice instead(const Choice&) const;
    void replace() const;
};

// The first in the menu that takes no work.
Choice Strays::notReady() const {
    const PresenceEntry* first = nullptr;
    for (const PresenceEntry& each : next.entries) {
        const bool fits = each.selectable && each.base != BaseStatus::Offline
            && each.needsReason != ReasonRule::Required && !isRoutable(next, who, Choice{each.id, {}});
        if (fits && (!first || each.order < first->order)) first = &each;
    }
    return first ? Choice{first->id, {}} : PolicyFor(next, who.teams).signInPresence();
}

// Without its reason where only that is gone; else as at a first sign-in, or Not Ready where that would bring work to
// somebody who had none.
Choice Strays::instead(const Choice& gone) const {
    if (Choice bare{gone.entry, {}}; gone.reason && isThere(next, bare)) return bare;
    const Choice& first = PolicyFor(next, who.teams).signInPresence();
    return heldOff(gone) && isRoutable(next, who, first) ? notReady() : first;
}

void Strays::replace() const {
    std::optional<Choice> holds = agent.intent ? std::optional(agent.intent->choice) : std::nullopt;
    const bool isGone = holds && !isThere(next, *holds);
    if (isGone) {
        holds = instead(*holds);
        d.emit(IntentSet{who.id, Intent{*holds, d.by, d.now}, agent.asked && isRoutable(next, who, *holds)});
    }
    // What goes leaves the status, and that may bring work.
    const bool bringsWork = holds && !agent.asked && isRoutable(next, who, *holds);
    for (const ChannelOverride& each : agent.overrides) {
        const bool isThereStill = isThere(next, each.choice);
        if (isThereStill && !isGone) continue;
        ChannelOverride stays = each;
        if (!isThereStill) stays.choice = instead(each.choice);
        if (isThereStill || (bringsWork && heldOff(each.choice)))
            d.emit(ChannelIntentSet{who.id, std::move(stays), agent.asked});
        else if (!isGone)
            d.emit(ChannelIntentEnded{who.id, each.channel});
    }
    if (!agent.pending || isThere(next, agent.pending->choice)) return;
    if (bringsWork && heldOff(agent.pending->choice)) {
        Pending stays = *agent.pending;
        stays.choice = instead(stays.choice);
        d.emit(PendingSet{who.id, std::move(stays)});
    } else {
        d.emit(PendingEnded{who.id, PendingEnd::Cancelled});
    }
}

} // namespace

void replaceStrays(Decision& d, const Site& next) {
    for (const Person& each : next.people)
        if (const auto found = d.floor.agents.find(each.id); found != d.floor.agents.end())
            Strays{d, next.rules, each, found->second}.replace();
}

} // namespace readyline::floor
