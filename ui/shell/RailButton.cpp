// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/RailButton.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TrayIcon.h"

#include <QPainter>

namespace readyline::shell {

using namespace widgets;

RailButton::RailButton(Icon icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
    setText(word);
    setAccessibleName(word);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setCurrent(bool current) {
    if (current == m_current) return;
    m_current = current;
    describe();
}

void RailButton::setBadge(int number) {
    if (number == m_badge) return;
    m_badge = number;
    describe();
}

void RailButton::describe() {
    QString name = text();
    if (m_current) name = tr("%1, current page").arg(name);
    if (m_badge > 0) name = tr("%1, %2 waiting").arg(name).arg(m_badge);
    setAccessibleName(name);
    update();
}

QSize RailButton::sizeHint() const { return {60, heightFor(52, fontMetrics())}; }

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    if (m_current)
        paintPlate(painter, rect(), {theme.selected, {}, qreal(kRadiusCard), 0});
    else if (underMouse())
        paintPlate(painter, rect(), {theme.hover, {}, qreal(kRadiusCard), 0});
    const QColor colour = m_current ? theme.accentText : theme.text2;
    const QRect sign(0, 6, width(), 24);
    paintIcon(painter, sign, m_icon, 20, colour);
    painter.setFont(widgets::font(m_current ? TextRole::SmallStrong : TextRole::Small));
    painter.setPen(colour);
    painter.drawText(QRect(0, sign.bottom(), width(), height() - sign.bottom() - 4), Qt::AlignCenter, text());
    if (m_badge == 0) return;
    const QString number = badgeText(m_badge);
    const QRect disc(width() / 2 + 4, 3, 16, 16);
    paintPlate(painter, disc, {theme.accent, {}, 8, 0});
    painter.setPen(theme.onAccent);
    painter.setFont(widgets::font(TextRole::SmallStrong));
    painter.drawText(disc, Qt::AlignCenter, number);
}

} // namespace readyline::shell
