// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/Appearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {
const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kSettings = u"org.freedesktop.portal.Settings"_s;
const QString kGroup = u"org.freedesktop.appearance"_s;
const QString kKey = u"color-scheme"_s;
} // namespace

Appearance::Appearance(std::function<void(std::optional<bool>)> changed) : m_changed(std::move(changed)) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    qRegisterMetaType<QDBusVariant>(); // else the slot is refused
    bus.connect(
        kService, kPath, kSettings, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kSettings, u"Read"_s);
    message << kGroup << kKey;
    message.setAutoStartService(false);
    auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answer) {
        const QDBusPendingReply<QDBusVariant> value = *answer;
        if (value.isValid()) take(value.value().variant());
        answer->deleteLater();
    });
}

void Appearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kGroup && key == kKey) take(value.variant());
}

// Old portals wrap the value twice. 1 is dark, 2 light, 0 no preference.
void Appearance::take(QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    m_changed(scheme == 0 ? std::nullopt : std::optional(scheme == 1));
}

} // namespace readyline::platform
