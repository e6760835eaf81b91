// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of every request. Limits are those that rules 2.12 and Requests.h name.
#pragma once

#include "core/wire/ObjectFields.h"
#include "core/wire/Requests.h"

namespace readyline::wire {

template <class Io, Is<ResumePoint> V>
void members(Io& io, V& v) {
    io("log", v.log, Chars{1, 100});
    io("seq", v.seq);
}
template <class Io, Is<SessionOpen> V>
void members(Io& io, V& v) {
    io("token", v.token, Chars{1, 500});
    io("client", v.client, Chars{1, 50});
    io("device", v.device);
    io.defaulted("deviceLabel", v.deviceLabel, "", Chars{0, 100});
    io.defaulted("canShow", v.canShow, true);
    io("resume", v.resume);
}
template <class Io, class V>
requires Is<V, PendingCancel> || Is<V, OverlayAcknowledge>
void members(Io& io, V& v) { io("command", v.command); }
template <class Io, Is<SessionClose> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io.defaulted("whenDone", v.whenDone, false);
}
template <class Io, class V>
requires Is<V, Ping> || Is<V, CallsViewOpen>
void members(Io&, V&) {}
template <class Io, Is<DeviceShow> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("canShow", v.canShow);
}
template <class Io, Is<DeviceIdle> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("idle", v.idle);
}
template <class Io, Is<PresenceSet> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("choice", v.choice);
    io.defaulted("declineOffers", v.declineOffers, false);
    io("when", v.when);
    io.defaulted("channels", v.channels, {});
}
template <class Io, Is<SupervisorPresenceUndo> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("person", v.person);
}
template <class Io, Is<StatusAnswer> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("change", v.change);
    io("text", v.text, Chars{1, 250});
}
template <class Io, Is<SupervisorSessionEnd> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("person", v.person);
    io.defaulted("note", v.note, "", Chars{0, 250});
}
template <class Io, Is<LedgerRead> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("from", v.from);
    io("to", v.to);
    io.defaulted("limit", v.limit, 500, Range{1, 1000});
}
template <class Io, Is<HistoryRead> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("before", v.before);
    io.defaulted("limit", v.limit, 50, Range{1, 100});
}
template <class Io, Is<EntryPut> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("entry", v.entry);
}
template <class Io, Is<EntryRemove> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("entry", v.entry);
}
template <class Io, Is<ReasonPut> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("reason", v.reason);
}
template <class Io, Is<ReasonRemove> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("reason", v.reason);
}
template <class Io, Is<SignInPresenceSet> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("choice", v.choice);
}
template <class Io, Is<SupervisorPresenceSet> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("person", v.person);
    io("choice", v.choice);
    io.defaulted("note", v.note, "", Chars{0, 250});
    io("seen", v.seen, Chars{1, 1000});
}
template <class Io, class V>
requires Is<V, OfferPresented> || Is<V, OfferAccept> || Is<V, OfferDecline>
void members(Io& io, V& v) {
    io("command", v.command);
    io("offer", v.offer);
}
template <class Io, Is<OffersAccept> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("offers", v.offers, Items{OffersAccept::kMost});
}
template <class Io, class V>
requires Is<V, ContactEnd> || Is<V, ContactPark> || Is<V, ContactResume> || Is<V, SupervisorContactClose>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
}
template <class Io, Is<SupervisorContactAssign> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("person", v.person);
}
template <class Io, Is<VariableSet> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("name", v.name, Chars{1, 100});
    io("value", v.value, Chars{0, kMostVariableCharacters});
    io("seen", v.seen);
}
template <class Io, Is<VariableReveal> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("name", v.name, Chars{1, 100});
}
template <class Io, Is<WrapUpSubmit> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("assignment", v.assignment);
    io("code", v.code);
    io.defaulted("notes", v.notes, "", Chars{0, 2000});
}
template <class Io, Is<WrapUpExtend> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("assignment", v.assignment);
    io("seconds", v.seconds, Range{1, 600});
}
template <class Io, class V>
requires Is<V, WrapUpEnd> || Is<V, WrapUpStop>
void members(Io& io, V& v) {
    io("command", v.command);
    io("assignment", v.assignment);
}
template <class Io, Is<TeamViewOpen> V>
void members(Io& io, V& v) {
    io("view", v.view);
    io("teams", v.teams, Items{100});
    io("since", v.since);
}
template <class Io, Is<ViewClose> V>
void members(Io& io, V& v) {
    io("view", v.view);
}
template <class Io, Is<StationSet> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("person", v.person);
    io("state", v.state);
}
template <class Io, Is<CallbackSchedule> V>
void members(Io& io, V& v) {
    io("command", v.command);
    members(io, v.form);
    io("about", v.about);
}
template <class Io, Is<CallbackEdit> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("callback", v.callback);
    members(io, v.patch);
}
template <class Io, Is<CallbackDelete> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("callback", v.callback);
}
template <class Io, Is<CallbacksViewOpen> V>
void members(Io&, V&) {}

} // namespace readyline::wire
