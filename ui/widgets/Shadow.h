// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one soft shadow, for top-level pop-ups: 8 down, blur 24. Computed once per ratio, then drawn as nine patches.

#include "ui/widgets/Tokens.h"

#include <QMargins>

class QPainter;
class QRect;

namespace readyline::widgets {

// The room a window leaves around its body for the shadow; none without a compositor.
[[nodiscard]] QMargins shadowMargins();
void paintShadow(QPainter& painter, const QRect& body, const Tokens& theme);

} // namespace readyline::widgets
