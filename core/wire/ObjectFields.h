// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of what the server shows: offers, tasks, calls, oneself.
#pragma once

#include "core/wire/Objects.h"
#include "core/wire/WorkFields.h"

namespace readyline::wire {

template <class Io, Is<ShownVariable> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("label", v.label);
    io("value", v.value);
    io.defaulted("secure", v.secure, false);
    io.defaulted("type", v.type, VariableType::Text);
    io.defaulted("editable", v.editable, false);
    io.defaulted("given", v.given, false);
    io.defaulted("changed", v.changed, 0);
    io.defaulted("by", v.by, "");
}
template <class Io, Is<StandingValue> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("value", v.value);
    io.defaulted("by", v.by, "");
    io("changed", v.changed);
}
template <class Io, Is<ConsultView> V>
void members(Io& io, V& v) {
    io("by", v.by);
    io("name", v.name);
    io.defaulted("number", v.number, "");
    io.defaulted("team", v.team, "");
}
template <class Io, Is<CallbackTag> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("kind", v.kind);
    io.defaulted("from", v.from, "");
    io.defaulted("reason", v.reason, "");
    io.defaulted("attempt", v.attempt, 1);
    io.defaulted("answered", v.answered, false);
    io.defaulted("mayCancel", v.mayCancel, false);
}
template <class Io, Is<CallbackView> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("kind", v.kind);
    members(io, v.form);
    io("start", v.start);
    io("end", v.end);
    io("state", v.state);
    io("dueAt", v.dueAt);
    io.defaulted("attempts", v.attempts, 0);
    io("outcome", v.outcome);
    io.defaulted("cause", v.cause, "");
    io("by", v.by);
    io("seq", v.seq);
}
template <class Io, Is<Colleague> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("name", v.name);
    io("queues", v.queues);
}
template <class Io, Is<Dial> V>
void members(Io& io, V& v) {
    io("number", v.number);
    io.defaulted("from", v.from, "");
    io.defaulted("answered", v.answered, false);
}
template <class Io, Is<OfferView> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
    io("contact", v.contact);
    io("channel", v.channel);
    io("queue", v.queue);
    io("customer", v.customer);
    io("variables", v.variables);
    io("state", v.state);
    io("since", v.since);
    io("waitingSince", v.waitingSince);
    io("deadline", v.deadline);
    io("seconds", v.seconds);
    io("seq", v.seq);
    io.defaulted("answer", v.answer, VoiceAnswer::Desktop);
    io.defaulted("why", v.why, RouteReason::LongestIdle);
    io.defaulted("origin", v.origin, Origin::Queue);
    io("consult", v.consult);
    io("callback", v.callback);
}
template <class Io, Is<TaskView> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("contact", v.contact);
    io("channel", v.channel);
    io("queue", v.queue);
    io("customer", v.customer);
    io("variables", v.variables);
    io("state", v.state);
    io.defaulted("endRequested", v.endRequested, false);
    io("acceptedAt", v.acceptedAt);
    io("since", v.since);
    io("wrapUpDeadline", v.wrapUpDeadline);
    io.defaulted("wrapUpSeconds", v.wrapUpSeconds, 0);
    io("seq", v.seq);
    io.defaulted("returned", v.returned, false);
    io("code", v.code);
    io("callback", v.callback);
}
template <class Io, Is<CallView> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io.defaulted("external", v.external, "");
    io("channel", v.channel);
    io("state", v.state);
    io("offer", v.offer);
    io("assignment", v.assignment);
    io.defaulted("agent", v.agent, PersonId{});
    io("assignmentState", v.assignmentState);
    io.defaulted("hangUp", v.hangUp, false);
    io("seq", v.seq);
    io("dial", v.dial);
}
template <class Io, Is<Me> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("name", v.name);
    io("role", v.role);
    io("teams", v.teams);
    io("supervises", v.supervises);
    io.defaulted("grants", v.grants, {});
}

} // namespace readyline::wire
