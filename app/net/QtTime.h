// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// QtTime: the system's clocks and the event loop's timers. The only place in the client that asks for either.
#pragma once

#include "core/base/Time.h"

namespace readyline::net {

// Timers fire on the thread that made them, which must run a Qt event loop.
class QtTime final : public Time {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] WallTime wallNow() const override;
    [[nodiscard]] Timer after(Duration delay, std::function<void()> callback) override;
};

} // namespace readyline::net
