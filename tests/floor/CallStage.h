// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// CallStage: a Stage with an exchange and one call in the middle of it, which ann leads. What is asked of the exchange is done
// when the test says settle().
#pragma once

#include "server/floor/Calls.h"
#include "tests/floor/Stage.h"

namespace readyline::floor::test {

// As smallSite(), with dan and eve for a conference, three entry points ("front" is of sales, "closed" takes no consults, "texts"
// is of a queue without calls), a directory, and every call recorded.
[[nodiscard]] Site callSite();

struct CallStage : Stage {
    explicit CallStage(Site site = callSite());

    Actor pbx;
    ContactId call;
    AssignmentId lead;

    void talk(); // ann answers a call of sales
    void all();  // bob, dan and eve are ready too
    void settle();
    void give(const Command&, const std::string& who = "ann"); // granted, and settled
    using Stage::leg;
    void leg(const std::string& id, LineState, OfferFault = OfferFault::StationUnreachable); // as the plan names it
    AssignmentId joins(const std::string& who);      // he accepts, and his telephone joins
    AssignmentId consult(const std::string& who);    // and he is on the line
    AssignmentId conference(const std::string& who); // likewise, one more
    PartyId dial(const std::string& number);         // consulted, and ringing

    [[nodiscard]] const Call& told() const { return contact(call).call; }
    [[nodiscard]] CallState state() const { return callStateOf(floor, contact(call)); }
    [[nodiscard]] CallPlan plan() const { return planOf(floor, call); }
    [[nodiscard]] std::optional<PlannedLeg> planned(const std::string& leg) const;
    [[nodiscard]] std::optional<Room> roomOf(const std::string& leg) const;
    [[nodiscard]] bool isOver() const;
};

[[nodiscard]] inline CallTarget toAgent(const std::string& id) { return {TargetKind::Agent, id}; }
[[nodiscard]] inline CallTarget toQueue(const std::string& id) { return {TargetKind::Queue, id}; }
[[nodiscard]] inline CallTarget toNumber(const std::string& id) { return {TargetKind::Number, id}; }
[[nodiscard]] inline CallTarget toEntry(const std::string& id) { return {TargetKind::EntryPoint, id}; }

} // namespace readyline::floor::test
