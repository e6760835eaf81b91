// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Wrap-up of one task (W82, W84): what is left of the server's time, one reason, notes. What is typed is kept as a
// draft.

#include "core/desk/Desk.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace readyline::tasks {

class CodeList;

class WrapUpPanel : public QWidget {
    Q_OBJECT
public:
    WrapUpPanel(desk::Desk& desk, shell::Ticker& ticker, Drafts& drafts, QWidget* parent = nullptr);

    void show(const models::TaskListRow& row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void load();
    void onTicked();
    void onTyped();
    void keep();
    [[nodiscard]] QString keptWords(WallTime at) const;
    void submit();
    void update();
    void say(const QString& fault);
    // What happens at zero: with nothing else in hand, and with.
    [[nodiscard]] QString lastWords(const domain::WrapUpCode* code, const QString& then) const;
    [[nodiscard]] QString endWords(const domain::WrapUpCode* code) const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    Drafts& m_drafts;
    models::TaskListRow m_row;
    std::optional<domain::CommandId> m_command;
    bool m_submitting = false;
    Timer m_keepSoon;
    QWidget* m_bar;
    QLabel* m_atZero;
    CodeList* m_codes;
    QPlainTextEdit* m_notes;
    QLabel* m_kept;
    QLabel* m_fault;
    QPushButton* m_submit;
    QPushButton* m_extend;
};

} // namespace readyline::tasks
