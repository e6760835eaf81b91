// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Locked and asleep, from whichever side it is heard, as one word: can the screen show something? Said only when it
// changes.

#include <functional>

namespace readyline::platform {

class ScreenState {
public:
    explicit ScreenState(std::function<void(bool canShow)> changed) : m_changed(std::move(changed)) {}

    void setLocked(bool locked) {
        m_locked = locked;
        say();
    }
    void setAsleep(bool asleep) {
        m_asleep = asleep;
        say();
    }

private:
    void say() {
        const bool canShow = !m_locked && !m_asleep;
        if (canShow == m_said) return;
        m_said = canShow;
        m_changed(canShow);
    }

    std::function<void(bool)> m_changed;
    bool m_locked = false, m_asleep = false, m_said = true;
};

} // namespace readyline::platform
