// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The members of what is known of work, once for reading and writing: customers and variables, ledgers and histories,
// callbacks.
#pragma once

#include "core/wire/DomainFields.h"

namespace readyline::domain {

template <class Io, Is<LedgerChannel> V>
void members(Io& io, V& v) {
    io("channel", v.channel);
    io("word", v.word);
}
template <class Io, Is<LedgerStatus> V>
void members(Io& io, V& v) {
    io("row", v.row);
    io("base", v.base);
    io("word", v.word);
    io.defaulted("reason", v.reason, "");
    io.defaulted("next", v.next, "");
    io.defaulted("channels", v.channels, {});
}
template <class Io, Is<LedgerLine> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("at", v.at);
    io("person", v.person);
    io("by", v.by);
    io("cause", v.cause);
    io("before", v.before);
    io("after", v.after);
    io.defaulted("note", v.note, "");
    io("channel", v.channel);
    io.defaulted("queue", v.queue, "");
}
template <class Io, Is<Customer> V>
void members(Io& io, V& v) {
    io.defaulted("name", v.name, "", Chars{0, 250});
    io.defaulted("address", v.address, "", Chars{0, 250});
    io.defaulted("verified", v.verified, false);
}
template <class Io, Is<HistoryEntry> V>
void members(Io& io, V& v) {
    io("seq", v.seq);
    io("at", v.at);
    io("contact", v.contact);
    io.defaulted("assignment", v.assignment, AssignmentId{});
    io.defaulted("offer", v.offer, OfferId{});
    io("channel", v.channel);
    io("queue", v.queue);
    io.defaulted("queueName", v.queueName, "");
    io("customer", v.customer);
    io("end", v.end);
    io("began", v.began);
    io.defaulted("talked", v.talked, seconds{0});
    io.defaulted("wrappedUp", v.wrappedUp, seconds{0});
    io("code", v.code);
    io.defaulted("codeLabel", v.codeLabel, "");
    io.defaulted("byDefault", v.byDefault, false);
    io.defaulted("notes", v.notes, "");
    io.defaulted("corrected", v.corrected, false);
    io("correctableUntil", v.correctableUntil);
}
template <class Io, Is<WrapUpCorrection> V>
void members(Io& io, V& v) {
    io("code", v.code);
    io.defaulted("codeLabel", v.codeLabel, "");
    io.defaulted("notes", v.notes, "");
}
template <class Io, Is<Consult> V>
void members(Io& io, V& v) {
    io("by", v.by);
    io.defaulted("number", v.number, "", Chars{0, 100});
}
template <class Io, Is<Variable> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io("value", v.value, Chars{0, 256}); // W71
}

// --- callbacks: texts as they were typed; what they must be is the domain's to say (CallbackCheck.h) ----------------
inline constexpr Chars kAnyText{0, 1000};
template <class Io, Is<CallbackForm> V>
void members(Io& io, V& v) {
    io.defaulted("name", v.name, "", kAnyText);
    io.defaulted("phone", v.phone, "", kAnyText);
    io.defaulted("zone", v.zone, "", kAnyText);
    io.defaulted("date", v.date, "", kAnyText);
    io.defaulted("from", v.from, "", kAnyText);
    io.defaulted("to", v.to, "", kAnyText);
    io.defaulted("queue", v.queue, QueueId{});
    io.defaulted("assignee", v.assignee, PersonId{});
    io.defaulted("reason", v.reason, "", kAnyText);
}
template <class Io, Is<CallbackPatch> V>
void members(Io& io, V& v) {
    io("name", v.name);
    io("phone", v.phone);
    io("zone", v.zone);
    io("date", v.date);
    io("from", v.from);
    io("to", v.to);
    io("queue", v.queue);
    io("assignee", v.assignee);
    io.defaulted("anybody", v.anybody, false);
    io("reason", v.reason);
}

} // namespace readyline::domain
