// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The team table in words: column heads, each cell for screen readers, and the texts that the delegate paints.

#include "ui/models/TeamFilter.h"
#include "ui/team/TeamChecks.h"

#include <QIdentityProxyModel>
#include <QTimeZone>

namespace readyline::team {

// What stands in a cell, as of now. Empty where the cell is drawn (load) or has nothing.
[[nodiscard]] QString cellText(const models::TeamRow& row, int column, WallTime now);
// Wrap-up is over its time, or a status over its maximum (Z13).
[[nodiscard]] bool isOver(const domain::Shown& shown, WallTime now);

class SpokenTeam : public QIdentityProxyModel {
    Q_OBJECT
public:
    SpokenTeam(models::TeamFilter& filter, const TeamChecks& checks, std::function<WallTime()> now, QObject* parent);

    // Those of these teams may be changed, and the others only read (rules 2.9); none: everybody may be.
    void setOwn(std::optional<std::set<domain::TeamId>> teams) { m_own = std::move(teams); }
    // Of the site, for the times of day.
    void setZone(const QTimeZone& zone) { m_zone = zone; }
    [[nodiscard]] bool mayChange(const QModelIndex& index) const;
    [[nodiscard]] const models::TeamRow& row(const QModelIndex& index) const;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    models::TeamFilter& m_filter;
    const TeamChecks& m_checks;
    std::function<WallTime()> m_now;
    std::optional<std::set<domain::TeamId>> m_own;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace readyline::team
