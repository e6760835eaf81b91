// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Several agents of the team, ticked and set together.
#include "tests/ui/TeamScene.h"
#include "ui/widgets/Banner.h"

#include <QHeaderView>
#include <QLabel>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

class TeamTicksTest : public QObject {
    Q_OBJECT

    using Scene = TeamScene;

private Q_SLOTS:
    void Z20_setTogether_carriesWhatIsSeenAtApply() {
        Scene scene;
        scene.clickCheck(1);
        scene.chooseForAll(Qt::Key_1);
        const AgentLayers now = sampleAgent("jonas", "Jonas Keller", kLunch, 30);
        scene.rig.event(wire::AgentChanged{now}, 11);
        scene.settle();
        scene.apply();
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].seen, shownStatus(now, sampleSite()).key);
    }
    void Z19_ticked_setTogetherWithANote() {
        Scene scene;
        QVERIFY(scene.bar().isHidden());
        scene.clickCheck(0);
        scene.clickCheck(1);
        QVERIFY(scene.isChecked(0) && scene.isChecked(1));
        QVERIFY(scene.bar().isVisible());
        QCOMPARE(UiRig::find<QLabel>(scene.page, "selectionCount")->text(), u"2 selected"_s);
        scene.chooseForAll(Qt::Key_2);
        auto* note = UiRig::find<QLineEdit>(scene.page, "selectionNote");
        QCOMPARE(note->placeholderText(), u"Note that the agents read"_s);
        note->setText(u"Fire drill"_s);
        scene.apply();
        const auto sent = scene.rig.takeOnly<wire::SupervisorPresenceSet>();
        QCOMPARE(sent.size(), 2U);
        for (const auto& each : sent) {
            QCOMPARE(each.choice, kNotReady);
            QCOMPARE(each.note, std::string{"Fire drill"});
        }
        QVERIFY(scene.bar().isHidden());
        QVERIFY(note->text().isEmpty());
    }
    void ticked_withoutAStatus_asksForIt() {
        Scene scene;
        scene.clickCheck(0);
        scene.apply();
        QVERIFY(UiRig::find<status::StatusMenu>(scene.page, "selectionMenu")->isVisible());
        QVERIFY(scene.rig.takeOnly<wire::SupervisorPresenceSet>().empty());
    }
    void ticks_byKeyboard() {
        Scene scene;
        scene.table.setCurrentIndex(scene.cell(0, TeamModel::AgentColumn));
        QTest::keyClick(&scene.table, Qt::Key_Space);
        QVERIFY(scene.isChecked(0) && !scene.isChecked(1));
        scene.table.setCurrentIndex(scene.cell(1, TeamModel::AgentColumn));
        QTest::keyClick(&scene.table, Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(scene.isChecked(0) && scene.isChecked(1));
        QTest::keyClick(&scene.table, Qt::Key_Escape);
        QVERIFY(!scene.isChecked(0) && !scene.isChecked(1));
        QTest::keyClick(&scene.table, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(scene.isChecked(0) && scene.isChecked(1));
    }
    void ticks_headTicksAllAndNone() {
        Scene scene;
        QHeaderView* head = scene.table.horizontalHeader();
        const auto click = [&] { QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {10, 10}); };
        click();
        QVERIFY(scene.isChecked(0) && scene.isChecked(1));
        click();
        QVERIFY(!scene.isChecked(0) && !scene.isChecked(1));
    }
    void ticked_rowsDoNotMove() {
        Scene scene;
        scene.clickCheck(1);
        scene.rig.event(wire::AgentChanged{sampleAgent("jonas", "Aad Keller")}, 11);
        scene.settle();
        QCOMPARE(scene.cell(1, TeamModel::AgentColumn).data().toString(), u"Aad Keller"_s);
        QVERIFY(scene.isChecked(1));
        QTest::mouseClick(UiRig::find<QPushButton>(scene.page, "selectionClose"), Qt::LeftButton);
        QCOMPARE(scene.cell(0, TeamModel::AgentColumn).data().toString(), u"Aad Keller"_s);
    }
    void ticked_filteredAway_isNotActedUpon() {
        Scene scene;
        scene.clickCheck(0);
        scene.clickCheck(1);
        UiRig::find<QLineEdit>(scene.page, "teamSearch")->setText(u"kell"_s);
        scene.settle();
        QCOMPARE(UiRig::find<QLabel>(scene.page, "selectionCount")->text(), u"1 selected"_s);
    }
    void Z20_oneOfSeveralRefused_bothAreSaid() {
        Scene scene;
        scene.clickCheck(0);
        scene.clickCheck(1);
        scene.chooseForAll(Qt::Key_1);
        scene.apply();
        const auto frames = scene.rig.take();
        QCOMPARE(frames.size(), 2U);
        const auto& anna = std::get<wire::SupervisorPresenceSet>(frames[0].request);
        QCOMPARE(anna.person, PersonId{"anna"});
        scene.rig.answer(frames[1].id, wire::Refused{Refusal::OnContactNotReadyOnly, {}});
        scene.rig.event(wire::AgentChanged{sampleAgent("anna", "Anna Berg", kReady)}, 11, anna.command);
        scene.settle();
        QCOMPARE(scene.toasts.count(), 1);
        auto* banner = UiRig::find<widgets::Banner>(scene.page, "teamRefused");
        QVERIFY(banner->text().startsWith(u"Jonas Keller was not set to Ready."));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TeamTicksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TeamTicks.moc"
