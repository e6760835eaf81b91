// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Whom one sees in the team, and whom of them one changes (Z3, C7, rules 2.9).
#include "tests/ui/TeamScene.h"

#include <QComboBox>
#include <QListView>
#include <QSignalSpy>

#include <algorithm>
#include <array>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class TeamRightsTest : public QObject {
    Q_OBJECT

    using Scene = TeamScene;

private Q_SLOTS:
    void Z3_agent_seesTeamStatuses_withoutReasonOrMenu() {
        Scene scene(sampleOpened());
        QCOMPARE(scene.teams, (std::vector{TeamId{"a"}, TeamId{"b"}})); // every agent's
        QCOMPARE(scene.spoken(0, TeamModel::StatusColumn), u"Anna Berg: Not Ready"_s);
        QCOMPARE(scene.spoken(1, TeamModel::StatusColumn), u"Jonas Keller: Ready"_s);
        const auto areHidden = [&](bool hidden) {
            return std::ranges::all_of(
                std::array{TeamModel::CheckColumn, TeamModel::ContactColumn, TeamModel::MoreColumn},
                [&](int column) { return scene.table.isColumnHidden(column) == hidden; });
        };
        QVERIFY(areHidden(true));
        const QPoint status = scene.table.visualRect(scene.cell(0, TeamModel::StatusColumn)).center();
        QTest::mouseClick(scene.table.viewport(), Qt::LeftButton, {}, status);
        scene.openMenu(0);
        QTest::keyClick(&scene.table, Qt::Key_F4);
        QVERIFY(!scene.menu.isVisible());
        QTest::keyClick(&scene.table, Qt::Key_Space);
        QTest::keyClick(&scene.table, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!scene.isChecked(0) && !scene.isChecked(1));
        QVERIFY(scene.bar().isHidden());
        Q_EMIT scene.table.customContextMenuRequested(status);
        QVERIFY(!UiRig::find<QMenu>(scene.page, "teamContext"));
        QVERIFY(scene.rig.takeOnly<wire::SupervisorPresenceSet>().empty());
        scene.rig.event(wire::MeChanged{supervisor().me}, 11);
        scene.settle();
        QVERIFY(areHidden(false));
        const auto opened = scene.rig.takeOnly<wire::TeamViewOpen>();
        QCOMPARE(opened.size(), 1U);
        QCOMPARE(opened[0].teams, std::vector{TeamId{"a"}}); // his own
    }
    void W22_reasonOfOtherQueues_isNotOfferedForTheAgent() {
        wire::SessionOpened opened = supervisor();
        for (Reason& each : opened.site.reasons)
            if (each.id == ReasonId{"lunch"}) each.queues = {QueueId{"outages"}};
        Scene scene(opened); // both are in billing
        const auto offered = [](status::StatusMenu& menu) {
            QStringList words;
            const auto* list = UiRig::find<QListView>(menu, "statusList");
            for (int row = 0; row < list->model()->rowCount(); ++row)
                words << list->model()->index(row, 0).data().toString();
            return words;
        };
        scene.openMenu(0);
        QVERIFY(offered(scene.menu).contains(u"Break"_s));
        QVERIFY(!offered(scene.menu).contains(u"Lunch"_s));
        scene.menu.hide();
        scene.clickCheck(0);
        scene.clickCheck(1);
        auto& several = *UiRig::find<status::StatusMenu>(scene.page, "selectionMenu");
        QVERIFY(offered(several).contains(u"Break"_s));
        QVERIFY(!offered(several).contains(u"Lunch"_s));
    }
    void narrowPage_filtersFoldIntoTwoRows() {
        Scene scene(supervisor());
        const auto* scope = UiRig::find<QWidget>(scene.page, "teamScope");
        const auto* queue = UiRig::find<QWidget>(scene.page, "teamQueue");
        QVERIFY(!scope->isHidden());
        const auto isBeside = [&](int width) {
            scene.page.resize(width, 600);
            scene.settle();
            return scope->geometry().center().y() == queue->geometry().center().y();
        };
        QVERIFY(isBeside(1200));
        QVERIFY(!isBeside(480));
        QVERIFY(scope->geometry().bottom() < queue->geometry().top());
        QVERIFY(isBeside(1200));
    }
    void Z3_C7_supervisorOfNobody_changesNobody() {
        wire::SessionOpened opened = supervisor();
        opened.me.supervises.clear();
        Scene scene(opened);
        QCOMPARE(scene.teams.size(), 2U);
        QVERIFY(scene.table.isColumnHidden(TeamModel::MoreColumn));
        scene.openMenu(0);
        QVERIFY(!scene.menu.isVisible());
    }
    void Z3_supervisor_readsAllTeamsIfHeLikes_andChangesOnlyHisOwn() {
        Scene scene;
        QCOMPARE(scene.teams, std::vector{TeamId{"a"}}); // at first
        QSignalSpy chosen(&scene.page, &team::TeamPage::allTeamsChosen);
        auto* scope = UiRig::find<QComboBox>(scene.page, "teamScope");
        QVERIFY(scope->isVisible());
        QCOMPARE(scope->currentText(), u"My teams"_s);
        scope->setCurrentText(u"All teams"_s);
        QCOMPARE(chosen.size(), 1);
        const auto opened = scene.rig.takeOnly<wire::TeamViewOpen>();
        QCOMPARE(opened.size(), 1U);
        QCOMPARE(opened[0].teams, (std::vector{TeamId{"a"}, TeamId{"b"}}));
        AgentLayers other = sampleAgent("zoe", "Zoe Lang");
        other.teams = {TeamId{"b"}};
        scene.rig.answer(scene.rig.lastId(),
            wire::Result{wire::ViewOpened{opened[0].view, 10, true, {sampleAgent("anna", "Anna Berg"), other}}});
        scene.settle();
        QCOMPARE(scene.spoken(1, TeamModel::StatusColumn), u"Zoe Lang: Ready"_s);
        scene.openMenu(1);
        QVERIFY(!scene.menu.isVisible());
        QVERIFY(!scene.openMore(1));
        Q_EMIT scene.table.customContextMenuRequested(
            scene.table.visualRect(scene.cell(1, TeamModel::StatusColumn)).center());
        QVERIFY(!UiRig::find<QMenu>(scene.page, "teamContext"));
        scene.clickCheck(1);
        QTest::keyClick(&scene.table, Qt::Key_Space);
        QVERIFY(scene.bar().isHidden());
        QTest::keyClick(&scene.table, Qt::Key_A, Qt::ControlModifier);
        scene.settle();
        QVERIFY(scene.isChecked(0) && !scene.isChecked(1));
        QCOMPARE(scene.spoken(1, TeamModel::CheckColumn), QString());
        QTest::keyClick(&scene.table, Qt::Key_Escape);
        scene.openMenu(0);
        QVERIFY(scene.menu.isVisible());
    }
    void Z3_allTeamsAreHis_orNoneIs_hasNoChoiceOfTeams() {
        wire::SessionOpened opened = supervisor();
        opened.me.supervises = {TeamId{"a"}, TeamId{"b"}};
        Scene all(opened);
        QVERIFY(!UiRig::find<QComboBox>(all.page, "teamScope")->isVisible());
        Scene agent(sampleOpened());
        QVERIFY(!UiRig::find<QComboBox>(agent.page, "teamScope")->isVisible());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamRightsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TeamRights.moc"
