// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/StatusLook.h"

namespace readyline::status {

using domain::ShownRow;
using widgets::StatusShape;

StatusShape shapeOf(domain::BaseStatus base) {
    switch (base) {
    case domain::BaseStatus::Available: return StatusShape::Available;
    case domain::BaseStatus::Busy: return StatusShape::Full;
    case domain::BaseStatus::BusyDnd: return StatusShape::Dnd;
    case domain::BaseStatus::Away: return StatusShape::Away;
    case domain::BaseStatus::Offline: return StatusShape::Offline;
    }
    return StatusShape::Offline;
}

StatusShape shapeOf(const domain::Shown& shown) {
    switch (shown.row) {
    case ShownRow::SignedOut: return StatusShape::Offline;
    case ShownRow::Reconnecting: return StatusShape::Reconnecting;
    case ShownRow::Ringing: return StatusShape::Ringing;
    case ShownRow::Engaged: return StatusShape::Busy;
    case ShownRow::Acknowledge: return StatusShape::Missed;
    case ShownRow::TimedOverlay: return StatusShape::Timed;
    case ShownRow::WrapUp: return StatusShape::WrapUp;
    case ShownRow::NotReady:
        return shown.base == domain::BaseStatus::Available ? StatusShape::Away : shapeOf(shown.base);
    case ShownRow::Full: return StatusShape::Full;
    case ShownRow::Written: return StatusShape::Written;
    case ShownRow::Ready: return StatusShape::Available;
    }
    return StatusShape::Offline;
}

} // namespace readyline::status
