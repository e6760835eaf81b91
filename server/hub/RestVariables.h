// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What whoever posts says of the variables of a contact or callback.
#pragma once

#include "core/domain/Site.h"
#include "core/domain/Work.h"
#include "core/wire/Parse.h"

#include <optional>
#include <vector>

namespace readyline::hub {

// The first that the queue has no place for: it would be lost without a word. Nothing without a queue, which is refused by name.
[[nodiscard]] std::optional<wire::ParseError> strayVariable(const std::vector<domain::Variable>&, const domain::Queue*);

} // namespace readyline::hub
