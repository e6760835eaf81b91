// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Ends.h"

namespace readyline::hub {

wire::EndReason toWire(floor::SessionEnd end) {
    switch (end) {
    case floor::SessionEnd::SignedOut: return wire::EndReason::SignedOut;
    case floor::SessionEnd::TakenOver: return wire::EndReason::TakenOver;
    case floor::SessionEnd::LoggedOutByPolicy: return wire::EndReason::LoggedOutByPolicy;
    case floor::SessionEnd::LoggedOutBySupervisor: return wire::EndReason::LoggedOutBySupervisor;
    case floor::SessionEnd::GraceOver: return wire::EndReason::GraceOver;
    case floor::SessionEnd::Inactive: return wire::EndReason::Inactive;
    case floor::SessionEnd::LogOffHour: return wire::EndReason::LogOffHour;
    case floor::SessionEnd::NotEntitled: return wire::EndReason::NotEntitled;
    }
    return wire::EndReason::SignedOut;
}

wire::CloseCode closeFor(floor::SessionEnd end) {
    if (end == floor::SessionEnd::TakenOver) return wire::CloseCode::TakenOver;
    if (end == floor::SessionEnd::NotEntitled) return wire::CloseCode::NotEntitled;
    return wire::CloseCode::SignedOut;
}

} // namespace readyline::hub
