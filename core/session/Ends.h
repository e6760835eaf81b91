// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How answers and close codes read as ends of a sign-in or of a session. Tables, no state.
#pragma once

#include "core/ports/Http.h"
#include "core/session/Connection.h"
#include "core/wire/Rest.h"

namespace readyline::session {

[[nodiscard]] Expected<wire::SignedIn, SignInFailure> readSignIn(const ports::HttpOutcome&);
// Nothing: come back, with back-off.
[[nodiscard]] std::optional<SessionEnd> endOf(int closeCode);
[[nodiscard]] std::optional<SessionEnd> endOf(const wire::Refused& openRefused);
[[nodiscard]] SessionEnd endOf(const wire::SessionEnded&);

} // namespace readyline::session
