// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// TeamModel: a row per person of the open team view, as a supervisor reads it. Rows lie by person; TeamFilter sorts
// them.
#pragma once

#include "core/replica/Fold.h"
#include "ui/models/RowModel.h"

#include <QStringList>

#include <set>

namespace readyline::desk {
class Desk;
}

namespace readyline::models {

struct TeamRow {
    replica::AgentItem agent;
    QString requested;     // what I asked for, in words, or empty
    QStringList queues;    // names
    QStringList teams;     // names
    QStringList customers; // names of those whose contacts are open
    QString reconnecting;  // the site's word, while he is it; else empty
    bool onCall = false;   // nobody is signed in, and his call goes on (D15)
    int voiceLimit = 0, writtenLimit = 0;
    [[nodiscard]] const domain::PersonId& key() const { return agent.layers.person; }
    friend bool operator==(const TeamRow&, const TeamRow&) = default;
};

class TeamModel final : public RowModel<TeamRow> {
public:
    enum Column : int {
        CheckColumn,
        AgentColumn,
        StatusColumn,
        TimeColumn,
        NextColumn,
        VoiceColumn,
        WrittenColumn,
        QueuesColumn,
        TeamColumn,
        DeviceColumn,
        ContactColumn,
        MoreColumn,
        ColumnCount
    };
    enum Role : int {
        PersonRole = Qt::UserRole + 1, // domain::PersonId
        ShownRole,                     // domain::ShownRow
        BaseRole,                      // domain::BaseStatus
        WordRole,                      // QString, "Not Ready"
        ReasonRole,                    // QString, "Lunch"; empty where it may not be seen
        SinceRole,                     // WallTime
        DeadlineRole,                  // std::optional<WallTime>
        NextRole,                      // QString, the pending choice
        RequestedRole,                 // QString, what I asked for and is not yet a fact
        VoiceUsedRole,
        VoiceLimitRole,
        WrittenUsedRole,
        WrittenLimitRole, // int, units; offers count
        QueuesRole,
        TeamsRole,
        CustomersRole,  // QStringList
        ConnectionRole, // domain::Connection
        StationRole,    // domain::StationState
        CanShowRole,    // bool
        ByRole,         // QString, who set the status; empty: nobody by name
        OnCallRole,     // bool, his call goes on although nobody is signed in
    };                  // Qt::DisplayRole: the agent's name
    explicit TeamModel(QObject* parent = nullptr);

    void follow(const desk::Desk&);
    // Only these rows are new; the others stay. Rows that were not there come in.
    void update(std::vector<TeamRow> changed);
};

[[nodiscard]] TeamRow teamRow(const replica::AgentItem&, const domain::SiteRules&);

} // namespace readyline::models
