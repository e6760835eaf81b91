// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayStrip.h"

#include "ui/text/SiteTime.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TabularText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>

namespace readyline::day {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::DaySpan;

namespace {

constexpr int kHigh = 32, kMark = 4, kUsualFirst = 8, kUsualLast = 17;

// look.md: on contact and missed 28, wrap-up 21, ready 14, not ready 7.
int heightOf(StatusShape shape) {
    switch (family(shape)) {
    case StatusFamily::Busy:
    case StatusFamily::Ringing:
    case StatusFamily::Missed: return 28;
    case StatusFamily::WrapUp: return 21;
    case StatusFamily::Available: return 14;
    case StatusFamily::Away:
    case StatusFamily::Dnd: return 7;
    case StatusFamily::Offline: return 2;
    }
    return 2;
}

bool isWorked(const DaySpan& span) { return span.status.row != domain::ShownRow::SignedOut; }

} // namespace

DayStrip::DayStrip(Reader reader, QWidget* parent) : QWidget(parent), m_reader(std::move(reader)) {
    setObjectName(u"dayStrip"_s);
    setAccessibleName(tr("The day as a strip"));
    widgets::setAccessibleRole(this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DayStrip::sizeHint() const {
    const QFontMetrics small(widgets::font(TextRole::Small));
    return {600, kMark + kHigh + kGap4 + small.height()};
}

// The usual hours, and whatever lies outside them.
void DayStrip::show(std::vector<DaySpan> spans, const models::DayFrame& frame) {
    m_spans = std::move(spans);
    m_frame = frame;
    m_zone = text::zoneNamed(m_reader.site().timeZone);
    const QDate day = text::siteDate(frame.from, m_zone);
    m_first = text::instantOf(day, QTime(kUsualFirst, 0), m_zone);
    m_last = text::instantOf(day, QTime(kUsualLast, 0), m_zone);
    for (const DaySpan& each : m_spans)
        if (isWorked(each)) {
            m_first = std::min(m_first, each.from);
            m_last = std::max(m_last, each.to);
        }
    m_first = std::max(frame.from, text::hourBefore(m_first, m_zone));
    m_last = std::min(frame.to, text::hourBefore(m_last - Duration{1}, m_zone) + std::chrono::hours{1});
    if (!chosen()) m_chosen = -1;
    update();
}

const DaySpan* DayStrip::chosen() const {
    const auto found = std::ranges::find(m_spans, m_chosen, &DaySpan::seq);
    return found == m_spans.end() ? nullptr : &*found;
}

int DayStrip::xOf(WallTime at) const {
    const auto whole = static_cast<double>((m_last - m_first).count());
    if (whole <= 0) return 0;
    return static_cast<int>(static_cast<double>((at - m_first).count()) / whole * (width() - 1));
}

QRect DayStrip::rectOf(std::size_t span) const {
    const DaySpan& each = m_spans[span];
    const int left = std::max(0, xOf(each.from)), right = std::min(width(), xOf(each.to));
    const int gap = right - left > 2 ? 1 : 0;
    const int high = heightOf(shapeOf(each.status));
    return {left, kMark + kHigh - high, std::max(1, right - left - gap), high};
}

std::optional<std::size_t> DayStrip::spanAt(const QPoint& at) const {
    for (std::size_t i = m_spans.size(); i-- > 0;) {
        const QRect rect = rectOf(i);
        if (at.x() >= rect.left() && at.x() <= rect.right() + 1 && at.y() <= kMark + kHigh) return i;
    }
    return std::nullopt;
}

void DayStrip::choose(std::size_t span) {
    m_chosen = m_spans[span].seq;
    setAccessibleDescription(spanSentence(m_spans[span], m_reader.site()));
    update();
    Q_EMIT spanChosen(m_chosen);
}

void DayStrip::keyPressEvent(QKeyEvent* event) {
    if (m_spans.empty()) return QWidget::keyPressEvent(event);
    const DaySpan* now = chosen();
    const std::size_t last = m_spans.size() - 1;
    const std::size_t at = now ? static_cast<std::size_t>(now - m_spans.data()) : last;
    switch (event->key()) {
    case Qt::Key_Left: return choose(now && at > 0 ? at - 1 : at);
    case Qt::Key_Right: return choose(now ? std::min(at + 1, last) : at);
    case Qt::Key_Home: return choose(0);
    case Qt::Key_End: return choose(last);
    default: return QWidget::keyPressEvent(event);
    }
}

void DayStrip::mousePressEvent(QMouseEvent* event) {
    if (const auto span = spanAt(event->position().toPoint())) choose(*span);
}

bool DayStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto span = spanAt(help->pos()))
        QToolTip::showText(help->globalPos(), spanSentence(m_spans[*span], m_reader.site()), this);
    else
        QToolTip::hideText();
    return true;
}

void DayStrip::paintHours(QPainter& painter) const {
    const Tokens& theme = tokens(palette());
    const int line = kMark + kHigh;
    painter.fillRect(0, line, width(), 1, theme.lineControl);
    painter.setFont(widgets::font(TextRole::Small));
    painter.setPen(theme.text2);
    const int room = static_cast<int>(tabularWidth(QFontMetricsF(painter.font()), u"00:00"_s));
    int free = 0; // labels that would overlap are left out
    for (WallTime hour = m_first; hour <= m_last; hour += std::chrono::hours{1}) {
        const int x = std::clamp(xOf(hour), 0, width() - 1);
        painter.fillRect(x, line, 1, kGap4, theme.lineControl);
        const int left = std::clamp(x - room / 2, 0, std::max(0, width() - room));
        if (left < free) continue;
        drawTabular(painter, QRect(left, line + kGap4, room + 1, height() - line - kGap4), Qt::AlignLeft | Qt::AlignTop,
            text::siteClock(hour, m_zone));
        free = left + room + kGap8;
    }
}

void DayStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const StatusShape shape = shapeOf(m_spans[i].status);
        painter.fillRect(rectOf(i), theme.of(family(shape)).graphic);
    }
    paintHours(painter);
    if (m_frame.now < m_frame.to && m_frame.now >= m_first) {
        const int x = std::clamp(xOf(m_frame.now), 1, width() - 2);
        painter.fillRect(x - 1, 0, 2, kMark + kHigh, theme.text);
    }
    if (!hasFocus()) return;
    QStyleOptionFocusRect ring; // the style shows it to the keyboard only
    ring.initFrom(this);
    if (const DaySpan* now = chosen()) {
        const QRect part = rectOf(static_cast<std::size_t>(now - m_spans.data()));
        ring.rect = {part.left() - 2, kMark, part.width() + 4, kHigh};
    }
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

} // namespace readyline::day
