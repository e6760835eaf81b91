// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/CallbackCheck.h"
#include "core/domain/Permission.h"
#include "core/domain/VariableSpecs.h"
#include "server/floor/Callbacks.h"
#include "server/floor/Indexing.h"
#include "server/floor/Judge.h"
#include "server/floor/Times.h"
#include "server/zone/Zone.h"

#include <algorithm>

namespace readyline::floor {

namespace {

// Who plans for others; customers come by an ingress key, or by whoever may post contacts.
const Person* planner(const Decision& d) {
    const Person* who = d.by.kind == ActorKind::Person ? d.asker() : nullptr;
    return who && isAllowed(*who, Action::PlanCallbacks) ? who : nullptr;
}

bool isCustomer(const Decision& d) {
    if (d.by.kind != ActorKind::Person) return true;
    const Person* who = d.asker();
    return who && isAllowed(*who, Action::PostContacts);
}

bool hasWindow(CallbackKind kind) { return kind == CallbackKind::Scheduled || kind == CallbackKind::Personal; }

Verdict invalid(CallbackFault fault) {
    const CallbackFaultRow& what = row(fault);
    return refuse(Refusal::InvalidCallback, std::string{what.member} + ": " + std::string{what.words});
}

std::vector<CallbackFault> placeFaults(const Decision& d, const CallbackForm& form) {
    const Person* who = planner(d);
    if (!who) {
        std::vector<QueueId> all;
        for (const Queue& each : d.rules().queues) all.push_back(each.id);
        return checkPlace(form, d.rules(), all, nullptr);
    }
    const Person* to = person(d.floor, form.assignee);
    return checkPlace(form, d.rules(), queuesWithin(d.floor, *who), to && mayAssign(*who, *to) ? &to->queues : nullptr);
}

// Fills in what the form says, or says what is wrong with it.
Verdict take(const Decision& d, Callback& callback, const CallbackForm& form, bool isNewPlace) {
    std::vector<CallbackFault> faults = checkTexts(callback.kind, form);
    if (hasWindow(callback.kind)) {
        const auto window = checkWindow(form, d.now, zone::instantAt, callback.start);
        if (window) {
            callback.start = callback.dueAt = window->start;
            callback.end = window->end;
        } else {
            faults.insert(faults.end(), window.error().begin(), window.error().end());
        }
    }
    if (isNewPlace) {
        const auto place = placeFaults(d, form);
        faults.insert(faults.end(), place.begin(), place.end());
    }
    if (!faults.empty()) return invalid(faults.front());
    callback.form = form;
    if (!hasWindow(callback.kind)) // unread, and so unchecked
        for (std::string* each : {&callback.form.zone, &callback.form.date, &callback.form.from, &callback.form.to})
            each->clear();
    return kGranted;
}

// Which kinds there are for whom.
Verdict mayPlan(const Decision& d, CallbackKind kind, const CallbackForm& form) {
    if (planner(d)) return hasWindow(kind) ? kGranted : refuse(Refusal::Forbidden);
    if (!isCustomer(d)) return refuse(Refusal::Forbidden);
    const bool isPersonal = kind == CallbackKind::Personal || !form.assignee.empty();
    return isPersonal ? refuse(Refusal::Forbidden, "customers do not choose who calls them") : kGranted;
}

std::size_t openCallbacks(const Floor& floor) {
    return static_cast<std::size_t>(std::ranges::count_if(
        floor.callbacks, [](const auto& each) { return each.second.state != CallbackState::Ended; }));
}

// Whoever holds a key could plan and take back without end: the first that was over makes room.
void forgetOldest(Decision& d) {
    if (d.floor.callbacks.size() < kMostCallbacksKept) return;
    const Callback* oldest = nullptr;
    for (const auto& [id, each] : d.floor.callbacks)
        if (each.state == CallbackState::Ended && (!oldest || each.dueAt < oldest->dueAt)) oldest = &each;
    if (oldest) d.emit(CallbackForgotten{oldest->id});
}

// W69, W17: what was said in one queue is as secure, as hidden and as masked in another.
bool staysHidden(const Decision& d, const std::vector<Variable>& said, const QueueId& before, const QueueId& next) {
    if (before == next) return true;
    const Queue *from = find(d.rules(), before), *to = find(d.rules(), next);
    if (from && to && from->maskNumbers && !to->maskNumbers) return false;
    return std::ranges::all_of(said, [&](const Variable& each) {
        const VariableSpec *here = specOf(from, each.name), *there = specOf(to, each.name);
        if (!there) return true;
        if (!here) return !there->agentVisible || there->secure; // nobody sees it now
        return keepsHidden(*here, *there);
    });
}

Verdict refuseToOpen() {
    return refuse(Refusal::InvalidCallback, "queue: What is secure or masked of it would be open there.");
}

// W85: the caller's place in the queue goes over to the call that he gets instead.
Verdict standFor(Decision& d, const ContactId& id, Callback& callback, CallbackForm& form) {
    if (id.empty()) return kGranted;
    const auto found = d.floor.contacts.find(id);
    if (found == d.floor.contacts.end() || !isSource(d, found->second)) return refuse(Refusal::NotFound);
    const Contact& waiting = found->second;
    if (waiting.state != ContactState::Waiting || !waiting.callback.empty()) return refuse(Refusal::NotInState);
    if (form.phone.empty()) form.phone = phoneNumber(waiting.customer.address);
    if (form.name.empty()) form.name = waiting.customer.name;
    if (form.queue.empty()) form.queue = waiting.queue;
    if (!staysHidden(d, waiting.variables, waiting.queue, form.queue)) return refuseToOpen();
    if (callback.variables.empty()) callback.variables = waiting.variables;
    callback.priority = std::max(callback.priority, waiting.priority);
    callback.since = waiting.waitingSince;
    return kGranted;
}

// W108: the conversation that it comes from; one that is forgotten meanwhile is no reason to lose what was typed.
Verdict comesFrom(const Decision& d, const ContactId& id, Callback& callback) {
    if (id.empty() || !d.floor.contacts.contains(id)) return kGranted;
    if (!isWith(d.floor, id, d.by.person)) return refuse(Refusal::NotYourContact);
    if (d.floor.contacts.at(id).origin == Origin::Campaign) // W94
        return refuse(Refusal::NotInState, "no callback comes from a campaign's contact");
    callback.about = id;
    return kGranted;
}

// W68: people bring along what they could edit in the call.
Verdict mayBring(const Decision& d, const CallbackForm& form, const std::vector<Variable>& variables) {
    if (!planner(d)) return kGranted;
    const Queue* queue = find(d.rules(), form.queue);
    for (const Variable& each : variables)
        if (const VariableSpec* spec = specOf(queue, each.name); !spec || !spec->editable || !spec->agentVisible)
            return refuse(Refusal::NotEditable, each.name + ": is not editable");
    return kGranted;
}

// One that he may see, or that came by his key; of others nothing is told.
const Callback* hisCallback(const Decision& d, const CallbackId& id) {
    const auto found = d.floor.callbacks.find(id);
    if (found == d.floor.callbacks.end()) return nullptr;
    const Callback& callback = found->second;
    if (d.by.kind == ActorKind::System) return &callback;
    if (!callback.source.empty() && callback.source == d.by.person && isCustomer(d)) return &callback;
    const Person* who = planner(d);
    return who && maySee(d.floor, *who, callback) ? &callback : nullptr;
}

// W88, W91: while it rings at the customer's, or with the agent who is asked; or the customer wants it no more.
Verdict endWaiting(Decision& d, const Callback& callback) {
    const auto found = d.floor.contacts.find(callback.contact);
    if (found == d.floor.contacts.end()) return refuse(Refusal::CallbackStarted);
    const Contact& call = found->second;
    const bool byCustomer = !planner(d) && !call.answered;
    const bool byAgent = mayCancel(d.floor, call) && isWith(d.floor, call.id, d.by.person);
    if (!byCustomer && !byAgent) return refuse(Refusal::CallbackStarted);
    endWork(d, call, byCustomer ? ContactOutcome::CustomerLeft : ContactOutcome::Cancelled);
    return kGranted;
}

} // namespace

Verdict judge(Decision& d, const PlanCallback& command) {
    CallbackForm form = command.form;
    Callback callback;
    callback.kind = command.kind;
    if (planner(d) && hasWindow(command.kind))
        callback.kind = form.assignee.empty() ? CallbackKind::Scheduled : CallbackKind::Personal;
    if (Verdict no = mayPlan(d, callback.kind, form)) return no;
    callback.variables = command.variables;
    callback.priority = command.priority;
    callback.since = d.now;
    const bool standsFor = callback.kind == CallbackKind::Courtesy;
    if (Verdict no = standsFor ? standFor(d, command.about, callback, form) : comesFrom(d, command.about, callback))
        return no;
    if (Verdict no = take(d, callback, form, true)) return no;
    if (Verdict no = mayBring(d, form, callback.variables)) return no;
    if (const Queue* queue = find(d.rules(), form.queue))
        if (Verdict no = checkValues(*queue, callback.variables)) return no;
    if (openCallbacks(d.floor) >= kMostCallbacks) return refuse(Refusal::TooMany, "callbacks");
    if (!callback.dueAt) callback.dueAt = d.now;
    callback.id = CallbackId{d.newId("cb-")};
    callback.by = d.by;
    if (!planner(d)) {
        callback.source = d.by.person;
        if (d.by.kind != ActorKind::Person) callback.by.person = {};
    }
    forgetOldest(d);
    d.emit(CallbackPlanned{callback});
    if (standsFor && !command.about.empty())
        endWork(d, d.floor.contacts.at(command.about), ContactOutcome::CalledBackLater);
    return kGranted;
}

// Until the start, and who comes first decides: this is the one place where it is decided (W105, W106).
Verdict judge(Decision& d, const EditCallback& command) {
    const Callback* before = hisCallback(d, command.callback);
    if (!before) return refuse(Refusal::NotFound);
    if (before->state == CallbackState::Ended) return refuse(Refusal::NotInState, "it is over");
    if (hasStarted(*before, d.now)) return refuse(Refusal::CallbackStarted);
    const CallbackForm form = patched(before->form, command.patch);
    if (!planner(d) && !form.assignee.empty()) return refuse(Refusal::Forbidden);
    if (!staysHidden(d, before->variables, before->form.queue, form.queue)) return refuseToOpen();
    const bool isNewPlace = form.queue != before->form.queue || form.assignee != before->form.assignee;
    Callback after = *before;
    after.kind = form.assignee.empty() ? CallbackKind::Scheduled : CallbackKind::Personal;
    if (Verdict no = take(d, after, form, isNewPlace)) return no;
    if (after != *before) d.emit(CallbackEdited{std::move(after)});
    return kGranted;
}

Verdict judge(Decision& d, const DeleteCallback& command) {
    const Callback* callback = hisCallback(d, command.callback);
    if (!callback) {
        const auto found = d.floor.callbacks.find(command.callback);
        const bool isOffered = found != d.floor.callbacks.end() && isWith(d.floor, found->second.contact, d.by.person);
        return isOffered ? endWaiting(d, found->second) : refuse(Refusal::NotFound);
    }
    switch (callback->state) {
    case CallbackState::Ended: return refuse(Refusal::NotInState);
    case CallbackState::Waiting: return endWaiting(d, *callback);
    case CallbackState::Planned:
    case CallbackState::Paused: break;
    }
    if (planner(d) && hasStarted(*callback, d.now)) return refuse(Refusal::CallbackStarted);
    d.emit(CallbackOver{callback->id, CallbackEnd::Deleted, {}});
    return kGranted;
}

} // namespace readyline::floor
