// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/history/CorrectPanel.h"
#include "ui/history/HistoryPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/tasks/CodeList.h"
#include "ui/team/TeamPage.h"
#include "ui/widgets/Banner.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QTimeZone>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using models::HistoryModel;

class HistoryTest : public QObject {
    Q_OBJECT

    static HistoryEntry entry(std::int64_t seq, const std::string& customer, HistoryEnd end) {
        HistoryEntry out;
        out.seq = seq;
        out.at = at(0);
        out.contact = ContactId{"c-" + std::to_string(seq)};
        out.offer = OfferId{"o-" + std::to_string(seq)};
        out.queue = QueueId{"billing"};
        out.queueName = "Billing";
        out.customer = {customer, ""};
        out.end = end;
        out.began = at(-120);
        if (!wasHandled(end)) return out;
        out.assignment = AssignmentId{"a-" + std::to_string(seq)};
        out.talked = 65s;
        out.wrappedUp = 20s;
        out.code = sampleOpened().site.codes.front().id;
        out.codeLabel = "Invoice corrected";
        out.notes = "two chairs";
        out.correctableUntil = at(300);
        return out;
    }
    static std::vector<HistoryEntry> entries() {
        HistoryEntry old = entry(10, "João", HistoryEnd::EndedByCustomer);
        old.correctableUntil.reset();
        old.byDefault = true;
        return {entry(30, "Zoë", HistoryEnd::EndedByAgent), entry(20, "Matteo", HistoryEnd::Missed), old};
    }

    struct Scene : UiRig {
        history::HistoryPage page{desk, ticker, &drafts};
        QTableView& table = *UiRig::find<QTableView>(page, "historyTable");

        explicit Scene(const wire::SessionOpened& opened = sampleOpened()) : UiRig(opened) {
            page.resize(1200, 700);
            page.show();
            settle();
        }
        void give(std::vector<HistoryEntry> some, std::optional<std::int64_t> next = {}) {
            (void)rig.takeOnly<wire::HistoryRead>();
            rig.answer(rig.lastId(), wire::Result{wire::HistoryEntries{std::move(some), next}});
            settle();
        }
        QString cell(int row, int column, int role = Qt::DisplayRole) {
            return table.model()->index(row, column).data(role).toString();
        }
        template <class T>
        T& part(const char* name) {
            return *UiRig::find<T>(page, name);
        }
        void choose(int row) { table.setCurrentIndex(table.model()->index(row, 0)); }
    };

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void K11_table_saysHowEachEnded() {
        Scene scene;
        scene.give(entries());
        QCOMPARE(scene.table.model()->rowCount(), 3);
        QCOMPARE(scene.cell(0, HistoryModel::CustomerColumn), u"Zoë"_s);
        QCOMPARE(scene.cell(0, HistoryModel::QueueColumn), u"Voice call to Billing"_s);
        QCOMPARE(scene.cell(0, HistoryModel::EndColumn), u"Ended by you"_s);
        QCOMPARE(scene.cell(0, HistoryModel::CodeColumn), u"Invoice corrected"_s);
        QCOMPARE(scene.cell(0, HistoryModel::TalkedColumn), u"00:01:05"_s);
        QCOMPARE(scene.cell(1, HistoryModel::EndColumn), u"Not answered"_s);
        QCOMPARE(scene.cell(1, HistoryModel::CodeColumn), QString());
        QCOMPARE(scene.cell(1, HistoryModel::TalkedColumn), QString());
        QCOMPARE(scene.cell(2, HistoryModel::EndColumn), u"Ended by the customer"_s);
        QCOMPARE(scene.cell(2, HistoryModel::CodeColumn), u"Invoice corrected (by default)"_s);
        QVERIFY(scene.cell(0, 0, Qt::AccessibleTextRole).startsWith(u"Zoë, Voice call to Billing, "_s));
    }
    void K11_everyEnd_hasWordsOfItsOwn() {
        QSet<QString> words;
        for (std::size_t i = 0; i < kHistoryEndCount; ++i) {
            const QString word = text::endWord(static_cast<HistoryEnd>(i), text::Whose::Own);
            QVERIFY(!word.isEmpty());
            QVERIFY(!word.contains(u"error"_s, Qt::CaseInsensitive));
            words.insert(word);
        }
        QCOMPARE(words.size(), static_cast<qsizetype>(kHistoryEndCount));
        QCOMPARE(text::endWord(HistoryEnd::EndedByAgent, text::Whose::Others), u"Ended by the agent"_s);
        QCOMPARE(text::endWord(HistoryEnd::Cancelled, text::Whose::Own), u"Cancelled by you"_s);
        QCOMPARE(text::endWord(HistoryEnd::Cancelled, text::Whose::Others), u"Cancelled by the agent"_s);
    }
    void when_saysTheDayWhereItIsAnother() {
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(text::historyTime(at(3600), at(7200), utc), u"01:00:00"_s);
        const QString yesterday = text::historyTime(at(-3600), at(7200), utc);
        QVERIFY2(yesterday.endsWith(u", 23:00"_s) && yesterday.contains(u"20"_s), qPrintable(yesterday));
    }
    void when_isTheSites_andSaysSoWhereThisComputerShowsAnotherTime() {
        wire::SessionOpened opened = sampleOpened();
        opened.site.timeZone = "Europe/Brussels";
        Scene apart{opened};
        apart.give(entries());
        QCOMPARE(apart.part<QLabel>("historyZone").text(), u"Europe/Brussels time"_s);
        opened.site.timeZone = "UTC";
        Scene alike{opened};
        alike.give(entries());
        QCOMPARE(alike.part<QLabel>("historyZone").text(), QString());
    }
    void W80_search_fromThreeCharacters_inAllThatIsKnown() {
        Scene scene;
        scene.give(entries());
        auto& search = scene.part<QLineEdit>("historySearch");
        search.setText(u"zo"_s);
        QCOMPARE(scene.table.model()->rowCount(), 3);
        search.setText(u"ZOË"_s);
        QCOMPARE(scene.table.model()->rowCount(), 1);
        search.setText(u"not answ"_s);
        QCOMPARE(scene.cell(0, HistoryModel::CustomerColumn), u"Matteo"_s);
        search.setText(u"two ch"_s); // notes
        QCOMPARE(scene.table.model()->rowCount(), 2);
        search.setText(u"nobody"_s);
        QCOMPARE(scene.table.model()->rowCount(), 0);
        QVERIFY(!scene.table.isVisible());
    }
    void search_looksFurtherBackByItself() {
        Scene scene;
        scene.give(entries(), 10);
        QVERIFY(scene.rig.takeOnly<wire::HistoryRead>().empty());
        scene.part<QLineEdit>("historySearch").setText(u"Siobhan"_s);
        const auto asked = scene.rig.takeOnly<wire::HistoryRead>();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].before, std::optional<std::int64_t>{10});
        scene.rig.answer(scene.rig.lastId(),
            wire::Result{wire::HistoryEntries{{entry(5, "Siobhan", HistoryEnd::Declined)}, std::nullopt}});
        scene.settle();
        QCOMPARE(scene.table.model()->rowCount(), 1);
        QCOMPARE(scene.cell(0, HistoryModel::EndColumn), u"Declined"_s);
    }
    void older_onDemand() {
        Scene scene;
        scene.give(entries(), 10);
        QTest::mouseClick(&scene.part<QPushButton>("historyOlder"), Qt::LeftButton);
        scene.give({entry(5, "Siobhan", HistoryEnd::Declined)});
        QCOMPARE(scene.table.model()->rowCount(), 4);
        QVERIFY(scene.part<QPushButton>("historyOlder").isHidden());
    }
    void older_whileItIsRead_keepsTheKeyboard() {
        Scene scene;
        scene.give(entries(), 10);
        auto& older = scene.part<QPushButton>("historyOlder");
        older.setFocus();
        older.click();
        QVERIFY(older.isEnabled());
        QVERIFY(older.window()->focusWidget() == &older);
        older.click(); // it is asked for already
        QCOMPARE(scene.rig.takeOnly<wire::HistoryRead>().size(), 1U);
    }
    void W82_corrected_withinFiveMinutes() {
        Scene scene;
        scene.give(entries());
        scene.choose(0);
        auto& save = scene.part<QPushButton>("correctSave");
        QVERIFY(scene.part<QWidget>("correctPanel").isVisible());
        QVERIFY(save.isVisible() && !save.isEnabled());
        scene.part<QPlainTextEdit>("correctNotes").setPlainText(u"three chairs"_s);
        QVERIFY(save.isEnabled());
        QTest::mouseClick(&save, Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::WrapUpSubmit>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].assignment, AssignmentId{"a-30"});
        QCOMPARE(sent[0].code, sampleOpened().site.codes.front().id);
        QCOMPARE(sent[0].notes, std::string{"three chairs"});
        QVERIFY(!save.isEnabled());
        scene.rig.event(wire::SelfChanged{scene.desk.self().layers}, 31, sent[0].command);
        scene.settle();
        QCOMPARE(scene.part<QLabel>("correctSaid").text(), u"Corrected."_s);
        QCOMPARE(scene.rig.takeOnly<wire::HistoryRead>().size(), 1U);
    }
    void W82_correction_refused_isSaidAndTypedTextStays() {
        Scene scene;
        scene.give(entries());
        scene.choose(0);
        scene.part<QPlainTextEdit>("correctNotes").setPlainText(u"three chairs"_s);
        QTest::mouseClick(&scene.part<QPushButton>("correctSave"), Qt::LeftButton);
        scene.rig.answer(wire::Refused{Refusal::NotFound, {}});
        scene.settle();
        QCOMPARE(scene.part<QLabel>("correctSaid").text(), u"It is no longer there."_s);
        QCOMPARE(scene.part<QPlainTextEdit>("correctNotes").toPlainText(), u"three chairs"_s);
    }
    void W82_notes_areBounded() {
        Scene scene;
        scene.give(entries());
        scene.choose(0);
        scene.part<QPlainTextEdit>("correctNotes").setPlainText(QString(2001, u'x'));
        QVERIFY(!scene.part<QLabel>("correctSaid").text().isEmpty());
        QTest::mouseClick(&scene.part<QPushButton>("correctSave"), Qt::LeftButton);
        QVERIFY(scene.rig.takeOnly<wire::WrapUpSubmit>().empty());
        scene.part<QPlainTextEdit>("correctNotes").setPlainText(u"short"_s);
        QVERIFY(scene.part<QLabel>("correctSaid").text().isEmpty());
    }
    void W82_tooLate_isReadOnlyAndSaysWhy() {
        Scene scene;
        scene.give(entries());
        scene.choose(2);
        QVERIFY(scene.part<QPushButton>("correctSave").isHidden());
        QVERIFY(scene.part<QPlainTextEdit>("correctNotes").isReadOnly());
        QVERIFY(scene.part<QLabel>("correctUntil").text().contains(u"five minutes"_s));
        scene.choose(1); // nothing to wrap up
        QVERIFY(!scene.part<QPlainTextEdit>("correctNotes").isVisible());
    }
    void W84_typedButNotSubmitted_standsThereToBeSaved() {
        Scene scene;
        const AssignmentId work{"a-30"};
        QVERIFY(scene.drafts.keep(work, {CodeId{"corrected"}, u"half a sen"_s, at(0)}));
        scene.give(entries());
        scene.choose(0);
        QCOMPARE(scene.part<QPlainTextEdit>("correctNotes").toPlainText(), u"half a sen"_s);
        QVERIFY(scene.part<QLabel>("correctSaid").text().startsWith(u"This is what you had typed."_s));
        QTest::mouseClick(&scene.part<QPushButton>("correctSave"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::WrapUpSubmit>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].code, CodeId{"corrected"});
        QCOMPARE(sent[0].notes, std::string{"half a sen"});
        scene.rig.event(wire::SelfChanged{scene.desk.self().layers}, 31, sent[0].command);
        scene.settle();
        QVERIFY(!scene.drafts.load(work).has_value());
    }
    void W84_timeUp_saysSo_andLeadsToTheCorrection() {
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)});
        UiRig rig(opened);
        shell::Settings settings(rig.files.filePath(u"s.ini"_s));
        shell::MainWindow window{{rig.desk, rig.clock, settings, rig.drafts, rig.toasts}};
        window.show();
        rig.settle();
        UiRig::find<QPlainTextEdit>(window, "wrapUpNotes")->setPlainText(u"half a sen"_s);
        rig.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, CodeId{"other"}, true}, 11);
        rig.settle();
        QCOMPARE(rig.toasts.count(), 1);
        const widgets::ToastSpec spec = rig.toasts.toast(1)->spec();
        QVERIFY(spec.why.startsWith(u"“Other” was submitted."_s));
        (void)rig.rig.takeOnly<wire::HistoryRead>();
        spec.pressed();
        rig.settle();
        QVERIFY(UiRig::find<QWidget>(window, "historyPage")->isVisible());
        (void)rig.rig.takeOnly<wire::HistoryRead>();
        HistoryEntry one = entry(30, "Zoë", HistoryEnd::EndedByAgent);
        one.assignment = AssignmentId{"task-1"};
        rig.rig.answer(rig.rig.lastId(), wire::Result{wire::HistoryEntries{{one}, std::nullopt}});
        rig.settle();
        QVERIFY(UiRig::find<QWidget>(window, "correctPanel")->isVisible());
        QCOMPARE(UiRig::find<QPlainTextEdit>(window, "correctNotes")->toPlainText(), u"half a sen"_s);
    }
    void W84_nothingTyped_saysNothing() {
        UiRig rig(withTasks({sampleTask("1", Channel::Voice, 0, AssignmentState::WrapUp)}));
        shell::Settings settings(rig.files.filePath(u"s.ini"_s));
        shell::MainWindow window{{rig.desk, rig.clock, settings, rig.drafts, rig.toasts}};
        window.show();
        rig.settle();
        rig.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, CodeId{"other"}, true}, 11);
        rig.settle();
        QCOMPARE(rig.toasts.count(), 0);
    }
    void refused_isSaid_andAskedAgain() {
        Scene scene;
        (void)scene.rig.takeOnly<wire::HistoryRead>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        auto& fault = scene.part<widgets::Banner>("historyFault");
        QVERIFY(fault.isVisible());
        QTest::mouseClick(fault.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(scene.rig.takeOnly<wire::HistoryRead>().size(), 1U);
    }
    void rail_opensTheHistory() {
        UiRig rig;
        shell::Settings settings(rig.files.filePath(u"s.ini"_s));
        shell::MainWindow window{{rig.desk, rig.clock, settings, rig.drafts, rig.toasts}};
        window.show();
        rig.settle();
        rig.rig.take();
        QTest::mouseClick(UiRig::find<QAbstractButton>(window, "railHistory"), Qt::LeftButton);
        rig.settle();
        QVERIFY(UiRig::find<QWidget>(window, "historyPage")->isVisible());
        QVERIFY(!rig.rig.takeOnly<wire::HistoryRead>().empty());
        window.showPage(shell::Page::Desk);
        QVERIFY(!UiRig::find<QWidget>(window, "historyPage")->isVisible());
    }
    void supervisor_readsTheHistoryOfAnAgent() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        opened.me.supervises = {TeamId{"a"}};
        UiRig rig(opened);
        team::TeamPage page{rig.desk, rig.ticker, rig.toasts};
        page.resize(1200, 700);
        page.show();
        (void)rig.rig.takeOnly<wire::TeamViewOpen>();
        rig.rig.answer(rig.rig.lastId(),
            wire::Result{wire::ViewOpened{wire::ViewId{"team-1"}, 10, true, {sampleAgent("jonas", "Jonas Keller")}}});
        rig.settle();
        auto* table = UiRig::find<QTableView>(page, "teamTable");
        Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 1)).center());
        auto* menu = UiRig::find<QMenu>(page, "teamContext");
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAction*>(u"teamHistory"_s)->trigger();
        menu->close();
        rig.settle();
        QVERIFY(!table->isVisible());
        QCOMPARE(UiRig::find<QLabel>(page, "historyTitle")->text(), u"History of Jonas Keller"_s);
        const auto asked = rig.rig.takeOnly<wire::HistoryRead>();
        QVERIFY(!asked.empty());
        QCOMPARE(asked.back().person, PersonId{"jonas"});
        HistoryEntry one = entry(30, "Zoë", HistoryEnd::EndedByAgent);
        one.correctableUntil.reset();
        rig.rig.answer(rig.rig.lastId(), wire::Result{wire::HistoryEntries{{one}, std::nullopt}});
        rig.settle();
        auto* history = UiRig::find<QTableView>(page, "historyTable");
        QCOMPARE(history->model()->index(0, HistoryModel::EndColumn).data().toString(), u"Ended by the agent"_s);
        history->setCurrentIndex(history->model()->index(0, 0));
        QVERIFY(UiRig::find<QPushButton>(page, "correctSave")->isHidden());
        QVERIFY(UiRig::find<QLabel>(page, "correctUntil")->text().startsWith(u"Only its agent"_s));
        QTest::mouseClick(UiRig::find<QPushButton>(page, "historyBack"), Qt::LeftButton);
        QVERIFY(table->isVisible());
    }
};

int main(int argc, char* argv[]) {
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    HistoryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_History.moc"
