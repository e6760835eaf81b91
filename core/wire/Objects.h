// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the server shows of its objects: offers, tasks and calls as their readers may see them. (Agents: domain::AgentLayers.)
#pragma once

#include "core/domain/Agent.h"
#include "core/domain/Call.h"
#include "core/domain/CallPlan.h"
#include "core/domain/Callback.h"
#include "core/domain/Routable.h"
#include "core/domain/Site.h"

namespace readyline::wire {

using namespace domain;

struct ShownVariable {
    std::string name;
    std::string label;
    std::string value; // empty if secure
    bool secure = false;
    VariableType type = VariableType::Text;
    bool editable = false;    // by the agent at work on it, once accepted (W68, W77)
    bool given = false;       // secure: there is a value, for who asks to see it (W73)
    std::int64_t changed = 0; // the save that it is from, which the next one names (W70); 0: as the contact came
    std::string by{};         // whose save; empty: the source of the contact
    friend bool operator==(const ShownVariable&, const ShownVariable&) = default;
};

// Who consults, for the one who is asked: before the variables (W16).
struct ConsultView {
    PersonId by;
    std::string name;
    std::string number; // may be empty
    std::string team;   // may be empty
    friend bool operator==(const ConsultView&, const ConsultView&) = default;
};

// What makes a call a callback, on its offer and its task (W87).
struct CallbackTag {
    CallbackId callback;
    CallbackKind kind = CallbackKind::Scheduled;
    std::string from;       // the number that the customer sees; may be empty
    std::string reason;     // on an offer only where the queue has it shown there (W89)
    int attempt = 1;        // the how manyth call this is
    bool answered = false;  // by the customer (W90)
    bool mayCancel = false; // W88: callback.delete is granted to this agent until then
    friend bool operator==(const CallbackTag&, const CallbackTag&) = default;
};

// A callback, for whoever may see it (W105, W110). The phone number is masked where the queue says so (W17).
struct CallbackView {
    CallbackId callback;
    CallbackKind kind = CallbackKind::Scheduled;
    CallbackForm form;
    std::optional<WallTime> start, end; // the window; none: as soon as somebody is free
    CallbackState state = CallbackState::Planned;
    std::optional<WallTime> dueAt; // the next call, unless it is under way
    int attempts = 0;              // calls so far
    std::optional<CallbackEnd> outcome;
    std::string cause; // what the exchange said of the last call that failed (W93)
    Actor by;          // who planned it
    std::int64_t seq = 0;
    friend bool operator==(const CallbackView&, const CallbackView&) = default;
};

// To whom personal callbacks may be given (W107), and the queues that are in his reach (W109).
struct Colleague {
    PersonId person;
    std::string name;
    std::vector<QueueId> queues;
    friend bool operator==(const Colleague&, const Colleague&) = default;
};

// An open offer, for the agent it asks (W3, W14, W15).
struct OfferView {
    OfferId offer;
    ContactId contact;
    Channel channel = Channel::Voice;
    QueueId queue;
    Customer customer;                    // address already masked where the queue says so (W17)
    std::vector<ShownVariable> variables; // popover ones, never secure
    OfferState state = OfferState::Connecting;
    WallTime since;                   // of the offer
    WallTime waitingSince;            // of the contact
    std::optional<WallTime> deadline; // set from Ringing on
    int seconds = 0;                  // whole length of the countdown
    std::int64_t seq = 0;
    VoiceAnswer answer = VoiceAnswer::Desktop;  // what accepts it, where it is a call
    RouteReason why = RouteReason::LongestIdle; // that it is he who is asked
    Origin origin = Origin::Queue;
    std::optional<ConsultView> consult{};  // a colleague asks, about his customer
    std::optional<CallbackTag> callback{}; // set where it is one
    OfferKind kind = OfferKind::Queue;
    friend bool operator==(const OfferView&, const OfferView&) = default;
};

// One in a call, for those in it. `party` is what call.drop names; nobody may drop a customer or himself.
struct PartyView {
    std::string party; // of an assignment or an outsider; the contact's for the customer
    PartyKind kind = PartyKind::Customer;
    PersonId person{};  // Agent, Supervisor
    std::string name;   // may be empty: then the number stands for it
    std::string number; // masked where the queue says so (W17); may be empty
    PartyState state = PartyState::Up;
    bool held = false;      // hears music
    bool consulted = false; // on the other side
    bool leads = false;     // has the controls (W48)
    WallTime since;         // of its state
    friend bool operator==(const PartyView&, const PartyView&) = default;
};
struct ConsultStand {
    CallTarget target;
    std::string name;
    WallTime since;
    bool held = false;
    bool rings = false; // or has answered: transfer and conference are possible (W41)
    friend bool operator==(const ConsultStand&, const ConsultStand&) = default;
};
struct MonitorTold { // Z22: where the site has it said
    std::string name;
    MonitorMode mode = MonitorMode::Listen;
    friend bool operator==(const MonitorTold&, const MonitorTold&) = default;
};
// The call of a task, for the agent in it. Buttons: allowedControls(state, part, facts), while nothing is `asked`.
struct CallStand {
    CallState state = CallState::Ringing;
    Part part = Part::Primary;
    CallFacts facts;
    std::vector<PartyView> parties{};
    bool customerHeld = false;
    bool phoneHeld = false; // on the lead's own telephone
    std::optional<WallTime> heldSince{};
    std::optional<ConsultStand> consult{};
    std::optional<CallStep> asked{}; // the exchange has not done it yet
    Recording recording{};
    std::optional<MonitorTold> monitor{};
    friend bool operator==(const CallStand&, const CallStand&) = default;
};
// A supervisor's own session in somebody's call (Z22).
struct MonitorView {
    ContactId contact;
    PersonId agent;
    std::string agentName;
    std::string customer;
    QueueId queue;
    MonitorMode mode = MonitorMode::Listen;
    MonitorMode wanted = MonitorMode::Listen;
    PartyState state = PartyState::Calling; // of his own telephone
    WallTime since;
    std::int64_t seq = 0;
    friend bool operator==(const MonitorView&, const MonitorView&) = default;
};
// Where a call may go (W33, W58).
struct TargetView {
    CallTarget target;
    std::string name;
    std::string number;                 // may be empty
    std::optional<AgentLayers> agent{}; // Agent: his status, as colleagues see it
    std::vector<Term> unreachable{};    // Agent: why he cannot be asked now; none: he can
    int ready = 0;                      // Queue, EntryPoint: how many could take it now
    bool takesConsults = true;
    friend bool operator==(const TargetView&, const TargetView&) = default;
};

// An assignment with its contact, for the agent at work on it (W12).
struct TaskView {
    AssignmentId assignment;
    ContactId contact;
    Channel channel = Channel::Voice;
    QueueId queue;
    Customer customer;
    std::vector<ShownVariable> variables;
    AssignmentState state = AssignmentState::Accepting;
    bool endRequested = false; // the agent ended it; the PBX has not confirmed
    WallTime acceptedAt;
    WallTime since;                         // of this state
    std::optional<WallTime> wrapUpDeadline; // none: counts up (Manual)
    int wrapUpSeconds = 0;                  // whole length of the wrap-up, extensions included
    std::int64_t seq = 0;
    bool returned = false;                 // parked, and its customer has written again: somebody will be asked
    std::optional<CodeId> code{};          // chosen for the end of a wrap-up that is locked
    std::optional<CallbackTag> callback{}; // set where it is one
    WorkRole role = WorkRole::Primary;
    Origin origin = Origin::Queue;
    std::optional<CallStand> call{}; // voice and video, until the wrap-up
    friend bool operator==(const TaskView&, const TaskView&) = default;
};

// Whom to call once the agent is on the line (W90): leg.changed of the contact's own line says what came of it.
struct Dial {
    std::string number;
    std::string from; // the number to show; may be empty
    bool answered = false;
    friend bool operator==(const Dial&, const Dial&) = default;
};

// A voice or video contact, for the connector that carries it: what the PBX should make true.
struct CallView {
    ContactId contact;
    std::string external; // the connector's own id
    Channel channel = Channel::Voice;
    ContactState state = ContactState::Waiting;
    std::optional<OfferId> offer; // ring the agent's phone for it: lifting accepts (W25)
    std::optional<AssignmentId> assignment;
    PersonId agent; // whose phone; empty while nobody's
    AssignmentState assignmentState = AssignmentState::Done;
    bool hangUp = false; // the agent ended the call
    std::int64_t seq = 0;
    std::optional<Dial> dial{}; // a callback
    CallPlan plan{};            // the whole of it, for who can do more than ring one telephone
    friend bool operator==(const CallView&, const CallView&) = default;
};

// Who I am, for the client.
struct Me {
    PersonId person;
    std::string name;
    Role role = Role::Agent;
    std::vector<TeamId> teams;
    std::vector<TeamId> supervises;
    std::vector<Grant> grants{};
    CallRights calls{};
    std::string number{}; // of his telephone, inside; may be empty
    friend bool operator==(const Me&, const Me&) = default;
};

// Who chooses for somebody in these queues.
[[nodiscard]] inline Chooser chooserOf(const Me& me, const std::vector<QueueId>& queues) {
    return {me.role, me.grants, queues};
}

} // namespace readyline::wire
