// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of what the server shows: offers, tasks, calls, oneself.
#pragma once

#include "core/wire/CallFields.h"
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
    io.defaulted("kind", v.kind, OfferKind::Queue);
}
template <class Io, Is<PartyView> V>
void members(Io& io, V& v) {
    io("party", v.party);
    io("kind", v.kind);
    io.defaulted("person", v.person, PersonId{});
    io.defaulted("name", v.name, "");
    io.defaulted("number", v.number, "");
    io.defaulted("state", v.state, PartyState::Up);
    io.defaulted("held", v.held, false);
    io.defaulted("consulted", v.consulted, false);
    io.defaulted("leads", v.leads, false);
    io("since", v.since);
}
template <class Io, Is<ConsultStand> V>
void members(Io& io, V& v) {
    io("target", v.target);
    io("name", v.name);
    io("since", v.since);
    io.defaulted("held", v.held, false);
    io.defaulted("rings", v.rings, false);
}
template <class Io, Is<MonitorTold> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("mode", v.mode);
}
template <class Io, Is<CallStand> V>
void members(Io& io, V& v) {
    io("state", v.state);
    io("part", v.part);
    io("facts", v.facts);
    io("parties", v.parties, Items{kMostParties});
    io.defaulted("customerHeld", v.customerHeld, false);
    io.defaulted("phoneHeld", v.phoneHeld, false);
    io("heldSince", v.heldSince);
    io("consult", v.consult);
    io("asked", v.asked);
    io.defaulted("recording", v.recording, {});
    io("monitor", v.monitor);
}
template <class Io, Is<MonitorView> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("agent", v.agent);
    io("agentName", v.agentName);
    io.defaulted("customer", v.customer, "");
    io("queue", v.queue);
    io("mode", v.mode);
    io("wanted", v.wanted);
    io("state", v.state);
    io("since", v.since);
    io("seq", v.seq);
}
template <class Io, Is<TargetView> V>
void members(Io& io, V& v) {
    io("target", v.target);
    io("name", v.name);
    io.defaulted("number", v.number, "");
    io("agent", v.agent);
    io.defaulted("unreachable", v.unreachable, {});
    io.defaulted("ready", v.ready, 0);
    io.defaulted("takesConsults", v.takesConsults, true);
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
    io.defaulted("role", v.role, WorkRole::Primary);
    io.defaulted("origin", v.origin, Origin::Queue);
    io("call", v.call);
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
    io.defaulted("plan", v.plan, CallPlan{});
}
template <class Io, Is<Me> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("name", v.name);
    io("role", v.role);
    io("teams", v.teams);
    io("supervises", v.supervises);
    io.defaulted("grants", v.grants, {});
    io.defaulted("calls", v.calls, CallRights{});
    io.defaulted("number", v.number, "");
}

} // namespace readyline::wire
