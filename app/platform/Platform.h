// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the rest of the program wants from this system. Each system's folder answers it; nothing else knows which it is.

#include "core/base/Time.h"
#include "core/ports/Notifier.h"

#include <functional>
#include <memory>
#include <optional>

namespace readyline::platform {

[[nodiscard]] std::unique_ptr<ports::Notifier> makeNotifier();

// Calls back once, when making a tray icon makes sense: at once where the desktop says that it has a tray, otherwise after
// a few seconds, because the kind of tray is chosen at the first call and never again.
[[nodiscard]] std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready);

// Calls back with what the desktop says of itself (true: dark), then at each change. Never, where it says nothing.
[[nodiscard]] std::unique_ptr<QObject> watchAppearance(std::function<void(std::optional<bool> dark)> changed);

// Whether windows may be translucent.
[[nodiscard]] bool hasCompositor();

} // namespace readyline::platform
