// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ManualTime: a clock that stands still until a test moves it; due timers fire in order while it moves.
#pragma once

#include "core/base/Time.h"

#include <map>

namespace readyline::kit {

class ManualTime final : public Time {
public:
    explicit ManualTime(WallTime start = WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}})
        : m_wall(start) {}

    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override { return m_wall; }
    [[nodiscard]] Timer after(Duration delay, std::function<void()> callback) override {
        auto alive = std::make_shared<std::function<void()>>(std::move(callback));
        m_due.emplace(m_now + delay, alive);
        return Timer{alive};
    }

    void advance(Duration by) {
        const Instant end = m_now + by;
        while (!m_due.empty() && m_due.begin()->first <= end) {
            const auto node = m_due.extract(m_due.begin());
            moveTo(std::max(node.key(), m_now));
            if (const auto callback = node.mapped().lock()) (*callback)();
        }
        moveTo(end);
    }
    // The wall clock alone jumps, as when somebody sets the PC's clock.
    void jumpWall(Duration by) { m_wall += by; }

private:
    void moveTo(Instant at) {
        m_wall += at - m_now;
        m_now = at;
    }

    Instant m_now{};
    WallTime m_wall;
    std::multimap<Instant, std::weak_ptr<std::function<void()>>> m_due;
};

} // namespace readyline::kit
