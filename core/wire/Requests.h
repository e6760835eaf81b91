// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a client asks: JSON-RPC 2.0 requests in WebSocket text frames. Each struct names its method.
// Commands carry a client-made UUIDv7: repeating one returns its first answer; the same id with another body is refused.
#pragma once

#include "core/wire/CallRequests.h"
#include "core/wire/Objects.h"
#include "core/wire/Parse.h"

#include <variant>

namespace readyline::wire {

using ViewId = Id<struct ViewTag>; // made by the client, one per open view of the connection

struct ResumePoint {
    std::string log; // the journal's id
    std::int64_t seq = 0;
    friend bool operator==(const ResumePoint&, const ResumePoint&) = default;
};

// First on every connection. Answered by SessionOpened. A resume keeps the session of the same device.
struct SessionOpen {
    static constexpr const char* kMethod = "session.open";
    std::string token;
    std::string client; // version, "0.1.0"
    DeviceId device;
    std::string deviceLabel; // "Desk PC"
    bool canShow = true;     // can put an offer on screen now
    std::optional<ResumePoint> resume;
    friend bool operator==(const SessionOpen&, const SessionOpen&) = default;
};
// Signs this device out (W7: refused while an offer or a contact is open). Then the server closes with SignedOut. With
// whenDone an open contact refuses nothing: no new work from then on, and all my devices are signed out once the last is done.
struct SessionClose {
    static constexpr const char* kMethod = "session.close";
    CommandId command;
    bool whenDone = false;
    friend bool operator==(const SessionClose&, const SessionClose&) = default;
};
struct Ping { // every kHeartbeat; answered by Pong
    static constexpr const char* kMethod = "ping";
    friend bool operator==(const Ping&, const Ping&) = default;
};
struct DeviceShow { // locked, asleep, no display: false; back: true (idea 3)
    static constexpr const char* kMethod = "device.show";
    CommandId command;
    bool canShow = true;
    friend bool operator==(const DeviceShow&, const DeviceShow&) = default;
};
// Nobody has touched this device for as long as the site allows, or somebody has again (Z21). Clears the question, too.
struct DeviceIdle {
    static constexpr const char* kMethod = "device.idle";
    CommandId command;
    bool idle = true;
    friend bool operator==(const DeviceIdle&, const DeviceIdle&) = default;
};
// Own status. While a contact is open a not routable choice becomes pending; with declineOffers it also declines open offers
// (K7, K10). With `when` it holds later in any case (idea 6). With channels it holds on those alone, at once (W21); without,
// on all, and what was chosen for single ones is gone.
struct PresenceSet {
    static constexpr const char* kMethod = "presence.set";
    CommandId command;
    Choice choice;
    bool declineOffers = false;
    std::optional<PendingWhen> when{};
    ChannelSet channels{};
    friend bool operator==(const PresenceSet&, const PresenceSet&) = default;
};
struct PendingCancel {
    static constexpr const char* kMethod = "pending.cancel";
    CommandId command;
    friend bool operator==(const PendingCancel&, const PendingCancel&) = default;
};
// Another's status (Z4, Z20). `seen` is Shown::key of what the supervisor saw; refused ChangedMeanwhile if it is no longer so.
struct SupervisorPresenceSet {
    static constexpr const char* kMethod = "supervisor.presence.set";
    CommandId command;
    PersonId person;
    Choice choice;
    std::string note; // the agent reads it; 250 characters at most
    std::string seen;
    friend bool operator==(const SupervisorPresenceSet&, const SupervisorPresenceSet&) = default;
};
// Takes back what this supervisor set within the last 10 s, if it still stands (idea 8).
struct SupervisorPresenceUndo {
    static constexpr const char* kMethod = "supervisor.presence.undo";
    CommandId command;
    PersonId person;
    friend bool operator==(const SupervisorPresenceUndo&, const SupervisorPresenceUndo&) = default;
};
// What I say to a supervisor who changed my status, once for each change (idea 8): into the ledger, and to him.
struct StatusAnswer {
    static constexpr const char* kMethod = "status.answer";
    CommandId command;
    std::int64_t change = 0; // the seq of the event that told me of it
    std::string text;        // 1 to 250 characters
    friend bool operator==(const StatusAnswer&, const StatusAnswer&) = default;
};
// Signs all devices of somebody out (Z21, K20); refused while he is at work.
struct SupervisorSessionEnd {
    static constexpr const char* kMethod = "supervisor.session.end";
    CommandId command;
    PersonId person;
    std::string note; // the agent reads it; 250 characters at most
    friend bool operator==(const SupervisorSessionEnd&, const SupervisorSessionEnd&) = default;
};
// What waits to be acknowledged is; the status below shows again (W23, D16).
struct OverlayAcknowledge {
    static constexpr const char* kMethod = "overlay.acknowledge";
    CommandId command;
    friend bool operator==(const OverlayAcknowledge&, const OverlayAcknowledge&) = default;
};
// The changes of a person's status, newest first: own ones, or of those whose reasons one may see. Answered by LedgerLines.
struct LedgerRead {
    static constexpr const char* kMethod = "ledger.read";
    PersonId person;
    WallTime from;   // these included
    WallTime to;     // these not
    int limit = 500; // 1 to 1000
    friend bool operator==(const LedgerRead&, const LedgerRead&) = default;
};
// The contacts that are over for somebody, newest first: own ones, or of those whose reasons one may see. Answered by
// HistoryEntries.
struct HistoryRead {
    static constexpr const char* kMethod = "history.read";
    PersonId person;
    std::optional<std::int64_t> before{}; // what the answer before named as `next`
    int limit = 50;                       // 1 to 100: records that are looked at; one may have ended several contacts
    friend bool operator==(const HistoryRead&, const HistoryRead&) = default;
};
// --- administration (D1-D11, Z13): right EditStatuses, for the default at sign-in ChangeSite; holds for everybody at once
struct EntryPut { // new, or instead of the one with this id; a built-in one is refused (D8)
    static constexpr const char* kMethod = "admin.entry.put";
    CommandId command;
    PresenceEntry entry;
    friend bool operator==(const EntryPut&, const EntryPut&) = default;
};
struct EntryRemove {
    static constexpr const char* kMethod = "admin.entry.remove";
    CommandId command;
    EntryId entry;
    friend bool operator==(const EntryRemove&, const EntryRemove&) = default;
};
struct ReasonPut {
    static constexpr const char* kMethod = "admin.reason.put";
    CommandId command;
    Reason reason;
    friend bool operator==(const ReasonPut&, const ReasonPut&) = default;
};
struct ReasonRemove {
    static constexpr const char* kMethod = "admin.reason.remove";
    CommandId command;
    ReasonId reason;
    friend bool operator==(const ReasonRemove&, const ReasonRemove&) = default;
};
struct SignInPresenceSet { // Z14, D4
    static constexpr const char* kMethod = "admin.signInPresence.set";
    CommandId command;
    Choice choice;
    friend bool operator==(const SignInPresenceSet&, const SignInPresenceSet&) = default;
};
struct OfferPresented { // the popover is on screen: starts the countdown (idea 3)
    static constexpr const char* kMethod = "offer.presented";
    CommandId command;
    OfferId offer;
    friend bool operator==(const OfferPresented&, const OfferPresented&) = default;
};
struct OfferAccept {
    static constexpr const char* kMethod = "offer.accept";
    CommandId command;
    OfferId offer;
    friend bool operator==(const OfferAccept&, const OfferAccept&) = default;
};
// Several written ones at once (W10): those that can be had are, of the others tells OffersNotHad.
struct OffersAccept {
    static constexpr const char* kMethod = "offers.accept";
    static constexpr std::size_t kMost = 64;
    CommandId command;
    std::vector<OfferId> offers;
    friend bool operator==(const OffersAccept&, const OffersAccept&) = default;
};
struct OfferDecline {
    static constexpr const char* kMethod = "offer.decline";
    CommandId command;
    OfferId offer;
    friend bool operator==(const OfferDecline&, const OfferDecline&) = default;
};
// Ends the contact. Live ones settle when the connector says that the call has ended.
struct ContactEnd {
    static constexpr const char* kMethod = "contact.end";
    CommandId command;
    ContactId contact;
    friend bool operator==(const ContactEnd&, const ContactEnd&) = default;
};
// Sets a written contact of mine aside until its customer writes again: it takes no capacity meanwhile (D20).
struct ContactPark {
    static constexpr const char* kMethod = "contact.park";
    CommandId command;
    ContactId contact;
    friend bool operator==(const ContactPark&, const ContactPark&) = default;
};
struct ContactResume { // takes it up again; refused where there is no room for it
    static constexpr const char* kMethod = "contact.resume";
    CommandId command;
    ContactId contact;
    friend bool operator==(const ContactResume&, const ContactResume&) = default;
};
// Offers it to this person, past his status and his capacity (D21); whoever has it, loses it. No call that somebody is in.
struct SupervisorContactAssign {
    static constexpr const char* kMethod = "supervisor.contact.assign";
    CommandId command;
    ContactId contact;
    PersonId person;
    friend bool operator==(const SupervisorContactAssign&, const SupervisorContactAssign&) = default;
};
struct SupervisorContactClose { // it is over, whatever its state (D21, K32)
    static constexpr const char* kMethod = "supervisor.contact.close";
    CommandId command;
    ContactId contact;
    friend bool operator==(const SupervisorContactClose&, const SupervisorContactClose&) = default;
};
// One variable of a contact that I have accepted (W68, W77). Refused SavedFirst, with what stands, where `seen` is no longer
// the save that stands (W70); BadValue where it does not fit (W72).
struct VariableSet {
    static constexpr const char* kMethod = "variable.set";
    CommandId command;
    ContactId contact;
    std::string name;
    std::string value;     // 256 characters at most (W71); empty: nothing is known
    std::int64_t seen = 0; // ShownVariable::changed of what I replace
    friend bool operator==(const VariableSet&, const VariableSet&) = default;
};
// The value of a secure one, for the agent at work on the contact (W73): that he looked is stored before it is answered with
// VariableRevealed. No command: each look is one of its own.
struct VariableReveal {
    static constexpr const char* kMethod = "variable.reveal";
    ContactId contact;
    std::string name;
    friend bool operator==(const VariableReveal&, const VariableReveal&) = default;
};
// Exactly one code (W82); also ends the wrap-up, unless that is locked: then it is what its end submits. Within five minutes
// after the end it corrects code and notes.
struct WrapUpSubmit {
    static constexpr const char* kMethod = "wrapUp.submit";
    CommandId command;
    AssignmentId assignment;
    CodeId code;
    std::string notes; // 2000 characters at most
    friend bool operator==(const WrapUpSubmit&, const WrapUpSubmit&) = default;
};
struct WrapUpExtend {
    static constexpr const char* kMethod = "wrapUp.extend";
    CommandId command;
    AssignmentId assignment;
    int seconds = 60; // 1 to 600
    friend bool operator==(const WrapUpExtend&, const WrapUpExtend&) = default;
};
// Ends it without a choice: with the default code, or where it is optional with none (P5).
struct WrapUpEnd {
    static constexpr const char* kMethod = "wrapUp.end";
    CommandId command;
    AssignmentId assignment;
    friend bool operator==(const WrapUpEnd&, const WrapUpEnd&) = default;
};
// Stops the countdown, where the policy lets (W84): it lasts until its agent ends it.
struct WrapUpStop {
    static constexpr const char* kMethod = "wrapUp.stop";
    CommandId command;
    AssignmentId assignment;
    friend bool operator==(const WrapUpStop&, const WrapUpStop&) = default;
};
// Opens a view; answered by ViewOpened, then AgentChanged events with this view's id. With `since` only what changed after it.
struct TeamViewOpen {
    static constexpr const char* kMethod = "view.team";
    ViewId view;
    std::vector<TeamId> teams; // 100 at most
    std::optional<ResumePoint> since;
    friend bool operator==(const TeamViewOpen&, const TeamViewOpen&) = default;
};
struct ViewClose {
    static constexpr const char* kMethod = "view.close";
    ViewId view;
    friend bool operator==(const ViewClose&, const ViewClose&) = default;
};
// For connectors (role connector): the calls that they carry. Answered by CallsOpened, then CallChanged events.
struct CallsViewOpen {
    static constexpr const char* kMethod = "view.calls";
    friend bool operator==(const CallsViewOpen&, const CallsViewOpen&) = default;
};
struct StationSet { // a phone's state as the PBX sees it
    static constexpr const char* kMethod = "station.set";
    CommandId command;
    PersonId person;
    StationState state = StationState::Idle;
    friend bool operator==(const StationSet&, const StationSet&) = default;
};

// --- callbacks (W94 to W110). Texts are as typed; refused INVALID_CALLBACK with the member and words where one is not right.
struct CallbackSchedule { // personal with an assignee, else for whoever is free
    static constexpr const char* kMethod = "callback.schedule";
    CommandId command;
    CallbackForm form;
    std::optional<ContactId> about{}; // the conversation that it comes from (W108)
    friend bool operator==(const CallbackSchedule&, const CallbackSchedule&) = default;
};
struct CallbackEdit { // until its start (W106)
    static constexpr const char* kMethod = "callback.edit";
    CommandId command;
    CallbackId callback;
    CallbackPatch patch;
    friend bool operator==(const CallbackEdit&, const CallbackEdit&) = default;
};
struct CallbackDelete { // likewise; a web one that I am asked for also then, if the policy lets (W88)
    static constexpr const char* kMethod = "callback.delete";
    CommandId command;
    CallbackId callback;
    friend bool operator==(const CallbackDelete&, const CallbackDelete&) = default;
};
// All callbacks that I may see: answered by CallbacksOpened, then callback.changed and callback.removed. Asking anew gives the
// whole again.
struct CallbacksViewOpen {
    static constexpr const char* kMethod = "view.callbacks";
    friend bool operator==(const CallbacksViewOpen&, const CallbacksViewOpen&) = default;
};

// Its special members are compiled once, in Requests.cpp: inline they would be thousands of functions in every source that
// copies one.
struct Request
    : std::variant<SessionOpen, SessionClose, Ping, DeviceShow, DeviceIdle, PresenceSet, PendingCancel,
          SupervisorPresenceSet, SupervisorPresenceUndo, StatusAnswer, SupervisorSessionEnd, OverlayAcknowledge,
          LedgerRead, HistoryRead, EntryPut, EntryRemove, ReasonPut, ReasonRemove, SignInPresenceSet, OfferPresented,
          OfferAccept, OffersAccept, OfferDecline, ContactEnd, VariableSet, VariableReveal, WrapUpSubmit, WrapUpExtend,
          WrapUpEnd, WrapUpStop, TeamViewOpen, ViewClose, CallsViewOpen, StationSet, ContactPark, ContactResume,
          SupervisorContactAssign, SupervisorContactClose, CallbackSchedule, CallbackEdit, CallbackDelete,
          CallbacksViewOpen, CallHold, CallResume, CallConsult, CallConsultEnd, CallTransfer, CallConference, CallExit,
          CallDrop, CallKeys, CallDial, RecordingPause, RecordingResume, TargetsRead, MonitorStart, MonitorSet,
          MonitorStop, LegChanged, CallSettled, CallRefused, MonitorSettled, PhoneHeld, PhoneTransfers,
          RecordingChanged, CallQuality> {
    using variant::variant;
    Request();
    Request(const Request&);
    Request(Request&&) noexcept;
    Request& operator=(const Request&);
    Request& operator=(Request&&) noexcept;
    ~Request();
    friend bool operator==(const Request&, const Request&);
};

struct RequestFrame {
    std::int64_t id = 0; // JSON-RPC id: an integer of the client's choice, answered with the same
    Request request;
    friend bool operator==(const RequestFrame&, const RequestFrame&) = default;
};
// One request of a frame that could not be read. Answered as an error; the others of its batch are served.
struct BadRequest {
    std::optional<std::int64_t> id;
    ParseError error;
    friend bool operator==(const BadRequest&, const BadRequest&) = default;
};
using ClientItem = std::variant<RequestFrame, BadRequest>;

// The whole frame is refused (and the connection closed) only where it is not JSON, not UTF-8, too deep or no JSON-RPC.
[[nodiscard]] Parsed<std::vector<ClientItem>> parseClientFrame(std::string_view text);
[[nodiscard]] std::string serialize(const RequestFrame&);
// The command's id, and a digest of everything else in it, for "same id, other body". Empty for requests that are no commands.
[[nodiscard]] CommandId commandOf(const Request&);
[[nodiscard]] std::string bodyDigest(const Request&);

} // namespace readyline::wire
