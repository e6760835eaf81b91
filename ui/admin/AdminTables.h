// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lists in words, per column and for screen readers. A status stands there with the shape of its base, so that a
// text that says something else is seen at once (D11).

#include "ui/models/AdminModels.h"
#include "ui/widgets/StatusShape.h"

#include <QIdentityProxyModel>

namespace readyline::admin {

// What a cell shows beside or instead of its words.
enum CellRole : int {
    ShapeRole = Qt::UserRole + 100, // int of a StatusShape: before the words, in its colour
    IconRole,                       // int of an Icon: before the words; alone where there are none
    WarnedRole,                     // bool: a warning stands behind the words
};

class EntryTable final : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit EntryTable(models::EntryModel& model, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const models::EntryRow& row, int column) const;
    [[nodiscard]] QString spoken(const models::EntryRow& row) const;

    models::EntryModel& m_model;
};

class ReasonTable final : public QIdentityProxyModel {
    Q_OBJECT
public:
    explicit ReasonTable(models::ReasonModel& model, QObject* parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const models::ReasonRow& row, int column) const;
    [[nodiscard]] QString spoken(const models::ReasonRow& row) const;

    models::ReasonModel& m_model;
};

} // namespace readyline::admin
