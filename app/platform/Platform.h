// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the rest of the program wants from this system. Each system's folder answers it; nothing else knows which it is.

#include "core/base/Time.h"
#include "core/ports/GlobalShortcuts.h"
#include "core/ports/IdleWatch.h"
#include "core/ports/Notifier.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace readyline::platform {

[[nodiscard]] std::unique_ptr<ports::Notifier> makeNotifier();

[[nodiscard]] std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey> keys);

// Calls back once, when making a tray icon makes sense: at once where the desktop says that it has a tray, otherwise
// after a few seconds, because the kind of tray is chosen at the first call and never again.
[[nodiscard]] std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready);

struct Looks {
    std::optional<bool> dark; // empty: the desktop has no preference
    bool reducedMotion = false;
    friend bool operator==(const Looks&, const Looks&) = default;
};
// Calls back with what the desktop says of itself, then at each change. Never, where it says nothing.
[[nodiscard]] std::unique_ptr<QObject> watchLooks(std::function<void(const Looks&)> changed);

// Calls back with false when the screen is locked or the computer is about to sleep, with true when both are over (idea
// 3). Sleep waits, where it can, until the word has gone out. Without a word from the system the screen can be seen.
[[nodiscard]] std::unique_ptr<QObject> watchScreen(Time& time, std::function<void(bool canShow)> changed);

// Of the whole computer where the desktop tells, else of our own windows alone.
[[nodiscard]] std::unique_ptr<ports::IdleWatch> makeIdleWatch(Time& time);

// Whether windows may be translucent.
[[nodiscard]] bool hasCompositor();

} // namespace readyline::platform
