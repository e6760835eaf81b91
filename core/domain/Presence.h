// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Presence: what a human can choose (D1, Z12, P10) and what he has chosen (rules 2.1, 2.2).
#pragma once

#include "core/base/Time.h"
#include "core/domain/Actor.h"
#include "core/domain/Channel.h"
#include "core/domain/Ids.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace readyline::domain {

enum class BaseStatus : std::uint8_t { Available, Busy, BusyDnd, Away, Offline }; // D2; routing looks at nothing else
enum class ReasonRule : std::uint8_t { Never, Optional, Required };

struct PresenceEntry { // D1, D9, D10
    EntryId id;
    std::string text; // what agents and supervisors read (D1)
    BaseStatus base = BaseStatus::Away;
    std::string description;
    bool builtIn = false;   // cannot be edited or deleted (D8)
    bool selectable = true; // false: only the system shows it (D6, Z15, W22)
    bool sticky = true;     // C8
    ReasonRule needsReason = ReasonRule::Never;
    std::string reasonGroup;                       // the group of reasons offered below it
    int order = 0;                                 // place in the menu
    std::optional<std::chrono::seconds> maximum{}; // then its time is marked as over; nothing happens by itself
    std::string name{};                            // for administrators (D10); may be empty

    friend bool operator==(const PresenceEntry&, const PresenceEntry&) = default;
};

struct Reason {
    ReasonId id;
    std::string label;
    std::string group;
    int order = 0;
    std::optional<std::chrono::seconds> maximum{}; // as that of an entry
    std::vector<QueueId> queues{};                 // only for who is in one of these; none: for everybody

    friend bool operator==(const Reason&, const Reason&) = default;
};

// What can be chosen: an entry with or without a reason, or, with no entry, `auto` (D13: the load decides).
struct Choice {
    std::optional<EntryId> entry;
    std::optional<ReasonId> reason;

    friend bool operator==(const Choice&, const Choice&) = default;
};

// What a human chose last. No policy, timer, miss or fault ever writes it (rules 2.1).
struct Intent {
    Choice choice;
    Actor by;
    WallTime since;

    friend bool operator==(const Intent&, const Intent&) = default;
};

// What a pending choice waits for (idea 6). All wait for the work that is there then to end, too.
struct WhenDone {
    friend bool operator==(const WhenDone&, const WhenDone&) = default;
};
struct AtTime {
    WallTime at;
    friend bool operator==(const AtTime&, const AtTime&) = default;
};
struct AfterContacts {
    int left = 1; // accepted ones still to come; misses do not count
    friend bool operator==(const AfterContacts&, const AfterContacts&) = default;
};
using PendingWhen = std::variant<WhenDone, AtTime, AfterContacts>;

// A choice that is made already and holds later (rules 1.6). Only an armed one keeps new work away.
struct Pending {
    Choice choice;
    Actor by;
    WallTime since;
    PendingWhen when{};
    bool armed = true; // its time has come; it is applied when the last work is done

    friend bool operator==(const Pending&, const Pending&) = default;
};

// A choice for one channel, which holds there instead of the intent (W21).
struct ChannelOverride {
    Channel channel = Channel::Voice;
    Choice choice;
    Actor by;
    WallTime since;

    friend bool operator==(const ChannelOverride&, const ChannelOverride&) = default;
};

enum class OverlayKind : std::uint8_t { NoAnswer, Declined, StationFault, CannotShow, OfferErrors, PhoneBusy };

struct UntilTime {
    WallTime at;
    friend bool operator==(const UntilTime&, const UntilTime&) = default;
};
struct UntilAcknowledged { // any status chosen anywhere by the agent or a supervisor
    friend bool operator==(const UntilAcknowledged&, const UntilAcknowledged&) = default;
};
struct UntilCauseEnds {
    friend bool operator==(const UntilCauseEnds&, const UntilCauseEnds&) = default;
};
using OverlayEnd = std::variant<UntilTime, UntilAcknowledged, UntilCauseEnds>;

// One contact that was missed, declined or failed, as the agent's popover lists it (W23).
struct OverlayCause {
    ContactId contact;
    QueueId queue;
    std::string customer; // only for those who may see names
    WallTime at;
    int offeredSeconds = 0;

    friend bool operator==(const OverlayCause&, const OverlayCause&) = default;
};

// What the system lays over the intent (rules 2.1). The intent below stays as it is.
struct Overlay {
    OverlayId id;
    OverlayKind kind = OverlayKind::NoAnswer;
    EntryId entry; // whose text and base are shown
    OverlayEnd end = UntilAcknowledged{};
    WallTime since;
    std::vector<OverlayCause> causes; // oldest first
    bool voiceOnly = false;           // by policy: written work goes on beside it (P13, P14)

    friend bool operator==(const Overlay&, const Overlay&) = default;
};

// The work that it keeps away: what is about the telephone calls alone, what the policy says is about calls those and
// video, everything else all of it (rules 2.3, 2.6).
[[nodiscard]] inline bool covers(const Overlay& overlay, Channel channel) {
    const bool ofTelephone = overlay.kind == OverlayKind::StationFault || overlay.kind == OverlayKind::PhoneBusy;
    if (ofTelephone) return channel == Channel::Voice;
    return !overlay.voiceOnly || isLive(channel);
}

} // namespace readyline::domain
