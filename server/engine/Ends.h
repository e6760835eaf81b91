// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Ends: how contacts ended, kept in the journal as facts, because the floor forgets a contact that nobody works on.
#pragma once

#include "server/engine/Codec.h"
#include "server/journal/Journal.h"

namespace readyline::engine {

[[nodiscard]] std::vector<journal::Fact> endsIn(const floor::Events&, const Codec&);
// Nothing for a contact that has not ended, or longer ago than the journal keeps it.
[[nodiscard]] Expected<std::optional<ContactEnd>, journal::Fault> findEnd(
    journal::Journal&, const Codec&, const domain::ContactId&);

} // namespace readyline::engine
