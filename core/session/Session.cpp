// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/Session.h"

#include "core/session/Ends.h"
#include "core/session/Logging.h"
#include "core/wire/Protocol.h"

namespace readyline::session {

namespace {

constexpr Duration kConnectTimeout{10'000};
constexpr int kNormal = 1000;

QUrl at(const QUrl& server, const QString& path) {
    QUrl url = server;
    url.setPath(path);
    return url;
}

QUrl socketUrl(const QUrl& server) {
    QUrl url = at(server, QString::fromUtf8(wire::kSessionPath.data(), wire::kSessionPath.size()));
    url.setScheme(server.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

} // namespace

Session::Session(
    ports::Transport& transport, ports::Http& http, Time& time, Random& random, DeviceInfo device, QObject* parent)
    : QObject(parent),
      m_transport(transport),
      m_http(http),
      m_time(time),
      m_device(std::move(device)),
      m_backOff(random) {
    connect(&m_transport, &ports::Transport::opened, this, &Session::openSession);
    connect(&m_transport, &ports::Transport::received, this, &Session::onFrame);
    connect(&m_transport, &ports::Transport::closed, this, &Session::onSocketClosed);
}

WallTime Session::serverNow() const { return m_clock.at(m_time.now()).value_or(m_time.wallNow()); }

void Session::signIn(const Credentials& credentials) {
    if (!take(Input::SignIn)) return;
    m_token.clear();
    m_server = credentials.server;
    m_signIn = std::make_unique<QObject>();
    m_http.post(at(m_server, QStringLiteral("/v1/sign-in")),
        wire::serialize(wire::SignIn{credentials.login, credentials.password}), m_signIn.get(),
        [this](const ports::HttpOutcome& outcome) { onSignInAnswered(outcome); });
    Q_EMIT connectionChanged();
}

void Session::onSignInAnswered(const ports::HttpOutcome& outcome) {
    const auto answer = readSignIn(outcome);
    if (!answer) {
        if (!take(Input::SignInFailed)) return;
        Q_EMIT connectionChanged();
        Q_EMIT signInFailed(answer.error());
        return;
    }
    if (!take(Input::TokenCame)) return;
    m_token = answer->token;
    connectSocket();
    Q_EMIT connectionChanged();
}

void Session::leave() {
    const State before = m_connection.state;
    if (!take(Input::Leave)) return;
    stop(State::SignedOut);
    Q_EMIT connectionChanged();
    if (before != State::SigningIn) Q_EMIT ended({});
}

void Session::tryNow() {
    if (!take(Input::RetryDue)) return;
    connectSocket();
    Q_EMIT connectionChanged();
}

void Session::tryAgain() {
    if (m_token.empty() || !take(Input::Again)) return;
    connectSocket();
    Q_EMIT connectionChanged();
}

std::optional<std::int64_t> Session::send(const wire::Request& request) {
    if (m_connection.state != State::Live) return std::nullopt;
    return transmit(request);
}

bool Session::take(Input on) {
    const auto next = step(m_connection.state, on);
    if (!next) return false;
    m_connection.state = *next;
    return true;
}

void Session::connectSocket() {
    m_retry.cancel();
    m_connection.nextTry.reset();
    m_wire = {};
    m_wire.timeout = m_time.after(kConnectTimeout, [this] { lose("no answer in time"); });
    m_transport.open(socketUrl(m_server), std::string{wire::kSubprotocol});
}

void Session::openSession() {
    if (!take(Input::SocketOpened)) return;
    m_wire.timeout = m_time.after(kConnectTimeout, [this] { lose("session.open unanswered"); });
    m_wire.askedAt = m_time.now();
    m_wire.openId
        = transmit(wire::SessionOpen{m_token, m_device.client, m_device.id, m_device.label, m_canShow, m_resume});
    Q_EMIT connectionChanged();
}

void Session::lose(const char* why) {
    if (m_announcedEnd) return finish(*m_announcedEnd);
    const bool wasLive = m_connection.isLive();
    if (!take(Input::Lost)) return;
    m_transport.close(kNormal);
    m_wire = {};
    const Duration pause = m_backOff.next();
    qCInfo(lcSession) << "lost:" << why << "try" << m_backOff.attempts() << "in" << pause.count() << "ms";
    m_retry = m_time.after(pause, [this] { tryNow(); });
    Connection next = m_connection;
    if (wasLive) next.keptUntil = serverNow() + std::chrono::seconds{m_graceSeconds};
    next.silent = false;
    next.attempt = m_backOff.attempts();
    next.nextTry = serverNow() + pause;
    m_connection = next;
    Q_EMIT connectionChanged();
}

void Session::finish(SessionEnd end) {
    if (!take(Input::Ended)) return;
    qCInfo(lcSession) << "ended:" << static_cast<int>(end.kind);
    std::string token = end.kind == SessionEnd::Kind::NotEntitled ? m_token : std::string{};
    stop(State::SignedOut);
    m_token = std::move(token);
    Q_EMIT connectionChanged();
    Q_EMIT ended(end);
}

// Forgets everything of the session; the clock stays as good as it was.
void Session::stop(State state) {
    m_transport.close(kNormal);
    m_wire = {};
    m_retry.cancel();
    m_token.clear();
    m_resume.reset();
    m_announcedEnd.reset();
    m_backOff.reset();
    m_connection = Connection{};
    m_connection.state = state;
}

void Session::onSocketClosed(int code, const QString& why) {
    if (const auto end = m_announcedEnd ? m_announcedEnd : endOf(code)) {
        finish(*end);
    } else {
        lose(qUtf8Printable(why));
    }
}

void Session::say(const Connection& next) {
    if (next == m_connection) return;
    m_connection = next;
    Q_EMIT connectionChanged();
}

std::int64_t Session::transmit(const wire::Request& request) {
    const std::int64_t id = ++m_wire.lastId;
    m_transport.send(wire::serialize(wire::RequestFrame{id, request}));
    return id;
}

} // namespace readyline::session
