// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the server says: answers to requests, and events. Everything queued for a connection leaves as one JSON-RPC batch.
#pragma once

#include "core/domain/HistoryEntry.h"
#include "core/domain/LedgerLine.h"
#include "core/domain/Refusal.h"
#include "core/wire/Requests.h"

namespace readyline::wire {

struct StatusSetByOther { // Z5: who is in the envelope's `by`
    static constexpr const char* kType = "status.setByOther";
    Choice choice;
    bool pending = false; // follows after the contact
    std::string note;
    bool undone = false; // taken back: the choice is what holds again, or with `pending` what follows again
    friend bool operator==(const StatusSetByOther&, const StatusSetByOther&) = default;
};
// What `status.setByOther` would have told, had he been there (Z5).
struct MissedChange {
    StatusSetByOther what;
    Actor by;
    WallTime at;
    std::int64_t seq = 0; // what an answer names
    friend bool operator==(const MissedChange&, const MissedChange&) = default;
};

// --- answers: {"id":…,"result":{"type":"settled",…}} -------------------------------------------------------------
struct SessionOpened {
    static constexpr const char* kType = "session";
    SessionId session;
    std::string log;      // the journal's id; another one means: forget what you had
    std::int64_t seq = 0; // the picture below is as of here
    WallTime at;          // server time now
    int graceSeconds = 60;
    Me me;
    SiteRules site;
    AgentLayers self;
    std::vector<OfferView> offers;
    std::vector<TaskView> tasks;
    std::optional<MissedChange> changed{}; // of his status while he was away, if nobody has told him
    std::optional<MonitorView> monitor{};  // the call that he listens to
    friend bool operator==(const SessionOpened&, const SessionOpened&) = default;
};
struct Settled { // a view at or past seq contains the effect
    static constexpr const char* kType = "settled";
    std::int64_t seq = 0;
    friend bool operator==(const Settled&, const Settled&) = default;
};
struct Pong {
    static constexpr const char* kType = "pong";
    WallTime at;
    std::int64_t seq = 0;
    friend bool operator==(const Pong&, const Pong&) = default;
};
struct ViewOpened {
    static constexpr const char* kType = "view";
    ViewId view;
    std::int64_t seq = 0;
    bool full = true; // false: only agents that changed after `since`
    std::vector<AgentLayers> agents;
    friend bool operator==(const ViewOpened&, const ViewOpened&) = default;
};
struct CallsOpened {
    static constexpr const char* kType = "calls";
    std::int64_t seq = 0;
    std::vector<CallView> calls;
    friend bool operator==(const CallsOpened&, const CallsOpened&) = default;
};
struct LedgerLines {
    static constexpr const char* kType = "ledger";
    std::vector<LedgerLine> lines; // newest first
    bool more = false;             // older ones in the asked time did not fit
    friend bool operator==(const LedgerLines&, const LedgerLines&) = default;
};
struct HistoryEntries {
    static constexpr const char* kType = "history";
    std::vector<HistoryEntry> entries; // newest first
    std::optional<std::int64_t> next;  // older ones may be before this record; none: these are the oldest
    friend bool operator==(const HistoryEntries&, const HistoryEntries&) = default;
};
struct VariableRevealed { // W73: the look is on record
    static constexpr const char* kType = "variable";
    ContactId contact;
    std::string name;
    std::string value;
    std::int64_t changed = 0; // as ShownVariable has it
    friend bool operator==(const VariableRevealed&, const VariableRevealed&) = default;
};
struct CallbacksOpened {
    static constexpr const char* kType = "callbacks";
    std::int64_t seq = 0;
    std::vector<CallbackView> callbacks;
    std::vector<Colleague> colleagues; // myself among them, if I may be given one
    std::vector<QueueId> queues;       // within my reach
    friend bool operator==(const CallbacksOpened&, const CallbacksOpened&) = default;
};
struct Targets {
    static constexpr const char* kType = "targets";
    std::int64_t seq = 0;
    std::vector<TargetView> targets; // by name
    bool more = false;               // others have the search text in them, too
    friend bool operator==(const Targets&, const Targets&) = default;
};
using Result = std::variant<SessionOpened, Settled, Pong, ViewOpened, CallsOpened, LedgerLines, HistoryEntries,
    VariableRevealed, CallbacksOpened, Targets>;

// {"id":…,"error":{"code":…,"message":…,"data":{"name":"OFFER_GONE","retry":false,"path":…}}}
struct Refused {
    Refusal refusal = Refusal::NotInState;
    std::string detail;                      // words for people where the table's are not enough; may be empty
    std::optional<StandingValue> standing{}; // SavedFirst: what stands (W70)
    friend bool operator==(const Refused&, const Refused&) = default;
};
struct Answer {
    std::int64_t id = 0;
    std::variant<Result, Refused, ParseError> outcome; // ParseError: the request could not be read
    friend bool operator==(const Answer&, const Answer&) = default;
};

// --- events: {"method":"event","params":{"n":…,"seq":…,"at":…,"by":{…},"cause":…,"type":…,…}} --------------------
struct SelfChanged { // my own layers
    static constexpr const char* kType = "self.changed";
    AgentLayers self;
    friend bool operator==(const SelfChanged&, const SelfChanged&) = default;
};
struct AgentChanged { // somebody in an open view
    static constexpr const char* kType = "agent.changed";
    AgentLayers agent;
    friend bool operator==(const AgentChanged&, const AgentChanged&) = default;
};
struct OfferChanged { // opened, or rings now
    static constexpr const char* kType = "offer.changed";
    OfferView offer;
    friend bool operator==(const OfferChanged&, const OfferChanged&) = default;
};
struct OfferEnded {
    static constexpr const char* kType = "offer.ended";
    OfferId offer;
    OfferState end = OfferState::Withdrawn;
    std::optional<WithdrawReason> reason;
    std::optional<OfferFault> fault;
    friend bool operator==(const OfferEnded&, const OfferEnded&) = default;
};
struct OffersNotHad { // of several that I accepted at once (W10): these had ended, or could not be taken so
    static constexpr const char* kType = "offers.notHad";
    std::vector<OfferId> offers;
    friend bool operator==(const OffersNotHad&, const OffersNotHad&) = default;
};
struct TaskChanged {
    static constexpr const char* kType = "task.changed";
    TaskView task;
    friend bool operator==(const TaskChanged&, const TaskChanged&) = default;
};
struct TaskRemoved { // done; `code` is what was submitted, by the agent or at the deadline
    static constexpr const char* kType = "task.removed";
    AssignmentId assignment;
    std::optional<CodeId> code;
    bool byDeadline = false;
    friend bool operator==(const TaskRemoved&, const TaskRemoved&) = default;
};
struct CallChanged {
    static constexpr const char* kType = "call.changed";
    CallView call;
    friend bool operator==(const CallChanged&, const CallChanged&) = default;
};
struct SiteChanged {
    static constexpr const char* kType = "site.changed";
    SiteRules site;
    friend bool operator==(const SiteChanged&, const SiteChanged&) = default;
};
struct StatusAnswered { // what the agent in `by` says to my change of his status (idea 8)
    static constexpr const char* kType = "status.answered";
    std::string text;
    friend bool operator==(const StatusAnswered&, const StatusAnswered&) = default;
};
struct MeChanged { // who I am: my rights are others now
    static constexpr const char* kType = "me.changed";
    Me me;
    friend bool operator==(const MeChanged&, const MeChanged&) = default;
};
struct SessionEnded { // the connection closes after it
    static constexpr const char* kType = "session.ended";
    EndReason reason = EndReason::SignedOut;
    std::string device; // TakenOver: the label of the device that took over
    std::string note{}; // LoggedOutBySupervisor: what he wrote; NotEntitled: who can change that
    friend bool operator==(const SessionEnded&, const SessionEnded&) = default;
};
struct CallbackChanged { // planned, edited, called, ended; in an open view
    static constexpr const char* kType = "callback.changed";
    CallbackView callback;
    friend bool operator==(const CallbackChanged&, const CallbackChanged&) = default;
};
struct CallbackMissed { // the customer of my callback did not answer (W92); the task is gone
    static constexpr const char* kType = "callback.missed";
    CallbackId callback;
    Customer customer;             // masked where the queue says so
    std::optional<WallTime> again; // when it is tried again; none: no more
    std::string cause{};           // the exchange's own code (W93)
    friend bool operator==(const CallbackMissed&, const CallbackMissed&) = default;
};
struct CallbackRemoved { // forgotten, or no longer to be seen
    static constexpr const char* kType = "callback.removed";
    CallbackId callback;
    friend bool operator==(const CallbackRemoved&, const CallbackRemoved&) = default;
};
// What I asked of a call was not done (`step`), whom I asked did not come or has left (`consult`), or who listened to me, as I was
// told, no longer does (`monitor`): exactly one of the three.
struct CallNotice {
    static constexpr const char* kType = "call.notice";
    ContactId contact;
    std::optional<CallStep> step{};
    AskEnd why = AskEnd::Refused;
    std::optional<ConsultEnd> consult{};
    std::optional<MonitorEnd> monitor{};
    std::string name{};  // consult: of who was asked; monitor: of the supervisor
    std::string cause{}; // the exchange's own code (W93); may be empty
    friend bool operator==(const CallNotice&, const CallNotice&) = default;
};
struct LineHeard { // how the sound of my own line is, every few seconds while I am in a call
    static constexpr const char* kType = "line.heard";
    ContactId contact;
    LineQuality quality;
    friend bool operator==(const LineHeard&, const LineHeard&) = default;
};
struct KeysSent { // for connectors: tones from this line to those it talks with; at most once, and never stored
    static constexpr const char* kType = "keys.sent";
    ContactId contact;
    std::string leg; // of who pressed them
    std::string keys;
    friend bool operator==(const KeysSent&, const KeysSent&) = default;
};
struct MonitorChanged { // my own session in somebody's call
    static constexpr const char* kType = "monitor.changed";
    MonitorView monitor;
    friend bool operator==(const MonitorChanged&, const MonitorChanged&) = default;
};
struct MonitorEnded {
    static constexpr const char* kType = "monitor.ended";
    ContactId contact;
    MonitorEnd why = MonitorEnd::Ended;
    friend bool operator==(const MonitorEnded&, const MonitorEnded&) = default;
};
struct Unknown { // from a newer server: log once, carry on
    std::string type;
    friend bool operator==(const Unknown&, const Unknown&) = default;
};
// Its special members are compiled once, in Answers.cpp: inline they would be thousands of functions in every source that
// copies one.
struct Event
    : std::variant<SelfChanged, AgentChanged, OfferChanged, OfferEnded, OffersNotHad, TaskChanged, TaskRemoved,
          CallChanged, SiteChanged, StatusSetByOther, StatusAnswered, MeChanged, SessionEnded, CallbackChanged,
          CallbackRemoved, CallbackMissed, CallNotice, LineHeard, KeysSent, MonitorChanged, MonitorEnded, Unknown> {
    using variant::variant;
    Event();
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
    friend bool operator==(const Event&, const Event&);
};

struct Envelope {
    std::int64_t n = 0;   // counts without gaps on the connection, from 1
    std::int64_t seq = 0; // place in the site's journal; gaps are normal
    WallTime at;
    Actor by;
    std::optional<CommandId> cause; // the command behind it, if one was
    Event event;
    friend bool operator==(const Envelope&, const Envelope&) = default;
};

using ServerItem = std::variant<Answer, Envelope>;
// Client side. The whole frame fails, or nothing: a server that breaks the protocol means resync.
[[nodiscard]] Parsed<std::vector<ServerItem>> parseServerFrame(std::string_view text);

// Server side. An event is encoded once per visibility class without `n`; each connection adds its own.
[[nodiscard]] std::string serialize(const Answer&);
// The answer to a request that says no id of ours: `id` is null, as JSON-RPC 2.0 has it, section 5.
[[nodiscard]] std::string serializeUnnumbered(const ParseError&);
[[nodiscard]] std::string serialize(const Envelope&);
class EncodedEvent { // the shared part of an event's text
public:
    explicit EncodedEvent(const Envelope&); // its n is ignored
    void appendTo(std::string& out, std::int64_t n) const;
    [[nodiscard]] std::size_t size() const { return m_tail.size(); }

private:
    std::string m_tail;
};

} // namespace readyline::wire
