// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The contract of a Transport, kept by the fake of the tests and by the one over QtWebSockets alike.
#include "app/net/QtWebSocketTransport.h"
#include "tests/kit/FakeTransport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>
#include <QWebSocketServer>

#include <sys/socket.h>

#include <memory>

using namespace readyline;
using ports::Transport;

namespace {

constexpr std::size_t kLimit = 64 * 1024;
const std::string kProtocol = "readyline.v1";

// A transport and its other side.
class Pair {
public:
    virtual ~Pair() = default;
    virtual Transport& transport() = 0;
    virtual void openTo(bool somebody) = 0; // a server that accepts, or nobody
    virtual void say(const std::string& text) = 0;
    virtual void drop(int code, const QString& why) = 0;
    [[nodiscard]] virtual std::vector<std::string> heard() const = 0;
    [[nodiscard]] virtual std::optional<int> closedWith() const = 0;
};

class FakePair final : public Pair {
public:
    Transport& transport() override { return m_transport; }
    void openTo(bool somebody) override {
        m_transport.open(QUrl{QStringLiteral("ws://fake")}, kProtocol);
        QMetaObject::invokeMethod(
            &m_transport, [this, somebody] { somebody ? m_transport.accept() : m_transport.drop(); },
            Qt::QueuedConnection);
    }
    void say(const std::string& text) override { m_transport.say(text); }
    void drop(int code, const QString& why) override { m_transport.drop(code, why); }
    std::vector<std::string> heard() const override { return m_transport.sent; }
    std::optional<int> closedWith() const override { return m_transport.closedWith; }

private:
    kit::FakeTransport m_transport;
};

class QtPair final : public Pair {
public:
    explicit QtPair(const QString& speaks = QString::fromStdString(kProtocol)) {
        m_server.setSupportedSubprotocols({speaks});
        if (!m_server.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_peers.emplace_back(m_server.nextPendingConnection());
            QWebSocket* peer = m_peers.back().get();
            QObject::connect(peer, &QWebSocket::textMessageReceived, &m_server,
                [this](const QString& text) { m_heard.push_back(text.toStdString()); });
            QObject::connect(peer, &QWebSocket::disconnected, &m_server,
                [this, peer] { m_closedWith = static_cast<int>(peer->closeCode()); });
        });
    }
    Transport& transport() override { return m_transport; }
    void openTo(bool somebody) override {
        QUrl url = m_server.serverUrl();
        if (!somebody) m_server.close(); // its port is nobody's now
        m_transport.open(url, kProtocol);
    }
    void say(const std::string& text) override { m_peers.back()->sendTextMessage(QString::fromStdString(text)); }
    void drop(int code, const QString& why) override {
        m_peers.back()->close(static_cast<QWebSocketProtocol::CloseCode>(code), why);
    }
    std::vector<std::string> heard() const override { return m_heard; }
    std::optional<int> closedWith() const override { return m_closedWith; }
    [[nodiscard]] bool hasPeer() const { return !m_peers.empty(); }
    [[nodiscard]] QWebSocket& peer() const { return *m_peers.back(); }

private:
    QWebSocketServer m_server{QStringLiteral("test"), QWebSocketServer::NonSecureMode};
    std::vector<std::unique_ptr<QWebSocket>> m_peers;
    std::vector<std::string> m_heard;
    std::optional<int> m_closedWith;
    net::QtWebSocketTransport m_transport{"readyline/test", kLimit};
};

using MakePair = std::unique_ptr<Pair> (*)();

} // namespace

class tst_Transport : public QObject {
    Q_OBJECT
private:
    static void pairs() {
        QTest::addColumn<MakePair>("make");
        QTest::newRow("fake") << MakePair{[]() -> std::unique_ptr<Pair> { return std::make_unique<FakePair>(); }};
        QTest::newRow("qt") << MakePair{[]() -> std::unique_ptr<Pair> { return std::make_unique<QtPair>(); }};
    }

private Q_SLOTS:
    void open_somebody_isOpenedOnceAndLater_data() { pairs(); }
    void open_somebody_isOpenedOnceAndLater();
    void open_nobody_isClosedOnceAndLater_data() { pairs(); }
    void open_nobody_isClosedOnceAndLater();
    void frames_bothWays_inOrderAndWhole_data() { pairs(); }
    void frames_bothWays_inOrderAndWhole();
    void send_beforeOpened_isDropped_data() { pairs(); }
    void send_beforeOpened_isDropped();
    void closed_byTheOther_carriesCodeAndReason_data() { pairs(); }
    void closed_byTheOther_carriesCodeAndReason();
    void close_byUs_isSaidAndNothingFollows_data() { pairs(); }
    void close_byUs_isSaidAndNothingFollows();
    void closed_openingAgainFromIt_works_data() { pairs(); }
    void closed_openingAgainFromIt_works();
    void qt_frameAboveTheLimit_isClosed1009();
    void qt_otherSubprotocol_isClosed();
    void qt_noWebSocketServer_isClosed();
    void qt_saysWhoItIs();
    void qt_otherSideDies_isNoPoliteClose();
    void qt_connectionReset_isNoPoliteClose();
};

// A server that is killed says nothing; 1000 would read as "you are signed out".
void tst_Transport::qt_otherSideDies_isNoPoliteClose() {
    QtPair pair;
    QSignalSpy opened{&pair.transport(), &Transport::opened}, closed{&pair.transport(), &Transport::closed};
    pair.openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(pair.hasPeer());
    pair.peer().abort();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1006);
}

void tst_Transport::qt_connectionReset_isNoPoliteClose() {
    QTcpServer listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    QWebSocketServer server{QString(), QWebSocketServer::NonSecureMode};
    server.setSupportedSubprotocols({QString::fromStdString(kProtocol)});
    QTcpSocket* peer = nullptr;
    connect(&listener, &QTcpServer::newConnection, this, [&] {
        peer = listener.nextPendingConnection();
        server.handleConnection(peer);
    });
    net::QtWebSocketTransport transport{"test", kLimit};
    QSignalSpy opened{&transport, &Transport::opened}, closed{&transport, &Transport::closed};
    transport.open(QUrl{QStringLiteral("ws://127.0.0.1:%1").arg(listener.serverPort())}, kProtocol);
    QTRY_COMPARE(opened.size(), 1);
    const linger none{1, 0}; // a reset instead of an orderly end
    QCOMPARE(::setsockopt(static_cast<int>(peer->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none), 0);
    peer->abort();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1006);
}

void tst_Transport::open_somebody_isOpenedOnceAndLater() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened}, closed{&pair->transport(), &Transport::closed};
    pair->openTo(true);
    QCOMPARE(opened.size(), 0);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(closed.size(), 0);
}

void tst_Transport::open_nobody_isClosedOnceAndLater() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened}, closed{&pair->transport(), &Transport::closed};
    pair->openTo(false);
    QCOMPARE(closed.size(), 0);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1006);
    QCoreApplication::processEvents();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void tst_Transport::frames_bothWays_inOrderAndWhole() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened};
    std::vector<std::string> received;
    connect(&pair->transport(), &Transport::received, this, [&](const std::string& text) { received.push_back(text); });
    pair->openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    const std::vector<std::string> frames{"first", std::string(kLimit - 1, 'x'), "J\u00f8rgen \u20ac \U0001F44D"};
    for (const std::string& each : frames) {
        pair->transport().send(each);
        pair->say(each);
    }
    QTRY_COMPARE(pair->heard(), frames);
    QTRY_COMPARE(received, frames);
}

void tst_Transport::send_beforeOpened_isDropped() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened};
    pair->openTo(true);
    pair->transport().send("too early");
    QTRY_COMPARE(opened.size(), 1);
    pair->transport().send("in time");
    QTRY_COMPARE(pair->heard(), std::vector<std::string>{"in time"});
}

void tst_Transport::closed_byTheOther_carriesCodeAndReason() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened}, closed{&pair->transport(), &Transport::closed};
    pair->openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    pair->drop(4409, QStringLiteral("TAKEN_OVER"));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().at(0).toInt(), 4409);
    QCOMPARE(closed.first().at(1).toString(), QStringLiteral("TAKEN_OVER"));
    pair->transport().send("into nothing");
}

void tst_Transport::close_byUs_isSaidAndNothingFollows() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened}, closed{&pair->transport(), &Transport::closed};
    QSignalSpy received{&pair->transport(), &Transport::received};
    pair->openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    pair->transport().close(1000);
    pair->say("late");
    QTRY_COMPARE(pair->closedWith(), 1000);
    QCoreApplication::processEvents();
    QCOMPARE(closed.size(), 0);
    QCOMPARE(received.size(), 0);
    pair->openTo(true); // and at once another one
    QTRY_COMPARE(opened.size(), 2);
}

void tst_Transport::closed_openingAgainFromIt_works() {
    QFETCH(MakePair, make);
    const auto pair = make();
    QSignalSpy opened{&pair->transport(), &Transport::opened};
    connect(&pair->transport(), &Transport::closed, this, [&] { pair->openTo(true); });
    pair->openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    pair->drop(1001, {});
    QTRY_COMPARE(opened.size(), 2);
}

void tst_Transport::qt_frameAboveTheLimit_isClosed1009() {
    QtPair pair;
    QSignalSpy opened{&pair.transport(), &Transport::opened}, closed{&pair.transport(), &Transport::closed};
    QSignalSpy received{&pair.transport(), &Transport::received};
    pair.openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    pair.say(std::string(kLimit + 1, 'x'));
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1009);
    QCOMPARE(received.size(), 0);
}

void tst_Transport::qt_otherSubprotocol_isClosed() {
    QtPair pair{QStringLiteral("something.else")};
    QSignalSpy opened{&pair.transport(), &Transport::opened}, closed{&pair.transport(), &Transport::closed};
    pair.openTo(true);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void tst_Transport::qt_noWebSocketServer_isClosed() {
    QTcpServer http;
    QVERIFY(http.listen(QHostAddress::LocalHost));
    connect(&http, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* peer = http.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] {
            peer->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
            peer->disconnectFromHost();
        });
    });
    net::QtWebSocketTransport transport{"readyline/test", kLimit};
    QSignalSpy opened{&transport, &Transport::opened}, closed{&transport, &Transport::closed};
    transport.open(QUrl{QStringLiteral("ws://127.0.0.1:%1/v1/session").arg(http.serverPort())}, kProtocol);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(opened.size(), 0);
}

void tst_Transport::qt_saysWhoItIs() {
    QtPair pair;
    QSignalSpy opened{&pair.transport(), &Transport::opened};
    pair.openTo(true);
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(pair.hasPeer());
    QCOMPARE(
        pair.peer().request().header(QNetworkRequest::UserAgentHeader).toString(), QStringLiteral("readyline/test"));
    QCOMPARE(pair.peer().handshakeOptions().subprotocols(), QStringList{QStringLiteral("readyline.v1")});
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_Transport.moc"
