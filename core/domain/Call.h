// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A call: who is in it beside its customer and agents, who hears whom, and which controls an agent has (rules 2.8). The
// buttons and the server ask the same table.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Ids.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace readyline::domain {

enum class CallState : std::uint8_t {
    Ringing,
    Active,
    Held,
    ConsultRequested,
    Consulting,
    Conference,
    PostCall,
    WrapUp
};
inline constexpr std::size_t kCallStateCount = 8;
enum class Part : std::uint8_t { Primary, Consulted, Other, NonAgent };
inline constexpr std::size_t kPartCount = 4;
enum class Control : std::uint8_t { Hold, Resume, Consult, Transfer, Conference, Exit, End, RecordingPause, Data };
inline constexpr std::size_t kControlCount = 9;
using Controls = std::bitset<kControlCount>; // indexed by the enumerator

// What else is true of the call, as far as it decides a control.
struct CallFacts {
    bool targetRings = false; // the consulted party's phone rings or was answered (W41)
    int participants = 2;     // customer and self included (W45: eight at most)
    bool recordingPausable = false;
    friend bool operator==(const CallFacts&, const CallFacts&) = default;
};

[[nodiscard]] Controls allowedControls(CallState, Part, const CallFacts&);

// --- what is stored of a call ---------------------------------------------------------------------------------------

// Whom to ask or to hand a call to (W33, W58).
enum class TargetKind : std::uint8_t { Agent, Queue, Number, EntryPoint };
struct CallTarget {
    TargetKind kind = TargetKind::Agent;
    std::string id; // of the person, queue or entry point; Number: as it is to be dialled
    friend bool operator==(const CallTarget&, const CallTarget&) = default;
};

enum class PartyState : std::uint8_t { Calling, Ringing, Up };
// Somebody who was called by his number; he has no controls (W42).
struct Outsider {
    PartyId id;
    std::string name; // of the site's directory; may be empty
    std::string number;
    PartyState state = PartyState::Calling;
    WallTime since;                   // of it
    std::optional<WallTime> deadline; // until he answers: given up then
    bool consulted = false;           // on the other side: the customer does not hear him
    friend bool operator==(const Outsider&, const Outsider&) = default;
};

// The other side of a call while its lead asks somebody (W36): an offer or assignment of role Consulted, or an outsider.
struct ConsultCall {
    CallTarget target;
    std::string name; // of it, as people know it
    QueueId queue{};  // Queue, EntryPoint: somebody of it is looked for, until the deadline
    WallTime since;
    std::optional<WallTime> deadline{};
    bool holdsOthers = true;       // the customer and who else is there hear music meanwhile (W43)
    bool held = false;             // who is consulted hears it
    bool heldBefore = false;       // so it was with the customer when it began: that is how it is left
    std::vector<PersonId> asked{}; // of the queue, and have not come: not again
    friend bool operator==(const ConsultCall&, const ConsultCall&) = default;
};

// What an agent asks of the exchange. It holds when the exchange says so, and not before.
enum class CallStep : std::uint8_t {
    Hold,            // the customer, or in a conference all others (W28)
    Resume,          // him; who is consulted waits then (W31)
    HoldConsult,     // who is consulted; both may be held (W32)
    ResumeConsult,   // him; the customer waits then (W30)
    Consult,         // W36
    EndConsult,      // W40
    Conference,      // W46
    Transfer,        // the consult's end: the lead leaves, who was asked leads (W41)
    Exit,            // W47: the lead leaves, the longest present leads (W48)
    Drop,            // one party leaves (W55)
    PauseRecording,  // W66
    ResumeRecording, // by hand
};
inline constexpr std::size_t kCallStepCount = 12;
struct CallAsk {
    AskId id;
    CallStep step = CallStep::Hold;
    PersonId by;
    WallTime deadline;                    // given up then
    std::optional<ConsultCall> consult{}; // Consult
    std::optional<Outsider> outsider{};   // Consult of a number
    std::string party{};                  // Drop: of an assignment or an outsider
    friend bool operator==(const CallAsk&, const CallAsk&) = default;
};

// What became of it, if it was not done; who asked is told.
enum class AskEnd : std::uint8_t { Refused, NotConfirmed, Overtaken };
// How a consult ended that its lead did not end.
enum class ConsultEnd : std::uint8_t { Declined, NoAnswer, NotReachable, Left, Withdrawn };
enum class CallSide : std::uint8_t { Customer, Consult };
// What an exchange says of a line.
enum class LineState : std::uint8_t { Ringing, Up, Gone };

enum class RecordingState : std::uint8_t { Off, On, Paused };
struct Recording {
    RecordingState state = RecordingState::Off;
    std::optional<WallTime> until{}; // Paused: it goes on then by itself (W66)
    bool resumes = false;            // Paused: that moment has come, the exchange has not said yet that it goes on
    friend bool operator==(const Recording&, const Recording&) = default;
};

// A supervisor in a call (Z22, G12); the customer hears him from BargeIn on. TakeOver: he becomes its lead.
enum class MonitorMode : std::uint8_t { Listen, Whisper, BargeIn, TakeOver };
struct Monitor {
    PartyId id;
    PersonId by;
    AssignmentId of; // whose telephone is listened to
    MonitorMode mode = MonitorMode::Listen;
    MonitorMode wanted = MonitorMode::Listen; // asked for; it is so when the exchange says it
    PartyState state = PartyState::Calling;   // of the supervisor's own telephone
    WallTime since;
    std::optional<WallTime> deadline{}; // Calling: given up then; else: of what is wanted
    bool told = false;                  // the agent is
    friend bool operator==(const Monitor&, const Monitor&) = default;
};

// SessionOver: he has signed out everywhere, or was away for longer than the grace.
enum class MonitorEnd : std::uint8_t { Ended, PhoneGone, CallOver, TookOver, AgentLeft, NotAllowed, SessionOver };

// Sound on a telephone's line as the exchange measures it.
struct LineQuality {
    double lossPercent = 0;
    double jitterMs = 0;
    friend bool operator==(const LineQuality&, const LineQuality&) = default;
};

// Of a voice or video contact. Its customer, and the agents by their assignments, are in it too.
struct Call {
    std::vector<Outsider> outsiders{};
    std::optional<ConsultCall> consult{};
    bool customerHeld = false;
    bool phoneHeld = false;              // by the lead, on his own telephone: only there it can be taken back
    std::optional<WallTime> heldSince{}; // either of them
    bool customerGone = false;           // the others talk on (W53)
    bool givenOut = false;               // the agents have left: customer and outsiders talk
    std::optional<CallAsk> ask{};        // one at a time
    Recording recording{};
    std::optional<Monitor> monitor{};
    friend bool operator==(const Call&, const Call&) = default;
};

// The call once the exchange has done what is asked. Roles of assignments are the floor's to change.
[[nodiscard]] Call after(Call, const CallAsk&, WallTime now);

// What of its people decides the state.
struct CallPeople {
    bool leadIsUp = false;     // the primary's telephone has joined
    bool consultIsUp = false;  // who is consulted has joined, on whatever telephone
    bool consultRings = false; // his popover or telephone rings, or he is up (W41)
    int onCustomerSide = 0;    // parties up or called there, the customer and the lead included, unless they left
    friend bool operator==(const CallPeople&, const CallPeople&) = default;
};
[[nodiscard]] CallState callState(const Call&, const CallPeople&);

} // namespace readyline::domain
