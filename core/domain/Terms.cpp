// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Terms.h"

#include "core/domain/Load.h"
#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"

#include <algorithm>
#include <array>

namespace readyline::domain {
namespace {

// --- for both ---------------------------------------------------------------------------------------------------------

bool isOffline(const Candidate& a) { return a.agent.presence.connection == Connection::None; }

bool cannotShow(const Candidate& a) {
    return !a.agent.presence.canShow || a.agent.presence.connection == Connection::Reconnecting;
}

bool isUnanswered(const Candidate& a) { return a.agent.asked; }

// P16: what he has in hand is the last for today.
bool isLoggingOff(const Candidate& a) { return a.agent.loggingOff; }

bool isOverlaid(const Candidate& a) {
    return std::ranges::any_of(a.agent.overlays, [&](const Overlay& each) { return covers(each, a.channel); });
}

// W1
bool hasNoRightToCalls(const Candidate& a) { return isLive(a.channel) && a.agent.noCalls; }

// Voice and video are one conversation at a time: each keeps the other away.
bool isVoiceBusy(const Candidate& a) {
    if (!isLive(a.channel)) return false;
    if (a.channel == Channel::Voice && a.agent.presence.station == StationState::Busy) return true;
    return std::ranges::any_of(
        a.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isEngaged(each); });
}

bool isVoiceOffered(const Candidate& a) {
    return isLive(a.channel) && std::ranges::any_of(a.agent.work, [](const WorkItem& each) {
        return isLive(each.channel) && isOffered(each);
    });
}

// --- for a contact of a queue -----------------------------------------------------------------------------------------

bool isAllowedBase(const Candidate& a, BaseStatus base) {
    return a.queue && std::ranges::count(a.queue->allowed, base) > 0;
}

// W21: what was chosen for this channel holds instead of the status, where the policy lets it open too.
bool isOpenedHere(const Candidate& a) {
    return overrideOn(a.agent, a.channel)
        && PolicyFor(a.rules, a.agent.teams).channelOverrides() == ChannelOverrides::OpenToo;
}

bool isBaseNotAllowed(const Candidate& a) {
    return !isOpenedHere(a) && !isAllowedBase(a, effectiveBase(a.agent, a.rules));
}

bool isOverridden(const Candidate& a) {
    return overrideOn(a.agent, a.channel) && !isAllowedBase(a, effectiveBase(a.agent, a.rules, a.channel));
}

bool waitsForOtherChoice(const Candidate& a) {
    if (!a.agent.pending || !a.agent.pending->armed) return false;
    if (!a.agent.pending->choice.entry) return false; // auto never bars by itself
    const PresenceEntry* entry = find(a.rules, *a.agent.pending->choice.entry);
    return !entry || !isAllowedBase(a, entry->base);
}

bool isFullFor(const Candidate& a) { return !fits(capacityOf(a.agent, a.rules), a.load, a.channel); }

bool isOccupiedByRule(const Candidate& a) { return isOccupied(a.agent, a.rules, a.channel); }

bool isChannelBlocked(const Candidate& a) { return isBlockedByWork(a.agent, a.rules, a.channel); }

bool isNotInQueue(const Candidate& a) {
    const bool carries = a.queue && a.queue->channels[index(a.channel)];
    return !carries || std::ranges::count(a.agent.queues, a.queueId) == 0;
}

bool isWrappingUp(const Candidate& a) {
    return std::ranges::any_of(a.agent.work, [&](const WorkItem& each) { return wrapUpBlocks(each, a.channel); });
}

bool isStationUnreachable(const Candidate& a) {
    const StationState station = a.agent.presence.station;
    return a.channel == Channel::Voice && (station == StationState::None || station == StationState::Unreachable);
}

// D19: those that he has had today, and those that he is asked about.
bool isDayFull(const Candidate& a) {
    const int limit = capacityOf(a.agent, a.rules).perDay[index(a.channel)];
    if (limit <= 0) return false;
    const auto asked = std::ranges::count_if(a.agent.work,
        [&](const WorkItem& each) { return isOffered(each) && !assists(each) && each.channel == a.channel; });
    return a.agent.today[index(a.channel)] + asked >= limit;
}

// --- for a colleague's question: it asks for neither queue nor capacity -----------------------------------------------

// Of one who may be asked while his status takes no work it says nothing.
template <bool (*fails)(const Candidate&)>
bool unlessNotReadyToo(const Candidate& a) {
    return !a.notReadyToo && fails(a);
}

// What he has chosen himself: that auto means Do not disturb under full load says nothing about a question.
bool isDisturbed(const Candidate& a, const Choice& choice) {
    const PresenceEntry* entry = choice.entry ? find(a.rules, *choice.entry) : nullptr;
    return entry && entry->base == BaseStatus::BusyDnd;
}

bool keepsAway(const Candidate& a, const Choice& choice) {
    return isDisturbed(a, choice) || (!a.notReadyToo && !takesWork(a.rules, a.agent.queues, choice));
}

// W21: what was chosen for calls alone says more than the status.
bool isStatusAgainst(const Candidate& a) {
    return !overrideInForce(a.agent, a.rules, a.channel) && keepsAway(a, effectiveChoice(a.agent, a.rules));
}

bool isOverriddenAgainst(const Candidate& a) {
    const ChannelOverride* chosen = overrideInForce(a.agent, a.rules, a.channel);
    return chosen && keepsAway(a, chosen->choice);
}

bool isGoing(const Candidate& a) {
    return a.agent.pending && a.agent.pending->armed && !takesWork(a.rules, a.agent.queues, a.agent.pending->choice);
}

// A site without telephones that report themselves is no fault of theirs.
bool isStationAway(const Candidate& a) {
    return a.agent.presence.station == StationState::Unreachable
        || std::ranges::count(a.agent.overlays, OverlayKind::StationFault, &Overlay::kind) > 0;
}

bool never(const Candidate&) { return false; }

struct TermRow {
    Term term;
    bool (*failsForQueue)(const Candidate&);
    bool (*failsForColleague)(const Candidate&);
};
constexpr std::array kTermTable{
    // clang-format off
    // mutate:begin terms
    TermRow{Term::NotOnline, isOffline, isOffline},
    TermRow{Term::CannotShow, cannotShow, cannotShow},
    TermRow{Term::BaseNotAllowed, isBaseNotAllowed, isStatusAgainst},
    TermRow{Term::ChannelOverride, isOverridden, isOverriddenAgainst},
    TermRow{Term::IntentNotConfirmed, isUnanswered, unlessNotReadyToo<isUnanswered>},
    TermRow{Term::PendingChoice, waitsForOtherChoice, unlessNotReadyToo<isGoing>},
    TermRow{Term::LoggingOff, isLoggingOff, unlessNotReadyToo<isLoggingOff>},
    TermRow{Term::Overlay, isOverlaid, unlessNotReadyToo<isOverlaid>},
    TermRow{Term::CapacityFull, isFullFor, never},
    TermRow{Term::Occupied, isOccupiedByRule, never},
    TermRow{Term::ChannelBlocked, isChannelBlocked, never},
    TermRow{Term::NotInQueue, isNotInQueue, never},
    TermRow{Term::CallsNotGranted, hasNoRightToCalls, hasNoRightToCalls},
    TermRow{Term::WrappingUp, isWrappingUp, never},
    TermRow{Term::StationUnreachable, isStationUnreachable, isStationAway},
    TermRow{Term::VoiceBusy, isVoiceBusy, isVoiceBusy},
    TermRow{Term::VoiceOffered, isVoiceOffered, isVoiceOffered},
    TermRow{Term::DayFull, isDayFull, never},
    // mutate:end
    // clang-format on
};

std::vector<Term> failing(const Candidate& candidate, bool (*TermRow::*fails)(const Candidate&)) {
    std::vector<Term> out;
    for (const TermRow& each : kTermTable)
        if ((each.*fails)(candidate)) out.push_back(each.term);
    return out;
}

} // namespace

std::vector<Term> failingForQueue(const Candidate& candidate) { return failing(candidate, &TermRow::failsForQueue); }

std::vector<Term> failingForColleague(const Candidate& candidate) {
    return failing(candidate, &TermRow::failsForColleague);
}

} // namespace readyline::domain
