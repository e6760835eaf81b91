// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/day/DayDelegate.h"

#include "ui/widgets/Metrics.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::day {

using namespace widgets;
using models::DayModel;

void DayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Tokens& theme = tokens(option.palette);
    const QRect rect = option.rect.adjusted(kGap8, 0, -kGap8, 0);
    const QString words = index.data(Qt::DisplayRole).toString();
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, theme.selected);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.lineSoft);
    painter->setFont(widgets::font(TextRole::Body));
    const auto text = [&](const QColor& colour) {
        painter->setPen(colour);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    painter->setPen(theme.text);
    switch (index.column()) {
    case DayModel::AtColumn: drawTabular(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, words); break;
    case DayModel::ForColumn: drawTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, words); break;
    case DayModel::StatusColumn:
        paintStatus(*painter, rect, shapeOf(m_model.row(index).line.after), words, theme);
        break;
    case DayModel::ByColumn: text(theme.text); break;
    default: text(theme.text2); break;
    }
    painter->restore();
}

} // namespace readyline::day
