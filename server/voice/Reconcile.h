// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Reconcile: a call's plan and what is there, to what is to be done now and what is to be said of it. Pure: asked
// again with the same it comes to the same, and when all is as planned, to nothing.
#pragma once

#include "server/voice/Action.h"
#include "server/voice/Dialling.h"
#include "server/voice/Names.h"

namespace readyline::voice {

struct Planned {
    domain::CallPlan plan;
    std::map<std::string, std::string>
        formerly{}; // an agent's leg: the offer that it was by before he lifted the phone
};

// Whether what was begun and is not there is begun anew: at once, after a while, or no more.
enum class Trial : std::uint8_t { Free, Rests, GivenUp };

// What is known of one call beside the picture: which lines are its own, for whom, and which serve a leg that they
// were not called for: he lifted the phone, or took the call over.
struct CallLines {
    std::map<std::string, domain::PersonId> people{}; // by line: every one of it that was ever there
    std::map<std::string, std::string> serves{};      // leg: line
    int spies = 0;                                    // made so far
    Trial recording = Trial::Free;
    Trial spying = Trial::Free; // of the way that was last tried:
    domain::MonitorMode spied = domain::MonitorMode::Listen;
    friend bool operator==(const CallLines&, const CallLines&) = default;
};

struct LegIs {
    std::string leg;
    domain::LineState state = domain::LineState::Gone;
    domain::OfferFault fault = domain::OfferFault::StationUnreachable;
    std::string cause{};
    friend bool operator==(const LegIs&, const LegIs&) = default;
};
struct Settled {
    domain::AskId ask;
    friend bool operator==(const Settled&, const Settled&) = default;
};
struct MonitorIs {
    std::string leg; // the supervisor's
    domain::MonitorMode mode = domain::MonitorMode::Listen;
    friend bool operator==(const MonitorIs&, const MonitorIs&) = default;
};
struct TapeIs {
    bool on = false;
    int turn = 0; // which change of it
    friend bool operator==(const TapeIs&, const TapeIs&) = default;
};
struct CallIsOver { // as its plan has it: no line of it is left
    friend bool operator==(const CallIsOver&, const CallIsOver&) = default;
};
using Report = std::variant<LegIs, Settled, MonitorIs, TapeIs, CallIsOver>;

struct Step {
    Actions actions{};
    std::vector<Report> reports{};
    bool isCleared = false; // the call is over, and nothing of it is left
    friend bool operator==(const Step&, const Step&) = default;
};

// --- CallLines.cpp: which line is whose
// The lines that serve legs under another name; first of all, before the others below.
void adopt(const Planned&, const Exchange&, const Names&, CallLines&);
// After a restart: lines of ours that nobody has claimed, for legs that have none, by the telephone that was called.
void claim(const Planned&, const Exchange&, const Names&, const std::set<std::string>& unclaimed, CallLines&);
[[nodiscard]] std::string lineOf(const domain::CallPlan&, const domain::PlannedLeg&, const Names&, const CallLines&);

// --- Reconcile.cpp: what is to be done
[[nodiscard]] Step reconcile(const Planned&, const Exchange&, const Names&, const CallLines&, const Trunk&);

} // namespace readyline::voice
