// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The table behind allowedControls(): one row per call state and part; what has no row allows
// nothing.
#pragma once

#include "core/domain/Call.h"

namespace readyline::domain {

// What a cell asks for: nothing, never, or one fact of the call.
enum class Cell : std::uint8_t { Off, On, WhenTargetRings, WhileRoom, WhenPausable };

struct ControlsRow {
    CallState state;
    Part part;
    std::array<Cell, kControlCount> cells; // in the order of Control
};

inline constexpr int kMaxParticipants = 8; // customer and self included (W45)

namespace cells {
inline constexpr Cell no = Cell::Off, on = Cell::On, rings = Cell::WhenTargetRings, room = Cell::WhileRoom,
                      rec = Cell::WhenPausable;
} // namespace cells

inline constexpr auto kControlsTable = [] {
    using namespace cells;
    using S = CallState;
    using P = Part;
    return std::array{
        // clang-format off
        //                                                  hold resume consult transfer conf exit end rec data
        // mutate:begin controls
        ControlsRow {S::Active, P::Primary,               {{on,  no,    on,     on,      no,    no, on, rec, on}}},
        ControlsRow {S::Held, P::Primary,                 {{no,  on,    on,     on,      no,    no, no, rec, on}}},
        ControlsRow {S::ConsultRequested, P::Primary,     {{no,  no,    no,     rings,   rings, no, no, no,  on}}},
        ControlsRow {S::Consulting, P::Primary,           {{on,  on,    no,     on,      on,    no, no, no,  on}}},
        ControlsRow {S::Consulting, P::Consulted,         {{no,  no,    no,     no,      no,    on, no, no,  on}}},
        ControlsRow {S::Conference, P::Primary,           {{no,  no,    no,     no,      room,  on, on, no,  on}}},
        ControlsRow {S::Conference, P::Consulted,         {{no,  no,    no,     no,      no,    on, no, no,  on}}},
        ControlsRow {S::Conference, P::Other,             {{no,  no,    no,     no,      no,    on, no, no,  on}}},
        ControlsRow {S::PostCall, P::Primary,             {{no,  no,    no,     no,      no,    on, on, no,  on}}},
        ControlsRow {S::PostCall, P::Consulted,           {{no,  no,    no,     no,      no,    on, no, no,  on}}},
        ControlsRow {S::PostCall, P::Other,               {{no,  no,    no,     no,      no,    on, no, no,  on}}},
        ControlsRow {S::WrapUp, P::Primary,               {{no,  no,    no,     no,      no,    no, no, no,  on}}},
        // mutate:end
        // clang-format on
    };
}();

} // namespace readyline::domain
