// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/Platform.h"

#include "app/platform/linux/Appearance.h"
#include "app/platform/linux/DBusNotifier.h"
#include "app/platform/linux/TrayWatch.h"

namespace readyline::platform {

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<DBusNotifier>(); }

std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready) {
    return std::make_unique<TrayWatch>(time, std::move(ready));
}

std::unique_ptr<QObject> watchAppearance(std::function<void(std::optional<bool>)> changed) {
    return std::make_unique<Appearance>(std::move(changed));
}

} // namespace readyline::platform
