// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The engine of the floor: pure. decide() judges one command, apply() makes an event true, settle() says what follows by
// itself (routing, pending choices, offers that fit no more), nextDeadline() says when to look again. No clock, no effects.
#pragma once

#include "core/base/Expected.h"
#include "server/floor/Command.h"
#include "server/floor/Event.h"

#include <functional>

namespace readyline::floor {

struct Refused {
    Refusal refusal;
    std::string detail;                      // words where the table's are not enough
    std::optional<StandingValue> standing{}; // SavedFirst: what stands
};

// `by` is who asks: kind Person with his id (the rights are looked up in the site), Customer for ingress, System for the
// server itself. Refused: nothing changed.
[[nodiscard]] Expected<Events, Refused> decide(const Floor&, const Command&, const Actor& by, WallTime now);
// Total and deterministic. `seq` and `at` are of the record that the event belongs to.
void apply(Floor&, const Event&, std::int64_t seq, WallTime at);
// What follows from the state as it is; empty when quiet. Called again after each apply until it is.
[[nodiscard]] Events settle(const Floor&, WallTime now);
[[nodiscard]] std::optional<WallTime> nextDeadline(const Floor&);

// Makes the index from the rest; for a floor that was filled other than by apply(), as from a snapshot.
void reindex(Floor&);

// Sees each event with the floor as it is just before it: what is forgotten with it is still there.
using Witness = std::function<void(const Floor& before, const Event&)>;
// The three together, on a floor that is changed in place: decide, apply, then settle until quiet.
// All events that came of it, in order, belong to one record with sequence floor.seq + 1.
[[nodiscard]] Expected<Events, Refused> run(Floor&, const Command&, const Actor& by, WallTime now, const Witness& = {});

// Everything that must hold of any floor after a record; empty when it does. For property tests and debug builds.
[[nodiscard]] std::vector<std::string> brokenInvariants(const Floor&);

} // namespace readyline::floor
