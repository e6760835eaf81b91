// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A system of which nothing is known: no word of its looks and its screen, no keys from other programs, only our own
// input.
#include "app/platform/Platform.h"

#include "app/platform/IdleTimer.h"
#include "app/platform/OwnInput.h"

#include <QGuiApplication>

namespace readyline::platform {

namespace {

class NoShortcuts final : public ports::GlobalShortcuts {
public:
    [[nodiscard]] QString globalKeys(const QString&) const override { return {}; }
    void setWanted(bool) override {}
};

} // namespace

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
