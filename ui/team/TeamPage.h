// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The team of a supervisor: everybody with status, time, load, queues and device, live; and a status set from its cell
// (Z18, Z19). No row moves while a menu is open on one. The view is open only while this page is shown.

#include "core/desk/Desk.h"
#include "ui/shell/Ticker.h"
#include "ui/team/TeamLook.h"

#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace readyline::status {
class StatusMenu;
}
namespace readyline::widgets {
class Banner;
class EmptyState;
class ToastHost;
} // namespace readyline::widgets

namespace readyline::team {

class TeamDelegate;
class TeamSummary;

class TeamPage : public QWidget {
    Q_OBJECT
public:
    TeamPage(desk::Desk& desk, shell::Ticker& ticker, widgets::ToastHost& toasts, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Asked {
        domain::PersonId person;
        domain::Choice choice;
        QString words;
    };
    void build();
    void openView();
    void openMenu(const QModelIndex& index);
    void set(const domain::Choice& choice, const QString& note);
    void onTeamChanged();
    void onTicked();
    void onFailed(const domain::CommandId& command, const QString& why);
    void count();

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    widgets::ToastHost& m_toasts;
    models::TeamModel m_model;
    models::TeamFilter m_filter;
    SpokenTeam m_spoken;
    TeamDelegate* m_delegate;
    TeamSummary* m_summary;
    QLineEdit* m_search;
    QLabel* m_count;
    widgets::Banner* m_refused;
    QTableView* m_table;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nobody;
    status::StatusMenu* m_menu;
    domain::PersonId m_person; // whose menu is open
    std::map<domain::CommandId, Asked> m_asked;
};

} // namespace readyline::team
