// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the controls of a call look and read: word, icon, keys, and why one waits.

#include "ui/models/CallModel.h"
#include "ui/widgets/Icons.h"

#include <QKeySequence>

#include <span>

namespace readyline::call {

[[nodiscard]] QString actWord(models::CallAct act);
[[nodiscard]] widgets::Icon actIcon(models::CallAct act);
// What it does, for its tool tip: "Puts the customer on hold".
[[nodiscard]] QString actSentence(models::CallAct act);
// All that can stand in a place, so that it can be as wide as the widest.
[[nodiscard]] std::span<const models::CallAct> actsOf(models::CallPlace place);
// The keys of a place; empty: none.
[[nodiscard]] QKeySequence keysOf(models::CallPlace place);
// In a sentence; empty: nothing is to be said.
[[nodiscard]] QString waitSentence(models::CallWait wait);

} // namespace readyline::call
