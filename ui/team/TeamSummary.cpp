// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamSummary.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;

namespace {
constexpr int kLeast = 132, kMost = 260, kHigh = 62, kShape = 40, kRight = 12;
} // namespace

TeamSummary::TeamSummary(QWidget* parent) : QWidget(parent) {
    setObjectName(u"teamSummary"_s);
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TeamSummary::sizeHint() const { return {kGroupCount * (kLeast + kGap8), heightFor(kHigh, fontMetrics())}; }

void TeamSummary::setGroups(TeamGroups groups) {
    m_groups = std::move(groups);
    tell();
}

void TeamSummary::show(const std::vector<models::TeamRow>& rows) {
    std::array<int, kGroupCount> counts{};
    for (const models::TeamRow& row : rows)
        for (std::size_t i = 0; i < kGroupCount; ++i)
            if (std::ranges::find(m_groups[i].rows, row.agent.shown.row) != m_groups[i].rows.end()) ++counts[i];
    if (counts == m_counts) return;
    m_counts = counts;
    tell();
}

void TeamSummary::tell() {
    QStringList said;
    //: How many agents are in a status: "3 Ready".
    for (std::size_t i = 0; i < kGroupCount; ++i) said << tr("%1 %2").arg(m_counts[i]).arg(m_groups[i].words);
    setAccessibleName(said.join(u", "_s));
    update();
}

int TeamSummary::wanted(std::size_t group) const {
    const QFontMetrics words(widgets::font(TextRole::Small));
    return std::clamp(kShape + words.horizontalAdvance(m_groups[group].words) + 1 + kRight, kLeast, kMost);
}

QRect TeamSummary::box(std::size_t group) const {
    int all = 0, before = 0;
    for (std::size_t i = 0; i < kGroupCount; ++i) {
        if (i == group) before = all;
        all += wanted(i);
    }
    const int room = width() - static_cast<int>(kGroupCount - 1) * kGap8;
    const auto fitted = [&](int length) { return all <= room ? length : length * std::max(0, room) / all; };
    const int left = fitted(before) + static_cast<int>(group) * kGap8;
    return QStyle::visualRect(
        layoutDirection(), rect(), {left, 0, fitted(before + wanted(group)) - fitted(before), height()});
}

// The words whole, where a narrow window cuts them.
bool TeamSummary::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < kGroupCount; ++i)
        if (const QRect at = box(i); at.contains(help->pos())) {
            QToolTip::showText(help->globalPos(), m_groups[i].words, this, at);
            return true;
        }
    QToolTip::hideText();
    return true;
}

void TeamSummary::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const QFont figure = widgets::font(TextRole::Head), small = widgets::font(TextRole::Small);
    const int high = QFontMetrics(figure).height(), low = QFontMetrics(small).height();
    for (std::size_t i = 0; i < kGroupCount; ++i) {
        const QRect whole = box(i);
        paintPlate(painter, whole, {theme.panel, theme.line, qreal(kRadiusCard), 1});
        const auto inBox = [&](QRect part) { return QStyle::visualRect(layoutDirection(), whole, part); };
        paintShape(
            painter, inBox({whole.left() + 14, whole.top() + 12, 16, height() - 24}), m_groups[i].shape, 16, theme);
        const QRect line = inBox({whole.left() + kShape, whole.top() + (whole.height() - high - low) / 2,
            whole.width() - kShape - kRight / 2, high});
        painter.setPen(theme.text);
        painter.setFont(figure);
        painter.drawText(line, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
            QString::number(m_counts[i]));
        painter.setPen(theme.text2);
        painter.setFont(small);
        painter.drawText(QRect(line.left(), line.bottom() + 1, line.width(), low),
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
            QFontMetrics(small).elidedText(m_groups[i].words, Qt::ElideRight, line.width()));
    }
}

} // namespace readyline::team
