// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Platform.h"

#include "app/platform/linux/DBusNotifier.h"
#include "app/platform/linux/LooksWatch.h"
#include "app/platform/linux/PortalShortcuts.h"
#include "app/platform/linux/ScreenWatch.h"
#include "app/platform/linux/TrayWatch.h"
#include "app/platform/linux/X11Shortcuts.h"

#include <QGuiApplication>

namespace readyline::platform {

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<DBusNotifier>(); }

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys) {
    if (qGuiApp->nativeInterface<QNativeInterface::QX11Application>()) return std::make_unique<X11Shortcuts>(keys);
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

} // namespace readyline::platform
