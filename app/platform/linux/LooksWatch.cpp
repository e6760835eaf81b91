// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/LooksWatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingReply>

#include <array>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kSettings = u"org.freedesktop.portal.Settings"_s;

// Each desktop keeps motion in a place of its own; the portal's own is the newest.
enum Setting : int { ColourScheme, ReducedMotion, GnomeAnimations, KdeAnimations, Count };
struct Place {
    QString group, key;
};
const std::array<Place, Count> kPlaces{
    Place{u"org.freedesktop.appearance"_s, u"color-scheme"_s},
    Place{u"org.freedesktop.appearance"_s, u"reduced-motion"_s},
    Place{u"org.gnome.desktop.interface"_s, u"enable-animations"_s},
    Place{u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s},
};

Looks read(const QMap<int, QVariant>& values) {
    Looks looks;
    const uint scheme = values.value(ColourScheme).toUInt(); // 1 is dark, 2 light, 0 no preference
    if (scheme != 0) looks.dark = scheme == 1;
    const QVariant gnome = values.value(GnomeAnimations), kde = values.value(KdeAnimations);
    bool isNumber = false;
    const double factor = kde.toDouble(&isNumber);
    looks.reducedMotion = values.value(ReducedMotion).toUInt() == 1 || (gnome.isValid() && !gnome.toBool())
        || (isNumber && factor <= 0);
    return looks;
}

} // namespace

LooksWatch::LooksWatch(std::function<void(const Looks&)> changed) : m_state(std::move(changed)) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    qRegisterMetaType<QDBusVariant>(); // else the slot is refused
    bus.connect(
        kService, kPath, kSettings, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    for (int setting = 0; setting < Count; ++setting) {
        const Place& place = kPlaces[static_cast<std::size_t>(setting)];
        QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kSettings, u"Read"_s);
        message << place.group << place.key;
        message.setAutoStartService(false);
        auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
        connect(asked, &QDBusPendingCallWatcher::finished, this, [this, setting](QDBusPendingCallWatcher* answer) {
            const QDBusPendingReply<QDBusVariant> value = *answer;
            if (value.isValid()) take(setting, value.value().variant());
            answer->deleteLater();
        });
    }
}

void LooksWatch::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    for (int setting = 0; setting < Count; ++setting) {
        const Place& place = kPlaces[static_cast<std::size_t>(setting)];
        if (place.group == group && place.key == key) take(setting, value.variant());
    }
}

// Old portals wrap the value twice.
void LooksWatch::take(int setting, QVariant value) {
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    m_values[setting] = value;
    m_state.set(read(m_values));
}

} // namespace readyline::platform
