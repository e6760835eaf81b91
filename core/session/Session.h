// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Session: signs in, keeps one connection in step with the server and says when it is not. It knows frames and time, not what
// they mean: Desk does. Single thread. The token stays in memory and is forgotten with the session.
#pragma once

#include "core/base/Random.h"
#include "core/ports/Http.h"
#include "core/ports/Transport.h"
#include "core/session/BackOff.h"
#include "core/session/Connection.h"
#include "core/session/ServerClock.h"

#include <QObject>
#include <QUrl>

namespace readyline::session {

// What of this device the server may know.
struct DeviceInfo {
    domain::DeviceId id;   // made once, kept
    std::string label;     // "Desk PC"
    std::string client;    // version
};
struct Credentials {
    QUrl server; // http(s)://host:port
    std::string login;
    std::string password;
};

class Session : public QObject {
    Q_OBJECT
public:
    // All three must outlive the session.
    Session(ports::Transport&, ports::Http&, Time&, Random&, DeviceInfo, QObject* parent = nullptr);

    [[nodiscard]] const Connection& connection() const { return m_connection; }
    // The server's time, measured; before the first measure this computer's.
    [[nodiscard]] WallTime serverNow() const;

    // Ignored unless SignedOut. Ends in live() or signInFailed().
    void signIn(const Credentials&);
    // Forgets the token and drops the connection at once; the server keeps the grace. For a polite sign-out send SessionClose.
    void leave();
    // Waiting: tries now. Else ignored.
    void tryNow();
    // Told to the server with every session.open (idea 3).
    void setCanShow(bool canShow) { m_canShow = canShow; }
    // Sends one request. The id names its answer in received(). Nothing, and nothing sent, unless Live.
    [[nodiscard]] std::optional<std::int64_t> send(const wire::Request&);
    // What a view may be resumed from; nothing before the first Live.
    [[nodiscard]] const std::optional<wire::ResumePoint>& resumePoint() const { return m_resume; }

Q_SIGNALS:
    // Any member of connection() changed (not for the seconds that pass).
    void connectionChanged();
    // In step again: replaces everything known. `sameLog`: the journal is the one of before, so views may be resumed.
    void live(const wire::SessionOpened& opened, bool sameLog);
    // Everything of one frame, in order: answers to send() and events. Only while Live.
    void received(const std::vector<wire::ServerItem>& items);
    void signInFailed(const SignInFailure& failure);
    // Back in SignedOut after having been further. Always comes after connectionChanged().
    void ended(const SessionEnd& end);

private:
    void take(Input);
    void connectSocket();
    void openSession();
    void waitAndRetry();
    void stopEverything();
    void beat();
    void heard();
    void lose(const char* why);
    void end(SessionEnd);
    void onSignInAnswered(const ports::HttpOutcome&);
    void onSocketOpened();
    void onFrame(const std::string& text);
    void onSocketClosed(int code, const QString& why);
    [[nodiscard]] bool isInOrder(const std::vector<wire::ServerItem>&);
    void onOpenAnswered(const wire::Answer&);
    void onPong(const wire::Answer&);
    [[nodiscard]] bool consume(const wire::ServerItem&);
    std::int64_t transmit(const wire::Request&);
    void say(const Connection&);

    ports::Transport& m_transport;
    ports::Http& m_http;
    Time& m_time;
    DeviceInfo m_device;
    BackOff m_backOff;
    ServerClock m_clock;
    Connection m_connection;
    QUrl m_server;
    std::string m_token;
    bool m_canShow = true;
    std::optional<wire::ResumePoint> m_resume;
    std::optional<SessionEnd> m_announcedEnd; // session.ended came; the close follows
    int m_graceSeconds = 0;

    struct Wire { // of one connection; thrown away with it
        std::int64_t lastId = 0;
        std::int64_t lastN = 0;
        std::int64_t openId = 0;
        std::int64_t pingId = 0;
        Instant openedAt, pingedAt, heardAt;
        WallTime beatWall;
        Instant beatAt;
        Timer timeout, heartbeat, silenceSaid, silenceDead;
    };
    Wire m_wire;
    Timer m_retry;
};

} // namespace readyline::session
