// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/IdleTimer.h"
#include "app/platform/OwnInput.h"
#include "app/platform/Platform.h"
#include "app/platform/ProcessSound.h"
#include "app/platform/SingleInstance.h"
#include "tests/kit/ManualTime.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace readyline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PlatformTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void K25_secondStart_showsTheFirst() {
        const QString server = u"http://test-%1"_s.arg(QCoreApplication::applicationPid());
        platform::SingleInstance first, second, other;
        QVERIFY(first.claim(server, u"ilse"_s));
        QSignalSpy asked(&first, &platform::SingleInstance::showAsked);
        QVERIFY(!second.claim(server, u"ilse"_s));
        QTRY_COMPARE(asked.size(), 1);
        QVERIFY(other.claim(server, u"jonas"_s));
        first.release();
        QVERIFY(second.claim(server, u"ilse"_s));
    }
    void Z21_idle_isAskedOnlyWhenItCouldBeSo() {
        kit::ManualTime time;
        Instant touched = time.now();
        int asked = 0;
        platform::IdleTimer idle(time, [&] {
            ++asked;
            return time.now() - touched;
        });
        QSignalSpy changed(&idle, &ports::IdleWatch::idleChanged);
        time.advance(1h);
        QCOMPARE(asked, 0); // the site does not want to know
        touched = time.now();
        idle.setAfter(30min);
        QCOMPARE(asked, 1);
        time.advance(20min);
        touched = time.now();
        time.advance(11min); // 31 minutes on: asked once more, he was there 11 minutes ago
        QCOMPARE(asked, 2);
        QCOMPARE(changed.size(), 0);
        time.advance(19min); // 30 minutes after the touch
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed[0][0].toBool());
        QVERIFY(idle.isIdle());
        touched = time.now();
        time.advance(1s);
        QCOMPARE(changed.size(), 2);
        QVERIFY(!changed[1][0].toBool());
    }
    void Z21_idle_ruleGoneMeansSomebodyIsThere() {
        kit::ManualTime time;
        platform::IdleTimer idle(time, [&] { return Duration{1h}; });
        QSignalSpy changed(&idle, &ports::IdleWatch::idleChanged);
        idle.setAfter(30min);
        QVERIFY(idle.isIdle());
        idle.setAfter(Duration{0});
        QVERIFY(!idle.isIdle());
        QCOMPARE(changed.size(), 2);
    }
    void Z21_ownInput_isWhatIsKnownWithoutADesktop() {
        kit::ManualTime time;
        QObject application;
        platform::OwnInput input(time, &application);
        time.advance(5min);
        QVERIFY(input.ago() == Duration{5min});
        QEvent paint(QEvent::Paint);
        QCoreApplication::sendEvent(&application, &paint);
        QVERIFY(input.ago() == Duration{5min});
        QEvent wheel(QEvent::Wheel);
        QCoreApplication::sendEvent(&application, &wheel);
        QVERIFY(input.ago() == Duration{0});
    }
    void tray_withoutAWatcher_isTriedAfterFiveSeconds() {
        kit::ManualTime time;
        int ready = 0;
        const auto watch = platform::watchTray(time, [&] { ++ready; });
        time.advance(4900ms);
        QCoreApplication::processEvents();
        QCOMPARE(ready, 0);
        time.advance(200ms);
        QCOMPARE(ready, 1);
        time.advance(10s);
        QCOMPARE(ready, 1);
    }
    void notifier_withoutABus_doesNothing() {
        const auto notifier = platform::makeNotifier();
        notifier->show({u"key"_s, u"title"_s, u"text"_s, true, {}});
        notifier->close(u"key"_s);
    }
    void sound_withoutAPlayer_saysSo() {
        QTemporaryDir folder;
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(folder.path()));
        platform::ProcessSound sound(folder.path());
        qputenv("PATH", path);
        QVERIFY(!sound.canPlay());
        sound.ring();
        sound.silence();
    }
    void sound_givesThePlayerTheRing() {
        QTemporaryDir folder;
        QFile player(folder.filePath(u"paplay"_s));
        QVERIFY(player.open(QIODevice::WriteOnly));
        player.write("#!/bin/sh\nwc -c < \"$1\" > \"$1.played\"\n");
        player.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        player.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(folder.path()) + ":/usr/bin:/bin");
        platform::ProcessSound sound(folder.filePath(u"profile"_s));
        QVERIFY(sound.canPlay());
        sound.ring();
        QFile played(folder.filePath(u"profile/ring.wav.played"_s));
        QTRY_VERIFY(played.exists() && played.size() > 1);
        qputenv("PATH", path);
        QVERIFY(played.open(QIODevice::ReadOnly));
        QCOMPARE_GT(played.readAll().trimmed().toInt(), 40'000);
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_Platform.moc"
