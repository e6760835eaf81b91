// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Terms: what keeps a contact of a queue, or a colleague's question, away from an agent (rules 2.3). routable() and reachable()
// read one table of them, so that what is the same for both is written once.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Site.h"

#include <cstdint>
#include <vector>

namespace readyline::domain {

enum class Term : std::uint8_t {
    NotOnline,
    CannotShow,
    BaseNotAllowed,
    ChannelOverride,
    IntentNotConfirmed,
    PendingChoice,
    LoggingOff,
    Overlay,
    CapacityFull,
    Occupied,
    ChannelBlocked,
    NotInQueue,
    CallsNotGranted,
    WrappingUp,
    StationUnreachable,
    VoiceBusy,
    VoiceOffered,
    DayFull
};

// Who is to be asked for what. A colleague's question is a call (Channel::Voice) of no queue.
struct Candidate {
    const AgentLayers& agent;
    const SiteRules& rules;
    Channel channel = Channel::Voice;
    QueueId queueId{};
    const Queue* queue = nullptr; // null: the site has no such queue
    Load load{};                  // as a contact of this channel meets it
    bool notReadyToo = false;     // colleagues may ask him while his status takes no work
};

// Those that fail, in the order of Term.
[[nodiscard]] std::vector<Term> failingForQueue(const Candidate&);
[[nodiscard]] std::vector<Term> failingForColleague(const Candidate&);

} // namespace readyline::domain
