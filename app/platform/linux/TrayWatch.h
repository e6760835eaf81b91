// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Waits until a StatusNotifierWatcher is on the session bus, at most five seconds.

#include "core/base/Time.h"

#include <QObject>

namespace readyline::platform {

class TrayWatch : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kLongest{5000};

    TrayWatch(Time& time, std::function<void()> ready);

private:
    void finish();

    std::function<void()> m_ready;
    Timer m_longest;
};

} // namespace readyline::platform
