// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What may be asked of the floor. The edge has read and authorised nothing: `by` says who asks, decide() says whether he may.
#pragma once

#include "server/floor/State.h"

#include <variant>

namespace readyline::floor {

struct SetSite {
    Site site;
}; // start with another configuration, or administration
struct IssueToken {
    TokenInfo token;
}; // sign-in, or minted by an administrator
struct RevokeToken {
    std::string digest;
};
struct OpenSession {
    DeviceId device;
    std::string deviceLabel;
    bool canShow = true;
    std::string token{};  // its digest; none: opened by the server itself
    bool resumes = false; // the device came back by itself: it brings back no session that was ended meanwhile
};                        // same device: its session goes on
struct LoseSession {
    SessionId session;
}; // the socket is gone
struct CloseSession {
    SessionId session;
    bool whenDone = false; // while he is at work: not refused, but kept until that is done
};                         // sign-out (W7)
struct ShowOnDevice {
    SessionId session;
    bool canShow = true;
};
struct IdleOnDevice {
    SessionId session;
    bool idle = true;
};
struct SetPresence {
    Choice choice;
    bool declineOffers = false;
    std::optional<PendingWhen> when{}; // given: later in any case
    ChannelSet channels{};             // any: on these alone
};
struct AcknowledgeOverlays {};
struct CancelPending {};
struct SetOthersPresence {
    PersonId person;
    Choice choice;
    std::string note;
    std::string seen;
};
struct UndoOthersPresence {
    PersonId person;
};
struct AnswerChange {
    std::int64_t change = 0; // the record that told of it
    std::string text;
};
struct EndOthersSessions {
    PersonId person;
    std::string note;
};
struct PutEntry {
    PresenceEntry entry;
};
struct RemoveEntry {
    EntryId entry;
};
struct PutReason {
    Reason reason;
};
struct RemoveReason {
    ReasonId reason;
};
struct SetSignInPresence {
    Choice choice;
};
struct PresentOffer {
    SessionId session;
    OfferId offer;
};
struct AcceptOffer {
    OfferId offer;
};
struct DeclineOffer {
    OfferId offer;
};
struct AcceptOffers {
    std::vector<OfferId> offers;
}; // written ones, several at once (W10)
struct EndContact {
    ContactId contact;
};
struct ParkContact {
    ContactId contact;
}; // D20: written, until its customer writes again
struct ResumeContact {
    ContactId contact;
}; // or he takes it up again himself
struct CustomerWrote {
    ContactId contact;
};                     // as its source says
struct AssignContact { // D21
    ContactId contact;
    PersonId person;
};
struct CloseContact {
    ContactId contact;
}; // D21, K32: it is over, whatever its state
struct NewValue {
    std::string name;
    std::string value;
    std::optional<std::int64_t> seen{}; // the save that it replaces, 0 for none; only the source may leave it out
};
struct SaveVariables {
    ContactId contact;
    std::vector<NewValue> values; // all of them, or none
};
struct LookAtVariable {
    ContactId contact;
    std::string name;
}; // at one that is secure: who did is on record, before he sees it
struct SubmitWrapUp {
    AssignmentId assignment;
    CodeId code;
    std::string notes;
};
struct ExtendWrapUp {
    AssignmentId assignment;
    int seconds = 60;
};
struct EndWrapUp {
    AssignmentId assignment;
}; // without a choice: the default code, or none where it is optional
struct StopCountdown {
    AssignmentId assignment;
};
struct PostContact {
    Channel channel = Channel::Chat;
    QueueId queue;
    Customer customer;
    std::vector<Variable> variables;
    int priority = 0;
    std::string external;
    std::optional<PersonId> preferred{}; // is asked first
    Origin origin = Origin::Queue;
    std::optional<Consult> consult{};
};
struct LeaveContact {
    ContactId contact;
}; // the customer goes
struct SetStation {
    PersonId person;
    StationState state = StationState::Idle;
};
struct EndCall {
    ContactId contact;
};
struct PlanCallback { // W85, W94: whoever asks decides which kinds there are for him
    CallbackKind kind = CallbackKind::Scheduled;
    CallbackForm form;
    ContactId about{}; // the conversation that it comes from (W108); courtesy: the call that it stands for
    std::vector<Variable> variables{};
    int priority = 0; // of courtesy and web ones
};
struct EditCallback {
    CallbackId callback;
    CallbackPatch patch;
};
struct DeleteCallback {
    CallbackId callback;
};
// --- the controls of a call (rules 2.8): granted as an ask that the exchange settles, unless it says otherwise
struct HoldCall { // W27, W32
    ContactId contact;
    CallSide side = CallSide::Customer;
};
struct ResumeCall { // W29; the other side waits then (W31)
    ContactId contact;
    CallSide side = CallSide::Customer;
};
struct StartConsult { // W34
    ContactId contact;
    CallTarget target;
    bool holdOthers = true; // W43
};
struct EndConsult { // by who asked: also before anybody has answered (W40)
    ContactId contact;
};
struct TransferCall { // with a target: blind, at once (W61); without: who is consulted has it (W41)
    ContactId contact;
    std::optional<CallTarget> target{};
};
struct StartConference { // W44: everybody hears everybody
    ContactId contact;
};
struct ExitCall { // W39, W47: the others go on
    ContactId contact;
};
struct DropParty { // W55
    ContactId contact;
    std::string party; // of an outsider or an assignment
};
struct PauseRecording { // W66
    ContactId contact;
};
struct ResumeRecording {
    ContactId contact;
};
struct DialOut { // W1, W19: his own telephone first, then the customer's
    QueueId queue;
    std::string number;
    std::string name{};
};
struct StartMonitor { // Z22: at once where nothing else is in hand; one a call
    ContactId contact;
    PersonId agent;
    MonitorMode mode = MonitorMode::Listen;
};
struct SetMonitor {
    ContactId contact;
    MonitorMode mode = MonitorMode::Listen;
};
struct EndMonitor {
    ContactId contact;
};
// --- by the connector that carries the call
struct ReportLeg {
    ContactId contact;
    std::string leg; // as the plan names it
    LineState state = LineState::Gone;
    OfferFault fault = OfferFault::StationUnreachable; // Gone before it was up: why
    std::string cause{};                               // the exchange's own word for it (W93)
};
struct SettleCall { // all is as the plan with this ask has it
    ContactId contact;
    AskId ask;
};
struct RefuseCall { // it cannot be
    ContactId contact;
    AskId ask;
    std::string cause{};
};
struct SettleMonitor {
    ContactId contact;
    MonitorMode mode = MonitorMode::Listen;
};
struct HoldOnPhone { // its own hold key
    ContactId contact;
    std::string leg;
    bool held = true;
};
struct TransferOnPhone { // its own transfer key: blind, to what was dialled
    ContactId contact;
    std::string leg;
    std::string number;
};
struct ReportRecording { // the exchange records, or does no more
    ContactId contact;
    bool on = true;
};
struct Tick {}; // deadlines are due
struct Resume {
    Duration gap;
    bool sessionsStay = false;
}; // first after an outage: how long the server could not act (rules 2.6)

// Its special members are compiled once, in Command.cpp: inline they would be thousands of functions in every source that
// copies one.
struct Command
    : std::variant<SetSite, IssueToken, RevokeToken, OpenSession, LoseSession, CloseSession, ShowOnDevice, IdleOnDevice,
          SetPresence, CancelPending, AcknowledgeOverlays, SetOthersPresence, UndoOthersPresence, AnswerChange,
          EndOthersSessions, PutEntry, RemoveEntry, PutReason, RemoveReason, SetSignInPresence, PresentOffer,
          AcceptOffer, DeclineOffer, AcceptOffers, EndContact, SaveVariables, LookAtVariable, SubmitWrapUp,
          ExtendWrapUp, EndWrapUp, StopCountdown, PostContact, LeaveContact, SetStation, EndCall, Tick, Resume,
          ParkContact, ResumeContact, CustomerWrote, AssignContact, CloseContact, PlanCallback, EditCallback,
          DeleteCallback, HoldCall, ResumeCall, StartConsult, EndConsult, TransferCall, StartConference, ExitCall,
          DropParty, PauseRecording, ResumeRecording, DialOut, StartMonitor, SetMonitor, EndMonitor, ReportLeg,
          SettleCall, RefuseCall, SettleMonitor, HoldOnPhone, TransferOnPhone, ReportRecording> {
    using variant::variant;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

} // namespace readyline::floor
