// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Draws a cell of the lists: shape in the colour of the base, a check, a lock, a warning, and the words.

#include <QStyledItemDelegate>

namespace readyline::admin {

class AdminDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace readyline::admin
