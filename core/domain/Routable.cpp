// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Routable.h"

#include "core/domain/Load.h"
#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"

#include <algorithm>
#include <array>

namespace readyline::domain {
namespace {

struct Asked {
    const AgentLayers& agent;
    const SiteRules& rules;
    const QueueId& queueId;
    const Queue* queue; // null: the site has no such queue
    Channel channel;
    Load load; // as a contact of this channel meets it
};

bool isAllowedBase(const Asked& a, BaseStatus base) {
    return a.queue && std::ranges::count(a.queue->allowed, base) > 0;
}

bool isOffline(const Asked& a) { return a.agent.presence.connection == Connection::None; }

bool cannotShow(const Asked& a) {
    return !a.agent.presence.canShow || a.agent.presence.connection == Connection::Reconnecting;
}

// W21: what was chosen for this channel holds instead of the status, where the policy lets it open too.
bool isOpenedHere(const Asked& a) {
    return overrideOn(a.agent, a.channel)
        && PolicyFor(a.rules, a.agent.teams).channelOverrides() == ChannelOverrides::OpenToo;
}

bool isBaseNotAllowed(const Asked& a) { return !isOpenedHere(a) && !isAllowedBase(a, effectiveBase(a.agent, a.rules)); }

bool isOverridden(const Asked& a) {
    return overrideOn(a.agent, a.channel) && !isAllowedBase(a, effectiveBase(a.agent, a.rules, a.channel));
}

bool isAsked(const Asked& a) { return a.agent.asked; }

bool waitsForOtherChoice(const Asked& a) {
    if (!a.agent.pending || !a.agent.pending->armed) return false;
    if (!a.agent.pending->choice.entry) return false; // auto never bars by itself
    const PresenceEntry* entry = find(a.rules, *a.agent.pending->choice.entry);
    return !entry || !isAllowedBase(a, entry->base);
}

// P16: what he has in hand is the last for today.
bool isLoggingOff(const Asked& a) { return a.agent.loggingOff; }

bool isOverlaid(const Asked& a) {
    return std::ranges::any_of(a.agent.overlays, [&](const Overlay& each) { return covers(each, a.channel); });
}

bool isFull(const Asked& a) { return !fits(capacityOf(a.agent, a.rules), a.load, a.channel); }

bool isOccupiedByRule(const Asked& a) { return isOccupied(a.agent, a.rules, a.channel); }

bool isChannelBlocked(const Asked& a) { return isBlockedByWork(a.agent, a.rules, a.channel); }

bool isNotInQueue(const Asked& a) {
    const bool carries = a.queue && a.queue->channels[index(a.channel)];
    return !carries || std::ranges::count(a.agent.queues, a.queueId) == 0;
}

// W1
bool hasNoRightToCalls(const Asked& a) { return isLive(a.channel) && a.agent.noCalls; }

bool isWrappingUp(const Asked& a) {
    return std::ranges::any_of(a.agent.work, [&](const WorkItem& each) { return wrapUpBlocks(each, a.channel); });
}

bool isStationUnreachable(const Asked& a) {
    const StationState station = a.agent.presence.station;
    return a.channel == Channel::Voice && (station == StationState::None || station == StationState::Unreachable);
}

// Voice and video are one conversation at a time: each keeps the other away.
bool isVoiceBusy(const Asked& a) {
    if (!isLive(a.channel)) return false;
    if (a.channel == Channel::Voice && a.agent.presence.station == StationState::Busy) return true;
    return std::ranges::any_of(
        a.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isEngaged(each); });
}

bool isVoiceOffered(const Asked& a) {
    return isLive(a.channel) && std::ranges::any_of(a.agent.work, [](const WorkItem& each) {
        return isLive(each.channel) && isOffered(each);
    });
}

// D19: those that he has had today, and those that he is asked about.
bool isDayFull(const Asked& a) {
    const int limit = capacityOf(a.agent, a.rules).perDay[index(a.channel)];
    if (limit <= 0) return false;
    const auto asked = std::ranges::count_if(a.agent.work,
        [&](const WorkItem& each) { return isOffered(each) && !assists(each) && each.channel == a.channel; });
    return a.agent.today[index(a.channel)] + asked >= limit;
}

struct TermRow {
    Term term;
    bool (*fails)(const Asked&);
};
constexpr std::array kTermTable{
    // mutate:begin routable
    TermRow{Term::NotOnline, isOffline}, TermRow{Term::CannotShow, cannotShow},
    TermRow{Term::BaseNotAllowed, isBaseNotAllowed}, TermRow{Term::ChannelOverride, isOverridden},
    TermRow{Term::IntentNotConfirmed, isAsked}, TermRow{Term::PendingChoice, waitsForOtherChoice},
    TermRow{Term::LoggingOff, isLoggingOff}, TermRow{Term::Overlay, isOverlaid}, TermRow{Term::CapacityFull, isFull},
    TermRow{Term::Occupied, isOccupiedByRule}, TermRow{Term::ChannelBlocked, isChannelBlocked},
    TermRow{Term::NotInQueue, isNotInQueue}, TermRow{Term::CallsNotGranted, hasNoRightToCalls},
    TermRow{Term::WrappingUp, isWrappingUp}, TermRow{Term::StationUnreachable, isStationUnreachable},
    TermRow{Term::VoiceBusy, isVoiceBusy}, TermRow{Term::VoiceOffered, isVoiceOffered},
    TermRow{Term::DayFull, isDayFull},
    // mutate:end
};

} // namespace

std::vector<Term> routable(const AgentLayers& agent, const SiteRules& rules, const QueueId& queue, Channel channel) {
    const Asked asked{agent, rules, queue, find(rules, queue), channel, loadFor(agent, rules, channel)};
    std::vector<Term> failing;
    for (const TermRow& each : kTermTable)
        if (each.fails(asked)) failing.push_back(each.term);
    return failing;
}

} // namespace readyline::domain
