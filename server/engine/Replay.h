// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Replay: the floor that a journal describes. The one way in which a floor comes from the disk, at start and after a
// failed append.
#pragma once

#include "server/engine/Codec.h"
#include "server/engine/Input.h"
#include "server/journal/Journal.h"

namespace readyline::engine {

struct Replayed {
    std::string logId;
    std::int64_t epoch = 0;
    WallTime lastAt;
    floor::Floor floor;
    std::vector<Applied> records; // those after the snapshot
};

[[nodiscard]] Expected<Replayed, journal::Fault> replay(journal::Journal&, const Codec&);

} // namespace readyline::engine
