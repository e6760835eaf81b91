// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/DBusNotifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kProperties = u"org.freedesktop.DBus.Properties"_s, kInhibited = u"Inhibited"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;

QDBusMessage call(const QString& method) { return QDBusMessage::createMethodCall(kService, kPath, kService, method); }

} // namespace

DBusNotifier::DBusNotifier(QObject* parent) : Notifier(parent) {}

// Asked at the first notice, so that starting the program costs nothing.
void DBusNotifier::askCapabilities() {
    if (std::exchange(m_asked, true)) return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(onInvoked(uint, QString)));
    bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
    auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answer) {
        const QDBusPendingReply<QStringList> able = *answer;
        if (able.isValid()) {
            m_hasActions = able.value().contains(u"actions"_s);
            m_readsMarkup = able.value().contains(u"body-markup"_s);
        }
        answer->deleteLater();
    });
}

bool DBusNotifier::isBlocked() {
    watchInhibited();
    return m_inhibited;
}

// A property of the newer notification services; the older ones have none, and then it is never so.
void DBusNotifier::watchInhibited() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || std::exchange(m_watches, true)) return;
    bus.connect(kService, kPath, kProperties, u"PropertiesChanged"_s, this, SLOT(onProperties(QString, QVariantMap)));
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kProperties, u"Get"_s);
    message << kService << kInhibited;
    message.setAutoStartService(false);
    auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answer) {
        const QDBusPendingReply<QDBusVariant> value = *answer;
        if (value.isValid()) m_inhibited = value.value().variant().toBool();
        answer->deleteLater();
    });
}

void DBusNotifier::onProperties(const QString& interface, const QVariantMap& changed) {
    if (interface == kService && changed.contains(kInhibited)) m_inhibited = changed.value(kInhibited).toBool();
}

void DBusNotifier::show(const ports::Notice& notice) {
    if (!QDBusConnection::sessionBus().isConnected()) return;
    askCapabilities();
    QStringList actions;
    if (m_hasActions) {
        actions << u"default"_s << QString();
        for (const ports::Notice::Action& each : notice.actions) actions << each.id << each.words;
    }
    const QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue<uchar>(notice.urgent ? 2 : 1)}, {u"desktop-entry"_s, u"readyline"_s}};
    QDBusMessage message = call(u"Notify"_s);
    message << QCoreApplication::applicationName() << m_ids.value(notice.key, 0U) << u"readyline"_s << notice.title
            << (m_readsMarkup ? notice.text.toHtmlEscaped() : notice.text) << actions << hints
            << (notice.urgent ? 0 : -1);
    m_wanted[notice.key] = true;
    auto* asked = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, key = notice.key](QDBusPendingCallWatcher* answer) {
        answer->deleteLater();
        const QDBusPendingReply<uint> id = *answer;
        if (!id.isValid()) return;
        if (m_wanted.value(key))
            m_ids[key] = id.value();
        else
            closeId(id.value());
    });
}

void DBusNotifier::close(const QString& key) {
    m_wanted.remove(key);
    if (const uint id = m_ids.take(key); id != 0) closeId(id);
}

void DBusNotifier::closeId(uint id) {
    QDBusMessage message = call(u"CloseNotification"_s);
    message << id;
    QDBusConnection::sessionBus().asyncCall(message);
}

void DBusNotifier::onInvoked(uint id, const QString& action) {
    const QString key = m_ids.key(id);
    if (!key.isEmpty()) Q_EMIT activated(key, action);
}

void DBusNotifier::onClosed(uint id, uint) {
    const QString key = m_ids.key(id);
    m_ids.remove(key);
    m_wanted.remove(key);
}

} // namespace readyline::platform
