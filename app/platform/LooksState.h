// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the desktop looks, from whichever side it is heard. Said only when it changes.

#include "app/platform/Platform.h"

namespace readyline::platform {

class LooksState {
public:
    explicit LooksState(std::function<void(const Looks&)> changed) : m_changed(std::move(changed)) {}

    void set(const Looks& looks) {
        if (m_said == looks) return;
        m_said = looks;
        m_changed(looks);
    }

private:
    std::function<void(const Looks&)> m_changed;
    std::optional<Looks> m_said;
};

} // namespace readyline::platform
