// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Pictures of every screen, room by room, as PNG files in `folder`; `suffix` ends their names.
#pragma once

#include <QString>

namespace readyline::gallery {

void drawSignIn(const QString& folder, const QString& suffix);
void drawAgent(const QString& folder, const QString& suffix);
void drawPopovers(const QString& folder, const QString& suffix);
void drawCalls(const QString& folder, const QString& suffix);
void drawCallbacks(const QString& folder, const QString& suffix);
void drawDay(const QString& folder, const QString& suffix);
void drawHistory(const QString& folder, const QString& suffix);
void drawTeam(const QString& folder, const QString& suffix);
void drawStatus(const QString& folder, const QString& suffix);
void drawAdmin(const QString& folder, const QString& suffix);
void drawVariables(const QString& folder, const QString& suffix);

} // namespace readyline::gallery
