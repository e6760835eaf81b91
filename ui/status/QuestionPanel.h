// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside the status menu: what a choice has to be asked before it holds, and the ways on and back.

#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::status {

class QuestionPanel : public QWidget {
    Q_OBJECT
public:
    explicit QuestionPanel(QWidget* parent = nullptr);

    // The question, and the words of the buttons that go on and back.
    void setQuestion(const QString& words, const QString& goOn, const QString& back = {});
    void focusFirst();
    [[nodiscard]] bool isBackFocused() const;

Q_SIGNALS:
    void agreed();
    void backAsked();

private:
    QLabel* m_words;
    QPushButton* m_goOn;
    QPushButton* m_back;
};

} // namespace readyline::status
