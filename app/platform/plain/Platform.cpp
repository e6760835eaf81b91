// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Where a system has no notifications of its own beside the tray's, and its tray can be asked for at once.
#include "app/platform/Platform.h"

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

} // namespace

std::unique_ptr<ports::Notifier> makeNotifier() { return std::make_unique<SilentNotifier>(); }

std::unique_ptr<QObject> watchTray(Time& time, std::function<void()> ready) {
    auto waiting = std::make_unique<Waiting>();
    waiting->timer = time.after(Duration{0}, std::move(ready));
    return waiting;
}

} // namespace readyline::platform
