// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Callbacks in words: their kinds, windows and states, and how to put right what is typed for one (W98 to W109).

#include "core/domain/CallbackCheck.h"
#include "core/wire/Objects.h"

#include <QString>

class QTimeZone;

namespace readyline::text {

// The clocks of other places, by this computer's tables.
[[nodiscard]] domain::PlaceClock placeClock();
[[nodiscard]] QString callbackKind(domain::CallbackKind kind);
// "Mon 23 Nov, 10:00–10:30" as the customer's clocks show it.
[[nodiscard]] QString callbackWindow(const wire::CallbackView& callback);
// "planned", "called, reached", "not reached, again at 14:31:07 …" on the clocks of this zone, the site's
[[nodiscard]] QString callbackState(const wire::CallbackView& callback, const QTimeZone& zone);
// What is wrong and how to put it right.
[[nodiscard]] QString callbackFault(domain::CallbackFault fault, const domain::CallbackForm& form);

} // namespace readyline::text
