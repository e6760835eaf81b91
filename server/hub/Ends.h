// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How the end of a session is told: the words of its event and the code that closes the connection.
#pragma once

#include "core/wire/Answers.h"
#include "core/wire/CloseCode.h"
#include "server/floor/State.h"

namespace readyline::hub {

[[nodiscard]] wire::CloseCode closeFor(domain::EndReason);

} // namespace readyline::hub
