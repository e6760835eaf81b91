// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/CloseCode.h"
#include "core/wire/Protocol.h"
#include "tests/kit/ClientRig.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::session;
using namespace std::chrono_literals;
using kit::ClientRig;

class tst_Reconnect : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void silence_eightSeconds_isSaid();
    void silence_broken_isUnsaid();
    void silence_sixteenSeconds_isALoss();
    void D15_loss_saysUntilWhenTheServerKeepsThings();
    void loss_resumesWithLogAndSeq();
    void W113_endedWhileAway_isToldAndStays_theNextSignInIsFresh();
    void loss_otherLog_saysSo();
    void loss_triesAgain_untilTheServerIsBack();
    void lost_tryNow_doesNotWait();
    void lost_rightAfterOpening_pausesGrow();
    void gap_inTheCount_resyncs();
    void protocol_unreadableFrame_resyncs();
    void K4_sleep_isALoss();
    void silence_eventsComeButNoAnswers_isSaidAndLost();
    void K33_reconnected_eventsAreCountedFromOneAgain();
};

namespace {
// Answers heartbeats for a while.
void live(ClientRig& rig, Duration time) {
    for (Duration passed{0}; passed < time; passed += wire::kHeartbeat) {
        rig.time.advance(wire::kHeartbeat);
        rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 10}});
    }
}
} // namespace

void tst_Reconnect::silence_eightSeconds_isSaid() {
    ClientRig rig;
    rig.goLive();
    QSignalSpy changed{&rig.session, &Session::connectionChanged};
    rig.time.advance(7'999ms);
    QVERIFY(!rig.session.connection().silent);
    QCOMPARE(changed.size(), 0);
    rig.time.advance(1ms);
    QVERIFY(rig.session.connection().silent);
    QVERIFY(rig.session.connection().isLive());
    QCOMPARE(changed.size(), 1);
}

void tst_Reconnect::silence_broken_isUnsaid() {
    ClientRig rig;
    rig.goLive();
    rig.time.advance(10s);
    rig.answer(wire::Result{wire::Pong{rig.time.wallNow(), 10}});
    QVERIFY(!rig.session.connection().silent);
    rig.time.advance(7'999ms);
    QVERIFY(!rig.session.connection().silent);
    rig.time.advance(1ms);
    QVERIFY(rig.session.connection().silent); // again eight seconds after the last word
}

// One direction is frozen: the server goes on talking, but it hears nothing of what is asked.
void tst_Reconnect::silence_eventsComeButNoAnswers_isSaidAndLost() {
    ClientRig rig;
    rig.goLive();
    live(rig, 60s);
    std::int64_t seq = 10;
    const auto second = [&] {
        rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, ++seq);
        rig.time.advance(1s);
    };
    for (int i = 0; i < 7; ++i) second();
    QVERIFY(!rig.session.connection().silent);
    second();
    QVERIFY(rig.session.connection().silent);
    for (int i = 0; i < 7; ++i) second();
    QVERIFY(rig.session.connection().isLive());
    second();
    QCOMPARE(rig.session.connection().state, State::Waiting);
}

void tst_Reconnect::silence_sixteenSeconds_isALoss() {
    ClientRig rig;
    rig.goLive();
    live(rig, 60s);
    rig.time.advance(15'999ms);
    QVERIFY(rig.session.connection().isLive());
    rig.time.advance(1ms);
    QCOMPARE(rig.session.connection().state, State::Waiting);
    QVERIFY(!rig.session.connection().silent);
    QVERIFY(rig.transport.closedWith);
}

void tst_Reconnect::D15_loss_saysUntilWhenTheServerKeepsThings() {
    ClientRig rig;
    auto opened = kit::sampleOpened();
    opened.graceSeconds = 60;
    rig.goLive(opened);
    live(rig, 8s);
    rig.transport.drop();
    const auto keptUntil = rig.session.connection().keptUntil;
    QCOMPARE(keptUntil, kit::at(68));
    rig.time.advance(5s);
    rig.transport.drop();
    QCOMPARE(rig.session.connection().keptUntil, keptUntil); // failed tries do not prolong it
    QCOMPARE(rig.session.connection().nextTry > rig.session.serverNow(), true);
    rig.waitForRetry();
    rig.open();
    QVERIFY(!rig.session.connection().keptUntil);
    QVERIFY(rig.session.connection().everLive);
}

void tst_Reconnect::loss_resumesWithLogAndSeq() {
    ClientRig rig;
    rig.goLive();
    rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, 17);
    rig.dropAndRetry();
    rig.transport.accept();
    const auto opens = rig.takeOnly<wire::SessionOpen>();
    QCOMPARE(opens.size(), 1U);
    QCOMPARE(opens.front().resume, (wire::ResumePoint{"log-1", 17}));
    QCOMPARE(opens.front().token, std::string{"token-1"});
}

void tst_Reconnect::W113_endedWhileAway_isToldAndStays_theNextSignInIsFresh() {
    ClientRig rig;
    rig.goLive();
    rig.dropAndRetry();
    rig.transport.accept();
    QVERIFY(rig.takeOnly<wire::SessionOpen>().front().resume);
    QSignalSpy ended{&rig.session, &Session::ended};
    QSignalSpy received{&rig.session, &Session::received};
    rig.event(wire::SessionEnded{wire::EndReason::TakenOver, "Laptop"}, 30);
    rig.transport.drop(static_cast<int>(wire::CloseCode::TakenOver));
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.front().front().value<SessionEnd>(), (SessionEnd{SessionEnd::Kind::TakenOver, "Laptop", {}}));
    QCOMPARE(received.size(), 0);
    const int opens = rig.transport.opens;
    rig.time.advance(60s);
    QCOMPARE(rig.transport.opens, opens); // nothing by itself
    rig.signIn();
    rig.transport.accept();
    QVERIFY(!rig.takeOnly<wire::SessionOpen>().front().resume); // the person's own
}

void tst_Reconnect::loss_otherLog_saysSo() {
    ClientRig rig;
    QSignalSpy liveAgain{&rig.session, &Session::live};
    rig.goLive();
    QCOMPARE(liveAgain.last().at(1).toBool(), false); // the first one is nobody's successor
    rig.dropAndRetry();
    rig.open(kit::sampleOpened(20));
    QCOMPARE(liveAgain.last().at(1).toBool(), true);
    rig.dropAndRetry();
    auto other = kit::sampleOpened(3);
    other.log = "log-2";
    rig.open(other);
    QCOMPARE(liveAgain.last().at(1).toBool(), false);
    QCOMPARE(rig.session.resumePoint(), (wire::ResumePoint{"log-2", 3}));
}

void tst_Reconnect::loss_triesAgain_untilTheServerIsBack() {
    ClientRig rig;
    rig.goLive();
    rig.transport.drop();
    for (int attempt = 1; attempt <= 20; ++attempt) {
        QCOMPARE(rig.session.connection().state, State::Waiting);
        QCOMPARE(rig.session.connection().attempt, attempt);
        rig.waitForRetry();
        QVERIFY(rig.transport.isConnecting());
        if (attempt < 20) rig.transport.drop();
    }
    rig.open();
    QVERIFY(rig.session.connection().isLive());
    QCOMPARE(rig.session.connection().attempt, 0);
}

void tst_Reconnect::lost_tryNow_doesNotWait() {
    ClientRig rig;
    rig.goLive();
    rig.transport.drop();
    QCOMPARE(rig.transport.opens, 1);
    rig.session.tryNow();
    QCOMPARE(rig.transport.opens, 2);
    QVERIFY(!rig.session.connection().nextTry);
    rig.time.advance(9s);
    QCOMPARE(rig.transport.opens, 2); // the pause that was running does not open a second one
    rig.session.tryNow();
    QCOMPARE(rig.transport.opens, 2);
}

void tst_Reconnect::lost_rightAfterOpening_pausesGrow() {
    ClientRig rig;
    rig.goLive();
    for (int round = 0; round < 4; ++round) {
        rig.transport.drop();
        rig.waitForRetry();
        rig.open();
    }
    rig.transport.drop();
    QVERIFY(*rig.session.connection().nextTry - rig.session.serverNow() > 4s);
    rig.waitForRetry();
    rig.open();
    live(rig, 4s); // it lasts: forgiven
    rig.transport.drop();
    QVERIFY(*rig.session.connection().nextTry - rig.session.serverNow() <= 500ms);
}

void tst_Reconnect::gap_inTheCount_resyncs() {
    ClientRig rig;
    rig.goLive();
    QSignalSpy received{&rig.session, &Session::received};
    rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, 11);
    QCOMPARE(received.size(), 1);
    rig.skipEvent();
    rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, 13);
    QCOMPARE(received.size(), 1); // nothing of it is taken in
    QCOMPARE(rig.session.connection().state, State::Waiting);
    rig.time.advance(1s);
    rig.transport.accept();
    QCOMPARE(rig.takeOnly<wire::SessionOpen>().front().resume, (wire::ResumePoint{"log-1", 11}));
}

void tst_Reconnect::protocol_unreadableFrame_resyncs() {
    ClientRig rig;
    rig.goLive();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression{QStringLiteral("unreadable frame")});
    rig.transport.say("{\"jsonrpc\":");
    QCOMPARE(rig.session.connection().state, State::Waiting);
    rig.time.advance(1s);
    QVERIFY(rig.transport.isConnecting());
}

void tst_Reconnect::K4_sleep_isALoss() {
    ClientRig rig;
    rig.goLive();
    rig.time.advance(1s);
    rig.time.jumpWall(10min); // the steady clock stood still meanwhile
    rig.time.advance(3s);
    QCOMPARE(rig.session.connection().state, State::Waiting);
    rig.time.advance(1s);
    QVERIFY(rig.transport.isConnecting());
}

void tst_Reconnect::K33_reconnected_eventsAreCountedFromOneAgain() {
    ClientRig rig;
    rig.goLive();
    rig.event(wire::SelfChanged{kit::sampleAgent("ilse", "Ilse")}, 11);
    rig.dropAndRetry();
    rig.open(kit::sampleOpened(11));
    QSignalSpy received{&rig.session, &Session::received};
    rig.event(wire::OfferChanged{kit::sampleOffer("o1", domain::Channel::Chat)}, 12);
    QCOMPARE(received.size(), 1);
    QVERIFY(rig.session.connection().isLive());
}

QTEST_GUILESS_MAIN(tst_Reconnect)
#include "tst_Reconnect.moc"
