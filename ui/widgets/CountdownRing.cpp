// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CountdownRing.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::widgets {

using namespace std::chrono_literals;

namespace {

constexpr qreal kStroke = 3;
constexpr auto kLast = 10s;

struct Look {
    int diameter;
    double factor;
};

Look lookOf(RingSize size) {
    switch (size) {
    case RingSize::Popover: return {44, 1.15};
    case RingSize::Stack: return {32, 0.92};
    case RingSize::Card: return {28, 0.85};
    }
    return {28, 0.85};
}

QFont ringFont(RingSize size, QFont base) {
    if (base.pointSizeF() > 0)
        base.setPointSizeF(base.pointSizeF() * lookOf(size).factor);
    else
        base.setPixelSize(qRound(base.pixelSize() * lookOf(size).factor));
    base.setWeight(QFont::DemiBold);
    return base;
}

int diameter(RingSize size, const QFont& base) {
    const qreal word = tabularWidth(QFontMetricsF(ringFont(size, base)), QStringLiteral("00"));
    return qMax(lookOf(size).diameter, qCeil(word + 2 * kStroke + 4));
}

QString shownTime(int seconds) {
    if (seconds < 60) return QString::number(seconds);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

// Smaller where the words would touch the ring.
QFont fitting(QFont usual, const QString& words, qreal room) {
    const qreal wide = tabularWidth(QFontMetricsF(usual), words);
    if (wide <= room) return usual;
    if (usual.pointSizeF() > 0)
        usual.setPointSizeF(usual.pointSizeF() * room / wide);
    else
        usual.setPixelSize(qFloor(usual.pixelSize() * room / wide));
    return usual;
}

} // namespace

int shownSeconds(std::chrono::milliseconds remaining) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(qMax(remaining, 0ms)).count());
}

void paintRing(QPainter& painter, const QRect& rect, RingSize size, std::chrono::milliseconds remaining,
    std::chrono::milliseconds total, const Tokens& theme) {
    const int side = diameter(size, painter.font());
    QRectF ring(0, 0, side, side);
    ring.moveCenter(QRectF(rect).center());
    const int seconds = shownSeconds(remaining);
    const bool last = std::chrono::seconds(seconds) <= kLast;
    const double part = total > 0ms ? qBound(0.0,
                            static_cast<double>(std::chrono::milliseconds(std::chrono::seconds(seconds)).count())
                                / static_cast<double>(total.count()),
                            1.0)
                                    : 0.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF path = ring.adjusted(kStroke / 2, kStroke / 2, -kStroke / 2, -kStroke / 2);
    painter.setPen(QPen(theme.line, kStroke));
    painter.drawEllipse(path);
    const StatusFamily family = last ? StatusFamily::Missed : StatusFamily::Ringing;
    painter.setPen(QPen(theme.of(family).graphic, kStroke, Qt::SolidLine, Qt::FlatCap));
    // What is left stands before twelve o'clock: the gap grows clockwise from the top.
    const int span = qRound(part * 360 * 16);
    painter.drawArc(path, 90 * 16, span);
    const QString words = shownTime(seconds);
    painter.setFont(fitting(ringFont(size, painter.font()), words, side - 2 * kStroke - 2));
    painter.setPen(theme.text);
    drawTabular(painter, ring.toRect(), Qt::AlignCenter, words);
    painter.restore();
}

CountdownRing::CountdownRing(RingSize size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void CountdownRing::setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds total) {
    const bool same = shownSeconds(remaining) == shownSeconds(m_remaining) && total == m_total;
    m_remaining = remaining;
    m_total = total;
    if (same) return;
    //: Read by screen readers for the ring around the seconds of an offer.
    setAccessibleName(tr("%n second(s) left", nullptr, shownSeconds(remaining)));
    update();
}

QString CountdownRing::text() const { return shownTime(shownSeconds(m_remaining)); }

QSize CountdownRing::sizeHint() const {
    const int side = diameter(m_size, font());
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintRing(painter, rect(), m_size, m_remaining, m_total, tokens(palette()));
}

} // namespace readyline::widgets
