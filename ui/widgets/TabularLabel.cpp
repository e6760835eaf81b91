// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TabularLabel.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::widgets {

TabularLabel::TabularLabel(QWidget* parent) : TabularLabel(QString(), parent) {}

TabularLabel::TabularLabel(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    setText(text);
}

void TabularLabel::setText(const QString& text) {
    if (text == m_text) return;
    const int before = sizeHint().width();
    m_text = text;
    setAccessibleName(text);
    if (sizeHint().width() != before) updateGeometry();
    update();
}

void TabularLabel::reserve(const QString& widest) {
    m_reserved = widest;
    updateGeometry();
}

void TabularLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QSize TabularLabel::sizeHint() const {
    const QFontMetricsF metrics(font());
    const qreal width = qMax(tabularWidth(metrics, m_text), tabularWidth(metrics, m_reserved));
    return {qCeil(width), qCeil(metrics.height())};
}

void TabularLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    drawTabular(painter, rect(), m_alignment, m_text);
}

} // namespace readyline::widgets
