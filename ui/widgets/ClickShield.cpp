// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ClickShield.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace readyline::widgets {

ClickShield::ClickShield(QWidget* widget, const Time& time) : QObject(widget), m_widget(widget), m_time(time) {
    widget->installEventFilter(this);
    if (widget->isVisible()) arm();
}

void ClickShield::arm() {
    m_until = m_time.now() + kHold;
    // Only while it may have to hold something: the application's events pass through here.
    if (!m_listening) qApp->installEventFilter(this);
    m_listening = true;
}

bool ClickShield::isUp() const { return m_time.now() < m_until; }

bool ClickShield::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Show:
        if (watched == m_widget) arm();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick: {
        auto* target = qobject_cast<QWidget*>(watched);
        if (!target) break;
        if (!isUp()) {
            if (m_listening) qApp->removeEventFilter(this);
            m_listening = false;
            break;
        }
        if (target == m_widget || m_widget->isAncestorOf(target)) return true;
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace readyline::widgets
