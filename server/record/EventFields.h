// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of every event as the journal keeps them. What was added later is `defaulted` or optional, so that older
// records still read.
#pragma once

#include "server/record/StateFields.h"

namespace readyline::floor {

template <class Io, Is<SiteWasSet> V>
void members(Io& io, V& v) {
    io("site", v.site);
}
template <class Io, Is<TokenIssued> V>
void members(Io& io, V& v) {
    io("token", v.token);
}
template <class Io, Is<TokenRevoked> V>
void members(Io& io, V& v) {
    io("digest", v.digest);
}
template <class Io, Is<SessionOpened> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io.defaulted("asks", v.asks, false);
}
template <class Io, Is<SessionLost> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("until", v.until);
}
template <class Io, Is<SessionBack> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("canShow", v.canShow);
    io.defaulted("token", v.token, "");
}
template <class Io, Is<DeviceShows> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("canShow", v.canShow);
}
template <class Io, Is<SessionEnded> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("reason", v.reason);
    io.defaulted("device", v.device, "");
    io("person", v.person);
    io.defaulted("note", v.note, "");
}
template <class Io, Is<DeviceIdled> V>
void members(Io& io, V& v) {
    io("session", v.session);
    io("idle", v.idle);
}
template <class Io, Is<SignOutAsked> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("until", v.until);
}
template <class Io, Is<LogOffSet> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("at", v.at);
    io.defaulted("due", v.due, false);
    io.defaulted("leaving", v.leaving, false);
}
template <class Io, Is<ChannelIntentSet> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("choice", v.choice);
    io.defaulted("asked", v.asked, false);
}
template <class Io, Is<ChannelIntentEnded> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("channel", v.channel);
}
template <class Io, Is<PendingCounted> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("left", v.left);
}
template <class Io, Is<PendingArmed> V>
void members(Io& io, V& v) {
    io("person", v.person);
}
template <class Io, Is<StationChanged> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("state", v.state);
}
template <class Io, Is<IntentSet> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("intent", v.intent);
    io.defaulted("asked", v.asked, false);
    io.defaulted("recalculated", v.recalculated, false);
    io.defaulted("applied", v.applied, false);
}
template <class Io, Is<PendingSet> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("pending", v.pending);
}
template <class Io, Is<PendingEnded> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("why", v.why);
}
template <class Io, Is<OverlayLaid> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("overlay", v.overlay);
}
template <class Io, Is<OverlayLifted> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("overlay", v.overlay);
    io("why", v.why);
}
template <class Io, Is<CountersSet> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("missed", v.missed);
    io("offerErrors", v.offerErrors);
    io("miss", v.miss);
}
template <class Io, Is<StatusSetByOther> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("choice", v.choice);
    io.defaulted("pending", v.pending, false);
    io.defaulted("note", v.note, "");
    io.defaulted("undone", v.undone, false);
    io("replaced", v.replaced);
}
template <class Io, Is<ChangeAnswered> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("to", v.to);
    io("text", v.text);
}
template <class Io, Is<ContactPosted> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
}
template <class Io, Is<ContactRequeued> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io.defaulted("front", v.front, false);
    io("avoid", v.avoid);
    io("preferred", v.preferred);
    io("preferredUntil", v.preferredUntil);
}
template <class Io, Is<ContactParked> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("assignment", v.assignment);
    io("until", v.until);
}
template <class Io, Is<DayBegan> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("until", v.until);
}
template <class Io, Is<DayOver> V>
void members(Io& io, V& v) {
    io("person", v.person);
}
template <class Io, Is<ContactOverflowed> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("queue", v.queue);
    io("priority", v.priority);
    io("until", v.until);
}
template <class Io, class V>
requires Is<V, ContactCooledDown> || Is<V, ContactEndAsked> || Is<V, ContactReleased>
void members(Io& io, V& v) { io("contact", v.contact); }
template <class Io, Is<VariableSaved> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("variable", v.variable);
    io("by", v.by);
}
template <class Io, Is<VariableLooked> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("name", v.name);
    io("person", v.person);
}
template <class Io, Is<ContactOver> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("outcome", v.outcome);
    io.defaulted("source", v.source, PersonId{});
}
template <class Io, Is<OfferOpened> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
}
template <class Io, Is<OfferRings> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
    io("session", v.session);
    io("deadline", v.deadline);
}
template <class Io, Is<OfferOver> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
    io("agent", v.agent);
    io("contact", v.contact);
    io("end", v.end);
    io("reason", v.reason);
    io("fault", v.fault);
}
template <class Io, Is<OffersNotHad> V>
void members(Io& io, V& v) {
    io("person", v.person);
    io("offers", v.offers);
}
template <class Io, class V>
requires Is<V, AssignmentMade> || Is<V, AssignmentJoined> || Is<V, WrapUpFreed> || Is<V, AssignmentResumed> || Is<V,
    CountdownStopped>
void members(Io& io, V& v) { io("assignment", v.assignment); }
template <class Io, Is<WrapUpStarted> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("deadline", v.deadline);
    io("seconds", v.seconds);
    io.defaulted("blocks", v.blocks, WrapUpBlocks::Always);
    io("blocksUntil", v.blocksUntil);
    io.defaulted("endedBy", v.endedBy, EndedBy::Customer);
}
template <class Io, Is<WrapUpExtended> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("deadline", v.deadline);
    io("seconds", v.seconds);
}
template <class Io, Is<AssignmentOver> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("agent", v.agent);
    io("code", v.code);
    io.defaulted("notes", v.notes, "");
    io.defaulted("byDeadline", v.byDeadline, false);
    io("fault", v.fault);
    io.defaulted("byDefault", v.byDefault, false);
    io("endedBy", v.endedBy);
    io.defaulted("passedOn", v.passedOn, false);
}
template <class Io, Is<WrapUpCorrected> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("code", v.code);
    io.defaulted("notes", v.notes, "");
}
template <class Io, Is<AssignmentForgotten> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("agent", v.agent);
}
template <class Io, Is<ServerResumed> V>
void members(Io& io, V& v) {
    io("gap", v.gap); // milliseconds
    io.defaulted("sessionsStay", v.sessionsStay, false);
}
template <class Io, class V>
requires Is<V, CallbackPlanned> || Is<V, CallbackEdited> || Is<V, CallbackForgotten>
void members(Io& io, V& v) { io("callback", v.callback); }
template <class Io, Is<CallbackQueued> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("contact", v.contact);
}
template <class Io, Is<CallbackPaused> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("until", v.until);
    io.defaulted("cause", v.cause, "");
    io.defaulted("agent", v.agent, PersonId{});
}
template <class Io, Is<CallbackOver> V>
void members(Io& io, V& v) {
    io("callback", v.callback);
    io("end", v.end);
    io.defaulted("cause", v.cause, "");
    io.defaulted("agent", v.agent, PersonId{});
}
template <class Io, class V>
requires Is<V, CustomerAnswered> || Is<V, CustomerWent> || Is<V, ContactGivenOut>
void members(Io& io, V& v) { io("contact", v.contact); }
// --- calls: no key that was pressed, and nothing that was measured, is among them
template <class Io, Is<CallAsked> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("ask", v.ask);
}
template <class Io, Is<CallSettled> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("ask", v.ask);
}
template <class Io, Is<CallAskGone> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("ask", v.ask);
    io("why", v.why);
    io.defaulted("cause", v.cause, "");
}
template <class Io, Is<ConsultOver> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("why", v.why);
    io.defaulted("cause", v.cause, "");
}
template <class Io, Is<OutsiderPut> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("outsider", v.outsider);
}
template <class Io, Is<OutsiderGone> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("party", v.party);
    io.defaulted("cause", v.cause, "");
}
template <class Io, Is<RoleGiven> V>
void members(Io& io, V& v) {
    io("assignment", v.assignment);
    io("role", v.role);
}
template <class Io, Is<OfferTurned> V>
void members(Io& io, V& v) {
    io("offer", v.offer);
    io("kind", v.kind);
}
template <class Io, Is<ContactMoved> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("queue", v.queue);
    io("until", v.until);
    io.defaulted("by", v.by, PersonId{});
}
template <class Io, Is<HeldOnPhone> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("held", v.held);
}
template <class Io, Is<RecordingSet> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("recording", v.recording);
}
template <class Io, Is<MonitorPut> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("monitor", v.monitor);
}
template <class Io, Is<MonitorOver> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("by", v.by);
    io("why", v.why);
    io.defaulted("told", v.told, PersonId{});
}
template <class Io, Is<Event> V>
void members(Io& io, V& v) {
    io.alternative("type", v, record::kEventNames);
    std::visit([&](auto& each) { members(io, each); }, v);
}

} // namespace readyline::floor
