// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/OwnInput.h"
#include "app/platform/linux/DBusNotifier.h"
#include "app/platform/linux/LooksWatch.h"
#include "app/platform/linux/PortalShortcuts.h"
#include "app/platform/linux/ScreenWatch.h"
#include "app/platform/linux/TrayWatch.h"
#include "app/platform/linux/X11.h"
#include "app/platform/linux/X11Idle.h"
#include "app/platform/linux/X11Shortcuts.h"

#include <QGuiApplication>

namespace readyline::platform {

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<DBusNotifier>(); }

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys) {
    if (xcb_connection_t* x11 = x11Connection()) return std::make_unique<X11Shortcuts>(x11, keys);
    return std::make_unique<PortalShortcuts>(std::move(keys));
}

std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready) {
    return std::make_unique<TrayWatch>(time, std::move(ready));
}

std::unique_ptr<QObject> watchLooks(std::function<void(const Looks&)> changed) {
    return std::make_unique<LooksWatch>(std::move(changed));
}

std::unique_ptr<QObject> watchScreen(Time& time, std::function<void(bool canShow)> changed) {
    return std::make_unique<ScreenWatch>(time, std::move(changed));
}

// Wayland tells no program about the input of others, so there it is the input of our own windows.
std::unique_ptr<ports::IdleWatch> makeIdleWatch(Time& time) {
    const auto own = std::make_shared<OwnInput>(time, qGuiApp);
    return std::make_unique<IdleTimer>(time, [own, x11 = x11Connection()] {
        const auto ofDisplay = x11 ? idleOnX11(x11) : std::nullopt;
        return ofDisplay.value_or(own->ago());
    });
}

} // namespace readyline::platform
