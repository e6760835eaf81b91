// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/OwnInput.h"

#include <QEvent>

namespace readyline::platform {

OwnInput::OwnInput(Time& time, QObject* application) : m_time(time), m_last(time.now()) {
    application->installEventFilter(this);
}

bool OwnInput::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove: m_last = m_time.now(); break;
    default: break;
    }
    return false;
}

} // namespace readyline::platform
