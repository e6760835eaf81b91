// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/QtHttp.h"
#include "app/net/QtTime.h"
#include "tests/kit/ManualTime.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace readyline;
using namespace std::chrono_literals;

class tst_QtHttp : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void post_answered_givesStatusAndBody();
    void post_refusal_isAnAnswerToo();
    void post_redirect_isNotFollowed();
    void post_nobody_isUnreachable();
    void post_largeAnswer_isTooBig();
    void post_answerWithoutEnd_isTooBig();
    void post_unendedAnswer_isTimedOut();
    void post_contextGone_isNeverAnswered();
    void timer_fires_inOrder();
    void timer_dropped_doesNotFire();
    void timer_droppedInItsCallback_isSafe();
};

namespace {

// Answers every request with the same bytes, and keeps what was asked.
struct Server {
    QTcpServer listener;
    QByteArray asked;
    explicit Server(const QByteArray& answer) {
        listener.listen(QHostAddress::LocalHost);
        QObject::connect(&listener, &QTcpServer::newConnection, &listener, [this, answer] {
            QTcpSocket* peer = listener.nextPendingConnection();
            QObject::connect(peer, &QTcpSocket::readyRead, peer, [this, peer, answer] {
                asked += peer->readAll();
                if (!asked.endsWith('}')) return; // the body is not whole yet
                peer->write(answer);
                peer->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const {
        return QUrl{QStringLiteral("http://127.0.0.1:%1/v1/sign-in").arg(listener.serverPort())};
    }
};

QByteArray response(const char* status, const QByteArray& body, const QByteArray& more = {}) {
    return QByteArray{"HTTP/1.1 "} + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more
        + "\r\n" + body;
}

// Begins every answer, and never ends it: `more` once, or again whenever it is gone.
struct EndlessServer {
    QTcpServer listener;
    qint64 sent = 0;
    EndlessServer(const QByteArray& more, bool again) {
        listener.listen(QHostAddress::LocalHost);
        QObject::connect(&listener, &QTcpServer::newConnection, &listener, [this, more, again] {
            QTcpSocket* peer = listener.nextPendingConnection();
            if (again)
                QObject::connect(peer, &QTcpSocket::bytesWritten, peer, [this, peer, more] {
                    if (peer->bytesToWrite() == 0) sent += peer->write(more);
                });
            sent += peer->write("HTTP/1.1 200 OK\r\n\r\n" + more);
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl{QStringLiteral("http://127.0.0.1:%1/").arg(listener.serverPort())}; }
};

struct Call {
    kit::ManualTime time;
    net::QtHttp http{"readyline/test", time};
    QObject context;
    std::optional<ports::HttpOutcome> outcome;
    void post(const QUrl& url) {
        http.post(url, R"({"login":"ilse"})", &context, [this](const ports::HttpOutcome& answer) { outcome = answer; });
    }
};

} // namespace

void tst_QtHttp::post_answered_givesStatusAndBody() {
    Server server{response("200 OK", R"({"token":"t"})")};
    Call call;
    call.post(server.url());
    QVERIFY(!call.outcome);
    QTRY_VERIFY(call.outcome);
    QVERIFY(call.outcome->has_value());
    QCOMPARE((*call.outcome)->status, 200);
    QCOMPARE((*call.outcome)->body, std::string{R"({"token":"t"})"});
    QVERIFY(server.asked.startsWith("POST /v1/sign-in "));
    QVERIFY(server.asked.contains("application/json"));
    QVERIFY(server.asked.endsWith(R"({"login":"ilse"})"));
}

void tst_QtHttp::post_refusal_isAnAnswerToo() {
    Server server{response("401 Unauthorized", R"({"error":"UNAUTHORIZED"})")};
    Call call;
    call.post(server.url());
    QTRY_VERIFY(call.outcome);
    QCOMPARE((*call.outcome)->status, 401);
    QCOMPARE((*call.outcome)->body, std::string{R"({"error":"UNAUTHORIZED"})"});
}

void tst_QtHttp::post_redirect_isNotFollowed() {
    Server elsewhere{response("200 OK", "{}")};
    Server server{response("307 Temporary Redirect", "", "Location: " + elsewhere.url().toEncoded() + "\r\n")};
    Call call;
    call.post(server.url());
    QTRY_VERIFY(call.outcome);
    QCOMPARE((*call.outcome)->status, 307);
    QVERIFY(elsewhere.asked.isEmpty()); // the password goes nowhere else
}

void tst_QtHttp::post_nobody_isUnreachable() {
    QUrl url;
    {
        const Server gone{{}};
        url = gone.url();
    }
    Call call;
    call.post(url);
    QTRY_VERIFY(call.outcome);
    QCOMPARE(call.outcome->error(), ports::HttpFault::Unreachable);
}

void tst_QtHttp::post_largeAnswer_isTooBig() {
    Server server{response("200 OK", QByteArray(1024 * 1024 + 1, 'x'))};
    Call call;
    call.post(server.url());
    QTRY_VERIFY_WITH_TIMEOUT(call.outcome, 15'000);
    QCOMPARE(call.outcome->error(), ports::HttpFault::TooBig);
}

void tst_QtHttp::post_answerWithoutEnd_isTooBig() {
    EndlessServer server{QByteArray(64 * 1024, 'x'), true};
    Call call;
    call.post(server.url());
    QTRY_VERIFY_WITH_TIMEOUT(call.outcome, 15'000);
    QCOMPARE(call.outcome->error(), ports::HttpFault::TooBig);
    QVERIFY2(server.sent < 32 * 1024 * 1024, "it was given up once it was too big");
}

void tst_QtHttp::post_unendedAnswer_isTimedOut() {
    EndlessServer server{"x", false};
    Call call;
    call.post(server.url());
    QTRY_VERIFY(server.sent > 0);
    call.time.advance(9'999ms);
    QCoreApplication::processEvents();
    QVERIFY(!call.outcome);
    call.time.advance(1ms);
    QTRY_VERIFY(call.outcome);
    QCOMPARE(call.outcome->error(), ports::HttpFault::TimedOut);
}

void tst_QtHttp::post_contextGone_isNeverAnswered() {
    Server server{response("200 OK", "{}")};
    kit::ManualTime time;
    net::QtHttp http{"readyline/test", time};
    bool answered = false;
    {
        QObject context;
        http.post(server.url(), "{}", &context, [&](const ports::HttpOutcome&) { answered = true; });
    }
    Call second; // one that is answered later than the first would have been
    second.post(server.url());
    QTRY_VERIFY(second.outcome);
    QVERIFY(!answered);
}

void tst_QtHttp::timer_fires_inOrder() {
    net::QtTime time;
    std::string fired;
    const Instant start = time.now();
    Timer later = time.after(20ms, [&] { fired += "b"; });
    Timer sooner = time.after(0ms, [&] { fired += "a"; });
    QTRY_COMPARE(fired, std::string{"ab"});
    QVERIFY(time.now() - start >= 20ms);
}

void tst_QtHttp::timer_dropped_doesNotFire() {
    net::QtTime time;
    bool first = false, second = false;
    Timer dropped = time.after(0ms, [&] { first = true; });
    Timer kept = time.after(5ms, [&] { second = true; });
    dropped.cancel();
    QTRY_VERIFY(second);
    QVERIFY(!first);
}

void tst_QtHttp::timer_droppedInItsCallback_isSafe() {
    net::QtTime time;
    auto text = std::make_shared<std::string>("alive");
    std::string seen;
    Timer timer;
    timer = time.after(0ms, [&, text] {
        timer.cancel(); // and with it what runs now
        seen = *text;
    });
    QTRY_COMPARE(seen, std::string{"alive"});
    QTRY_COMPARE(text.use_count(), 1);
}

QTEST_GUILESS_MAIN(tst_QtHttp)
#include "tst_QtHttp.moc"
