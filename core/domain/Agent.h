// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// AgentLayers: the five layers of one agent as a screen or the router needs them (rules 2.1). The floor makes it, the wire
// carries it, shownStatus() and routable() read it: two paths to one picture.
#pragma once

#include "core/domain/Policy.h"
#include "core/domain/Presence.h"
#include "core/domain/Work.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace readyline::domain {

enum class Connection : std::uint8_t { None, Online, Reconnecting };
enum class StationState : std::uint8_t { None, Idle, Busy, Unreachable };
// Why the session of one of his devices ended (D12, P16, W113, Z21).
enum class EndReason : std::uint8_t {
    SignedOut,
    TakenOver,
    LoggedOutByPolicy, // his token or his place in the site was taken; or the site says so of a decline
    LoggedOutBySupervisor,
    GraceOver,
    Inactive,
    LogOffHour,
    NotEntitled,
    TooManyMisses,
    TooManyErrors // requests that no device of his could show
};

// One of his devices, for himself and his supervisors (idea 12).
struct Device {
    SessionId session;
    std::string label;
    Connection connection = Connection::Online;
    bool canShow = false;
    WallTime since;     // of the connection state
    bool rings = false; // a request is on its screen now
    friend bool operator==(const Device&, const Device&) = default;
};

struct Presence {
    Connection connection = Connection::None;
    WallTime since;                // of this connection state
    std::optional<WallTime> until; // Reconnecting: end of the grace
    bool canShow = false;          // some device of his can put an offer on screen (idea 3)
    StationState station = StationState::None;
    friend bool operator==(const Presence&, const Presence&) = default;
};

// One open offer or unfinished assignment, as little of it as status, load and supervisors need.
struct WorkItem {
    ContactId contact;
    QueueId queue;
    Channel channel = Channel::Voice;
    std::optional<OfferState> offer;            // set: an open offer
    std::optional<AssignmentState> assignment;  // set: an assignment; exactly one of the two is set
    WallTime since;                             // of this state
    std::optional<WallTime> deadline;           // offer or wrap-up: when it ends, or keeps nothing away any more
    WrapUpBlocks blocks = WrapUpBlocks::Always; // wrap-up: what it keeps away now (D20)
    std::string customer;                       // name; only for supervisors and the agent himself
    OfferKind kind = OfferKind::Queue;          // of an offer
    WorkRole role = WorkRole::Primary;          // of an assignment
    friend bool operator==(const WorkItem&, const WorkItem&) = default;
};

[[nodiscard]] inline bool isOffered(const WorkItem& item) { return item.offer && isOpen(*item.offer); }
// At work with the customer, or about to be.
[[nodiscard]] inline bool isEngaged(const WorkItem& item) {
    return item.assignment == AssignmentState::Accepting || item.assignment == AssignmentState::Active;
}
[[nodiscard]] inline bool isWrappingUp(const WorkItem& item) { return item.assignment == AssignmentState::WrapUp; }
// Advice in a colleague's call: takes no capacity, but the telephone (rules 2.3).
[[nodiscard]] inline bool assists(const WorkItem& item) {
    return item.kind == OfferKind::Consult || item.role != WorkRole::Primary;
}
// Set aside until the customer writes again: no capacity, and nothing that keeps him from leaving (D20).
[[nodiscard]] inline bool isParked(const WorkItem& item) { return item.assignment == AssignmentState::Parked; }

struct AgentLayers {
    PersonId person;
    std::string name;
    std::vector<TeamId> teams;
    std::vector<QueueId> queues; // logged in to
    Presence presence;
    Intent intent;
    bool asked = false;        // does it still hold? Until a status is chosen it brings no work
    bool recalculated = false; // work came or went since the choice: one that is not sticky gave way to auto (D14)
    std::optional<Pending> pending;
    std::vector<ChannelOverride> overrides; // one a channel at most
    std::vector<Overlay> overlays;
    std::optional<WallTime> signOutAt; // nobody at any device: asked whether he is there until then (Z21)
    bool loggingOff = false;           // no new work, and signed out once his work is done: the site's hour (P16), or
    bool leaving = false;              // he has asked for it himself, and can take it back (W7)
    bool noCalls = false;              // he has not the right to be offered calls (W1)
    std::vector<Device> devices;       // only for himself and his supervisors
    std::vector<WorkItem> work;
    std::int64_t seq = 0; // of the last change
    WallTime
        freeSince; // end of the last absence, live work, blocking wrap-up or overlay: time in status counts from it
    ProfileId profile{};                      // his capacity; empty: the site's
    PerChannel<int> today{};                  // contacts that he has accepted since the site's day began (D19)
    std::chrono::seconds onContact{0};        // of that day with a conversation in hand, up to
    std::optional<WallTime> onContactSince{}; // the one, or several, that he has now
    friend bool operator==(const AgentLayers&, const AgentLayers&) = default;
};

// His telephone is in use after the call that it was for, and by no call of his own (P6): no next one can ring until it is
// hung up (W83).
[[nodiscard]] inline bool isLeftLifted(const AgentLayers& agent) {
    if (agent.presence.station != StationState::Busy) return false;
    const bool inCall = std::ranges::any_of(
        agent.work, [](const WorkItem& each) { return isLive(each.channel) && (isEngaged(each) || isOffered(each)); });
    return !inCall && std::ranges::count(agent.overlays, OverlayKind::PhoneBusy, &Overlay::kind) == 0;
}

} // namespace readyline::domain
