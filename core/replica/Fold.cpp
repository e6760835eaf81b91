// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/replica/Fold.h"

#include <algorithm>

namespace readyline::replica {

namespace {

// The last request of this type that stands, if there is one for which it holds.
template <class Request, class Predicate>
const Request* standing(const InFlight& inFlight, Predicate holds) {
    const Request* found = nullptr;
    for (const Entry& each : inFlight.entries()) {
        const auto* request = std::get_if<Request>(&each.request);
        if (request && !each.superseded && holds(*request)) found = request;
    }
    return found;
}

template <class Request>
const Request* standing(const InFlight& inFlight) {
    return standing<Request>(inFlight, [](const Request&) { return true; });
}

Answering answering(const domain::OfferId& offer, const InFlight& inFlight) {
    const auto isHis = [&](const auto& each) { return each.offer == offer; };
    if (standing<wire::OfferAccept>(inFlight, isHis)) return Answering::Accepting;
    const auto isAmong
        = [&](const wire::OffersAccept& each) { return std::ranges::find(each.offers, offer) != each.offers.end(); };
    if (standing<wire::OffersAccept>(inFlight, isAmong)) return Answering::Accepting;
    if (standing<wire::OfferDecline>(inFlight, isHis)) return Answering::Declining;
    if (standing<wire::PresenceSet>(inFlight, [](const wire::PresenceSet& each) { return each.declineOffers; }))
        return Answering::Declining;
    return Answering::Not;
}

// What of a call is asked for here and not known to the server yet; the newest, if there are several.
std::optional<domain::CallStep> stepOf(const wire::Request& request, const domain::ContactId& contact) {
    using domain::CallStep;
    using Step = std::optional<CallStep>;
    const auto about = [&](const auto& each, CallStep step) { return each.contact == contact ? Step{step} : Step{}; };
    const auto bySide = [&](const auto& each, CallStep customer, CallStep consult) {
        return about(each, each.side == domain::CallSide::Customer ? customer : consult);
    };
    if (const auto* hold = std::get_if<wire::CallHold>(&request))
        return bySide(*hold, CallStep::Hold, CallStep::HoldConsult);
    if (const auto* resume = std::get_if<wire::CallResume>(&request))
        return bySide(*resume, CallStep::Resume, CallStep::ResumeConsult);
    if (const auto* consult = std::get_if<wire::CallConsult>(&request)) return about(*consult, CallStep::Consult);
    if (const auto* end = std::get_if<wire::CallConsultEnd>(&request)) return about(*end, CallStep::EndConsult);
    if (const auto* transfer = std::get_if<wire::CallTransfer>(&request)) return about(*transfer, CallStep::Transfer);
    if (const auto* all = std::get_if<wire::CallConference>(&request)) return about(*all, CallStep::Conference);
    if (const auto* exit = std::get_if<wire::CallExit>(&request)) return about(*exit, CallStep::Exit);
    if (const auto* drop = std::get_if<wire::CallDrop>(&request)) return about(*drop, CallStep::Drop);
    if (const auto* pause = std::get_if<wire::RecordingPause>(&request)) return about(*pause, CallStep::PauseRecording);
    if (const auto* on = std::get_if<wire::RecordingResume>(&request)) return about(*on, CallStep::ResumeRecording);
    return std::nullopt;
}

std::optional<domain::CallStep> askedOf(const wire::TaskView& task, const InFlight& inFlight) {
    const Entries& entries = inFlight.entries();
    for (auto each = entries.rbegin(); each != entries.rend(); ++each)
        if (const auto step = each->superseded ? std::nullopt : stepOf(each->request, task.contact)) return step;
    return task.call ? task.call->asked : std::nullopt;
}

TaskItem foldTask(const wire::TaskView& task, const InFlight& inFlight) {
    const auto isHis = [&](const auto& each) { return each.assignment == task.assignment; };
    const auto isOfIt = [&](const auto& each) { return each.contact == task.contact; };
    TaskItem item{task, false, false, false};
    item.parking = task.state == domain::AssignmentState::Active && standing<wire::ContactPark>(inFlight, isOfIt);
    item.resuming = task.state == domain::AssignmentState::Parked && standing<wire::ContactResume>(inFlight, isOfIt);
    item.ending = task.state != domain::AssignmentState::WrapUp
        && (task.endRequested || standing<wire::ContactEnd>(inFlight, isOfIt));
    item.submitting = standing<wire::WrapUpSubmit>(inFlight, isHis) || standing<wire::WrapUpEnd>(inFlight, isHis);
    item.extending = standing<wire::WrapUpExtend>(inFlight, isHis) || standing<wire::WrapUpStop>(inFlight, isHis);
    item.asked = askedOf(task, inFlight);
    return item;
}

} // namespace

SelfView foldSelf(const Replica& replica, const InFlight& inFlight) {
    const domain::AgentLayers& self = replica.self();
    SelfView view{self, shownStatus(self, replica.site()), loadOf(self, replica.site()), {}, false};
    const auto isWhole = [](const wire::PresenceSet& each) { return each.channels.none() && !each.when; };
    if (const auto* request = standing<wire::PresenceSet>(inFlight, isWhole)) view.requested = request->choice;
    view.cancelling = (self.pending || self.leaving) && standing<wire::PendingCancel>(inFlight) != nullptr;
    return view;
}

std::vector<OfferItem> foldOffers(const Replica& replica, const InFlight& inFlight) {
    std::vector<OfferItem> items;
    for (const auto& [id, offer] : replica.offers()) items.push_back({offer, answering(id, inFlight), {}});
    for (const EndedOffer& each : replica.endedOffers()) items.push_back({each.offer, Answering::Not, each.end});
    return items;
}

std::vector<TaskItem> foldTasks(const Replica& replica, const InFlight& inFlight) {
    std::vector<TaskItem> items;
    for (const auto& [id, task] : replica.tasks()) items.push_back(foldTask(task, inFlight));
    return items;
}

std::vector<CallbackItem> foldCallbacks(const Replica& replica, const InFlight& inFlight) {
    std::vector<CallbackItem> items;
    for (const auto& [key, callback] : replica.callbacks().all) {
        const auto isIt = [&id = callback.callback](const auto& each) { return each.callback == id; };
        items.push_back({callback, standing<wire::CallbackEdit>(inFlight, isIt) != nullptr,
            standing<wire::CallbackDelete>(inFlight, isIt) != nullptr});
    }
    return items;
}

std::optional<MonitorItem> foldMonitor(const Replica& replica, const InFlight& inFlight) {
    if (!replica.monitor()) return std::nullopt;
    const wire::MonitorView& monitor = *replica.monitor();
    const auto isIt = [&](const auto& each) { return each.contact == monitor.contact; };
    MonitorItem item{monitor, std::nullopt, standing<wire::MonitorStop>(inFlight, isIt) != nullptr};
    if (monitor.wanted != monitor.mode) item.asked = monitor.wanted;
    if (const auto* set = standing<wire::MonitorSet>(inFlight, isIt)) item.asked = set->mode;
    return item;
}

AgentItem foldAgent(const domain::AgentLayers& layers, const Replica& replica, const InFlight& inFlight) {
    AgentItem item{layers, shownStatus(layers, replica.site()), loadOf(layers, replica.site()), {}};
    const auto* request = standing<wire::SupervisorPresenceSet>(
        inFlight, [&](const wire::SupervisorPresenceSet& each) { return each.person == layers.person; });
    if (request) item.requested = request->choice;
    return item;
}

Changes touchedBy(const wire::Request& request) {
    Changes touched;
    const auto kind = kindOf(request);
    if (!kind) return touched;
    switch (*kind) {
    case CommandKind::SetPresence:
        touched.self = true;
        touched.offers = std::get<wire::PresenceSet>(request).declineOffers;
        break;
    case CommandKind::CancelPending: touched.self = true; break;
    case CommandKind::SetOthersPresence:
        touched.agents.insert(std::get<wire::SupervisorPresenceSet>(request).person);
        break;
    case CommandKind::UndoOthersPresence:
        touched.agents.insert(std::get<wire::SupervisorPresenceUndo>(request).person);
        break;
    case CommandKind::Acknowledge: touched.self = true; break;
    case CommandKind::AnswerChange:
    case CommandKind::EndOthersSessions:
    case CommandKind::Administer:
    case CommandKind::AssignContact:
    case CommandKind::CloseContact:
    case CommandKind::SetIdle: break;
    case CommandKind::Accept:
    case CommandKind::Decline: touched.offers = true; break;
    case CommandKind::EndContact:
    case CommandKind::ParkContact:
    case CommandKind::ResumeContact:
    case CommandKind::SetVariable:
    case CommandKind::SubmitWrapUp:
    case CommandKind::ExtendWrapUp:
    case CommandKind::EndWrapUp:
    case CommandKind::StopCountdown:
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
    case CommandKind::ResumeRecording: touched.tasks = true; break;
    case CommandKind::StartMonitor:
    case CommandKind::SetMonitor:
    case CommandKind::EndMonitor: touched.monitor = true; break;
    case CommandKind::PlanCallback:
    case CommandKind::EditCallback:
    case CommandKind::DeleteCallback: touched.callbacks = true; break;
    case CommandKind::Present:
    case CommandKind::SignOut:
    case CommandKind::SetCanShow: break;
    }
    return touched;
}

} // namespace readyline::replica
