// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/Samples.h"

namespace readyline::wire::samples {
namespace {

using namespace std::chrono_literals;

const Actor kPerson{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
const Actor kHimself{ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};
const Choice kReady{EntryId{"ready"}, {}};

// A team says some things otherwise, a queue the others: together every one.
PolicyPatch teamPolicy() {
    PolicyPatch p;
    p.signInPresence = kReady;
    p.reconnectGrace = 150s;
    p.onReturn = ReturnPolicy{false, {EntryId{"not-ready"}, {}}};
    p.inactivity = InactivityPolicy{0s, 180s};
    p.logOffAt = TimeOfDay{18, 30};
    p.sessions = SessionsMode::Takeover;
    p.channelOverrides = ChannelOverrides::OpenToo;
    p.occupied = std::vector{OccupiedRule{Channel::Voice, 50}};
    p.mailOnChange = false;
    p.tellMonitored = true;
    p.reachNotReady = true;
    return p;
}

PolicyPatch queuePolicy() {
    PolicyPatch p;
    p.offerTimeoutVoice = 25s;
    p.offerTimeoutWritten = 180s;
    p.voiceAnswer = VoiceAnswer::Phone;
    p.noAnswer = Threshold{2, ShowOverlay{{"no-answer"}, 10s}};
    p.logOutAfterMisses = 3;
    p.decline = NoEffect{};
    p.phoneBusy = PhoneBusyPolicy{{"busy"}, 0s};
    p.offerErrors = Threshold{5, NoEffect{}};
    p.wrapUp = WrapUpPolicy{WrapUpMode::Manual, 60s, false, true, false, WrapUpBlocks::ForSeconds, 90s};
    p.callbacks = CallbackPolicy{5, 300s, 3, 7, 120s, 3600s, true};
    p.recording = RecordingPolicy{true, true, 45s};
    return p;
}

} // namespace

AgentLayers agent() {
    AgentLayers a;
    a.person = {"ilse"};
    a.name = "Ilse Vermeulen";
    a.teams = {{"ghent-a"}};
    a.queues = {{"billing"}, {"outages"}};
    a.presence = {Connection::Reconnecting, at(0), at(60), true, StationState::Busy};
    a.intent = {kReady, kPerson, at(-3600)};
    a.asked = true;
    a.recalculated = true;
    a.pending = Pending{kLunch, kHimself, at(1), AfterContacts{2}, false};
    a.overrides = {{Channel::Voice, {EntryId{"not-ready"}, {}}, kHimself, at(-900)}};
    a.overlays = {
        {{"v-1"}, OverlayKind::NoAnswer, {"no-answer"}, UntilAcknowledged{}, at(2),
            {{{"c-8"}, {"billing"}, "Freya Lindqvist", at(2), 20}}},
        {{"v-2"}, OverlayKind::Declined, {"declined"}, UntilTime{at(12)}, at(2), {}},
        {{"v-3"}, OverlayKind::StationFault, {"station-fault"}, UntilCauseEnds{}, at(2), {}},
        {{"v-4"}, OverlayKind::PhoneBusy, {"busy"}, UntilCauseEnds{}, at(3), {}},
    };
    a.signOutAt = at(180);
    a.noCalls = true;
    a.devices = {{{"s-3"}, "Desk PC", Connection::Reconnecting, true, at(0)},
        {{"s-4"}, "", Connection::Online, false, at(-60), true}};
    a.work = {
        {{"c-9"}, {"outages"}, Channel::Voice, OfferState::Ringing, {}, at(0), at(20), WrapUpBlocks::Always, "",
            OfferKind::Consult},
        {{"c-7"}, {"billing"}, Channel::Chat, {}, AssignmentState::WrapUp, at(0), {}, WrapUpBlocks::Never,
            "João Figueiredo"},
        {{"c-6"}, {"billing"}, Channel::Email, {}, AssignmentState::Parked, at(-7200), {}, WrapUpBlocks::Always,
            "Liv Haugen"},
        {{"c-5"}, {"sales"}, Channel::Voice, {}, AssignmentState::Active, at(-60), {}, WrapUpBlocks::Always, "",
            OfferKind::Queue, WorkRole::Conference},
    };
    a.seq = 1207;
    a.freeSince = at(-5);
    a.profile = {"expert"};
    a.today[index(Channel::Chat)] = 12;
    a.onContact = 11'560s;
    a.onContactSince = at(0);
    return a;
}

SiteRules site() {
    SiteRules s;
    s.name = "Demo";
    s.preset = "default";
    s.timeZone = "Europe/Brussels";
    s.entries = {{{"ready"}, "Ready", BaseStatus::Available, "", true, true, false, ReasonRule::Never, "", 0},
        {{"not-ready"}, "Not Ready", BaseStatus::Away, "No work", true, true, true, ReasonRule::Optional, "pauses", 1,
            3600s, "Not Ready (all teams)"},
        {{"no-answer"}, "No answer", BaseStatus::Away, "", true, false, false, ReasonRule::Never, "", 2},
        {{"busy"}, "Busy", BaseStatus::Busy, "", true, false, false, ReasonRule::Never, "", 3}};
    s.reasons = {
        {{"lunch"}, "Lunch", "pauses", 1, 1800s}, {{"paperwork"}, "Paperwork", "pauses", 2, {}, {QueueId{"billing"}}}};
    s.teams = {{{"ghent-a"}, "Ghent A", teamPolicy()}, {{"ghent-b"}, "Ghent B"}};
    Queue billing;
    billing.id = {"billing"};
    billing.name = "Billing";
    billing.channels.set(index(Channel::Voice)).set(index(Channel::Chat));
    billing.allowed = {BaseStatus::Available, BaseStatus::Busy};
    billing.priority = 2;
    billing.maskNumbers = true;
    billing.variables = {{"customerNo", "Customer no.", false, true}, {"bankAccount", "Bank account", true, false}};
    billing.maximumWait = 900s;
    billing.policy = queuePolicy();
    billing.overflow = OverflowRaises{2};
    billing.preferredWait = 90s;
    billing.maximumParked = 24h;
    Queue sales;
    sales.id = {"sales"};
    sales.name = "Sales";
    sales.channels.set(index(Channel::Chat));
    sales.overflow = OverflowTo{{"billing"}};
    billing.screenPop = "https://crm.example.com/customers?no={customerNo}";
    billing.callbacks = CallbackEntry{{"pbx"}, "+32 9 000 01 00", false};
    s.queues = {billing, sales};
    s.codes = {{{"other"}, "Other", {}, true}, {{"refund"}, "Refund", {{"billing"}}, false}};
    s.policy.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Offline", "reconnecting", "Acknowledge"};
    s.policy.signInPresence = {EntryId{"not-ready"}, {}};
    s.policy.phoneBusy = {{"busy"}, 10s};
    s.policy.inactivity = {1800s, 120s};
    s.policy.logOffAt = TimeOfDay{0, 0};
    s.policy.channelOverrides = ChannelOverrides::CloseOnly;
    s.policy.occupied = {{Channel::Voice, 100}, {Channel::Chat, 67}};
    s.policy.mailOnChange = true;
    s.policy.callbacks.attempts = 4;
    s.policy.recording = {true, false, 60s};
    s.policy.tellMonitored = true;
    s.policy.reachNotReady = false;
    s.policy.noAnswer = {1, ShowOverlay{{"no-answer"}, {}}};
    s.policy.decline = ShowOverlay{{"no-answer"}, 10s};
    s.policy.offerErrors = {5, LogOut{}};
    s.capacity.blocks[index(Channel::Voice)].set(index(Channel::Chat));
    s.capacity.writtenBlocksLiveFrom = 3;
    s.capacity.interruptibleBy[index(Channel::Email)].set(index(Channel::Voice));
    Capacity expert;
    expert.writtenLimit = 5;
    expert.perDay[index(Channel::Email)] = 40;
    s.profiles = {{{"expert"}, "Expert", expert}};
    s.screenPopHosts = {"crm.example.com"};
    s.noiseRemoval = true;
    return s;
}

} // namespace readyline::wire::samples
