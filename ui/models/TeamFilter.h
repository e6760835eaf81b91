// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TeamFilter: TeamModel searched, filtered and sorted. Sorts by the meaning of a column, not by its text.
#pragma once

#include "ui/models/TeamModel.h"

#include <QSortFilterProxyModel>

namespace readyline::models {

class TeamFilter final : public QSortFilterProxyModel {
public:
    explicit TeamFilter(TeamModel& source, QObject* parent = nullptr);

    // Part of a name, a status word or a reason, whatever the case. Empty: all.
    void setText(const QString& text);
    // Only these statuses, only members of one of these teams, only those logged in to this queue. Empty: all.
    void setStatuses(std::set<domain::ShownRow> statuses);
    void setTeams(std::set<domain::TeamId> teams);
    void setQueue(const domain::QueueId& queue);
    // While held, rows stay where they are whatever changes: a menu is open on one of them, or the pointer rests there.
    void setHeld(bool held) { setDynamicSortFilter(!held); }
    [[nodiscard]] const TeamRow& row(const QModelIndex& proxyIndex) const;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    TeamModel& m_team;
    QString m_text;
    std::set<domain::ShownRow> m_statuses;
    std::set<domain::TeamId> m_teams;
    domain::QueueId m_queue;
};

} // namespace readyline::models
