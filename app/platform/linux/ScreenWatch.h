// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lock and sleep as logind and the screen savers say. Sleep is held up, for at most half a second, until the word is
// out.

#include "app/platform/ScreenState.h"
#include "core/base/Time.h"

#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

namespace readyline::platform {

class ScreenWatch : public QObject {
    Q_OBJECT
public:
    static constexpr Duration kHeldUp{500};

    ScreenWatch(Time& time, std::function<void(bool canShow)> changed);

private Q_SLOTS:
    void onLock();
    void onUnlock();
    void onPrepareForSleep(bool before);
    void onActiveChanged(bool active);
    void onPropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList& gone);

private:
    void watchScreenSavers();
    void findSession();
    void watchSession(const QString& path);
    void holdUpSleep();

    Time& m_time;
    ScreenState m_state;
    QDBusUnixFileDescriptor m_hold; // while we have it, sleep waits for us
    Timer m_release;
};

} // namespace readyline::platform
