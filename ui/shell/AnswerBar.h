// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A line under the header to answer somebody who changed my status (idea 8), once. It comes when it is asked for, with
// the cursor in it, and goes when the server has the answer.

#include "core/desk/Desk.h"

#include <QKeySequence>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace readyline::shell {

// A person changed my status: something can be said to that, once. Not to what is taken back.
[[nodiscard]] bool isAnswerable(const desk::Told& told, const wire::Me& me);
// In the window, where they open the bar.
[[nodiscard]] QKeySequence answerBarKeys();

class AnswerBar : public QWidget {
    Q_OBJECT
public:
    explicit AnswerBar(desk::Desk& desk, QWidget* parent = nullptr);

    // Nothing where there is no change to answer.
    void open();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void onTold(const desk::Told& told);
    void send();
    void refresh();
    void forget();

    desk::Desk& m_desk;
    std::optional<desk::Told> m_told; // the last one, unanswered
    std::optional<domain::CommandId> m_sent;
    QLabel* m_words;
    QLineEdit* m_text;
    QPushButton* m_send;
    QPushButton* m_close;
};

} // namespace readyline::shell
