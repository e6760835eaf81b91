// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Looks: who saw the value of which secure variable (W73), in the journal with the record of the look and read from there.
#pragma once

#include "server/engine/Codec.h"
#include "server/journal/Journal.h"

namespace readyline::engine {

struct LookQuery {
    WallTime from; // this included
    WallTime to;   // this not
    std::size_t most = 0;
};

// The line of a record in which somebody looked.
[[nodiscard]] std::vector<journal::Line> looksIn(const floor::Events&, const domain::Actor& by, const Codec&);
[[nodiscard]] bool isLook(const journal::Line&);
// Newest first.
[[nodiscard]] Expected<std::vector<domain::Look>, journal::Fault> readLooks(
    journal::Journal&, const Codec&, const LookQuery&);

} // namespace readyline::engine
