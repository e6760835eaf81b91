// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Toasts: three at most, newest on top, their times, and that they wait under the pointer.
#include "tests/kit/ManualTime.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ToastHost.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using readyline::kit::ManualTime;
using namespace readyline::widgets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ToastHostTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QApplication::setStyle(new Style);
        QApplication::setPalette(makePalette(lightTokens()));
    }

    void toast_passesAfter8Seconds() {
        ManualTime time;
        ToastHost host(time);
        host.show({.what = u"4 agents set to Ready"_s});
        time.advance(7999ms);
        QCOMPARE(host.count(), 1);
        time.advance(1ms);
        QCOMPARE(host.count(), 0);
    }

    void toast_withButton_stays15Seconds() {
        ManualTime time;
        ToastHost host(time);
        host.show({.what = u"4 agents set to Ready"_s, .button = u"Undo 10 s"_s});
        time.advance(14999ms);
        QCOMPARE(host.count(), 1);
        time.advance(1ms);
        QCOMPARE(host.count(), 0);
    }

    void toast_ofAFailedCommand_staysUntilClosed() {
        ManualTime time;
        ToastHost host(time);
        const ToastId id = host.show({.what = u"Hold did not work"_s, .stay = ToastStay::UntilClosed});
        time.advance(1h);
        QCOMPARE(host.count(), 1);
        host.toast(id)->findChild<QPushButton*>(u"toastClose"_s)->click();
        QCOMPARE(host.count(), 0);
    }

    void fourth_removesTheOldestPassing() {
        ManualTime time;
        ToastHost host(time);
        const ToastId failed = host.show({.what = u"failed"_s, .stay = ToastStay::UntilClosed});
        const ToastId first = host.show({.what = u"first"_s});
        const ToastId second = host.show({.what = u"second"_s});
        const ToastId third = host.show({.what = u"third"_s});
        QCOMPARE(host.count(), 3);
        QVERIFY(!host.toast(first));
        for (const ToastId id : {failed, second, third}) QVERIFY(host.toast(id));
    }

    void newest_isOnTop_atTheRight() {
        ManualTime time;
        ToastHost host(time);
        host.setArea(QRect(0, 0, 1600, 900));
        const ToastId old = host.show({.what = u"old"_s, .why = u"with a second line"_s});
        const ToastId recent = host.show({.what = u"new"_s});
        QCOMPARE(host.toast(recent)->y(), 12);
        QVERIFY(host.toast(old)->y() > host.toast(recent)->geometry().bottom());
        QCOMPARE(host.toast(recent)->x() + host.toast(recent)->width(), 1600 - 12);
        QCOMPARE(host.toast(recent)->width(), 400);
    }

    void underThePointer_itWaits() {
        ManualTime time;
        ToastHost host(time);
        const ToastId id = host.show({.what = u"read me"_s});
        time.advance(5s);
        auto* toast = const_cast<Toast*>(host.toast(id));
        Q_EMIT toast->pointerEntered();
        time.advance(1min);
        QCOMPARE(host.count(), 1);
        Q_EMIT toast->pointerLeft();
        time.advance(2999ms);
        QCOMPARE(host.count(), 1);
        time.advance(1ms);
        QCOMPARE(host.count(), 0);
    }

    void button_actsOnceAndCloses() {
        ManualTime time;
        ToastHost host(time);
        int pressed = 0;
        const ToastId id
            = host.show({.what = u"done"_s, .button = u"Undo 10 s"_s, .pressed = [&pressed] { ++pressed; }});
        host.setButtonText(id, u"Undo 9 s"_s);
        QSignalSpy closed(&host, &ToastHost::closed);
        auto* button = host.toast(id)->findChild<QPushButton*>(u"toastButton"_s);
        QCOMPARE(button->text(), u"Undo 9 s"_s);
        button->click();
        QCOMPARE(pressed, 1);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(host.count(), 0);
    }

    void toast_neverTakesTheFocus_andIsRead() {
        ManualTime time;
        ToastHost host(time);
        const ToastId id = host.show({.what = u"Hold did not work."_s, .why = u"The call is still active."_s});
        const Toast* toast = host.toast(id);
        QVERIFY(toast->windowFlags() & Qt::WindowDoesNotAcceptFocus);
        QVERIFY(toast->testAttribute(Qt::WA_ShowWithoutActivating));
        QCOMPARE(toast->accessibleName(), u"Hold did not work. The call is still active."_s);
    }
};

QTEST_MAIN(ToastHostTest)
#include "tst_ToastHost.moc"
