// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CountdownBar.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::widgets {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBar = 6;
constexpr int kGap = 8;

int wordRoom(const QFont& base) {
    return qCeil(tabularWidth(QFontMetricsF(font(TextRole::Strong, base)), u"+00:00"_s));
}

} // namespace

QString countdownText(std::chrono::milliseconds remaining) {
    const bool over = remaining < 0ms;
    const auto whole = over ? std::chrono::floor<std::chrono::seconds>(-remaining)
                            : std::chrono::ceil<std::chrono::seconds>(remaining);
    const auto seconds = whole.count();
    const QString sign = over ? u"+"_s : QString();
    if (seconds < 3600) return sign + u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    return sign
        + u"%1:%2:%3"_s.arg(seconds / 3600)
              .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
              .arg(seconds % 60, 2, 10, QChar(u'0'));
}

void paintBar(QPainter& painter, const QRect& rect, StatusFamily family, std::chrono::milliseconds remaining,
    std::chrono::milliseconds total, const Tokens& theme) {
    const QRectF track(rect.x(), rect.y() + (rect.height() - kBar) / 2.0, rect.width(), kBar);
    paintPlate(painter, track, {theme.sunken, QColor(), kRadiusBar, 0});
    const bool over = remaining < 0ms;
    double part = 1;
    if (!over)
        part = total > 0ms ? qMin(1.0, static_cast<double>(remaining.count()) / static_cast<double>(total.count())) : 0;
    if (part <= 0) return;
    painter.save();
    painter.setClipRect(QRectF(track.x(), track.y(), track.width() * part, kBar));
    const StatusFamily shown = over ? StatusFamily::Away : family;
    paintPlate(painter, track, {theme.of(shown).graphic, QColor(), kRadiusBar, 0});
    painter.restore();
}

CountdownBar::CountdownBar(QWidget* parent) : QWidget(parent), m_text(countdownText(0ms)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
}

void CountdownBar::setFamily(StatusFamily family) {
    m_family = family;
    update();
}

void CountdownBar::setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds total) {
    const QString text = countdownText(remaining);
    const bool same = text == m_text && total == m_total;
    m_remaining = remaining;
    m_total = total;
    if (same) return;
    m_text = text;
    setAccessibleName(remaining < 0ms ? tr("Over by %1").arg(text.mid(1)) : tr("%1 left").arg(text));
    update();
}

QSize CountdownBar::sizeHint() const { return {190 + kGap + wordRoom(font()), QFontMetrics(font()).height()}; }

QSize CountdownBar::minimumSizeHint() const { return {40 + kGap + wordRoom(font()), QFontMetrics(font()).height()}; }

void CountdownBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const int room = wordRoom(font());
    paintBar(painter, rect().adjusted(0, 0, -room - kGap, 0), m_family, m_remaining, m_total, t);
    painter.setFont(widgets::font(TextRole::Strong, font()));
    painter.setPen(m_remaining < 0ms ? t.of(StatusFamily::Away).text : t.text);
    drawTabular(painter, rect(), Qt::AlignRight | Qt::AlignVCenter, m_text);
}

} // namespace readyline::widgets
