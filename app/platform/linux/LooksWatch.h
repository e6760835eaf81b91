// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Dark or light as the desktop portal says: read once, then followed.

#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QObject>

#include <functional>
#include <optional>

namespace readyline::platform {

class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(std::function<void(std::optional<bool>)> changed);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(QVariant value);

    std::function<void(std::optional<bool>)> m_changed;
};

} // namespace readyline::platform
