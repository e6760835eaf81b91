// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Floor: everything the server knows about one site, as values. Changed only by apply(); read by everybody.
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Call.h"
#include "core/domain/Callback.h"
#include "core/domain/Refusal.h"
#include "core/domain/Site.h"
#include "server/floor/Index.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>

namespace readyline::floor {

using namespace domain;

enum class SessionState : std::uint8_t { Online, Reconnecting };

struct Session { // one device of a person; gone when it ended
    SessionId id;
    PersonId person;
    DeviceId device;
    std::string deviceLabel;
    SessionState state = SessionState::Online;
    bool canShow = false;
    WallTime since;
    std::optional<WallTime> until; // Reconnecting: end of the grace
    bool idle = false;             // nobody has touched it for as long as the site allows (Z21)
    std::string token{};           // digest of the one that opened it
    friend bool operator==(const Session&, const Session&) = default;
};

// The end of a device's session that it may not have heard of: it does not come back by itself (W113, Z21).
struct DeviceEnd {
    DeviceId device;
    EndReason reason = EndReason::TakenOver;
    std::string by;     // TakenOver: label of the other device
    std::string note{}; // of the supervisor
    WallTime at;
    friend bool operator==(const DeviceEnd&, const DeviceEnd&) = default;
};

// What a supervisor replaced: for as long as that stands he may take it back (idea 8).
struct Replaced {
    PersonId by;
    WallTime at;
    std::optional<Intent> intent;
    std::optional<Pending> pending;
    std::vector<ChannelOverride> overrides{};
    bool asked = false;
    bool recalculated = false;
    std::vector<Overlay> overlays{}; // those that his change acknowledged
    std::vector<OverlayCause> misses{};
    int missed = 0;
    int offerErrors = 0;
    friend bool operator==(const Replaced&, const Replaced&) = default;
};

// The last change of his status by somebody else: he may answer it once (idea 8).
struct Answerable {
    PersonId by;
    std::int64_t change = 0; // the record of it
    friend bool operator==(const Answerable&, const Answerable&) = default;
};

// The last change of his status by somebody else, kept for whoever was not there to be told at once (Z5).
struct ChangeByOther {
    PersonId by;
    Choice choice;
    bool pending = false;
    std::string note{};
    bool undone = false;
    WallTime at;
    std::int64_t seq = 0;
    bool told = false;  // a session of his was online then, or has come since
    SessionId toldTo{}; // the one that came, and may open again before it has heard
    friend bool operator==(const ChangeByOther&, const ChangeByOther&) = default;
};

// The end of his last session in somebody's call, kept likewise (Z22). Not of one that he has ended himself.
struct MonitorNews {
    ContactId contact;
    MonitorEnd why = MonitorEnd::SessionOver;
    WallTime at;
    std::int64_t seq = 0;
    bool told = false;
    SessionId toldTo{};
    friend bool operator==(const MonitorNews&, const MonitorNews&) = default;
};

struct AgentState {               // what is remembered of a person over sessions
    std::optional<Intent> intent; // none: never chose; signInPresence applies at the next sign-in
    bool asked = false;           // back after a long absence: the intent holds only once a status is chosen
    bool recalculated = false;    // work came or went since the choice (D14)
    std::optional<Pending> pending;
    std::vector<ChannelOverride> overrides;
    std::optional<Replaced> replaced;
    std::optional<Answerable> answerable;
    std::optional<ChangeByOther> changedBy;
    std::optional<MonitorNews> monitorOver{}; // until he listens again
    std::optional<WallTime> signOutAt;        // asked whether he is there: signed out then (Z21)
    std::optional<WallTime> logOffAt;         // the site's hour that comes next while he is signed in (P16)
    bool loggingOff = false;                  // it has come: no new work, and signed out when the last is done; or
    bool leaving = false;                     // he has asked for just that himself (W7)
    std::vector<Overlay> overlays;
    int missed = 0;                     // consecutive
    std::vector<OverlayCause> misses{}; // of those the ones that no overlay lists yet, oldest first
    int offerErrors = 0;                // consecutive
    StationState station = StationState::None;
    WallTime freeSince;             // end of the last absence, live work, blocking wrap-up or overlay
    WallTime idleSince;             // longest-idle order: end of the last contact, or going Ready
    std::optional<WallTime> leftAt; // end of the last session in which the intent held
    WallTime connectionSince;
    std::int64_t seq = 0;                     // of the last change of anything shown of him
    std::vector<DeviceEnd> ends{};            // oldest first, one a device; gone when somebody signs in there again
    PerChannel<int> today{};                  // contacts accepted since the site's day began; counted until
    std::optional<WallTime> todayUntil{};     // its midnight (D19)
    Duration onContact{0};                    // of that day with a conversation in hand, up to
    std::optional<WallTime> onContactSince{}; // the one, or several, that he has now
    friend bool operator==(const AgentState&, const AgentState&) = default;
};

// The last change of one of a contact's variables since it came (W70).
struct VariableSave {
    std::string name;
    Actor by;
    WallTime at;
    std::int64_t seq = 0; // of its record: what a later save must have seen
    friend bool operator==(const VariableSave&, const VariableSave&) = default;
};

struct Contact {
    ContactId id;
    std::string external; // the source's own id
    PersonId source;      // whose key posted it
    Channel channel = Channel::Chat;
    QueueId queue;
    Customer customer;
    std::vector<Variable> variables;
    Origin origin = Origin::Queue;
    int priority = 0;
    ContactState state = ContactState::Waiting;
    WallTime createdAt;
    bool front = false;                   // was not presented or failed: goes before the others
    std::vector<PersonId> avoid;          // declined it: only if nobody else could (K10)
    bool endRequested = false;            // by the agent; the connector has not confirmed
    std::optional<WallTime> avoidUntil;   // until then it is not offered to those at all
    std::optional<WallTime> waitDeadline; // Waiting: it overflows then; Parked: it is over then
    CallbackId callback{};                // whose call it is; empty: the customer came by himself
    bool answered = false;                // a callback: by the customer (W90)
    std::int64_t seq = 0;
    WallTime waitingSince;                    // its age in the line: when it was posted, or its customer wrote again
    std::optional<PersonId> preferred{};      // had it before, or it is meant for him: he is asked first
    std::optional<WallTime> preferredUntil{}; // until then nobody else is, while he is signed in
    std::vector<QueueId> overflowed{};        // whose rules it has followed
    std::vector<VariableSave> saves{};        // one a variable that was changed
    std::optional<Consult> consult{};         // a colleague asks
    Call call{};                              // of a voice or video contact
    friend bool operator==(const Contact&, const Contact&) = default;
};
// A personal callback waits for its agent alone, whatever his queues, and whether he is there or not (W107, W109).
[[nodiscard]] inline bool isReserved(const Contact& contact) {
    return !contact.callback.empty() && contact.preferred && contact.preferredUntil;
}

struct Offer { // gone when it ended
    OfferId id;
    ContactId contact;
    PersonId agent;
    OfferState state = OfferState::Connecting;
    WallTime since;
    WallTime deadline;               // Connecting: to be presented by; Ringing: to be answered by
    int seconds = 0;                 // whole length of the countdown
    std::set<SessionId> presentedOn; // emptied when the server was away: a new receipt is needed
    std::int64_t seq = 0;
    RouteReason why = RouteReason::LongestIdle;
    OfferKind kind = OfferKind::Queue;
    PersonId from{}; // Consult, Transfer: who asks
    friend bool operator==(const Offer&, const Offer&) = default;
};

struct Assignment { // gone when Done and past correction
    AssignmentId id;
    ContactId contact;
    PersonId agent;
    OfferId offer; // how it came
    AssignmentState state = AssignmentState::Accepting;
    WallTime acceptedAt;
    WallTime since;
    std::optional<WallTime>
        deadline;          // Accepting: to be joined by; WrapUp timed: default code then; Done: forgotten then
    int wrapUpSeconds = 0; // whole length of the wrap-up; 0 without a countdown
    WrapUpBlocks blocks = WrapUpBlocks::Always; // WrapUp: what it keeps away now (D20)
    std::optional<WallTime> blocksUntil;        // WrapUp: it keeps nothing away from then on
    std::optional<CodeId> code; // Done: what was submitted; WrapUp: what will be at its end, where that is locked
    std::string notes;
    std::int64_t seq = 0;
    std::optional<WallTime> joinedAt{};   // the conversation began
    std::optional<WallTime> talkedTill{}; // and ended, or is parked since then
    Duration aside{0};                    // it was parked meanwhile
    EndedBy endedBy = EndedBy::Customer;  // it, from then on
    WorkRole role = WorkRole::Primary;
    QueueId queue{}; // whose work it was, where the contact has been handed to another since
    friend bool operator==(const Assignment&, const Assignment&) = default;
};

struct TokenInfo {
    std::string digest; // never the token itself
    PersonId person;
    bool ingress = false; // may only post contacts
    WallTime expires;
    std::string label{}; // what an administrator made it for; empty: somebody signed in
    friend bool operator==(const TokenInfo&, const TokenInfo&) = default;
};

struct Callback { // forgotten a while after it ended
    CallbackId id;
    CallbackKind kind = CallbackKind::Scheduled;
    CallbackForm form;
    std::optional<WallTime> start, end; // the agreed window; none: as soon as somebody is free
    CallbackState state = CallbackState::Planned;
    std::optional<WallTime> dueAt;      // Planned and Paused: called then; Ended: forgotten then
    int attempts = 0;                   // calls so far, the one under way included
    ContactId contact{};                // Waiting: the call
    ContactId about{};                  // the conversation that it comes from
    std::optional<CallbackEnd> outcome; // Ended
    std::string cause{};                // what the exchange said of the last call that failed (W93)
    std::vector<Variable> variables{};
    int priority = 0;
    Actor by;          // who planned it
    PersonId source{}; // whose key, where a customer asked for it
    WallTime since;    // its place in line, where no time is agreed
    std::int64_t seq = 0;
    friend bool operator==(const Callback&, const Callback&) = default;
};

struct Floor {
    Site site;
    std::map<PersonId, AgentState> agents;
    std::map<SessionId, Session> sessions;
    std::map<ContactId, Contact> contacts;
    std::map<OfferId, Offer> offers;
    std::map<AssignmentId, Assignment> assignments;
    std::map<std::string, TokenInfo> tokens; // by digest
    std::map<CallbackId, Callback> callbacks;
    std::int64_t seq = 0;     // of the last record applied
    std::int64_t siteSeq = 0; // of the last change of the site
    std::int64_t made = 0;    // ids made so far: o-17, c-18 …
    WallTime at;              // of the last record; time never runs backwards against it
    Index index;              // derived from all the above: kept by apply(), made anew by reindex(), never stored
    friend bool operator==(const Floor&, const Floor&) = default;
};

} // namespace readyline::floor
