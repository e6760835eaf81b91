// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/history/HistoryDelegate.h"

#include "ui/popover/ChannelBox.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/TabularText.h"

#include <QPainter>

namespace readyline::history {

using namespace widgets;
using domain::HistoryEnd;
using models::HistoryModel;

namespace {

constexpr int kIcon = 16;

void paintWords(QPainter& painter, const QRect& rect, const QString& words, const QColor& colour) {
    painter.setPen(colour);
    painter.drawText(
        rect, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
}

QColor endColour(HistoryEnd end, const Tokens& theme) {
    return end == HistoryEnd::Missed ? theme.of(StatusFamily::Missed).text : theme.text;
}

} // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const Tokens& theme = tokens(option.palette);
    const QRect rect = option.rect.adjusted(kGap8, 0, -kGap8, 0);
    const QString words = index.data(Qt::DisplayRole).toString();
    const domain::HistoryEntry& entry = m_model.entry(index);
    if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, theme.selected);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.lineSoft);
    painter->setFont(widgets::font(TextRole::Body));
    painter->setPen(theme.text);
    switch (index.column()) {
    case HistoryModel::WhenColumn: drawTabular(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, words); break;
    case HistoryModel::TalkedColumn: drawTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, words); break;
    case HistoryModel::CustomerColumn: {
        const QRect sign(rect.left(), rect.center().y() - kIcon / 2, kIcon, kIcon);
        paintIcon(*painter, sign, popover::channelIcon(entry.channel), kIcon, theme.text2);
        paintWords(*painter, rect.adjusted(kIcon + kGap8, 0, 0, 0), words, theme.text);
        break;
    }
    case HistoryModel::EndColumn: paintWords(*painter, rect, words, endColour(entry.end, theme)); break;
    default: paintWords(*painter, rect, words, theme.text2); break;
    }
    painter->restore();
}

} // namespace readyline::history
