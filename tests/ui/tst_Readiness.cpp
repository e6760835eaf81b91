// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What would keep requests from being noticed is asked before a status that takes work holds (idea 11).
#include "tests/ui/PopoverScene.h"
#include "ui/status/Readiness.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"

#include <QLineEdit>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using status::ReadinessFacts;
using status::ReadinessFault;

namespace {

wire::SessionOpened withCalls(StationState station) {
    wire::SessionOpened opened = sampleOpened();
    opened.site.queues[0].channels.set(index(Channel::Voice));
    opened.self.presence.station = station;
    return opened;
}

struct Scene : UiRig {
    QWidget window;
    status::StatusControl control{desk, ticker, &window};
    status::StatusMenu& menu = *UiRig::find<status::StatusMenu>(window, "statusMenu");
    QLineEdit& search = *UiRig::find<QLineEdit>(menu, "statusSearch");

    explicit Scene(const wire::SessionOpened& opened) : UiRig(opened) {
        window.resize(400, 100);
        window.show();
        settle();
        rig.take();
    }
    void choose(Qt::Key number) {
        QTest::keyClick(control.button(), Qt::Key_Down);
        settle();
        QTest::keyClick(&search, number);
        settle();
    }
    bool asks() { return menu.isVisible() && UiRig::find<QWidget>(menu, "statusQuestion")->isVisible(); }
    QString words() { return UiRig::find<QLabel>(menu, "statusQuestion")->text(); }
    QPushButton* yes() { return UiRig::find<QPushButton>(menu, "statusQuestionYes"); }
    QPushButton* no() { return UiRig::find<QPushButton>(menu, "statusQuestionNo"); }
    std::size_t sent() { return rig.takeOnly<wire::PresenceSet>().size(); }
};

} // namespace

class ReadinessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void I11_faults_worstFirst_data() {
        QTest::addColumn<ReadinessFacts>("facts");
        QTest::addColumn<QString>("words");
        ReadinessFacts fine;
        fine.takesCalls = true;
        fine.roundTrip = Duration{40};
        fine.clockDiffers = Duration{900};
        QTest::newRow("nothing") << fine << QString();
        ReadinessFacts facts = fine;
        facts.station = StationState::Unreachable;
        QTest::newRow("phone") << facts << u"You would not hear calls: your phone cannot be reached."_s;
        facts.canPlay = false;
        QTest::newRow("phone and sound")
            << facts << u"You would not hear calls: your phone cannot be reached and this computer plays no sound."_s;
        facts.takesCalls = false;
        QTest::newRow("no calls") << facts << u"You might notice requests too late: this computer plays no sound."_s;
        facts = fine;
        facts.station = StationState::None;
        QTest::newRow("site without phones") << facts << QString();
        facts.phonesRing = true;
        QTest::newRow("no phone") << facts << u"You would not hear calls: you have no phone."_s;
        facts = fine;
        facts.blocksNotices = true;
        facts.roundTrip = Duration{2001};
        facts.clockDiffers = Duration{-61'000};
        QTest::newRow("the rest")
            << facts
            << u"You might notice requests too late: the desktop shows no notifications, the server answers slowly "
               "and the clock of this computer is wrong."_s;
    }
    void I11_faults_worstFirst() {
        QFETCH(ReadinessFacts, facts);
        QTEST(status::readinessWords(status::readinessFaults(facts)), "words");
    }
    void I11_ready_isAsked_andGoesOn() {
        Scene scene(withCalls(StationState::Unreachable));
        scene.choose(Qt::Key_1);
        QVERIFY(scene.asks());
        QCOMPARE(scene.words(), u"You would not hear calls: your phone cannot be reached."_s);
        QCOMPARE(scene.yes()->text(), u"Ready anyway"_s);
        QCOMPARE(scene.no()->text(), u"Stay"_s);
        QCOMPARE(scene.sent(), 0U);
        QTest::keyClick(scene.yes(), Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kReady);
        QVERIFY(!sent[0].declineOffers); // it was no question about requests
    }
    void I11_stay_thenTheKeysGoThrough() {
        Scene scene(withCalls(StationState::Unreachable));
        scene.choose(Qt::Key_1);
        QTest::mouseClick(scene.no(), Qt::LeftButton);
        QVERIFY(!scene.menu.isVisible());
        QCOMPARE(scene.sent(), 0U);
        scene.choose(Qt::Key_1);
        QVERIFY(!scene.asks());
        QCOMPARE(scene.sent(), 1U);
    }
    void I11_anotherCause_isAskedOfItsOwn() {
        Scene scene(withCalls(StationState::Unreachable));
        scene.choose(Qt::Key_1);
        QTest::mouseClick(scene.no(), Qt::LeftButton);
        scene.control.readiness().setProbe([] { return status::Readiness::Here{false, false}; });
        scene.choose(Qt::Key_1);
        QVERIFY(scene.asks());
        QCOMPARE(scene.words(), u"You might notice requests too late: this computer plays no sound."_s);
    }
    void I11_aStatusWithoutWork_isNotAsked() {
        Scene scene(withCalls(StationState::Unreachable));
        scene.choose(Qt::Key_2);
        QVERIFY(!scene.asks());
        QCOMPARE(scene.sent(), 1U);
    }
    void I11_fromTheTray_isAskedToo() {
        Scene scene(withCalls(StationState::Unreachable));
        scene.control.choose(kReady);
        scene.settle();
        QVERIFY(scene.asks());
        QCOMPARE(scene.sent(), 0U);
    }
    void I11_noFault_asksNothing() {
        Scene scene(withCalls(StationState::Idle));
        scene.choose(Qt::Key_1);
        QVERIFY(!scene.asks());
        QCOMPARE(scene.sent(), 1U);
    }
    void I11_missedCard_saysIt_andTheSecondPressGoesOn_data() {
        QTest::addColumn<Choice>("below");
        QTest::addColumn<QByteArray>("button");
        QTest::newRow("Ready chosen") << kNotReady << QByteArray("missedReadyButton");
        QTest::newRow("back to Ready") << kReady << QByteArray("missedAcknowledgeButton");
    }
    void I11_missedCard_saysIt_andTheSecondPressGoesOn() {
        QFETCH(Choice, below);
        QFETCH(QByteArray, button);
        wire::SessionOpened opened = withMisses(1);
        opened.self.intent.choice = below;
        PopoverScene scene(opened);
        QString wrong = u"You would not hear calls: your phone cannot be reached."_s;
        std::optional<Choice> asked;
        scene.popovers.setAsking([&](const Choice& choice) {
            asked = choice;
            return std::exchange(wrong, QString());
        });
        scene.rig.time.advance(400ms); // the first clicks are ignored
        scene.rig.take();
        scene.click(button.constData());
        QCOMPARE(asked, kReady);
        QVERIFY(scene.rig.take().empty());
        QCOMPARE(scene.label("missedNote"),
            u"You would not hear calls: your phone cannot be reached. Press again to take work anyway."_s);
        scene.click(button.constData());
        QCOMPARE(scene.rig.take().size(), 1U);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    ReadinessTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Readiness.moc"
