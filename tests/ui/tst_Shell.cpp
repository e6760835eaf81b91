// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/UiRig.h"
#include "ui/models/TeamModel.h"
#include "ui/shell/ConnectionBanner.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/MiniWindow.h"
#include "ui/shell/QuestionBar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

#include <set>

using namespace readyline;
using namespace readyline::kit;
using namespace Qt::StringLiterals;

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

private Q_SLOTS:
    void I7_answerKeys_workWhileAnotherWindowOfOursIsInFront() {
        Scene scene(withOffers({sampleOffer("1", Channel::Chat)}));
        QWidget dialog;
        dialog.show();
        scene.settle();
        QApplication::setActiveWindow(&dialog);
        QTest::keyClick(&dialog, Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(scene.rig.takeOnly<wire::OfferAccept>().size(), 1U);
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
    void Z3_Z18_agent_hasATeamPageThatChangesNobody() {
        Scene scene;
        auto* team = UiRig::find<QAbstractButton>(scene.window, "railTeam");
        QVERIFY(team->isVisible());
        QVERIFY(!UiRig::find<QWidget>(scene.window, "teamPage")); // before he looks at it, it costs nothing
        team->click();
        scene.settle();
        QCOMPARE(scene.rig.takeOnly<wire::TeamViewOpen>().size(), 1U);
        const auto* table = UiRig::find<QTableView>(scene.window, "teamTable");
        for (const int column : {models::TeamModel::CheckColumn, models::TeamModel::MoreColumn})
            QVERIFY(table->isColumnHidden(column));
        scene.window.showPage(shell::Page::Desk);
        QCOMPARE(scene.rig.takeOnly<wire::ViewClose>().size(), 1U);
        scene.window.showPage(shell::Page::Team);
        QCOMPARE(scene.rig.takeOnly<wire::TeamViewOpen>().size(), 1U);
        scene.window.hide();
        QCOMPARE(scene.rig.takeOnly<wire::ViewClose>().size(), 1U);
    }
    void Z3_connector_hasNoTeamPage() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Connector;
        Scene scene(opened);
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
    void W7_signOutRefused_offersItForLater() {
        Scene scene(withTasks({sampleTask("1", Channel::Chat)}));
        scene.desk.signOut();
        scene.rig.answer(wire::Refused{Refusal::SignOutBlockedContact, {}});
        scene.settle();
        QVERIFY(scene.window.questions().isVisible());
        const QString words = UiRig::find<QLabel>(scene.window, "questionWords")->text();
        QVERIFY2(words.contains(u"Sign out when your work is done?"), qPrintable(words));
        QTest::mouseClick(UiRig::find<QAbstractButton>(scene.window, "questionYes"), Qt::LeftButton);
        const auto sent = scene.rig.takeOnly<wire::SessionClose>();
        QCOMPARE(sent.size(), 1U);
        QVERIFY(sent[0].whenDone);
        QVERIFY(!scene.window.questions().isVisible());
    }
    void W7_signOutRefused_isNotAskedForARequestOrTwice_data() {
        QTest::addColumn<bool>("leaving");
        QTest::newRow("a request is open") << false;
        QTest::newRow("he is leaving as it is") << true;
    }
    void W7_signOutRefused_isNotAskedForARequestOrTwice() {
        QFETCH(bool, leaving);
        wire::SessionOpened opened = withTasks({sampleTask("1", Channel::Chat)});
        opened.self.loggingOff = opened.self.leaving = leaving;
        Scene scene(opened);
        scene.desk.signOut();
        scene.rig.answer(wire::Refused{leaving ? Refusal::SignOutBlockedContact : Refusal::SignOutBlockedOffer, {}});
        scene.settle();
        QVERIFY(!scene.window.questions().isVisible());
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
    void Z9_status_isTopLeftOnEveryPage() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Admin;
        Scene scene(opened);
        auto* header = UiRig::find<QWidget>(scene.window, "header");
        auto* status = UiRig::find<QWidget>(*header, "statusButton");
        auto* pages = scene.window.findChild<QStackedWidget*>(QString(), Qt::FindDirectChildrenOnly);
        std::set<const QWidget*> seen;
        for (const auto page :
            {shell::Page::Desk, shell::Page::Team, shell::Page::Callbacks, shell::Page::Day, shell::Page::Admin}) {
            scene.window.showPage(page);
            scene.settle();
            seen.insert(pages->currentWidget());
            QVERIFY(status->isVisible());
            QCOMPARE(header->mapTo(&scene.window, QPoint(0, 0)), QPoint(0, 0));
            for (const auto* each : header->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
                if (each == status || each->isWindow() || !each->isVisible() || each->size().isEmpty()) continue;
                if (each->inherits("QFocusFrame")) continue; // the ring around it
                QVERIFY2(each->x() > status->geometry().right(), qPrintable(each->objectName()));
            }
        }
        QCOMPARE(seen.size(), 5U);
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
    void Z3_allTeams_isRemembered() {
        wire::SessionOpened opened = sampleOpened();
        opened.me.role = Role::Supervisor;
        opened.me.supervises = {TeamId{"a"}};
        Scene scene(opened);
        QVERIFY(!scene.settings.seesAllTeams());
        scene.settings.setSeesAllTeams(true);
        scene.window.showPage(shell::Page::Team);
        scene.settle();
        const auto views = scene.rig.takeOnly<wire::TeamViewOpen>();
        QCOMPARE(views.size(), 1U);
        QCOMPARE(views[0].teams.size(), opened.site.teams.size());
        UiRig::find<QComboBox>(scene.window, "teamScope")->setCurrentIndex(0);
        QVERIFY(!scene.settings.seesAllTeams());
        scene.settle();
        const auto mine = scene.rig.takeOnly<wire::TeamViewOpen>();
        QCOMPARE(mine.size(), 1U);
        QCOMPARE(mine[0].teams, opened.me.supervises);
    }
    void settings_areRemembered() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"s.ini"_s);
        shell::Settings(file).setTheme(widgets::ThemeChoice::Dark);
        QCOMPARE(shell::Settings(file).theme(), widgets::ThemeChoice::Dark);
        QVERIFY(!shell::Settings(file).hasSaidMini());
        shell::Settings(file).setSaidMini();
        QVERIFY(shell::Settings(file).hasSaidMini());
    }
};

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QApplication::setStyle(new widgets::Style);
    ShellTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Shell.moc"
