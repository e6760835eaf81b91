// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ledger in words and shapes: column heads, each cell for the eye and for screen readers, the shape of a status.

#include "core/domain/LedgerLine.h"
#include "core/domain/Site.h"
#include "ui/models/Day.h"
#include "ui/models/DayModel.h"
#include "ui/widgets/StatusShape.h"

#include <QIdentityProxyModel>

#include <functional>

namespace readyline::day {

[[nodiscard]] widgets::StatusShape shapeOf(const domain::LedgerStatus& status);
// "12:58:44 – 13:41:20, Not Ready: Lunch, 00:42:36"
[[nodiscard]] QString spanSentence(const models::DaySpan& span, const domain::SiteRules& site);

// What the words depend on.
struct Reader {
    std::function<domain::PersonId()> me;
    std::function<WallTime()> now;
    std::function<const domain::SiteRules&()> site; // whose words and times of day are shown
};

class SpokenDay : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenDay(models::DayModel& model, Reader reader, QObject* parent);

    [[nodiscard]] const models::DayRow& row(const QModelIndex& index) const { return m_model.row(mapToSource(index)); }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const models::DayRow& row, int column) const;

    models::DayModel& m_model;
    Reader m_reader;
};

} // namespace readyline::day
