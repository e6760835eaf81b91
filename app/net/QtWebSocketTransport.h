// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// QtWebSocketTransport: Transport over QtWebSockets. Frames above the given limit close with 1009; a certificate that
// the system does not trust is never accepted.
#pragma once

#include "core/ports/Transport.h"

#include <memory>

class QWebSocket;

namespace readyline::net {

class QtWebSocketTransport final : public ports::Transport {
    Q_OBJECT
public:
    // `userAgent`: "readyline/0.1.0". `maxFrame` in bytes, for a frame and for a message.
    QtWebSocketTransport(std::string userAgent, std::size_t maxFrame, QObject* parent = nullptr);
    ~QtWebSocketTransport() override;

    void open(const QUrl& url, const std::string& subprotocol) override;
    void send(const std::string& text) override;
    void close(int code) override;

private:
    void onConnected(const QString& subprotocol);
    void onDisconnected();

    std::string m_userAgent;
    std::size_t m_maxFrame;
    std::unique_ptr<QWebSocket> m_socket; // one per connection
    bool m_opened = false;
    bool m_closeSaid = false; // a close frame went or came; without one QWebSocket says 1000 all the same
};

} // namespace readyline::net
