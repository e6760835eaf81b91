// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Keeps Floor::index: remove() an object before it changes, add() it afterwards, refresh() the agents it concerns.
#pragma once

#include "server/floor/State.h"

namespace readyline::floor {

void add(Floor&, const Session&);
void remove(Floor&, const Session&);
void add(Floor&, const Contact&);
void remove(Floor&, const Contact&);
void add(Floor&, const Offer&);
void remove(Floor&, const Offer&);
void add(Floor&, const Assignment&);
void remove(Floor&, const Assignment&);
void add(Floor&, const Callback&);
void remove(Floor&, const Callback&);
void add(Floor&, const TokenInfo&);
void remove(Floor&, const TokenInfo&);
void refresh(Floor&, const PersonId&); // after anything of his changed

[[nodiscard]] const AgentIndex& indexOf(const Floor&, const PersonId&);    // empty for the unknown
[[nodiscard]] const ContactIndex& indexOf(const Floor&, const ContactId&); // empty for the unknown
[[nodiscard]] bool carriesCalls(const Floor&, const PersonId&);            // a connector of the site

} // namespace readyline::floor
