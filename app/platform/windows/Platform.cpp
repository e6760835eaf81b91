// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Windows. The tray's balloons are Qt's; the palette already says dark or light.
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/LooksState.h"
#include "app/platform/ScreenState.h"
#include "app/platform/windows/HiddenWindow.h"

#include <wtsapi32.h>

namespace readyline::platform {

namespace {

Looks looksNow() {
    BOOL animates = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0);
    return {std::nullopt, animates == FALSE};
}

class LooksWatch final : public QObject {
public:
    explicit LooksWatch(std::function<void(const Looks&)> changed)
        : m_state(std::move(changed)),
          m_window([this](UINT message, WPARAM, LPARAM) {
              if (message == WM_SETTINGCHANGE) m_state.set(looksNow());
          }) {
        m_state.set(looksNow());
    }

private:
    LooksState m_state;
    HiddenWindow m_window;
};

class ScreenWatch final : public QObject {
public:
    explicit ScreenWatch(std::function<void(bool)> changed)
        : m_state(std::move(changed)),
          m_window([this](UINT message, WPARAM what, LPARAM) { onMessage(message, what); }) {
        WTSRegisterSessionNotification(m_window.handle(), NOTIFY_FOR_THIS_SESSION);
    }
    ~ScreenWatch() override { WTSUnRegisterSessionNotification(m_window.handle()); }

private:
    void onMessage(UINT message, WPARAM what) {
        if (message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK) m_state.setLocked(true);
        if (message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_UNLOCK) m_state.setLocked(false);
        if (message == WM_POWERBROADCAST && what == PBT_APMSUSPEND) m_state.setAsleep(true);
        if (message == WM_POWERBROADCAST && what == PBT_APMRESUMEAUTOMATIC) m_state.setAsleep(false);
    }

    ScreenState m_state;
    HiddenWindow m_window;
};

} // namespace

std::unique_ptr<QObject> watchLooks(std::function<void(const Looks&)> changed) {
    return std::make_unique<LooksWatch>(std::move(changed));
}

std::unique_ptr<QObject> watchScreen(Time&, std::function<void(bool)> changed) {
    return std::make_unique<ScreenWatch>(std::move(changed));
}

std::unique_ptr<ports::IdleWatch> makeIdleWatch(Time& time) {
    return std::make_unique<IdleTimer>(time, [] {
        LASTINPUTINFO last{sizeof last, 0};
        return Duration{GetLastInputInfo(&last) ? GetTickCount() - last.dwTime : 0};
    });
}

bool hasCompositor() { return true; }

} // namespace readyline::platform
