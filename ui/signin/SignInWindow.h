// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Signing in by name and password (look j1). What is wrong is said in the window, beside what is wrong; pressing Sign
// in with something missing goes there.

#include "core/session/Session.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace readyline::widgets {
class Banner;
class Field;
} // namespace readyline::widgets

namespace readyline::signin {

class NotEntitledPanel;

class SignInWindow : public QWidget {
    Q_OBJECT
public:
    explicit SignInWindow(QWidget* parent = nullptr);

    void setServer(const QString& url);
    void setLogin(const QString& login);
    [[nodiscard]] QString server() const;
    [[nodiscard]] QString login() const;
    // Signing in is under way: nothing can be changed meanwhile.
    void setBusy(bool busy);
    void setFailure(const session::SignInFailure& failure);
    // Why this window is there again.
    void setEnded(const session::SessionEnd& end);
    void start();

Q_SIGNALS:
    void submitted(const session::Credentials& credentials);
    void againAsked(); // after an end as NotEntitled

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    [[nodiscard]] QLayout* makeHead();
    void showFields(bool shown);
    void submit();
    void editServer();

    QLabel* m_where;
    QPushButton* m_change;
    NotEntitledPanel* m_notEntitled;
    QWidget* m_fields;
    widgets::Banner* m_banner;
    widgets::Field* m_server;
    widgets::Field* m_login;
    widgets::Field* m_password;
    QPushButton* m_signIn;
};

// "localhost:8080" and "http://localhost:8080/" both name the server; what names none is empty.
[[nodiscard]] QUrl serverUrl(const QString& typed);

} // namespace readyline::signin
