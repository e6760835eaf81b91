// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/FoundText.h"

#include <QPainter>

namespace readyline::status {

void paintFound(
    QPainter& painter, const QRect& rect, const QString& words, const models::Match& match, const QColor& found) {
    const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width());
    if (match.length == 0 || shown != words) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
        return;
    }
    const QFont plain = painter.font();
    const QPen pen = painter.pen();
    QRect left = rect;
    const auto piece = [&](const QString& text, bool strong) {
        QFont font = plain;
        if (strong) font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(strong ? QPen(found) : pen);
        painter.drawText(left, Qt::AlignLeft | Qt::AlignVCenter, text);
        left.setLeft(left.left() + painter.fontMetrics().horizontalAdvance(text));
    };
    piece(words.left(match.at), false);
    piece(words.mid(match.at, match.length), true);
    piece(words.mid(match.at + match.length), false);
}

} // namespace readyline::status
