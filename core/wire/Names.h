// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How the enumerators are written on the wire and in files: Names<E>::kNames, in the order of E.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/CallPlan.h"
#include "core/domain/Callback.h"
#include "core/domain/HistoryEntry.h"
#include "core/domain/LedgerLine.h"
#include "core/domain/Routable.h"
#include "core/domain/Site.h"

#include <array>
#include <string_view>

namespace readyline::wire {

template <class E>
struct Names; // only the enums below can be sent

template <class E>
concept Named = requires {
    Names<E>::kNames;
};

template <Named E>
[[nodiscard]] constexpr std::string_view nameOf(E value) {
    return Names<E>::kNames[static_cast<std::size_t>(value)];
}
template <Named E>
[[nodiscard]] constexpr std::optional<E> enumByName(std::string_view name) {
    for (std::size_t i = 0; i < Names<E>::kNames.size(); ++i)
        if (Names<E>::kNames[i] == name) return static_cast<E>(i);
    return std::nullopt;
}

namespace names {
template <class... Text>
constexpr auto list(Text... text) {
    return std::array<std::string_view, sizeof...(Text)>{text...};
}
} // namespace names

template <>
struct Names<domain::Origin> {
    static constexpr auto kNames = names::list("queue", "campaign", "outdial");
};
template <>
struct Names<domain::Role> {
    static constexpr auto kNames = names::list("agent", "supervisor", "admin", "connector");
};
template <>
struct Names<domain::ActorKind> {
    static constexpr auto kNames = names::list("person", "customer", "system");
};
template <>
struct Names<domain::BaseStatus> {
    static constexpr auto kNames = names::list("available", "busy", "busyDnd", "away", "offline");
};
template <>
struct Names<domain::ReasonRule> {
    static constexpr auto kNames = names::list("never", "optional", "required");
};
template <>
struct Names<domain::OverlayKind> {
    static constexpr auto kNames
        = names::list("noAnswer", "declined", "stationFault", "cannotShow", "offerErrors", "phoneBusy");
};
template <>
struct Names<domain::Connection> {
    static constexpr auto kNames = names::list("none", "online", "reconnecting");
};
template <>
struct Names<domain::StationState> {
    static constexpr auto kNames = names::list("none", "idle", "busy", "unreachable");
};
template <>
struct Names<domain::EndReason> {
    static constexpr auto kNames = names::list("signedOut", "takenOver", "loggedOutByPolicy", "loggedOutBySupervisor",
        "graceOver", "inactive", "logOffHour", "notEntitled", "tooManyMisses", "tooManyErrors");
};
template <>
struct Names<domain::OfferState> {
    static constexpr auto kNames
        = names::list("connecting", "ringing", "accepted", "declined", "missed", "notPresented", "withdrawn", "failed");
};
template <>
struct Names<domain::WithdrawReason> {
    static constexpr auto kNames = names::list("customerGone", "answeredElsewhere", "notEligible", "overflow",
        "notReached", "cancelled", "closed", "notAsked");
};
template <>
struct Names<domain::OfferFault> {
    static constexpr auto kNames = names::list("stationUnreachable", "stationNoAnswer", "stationDeclined");
};
template <>
struct Names<domain::RouteReason> {
    static constexpr auto kNames
        = names::list("longestIdle", "leastWork", "onlyOne", "preferred", "again", "assigned", "asked");
};
template <>
struct Names<domain::AssignmentState> {
    static constexpr auto kNames = names::list("accepting", "active", "wrapUp", "done", "parked");
};
template <>
struct Names<domain::ContactState> {
    static constexpr auto kNames = names::list("waiting", "offered", "handled", "ended", "parked");
};
template <>
struct Names<domain::ContactOutcome> {
    static constexpr auto kNames = names::list(
        "handled", "customerLeft", "waitedTooLong", "closed", "calledBackLater", "notReached", "cancelled");
};
template <>
struct Names<domain::EndedBy> {
    static constexpr auto kNames = names::list("customer", "agent", "system", "supervisor");
};
template <>
struct Names<domain::HistoryEnd> {
    static constexpr auto kNames = names::list("endedByCustomer", "endedByAgent", "endedBySystem", "givenBack",
        "customerGone", "missed", "declined", "notPresented", "phoneFailed", "endedBySupervisor", "notReturned",
        "notReached", "passedOn", "cancelled", "assisted");
};
template <>
struct Names<domain::CallbackKind> {
    static constexpr auto kNames = names::list("courtesy", "web", "scheduled", "personal");
};
template <>
struct Names<domain::CallbackState> {
    static constexpr auto kNames = names::list("planned", "waiting", "paused", "ended");
};
template <>
struct Names<domain::CallbackEnd> {
    static constexpr auto kNames
        = names::list("reached", "notReached", "deleted", "cancelled", "waitedTooLong", "noEntryPoint");
};
template <>
struct Names<domain::WrapUpMode> {
    static constexpr auto kNames = names::list("off", "manual", "timed", "optional");
};
template <>
struct Names<domain::WrapUpBlocks> {
    static constexpr auto kNames = names::list("always", "voiceOnly", "never", "forSeconds");
};
template <>
struct Names<domain::SessionsMode> {
    static constexpr auto kNames = names::list("takeover", "mirror");
};
template <>
struct Names<domain::ChannelOverrides> {
    static constexpr auto kNames = names::list("closeOnly", "openToo");
};
template <>
struct Names<domain::VoiceAnswer> {
    static constexpr auto kNames = names::list("desktop", "phone");
};
template <>
struct Names<domain::ShownRow> {
    static constexpr auto kNames = names::list("", "signedOut", "reconnecting", "ringing", "engaged", "acknowledge",
        "timedOverlay", "wrapUp", "notReady", "full", "written", "ready");
};
template <>
struct Names<domain::Grant> {
    static constexpr auto kNames
        = names::list("editStatuses", "setOffline", "listen", "whisper", "bargeIn", "takeOver");
};
template <>
struct Names<domain::LedgerCause> {
    static constexpr auto kNames = names::list("answered", "signedIn", "signedOut", "tooManyMisses", "tooManyErrors",
        "inactive", "logOffHour", "notEntitled", "connectionLost", "connectionBack", "chosen", "pendingApplied",
        "offered", "accepted", "offerEnded", "missed", "declined", "workEnded", "wrapUpEnded", "overlayEnded", "device",
        "phone", "siteChanged", "serverResumed", "listenedTo", "listenedNoMore", "other");
};
template <>
struct Names<domain::VariableType> {
    static constexpr auto kNames = names::list("text", "number", "dateTime", "boolean");
};
// --- calls ---------------------------------------------------------------------------------------------------------
template <>
struct Names<domain::OfferKind> {
    static constexpr auto kNames = names::list("queue", "consult", "transfer");
};
template <>
struct Names<domain::WorkRole> {
    static constexpr auto kNames = names::list("primary", "consulted", "conference");
};
template <>
struct Names<domain::CallState> {
    static constexpr auto kNames = names::list(
        "ringing", "active", "held", "consultRequested", "consulting", "conference", "postCall", "wrapUp");
};
template <>
struct Names<domain::Part> {
    static constexpr auto kNames = names::list("primary", "consulted", "other", "nonAgent");
};
template <>
struct Names<domain::TargetKind> {
    static constexpr auto kNames = names::list("agent", "queue", "number", "entryPoint");
};
template <>
struct Names<domain::PartyState> {
    static constexpr auto kNames = names::list("calling", "ringing", "up");
};
template <>
struct Names<domain::CallStep> {
    static constexpr auto kNames = names::list("hold", "resume", "holdConsult", "resumeConsult", "consult",
        "endConsult", "conference", "transfer", "exit", "drop", "pauseRecording", "resumeRecording");
};
static_assert(Names<domain::CallStep>::kNames.size() == domain::kCallStepCount);
template <>
struct Names<domain::AskEnd> {
    static constexpr auto kNames = names::list("refused", "notConfirmed", "overtaken");
};
template <>
struct Names<domain::ConsultEnd> {
    static constexpr auto kNames = names::list("declined", "noAnswer", "notReachable", "left", "withdrawn");
};
template <>
struct Names<domain::CallSide> {
    static constexpr auto kNames = names::list("customer", "consult");
};
template <>
struct Names<domain::LineState> {
    static constexpr auto kNames = names::list("ringing", "up", "gone");
};
template <>
struct Names<domain::RecordingState> {
    static constexpr auto kNames = names::list("off", "on", "paused");
};
template <>
struct Names<domain::MonitorMode> {
    static constexpr auto kNames = names::list("listen", "whisper", "bargeIn", "takeOver");
};
template <>
struct Names<domain::MonitorEnd> {
    static constexpr auto kNames
        = names::list("ended", "phoneGone", "callOver", "tookOver", "agentLeft", "notAllowed", "sessionOver");
};
template <>
struct Names<domain::PartyKind> {
    static constexpr auto kNames = names::list("customer", "agent", "outsider", "supervisor");
};
template <>
struct Names<domain::Room> {
    static constexpr auto kNames = names::list("wait", "talk", "consult", "aside", "monitor");
};
template <>
struct Names<domain::Term> {
    static constexpr auto kNames = names::list("notOnline", "cannotShow", "baseNotAllowed", "channelOverride",
        "intentNotConfirmed", "pendingChoice", "loggingOff", "overlay", "capacityFull", "occupied", "channelBlocked",
        "notInQueue", "callsNotGranted", "wrappingUp", "stationUnreachable", "voiceBusy", "voiceOffered", "dayFull");
};
template <>
struct Names<domain::Channel> {
    static constexpr auto kNames = [] {
        std::array<std::string_view, domain::kChannelCount> all{};
        for (const domain::ChannelRow& each : domain::kChannelTable) all[index(each.channel)] = each.name;
        return all;
    }();
};

} // namespace readyline::wire
