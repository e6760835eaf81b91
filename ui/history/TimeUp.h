// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Says that wrap-up ended by itself while something was typed that nobody had submitted (W84): it is kept, and can be saved as
// a correction.

#include "core/desk/Desk.h"

#include <QObject>

namespace readyline::tasks {
class Drafts;
}
namespace readyline::widgets {
class ToastHost;
}

namespace readyline::history {

class TimeUp : public QObject {
    Q_OBJECT
public:
    TimeUp(desk::Desk& desk, const tasks::Drafts& drafts, widgets::ToastHost& toasts, QObject* parent = nullptr);

Q_SIGNALS:
    void correctAsked(const readyline::domain::AssignmentId& assignment);

private:
    void onDone(const wire::TaskRemoved& done);

    desk::Desk& m_desk;
    const tasks::Drafts& m_drafts;
    widgets::ToastHost& m_toasts;
};

} // namespace readyline::history
