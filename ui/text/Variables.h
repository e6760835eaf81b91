// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is known of a contact, in words; and what is wrong with what somebody types.

#include "core/wire/Objects.h"

#include <QString>

namespace readyline::text {

// "Yes", "No", and all else as it is.
[[nodiscard]] QString valueWords(const wire::ShownVariable& variable);
// How to put it right.
[[nodiscard]] QString describe(domain::ValueFault fault);

} // namespace readyline::text
