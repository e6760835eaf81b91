// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A question under the header instead of a modal box: words and two answers. It stays until it is answered or moot.

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace readyline::shell {

class QuestionBar : public QWidget {
    Q_OBJECT
public:
    explicit QuestionBar(QWidget* parent = nullptr);

    struct Question {
        QString key; // the same question is not asked twice
        QString words;
        QString yes, no;
        std::function<void()> onYes, onNo; // may be empty
    };
    void ask(Question question);
    void withdraw(const QString& key);
    [[nodiscard]] bool isAsking(const QString& key) const {
        return isVisibleTo(parentWidget()) && m_question.key == key;
    }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answer(const std::function<void()>& then);

    Question m_question;
    QLabel* m_words;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace readyline::shell
