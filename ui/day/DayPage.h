// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Somebody's day: a strip in status colours, how long each status lasted, and every change with from, to, who, why and
// how long, the newest first. The agent's own, and for a supervisor the same of an agent. Any day of which the server
// keeps the lines, from midnight to midnight as the site's clocks show it. Reads only while it is shown.

#include "ui/day/DayLook.h"
#include "ui/models/DayLedger.h"
#include "ui/shell/Ticker.h"

#include <QDate>
#include <QTimeZone>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace readyline::widgets {
class Banner;
class EmptyState;
} // namespace readyline::widgets

namespace readyline::day {

class DayBar;
class DayStrip;
class DayTotals;

class DayPage : public QWidget {
    Q_OBJECT
public:
    static constexpr int kKeptDays = 400; // the server has lines of today and so many days before it

    DayPage(desk::Desk& desk, shell::Ticker& ticker, QWidget* parent = nullptr);

    // Of somebody else from now on; until then one's own.
    void setPerson(const domain::PersonId& person, const QString& name);
    // Writes what is shown as CSV. False: it said why not.
    bool exportTo(const QString& file);

Q_SIGNALS:
    void backAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Reader reader();
    void build();
    void buildTable();
    void goTo(QDate day);
    void tellDay();
    void turn();
    void refresh();
    void onChanged();
    void onTicked();
    void retell();
    void askFile();
    void select(qint64 seq);
    [[nodiscard]] bool isOwn() const { return m_person.empty(); }
    [[nodiscard]] models::DayFrame frame() const;
    [[nodiscard]] QTimeZone zone() const;
    [[nodiscard]] QDate today() const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::DayLedger m_ledger;
    models::DayModel m_model;
    SpokenDay m_spoken;
    domain::PersonId m_person; // empty: one's own
    QDate m_today, m_day;
    DayBar* m_bar;
    widgets::Banner* m_fault;
    DayStrip* m_strip;
    DayTotals* m_totals;
    QTableView* m_table;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    QLabel* m_said;
    QLabel* m_count;
};

} // namespace readyline::day
