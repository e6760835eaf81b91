// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"
#include "ui/status/StatusLook.h"

#include <QFocusFrame>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using widgets::StatusShape;

class StatusButtonTest : public QObject {
    Q_OBJECT

    // A window with my status and another button, and who has the ring of focus in it.
    struct Window : UiRig {
        QWidget window;
        status::StatusControl control{desk, ticker, &window};
        QPushButton other{&window};

        explicit Window(const wire::SessionOpened& opened = sampleOpened()) : UiRig(opened) {
            auto* column = new QVBoxLayout(&window);
            column->addWidget(control.button());
            column->addWidget(&other);
            window.show();
            QApplication::setActiveWindow(&window);
            settle();
        }
        QWidget* ringed() {
            for (const auto* frame : window.findChildren<QFocusFrame*>())
                if (frame->widget()) return frame->widget();
            return nullptr;
        }
        void inMenu(Qt::Key key) {
            settle();
            QTest::keyClick(UiRig::find<QLineEdit>(window, "statusSearch"), key);
            settle();
        }
    };
private Q_SLOTS:
    void shapes_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("shape");
        const auto add = [](const char* name, ShownRow row, StatusShape shape) {
            QTest::newRow(name) << static_cast<int>(row) << static_cast<int>(shape);
        };
        add("signed out", ShownRow::SignedOut, StatusShape::Offline);
        add("ringing", ShownRow::Ringing, StatusShape::Ringing);
        add("engaged", ShownRow::Engaged, StatusShape::Busy);
        add("missed", ShownRow::Acknowledge, StatusShape::Missed);
        add("timed", ShownRow::TimedOverlay, StatusShape::Timed);
        add("wrap-up", ShownRow::WrapUp, StatusShape::WrapUp);
        add("full", ShownRow::Full, StatusShape::Full);
        add("written", ShownRow::Written, StatusShape::Written);
        add("ready", ShownRow::Ready, StatusShape::Available);
    }
    void shapes() {
        QFETCH(int, row);
        QFETCH(int, shape);
        Shown shown;
        shown.row = static_cast<ShownRow>(row);
        QCOMPARE(static_cast<int>(status::shapeOf(shown)), shape);
    }
    void Z13_longerThanItIsMeantToLast_turnsAmberAndSaysByHowMuch() {
        wire::SessionOpened opened = sampleOpened();
        opened.self = sampleAgent("ilse", "Ilse Vermeulen", kLunch);
        for (Reason& each : opened.site.reasons)
            if (each.id.value == "lunch") each.maximum = std::chrono::minutes{30};
        UiRig rig(opened);
        status::StatusButton button(rig.ticker);
        button.show(rig.desk.self().shown);
        rig.rig.time.advance(std::chrono::minutes{30} - std::chrono::seconds{1});
        button.show({});
        button.show(rig.desk.self().shown);
        QVERIFY(!button.isOver());
        QCOMPARE(button.timeText(), u"00:29:59"_s);
        rig.rig.time.advance(std::chrono::seconds{142});
        button.show({});
        button.show(rig.desk.self().shown);
        QVERIFY(button.isOver());
        QCOMPARE(button.timeText(), u"over by 2:21"_s);
        QVERIFY(button.accessibleDescription().startsWith(u"over by 2:21"));
        button.show({});
        QVERIFY(!button.isOver());
    }
    void D11_notReady_shapeComesFromTheBase() {
        Shown shown;
        shown.row = ShownRow::NotReady;
        shown.word = "Available";
        shown.base = BaseStatus::Offline;
        QCOMPARE(status::shapeOf(shown), StatusShape::Offline);
        shown.base = BaseStatus::BusyDnd;
        QCOMPARE(status::shapeOf(shown), StatusShape::Dnd);
    }
    void P1_changedByTheServer_nameWordAndShapeFollow() {
        wire::SessionOpened opened = sampleOpened();
        opened.self = sampleAgent("ilse", "Ilse Vermeulen", kReady);
        Window scene(opened);
        const status::StatusButton& button = *scene.control.button();
        QCOMPARE(button.accessibleName(), u"Status: Ready"_s);
        QCOMPARE(button.shape(), StatusShape::Available);
        scene.rig.event(wire::SelfChanged{sampleAgent("ilse", "Ilse Vermeulen", kLunch)}, 11);
        scene.settle();
        QCOMPARE(button.accessibleName(), u"Status: Not Ready: Lunch"_s);
        QCOMPARE(button.text(), u"Not Ready: Lunch"_s);
        QCOMPARE(button.shape(), StatusShape::Away);
    }
    void P1_time_goesOnWithTheServersClock() {
        UiRig rig;
        status::StatusButton button(rig.ticker);
        Shown shown;
        shown.row = ShownRow::Ready;
        shown.since = rig.clock.serverNow() - std::chrono::minutes{12};
        button.show(shown);
        QCOMPARE(button.timeText(), u"00:12:00"_s);
        rig.rig.time.advance(std::chrono::seconds{3});
        QCOMPARE(button.timeText(), u"00:12:03"_s);
    }
    void ring_afterTab_goesWithTheMenuAndComesBack() {
        Window scene;
        scene.other.setFocus(Qt::MouseFocusReason);
        scene.control.button()->setFocus(Qt::BacktabFocusReason);
        QCOMPARE(scene.ringed(), scene.control.button());
        QTest::keyClick(scene.control.button(), Qt::Key_Down);
        scene.inMenu(Qt::Key_Escape);
        QCOMPARE(scene.ringed(), scene.control.button());
    }
    void ring_afterAClick_isNotThere() {
        Window scene;
        scene.control.button()->setFocus(Qt::TabFocusReason);
        QTest::mouseClick(scene.control.button(), Qt::LeftButton);
        QCOMPARE(scene.ringed(), nullptr);
        scene.inMenu(Qt::Key_Escape); // what was pressed in the menu says nothing of how its button came by the focus
        QCOMPARE(scene.ringed(), nullptr);
        QTest::mouseClick(scene.control.button(), Qt::LeftButton);
        scene.inMenu(Qt::Key_2);
        QCOMPARE(scene.ringed(), nullptr);
    }
    void ring_whatWasClickedGoes_isNotThere() {
        Window scene;
        scene.other.setFocusPolicy(Qt::StrongFocus);
        QTest::mouseClick(&scene.other, Qt::LeftButton);
        QVERIFY(scene.other.hasFocus());
        scene.other.hide();
        QVERIFY(scene.control.button()->hasFocus());
        QCOMPARE(scene.ringed(), nullptr);
    }
    void ticker_runsOnlyWhileTheWindowIsSeen() {
        UiRig rig;
        QWidget window;
        rig.ticker.follow(&window);
        QVERIFY(!rig.ticker.isRunning());
        window.show();
        QVERIFY(rig.ticker.isRunning());
        int ticks = 0;
        connect(&rig.ticker, &shell::Ticker::ticked, this, [&] { ++ticks; });
        rig.rig.time.advance(std::chrono::milliseconds{5100});
        QCOMPARE(ticks, 5);
        window.hide();
        QVERIFY(!rig.ticker.isRunning());
        rig.rig.time.advance(std::chrono::milliseconds{5100});
        QCOMPARE(ticks, 5);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    StatusButtonTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_StatusButton.moc"
