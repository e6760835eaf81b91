// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Permission.h"
#include "core/domain/Status.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"
#include "server/floor/Layers.h"

#include <algorithm>

namespace readyline::floor {

Verdict refused(ChoiceFault fault) {
    switch (fault) {
    case ChoiceFault::UnknownEntry: return refuse(Refusal::UnknownEntry);
    case ChoiceFault::NotSelectable:
    case ChoiceFault::OfflineNotGranted:
    case ChoiceFault::AutoNotOffered: return refuse(Refusal::NotSelectable);
    case ChoiceFault::UnknownReason: return refuse(Refusal::UnknownReason);
    case ChoiceFault::ReasonRequired: return refuse(Refusal::ReasonRequired);
    case ChoiceFault::ReasonNotAllowed: return refuse(Refusal::ReasonNotAllowed);
    case ChoiceFault::ReasonOfOtherQueues: return refuse(Refusal::ReasonNotAllowed, "the reason is for other queues");
    }
    return refuse(Refusal::NotSelectable);
}

// The word for Ready itself, not any other that takes work.
bool isAvailable(const SiteRules& rules, const Choice& choice) {
    const PresenceEntry* entry = choice.entry ? find(rules, *choice.entry) : nullptr;
    return entry && entry->base == BaseStatus::Available;
}

void endPending(Decision& d, const PersonId& who, PendingEnd why) {
    if (agentState(d.floor, who).pending) d.emit(PendingEnded{who, why});
}

void choose(Decision& d, const PersonId& who, const Choice& choice, const std::optional<PendingWhen>& later) {
    // What is for later says nothing about now: a miss waits on, and so does the question after an absence (W23, K16).
    if (!later || std::holds_alternative<WhenDone>(*later)) acknowledge(d, who);
    const AgentState& agent = agentState(d.floor, who);
    endPending(d, who, PendingEnd::Superseded);
    if (later) {
        d.emit(PendingSet{who, Pending{choice, d.by, d.now, *later, std::holds_alternative<WhenDone>(*later)}});
        return;
    }
    const bool same = !agent.asked && !agent.recalculated && agent.overrides.empty() && agent.intent
        && agent.intent->choice == choice && agent.intent->by.person == d.by.person;
    if (!same) d.emit(IntentSet{who, Intent{choice, d.by, d.now}});
}

namespace {

// A pending that somebody else set may only be undone by who has that right (rules 2.6). "The newest choice wins" (K9) is
// among those that may choose: were a pending Not Ready free to be replaced by one of his own, the agent could cancel that
// one next and be Ready again, against Z20. Once the pending has been applied he chooses as ever.
bool mayUndo(const Decision& d, const Person& asker, const PersonId& target) {
    const auto& pending = agentState(d.floor, target).pending;
    return !pending || pending->by.person == asker.id || isAllowed(asker, Action::SetOthersStatus);
}

// A planned status is for today's work: a day ahead at most, fifty contacts at most.
Verdict checkWhen(const Decision& d, const PendingWhen& when) {
    if (const auto* time = std::get_if<AtTime>(&when)) {
        if (time->at <= d.now) return refuse(Refusal::NotInState, "that time is past");
        if (time->at > d.now + std::chrono::hours{24}) return refuse(Refusal::NotInState, "more than a day ahead");
    }
    if (const auto* after = std::get_if<AfterContacts>(&when); after && (after->left < 1 || after->left > 50))
        return refuse(Refusal::NotInState, "1 to 50 contacts");
    return kGranted;
}

// P12: work there that the status keeps away, where the policy lets channels only be closed.
bool opensChannel(const Decision& d, const PersonId& who, const SetPresence& command) {
    const AgentLayers seen = routingLayers(d.floor, who);
    return std::ranges::any_of(domain::kChannels, [&](Channel channel) {
        return command.channels[domain::index(channel)]
            && !domain::mayOverride(seen, d.rules(), channel, command.choice);
    });
}

// W21: it holds there at once instead of the status; what the status says anyway needs no word of its own.
Verdict chooseOnChannels(Decision& d, const Person& who, const SetPresence& command) {
    if (command.when) return refuse(Refusal::NotInState, "a planned status is for all channels");
    const AgentState& agent = agentState(d.floor, who.id);
    const bool isIntent = agent.intent && agent.intent->choice == command.choice;
    const bool asWhole = !agent.asked && isIntent;
    if (!isIntent && opensChannel(d, who.id, command))
        return refuse(Refusal::NotAllowedByPolicy, "a channel cannot be open while the status takes no work");
    for (const Channel channel : kChannels) {
        if (!command.channels[domain::index(channel)]) continue;
        const auto own = std::ranges::find(agent.overrides, channel, &ChannelOverride::channel);
        const bool there = own != agent.overrides.end();
        if (asWhole && there) d.emit(ChannelIntentEnded{who.id, channel});
        if (!asWhole && !(there && own->choice == command.choice))
            d.emit(ChannelIntentSet{who.id, ChannelOverride{channel, command.choice, d.by, d.now}, agent.asked});
    }
    return kGranted;
}

// P5: Ready ends the wrap-ups that keep work away. One that may not end early goes on, and Ready follows it; and so do all
// while he is at work besides, for he chooses what comes after that.
void endWrapUps(Decision& d, const PersonId& who) {
    if (isEngaged(d.floor, who)) return;
    for (const Assignment* each : occupyingWrapUps(d.floor, who))
        if (mayEndEarly(d, *each)) finishByDefault(d, *each, false);
}

} // namespace

Verdict judge(Decision& d, const SetPresence& command) {
    const Person* who = d.asker();
    if (!who) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*who, Action::SetOwnStatus)) return refuse(Refusal::Forbidden);
    if (const auto fault = checkChoice(d.rules(), command.choice, chooserOf(*who))) return refused(*fault);
    if (!mayUndo(d, *who, who->id)) return refuse(Refusal::Forbidden, "the pending status was set by somebody else");
    if (command.channels.any()) return chooseOnChannels(d, *who, command);
    const AgentIndex& mine = indexOf(d.floor, who->id);
    if (command.when) {
        if (Verdict no = checkWhen(d, *command.when)) return no;
        const bool now = std::holds_alternative<WhenDone>(*command.when) && mine.unfinished.empty();
        if (!now) {
            stay(d, who->id); // K9
            choose(d, who->id, command.choice, command.when);
            return kGranted;
        }
    }
    const bool routable = isRoutable(d.floor, *who, command.choice);
    if (!routable && !mine.offers.empty() && !command.declineOffers)
        return refuse(Refusal::NotInState, "a request is open: decline it together with this status");
    stay(d, who->id); // K9
    if (!routable)
        for (const OfferId& id : mine.offers) declined(d, d.floor.offers.at(id));
    if (routable && isAvailable(d.rules(), command.choice)) endWrapUps(d, who->id);
    const bool later = !routable && !mine.unfinished.empty();
    choose(d, who->id, command.choice, later ? std::optional<PendingWhen>{WhenDone{}} : std::nullopt);
    return kGranted;
}

Verdict judge(Decision& d, const CancelPending&) {
    const Person* who = d.asker();
    if (!who) return refuse(Refusal::Unauthorized);
    const AgentState& agent = agentState(d.floor, who->id);
    if (!agent.pending && !agent.leaving) return refuse(Refusal::NotInState, "nothing is pending");
    if (!mayUndo(d, *who, who->id)) return refuse(Refusal::Forbidden, "it was set by somebody else");
    if (agent.pending) // first what shows as next
        endPending(d, who->id, PendingEnd::Cancelled);
    else
        stay(d, who->id);
    return kGranted;
}

// W23, D16: what waits for him has been seen; the status below shows again.
Verdict judge(Decision& d, const AcknowledgeOverlays&) {
    const Person* who = d.asker();
    if (!who) return refuse(Refusal::Unauthorized);
    if (!isAllowed(*who, Action::SetOwnStatus)) return refuse(Refusal::Forbidden);
    acknowledge(d, who->id);
    return kGranted;
}

} // namespace readyline::floor
