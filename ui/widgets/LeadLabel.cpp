// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/LeadLabel.h"

#include "ui/widgets/Accessible.h"

#include <QPainter>
#include <QTextLayout>

namespace readyline::widgets {

LeadLabel::LeadLabel(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::StaticText);
}

void LeadLabel::setText(const QString& lead, const QString& text) {
    if (lead == m_lead && text == m_text) return;
    const QSize before = sizeHint();
    m_lead = lead;
    m_text = text;
    setAccessibleName(this->text());
    if (sizeHint() != before) updateGeometry();
    update();
}

QString LeadLabel::text() const {
    if (m_lead.isEmpty() || m_text.isEmpty()) return m_lead + m_text;
    return m_lead + u' ' + m_text;
}

QSizeF LeadLabel::layOut(QTextLayout& layout, qreal width) const {
    layout.setText(text());
    layout.setFont(font());
    QTextLayout::FormatRange strong;
    strong.start = 0;
    strong.length = static_cast<int>(m_lead.size());
    strong.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({strong});
    layout.beginLayout();
    QSizeF size;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, size.height()});
        size = {qMax(size.width(), line.naturalTextWidth()), size.height() + qMax(line.height(), 1.0)};
    }
    layout.endLayout();
    return size;
}

QSize LeadLabel::sizeHint() const {
    QTextLayout layout;
    const QSizeF size = layOut(layout, QWIDGETSIZE_MAX);
    return {qCeil(size.width()) + 1, qCeil(size.height())};
}

QSize LeadLabel::minimumSizeHint() const { return {qMin(160, sizeHint().width()), sizeHint().height()}; }

int LeadLabel::heightForWidth(int width) const {
    QTextLayout layout;
    return qCeil(layOut(layout, width).height());
}

void LeadLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout;
    const QSizeF size = layOut(layout, width());
    layout.draw(&painter, QPointF(0, qMax(0.0, (height() - size.height()) / 2)));
}

} // namespace readyline::widgets
