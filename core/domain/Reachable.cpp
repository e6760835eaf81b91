// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Reachable.h"

#include "core/domain/PolicyFor.h"
#include "core/domain/Status.h"

#include <algorithm>
#include <array>

namespace readyline::domain {
namespace {

struct Called {
    const AgentLayers& agent;
    const SiteRules& rules;
    bool notReadyToo = true; // colleagues may ask him while his status takes no work
};

bool isOffline(const Called& a) { return a.agent.presence.connection == Connection::None; }

bool cannotShow(const Called& a) {
    return !a.agent.presence.canShow || a.agent.presence.connection == Connection::Reconnecting;
}

// What he has chosen himself: that auto means Do not disturb under full load says nothing about a question.
bool isDisturbed(const Called& a, const Choice& choice) {
    const PresenceEntry* entry = choice.entry ? find(a.rules, *choice.entry) : nullptr;
    return entry && entry->base == BaseStatus::BusyDnd;
}

bool keepsAway(const Called& a, const Choice& choice) {
    return isDisturbed(a, choice) || (!a.notReadyToo && !takesWork(a.rules, a.agent.queues, choice));
}

// W21: what was chosen for calls alone says more than the status.
bool isStatusAgainst(const Called& a) {
    return !overrideInForce(a.agent, a.rules, Channel::Voice) && keepsAway(a, effectiveChoice(a.agent, a.rules));
}

bool isOverriddenAgainst(const Called& a) {
    const ChannelOverride* chosen = overrideInForce(a.agent, a.rules, Channel::Voice);
    return chosen && keepsAway(a, chosen->choice);
}

bool isAsked(const Called& a) { return !a.notReadyToo && a.agent.asked; }

bool isGoing(const Called& a) {
    return !a.notReadyToo && a.agent.pending && a.agent.pending->armed
        && !takesWork(a.rules, a.agent.queues, a.agent.pending->choice);
}

bool isLoggingOff(const Called& a) { return !a.notReadyToo && a.agent.loggingOff; }

bool isOverlaid(const Called& a) {
    return !a.notReadyToo
        && std::ranges::any_of(a.agent.overlays, [](const Overlay& each) { return covers(each, Channel::Voice); });
}

// W1
bool hasNoRightToCalls(const Called& a) { return a.agent.noCalls; }

// A site without telephones that report themselves is no fault of theirs.
bool isStationAway(const Called& a) {
    return a.agent.presence.station == StationState::Unreachable
        || std::ranges::count(a.agent.overlays, OverlayKind::StationFault, &Overlay::kind) > 0;
}

bool isVoiceBusy(const Called& a) {
    return a.agent.presence.station == StationState::Busy
        || std::ranges::any_of(
            a.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isEngaged(each); });
}

bool isVoiceOffered(const Called& a) {
    return std::ranges::any_of(
        a.agent.work, [](const WorkItem& each) { return isLive(each.channel) && isOffered(each); });
}

struct ReachRow {
    Term term;
    bool (*fails)(const Called&);
};
constexpr std::array kReachTable{
    // mutate:begin reachable
    ReachRow{Term::NotOnline, isOffline}, ReachRow{Term::CannotShow, cannotShow},
    ReachRow{Term::BaseNotAllowed, isStatusAgainst}, ReachRow{Term::ChannelOverride, isOverriddenAgainst},
    ReachRow{Term::IntentNotConfirmed, isAsked}, ReachRow{Term::PendingChoice, isGoing},
    ReachRow{Term::LoggingOff, isLoggingOff}, ReachRow{Term::Overlay, isOverlaid},
    ReachRow{Term::CallsNotGranted, hasNoRightToCalls}, ReachRow{Term::StationUnreachable, isStationAway},
    ReachRow{Term::VoiceBusy, isVoiceBusy}, ReachRow{Term::VoiceOffered, isVoiceOffered},
    // mutate:end
};

} // namespace

std::vector<Term> reachable(const AgentLayers& agent, const SiteRules& rules) {
    const Called asked{agent, rules, PolicyFor(rules, agent.teams).reachNotReady()};
    std::vector<Term> failing;
    for (const ReachRow& each : kReachTable)
        if (each.fails(asked)) failing.push_back(each.term);
    return failing;
}

} // namespace readyline::domain
