// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The desk: the list of everything of mine on the left (W12-W14), the chosen task on the right.

#include "core/desk/Desk.h"
#include "ui/callback/About.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

#include <set>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace readyline::widgets {
class EmptyState;
class TabularLabel;
} // namespace readyline::widgets

namespace readyline::tasks {

class TaskDelegate;
class TaskPanel;

class DeskPage : public QWidget {
    Q_OBJECT
public:
    DeskPage(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent = nullptr);

    // Stays chosen while it is there, until something is accepted.
    void choose(const domain::ContactId& contact);
    // To the request that expires first, with the keyboard in the list: arrows and Tab reach everything from there.
    void openRequests();
    // Answers the request that expires first, of those that can be so; for shortcuts and the tray.
    void answerFirst(bool accept);
    // Declines what is open and takes no more work, in one step (K7, K10). Nothing where no request is open.
    void declineAndLeave();
    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }

Q_SIGNALS:
    // It was to be accepted, and its phone does that.
    void liftAsked(const readyline::domain::OfferId& offer);
    // Of a task's customer, or of nobody yet (W96).
    void callbacksAsked(const readyline::callback::About& about);
    void dialAsked(); // a number is to be called (W1)

private:
    void build(Drafts& drafts);
    void refresh();
    void refreshEmpty();
    void showDay();
    [[nodiscard]] QString emptySentence(const domain::AgentLayers& self, const domain::Shown& shown) const;
    void chooseAccepted();
    void showChosen();
    void focusList();
    void onTicked();
    [[nodiscard]] const models::TaskListRow* chosen() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::TaskModel m_model;
    TaskDelegate* m_delegate;
    QSplitter* m_splitter;
    QLabel* m_count;
    QLabel* m_today;
    widgets::TabularLabel* m_onContact;
    QPushButton* m_dial;
    QPushButton* m_schedule;
    QListView* m_list;
    QStackedWidget* m_lists;
    QStackedWidget* m_panels;
    TaskPanel* m_panel;
    widgets::EmptyState* m_nothing;
    domain::ContactId m_chosen, m_byHand;
    std::set<domain::AssignmentId> m_known; // assignments seen before: a new one is what was just accepted
    bool m_filling = false;
};

} // namespace readyline::tasks
