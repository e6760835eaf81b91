// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dark or light, and with or without motion, as the desktop portal says: read once, then followed.

#include "app/platform/LooksState.h"

#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QMap>
#include <QObject>

namespace readyline::platform {

class LooksWatch : public QObject {
    Q_OBJECT
public:
    explicit LooksWatch(std::function<void(const Looks&)> changed);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(int setting, QVariant value);

    LooksState m_state;
    QMap<int, QVariant> m_values; // by setting, those that the portal has
};

} // namespace readyline::platform
