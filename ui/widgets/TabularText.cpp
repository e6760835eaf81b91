// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TabularText.h"

#include <QPainter>
#include <QRect>

namespace readyline::widgets {
namespace {

qreal widestDigit(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) widest = qMax(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isFigure(QChar c) { return c >= u'0' && c <= u'9'; }

qsizetype runEnd(const QString& text, qsizetype from) {
    qsizetype end = from;
    while (end < text.size() && !isFigure(text[end])) ++end;
    return end;
}

} // namespace

qreal tabularWidth(const QFontMetricsF& metrics, const QString& text) {
    const qreal digit = widestDigit(metrics);
    qreal width = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isFigure(text[i])) {
            width += digit;
            ++i;
            continue;
        }
        const qsizetype end = runEnd(text, i);
        width += metrics.horizontalAdvance(text.mid(i, end - i));
        i = end;
    }
    return width;
}

void drawTabular(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& text) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = widestDigit(metrics);
    const qreal width = tabularWidth(metrics, text);
    qreal x = rect.x();
    if (alignment & Qt::AlignRight)
        x = rect.x() + rect.width() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.x() + (rect.width() - width) / 2;
    qreal y = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    if (alignment & Qt::AlignTop)
        y = rect.y() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        y = rect.y() + rect.height() - metrics.descent();
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = isFigure(text[i]) ? i + 1 : runEnd(text, i);
        const QString run = text.mid(i, end - i);
        const qreal advance = metrics.horizontalAdvance(run);
        const qreal room = isFigure(text[i]) ? digit : advance;
        painter.drawText(QPointF(x + (room - advance) / 2, y), run);
        x += room;
        i = end;
    }
}

} // namespace readyline::widgets
