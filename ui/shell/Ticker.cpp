// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Ticker.h"

#include <QEvent>
#include <QWidget>

namespace readyline::shell {

using namespace std::chrono_literals;

Ticker::Ticker(Clock clock, QObject* parent) : QObject(parent), m_clock(std::move(clock)) {}

void Ticker::follow(QWidget* window) {
    window->installEventFilter(this);
    setRunning(window->isVisible() && !window->isMinimized());
}

void Ticker::setRunning(bool running) {
    if (running == isRunning()) return;
    if (!running) {
        m_timer.cancel();
        return;
    }
    Q_EMIT ticked();
    arm();
}

void Ticker::arm() {
    const Duration past = m_clock.serverNow().time_since_epoch() % 1s;
    m_timer = m_clock.time.after(1s - past + 5ms, [this] {
        arm();
        Q_EMIT ticked();
    });
}

bool Ticker::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::WindowStateChange) {
        const auto* window = static_cast<QWidget*>(watched);
        setRunning(type != QEvent::Hide && window->isVisible() && !window->isMinimized());
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readyline::shell
