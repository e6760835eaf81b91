// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page of callbacks: those that I planned or am to call, or those of my queues.

#include "ui/callback/CallbackList.h"

class QPushButton;

namespace readyline::callback {

class CallbacksPage : public QWidget {
    Q_OBJECT
public:
    explicit CallbacksPage(desk::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void scheduleAsked();
    void editAsked(const readyline::wire::CallbackView& callback);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void choose(models::CallbackScope scope);

    desk::Desk& m_desk;
    models::CallbackScope m_scope = models::CallbackScope::Mine;
    QPushButton *m_mine, *m_queues;
    CallbackList* m_list;
};

} // namespace readyline::callback
