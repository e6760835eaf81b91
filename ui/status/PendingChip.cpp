// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/PendingChip.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/ButtonKind.h"

#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;

PendingChip::PendingChip(QWidget* parent) : QWidget(parent) {
    setObjectName(u"pendingChip"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    m_cancel = makeIconButton(Icon::Close, tr("Take it back"), ButtonKind::Flat, this);
    m_cancel->setObjectName(u"cancelPendingButton"_s);
    setControlSize(m_cancel, ControlSize::Small);
    connect(m_cancel, &QPushButton::clicked, this, &PendingChip::cancelled);
    hide();
}

void PendingChip::show(const QString& next, const QString& held) {
    setVisible(!next.isEmpty());
    m_cancel->setEnabled(held.isEmpty());
    m_cancel->setToolTip(held.isEmpty() ? tr("Take it back") : held);
    if (next == m_next) return;
    m_next = next;
    setAccessibleName(tr("Next: %1, after this contact").arg(next));
    setToolTip(tr("From now on no new work is offered. %1 begins when your work is done.").arg(next));
    updateGeometry();
    update();
}

QSize PendingChip::sizeHint() const {
    const QFontMetrics strong(widgets::font(TextRole::Strong)), body(widgets::font(TextRole::Body));
    const int words = strong.horizontalAdvance(m_next) + 5 + body.horizontalAdvance(tr("after this contact"));
    return {12 + 14 + 6 + words + 4 + m_cancel->sizeHint().width() + 2, heightFor(28, body)};
}

void PendingChip::resizeEvent(QResizeEvent*) {
    const QSize size = m_cancel->sizeHint();
    m_cancel->setGeometry(width() - size.width() - 2, (height() - size.height()) / 2, size.width(), size.height());
}

void PendingChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const StatusColours& away = tokens(palette()).of(StatusFamily::Away);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed(away.graphic, 1, Qt::DashLine);
    dashed.setDashPattern({3, 2});
    painter.setPen(dashed);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintIcon(painter, {10, 0, 16, height()}, Icon::ArrowRight, 14, away.text);
    painter.setPen(away.text);
    painter.setFont(widgets::font(TextRole::Strong));
    QRect words(32, 0, width() - 32, height());
    painter.drawText(words, Qt::AlignVCenter, m_next);
    words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(m_next) + 5);
    painter.setPen(tokens(palette()).text2);
    painter.setFont(widgets::font(TextRole::Body));
    painter.drawText(words, Qt::AlignVCenter, tr("after this contact"));
}

} // namespace readyline::status
