// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/ports/IdleWatch.h"
#include "tests/kit/FakeNotifier.h"
#include "tests/ui/UiRig.h"
#include "ui/shell/DevicesPanel.h"
#include "ui/shell/Inactivity.h"
#include "ui/shell/InactivityPrompt.h"
#include "ui/shell/Notices.h"
#include "ui/text/Connections.h"
#include "ui/text/SiteTime.h"

#include <QLabel>
#include <QPushButton>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Watch final : ports::IdleWatch {
    void setAfter(Duration duration) override { after = duration; }
    bool isIdle() const override { return idle; }
    void set(bool now) {
        idle = now;
        Q_EMIT idleChanged(now);
    }
    Duration after{0};
    bool idle = false;
};

} // namespace

class InactivityTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        FakeNotifier notifier;
        Watch watch;
        shell::Inactivity inactivity{desk, watch, notifier, clock};
        shell::InactivityPrompt& prompt = inactivity.prompt();

        explicit Scene(const wire::SessionOpened& opened = after(30min)) : UiRig(opened) {
            settle();
            rig.take();
        }
        void say(const std::optional<WallTime>& until, int seq) {
            wire::SelfChanged self{sampleAgent("ilse", "Ilse Vermeulen")};
            self.self.signOutAt = until;
            rig.event(self, seq);
            settle();
        }
        QString left() { return UiRig::find<QLabel>(prompt, "inactivityLeft")->text(); }
    };
    static wire::SessionOpened after(seconds after) {
        wire::SessionOpened opened = sampleOpened();
        opened.self.intent.choice = kReady;
        opened.site.policy.inactivity.after = after;
        return opened;
    }

private Q_SLOTS:
    void Z21_rule_isMyTeamsBeforeTheSites_data() {
        QTest::addColumn<int>("site");
        QTest::addColumn<int>("team"); // -1: says nothing
        QTest::addColumn<int>("watched");
        QTest::newRow("off") << 0 << -1 << 0;
        QTest::newRow("the site's") << 1800 << -1 << 1800;
        QTest::newRow("W113 the team's") << 1800 << 180 << 180;
        QTest::newRow("off for the team") << 1800 << 0 << 0;
    }
    void Z21_rule_isMyTeamsBeforeTheSites() {
        QFETCH(int, site);
        QFETCH(int, team);
        QFETCH(int, watched);
        wire::SessionOpened opened = after(seconds{site});
        if (team >= 0) opened.site.teams[0].policy.inactivity = InactivityPolicy{seconds{team}, seconds{180}};
        Scene scene(opened);
        QVERIFY(scene.watch.after == Duration{seconds{watched}});
    }
    void Z21_idleAndBack_isTold() {
        Scene scene;
        scene.watch.set(true);
        auto sent = scene.rig.takeOnly<wire::DeviceIdle>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(sent[0].idle);
        scene.watch.set(false);
        sent = scene.rig.takeOnly<wire::DeviceIdle>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(!sent[0].idle);
    }
    void Z21_newConnection_isToldAgain() {
        Scene scene;
        scene.watch.set(true);
        scene.rig.take();
        scene.rig.dropAndRetry();
        scene.rig.open(after(30min));
        scene.settle();
        const auto sent = scene.rig.takeOnly<wire::DeviceIdle>();
        QVERIFY(!sent.empty());
        QVERIFY(sent.back().idle);
    }
    void Z21_asked_promptCountsDown() {
        Scene scene;
        QVERIFY(!scene.prompt.isVisible());
        scene.say(at(180), 11);
        QVERIFY(scene.prompt.isVisible());
        QCOMPARE(UiRig::find<QLabel>(scene.prompt, "inactivityWhat")->text(),
            u"Nobody has touched this computer for 30 minute(s)."_s);
        QCOMPARE(scene.left(), u"You will be signed out in 3:00."_s);
        QCOMPARE(scene.notifier.shown.size(), 1);
        QVERIFY(scene.notifier.shown[0].urgent);
        scene.rig.time.advance(60s);
        QCOMPARE(scene.left(), u"You will be signed out in 2:00."_s);
    }
    void Z21_continue_isSentAndClosesIt() {
        Scene scene;
        scene.say(at(180), 11);
        QTest::keyClick(&scene.prompt, Qt::Key_Space); // any key of the keyboard will do
        const auto sent = scene.rig.takeOnly<wire::DeviceIdle>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(!sent[0].idle);
        QVERIFY(!scene.prompt.isVisible());
        QCOMPARE(scene.notifier.closed, QStringList{u"inactive"_s});
    }
    void Z21_button_isSentOnce() {
        Scene scene;
        scene.say(at(180), 11);
        UiRig::find<QPushButton>(scene.prompt, "inactivityContinue")->click();
        QCOMPARE(scene.rig.takeOnly<wire::DeviceIdle>().size(), 1U);
    }
    void Z21_answeredElsewhere_promptGoes() {
        Scene scene;
        scene.say(at(180), 11);
        scene.say(std::nullopt, 12);
        QVERIFY(!scene.prompt.isVisible());
    }
    void Z21_signedOut_promptGoesAndWhyIsSaid() {
        Scene scene;
        shell::Notices notices(scene.desk, scene.toasts, scene.notifier);
        scene.say(at(180), 11);
        scene.notifier.shown.clear();
        scene.rig.event(wire::SessionEnded{wire::EndReason::Inactive, {}, {}}, 12);
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(!scene.prompt.isVisible());
        QCOMPARE(scene.notifier.shown.size(), 1);
        QCOMPARE(scene.notifier.shown[0].text, u"You were signed out: nobody was at this computer."_s);
        QVERIFY(scene.watch.after == Duration{0});
    }
    void idea12_devices_saysHowEachIsConnected_data() {
        QTest::addColumn<int>("connection");
        QTest::addColumn<bool>("canShow");
        QTest::addColumn<bool>("isThis");
        QTest::addColumn<QString>("words");
        const auto time = [] { return text::timeOfDay(at(0), QTimeZone::utc()); };
        QTest::newRow("this one") << int(Connection::Online) << true << true
                                  << u"Desk PC (this computer), connected since %1, shows requests"_s.arg(time());
        QTest::newRow("locked")
            << int(Connection::Online) << false << false
            << u"Desk PC, connected since %1, cannot show requests: locked, asleep or without a screen"_s.arg(time());
        QTest::newRow("away") << int(Connection::Reconnecting) << true << false
                              << u"Desk PC, reconnecting since %1, shows requests"_s.arg(time());
    }
    void idea12_devices_saysHowEachIsConnected() {
        QFETCH(int, connection);
        QFETCH(bool, canShow);
        QFETCH(bool, isThis);
        const Device device{SessionId{"s-1"}, "Desk PC", static_cast<Connection>(connection), canShow, at(0)};
        QTEST(shell::deviceSentence(device, isThis, QTimeZone::utc()), "words");
    }
    void idea12_devices_theOneThatRingsIsMarked() {
        wire::SessionOpened opened = after(30min);
        opened.self.devices = {{SessionId{"s-2"}, "Laptop", Connection::Online, true, at(0)},
            {SessionId{"s-1"}, "Desk PC", Connection::Online, true, at(0), true}};
        Scene scene(opened);
        QWidget window;
        window.resize(500, 300);
        auto* panel = new shell::DevicesPanel(scene.desk, &window);
        window.show();
        panel->popup({0, 0, 100, 30});
        const auto rings = [&] {
            QStringList out;
            const auto rows = panel->findChildren<QWidget*>(u"deviceRow"_s);
            for (const QWidget* each : rows)
                if (each->accessibleName().endsWith(u", rings now")) out << each->accessibleName().section(u' ', 0, 0);
            return out;
        };
        QCOMPARE(rings(), QStringList{u"Desk"_s});
        opened.self.devices[0].rings = true;
        opened.self.devices[1].rings = false;
        scene.rig.event(wire::SelfChanged{opened.self}, opened.seq + 1);
        scene.settle();
        QCOMPARE(rings(), QStringList{u"Laptop,"_s});
    }
    void idea12_devices_areListedAndThisOneIsMarked() {
        wire::SessionOpened opened = after(30min);
        opened.self.devices = {{SessionId{"s-2"}, "Laptop", Connection::Reconnecting, true, at(0)},
            {SessionId{"s-1"}, "Desk PC", Connection::Online, true, at(0)}};
        Scene scene(opened);
        QWidget window;
        window.resize(500, 300);
        auto* panel = new shell::DevicesPanel(scene.desk, &window);
        window.show();
        panel->popup({0, 0, 100, 30});
        const auto rows = panel->findChildren<QWidget*>(u"deviceRow"_s);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows[0]->accessibleName().startsWith(u"Laptop, reconnecting"));
        QVERIFY(rows[1]->accessibleName().startsWith(u"Desk PC (this computer), connected"));
        QVERIFY(UiRig::find<QLabel>(*panel, "devicesMode")->text().contains(u"All of them show the same"));
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    InactivityTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Inactivity.moc"
