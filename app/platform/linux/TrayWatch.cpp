// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/TrayWatch.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {
const QString kWatcher = u"org.kde.StatusNotifierWatcher"_s;
}

TrayWatch::TrayWatch(Time& time, std::function<void()> ready) : m_ready(std::move(ready)) {
    m_longest = time.after(kLongest, [this] { finish(); });
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    auto* watch = new QDBusServiceWatcher(kWatcher, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watch, &QDBusServiceWatcher::serviceRegistered, this, &TrayWatch::finish);
    auto* asked = new QDBusPendingCallWatcher(bus.interface()->asyncCall(u"NameHasOwner"_s, kWatcher), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* call) {
        const QDBusPendingReply<bool> there = *call;
        if (there.isValid() && there.value()) finish();
    });
}

void TrayWatch::finish() {
    m_longest.cancel();
    if (const auto ready = std::exchange(m_ready, nullptr)) ready();
}

} // namespace readyline::platform
