// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Callbacks as a table, with Edit and Delete for the chosen one until its start (W105, W106). Enter edits, Delete deletes;
// what cannot be done now says why. Deleting is asked once more in its place, since it cannot be taken back.

#include "core/desk/Desk.h"
#include "ui/callback/SpokenCallbacks.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace readyline::widgets {
class EmptyState;
}

namespace readyline::callback {

// In a narrow room only who, when and what has become of it.
enum class CallbackColumns { All, Few };

class CallbackList : public QWidget {
    Q_OBJECT
public:
    CallbackList(desk::Desk& desk, CallbackColumns columns, QWidget* parent = nullptr);

    void setFilter(const models::CallbackFilter& filter);
    [[nodiscard]] int count() const { return m_model.rowCount(); }

Q_SIGNALS:
    void editAsked(const readyline::wire::CallbackView& callback);
    void countChanged(int count);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(CallbackColumns columns);
    void refresh();
    void refreshButtons();
    void edit();
    void remove();
    [[nodiscard]] const models::CallbackRow* chosen() const;
    [[nodiscard]] QString whyNot(const models::CallbackRow* row) const; // empty: it can be changed

    desk::Desk& m_desk;
    models::CallbackModel m_model;
    SpokenCallbacks m_spoken;
    models::CallbackFilter m_filter;
    domain::CallbackId m_asked; // delete it? was asked
    std::optional<domain::CommandId> m_command;
    QString m_fault;
    QTableView* m_table;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_empty;
    QLabel* m_note;
    QPushButton *m_edit, *m_delete;
};

} // namespace readyline::callback
