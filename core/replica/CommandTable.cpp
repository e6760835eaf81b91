// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/CommandTable.h"

#include "core/base/Overloaded.h"

namespace readyline::replica {

namespace {

using Kind = std::optional<CommandKind>;

// What a command is about, where a newer one about the same may replace it.
struct Target {
    enum class What : std::uint8_t { Own, Of, Session, Device, Idle } what = What::Own;
    domain::PersonId person;
    friend bool operator==(const Target&, const Target&) = default;
};

std::optional<Target> targetOf(const wire::Request& request) {
    const auto kind = kindOf(request);
    if (!kind || !row(*kind).supersedes) return std::nullopt;
    switch (*kind) {
    case CommandKind::SetPresence: // what is chosen for one channel leaves the rest as it was asked for
        if (std::get<wire::PresenceSet>(request).channels.any()) return std::nullopt;
        return Target{Target::What::Own, {}};
    case CommandKind::CancelPending: return Target{Target::What::Own, {}};
    case CommandKind::SetOthersPresence:
        return Target{Target::What::Of, std::get<wire::SupervisorPresenceSet>(request).person};
    case CommandKind::UndoOthersPresence:
        return Target{Target::What::Of, std::get<wire::SupervisorPresenceUndo>(request).person};
    case CommandKind::SignOut: return Target{Target::What::Session, {}};
    case CommandKind::SetCanShow: return Target{Target::What::Device, {}};
    case CommandKind::SetIdle: return Target{Target::What::Idle, {}};
    case CommandKind::AnswerChange:
    case CommandKind::EndOthersSessions:
    case CommandKind::Acknowledge:
    case CommandKind::Administer:
    case CommandKind::Present:
    case CommandKind::Accept:
    case CommandKind::Decline:
    case CommandKind::EndContact:
    case CommandKind::ParkContact:
    case CommandKind::ResumeContact:
    case CommandKind::AssignContact:
    case CommandKind::CloseContact:
    case CommandKind::SetVariable:
    case CommandKind::SubmitWrapUp:
    case CommandKind::ExtendWrapUp:
    case CommandKind::EndWrapUp:
    case CommandKind::StopCountdown:
    case CommandKind::PlanCallback:
    case CommandKind::EditCallback:
    case CommandKind::DeleteCallback:
    case CommandKind::HoldCall:
    case CommandKind::ResumeCall:
    case CommandKind::StartConsult:
    case CommandKind::EndConsult:
    case CommandKind::TransferCall:
    case CommandKind::StartConference:
    case CommandKind::ExitCall:
    case CommandKind::DropParty:
    case CommandKind::DialOut:
    case CommandKind::PauseRecording:
    case CommandKind::ResumeRecording:
    case CommandKind::StartMonitor:
    case CommandKind::SetMonitor:
    case CommandKind::EndMonitor: break;
    }
    return std::nullopt;
}

} // namespace

std::optional<CommandKind> kindOf(const wire::Request& request) {
    return std::visit(Overloaded{
                          [](const wire::PresenceSet&) { return Kind{CommandKind::SetPresence}; },
                          [](const wire::PendingCancel&) { return Kind{CommandKind::CancelPending}; },
                          [](const wire::SupervisorPresenceSet&) { return Kind{CommandKind::SetOthersPresence}; },
                          [](const wire::SupervisorPresenceUndo&) { return Kind{CommandKind::UndoOthersPresence}; },
                          [](const wire::StatusAnswer&) { return Kind{CommandKind::AnswerChange}; },
                          [](const wire::SupervisorSessionEnd&) { return Kind{CommandKind::EndOthersSessions}; },
                          [](const wire::OverlayAcknowledge&) { return Kind{CommandKind::Acknowledge}; },
                          [](const wire::EntryPut&) { return Kind{CommandKind::Administer}; },
                          [](const wire::EntryRemove&) { return Kind{CommandKind::Administer}; },
                          [](const wire::ReasonPut&) { return Kind{CommandKind::Administer}; },
                          [](const wire::ReasonRemove&) { return Kind{CommandKind::Administer}; },
                          [](const wire::SignInPresenceSet&) { return Kind{CommandKind::Administer}; },
                          [](const wire::DeviceIdle&) { return Kind{CommandKind::SetIdle}; },
                          [](const wire::OfferPresented&) { return Kind{CommandKind::Present}; },
                          [](const wire::OfferAccept&) { return Kind{CommandKind::Accept}; },
                          [](const wire::OffersAccept&) { return Kind{CommandKind::Accept}; },
                          [](const wire::OfferDecline&) { return Kind{CommandKind::Decline}; },
                          [](const wire::ContactEnd&) { return Kind{CommandKind::EndContact}; },
                          [](const wire::ContactPark&) { return Kind{CommandKind::ParkContact}; },
                          [](const wire::ContactResume&) { return Kind{CommandKind::ResumeContact}; },
                          [](const wire::SupervisorContactAssign&) { return Kind{CommandKind::AssignContact}; },
                          [](const wire::SupervisorContactClose&) { return Kind{CommandKind::CloseContact}; },
                          [](const wire::VariableSet&) { return Kind{CommandKind::SetVariable}; },
                          [](const wire::WrapUpSubmit&) { return Kind{CommandKind::SubmitWrapUp}; },
                          [](const wire::WrapUpExtend&) { return Kind{CommandKind::ExtendWrapUp}; },
                          [](const wire::WrapUpEnd&) { return Kind{CommandKind::EndWrapUp}; },
                          [](const wire::WrapUpStop&) { return Kind{CommandKind::StopCountdown}; },
                          [](const wire::SessionClose&) { return Kind{CommandKind::SignOut}; },
                          [](const wire::DeviceShow&) { return Kind{CommandKind::SetCanShow}; },
                          [](const wire::SessionOpen&) { return Kind{}; },
                          [](const wire::Ping&) { return Kind{}; },
                          [](const wire::TeamViewOpen&) { return Kind{}; },
                          [](const wire::ViewClose&) { return Kind{}; },
                          [](const wire::CallsViewOpen&) { return Kind{}; },
                          [](const wire::LedgerRead&) { return Kind{}; },
                          [](const wire::HistoryRead&) { return Kind{}; },
                          [](const wire::VariableReveal&) { return Kind{}; },
                          [](const wire::StationSet&) { return Kind{}; },
                          [](const wire::CallbackSchedule&) { return Kind{CommandKind::PlanCallback}; },
                          [](const wire::CallbackEdit&) { return Kind{CommandKind::EditCallback}; },
                          [](const wire::CallbackDelete&) { return Kind{CommandKind::DeleteCallback}; },
                          [](const wire::CallbacksViewOpen&) { return Kind{}; },
                          [](const wire::CallHold&) { return Kind{CommandKind::HoldCall}; },
                          [](const wire::CallResume&) { return Kind{CommandKind::ResumeCall}; },
                          [](const wire::CallConsult&) { return Kind{CommandKind::StartConsult}; },
                          [](const wire::CallConsultEnd&) { return Kind{CommandKind::EndConsult}; },
                          [](const wire::CallTransfer&) { return Kind{CommandKind::TransferCall}; },
                          [](const wire::CallConference&) { return Kind{CommandKind::StartConference}; },
                          [](const wire::CallExit&) { return Kind{CommandKind::ExitCall}; },
                          [](const wire::CallDrop&) { return Kind{CommandKind::DropParty}; },
                          [](const wire::CallDial&) { return Kind{CommandKind::DialOut}; },
                          [](const wire::RecordingPause&) { return Kind{CommandKind::PauseRecording}; },
                          [](const wire::RecordingResume&) { return Kind{CommandKind::ResumeRecording}; },
                          [](const wire::MonitorStart&) { return Kind{CommandKind::StartMonitor}; },
                          [](const wire::MonitorSet&) { return Kind{CommandKind::SetMonitor}; },
                          [](const wire::MonitorStop&) { return Kind{CommandKind::EndMonitor}; },
                          [](const wire::CallKeys&) { return Kind{}; },
                          [](const wire::TargetsRead&) { return Kind{}; },
                          [](const wire::LegChanged&) { return Kind{}; },
                          [](const wire::CallSettled&) { return Kind{}; },
                          [](const wire::CallRefused&) { return Kind{}; },
                          [](const wire::MonitorSettled&) { return Kind{}; },
                          [](const wire::PhoneHeld&) { return Kind{}; },
                          [](const wire::PhoneTransfers&) { return Kind{}; },
                          [](const wire::RecordingChanged&) { return Kind{}; },
                          [](const wire::CallQuality&) { return Kind{}; },
                      },
        request);
}

bool supersedes(const wire::Request& newer, const wire::Request& older) {
    const auto target = targetOf(newer);
    return target && target == targetOf(older);
}

bool asksTheSame(const wire::Request& a, const wire::Request& b) {
    return a.index() == b.index() && wire::bodyDigest(a) == wire::bodyDigest(b);
}

} // namespace readyline::replica
