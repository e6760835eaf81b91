// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/models/TeamModel.h"
#include "ui/status/StatusMenu.h"
#include "ui/team/TeamPage.h"
#include "ui/widgets/Banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using models::TeamModel;

class TeamTest : public QObject {
    Q_OBJECT

    static wire::SessionOpened supervisor() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        opened.me.supervises = {TeamId{"a"}};
        return opened;
    }
    struct Scene : UiRig {
        team::TeamPage page{desk, ticker, toasts};
        QTableView& table = *UiRig::find<QTableView>(page, "teamTable");
        status::StatusMenu& menu = *UiRig::find<status::StatusMenu>(page, "statusMenu");
        wire::ViewId view;

        Scene() : UiRig(supervisor()) {
            page.resize(1200, 700);
            page.show();
            const auto opened = rig.takeOnly<wire::TeamViewOpen>();
            view = opened.at(0).view;
            rig.answer(rig.lastId(),
                wire::Result{wire::ViewOpened{view, 10, true,
                    {sampleAgent("jonas", "Jonas Keller"), sampleAgent("anna", "Anna Berg", kNotReady)}}});
            settle();
        }
        QModelIndex cell(int row, int column) { return table.model()->index(row, column); }
        QString spoken(int row, int column) { return cell(row, column).data(Qt::AccessibleTextRole).toString(); }
        void openMenu(int row) {
            table.setCurrentIndex(cell(row, TeamModel::StatusColumn));
            QTest::keyClick(&table, Qt::Key_Return);
            settle();
        }
    };

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
    void search_filtersByName() {
        Scene scene;
        QTest::keyClicks(UiRig::find<QLineEdit>(scene.page, "teamSearch"), u"kell"_s);
        QCOMPARE(scene.table.model()->rowCount(), 1);
        QCOMPARE(UiRig::find<QLabel>(scene.page, "teamCount")->text(), u"1 of 2 agents"_s);
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
