// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Windows. The tray's balloons are Qt's; the palette already says dark or light.
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/ScreenState.h"
#include "app/platform/windows/HotKeys.h"

#include <wtsapi32.h>

namespace readyline::platform {

namespace {

class SilentNotifier final : public ports::Notifier {
public:
    void show(const ports::Notice&) override {}
    void close(const QString&) override {}
};

class Waiting final : public QObject {
public:
    Timer timer;
};

Looks looksNow() {
    BOOL animates = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0);
    return {std::nullopt, animates == FALSE};
}

class LooksWatch final : public QObject {
public:
    explicit LooksWatch(std::function<void(const Looks&)> changed)
        : m_changed(std::move(changed)),
          m_window([this](UINT message, WPARAM, LPARAM) {
              if (message == WM_SETTINGCHANGE) say();
          }) {
        say();
    }

private:
    void say() {
        const Looks looks = looksNow();
        if (m_said == looks) return;
        m_said = looks;
        m_changed(looks);
    }

    std::function<void(const Looks&)> m_changed;
    std::optional<Looks> m_said;
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

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<SilentNotifier>(); }

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys) {
    return std::make_unique<HotKeys>(std::move(keys));
}

std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready) {
    auto waiting = std::make_unique<Waiting>();
    waiting->timer = time.after(Duration{0}, std::move(ready));
    return waiting;
}

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
