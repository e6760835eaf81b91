// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a queue says of a variable, and whether what one queue hides stays hidden in another: the floor asks of a callback that
// is moved, the site's check of an overflow.
#pragma once

#include "core/domain/Site.h"

#include <string_view>

namespace readyline::domain {

// Null: there is no queue, or it has none of that name.
[[nodiscard]] const VariableSpec* specOf(const Queue*, std::string_view name);
// Is a value that stands under the first as secure and as hidden under the second (W69)?
[[nodiscard]] bool keepsHidden(const VariableSpec& here, const VariableSpec& there);

} // namespace readyline::domain
