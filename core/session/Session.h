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
    domain::DeviceId id; // made once, kept
    std::string label;   // "Desk PC"
    std::string client;  // version
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
    // After an end as NotEntitled: asks again, without a password. Else ignored.
    void tryAgain();
    // Told to the server with every session.open (idea 3).
    void setCanShow(bool canShow) { m_canShow = canShow; }
    // Sends one request. The id names its answer in received(). Nothing, and nothing sent, unless Live.
    [[nodiscard]] std::optional<std::int64_t> send(const wire::Request&);
    // What a view may be resumed from; nothing before the first Live.
    [[nodiscard]] const std::optional<wire::ResumePoint>& resumePoint() const { return m_resume; }

Q_SIGNALS:
    // Any member of connection() changed (not for the seconds that pass).
    void connectionChanged();
    // In step again, just before its connectionChanged(): replaces everything known. `sameLog`: the journal is the one of before, so views may be resumed.
    void live(const wire::SessionOpened& opened, bool sameLog);
    // Everything of one frame, in order: answers to send() and events. Only while Live.
    void received(const std::vector<wire::ServerItem>& items);
    void signInFailed(const SignInFailure& failure);
    // Back in SignedOut after having been further. Always comes after connectionChanged().
    void ended(const SessionEnd& end);

private:
    [[nodiscard]] bool take(Input);
    void connectSocket();
    void openSession();
    void lose(const char* why);
    void finish(SessionEnd);
    void stop(State);
    void beat();
    void watch();
    void heard();
    void say(const Connection&);
    void onSignInAnswered(const ports::HttpOutcome&);
    void onSocketClosed(int code, const QString& why);
    void onFrame(const std::string& text);
    [[nodiscard]] bool isInOrder(const std::vector<wire::ServerItem>&) const;
    void note(const wire::ServerItem&);
    [[nodiscard]] bool onOpenAnswered(const wire::Answer&);
    void onOpened(const wire::SessionOpened&);
    void onPong(const wire::Pong&);
    std::int64_t transmit(const wire::Request&);

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
        std::int64_t lastId = 0, lastN = 0, openId = 0, pingId = 0;
        Instant askedAt; // of the unanswered session.open or ping
        Instant heardAt;
        Instant beatAt;
        WallTime beatWall;
        Timer timeout, heartbeat, watch;
    };
    Wire m_wire;
    Timer m_retry;
    std::unique_ptr<QObject> m_signIn; // context of the request that is under way
};

} // namespace readyline::session
