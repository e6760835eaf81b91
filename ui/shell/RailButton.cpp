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
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(int number) {
    if (number == m_badge) return;
    m_badge = number;
    setAccessibleName(number > 0 ? tr("%1, %2 waiting").arg(text()).arg(number) : text());
    update();
}

QSize RailButton::sizeHint() const { return {60, heightFor(52, fontMetrics())}; }

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    if (isChecked())
        paintPlate(painter, rect(), {theme.selected, {}, qreal(kRadiusCard), 0});
    else if (underMouse())
        paintPlate(painter, rect(), {theme.hover, {}, qreal(kRadiusCard), 0});
    const QColor colour = isChecked() ? theme.accentText : theme.text2;
    const QRect sign(0, 6, width(), 24);
    paintIcon(painter, sign, m_icon, 20, colour);
    painter.setFont(widgets::font(isChecked() ? TextRole::SmallStrong : TextRole::Small));
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
