// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everybody with status, time, load, queues and device, live: for a supervisor his teams, with a status set from its cell
// (Z18, Z19) or for all who are ticked, or if he likes all teams, those of others to read; for an agent all teams, to read
// (Z3). No row moves while somebody is ticked or a
// menu is open. The view is open only while this page is shown.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/team/TeamChecks.h"
#include "ui/team/TeamLook.h"
#include "ui/team/TeamOrders.h"

#include <QWidget>

class QStackedWidget;

namespace readyline::day {
class DayPage;
}
namespace readyline::history {
class HistoryPage;
}
namespace readyline::status {
class StatusMenu;
}
namespace readyline::widgets {
class Banner;
class EmptyState;
class ToastHost;
} // namespace readyline::widgets

namespace readyline::team {

class SelectionBar;
class TeamMore;
class TeamFilters;
class TeamSummary;
class TeamTable;

class TeamPage : public QWidget {
    Q_OBJECT
public:
    TeamPage(desk::Desk& desk, shell::Ticker& ticker, widgets::ToastHost& toasts, QWidget* parent = nullptr);

    // What a supervisor sees: all teams, or his own. At first his own.
    void setAllTeams(bool all);

Q_SIGNALS:
    void allTeamsChosen(bool all);
    // A call of his is to become mine: that is asked first (Z22).
    void takeOverAsked(const readyline::domain::ContactId& contact, const readyline::domain::PersonId& agent);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connectParts();
    void onSiteChanged();
    void openView();
    void openMenu(const QModelIndex& index);
    void openMore(const QModelIndex& index);
    void openContext(const QPoint& at);
    void openActions(const QModelIndex& index, const QPoint& global);
    [[nodiscard]] QRect moreAt(const QModelIndex& index) const;
    void showDay(const domain::PersonId& person);
    void showHistory(const domain::PersonId& person);
    void showPart(QWidget* part);
    void showList(QWidget* instead);
    void set(const std::vector<TeamOrders::Seen>& people, const domain::Choice& choice, const QString& note);
    void refresh();
    void refreshChecks();
    void offerToChecked();
    [[nodiscard]] std::vector<domain::TeamId> teams() const;
    [[nodiscard]] bool hasOthers() const;
    [[nodiscard]] bool mayChange() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::TeamModel m_model;
    models::TeamFilter m_filter;
    TeamChecks m_checks;
    SpokenTeam m_spoken;
    TeamOrders m_orders;
    TeamSummary* m_summary;
    TeamFilters* m_filters;
    widgets::Banner* m_refused;
    QWidget* m_list;                   // all but somebody's day
    day::DayPage* m_dayPage = nullptr; // made when first needed
    history::HistoryPage* m_historyPage = nullptr;
    TeamTable* m_table;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nobody;
    SelectionBar* m_bar;
    status::StatusMenu* m_menu;
    TeamMore* m_more;
    TeamOrders::Seen m_seen; // whose menu is open, as he was when it opened
    bool m_menuOpen = false;
    bool m_allTeams = false;
};

} // namespace readyline::team
