// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/shell/Tray.h"

#include <QMenu>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TrayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tray_toolTipIsTheWord() {
        wire::SessionOpened opened = withTasks({});
        WorkItem chat;
        chat.contact = ContactId{"c"};
        chat.queue = QueueId{"billing"};
        chat.since = at(0);
        chat.channel = Channel::Chat;
        chat.assignment = AssignmentState::Active;
        opened.self.work = {chat};
        UiRig rig(opened);
        shell::Tray tray(rig.desk, rig.rig.time);
        QCOMPARE(tray.toolTip(), u"Readyline: Ready (1)"_s);
        rig.rig.transport.drop();
        rig.settle();
        QCOMPARE(tray.toolTip(), u"Readyline: Ready (1), reconnecting"_s);
    }
    void idea4_tray_blinksWhileARequestRings() {
        UiRig rig(withOffers({sampleOffer("1", Channel::Voice)}));
        shell::Tray tray(rig.desk, rig.rig.time);
        tray.create();
        QCOMPARE(tray.look().shape, widgets::StatusShape::Ringing);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(599ms);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(1ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        rig.rig.time.advance(400ms);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(10s + 600ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        rig.desk.accept(OfferId{"1"});
        rig.settle();
        QVERIFY(tray.look().shape != widgets::StatusShape::Ringing || tray.look().half == widgets::Blink::Whole);
        const auto after = tray.look();
        rig.rig.time.advance(3s);
        QVERIFY(tray.look() == after);
    }
    void tray_reducedMotion_isSteady() {
        UiRig rig(withOffers({sampleOffer("1", Channel::Voice)}));
        shell::Tray tray(rig.desk, rig.rig.time);
        tray.create();
        rig.rig.time.advance(600ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        tray.setReducedMotion(true);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(10s);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        QCOMPARE(tray.look().shape, widgets::StatusShape::Ringing);
    }
    void K16_tray_asked_ticksNothing() {
        const auto ticked = [](const shell::Tray& tray) {
            QStringList words;
            for (const QAction* action : tray.menu()->actions())
                if (action->isChecked()) words << action->text();
            return words;
        };
        wire::SessionOpened opened = withTasks({});
        UiRig rig(opened);
        QCOMPARE(ticked(shell::Tray(rig.desk, rig.rig.time)), QStringList{u"Ready"_s});
        opened.self.asked = true;
        UiRig asked(opened);
        QCOMPARE(ticked(shell::Tray(asked.desk, asked.rig.time)), QStringList{});
    }
    void tray_menuHasEverySelectableStatusWithReasons() {
        UiRig rig;
        shell::Tray tray(rig.desk, rig.rig.time);
        QStringList words;
        for (const QAction* action : tray.menu()->actions()) words << action->text();
        for (const char* wanted :
            {"Ready", "Not Ready", "Not Ready: Break", "Not Ready: Lunch", "Do not disturb: Lunar project"})
            QVERIFY2(words.contains(QString::fromLatin1(wanted)), wanted);
        QVERIFY(!words.contains(u"No answer"_s));
        QVERIFY(!words.contains(u"Offline"_s));
    }
    void W25_tray_callOnThePhone_isNotAcceptedThere() {
        wire::OfferView call = sampleOffer("1", Channel::Voice);
        call.answer = VoiceAnswer::Phone;
        UiRig rig(withOffers({call}));
        const auto words = [&rig] {
            shell::Tray tray(rig.desk, rig.rig.time);
            QStringList all;
            for (const QAction* action : tray.menu()->actions()) all << action->text();
            return all;
        };
        QVERIFY(!words().contains(u"Accept the request"_s));
        QVERIFY(words().contains(u"Decline the request"_s));
        rig.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12);
        rig.settle();
        QVERIFY(words().contains(u"Accept the request"_s));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TrayTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Tray.moc"
