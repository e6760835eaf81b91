// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Commands.h"

#include "core/base/Overloaded.h"

namespace readyline::hub {

std::optional<floor::Command> toCommand(const wire::Request& request, const domain::SessionId& session) {
    using Result = std::optional<floor::Command>;
    return std::visit(
        Overloaded{
            [](const wire::SessionOpen&) -> Result { return std::nullopt; },
            [](const wire::Ping&) -> Result { return std::nullopt; },
            [](const wire::TeamViewOpen&) -> Result { return std::nullopt; },
            [](const wire::ViewClose&) -> Result { return std::nullopt; },
            [](const wire::CallsViewOpen&) -> Result { return std::nullopt; },
            [](const wire::LedgerRead&) -> Result { return std::nullopt; },
            [](const wire::HistoryRead&) -> Result { return std::nullopt; },
            [](const wire::CallbacksViewOpen&) -> Result { return std::nullopt; },
            [&](const wire::SessionClose& r) -> Result {
                return floor::CloseSession{session, r.whenDone};
            },
            [&](const wire::DeviceShow& r) -> Result {
                return floor::ShowOnDevice{session, r.canShow};
            },
            [&](const wire::DeviceIdle& r) -> Result {
                return floor::IdleOnDevice{session, r.idle};
            },
            [](const wire::PresenceSet& r) -> Result {
                return floor::SetPresence{r.choice, r.declineOffers, r.when, r.channels};
            },
            [](const wire::OverlayAcknowledge&) -> Result { return floor::AcknowledgeOverlays{}; },
            [](const wire::SupervisorPresenceUndo& r) -> Result { return floor::UndoOthersPresence{r.person}; },
            [](const wire::StatusAnswer& r) -> Result {
                return floor::AnswerChange{r.change, r.text};
            },
            [](const wire::SupervisorSessionEnd& r) -> Result {
                return floor::EndOthersSessions{r.person, r.note};
            },
            [](const wire::EntryPut& r) -> Result { return floor::PutEntry{r.entry}; },
            [](const wire::EntryRemove& r) -> Result { return floor::RemoveEntry{r.entry}; },
            [](const wire::ReasonPut& r) -> Result { return floor::PutReason{r.reason}; },
            [](const wire::ReasonRemove& r) -> Result { return floor::RemoveReason{r.reason}; },
            [](const wire::SignInPresenceSet& r) -> Result { return floor::SetSignInPresence{r.choice}; },
            [](const wire::PendingCancel&) -> Result { return floor::CancelPending{}; },
            [](const wire::SupervisorPresenceSet& r) -> Result {
                return floor::SetOthersPresence{r.person, r.choice, r.note, r.seen};
            },
            [&](const wire::OfferPresented& r) -> Result {
                return floor::PresentOffer{session, r.offer};
            },
            [](const wire::OfferAccept& r) -> Result { return floor::AcceptOffer{r.offer}; },
            [](const wire::OffersAccept& r) -> Result { return floor::AcceptOffers{r.offers}; },
            [](const wire::OfferDecline& r) -> Result { return floor::DeclineOffer{r.offer}; },
            [](const wire::ContactEnd& r) -> Result { return floor::EndContact{r.contact}; },
            [](const wire::ContactPark& r) -> Result { return floor::ParkContact{r.contact}; },
            [](const wire::ContactResume& r) -> Result { return floor::ResumeContact{r.contact}; },
            [](const wire::SupervisorContactAssign& r) -> Result {
                return floor::AssignContact{r.contact, r.person};
            },
            [](const wire::SupervisorContactClose& r) -> Result { return floor::CloseContact{r.contact}; },
            [](const wire::VariableReveal&) -> Result { return std::nullopt; },
            [](const wire::VariableSet& r) -> Result {
                return floor::SaveVariables{r.contact, {floor::NewValue{r.name, r.value, r.seen}}};
            },
            [](const wire::WrapUpSubmit& r) -> Result {
                return floor::SubmitWrapUp{r.assignment, r.code, r.notes};
            },
            [](const wire::WrapUpExtend& r) -> Result {
                return floor::ExtendWrapUp{r.assignment, r.seconds};
            },
            [](const wire::WrapUpEnd& r) -> Result { return floor::EndWrapUp{r.assignment}; },
            [](const wire::WrapUpStop& r) -> Result { return floor::StopCountdown{r.assignment}; },
            [](const wire::StationSet& r) -> Result {
                return floor::SetStation{r.person, r.state};
            },
            [](const wire::CallbackSchedule& r) -> Result {
                return floor::PlanCallback{
                    domain::CallbackKind::Scheduled, r.form, r.about.value_or(domain::ContactId{}), {}, 0};
            },
            [](const wire::CallbackEdit& r) -> Result {
                return floor::EditCallback{r.callback, r.patch};
            },
            [](const wire::CallbackDelete& r) -> Result { return floor::DeleteCallback{r.callback}; },
            [](const wire::CallKeys&) -> Result { return std::nullopt; },
            [](const wire::TargetsRead&) -> Result { return std::nullopt; },
            [](const wire::CallQuality&) -> Result { return std::nullopt; },
            [](const wire::CallHold& r) -> Result {
                return floor::HoldCall{r.contact, r.side};
            },
            [](const wire::CallResume& r) -> Result {
                return floor::ResumeCall{r.contact, r.side};
            },
            [](const wire::CallConsult& r) -> Result {
                return floor::StartConsult{r.contact, r.target, r.holdOthers};
            },
            [](const wire::CallConsultEnd& r) -> Result { return floor::EndConsult{r.contact}; },
            [](const wire::CallTransfer& r) -> Result {
                return floor::TransferCall{r.contact, r.target};
            },
            [](const wire::CallConference& r) -> Result { return floor::StartConference{r.contact}; },
            [](const wire::CallExit& r) -> Result { return floor::ExitCall{r.contact}; },
            [](const wire::CallDrop& r) -> Result {
                return floor::DropParty{r.contact, r.party};
            },
            [](const wire::CallDial& r) -> Result {
                return floor::DialOut{r.queue, r.number, r.name};
            },
            [](const wire::RecordingPause& r) -> Result { return floor::PauseRecording{r.contact}; },
            [](const wire::RecordingResume& r) -> Result { return floor::ResumeRecording{r.contact}; },
            [](const wire::MonitorStart& r) -> Result {
                return floor::StartMonitor{r.contact, r.agent, r.mode};
            },
            [](const wire::MonitorSet& r) -> Result {
                return floor::SetMonitor{r.contact, r.mode};
            },
            [](const wire::MonitorStop& r) -> Result { return floor::EndMonitor{r.contact}; },
            [](const wire::LegChanged& r) -> Result {
                return floor::ReportLeg{r.contact, r.leg, r.state, r.fault, r.cause};
            },
            [](const wire::CallSettled& r) -> Result {
                return floor::SettleCall{r.contact, r.ask};
            },
            [](const wire::CallRefused& r) -> Result {
                return floor::RefuseCall{r.contact, r.ask, r.cause};
            },
            [](const wire::MonitorSettled& r) -> Result {
                return floor::SettleMonitor{r.contact, r.mode};
            },
            [](const wire::PhoneHeld& r) -> Result {
                return floor::HoldOnPhone{r.contact, r.leg, r.held};
            },
            [](const wire::PhoneTransfers& r) -> Result {
                return floor::TransferOnPhone{r.contact, r.leg, r.number};
            },
            [](const wire::RecordingChanged& r) -> Result {
                return floor::ReportRecording{r.contact, r.on};
            },
        },
        request);
}

} // namespace readyline::hub
