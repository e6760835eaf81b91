// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Work: contacts, offers and assignments (rules 2.1, 2.7), each with its states as a table. Three things, never mixed.
#pragma once

#include "core/base/Expected.h"
#include "core/domain/Channel.h"
#include "core/domain/Presence.h"

#include <array>
#include <span>

namespace readyline::domain {

struct NotAllowed {
    friend bool operator==(const NotAllowed&, const NotAllowed&) = default;
};

// --- Offer: one question to one agent -------------------------------------------------------------------------
enum class OfferState : std::uint8_t {
    Connecting,
    Ringing,
    Accepted,
    Declined,
    Missed,
    NotPresented,
    Withdrawn,
    Failed
};
inline constexpr std::size_t kOfferStateCount = 8;
enum class OfferEvent : std::uint8_t { Presented, Accept, Decline, Deadline, Withdraw, Unshown, Fault };
inline constexpr std::size_t kOfferEventCount = 7;

struct OfferStep {
    OfferState from;
    OfferEvent on;
    OfferState to;
};
inline constexpr std::array kOfferSteps{
    // mutate:begin offer
    OfferStep{OfferState::Connecting, OfferEvent::Presented, OfferState::Ringing},
    OfferStep{OfferState::Connecting, OfferEvent::Deadline, OfferState::NotPresented},
    OfferStep{OfferState::Connecting, OfferEvent::Unshown, OfferState::NotPresented},
    OfferStep{OfferState::Connecting, OfferEvent::Accept, OfferState::Accepted},
    OfferStep{OfferState::Connecting, OfferEvent::Decline, OfferState::Declined},
    OfferStep{OfferState::Connecting, OfferEvent::Withdraw, OfferState::Withdrawn},
    OfferStep{OfferState::Connecting, OfferEvent::Fault, OfferState::Failed},
    OfferStep{OfferState::Ringing, OfferEvent::Accept, OfferState::Accepted},
    OfferStep{OfferState::Ringing, OfferEvent::Decline, OfferState::Declined},
    OfferStep{OfferState::Ringing, OfferEvent::Deadline, OfferState::Missed},
    OfferStep{OfferState::Ringing, OfferEvent::Unshown, OfferState::NotPresented},
    OfferStep{OfferState::Ringing, OfferEvent::Withdraw, OfferState::Withdrawn},
    OfferStep{OfferState::Ringing, OfferEvent::Fault, OfferState::Failed},
    // mutate:end
};
[[nodiscard]] Expected<OfferState, NotAllowed> step(OfferState from, OfferEvent on);
[[nodiscard]] constexpr bool isOpen(OfferState s) { return s == OfferState::Connecting || s == OfferState::Ringing; }

// Why an offer was withdrawn; shown for three seconds.
enum class WithdrawReason : std::uint8_t { CustomerGone, AnsweredElsewhere, NotEligible, Overflow };
enum class OfferFault : std::uint8_t { StationUnreachable, StationNoAnswer, StationDeclined };

// --- Assignment: one agent at work on one contact ---------------------------------------------------------------
enum class AssignmentState : std::uint8_t { Accepting, Active, WrapUp, Done };
inline constexpr std::size_t kAssignmentStateCount = 4;
enum class AssignmentEvent : std::uint8_t { Joined, NotJoined, ContactEnded, WrapUpEnded };
inline constexpr std::size_t kAssignmentEventCount = 4;

struct AssignmentStep {
    AssignmentState from;
    AssignmentEvent on;
    AssignmentState to;
};
inline constexpr std::array kAssignmentSteps{
    // mutate:begin assignment
    AssignmentStep{AssignmentState::Accepting, AssignmentEvent::Joined, AssignmentState::Active},
    AssignmentStep{AssignmentState::Accepting, AssignmentEvent::NotJoined, AssignmentState::Done},
    AssignmentStep{AssignmentState::Accepting, AssignmentEvent::ContactEnded, AssignmentState::Done},
    AssignmentStep{AssignmentState::Active, AssignmentEvent::ContactEnded, AssignmentState::WrapUp},
    AssignmentStep{AssignmentState::WrapUp, AssignmentEvent::WrapUpEnded, AssignmentState::Done},
    // mutate:end
};
[[nodiscard]] Expected<AssignmentState, NotAllowed> step(AssignmentState from, AssignmentEvent on);

// --- Contact: the customer's matter --------------------------------------------------------------------------------
enum class ContactState : std::uint8_t { Waiting, Offered, Handled, Ended };
enum class ContactOutcome : std::uint8_t {
    Handled,
    CustomerLeft,
    WaitedTooLong,
    CalledBackLater, // the caller takes a callback instead of waiting (W85)
    NotReached,      // a callback that the customer did not answer (W92)
    Cancelled        // a callback that its agent took back (W88)
};

struct Customer {
    std::string name;    // may be empty: then the address stands for it
    std::string address; // number or mail address, as the source gave it
    friend bool operator==(const Customer&, const Customer&) = default;
};

struct Variable {
    std::string name;
    std::string value; // 256 characters at most (W71)
    friend bool operator==(const Variable&, const Variable&) = default;
};

} // namespace readyline::domain
