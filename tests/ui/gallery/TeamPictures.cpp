// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/gallery/Pictures.h"
#include "tests/ui/gallery/Stage.h"
#include "ui/models/TeamModel.h"
#include "ui/status/StatusMenu.h"
#include "ui/widgets/FilterButton.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace readyline::gallery {

namespace {

void drawTable(const QString& folder, const QString& suffix) {
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

// Of two teams he leads one: the other is to be looked at.
void drawAllTeams(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Supervisor);
    opened.me.supervises = {domain::TeamId{"a"}};
    Stage stage(opened, folder, suffix);
    stage.window->resize(Stage::size.boundedTo({820, 600}));
    stage.find<QAbstractButton>("railTeam")->click();
    stage.find<QComboBox>("teamScope")->setCurrentIndex(1);
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    if (!views.empty())
        stage.rig.answer(
            stage.rig.lastId(), wire::Result{wire::ViewOpened{views.back().view, 10, true, gallery::team()}});
    stage.shot(stage.window.get(), u"team-all"_s);
}

// What a colleague is served: no reasons, no customers.
void drawForAgent(const QString& folder, const QString& suffix) {
    auto people = gallery::team();
    for (domain::AgentLayers& each : people) {
        each.intent.choice.reason.reset();
        each.intent.by = {};
        if (each.pending) each.pending->choice.reason.reset();
        for (domain::WorkItem& work : each.work) work.contact = {};
        each.devices.clear();
    }
    Stage stage(gallery::opened(domain::Role::Agent), folder, suffix);
    stage.find<QAbstractButton>("railTeam")->click();
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::ViewOpened{views.at(0).view, 10, true, std::move(people)}});
    stage.shot(stage.window.get(), u"team-agent"_s);
}

void drawAgentsDay(const QString& folder, const QString& suffix) {
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

// In the call of somebody: called, then whispering while barging in is asked for; and before it is taken over.
void drawMonitor(const QString& folder, const QString& suffix) {
    wire::SessionOpened opened = gallery::opened(domain::Role::Supervisor);
    opened.me.grants = {domain::Grant::Listen, domain::Grant::Whisper, domain::Grant::BargeIn, domain::Grant::TakeOver};
    Stage stage(opened, folder, suffix);
    stage.find<QAbstractButton>("railTeam")->click();
    const auto views = stage.rig.takeOnly<wire::TeamViewOpen>();
    auto people = gallery::team();
    domain::WorkItem call;
    call.contact = domain::ContactId{"c-7"};
    call.queue = domain::QueueId{"billing"};
    call.assignment = domain::AssignmentState::Active;
    call.customer = "Matteo Bianchi";
    people[0].work = {call};
    const domain::PersonId agent = people[0].person;
    stage.rig.answer(stage.rig.lastId(), wire::Result{wire::ViewOpened{views.at(0).view, 10, true, std::move(people)}});
    stage.settle();
    auto* table = stage.find<QTableView>("teamTable");
    const auto closeMenu = [&stage] {
        if (auto* menu = stage.find<QMenu>("teamContext")) menu->close();
        stage.settle();
    };
    for (int row = 0; row < table->model()->rowCount() && !stage.find<QMenu>("teamMonitor"); ++row) {
        closeMenu();
        Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(row, 1)).center());
    }
    if (auto* modes = stage.find<QMenu>("teamMonitor")) {
        modes->popup(QPoint(0, 0));
        stage.shot(modes, u"monitor-menu"_s);
        modes->close();
    }
    closeMenu();
    wire::MonitorView monitor;
    monitor.contact = call.contact;
    monitor.agent = agent;
    monitor.agentName = "Ilse Vermeulen";
    monitor.customer = call.customer;
    monitor.queue = call.queue;
    monitor.since = ago(65);
    stage.rig.event(wire::MonitorChanged{monitor}, 11);
    stage.shot(stage.window.get(), u"monitor-calling"_s);
    monitor.state = domain::PartyState::Up;
    monitor.mode = domain::MonitorMode::Whisper;
    monitor.wanted = domain::MonitorMode::BargeIn;
    stage.rig.event(wire::MonitorChanged{monitor}, 12);
    stage.shot(stage.window.get(), u"monitor-whisper"_s);
    stage.find<QPushButton>("monitorBarTakeOver")->click();
    stage.shot(stage.find<QWidget>("monitorBar"), u"monitor-take-over"_s);
    stage.find<QPushButton>("monitorTakeOverNo")->click();
    stage.rig.event(wire::MonitorEnded{call.contact, domain::MonitorEnd::AgentLeft}, 13);
    stage.shot(stage.find<QWidget>("monitorBar"), u"monitor-over"_s);
}

} // namespace

void drawTeam(const QString& folder, const QString& suffix) {
    drawTable(folder, suffix);
    drawAllTeams(folder, suffix);
    drawForAgent(folder, suffix);
    drawAgentsDay(folder, suffix);
    drawMonitor(folder, suffix);
}

} // namespace readyline::gallery
