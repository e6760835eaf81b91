// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/asio/AsioTime.h"

#include <boost/asio/steady_timer.hpp>

namespace readyline::asio {

namespace {

Instant steadyNow() { return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now()); }

} // namespace

AsioTime::AsioTime(boost::asio::io_context& io)
    : m_io(io),
      m_wallAtStart(std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now())),
      m_start(steadyNow()) {}

Instant AsioTime::now() const { return steadyNow(); }

WallTime AsioTime::wallNow() const { return m_wallAtStart + (steadyNow() - m_start); }

Timer AsioTime::after(Duration delay, std::function<void()> callback) {
    auto timer = std::make_shared<boost::asio::steady_timer>(m_io, delay);
    timer->async_wait([weak = std::weak_ptr(timer), call = std::move(callback)](boost::system::error_code ec) {
        const auto held = weak.lock(); // dropping the handle destroys the timer: no call then
        if (!ec && held) call();
    });
    return Timer{timer};
}

} // namespace readyline::asio
