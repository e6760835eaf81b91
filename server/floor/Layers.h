// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How the floor is seen: one agent's layers as a visibility class may see them (Z3, rules 2.11).
#pragma once

#include "server/floor/State.h"

namespace readyline::floor {

// Own: everything. Supervisor: status with reasons, work with customers' names. Colleague: status only.
enum class Visibility : std::uint8_t { Own, Supervisor, Colleague };

[[nodiscard]] AgentLayers layers(const Floor&, const PersonId&, Visibility);
// As much of it as routable() reads: everything but names and what was missed.
[[nodiscard]] AgentLayers routingLayers(const Floor&, const PersonId&);
[[nodiscard]] const Person* person(const Floor&, const PersonId&);
// Whose work it is: the contact's, or the one that it was of before it was handed on.
[[nodiscard]] const QueueId& queueOf(const Floor&, const Assignment&);
// How a customer is called: the name, else the address, of which masked queues show the last four digits (W17).
[[nodiscard]] std::string customerName(const Floor&, const Contact&);
// W9, W25: a call that is accepted by lifting the agent's phone.
[[nodiscard]] bool isAnsweredOnPhone(const Floor&, const Offer&);
// Why no session of his is on this device: the end that it does not come back from by itself; none if it may.
[[nodiscard]] std::optional<DeviceEnd> endOn(const Floor&, const Person&, const DeviceId&, WallTime now);
[[nodiscard]] Visibility visibilityFor(const Person& reader, const Person& seen);

} // namespace readyline::floor
