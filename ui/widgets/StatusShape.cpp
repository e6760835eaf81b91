// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatusShape.h"

#include <QPainter>

namespace readyline::widgets {

StatusFamily family(StatusShape shape) {
    switch (shape) {
    case StatusShape::Available:
    case StatusShape::Written: return StatusFamily::Available;
    case StatusShape::Busy:
    case StatusShape::Full: return StatusFamily::Busy;
    case StatusShape::Ringing: return StatusFamily::Ringing;
    case StatusShape::WrapUp: return StatusFamily::WrapUp;
    case StatusShape::Away:
    case StatusShape::Timed: return StatusFamily::Away;
    case StatusShape::Dnd: return StatusFamily::Dnd;
    case StatusShape::Missed: return StatusFamily::Missed;
    case StatusShape::Offline:
    case StatusShape::Reconnecting: return StatusFamily::Offline;
    }
    return StatusFamily::Offline;
}

Icon shapeIcon(StatusShape shape) {
    switch (shape) {
    case StatusShape::Available: return Icon::StatusAvailable;
    case StatusShape::Written: return Icon::StatusWritten;
    case StatusShape::Busy: return Icon::StatusBusy;
    case StatusShape::Full: return Icon::StatusFull;
    case StatusShape::Ringing: return Icon::StatusRinging;
    case StatusShape::WrapUp: return Icon::StatusWrapup;
    case StatusShape::Away: return Icon::StatusAway;
    case StatusShape::Timed: return Icon::StatusTimed;
    case StatusShape::Dnd: return Icon::StatusDnd;
    case StatusShape::Missed: return Icon::StatusMissed;
    case StatusShape::Offline: return Icon::StatusOffline;
    case StatusShape::Reconnecting: return Icon::StatusReconnecting;
    }
    return Icon::StatusOffline;
}

void paintShape(QPainter& painter, const QRect& rect, StatusShape shape, int size, const Tokens& theme) {
    paintIcon(painter, rect, shapeIcon(shape), size, theme.of(family(shape)).graphic);
}

int paintStatus(
    QPainter& painter, const QRect& rect, StatusShape shape, const QString& word, const Tokens& theme, int shapeSize) {
    constexpr int kGap = 8;
    paintShape(painter, QRect(rect.x(), rect.y(), shapeSize, rect.height()), shape, shapeSize, theme);
    QFont strong = painter.font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    const QRect place = rect.adjusted(shapeSize + kGap, 0, 0, 0);
    const QString shown = metrics.elidedText(word, Qt::ElideRight, place.width());
    painter.save();
    painter.setFont(strong);
    painter.setPen(theme.of(family(shape)).text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.restore();
    return qMin(rect.width(), shapeSize + kGap + metrics.horizontalAdvance(shown));
}

} // namespace readyline::widgets
