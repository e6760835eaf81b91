// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Transport: one WebSocket connection as the session needs it. Text frames in, text frames out, one close.
// Everything, calls and signals, happens on the thread that the object lives on.
#pragma once

#include <QObject>
#include <QUrl>

#include <string>

namespace readyline::ports {

class Transport : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Starts connecting and asks for the subprotocol. May be called at first, after closed() and after close().
    // Exactly one opened() or closed() answers it, never before this call has returned.
    virtual void open(const QUrl& url, const std::string& subprotocol) = 0;
    // One UTF-8 text frame. Without effect unless opened() has come and closed() has not.
    virtual void send(const std::string& text) = 0;
    // Drops the connection now, saying `code` to the other side if it can still hear. No signal of it follows any more.
    virtual void close(int code) = 0;

Q_SIGNALS:
    // The connection stands and speaks the subprotocol. Once for each open().
    void opened();
    // A whole text frame, after opened() and before closed(). Larger ones than the limit never come: closed(1009).
    void received(const std::string& text);
    // The connection is over or never stood. `code` is the other side's close code, or 1006 where it said none.
    // `why` is for logs, never for people. It is allowed to call open() from here.
    void closed(int code, const QString& why);
};

} // namespace readyline::ports
