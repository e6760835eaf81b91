// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/wire/Samples.h"

#include "tests/wire/SampleList.h"
#include "tests/wire/SampleObjects.h"

namespace readyline::wire::samples {
OfferView offer() {
    return {.offer = {"o-17"},
        .contact = {"c-9"},
        .channel = Channel::Voice,
        .queue = {"outages"},
        .customer = {"Matteo Bianchi", "•••• 4471", true},
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
        .offer = {},
        .assignment = AssignmentId{"a-18"},
        .agent = {"ilse"},
        .assignmentState = AssignmentState::Active,
        .hangUp = true,
        .seq = 1206};
}

namespace {

using namespace std::chrono_literals;

const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};
const Choice kReady{EntryId{"ready"}, {}};

// One of each type; of the secure one that there is a value.
TaskView typedTask() {
    TaskView out = task();
    out.variables
        = {{"reason", "Reason for call", "Invoice", false, VariableType::Text, true, false, 1205, "Jonas Keller"},
            {"meter", "Meter reading", "48213.5", false, VariableType::Number, true, false, 0, {}},
            {"movedIn", "Moved in on", "", false, VariableType::DateTime, true, false, 0, {}},
            {"paperless", "Paperless", "true", false, VariableType::Boolean, false, false, 1206, {}},
            {"bankAccount", "Bank account", "", true, VariableType::Text, true, true, 0, {}}};
    out.state = AssignmentState::Active;
    out.endRequested = false;
    out.wrapUpDeadline.reset();
    out.wrapUpSeconds = 0;
    return out;
}

SiteRules typedSite() {
    SiteRules out = site();
    out.queues[0].variables = {{"reason", "Reason for call", false, true, VariableType::Text, true, true},
        {"movedIn", "Moved in on", false, true, VariableType::DateTime, false, true},
        {"score", "Score", false, false, VariableType::Number, false, false}};
    return out;
}

CallView ringingCall() {
    CallView view = call();
    view.state = ContactState::Offered;
    view.offer = OfferId{"o-17"};
    view.assignment.reset();
    view.assignmentState = AssignmentState::Done;
    view.hangUp = false;
    return view;
}

ChannelSet voiceAndVideo() { return ChannelSet{}.set(index(Channel::Voice)).set(index(Channel::Video)); }

Me me() { return {{"margriet"}, "Margriet Adeyemi", Role::Supervisor, {}, {{"ghent-a"}, {"ghent-b"}}}; }

void addRequests(std::vector<Sample>& to) {
    add(to, "first", SessionOpen{"t-secret", "0.1.0", {"d-1"}, "Desk PC", true, std::nullopt});
    add(to, "resume", SessionOpen{"t-secret", "0.1.0", {"d-1"}, "", false, ResumePoint{"log-1", 1200}});
    add(to, "plain", SessionClose{kCommand});
    add(to, "whenDone", SessionClose{kCommand, true});
    add(to, "plain", Ping{});
    add(to, "locked", DeviceShow{kCommand, false});
    add(to, "left", DeviceIdle{kCommand, true});
    add(to, "touched", DeviceIdle{kCommand, false});
    add(to, "reason", PresenceSet{kCommand, kLunch, false});
    add(to, "decline", PresenceSet{kCommand, {EntryId{"not-ready"}, {}}, true});
    add(to, "auto", PresenceSet{kCommand, {}, false});
    add(to, "done", PresenceSet{kCommand, kLunch, false, WhenDone{}, {}});
    add(to, "time", PresenceSet{kCommand, kLunch, false, AtTime{at(1800)}, {}});
    add(to, "contacts", PresenceSet{kCommand, kLunch, false, AfterContacts{2}, {}});
    add(to, "channels", PresenceSet{kCommand, kLunch, false, {}, voiceAndVideo()});
    add(to, "plain", PendingCancel{kCommand});
    add(to, "plain", OverlayAcknowledge{kCommand});
    add(to, "note", SupervisorPresenceSet{kCommand, {"ilse"}, kLunch, "Go and eat", "11|Ready|"});
    add(to, "plain", SupervisorPresenceSet{kCommand, {"ilse"}, kReady, "", "7|Wrap-up|"});
    add(to, "plain", SupervisorPresenceUndo{kCommand, {"ilse"}});
    add(to, "plain", StatusAnswer{kCommand, 1207, "I am on a side task"});
    add(to, "note", SupervisorSessionEnd{kCommand, {"ilse"}, "Left at noon"});
    add(to, "plain", SupervisorSessionEnd{kCommand, {"ilse"}, ""});
    add(to, "day", LedgerRead{{"ilse"}, at(-34'200), at(52'200), 500});
    add(to, "few", LedgerRead{{"ilse"}, at(-3600), at(0), 2});
    add(to, "newest", HistoryRead{PersonId{"ilse"}});
    add(to, "page", HistoryRead{PersonId{"ilse"}, 1190, 20});
    add(to, "full",
        EntryPut{kCommand,
            {{"training"}, "Training", BaseStatus::Busy, "In the training room", false, false, false,
                ReasonRule::Required, "pauses", 5, 3600s, "Training (HR 12)"}});
    PresenceEntry errand;
    errand.id = {"errand"};
    errand.text = "Errand";
    add(to, "small", EntryPut{kCommand, errand});
    add(to, "plain", EntryRemove{kCommand, {"training"}});
    add(to, "full", ReasonPut{kCommand, {{"coffee"}, "Coffee", "pauses", 2, 900s, {QueueId{"billing"}}}});
    add(to, "small", ReasonPut{kCommand, {{"coffee"}, "Coffee", "pauses", 0, {}}});
    add(to, "plain", ReasonRemove{kCommand, {"coffee"}});
    add(to, "plain", SignInPresenceSet{kCommand, kReady});
    add(to, "auto", SignInPresenceSet{kCommand, {}});
    add(to, "plain", OfferPresented{kCommand, {"o-17"}});
    add(to, "plain", OfferAccept{kCommand, {"o-17"}});
    add(to, "two", OffersAccept{kCommand, {OfferId{"o-17"}, OfferId{"o-18"}}});
    add(to, "plain", OfferDecline{kCommand, {"o-17"}});
    add(to, "plain", ContactEnd{kCommand, {"c-9"}});
    add(to, "plain", ContactPark{kCommand, {"c-9"}});
    add(to, "plain", ContactResume{kCommand, {"c-9"}});
    add(to, "plain", SupervisorContactAssign{kCommand, {"c-9"}, {"ilse"}});
    add(to, "plain", SupervisorContactClose{kCommand, {"c-9"}});
    add(to, "first", VariableSet{kCommand, {"c-9"}, "movedIn", "2026-03-14", 0});
    add(to, "later", VariableSet{kCommand, {"c-9"}, "reason", "", 1205});
    add(to, "plain", VariableReveal{{"c-9"}, "bankAccount"});
    add(to, "notes", WrapUpSubmit{kCommand, {"a-18"}, {"other"}, "Will call back\non \"Monday\" – 10 h"});
    add(to, "plain", WrapUpExtend{kCommand, {"a-18"}, 60});
    add(to, "plain", WrapUpEnd{kCommand, {"a-18"}});
    add(to, "plain", WrapUpStop{kCommand, {"a-18"}});
    add(to, "fresh", TeamViewOpen{{"v-1"}, {{"ghent-a"}, {"ghent-b"}}, std::nullopt});
    add(to, "since", TeamViewOpen{{"v-1"}, {}, ResumePoint{"log-1", 1200}});
    add(to, "plain", ViewClose{{"v-1"}});
    add(to, "plain", CallsViewOpen{});
    add(to, "plain", StationSet{kCommand, {"ilse"}, StationState::Unreachable});
    add(to, "scheduled", CallbackSchedule{kCommand, promised()});
    CallbackForm personal = promised();
    personal.assignee = {"ilse"};
    personal.reason.clear();
    add(to, "personal", CallbackSchedule{kCommand, personal, ContactId{"c-9"}});
    CallbackPatch later;
    later.from = "11:00";
    later.to = "11:30";
    add(to, "times", CallbackEdit{kCommand, {"cb-20"}, later});
    CallbackPatch everything{"Freya Lind", "+46 70 555 019", "Europe/Oslo", "2026-11-24", "09:00", "12:00",
        QueueId{"sales"}, PersonId{"jonas"}, true, "The meter"};
    add(to, "all", CallbackEdit{kCommand, {"cb-20"}, everything});
    add(to, "plain", CallbackDelete{kCommand, {"cb-20"}});
    add(to, "plain", CallbacksViewOpen{});
}

void addAnswers(std::vector<Sample>& to) {
    const MissedChange missedChange{{kLunch, false, "Go and eat"}, kPerson, at(-60), 1190};
    addResult(to, "full",
        SessionOpened{
            {"s-3"}, "log-1", 1207, at(5), 60, me(), site(), agent(), {offer()}, {task()}, missedChange, listening()});
    addResult(to, "plain", Settled{1207});
    addResult(to, "plain", Pong{at(5), 1207});
    addResult(to, "delta", ViewOpened{{"v-1"}, 1207, false, {agent()}});
    addResult(to, "empty", ViewOpened{{"v-1"}, 1207, true, {}});
    addResult(to, "plain", CallsOpened{1207, {call()}});
    addResult(to, "more", LedgerLines{{chosen(), missed()}, true});
    addResult(to, "answered", LedgerLines{{answered(), chosen()}, false});
    addResult(to, "empty", LedgerLines{});
    addResult(to, "more", HistoryEntries{{handled(), notAnswered()}, 1190});
    addResult(to, "empty", HistoryEntries{});
    addResult(to, "secure", VariableRevealed{{"c-9"}, "bankAccount", "BE71 0961 2345 6769", 1206});
    to.push_back({"error-savedFirst",
        Answer{7,
            Refused{Refusal::SavedFirst, "movedIn: another value was saved first",
                StandingValue{"movedIn", "2026-03-14", "Jonas Keller", 1205}}}});
    addResult(to, "two",
        CallbacksOpened{
            1207, {planned(), paused()}, {{{"ilse"}, "Ilse Vermeulen", {{"billing"}, {"outages"}}}}, {{"billing"}}});
    addResult(to, "empty", CallbacksOpened{1207, {}, {}, {}});
    to.push_back({"error-refused", Answer{7, Refused{Refusal::OfferGone, ""}}});
    to.push_back({"error-detail", Answer{7, Refused{Refusal::VersionTooOld, "0.1.0 or newer is needed"}}});
    to.push_back({"error-notEntitled", Answer{7, Refused{Refusal::NotEntitled, "Elke Wouters"}}});
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
    OfferView onPhone = offer();
    onPhone.answer = VoiceAnswer::Phone;
    addEvent(to, "phone", OfferChanged{onPhone});
    OfferView returned = offer();
    returned.why = RouteReason::Preferred;
    addEvent(to, "returned", OfferChanged{returned});
    OfferView campaign = offer();
    campaign.origin = Origin::Campaign;
    addEvent(to, "campaign", OfferChanged{campaign});
    OfferView consult = offer();
    consult.consult = ConsultView{{"jonas"}, "Jonas Keller", "2041", "Ghent A"};
    addEvent(to, "consult", OfferChanged{consult});
    addEvent(to, "missed", OfferEnded{{"o-17"}, OfferState::Missed, {}, {}});
    addEvent(to, "withdrawn", OfferEnded{{"o-17"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}},
        {ActorKind::Customer, {}, ""});
    addEvent(to, "failed", OfferEnded{{"o-17"}, OfferState::Failed, {}, OfferFault::StationDeclined});
    addEvent(to, "one", OffersNotHad{{OfferId{"o-18"}}}, {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"});
    addEvent(to, "plain", TaskChanged{task()});
    TaskView parked = task();
    parked.state = AssignmentState::Parked;
    parked.endRequested = false;
    parked.wrapUpDeadline.reset();
    parked.wrapUpSeconds = 0;
    parked.returned = true;
    addEvent(to, "parked", TaskChanged{parked});
    TaskView locked = task();
    locked.code = CodeId{"other"};
    addEvent(to, "locked", TaskChanged{locked});
    addEvent(to, "variables", TaskChanged{typedTask()}, kPerson);
    addEvent(to, "submitted", TaskRemoved{{"a-18"}, CodeId{"other"}, false}, kPerson);
    addEvent(to, "deadline", TaskRemoved{{"a-18"}, CodeId{"other"}, true});
    addEvent(to, "notJoined", TaskRemoved{{"a-18"}, {}, false});
    addEvent(to, "plain", CallChanged{call()});
    addEvent(to, "ringing", CallChanged{ringingCall()});
    OfferView callback = offer();
    callback.callback = tag();
    addEvent(to, "callback", OfferChanged{callback});
    TaskView calling = task();
    calling.channel = Channel::Voice;
    calling.state = AssignmentState::Active;
    calling.wrapUpDeadline.reset();
    calling.wrapUpSeconds = 0;
    calling.callback = CallbackTag{{"cb-20"}, CallbackKind::Scheduled, "", "", 1, true, false};
    addEvent(to, "callback", TaskChanged{calling});
    CallView dialling = call();
    dialling.hangUp = false;
    dialling.dial = Dial{"+46705550188", "+32 9 000 01 00", false};
    addEvent(to, "dial", CallChanged{dialling});
    dialling.dial = Dial{"+46705550188", "", true};
    addEvent(to, "answered", CallChanged{dialling});
    addEvent(to, "planned", CallbackChanged{planned()}, kPerson);
    addEvent(to, "paused", CallbackChanged{paused()});
    addEvent(to, "reached", CallbackChanged{reached()});
    addEvent(to, "plain", CallbackRemoved{{"cb-20"}});
    addEvent(to, "again", CallbackMissed{{"cb-21"}, {"Matteo Bianchi", "…0118"}, at(600), "TRUNK_LIMIT"});
    addEvent(to, "last", CallbackMissed{{"cb-21"}, {"Matteo Bianchi", "…0118"}, std::nullopt, ""});
    addEvent(to, "plain", SiteChanged{site()}, kPerson);
    addEvent(to, "variables", SiteChanged{typedSite()}, kPerson);
    addEvent(to, "now", StatusSetByOther{kLunch, false, "Go and eat"}, kPerson);
    addEvent(to, "pending", StatusSetByOther{kLunch, true, ""}, kPerson);
    addEvent(to, "undone", StatusSetByOther{kReady, false, "", true}, kPerson);
    addEvent(to, "plain", StatusAnswered{"I am on a side task"}, {ActorKind::Person, {"ilse"}, "Ilse Vermeulen"});
    Me granted = me();
    granted.grants = {Grant::EditStatuses, Grant::SetOffline};
    addEvent(to, "granted", MeChanged{granted});
    addEvent(to, "notEntitled", SessionEnded{EndReason::NotEntitled, "", "Elke Wouters"});
    addEvent(to, "takenOver", SessionEnded{EndReason::TakenOver, "Laptop"});
    addEvent(to, "inactive", SessionEnded{EndReason::Inactive, ""});
    addEvent(to, "logOffHour", SessionEnded{EndReason::LogOffHour, ""});
    addEvent(to, "tooManyErrors", SessionEnded{EndReason::TooManyErrors, ""});
    addEvent(to, "bySupervisor", SessionEnded{EndReason::LoggedOutBySupervisor, "", "Left at noon"}, kPerson);
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
            {{"reason", "Moving house"}}, 3, "mail-77", {}, Origin::Campaign});
    add("postContact-small", PostContact{Channel::Chat, {"sales"}, {"Matteo", ""}, {}, 0, ""});
    add("postContact-preferred", PostContact{Channel::Chat, {"sales"}, {"Matteo", ""}, {}, 0, "", PersonId{"ilse"}});
    add("contactStatus-parked", ContactStatus{{"c-9"}, ContactState::Parked, {}});
    add("contactStatus-closed", ContactStatus{{"c-9"}, ContactState::Ended, ContactOutcome::Closed});
    add("postContact-consult",
        PostContact{Channel::Voice, {"billing"}, {"Matteo", ""}, {}, 0, "trunk-1/4472", {}, Origin::Queue,
            Consult{{"jonas"}, "2041"}});
    add("contactStatus-waiting", ContactStatus{{"c-9"}, ContactState::Waiting, {}});
    add("contactStatus-ended", ContactStatus{{"c-9"}, ContactState::Ended, ContactOutcome::CustomerLeft});
    add("contactStatus-variables", ContactStatus{{"c-9"}, ContactState::Handled, {}, typedTask().variables});
    add("patchContact-two", PatchContact{{{"movedIn", "2026-03-14", 1205}, {"reason", "Invoice", std::nullopt}}});
    add("mintToken-ingress", MintToken{TokenKind::Ingress, {"web"}, "website"});
    add("mintedToken-plain", MintedToken{"k-secret", at(3600)});
    add("tokenList-two",
        TokenList{{{"5d41", TokenKind::Session, {"ilse"}, "", at(3600)},
            {"7d79", TokenKind::Ingress, {"web"}, "website", at(7200)}}});
    add("ledgerPage-two", LedgerPage{{"ilse"}, at(-34'200), at(52'200), {chosen(), missed()}});
    add("historyPage-two", HistoryPage{{"ilse"}, {handled(), notAnswered()}, {}});
    add("wrapUp-plain", WrapUpResource{{"other"}, "Will call back"});
    add("lookPage-more",
        LookPage{at(-34'200), at(52'200), {{1207, at(5), {"ilse"}, "Ilse Vermeulen", {"c-9"}, "bankAccount"}}, true});
    StatusResource status{{{"soon"}, "Available soon", BaseStatus::Offline, {}, false, true, true, {}, {}}, {}};
    status.entry.name = "soon";
    status.entry.description = "Back in a minute";
    status.entry.needsReason = ReasonRule::Optional;
    status.entry.reasonGroup = "pauses";
    status.entry.order = 40;
    status.entry.maximum = 5min;
    status.warning = Warning{"MISLEADING_TEXT", "The text says \"Available\", the base is Offline."};
    const StatusResource small{{{"errand"}, "Errand", BaseStatus::Away, {}, false, true, true, {}, {}}, {}};
    const ReasonResource reason{{{"lunch"}, "Lunch", "pauses", 1, 30min, {QueueId{"billing"}}}};
    add("status-warned", status);
    add("status-small", small);
    add("statusList-two", StatusList{{small, status}});
    add("reason-full", reason);
    add("reasonList-one", ReasonList{{reason}});
    add("signInStatus-reason", SignInResource{kLunch});
    add("signInStatus-auto", SignInResource{{}});
    PostCallback scheduled{CallbackKind::Scheduled, promised(), std::nullopt, {}, 0};
    PostCallback courtesy{CallbackKind::Courtesy, {}, ContactId{"c-9"}, {{"customerNo", "4118902"}}, 3};
    courtesy.form.phone = "+46 70 555 018";
    courtesy.form.queue = {"billing"};
    CallbackPatch later;
    later.from = "11:00";
    later.to = "11:30";
    add("postCallback-scheduled", scheduled);
    add("postCallback-courtesy", courtesy);
    add("patchCallback-times", PatchCallback{later});
    add("callback-planned", CallbackResource{planned()});
    add("callback-reached", CallbackResource{reached()});
    add("callbackList-one", CallbackList{{CallbackResource{paused()}}});
    add("contactStatus-calledBack", ContactStatus{{"c-9"}, ContactState::Ended, ContactOutcome::CalledBackLater});
    add("restError-path", RestError{"OUT_OF_RANGE", "is not an allowed value", "customer.name"});
}

} // namespace

WallTime at(int seconds) {
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / 21} + 9h + 30min + std::chrono::seconds{seconds};
}

std::vector<Sample> all() {
    std::vector<Sample> samples;
    addRequests(samples);
    addAnswers(samples);
    addEvents(samples);
    addRest(samples);
    addCalls(samples);
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
