// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The chosen task: who, from where, how long, the next step, what is known, and its wrap-up.

#include "core/desk/Desk.h"
#include "ui/callback/About.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace readyline::call {
class CallPanel;
} // namespace readyline::call

namespace readyline::widgets {
class ElidedLabel;
class StatusChip;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::tasks {

class VariablesForm;
class WrapUpPanel;

class TaskPanel : public QWidget {
    Q_OBJECT
public:
    TaskPanel(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent = nullptr);

    void show(const models::TaskListRow& row);
    [[nodiscard]] const domain::ContactId& contact() const { return m_row.contact; }
    [[nodiscard]] call::CallPanel* callPanel() const { return m_call; }

Q_SIGNALS:
    // Schedule and manage those of this customer (W96).
    void callbacksAsked(const readyline::callback::About& about);

private:
    void build();
    void buildMenu();
    [[nodiscard]] callback::About about() const;
    [[nodiscard]] std::vector<wire::ShownVariable> shownVariables() const;
    void update();
    void updateHead(bool working);
    void updateParking(bool live);
    [[nodiscard]] bool isInCall() const;
    void onTicked();
    void say(const QString& words, bool isFault);

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::TaskListRow m_row;
    std::optional<domain::CommandId> m_command;
    widgets::ElidedLabel* m_name;
    QLabel* m_facts;
    widgets::StatusChip* m_chip;
    widgets::TabularLabel* m_time;
    widgets::TabularLabel* m_beside;
    QWidget* m_buttons;
    QPushButton* m_accept;
    QPushButton* m_decline;
    QPushButton* m_park;
    QPushButton* m_resume;
    QPushButton* m_end;
    QPushButton* m_more;
    QMenu* m_menu;
    call::CallPanel* m_call; // in the place of the buttons, of a task that is a call
    QLabel* m_note;
    VariablesForm* m_variables;
    WrapUpPanel* m_wrapUp;
};

} // namespace readyline::tasks
