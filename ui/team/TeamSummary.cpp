// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/team/TeamSummary.h"

#include "ui/widgets/Accessible.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"
#include "ui/widgets/StatusShape.h"

#include <QPainter>

namespace readyline::team {

using namespace Qt::StringLiterals;
using namespace widgets;
using domain::ShownRow;

namespace {
constexpr int kBox = 132, kHigh = 62;
constexpr std::array kShapes{StatusShape::Available, StatusShape::Busy, StatusShape::WrapUp, StatusShape::Away,
    StatusShape::Missed, StatusShape::Offline};
} // namespace

TeamSummary::TeamSummary(QWidget* parent) : QWidget(parent) {
    setObjectName(u"teamSummary"_s);
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TeamSummary::sizeHint() const { return {Count * (kBox + kGap8), heightFor(kHigh, fontMetrics())}; }

void TeamSummary::show(const std::vector<models::TeamRow>& rows) {
    std::array<int, Count> counts{};
    for (const models::TeamRow& row : rows) {
        switch (row.agent.shown.row) {
        case ShownRow::Ready:
        case ShownRow::Written: ++counts[Ready]; break;
        case ShownRow::Ringing:
        case ShownRow::Engaged:
        case ShownRow::Full: ++counts[Busy]; break;
        case ShownRow::WrapUp: ++counts[WrapUp]; break;
        case ShownRow::NotReady:
        case ShownRow::TimedOverlay: ++counts[NotReady]; break;
        case ShownRow::Acknowledge: ++counts[Missed]; break;
        case ShownRow::SignedOut:
        case ShownRow::Reconnecting: ++counts[Offline]; break;
        }
    }
    if (counts == m_counts) return;
    m_counts = counts;
    setAccessibleName(tr("%1 ready, %2 on contact, %3 in wrap-up, %4 not ready, %5 missed, %6 offline")
                          .arg(counts[Ready])
                          .arg(counts[Busy])
                          .arg(counts[WrapUp])
                          .arg(counts[NotReady])
                          .arg(counts[Missed])
                          .arg(counts[Offline]));
    update();
}

void TeamSummary::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& theme = tokens(palette());
    const std::array words{
        tr("Ready"), tr("on contact, full"), tr("Wrap-up"), tr("Not Ready"), tr("missed"), tr("offline")};
    for (std::size_t i = 0; i < Count; ++i) {
        const QRect box(static_cast<int>(i) * (kBox + kGap8), 0, kBox, height());
        paintPlate(painter, box, {theme.panel, theme.line, qreal(kRadiusCard), 1});
        paintShape(painter, QRect(box.left() + 14, box.top() + 12, 16, height() - 24), kShapes[i], 16, theme);
        const QFont figure = widgets::font(TextRole::Head), word = widgets::font(TextRole::Small);
        const int high = QFontMetrics(figure).height(), low = QFontMetrics(word).height();
        const QRect rect(box.left() + 40, box.top() + (box.height() - high - low) / 2, box.width() - 48, high);
        painter.setPen(theme.text);
        painter.setFont(figure);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_counts[i]));
        painter.setPen(theme.text2);
        painter.setFont(word);
        painter.drawText(
            QRect(rect.left(), rect.bottom() + 1, rect.width(), low), Qt::AlignLeft | Qt::AlignVCenter, words[i]);
    }
}

} // namespace readyline::team
