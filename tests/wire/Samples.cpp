// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/Samples.h"

namespace readyline::wire::samples {
namespace {

using namespace std::chrono_literals;

const CommandId kCommand{"019aa5f0-1111-7222-8333-444455556666"};
const Actor kPerson{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};

OfferView offer() {
    return {.offer = {"o-17"},
        .contact = {"c-9"},
        .channel = Channel::Voice,
        .queue = {"outages"},
        .customer = {"Matteo Bianchi", "•••• 4471"},
        .variables = {{"customerNo", "Customer no.", "4118902", false}, {"language", "Language", "Italian", false}},
        .state = OfferState::Ringing,
        .since = at(0),
        .waitingSince = at(-48),
        .deadline = at(20),
        .seconds = 20,
        .seq = 1201};
}

TaskView task() {
    return {.assignment = {"a-18"},
        .contact = {"c-9"},
        .channel = Channel::Chat,
        .queue = {"billing"},
        .customer = {"Katarzyna Wójcik", "katarzyna@example.org"},
        .variables = {{"bankAccount", "Bank account", "", true}},
        .state = AssignmentState::WrapUp,
        .endRequested = true,
        .acceptedAt = at(3),
        .since = at(60),
        .wrapUpDeadline = at(90),
        .wrapUpSeconds = 30,
        .seq = 1207};
}

CallView call() {
    return {.contact = {"c-9"},
        .external = "trunk-1/4471",
        .channel = Channel::Voice,
        .state = ContactState::Handled,
        .assignment = AssignmentId{"a-18"},
        .agent = {"ilse"},
        .assignmentState = AssignmentState::Active,
        .hangUp = true,
        .seq = 1206};
}

Me me() { return {{"margriet"}, "Margriet Adeyemi", Role::Supervisor, {}, {{"ghent-a"}, {"ghent-b"}}}; }

template <class T>
void add(std::vector<Sample>& to, const char* variant, T request) requires requires {
    T::kMethod;
}
{ to.push_back({std::string{T::kMethod} + '-' + variant, RequestFrame{7, std::move(request)}}); }
template <class T>
void addResult(std::vector<Sample>& to, const char* variant, T result) {
    to.push_back({std::string{"result."} + T::kType + '-' + variant, Answer{7, Result{std::move(result)}}});
}
template <class T>
void addEvent(std::vector<Sample>& to, const char* variant, T event, Actor by = {}) {
    Envelope envelope{12, 1207, at(5), std::move(by), std::nullopt, std::move(event)};
    if (envelope.by.kind == ActorKind::Person) envelope.cause = kCommand;
    to.push_back({std::string{T::kType} + '-' + variant, std::move(envelope)});
}

void addRequests(std::vector<Sample>& to) {
    add(to, "first", SessionOpen{"t-secret", "0.1.0", {"d-1"}, "Desk PC", true, std::nullopt});
    add(to, "resume", SessionOpen{"t-secret", "0.1.0", {"d-1"}, "", false, ResumePoint{"log-1", 1200}});
    add(to, "plain", SessionClose{kCommand});
    add(to, "plain", Ping{});
    add(to, "locked", DeviceShow{kCommand, false});
    add(to, "reason", PresenceSet{kCommand, kLunch, false});
    add(to, "decline", PresenceSet{kCommand, {EntryId{"not-ready"}, {}}, true});
    add(to, "auto", PresenceSet{kCommand, {}, false});
    add(to, "plain", PendingCancel{kCommand});
    add(to, "note", SupervisorPresenceSet{kCommand, {"ilse"}, kLunch, "Go and eat", "11|Ready|"});
    add(to, "plain", SupervisorPresenceSet{kCommand, {"ilse"}, {EntryId{"ready"}, {}}, "", "7|Wrap-up|"});
    add(to, "plain", OfferPresented{kCommand, {"o-17"}});
    add(to, "plain", OfferAccept{kCommand, {"o-17"}});
    add(to, "plain", OfferDecline{kCommand, {"o-17"}});
    add(to, "plain", ContactEnd{kCommand, {"c-9"}});
    add(to, "notes", WrapUpSubmit{kCommand, {"a-18"}, {"other"}, "Will call back\non \"Monday\" – 10 h"});
    add(to, "plain", WrapUpExtend{kCommand, {"a-18"}, 60});
    add(to, "fresh", TeamViewOpen{{"v-1"}, {{"ghent-a"}, {"ghent-b"}}, std::nullopt});
    add(to, "since", TeamViewOpen{{"v-1"}, {}, ResumePoint{"log-1", 1200}});
    add(to, "plain", ViewClose{{"v-1"}});
    add(to, "plain", CallsViewOpen{});
    add(to, "plain", StationSet{kCommand, {"ilse"}, StationState::Unreachable});
    add(to, "plain", LegJoined{kCommand, {"a-18"}});
    add(to, "noAnswer", LegFailed{kCommand, {"a-18"}, OfferFault::StationNoAnswer});
    add(to, "plain", CallEnded{kCommand, {"c-9"}});
}

void addAnswers(std::vector<Sample>& to) {
    addResult(to, "full", SessionOpened{{"s-3"}, "log-1", 1207, at(5), 60, me(), site(), agent(), {offer()}, {task()}});
    addResult(to, "plain", Settled{1207});
    addResult(to, "plain", Pong{at(5), 1207});
    addResult(to, "delta", ViewOpened{{"v-1"}, 1207, false, {agent()}});
    addResult(to, "empty", ViewOpened{{"v-1"}, 1207, true, {}});
    addResult(to, "plain", CallsOpened{1207, {call()}});
    to.push_back({"error-refused", Answer{7, Refused{Refusal::OfferGone, ""}}});
    to.push_back({"error-detail", Answer{7, Refused{Refusal::VersionTooOld, "0.1.0 or newer is needed"}}});
    to.push_back({"error-unreadable", Answer{7, ParseError{ParseFault::MissingField, "params.offer"}}});
}

void addEvents(std::vector<Sample>& to) {
    addEvent(to, "plain", SelfChanged{agent()}, kPerson);
    addEvent(to, "plain", AgentChanged{agent()});
    addEvent(to, "ringing", OfferChanged{offer()});
    OfferView connecting = offer();
    connecting.state = OfferState::Connecting;
    connecting.deadline.reset();
    addEvent(to, "connecting", OfferChanged{connecting});
    addEvent(to, "missed", OfferEnded{{"o-17"}, OfferState::Missed, {}, {}});
    addEvent(to, "withdrawn", OfferEnded{{"o-17"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}},
        {ActorKind::Customer, {}, ""});
    addEvent(to, "failed", OfferEnded{{"o-17"}, OfferState::Failed, {}, OfferFault::StationDeclined});
    addEvent(to, "plain", TaskChanged{task()});
    addEvent(to, "submitted", TaskRemoved{{"a-18"}, CodeId{"other"}, false}, kPerson);
    addEvent(to, "deadline", TaskRemoved{{"a-18"}, CodeId{"other"}, true});
    addEvent(to, "notJoined", TaskRemoved{{"a-18"}, {}, false});
    addEvent(to, "plain", CallChanged{call()});
    addEvent(to, "plain", SiteChanged{site()}, kPerson);
    addEvent(to, "now", StatusSetByOther{kLunch, false, "Go and eat"}, kPerson);
    addEvent(to, "pending", StatusSetByOther{kLunch, true, ""}, kPerson);
    addEvent(to, "takenOver", SessionEnded{EndReason::TakenOver, "Laptop"});
    addEvent(to, "signedOut", SessionEnded{EndReason::SignedOut, ""}, kPerson);
    to.push_back({"unknown-newer", Envelope{12, 1207, at(5), {}, {}, Unknown{"coffee.ready"}}});
}

void addRest(std::vector<Sample>& to) {
    const auto add = [&](const char* name, RestBody body) {
        to.push_back({std::string{"rest."} + name, std::move(body)});
    };
    add("signIn-plain", SignIn{"ilse", "correct horse"});
    add("signedIn-plain", SignedIn{"t-secret", at(3600), me()});
    add("postContact-full",
        PostContact{Channel::Email, {"billing"}, {"Zuzana Nováková", "zuzana@example.org"},
            {{"reason", "Moving house"}}, 3, "mail-77"});
    add("postContact-small", PostContact{Channel::Chat, {"sales"}, {"Matteo", ""}, {}, 0, ""});
    add("contactStatus-waiting", ContactStatus{{"c-9"}, ContactState::Waiting, {}});
    add("contactStatus-ended", ContactStatus{{"c-9"}, ContactState::Ended, ContactOutcome::CustomerLeft});
    add("mintToken-ingress", MintToken{TokenKind::Ingress, {"web"}, "website"});
    add("mintedToken-plain", MintedToken{"k-secret", at(3600)});
    add("restError-path", RestError{"OUT_OF_RANGE", "is not an allowed value", "customer.name"});
}

} // namespace

WallTime at(int seconds) {
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / 21} + 9h + 30min + std::chrono::seconds{seconds};
}

AgentLayers agent() {
    AgentLayers a;
    a.person = {"ilse"};
    a.name = "Ilse Vermeulen";
    a.teams = {{"ghent-a"}};
    a.queues = {{"billing"}, {"outages"}};
    a.presence = {Connection::Reconnecting, at(0), at(60), true, StationState::Busy};
    a.intent = {{EntryId{"ready"}, {}}, kPerson, at(-3600)};
    a.asked = true;
    a.pending = Pending{kLunch, {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"}, at(1)};
    a.overlays = {
        {{"v-1"}, OverlayKind::NoAnswer, {"no-answer"}, UntilAcknowledged{}, at(2),
            {{{"c-8"}, {"billing"}, "Freya Lindqvist", at(2), 20}}},
        {{"v-2"}, OverlayKind::Declined, {"declined"}, UntilTime{at(12)}, at(2), {}},
        {{"v-3"}, OverlayKind::StationFault, {"station-fault"}, UntilCauseEnds{}, at(2), {}},
    };
    a.work = {
        {{"c-9"}, {"outages"}, Channel::Voice, OfferState::Ringing, {}, at(0), at(20), true, ""},
        {{"c-7"}, {"billing"}, Channel::Chat, {}, AssignmentState::WrapUp, at(0), {}, false, "João Figueiredo"},
    };
    a.seq = 1207;
    a.freeSince = at(-5);
    return a;
}

SiteRules site() {
    SiteRules s;
    s.name = "Demo";
    s.preset = "default";
    s.entries = {{{"ready"}, "Ready", BaseStatus::Available, "", true, true, false, ReasonRule::Never, "", 0},
        {{"not-ready"}, "Not Ready", BaseStatus::Away, "No work", true, true, true, ReasonRule::Optional, "pauses", 1},
        {{"no-answer"}, "No answer", BaseStatus::Away, "", true, false, false, ReasonRule::Never, "", 2}};
    s.reasons = {{{"lunch"}, "Lunch", "pauses", 1}};
    s.teams = {{{"ghent-a"}, "Ghent A"}};
    Queue billing;
    billing.id = {"billing"};
    billing.name = "Billing";
    billing.channels.set(index(Channel::Voice)).set(index(Channel::Chat));
    billing.allowed = {BaseStatus::Available, BaseStatus::Busy};
    billing.priority = 2;
    billing.maskNumbers = true;
    billing.variables = {{"customerNo", "Customer no.", false, true}, {"bankAccount", "Bank account", true, false}};
    billing.maximumWait = 900s;
    s.queues = {billing};
    s.codes = {{{"other"}, "Other", {}, true}, {{"refund"}, "Refund", {{"billing"}}, false}};
    s.policy.words = {"Ringing", "On contact", "Wrap-up", "At capacity", "Offline", "reconnecting"};
    s.policy.signInPresence = {EntryId{"not-ready"}, {}};
    s.policy.noAnswer = {1, ShowOverlay{{"no-answer"}, {}}};
    s.policy.decline = ShowOverlay{{"no-answer"}, 10s};
    s.policy.offerErrors = {5, LogOut{}};
    s.capacity.blocks[index(Channel::Voice)].set(index(Channel::Chat));
    s.capacity.writtenFullBlocksLive = true;
    return s;
}

std::vector<Sample> all() {
    std::vector<Sample> samples;
    addRequests(samples);
    addAnswers(samples);
    addEvents(samples);
    addRest(samples);
    return samples;
}

std::string serialize(const Message& message) {
    return std::visit(
        [](const auto& each) -> std::string {
            if constexpr (std::same_as<std::remove_cvref_t<decltype(each)>, RestBody>)
                return std::visit([](const auto& body) { return wire::serialize(body); }, each);
            else
                return wire::serialize(each);
        },
        message);
}

} // namespace readyline::wire::samples
