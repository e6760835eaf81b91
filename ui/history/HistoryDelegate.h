// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Paints contacts that are over: times with tabular figures, the channel as an icon, what was missed in its colour.

#include "ui/history/HistoryLook.h"

#include <QStyledItemDelegate>

namespace readyline::history {

class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    HistoryDelegate(const SpokenHistory& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const SpokenHistory& m_model;
};

} // namespace readyline::history
