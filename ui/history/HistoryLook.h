// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A history in words: column heads, each cell for the eye and for screen readers.

#include "core/domain/Site.h"
#include "ui/models/HistoryModel.h"
#include "ui/text/History.h"

#include <QIdentityProxyModel>

#include <functional>

namespace readyline::history {

// What the words depend on.
struct Reader {
    std::function<WallTime()> now;
    std::function<const domain::SiteRules&()> site; // whose times of day are shown
    std::function<text::Whose()> whose;
};

class SpokenHistory : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenHistory(models::HistoryModel& model, Reader reader, QObject* parent);

    [[nodiscard]] const domain::HistoryEntry& entry(const QModelIndex& index) const {
        return m_model.row(mapToSource(index)).entry;
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const domain::HistoryEntry& entry, int column) const;
    [[nodiscard]] QString when(const domain::HistoryEntry& entry) const;

    models::HistoryModel& m_model;
    Reader m_reader;
};

} // namespace readyline::history
