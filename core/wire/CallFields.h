// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of a call and of its plan, once for reading and writing: on the wire, and in the journal.
#pragma once

#include "core/domain/CallPlan.h"
#include "core/wire/DomainFields.h"

#include <algorithm>

namespace readyline::wire {

inline constexpr std::size_t kMostParties = 64; // in one call: no message has more
inline constexpr Chars kLegName{1, 64}, kPartyName{1, 64};
inline constexpr Chars kExchangesWord{0, 64}; // a code of the exchange, shown as it is (W93)

// What a telephone's keys can say, 32 at once.
struct Tones {
    static constexpr std::string_view kKeys = "0123456789*#ABCD";
    static constexpr std::size_t kMost = 32;
    [[nodiscard]] bool holds(const std::string& keys) const {
        const auto isKey = [](char each) { return kKeys.find(each) != std::string_view::npos; };
        return !keys.empty() && keys.size() <= kMost && std::ranges::all_of(keys, isKey);
    }
};

} // namespace readyline::wire

namespace readyline::domain {

// --- what is stored of a call --------------------------------------------------------------------------------------
template <class Io, Is<CallTarget> V>
void members(Io& io, V& v) {
    io("kind", v.kind);
    io("id", v.id, Chars{1, 100});
}
template <class Io, Is<Outsider> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io.defaulted("name", v.name, "");
    io("number", v.number);
    io("state", v.state);
    io("since", v.since);
    io("deadline", v.deadline);
    io.defaulted("consulted", v.consulted, false);
}
template <class Io, Is<ConsultCall> V>
void members(Io& io, V& v) {
    io("target", v.target);
    io("name", v.name);
    io.defaulted("queue", v.queue, QueueId{});
    io("since", v.since);
    io("deadline", v.deadline);
    io.defaulted("holdsOthers", v.holdsOthers, true);
    io.defaulted("held", v.held, false);
    io.defaulted("heldBefore", v.heldBefore, false);
}
template <class Io, Is<CallAsk> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("step", v.step);
    io("by", v.by);
    io("deadline", v.deadline);
    io("consult", v.consult);
    io("outsider", v.outsider);
    io.defaulted("party", v.party, "");
}
template <class Io, Is<Recording> V>
void members(Io& io, V& v) {
    io("state", v.state);
    io("until", v.until);
    io.defaulted("resumes", v.resumes, false);
}
template <class Io, Is<Monitor> V>
void members(Io& io, V& v) {
    io("id", v.id);
    io("by", v.by);
    io("of", v.of);
    io("mode", v.mode);
    io("wanted", v.wanted);
    io("state", v.state);
    io("since", v.since);
    io("deadline", v.deadline);
    io.defaulted("told", v.told, false);
}
template <class Io, Is<Call> V>
void members(Io& io, V& v) {
    io.defaulted("outsiders", v.outsiders, {});
    io("consult", v.consult);
    io.defaulted("customerHeld", v.customerHeld, false);
    io.defaulted("phoneHeld", v.phoneHeld, false);
    io("heldSince", v.heldSince);
    io.defaulted("customerGone", v.customerGone, false);
    io.defaulted("givenOut", v.givenOut, false);
    io("ask", v.ask);
    io.defaulted("recording", v.recording, {});
    io("monitor", v.monitor);
}

// --- what is said of one, and measured -----------------------------------------------------------------------------
template <class Io, Is<CallFacts> V>
void members(Io& io, V& v) {
    io.defaulted("targetRings", v.targetRings, false);
    io("participants", v.participants);
    io.defaulted("recordingPausable", v.recordingPausable, false);
}
template <class Io, Is<LineQuality> V>
void members(Io& io, V& v) {
    io("lossPercent", v.lossPercent, wire::Between{0, 100});
    io("jitterMs", v.jitterMs, wire::Between{0, 60'000});
}

// --- what is to be made true of one --------------------------------------------------------------------------------
template <class Io, Is<PlannedLeg> V>
void members(Io& io, V& v) {
    io("id", v.id, wire::kLegName);
    io("kind", v.kind);
    io.defaulted("person", v.person, PersonId{});
    io.defaulted("phone", v.phone, "");
    io.defaulted("shows", v.shows, "");
    io("room", v.room);
    io.defaulted("up", v.up, false);
    io.defaulted("ringsFor", v.ringsFor, seconds{0});
    io.defaulted("answersItself", v.answersItself, false);
}
template <class Io, Is<PlannedMonitor> V>
void members(Io& io, V& v) {
    io("leg", v.leg, wire::kLegName);
    io("of", v.of, wire::kLegName);
    io("mode", v.mode);
}
template <class Io, Is<CallPlan> V>
void members(Io& io, V& v) {
    io("contact", v.contact);
    io.defaulted("external", v.external, "");
    io("channel", v.channel);
    io.defaulted("over", v.over, false);
    io("legs", v.legs, wire::Items{wire::kMostParties});
    io.defaulted("talkHeld", v.talkHeld, false);
    io.defaulted("consultHeld", v.consultHeld, false);
    io.defaulted("recording", v.recording, RecordingState::Off);
    io("monitor", v.monitor);
    io.defaulted("ask", v.ask, AskId{});
    io("seq", v.seq);
}

} // namespace readyline::domain
