// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What callbacks and the rest of the floor do to each other (W85 to W111): a due one becomes a contact, and what becomes of
// that decides about it.
#pragma once

#include "server/floor/Decision.h"

namespace readyline::floor {

// Its moment has come: to be called, or to be forgotten.
void callbackDue(Decision&, const Callback&);
// A contact is over: so is the callback whose call it was.
void callbackFollows(Decision&, const Contact&, ContactOutcome);
// The customer did not answer, or could not be called: tried again after a pause, or never (W92). `cause` is the exchange's.
void customerMissed(Decision&, const Contact&, std::string cause);

// The floor calls the customer, for a callback or because an agent dialled, and he has not answered yet.
[[nodiscard]] bool isUnanswered(const Contact&);
// No longer to be changed by people (W106).
[[nodiscard]] bool hasStarted(const Callback&, WallTime now);
// Whose queues somebody may plan callbacks for: his own; a supervisor's are those of his people too, an administrator's all.
[[nodiscard]] std::vector<QueueId> queuesWithin(const Floor&, const Person&);
// To whom somebody may give a personal callback (W107): himself, his team, and whom he supervises.
[[nodiscard]] bool mayAssign(const Person& by, const Person& to);
// Does he see it? Its planner and its agent; of a personal one who supervises that agent; of others whoever has the queue.
[[nodiscard]] bool maySee(const Floor&, const Person& reader, const Callback&);
// All of them, or as many as one message holds.
[[nodiscard]] std::vector<const Callback*> callbacksSeenBy(const Floor&, const Person& reader);
// W88: the agent to whom this is offered may end it before the customer answers.
[[nodiscard]] bool mayCancel(const Floor&, const Contact&);
// Who gives it up, if he does: the open offer or the assignment of it is his.
[[nodiscard]] bool isWith(const Floor&, const ContactId&, const PersonId&);

} // namespace readyline::floor
