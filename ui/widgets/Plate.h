// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one way to draw a rounded, filled and outlined surface: the outline lies inside the rectangle and is sharp.

#include <QColor>
#include <QRectF>

class QPainter;

namespace readyline::widgets {

struct Plate {
    QColor fill; // invalid: none
    QColor line; // invalid: none
    qreal radius = 4;
    qreal lineWidth = 1;
};

void paintPlate(QPainter& painter, const QRectF& rect, const Plate& plate);

} // namespace readyline::widgets
