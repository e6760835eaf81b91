// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The answer to a request that says no id of ours: `id` is null, as JSON-RPC 2.0 has it, section 5.
#pragma once

#include "core/wire/Parse.h"

namespace readyline::wire {

[[nodiscard]] std::string serializeUnnumbered(const ParseError&);

} // namespace readyline::wire
