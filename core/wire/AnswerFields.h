// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of every result and event.
#pragma once

#include "core/wire/Answers.h"
#include "core/wire/ObjectFields.h"

namespace readyline::wire {

// --- results -------------------------------------------------------------------------------------------------------
template <class Io, Is<StatusSetByOther> V>
void members(Io& io, V& v) {
    io("choice", v.choice);
    io.defaulted("pending", v.pending, false);
    io.defaulted("note", v.note, "");
    io.defaulted("undone", v.undone, false);
}
template <class Io, Is<MissedChange> V>
void members(Io& io, V& v) {
    members(io, v.what);
    io("by", v.by);
    io("at", v.at);
    io("seq", v.seq);
}
template <class Io, Is<SessionOpened> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("log", v.log);
    io("seq", v.seq);
    io("at", v.at);
    io("graceSeconds", v.graceSeconds);
    io("me", v.me);
    io("site", v.site);
    io("self", v.self);
    io("offers", v.offers);
    io("tasks", v.tasks);
    io("changed", v.changed);
    io("monitor", v.monitor);
}
template <class Io, Is<Settled> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
}
template <class Io, Is<Pong> V>
void members(Io& io, V& v) {
    io("at", v.at);
    io("seq", v.seq);
}
template <class Io, Is<ViewOpened> V>
void members(Io& io, V& v) {
    io("view", v.view);
    io("seq", v.seq);
    io("full", v.full);
    io("agents", v.agents);
}
template <class Io, Is<CallsOpened> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("calls", v.calls);
}
template <class Io, Is<LedgerLines> V>
void members(Io& io, V& v) {
    io("lines", v.lines);
    io.defaulted("more", v.more, false);
}

template <class Io, Is<HistoryEntries> V>
void members(Io& io, V& v) {
    io("entries", v.entries);
    io("next", v.next);
}

template <class Io, Is<VariableRevealed> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("name", v.name);
    io("value", v.value);
    io.defaulted("changed", v.changed, 0);
}

template <class Io, Is<CallbacksOpened> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("callbacks", v.callbacks);
    io("colleagues", v.colleagues);
    io("queues", v.queues);
}

template <class Io, Is<Targets> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("targets", v.targets);
    io.defaulted("more", v.more, false);
}

// --- events: what is around them, then each ------------------------------------------------------------------------
template <class Io, Is<Envelope> V>
void members(Io& io, V& v) {
    io("n", v.n);
    io("seq", v.seq);
    io("at", v.at);
    io("by", v.by);
    io("cause", v.cause);
}

template <class Io, Is<SelfChanged> V>
void members(Io& io, V& v) {
    io("self", v.self);
}
template <class Io, Is<AgentChanged> V>
void members(Io& io, V& v) {
    io("agent", v.agent);
}
template <class Io, Is<OfferChanged> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
}
template <class Io, Is<OfferEnded> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
    io("end", v.end);
    io("reason", v.reason);
    io("fault", v.fault);
}
template <class Io, Is<OffersNotHad> V>
void members(Io& io, V& v) {
    io("offers", v.offers);
}
template <class Io, Is<TaskChanged> V>
void members(Io& io, V& v) {
    io("task", v.task);
}
template <class Io, Is<TaskRemoved> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("code", v.code);
    io.defaulted("byDeadline", v.byDeadline, false);
}
template <class Io, Is<CallChanged> V>
void members(Io& io, V& v) {
    io("call", v.call);
}
template <class Io, Is<SiteChanged> V>
void members(Io& io, V& v) {
    io("site", v.site);
}
template <class Io, Is<StatusAnswered> V>
void members(Io& io, V& v) {
    io("text", v.text);
}
template <class Io, Is<MeChanged> V>
void members(Io& io, V& v) {
    io("me", v.me);
}
template <class Io, Is<SessionEnded> V>
void members(Io& io, V& v) {
    io("reason", v.reason);
    io.defaulted("device", v.device, "");
    io.defaulted("note", v.note, "");
}
template <class Io, Is<CallbackChanged> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
}
template <class Io, Is<CallbackRemoved> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
}
template <class Io, Is<CallbackMissed> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("customer", v.customer);
    io("again", v.again);
    io.defaulted("failure", v.cause, "");
}
// Exactly one of the two: a step that was not done, or a consult that has ended.
template <class Io, Is<CallNotice> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("step", v.step);
    io.defaulted("why", v.why, AskEnd::Refused);
    io("consult", v.consult);
    io("monitor", v.monitor);
    io.defaulted("name", v.name, "");
    io.defaulted("failure", v.cause, "");
}
template <class Io, Is<LineHeard> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("quality", v.quality);
}
template <class Io, Is<KeysSent> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("leg", v.leg);
    io("keys", v.keys, Tones{});
}
template <class Io, Is<MonitorChanged> V>
void members(Io& io, V& v) {
    io("monitor", v.monitor);
}
template <class Io, Is<MonitorEnded> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("why", v.why);
}
template <class Io, Is<Unknown> V>
void members(Io&, V&) {}

} // namespace readyline::wire
