// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of every request about a call: its controls, whom it may go to, monitoring, and what an exchange reports.
#pragma once

#include "core/domain/CallbackCheck.h"
#include "core/wire/CallFields.h"
#include "core/wire/Requests.h"

namespace readyline::wire {

// W98: the same check as that of a callback's number.
struct PhoneNumber {
    [[nodiscard]] bool holds(const std::string& typed) const {
        CallbackForm form;
        form.phone = typed;
        return checkTexts(CallbackKind::Courtesy, form).empty();
    }
};

// --- the controls --------------------------------------------------------------------------------------------------
template <class Io, class V>
requires Is<V, CallHold> || Is<V, CallResume>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io.defaulted("side", v.side, CallSide::Customer);
}
template <class Io, Is<CallConsult> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("target", v.target);
    io.defaulted("holdOthers", v.holdOthers, true);
}
template <class Io, class V>
requires Is<V, CallConsultEnd> || Is<V, CallConference> || Is<V, CallExit> || Is<V, RecordingPause> || Is<V,
    RecordingResume> || Is<V, MonitorStop>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
}
template <class Io, Is<CallTransfer> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("target", v.target);
}
template <class Io, Is<CallDrop> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("party", v.party, kPartyName);
}
template <class Io, Is<CallKeys> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("keys", v.keys, Tones{});
}
template <class Io, Is<CallDial> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("queue", v.queue);
    io("number", v.number, PhoneNumber{});
    io.defaulted("name", v.name, "", Chars{0, 250});
}
template <class Io, Is<TargetsRead> V>
void members(Io& io, V& v) {
    io("kind", v.kind);
    io.defaulted("search", v.search, "", Chars{0, 250});
    io.defaulted("limit", v.limit, 50, Range{1, 200});
}

// --- monitoring ----------------------------------------------------------------------------------------------------
template <class Io, Is<MonitorStart> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("agent", v.agent);
    io("mode", v.mode);
}
template <class Io, class V>
requires Is<V, MonitorSet> || Is<V, MonitorSettled>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("mode", v.mode);
}

// --- by the exchange -----------------------------------------------------------------------------------------------
template <class Io, Is<LegChanged> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("leg", v.leg, kLegName);
    io("state", v.state);
    io.defaulted("fault", v.fault, OfferFault::StationUnreachable);
    io.defaulted("cause", v.cause, "", kExchangesWord);
}
template <class Io, Is<CallSettled> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("ask", v.ask);
}
template <class Io, Is<CallRefused> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("ask", v.ask);
    io.defaulted("cause", v.cause, "", kExchangesWord);
}
template <class Io, Is<PhoneHeld> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("leg", v.leg, kLegName);
    io("held", v.held);
}
template <class Io, Is<PhoneTransfers> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("leg", v.leg, kLegName);
    io("number", v.number, Chars{1, 64});
}
template <class Io, Is<RecordingChanged> V>
void members(Io& io, V& v) {
    io("command", v.command);
    io("contact", v.contact);
    io("on", v.on);
}
template <class Io, Is<CallQuality> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io("leg", v.leg, kLegName);
    io("quality", v.quality);
}

} // namespace readyline::wire
