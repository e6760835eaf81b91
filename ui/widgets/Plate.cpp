// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::widgets {

void paintPlate(QPainter& painter, const QRectF& rect, const Plate& plate) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lined = plate.line.isValid() && plate.lineWidth > 0;
    const qreal inset = lined ? plate.lineWidth / 2 : 0;
    painter.setBrush(plate.fill.isValid() ? QBrush(plate.fill) : QBrush(Qt::NoBrush));
    painter.setPen(lined ? QPen(plate.line, plate.lineWidth) : QPen(Qt::NoPen));
    const qreal radius = qMax(0.0, plate.radius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace readyline::widgets
