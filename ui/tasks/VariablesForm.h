// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is known of a contact, each variable a field (W68-W77): typed, checked while typing, saved field by field, reverted;
// what others save meanwhile is shown with what was lost. What is typed and not saved survives a crash (idea 9).

#include "core/desk/Desk.h"
#include "ui/models/TaskModel.h"
#include "ui/models/VariableEdits.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"
#include "ui/tasks/VariableLook.h"

#include <QWidget>

#include <functional>
#include <map>
#include <set>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace readyline::tasks {

class VariableField;

class VariablesForm : public QWidget {
    Q_OBJECT
public:
    VariablesForm(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent = nullptr);

    // `editableOnly`: just those that he can still put right.
    void show(const models::TaskListRow& row, bool editableOnly = false);
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
    // Each field by itself: one that cannot be saved keeps none of the others. False if there is such a one.
    bool save();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void follow();
    void rebuild();
    void orderTabs();
    void readPicture();
    void settle(const std::function<bool(models::VariableEdits&)>& what);
    void forget();
    void turnTo(const domain::AssignmentId& next);
    void refresh();
    void refreshHead();
    [[nodiscard]] VariableField* fieldFor(const wire::ShownVariable& variable);
    [[nodiscard]] bool isShown(const wire::ShownVariable& variable) const;
    [[nodiscard]] bool isAccepted() const; // W77

    void saveOne(const std::string& name);
    [[nodiscard]] bool insist();
    void act(const std::string& name);
    void lookAt(const std::string& name);
    void keep();

    struct Look {
        Looking looking = Looking::Not;
        QString why{}; // it failed
    };
    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    Drafts& m_drafts;
    models::TaskListRow m_row;
    models::VariableEdits m_edits;
    std::map<domain::AssignmentId, models::VariableEdits> m_elsewhere; // of other tasks, where something is not settled
    std::map<std::string, Look> m_looks;                               // of secure ones whose value was asked for
    std::set<std::string> m_insisted;                                  // he has tried to save what is wrong there
    bool m_editableOnly = false;
    bool m_isRestored = false; // the drafts of this task are in the fields
    Timer m_keepSoon;
    QLabel* m_changes;
    QPushButton* m_revert;
    QPushButton* m_save;
    QLabel* m_none;
    QVBoxLayout* m_rows;
    std::vector<VariableField*> m_fields;
};

} // namespace readyline::tasks
