// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/shell/AnswerKeys.h"
#include "ui/shell/ConnectionBanner.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/MiniWindow.h"
#include "ui/shell/Notices.h"
#include "ui/shell/QuestionBar.h"
#include "ui/shell/Tray.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ShellTest : public QObject {
    Q_OBJECT

    struct Scene : UiRig {
        shell::Settings settings{files.filePath(u"s.ini"_s)};
        shell::MainWindow window{{desk, clock, settings, drafts, toasts}};
        explicit Scene(const wire::SessionOpened& opened = sampleOpened()) : UiRig(opened) {
            window.show();
            settle();
            rig.take();
        }
    };
    struct Recorder final : ports::Notifier {
        void show(const ports::Notice& notice) override { shown << notice; }
        void close(const QString& key) override { closed << key; }
        QList<ports::Notice> shown;
        QStringList closed;
    };

    struct Keys final : ports::GlobalShortcuts {
        QString globalKeys(const QString& id) const override { return global.value(id); }
        void setWanted(bool wants) override { wanted = wants; }
        QMap<QString, QString> global;
        bool wanted = false;
    };

private Q_SLOTS:
    void idea7_answerKeys_areTakenOnlyWhileARequestIsOpen() {
        UiRig rig(withOffers({}));
        Keys keys;
        shell::AnswerKeys answer(rig.desk, keys);
        QVERIFY(!keys.wanted);
        rig.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        rig.settle();
        QVERIFY(keys.wanted);
        QSignalSpy asked(&answer, &shell::AnswerKeys::answerAsked);
        Q_EMIT keys.pressed(u"accept"_s);
        Q_EMIT keys.pressed(u"decline"_s);
        QCOMPARE(asked, (QList<QVariantList>{{true}, {false}}));
        rig.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 12);
        rig.settle();
        QVERIFY(!keys.wanted);
    }
    void idea7_answerKeys_sayWhereTheyWork() {
        UiRig rig;
        Keys keys;
        shell::AnswerKeys answer(rig.desk, keys);
        QVERIFY(answer.hint().words.startsWith(u"In Readyline: Ctrl+Alt+A accepts"));
        keys.global[u"accept"_s] = u"Ctrl+Alt+A"_s;
        QCOMPARE(answer.hint().words, u"Ctrl+Alt+A accepts; in Readyline Ctrl+Alt+D declines"_s);
        keys.global[u"decline"_s] = u"Meta+D"_s;
        QCOMPARE(answer.hint().words, u"From any program: Ctrl+Alt+A accepts, Meta+D declines"_s);
        QCOMPARE(answer.hint().declineWords, u"From any program: Meta+D declines"_s);
    }
    void adminPages_areThereForAdministratorsOnly_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("there");
        QTest::newRow("K36 agent") << static_cast<int>(Role::Agent) << false;
        QTest::newRow("K36 supervisor") << static_cast<int>(Role::Supervisor) << false;
        QTest::newRow("K36 D9 administrator") << static_cast<int>(Role::Admin) << true;
    }
    void adminPages_areThereForAdministratorsOnly() {
        QFETCH(int, role);
        QFETCH(bool, there);
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = static_cast<Role>(role);
        Scene scene(opened);
        auto* button = UiRig::find<QAbstractButton>(scene.window, "railAdmin");
        QCOMPARE(button->isVisible(), there);
        QApplication::setActiveWindow(&scene.window);
        QTest::keyClick(&scene.window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(UiRig::find<QWidget>(scene.window, "adminPage") != nullptr, there);
    }
    void administratorWithoutQueues_beginsWithAdministration_andHasADeskOnceWorkReachesHim() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Admin;
        opened.self.queues.clear();
        Scene scene(opened);
        auto* desk = UiRig::find<QAbstractButton>(scene.window, "railDesk");
        auto* why = UiRig::find<QAbstractButton>(scene.window, "whyButton");
        QVERIFY(!desk->isVisible());
        QVERIFY(!why->isVisible());
        QVERIFY(UiRig::find<QWidget>(scene.window, "adminPage")->isVisible());
        QVERIFY(UiRig::find<QAbstractButton>(scene.window, "railTeam")->isVisible());
        AgentLayers self = opened.self;
        self.queues = {QueueId{"billing"}};
        scene.rig.event(wire::SelfChanged{self}, 11);
        scene.settle();
        QVERIFY(desk->isVisible());
        QVERIFY(why->isVisible());
        QVERIFY(UiRig::find<QWidget>(scene.window, "adminPage")->isVisible()); // he stays where he is
    }
    void supervisorWithoutQueues_beginsWithTheTeam_data() {
        QTest::addColumn<bool>("inQueue");
        QTest::addColumn<bool>("team");
        QTest::newRow("Z18 without a queue") << false << true;
        QTest::newRow("in a queue") << true << false;
    }
    void supervisorWithoutQueues_beginsWithTheTeam() {
        QFETCH(bool, inQueue);
        QFETCH(bool, team);
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        opened.me.supervises = {TeamId{"a"}};
        if (!inQueue) opened.self.queues.clear();
        Scene scene(opened);
        const auto isTeam = [&] {
            const auto* page = UiRig::find<QWidget>(scene.window, "teamPage");
            return page && page->isVisible();
        };
        QCOMPARE(isTeam(), team);
        scene.window.showPage(shell::Page::Desk);
        scene.rig.event(wire::SiteChanged{opened.site}, 11);
        scene.settle();
        QVERIFY(!isTeam()); // only at the start
    }
    void title_namesWhoIsSignedIn() {
        Scene scene;
        QCOMPARE(scene.window.windowTitle(), u"Ilse Vermeulen – Readyline"_s);
    }
    void keys_areToldInTheToolTips() {
        Scene scene;
        const auto tip = [&](const char* name) { return UiRig::find<QWidget>(scene.window, name)->toolTip(); };
        QCOMPARE(tip("railDesk"), u"Desk (Ctrl+1)"_s);
        QCOMPARE(tip("railAdmin"), u"Admin (Ctrl+4)"_s);
        QVERIFY2(tip("statusButton").endsWith(u"Ctrl+Alt+S to choose another"), qPrintable(tip("statusButton")));
    }
    void tray_toolTipIsTheWord() {
        wire::SessionOpened opened = withTasks({});
        WorkItem chat;
        chat.contact = ContactId{"c"};
        chat.queue = QueueId{"billing"};
        chat.since = at(0);
        chat.channel = Channel::Chat;
        chat.assignment = AssignmentState::Active;
        opened.self.work = {chat};
        UiRig rig(opened);
        shell::Tray tray(rig.desk, rig.rig.time);
        QCOMPARE(tray.toolTip(), u"Readyline: Ready (1)"_s);
        rig.rig.transport.drop();
        rig.settle();
        QCOMPARE(tray.toolTip(), u"Readyline: Ready (1), reconnecting"_s);
    }
    void idea4_tray_blinksWhileARequestRings() {
        UiRig rig(withOffers({sampleOffer("1", Channel::Voice)}));
        shell::Tray tray(rig.desk, rig.rig.time);
        tray.create();
        QCOMPARE(tray.look().shape, widgets::StatusShape::Ringing);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(599ms);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(1ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        rig.rig.time.advance(400ms);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(10s + 600ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        rig.desk.accept(OfferId{"1"});
        rig.settle();
        QVERIFY(tray.look().shape != widgets::StatusShape::Ringing || tray.look().half == widgets::Blink::Whole);
        const auto after = tray.look();
        rig.rig.time.advance(3s);
        QVERIFY(tray.look() == after);
    }
    void tray_reducedMotion_isSteady() {
        UiRig rig(withOffers({sampleOffer("1", Channel::Voice)}));
        shell::Tray tray(rig.desk, rig.rig.time);
        tray.create();
        rig.rig.time.advance(600ms);
        QCOMPARE(tray.look().half, widgets::Blink::Waves);
        tray.setReducedMotion(true);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        rig.rig.time.advance(10s);
        QCOMPARE(tray.look().half, widgets::Blink::Whole);
        QCOMPARE(tray.look().shape, widgets::StatusShape::Ringing);
    }
    void K16_tray_asked_ticksNothing() {
        const auto ticked = [](const shell::Tray& tray) {
            QStringList words;
            for (const QAction* action : tray.menu()->actions())
                if (action->isChecked()) words << action->text();
            return words;
        };
        wire::SessionOpened opened = withTasks({});
        UiRig rig(opened);
        QCOMPARE(ticked(shell::Tray(rig.desk, rig.rig.time)), QStringList{u"Ready"_s});
        opened.self.asked = true;
        UiRig asked(opened);
        QCOMPARE(ticked(shell::Tray(asked.desk, asked.rig.time)), QStringList{});
    }
    void tray_menuHasEverySelectableStatusWithReasons() {
        UiRig rig;
        shell::Tray tray(rig.desk, rig.rig.time);
        QStringList words;
        for (const QAction* action : tray.menu()->actions()) words << action->text();
        for (const char* wanted :
            {"Ready", "Not Ready", "Not Ready: Break", "Not Ready: Lunch", "Do not disturb: Lunar project"})
            QVERIFY2(words.contains(QString::fromLatin1(wanted)), wanted);
        QVERIFY(!words.contains(u"No answer"_s));
        QVERIFY(!words.contains(u"Offline"_s));
    }
    void Z18_agent_hasNoTeamPage() {
        Scene scene;
        QVERIFY(UiRig::find<QAbstractButton>(scene.window, "railTeam")->isHidden());
    }
    void idea1_whyClosed_focusGoesBackToItsButton() {
        Scene scene;
        QApplication::setActiveWindow(&scene.window);
        auto* button = UiRig::find<QAbstractButton>(scene.window, "whyButton");
        const auto open = [&] {
            button->click();
            scene.settle();
            return UiRig::find<QWidget>(scene.window, "whyPanel");
        };
        QTest::keyClick(open(), Qt::Key_Escape);
        QVERIFY(!UiRig::find<QWidget>(scene.window, "whyPanel")->isVisible());
        QVERIFY(button->hasFocus());
        auto* close = UiRig::find<QAbstractButton>(*open(), "whyCloseButton");
        close->setFocus();
        close->click();
        QVERIFY(!close->isVisible());
        QVERIFY(button->hasFocus());
    }
    void quit_withWork_asksInline() {
        Scene scene(withTasks({sampleTask("1", Channel::Voice)}));
        QSignalSpy quits(&scene.window, &shell::MainWindow::quitConfirmed);
        scene.window.askQuit();
        QCOMPARE(quits.size(), 0);
        QVERIFY(scene.window.questions().isVisible());
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "questionNo"), Qt::LeftButton);
        QVERIFY(!scene.window.questions().isVisible());
        scene.window.askQuit();
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "questionYes"), Qt::LeftButton);
        QCOMPARE(quits.size(), 1);
    }
    void quit_withoutWork_isNotAsked() {
        Scene scene;
        QSignalSpy quits(&scene.window, &shell::MainWindow::quitConfirmed);
        scene.window.askQuit();
        QCOMPARE(quits.size(), 1);
    }
    void close_neverClosesByItself() {
        Scene scene;
        QSignalSpy asked(&scene.window, &shell::MainWindow::closeAsked);
        scene.window.close();
        QCOMPARE(asked.size(), 1);
        QVERIFY(scene.window.isVisible());
    }
    void reconnecting_bannerSaysWhatIsKept() {
        Scene scene;
        auto* banner = UiRig::find<shell::ConnectionBanner>(scene.window, "connectionBanner");
        QVERIFY(!banner->isVisible());
        scene.rig.transport.drop();
        scene.settle();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"kept for another"), qPrintable(banner->text()));
        QSignalSpy asked(&scene.window, &shell::MainWindow::tryNowAsked);
        QTest::mouseClick(banner->findChild<QAbstractButton*>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }
    void K16_K18_asked_isAskedNotAssumed() {
        wire::SessionOpened opened = withTasks({});
        opened.self.asked = true;
        Scene scene(opened);
        QVERIFY(scene.window.questions().isVisible());
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "questionNo"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::PresenceSet>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].choice, kNotReady);
    }
    void Z5_told_namesWhoAndWhat() {
        UiRig rig;
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        rig.rig.event(wire::StatusSetByOther{kLunch, false, "Go and eat"}, 11);
        rig.settle();
        QCOMPARE(rig.toasts.count(), 1);
        QCOMPARE(native.shown.size(), 1);
        QCOMPARE(native.shown[0].title, u"Margriet Adeyemi set you to Not Ready: Lunch"_s);
        QCOMPARE(native.shown[0].text, u"“Go and eat”"_s);
    }
    void I8_answer_byKeyboardAlone_goesToTheChangeOnce() {
        Scene scene;
        Recorder native;
        shell::Notices notices(scene.desk, scene.toasts, native);
        auto* bar = UiRig::find<QWidget>(scene.window, "answerBar");
        const auto ask = [&] {
            QApplication::setActiveWindow(&scene.window); // a toast that came takes it where there is no window manager
            QTest::keyClick(&scene.window, Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
            scene.settle();
        };
        ask();
        QVERIFY(!bar->isVisible()); // nobody has changed anything
        scene.rig.event(wire::StatusSetByOther{kLunch, false, "Go and eat"}, 11);
        scene.settle();
        QCOMPARE(scene.toasts.toast(1)->spec().button, u"Answer …"_s);
        QVERIFY(!bar->isVisible());
        ask();
        QVERIFY(bar->isVisible());
        QCOMPARE(UiRig::find<QLabel>(scene.window, "answerWords")->text(),
            u"Margriet Adeyemi set you to Not Ready: Lunch"_s);
        auto* text = UiRig::find<QLineEdit>(scene.window, "answerText");
        QVERIFY(text->hasFocus());
        QCOMPARE(text->maxLength(), 250);
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(scene.rig.takeOnly<wire::StatusAnswer>().empty()); // says nothing
        QTest::keyClicks(text, u"I am on a side task"_s);
        QTest::keyClick(text, Qt::Key_Return);
        const auto sent = scene.rig.takeOnly<wire::StatusAnswer>();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(sent[0].change, 11);
        QCOMPARE(sent[0].text, std::string{"I am on a side task"});
        QVERIFY(text->isReadOnly());
        scene.rig.answer(scene.rig.lastId(), wire::Result{wire::Settled{11}});
        scene.settle();
        QVERIFY(!bar->isVisible());
        ask();
        QVERIFY(!bar->isVisible()); // once
        QCOMPARE(scene.toasts.count(), 0);
    }
    void I8_answer_refused_isSaidAndTheWordsStay() {
        Scene scene;
        Recorder native;
        shell::Notices notices(scene.desk, scene.toasts, native);
        scene.rig.event(wire::StatusSetByOther{kLunch, false, {}}, 11);
        scene.settle();
        scene.window.openAnswer();
        auto* text = UiRig::find<QLineEdit>(scene.window, "answerText");
        text->setText(u"Why?"_s);
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "answerSend"), Qt::LeftButton);
        scene.rig.takeOnly<wire::StatusAnswer>();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::StorageFailed, {}});
        scene.settle();
        QCOMPARE(scene.toasts.count(), 2);
        QVERIFY(!text->isReadOnly());
        QCOMPARE(text->text(), u"Why?"_s);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!UiRig::find<QWidget>(scene.window, "answerBar")->isVisible());
    }
    void I8_answer_ofAnAgent_isAQuietNoticeForTheSupervisor() {
        UiRig rig;
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        rig.rig.event(wire::StatusAnswered{"I am on a side task"}, 11);
        rig.settle();
        QCOMPARE(rig.toasts.count(), 1);
        QCOMPARE(rig.toasts.toast(1)->spec().what, u"Margriet Adeyemi answered you"_s);
        QCOMPARE(rig.toasts.toast(1)->spec().why, u"“I am on a side task”"_s);
        QVERIFY(rig.toasts.toast(1)->spec().button.isEmpty());
        QVERIFY(native.shown.isEmpty()); // he looks at the window
        notices.setLooking([] { return false; });
        rig.rig.event(wire::StatusAnswered{"Really"}, 12);
        rig.settle();
        QCOMPARE(native.shown.size(), 1);
        QVERIFY(!native.shown[0].urgent);
    }
    void D9_granted_supervisorHasAdministration_untilItIsTakenAway() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        Scene scene(opened);
        const auto* button = UiRig::find<QAbstractButton>(scene.window, "railAdmin");
        QVERIFY(!button->isVisible());
        wire::Me me = opened.me;
        me.grants = {Grant::EditStatuses};
        scene.rig.event(wire::MeChanged{me}, 11);
        scene.settle();
        QVERIFY(button->isVisible());
        scene.window.showPage(shell::Page::Admin);
        auto* pages = UiRig::find<QListWidget>(scene.window, "adminList");
        QVERIFY(pages->item(2)->isHidden()); // the default at sign-in is not his
        QVERIFY(!pages->item(0)->isHidden());
        scene.rig.event(wire::MeChanged{opened.me}, 12);
        scene.settle();
        QVERIFY(!button->isVisible());
        QVERIFY(!pages->isVisible());
    }
    void K24_offerWhileElsewhere_isNoticedNatively() {
        UiRig rig(withOffers({}));
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        notices.setLooking([] { return false; });
        rig.rig.event(wire::OfferChanged{sampleOffer("1", Channel::Voice)}, 11);
        rig.settle();
        QCOMPARE(native.shown.size(), 1);
        QCOMPARE(native.shown[0].title, u"Voice call to Billing"_s);
        Q_EMIT native.activated(native.shown[0].key, u"accept"_s);
        QCOMPARE(rig.rig.takeOnly<wire::OfferAccept>().size(), 1U);
        rig.settle();
        QCOMPARE(native.closed.size(), 1);
    }
    void W25_callOnThePhone_isNowhereAcceptedOnTheScreen() {
        wire::OfferView call = sampleOffer("1", Channel::Voice);
        call.answer = VoiceAnswer::Phone;
        UiRig rig(withOffers({call}));
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        notices.setLooking([] { return false; });
        rig.rig.event(wire::OfferChanged{call}, 11);
        rig.settle();
        QCOMPARE(native.shown.size(), 1);
        QCOMPARE(native.shown[0].text, u"Customer 1. Lift your phone."_s);
        QCOMPARE(native.shown[0].actions.size(), 1);
        QCOMPARE(native.shown[0].actions[0].id, u"decline"_s);
        const auto words = [&rig] {
            shell::Tray tray(rig.desk, rig.rig.time);
            QStringList all;
            for (const QAction* action : tray.menu()->actions()) all << action->text();
            return all;
        };
        QVERIFY(!words().contains(u"Accept the request"_s));
        QVERIFY(words().contains(u"Decline the request"_s));
        rig.rig.event(wire::OfferChanged{sampleOffer("2", Channel::Chat)}, 12);
        rig.settle();
        QVERIFY(words().contains(u"Accept the request"_s));
    }
    void W7_signOutRefused_isSaid() {
        UiRig rig(withTasks({sampleTask("1", Channel::Voice)}));
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        rig.desk.signOut();
        rig.rig.answer(wire::Refused{Refusal::SignOutBlockedContact, {}});
        rig.settle();
        QCOMPARE(rig.toasts.count(), 1);
    }
    void miniWindow_showsTheStatus() {
        UiRig rig;
        shell::MiniWindow mini(rig.desk, rig.clock);
        mini.show();
        QCOMPARE(UiRig::find<QAbstractButton>(mini, "statusButton")->accessibleName(), u"Status: Not Ready"_s);
        QSignalSpy opens(&mini, &shell::MiniWindow::openAsked);
        mini.close();
        QCOMPARE(opens.size(), 1);
    }
    void closedWithoutATray_isSaidOnceWithTheWayOut() {
        UiRig rig;
        Recorder native;
        shell::Notices notices(rig.desk, rig.toasts, native);
        notices.sayInMini();
        QCOMPARE(rig.toasts.count(), 1);
        QCOMPARE(rig.toasts.toast(1)->spec().what, u"Readyline goes on in this small window"_s);
        QCOMPARE(rig.toasts.toast(1)->spec().why, u"To leave, choose Quit Readyline under your name."_s);
        const QString file = rig.files.filePath(u"mini.ini"_s);
        QVERIFY(!shell::Settings(file).hasSaidMini());
        shell::Settings(file).setSaidMini();
        QVERIFY(shell::Settings(file).hasSaidMini());
    }
    void settings_areRemembered() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.ini"_s);
        shell::Settings(file).setTheme(widgets::ThemeChoice::Dark);
        QCOMPARE(shell::Settings(file).theme(), widgets::ThemeChoice::Dark);
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    ShellTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Shell.moc"
