// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallPlan: what the exchange that carries a call is to make true of it. It says what should be, never what to do next: whoever
// carries the call compares it with what is there, as often as he likes, and reports what has become of it.
#pragma once

#include "core/domain/Call.h"
#include "core/domain/Channel.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace readyline::domain {

enum class PartyKind : std::uint8_t { Customer, Agent, Outsider, Supervisor };
// Who is in one, hears all others there. Wait: with music, the customer alone. Aside: on the line, with nobody.
enum class Room : std::uint8_t { Wait, Talk, Consult, Aside, Monitor };

// A line that should be there. One that is not is called, unless it is the customer's who came by himself: he is gone then.
struct PlannedLeg {
    std::string
        id; // of the customer's contact, an agent's offer or assignment, or a party: by it reports name the line
    PartyKind kind = PartyKind::Customer;
    PersonId person{};   // Agent, Supervisor
    std::string phone{}; // what is called: an agent's telephone, a number; empty: nothing to call, he came by himself
    std::string shows{}; // the number that is shown there; may be empty
    Room room = Room::Talk;
    bool up = false;                  // the floor knows it as joined
    std::chrono::seconds ringsFor{0}; // then it is given up: reported as gone; 0: for as long as it is planned
    bool answersItself = false;       // his Accept was the answer: the telephone may lift itself where it can
    friend bool operator==(const PlannedLeg&, const PlannedLeg&) = default;
};

struct PlannedMonitor {
    std::string leg; // the supervisor's
    std::string of;  // the agent's
    MonitorMode mode = MonitorMode::Listen;
    friend bool operator==(const PlannedMonitor&, const PlannedMonitor&) = default;
};

struct CallPlan {
    ContactId contact;
    std::string external; // the connector's own id; empty: the floor began the call
    Channel channel = Channel::Voice;
    bool over = false;                              // nothing of it is to be left
    std::vector<PlannedLeg> legs{};                 // those not there are to go
    bool talkHeld = false;                          // who is in Talk hears music, and not one another
    bool consultHeld = false;                       // likewise
    RecordingState recording = RecordingState::Off; // of what is said in Talk
    std::optional<PlannedMonitor> monitor{};
    AskId ask{}; // all of this is what it asks for: settled once it is so. Empty: nothing is asked
    std::int64_t seq = 0;
    friend bool operator==(const CallPlan&, const CallPlan&) = default;
};

} // namespace readyline::domain
