// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/QtWebSocketTransport.h"

#include <QNetworkRequest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

namespace readyline::net {

namespace {
constexpr int kNoCode = 1006; // the other side said none

// Signals of a socket that is done with must not reach us, and it may be inside one of them now.
void retire(std::unique_ptr<QWebSocket> socket, QObject* owner) {
    if (!socket) return;
    QObject::disconnect(socket.get(), nullptr, owner, nullptr);
    socket.release()->deleteLater();
}
} // namespace

QtWebSocketTransport::QtWebSocketTransport(std::string userAgent, std::size_t maxFrame, QObject* parent)
    : Transport(parent),
      m_userAgent(std::move(userAgent)),
      m_maxFrame(maxFrame) {}

QtWebSocketTransport::~QtWebSocketTransport() = default;

void QtWebSocketTransport::open(const QUrl& url, const std::string& subprotocol) {
    retire(std::move(m_socket), this);
    m_opened = m_closeSaid = false;
    m_socket = std::make_unique<QWebSocket>();
    m_socket->setMaxAllowedIncomingFrameSize(m_maxFrame);
    m_socket->setMaxAllowedIncomingMessageSize(m_maxFrame);
    const QString wanted = QString::fromStdString(subprotocol);
    // Queued: neither may come before open() has returned.
    connect(
        m_socket.get(), &QWebSocket::connected, this, [this, wanted] { onConnected(wanted); }, Qt::QueuedConnection);
    connect(
        m_socket.get(), &QWebSocket::stateChanged, this,
        [this, socket = m_socket.get()](QAbstractSocket::SocketState state) {
            if (socket == m_socket.get() && state == QAbstractSocket::UnconnectedState) onDisconnected();
        },
        Qt::QueuedConnection);
    connect(m_socket.get(), &QWebSocket::aboutToClose, this, [this] { m_closeSaid = true; });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
        [this](const QString& text) { Q_EMIT received(text.toStdString()); });
    QNetworkRequest request{url};
    request.setHeader(QNetworkRequest::UserAgentHeader, QString::fromStdString(m_userAgent));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({wanted});
    m_socket->open(request, options);
}

void QtWebSocketTransport::onConnected(const QString& subprotocol) {
    if (!m_socket || m_opened) return;
    if (m_socket->subprotocol() != subprotocol) {
        close(QWebSocketProtocol::CloseCodeProtocolError);
        Q_EMIT closed(kNoCode, QStringLiteral("the server does not speak %1").arg(subprotocol));
        return;
    }
    m_opened = true;
    Q_EMIT opened();
}

void QtWebSocketTransport::onDisconnected() {
    const int code = m_opened && m_closeSaid ? static_cast<int>(m_socket->closeCode()) : kNoCode;
    const QString why = m_socket->closeReason().isEmpty() ? m_socket->errorString() : m_socket->closeReason();
    retire(std::move(m_socket), this);
    m_opened = false;
    Q_EMIT closed(code, why);
}

void QtWebSocketTransport::send(const std::string& text) {
    if (m_opened) m_socket->sendTextMessage(QString::fromStdString(text));
}

void QtWebSocketTransport::close(int code) {
    if (!m_socket) return;
    disconnect(m_socket.get(), nullptr, this, nullptr);
    if (m_opened)
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    else
        m_socket->abort();
    m_opened = false;
    retire(std::move(m_socket), this);
}

} // namespace readyline::net
