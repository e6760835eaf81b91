// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The dialog and the lists of callbacks (W94 to W110): what is typed is checked at once, and nothing of it is lost.
#include "tests/ui/UiRig.h"
#include "ui/callback/CallbackDialog.h"
#include "ui/callback/CallbackList.h"
#include "ui/callback/CallbacksPage.h"
#include "ui/callback/FormDraft.h"
#include "ui/callback/ScheduleForm.h"
#include "ui/shell/MainWindow.h"
#include "ui/text/Callbacks.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

namespace {

wire::SessionOpened opened() {
    wire::SessionOpened out = sampleOpened();
    for (Queue& each : out.site.queues) {
        each.channels.set(index(Channel::Voice));
        each.callbacks = CallbackEntry{PersonId{"pbx"}, "+32 9 000", true};
    }
    return out;
}

wire::CallbackView planned(const char* id, const char* name, int startsAt) {
    wire::CallbackView out;
    out.callback = CallbackId{id};
    out.form = {name, "+46 70 555 018", "UTC", "2026-11-22", "10:00", "10:30", QueueId{"billing"}, {}, "The meter"};
    out.start = at(startsAt);
    out.end = at(startsAt + 1800);
    out.dueAt = out.start;
    out.by = {ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
    return out;
}

constexpr int kTomorrowAtTen = 34 * 3600;

struct Scene : UiRig {
    callback::CallbackDialog dialog{desk, ticker, QDir(files.path())};
    Scene() : UiRig(opened()) {}

    void open(const callback::About& about = {}, std::vector<wire::CallbackView> callbacks = {}) {
        dialog.openAbout(about);
        rig.answer(wire::Result{wire::CallbacksOpened{10, std::move(callbacks),
            {{PersonId{"ilse"}, "Ilse Vermeulen", {QueueId{"billing"}}},
                {PersonId{"jonas"}, "Jonas Keller", {QueueId{"outages"}}}},
            {QueueId{"billing"}}}});
        settle();
        rig.take();
    }
    // Its second tab, with this one in it.
    QTableView* manage(const wire::CallbackView& callback) {
        open({}, {callback});
        part<QTabWidget>("callbackTabs")->setCurrentIndex(1);
        return part<QTableView>("callbackTable");
    }
    template <class T>
    T* part(const char* name) {
        return find<T>(dialog, name);
    }
    [[nodiscard]] QString note(const char* name) { return part<QLabel>(name)->text().trimmed(); }
    void type(const char* name, const QString& text) { part<QLineEdit>(name)->setText(text); }
    void fill() {
        type("callbackName", u"Freya Lindqvist"_s);
        type("callbackPhone", u"+46 70 555 018"_s);
        type("callbackFrom", u"10.00"_s);
        type("callbackTo", u"10:30"_s);
    }
};

} // namespace

class CallbacksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void W97_dialog_beginsWithScheduling() {
        Scene scene;
        scene.open();
        auto* tabs = scene.part<QTabWidget>("callbackTabs");
        QCOMPARE(tabs->currentIndex(), 0);
        QCOMPARE(tabs->tabText(0), u"Schedule callback"_s);
        QCOMPARE(tabs->tabText(1), u"Manage callbacks (0)"_s);
    }
    void W98_phone_whileTyped_saysHowToPutItRight() {
        Scene scene;
        scene.open();
        QCOMPARE(scene.note("callbackPhoneNote"), u"7 to 15 characters"_s);
        auto* phone = scene.part<QLineEdit>("callbackPhone");
        QTest::keyClicks(phone, u"+46x"_s);
        QCOMPARE(
            scene.note("callbackPhoneNote"), u"Write digits, a + at the beginning, spaces, and - , . ( ) alone."_s);
        QTest::keyClick(phone, Qt::Key_Backspace);
        QCOMPARE(scene.note("callbackPhoneNote"), u"Write a number of 7 to 15 characters."_s);
        QTest::keyClicks(phone, u" 70 555"_s);
        QCOMPARE(scene.note("callbackPhoneNote"), u"7 to 15 characters"_s);
        QVERIFY2(scene.note("callbackNameNote").isEmpty(), "what nobody touched is not yet wrong");
    }
    void W101_windowTooShort_namesTheEarliestEnd() {
        Scene scene;
        scene.open();
        scene.type("callbackFrom", u"10:00"_s);
        scene.type("callbackTo", u"10:20"_s);
        QCOMPARE(scene.note("callbackWindowNote"), u"The window needs at least 30 minutes: end at 10:30 or later."_s);
        scene.type("callbackTo", u"10:30"_s);
        QVERIFY(scene.note("callbackWindowNote").isEmpty());
    }
    void W100_nothingTyped_saveGoesToTheFirstThatIsMissing() {
        Scene scene;
        scene.open();
        QApplication::setActiveWindow(&scene.dialog);
        scene.part<QPushButton>("callbackSave")->click();
        QVERIFY(scene.rig.takeOnly<wire::CallbackSchedule>().empty());
        QCOMPARE(scene.note("callbackNameNote"), u"Write a name of 3 to 250 characters."_s);
        QCOMPARE(scene.dialog.focusWidget(), scene.part<QLineEdit>("callbackName"));
    }
    void W94_W102_complete_isSentAsTyped_andTheDraftGoesOnceItStands() {
        Scene scene;
        scene.open();
        scene.fill();
        const callback::FormDraft draft(QDir(scene.files.path()));
        QVERIFY2(!draft.load().has_value(), "not at every key");
        scene.rig.time.advance(std::chrono::seconds{1});
        QVERIFY(draft.load().has_value());
        QCOMPARE(scene.note("callbackFoot"), u"Draft kept on this computer"_s);
        scene.part<QPushButton>("callbackSave")->click();
        const auto sent = scene.rig.takeOnly<wire::CallbackSchedule>();
        QCOMPARE(sent.size(), 1U);
        const CallbackForm expected{
            "Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-22", "10:00", "10:30", QueueId{"billing"}, {}, ""};
        QCOMPARE(sent[0].form, expected);
        QVERIFY(draft.load().has_value());
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::Settled{11}});
        scene.rig.event(wire::CallbackChanged{planned("cb-1", "Freya Lindqvist", kTomorrowAtTen)}, 11, sent[0].command);
        scene.settle();
        QVERIFY(!draft.load().has_value());
        QCOMPARE(scene.part<QTabWidget>("callbackTabs")->currentIndex(), 1);
        QCOMPARE(scene.part<QTabWidget>("callbackTabs")->tabText(1), u"Manage callbacks (1)"_s);
    }
    void draft_isThereAgainAfterARestart() {
        Scene scene;
        scene.open();
        scene.type("callbackName", u"Freya Lindqvist"_s);
        scene.rig.time.advance(std::chrono::seconds{1});
        callback::CallbackDialog again(scene.desk, scene.ticker, QDir(scene.files.path()));
        again.openAbout({});
        QCOMPARE(again.findChild<QLineEdit*>(u"callbackName"_s)->text(), u"Freya Lindqvist"_s);
    }
    void draft_itsQueueAndAgent_areChosenOnceTheyAreKnown() {
        Scene scene;
        CallbackForm kept;
        kept.name = "Freya Lindqvist";
        kept.assignee = PersonId{"jonas"};
        kept.queue = QueueId{"outages"};
        callback::FormDraft draft(QDir(scene.files.path()));
        QVERIFY(draft.keep(kept));
        scene.open();
        QCOMPARE(scene.part<QComboBox>("callbackColleague")->currentText(), u"Jonas Keller"_s);
        QCOMPARE(scene.part<QComboBox>("callbackQueue")->currentText(), u"Outages"_s);
    }
    void W107_W109_personal_offersTheQueuesOfWhoeverCalls() {
        Scene scene;
        scene.open();
        auto* queue = scene.part<QComboBox>("callbackQueue");
        QCOMPARE(queue->count(), 1);
        scene.part<QRadioButton>("callbackPersonal")->click();
        auto* colleague = scene.part<QComboBox>("callbackColleague");
        QCOMPARE(colleague->currentText(), u"Me"_s);
        colleague->setCurrentIndex(colleague->findText(u"Jonas Keller"_s));
        QCOMPARE(queue->count(), 2);
        scene.fill();
        queue->setCurrentIndex(queue->findText(u"Outages"_s));
        scene.part<QPushButton>("callbackSave")->click();
        const auto sent = scene.rig.takeOnly<wire::CallbackSchedule>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].form.assignee, PersonId{"jonas"});
        QCOMPARE(sent[0].form.queue, QueueId{"outages"});
    }
    void W108_aboutACustomer_isFilledInAndCorrelated() {
        Scene scene;
        scene.open({ContactId{"c-9"}, u"Freya Lindqvist"_s, u"+46 70 555 018"_s, QueueId{"billing"}});
        QCOMPARE(scene.part<QLineEdit>("callbackName")->text(), u"Freya Lindqvist"_s);
        QCOMPARE(scene.dialog.windowTitle(), u"Callbacks for Freya Lindqvist"_s);
        scene.fill();
        scene.part<QPushButton>("callbackSave")->click();
        const auto sent = scene.rig.takeOnly<wire::CallbackSchedule>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].about, std::optional{ContactId{"c-9"}});
    }
    void refused_isSaidAndNothingIsLost() {
        Scene scene;
        scene.open();
        scene.fill();
        scene.part<QPushButton>("callbackSave")->click();
        QCOMPARE(scene.rig.takeOnly<wire::CallbackSchedule>().size(), 1U);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::InvalidCallback, {}});
        scene.settle();
        QCOMPARE(scene.note("callbackFoot"), u"Something about the callback is not right yet."_s);
        QCOMPARE(scene.part<QLineEdit>("callbackName")->text(), u"Freya Lindqvist"_s);
        QVERIFY(scene.part<QPushButton>("callbackSave")->isEnabled());
    }
    void draft_ofAnotherPersonAtThisComputer_isNotShown() {
        Scene scene;
        callback::FormDraft draft(QDir(scene.files.path()));
        CallbackForm kept;
        kept.name = "Freya Lindqvist";
        draft.setOwner(PersonId{"jonas"});
        QVERIFY(draft.keep(kept));
        scene.open();
        QVERIFY(scene.part<QLineEdit>("callbackName")->text().isEmpty());
        draft.setOwner(scene.desk.me().person);
        QVERIFY(draft.keep(kept));
        scene.dialog.openAbout({});
        QCOMPARE(scene.part<QLineEdit>("callbackName")->text(), u"Freya Lindqvist"_s);
    }
    void draft_closedAtOnce_isKept() {
        Scene scene;
        scene.open();
        scene.type("callbackName", u"Freya Lindqvist"_s);
        scene.dialog.reject();
        const auto kept = callback::FormDraft(QDir(scene.files.path())).load();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->name, std::string{"Freya Lindqvist"});
    }
    void refused_afterItWasClosed_isSaidAllTheSame() {
        Scene scene;
        scene.open();
        scene.fill();
        scene.part<QPushButton>("callbackSave")->click();
        QCOMPARE(scene.rig.takeOnly<wire::CallbackSchedule>().size(), 1U);
        scene.dialog.reject();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::InvalidCallback, {}});
        scene.settle();
        QVERIFY(scene.dialog.isVisible());
        QCOMPARE(scene.note("callbackFoot"), u"Something about the callback is not right yet."_s);
    }
    void W105_edit_sendsWhatIsOtherwise() {
        Scene scene;
        wire::CallbackView masked = planned("cb-1", "Freya Lindqvist", kTomorrowAtTen);
        masked.form.phone = "…5018"; // and stays as the server has it
        scene.open({}, {masked});
        scene.dialog.openFor(masked);
        scene.type("callbackTo", u"11:00"_s);
        scene.part<QPushButton>("callbackSave")->click();
        const auto sent = scene.rig.takeOnly<wire::CallbackEdit>();
        QCOMPARE(sent.size(), 1U);
        CallbackPatch patch;
        patch.to = "11:00";
        QCOMPARE(sent[0].patch, patch);
    }
    void W107_edit_ofWhatSomebodyElseIsToCall_leavesItWithHim() {
        Scene scene;
        wire::CallbackView his = planned("cb-1", "Freya Lindqvist", kTomorrowAtTen);
        his.form.assignee = PersonId{"stranger"}; // of no team of mine
        his.form.queue = QueueId{"outages"};      // beyond my reach
        scene.open({}, {his});
        scene.dialog.openFor(his);
        scene.type("callbackTo", u"11:00"_s);
        scene.part<QPushButton>("callbackSave")->click();
        const auto sent = scene.rig.takeOnly<wire::CallbackEdit>();
        QCOMPARE(sent.size(), 1U);
        CallbackPatch patch;
        patch.to = "11:00";
        QCOMPARE(sent[0].patch, patch);
        scene.dialog.openAbout({}); // of another one they are no choice
        QVERIFY(scene.part<QComboBox>("callbackColleague")->findData(u"stranger"_s) < 0);
        QVERIFY(scene.part<QComboBox>("callbackQueue")->findData(u"outages"_s) < 0);
    }
    void otherCallbacksChange_listsOfTheFormStandStill() {
        Scene scene;
        scene.open();
        QSignalSpy queues(scene.part<QComboBox>("callbackQueue")->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy colleagues(scene.part<QComboBox>("callbackColleague")->model(), &QAbstractItemModel::rowsRemoved);
        scene.rig.event(wire::CallbackChanged{planned("cb-9", "Bo Ek", kTomorrowAtTen)}, 11);
        scene.settle();
        QCOMPARE(queues.size(), 0);
        QCOMPARE(colleagues.size(), 0);
    }
    void W105_delete_asksOnceMore_alsoAfterARefusal() {
        Scene scene;
        auto* table = scene.manage(planned("cb-1", "Freya Lindqvist", kTomorrowAtTen));
        auto* remove = scene.part<QPushButton>("callbackDelete");
        table->setCurrentIndex(table->model()->index(0, 0));
        remove->click();
        remove->click();
        QCOMPARE(scene.rig.takeOnly<wire::CallbackDelete>().size(), 1U);
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QVERIFY(scene.note("callbackNote").startsWith(u"The server cannot store"));
        remove->click();
        QCOMPARE(scene.note("callbackNote"), u"Nobody will call Freya Lindqvist then."_s);
    }
    void W105_delete_asksOnceMore() {
        Scene scene;
        auto* table = scene.manage(planned("cb-1", "Freya Lindqvist", kTomorrowAtTen));
        auto* remove = scene.part<QPushButton>("callbackDelete");
        QVERIFY(!remove->isEnabled());
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(remove->isEnabled());
        remove->click();
        QVERIFY(scene.rig.takeOnly<wire::CallbackDelete>().empty());
        QCOMPARE(scene.note("callbackNote"), u"Nobody will call Freya Lindqvist then."_s);
        QTest::keyClick(table, Qt::Key_Delete);
        const auto sent = scene.rig.takeOnly<wire::CallbackDelete>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].callback, CallbackId{"cb-1"});
    }
    void W106_started_isNeitherEditedNorDeleted() {
        Scene scene;
        auto* table = scene.manage(planned("cb-1", "Freya Lindqvist", -60));
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(!scene.part<QPushButton>("callbackEdit")->isEnabled());
        QVERIFY(!scene.part<QPushButton>("callbackDelete")->isEnabled());
        QCOMPARE(scene.note("callbackNote"), u"Started: it cannot be changed any more."_s);
    }
    void W110_page_hasMineAndThoseOfMyQueues() {
        Scene scene;
        wire::CallbackView shared = planned("cb-2", "Hugo Peeters", kTomorrowAtTen);
        shared.by = {ActorKind::Customer, {}, ""};
        scene.open({}, {planned("cb-1", "Freya Lindqvist", kTomorrowAtTen), shared});
        callback::CallbacksPage page(scene.desk);
        page.show();
        auto* table = page.findChild<QTableView*>(u"callbackTable"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Freya Lindqvist"_s);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"Sun 22 Nov, 10:00–10:30"_s);
        page.findChild<QPushButton*>(u"callbacksQueues"_s)->click();
        QCOMPARE(table->model()->rowCount(), 2);
    }
    void W102_clockOfThatPlace_acrossBothChangesOfAYear_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("utc");
        QTest::newRow("winter") << u"Europe/Stockholm"_s << u"2026-11-23 10:00"_s << u"2026-11-23 09:00"_s;
        QTest::newRow("skipped") << u"Europe/Brussels"_s << u"2026-03-29 02:30"_s << u"2026-03-29 01:00"_s;
        QTest::newRow("twice") << u"Europe/Brussels"_s << u"2026-10-25 02:30"_s << u"2026-10-25 00:30"_s;
        QTest::newRow("half an hour") << u"Asia/Kolkata"_s << u"2026-11-23 10:00"_s << u"2026-11-23 04:30"_s;
        QTest::newRow("date line") << u"Pacific/Kiritimati"_s << u"2026-11-23 10:00"_s << u"2026-11-22 20:00"_s;
        QTest::newRow("unknown") << u"Europe/Atlantis"_s << u"2026-11-23 10:00"_s << QString();
    }
    void W102_clockOfThatPlace_acrossBothChangesOfAYear() {
        QFETCH(QString, zone);
        QFETCH(QString, local);
        QFETCH(QString, utc);
        const auto date = parseDate(local.first(10).toStdString());
        const auto time = parseTimeOfDay(local.last(5).toStdString());
        QVERIFY(date && time);
        const auto instant = text::placeClock()(zone.toStdString(), *date, *time);
        QCOMPARE(instant.has_value(), !utc.isEmpty());
        if (!instant) return;
        const QDateTime shown = QDateTime::fromMSecsSinceEpoch(instant->time_since_epoch().count(), Qt::UTC);
        QCOMPARE(shown.toString(u"yyyy-MM-dd HH:mm"_s), utc);
    }
    void W96_scheduling_isFoundBesideTheTasksAndInATasksMenu() {
        wire::SessionOpened out = opened();
        out.tasks = {sampleTask("1", Channel::Voice)};
        UiRig rig(out);
        shell::Settings settings(rig.files.filePath(u"s.ini"_s));
        shell::MainWindow window({rig.desk, rig.clock, settings, rig.drafts, rig.toasts});
        window.show();
        rig.settle();
        auto* plus = UiRig::find<QAbstractButton>(window, "taskScheduleCallback");
        QVERIFY(plus->isVisible());
        plus->click();
        rig.settle();
        auto* dialog = UiRig::find<QDialog>(window, "callbackDialog");
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->windowTitle(), u"Callbacks"_s);
        QVERIFY(UiRig::find<QAbstractButton>(window, "taskMoreButton")->isVisible());
        UiRig::find<QAction>(window, "taskCallbacks")->trigger();
        QCOMPARE(dialog->windowTitle(), u"Callbacks for Customer 1"_s);
    }
    void everyFault_isPutRightInWords() {
        for (std::size_t i = 0; i < kCallbackFaultCount; ++i)
            QVERIFY(text::callbackFault(static_cast<CallbackFault>(i), {}).endsWith(u'.'));
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    CallbacksTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Callbacks.moc"
