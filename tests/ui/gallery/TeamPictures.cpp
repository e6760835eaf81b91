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
    stage.window->resize(820, 600);
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

} // namespace

void drawTeam(const QString& folder, const QString& suffix) {
    drawTable(folder, suffix);
    drawAllTeams(folder, suffix);
    drawForAgent(folder, suffix);
    drawAgentsDay(folder, suffix);
}

} // namespace readyline::gallery
