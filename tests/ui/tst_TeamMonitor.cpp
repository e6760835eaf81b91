// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor in the calls of his people: what he may is in the menu, and the bar says what is so, never more (Z22,
// G12).
#include "tests/ui/TeamScene.h"
#include "ui/team/MonitorBar.h"
#include "ui/widgets/TabularLabel.h"

#include <QLabel>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const ContactId kCall{"c-7"};

wire::SessionOpened listener(std::vector<Grant> grants) {
    wire::SessionOpened opened = supervisor();
    opened.me.grants = std::move(grants);
    return opened;
}
const std::vector<Grant> kAll{Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver};

WorkItem call(AssignmentState state = AssignmentState::Active, WorkRole role = WorkRole::Primary) {
    WorkItem out;
    out.contact = kCall;
    out.queue = QueueId{"billing"};
    out.channel = Channel::Voice;
    out.assignment = state;
    out.customer = "Carla";
    out.role = role;
    return out;
}

wire::MonitorView monitoring(MonitorMode mode = MonitorMode::Listen, PartyState state = PartyState::Up) {
    wire::MonitorView out;
    out.contact = kCall;
    out.agent = PersonId{"anna"};
    out.agentName = "Anna Berg";
    out.customer = "Carla";
    out.queue = QueueId{"billing"};
    out.mode = out.wanted = mode;
    out.state = state;
    out.since = at(0);
    return out;
}

struct Scene : TeamScene {
    team::MonitorBar bar{desk, ticker};
    std::int64_t seq = 10;

    explicit Scene(const std::vector<Grant>& grants = kAll, const WorkItem& item = call())
        : TeamScene(listener(grants)) {
        QObject::connect(&page, &team::TeamPage::takeOverAsked, &bar, &team::MonitorBar::askTakeOver);
        anna({item});
        rig.take();
    }
    void anna(std::vector<WorkItem> work) {
        AgentLayers layers = sampleAgent("anna", "Anna Berg");
        layers.work = std::move(work);
        rig.event(wire::AgentChanged{layers}, ++seq);
        settle();
    }
    void become(const wire::MonitorView& session) {
        rig.event(wire::MonitorChanged{session}, ++seq);
        settle();
    }
    void over(MonitorEnd why) {
        rig.event(wire::MonitorEnded{kCall, why}, ++seq);
        settle();
    }
    QMenu* modes() { return openMore(0)->findChild<QMenu*>(u"teamMonitor"_s); }
    void pick(const char* way) {
        QMenu* more = openMore(0);
        more->findChild<QAction*>(QString::fromLatin1(way))->trigger();
        more->close();
        settle();
    }
    QPushButton* button(const char* name) { return UiRig::find<QPushButton>(bar, name); }
    void click(const char* name) {
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    QString words() { return UiRig::find<QLabel>(bar, "monitorWords")->text(); }
    // Those that are down: what is so.
    QStringList down() {
        QStringList out;
        for (const char* name : {"monitorBarListen", "monitorBarWhisper", "monitorBarBargeIn"})
            if (button(name)->isChecked()) out << button(name)->text();
        return out;
    }
};

QStringList ways(const QMenu& menu) {
    QStringList out;
    for (const QAction* each : menu.actions()) out << each->text();
    return out;
}

} // namespace

class TeamMonitorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void Z22_menu_hasWhatIsGranted_data() {
        QTest::addColumn<QList<int>>("grants");
        QTest::addColumn<QStringList>("words");
        const auto grant = [](Grant each) { return static_cast<int>(each); };
        QTest::newRow("none") << QList<int>{} << QStringList{};
        QTest::newRow("listen") << QList<int>{grant(Grant::Listen)} << QStringList{u"Listen"_s};
        QTest::newRow("all") << QList<int>{grant(Grant::Listen), grant(Grant::Whisper), grant(Grant::BargeIn),
            grant(Grant::TakeOver)}
                             << QStringList{u"Listen"_s, u"Whisper"_s, u"Barge in"_s, u"Take over …"_s};
    }
    void Z22_menu_hasWhatIsGranted() {
        QFETCH(QList<int>, grants);
        QFETCH(QStringList, words);
        std::vector<Grant> granted;
        for (const int each : grants) granted.push_back(static_cast<Grant>(each));
        Scene scene(granted);
        const QMenu* menu = scene.modes();
        QCOMPARE(menu != nullptr, !words.isEmpty());
        if (menu) QCOMPARE(ways(*menu), words);
    }
    void Z22_menu_isThereForALiveCallOnly_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("there");
        QTest::newRow("active") << int(AssignmentState::Active) << true;
        QTest::newRow("phone rings") << int(AssignmentState::Accepting) << false;
        QTest::newRow("wrap-up") << int(AssignmentState::WrapUp) << false;
    }
    void Z22_menu_isThereForALiveCallOnly() {
        QFETCH(int, state);
        Scene scene(kAll, call(static_cast<AssignmentState>(state)));
        QTEST(scene.modes() != nullptr, "there");
    }
    void Z22_listen_isSentForTheCall() {
        Scene scene;
        scene.pick("monitorWhisper");
        const auto sent = scene.rig.takeOnly<wire::MonitorStart>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].contact, kCall);
        QCOMPARE(sent[0].agent, PersonId{"anna"});
        QCOMPARE(sent[0].mode, MonitorMode::Whisper);
        QVERIFY(!scene.bar.isVisible()); // the server has not said so
    }
    void Z22_menu_saysWhyNot() {
        Scene scene;
        scene.become(monitoring());
        const QMenu* menu = scene.modes();
        QCOMPARE(menu->findChild<QAction*>(u"monitorHeld"_s)->text(),
            u"You are in the call of Anna Berg. Stop that first."_s);
        for (const QAction* each : menu->actions()) QVERIFY(!each->isEnabled());
    }
    void Z22_whoAssists_isNotTakenOver() {
        Scene scene(kAll, call(AssignmentState::Active, WorkRole::Consulted));
        const QMenu* menu = scene.modes();
        QVERIFY(menu->findChild<QAction*>(u"monitorListen"_s)->isEnabled());
        QVERIFY(!menu->findChild<QAction*>(u"monitorTakeOver"_s)->isEnabled());
        QVERIFY(menu->findChild<QAction*>(u"monitorHeld"_s));
    }
    void Z22_bar_callsThenListens() {
        Scene scene;
        scene.become(monitoring(MonitorMode::Listen, PartyState::Calling));
        QVERIFY(scene.bar.isVisible());
        QVERIFY(scene.words().startsWith(u"Calling your phone"));
        QCOMPARE(scene.down(), QStringList{});
        QVERIFY(!UiRig::find<QWidget>(scene.bar, "monitorTime")->isVisible());
        scene.become(monitoring());
        QCOMPARE(scene.words(), u"You listen to Anna Berg with Carla. Nobody hears you."_s);
        QCOMPARE(scene.bar.accessibleName(), scene.words());
        QCOMPARE(scene.down(), QStringList{u"Listen"_s});
        wire::MonitorView longer = monitoring();
        longer.since = at(-65);
        scene.become(longer);
        QVERIFY(UiRig::find<widgets::TabularLabel>(scene.bar, "monitorTime")->text().endsWith(u"1:05"));
    }
    void Z22_anotherMode_isDownOnceTheServerSaysSo() {
        Scene scene;
        scene.become(monitoring());
        scene.click("monitorBarBargeIn");
        const auto sent = scene.rig.takeOnly<wire::MonitorSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].mode, MonitorMode::BargeIn);
        QCOMPARE(scene.down(), QStringList{u"Listen"_s});
        QVERIFY(scene.words().endsWith(u"Asked for: Barge in …"));
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::Settled{scene.seq}});
        wire::MonitorView asked = monitoring();
        asked.wanted = MonitorMode::BargeIn;
        scene.become(asked);
        QCOMPARE(scene.down(), QStringList{u"Listen"_s});
        scene.become(monitoring(MonitorMode::BargeIn));
        QCOMPARE(scene.down(), QStringList{u"Barge in"_s});
        QVERIFY(scene.words().startsWith(u"You talk with Anna Berg and Carla"));
    }
    void Z22_bar_hasWhatIsGranted() {
        Scene scene({Grant::Listen});
        scene.become(monitoring());
        QVERIFY(scene.button("monitorBarListen")->isVisible());
        QVERIFY(!scene.button("monitorBarWhisper")->isVisible());
        QVERIFY(!scene.button("monitorBarTakeOver")->isVisible());
        QVERIFY(scene.button("monitorStop")->isVisible());
    }
    void Z22_takeOver_isAskedFirst() {
        Scene scene;
        scene.become(monitoring());
        scene.click("monitorBarTakeOver");
        QVERIFY(scene.words().startsWith(u"Take this call over from Anna Berg?"));
        QVERIFY(scene.rig.takeOnly<wire::MonitorSet>().empty());
        QTest::keyClick(&scene.bar, Qt::Key_Escape);
        QVERIFY(scene.words().startsWith(u"You listen to"));
        scene.click("monitorBarTakeOver");
        scene.click("monitorTakeOverYes");
        const auto sent = scene.rig.takeOnly<wire::MonitorSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].mode, MonitorMode::TakeOver);
    }
    void Z22_takeOver_fromTheMenu_isAskedFirst() {
        Scene scene;
        scene.pick("monitorTakeOver");
        QVERIFY(scene.bar.isVisible());
        QVERIFY(scene.rig.takeOnly<wire::MonitorStart>().empty());
        scene.click("monitorTakeOverYes");
        const auto sent = scene.rig.takeOnly<wire::MonitorStart>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].mode, MonitorMode::TakeOver);
        QVERIFY(!scene.bar.isVisible());
    }
    void Z22_takeOver_isMootWithTheCall() {
        Scene scene;
        scene.pick("monitorTakeOver");
        scene.anna({});
        QVERIFY(!scene.bar.isVisible());
    }
    void Z22_stop_isSent_andNothingIsSaidOfIt() {
        Scene scene;
        scene.become(monitoring());
        scene.click("monitorStop");
        QCOMPARE(scene.rig.takeOnly<wire::MonitorStop>().size(), 1U);
        QVERIFY(scene.bar.isVisible());
        QVERIFY(!scene.button("monitorStop")->isEnabled());
        scene.over(MonitorEnd::Ended);
        QVERIFY(!scene.bar.isVisible());
    }
    void Z22_over_saysWhy_data() {
        QTest::addColumn<int>("why");
        QTest::addColumn<QString>("words");
        QTest::newRow("phone") << int(MonitorEnd::PhoneGone) << u"Your phone did not answer, or was hung up."_s;
        QTest::newRow("call") << int(MonitorEnd::CallOver) << u"The call is over."_s;
        QTest::newRow("mine") << int(MonitorEnd::TookOver) << u"The call is yours now. You find it on your desk."_s;
        QTest::newRow("left") << int(MonitorEnd::AgentLeft) << u"Anna Berg has left the call."_s;
        QTest::newRow("right") << int(MonitorEnd::NotAllowed)
                               << u"You may no longer do this. Your administrator can say why."_s;
        QTest::newRow("session") << int(MonitorEnd::SessionOver)
                                 << u"You left the call: you were signed out, or disconnected for too long."_s;
    }
    void Z22_over_saysWhy() {
        QFETCH(int, why);
        Scene scene;
        scene.become(monitoring());
        scene.over(static_cast<MonitorEnd>(why));
        QVERIFY(scene.bar.isVisible());
        QTEST(scene.words(), "words");
        QVERIFY(!scene.button("monitorStop")->isVisible());
        scene.click("monitorClose");
        QVERIFY(!scene.bar.isVisible());
    }
    void Z22_over_goesByItself() {
        Scene scene;
        scene.become(monitoring());
        scene.over(MonitorEnd::CallOver);
        scene.button("monitorClose")->clearFocus(); // while the keyboard is on it, it stays
        scene.ticker.setRunning(true);
        scene.rig.time.advance(17s);
        scene.settle();
        QVERIFY(!scene.bar.isVisible());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamMonitorTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TeamMonitor.moc"
