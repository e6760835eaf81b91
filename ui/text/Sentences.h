// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Statuses in words: for buttons, tooltips and screen readers.

#include "core/domain/Actor.h"
#include "core/domain/Status.h"

#include <QString>

class QTimeZone;

namespace readyline::text {

// "Not Ready: Lunch"
[[nodiscard]] QString statusWord(const domain::Shown& shown);
// "Ready (2)"
[[nodiscard]] QString statusWithWork(const domain::Shown& shown);
// What the time beside a status says: the countdown where it ends by itself, else how long it has lasted.
[[nodiscard]] QString statusTime(const domain::Shown& shown, WallTime now);
// Somebody who has never signed in has no time in status.
[[nodiscard]] bool neverWas(const domain::Shown& shown);
// "over by 2:21" where it is longer than it is meant to last; else empty.
[[nodiscard]] QString overBy(const domain::Shown& shown, WallTime now);
// "Ready (2), since 14:31:07, next Lunch": for tooltips and screen readers.
[[nodiscard]] QString statusSentence(const domain::Shown& shown, const QTimeZone& zone);
// "Margriet Adeyemi", "You", "The system"
[[nodiscard]] QString actorName(const domain::Actor& actor, const domain::PersonId& me);

} // namespace readyline::text
