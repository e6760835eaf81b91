// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The callbacks of a list in words, a column each; the whole row as one sentence for screen readers.

#include "ui/models/CallbackModel.h"

#include <QIdentityProxyModel>
#include <QTimeZone>

namespace readyline::callback {

class SpokenCallbacks : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenCallbacks(models::CallbackModel& rows, QObject* parent);

    // Of the site, for the times of day.
    void setZone(const QTimeZone& zone) { m_zone = zone; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const models::CallbackRow& row, int column) const;

    models::CallbackModel& m_rows;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace readyline::callback
