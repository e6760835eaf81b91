// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a task's phase looks and reads, for the card and the panel.

#include "ui/models/TaskModel.h"
#include "ui/widgets/StatusShape.h"

namespace readyline::tasks {

[[nodiscard]] widgets::StatusShape shapeOf(models::TaskPhase phase);
// The same of a task: a call on hold is none at work.
[[nodiscard]] widgets::StatusShape shapeOf(const models::TaskListRow& row);
[[nodiscard]] QString phaseWord(const models::TaskListRow& row);
[[nodiscard]] QString groupWord(models::TaskGroup group);
// "Billing · Invoice 2026-10": the queue, and why he is to be called back (W87) or else what is known of the matter. Of a
// call with others in it who they are, of a colleague's request his name.
[[nodiscard]] QString topic(const models::TaskListRow& row);
// The one time of the card: what is left of a wrap-up, else how long the phase has lasted.
[[nodiscard]] QString taskTime(const models::TaskListRow& row, WallTime now);
// The one time of the panel: of a hold or a consult, where there is one, else as on the card (W28, W37).
[[nodiscard]] QString panelTime(const models::TaskListRow& row, WallTime now);
// Beside it, where that is not the time of the whole call.
[[nodiscard]] bool showsPart(const models::TaskListRow& row);

} // namespace readyline::tasks
