// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints the lines of a ledger: times with tabular figures, the new status as shape and word, the old one beside it.

#include "ui/day/DayLook.h"

#include <QStyledItemDelegate>

namespace readyline::day {

class DayDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    DayDelegate(const SpokenDay& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const SpokenDay& m_model;
};

} // namespace readyline::day
