// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of the floor's objects as the journal keeps them. What was added later is `defaulted` or optional, so that
// older records still read.
#pragma once

#include "core/wire/CallFields.h"
#include "core/wire/WorkFields.h"
#include "server/record/Names.h"

namespace readyline::wire {

template <class T>
struct Codec<std::set<T>> {
    static void read(const Node& node, std::set<T>& value, const Cursor& at) {
        std::vector<T> items;
        Codec<std::vector<T>>::read(node, items, at);
        value = {items.begin(), items.end()};
    }
    static void write(std::string& out, const std::set<T>& value) {
        Codec<std::vector<T>>::write(out, {value.begin(), value.end()});
    }
};
template <>
struct Codec<Duration> {
    static void read(const Node& node, Duration& value, const Cursor& at) {
        std::int64_t count = 0;
        Codec<std::int64_t>::read(node, count, at);
        value = Duration{count};
    }
    static void write(std::string& out, Duration value) { out += std::to_string(value.count()); }
};

} // namespace readyline::wire

namespace readyline::floor {

using wire::Is;

template <class Io, Is<Session> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("person", v.person);
    io("device", v.device);
    io.defaulted("deviceLabel", v.deviceLabel, "");
    io("state", v.state);
    io("canShow", v.canShow);
    io("since", v.since);
    io("until", v.until);
    io.defaulted("idle", v.idle, false);
    io.defaulted("token", v.token, "");
}
template <class Io, Is<Replaced> V>
void members(Io& io, V& v) {
    io("by", v.by);
    io("at", v.at);
    io("intent", v.intent);
    io("pending", v.pending);
    io.defaulted("overrides", v.overrides, {});
    io.defaulted("asked", v.asked, false);
    io.defaulted("recalculated", v.recalculated, false);
    io.defaulted("overlays", v.overlays, {});
    io.defaulted("misses", v.misses, {});
    io.defaulted("missed", v.missed, 0);
    io.defaulted("offerErrors", v.offerErrors, 0);
}
template <class Io, Is<Answerable> V>
void members(Io& io, V& v) {
    io("by", v.by);
    io("change", v.change);
}
template <class Io, Is<ChangeByOther> V>
void members(Io& io, V& v) {
    io.defaulted("by", v.by, PersonId{}); // an older record does not say
    io("choice", v.choice);
    io.defaulted("pending", v.pending, false);
    io.defaulted("note", v.note, "");
    io.defaulted("undone", v.undone, false);
    io("at", v.at);
    io("seq", v.seq);
    io.defaulted("told", v.told, false);
    io.defaulted("toldTo", v.toldTo, SessionId{});
}
template <class Io, Is<MonitorNews> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("why", v.why);
    io("at", v.at);
    io("seq", v.seq);
    io.defaulted("told", v.told, false);
    io.defaulted("toldTo", v.toldTo, SessionId{});
}
template <class Io, Is<DeviceEnd> V>
void members(Io& io, V& v) {
    io("device", v.device);
    io("reason", v.reason);
    io.defaulted("by", v.by, "");
    io.defaulted("note", v.note, "");
    io("at", v.at);
}
template <class Io, Is<AgentState> V>
void members(Io& io, V& v) {
    io("intent", v.intent);
    io.defaulted("asked", v.asked, false);
    io.defaulted("recalculated", v.recalculated, false);
    io("pending", v.pending);
    io.defaulted("overrides", v.overrides, {});
    io("replaced", v.replaced);
    io("answerable", v.answerable);
    io("changedBy", v.changedBy);
    io("monitorOver", v.monitorOver);
    io("signOutAt", v.signOutAt);
    io("logOffAt", v.logOffAt);
    io.defaulted("loggingOff", v.loggingOff, false);
    io.defaulted("leaving", v.leaving, false);
    io.defaulted("overlays", v.overlays, {});
    io.defaulted("missed", v.missed, 0);
    io.defaulted("misses", v.misses, {});
    io.defaulted("offerErrors", v.offerErrors, 0);
    io.defaulted("station", v.station, StationState::None);
    io.defaulted("freeSince", v.freeSince, WallTime{});
    io.defaulted("idleSince", v.idleSince, WallTime{});
    io("leftAt", v.leftAt);
    io.defaulted("connectionSince", v.connectionSince, WallTime{});
    io.defaulted("seq", v.seq, 0);
    io.defaulted("ends", v.ends, {});
    io.defaulted("today", v.today, {});
    io("todayUntil", v.todayUntil);
    io.defaulted("onContact", v.onContact, Duration{0});
    io("onContactSince", v.onContactSince);
}
template <class Io, Is<VariableSave> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("by", v.by);
    io("at", v.at);
    io("seq", v.seq);
}
template <class Io, Is<Contact> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io.defaulted("external", v.external, "");
    io.defaulted("source", v.source, PersonId{});
    io("channel", v.channel);
    io("queue", v.queue);
    io("customer", v.customer);
    io.defaulted("variables", v.variables, {});
    io.defaulted("origin", v.origin, Origin::Queue);
    io.defaulted("priority", v.priority, 0);
    io("state", v.state);
    io("createdAt", v.createdAt);
    io.defaulted("front", v.front, false);
    io.defaulted("avoid", v.avoid, {});
    io.defaulted("endRequested", v.endRequested, false);
    io("avoidUntil", v.avoidUntil);
    io("waitDeadline", v.waitDeadline);
    io.defaulted("callback", v.callback, CallbackId{});
    io.defaulted("answered", v.answered, false);
    io.defaulted("seq", v.seq, 0);
    io.defaulted("waitingSince", v.waitingSince, v.createdAt); // an older record says only when it was posted
    io("preferred", v.preferred);
    io("preferredUntil", v.preferredUntil);
    io.defaulted("overflowed", v.overflowed, {});
    io.defaulted("saves", v.saves, {});
    io("consult", v.consult);
    io.defaulted("call", v.call, Call{});
}
template <class Io, Is<Callback> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("kind", v.kind);
    io("form", v.form);
    io("start", v.start);
    io("end", v.end);
    io("state", v.state);
    io("dueAt", v.dueAt);
    io.defaulted("attempts", v.attempts, 0);
    io.defaulted("contact", v.contact, ContactId{});
    io.defaulted("about", v.about, ContactId{});
    io("outcome", v.outcome);
    io.defaulted("cause", v.cause, "");
    io.defaulted("variables", v.variables, {});
    io.defaulted("priority", v.priority, 0);
    io("by", v.by);
    io.defaulted("source", v.source, PersonId{});
    io("since", v.since);
    io.defaulted("seq", v.seq, 0);
}
template <class Io, Is<Offer> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("contact", v.contact);
    io("agent", v.agent);
    io("state", v.state);
    io("since", v.since);
    io("deadline", v.deadline);
    io("seconds", v.seconds);
    io.defaulted("presentedOn", v.presentedOn, {});
    io.defaulted("seq", v.seq, 0);
    io.defaulted("why", v.why, RouteReason::LongestIdle);
    io.defaulted("kind", v.kind, OfferKind::Queue);
    io.defaulted("from", v.from, PersonId{});
}
template <class Io, Is<Assignment> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("contact", v.contact);
    io("agent", v.agent);
    io.defaulted("offer", v.offer, OfferId{}); // none: he has begun the call himself (W19)
    io("state", v.state);
    io("acceptedAt", v.acceptedAt);
    io("since", v.since);
    io("deadline", v.deadline);
    io.defaulted("wrapUpSeconds", v.wrapUpSeconds, 0);
    io.defaulted("blocks", v.blocks, WrapUpBlocks::Always);
    io("blocksUntil", v.blocksUntil);
    io("code", v.code);
    io.defaulted("notes", v.notes, "");
    io.defaulted("seq", v.seq, 0);
    io("joinedAt", v.joinedAt);
    io("talkedTill", v.talkedTill);
    io.defaulted("aside", v.aside, Duration{0});
    io.defaulted("endedBy", v.endedBy, EndedBy::Customer);
    io.defaulted("role", v.role, WorkRole::Primary);
    io.defaulted("queue", v.queue, QueueId{});
}
template <class Io, Is<TokenInfo> V>
void members(Io& io, V& v) {
    io("digest", v.digest);
    io("person", v.person);
    io.defaulted("ingress", v.ingress, false);
    io("expires", v.expires);
    io.defaulted("label", v.label, "");
}

} // namespace readyline::floor
