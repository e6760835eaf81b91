// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "app/platform/IdleTimer.h"
#include "app/platform/OwnInput.h"
#include "app/platform/Platform.h"
#include "app/platform/ProcessSound.h"
#include "app/platform/SingleInstance.h"
#include "app/platform/SoundOutputs.h"
#include "app/platform/SystemBrowser.h"
#include "app/platform/Tones.h"
#include "tests/kit/ManualTime.h"

#include <QDesktopServices>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QtEndian>

#include <optional>

using namespace readyline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Stands for the browser.
class PageTaker : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl& page) { pages << page.toString(); }

public:
    QStringList pages;
};

class PlatformTest : public QObject {
    Q_OBJECT

    // A program of that name, found before all others.
    static void writeProgram(const QString& path, const char* script) {
        QFile program(path);
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write(script);
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

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
        sound.play({});
        sound.silence();
        std::optional<QList<ports::Output>> outputs;
        sound.findOutputs([&](const QList<ports::Output>& found) { outputs = found; });
        QVERIFY(outputs && outputs->isEmpty());
    }
    void K22_sound_givesThePlayerToneVolumeAndOutput() {
        QTemporaryDir folder;
        writeProgram(
            folder.filePath(u"pw-play"_s), "#!/bin/sh\necho \"$1\" > \"$2.option\"\nwc -c < \"$2\" > \"$2.played\"\n");
        writeProgram(folder.filePath(u"pactl"_s),
            "#!/bin/sh\necho \"Sink #7\"\necho \"\tName: headset\"\necho \"\tDescription: A headset\"\n");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(folder.path()) + ":/bin");
        platform::ProcessSound sound(folder.filePath(u"profile"_s));
        QVERIFY(sound.canPlay());
        std::optional<QList<ports::Output>> outputs;
        sound.findOutputs([&](const QList<ports::Output>& found) { outputs = found; });
        QTRY_VERIFY(outputs);
        QCOMPARE(*outputs, (QList<ports::Output>{{u"headset"_s, u"A headset"_s}}));
        sound.play({ports::Tone::Chime, 40, u"headset"_s});
        QFile played(folder.filePath(u"profile/chime-40.wav.played"_s));
        QTRY_VERIFY(played.exists() && played.size() > 1);
        qputenv("PATH", path);
        QVERIFY(played.open(QIODevice::ReadOnly));
        QCOMPARE(played.readAll().trimmed().toInt(), platform::waveOf(ports::Tone::Chime, 40).size());
        QFile option(folder.filePath(u"profile/chime-40.wav.option"_s));
        QVERIFY(option.open(QIODevice::ReadOnly));
        QCOMPARE(option.readAll().trimmed(), QByteArray("--target=headset"));
    }
    void K22_tones_areDifferent_andAsLoudAsAskedFor() {
        const auto peak = [](const QByteArray& wave) {
            int most = 0;
            for (qsizetype i = 44; i + 1 < wave.size(); i += 2)
                most = std::max(most, std::abs(int(qFromLittleEndian<qint16>(wave.constData() + i))));
            return most;
        };
        QSet<QByteArray> all;
        for (const ports::Tone each : ports::kTonesToChoose) all.insert(platform::waveOf(each, 80));
        all.insert(platform::waveOf(ports::Tone::Urgent, 80));
        QCOMPARE(all.size(), 6);
        const QByteArray loud = platform::waveOf(ports::Tone::Bell, 100),
                         half = platform::waveOf(ports::Tone::Bell, 50);
        QVERIFY(loud.startsWith("RIFF"));
        QCOMPARE(qFromLittleEndian<quint32>(loud.constData() + 4), quint32(loud.size() - 8));
        QCOMPARE_GT(peak(loud), 8'000);
        QCOMPARE_LT(std::abs(peak(half) * 2 - peak(loud)), 4);
        QCOMPARE(peak(platform::waveOf(ports::Tone::Bell, 0)), 0);
    }
    void K22_outputs_areReadAsTheSystemSaysThem() {
        const QByteArray sinks = "Sink #0\n\tState: IDLE\n\tName: alsa_output.pci\n\tDescription: Built-in Audio\n"
                                 "\tPorts:\n\t\tanalog: Speakers\nSink #3\n\tName: usb\n";
        QCOMPARE(platform::sinksOf(sinks),
            (QList<ports::Output>{{u"alsa_output.pci"_s, u"Built-in Audio"_s}, {u"usb"_s, u"usb"_s}}));
        QVERIFY(platform::sinksOf("Connection failure: Connection refused\n").isEmpty());
        const QByteArray cards = "null\n    Discard all samples\nsysdefault:CARD=PCH\n    HDA Intel PCH\n    Default\n"
                                 "hw:CARD=PCH,DEV=0\n    HDA Intel PCH\n";
        QCOMPARE(platform::cardsOf(cards), (QList<ports::Output>{{u"sysdefault:CARD=PCH"_s, u"HDA Intel PCH"_s}}));
    }
    void W6_browser_opensNothingButHttps() {
        PageTaker taker;
        for (const QString& scheme : {u"https"_s, u"http"_s, u"file"_s})
            QDesktopServices::setUrlHandler(scheme, &taker, "take");
        platform::SystemBrowser browser;
        QVERIFY(!browser.open(QUrl(u"http://crm.example.com/"_s)));
        QVERIFY(!browser.open(QUrl(u"file:///etc/passwd"_s)));
        QVERIFY(!browser.open(QUrl(u"https:///nowhere"_s)));
        QVERIFY(!browser.open(QUrl()));
        QVERIFY(browser.open(QUrl(u"https://crm.example.com/?a=1"_s)));
        QCOMPARE(taker.pages, QStringList{u"https://crm.example.com/?a=1"_s});
        for (const QString& scheme : {u"https"_s, u"http"_s, u"file"_s}) QDesktopServices::unsetUrlHandler(scheme);
    }
};

QTEST_GUILESS_MAIN(PlatformTest)
#include "tst_Platform.moc"
