// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Commands: what a client's request means to the floor. Nothing for requests that the hub answers itself.
#pragma once

#include "core/wire/Requests.h"
#include "server/floor/Command.h"

#include <optional>

namespace readyline::hub {

[[nodiscard]] std::optional<floor::Command> toCommand(const wire::Request&, const domain::SessionId&);

} // namespace readyline::hub
