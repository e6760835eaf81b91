// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What goes into the engine and what comes out: a command with who asks and how to recognise a repetition; its outcome;
// and the committed record, for observers.
#pragma once

#include "server/floor/Floor.h"

#include <functional>

namespace readyline::engine {

struct Input {
    domain::CommandId command; // empty: not to be recognised again
    std::string digest;        // of everything in the command but its id
    domain::Actor by;
    floor::Command what;
};

struct Settled {
    std::int64_t seq = 0; // a picture at or past it contains the effect
    std::string made;     // id of the contact, callback or session that the command made; may be empty
    friend bool operator==(const Settled&, const Settled&) = default;
};

using Outcome = Expected<Settled, floor::Refused>;
using Answer = std::function<void(const Outcome&)>;

// One record that is on disk.
struct Applied {
    std::int64_t seq = 0;
    WallTime at;
    domain::Actor by;
    domain::CommandId cause; // empty: none
    floor::Events events;
};

// Called with the floor as it is after all of them.
using Observer = std::function<void(const floor::Floor&, const std::vector<Applied>&)>;

} // namespace readyline::engine
