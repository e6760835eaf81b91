// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// My last contacts with how each ended, newest first: searched from three characters on, older ones on demand, and beside them
// the chosen one, whose reason and notes can be corrected for five minutes. For a supervisor the same of an agent. Reads only
// while it is shown.

#include "ui/history/HistoryLook.h"
#include "ui/models/HistoryLog.h"
#include "ui/shell/Ticker.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace readyline::tasks {
class Drafts;
}
namespace readyline::widgets {
class Banner;
class EmptyState;
} // namespace readyline::widgets

namespace readyline::history {

class CorrectPanel;

class HistoryPage : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kWanted = 30; // found entries before a search asks for no more by itself
    static constexpr int kPagesAtOnce = 20;    // that it asks for at most, then a person says whether to go on

    // `drafts`: of what was typed during wrap-up; they outlive the page.
    HistoryPage(desk::Desk& desk, shell::Ticker& ticker, tasks::Drafts* drafts = nullptr, QWidget* parent = nullptr);

    // Shows what came of it, as soon as that is read.
    void choose(const domain::AssignmentId& assignment);
    // Of somebody else from now on; until then one's own.
    void setPerson(const domain::PersonId& person, const QString& name);

Q_SIGNALS:
    void backAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Reader reader();
    void build();
    [[nodiscard]] QLayout* buildHead();
    void buildTable();
    void refresh();
    void onChanged();
    void onSearch();
    void readOlder();
    void goOn();
    void onCurrent(const QModelIndex& index);
    void showChosen();
    void tellEmpty();
    [[nodiscard]] std::vector<domain::HistoryEntry> found() const;
    [[nodiscard]] text::Whose whose() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    tasks::Drafts* m_drafts;
    models::HistoryLog m_log;
    models::HistoryModel m_model;
    SpokenHistory m_spoken;
    domain::PersonId m_person; // empty: one's own
    domain::OfferId m_chosen;
    domain::AssignmentId m_wanted; // to be chosen when it is read
    int m_pagesLeft = 0;           // that the search may still ask for
    QPushButton* m_back;
    QLabel* m_title;
    QLabel* m_zone; // empty where this computer's clock shows the same
    QLineEdit* m_search;
    widgets::Banner* m_fault;
    QTableView* m_table;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    CorrectPanel* m_panel;
    QPushButton* m_older;
    QLabel* m_count;
};

} // namespace readyline::history
