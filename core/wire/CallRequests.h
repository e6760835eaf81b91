// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is asked and said about calls: their controls, whom they may go to, monitoring, and what an exchange reports. Part of
// Requests.h, which says how requests go.
#pragma once

#include "core/wire/Objects.h"

namespace readyline::wire {

// --- the controls of a call (rules 2.8). Granted: asked of the exchange; task.changed says when it is so, call.notice when not
struct CallHold {
    static constexpr const char* kMethod = "call.hold";
    CommandId command;
    ContactId contact;
    CallSide side = CallSide::Customer;
    friend bool operator==(const CallHold&, const CallHold&) = default;
};
struct CallResume { // the other side waits then: swapping is resuming the other (W31)
    static constexpr const char* kMethod = "call.resume";
    CommandId command;
    ContactId contact;
    CallSide side = CallSide::Customer;
    friend bool operator==(const CallResume&, const CallResume&) = default;
};
struct CallConsult { // W36
    static constexpr const char* kMethod = "call.consult";
    CommandId command;
    ContactId contact;
    CallTarget target;
    bool holdOthers = true; // W43
    friend bool operator==(const CallConsult&, const CallConsult&) = default;
};
struct CallConsultEnd { // W40
    static constexpr const char* kMethod = "call.consult.end";
    CommandId command;
    ContactId contact;
    friend bool operator==(const CallConsultEnd&, const CallConsultEnd&) = default;
};
struct CallTransfer { // with a target: blind (W61); without: to who is consulted (W41)
    static constexpr const char* kMethod = "call.transfer";
    CommandId command;
    ContactId contact;
    std::optional<CallTarget> target{};
    friend bool operator==(const CallTransfer&, const CallTransfer&) = default;
};
struct CallConference { // W46
    static constexpr const char* kMethod = "call.conference";
    CommandId command;
    ContactId contact;
    friend bool operator==(const CallConference&, const CallConference&) = default;
};
struct CallExit { // W39, W47
    static constexpr const char* kMethod = "call.exit";
    CommandId command;
    ContactId contact;
    friend bool operator==(const CallExit&, const CallExit&) = default;
};
struct CallDrop { // W55
    static constexpr const char* kMethod = "call.drop";
    CommandId command;
    ContactId contact;
    std::string party; // PartyView::party
    friend bool operator==(const CallDrop&, const CallDrop&) = default;
};
struct CallKeys { // tones to whom he talks with; never stored, so no command: each is sent on once, or refused
    static constexpr const char* kMethod = "call.keys";
    ContactId contact;
    std::string keys; // 0-9 * # A-D, 32 at most
    friend bool operator==(const CallKeys&, const CallKeys&) = default;
};
struct CallDial { // W1: his own telephone first, then the customer's
    static constexpr const char* kMethod = "call.dial";
    CommandId command;
    QueueId queue;
    std::string number; // as typed (W98)
    std::string name{}; // may be empty
    friend bool operator==(const CallDial&, const CallDial&) = default;
};
struct RecordingPause { // W66
    static constexpr const char* kMethod = "recording.pause";
    CommandId command;
    ContactId contact;
    friend bool operator==(const RecordingPause&, const RecordingPause&) = default;
};
struct RecordingResume {
    static constexpr const char* kMethod = "recording.resume";
    CommandId command;
    ContactId contact;
    friend bool operator==(const RecordingResume&, const RecordingResume&) = default;
};
// Whom a call may go to: those of one kind whose name or number has the search text in it (W36, W62). Answered by Targets.
struct TargetsRead {
    static constexpr const char* kMethod = "targets.read";
    TargetKind kind = TargetKind::Agent;
    std::string search; // may be empty; 250 characters at most
    int limit = 50;     // 1 to 200
    friend bool operator==(const TargetsRead&, const TargetsRead&) = default;
};
struct MonitorStart { // Z22
    static constexpr const char* kMethod = "monitor.start";
    CommandId command;
    ContactId contact;
    PersonId agent;
    MonitorMode mode = MonitorMode::Listen;
    friend bool operator==(const MonitorStart&, const MonitorStart&) = default;
};
struct MonitorSet {
    static constexpr const char* kMethod = "monitor.set";
    CommandId command;
    ContactId contact;
    MonitorMode mode = MonitorMode::Listen;
    friend bool operator==(const MonitorSet&, const MonitorSet&) = default;
};
struct MonitorStop {
    static constexpr const char* kMethod = "monitor.end";
    CommandId command;
    ContactId contact;
    friend bool operator==(const MonitorStop&, const MonitorStop&) = default;
};
// --- for connectors: what has become of the plan (CallPlan.h)
struct LegChanged {
    static constexpr const char* kMethod = "leg.changed";
    CommandId command;
    ContactId contact;
    std::string leg; // as the plan names it
    LineState state = LineState::Gone;
    OfferFault fault = OfferFault::StationUnreachable; // Gone before it was up
    std::string cause{};                               // the exchange's own code, shown as it is (W93)
    friend bool operator==(const LegChanged&, const LegChanged&) = default;
};
struct CallSettled { // all is as the plan with this ask has it
    static constexpr const char* kMethod = "call.settled";
    CommandId command;
    ContactId contact;
    AskId ask;
    friend bool operator==(const CallSettled&, const CallSettled&) = default;
};
struct CallRefused { // it cannot be
    static constexpr const char* kMethod = "call.refused";
    CommandId command;
    ContactId contact;
    AskId ask;
    std::string cause{};
    friend bool operator==(const CallRefused&, const CallRefused&) = default;
};
struct MonitorSettled {
    static constexpr const char* kMethod = "monitor.settled";
    CommandId command;
    ContactId contact;
    MonitorMode mode = MonitorMode::Listen;
    friend bool operator==(const MonitorSettled&, const MonitorSettled&) = default;
};
struct PhoneHeld { // its own hold key
    static constexpr const char* kMethod = "phone.held";
    CommandId command;
    ContactId contact;
    std::string leg;
    bool held = true;
    friend bool operator==(const PhoneHeld&, const PhoneHeld&) = default;
};
struct PhoneTransfers { // its own transfer key
    static constexpr const char* kMethod = "phone.transfers";
    CommandId command;
    ContactId contact;
    std::string leg;
    std::string number;
    friend bool operator==(const PhoneTransfers&, const PhoneTransfers&) = default;
};
struct RecordingChanged {
    static constexpr const char* kMethod = "recording.changed";
    CommandId command;
    ContactId contact;
    bool on = true;
    friend bool operator==(const RecordingChanged&, const RecordingChanged&) = default;
};
struct CallQuality { // told on to the agent and never stored, so no command
    static constexpr const char* kMethod = "call.quality";
    ContactId contact;
    std::string leg;
    LineQuality quality;
    friend bool operator==(const CallQuality&, const CallQuality&) = default;
};

} // namespace readyline::wire
