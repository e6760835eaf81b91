// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/status/PendingChip.h"
#include "ui/status/PlanPanel.h"
#include "ui/status/StatusButton.h"
#include "ui/status/StatusControl.h"
#include "ui/text/Strings.h"
#include "ui/widgets/FieldState.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PlanningTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        QWidget window;
        status::StatusControl control{desk, ticker, &window};
        status::StatusMenu& menu = *UiRig::find<status::StatusMenu>(window, "statusMenu");
        QLineEdit& search = *UiRig::find<QLineEdit>(menu, "statusSearch");
        QListView& list = *UiRig::find<QListView>(menu, "statusList");

        explicit Scene(const wire::SessionOpened& opened) : UiRig(opened) {
            window.resize(600, 100);
            window.show();
            rig.take();
        }
        void open() {
            QTest::keyClick(control.button(), Qt::Key_Down);
            settle();
        }
        // By keyboard: the line that says so, then the right arrow.
        void openPlan(const QString& word) {
            open();
            for (int i = 0; i < list.model()->rowCount() && list.currentIndex().data().toString() != word; ++i)
                QTest::keyClick(&search, Qt::Key_Down);
            QCOMPARE(list.currentIndex().data().toString(), word);
            QTest::keyClick(&search, Qt::Key_Right);
            settle();
        }
        status::PlanPanel& plan() { return *UiRig::find<status::PlanPanel>(menu, "planPanel"); }
        QPushButton* button(const char* name) { return UiRig::find<QPushButton>(plan(), name); }
        wire::PresenceSet sent() {
            const auto all = rig.takeOnly<wire::PresenceSet>();
            return all.size() == 1 ? all[0] : wire::PresenceSet{};
        }
    };

    static wire::SessionOpened ready() {
        wire::SessionOpened opened = sampleOpened();
        for (Queue& queue : opened.site.queues) queue.channels.set(index(Channel::Voice)).set(index(Channel::Chat));
        opened.site.timeZone = "Europe/Brussels";
        opened.self.intent.choice = kReady;
        return opened;
    }
    static wire::SessionOpened onContacts(int count) {
        wire::SessionOpened opened = ready();
        for (int i = 0; i < count; ++i) {
            WorkItem work;
            work.contact = ContactId{std::to_string(i)};
            work.queue = QueueId{"billing"};
            work.channel = Channel::Chat;
            work.assignment = AssignmentState::Active;
            work.since = at(0);
            opened.self.work.push_back(work);
        }
        return opened;
    }

private Q_SLOTS:
    void idea6_now_isTheFirstAndSentAtOnce() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        QVERIFY(scene.plan().isVisible());
        QVERIFY(scene.button("planNow")->hasFocus());
        QTest::keyClick(scene.button("planNow"), Qt::Key_Return);
        const wire::PresenceSet sent = scene.sent();
        QCOMPARE(sent.choice, kLunch);
        QVERIFY(!sent.when && sent.channels.none());
        QVERIFY(!scene.menu.isVisible());
    }
    void idea6_afterMyContacts_isSent() {
        Scene scene(onContacts(2));
        scene.openPlan(u"Lunch"_s);
        QCOMPARE(scene.button("planAfterContact")->text(), u"After my 2 contact(s)"_s);
        QTest::keyClick(scene.button("planAfterContact"), Qt::Key_Return);
        const wire::PresenceSet sent = scene.sent();
        QCOMPARE(sent.choice, kLunch);
        QVERIFY(sent.when == PendingWhen{WhenDone{}});
    }
    void idea6_quarterHour_isSentAsTheSitesInstant() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        QPushButton* first = scene.button("planQuarter"); // it is midnight in UTC
        QCOMPARE(first->text(), u"01:15"_s);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(scene.sent().when == PendingWhen{AtTime{at(15 * 60)}});
    }
    void idea6_typedTime_isSent() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        auto* time = UiRig::find<QLineEdit>(scene.plan(), "planTime");
        time->setFocus();
        QTest::keyClicks(time, u"12:30"_s);
        QTest::keyClick(time, Qt::Key_Return);
        QVERIFY(scene.sent().when == PendingWhen{AtTime{at(11 * 3600 + 30 * 60)}});
    }
    void idea6_noTime_isSaidAndNothingIsSent() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        auto* time = UiRig::find<QLineEdit>(scene.plan(), "planTime");
        time->setFocus();
        QTest::keyClicks(time, u"soon"_s);
        QTest::keyClick(time, Qt::Key_Return);
        QCOMPARE(UiRig::find<QLabel>(scene.plan(), "planWrong")->text(), u"Type a time of day, such as 12:30."_s);
        QCOMPARE(int(widgets::fieldState(time)), int(widgets::FieldState::Wrong));
        QVERIFY(scene.menu.isVisible());
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
    }
    void idea6_afterMoreContacts_isSent() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        auto* count = UiRig::find<QSpinBox>(scene.plan(), "planCount");
        QCOMPARE(count->value(), 2);
        count->setFocus();
        QTest::keyClick(count, Qt::Key_Up);
        scene.button("planCountButton")->click();
        QVERIFY(scene.sent().when == PendingWhen{AfterContacts{3}});
    }
    void P12_closeOnly_readyForAChannelAlone_isNotOffered_andSaysWhy() {
        wire::SessionOpened opened = ready();
        opened.self.intent.choice = kLunch;
        opened.site.policy.channelOverrides = ChannelOverrides::CloseOnly;
        Scene scene(opened);
        scene.openPlan(u"Ready"_s);
        for (const QPushButton* each : scene.plan().findChildren<QPushButton*>(u"planChannel"_s)) {
            QVERIFY(!each->isEnabled());
            QVERIFY(each->accessibleDescription().contains(u"Not Ready: Lunch"));
        }
        const auto* why = UiRig::find<QLabel>(scene.plan(), "planWhyClosed");
        QVERIFY(why && why->isVisible());
        QVERIFY2(why->text().contains(u"Not Ready: Lunch"), qPrintable(why->text()));
        QVERIFY(scene.button("planNow")->isEnabled());
    }
    void W21_openToo_readyForAChannelAlone_isSent() {
        wire::SessionOpened opened = ready();
        opened.self.intent.choice = kLunch;
        Scene scene(opened);
        scene.openPlan(u"Ready"_s);
        QVERIFY(!UiRig::find<QLabel>(scene.plan(), "planWhyClosed"));
        scene.plan().findChildren<QPushButton*>(u"planChannel"_s)[1]->click();
        QCOMPARE(scene.sent().choice, kReady);
    }
    void W21_onlyForAChannel_isSent() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        const auto buttons = scene.plan().findChildren<QPushButton*>(u"planChannel"_s);
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[1]->text(), u"Chats"_s);
        buttons[1]->click();
        const wire::PresenceSet sent = scene.sent();
        QCOMPARE(sent.choice, kLunch);
        QCOMPARE(sent.channels, ChannelSet{}.set(index(Channel::Chat)));
    }
    void W21_manyChannels_takeAsManyRowsAsTheyNeed() {
        wire::SessionOpened opened = ready();
        for (Queue& queue : opened.site.queues) queue.channels.set();
        Scene scene(opened);
        scene.openPlan(u"Lunch"_s);
        const auto buttons = scene.plan().findChildren<QPushButton*>(u"planChannel"_s);
        QCOMPARE(buttons.size(), 7);
        for (const QPushButton* each : buttons) {
            QVERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
            const QRect there(each->mapTo(&scene.menu, QPoint()), each->size());
            QVERIFY2(scene.menu.rect().contains(there), qPrintable(each->text()));
        }
        QVERIFY(buttons.last()->y() > buttons.first()->y());
    }
    void W21_ready_hasChannelsButNoLater() {
        Scene scene(ready());
        scene.openPlan(u"Ready"_s);
        QCOMPARE(UiRig::find<QLabel>(scene.plan(), "planTitle")->text(), u"Ready, where?"_s);
        QVERIFY(!UiRig::find<QLineEdit>(scene.plan(), "planTime"));
        QCOMPARE(scene.plan().findChildren<QPushButton*>(u"planChannel"_s).size(), 2);
    }
    void escape_goesBackToTheList() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        QTest::keyClick(scene.button("planNow"), Qt::Key_Escape);
        QVERIFY(scene.menu.isVisible() && scene.list.isVisible() && !scene.plan().isVisible());
        QVERIFY(scene.search.hasFocus());
    }
    void mouse_onTheArrow_opensIt() {
        Scene scene(ready());
        scene.open();
        const QRect line = scene.list.visualRect(scene.list.model()->index(1, 0));
        QTest::mouseClick(scene.list.viewport(), Qt::LeftButton, {}, {line.right() - 10, line.center().y()});
        QVERIFY(scene.plan().isVisible());
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
    }
    void search_rightArrowInTheMiddleMovesTheCursor() {
        Scene scene(ready());
        scene.open();
        QTest::keyClicks(&scene.search, u"lun"_s);
        scene.search.setCursorPosition(1);
        QTest::keyClick(&scene.search, Qt::Key_Right);
        QVERIFY(!scene.plan().isVisible());
        scene.search.setCursorPosition(3);
        QTest::keyClick(&scene.search, Qt::Key_Right);
        QVERIFY(scene.plan().isVisible());
    }
    void idea6_chip_saysWhenAndByWhom_data() {
        QTest::addColumn<bool>("byMe");
        QTest::addColumn<int>("seconds"); // at this time; 0: when the work is done
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<bool>("cancels");
        QTest::newRow("mine, at a time") << true << 11 * 3600 + 1800 << u"at 12:30"_s << u"Next: Lunch, at 12:30"_s
                                         << true;
        QTest::newRow("mine, after this contact")
            << true << 0 << u"after this contact"_s << u"Next: Lunch, after this contact"_s << true;
        QTest::newRow("K9 by a supervisor") << false << 0 << u"after this contact"_s
                                            << u"Next: Lunch, after this contact. Set by Margriet Adeyemi."_s << false;
    }
    void idea6_chip_saysWhenAndByWhom() {
        QFETCH(bool, byMe);
        QFETCH(int, seconds);
        QFETCH(bool, cancels);
        wire::SessionOpened opened = onContacts(1);
        const Actor margriet{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
        const PendingWhen when = seconds > 0 ? PendingWhen{AtTime{at(seconds)}} : PendingWhen{WhenDone{}};
        opened.self.pending = Pending{kLunch, byMe ? opened.self.intent.by : margriet, at(0), when, seconds == 0};
        Scene scene(opened);
        QCOMPARE(scene.control.chip()->text(), u"Lunch"_s);
        QTEST(scene.control.chip()->whenText(), "when");
        QTEST(scene.control.chip()->accessibleName(), "spoken");
        auto* cancel = UiRig::find<QPushButton>(scene.window, "cancelPendingButton");
        QCOMPARE(cancel->isEnabled(), cancels);
        if (!cancels) QVERIFY(cancel->toolTip().contains(u"Only a supervisor can take it back"));
        cancel->click();
        QCOMPARE(scene.rig.takeOnly<wire::PendingCancel>().size(), cancels ? 1U : 0U);
    }
    // The server would refuse every choice of his: it is said before he chooses.
    void K9_setBySupervisor_menuSaysWhyNothingCanBeChosen() {
        wire::SessionOpened opened = onContacts(1);
        const Actor margriet{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"};
        opened.self.pending = Pending{kLunch, margriet, at(0)};
        Scene scene(opened);
        scene.open();
        QVERIFY(!scene.list.isEnabled());
        QCOMPARE(UiRig::find<QLabel>(scene.menu, "statusMenuHint")->text(),
            u"Lunch comes next. Set by Margriet Adeyemi. You can choose again once it has begun."_s);
        QTest::keyClick(&scene.search, Qt::Key_1);
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
        wire::SelfChanged begun{sampleAgent("ilse", "Ilse Vermeulen", kLunch)};
        scene.rig.event(begun, 11);
        scene.settle();
        QVERIFY(scene.list.isEnabled());
    }
    void P16_loggingOff_chipSaysSoAndCannotBeTakenBack() {
        wire::SessionOpened opened = onContacts(1);
        opened.self.loggingOff = true;
        Scene scene(opened);
        QCOMPARE(scene.control.chip()->text(), text::toQt(opened.site.policy.words.offline));
        QCOMPARE(scene.control.chip()->whenText(), u"when your work is done"_s);
        QVERIFY(!UiRig::find<QPushButton>(scene.window, "cancelPendingButton")->isEnabled());
    }
    void W7_leaving_chipSaysSoAndTakesItBack() {
        wire::SessionOpened opened = onContacts(1);
        opened.self.loggingOff = opened.self.leaving = true;
        Scene scene(opened);
        QCOMPARE(scene.control.chip()->text(), text::toQt(opened.site.policy.words.offline));
        QCOMPARE(scene.control.chip()->whenText(), u"when your work is done"_s);
        auto* cancel = UiRig::find<QPushButton>(scene.window, "cancelPendingButton");
        QVERIFY(cancel->isEnabled());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QCOMPARE(scene.rig.takeOnly<wire::PendingCancel>().size(), 1U);
        scene.settle();
        QVERIFY(!cancel->isEnabled()); // under way
    }
    void idea6_planned_isNotShownAsTheStatus() {
        Scene scene(ready());
        scene.openPlan(u"Lunch"_s);
        scene.button("planQuarter")->click();
        scene.settle();
        QVERIFY(!scene.control.button()->accessibleName().contains(u"requested"));
    }
    void W21_numbers_chooseTheNth_data() {
        QTest::addColumn<int>("number");
        for (int i = 1; i <= 9; ++i) QTest::addRow("%d", i) << i;
    }
    // Entries in the order of the menu; the second needs a reason and has no number of its own.
    void W21_numbers_chooseTheNth() {
        QFETCH(int, number);
        wire::SessionOpened opened = ready();
        opened.site.entries.clear();
        for (int i = 1; i <= 11; ++i) {
            PresenceEntry entry;
            entry.id = EntryId{"e" + std::to_string(i)};
            entry.text = "Entry " + std::to_string(i);
            entry.base = i == 1 ? BaseStatus::Available : BaseStatus::Away;
            entry.order = i;
            entry.needsReason = i == 2 ? ReasonRule::Required : ReasonRule::Never;
            opened.site.entries.push_back(entry);
        }
        opened.self.intent.choice = {EntryId{"e1"}, {}};
        Scene scene(opened);
        scene.open();
        QTest::keyClick(&scene.search, static_cast<Qt::Key>(Qt::Key_0 + number));
        const std::string wanted = "e" + std::to_string(number == 1 ? 1 : number + 1);
        const wire::PresenceSet sent = scene.sent();
        QVERIFY(sent.choice.entry.has_value());
        QCOMPARE(sent.choice.entry->value, wanted);
    }
    void W21_search_choosesByKeyboardAlone() {
        Scene scene(ready());
        scene.open();
        QTest::keyClicks(&scene.search, u"lun"_s);
        QTest::keyClick(&scene.search, Qt::Key_Down); // from the first found to the next
        const QString word = scene.list.currentIndex().data().toString();
        QTest::keyClick(&scene.search, Qt::Key_Return);
        const wire::PresenceSet sent = scene.sent();
        QVERIFY(sent.choice.reason.has_value());
        QCOMPARE(word, u"Lunch with visitors"_s);
        QCOMPARE(sent.choice.reason->value, std::string("visit"));
    }
    void W21_search_digitsAreTyped() {
        Scene scene(ready());
        scene.open();
        QTest::keyClicks(&scene.search, u"lu1"_s);
        QCOMPARE(scene.search.text(), u"lu1"_s);
        QVERIFY(scene.rig.takeOnly<wire::PresenceSet>().empty());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    PlanningTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Planning.moc"
