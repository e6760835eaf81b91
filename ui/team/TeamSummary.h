// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many of the team are in which status, as shapes with figures above the table, in the site's words.

#include "ui/models/TeamModel.h"
#include "ui/team/TeamGroups.h"

#include <QWidget>

namespace readyline::team {

class TeamSummary : public QWidget {
    Q_OBJECT
public:
    explicit TeamSummary(QWidget* parent = nullptr);

    void setGroups(TeamGroups groups);
    void show(const std::vector<models::TeamRow>& rows);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    // As wide as its words, and narrower than them only where the window is.
    [[nodiscard]] QRect box(std::size_t group) const;
    [[nodiscard]] int wanted(std::size_t group) const;

    TeamGroups m_groups{};
    std::array<int, kGroupCount> m_counts{};
};

} // namespace readyline::team
