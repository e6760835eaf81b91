// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/CloseCode.h"
#include "core/wire/Rest.h"
#include "tests/kit/ClientRig.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::session;
using namespace std::chrono_literals;
using kit::ClientRig;

class tst_Session : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void signIn_nameAndPassword_becomeATokenAndAnOpenSession();
    void signIn_failed_saysWhy_data();
    void signIn_failed_saysWhy();
    void signIn_leftMeanwhile_answerIsDropped();
    void Z6_open_versionTooOld_endsInWords();
    void Z7_open_notEntitled_endsAndAsksAgainOnlyWhenTold();
    void Z7_takenAwayWhileLive_endsWithWhoCanChangeIt();
    void Z7_tryAgain_withoutSuchAnEnd_doesNothing();
    void open_refusedForNow_triesAgain();
    void open_noAnswer_triesAgain();
    void frame_eventsBehindTheAnswer_comeAfterLive();
    void send_notLive_sendsNothing();
    void heartbeat_everyFourSeconds_measuresTheClock();
    void K3_serverNow_thisComputersClockJumps_staysRight();
    void close_anyCode_followsTheTable_data();
    void close_anyCode_followsTheTable();
    void W113_sessionEnded_takenOver_namesTheDevice();
    void leave_live_forgetsTheToken();
};

namespace {

SessionEnd endOf(QSignalSpy& spy) { return spy.isEmpty() ? SessionEnd{} : spy.last().first().value<SessionEnd>(); }

} // namespace

void tst_Session::signIn_nameAndPassword_becomeATokenAndAnOpenSession() {
    ClientRig rig;
    QSignalSpy live{&rig.session, &Session::live};
    rig.session.signIn({QUrl{QStringLiteral("https://desk.example")}, "ilse", "secret"});
    QCOMPARE(rig.session.connection().state, State::SigningIn);
    QCOMPARE(rig.http.requests.front().url, QUrl{QStringLiteral("https://desk.example/v1/sign-in")});
    QCOMPARE(wire::parseSignIn(rig.http.requests.front().body).value(), (wire::SignIn{"ilse", "secret"}));

    rig.http.answer(200, serialize(wire::SignedIn{"token-1", kit::at(3600), kit::sampleOpened().me}));
    QCOMPARE(rig.session.connection().state, State::Connecting);
    QCOMPARE(rig.transport.lastUrl, QUrl{QStringLiteral("wss://desk.example/v1/session")});
    QCOMPARE(rig.transport.lastSubprotocol, std::string{"readyline.v1"});

    rig.transport.accept();
    QCOMPARE(rig.session.connection().state, State::Opening);
    const auto opens = rig.takeOnly<wire::SessionOpen>();
    QCOMPARE(opens.size(), 1U);
    QCOMPARE(opens.front(), (wire::SessionOpen{"token-1", "0.1.0", domain::DeviceId{"device-1"}, "Desk PC", true, {}}));

    rig.answer(rig.lastId(), wire::Result{kit::sampleOpened()});
    QCOMPARE(rig.session.connection().state, State::Live);
    QCOMPARE(live.size(), 1);
    QCOMPARE(live.first().first().value<wire::SessionOpened>(), kit::sampleOpened());
    QCOMPARE(rig.session.resumePoint(), (wire::ResumePoint{"log-1", 10}));
}

void tst_Session::signIn_failed_saysWhy_data() {
    using Kind = SignInFailure::Kind;
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<Kind>("kind");
    QTest::newRow("wrong") << 401 << Kind::WrongNameOrPassword;
    QTest::newRow("too many") << 429 << Kind::TooManyTries;
    QTest::newRow("forbidden") << 403 << Kind::Forbidden;
    QTest::newRow("Z6 too old") << 426 << Kind::VersionTooOld;
    QTest::newRow("trouble") << 503 << Kind::ServerTrouble;
    QTest::newRow("something else answers") << 404 << Kind::NotReadyline;
    QTest::newRow("not our body") << 200 << Kind::NotReadyline;
    QTest::newRow("unreachable") << 0 << Kind::Unreachable;
}

void tst_Session::signIn_failed_saysWhy() {
    QFETCH(int, status);
    QFETCH(SignInFailure::Kind, kind);
    ClientRig rig;
    QSignalSpy failed{&rig.session, &Session::signInFailed};
    rig.session.signIn({QUrl{QStringLiteral("http://desk.example")}, "ilse", "wrong"});
    if (status == 0)
        rig.http.answer(unexpected(ports::HttpFault::Unreachable));
    else
        rig.http.answer(
            status, status == 401 ? serialize(wire::RestError{"UNAUTHORIZED", "Two more tries.", {}}) : "<html>");
    QCOMPARE(failed.size(), 1);
    const auto failure = failed.first().first().value<SignInFailure>();
    QCOMPARE(failure.kind, kind);
    if (status == 401) QCOMPARE(failure.detail, std::string{"Two more tries."});
    QCOMPARE(rig.session.connection(), Connection{});
    QCOMPARE(rig.transport.opens, 0);
}

void tst_Session::signIn_leftMeanwhile_answerIsDropped() {
    ClientRig rig;
    rig.session.signIn({QUrl{QStringLiteral("http://desk.example")}, "ilse", "secret"});
    rig.session.leave();
    rig.http.answer(200, serialize(wire::SignedIn{"token-1", kit::at(3600), {}}));
    QCOMPARE(rig.session.connection().state, State::SignedOut);
    QCOMPARE(rig.transport.opens, 0);
}

void tst_Session::Z6_open_versionTooOld_endsInWords() {
    ClientRig rig;
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.signIn();
    rig.transport.accept();
    rig.answer(wire::Refused{domain::Refusal::VersionTooOld, "Version 0.2.0 or newer is needed."});
    QCOMPARE(rig.session.connection().state, State::SignedOut);
    QCOMPARE(endOf(ended), (SessionEnd{SessionEnd::Kind::VersionTooOld, {}, "Version 0.2.0 or newer is needed."}));
}

void tst_Session::Z7_open_notEntitled_endsAndAsksAgainOnlyWhenTold() {
    ClientRig rig;
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.signIn();
    rig.transport.accept();
    rig.answer(wire::Refused{domain::Refusal::NotEntitled, "Elke Baeten"});
    QCOMPARE(endOf(ended), (SessionEnd{SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"}));
    rig.time.advance(1h);
    QCOMPARE(rig.transport.opens, 1); // no loop
    for (int i = 2; i < 4; ++i) {     // with the token that is there, as often as it is asked
        rig.session.tryAgain();
        QCOMPARE(rig.session.connection().state, State::Connecting);
        rig.transport.accept();
        QCOMPARE(rig.takeOnly<wire::SessionOpen>().at(0).token, std::string{"token-1"});
        QCOMPARE(rig.transport.opens, i);
        rig.answer(wire::Refused{domain::Refusal::NotEntitled, {}});
        QCOMPARE(rig.session.connection().state, State::SignedOut);
    }
    QCOMPARE(ended.size(), 3);
    rig.session.tryAgain();
    rig.open();
    QCOMPARE(rig.session.connection().state, State::Live);
    QVERIFY(rig.http.requests.empty()); // never a second sign-in
}

void tst_Session::Z7_takenAwayWhileLive_endsWithWhoCanChangeIt() {
    ClientRig rig;
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.goLive();
    rig.event(wire::SessionEnded{wire::EndReason::NotEntitled, {}, "Elke Baeten"}, 11);
    rig.transport.drop(static_cast<int>(wire::CloseCode::NotEntitled));
    QCOMPARE(endOf(ended), (SessionEnd{SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"}));
    rig.time.advance(1h);
    QCOMPARE(rig.transport.opens, 1);
    rig.session.tryAgain();
    QCOMPARE(rig.transport.opens, 2);
}

void tst_Session::Z7_tryAgain_withoutSuchAnEnd_doesNothing() {
    ClientRig rig;
    rig.session.tryAgain();
    QCOMPARE(rig.transport.opens, 0);
    rig.goLive();
    rig.session.tryAgain();
    QCOMPARE(rig.session.connection().state, State::Live);
    rig.session.leave();
    rig.session.tryAgain(); // the token is forgotten
    QCOMPARE(rig.session.connection().state, State::SignedOut);
    QCOMPARE(rig.transport.opens, 1);
}

void tst_Session::open_refusedForNow_triesAgain() {
    ClientRig rig;
    rig.signIn();
    rig.transport.accept();
    rig.answer(wire::Refused{domain::Refusal::StorageFailed, {}});
    QCOMPARE(rig.session.connection().state, State::Waiting);
    rig.time.advance(1s);
    QCOMPARE(rig.transport.opens, 2);
}

void tst_Session::open_noAnswer_triesAgain() {
    ClientRig rig;
    rig.signIn();
    rig.time.advance(10s); // the socket never stands
    QCOMPARE(rig.session.connection().state, State::Waiting);
    rig.time.advance(1s);
    rig.transport.accept();
    rig.time.advance(10s); // session.open stays unanswered
    QCOMPARE(rig.session.connection().state, State::Waiting);
    QCOMPARE(rig.session.connection().attempt, 2);
    QVERIFY(!rig.session.connection().everLive);
}

void tst_Session::frame_eventsBehindTheAnswer_comeAfterLive() {
    ClientRig rig;
    QSignalSpy live{&rig.session, &Session::live};
    std::vector<wire::ServerItem> items;
    connect(&rig.session, &Session::received, this, [&](const auto& received) {
        QCOMPARE(live.size(), 1);
        items = received;
    });
    rig.signIn();
    rig.transport.accept();
    rig.take();
    rig.batch({rig.text(rig.lastId(), wire::Result{kit::sampleOpened()}),
        rig.text(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, 12)});
    QCOMPARE(items.size(), 1U);
    QVERIFY(std::holds_alternative<wire::Envelope>(items.front()));
    QCOMPARE(rig.session.resumePoint()->seq, 12);
}

void tst_Session::send_notLive_sendsNothing() {
    ClientRig rig;
    QVERIFY(!rig.session.send(wire::Ping{}));
    rig.goLive();
    const auto id = rig.session.send(wire::ViewClose{wire::ViewId{"v"}});
    QCOMPARE(rig.takeOnly<wire::ViewClose>().size(), 1U);
    QCOMPARE(id, rig.lastId());
    rig.transport.drop();
    QVERIFY(!rig.session.send(wire::Ping{}));
}

void tst_Session::heartbeat_everyFourSeconds_measuresTheClock() {
    ClientRig rig;
    rig.goLive();
    QVERIFY(rig.takeOnly<wire::Ping>().empty());
    rig.time.advance(4s);
    QCOMPARE(rig.takeOnly<wire::Ping>().size(), 1U);
    rig.time.advance(100ms);
    rig.answer(rig.lastId(), wire::Result{wire::Pong{kit::at(3600), 10}}); // the way was 100 ms
    QCOMPARE(rig.session.connection().roundTrip, 100ms);
    // The opening, without any way at all, is the better measure; what it said stays.
    QCOMPARE(rig.session.serverNow(), kit::at(4) + 100ms);
    rig.time.advance(4s);
    QCOMPARE(rig.takeOnly<wire::Ping>().size(), 1U);
}

void tst_Session::K3_serverNow_thisComputersClockJumps_staysRight() {
    ClientRig rig;
    auto opened = kit::sampleOpened();
    opened.at = kit::at(-90); // this computer is a minute and a half ahead
    rig.goLive(opened);
    QCOMPARE(rig.session.connection().clockDiffers, -90s);
    rig.time.jumpWall(1h);
    rig.time.advance(3s);
    QCOMPARE(rig.session.serverNow(), kit::at(-87));
}

void tst_Session::close_anyCode_followsTheTable_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("returns");
    for (const wire::CloseRow& row : wire::kCloseTable)
        QTest::addRow("%s", std::string{row.name}.c_str()) << static_cast<int>(row.code) << row.reconnect;
    QTest::newRow("network") << 1006 << true;
}

void tst_Session::close_anyCode_followsTheTable() {
    QFETCH(int, code);
    QFETCH(bool, returns);
    ClientRig rig;
    rig.goLive();
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.transport.drop(code);
    rig.waitForRetry();
    QCOMPARE(rig.transport.isConnecting(), returns);
    QCOMPARE(ended.size(), returns ? 0 : 1);
    QCOMPARE(rig.session.connection().state == State::SignedOut, !returns);
}

void tst_Session::W113_sessionEnded_takenOver_namesTheDevice() {
    ClientRig rig;
    rig.goLive();
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.event(wire::SessionEnded{wire::EndReason::TakenOver, "Laptop"}, 11);
    rig.transport.drop(static_cast<int>(wire::CloseCode::TakenOver));
    QCOMPARE(endOf(ended), (SessionEnd{SessionEnd::Kind::TakenOver, "Laptop", {}}));
    rig.time.advance(60s);
    QCOMPARE(rig.transport.opens, 1);
}

void tst_Session::leave_live_forgetsTheToken() {
    ClientRig rig;
    rig.goLive();
    QSignalSpy ended{&rig.session, &Session::ended};
    rig.session.leave();
    QCOMPARE(rig.transport.closedWith, 1000);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!rig.session.resumePoint());
    rig.time.advance(60s);
    QCOMPARE(rig.transport.opens, 1);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
