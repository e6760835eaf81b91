// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// An IdleWatch over a system that only says for how long nobody has touched the computer: asked as seldom as can be.
// While somebody is there, at the moment at which he could be away for long enough; while nobody is, every second.

#include "core/ports/IdleWatch.h"

#include <functional>

namespace readyline::platform {

class IdleTimer final : public ports::IdleWatch {
public:
    IdleTimer(Time& time, std::function<Duration()> idleFor);

    void setAfter(Duration after) override;
    [[nodiscard]] bool isIdle() const override { return m_idle; }

private:
    void look();
    void set(bool idle);

    Time& m_time;
    std::function<Duration()> m_idleFor;
    Duration m_after{0};
    bool m_idle = false;
    Timer m_next;
};

} // namespace readyline::platform
