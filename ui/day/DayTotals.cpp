// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayTotals.h"

#include "ui/text/Durations.h"
#include "ui/text/Ledger.h"
#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::day {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::DaySum;

namespace {

constexpr int kShape = 12;

QString timeOf(const DaySum& sum) { return text::clock(sum.lasted); }

} // namespace

DayTotals::DayTotals(Reader reader, QWidget* parent) : QWidget(parent), m_reader(std::move(reader)) {
    setObjectName(u"dayTotals"_s);
    widgets::setAccessibleRole(this, QAccessible::StaticText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DayTotals::show(std::vector<DaySum> sums) {
    QStringList words, said;
    for (const DaySum& each : sums) {
        words << text::statusWord(each.status, m_reader.site());
        said << tr("%1 %2").arg(words.last(), timeOf(each));
    }
    if (sums == m_sums && words == m_words) return;
    const bool isOther = words != m_words;
    m_sums = std::move(sums);
    m_words = words;
    setAccessibleName(said.join(u", "_s));
    if (isOther) updateGeometry();
    update();
}

std::vector<QRect> DayTotals::places(int width) const {
    const QFontMetrics body(widgets::font(TextRole::Body));
    const QFontMetricsF strong(widgets::font(TextRole::Strong));
    const int high = body.height() + kGap4;
    std::vector<QRect> out;
    QPoint at(0, 0);
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        const int wide = kShape + kGap8 + body.horizontalAdvance(m_words[qsizetype(i)]) + kGap8
            + static_cast<int>(tabularWidth(strong, timeOf(m_sums[i]))) + 2;
        if (at.x() > 0 && at.x() + wide > width) at = {0, at.y() + high};
        out.emplace_back(at, QSize(wide, high));
        at.rx() += wide + kGap24;
    }
    return out;
}

int DayTotals::heightForWidth(int width) const {
    const std::vector<QRect> all = places(width);
    return all.empty() ? QFontMetrics(widgets::font(TextRole::Body)).height() + kGap4 : all.back().bottom() + 1;
}

void DayTotals::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const std::vector<QRect> all = places(width());
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        const DaySum& each = m_sums[i];
        const QRect& rect = all[i];
        paintShape(painter, QRect(rect.left(), rect.top(), kShape, rect.height()), shapeOf(each.status), kShape, theme);
        painter.setFont(widgets::font(TextRole::Body));
        painter.setPen(theme.text2);
        painter.drawText(
            rect.adjusted(kShape + kGap8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_words[qsizetype(i)]);
        painter.setFont(widgets::font(TextRole::Strong));
        painter.setPen(theme.text);
        drawTabular(painter, rect, Qt::AlignRight | Qt::AlignVCenter, timeOf(each));
    }
}

} // namespace readyline::day
