// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of the domain's types, once for reading and writing: agents, site, policy.
#pragma once

#include "core/wire/Codec.h"

namespace readyline::domain {

using wire::Chars;
using wire::Is;
using wire::Range;

// --- actors and choices --------------------------------------------------------------------------------------------
template <class Io, Is<Actor> V>
void members(Io& io, V& v) {
    io("kind", v.kind);
    if (v.kind == ActorKind::Person) io("person", v.person);
    io.defaulted("name", v.name, "");
}
// Either an entry or "auto": true; an empty object is neither.
template <class Io, Is<Choice> V>
void members(Io& io, V& v) {
    bool automatic = !v.entry;
    io.defaulted("auto", automatic, false);
    if (!automatic) io.present("entry", v.entry);
    io("reason", v.reason);
}
template <class Io, class V>
requires Is<V, Intent> || Is<V, Pending>
void members(Io& io, V& v) {
    io("choice", v.choice);
    io("by", v.by);
    io("since", v.since);
}

// --- overlays ------------------------------------------------------------------------------------------------------
template <class Io, Is<UntilTime> V>
void members(Io& io, V& v) {
    io("at", v.at);
}
template <class Io, Is<UntilAcknowledged> V>
void members(Io&, V&) {}
template <class Io, Is<UntilCauseEnds> V>
void members(Io&, V&) {}
template <class Io, Is<OverlayCause> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("queue", v.queue);
    io.defaulted("customer", v.customer, "");
    io("at", v.at);
    io("offeredSeconds", v.offeredSeconds);
}
template <class Io, Is<Overlay> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("kind", v.kind);
    io("entry", v.entry);
    io("end", v.end);
    io("since", v.since);
    io("causes", v.causes);
}

// --- agents --------------------------------------------------------------------------------------------------------
template <class Io, Is<Presence> V>
void members(Io& io, V& v) {
    io("connection", v.connection);
    io("since", v.since);
    io("until", v.until);
    io("canShow", v.canShow);
    io("station", v.station);
}
template <class Io, Is<WorkItem> V>
void members(Io& io, V& v) {
    io.defaulted("contact", v.contact, ContactId{}); // colleagues read the status alone (Z3)
    io.defaulted("queue", v.queue, QueueId{});
    io("channel", v.channel);
    io("offer", v.offer);
    io("assignment", v.assignment);
    io("since", v.since);
    io("deadline", v.deadline);
    io.defaulted("blocks", v.blocks, true);
    io.defaulted("customer", v.customer, "");
}
template <class Io, Is<AgentLayers> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("name", v.name);
    io("teams", v.teams);
    io("queues", v.queues);
    io("presence", v.presence);
    io("intent", v.intent);
    io.defaulted("asked", v.asked, false);
    io("pending", v.pending);
    io("overlays", v.overlays);
    io("work", v.work);
    io("seq", v.seq);
    io.defaulted("freeSince", v.freeSince, WallTime{});
}
template <class Io, Is<Customer> V>
void members(Io& io, V& v) {
    io.defaulted("name", v.name, "", Chars{0, 250});
    io.defaulted("address", v.address, "", Chars{0, 250});
}
template <class Io, Is<Variable> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("value", v.value, Chars{0, 256}); // W71
}

// --- what the site offers ------------------------------------------------------------------------------------------
template <class Io, Is<PresenceEntry> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("text", v.text, Chars{1, 100});
    io("base", v.base);
    io.defaulted("description", v.description, "");
    io.defaulted("builtIn", v.builtIn, false);
    io.defaulted("selectable", v.selectable, true);
    io.defaulted("sticky", v.sticky, true);
    io.defaulted("needsReason", v.needsReason, ReasonRule::Never);
    io.defaulted("reasonGroup", v.reasonGroup, "");
    io.defaulted("order", v.order, 0);
}
template <class Io, Is<Reason> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("label", v.label, Chars{1, 100});
    io("group", v.group);
    io.defaulted("order", v.order, 0);
}
template <class Io, Is<Team> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 100});
}
template <class Io, Is<VariableSpec> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("label", v.label, Chars{1, 100});
    io.defaulted("secure", v.secure, false);
    io.defaulted("popover", v.popover, false);
}
template <class Io, Is<Queue> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 100});
    io("channels", v.channels);
    io.defaulted("allowed", v.allowed, {BaseStatus::Available});
    io.defaulted("priority", v.priority, 0, Range{0, 9});
    io.defaulted("maskNumbers", v.maskNumbers, false);
    io.defaulted("variables", v.variables, {});
    io.defaulted("maximumWait", v.maximumWait, seconds{1800});
}
template <class Io, Is<WrapUpCode> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("label", v.label, Chars{1, 100});
    io.defaulted("queues", v.queues, {});
    io.defaulted("isDefault", v.isDefault, false);
}
template <class Io, Is<Capacity> V>
void members(Io& io, V& v) {
    io.defaulted("limit", v.limit, Capacity{}.limit);
    io.defaulted("writtenLimit", v.writtenLimit, 3, Range{0, 1000});
    io.defaulted("weight", v.weight, Capacity{}.weight);
    io.defaulted("blocks", v.blocks, {});
    io.defaulted("writtenFullBlocksLive", v.writtenFullBlocksLive, false);
}

// --- policy --------------------------------------------------------------------------------------------------------
template <class Io, Is<NoEffect> V>
void members(Io&, V&) {}
template <class Io, Is<ShowOverlay> V>
void members(Io& io, V& v) {
    io("entry", v.entry);
    io("seconds", v.duration); // none: until acknowledged
}
template <class Io, Is<LogOut> V>
void members(Io&, V&) {}
template <class Io, Is<Threshold> V>
void members(Io& io, V& v) {
    io("count", v.count, Range{1, 1000});
    io("effect", v.effect);
}
template <class Io, Is<WrapUpPolicy> V>
void members(Io& io, V& v) {
    io("mode", v.mode);
    io("duration", v.duration);
    io("mayExtend", v.mayExtend);
    io("mayEndEarly", v.mayEndEarly);
    io("supervisorMayEnd", v.supervisorMayEnd);
    io("blocks", v.blocks);
}
template <class Io, Is<Words> V>
void members(Io& io, V& v) {
    io("ringing", v.ringing, Chars{1, 100});
    io("engaged", v.engaged, Chars{1, 100});
    io("wrapUp", v.wrapUp, Chars{1, 100});
    io("full", v.full, Chars{1, 100});
    io("offline", v.offline, Chars{1, 100});
    io("reconnecting", v.reconnecting, Chars{1, 100});
}
template <class Io, Is<Policy> V>
void members(Io& io, V& v) {
    io("words", v.words);
    io("signInPresence", v.signInPresence);
    io("autoOffered", v.autoOffered);
    io("pendingLeads", v.pendingLeads);
    io("offerTimeoutVoice", v.offerTimeoutVoice);
    io("offerTimeoutWritten", v.offerTimeoutWritten);
    io("noAnswer", v.noAnswer);
    io("decline", v.decline);
    io("offerErrors", v.offerErrors);
    io("wrapUp", v.wrapUp);
    io("reconnectGrace", v.reconnectGrace);
    io("sessions", v.sessions);
}

// --- the whole site ------------------------------------------------------------------------------------------------
template <class Io, Is<SiteRules> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("preset", v.preset);
    io("entries", v.entries);
    io("reasons", v.reasons);
    io("teams", v.teams);
    io("queues", v.queues);
    io("codes", v.codes);
    io("policy", v.policy);
    io("capacity", v.capacity);
}
template <class Io, Is<Person> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 250});
    io.defaulted("login", v.login, "", Chars{0, 100});
    io.defaulted("passwordHash", v.passwordHash, "");
    io("role", v.role);
    io.defaulted("teams", v.teams, {});
    io.defaulted("supervises", v.supervises, {});
    io.defaulted("queues", v.queues, {});
}
template <class Io, Is<Site> V>
void members(Io& io, V& v) {
    io("rules", v.rules);
    io("people", v.people);
}

} // namespace readyline::domain

namespace readyline::wire {

// A variant is an object whose "kind" names the alternative, with that alternative's members.
template <class Variant>
struct Kinds;
template <>
struct Kinds<domain::OverlayEnd> {
    static constexpr auto kNames = names::list("time", "acknowledged", "causeEnds");
};
template <>
struct Kinds<domain::Effect> {
    static constexpr auto kNames = names::list("none", "overlay", "logOut");
};
template <class Io, class V>
requires requires { Kinds<std::remove_const_t<V>>::kNames; }
void members(Io& io, V& v) {
    io.alternative("kind", v, Kinds<std::remove_const_t<V>>::kNames);
    std::visit([&](auto& each) { members(io, each); }, v);
}

} // namespace readyline::wire
