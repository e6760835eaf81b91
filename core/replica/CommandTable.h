// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What each kind of command does while it is under way: one row each, read by InFlight and by tests.
#pragma once

#include "core/wire/Protocol.h"
#include "core/wire/Requests.h"

#include <array>
#include <optional>

namespace readyline::replica {

enum class CommandKind : std::uint8_t {
    SetPresence,
    CancelPending,
    SetOthersPresence,
    UndoOthersPresence,
    AnswerChange,
    EndOthersSessions,
    Acknowledge,
    Administer,
    Present,
    Accept,
    Decline,
    EndContact,
    SetVariable,
    SubmitWrapUp,
    ExtendWrapUp,
    EndWrapUp,
    StopCountdown,
    SignOut,
    SetCanShow,
    SetIdle,
    ParkContact,
    ResumeContact,
    AssignContact,
    CloseContact,
    PlanCallback,
    EditCallback,
    DeleteCallback,
    // Controls of a call: granted means that the exchange is asked, and from then on the task itself says so until it
    // is done.
    HoldCall,
    ResumeCall,
    StartConsult,
    EndConsult,
    TransferCall,
    StartConference,
    ExitCall,
    DropParty,
    DialOut,
    PauseRecording,
    ResumeRecording,
    StartMonitor,
    SetMonitor,
    EndMonitor
};
inline constexpr std::size_t kCommandKindCount = 41;

enum class Show : std::uint8_t {
    Requested, // at once, as requested: never as a fact before its event
    Silent,    // nothing to see; a failure is not said either
};
enum class Lost : std::uint8_t {
    Replay, // after the resync, with the same id: the server answers a repeated one as the first time
    Drop,   // said as not confirmed when the connection goes; what it was about is over by then
};

struct CommandRow {
    CommandKind kind;
    Duration timeout; // then it is not confirmed; a late answer is applied as news
    Lost lost;
    Show show;
    bool supersedes; // the newest of its target replaces the older ones, for whoever looks
    bool once;       // asking again for the same, while it is under way, is the same command
};
inline constexpr std::array<CommandRow, kCommandKindCount> kCommandTable{{
    // mutate:begin commands
    {CommandKind::SetPresence, wire::kCommandTimeout, Lost::Replay, Show::Requested, true, true},
    {CommandKind::CancelPending, wire::kCommandTimeout, Lost::Replay, Show::Requested, true, true},
    {CommandKind::SetOthersPresence, wire::kCommandTimeout, Lost::Replay, Show::Requested, true, true},
    {CommandKind::UndoOthersPresence, wire::kCommandTimeout, Lost::Replay, Show::Requested, true, true},
    {CommandKind::AnswerChange, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::EndOthersSessions, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::Acknowledge, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::Administer, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::Present, wire::kCommandTimeout, Lost::Replay, Show::Silent, false, true},
    {CommandKind::Accept, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::Decline, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::EndContact, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::SetVariable, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::SubmitWrapUp, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::ExtendWrapUp, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, false},
    {CommandKind::EndWrapUp, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::StopCountdown, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::SignOut, wire::kCommandTimeout, Lost::Drop, Show::Requested, true, true},
    {CommandKind::SetCanShow, wire::kCommandTimeout, Lost::Drop, Show::Silent, true, true},
    {CommandKind::SetIdle, wire::kCommandTimeout, Lost::Replay, Show::Silent, true, true},
    {CommandKind::ParkContact, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::ResumeContact, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::AssignContact, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::CloseContact, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::PlanCallback, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::EditCallback, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::DeleteCallback, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::HoldCall, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::ResumeCall, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::StartConsult, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::EndConsult, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::TransferCall, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::StartConference, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::ExitCall, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::DropParty, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::DialOut, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::PauseRecording, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::ResumeRecording, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::StartMonitor, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::SetMonitor, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    {CommandKind::EndMonitor, wire::kCommandTimeout, Lost::Replay, Show::Requested, false, true},
    // mutate:end
}};
[[nodiscard]] constexpr const CommandRow& row(CommandKind kind) {
    return kCommandTable[static_cast<std::size_t>(kind)];
}

// Nothing for requests that are no commands of a desktop.
[[nodiscard]] std::optional<CommandKind> kindOf(const wire::Request&);
// True if the newer command takes the place of the older one: same target, and its row says so. A choice of status and the
// cancelling of a pending one have the same target.
[[nodiscard]] bool supersedes(const wire::Request& newer, const wire::Request& older);
// The same command but for its id.
[[nodiscard]] bool asksTheSame(const wire::Request&, const wire::Request&);

} // namespace readyline::replica
