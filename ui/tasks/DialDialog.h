// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Calls a number without a campaign (W1, W19): the number as people write it (W98), who it is where that is known, and
// for which of his queues. A refusal is said here and what is typed stays; once the server has it, the call is a task.

#include "core/desk/Desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace readyline::callback {
class FormRows;
}

namespace readyline::tasks {

// Has the right to it, and a queue of his that takes calls.
[[nodiscard]] bool mayDialOut(const desk::Desk& desk);

class DialDialog : public QDialog {
    Q_OBJECT
public:
    explicit DialDialog(desk::Desk& desk, QWidget* parent = nullptr);

    // Empty, for the queue that was taken last; what waits for its answer is only shown again.
    void open() override;

private:
    void build();
    void connectParts();
    void refresh();
    void fillQueues();
    [[nodiscard]] QString numberFault() const;
    [[nodiscard]] QString whyRefused(const wire::Refused& refused) const;
    void call();
    void fail(const QString& words);
    void say(const QString& words, bool isFault);

    desk::Desk& m_desk;
    callback::FormRows* m_rows;
    QLineEdit *m_number, *m_name;
    QComboBox* m_queue;
    int m_numberRow = 0;
    QLabel* m_note;
    QPushButton *m_cancel, *m_call;
    std::optional<domain::CommandId> m_command;
    domain::QueueId m_last; // chosen last
};

} // namespace readyline::tasks
