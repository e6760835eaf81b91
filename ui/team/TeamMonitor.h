// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ways into the live call of somebody of the team, in the menu of his row: listen, whisper, barge in, take over
// (Z22, G12). What the supervisor has no right to is not there.

#include "core/desk/Desk.h"

#include <functional>

class QMenu;

namespace readyline::team {

// A submenu where he has a live call and I have a right; with why, where it cannot be now. Taking over is asked first.
void addMonitor(QMenu& menu, desk::Desk& desk, const domain::PersonId& person,
    const std::function<void(const domain::ContactId&, const domain::PersonId&)>& takeOver);

} // namespace readyline::team
