// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text whose digits all take the room of the widest one (each centred in it), because Qt 6.4 cannot ask a font for
// tabular figures. Times never wobble and columns of figures align.

#include <QFontMetricsF>
#include <QString>

class QPainter;
class QRect;

namespace readyline::widgets {

[[nodiscard]] qreal tabularWidth(const QFontMetricsF& metrics, const QString& text);
// Draws one line with the painter's font and pen; nothing is elided.
void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text);

} // namespace readyline::widgets
