// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Asks before somebody is signed out of all his devices, with a note that he reads (Z21, K20). It cannot be undone, so
// it is asked; whoever is at work cannot be signed out, and that is said instead.

#include "ui/widgets/Card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace readyline::team {

class SignOutCard : public widgets::PopupFrame {
    Q_OBJECT
public:
    explicit SignOutCard(QWidget* parent);

    // `held`: why it cannot be done now; empty: it can.
    void popup(const QRect& globalAnchor, const QString& name, const QString& held);

Q_SIGNALS:
    void confirmed(const QString& note);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void confirm();

    QLabel* m_words;
    QLabel* m_held;
    QLineEdit* m_note;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace readyline::team
