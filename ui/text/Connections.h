// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The connection, failed sign-ins and ended sessions in words.

#include "core/session/Connection.h"

#include <QString>

namespace readyline::text {

// "Connected", "Reconnecting"
[[nodiscard]] QString describe(const session::Connection& connection);
[[nodiscard]] QString describe(const session::SignInFailure& failure);
[[nodiscard]] QString describe(const session::SessionEnd& end);
// NotEntitled: who can change it, by name where the server said so (Z7).
[[nodiscard]] QString whomToAsk(const session::SessionEnd& end);
// What the banner says while reconnecting: what is kept, for how long.
[[nodiscard]] QString keptWords(const session::Connection& connection, WallTime now);
// "try 3, next in 2 s"
[[nodiscard]] QString tryWords(const session::Connection& connection, WallTime now);

} // namespace readyline::text
