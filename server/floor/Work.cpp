// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

void startWrapUp(Decision& d, const Assignment& assignment) {
    if (!step(assignment.state, AssignmentEvent::ContactEnded)) return;
    const WrapUpPolicy& rule = d.policy().wrapUp;
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    if (assignment.state == AssignmentState::Accepting) { // the customer was gone before the phone had joined
        d.emit(std::move(over));
        return;
    }
    const bool timed = rule.mode == WrapUpMode::Timed;
    d.emit(WrapUpStarted{assignment.id, timed ? std::optional(d.now + rule.duration) : std::nullopt,
        timed ? static_cast<int>(rule.duration.count()) : 0});
    if (rule.mode == WrapUpMode::Off) d.emit(std::move(over));
}

} // namespace

void endWork(Decision& d, const Contact& contact, ContactOutcome outcome) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers)
        endOffer(d, d.floor.offers.at(id), OfferEvent::Withdraw, WithdrawReason::CustomerGone);
    d.emit(ContactOver{contact.id, outcome, contact.source});
    for (const AssignmentId& id : around.assignments) startWrapUp(d, d.floor.assignments.at(id));
}

void finishWrapUp(
    Decision& d, const Assignment& assignment, std::optional<CodeId> code, std::string notes, bool byDeadline) {
    if (!step(assignment.state, AssignmentEvent::WrapUpEnded)) return;
    d.emit(
        AssignmentOver{assignment.id, assignment.agent, std::move(code), std::move(notes), byDeadline, std::nullopt});
}

bool isFor(const WrapUpCode& code, const QueueId& queue) {
    return code.queues.empty() || std::ranges::find(code.queues, queue) != code.queues.end();
}

} // namespace readyline::floor
