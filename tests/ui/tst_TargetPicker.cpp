// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// "Consult Request" and "Transfer Request": whom they list, whom one cannot ask and why, and what becomes of the asking.
#include "tests/ui/CallScene.h"
#include "ui/call/TargetPicker.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TargetPickerTest : public QObject {
    Q_OBJECT

    struct Scene : CallScene {
        using CallScene::CallScene;
        call::TargetPicker& picker = *part<call::TargetPicker>("targetPicker");

        template <class T>
        T* in(const char* name) {
            return UiRig::find<T>(picker, name);
        }
        QPushButton* ask() { return in<QPushButton>("targetAsk"); }
        QString note() { return in<QLabel>("targetNote")->text(); }
        // Opens it and answers all of its questions.
        void open(const char* button) {
            click(button);
            answerAll();
        }
        std::vector<wire::TargetsRead> answerAll() {
            std::vector<wire::TargetsRead> asked;
            for (const wire::RequestFrame& each : rig.take()) {
                const auto* read = std::get_if<wire::TargetsRead>(&each.request);
                if (!read) continue;
                asked.push_back(*read);
                rig.answer(each.id, wire::Result{wire::Targets{10, targets(read->kind), false}});
            }
            settle();
            return asked;
        }
        QStringList rows() {
            QStringList all;
            const QAbstractItemModel* model = in<QListView>("targetList")->model();
            for (int row = 0; row < model->rowCount(); ++row)
                all << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
            return all;
        }
        void choose(int row) {
            auto* list = in<QListView>("targetList");
            list->setCurrentIndex(list->model()->index(row, 0));
        }
        void tab(TargetKind kind) {
            auto* tabs = in<QTabBar>("targetTabs");
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->tabData(i).toInt() == static_cast<int>(kind)) tabs->setCurrentIndex(i);
        }

        static wire::TargetView target(TargetKind kind, const std::string& id, const std::string& name) {
            wire::TargetView view;
            view.target = {kind, id};
            view.name = name;
            return view;
        }
        static std::vector<wire::TargetView> targets(TargetKind kind) {
            switch (kind) {
            case TargetKind::Agent: {
                wire::TargetView free = target(kind, "rasmus", "Rasmus Holm"),
                                 busy = target(kind, "jonas", "Jonas Keller");
                free.number = "2147";
                free.agent = sampleAgent("rasmus", "Rasmus Holm");
                busy.agent = sampleAgent("jonas", "Jonas Keller");
                busy.unreachable = {Term::VoiceBusy};
                return {free, busy};
            }
            case TargetKind::Queue: {
                wire::TargetView queue = target(kind, "outages", "Outages");
                queue.ready = 3;
                return {queue};
            }
            case TargetKind::Number: {
                wire::TargetView number = target(kind, "+3292250000", "Meter service");
                number.number = "+3292250000";
                return {number};
            }
            case TargetKind::EntryPoint: break;
            }
            wire::TargetView entry = target(kind, "invoices", "Invoices");
            entry.takesConsults = false;
            return {entry};
        }
    };

private Q_SLOTS:
    void W36_consult_opensItsDialogWithAllLists() {
        Scene scene(callStand(CallState::Active));
        scene.click("callConsultButton");
        QVERIFY(scene.picker.isVisible());
        QCOMPARE(scene.picker.windowTitle(), u"Consult Request"_s);
        QCOMPARE(scene.answerAll().size(), 4U);
        const QStringList agents{u"Rasmus Holm, Ready, 2147"_s, u"Jonas Keller, Ready, in a call"_s};
        QCOMPARE(scene.rows(), agents);
        scene.tab(TargetKind::Queue);
        QCOMPARE(scene.rows(), QStringList{u"Outages, 3 ready"_s});
    }
    void W36_consult_asksWhomIChose_andClosesOnceItIsTaken() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::CallConsult>();
        QCOMPARE(sent.size(), 1U);
        const CallTarget target{TargetKind::Agent, "rasmus"};
        QVERIFY(sent[0].target == target);
        QVERIFY(sent[0].holdOthers);
        QVERIFY(scene.picker.isVisible());
        QVERIFY(!scene.ask()->isEnabled());
        scene.grant();
        QVERIFY(!scene.picker.isVisible());
    }
    void W58_W61_transfer_isBlindAndAtOnce() {
        Scene scene(callStand(CallState::Active));
        scene.open("callTransferButton");
        QCOMPARE(scene.picker.windowTitle(), u"Transfer Request"_s);
        scene.tab(TargetKind::Queue);
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::CallTransfer>();
        QCOMPARE(sent.size(), 1U);
        const CallTarget target{TargetKind::Queue, "outages"};
        QVERIFY(sent[0].target == target);
    }
    void unreachable_saysWhyAndIsNotAsked() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        scene.choose(1);
        QVERIFY(!scene.ask()->isEnabled());
        QCOMPARE(scene.note(), u"Jonas Keller cannot be asked: in a call."_s);
    }
    void W35_unsupportedDestination_isOneForConsultsAlone() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        scene.tab(TargetKind::EntryPoint);
        QVERIFY(!scene.ask()->isEnabled());
        QVERIFY(scene.note().startsWith(u"Unsupported destination"));
        scene.picker.reject();
        scene.open("callTransferButton");
        scene.tab(TargetKind::EntryPoint);
        QVERIFY(scene.ask()->isEnabled());
    }
    void W62_refresh_readsAllListsAnew() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        QTest::mouseClick(scene.in<QPushButton>("targetRefresh"), Qt::LeftButton);
        QCOMPARE(scene.answerAll().size(), 4U);
    }
    void search_asksTheServerOnceTypingPauses() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        QTest::keyClicks(scene.in<QLineEdit>("targetSearch"), u"ras"_s);
        QVERIFY(scene.rig.takeOnly<wire::TargetsRead>().empty());
        scene.rig.time.advance(300ms);
        const auto asked = scene.rig.takeOnly<wire::TargetsRead>();
        QCOMPARE(asked.size(), 4U);
        QCOMPARE(asked[0].search, std::string{"ras"});
    }
    void W33_typedNumber_standsFirstAndIsAsked() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        scene.tab(TargetKind::Number);
        QTest::keyClicks(scene.in<QLineEdit>("targetSearch"), u"+32 9 225 11 11"_s);
        QVERIFY(scene.rows().at(0).startsWith(u"+32 9 225 11 11"));
        scene.choose(0);
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        const CallTarget target{TargetKind::Number, "+32 9 225 11 11"};
        QVERIFY(scene.rig.takeOnly<wire::CallConsult>().at(0).target == target);
    }
    void W1_withoutTheRightToDialOut_numbersAreNotThere() {
        wire::SessionOpened opened = withTasks({callTask(callStand(CallState::Active))});
        opened.me.calls.dialOut = false;
        Scene scene(opened);
        scene.open("callConsultButton");
        QVERIFY(!scene.in<QTabBar>("targetTabs")->isTabVisible(2));
    }
    void refused_saysWhyAndStaysOpen() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        (void)scene.rig.takeOnly<wire::CallConsult>();
        scene.refuse(Refusal::NotReachable);
        QVERIFY(scene.picker.isVisible());
        QCOMPARE(scene.note(), u"Nobody can be reached there now. Choose somebody else."_s);
        QVERIFY(scene.ask()->isEnabled());
    }
    void recent_standFirstTheNextTime() {
        Scene scene(callStand(CallState::Active));
        scene.open("callTransferButton");
        scene.tab(TargetKind::Number);
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        (void)scene.rig.takeOnly<wire::CallTransfer>();
        scene.grant();
        scene.open("callConsultButton");
        scene.tab(TargetKind::Number);
        QCOMPARE(scene.rows().at(0), u"Meter service, +3292250000, asked before"_s);
    }
    void W43_others_mayTalkMeanwhile() {
        Scene plain(callStand(CallState::Active));
        plain.open("callConsultButton");
        QVERIFY(!plain.in<QCheckBox>("targetLetTalk")->isVisible());
        wire::CallStand many = callStand(CallState::Active);
        many.parties.push_back(partyIn("p-7", PartyKind::Outsider, "Meter service"));
        Scene scene(many);
        scene.open("callConsultButton");
        scene.in<QCheckBox>("targetLetTalk")->setChecked(true);
        QTest::mouseClick(scene.ask(), Qt::LeftButton);
        QVERIFY(!scene.rig.takeOnly<wire::CallConsult>().at(0).holdOthers);
    }
    void callThatChanges_saysThatItIsNotPossibleAnyMore() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        scene.become(callStand(CallState::PostCall));
        QVERIFY(!scene.ask()->isEnabled());
        QCOMPARE(scene.note(), u"The call has changed: this is not possible now."_s);
    }
    void callThatIsOver_closesIt() {
        Scene scene(callStand(CallState::Active));
        scene.open("callConsultButton");
        scene.rig.event(wire::TaskChanged{sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)}, ++scene.seq);
        scene.settle();
        QVERIFY(!scene.picker.isVisible());
    }
    void I7_byKeyboardAlone() {
        Scene scene(callStand(CallState::Active));
        scene.page.activateWindow();
        scene.settle();
        QTest::keyClick(&scene.page, Qt::Key_K, Qt::ControlModifier);
        scene.answerAll();
        QVERIFY(scene.picker.isVisible());
        auto* search = scene.in<QLineEdit>("targetSearch");
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(scene.note(), u"Jonas Keller cannot be asked: in a call."_s);
        QTest::keyClick(search, Qt::Key_Up);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(scene.rig.takeOnly<wire::CallConsult>().size(), 1U);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    TargetPickerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TargetPicker.moc"
