// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the platform hears from a desktop, on a bus of the test's own.
#include "app/platform/Platform.h"
#include "app/platform/ScreenState.h"
#include "app/platform/linux/PortalShortcuts.h"
#include "tests/app/PrivateBus.h"
#include "tests/kit/ManualTime.h"

#include <QDBusContext>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace readyline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString kManager = u"org.freedesktop.login1.Manager"_s, kSession = u"org.freedesktop.login1.Session"_s;
const QString kManagerPath = u"/org/freedesktop/login1"_s, kSessionPath = u"/org/freedesktop/login1/session/_37"_s;
const QString kPortalPath = u"/org/freedesktop/portal/desktop"_s;
} // namespace

// logind with one session.
class Login : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public Q_SLOTS:
    QDBusObjectPath GetSession(const QString& id) {
        asked << id;
        return QDBusObjectPath(kSessionPath);
    }
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& how) {
        asked << what + u'/' + how;
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) return {};
        ::close(std::exchange(watched, ends[0]));
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

public:
    // Whether somebody still holds the last inhibitor that was given.
    [[nodiscard]] bool isHeldUp() const {
        pollfd end{watched, POLLIN, 0};
        poll(&end, 1, 0);
        return !(end.revents & POLLHUP);
    }
    QStringList asked;
    int watched = -1;
};

class LoginSession : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(bool LockedHint MEMBER locked)
public:
    bool locked = false;
};

class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) {
        const QVariant value = values.value(group + u'/' + key);
        if (!value.isValid()) sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, key);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

public:
    QMap<QString, QVariant> values;
};

class DesktopTest : public QObject {
    Q_OBJECT

    kit::PrivateBus m_bus;
    Login m_login;
    LoginSession m_session;
    Portal m_portal;

    struct Heard {
        kit::ManualTime time;
        QList<bool> words;
        std::unique_ptr<QObject> watch = platform::watchScreen(time, [this](bool canShow) { words << canShow; });
    };
    void prepareForSleep(bool before) { m_bus.say(kManagerPath, kManager, u"PrepareForSleep"_s, {before}); }
    void hint(bool locked) {
        m_bus.say(kSessionPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
            {kSession, QVariantMap{{u"LockedHint"_s, locked}}, QStringList()});
    }

private Q_SLOTS:
    void initTestCase() {
        QDBusConnection& bus = m_bus.desktop();
        const auto slots = QDBusConnection::ExportAllSlots;
        QVERIFY(bus.registerService(u"org.freedesktop.login1"_s));
        QVERIFY(bus.registerService(u"org.freedesktop.ScreenSaver"_s));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        QVERIFY(bus.registerObject(kManagerPath, &m_login, slots));
        QVERIFY(bus.registerObject(kSessionPath, &m_session, QDBusConnection::ExportAllProperties));
        QVERIFY(bus.registerObject(kPortalPath, &m_portal, slots));
    }
    void idea3_state_saysOnlyChanges() {
        QList<bool> words;
        platform::ScreenState state([&](bool canShow) { words << canShow; });
        state.setLocked(false);
        QCOMPARE(words, QList<bool>());
        state.setLocked(true);
        state.setAsleep(true); // first locked, then asleep: one word
        QCOMPARE(words, QList<bool>{false});
        state.setAsleep(false); // awake, still locked
        QCOMPARE(words, QList<bool>{false});
        state.setLocked(false);
        QCOMPARE(words, (QList<bool>{false, true}));
    }
    void idea3_screen_lockOfTheSession() {
        Heard heard;
        QTRY_VERIFY(m_login.asked.contains(u"auto"_s));
        QTRY_VERIFY_WITH_TIMEOUT((m_bus.say(kSessionPath, kSession, u"Lock"_s, {}), !heard.words.isEmpty()), 10'000);
        m_bus.say(kSessionPath, kSession, u"Unlock"_s, {});
        QTRY_COMPARE(heard.words, (QList<bool>{false, true}));
        hint(true);
        QTRY_COMPARE(heard.words.size(), 3);
        QCOMPARE(heard.words.last(), false);
        hint(false);
        QTRY_COMPARE(heard.words.size(), 4);
        QCOMPARE(heard.words.last(), true);
    }
    void idea3_screen_lockedFromTheStart_isSaid() {
        m_session.locked = true;
        Heard heard;
        QTRY_COMPARE(heard.words, QList<bool>{false});
        m_session.locked = false;
    }
    void idea3_screen_screenSaver() {
        Heard heard;
        const auto active = [&](bool is) {
            m_bus.say(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {is});
        };
        QTRY_VERIFY_WITH_TIMEOUT((active(true), !heard.words.isEmpty()), 10'000);
        active(false);
        QTRY_COMPARE(heard.words, (QList<bool>{false, true}));
    }
    void idea5_screen_sleepWaitsUntilItIsSaid() {
        m_login.asked.clear();
        Heard heard;
        QTRY_VERIFY(m_login.asked.contains(u"sleep/delay"_s));
        QVERIFY(m_login.isHeldUp());
        QTRY_VERIFY_WITH_TIMEOUT((prepareForSleep(true), !heard.words.isEmpty()), 10'000);
        QCOMPARE(heard.words, QList<bool>{false});
        heard.time.advance(499ms);
        QVERIFY(m_login.isHeldUp());
        heard.time.advance(1ms);
        QTRY_VERIFY(!m_login.isHeldUp());
        m_login.asked.clear();
        prepareForSleep(false);
        QTRY_COMPARE(heard.words, (QList<bool>{false, true}));
        QTRY_VERIFY(m_login.asked.contains(u"sleep/delay"_s)); // for the next time
    }
    void looks_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("reduced");
        QTest::newRow("dark") << u"org.freedesktop.appearance/color-scheme"_s << QVariant(1U) << true << false;
        QTest::newRow("portal") << u"org.freedesktop.appearance/reduced-motion"_s << QVariant(1U) << false << true;
        QTest::newRow("GNOME") << u"org.gnome.desktop.interface/enable-animations"_s << QVariant(false) << false
                               << true;
        QTest::newRow("GNOME, on") << u"org.gnome.desktop.interface/enable-animations"_s << QVariant(true) << false
                                   << false;
        QTest::newRow("KDE") << u"org.kde.kdeglobals.KDE/AnimationDurationFactor"_s << QVariant(u"0"_s) << false
                             << true;
        QTest::newRow("KDE, slow") << u"org.kde.kdeglobals.KDE/AnimationDurationFactor"_s << QVariant(u"1.5"_s) << false
                                   << false;
    }
    void looks() {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(bool, dark);
        QFETCH(bool, reduced);
        m_portal.values = {{key, value}};
        std::optional<platform::Looks> heard;
        const auto watch = platform::watchLooks([&](const platform::Looks& looks) { heard = looks; });
        QTRY_VERIFY(heard);
        QCOMPARE(heard->dark.value_or(false), dark);
        QCOMPARE(heard->reducedMotion, reduced);
    }
    void looks_areFollowed() {
        const QString group = u"org.gnome.desktop.interface"_s, key = u"enable-animations"_s;
        m_portal.values = {{group + u'/' + key, true}};
        QList<bool> heard;
        const auto watch = platform::watchLooks([&](const platform::Looks& looks) { heard << looks.reducedMotion; });
        QTRY_COMPARE(heard, QList<bool>{false});
        m_bus.say(kPortalPath, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s,
            {group, key, QVariant::fromValue(QDBusVariant(false))});
        QTRY_COMPARE(heard, (QList<bool>{false, true}));
    }
    void idea7_shortcuts_withoutSuchAPortal_areNotGlobal() {
        platform::PortalShortcuts shortcuts({{u"accept"_s, u"Ctrl+Alt+A"_s, u"Accept"_s}});
        QCoreApplication::processEvents();
        QCOMPARE(shortcuts.globalKeys(u"accept"_s), QString());
    }
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_Desktop.moc"
