// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Ends.h"

namespace readyline::hub {

wire::CloseCode closeFor(domain::EndReason end) {
    if (end == domain::EndReason::TakenOver) return wire::CloseCode::TakenOver;
    if (end == domain::EndReason::NotEntitled) return wire::CloseCode::NotEntitled;
    return wire::CloseCode::SignedOut;
}

} // namespace readyline::hub
