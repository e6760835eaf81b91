// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Draws every screen into PNG files: ui_gallery DIR [light|dark].
#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/popover/Popovers.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/MiniWindow.h"
#include "ui/signin/SignInWindow.h"
#include "ui/status/StatusMenu.h"
#include "ui/widgets/Style.h"
#include "ui/widgets/ToastHost.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

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
        stage.shot(&popovers.window(), u"popover-call"_s);
        stage.rig.event(wire::OfferEnded{OfferId{"1"}, OfferState::Withdrawn, WithdrawReason::CustomerGone, {}}, 11);
        stage.shot(&popovers.window(), u"popover-gone"_s);
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
        stage.shot(stage.window.get(), u"missed"_s);
    }
}

void teamScenes(const QString& folder, const QString& suffix) {
    Stage stage(gallery::opened(domain::Role::Supervisor), folder, suffix);
    stage.find<QAbstractButton>("railTeam")->click();
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    if (!views.empty())
        stage.rig.answer(
            stage.rig.lastId(), wire::Result{wire::ViewOpened{views.back().view, 10, true, gallery::team()}});
    stage.shot(stage.window.get(), u"team"_s);
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
}

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
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
    teamScenes(folder, suffix);
    return 0;
}
