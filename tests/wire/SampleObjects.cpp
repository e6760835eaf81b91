// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/SampleObjects.h"

#include "tests/wire/Samples.h"

namespace readyline::wire::samples {

using namespace std::chrono_literals;

CallbackForm promised() {
    return {"Freya Lindqvist", "+46 70 555 018", "Europe/Stockholm", "2026-11-23", "10:00", "10:30", {"billing"}, {},
        "The meter number"};
}

CallbackView planned() {
    CallbackView out;
    out.callback = {"cb-20"};
    out.kind = CallbackKind::Scheduled;
    out.form = promised();
    out.start = at(171'000);
    out.end = at(172'800);
    out.dueAt = at(171'000);
    out.by = {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"};
    out.seq = 1207;
    return out;
}

CallbackView paused() {
    CallbackView out;
    out.callback = {"cb-21"};
    out.kind = CallbackKind::Web;
    out.form.name = "Matteo Bianchi";
    out.form.phone = "+39 02 5550 118";
    out.form.queue = {"billing"};
    out.state = CallbackState::Paused;
    out.dueAt = at(600);
    out.attempts = 1;
    out.cause = "TRUNK_LIMIT";
    out.by.kind = ActorKind::Customer;
    out.seq = 1206;
    return out;
}

CallbackView reached() {
    CallbackView out = planned();
    out.callback = {"cb-22"};
    out.kind = CallbackKind::Personal;
    out.form.assignee = {"ilse"};
    out.state = CallbackState::Ended;
    out.dueAt.reset();
    out.attempts = 2;
    out.outcome = CallbackEnd::Reached;
    return out;
}

CallbackTag tag() {
    return {.callback = {"cb-21"},
        .kind = CallbackKind::Web,
        .from = "+32 9 000 01 00",
        .reason = "Payment plan",
        .attempt = 2,
        .answered = false,
        .mayCancel = true};
}

LedgerLine chosen() {
    return {.seq = 1207,
        .at = at(5),
        .person = {"ilse"},
        .by = Actor{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"},
        .cause = LedgerCause::Chosen,
        .before = {ShownRow::Engaged, BaseStatus::Available, "On contact", "", "Lunch", {}},
        .after = {ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch", "", {}},
        .note = "Go and eat",
        .channel = {},
        .queue = ""};
}

LedgerLine answered() {
    LedgerLine out = chosen();
    out.seq = 1209;
    out.by = {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"};
    out.cause = LedgerCause::Answered;
    out.before = out.after;
    out.note = "I am on a side task";
    return out;
}

LedgerLine missed() {
    return {.seq = 1190,
        .at = at(-600),
        .person = {"ilse"},
        .by = {},
        .cause = LedgerCause::Missed,
        .before = {ShownRow::Ringing, BaseStatus::Available, "Ringing", "", "", {}},
        .after = {ShownRow::Acknowledge, BaseStatus::Away, "No answer", "", "", {{Channel::Chat, "Ready"}}},
        .note = "",
        .channel = Channel::Voice,
        .queue = "Billing"};
}

HistoryEntry handled() {
    HistoryEntry out;
    out.seq = 1207;
    out.at = at(95);
    out.contact = {"c-9"};
    out.assignment = {"a-18"};
    out.offer = {"o-17"};
    out.channel = Channel::Chat;
    out.queue = {"billing"};
    out.queueName = "Billing";
    out.customer = {"Katarzyna Wójcik", "katarzyna@example.org"};
    out.end = HistoryEnd::EndedByAgent;
    out.began = at(3);
    out.talked = 57s;
    out.wrappedUp = 35s;
    out.code = CodeId{"other"};
    out.codeLabel = "Other";
    out.notes = "Will call back";
    out.corrected = true;
    out.correctableUntil = at(395);
    return out;
}

HistoryEntry notAnswered() {
    HistoryEntry out;
    out.seq = 1190;
    out.at = at(-600);
    out.contact = {"c-8"};
    out.offer = {"o-16"};
    out.channel = Channel::Voice;
    out.queue = {"outages"};
    out.queueName = "Outages";
    out.customer = {"Matteo Bianchi", "…4471"};
    out.end = HistoryEnd::Missed;
    out.began = at(-620);
    return out;
}

} // namespace readyline::wire::samples
