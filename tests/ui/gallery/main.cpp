// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Draws every screen into PNG files: ui_gallery DIR [light|dark].
#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/models/TeamModel.h"
#include "ui/popover/Popovers.h"
#include "ui/shell/Header.h"
#include "ui/shell/InactivityPrompt.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/MiniWindow.h"
#include "ui/shell/Notices.h"
#include "ui/signin/SignInWindow.h"
#include "ui/status/StatusMenu.h"
#include "ui/widgets/FilterButton.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/ToastHost.h"

#include <QAction>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace readyline;
using namespace Qt::StringLiterals;

namespace {

class Stage {
public:
    Stage(const wire::SessionOpened& opened, QString folder, QString suffix)
        : settings(files.filePath(u"s.ini"_s)),
          m_folder(std::move(folder)),
          m_suffix(std::move(suffix)) {
        rig.time.advance(opened.at - rig.time.wallNow());
        rig.goLive(opened);
        window = std::make_unique<shell::MainWindow>(shell::MainWindow::Uses{desk, clock, settings, drafts, toasts});
        window->resize(1280, 800);
        window->show();
        settle();
    }
    void settle() {
        for (int i = 0; i < 5; ++i) QApplication::processEvents();
        rig.time.advance(Duration{20});
        for (int i = 0; i < 5; ++i) QApplication::processEvents();
    }
    void shot(QWidget* widget, const QString& name) {
        settle();
        widget->grab().save(m_folder + u'/' + name + m_suffix + u".png"_s);
    }
    template <class T>
    T* find(const char* name) {
        return window->findChild<T*>(QString::fromLatin1(name));
    }

    QTemporaryDir files;
    kit::ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    shell::Clock clock{rig.time, [this] { return rig.session.serverNow(); }};
    shell::Settings settings;
    tasks::Drafts drafts{QDir(files.filePath(u"drafts"_s)), rig.time};
    widgets::ToastHost toasts{rig.time};
    std::unique_ptr<shell::MainWindow> window;

private:
    QString m_folder, m_suffix;
};

void agentScenes(const QString& folder, const QString& suffix) {
    using namespace gallery;
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    {
        Stage stage(opened, folder, suffix);
        stage.shot(stage.window.get(), u"empty"_s);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"why"_s);
        stage.find<QAbstractButton>("statusButton")->click();
        auto* menu = stage.find<status::StatusMenu>("statusMenu");
        stage.shot(menu, u"menu"_s);
        menu->findChild<QLineEdit*>(u"statusSearch"_s)->setText(u"lun"_s);
        stage.shot(menu, u"menu-search"_s);
        menu->hide();
        stage.window->header().setKeysHint(u"From any program: Ctrl+Alt+A accepts, Ctrl+Alt+D declines"_s);
        auto* person = stage.find<QMenu>("personMenu");
        person->popup({0, 0});
        stage.shot(person, u"person-menu"_s);
        person->hide();
        shell::MiniWindow mini(stage.desk, stage.clock);
        mini.show();
        stage.shot(&mini, u"mini"_s);
    }
    opened.tasks = {task("1", Channel::Voice, "Matteo Bianchi", "Invoice 2026-10", AssignmentState::Active, 462),
        task("2", Channel::Chat, "Freya Lindqvist", "Is 14 March still possible for the meter?",
            AssignmentState::Active, 199),
        task("3", Channel::Chat, "João Figueiredo", "Form for the new address", AssignmentState::Active, 665),
        task("4", Channel::Email, "Zuzana Nováková", "Meter reading", AssignmentState::WrapUp, 900)};
    for (const wire::TaskView& each : opened.tasks) opened.self.work.push_back(working(each));
    opened.self.pending = Pending{kit::kLunch, opened.self.intent.by, ago(60)};
    opened.offers = {offer("5", Channel::Chat, "Katarzyna Wójcik", "outages", "3rd chat today", 84)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(stage.window.get(), u"desk"_s);
        popovers.setKeys({{}, {}, u"In Readyline: Ctrl+Alt+A accepts, Ctrl+Alt+D declines"_s});
        stage.shot(&popovers.window(), u"popover-chat"_s);
        stage.rig.transport.drop();
        stage.settle();
        stage.shot(stage.window.get(), u"reconnecting"_s);
    }
    opened.tasks = {task("1", Channel::Voice, "Matteo Bianchi", "Invoice 2026-10", AssignmentState::WrapUp, 2092)};
    opened.self.work = {working(opened.tasks[0])};
    opened.offers.clear();
    {
        Stage stage(opened, folder, suffix);
        stage.find<QLineEdit>("codeSearch")->setText(u"inv"_s);
        stage.shot(stage.window.get(), u"wrapup"_s);
        stage.find<QPushButton>("submitWrapUpButton")->click();
        stage.shot(stage.window.get(), u"wrapup-no-code"_s);
    }
}

void popoverScenes(const QString& folder, const QString& suffix) {
    using namespace gallery;
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.offers = {offer("1", Channel::Voice, "Katarzyna Wójcik", "outages", "No power", 14)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        popovers.setKeys({u"Ctrl+Alt+A"_s, u"Ctrl+Alt+D"_s, {}});
        stage.shot(&popovers.window(), u"popover-call"_s);
        stage.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        stage.shot(&popovers.window(), u"popover-gone"_s);
    }
    opened.offers[0].answer = VoiceAnswer::Phone;
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        popovers.setKeys({u"Ctrl+Alt+A"_s, u"Ctrl+Alt+D"_s, {}});
        stage.shot(&popovers.window(), u"popover-phone"_s);
        popovers.sayLift(OfferId{"1"});
        stage.shot(&popovers.window(), u"popover-phone-key"_s);
        stage.shot(stage.window.get(), u"phone"_s);
    }
    opened.offers.push_back(offer("2", Channel::Chat, "Marta Llorens", "sales", "Spanish · second visit today", 9));
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-phone-stack"_s);
    }
    opened.offers = {offer("1", Channel::Email, "Henrik Dahl", "moving", "New address, December", 41),
        offer("2", Channel::Email, "Aoife Brennan", "sales", "Question about clause 4", 68),
        offer("3", Channel::Email, "Ionuț Marinescu", "billing", "Payment reference is missing", 97),
        offer("4", Channel::Social, "Søren Kvist", "outages", "Is our street still dark?", 18),
        offer("5", Channel::Chat, "Marta Llorens", "sales", "Spanish · second visit today", 9),
        offer("6", Channel::Chat, "Hugo Peeters", "sales", "Contract", 29)};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-stack"_s);
    }
    opened.offers.clear();
    opened.self.overlays = {gallery::team()[1].overlays};
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed"_s);
        auto* reasons = popovers.window().findChild<QMenu*>(u"missedReasons"_s);
        reasons->popup({0, 0});
        stage.shot(reasons, u"popover-missed-reasons"_s);
        reasons->hide();
        stage.shot(stage.window.get(), u"missed"_s);
    }
    domain::Overlay& missed = opened.self.overlays.front();
    for (const char* name : {"Henrik Dahl", "Aoife Brennan-MacGillicuddy"})
        missed.causes.push_back({ContactId{name}, QueueId{"outages"}, name, gallery::ago(30), 18});
    opened.site.policy.words.acknowledge = "Reset presence";
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed-several"_s);
    }
    opened.site.policy.words.acknowledge.clear();
    {
        Stage stage(opened, folder, suffix);
        popover::Popovers popovers(stage.desk, stage.clock);
        stage.shot(&popovers.window(), u"popover-missed-no-acknowledge"_s);
    }
}

void dayScenes(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    stage.find<QAbstractButton>("railDay")->click();
    stage.settle();
    (void)stage.rig.takeOnly<wire::LedgerRead>();
    stage.shot(stage.window.get(), u"day-reading"_s);
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::LedgerLines{gallery::day(), false}});
    stage.shot(stage.window.get(), u"day"_s);
    stage.find<QWidget>("dayStrip")->setFocus(Qt::TabFocusReason);
    QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
    for (int i = 0; i < 5; ++i) QApplication::sendEvent(stage.find<QWidget>("dayStrip"), &left);
    stage.shot(stage.window.get(), u"day-chosen"_s);
    auto* date = stage.find<QDateEdit>("dayDate");
    QTest::mouseClick(date, Qt::LeftButton, {}, {date->width() - 12, date->height() / 2});
    stage.settle();
    if (auto* calendar = date->calendarWidget()) stage.shot(calendar, u"day-calendar"_s);
    if (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
}

void teamScenes(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Supervisor), folder, suffix);
    stage.find<QAbstractButton>("railTeam")->click();
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    if (!views.empty())
        stage.rig.answer(
            stage.rig.lastId(), wire::Result{wire::ViewOpened{views.back().view, 10, true, gallery::team()}});
    stage.shot(stage.window.get(), u"team"_s);
    auto* table = stage.find<QTableView>("teamTable");
    for (const int row : {5, 8, 9}) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Space);
    }
    table->setCurrentIndex({});
    stage.find<widgets::FilterButton>("teamTeams")->setChosen({u"a"_s, u"b"_s});
    stage.find<QPushButton>("selectionStatus")->click();
    auto* choices = stage.find<status::StatusMenu>("selectionMenu");
    stage.shot(choices, u"team-menu"_s);
    QTest::keyClick(choices->findChild<QLineEdit*>(u"statusSearch"_s), Qt::Key_2);
    stage.find<QLineEdit>("selectionNote")->setText(u"Fire drill until 15:00"_s);
    stage.shot(stage.window.get(), u"team-ticked"_s);
    auto* statuses = stage.find<widgets::FilterButton>("teamStatuses");
    statuses->setChosen({u"ready"_s, u"wrap-up"_s, u"missed"_s});
    statuses->click();
    stage.shot(statuses->menu(), u"team-filter"_s);
    stage.shot(stage.window.get(), u"team-filtered"_s);
    statuses->menu()->hide();
    table->setCurrentIndex(table->model()->index(0, models::TeamModel::MoreColumn));
    QTest::keyClick(table, Qt::Key_Return);
    auto* more = stage.find<QMenu>("teamContext");
    auto* signOut = more->findChild<QAction*>(u"teamSignOut"_s);
    stage.shot(more, u"team-more"_s);
    more->close();
    signOut->trigger();
    stage.shot(stage.find<QWidget>("signOutCard"), u"team-sign-out"_s);
}

domain::Overlay noPhone() {
    domain::Overlay fault;
    fault.id = domain::OverlayId{"phone"};
    fault.kind = domain::OverlayKind::StationFault;
    fault.entry = domain::EntryId{"missed"};
    fault.end = domain::UntilCauseEnds{};
    fault.since = gallery::ago(65);
    return fault;
}

void statusScenes(const QString& folder, const QString& suffix) {
    using namespace gallery;
    wire::SessionOpened opened = gallery::opened(domain::Role::Agent);
    opened.site.timeZone = "Europe/Brussels";
    opened.self.devices = {{SessionId{"s-1"}, "ghent-042", Connection::Online, true, ago(9000)},
        {SessionId{"s-2"}, "Laptop of Ilse", Connection::Online, false, ago(600)},
        {SessionId{"s-3"}, "home-pc", Connection::Reconnecting, true, ago(31)}};
    opened.self.overrides = {{Channel::Chat, kit::kLunch, opened.self.intent.by, ago(125)}};
    opened.self.pending
        = Pending{kit::kLunch, opened.self.intent.by, ago(60), AtTime{ago(0) + std::chrono::minutes{29}}, false};
    {
        Stage stage(opened, folder, suffix);
        auto* button = stage.find<QAbstractButton>("statusButton");
        QEnterEvent in(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
        QApplication::sendEvent(button, &in);
        stage.rig.time.advance(Duration{600});
        stage.shot(stage.find<QWidget>("channelsPanel"), u"channels"_s);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"planned"_s);
        button->click();
        auto* menu = stage.find<status::StatusMenu>("statusMenu");
        auto* search = menu->findChild<QLineEdit*>(u"statusSearch"_s);
        for (int i = 0; i < 4; ++i) QTest::keyClick(search, Qt::Key_Down);
        stage.shot(menu, u"menu-arrow"_s);
        QTest::keyClick(search, Qt::Key_Right);
        stage.shot(menu, u"menu-plan"_s);
        auto* time = menu->findChild<QLineEdit*>(u"planTime"_s);
        QTest::keyClicks(time, u"soon"_s);
        QTest::keyClick(time, Qt::Key_Return);
        stage.shot(menu, u"menu-plan-wrong"_s);
        menu->hide();
        stage.find<QAction>("devicesAction")->trigger();
        stage.shot(stage.find<QWidget>("devicesPanel"), u"devices"_s);
        shell::InactivityPrompt prompt(stage.clock);
        prompt.ask(std::chrono::minutes{30}, ago(0) + std::chrono::seconds{151});
        stage.shot(&prompt, u"inactive"_s);
    }
    opened.self.pending
        = Pending{kit::kLunch, Actor{ActorKind::Person, PersonId{"margriet"}, "Margriet Adeyemi"}, ago(60)};
    opened.self.overrides.clear();
    opened.self.overlays = {gallery::team()[1].overlays};
    opened.self.overlays.push_back(noPhone());
    opened.self.intent.choice = kit::kLunch;
    {
        Stage stage(opened, folder, suffix);
        stage.find<QPushButton>("whyButton")->click();
        stage.shot(stage.window.get(), u"why-mends"_s);
    }
}

void answerScenes(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    struct Silent final : ports::Notifier {
        void show(const ports::Notice&) override {}
        void close(const QString&) override {}
    } silent;
    shell::Notices notices(stage.desk, stage.toasts, silent);
    stage.rig.event(wire::StatusSetByOther{kit::kLunch, false, "Go while it is quiet"}, 11);
    stage.settle();
    stage.shot(const_cast<widgets::Toast*>(stage.toasts.toast(1)), u"told"_s);
    stage.window->openAnswer();
    stage.shot(stage.window.get(), u"answer"_s);
    stage.find<QLineEdit>("answerText")->setText(u"I am on a side task until three"_s);
    stage.shot(stage.window.get(), u"answer-typed"_s);
    stage.rig.event(wire::StatusAnswered{"I am on a side task until three"}, 12);
    stage.settle();
    stage.shot(const_cast<widgets::Toast*>(stage.toasts.toast(2)), u"answered"_s);
}

void teamDayScene(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Supervisor), folder, suffix);
    stage.find<QAbstractButton>("railTeam")->click();
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::ViewOpened{views.at(0).view, 10, true, gallery::team()}});
    stage.settle();
    auto* table = stage.find<QTableView>("teamTable");
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 1)).center());
    auto* menu = stage.find<QMenu>("teamContext");
    stage.shot(menu, u"team-context"_s);
    menu->actions().constFirst()->trigger();
    menu->close();
    stage.settle();
    (void)stage.rig.takeOnly<wire::LedgerRead>();
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::LedgerLines{gallery::day(), false}});
    stage.shot(stage.window.get(), u"team-day"_s);
}

void adminScenes(const QString& folder, const QString& suffix) {
    using namespace gallery;
    wire::SessionOpened opened = gallery::opened(domain::Role::Admin);
    opened.me.name = opened.self.name = "Elke Baeten";
    opened.self.queues.clear();
    opened.self.intent = {kit::kLunch, opened.self.intent.by, ago(2541)};
    opened.site = administered();
    Stage stage(opened, folder, suffix);
    const auto choose = [&](const char* table, int row) {
        auto* list = stage.find<QTableView>(table);
        list->setCurrentIndex(list->model()->index(row, 0));
    };
    choose("statusTable", 6);
    stage.shot(stage.window.get(), u"admin-statuses"_s);
    choose("statusTable", 0);
    stage.shot(stage.window.get(), u"admin-built-in"_s);
    stage.find<QPushButton>("statusAdd")->click();
    stage.find<QLineEdit>("statusText")->insert(u"Available soon"_s);
    stage.find<QComboBox>("statusBase")->setCurrentText(u"Offline"_s);
    stage.shot(stage.window.get(), u"admin-trap"_s);
    stage.find<QLineEdit>("statusText")->selectAll();
    stage.find<QLineEdit>("statusText")->del();
    stage.find<QWidget>("statusForm")->findChild<QPushButton*>(u"formSave"_s)->click();
    stage.shot(stage.window.get(), u"admin-fault"_s);
    stage.find<QListWidget>("adminList")->setCurrentRow(1);
    choose("reasonTable", 1);
    stage.shot(stage.window.get(), u"admin-reasons"_s);
    stage.find<QListWidget>("adminList")->setCurrentRow(2);
    stage.shot(stage.window.get(), u"admin-sign-in"_s);
    opened.me.role = domain::Role::Supervisor;
    opened.me.name = "Margriet Adeyemi";
    opened.me.supervises = {TeamId{"a"}};
    opened.me.grants = {Grant::EditStatuses};
    Stage granted(opened, folder, suffix);
    granted.window->showPage(shell::Page::Admin);
    granted.shot(granted.window.get(), u"admin-granted"_s);
}

void signInScenes(const QString& folder, const QString& suffix) {
    signin::SignInWindow window;
    window.setServer(u"https://desk.ghent.example"_s);
    window.setLogin(u"ilse.vermeulen"_s);
    window.show();
    window.start();
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in"_s + suffix + u".png"_s);
    window.setFailure({session::SignInFailure::Kind::WrongNameOrPassword, {}});
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in-wrong"_s + suffix + u".png"_s);
    window.setFailure({session::SignInFailure::Kind::Unreachable, {}});
    QApplication::processEvents();
    window.grab().save(folder + u"/sign-in-unreachable"_s + suffix + u".png"_s);
    window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"});
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled"_s + suffix + u".png"_s);
    window.findChild<QPushButton*>(u"askAgainButton"_s)->click();
    window.setBusy(true);
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled-asking"_s + suffix + u".png"_s);
    window.setEnded({session::SessionEnd::Kind::NotEntitled, {}, "Elke Baeten"});
    QApplication::processEvents();
    window.grab().save(folder + u"/not-entitled-again"_s + suffix + u".png"_s);
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QFont font = widgets::baseFont(QApplication::font());
    font.setPixelSize(13); // as the pictures of the look
    QApplication::setFont(font);
    QTranslator english;
    if (english.load(QStringLiteral(READYLINE_TRANSLATION))) QApplication::installTranslator(&english);
    if (argc < 2) {
        std::fputs("Usage: ui_gallery DIR [light|dark]\n", stderr);
        return 2;
    }
    QApplication::setApplicationVersion(QStringLiteral(READYLINE_VERSION));
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const bool dark = argc > 2 && qstrcmp(argv[2], "dark") == 0;
    QApplication::setStyle(new widgets::Style);
    widgets::Theme theme(application);
    theme.setChoice(dark ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
    const QString suffix = dark ? u"-dark"_s : u"-light"_s;
    signInScenes(folder, suffix);
    agentScenes(folder, suffix);
    popoverScenes(folder, suffix);
    dayScenes(folder, suffix);
    teamScenes(folder, suffix);
    teamDayScene(folder, suffix);
    statusScenes(folder, suffix);
    adminScenes(folder, suffix);
    answerScenes(folder, suffix);
    return 0;
}
