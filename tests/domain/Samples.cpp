// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/domain/Samples.h"

namespace readyline::domain::samples {
namespace {

PresenceEntry entry(const char* id, const char* text, BaseStatus base, int order) {
    PresenceEntry e;
    e.id = {id};
    e.text = text;
    e.base = base;
    e.order = order;
    return e;
}

} // namespace

WallTime at(int seconds) {
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / 21} + std::chrono::seconds{seconds};
}

SiteRules rules() {
    SiteRules r;
    r.entries = {entry("ready", "Ready", BaseStatus::Available, 0),
        entry("not-ready", "Not Ready", BaseStatus::Away, 1), entry("dnd", "Do not disturb", BaseStatus::BusyDnd, 2),
        entry("busy", "Busy", BaseStatus::Busy, 3), entry("offline", "Offline", BaseStatus::Offline, 4),
        entry("no-answer", "No answer", BaseStatus::Away, 5), entry("cannot-show", "Cannot show", BaseStatus::Away, 6)};
    r.entries[1].needsReason = ReasonRule::Optional;
    r.entries[1].reasonGroup = "pauses";
    r.entries[2].needsReason = ReasonRule::Required;
    r.entries[2].reasonGroup = "pauses";
    for (std::size_t i = 4; i < r.entries.size(); ++i) r.entries[i].selectable = false;
    r.reasons = {{{"lunch"}, "Lunch", "pauses", 0}, {{"other"}, "Other", "elsewhere", 1}};
    Queue all;
    all.id = {"all"};
    all.channels.set();
    r.queues = {all};
    r.policy.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Signed out", "reconnecting"};
    return r;
}

AgentLayers agent() {
    AgentLayers a;
    a.person = {"ilse"};
    a.queues = {{"all"}};
    a.presence = {Connection::Online, at(-10), {}, true, StationState::Idle};
    a.intent = {choose("ready"), {}, at(0)};
    return a;
}

WorkItem offered(Channel channel, OfferState state) {
    WorkItem item;
    item.contact = {"c-1"};
    item.channel = channel;
    item.offer = state;
    item.since = at(10);
    item.deadline = at(30);
    return item;
}

WorkItem working(Channel channel, AssignmentState state) {
    WorkItem item;
    item.contact = {"c-2"};
    item.channel = channel;
    item.assignment = state;
    item.since = at(20);
    if (state == AssignmentState::WrapUp) item.deadline = at(50);
    return item;
}

Overlay overlay(OverlayKind kind, const char* entry, OverlayEnd end) {
    return {{"v-1"}, kind, {entry}, end, at(40), {}};
}

Choice choose(const char* entry, const char* reason) {
    Choice c{EntryId{entry}, {}};
    if (reason) c.reason = ReasonId{reason};
    return c;
}

Pending pending(const Choice& choice) { return {choice, {}, at(5)}; }

} // namespace readyline::domain::samples
