// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// LedgerLine: one change of what somebody's status showed: from what, to what, when, by whom and why (idea 2, K12, K28); or
// what he answered to one. The agent and his supervisors read the same lines. The words are those of the moment: a later
// configuration changes nothing.
#pragma once

#include "core/domain/Status.h"

namespace readyline::domain {

// What happened to bring it; the first that fits, in this order of telling.
enum class LedgerCause : std::uint8_t {
    Answered, // what the agent says to a supervisor's change (idea 8)
    SignedIn,
    SignedOut,
    TooManyMisses, // this and the next four: signed out, and why
    TooManyErrors,
    Inactive,
    LogOffHour,
    NotEntitled,
    ConnectionLost,
    ConnectionBack,
    Chosen, // by the actor: himself, or a supervisor
    PendingApplied,
    Offered,
    Accepted,
    OfferEnded, // withdrawn, not presented, failed
    Missed,
    Declined,
    WorkEnded, // the customer's matter is over; wrap-up begins
    WrapUpEnded,
    OverlayEnded,
    Device, // it cannot show offers, or can again
    Phone,
    SiteChanged,
    ServerResumed,
    ListenedTo, // a supervisor is in his call, or no longer, where the site has that told (Z22)
    ListenedNoMore,
    Other
};

// What was chosen for one channel instead of the status (W21).
struct LedgerChannel {
    Channel channel = Channel::Voice;
    std::string word; // "Not Ready: Lunch"
    friend bool operator==(const LedgerChannel&, const LedgerChannel&) = default;
};

struct LedgerStatus {
    ShownRow row = ShownRow::SignedOut;
    BaseStatus base = BaseStatus::Offline;
    std::string word;
    std::string reason;
    std::string next;                    // the pending choice, short
    std::vector<LedgerChannel> channels; // in the order of the channels
    friend bool operator==(const LedgerStatus&, const LedgerStatus&) = default;
};

struct LedgerLine {
    std::int64_t seq = 0; // of the record that brought it; one line a person and record
    WallTime at;
    PersonId person;
    Actor by;
    LedgerCause cause = LedgerCause::Other;
    LedgerStatus before;
    LedgerStatus after;
    std::string note;               // what a supervisor wrote with it, or the agent answered
    std::optional<Channel> channel; // of the contact that it was about
    std::string queue;              // that contact's queue, by its name then
    friend bool operator==(const LedgerLine&, const LedgerLine&) = default;
};
// Not where it only says something: no time in status begins with it.
[[nodiscard]] inline bool isChange(const LedgerLine& line) { return line.before != line.after; }

} // namespace readyline::domain
