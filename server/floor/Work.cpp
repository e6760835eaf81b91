// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Callbacks.h"
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// What it keeps away from its start: for so long is everything until then, and a written contact keeps no call away where
// only calls block calls (D20, P13).
WrapUpBlocks blocksNow(const WrapUpPolicy& rule, Channel channel) {
    switch (rule.blocks) {
    case WrapUpBlocks::VoiceOnly: return isLive(channel) ? WrapUpBlocks::VoiceOnly : WrapUpBlocks::Never;
    case WrapUpBlocks::Never: return WrapUpBlocks::Never;
    case WrapUpBlocks::Always:
    case WrapUpBlocks::ForSeconds: return WrapUpBlocks::Always;
    }
    return WrapUpBlocks::Always;
}

void startWrapUp(Decision& d, const Assignment& assignment) {
    if (!step(assignment.state, AssignmentEvent::ContactEnded)) return;
    const Contact& contact = d.floor.contacts.at(assignment.contact);
    const WrapUpPolicy& rule = wrapUpRule(d, assignment);
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    if (assignment.state == AssignmentState::Accepting) { // the customer was gone before the phone had joined
        d.emit(std::move(over));
        return;
    }
    const bool timed = rule.mode == WrapUpMode::Timed;
    WrapUpStarted started;
    started.assignment = assignment.id;
    if (timed) started.deadline = d.now + rule.duration;
    if (timed) started.seconds = static_cast<int>(rule.duration.count());
    started.blocks = blocksNow(rule, contact.channel);
    if (rule.blocks == WrapUpBlocks::ForSeconds) started.blocksUntil = d.now + rule.blocksFor;
    d.emit(std::move(started));
    if (rule.mode == WrapUpMode::Off) d.emit(std::move(over));
}

} // namespace

void endWork(Decision& d, const Contact& contact, ContactOutcome outcome) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers)
        endOffer(d, d.floor.offers.at(id), OfferEvent::Withdraw, WithdrawReason::CustomerGone);
    d.emit(ContactOver{contact.id, outcome, contact.source});
    callbackFollows(d, contact, outcome);
    for (const AssignmentId& id : around.assignments) startWrapUp(d, d.floor.assignments.at(id));
}

void finishWrapUp(
    Decision& d, const Assignment& assignment, std::optional<CodeId> code, std::string notes, bool byDeadline) {
    if (!step(assignment.state, AssignmentEvent::WrapUpEnded)) return;
    d.emit(
        AssignmentOver{assignment.id, assignment.agent, std::move(code), std::move(notes), byDeadline, std::nullopt});
}

void finishByDefault(Decision& d, const Assignment& assignment, bool byDeadline) {
    const WrapUpCode* code = defaultCode(d.rules(), d.floor.contacts.at(assignment.contact).queue);
    finishWrapUp(d, assignment, code ? std::optional(code->id) : std::nullopt, {}, byDeadline);
}

const WrapUpPolicy& wrapUpRule(const Decision& d, const Assignment& assignment) {
    return d.policyFor(assignment.agent, d.floor.contacts.at(assignment.contact).queue).wrapUp();
}

bool mayEndEarly(const Decision& d, const Assignment& assignment) {
    return !assignment.deadline || wrapUpRule(d, assignment).mayEndEarly;
}

bool isEngaged(const Floor& floor, const PersonId& who) {
    return std::ranges::any_of(indexOf(floor, who).unfinished,
        [&](const AssignmentId& id) { return floor.assignments.at(id).state != AssignmentState::WrapUp; });
}

std::vector<const Assignment*> occupyingWrapUps(const Floor& floor, const PersonId& who) {
    std::vector<const Assignment*> out;
    for (const AssignmentId& id : indexOf(floor, who).unfinished)
        if (const Assignment& each = floor.assignments.at(id);
            each.state == AssignmentState::WrapUp && each.blocks != WrapUpBlocks::Never)
            out.push_back(&each);
    return out;
}

bool isFor(const WrapUpCode& code, const QueueId& queue) {
    return code.queues.empty() || std::ranges::find(code.queues, queue) != code.queues.end();
}

} // namespace readyline::floor
