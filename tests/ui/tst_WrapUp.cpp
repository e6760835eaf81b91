// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/tasks/CodeList.h"
#include "ui/tasks/WrapUpPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WrapUpTest : public QObject {
    Q_OBJECT

    static constexpr int kSilent = 0, kForbids = 1, kAllows = 2; // what a team or queue says

    struct Scene : UiRig {
        tasks::WrapUpPanel panel{desk, ticker, drafts};
        models::TaskModel model;

        explicit Scene(const wire::SessionOpened& opened
            = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)}))
            : UiRig(opened) {
            panel.resize(800, 500);
            model.follow(desk);
            showFirst();
            panel.QWidget::show();
            settle();
        }
        void showFirst() { panel.show(model.rows().front()); }
        template <class T>
        T& part(const char* name) {
            return *UiRig::find<T>(panel, name);
        }
        void submit() { QTest::keyClick(&part<QPlainTextEdit>("wrapUpNotes"), Qt::Key_Return, Qt::ControlModifier); }
        void chooseFirst() {
            QTest::keyClick(&part<QLineEdit>("codeSearch"), Qt::Key_Down);
            QTest::keyClick(&part<QLineEdit>("codeSearch"), Qt::Key_Return);
        }
    };

private Q_SLOTS:
    void W82_submitWithoutCode_isSaidInline() {
        Scene scene;
        QTest::mouseClick(&scene.part<QPushButton>("submitWrapUpButton"), Qt::LeftButton);
        QVERIFY(scene.rig.takeOnly<wire::WrapUpSubmit>().empty());
        QCOMPARE(scene.part<QLabel>("wrapUpFault").text(), u"Choose a wrap-up reason first."_s);
    }
    void W82_keyboardOnly_codeAndNotesAreSubmitted() {
        Scene scene;
        scene.chooseFirst();
        QTest::keyClicks(&scene.part<QPlainTextEdit>("wrapUpNotes"), u"twice"_s);
        scene.submit();
        const auto sent = scene.rig.takeOnly<wire::WrapUpSubmit>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].assignment, AssignmentId{"task-1"});
        QVERIFY(!sent[0].code.empty());
        QCOMPARE(sent[0].notes, std::string{"twice"});
    }
    void idea9_noNotes_leaveWhatIsTypedOfTheVariables() {
        Scene scene;
        const AssignmentId assignment{"task-1"};
        QVERIFY(scene.drafts.keepFields(assignment, {{u"reason"_s, u"Mine"_s, 0}}));
        auto& notes = scene.part<QPlainTextEdit>("wrapUpNotes");
        QTest::keyClicks(&notes, u"x"_s);
        scene.rig.time.advance(std::chrono::seconds{1});
        QVERIFY(scene.drafts.load(assignment).has_value());
        QTest::keyClick(&notes, Qt::Key_Backspace);
        scene.rig.time.advance(std::chrono::seconds{1});
        QVERIFY(!scene.drafts.load(assignment).has_value());
        QCOMPARE(scene.drafts.loadFields(assignment).size(), 1U);
    }
    void W80_search_fromThreeCharacters() {
        Scene scene;
        auto& list = scene.part<QListView>("codeList");
        const int all = list.model()->rowCount();
        QTest::keyClicks(&scene.part<QLineEdit>("codeSearch"), u"in"_s);
        QCOMPARE(list.model()->rowCount(), all);
        QTest::keyClicks(&scene.part<QLineEdit>("codeSearch"), u"v"_s);
        QCOMPARE(list.model()->rowCount(), 2);
        QCOMPARE(scene.part<QLabel>("codeCount").text(), u"2 of 3"_s);
    }
    void W80_lastThree_standAboveTheOthers() {
        Scene scene;
        auto& list = scene.part<QListView>("codeList");
        QCOMPARE(scene.rig.takeOnly<wire::HistoryRead>().size(), 1U);
        HistoryEntry before;
        before.seq = 7;
        before.at = at(-60);
        before.contact = ContactId{"c-7"};
        before.assignment = AssignmentId{"a-7"};
        before.offer = OfferId{"o-7"};
        before.queue = QueueId{"billing"};
        before.queueName = "Billing";
        before.customer = {"Zoë", ""};
        before.began = at(-120);
        before.code = CodeId{"explained"};
        before.codeLabel = "Invoice explained";
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::HistoryEntries{{before}, std::nullopt}});
        scene.settle();
        const QModelIndex first = list.model()->index(0, 0);
        QCOMPARE(first.data().toString(), u"Invoice explained"_s);
        const QRect item = list.visualRect(first);
        QVERIFY(item.height() > list.visualRect(list.model()->index(2, 0)).height()); // its heading
        const auto* codes = scene.panel.findChild<tasks::CodeList*>();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, item.topLeft() + QPoint(20, 8));
        QVERIFY(codes->chosen().empty()); // a heading is no code
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(item.left() + 40, item.bottom() - 10));
        QCOMPARE(codes->chosen(), CodeId{"explained"});
    }
    void W80_search_isForgottenAtTheNextContact() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp),
            sampleTask("2", Channel::Voice, 0, AssignmentState::WrapUp)}));
        auto& list = scene.part<QListView>("codeList");
        const int all = list.model()->rowCount();
        QTest::keyClicks(&scene.part<QLineEdit>("codeSearch"), u"inv"_s);
        QVERIFY(list.model()->rowCount() < all);
        scene.panel.show(scene.model.rows().back());
        QCOMPARE(list.model()->rowCount(), all);
        QVERIFY(scene.part<QLineEdit>("codeSearch").text().isEmpty());
    }
    void W82_refusedWhileAnotherIsShown_isSaidWhenHeIsBack() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp),
            sampleTask("2", Channel::Voice, 0, AssignmentState::WrapUp)}));
        const models::TaskListRow first = scene.model.rows().front(), other = scene.model.rows().back();
        const auto fault = [&scene] { return scene.part<QLabel>("wrapUpFault").text(); };
        scene.chooseFirst();
        scene.submit();
        QCOMPARE(scene.rig.takeOnly<wire::WrapUpSubmit>().size(), 1U);
        scene.panel.show(other);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::UnknownCode, {}});
        QVERIFY(fault().isEmpty()); // it is not this one's
        scene.panel.show(first);
        QCOMPARE(fault(), u"This wrap-up reason does not belong to the queue."_s);
        wire::TaskRemoved done;
        done.assignment = first.assignment;
        done.byDeadline = true;
        scene.rig.event(done, 11);
        scene.settle();
        QVERIFY(scene.drafts.load(first.assignment).has_value()); // it was never submitted
    }
    void W84_atZero_namesTheDefaultCode() {
        Scene scene;
        QVERIFY(
            scene.part<QLabel>("wrapUpAtZero").text().startsWith(u"At zero, “Other” is submitted and you are Ready"));
    }
    // With another contact open he is not simply Ready then.
    void W84_atZero_withMoreInHand_saysNoStatus() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        WorkItem wrapUp, chat;
        wrapUp.contact = ContactId{"contact-1"};
        wrapUp.assignment = AssignmentState::WrapUp;
        chat.contact = ContactId{"contact-2"};
        chat.channel = Channel::Chat;
        chat.assignment = AssignmentState::Active;
        opened.self.work = {wrapUp};
        QVERIFY(Scene(opened).part<QLabel>("wrapUpAtZero").text().contains(u"and you are Ready"));
        opened.self.work = {wrapUp, chat};
        QCOMPARE(Scene(opened).part<QLabel>("wrapUpAtZero").text(),
            u"At zero, “Other” is submitted. The server keeps this time."_s);
    }
    void P5_add60Seconds_isAsked() {
        Scene scene;
        QTest::mouseClick(&scene.part<QPushButton>("extendWrapUpButton"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::WrapUpExtend>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].seconds, 60);
    }
    void P5_policyForbids_addIsNotThere_data() {
        QTest::addColumn<bool>("site");
        QTest::addColumn<int>("team");
        QTest::addColumn<int>("queue");
        QTest::addColumn<bool>("isThere");
        QTest::newRow("the site forbids") << false << kSilent << kSilent << false;
        QTest::newRow("the site allows") << true << kSilent << kSilent << true;
        QTest::newRow("his team forbids") << true << kForbids << kSilent << false;
        QTest::newRow("his team allows") << false << kAllows << kSilent << true;
        QTest::newRow("the queue forbids") << true << kAllows << kForbids << false;
        QTest::newRow("the queue allows") << false << kForbids << kAllows << true;
    }
    void P5_policyForbids_addIsNotThere() {
        QFETCH(bool, site);
        QFETCH(int, team);
        QFETCH(int, queue);
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        const auto say = [&](domain::PolicyPatch& patch, int said) {
            if (said == kSilent) return;
            patch.wrapUp = opened.site.policy.wrapUp;
            patch.wrapUp->mayExtend = said == kAllows;
        };
        opened.site.policy.wrapUp.mayExtend = site;
        say(opened.site.teams[0].policy, team);
        say(opened.site.queues[0].policy, queue);
        Scene scene(opened);
        QTEST(!scene.part<QPushButton>("extendWrapUpButton").isHidden(), "isThere");
    }
    void P5_locked_submitsAtItsEnd() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        opened.site.policy.wrapUp.mayEndEarly = false;
        opened.site.policy.wrapUp.mayStop = true;
        Scene scene(opened);
        QCOMPARE(scene.part<QPushButton>("submitWrapUpButton").text(), u"Submit at the end"_s);
        QVERIFY(scene.part<QPushButton>("stopCountdownButton").isHidden());
        scene.chooseFirst();
        scene.submit();
        QCOMPARE(scene.rig.takeOnly<wire::WrapUpSubmit>().size(), 1U);
        opened.tasks.front().code = opened.site.codes.front().id;
        const QString label = QString::fromStdString(opened.site.codes.front().label);
        QVERIFY(Scene(opened).part<QLabel>("wrapUpAtZero").text().contains(u"“%1” is submitted"_s.arg(label)));
    }
    void P5_optional_mayEndWithoutAReason() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        QVERIFY(Scene(opened).part<QPushButton>("skipWrapUpButton").isHidden());
        opened.site.policy.wrapUp.mode = domain::WrapUpMode::Optional;
        Scene scene(opened);
        QCOMPARE(scene.part<QLabel>("wrapUpExactly").text(), u"one, or none"_s);
        QVERIFY(scene.part<QLabel>("wrapUpAtZero").text().startsWith(u"At zero wrap-up ends and you are Ready"));
        scene.part<QPlainTextEdit>("wrapUpNotes").setPlainText(u"two chairs"_s);
        QTest::mouseClick(&scene.part<QPushButton>("skipWrapUpButton"), Qt::LeftButton);
        QVERIFY(scene.rig.takeOnly<wire::WrapUpEnd>().empty());
        QVERIFY(scene.part<QLabel>("wrapUpFault").text().startsWith(u"Notes are kept with a reason."));
        scene.part<QPlainTextEdit>("wrapUpNotes").clear();
        QTest::mouseClick(&scene.part<QPushButton>("skipWrapUpButton"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::WrapUpEnd>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].assignment, AssignmentId{"task-1"});
    }
    void W84_stopCountdown_whereThePolicyLets() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        QVERIFY(Scene(opened).part<QPushButton>("stopCountdownButton").isHidden());
        opened.site.policy.wrapUp.mayStop = true;
        Scene scene(opened);
        QTest::mouseClick(&scene.part<QPushButton>("stopCountdownButton"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::WrapUpStop>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].assignment, AssignmentId{"task-1"});
    }
    void W84_withoutACountdown_countsUp() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        opened.tasks.front().wrapUpDeadline.reset();
        opened.tasks.front().wrapUpSeconds = 0;
        Scene scene(opened);
        QVERIFY(scene.part<QPushButton>("extendWrapUpButton").isHidden());
        QVERIFY(scene.part<QLabel>("wrapUpAtZero").text().startsWith(u"Takes as long as you need."));
    }
    void D20_withoutACountdown_saysWhenOtherWorkComes() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        opened.tasks.front().wrapUpDeadline.reset();
        opened.tasks.front().wrapUpSeconds = 0;
        WorkItem mine;
        mine.contact = opened.tasks.front().contact;
        mine.queue = QueueId{"billing"};
        mine.assignment = AssignmentState::WrapUp;
        mine.since = at(0);
        mine.deadline = at(60);
        opened.self.work = {mine};
        const auto words = [&] { return Scene(opened).part<QLabel>("wrapUpAtZero").text(); };
        QVERIFY2(words().endsWith(u"When the time at the top left is over, new requests can reach you."),
            qPrintable(words()));
        opened.self.work.front().deadline.reset();
        opened.self.work.front().blocks = WrapUpBlocks::Never;
        QVERIFY2(words().endsWith(u"New requests can reach you meanwhile."), qPrintable(words()));
        opened.self.work.front().blocks = WrapUpBlocks::Always;
        QVERIFY2(words().contains(u"Then you are"), qPrintable(words()));
    }
    void W83_handsetIsNotHungUp_isSaidAfterAMoment() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        opened.self.presence.station = StationState::Busy;
        Scene scene(opened);
        auto& hint = scene.part<QLabel>("wrapUpPhone");
        const auto after = [&](Duration passed) {
            scene.rig.time.advance(passed);
            Q_EMIT scene.ticker.ticked();
            return !hint.isHidden();
        };
        QVERIFY(!after(1s)); // he is about to
        QVERIFY(after(3s));
        AgentLayers self = opened.self;
        self.presence.station = StationState::Idle;
        scene.rig.event(wire::SelfChanged{self}, 11);
        QVERIFY(!after(1s));
    }
    void W83_writtenWork_saysNothingOfAHandset() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Email, 0, AssignmentState::WrapUp)});
        opened.self.presence.station = StationState::Busy;
        Scene scene(opened);
        scene.rig.time.advance(5s);
        Q_EMIT scene.ticker.ticked();
        QVERIFY(scene.part<QLabel>("wrapUpPhone").isHidden());
    }
    void W82_notes_areBoundedWhileTyping() {
        Scene scene;
        scene.chooseFirst();
        scene.part<QPlainTextEdit>("wrapUpNotes").setPlainText(QString(2001, u'x'));
        QVERIFY(!scene.part<QLabel>("wrapUpFault").text().isEmpty());
        scene.submit();
        QVERIFY(scene.rig.takeOnly<wire::WrapUpSubmit>().empty());
        scene.part<QPlainTextEdit>("wrapUpNotes").setPlainText(QString(2000, u'x'));
        QVERIFY(scene.part<QLabel>("wrapUpFault").text().isEmpty());
        scene.submit();
        QCOMPARE(scene.rig.takeOnly<wire::WrapUpSubmit>().size(), 1U);
    }
    void draft_survivesACrash() {
        Scene scene;
        scene.chooseFirst();
        QTest::keyClicks(&scene.part<QPlainTextEdit>("wrapUpNotes"), u"half a sen"_s);
        scene.rig.time.advance(1s);
        tasks::WrapUpPanel again(scene.desk, scene.ticker, scene.drafts);
        again.show(scene.model.rows().front());
        QCOMPARE(again.findChild<QPlainTextEdit*>(u"wrapUpNotes"_s)->toPlainText(), u"half a sen"_s);
        QVERIFY(!again.findChild<tasks::CodeList*>()->chosen().empty());
    }
    void draft_submitted_isForgotten() {
        Scene scene;
        scene.chooseFirst();
        scene.submit();
        const auto sent = scene.rig.takeOnly<wire::WrapUpSubmit>();
        scene.settle();
        scene.showFirst();
        scene.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, sent[0].code, false}, 11, sent[0].command);
        scene.settle();
        QVERIFY(!scene.drafts.load(AssignmentId{"task-1"}).has_value());
    }
    void W84_overBeforeItWasSubmitted_whatWasTypedIsKept() {
        Scene scene;
        scene.chooseFirst();
        QTest::keyClicks(&scene.part<QPlainTextEdit>("wrapUpNotes"), u"half a sen"_s);
        scene.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, CodeId{"other"}, true}, 11);
        scene.settle();
        const auto draft = scene.drafts.load(AssignmentId{"task-1"});
        QVERIFY(draft.has_value());
        QCOMPARE(draft->notes, u"half a sen"_s);
        QVERIFY(!draft->code.empty());
    }
    void W84_overWithWhatHeHadChosen_leavesNothingToSave() {
        Scene scene;
        scene.chooseFirst();
        const CodeId chosen = scene.panel.findChild<tasks::CodeList*>()->chosen();
        QVERIFY(!chosen.empty());
        scene.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, chosen, true}, 11);
        scene.settle();
        QVERIFY(!scene.drafts.load(AssignmentId{"task-1"}).has_value());
    }
    void draft_emptied_isForgotten() {
        Scene scene;
        auto& notes = scene.part<QPlainTextEdit>("wrapUpNotes");
        notes.setPlainText(u"half a sen"_s);
        scene.rig.time.advance(1s);
        QVERIFY(scene.drafts.load(AssignmentId{"task-1"}).has_value());
        notes.clear();
        scene.rig.time.advance(1s);
        QVERIFY(!scene.drafts.load(AssignmentId{"task-1"}).has_value());
    }
    void refused_isSaidInWords() {
        Scene scene;
        scene.chooseFirst();
        scene.submit();
        scene.rig.answer(wire::Refused{Refusal::UnknownCode, {}});
        scene.settle();
        QVERIFY(scene.part<QLabel>("wrapUpFault").text().contains(u"does not belong to the queue"));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    WrapUpTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_WrapUp.moc"
