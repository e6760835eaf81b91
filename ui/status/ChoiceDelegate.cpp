// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/status/ChoiceDelegate.h"

#include "ui/status/FoundText.h"
#include "ui/status/StatusLook.h"
#include "ui/text/Faults.h"
#include "ui/widgets/Metrics.h"
#include "ui/widgets/Plate.h"

#include <QPainter>

namespace readyline::status {

using namespace Qt::StringLiterals;
using namespace widgets;
using models::ChoiceKind;
using models::StatusChoicesModel;

namespace {

constexpr int kArrowZone = 34, kArrow = 14, kArrowRoom = 20;

template <class T>
T read(const QModelIndex& index, int role) {
    return index.data(role).value<T>();
}

QString side(const QModelIndex& index, bool searching) {
    const auto fault = read<std::optional<domain::ChoiceFault>>(index, StatusChoicesModel::FaultRole);
    if (fault) return text::describe(*fault);
    const bool reason = read<ChoiceKind>(index, StatusChoicesModel::KindRole) == ChoiceKind::Reason;
    return searching && reason ? index.data(StatusChoicesModel::EntryTextRole).toString() : QString();
}

void paintKey(QPainter& painter, const QRect& rect, int key, const Tokens& theme) {
    const QRect cap(rect.right() - 19, rect.center().y() - 9, 20, 19);
    paintPlate(painter, cap, {theme.sunken, theme.line, 3, 1});
    painter.setFont(widgets::font(TextRole::SmallStrong));
    painter.setPen(theme.text2);
    painter.drawText(cap, Qt::AlignCenter, QString::number(key));
}

} // namespace

int numberKey(const QModelIndex& index) {
    int number = 0;
    for (int row = 0; row <= index.row() && number < 10; ++row) {
        const QModelIndex each = index.siblingAtRow(row);
        const bool entry = read<ChoiceKind>(each, StatusChoicesModel::KindRole) == ChoiceKind::Entry;
        if (!entry || !(each.flags() & Qt::ItemIsEnabled)) {
            if (row == index.row()) return 0;
            continue;
        }
        ++number;
    }
    return number < 10 ? number : 0;
}

QVariant SpokenChoices::data(const QModelIndex& index, int role) const {
    if (role != Qt::AccessibleTextRole) return QIdentityProxyModel::data(index, role);
    const QString word = index.data(Qt::DisplayRole).toString();
    const QString entry = index.data(StatusChoicesModel::EntryTextRole).toString();
    const bool reason = read<ChoiceKind>(index, StatusChoicesModel::KindRole) == ChoiceKind::Reason;
    QString spoken = reason ? tr("%1: %2").arg(entry, word) : word;
    if (index.data(StatusChoicesModel::CurrentRole).toBool()) spoken = tr("%1, current").arg(spoken);
    const QString why = side(index, false);
    return why.isEmpty() ? spoken : tr("%1, %2").arg(spoken, why);
}

bool ChoiceDelegate::isOnArrow(const QRect& line, const QPoint& point) {
    return point.x() > line.right() - kArrowZone && line.contains(point);
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {100, heightFor(kMenuRowHeight, option.fontMetrics)};
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& theme = tokens(option.palette);
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    const bool reason = read<ChoiceKind>(index, StatusChoicesModel::KindRole) == ChoiceKind::Reason;
    const bool indented = reason && !m_searching;
    painter->save();
    const QRect row = option.rect.adjusted(6, 0, -6, 0);
    if (enabled && option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        paintPlate(*painter, row, {theme.selected, {}, 4, 0});
    if (!indented) {
        const StatusShape shape = shapeOf(read<domain::BaseStatus>(index, StatusChoicesModel::BaseRole));
        if (enabled)
            paintShape(*painter, QRect(row.left() + 12, row.top(), 14, row.height()), shape, 14, theme);
        else
            paintIcon(
                *painter, QRect(row.left() + 12, row.top(), 14, row.height()), shapeIcon(shape), 14, theme.textOff);
    }
    QRect words = row.adjusted(indented ? 46 : 36, 0, -14, 0);
    if (m_opening) {
        const bool strong = enabled && option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
        const QRect arrow(words.right() - kArrow + 3, row.top(), kArrow, row.height());
        if (enabled) paintIcon(*painter, arrow, Icon::ChevronRight, kArrow, strong ? theme.text : theme.lineControl);
        words.adjust(0, 0, -kArrowRoom, 0);
    }
    painter->setFont(widgets::font(TextRole::Small));
    painter->setPen(enabled ? theme.text2 : theme.textOff);
    const QString beside = side(index, m_searching);
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, beside);
    const int key = m_searching ? 0 : numberKey(index);
    if (key > 0) paintKey(*painter, words, key, theme);
    const int right = key > 0 ? 28 : painter->fontMetrics().horizontalAdvance(beside) + (beside.isEmpty() ? 0 : 8);
    if (index.data(StatusChoicesModel::CurrentRole).toBool())
        paintIcon(
            *painter, QRect(words.right() - right - 16, row.top(), 16, row.height()), Icon::Check, 16, theme.accent);
    painter->setFont(widgets::font(reason ? TextRole::Body : TextRole::Strong));
    painter->setPen(enabled ? theme.text : theme.textOff);
    paintFound(*painter, words.adjusted(0, 0, -right - 24, 0), index.data(Qt::DisplayRole).toString(),
        read<models::Match>(index, StatusChoicesModel::MatchRole), theme.accentText);
    painter->restore();
}

} // namespace readyline::status
