// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/ScreenWatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

const QString kLogin = u"org.freedesktop.login1"_s;
const QString kManagerPath = u"/org/freedesktop/login1"_s;
const QString kManager = u"org.freedesktop.login1.Manager"_s;
const QString kSession = u"org.freedesktop.login1.Session"_s;
const QString kProperties = u"org.freedesktop.DBus.Properties"_s;
const QString kLockedHint = u"LockedHint"_s;

QDBusMessage quietCall(const QString& path, const QString& interface, const QString& method) {
    QDBusMessage message = QDBusMessage::createMethodCall(kLogin, path, interface, method);
    message.setAutoStartService(false);
    return message;
}

// Whoever answers; without an answer nothing happens.
template <class Value, class Then>
void ask(const QDBusConnection& bus, const QDBusMessage& message, QObject* owner, Then then) {
    auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(message), owner);
    QObject::connect(asked, &QDBusPendingCallWatcher::finished, owner, [then](QDBusPendingCallWatcher* answer) {
        const QDBusPendingReply<Value> value = *answer;
        if (value.isValid()) then(value.value());
        answer->deleteLater();
    });
}

} // namespace

ScreenWatch::ScreenWatch(Time& time, std::function<void(bool canShow)> changed)
    : m_time(time),
      m_state(std::move(changed)) {
    watchScreenSavers();
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) return;
    bus.connect(kLogin, kManagerPath, kManager, u"PrepareForSleep"_s, this, SLOT(onPrepareForSleep(bool)));
    findSession();
    holdUpSleep();
}

// Each desktop emits its own; whichever speaks is heard.
void ScreenWatch::watchScreenSavers() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    for (const QString& name :
        {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.cinnamon.ScreenSaver"_s})
        bus.connect(name, QString(), name, u"ActiveChanged"_s, this, SLOT(onActiveChanged(bool)));
}

void ScreenWatch::findSession() {
    QDBusMessage message = quietCall(kManagerPath, kManager, u"GetSession"_s);
    message << u"auto"_s; // the one we run in, else the one that the person sees
    ask<QDBusObjectPath>(QDBusConnection::systemBus(), message, this,
        [this](const QDBusObjectPath& session) { watchSession(session.path()); });
}

void ScreenWatch::watchSession(const QString& path) {
    QDBusConnection bus = QDBusConnection::systemBus();
    bus.connect(kLogin, path, kSession, u"Lock"_s, this, SLOT(onLock()));
    bus.connect(kLogin, path, kSession, u"Unlock"_s, this, SLOT(onUnlock()));
    bus.connect(kLogin, path, kProperties, u"PropertiesChanged"_s, this,
        SLOT(onPropertiesChanged(QString, QVariantMap, QStringList)));
    QDBusMessage message = quietCall(path, kProperties, u"Get"_s);
    message << kSession << kLockedHint;
    ask<QDBusVariant>(bus, message, this, [this](const QDBusVariant& locked) {
        if (locked.variant().toBool()) m_state.setLocked(true);
    });
}

void ScreenWatch::holdUpSleep() {
    QDBusMessage message = quietCall(kManagerPath, kManager, u"Inhibit"_s);
    message << u"sleep"_s << u"Readyline"_s << u"Tells the server that requests cannot be shown"_s << u"delay"_s;
    ask<QDBusUnixFileDescriptor>(
        QDBusConnection::systemBus(), message, this, [this](const QDBusUnixFileDescriptor& hold) { m_hold = hold; });
}

void ScreenWatch::onLock() { m_state.setLocked(true); }

void ScreenWatch::onUnlock() { m_state.setLocked(false); }

void ScreenWatch::onActiveChanged(bool active) { m_state.setLocked(active); }

void ScreenWatch::onPropertiesChanged(const QString& interface, const QVariantMap& changed, const QStringList&) {
    if (interface == kSession && changed.contains(kLockedHint)) m_state.setLocked(changed.value(kLockedHint).toBool());
}

void ScreenWatch::onPrepareForSleep(bool before) {
    m_state.setAsleep(before);
    if (before)
        m_release = m_time.after(kHeldUp, [this] { m_hold = QDBusUnixFileDescriptor(); });
    else
        holdUpSleep();
}

} // namespace readyline::platform
