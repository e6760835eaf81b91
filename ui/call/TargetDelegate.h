// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One to whom a call may go, as a row: name and number, a status as shape and word or how many are ready, and why he
// cannot be asked now. Those who cannot stay in their place, greyed (look: nothing jumps).

#include "ui/models/TargetsModel.h"

#include <QIdentityProxyModel>
#include <QStyledItemDelegate>

namespace readyline::call {

// What stands at the right of a row: a status, a count, or why not.
[[nodiscard]] QString targetNote(const models::TargetRow& row);

class SpokenTargets : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit SpokenTargets(models::TargetsModel& model, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const models::TargetRow& row(const QModelIndex& index) const;

private:
    models::TargetsModel& m_model;
};

class TargetDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    TargetDelegate(const SpokenTargets& rows, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const SpokenTargets& m_rows;
};

} // namespace readyline::call
