// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of the domain's types, once for reading and writing: agents and site.
#pragma once

#include "core/wire/PolicyFields.h"

namespace readyline::domain {

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
template <class Io, Is<Intent> V>
void members(Io& io, V& v) {
    io("choice", v.choice);
    io("by", v.by);
    io("since", v.since);
}
template <class Io, Is<WhenDone> V>
void members(Io&, V&) {}
template <class Io, Is<AtTime> V>
void members(Io& io, V& v) {
    io("at", v.at);
}
template <class Io, Is<AfterContacts> V>
void members(Io& io, V& v) {
    io("left", v.left, Range{0, 99});
}
template <class Io, Is<Pending> V>
void members(Io& io, V& v) {
    io("choice", v.choice);
    io("by", v.by);
    io("since", v.since);
    io.defaulted("when", v.when, WhenDone{});
    io.defaulted("armed", v.armed, true);
}
template <class Io, Is<ChannelOverride> V>
void members(Io& io, V& v) {
    io("channel", v.channel);
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
    io.defaulted("voiceOnly", v.voiceOnly, false);
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
    io.defaulted("blocks", v.blocks, WrapUpBlocks::Always);
    io.defaulted("customer", v.customer, "");
    io.defaulted("kind", v.kind, OfferKind::Queue);
    io.defaulted("role", v.role, WorkRole::Primary);
}
template <class Io, Is<Device> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io.defaulted("label", v.label, "");
    io("connection", v.connection);
    io.defaulted("canShow", v.canShow, false);
    io("since", v.since);
    io.defaulted("rings", v.rings, false);
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
    io.defaulted("recalculated", v.recalculated, false);
    io("pending", v.pending);
    io.defaulted("overrides", v.overrides, {});
    io("overlays", v.overlays);
    io("signOutAt", v.signOutAt);
    io.defaulted("loggingOff", v.loggingOff, false);
    io.defaulted("leaving", v.leaving, false);
    io.defaulted("noCalls", v.noCalls, false);
    io.defaulted("devices", v.devices, {});
    io("work", v.work);
    io("seq", v.seq);
    io.defaulted("freeSince", v.freeSince, WallTime{});
    io.defaulted("profile", v.profile, ProfileId{});
    io.defaulted("today", v.today, {});
    io.defaulted("onContact", v.onContact, seconds{0});
    io("onContactSince", v.onContactSince);
}

// --- callbacks -----------------------------------------------------------------------------------------------------
template <class Io, Is<CallbackEntry> V>
void members(Io& io, V& v) {
    io("connector", v.connector);
    io.defaulted("number", v.number, "", Chars{0, 100});
    io.defaulted("active", v.active, true);
}

// --- what the site offers ------------------------------------------------------------------------------------------
// All but the id, which the address of a REST call names.
template <class Io, Is<PresenceEntry> V>
void membersBesideId(Io& io, V& v) {
    io("text", v.text, Chars{1, 100});
    io("base", v.base);
    io.defaulted("name", v.name, "", Chars{0, 100});
    io.defaulted("description", v.description, "", Chars{0, 250});
    io.defaulted("builtIn", v.builtIn, false);
    io.defaulted("selectable", v.selectable, true);
    io.defaulted("sticky", v.sticky, true);
    io.defaulted("needsReason", v.needsReason, ReasonRule::Never);
    io.defaulted("reasonGroup", v.reasonGroup, "", Chars{0, 100});
    io.defaulted("order", v.order, 0);
    io("maximum", v.maximum);
}
template <class Io, Is<Reason> V>
void membersBesideId(Io& io, V& v) {
    io("label", v.label, Chars{1, 100});
    io("group", v.group, Chars{1, 100});
    io.defaulted("order", v.order, 0);
    io("maximum", v.maximum);
    io.defaulted("queues", v.queues, {});
}
template <class Io, class V>
requires Is<V, PresenceEntry> || Is<V, Reason>
void members(Io& io, V& v) {
    io("id", v.id);
    membersBesideId(io, v);
}
template <class Io, Is<VariableSpec> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("label", v.label, Chars{1, 100});
    io.defaulted("secure", v.secure, false);
    io.defaulted("popover", v.popover, false);
    io.defaulted("type", v.type, VariableType::Text);
    io.defaulted("editable", v.editable, false);
    io.defaulted("agentVisible", v.agentVisible, true);
}
template <class Io, Is<WrapUpCode> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("label", v.label, Chars{1, 100});
    io.defaulted("queues", v.queues, {});
    io.defaulted("isDefault", v.isDefault, false);
}
// Older files and records say whether calls stay away at the joint limit, and no number.
template <class Io, class V>
void readOlder([[maybe_unused]] Io& io, [[maybe_unused]] V& v) {
    if constexpr (std::same_as<Io, wire::Reader>) {
        bool atLimit = false;
        io.defaulted("writtenFullBlocksLive", atLimit, false);
        if (atLimit && v.writtenBlocksLiveFrom == 0) v.writtenBlocksLiveFrom = v.writtenLimit;
    }
}
template <class Io, Is<Capacity> V>
void members(Io& io, V& v) {
    io.defaulted("limit", v.limit, Capacity{}.limit);
    io.defaulted("writtenLimit", v.writtenLimit, 3, Range{0, 1000});
    io.defaulted("weight", v.weight, Capacity{}.weight);
    io.defaulted("blocks", v.blocks, {});
    io.defaulted("writtenBlocksLiveFrom", v.writtenBlocksLiveFrom, 0, Range{0, 1000});
    readOlder(io, v);
    io.defaulted("sessionLimit", v.sessionLimit, 0, Range{0, 1000});
    io.defaulted("interruptibleBy", v.interruptibleBy, {});
    io.defaulted("perDay", v.perDay, {});
}
template <class Io, Is<CapacityProfile> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 100});
    io("capacity", v.capacity);
}

// --- where contacts come in and who takes them ----------------------------------------------------------------------
template <class Io, Is<Team> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 100});
    io.defaulted("policy", v.policy, {});
}
template <class Io, Is<OverflowEnds> V>
void members(Io&, V&) {}
template <class Io, Is<OverflowTo> V>
void members(Io& io, V& v) {
    io("queue", v.queue);
}
template <class Io, Is<OverflowRaises> V>
void members(Io& io, V& v) {
    io.defaulted("by", v.by, 1, Range{1, 9});
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
    io.defaulted("policy", v.policy, {});
    io.defaulted("overflow", v.overflow, OverflowEnds{});
    io.defaulted("preferredWait", v.preferredWait, Queue{}.preferredWait);
    io.defaulted("maximumParked", v.maximumParked, Queue{}.maximumParked);
    io.defaulted("screenPop", v.screenPop, "", Chars{0, 2000});
    io("callbacks", v.callbacks);
}

// --- the whole site ------------------------------------------------------------------------------------------------
template <class Io, Is<SiteRules> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("preset", v.preset);
    io.defaulted("timeZone", v.timeZone, "UTC", Chars{1, 100});
    io("entries", v.entries);
    io("reasons", v.reasons);
    io("teams", v.teams);
    io("queues", v.queues);
    io("codes", v.codes);
    io("policy", v.policy);
    io("capacity", v.capacity);
    io.defaulted("profiles", v.profiles, {});
    io.defaulted("screenPopHosts", v.screenPopHosts, {});
    io.defaulted("noiseRemoval", v.noiseRemoval, false);
}
template <class Io, Is<CallRights> V>
void members(Io& io, V& v) {
    io.defaulted("receive", v.receive, true);
    io.defaulted("answer", v.answer, true);
    io.defaulted("dialOut", v.dialOut, true);
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
    io.defaulted("mail", v.mail, "", Chars{0, 250});
    io.defaulted("entitled", v.entitled, true);
    io.defaulted("grants", v.grants, {});
    io.defaulted("profile", v.profile, ProfileId{});
    io.defaulted("calls", v.calls, {});
    io.defaulted("phone", v.phone, "", Chars{0, 100});
    io.defaulted("number", v.number, "", Chars{0, 50});
}
template <class Io, Is<EntryPoint> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("name", v.name, Chars{1, 100});
    io("number", v.number, Chars{1, 50});
    io("queue", v.queue);
    io.defaulted("takesConsults", v.takesConsults, true);
}
template <class Io, Is<DirectoryNumber> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("number", v.number, Chars{1, 50});
}
template <class Io, Is<Telephony> V>
void members(Io& io, V& v) {
    io.defaulted("entryPoints", v.entryPoints, {});
    io.defaulted("numbers", v.numbers, {});
    io.defaulted("maximumCalls", v.maximumCalls, 0, Range{0, 100'000});
    io.defaulted("dialFrom", v.dialFrom, "", Chars{0, 50});
}
template <class Io, Is<Administered> V>
void members(Io& io, V& v) {
    io.defaulted("entries", v.entries, {});
    io.defaulted("removedEntries", v.removedEntries, {});
    io.defaulted("reasons", v.reasons, {});
    io.defaulted("removedReasons", v.removedReasons, {});
    io("signInPresence", v.signInPresence);
}
template <class Io, Is<Site> V>
void members(Io& io, V& v) {
    io("rules", v.rules);
    io("people", v.people);
    io.defaulted("administered", v.administered, Administered{});
    io.defaulted("telephony", v.telephony, Telephony{});
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
struct Kinds<domain::PendingWhen> {
    static constexpr auto kNames = names::list("done", "time", "contacts");
};
template <>
struct Kinds<domain::Effect> {
    static constexpr auto kNames = names::list("none", "overlay", "logOut");
};
template <>
struct Kinds<domain::OverflowRule> {
    static constexpr auto kNames = names::list("end", "queue", "raise");
};
template <class Io, class V>
requires requires { Kinds<std::remove_const_t<V>>::kNames; }
void members(Io& io, V& v) {
    io.alternative("kind", v, Kinds<std::remove_const_t<V>>::kNames);
    std::visit([&](auto& each) { members(io, each); }, v);
}

} // namespace readyline::wire
