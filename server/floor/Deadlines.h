// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What happens when time is up. Each due moment leads to events that remove it.
#pragma once

#include "server/floor/Decision.h"

namespace readyline::floor {

void expire(Decision&, const Due&);

} // namespace readyline::floor
