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

namespace {
constexpr int kSign = 14;
}

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

void PendingChip::show(const Content& content) {
    setVisible(!content.next.isEmpty());
    const QString what = content.held.isEmpty() ? tr("Take it back") : content.held;
    m_cancel->setEnabled(content.held.isEmpty());
    m_cancel->setToolTip(what);
    m_cancel->setAccessibleDescription(content.held);
    if (content == m_content) return;
    m_content = content;
    const QString next = tr("Next: %1, %2").arg(content.next, content.when);
    setAccessibleName(content.by.isEmpty() ? next : tr("%1. %2.").arg(next, content.by));
    setToolTip(content.by.isEmpty() ? content.sentence : content.by + u".\n"_s + content.sentence);
    updateGeometry();
    update();
}

QSize PendingChip::sizeHint() const {
    const QFontMetrics strong(widgets::font(TextRole::Strong)), body(widgets::font(TextRole::Body));
    const int sign = m_content.by.isEmpty() ? 0 : kSign + 6;
    const int words = strong.horizontalAdvance(m_content.next) + 5 + body.horizontalAdvance(m_content.when);
    return {12 + kSign + 6 + sign + words + 4 + m_cancel->sizeHint().width() + 2, heightFor(28, body)};
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
    paintIcon(painter, {10, 0, 16, height()}, Icon::ArrowRight, kSign, away.text);
    int x = 32;
    if (!m_content.by.isEmpty()) { // somebody else set it
        paintIcon(painter, {x, 0, kSign, height()}, Icon::User, kSign, away.text);
        x += kSign + 6;
    }
    painter.setPen(away.text);
    painter.setFont(widgets::font(TextRole::Strong));
    QRect words(x, 0, width() - x, height());
    painter.drawText(words, Qt::AlignVCenter, m_content.next);
    words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(m_content.next) + 5);
    painter.setPen(tokens(palette()).text2);
    painter.setFont(widgets::font(TextRole::Body));
    painter.drawText(words, Qt::AlignVCenter, m_content.when);
}

} // namespace readyline::status
