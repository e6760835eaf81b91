// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Time: the only clock. Logic never asks the system; it is given a Time (or a moment) and tests give it one they move.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace readyline {

using Duration = std::chrono::milliseconds;
using WallTime = std::chrono::sys_time<Duration>;                             // UTC; for stamps and deadlines
using Instant = std::chrono::time_point<std::chrono::steady_clock, Duration>; // never jumps; for waiting

// A pending callback. It fires at most once, on the thread of its Time, and never after the handle is gone.
class Timer {
public:
    Timer() = default;
    explicit Timer(std::shared_ptr<void> alive) : m_alive(std::move(alive)) {}
    void cancel() { m_alive.reset(); }
    [[nodiscard]] bool isHeld() const { return m_alive != nullptr; }

private:
    std::shared_ptr<void> m_alive;
};

class Time {
public:
    virtual ~Time() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual WallTime wallNow() const = 0;
    // Calls back once after `delay`. Dropping the returned handle cancels it.
    [[nodiscard]] virtual Timer after(Duration delay, std::function<void()> callback) = 0;
};

} // namespace readyline
