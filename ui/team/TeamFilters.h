// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is above the team table: whose teams, search, teams, statuses and queue to see, and how many that leaves.

#include "ui/models/TeamFilter.h"
#include "ui/team/TeamGroups.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace readyline::widgets {
class FilterButton;
}

namespace readyline::team {

class TeamFilters : public QWidget {
    Q_OBJECT
public:
    explicit TeamFilters(models::TeamFilter& filter, QWidget* parent = nullptr);

    // The teams that may be seen, and the words and queues of the site.
    void setChoices(const domain::SiteRules& site, const std::vector<domain::TeamId>& teams);
    // A supervisor's own teams, or all of the site; not offered where these are the same.
    void setScope(bool offered, bool all);
    void setCount(int shown, int all);
    [[nodiscard]] bool isFiltering() const;
    // What is looked for, in words for the empty table.
    [[nodiscard]] QString words() const;
    void clear();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    void scopeChosen(bool all);

protected:
    bool event(QEvent* event) override;

private:
    void apply();
    void fold();

    models::TeamFilter& m_filter;
    TeamGroups m_groups;
    QComboBox* m_scope;
    QLineEdit* m_search;
    widgets::FilterButton* m_teams;
    widgets::FilterButton* m_statuses;
    widgets::FilterButton* m_queue;
    QLabel* m_count;
    QHBoxLayout *m_who, *m_what; // beside each other, or where that is too narrow below
    QBoxLayout* m_rows;
};

} // namespace readyline::team
