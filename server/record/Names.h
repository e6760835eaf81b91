// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How the floor's own enumerators and events are written in the journal. Only ever add; never rename, never reorder.
#pragma once

#include "core/wire/Names.h"
#include "server/floor/Event.h"

namespace readyline::wire {

template <>
struct Names<floor::SessionState> {
    static constexpr auto kNames = names::list("online", "reconnecting");
};
template <>
struct Names<floor::PendingEnd> {
    static constexpr auto kNames = names::list("applied", "cancelled", "superseded");
};
template <>
struct Names<floor::OverlayGone> {
    static constexpr auto kNames = names::list("timeUp", "answered", "causeEnded");
};

} // namespace readyline::wire

namespace readyline::record {

// In the order of floor::Event.
inline constexpr std::array<std::string_view, std::variant_size_v<floor::Event::variant>> kEventNames{"siteWasSet",
    "tokenIssued", "tokenRevoked", "sessionOpened", "sessionLost", "sessionBack", "sessionEnded", "deviceShows",
    "deviceIdled", "signOutAsked", "logOffSet", "stationChanged", "intentSet", "channelIntentSet", "channelIntentEnded",
    "pendingSet", "pendingCounted", "pendingArmed", "pendingEnded", "overlayLaid", "overlayLifted", "countersSet",
    "statusSetByOther", "changeAnswered", "contactPosted", "contactRequeued", "contactCooledDown", "contactEndAsked",
    "variableSaved", "variableLooked", "contactOver", "offerOpened", "offerRings", "offerOver", "offersNotHad",
    "assignmentMade", "assignmentJoined", "wrapUpStarted", "wrapUpFreed", "wrapUpExtended", "assignmentOver",
    "wrapUpCorrected", "assignmentForgotten", "serverResumed", "contactReleased", "contactParked", "assignmentResumed",
    "contactOverflowed", "dayBegan", "dayOver", "countdownStopped", "callbackPlanned", "callbackEdited",
    "callbackQueued", "callbackPaused", "callbackOver", "callbackForgotten", "customerAnswered", "callAsked",
    "callSettled", "callAskGone", "consultOver", "outsiderPut", "outsiderGone", "customerWent", "roleGiven",
    "offerTurned", "contactMoved", "contactGivenOut", "heldOnPhone", "recordingSet", "monitorPut", "monitorOver"};
static_assert([] { // a new event needs a name
    for (const std::string_view each : kEventNames)
        if (each.empty()) return false;
    return true;
}());

} // namespace readyline::record
