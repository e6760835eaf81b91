// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Site: the configuration of one contact centre. A value; every change of it is an event like all others.
#pragma once

#include "core/domain/Policy.h"
#include "core/domain/Variables.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace readyline::domain {

struct Team {
    TeamId id;
    std::string name;
    PolicyPatch policy{}; // of the agent as a member; nothing that a queue's contact decides comes before the queue's
    friend bool operator==(const Team&, const Team&) = default;
};

// A contact's variable as the administrator defined it (W15, W69, W75).
struct VariableSpec {
    std::string name; // the key in a contact
    std::string label;
    bool secure = false;  // never in a popover, never sent to who may not see it
    bool popover = false; // shown in the request, in the order of this list, six at most
    VariableType type = VariableType::Text;
    bool editable = false;    // by the agent at work on the contact (W68)
    bool agentVisible = true; // false: for connectors alone
    friend bool operator==(const VariableSpec&, const VariableSpec&) = default;
};

// What becomes of a contact that has waited as long as its queue lets it (rules 2.7). Each queue's rule is followed once: who
// comes to its end again is let go.
struct OverflowEnds { // the contact is over
    friend bool operator==(const OverflowEnds&, const OverflowEnds&) = default;
};
struct OverflowTo { // it waits there anew; over where that queue cannot take it
    QueueId queue;
    friend bool operator==(const OverflowTo&, const OverflowTo&) = default;
};
struct OverflowRaises { // it waits once more here, and goes before others
    int by = 1;
    friend bool operator==(const OverflowRaises&, const OverflowRaises&) = default;
};
using OverflowRule = std::variant<OverflowEnds, OverflowTo, OverflowRaises>;

struct Queue {
    QueueId id;
    std::string name;
    ChannelSet channels;
    std::vector<BaseStatus> allowed{BaseStatus::Available}; // D3
    int priority = 0;                                       // higher is served first
    bool maskNumbers = false;                               // W17: last four digits only
    std::vector<VariableSpec> variables;
    seconds maximumWait{1800}; // then it overflows; nothing waits for ever
    PolicyPatch policy{};      // for its contacts and the work on them
    OverflowRule overflow{};
    seconds preferredWait{60};      // so long a contact that comes back waits for who had it, while he is signed in
    seconds maximumParked{259'200}; // three days; then a parked contact is over
    std::string screenPop{};        // template of the page that opens when one is accepted (ScreenPop.h); empty: none
    std::optional<CallbackEntry> callbacks{}; // none: nobody is called back (W95)
    friend bool operator==(const Queue&, const Queue&) = default;
};

// Another capacity than the site's, for whom it is given to (D19).
struct CapacityProfile {
    ProfileId id;
    std::string name;
    Capacity capacity;
    friend bool operator==(const CapacityProfile&, const CapacityProfile&) = default;
};

struct WrapUpCode {
    CodeId id;
    std::string label;
    std::vector<QueueId> queues; // empty: for all
    bool isDefault = false;      // submitted at the deadline (W84)
    friend bool operator==(const WrapUpCode&, const WrapUpCode&) = default;
};

// What is granted to a person beyond his role (rules 2.9).
enum class Grant : std::uint8_t {
    EditStatuses, // a supervisor administers statuses and reasons
    SetOffline,   // an agent sets himself Offline by hand (Z17)
    Listen,       // to calls of those whom he supervises, and each further mode by itself (Z22, G12)
    Whisper,
    BargeIn,
    TakeOver
};

// What he may do with calls and video (W1). Nobody is offered a call that he may not answer.
struct CallRights {
    bool receive = true; // those of his queues
    bool answer = true;  // any
    bool dialOut = true; // call somebody outside (W1)
    friend bool operator==(const CallRights&, const CallRights&) = default;
};

struct Person {
    PersonId id;
    std::string name;
    std::string login;
    std::string passwordHash; // argon2id; empty: cannot sign in by password. Never leaves the server.
    Role role = Role::Agent;
    std::vector<TeamId> teams;      // member of
    std::vector<TeamId> supervises; // may see with reasons, and change
    std::vector<QueueId> queues;    // logged in to
    std::string mail{};             // where he is told of changes (Z5); may be empty. Never leaves the server.
    bool entitled = true;           // Z7: false, and no desktop of his opens
    std::vector<Grant> grants{};
    ProfileId profile{}; // his capacity; empty: the site's
    CallRights calls{};
    std::string phone{};  // his telephone, as the exchange calls it ("PJSIP/ilse"); empty: his id
    std::string number{}; // under which it is called inside ("101"); may be empty
    friend bool operator==(const Person&, const Person&) = default;
};

// What everybody signed in may know: enough to compute and word every status.
struct SiteRules {
    std::string name;
    std::string preset;           // which words were loaded, for people to read; never asked for by code
    std::string timeZone = "UTC"; // IANA name; planned times are in it (rules 5)
    std::vector<PresenceEntry> entries;
    std::vector<Reason> reasons;
    std::vector<Team> teams;
    std::vector<Queue> queues;
    std::vector<WrapUpCode> codes;
    Policy policy;
    Capacity capacity;
    std::vector<CapacityProfile> profiles{};
    std::vector<std::string> screenPopHosts{}; // where those pages may be
    bool noiseRemoval = false;                 // W2: the telephones or the exchange do it; only said, never done here
    friend bool operator==(const SiteRules&, const SiteRules&) = default;
};

// What administration has changed of the site's file, so that the next file takes nothing of it back (StatusAdmin.h).
struct Administered {
    std::vector<PresenceEntry> entries;  // put
    std::vector<EntryId> removedEntries; // and not put again since
    std::vector<Reason> reasons;
    std::vector<ReasonId> removedReasons;
    std::optional<Choice> signInPresence;
    friend bool operator==(const Administered&, const Administered&) = default;
};

// Where calls come in, and where a call may be sent to (W33): a queue takes them.
struct EntryPoint {
    EntryPointId id;
    std::string name;
    std::string number;        // as it is dialled, from outside and inside
    QueueId queue;             // of calls
    bool takesConsults = true; // false: asking there is an unsupported destination (W35)
    friend bool operator==(const EntryPoint&, const EntryPoint&) = default;
};
// The site's directory of numbers (W33).
struct DirectoryNumber {
    std::string name;
    std::string number;
    friend bool operator==(const DirectoryNumber&, const DirectoryNumber&) = default;
};
// Never leaves the server as a whole: an agent looks targets up.
struct Telephony {
    std::vector<EntryPoint> entryPoints{};
    std::vector<DirectoryNumber> numbers{};
    int maximumCalls = 0;   // at once, all together; 0: as many as the exchange carries. One more is not dialled (W93)
    std::string dialFrom{}; // the number that is shown to whom an agent calls; may be empty
    friend bool operator==(const Telephony&, const Telephony&) = default;
};

struct Site {
    SiteRules rules;
    std::vector<Person> people;
    Administered administered{}; // in force already in `rules`. Never leaves the server.
    Telephony telephony{};
    friend bool operator==(const Site&, const Site&) = default;
};

[[nodiscard]] const PresenceEntry* find(const SiteRules&, const EntryId&);
[[nodiscard]] const Reason* find(const SiteRules&, const ReasonId&);
[[nodiscard]] const Queue* find(const SiteRules&, const QueueId&);
[[nodiscard]] const Team* find(const SiteRules&, const TeamId&);
[[nodiscard]] const WrapUpCode* find(const SiteRules&, const CodeId&);
[[nodiscard]] const CapacityProfile* find(const SiteRules&, const ProfileId&);
// The capacity that this profile gives; the site's where it is none.
[[nodiscard]] const Capacity& capacityOf(const SiteRules&, const ProfileId&);
// The code that the server submits at a wrap-up's deadline.
[[nodiscard]] const WrapUpCode* defaultCode(const SiteRules&, const QueueId&);

// Whom somebody who is not entitled can ask (Z7): some of them, by name.
[[nodiscard]] std::string administrators(const Site&);

// Would some of these queues send work to somebody with this choice (D3)? Of no queue: as most queues are.
[[nodiscard]] bool takesWork(const SiteRules&, const std::vector<QueueId>& queues, const Choice&);
// The same of all queues of the site: where nobody is asked about yet.
[[nodiscard]] bool takesWork(const SiteRules&, const Choice&);
[[nodiscard]] bool takesWork(const SiteRules&, BaseStatus);

// Why a choice cannot be made; nothing changes then.
enum class ChoiceFault : std::uint8_t {
    UnknownEntry,
    NotSelectable,
    UnknownReason,
    ReasonRequired,
    ReasonNotAllowed,
    OfflineNotGranted,
    AutoNotOffered,
    ReasonOfOtherQueues
};
// What of a person decides what he may choose, and in which queues he is for whom it is chosen.
struct Chooser {
    // NOLINTNEXTLINE(google-explicit-constructor): a role alone is one to whom nothing is granted, in no queue
    Chooser(Role of, const std::vector<Grant>& grants = {}, std::vector<QueueId> in = {})
        : role(of),
          mayGoOffline(std::ranges::count(grants, Grant::SetOffline) > 0),
          queues(std::move(in)) {}
    Role role;
    bool mayGoOffline; // granted to him
    std::vector<QueueId> queues;
};
[[nodiscard]] inline Chooser chooserOf(const Person& person) { return {person.role, person.grants, person.queues}; }
[[nodiscard]] inline Chooser chooserFor(const Person& target, const Person& asker) {
    return {asker.role, asker.grants, target.queues};
}
// May it be given for somebody in these queues?
[[nodiscard]] bool isFor(const Reason&, const std::vector<QueueId>& queues);
// Z12, Z15, Z17, D6: may he choose this for himself or another?
[[nodiscard]] std::optional<ChoiceFault> checkChoice(const SiteRules&, const Choice&, const Chooser&);
// What a button that says Ready chooses: the first of the menu that brings work and can be chosen without a reason.
[[nodiscard]] const PresenceEntry* readyEntry(const SiteRules&);

} // namespace readyline::domain
