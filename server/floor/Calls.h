// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Calls: who is in one, its state, what the exchange is to make of it, and the steps that its judges and deadlines share.
#pragma once

#include "core/domain/CallPlan.h"
#include "server/floor/Command.h"
#include "server/floor/Decision.h"

namespace readyline::floor {

inline constexpr int kFewestParties = 2; // with one left a call is over (W50)

// --- reading
// Who leads it, or is about to: its primary assignment that is accepting or active; null if nobody.
[[nodiscard]] const Assignment* leadOf(const Floor&, const ContactId&);
// Who is on the other side: the open consult offer, or the assignment of role Consulted that is accepting or active.
[[nodiscard]] const Offer* consultOffer(const Floor&, const ContactId&);
[[nodiscard]] const Assignment* consultedWork(const Floor&, const ContactId&);
[[nodiscard]] CallPeople peopleOf(const Floor&, const Contact&);
[[nodiscard]] CallState callStateOf(const Floor&, const Contact&);
[[nodiscard]] CallFacts factsOf(const Floor&, const Contact&);
[[nodiscard]] Part partOf(const Assignment&);
[[nodiscard]] RecordingPolicy recordingRule(const Floor&, const Contact&); // of its lead and queue
// CallPlans.cpp. Of a contact that is forgotten, and of one that is over: nothing is to be left of it.
[[nodiscard]] CallPlan planOf(const Floor&, const ContactId&);
// Of every call that this connector carries and that is not over.
[[nodiscard]] std::vector<CallPlan> plansFor(const Floor&, const PersonId& connector);
// What a target is called, where its number is dialled and which queue is asked; none if there is none of that name.
struct Destination {
    std::string name;
    std::string number; // Number
    QueueId queue;      // Queue, EntryPoint
    PersonId person;    // Agent
    bool takesConsults = true;
};
[[nodiscard]] std::optional<Destination> destinationOf(const Floor&, const CallTarget&);

// --- deciding; each ends as one whole what hangs on it
void askExchange(Decision&, const Contact&, CallAsk);      // with a new id and its deadline
void settleAsk(Decision&, const Contact&, const CallAsk&); // and what follows for roles and wrap-ups
void giveUpAsk(Decision&, const Contact&, AskEnd, std::string cause = {});
void endConsult(Decision&, const Contact&, ConsultEnd, std::string cause = {}); // not by who asked
void leaveCall(Decision&, const Assignment&); // hung up or exited: the others go on, or it is over
void customerLeft(Decision&, const Contact&); // W50, W53
void outsiderLeft(Decision&, const Contact&, const PartyId&, std::string cause);
void handOver(Decision&, const Assignment& from, const CallTarget&, const Destination&); // blind (W61)
void endMonitor(Decision&, const Contact&, MonitorEnd);
void monitorLeg(Decision&, const Contact&, const ReportLeg&); // what becomes of the supervisor's own telephone
void monitorDue(Decision&, const Contact&); // his telephone was not lifted, or what he wants not confirmed
// Deadlines of a call: of what was asked, of outsiders who do not answer, of a consult's wait, of a pause, of a supervisor's phone.
void callDue(Decision&, const Contact&);
[[nodiscard]] std::optional<WallTime> nextDue(const Call&);
// A consult that waits for somebody of a queue: who could take it now. Called by settle().
[[nodiscard]] std::optional<PersonId> nextForConsult(const Floor&, const Contact&);

} // namespace readyline::floor
