// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Call.h"

#include "core/domain/Controls.h"

namespace readyline::domain {
namespace {

constexpr bool isUnambiguous() {
    for (std::size_t i = 0; i < kControlsTable.size(); ++i)
        for (std::size_t j = i + 1; j < kControlsTable.size(); ++j)
            if (kControlsTable[i].state == kControlsTable[j].state && kControlsTable[i].part == kControlsTable[j].part)
                return false;
    return true;
}
static_assert(isUnambiguous());

bool holds(Cell cell, const CallFacts& facts) {
    switch (cell) {
    case Cell::Off: return false;
    case Cell::On: return true;
    case Cell::WhenTargetRings: return facts.targetRings;
    case Cell::WhileRoom: return facts.participants < kMaxParticipants;
    case Cell::WhenPausable: return facts.recordingPausable;
    }
    return false;
}

} // namespace

Controls allowedControls(CallState state, Part part, const CallFacts& facts) {
    Controls allowed;
    for (const ControlsRow& each : kControlsTable) {
        if (each.state != state || each.part != part) continue;
        for (std::size_t i = 0; i < kControlCount; ++i) allowed[i] = holds(each.cells[i], facts);
    }
    return allowed;
}

} // namespace readyline::domain
