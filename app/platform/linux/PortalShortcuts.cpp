// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/linux/PortalShortcuts.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCall>

namespace readyline::platform {

using namespace Qt::StringLiterals;

// Outside the unnamed namespace: metatypes need a name.
struct PortalKey {
    QString id;
    QVariantMap properties;
};

static QDBusArgument& operator<<(QDBusArgument& out, const PortalKey& key) {
    out.beginStructure();
    out << key.id << key.properties;
    out.endStructure();
    return out;
}

static const QDBusArgument& operator>>(const QDBusArgument& in, PortalKey& key) {
    in.beginStructure();
    in >> key.id >> key.properties;
    in.endStructure();
    return in;
}

namespace {

const QString kService = u"org.freedesktop.portal.Desktop"_s;
const QString kPath = u"/org/freedesktop/portal/desktop"_s;
const QString kShortcuts = u"org.freedesktop.portal.GlobalShortcuts"_s;
const QString kRequest = u"org.freedesktop.portal.Request"_s;

// "Ctrl+Alt+A" as the portal writes it: "CTRL+ALT+a".
QString trigger(const QString& keys) {
    QStringList parts = keys.toUpper().split(u'+');
    parts.last() = parts.last().toLower();
    return parts.join(u'+');
}

} // namespace

PortalShortcuts::PortalShortcuts(std::vector<ports::GlobalKey> keys) : m_keys(std::move(keys)) {
    qDBusRegisterMetaType<PortalKey>();
    qDBusRegisterMetaType<QList<PortalKey>>();
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kShortcuts, u"Activated"_s, this,
        SLOT(onActivated(QDBusObjectPath, QString, qulonglong, QVariantMap)));
    createSession();
}

// The answer comes as a signal of an object whose path is known before, so that it cannot be missed.
void PortalShortcuts::request(QDBusMessage message, QVariantMap options, const char* then) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = u"readyline%1"_s.arg(++m_requests);
    const QString sender = bus.baseService().mid(1).replace(u'.', u'_');
    bus.connect(kService, u"%1/request/%2/%3"_s.arg(kPath, sender, token), kRequest, u"Response"_s, this, then);
    options.insert(u"handle_token"_s, token);
    message << options;
    message.setAutoStartService(false);
    bus.asyncCall(message);
}

void PortalShortcuts::createSession() {
    request(QDBusMessage::createMethodCall(kService, kPath, kShortcuts, u"CreateSession"_s),
        {{u"session_handle_token"_s, u"readyline"_s}}, SLOT(onSession(uint, QVariantMap)));
}

void PortalShortcuts::onSession(uint refused, const QVariantMap& results) {
    if (refused != 0) return;
    m_session = QDBusObjectPath(results.value(u"session_handle"_s).toString());
    if (!m_session.path().isEmpty()) bind();
}

void PortalShortcuts::bind() {
    QList<PortalKey> keys;
    for (const ports::GlobalKey& each : m_keys)
        keys << PortalKey{each.id, {{u"description"_s, each.words}, {u"preferred_trigger"_s, trigger(each.keys)}}};
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kShortcuts, u"BindShortcuts"_s);
    message << QVariant::fromValue(m_session) << QVariant::fromValue(keys) << QString();
    request(message, {}, SLOT(onBound(uint, QVariantMap)));
}

void PortalShortcuts::onBound(uint refused, const QVariantMap& results) {
    if (refused != 0) return;
    const auto bound = qdbus_cast<QList<PortalKey>>(results.value(u"shortcuts"_s));
    m_global.clear();
    for (const ports::GlobalKey& asked : m_keys)
        for (const PortalKey& each : bound)
            if (each.id == asked.id)
                m_global[each.id] = each.properties.value(u"trigger_description"_s, asked.keys).toString();
    Q_EMIT globalKeysChanged();
}

void PortalShortcuts::onActivated(const QDBusObjectPath& session, const QString& id, qulonglong, const QVariantMap&) {
    if (m_wanted && session == m_session) Q_EMIT pressed(id);
}

} // namespace readyline::platform
