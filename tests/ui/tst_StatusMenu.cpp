// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/status/PendingChip.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class StatusMenuTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        QWidget window;
        status::StatusControl control{desk, ticker, &window};
        status::StatusMenu& menu = *UiRig::find<status::StatusMenu>(window, "statusMenu");
        QLineEdit& search = *UiRig::find<QLineEdit>(menu, "statusSearch");

        explicit Scene(const wire::SessionOpened& opened = sampleOpened()) : UiRig(opened) {
            window.resize(400, 100);
            window.show();
            rig.take();
        }
        void open() {
            QTest::keyClick(control.button(), Qt::Key_Down);
            settle();
        }
    };

private Q_SLOTS:
    void Z9_button_showsStatusReasonAndNumber() {
        wire::SessionOpened opened = sampleOpened();
        opened.self.intent.choice = kLunch;
        Scene scene(opened);
        QCOMPARE(scene.control.button()->accessibleName(), u"Status: Not Ready: Lunch"_s);
    }
    void Z12_keyboardOnly_bareNotReadyIsSent() {
        wire::SessionOpened opened = sampleOpened();
        opened.self.intent.choice = kReady;
        Scene scene(opened);
        scene.open();
        QVERIFY(scene.menu.isVisible());
        QTest::keyClick(&scene.search, Qt::Key_2);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kNotReady);
        QVERIFY(!scene.menu.isVisible());
        scene.settle();
        QVERIFY(scene.control.button()->accessibleName().contains(u"requested"));
    }
    void keyboardOnly_arrowsAndEnter_choose() {
        Scene scene;
        scene.open();
        QTest::keyClick(&scene.search, Qt::Key_Down);
        QTest::keyClick(&scene.search, Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kReady);
    }
    // The top row without Shift: French writes & é " ' (, Czech + ě š č ř.
    void W21_numberKeys_onLayoutsWithoutDigits_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("scanCode");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("chooses");
        QTest::newRow("French 2") << int(Qt::Key_Eacute) << 11 << false << u"é"_s << true;
        QTest::newRow("Czech 2") << 0x11a << 11 << false << u"ě"_s << true;
        QTest::newRow("with Shift it is no number") << int(Qt::Key_At) << 11 << true << u"@"_s << false;
        QTest::newRow("a letter of another row") << int(Qt::Key_L) << 46 << false << u"l"_s << false;
        QTest::newRow("begins a name") << int(Qt::Key_Odiaeresis) << 11 << false << u"ö"_s << false;
    }
    void W21_numberKeys_onLayoutsWithoutDigits() {
        QFETCH(int, key);
        QFETCH(int, scanCode);
        QFETCH(bool, shift);
        QFETCH(QString, text);
        QFETCH(bool, chooses);
        wire::SessionOpened opened = sampleOpened();
        opened.self.intent.choice = kReady;
        opened.site.entries[2].text = "Am Telefon Österreich";
        Scene scene(opened);
        scene.open();
        QKeyEvent press(QEvent::KeyPress, key, shift ? Qt::ShiftModifier : Qt::NoModifier,
            static_cast<quint32>(scanCode), 0, 0, text);
        QApplication::sendEvent(&scene.search, &press);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), chooses ? 1U : 0U);
        if (chooses)
            QCOMPARE(sent[0].choice, kNotReady);
        else
            QCOMPARE(scene.search.text(), text);
    }
    void W21_search_findsReasonsFromThreeCharacters() {
        Scene scene;
        scene.open();
        auto* list = UiRig::find<QListView>(scene.menu, "statusList");
        const int all = list->model()->rowCount();
        QTest::keyClicks(&scene.search, u"lu"_s);
        QCOMPARE(list->model()->rowCount(), all);
        QTest::keyClicks(&scene.search, u"n"_s);
        QCOMPARE_LT(list->model()->rowCount(), all);
        QTest::keyClick(&scene.search, Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(sent[0].choice.reason.has_value());
    }
    void escape_clearsThenCloses() {
        Scene scene;
        scene.open();
        QTest::keyClicks(&scene.search, u"lun"_s);
        QTest::keyClick(&scene.search, Qt::Key_Escape);
        QVERIFY(scene.search.text().isEmpty() && scene.menu.isVisible());
        QTest::keyClick(&scene.search, Qt::Key_Escape);
        QVERIFY(!scene.menu.isVisible());
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
    }
    void K7_offerOpen_asksThenDeclinesInOneCommand() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.open();
        QTest::keyClick(&scene.search, Qt::Key_2);
        QVERIFY(scene.menu.isVisible());
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
        QVERIFY(UiRig::find<QLabel>(scene.menu, "statusQuestion")->text().contains(u"Not Ready"));
        QTest::keyClick(UiRig::find<QPushButton>(scene.menu, "statusQuestionYes"), Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(sent[0].declineOffers);
    }
    void K7_offerOpen_readyIsNotAsked() {
        Scene scene(withOffers({sampleOffer("1", Channel::Voice)}));
        scene.open();
        QTest::keyClick(&scene.search, Qt::Key_1);
        QCOMPARE(scene.rig.takeOnly<wire::PresenceSet>().size(), 1U);
    }
    void D3_K7_offerOpen_busyIsNotAskedWhereItTakesWork_data() {
        QTest::addColumn<bool>("takesWork");
        QTest::newRow("D3 queues allow Busy") << true;
        QTest::newRow("K7 Available only") << false;
    }
    void D3_K7_offerOpen_busyIsNotAskedWhereItTakesWork() {
        QFETCH(bool, takesWork);
        wire::SessionOpened opened = withOffers({sampleOffer("1", Channel::Voice)});
        PresenceEntry busy = opened.site.entries[0];
        busy.id = EntryId{"busy"};
        busy.text = "Busy";
        busy.base = BaseStatus::Busy;
        opened.site.entries.insert(opened.site.entries.begin() + 1, busy);
        if (takesWork)
            for (Queue& each : opened.site.queues) each.allowed = {BaseStatus::Available, BaseStatus::Busy};
        Scene scene(opened);
        scene.control.choose({EntryId{"busy"}, {}});
        scene.settle();
        QCOMPARE(scene.menu.isVisible(), !takesWork);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), takesWork ? 1U : 0U);
        if (!takesWork) return;
        QCOMPARE(sent[0].choice, (Choice{EntryId{"busy"}, {}}));
        QVERIFY(!sent[0].declineOffers);
    }
    void reconnecting_nothingCanBeChosen() {
        Scene scene;
        scene.rig.transport.drop();
        scene.settle();
        scene.open();
        QVERIFY(!UiRig::find<QListView>(scene.menu, "statusList")->isEnabled());
        QVERIFY(UiRig::find<QLabel>(scene.menu, "statusMenuHint")->text().contains(u"Reconnecting"));
        QTest::keyClick(&scene.search, Qt::Key_1);
        QVERIFY(scene.menu.isVisible());
    }
    void pending_isShownAndTakenBack() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice)});
        opened.self.pending = Pending{kLunch, opened.self.intent.by, at(0)};
        Scene scene(opened);
        QCOMPARE(scene.control.chip()->text(), u"Lunch"_s);
        QTest::keyClick(UiRig::find<QPushButton>(scene.window, "cancelPendingButton"), Qt::Key_Space);
        QCOMPARE(scene.rig.takeOnly<wire::PendingCancel>().size(), 1U);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    StatusMenuTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_StatusMenu.moc"
