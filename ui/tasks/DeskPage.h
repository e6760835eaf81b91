// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The desk: the list of everything of mine on the left (W12-W14), the chosen task on the right.

#include "core/desk/Desk.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

#include <set>

class QLabel;
class QListView;
class QSplitter;
class QStackedWidget;

namespace readyline::widgets {
class EmptyState;
}

namespace readyline::tasks {

class TaskDelegate;
class TaskPanel;

class DeskPage : public QWidget {
    Q_OBJECT
public:
    DeskPage(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent = nullptr);

    void choose(const domain::ContactId& contact);
    // Answers the request that expires first, of those that can be so; for shortcuts and the tray.
    void answerFirst(bool accept);
    [[nodiscard]] QSplitter* splitter() const { return m_splitter; }

Q_SIGNALS:
    // It was to be accepted, and its phone does that.
    void liftAsked(const readyline::domain::OfferId& offer);

private:
    void build(Drafts& drafts);
    void refresh();
    void refreshEmpty();
    [[nodiscard]] QString emptySentence(const domain::AgentLayers& self, const domain::Shown& shown) const;
    void chooseAccepted();
    void showChosen();
    void onTicked();
    [[nodiscard]] const models::TaskListRow* chosen() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::TaskModel m_model;
    TaskDelegate* m_delegate;
    QSplitter* m_splitter;
    QLabel* m_count;
    QListView* m_list;
    QStackedWidget* m_lists;
    QStackedWidget* m_panels;
    TaskPanel* m_panel;
    widgets::EmptyState* m_nothing;
    domain::ContactId m_chosen;
    std::set<domain::AssignmentId> m_known; // assignments seen before: a new one is what was just accepted
    bool m_filling = false;
};

} // namespace readyline::tasks
