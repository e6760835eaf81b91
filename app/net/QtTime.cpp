// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/QtTime.h"

#include <QTimer>

namespace readyline::net {

Instant QtTime::now() const { return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now()); }

WallTime QtTime::wallNow() const { return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()); }

Timer QtTime::after(Duration delay, std::function<void()> callback) {
    struct Armed {
        QTimer timer;
        std::function<void()> callback;
    };
    auto armed = std::make_shared<Armed>();
    armed->callback = std::move(callback);
    armed->timer.setSingleShot(true);
    armed->timer.setTimerType(Qt::PreciseTimer);
    // The callback may drop the handle; what fires must live until it has returned.
    QObject::connect(&armed->timer, &QTimer::timeout, &armed->timer, [weak = std::weak_ptr{armed}] {
        if (const auto held = weak.lock()) held->callback();
    });
    armed->timer.start(std::max(delay, Duration{0}));
    return readyline::Timer{armed};
}

} // namespace readyline::net
