// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Callbacks.h"
#include "server/floor/Calls.h"
#include "server/floor/Decision.h"
#include "server/floor/Indexing.h"
#include "server/floor/Times.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// What it keeps away from its start: for so long is everything until then, and a written contact keeps no call away where
// only calls block calls (D20, P13). What nobody must do stands in nobody's way.
WrapUpBlocks blocksNow(const WrapUpPolicy& rule, Channel channel) {
    if (rule.mode == WrapUpMode::Optional) return WrapUpBlocks::Never;
    switch (rule.blocks) {
    case WrapUpBlocks::VoiceOnly: return isLive(channel) ? WrapUpBlocks::VoiceOnly : WrapUpBlocks::Never;
    case WrapUpBlocks::Never: return WrapUpBlocks::Never;
    case WrapUpBlocks::Always:
    case WrapUpBlocks::ForSeconds: return WrapUpBlocks::Always;
    }
    return WrapUpBlocks::Always;
}

// Whoever hung up: a connector only says that it is so.
EndedBy whoEnded(const Decision& d, const Assignment& assignment, const Contact& contact, ContactOutcome outcome) {
    const bool own = d.by.kind == ActorKind::Person && d.by.person == assignment.agent;
    if (own) return EndedBy::Agent;
    if (outcome == ContactOutcome::Closed) return EndedBy::Supervisor;
    if (contact.endRequested) return EndedBy::Agent;
    return d.by.kind == ActorKind::System ? EndedBy::System : EndedBy::Customer;
}

// Who was consulted only assists (W81), unless the site has that wrapped up too (W40).
bool isWrappedUp(const Decision& d, const Assignment& work, const Contact& contact, const WrapUpPolicy& rule) {
    const bool assists = contact.consult || work.role != WorkRole::Primary;
    return !assists || (d.rules().policy.wrapUpAfterConsult && rule.mode != WrapUpMode::Off);
}

// Its agent has left it in this decision already: what ends with it ends once.
bool hasLeft(const Decision& d, const AssignmentId& id) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* over = std::get_if<AssignmentOver>(&each);
        const auto* wraps = std::get_if<WrapUpStarted>(&each);
        return (over && over->assignment == id) || (wraps && wraps->assignment == id);
    });
}

// Whoever listens, listens to him and not to the others in his call (Z22).
void stopListening(Decision& d, const Assignment& work) {
    const auto contact = d.floor.contacts.find(work.contact);
    if (contact == d.floor.contacts.end()) return;
    const auto& monitor = contact->second.call.monitor;
    if (monitor && monitor->of == work.id) endMonitor(d, contact->second, MonitorEnd::AgentLeft);
}

bool isAskOver(const Decision& d, const Contact& contact) {
    return std::ranges::any_of(d.events, [&](const Event& each) {
        const auto* settled = std::get_if<CallSettled>(&each);
        const auto* gone = std::get_if<CallAskGone>(&each);
        return (settled && settled->contact == contact.id) || (gone && gone->contact == contact.id);
    });
}

WithdrawReason withdrawnFor(ContactOutcome outcome) {
    switch (outcome) {
    case ContactOutcome::Closed: return WithdrawReason::Closed;
    case ContactOutcome::WaitedTooLong: return WithdrawReason::Overflow;
    case ContactOutcome::NotReached: return WithdrawReason::NotReached;
    case ContactOutcome::Cancelled: return WithdrawReason::Cancelled;
    case ContactOutcome::Handled:
    case ContactOutcome::CustomerLeft:
    case ContactOutcome::CalledBackLater: break;
    }
    return WithdrawReason::CustomerGone;
}

WrapUpStarted wrapUpBy(const Decision& d, const Assignment& assignment, const WrapUpPolicy& rule, EndedBy by) {
    const bool timed = rule.mode == WrapUpMode::Timed || rule.mode == WrapUpMode::Optional;
    WrapUpStarted started;
    started.assignment = assignment.id;
    started.endedBy = by;
    if (timed) started.deadline = d.now + rule.duration;
    if (timed) started.seconds = static_cast<int>(rule.duration.count());
    started.blocks = blocksNow(rule, d.floor.contacts.at(assignment.contact).channel);
    if (rule.blocks == WrapUpBlocks::ForSeconds && started.blocks != WrapUpBlocks::Never)
        started.blocksUntil = d.now + rule.blocksFor;
    return started;
}

// Its end was not his doing: nobody is put into a wrap-up for what was set aside long ago (D20).
void endParked(Decision& d, const Assignment& assignment, ContactOutcome outcome) {
    const Contact& contact = d.floor.contacts.at(assignment.contact);
    const WrapUpMode mode = wrapUpRule(d, assignment).mode;
    const bool needsCode = mode != WrapUpMode::Off && mode != WrapUpMode::Optional;
    const WrapUpCode* code = defaultCode(d.rules(), queueOf(d.floor, assignment));
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    if (needsCode && code) over.code = code->id;
    over.byDefault = over.code.has_value();
    over.byDeadline = true;
    over.endedBy = whoEnded(d, assignment, contact, outcome);
    d.emit(std::move(over));
}

// Where the rule sends it, if it can go on there.
const Queue* nextQueue(const Decision& d, const Contact& contact, const OverflowTo& rule) {
    const Queue* next = find(d.rules(), rule.queue);
    const auto& passed = contact.overflowed;
    const bool takesIt = next && next->channels[domain::index(contact.channel)];
    return takesIt && std::ranges::find(passed, next->id) == passed.end() ? next : nullptr;
}

} // namespace

const Assignment* parkedWork(const Floor& floor, const ContactId& contact) {
    for (const AssignmentId& id : indexOf(floor, contact).assignments)
        if (const Assignment& each = floor.assignments.at(id); each.state == AssignmentState::Parked) return &each;
    return nullptr;
}

void startWrapUp(Decision& d, const Assignment& assignment, ContactOutcome outcome, std::optional<EndedBy> by) {
    if (!step(assignment.state, AssignmentEvent::ContactEnded) || hasLeft(d, assignment.id)) return;
    stopListening(d, assignment);
    const Contact& contact = d.floor.contacts.at(assignment.contact);
    const WrapUpPolicy& rule = wrapUpRule(d, assignment);
    const EndedBy ended = by.value_or(whoEnded(d, assignment, contact, outcome));
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    // The customer was gone before the phone had joined; or he had only assisted.
    if (assignment.state == AssignmentState::Accepting || !isWrappedUp(d, assignment, contact, rule)) {
        if (assignment.state == AssignmentState::Active) over.endedBy = ended;
        d.emit(std::move(over));
        return;
    }
    d.emit(wrapUpBy(d, assignment, rule, ended));
    if (rule.mode == WrapUpMode::Off) d.emit(std::move(over));
}

void endCallOf(Decision& d, const Contact& contact) {
    if (contact.call.ask && !isAskOver(d, contact)) giveUpAsk(d, contact, AskEnd::Overtaken);
    endMonitor(d, contact, MonitorEnd::CallOver);
}

void release(Decision& d, const Assignment& assignment) {
    if (hasLeft(d, assignment.id)) return;
    stopListening(d, assignment);
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    d.emit(std::move(over));
}

void passOn(Decision& d, const Assignment& assignment) {
    stopListening(d, assignment);
    AssignmentOver over;
    over.assignment = assignment.id;
    over.agent = assignment.agent;
    over.passedOn = true;
    d.emit(std::move(over));
}

void overflow(Decision& d, const Contact& contact) {
    const Queue* queue = find(d.rules(), contact.queue);
    const auto& passed = contact.overflowed;
    if (queue && std::ranges::find(passed, queue->id) == passed.end()) {
        if (const auto* to = std::get_if<OverflowTo>(&queue->overflow)) {
            if (const Queue* next = nextQueue(d, contact, *to))
                return d.emit(ContactOverflowed{contact.id, next->id, contact.priority, d.now + next->maximumWait});
        } else if (const auto* raises = std::get_if<OverflowRaises>(&queue->overflow)) {
            const int priority = std::min(kMostPriority, contact.priority + raises->by);
            return d.emit(ContactOverflowed{contact.id, queue->id, priority, d.now + queue->maximumWait});
        }
    }
    endWork(d, contact, ContactOutcome::WaitedTooLong);
}

void endWork(Decision& d, const Contact& contact, ContactOutcome outcome) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers) {
        const Offer& offer = d.floor.offers.at(id);
        const bool isAdvice = offer.kind == OfferKind::Consult;
        endOffer(d, offer, OfferEvent::Withdraw, isAdvice ? WithdrawReason::NotAsked : withdrawnFor(outcome));
    }
    endCallOf(d, contact);
    d.emit(ContactOver{contact.id, outcome, contact.source});
    callbackFollows(d, contact, outcome);
    for (const AssignmentId& id : around.assignments) {
        const Assignment& each = d.floor.assignments.at(id);
        const bool own = d.by.kind == ActorKind::Person && d.by.person == each.agent;
        if (each.state == AssignmentState::Parked && !own)
            endParked(d, each, outcome);
        else
            startWrapUp(d, each, outcome);
    }
}

void finishWrapUp(Decision& d, const Assignment& assignment, CodeId code, std::string notes) {
    if (!step(assignment.state, AssignmentEvent::WrapUpEnded)) return;
    d.emit(AssignmentOver{assignment.id, assignment.agent, std::move(code), std::move(notes), false, std::nullopt});
}

void finishByDefault(Decision& d, const Assignment& assignment, bool byDeadline) {
    if (!step(assignment.state, AssignmentEvent::WrapUpEnded)) return;
    AssignmentOver over{assignment.id, assignment.agent, assignment.code, assignment.notes, byDeadline, std::nullopt};
    if (!over.code && wrapUpRule(d, assignment).mode != WrapUpMode::Optional)
        if (const WrapUpCode* code = defaultCode(d.rules(), queueOf(d.floor, assignment))) {
            over.code = code->id;
            over.byDefault = true;
        }
    d.emit(std::move(over));
}

const WrapUpPolicy& wrapUpRule(const Decision& d, const Assignment& assignment) {
    return d.policyFor(assignment.agent, queueOf(d.floor, assignment)).wrapUp();
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
