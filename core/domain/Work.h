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
enum class WithdrawReason : std::uint8_t {
    CustomerGone,
    AnsweredElsewhere,
    NotEligible,
    Overflow,
    NotReached, // a callback that its customer did not answer (W92)
    Cancelled,  // a callback that he has taken back himself (W88)
    Closed,     // by a supervisor (D21)
    NotAsked    // the colleague who asked him has taken it back, or his call is over (W40)
};
enum class OfferFault : std::uint8_t { StationUnreachable, StationNoAnswer, StationDeclined };
// Why it is he who is asked.
enum class RouteReason : std::uint8_t {
    LongestIdle, // of those who could take it and have as little to do as he
    LeastWork,   // the others have more to do
    OnlyOne,     // nobody else could take it
    Preferred,   // he had it before, or it was meant for him
    Again,       // he has declined it, and nobody else could take it (K10)
    Assigned,    // a supervisor gave it to him (D21)
    Asked        // a colleague asks him, or hands it on to him (W36, W58)
};
// What an offer asks for: a contact of a queue, advice in a colleague's call, or to take that over.
enum class OfferKind : std::uint8_t { Queue, Consult, Transfer };

// --- Assignment: one agent at work on one contact ---------------------------------------------------------------
enum class AssignmentState : std::uint8_t { Accepting, Active, WrapUp, Done, Parked };
inline constexpr std::size_t kAssignmentStateCount = 5;
enum class AssignmentEvent : std::uint8_t { Joined, NotJoined, ContactEnded, WrapUpEnded, Park, Resume };
inline constexpr std::size_t kAssignmentEventCount = 6;

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
    AssignmentStep{AssignmentState::Active, AssignmentEvent::Park, AssignmentState::Parked},
    AssignmentStep{AssignmentState::Parked, AssignmentEvent::Resume, AssignmentState::Active},
    AssignmentStep{AssignmentState::Parked, AssignmentEvent::ContactEnded, AssignmentState::WrapUp},
    // mutate:end
};
[[nodiscard]] Expected<AssignmentState, NotAllowed> step(AssignmentState from, AssignmentEvent on);

// What he is in it: who leads has the controls and the wrap-up (W81), who was asked only assists until the call is handed to
// him or the others have left (W48).
enum class WorkRole : std::uint8_t { Primary, Consulted, Conference };

// --- Contact: the customer's matter --------------------------------------------------------------------------------
// Parked: a written one that waits for its customer, with the agent who had it (D20).
enum class ContactState : std::uint8_t { Waiting, Offered, Handled, Ended, Parked };
enum class ContactOutcome : std::uint8_t {
    Handled,
    CustomerLeft,
    WaitedTooLong,
    Closed,          // by a supervisor
    CalledBackLater, // the caller takes a callback instead of waiting (W85)
    NotReached,      // a callback that the customer did not answer (W92)
    Cancelled        // a callback that its agent took back (W88)
};

// How it came to be: the customer came by himself, a campaign chose him (W18), or he was called without one (W19).
enum class Origin : std::uint8_t { Queue, Campaign, Outdial };

// Who ended the conversation; the system where the exchange that carried it is gone.
enum class EndedBy : std::uint8_t { Customer, Agent, System, Supervisor };

struct Customer {
    std::string name;      // may be empty: then the address stands for it
    std::string address;   // number or mail address, as the source gave it
    bool verified = false; // the source vouches for it (Z24)
    friend bool operator==(const Customer&, const Customer&) = default;
};

// A call in which somebody of the site asks another about a call of his (W16, W37). Who is asked assists: a wrap-up follows
// for him only where the policy says so (W40, W81).
struct Consult {
    PersonId by;        // who asks
    std::string number; // his, as the exchange has it; may be empty
    friend bool operator==(const Consult&, const Consult&) = default;
};

struct Variable {
    std::string name;
    std::string value; // 256 characters at most (W71)
    friend bool operator==(const Variable&, const Variable&) = default;
};

} // namespace readyline::domain
