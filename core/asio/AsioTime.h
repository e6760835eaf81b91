// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The clock of programs that run on Asio: timers on the io_context, wall time that follows the monotonic clock since start, so that a jump of
// the system's clock cannot fire or delay a deadline.
#pragma once

#include "core/base/Time.h"

#include <boost/asio/io_context.hpp>

namespace readyline::asio {

class AsioTime final : public Time {
public:
    explicit AsioTime(boost::asio::io_context&);

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] Timer after(Duration, std::function<void()>) override;

private:
    boost::asio::io_context& m_io;
    WallTime m_wallAtStart;
    Instant m_start;
};

} // namespace readyline::asio
