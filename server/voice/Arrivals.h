// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Arrivals: a call that came in, as the contact that is posted for it.
#pragma once

#include "core/domain/Site.h"
#include "server/floor/Command.h"
#include "server/voice/Ari.h"

#include <optional>

namespace readyline::voice {

// What was dialled: the dialplan says it, "Stasis(readyline,inbound,${EXTEN})"; else the extension itself.
[[nodiscard]] std::string dialledOf(const ari::Channel&, const std::vector<std::string>& arguments);
// Where that comes in, however the number is written; null: nowhere.
[[nodiscard]] const domain::EntryPoint* entryPointOf(const domain::Site&, const std::string& dialled);
// With the caller as far as he lets himself be known.
[[nodiscard]] floor::PostContact contactFor(const domain::EntryPoint&, const ari::Channel&);

} // namespace readyline::voice
