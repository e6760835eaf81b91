// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one tick a second of a window. It runs only while the window can be seen, and then fires on the second of the
// server's clock, so that all times on screen change together. What shows a time repaints just its own cell.

#include "core/base/Time.h"

#include <QObject>

#include <functional>

class QWidget;

namespace readyline::shell {

// What a screen needs to show times: when to be called again, and what the server's clock says now.
struct Clock {
    Time& time;
    std::function<WallTime()> serverNow;
};

class Ticker : public QObject {
    Q_OBJECT
public:
    explicit Ticker(Clock clock, QObject* parent = nullptr);

    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] WallTime now() const { return m_clock.serverNow(); }
    // Runs while this window is shown and not minimised.
    void follow(QWidget* window);
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_timer.isHeld(); }

Q_SIGNALS:
    void ticked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arm();

    Clock m_clock;
    Timer m_timer;
};

} // namespace readyline::shell
