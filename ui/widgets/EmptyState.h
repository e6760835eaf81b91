// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a panel shows when it has nothing: icon, title, one sentence, at most one button, a third down.

#include "ui/widgets/Icons.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace readyline::widgets {

class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setContent(Icon icon, const QString& title, const QString& sentence);
    // Draws the icon in the colour of a status; without one it is neutral.
    void setFamily(std::optional<StatusFamily> family);
    void setButton(const QString& text); // empty: none

Q_SIGNALS:
    void buttonPressed();

private:
    QWidget* m_sign;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace readyline::widgets
