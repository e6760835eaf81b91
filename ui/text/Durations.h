// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Times as they stand on screen. Never negative: what is over counts from zero again, with a plus where it matters.

#include "core/base/Time.h"

#include <QString>

namespace readyline::text {

// "00:12:31": how long something has lasted.
[[nodiscard]] QString clock(Duration lasted);
// "0:18", from an hour on "1:02:05": what is left of a deadline. Rounded up, so that zero means over.
[[nodiscard]] QString left(Duration remaining);
// "+2:21": how far a deadline is passed.
[[nodiscard]] QString over(Duration passed);
// "2:21", from an hour on "1:02:05": how long something has lasted, in short.
[[nodiscard]] QString minutesOf(Duration passed);
// Whole seconds of what is left, rounded up, never negative.
[[nodiscard]] int secondsLeft(Duration remaining);

} // namespace readyline::text
