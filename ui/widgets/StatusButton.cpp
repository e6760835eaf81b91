// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatusButton.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>
#include <QStyle>

namespace readyline::widgets {
namespace {
constexpr int kPadding = 12, kGap = 10, kShape = 16, kArrow = 14;
}

StatusButton::StatusButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusButton::setStatus(StatusShape shape, const QString& word) {
    m_shape = shape;
    setText(word);
    setAccessibleName(word);
    update();
}

void StatusButton::setTime(const QString& time) {
    if (time == m_time) return;
    m_time = time;
    describe();
    update();
}

void StatusButton::setSecondLine(const QString& line) {
    if (line == m_second) return;
    m_second = line;
    describe();
    update();
}

void StatusButton::setDetail(const QString& detail) {
    if (detail == m_detail) return;
    m_detail = detail;
    describe();
}

void StatusButton::describe() {
    QStringList parts;
    for (const QString& each : {m_time, m_second, m_detail})
        if (!each.isEmpty()) parts << each;
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void StatusButton::setOver(bool over) {
    if (over == m_over) return;
    m_over = over;
    update();
}

QSize StatusButton::sizeHint() const {
    const QFontMetrics metrics(widgets::font(TextRole::Status, font()));
    // Grows with the font only, never with the word: 304 at the base font's 17 px of line.
    const int width = qMax(kStatusButtonWidth, metrics.height() * kStatusButtonWidth / 18);
    return {width, heightFor(kStatusButtonHeight, metrics)};
}

void StatusButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const StatusColours& colours = t.of(family(m_shape));
    const bool touched = (underMouse() || isDown()) && isEnabled();
    paintPlate(painter, rect(), {colours.tint, colours.graphic, kRadiusCard, touched ? 2.0 : 1.0});
    const auto at = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    paintShape(painter, at(kPadding, kShape), m_shape, kShape, t);
    paintIcon(painter, at(width() - kGap - kArrow, kArrow), Icon::ChevronDown, kArrow, colours.text);

    const QFont timeFont = widgets::font(TextRole::Button, font());
    const int timeWidth = qCeil(tabularWidth(QFontMetricsF(timeFont), m_time));
    const int timeX = width() - kGap - kArrow - kGap - timeWidth;
    if (m_over) { // on the panel's colour, so that it shows on an amber button, too
        const StatusColours& amber = t.of(StatusFamily::Away);
        const QRect plate = at(timeX - kGap8 + 2, timeWidth + 2 * kGap8 - 4).adjusted(0, 7, 0, -7);
        paintPlate(painter, plate, {t.panel, amber.graphic, kRadiusControl, 1});
    }
    painter.setPen(m_over ? t.of(StatusFamily::Away).text : colours.text);
    painter.setFont(timeFont);
    drawTabular(painter, at(timeX, timeWidth), Qt::AlignRight | Qt::AlignVCenter, m_time);

    const QFont wordFont = widgets::font(TextRole::Status, font());
    painter.setFont(wordFont);
    const int wordX = kPadding + kShape + kGap;
    QRect word = at(wordX, timeX - (m_over ? 2 : 1) * kGap8 - wordX);
    const int side = static_cast<int>((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QFont secondFont = widgets::font(TextRole::Small, font());
    const QFontMetrics first(wordFont), second(secondFont);
    if (!m_second.isEmpty()) word.setHeight(height() / 2 + (first.height() - second.height()) / 2);
    if (!m_second.isEmpty()) word.adjust(0, 3, 0, 0);
    painter.drawText(word, side | Qt::TextSingleLine, first.elidedText(text(), Qt::ElideRight, word.width()));
    if (m_second.isEmpty()) return;
    word.setTop(word.bottom());
    word.setBottom(height() - 4);
    painter.setFont(secondFont);
    painter.drawText(word, side | Qt::TextSingleLine, second.elidedText(m_second, Qt::ElideRight, word.width()));
}

} // namespace readyline::widgets
