// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who caused something: every event carries one, every screen can name him (Z5, idea 2).
#pragma once

#include "core/domain/Ids.h"

#include <cstdint>
#include <string>

namespace readyline::domain {

enum class Role : std::uint8_t { Agent, Supervisor, Admin, Connector };
enum class ActorKind : std::uint8_t { Person, Customer, System };

struct Actor {
    ActorKind kind = ActorKind::System;
    PersonId person;  // empty unless kind is Person
    std::string name; // the person's own name, to be shown; empty for the system

    friend bool operator==(const Actor&, const Actor&) = default;
};

} // namespace readyline::domain
