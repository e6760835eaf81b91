// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// "Consult Request" and "Transfer Request" (W36, W58): agents, queues, numbers and entry points in tabs, a search,
// and a button that reads all of them anew (W62). Asks the desk itself and stays open until the server has taken it,
// so that a refusal stands beside what was chosen.

#include "core/desk/Desk.h"
#include "ui/call/TargetDelegate.h"
#include "ui/models/TargetsModel.h"
#include "ui/shell/Ticker.h"

#include <QDialog>

#include <map>
#include <set>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace readyline::widgets {
class EmptyState;
} // namespace readyline::widgets

namespace readyline::call {

class TargetPicker : public QDialog {
    Q_OBJECT
public:
    // `recent` outlives the dialog.
    TargetPicker(desk::Desk& desk, shell::Ticker& ticker, models::RecentTargets& recent, QWidget* parent = nullptr);

    // For this call. `hasOthers`: more than the customer and I are in it, so they may be let talk meanwhile (W43).
    void openFor(const domain::ContactId& contact, models::TargetsFor purpose, bool hasOthers);
    // Why it cannot be asked now, though it could when this was opened; empty: it can.
    void holdBack(const QString& why);
    [[nodiscard]] const domain::ContactId& contact() const { return m_contact; }
    [[nodiscard]] models::TargetsFor purpose() const { return m_purpose; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void layOut();
    void follow();
    void readAll();
    void read(domain::TargetKind kind);
    void taken(domain::TargetKind kind, const wire::Targets& targets);
    void refresh();
    void refreshFoot();
    void ask();
    void finish(const QString& fault);
    [[nodiscard]] domain::TargetKind kind() const;
    [[nodiscard]] const models::TargetRow* chosen() const;
    [[nodiscard]] QString whyNot(const models::TargetRow* row) const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    models::RecentTargets& m_recent;
    models::TargetsModel m_model;
    SpokenTargets m_spoken;
    domain::ContactId m_contact;
    models::TargetsFor m_purpose = models::TargetsFor::Consult;
    std::map<domain::TargetKind, wire::Targets> m_read; // as last answered
    std::set<domain::TargetKind> m_reading;             // asked and not answered yet
    std::optional<domain::CommandId> m_command;
    std::optional<models::TargetRow> m_asked; // with it
    QString m_held, m_fault;
    Timer m_searchSoon;
    QTabBar* m_tabs;
    QLineEdit* m_search;
    QPushButton* m_refresh;
    QStackedWidget* m_lists;
    QListView* m_list;
    widgets::EmptyState* m_empty;
    QCheckBox* m_letTalk;
    QLabel* m_note;
    QPushButton *m_cancel, *m_ask;
};

} // namespace readyline::call
