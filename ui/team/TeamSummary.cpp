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
        painter.setPen(theme.text);
        painter.setFont(widgets::font(TextRole::Head));
        const QRect rect = box.adjusted(40, 8, -8, -8);
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop, QString::number(m_counts[i]));
        painter.setPen(theme.text2);
        painter.setFont(widgets::font(TextRole::Small));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, words[i]);
    }
}

} // namespace readyline::team
