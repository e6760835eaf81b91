// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys that the desktop portal gives us, on Wayland and in sandboxes: the desktop asks the person, once. Where there is
// no such portal, or the person says no, nothing is global.

#include "core/ports/GlobalShortcuts.h"

#include <QDBusObjectPath>
#include <QMap>
#include <QVariantMap>

#include <vector>

class QDBusMessage;

namespace readyline::platform {

class PortalShortcuts final : public ports::GlobalShortcuts {
    Q_OBJECT
public:
    explicit PortalShortcuts(std::vector<ports::GlobalKey> keys);

    [[nodiscard]] QString globalKeys(const QString& id) const override { return m_global.value(id); }
    // The desktop decides; while they are not wanted a press is not ours to act on.
    void setWanted(bool wanted) override { m_wanted = wanted; }

private Q_SLOTS:
    void onSession(uint refused, const QVariantMap& results);
    void onBound(uint refused, const QVariantMap& results);
    void onActivated(const QDBusObjectPath& session, const QString& id, qulonglong at, const QVariantMap& more);

private:
    void request(QDBusMessage message, QVariantMap options, const char* then);
    void createSession();
    void bind();

    std::vector<ports::GlobalKey> m_keys;
    QMap<QString, QString> m_global;
    QDBusObjectPath m_session;
    int m_requests = 0;
    bool m_wanted = false;
};

} // namespace readyline::platform
