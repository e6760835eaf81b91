// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Wrap-up of one task (W82, W84): what is left of the server's time, one reason, notes. What is typed is kept as a
// draft. What is locked lasts its time and submits at its end what was chosen; what is optional may end without a reason.

#include "core/desk/Desk.h"
#include "ui/models/LastCodes.h"
#include "ui/models/TaskModel.h"
#include "ui/shell/Ticker.h"
#include "ui/tasks/Drafts.h"

#include <QWidget>

#include <functional>
#include <map>

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
    // Asked before wrap-up ends by hand: what is typed beside it is saved, or keeps it back with a sentence.
    void setBefore(std::function<QString()> before) { m_before = std::move(before); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void load();
    void onTicked();
    void onTyped();
    void onDone(const wire::TaskRemoved& done);
    void keep();
    [[nodiscard]] bool isKeptBack();
    [[nodiscard]] QString keptWords(WallTime at) const;
    void submit();
    void skip();
    void update();
    void say(const QString& fault);
    void updateButtons(const domain::WrapUpPolicy& policy);
    void updatePhone();
    [[nodiscard]] const domain::WrapUpCode* codeAtZero(const domain::WrapUpPolicy& policy) const;
    [[nodiscard]] QString freeWords(const domain::AgentLayers& self) const;
    // What happens at zero: with nothing else in hand, and with.
    [[nodiscard]] QString lastWords(const domain::WrapUpCode* code, const QString& then) const;
    [[nodiscard]] QString endWords(const domain::WrapUpCode* code) const;

    desk::Desk& m_desk;
    shell::Ticker& m_ticker;
    Drafts& m_drafts;
    models::LastCodes m_last;
    models::TaskListRow m_row;
    std::optional<domain::CommandId> m_command;
    std::map<domain::AssignmentId, Draft> m_sent; // as it was submitted last
    std::map<domain::CommandId, domain::AssignmentId> m_asked;
    std::map<domain::AssignmentId, QString> m_faults; // of what was submitted and is not shown now
    bool m_submitting = false;
    std::function<QString()> m_before = [] { return QString(); };
    Timer m_keepSoon;
    QWidget* m_bar;
    QLabel* m_atZero;
    QLabel* m_phone; // W83: hang it up
    QLabel* m_exactly;
    CodeList* m_codes;
    QPlainTextEdit* m_notes;
    QLabel* m_kept;
    QLabel* m_fault;
    QPushButton* m_submit;
    QPushButton* m_skip; // optional: ends it without a reason
    QPushButton* m_extend;
    QPushButton* m_stop;
};

} // namespace readyline::tasks
