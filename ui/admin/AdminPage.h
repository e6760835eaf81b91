// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an administrator, or a supervisor to whom it is granted, changes of the site, page by page; every change holds
// for everybody at once.

#include "core/desk/Desk.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace readyline::widgets {
class ToastHost;
}

namespace readyline::admin {

class AdminPage : public QWidget {
    Q_OBJECT
public:
    AdminPage(desk::Desk& desk, widgets::ToastHost& toasts, QWidget* parent = nullptr);

private:
    void refresh();

    desk::Desk& m_desk;
    QListWidget* m_list;
    QStackedWidget* m_pages;
};

} // namespace readyline::admin
