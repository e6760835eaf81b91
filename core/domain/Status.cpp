// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Status.h"

#include "core/domain/Load.h"
#include "core/domain/PolicyFor.h"

#include <algorithm>

namespace readyline::domain {
namespace {

struct Seen {
    const AgentLayers& agent;
    const SiteRules& rules;
};

// The entry that stands for a base where no human chose one: the first selectable of the menu, else
// the first.
const PresenceEntry* entryOf(const SiteRules& rules, BaseStatus base) {
    const PresenceEntry* best = nullptr;
    for (const PresenceEntry& each : rules.entries) {
        if (each.base != base) continue;
        if (!best || (each.selectable && !best->selectable)
            || (each.selectable == best->selectable && each.order < best->order))
            best = &each;
    }
    return best;
}

struct Label {
    BaseStatus base = BaseStatus::Away;
    std::string word, reason;
};

// An entry that the site no longer has takes no work and shows its id: never a silent Ready.
Label labelOf(const EntryId& id, const SiteRules& rules) {
    const PresenceEntry* entry = find(rules, id);
    return entry ? Label{entry->base, entry->text, {}} : Label{BaseStatus::Away, id.value, {}};
}

Label labelOf(const Choice& choice, const SiteRules& rules) {
    if (!choice.entry) {
        const PresenceEntry* entry = entryOf(rules, BaseStatus::Available);
        return {BaseStatus::Available, entry ? entry->text : "Automatic", {}};
    }
    Label words = labelOf(*choice.entry, rules);
    if (choice.reason) {
        const Reason* reason = find(rules, *choice.reason);
        words.reason = reason ? reason->label : choice.reason->value;
    }
    return words;
}

Shown shown(ShownRow row, Label words, WallTime since) {
    Shown result;
    result.row = row;
    result.base = words.base;
    result.word = std::move(words.word);
    result.reason = std::move(words.reason);
    result.since = since;
    return result;
}

// The first of the items that pass, by `before`.
template <class Items, class Passes, class Before>
const typename Items::value_type* firstBy(const Items& items, Passes passes, Before before) {
    const typename Items::value_type* best = nullptr;
    for (const auto& each : items)
        if (passes(each) && (!best || before(each, *best))) best = &each;
    return best;
}

// Without a deadline comes last.
bool endsBefore(const WorkItem& a, const WorkItem& b) {
    if (a.deadline && b.deadline) return *a.deadline < *b.deadline;
    return a.deadline && !b.deadline;
}

bool startedBefore(const WorkItem& a, const WorkItem& b) { return a.since < b.since; }

std::optional<Shown> ringing(const Seen& s) {
    const WorkItem* offer = firstBy(
        s.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isOffered(each); }, endsBefore);
    if (!offer) return std::nullopt;
    Shown result
        = shown(ShownRow::Ringing, {effectiveBase(s.agent, s.rules), s.rules.policy.words.ringing, {}}, offer->since);
    result.deadline = offer->deadline;
    return result;
}

std::optional<Shown> engaged(const Seen& s) {
    const WorkItem* call = firstBy(
        s.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isEngaged(each); }, startedBefore);
    if (!call) return std::nullopt;
    Label words{effectiveBase(s.agent, s.rules), s.rules.policy.words.engaged, {}};
    if (s.rules.policy.pendingLeads && s.agent.pending && s.agent.pending->armed)
        if (Label next = labelOf(s.agent.pending->choice, s.rules); next.base != BaseStatus::Available)
            words = std::move(next);
    return shown(ShownRow::Engaged, std::move(words), call->since);
}

std::optional<WallTime> timeOf(const OverlayEnd& end) {
    const auto* time = std::get_if<UntilTime>(&end);
    return time ? std::optional{time->at} : std::nullopt;
}

// Goes away by itself: at its time, or with the private call.
bool passes(const Overlay& overlay) { return overlay.kind == OverlayKind::PhoneBusy || timeOf(overlay.end); }

// What waits for a person comes before what waits for its cause; then the oldest.
std::optional<Shown> acknowledge(const Seen& s) {
    const Overlay* overlay = firstBy(
        s.agent.overlays, [](const Overlay& each) { return !passes(each); },
        [](const Overlay& a, const Overlay& b) {
            if (a.end.index() != b.end.index()) return std::holds_alternative<UntilAcknowledged>(a.end);
            return a.since < b.since;
        });
    if (!overlay) return std::nullopt;
    return shown(ShownRow::Acknowledge, labelOf(overlay->entry, s.rules), overlay->since);
}

// The one that ends last: work is kept away until then.
std::optional<Shown> timedOverlay(const Seen& s) {
    const Overlay* overlay = firstBy(
        s.agent.overlays, [](const Overlay& each) { return passes(each); },
        [](const Overlay& a, const Overlay& b) {
            if (!timeOf(a.end) || !timeOf(b.end)) return !timeOf(a.end) && timeOf(b.end);
            return timeOf(a.end) > timeOf(b.end);
        });
    if (!overlay) return std::nullopt;
    Shown result = shown(ShownRow::TimedOverlay, labelOf(overlay->entry, s.rules), overlay->since);
    result.deadline = timeOf(overlay->end);
    return result;
}

std::optional<Shown> wrapUp(const Seen& s) {
    const WorkItem* item = firstBy(
        s.agent.work, [&](const WorkItem& each) { return wrapUpBlocks(each, each.channel); }, endsBefore);
    if (!item) return std::nullopt;
    Shown result
        = shown(ShownRow::WrapUp, {effectiveBase(s.agent, s.rules), s.rules.policy.words.wrapUp, {}}, item->since);
    result.deadline = item->deadline;
    if (item->deadline || item->queue.empty()) return result; // colleagues do not read what for (Z3)
    const seconds meant = PolicyFor(s.rules, s.agent.teams, item->queue).wrapUp().duration;
    if (meant > seconds::zero()) result.overAt = item->since + meant; // K29
    return result;
}

// Time in status counts from the choice, or from the end of what the system laid over it.
WallTime chosenSince(const Seen& s) { return std::max(s.agent.intent.since, s.agent.freeSince); }

// The intent waits for an answer: what a first sign-in would show, and never anything that takes work (K16).
Label askedLabel(const Seen& s) {
    Label words = labelOf(PolicyFor(s.rules, s.agent.teams).signInPresence(), s.rules);
    if (words.base != BaseStatus::Available) return words;
    const PresenceEntry* entry = entryOf(s.rules, BaseStatus::Away);
    return {BaseStatus::Away, entry ? entry->text : words.word, {}};
}

std::optional<Shown> notReady(const Seen& s) {
    if (s.agent.asked) return shown(ShownRow::NotReady, askedLabel(s), chosenSince(s));
    if (const Choice& choice = effectiveChoice(s.agent, s.rules); choice.entry) {
        Label words = labelOf(choice, s.rules);
        if (words.base != BaseStatus::Available) return shown(ShownRow::NotReady, std::move(words), chosenSince(s));
    }
    if (s.agent.loggingOff)
        return shown(ShownRow::NotReady, {BaseStatus::Offline, s.rules.policy.words.offline, {}}, chosenSince(s));
    if (!s.agent.pending || !s.agent.pending->armed) return std::nullopt;
    Label words = labelOf(s.agent.pending->choice, s.rules);
    if (words.base == BaseStatus::Available) return std::nullopt;
    return shown(ShownRow::NotReady, std::move(words), std::max(s.agent.pending->since, s.agent.freeSince));
}

int writtenInProgress(const AgentLayers& agent) {
    return static_cast<int>(std::ranges::count_if(
        agent.work, [](const WorkItem& each) { return isWritten(each.channel) && isEngaged(each); }));
}

Shown ready(const Seen& s) {
    const BaseStatus base = effectiveBase(s.agent, s.rules);
    if (isFull(s.agent, s.rules)) {
        const WorkItem* last = firstBy(
            s.agent.work, [](const WorkItem& each) { return isEngaged(each); },
            [](const WorkItem& a, const WorkItem& b) { return startedBefore(b, a); });
        return shown(ShownRow::Full, {base, s.rules.policy.words.full, {}}, last ? last->since : chosenSince(s));
    }
    const Choice& choice = effectiveChoice(s.agent, s.rules);
    Label words = labelOf(choice, s.rules);
    if (!choice.entry) // auto: the load decides which entry is read (D13)
        if (const PresenceEntry* entry = entryOf(s.rules, base)) words = {base, entry->text, {}};
    const ShownRow row = writtenInProgress(s.agent) > 0 ? ShownRow::Written : ShownRow::Ready;
    return shown(row, std::move(words), chosenSince(s));
}

Shown online(const Seen& s) {
    using Row = std::optional<Shown> (*)(const Seen&);
    constexpr std::array<Row, 6> rows{
        // mutate:begin status
        ringing, engaged, acknowledge, timedOverlay, wrapUp, notReady,
        // mutate:end
    };
    for (const Row each : rows)
        if (auto result = each(s)) return *result;
    return ready(s);
}

Shown lead(const Seen& s) {
    const Presence& presence = s.agent.presence;
    switch (presence.connection) {
    case Connection::None:
        return shown(ShownRow::SignedOut, {BaseStatus::Offline, s.rules.policy.words.offline, {}}, presence.since);
    case Connection::Online: break;
    case Connection::Reconnecting: {
        Shown result = online(s); // the last label stays
        result.row = ShownRow::Reconnecting;
        result.since = presence.since;
        result.deadline = presence.until;
        result.overAt.reset();
        return result;
    }
    }
    return online(s);
}

// What was chosen and shows, and is meant to last so long at most; the reason's own maximum comes before the entry's.
std::optional<WallTime> overAt(const Shown& result, const Seen& s) {
    const bool chosen
        = result.row == ShownRow::NotReady || result.row == ShownRow::Written || result.row == ShownRow::Ready;
    const Choice& choice = effectiveChoice(s.agent, s.rules);
    const PresenceEntry* entry = choice.entry ? find(s.rules, *choice.entry) : nullptr;
    if (!chosen || s.agent.asked || s.agent.loggingOff || !entry) return std::nullopt;
    if (result.row == ShownRow::NotReady && entry->base == BaseStatus::Available)
        return std::nullopt; // the pending one
    const Reason* reason = choice.reason ? find(s.rules, *choice.reason) : nullptr;
    const std::optional<std::chrono::seconds> maximum = reason && reason->maximum ? reason->maximum : entry->maximum;
    return maximum ? std::optional{result.since + *maximum} : std::nullopt;
}

// What auto means now (D13).
BaseStatus baseByLoad(const AgentLayers& agent, const SiteRules& rules) {
    if (isFull(agent, rules)) return BaseStatus::BusyDnd;
    const Load load = loadOf(agent, rules);
    const bool free = std::ranges::all_of(load.used, [](int units) { return units == 0; });
    return free ? BaseStatus::Available : BaseStatus::Busy;
}

std::string keyOf(const Shown& result, const AgentLayers& agent, const SiteRules& rules) {
    std::string key = std::to_string(static_cast<int>(result.row)) + '|' + result.word + '|' + result.reason;
    if (agent.pending) key += '|' + describe(agent.pending->choice, rules);
    if (agent.loggingOff) key += "|" + rules.policy.words.offline;
    return key;
}

} // namespace

Shown shownStatus(const AgentLayers& agent, const SiteRules& rules) {
    Shown result = lead({agent, rules});
    result.written = writtenInProgress(agent);
    if (agent.pending) {
        const Label words = labelOf(agent.pending->choice, rules);
        result.next = words.reason.empty() ? words.word : words.reason;
    } else if (agent.loggingOff) {
        result.next = rules.policy.words.offline;
    }
    result.key = keyOf(result, agent, rules);
    if (!result.overAt) result.overAt = overAt(result, {agent, rules});
    return result;
}

const Choice& effectiveChoice(const AgentLayers& agent, const SiteRules& rules) {
    static const Choice kAuto;
    const Choice& chosen = agent.intent.choice;
    if (!chosen.entry || !rules.policy.autoOffered || !agent.recalculated) return chosen;
    const PresenceEntry* entry = find(rules, *chosen.entry);
    return entry && !entry->sticky ? kAuto : chosen;
}

const ChannelOverride* overrideOn(const AgentLayers& agent, Channel channel) {
    const auto found = std::ranges::find(agent.overrides, channel, &ChannelOverride::channel);
    return found == agent.overrides.end() ? nullptr : &*found;
}

bool mayOverride(const AgentLayers& agent, const SiteRules& rules, Channel channel, const Choice& choice) {
    if (PolicyFor(rules, agent.teams).channelOverrides() == ChannelOverrides::OpenToo) return true;
    const BaseStatus here = choice.entry ? labelOf(*choice.entry, rules).base : BaseStatus::Available;
    const BaseStatus status = effectiveBase(agent, rules);
    const auto opens = [&](const std::vector<BaseStatus>& allowed) {
        return std::ranges::count(allowed, here) > 0 && std::ranges::count(allowed, status) == 0;
    };
    if (agent.queues.empty()) return !opens({BaseStatus::Available}); // as most queues allow
    return std::ranges::none_of(agent.queues, [&](const QueueId& id) {
        const Queue* queue = find(rules, id);
        return queue && queue->channels[index(channel)] && opens(queue->allowed);
    });
}

const ChannelOverride* overrideInForce(const AgentLayers& agent, const SiteRules& rules, Channel channel) {
    const ChannelOverride* chosen = overrideOn(agent, channel);
    return chosen && mayOverride(agent, rules, channel, chosen->choice) ? chosen : nullptr;
}

BaseStatus effectiveBase(const AgentLayers& agent, const SiteRules& rules, Channel channel) {
    const ChannelOverride* chosen = overrideOn(agent, channel);
    if (!chosen) return effectiveBase(agent, rules);
    return chosen->choice.entry ? labelOf(*chosen->choice.entry, rules).base : baseByLoad(agent, rules);
}

BaseStatus effectiveBase(const AgentLayers& agent, const SiteRules& rules) {
    const Choice& choice = effectiveChoice(agent, rules);
    return choice.entry ? labelOf(*choice.entry, rules).base : baseByLoad(agent, rules);
}

// The same function on what concerns this channel alone.
Shown shownOnChannel(const AgentLayers& agent, const SiteRules& rules, Channel channel) {
    AgentLayers one = agent;
    std::erase_if(one.work, [&](const WorkItem& each) { return each.channel != channel; });
    std::erase_if(one.overlays, [&](const Overlay& each) { return !covers(each, channel); });
    if (const ChannelOverride* chosen = overrideInForce(agent, rules, channel)) {
        one.intent = {chosen->choice, chosen->by, chosen->since};
        one.recalculated = false;
        one.asked = false;
    }
    Shown result = shownStatus(one, rules);
    const bool free = result.row == ShownRow::Ready || result.row == ShownRow::Written;
    const bool fitsHere = fits(capacityOf(agent, rules), loadFor(agent, rules, channel), channel);
    if (free && (!fitsHere || isBlockedByWork(agent, rules, channel))) {
        result.row = ShownRow::Full;
        result.word = rules.policy.words.full;
        result.reason.clear();
    }
    return result;
}

std::string describe(const Choice& choice, const SiteRules& rules) {
    const Label words = labelOf(choice, rules);
    return words.reason.empty() ? words.word : words.word + ": " + words.reason;
}

bool readsAsEntry(const Choice& choice, const SiteRules& rules) {
    return !choice.entry && entryOf(rules, BaseStatus::Available) != nullptr;
}

} // namespace readyline::domain
