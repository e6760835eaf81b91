// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a task's phase looks and reads, for the card and the panel.

#include "ui/models/TaskModel.h"
#include "ui/widgets/StatusShape.h"

namespace readyline::tasks {

[[nodiscard]] widgets::StatusShape shapeOf(models::TaskPhase phase);
[[nodiscard]] QString phaseWord(const models::TaskListRow& row);
[[nodiscard]] QString groupWord(models::TaskGroup group);
// "Billing · Invoice 2026-10": the queue, and why he is to be called back (W87) or else what is known of the matter.
[[nodiscard]] QString topic(const models::TaskListRow& row);
// The one time of the card: what is left of a wrap-up, else how long the phase has lasted.
[[nodiscard]] QString taskTime(const models::TaskListRow& row, WallTime now);

} // namespace readyline::tasks
