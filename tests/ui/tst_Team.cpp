// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/TeamScene.h"
#include "ui/team/TeamGroups.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FilterButton.h"

#include <QHeaderView>
#include <QLabel>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class TeamTest : public QObject {
    Q_OBJECT

    using Scene = TeamScene;

private Q_SLOTS:
    void Z2_table_showsStatusPerAgent() {
        Scene scene;
        QCOMPARE(scene.table.model()->rowCount(), 2);
        QCOMPARE(scene.spoken(0, TeamModel::StatusColumn), u"Anna Berg: Not Ready"_s);
        QCOMPARE(scene.spoken(1, TeamModel::StatusColumn), u"Jonas Keller: Ready"_s);
    }
    void Z19_statusCell_opensTheMenuAndSetsWithANote() {
        Scene scene;
        scene.openMenu(1);
        QVERIFY(scene.menu.isVisible());
        auto* note = UiRig::find<QLineEdit>(scene.menu, "statusNote");
        note->setText(u"Team talk at 14"_s);
        auto* search = UiRig::find<QLineEdit>(scene.menu, "statusSearch");
        QTest::keyClicks(search, u"Break"_s);
        QTest::keyClick(search, Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].person, PersonId{"jonas"});
        QCOMPARE(sent[0].choice.reason, ReasonId{"break"});
        QCOMPARE(sent[0].note, std::string{"Team talk at 14"});
        QVERIFY(!sent[0].seen.empty());
    }
    void Z19_note_takesWhatATopRowWithoutDigitsWrites() {
        Scene scene;
        scene.openMenu(1);
        auto* note = UiRig::find<QLineEdit>(scene.menu, "statusNote");
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Eacute, Qt::NoModifier, 11, 0, 0, u"é"_s);
        QApplication::sendEvent(note, &press);
        QCOMPARE(note->text(), u"é"_s);
        QVERIFY(scene.menu.isVisible());
        QVERIFY(scene.rig.takeOnly<wire::SupervisorPresenceSet>().empty());
    }
    void Z19_click_opensTheMenu() {
        Scene scene;
        const QRect at = scene.table.visualRect(scene.cell(0, TeamModel::StatusColumn));
        QTest::mouseClick(scene.table.viewport(), Qt::LeftButton, {}, at.center());
        scene.settle();
        QVERIFY(scene.menu.isVisible());
    }
    void openMenu_rowsDoNotMove() {
        Scene scene;
        scene.openMenu(1);
        AgentLayers renamed = sampleAgent("jonas", "Aad Keller");
        scene.rig.event(wire::AgentChanged{renamed}, 11);
        scene.settle();
        QCOMPARE(scene.cell(1, TeamModel::AgentColumn).data().toString(), u"Aad Keller"_s);
        scene.menu.hide();
        scene.settle();
        QCOMPARE(scene.cell(0, TeamModel::AgentColumn).data().toString(), u"Aad Keller"_s);
    }
    void confirmed_isToldByAToast() {
        Scene scene;
        scene.openMenu(1);
        QTest::keyClick(UiRig::find<QLineEdit>(scene.menu, "statusSearch"), Qt::Key_2);
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        QVERIFY(scene.spoken(1, TeamModel::StatusColumn).contains(u"requested"));
        QCOMPARE(scene.toasts.count(), 0);
        scene.rig.event(wire::AgentChanged{sampleAgent("jonas", "Jonas Keller", kNotReady)}, 11, sent.at(0).command);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
    }
    void Z20_refused_isSaidBesideTheTable() {
        Scene scene;
        scene.openMenu(1);
        QTest::keyClick(UiRig::find<QLineEdit>(scene.menu, "statusSearch"), Qt::Key_1);
        QCOMPARE(scene.rig.takeOnly<wire::SupervisorPresenceSet>().size(), 1U);
        scene.rig.answer(wire::Refused{Refusal::OnContactNotReadyOnly, {}});
        scene.settle();
        auto* banner = UiRig::find<widgets::Banner>(scene.page, "teamRefused");
        QVERIFY(!banner->isHidden());
        QVERIFY(banner->text().startsWith(u"Jonas Keller was not set to Ready."));
        QCOMPARE(scene.toasts.count(), 0);
    }
    // He read the status before he opened the menu: what came since may be why he would choose otherwise.
    void Z20_changedUnderTheOpenMenu_carriesWhatWasSeen() {
        const std::string seen = shownStatus(sampleAgent("jonas", "Jonas Keller"), sampleSite()).key;
        Scene scene;
        scene.openMenu(1);
        scene.rig.event(wire::AgentChanged{sampleAgent("jonas", "Jonas Keller", kLunch, 30)}, 11);
        scene.settle();
        QCOMPARE(scene.spoken(1, TeamModel::StatusColumn), u"Jonas Keller: Not Ready: Lunch"_s);
        QTest::keyClick(UiRig::find<QLineEdit>(scene.menu, "statusSearch"), Qt::Key_1);
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(!seen.empty());
        QCOMPARE(sent[0].seen, seen);
    }
    void search_filtersByName() {
        Scene scene;
        QTest::keyClicks(UiRig::find<QLineEdit>(scene.page, "teamSearch"), u"kell"_s);
        QCOMPARE(scene.table.model()->rowCount(), 1);
        QCOMPARE(UiRig::find<QLabel>(scene.page, "teamCount")->text(), u"1 of 2 agents"_s);
    }
    void more_isTheMenuThatTheRightButtonOpens() {
        Scene scene;
        const auto words = [](const QMenu& menu) {
            QStringList texts;
            for (const QAction* each : menu.actions()) texts << each->text();
            return texts;
        };
        const QStringList all{u"Show the day"_s, u"Show the history"_s, u"Sign out …"_s};
        QMenu* more = scene.openMore(0);
        QVERIFY(more && more->isVisible());
        QVERIFY(!UiRig::find<QWidget>(scene.page, "signOutCard")->isVisible());
        QCOMPARE(words(*more), all);
        delete more;
        Q_EMIT scene.table.customContextMenuRequested(scene.table.visualRect(scene.cell(0, 1)).center());
        QCOMPARE(words(*UiRig::find<QMenu>(scene.page, "teamContext")), all);
    }
    void Z21_signOut_isAskedThenSentWithTheNote() {
        Scene scene;
        scene.rig.take();
        scene.askSignOut(0);
        auto* card = UiRig::find<QWidget>(scene.page, "signOutCard");
        QVERIFY(card->isVisible());
        QCOMPARE(UiRig::find<QLabel>(*card, "signOutWords")->text(), u"Sign Anna Berg out of all devices?"_s);
        QVERIFY(scene.rig.takeOnly<wire::SupervisorSessionEnd>().empty());
        auto* note = UiRig::find<QLineEdit>(*card, "signOutNote");
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, u"Shift is over"_s);
        UiRig::find<QPushButton>(*card, "signOutYes")->click();
        const auto sent = scene.rig.takeOnly<wire::SupervisorSessionEnd>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].person, PersonId{"anna"});
        QCOMPARE(sent[0].note, std::string("Shift is over"));
        AgentLayers gone = sampleAgent("anna", "Anna Berg", kNotReady);
        gone.presence.connection = Connection::None;
        scene.rig.event(wire::AgentChanged{gone}, 11, sent[0].command);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        QCOMPARE(scene.toasts.toast(1)->spec().what, u"Anna Berg is signed out"_s);
    }
    void Z21_signOut_escapeSendsNothing() {
        Scene scene;
        scene.rig.take();
        scene.askSignOut(0);
        auto* card = UiRig::find<QWidget>(scene.page, "signOutCard");
        QTest::keyClick(UiRig::find<QLineEdit>(*card, "signOutNote"), Qt::Key_Escape);
        QVERIFY(!card->isVisible());
        QVERIFY(scene.rig.takeOnly<wire::SupervisorSessionEnd>().empty());
    }
    void K20_signOut_saysWhyItCannotBe_data() {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("why");
        QTest::newRow("at work") << 0 << u"The work has to end first. Set Not Ready, so that no new work comes."_s;
        QTest::newRow("not signed in") << 1 << u"Nobody is signed in."_s;
        QTest::newRow("reconnecting") << 2 << u"Reconnecting. This has to wait."_s;
    }
    void K20_signOut_saysWhyItCannotBe() {
        QFETCH(int, what);
        Scene scene;
        AgentLayers anna = sampleAgent("anna", "Anna Berg", kNotReady);
        WorkItem work;
        work.assignment = AssignmentState::Active;
        if (what == 0) anna.work = {work};
        if (what == 1) anna.presence.connection = Connection::None;
        scene.rig.event(wire::AgentChanged{anna}, 11);
        if (what == 2) scene.rig.transport.drop();
        scene.settle();
        scene.askSignOut(0);
        auto* card = UiRig::find<QWidget>(scene.page, "signOutCard");
        QTEST(UiRig::find<QLabel>(*card, "signOutHeld")->text(), "why");
        QVERIFY(!UiRig::find<QPushButton>(*card, "signOutYes")->isEnabled());
    }
    void filters_statusQueueAndAll() {
        Scene scene;
        auto* statuses = UiRig::find<widgets::FilterButton>(scene.page, "teamStatuses");
        statuses->setChosen({u"not-ready"_s});
        QCOMPARE(scene.table.model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, TeamModel::AgentColumn).data().toString(), u"Anna Berg"_s);
        QCOMPARE(statuses->text(), u"Status: Not Ready"_s);
        statuses->setChosen({u"not-ready"_s, u"ready"_s});
        QCOMPARE(scene.table.model()->rowCount(), 2);
        auto* queue = UiRig::find<widgets::FilterButton>(scene.page, "teamQueue");
        statuses->setChosen({u"missed"_s});
        QCOMPARE(scene.table.model()->rowCount(), 0);
        QVERIFY(!scene.table.isVisible());
        QTest::keyClick(statuses, Qt::Key_Delete);
        QCOMPARE(statuses->text(), u"Status: any"_s);
        QCOMPARE(scene.table.model()->rowCount(), 2);
        QVERIFY(!queue->text().isEmpty());
    }
    // Whatever the preset calls them: in the filter, in the figures, and where a sentence names one.
    void P10_W22_statuses_areNamedInTheSitesWords() {
        wire::SessionOpened session = supervisor();
        domain::SiteRules& site = session.site;
        site.entries[0].text = "Available";
        site.entries[1].text = "Idle";
        site.entries[3].text = "Idle: RONA";
        site.policy.words = {"Ringing", "Engaged", "Wrap up", "Available, no capacity", "Signed out", "away", {}};
        site.policy.noAnswer = {1, ShowOverlay{EntryId{"missed"}, {}}};
        Scene scene(session);
        auto* statuses = UiRig::find<widgets::FilterButton>(scene.page, "teamStatuses");
        QTest::mouseClick(statuses, Qt::LeftButton);
        QStringList words;
        for (const QAction* each : statuses->menu()->actions()) words << each->text();
        statuses->menu()->hide();
        QCOMPARE(words.mid(2),
            (QStringList{u"Available"_s, u"Engaged / Available, no capacity"_s, u"Wrap up"_s, u"Idle"_s,
                u"Idle: RONA"_s, u"Signed out"_s}));
        statuses->setChosen({u"not-ready"_s});
        QCOMPARE(statuses->text(), u"Status: Idle"_s);
        statuses->setChosen({});
        QCOMPARE(UiRig::find<QWidget>(scene.page, "teamSummary")->accessibleName(),
            u"1 Available, 0 Engaged / Available, no capacity, 0 Wrap up, 1 Idle, 0 Idle: RONA, 0 Signed out"_s);
        AgentLayers anna = sampleAgent("anna", "Anna Berg", kNotReady);
        anna.presence.connection = Connection::Reconnecting;
        scene.rig.event(wire::AgentChanged{anna}, 11);
        scene.settle();
        QCOMPARE(scene.cell(0, TeamModel::StatusColumn).data().toString(), u"Idle, away"_s);
        anna.presence.connection = Connection::Online;
        WorkItem work;
        work.assignment = AssignmentState::Active;
        anna.work = {work};
        scene.rig.event(wire::AgentChanged{anna}, 12);
        scene.settle();
        scene.askSignOut(0);
        auto* card = UiRig::find<QWidget>(scene.page, "signOutCard");
        QCOMPARE(UiRig::find<QLabel>(*card, "signOutHeld")->text(),
            u"The work has to end first. Set Idle, so that no new work comes."_s);
    }
    void Z17_D15_offlineWithACallGoingOn_isSaid() {
        Scene scene;
        AgentLayers anna = sampleAgent("anna", "Anna Berg", kNotReady);
        WorkItem call;
        call.channel = Channel::Voice;
        call.assignment = AssignmentState::Active;
        anna.work = {call};
        anna.presence.connection = Connection::None;
        scene.rig.event(wire::AgentChanged{anna}, 11);
        scene.settle();
        QCOMPARE(scene.cell(0, TeamModel::StatusColumn).data().toString(), u"Offline, on a call"_s);
        QCOMPARE(scene.spoken(0, TeamModel::StatusColumn), u"Anna Berg: Offline, on a call"_s);
    }
    void Z13_overItsMaximum_isMarked() {
        wire::SessionOpened session = supervisor();
        session.site.reasons[2].maximum = std::chrono::minutes{10}; // lunch
        Scene scene(session);
        const auto tint = [&](int row) {
            const QPoint corner = scene.table.visualRect(scene.cell(row, TeamModel::AgentColumn)).topLeft();
            return scene.table.viewport()->grab().toImage().pixelColor(corner + QPoint(5, 5));
        };
        const auto lunchSince = [&](int since, std::int64_t seq) {
            scene.rig.event(wire::AgentChanged{sampleAgent("anna", "Anna Berg", kLunch, since)}, seq);
            scene.settle();
        };
        lunchSince(-500, 11);
        QCOMPARE(scene.spoken(0, TeamModel::StatusColumn), u"Anna Berg: Not Ready: Lunch"_s);
        QVERIFY(scene.cell(0, TeamModel::ContactColumn).data().toString().isEmpty());
        QCOMPARE(tint(0), tint(1));
        lunchSince(-700, 12);
        QCOMPARE(scene.spoken(0, TeamModel::StatusColumn), u"Anna Berg: Not Ready: Lunch, over by 1:40"_s);
        QCOMPARE(scene.cell(0, TeamModel::ContactColumn).data().toString(), u"over by 1:40"_s);
        QVERIFY(scene.cell(0, TeamModel::StatusColumn).data(Qt::ToolTipRole).toString().contains(u"over by 1:40"_s));
        QVERIFY(tint(0) != tint(1));
    }
    void K29_wrapUpOverItsTime_isMarkedForTheSupervisor() {
        wire::SessionOpened session = supervisor();
        session.site.policy.wrapUp.mode = domain::WrapUpMode::Manual;
        session.site.policy.wrapUp.duration = std::chrono::seconds{60};
        Scene scene(session);
        const auto tint = [&](int row) {
            const QPoint corner = scene.table.visualRect(scene.cell(row, TeamModel::AgentColumn)).topLeft();
            return scene.table.viewport()->grab().toImage().pixelColor(corner + QPoint(5, 5));
        };
        const auto wrapsUpSince = [&](int since, std::int64_t seq) {
            AgentLayers anna = sampleAgent("anna", "Anna Berg", kReady);
            WorkItem work;
            work.contact = ContactId{"c-1"};
            work.queue = QueueId{"billing"};
            work.channel = Channel::Chat;
            work.assignment = AssignmentState::WrapUp;
            work.since = at(since);
            anna.work = {work};
            scene.rig.event(wire::AgentChanged{anna}, seq);
            scene.settle();
        };
        wrapsUpSince(-50, 11);
        QVERIFY(!scene.cell(0, TeamModel::ContactColumn).data().toString().startsWith(u"over"));
        QCOMPARE(tint(0), tint(1));
        wrapsUpSince(-201, 12);
        QCOMPARE(scene.cell(0, TeamModel::ContactColumn).data().toString(), u"over by 2:21"_s);
        QVERIFY(scene.spoken(0, TeamModel::StatusColumn).endsWith(u"over by 2:21"_s));
        QVERIFY(tint(0) != tint(1));
    }
    void columns_areAsWideAsTheirHeads() {
        QFont large = QApplication::font(); // as a long language is
        const QFont usual = large;
        large.setPointSizeF(large.pointSizeF() * 2);
        QApplication::setFont(large);
        Scene scene;
        QApplication::setFont(usual);
        const QHeaderView* head = scene.table.horizontalHeader();
        for (int column = TeamModel::AgentColumn; column < TeamModel::MoreColumn; ++column)
            QVERIFY2(head->sectionSize(column) >= head->sectionSizeHint(column), qPrintable(QString::number(column)));
        scene.page.resize(500, 400); // too narrow for all: it scrolls
        scene.settle();
        QVERIFY(head->sectionSize(TeamModel::QueuesColumn) >= head->sectionSizeHint(TeamModel::QueuesColumn));
        scene.page.resize(3000, 400);
        scene.settle();
        QCOMPARE(head->length(), scene.table.viewport()->width());
    }
    void Z15_oneWordForEngagedAndFull_standsOnce() {
        domain::SiteRules site = sampleSite();
        site.policy.words.engaged = site.policy.words.full = "Occupied";
        QCOMPARE(team::teamGroups(site)[1].words, u"Occupied"_s);
        site.policy.words.wrapUp = "wrap-up";
        QCOMPARE(team::teamGroups(site)[2].words, u"Wrap-up"_s); // as the others begin
        QCOMPARE(team::teamGroups(site)[4].words, u"Missed"_s);  // nothing waits there to be acknowledged
    }
    void filter_menuStaysForSeveral() {
        Scene scene;
        auto* statuses = UiRig::find<widgets::FilterButton>(scene.page, "teamStatuses");
        QTest::mouseClick(statuses, Qt::LeftButton);
        QMenu* menu = statuses->menu();
        QVERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[2]).center());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[4]).center());
        QVERIFY(menu->isVisible());
        QCOMPARE(statuses->chosen(), (QStringList{u"ready"_s, u"wrap-up"_s}));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[0]).center());
        QVERIFY(statuses->chosen().isEmpty());
    }
    void hidden_closesTheView() {
        Scene scene;
        scene.page.hide();
        QCOMPARE(scene.rig.takeOnly<wire::ViewClose>().size(), 1U);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Team.moc"
