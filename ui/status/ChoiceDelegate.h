// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A line of the status menu: shape and word of an entry, its reasons indented below; what cannot be chosen says why.
// And the same line as screen readers hear it.

#include "ui/models/StatusChoicesModel.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace readyline::status {

class SpokenChoices : public QIdentityProxyModel {
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
};

class ChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSearching(bool searching) { m_searching = searching; }
    // Lines have an arrow that opens more ways to choose them.
    void setOpening(bool opening) { m_opening = opening; }
    // Whether this point of a line is on its arrow.
    [[nodiscard]] static bool isOnArrow(const QRect& line, const QPoint& point);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    bool m_searching = false;
    bool m_opening = false;
};

// The number key that chooses this line, 1 to 9; 0: none.
[[nodiscard]] int numberKey(const QModelIndex& index);

} // namespace readyline::status
