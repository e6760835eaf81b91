// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/record/Samples.h"

#include "tests/floor/Stage.h"

namespace readyline::record::test {

namespace {

using namespace floor;
using namespace std::chrono_literals;

const WallTime kAt{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 9h};
const PersonId kAnn{"ann"};
const SessionId kSession{"s-1"};
const ContactId kContact{"c-2"};
const OfferId kOffer{"o-3"};
const AssignmentId kWork{"a-4"};
const OverlayId kOverlay{"l-5"};
const Choice kLunch{EntryId{"not-ready"}, ReasonId{"lunch"}};
const Choice kReady{EntryId{"ready"}, {}};
const Actor kSue{ActorKind::Person, PersonId{"sue"}, "The sue"};

Session session() {
    return {
        kSession, kAnn, DeviceId{"d-1"}, "Desk 4", SessionState::Reconnecting, true, kAt, kAt + 60s, true, "digest"};
}

Contact contact() {
    Contact out;
    out.id = kContact;
    out.external = "call-77";
    out.source = PersonId{"key"};
    out.channel = Channel::Voice;
    out.queue = QueueId{"sales"};
    out.customer = {"Zoë \"Z\" Ñandú", "+49301234567"};
    out.variables = {{"order", "4711"}, {"note", "two\nlines"}};
    out.priority = 2;
    out.createdAt = kAt;
    out.front = true;
    out.avoid = {kAnn};
    out.endRequested = true;
    out.avoidUntil = kAt + 30s;
    out.waitDeadline = kAt + 30min;
    out.seq = 7;
    out.waitingSince = kAt + 5s;
    out.preferred = kAnn;
    out.preferredUntil = kAt + 65s;
    out.overflowed = {QueueId{"vip"}};
    return out;
}

Offer offer() {
    return {kOffer, kContact, kAnn, OfferState::Ringing, kAt, kAt + 20s, 20, {kSession}, 8, RouteReason::Preferred};
}

Assignment assignment() {
    Assignment out;
    out.id = kWork;
    out.contact = kContact;
    out.agent = kAnn;
    out.offer = kOffer;
    out.state = AssignmentState::WrapUp;
    out.acceptedAt = kAt;
    out.since = kAt + 1s;
    out.deadline = kAt + 31s;
    out.wrapUpSeconds = 30;
    out.blocks = WrapUpBlocks::ForSeconds;
    out.blocksUntil = kAt + 61s;
    out.code = CodeId{"done"};
    out.notes = "called back";
    out.seq = 9;
    return out;
}

Overlay overlay() {
    return {kOverlay, OverlayKind::NoAnswer, EntryId{"no-answer"}, UntilTime{kAt + 10s}, kAt,
        {{kContact, QueueId{"sales"}, "Carla", kAt, 20}}};
}

Callback callback() {
    Callback out;
    out.id = CallbackId{"cb-6"};
    out.kind = CallbackKind::Personal;
    out.form = {"Zoë Ñandú", "+49 30 1234567", "Europe/Berlin", "2026-11-23", "10:00", "10:30", QueueId{"sales"}, kAnn,
        "two\nlines"};
    out.start = kAt + 48h;
    out.end = kAt + 48h + 30min;
    out.state = CallbackState::Paused;
    out.dueAt = kAt + 49h;
    out.attempts = 1;
    out.contact = ContactId{"c-7"};
    out.about = kContact;
    out.outcome = CallbackEnd::NotReached;
    out.cause = "TRUNK_LIMIT";
    out.variables = {{"order", "4711"}};
    out.priority = 3;
    out.by = kSue;
    out.source = PersonId{"key"};
    out.since = kAt;
    out.seq = 10;
    return out;
}

Callback promised() {
    Callback out;
    out.id = CallbackId{"cb-8"};
    out.kind = CallbackKind::Web;
    out.form.name = "Zoë";
    out.form.phone = "030 1234567";
    out.form.queue = QueueId{"sales"};
    out.dueAt = kAt;
    out.since = kAt;
    return out;
}

ConsultCall consult() {
    return {.target = {TargetKind::EntryPoint, "line"},
        .name = "Sales line",
        .queue = QueueId{"sales"},
        .since = kAt,
        .deadline = kAt + 60s,
        .holdsOthers = false,
        .held = true,
        .heldBefore = true};
}

Outsider outsider() {
    return {PartyId{"p-7"}, "Engineer", "+49 30 555 018", PartyState::Ringing, kAt, kAt + 60s, true};
}

CallAsk asked() {
    return {.id = AskId{"k-12"},
        .step = CallStep::Consult,
        .by = kAnn,
        .deadline = kAt + 10s,
        .consult = consult(),
        .outsider = outsider(),
        .party = {}};
}

Monitor monitor() {
    return {.id = PartyId{"p-8"},
        .by = PersonId{"sue"},
        .of = kWork,
        .mode = MonitorMode::Listen,
        .wanted = MonitorMode::TakeOver,
        .state = PartyState::Up,
        .since = kAt,
        .deadline = kAt + 10s,
        .told = true};
}

Pending planned() { return {kLunch, kSue, kAt, AtTime{kAt + 30min}, false}; }
Replaced replaced() {
    return {PersonId{"sue"}, kAt, Intent{kReady, kSue, kAt - 1h}, Pending{kReady, kSue, kAt, AfterContacts{2}, false}};
}

} // namespace

Events samples() {
    return {SiteWasSet{floor::test::smallSite()}, TokenIssued{{"digest", kAnn, true, kAt + 12h}},
        TokenRevoked{"digest"}, SessionOpened{session()}, SessionLost{kSession, kAt + 60s},
        SessionBack{kSession, false, "digest"},
        SessionEnded{kSession, EndReason::TakenOver, "Desk 5", kAnn, "left at noon"}, DeviceShows{kSession, false},
        DeviceIdled{kSession, true}, SignOutAsked{kAnn, kAt + 180s}, LogOffSet{kAnn, kAt + 1h},
        StationChanged{kAnn, StationState::Busy}, IntentSet{kAnn, {kLunch, kSue, kAt}},
        ChannelIntentSet{kAnn, {Channel::Voice, kLunch, kSue, kAt}}, ChannelIntentEnded{kAnn, Channel::Voice},
        PendingSet{kAnn, planned()}, PendingCounted{kAnn, 1}, PendingArmed{kAnn},
        PendingEnded{kAnn, PendingEnd::Superseded}, OverlayLaid{kAnn, overlay()},
        OverlayLifted{kAnn, kOverlay, OverlayGone::Answered}, CountersSet{kAnn, 2, 1},
        StatusSetByOther{kAnn, kLunch, true, "team meeting", true, replaced()},
        ChangeAnswered{kAnn, PersonId{"sue"}, "on a side task"}, ContactPosted{contact()},
        ContactRequeued{kContact, true, kAnn, kAnn, kAt + 60s}, ContactCooledDown{kContact}, ContactEndAsked{kContact},
        VariableSaved{kContact, {"order", "4712"}, kSue}, VariableLooked{kContact, "bankAccount", kAnn},
        ContactOver{kContact, ContactOutcome::WaitedTooLong, {}}, OfferOpened{offer()},
        OfferRings{kOffer, kSession, kAt + 20s},
        OfferOver{kOffer, kAnn, kContact, OfferState::Withdrawn, WithdrawReason::CustomerGone, std::nullopt},
        OffersNotHad{kAnn, {kOffer, OfferId{"o-9"}}}, AssignmentMade{assignment()}, AssignmentJoined{kWork},
        WrapUpStarted{kWork, kAt + 30s, 30, WrapUpBlocks::VoiceOnly, kAt + 60s}, WrapUpFreed{kWork},
        WrapUpExtended{kWork, kAt + 90s, 90},
        AssignmentOver{kWork, kAnn, CodeId{"done"}, "notes", true, OfferFault::StationNoAnswer},
        WrapUpCorrected{kWork, CodeId{"sold"}, "after all"}, AssignmentForgotten{kWork, kAnn},
        ServerResumed{90'500ms, true}, ContactReleased{kContact}, ContactParked{kContact, kWork, kAt + 72h},
        AssignmentResumed{kWork}, ContactOverflowed{kContact, QueueId{"help"}, 3, kAt + 30min},
        DayBegan{kAnn, kAt + 14h}, DayOver{kAnn}, CountdownStopped{kWork}, CallbackPlanned{promised()},
        CallbackEdited{callback()}, CallbackQueued{CallbackId{"cb-6"}, kContact},
        CallbackPaused{CallbackId{"cb-6"}, kAt + 10min, "TRUNK_LIMIT", kAnn},
        CallbackOver{CallbackId{"cb-6"}, CallbackEnd::NoEntryPoint, "", {}}, CallbackForgotten{CallbackId{"cb-6"}},
        CustomerAnswered{kContact}, CallAsked{kContact, asked()}, CallSettled{kContact, AskId{"k-12"}},
        CallAskGone{kContact, {AskId{"k-13"}, CallStep::Drop, kAnn, kAt + 10s, {}, {}, "p-7"}, AskEnd::Overtaken, "38"},
        ConsultOver{kContact, ConsultEnd::Left, "16"}, OutsiderPut{kContact, outsider()},
        OutsiderGone{kContact, PartyId{"p-7"}, "17"}, CustomerWent{kContact}, RoleGiven{kWork, WorkRole::Conference},
        OfferTurned{kOffer, OfferKind::Transfer}, ContactMoved{kContact, QueueId{"help"}, kAt + 30min, kAnn},
        ContactGivenOut{kContact}, HeldOnPhone{kContact, true},
        RecordingSet{kContact, {RecordingState::Paused, kAt + 60s, true}}, MonitorPut{kContact, monitor()},
        MonitorOver{kContact, PersonId{"sue"}, MonitorEnd::NotAllowed}};
}

Contact inCall() {
    Contact out = contact();
    out.call.outsiders = {outsider()};
    out.call.consult = consult();
    out.call.customerHeld = true;
    out.call.phoneHeld = true;
    out.call.heldSince = kAt;
    out.call.customerGone = true;
    out.call.givenOut = true;
    out.call.ask = asked();
    out.call.recording = {RecordingState::On};
    out.call.monitor = monitor();
    return out;
}

Offer handedOn() {
    Offer out = offer();
    out.why = RouteReason::Asked;
    out.kind = OfferKind::Transfer;
    out.from = PersonId{"bob"};
    return out;
}

Assignment assisting() {
    Assignment out = assignment();
    out.role = WorkRole::Consulted;
    return out;
}

} // namespace readyline::record::test
