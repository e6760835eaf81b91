// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A system of which nothing is known: no notifications of its own, the tray asked for at once, no word of its appearance.
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/OwnInput.h"

#include <QGuiApplication>

namespace readyline::platform {

namespace {

class SilentNotifier final : public ports::Notifier {
public:
    void show(const ports::Notice&) override {}
    void close(const QString&) override {}
};

class NoShortcuts final : public ports::GlobalShortcuts {
public:
    [[nodiscard]] QString globalKeys(const QString&) const override { return {}; }
    void setWanted(bool) override {}
};

class Waiting final : public QObject {
public:
    Timer timer;
};

} // namespace

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<SilentNotifier>(); }

std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready) {
    auto waiting = std::make_unique<Waiting>();
    waiting->timer = time.after(Duration{0}, std::move(ready));
    return waiting;
}

std::unique_ptr<ports::GlobalShortcuts> makeGlobalShortcuts(std::vector<ports::GlobalKey>) {
    return std::make_unique<NoShortcuts>();
}

std::unique_ptr<QObject> watchLooks(std::function<void(const Looks&)>) { return std::make_unique<QObject>(); }

std::unique_ptr<QObject> watchScreen(Time&, std::function<void(bool)>) { return std::make_unique<QObject>(); }

std::unique_ptr<ports::IdleWatch> makeIdleWatch(Time& time) {
    const auto own = std::make_shared<OwnInput>(time, qGuiApp);
    return std::make_unique<IdleTimer>(time, [own] { return own->ago(); });
}

bool hasCompositor() { return true; }

} // namespace readyline::platform
