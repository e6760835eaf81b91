// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// PrivateBus: a dbus-daemon of the test's own that is session bus and system bus of this process, and a second
// connection to it on which the test plays the desktop.
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>

#include <stdexcept>

namespace readyline::kit {

class PrivateBus {
public:
    // Before anything asks for a bus: a process has each of them once.
    PrivateBus() {
        using namespace Qt::StringLiterals;
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
        if (!m_daemon.waitForReadyRead(10'000)) throw std::runtime_error{"dbus-daemon does not start"};
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        m_desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        if (!m_desktop.isConnected()) throw std::runtime_error{"no connection to the bus of the test"};
    }
    ~PrivateBus() {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    PrivateBus(const PrivateBus&) = delete;

    [[nodiscard]] QDBusConnection& desktop() { return m_desktop; }
    // A signal of the desktop.
    void say(const QString& path, const QString& interface, const QString& signal, const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(arguments);
        m_desktop.send(message);
    }

private:
    QProcess m_daemon;
    QDBusConnection m_desktop{QString()};
};

} // namespace readyline::kit
