// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
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
