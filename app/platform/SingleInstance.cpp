// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/SingleInstance.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>

namespace readyline::platform {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPatience = 500; // ms; a local socket answers at once or is dead
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::claim(const QString& server, const QString& login) {
    const QByteArray account = server.toUtf8() + '\n' + login.toUtf8();
    const QString name = u"readyline-"_s
        + QString::fromLatin1(QCryptographicHash::hash(account, QCryptographicHash::Sha1).toHex().left(20));
    if (m_server && name == m_name) return true;
    QLocalSocket other;
    other.connectToServer(name);
    if (other.waitForConnected(kPatience)) {
        other.write("show\n");
        other.waitForBytesWritten(kPatience);
        return false;
    }
    QLocalServer::removeServer(name); // left behind by a crash
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_name = name;
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* asking = m_server->nextPendingConnection()) {
            connect(asking, &QLocalSocket::disconnected, asking, &QObject::deleteLater);
            Q_EMIT showAsked();
        }
    });
    m_server->listen(name);
    return true; // where it cannot listen, running twice is better than not at all
}

void SingleInstance::release() {
    m_server.reset();
    m_name.clear();
}

} // namespace readyline::platform
