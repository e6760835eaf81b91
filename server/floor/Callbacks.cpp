// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Callbacks.h"

#include "core/domain/CallbackCheck.h"
#include "server/floor/Indexing.h"

#include <algorithm>

namespace readyline::floor {

namespace {

const CallbackPolicy& policyOf(const Decision& d, const Callback& callback) {
    return d.policyFor(callback.form.assignee, callback.form.queue).callbacks();
}

bool isAgreed(const Callback& callback) { return callback.start.has_value(); }

// As long as nobody is free: to the end of the window at least, or as long as any contact of the queue waits.
WallTime waitsUntil(const Decision& d, const Callback& callback, const Queue& queue) {
    if (!isAgreed(callback)) return d.now + policyOf(d, callback).longestWait;
    const WallTime usual = d.now + queue.maximumWait;
    return callback.end ? std::max(*callback.end, usual) : usual;
}

Contact callOf(Decision& d, const Callback& callback, const Queue& queue) {
    Contact out;
    out.id = ContactId{d.newId("c-")};
    out.source = queue.callbacks->connector;
    out.channel = Channel::Voice;
    out.queue = queue.id;
    out.customer = {callback.form.name, phoneNumber(callback.form.phone)};
    out.variables = callback.variables;
    if (!callback.form.reason.empty()) { // W89
        std::erase_if(out.variables, [](const Variable& each) { return each.name == kCallbackReason; });
        out.variables.push_back({kCallbackReason, callback.form.reason});
    }
    out.priority = isAgreed(callback) ? policyOf(d, callback).priority : callback.priority; // W111
    out.createdAt = isAgreed(callback) ? d.now : callback.since;
    out.waitingSince = out.createdAt;
    out.waitDeadline = waitsUntil(d, callback, queue);
    out.callback = callback.id;
    if (person(d.floor, callback.form.assignee)) {
        out.preferred = callback.form.assignee;
        out.preferredUntil = d.now + policyOf(d, callback).preferredFor;
        // When he has had his time, the others have the queue's.
        out.waitDeadline = std::max(*out.waitDeadline, *out.preferredUntil + queue.maximumWait);
    }
    return out;
}

void finish(Decision& d, const CallbackId& id, CallbackEnd end, std::string cause = {}, PersonId agent = {}) {
    const auto found = d.floor.callbacks.find(id);
    if (found == d.floor.callbacks.end() || !step(found->second.state, CallbackEvent::Finished)) return;
    d.emit(CallbackOver{id, end, std::move(cause), std::move(agent)});
}

CallbackEnd endOf(const Decision& d, const Contact& contact, ContactOutcome outcome) {
    switch (outcome) {
    case ContactOutcome::Handled: return contact.answered ? CallbackEnd::Reached : CallbackEnd::Cancelled;
    case ContactOutcome::CustomerLeft:
        if (contact.answered) return CallbackEnd::Reached; // and put back in the queue, as his agent was gone
        return carriesCalls(d.floor, contact.source) ? CallbackEnd::Deleted : CallbackEnd::NoEntryPoint;
    case ContactOutcome::WaitedTooLong: return CallbackEnd::WaitedTooLong;
    case ContactOutcome::NotReached: return CallbackEnd::NotReached;
    case ContactOutcome::CalledBackLater:
    case ContactOutcome::Closed:
    case ContactOutcome::Cancelled: return CallbackEnd::Cancelled;
    }
    return CallbackEnd::Cancelled;
}

// The exchange that carried its call is no longer of the site, and its queue has another: the customer keeps what he was promised.
bool isCarriedOn(const Decision& d, const Contact& contact, ContactOutcome outcome) {
    if (outcome != ContactOutcome::CustomerLeft || contact.answered || carriesCalls(d.floor, contact.source))
        return false;
    const auto found = d.floor.callbacks.find(contact.callback);
    const Queue* queue = found == d.floor.callbacks.end() ? nullptr : find(d.rules(), found->second.form.queue);
    return queue && callsBack(*queue) && carriesCalls(d.floor, queue->callbacks->connector);
}

} // namespace

void callbackDue(Decision& d, const Callback& callback) {
    if (callback.state == CallbackState::Ended) return d.emit(CallbackForgotten{callback.id});
    const Queue* queue = find(d.rules(), callback.form.queue);
    if (!queue || !callsBack(*queue) || !carriesCalls(d.floor, queue->callbacks->connector))
        return finish(d, callback.id, CallbackEnd::NoEntryPoint);
    Contact call = callOf(d, callback, *queue);
    d.emit(CallbackQueued{callback.id, call.id});
    d.emit(ContactPosted{std::move(call)});
}

void callbackFollows(Decision& d, const Contact& contact, ContactOutcome outcome) {
    if (contact.callback.empty()) return;
    if (isCarriedOn(d, contact, outcome)) return d.emit(CallbackPaused{contact.callback, d.now, {}, {}});
    finish(d, contact.callback, endOf(d, contact, outcome));
}

void customerMissed(Decision& d, const Contact& contact, std::string cause) {
    const ContactIndex& around = indexOf(d.floor, contact.id);
    for (const OfferId& id : around.offers)
        endOffer(d, d.floor.offers.at(id), OfferEvent::Withdraw, WithdrawReason::NotReached);
    endCallOf(d, contact);
    d.emit(ContactOver{contact.id, ContactOutcome::NotReached, contact.source});
    PersonId agent;
    for (const AssignmentId& id : around.assignments) { // nobody was spoken to: there is nothing to wrap up
        const Assignment& work = d.floor.assignments.at(id);
        if (work.state != AssignmentState::Accepting && work.state != AssignmentState::Active) continue;
        AssignmentOver over;
        over.assignment = id;
        over.agent = agent = work.agent;
        d.emit(std::move(over));
    }
    const auto found = d.floor.callbacks.find(contact.callback);
    if (found == d.floor.callbacks.end()) return;
    const Callback& callback = found->second;
    const CallbackPolicy& policy = policyOf(d, callback);
    if (callback.attempts >= policy.attempts)
        return finish(d, callback.id, CallbackEnd::NotReached, std::move(cause), std::move(agent));
    d.emit(
        CallbackPaused{callback.id, d.now + pauseAfter(policy, callback.attempts), std::move(cause), std::move(agent)});
}

// An outdial that a connector posted is its own: whom it called is on the line.
bool isUnanswered(const Contact& contact) {
    return !contact.answered && (!contact.callback.empty() || isOwnOutdial(contact));
}

bool hasStarted(const Callback& callback, WallTime now) {
    return callback.state != CallbackState::Planned || !callback.start || *callback.start <= now;
}

bool mayCancel(const Floor& floor, const Contact& contact) {
    const auto found = floor.callbacks.find(contact.callback);
    if (found == floor.callbacks.end() || contact.answered) return false;
    static const std::vector<TeamId> kNoTeams;
    return found->second.kind == CallbackKind::Web
        && PolicyFor(floor.site.rules, kNoTeams, found->second.form.queue).callbacks().mayCancelWeb;
}

bool isWith(const Floor& floor, const ContactId& contact, const PersonId& who) {
    const ContactIndex& around = indexOf(floor, contact);
    return std::ranges::any_of(around.offers, [&](const OfferId& id) { return floor.offers.at(id).agent == who; })
        || std::ranges::any_of(around.assignments, [&](const AssignmentId& id) {
               const Assignment& each = floor.assignments.at(id);
               return each.agent == who && each.state != AssignmentState::Done;
           });
}

} // namespace readyline::floor
