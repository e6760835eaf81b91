// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Instead of the fields for name and password, where the site does not entitle somebody to the desktop (Z7): that it is
// so, what is kept, whom to ask, and a way to ask again without a password.

#include "core/session/Connection.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace readyline::signin {

class NotEntitledPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotEntitledPanel(QWidget* parent = nullptr);

    void say(const QString& login, const session::SessionEnd& end);
    void setBusy(bool busy);
    void start();

Q_SIGNALS:
    void againAsked();
    void otherAsked(); // another account

private:
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_whom;
    QPushButton* m_again;
    QPushButton* m_other;
    QLabel* m_still;
    bool m_hasAsked = false;
};

} // namespace readyline::signin
