// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "tests/kit/Golden.h"
#include "tests/kit/ModelDump.h"
#include "ui/models/TeamFilter.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using domain::PersonId;

class tst_TeamModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void Z2_rows_sayEverythingOfAnAgent();
    void Z17_D15_graceOver_callGoesOn_isSaid();
    void update_oneAgent_changesOnlyHisRow();
    void update_unknownAgent_comesIn();
    void requested_byMe_standsBesideTheFact();
    void filter_text_findsNamesStatusesAndReasons_data();
    void filter_text_findsNamesStatusesAndReasons();
    void filter_statusTeamQueue_areAllNeeded();
    void sort_byTime_longestFirst();
    void sort_byStatus_thenReasonThenTime();
    void sort_written_fullestFirst();
    void sort_ties_areByName();
    void sort_names_asPeopleCount();
    void W112_sort_held_rowsStay();
    void W112_sort_changedRow_movesWhenNotHeld();
    void follow_desk_isAlwaysTheDesks();
};

namespace {

domain::AgentLayers agent(const char* id, const char* name, const domain::Choice& choice, int since) {
    return kit::sampleAgent(id, name, choice, since);
}

domain::WorkItem chat(const char* customer) {
    domain::WorkItem item;
    item.contact = domain::ContactId{customer};
    item.queue = domain::QueueId{"billing"};
    item.channel = domain::Channel::Chat;
    item.assignment = domain::AssignmentState::Active;
    item.since = kit::at(70);
    item.customer = customer;
    return item;
}

TeamRow row(const domain::AgentLayers& layers, std::optional<domain::Choice> requested = {}) {
    const auto site = kit::sampleSite();
    return teamRow({layers, shownStatus(layers, site), loadOf(layers, site), requested}, site);
}

std::vector<domain::AgentLayers> four() {
    std::vector<domain::AgentLayers> agents{agent("p1", "Tomasz", kit::kLunch, 40),
        agent("p2", "Ilse", kit::kReady, 60), agent("p3", "Jonas", kit::kNotReady, 20),
        agent("p4", "Nuria", kit::kReady, 50)};
    agents[3].work = {chat("Liv"), chat("Petra")};
    agents[2].teams = {domain::TeamId{"b"}};
    agents[1].queues = {domain::QueueId{"outages"}};
    return agents;
}

std::vector<TeamRow> rowsOf(const std::vector<domain::AgentLayers>& agents) {
    std::vector<TeamRow> rows;
    for (const auto& each : agents) rows.push_back(row(each));
    return rows;
}

QString names(const QAbstractItemModel& model) {
    QStringList found;
    for (int at = 0; at < model.rowCount(); ++at) found << model.index(at, TeamModel::AgentColumn).data().toString();
    return found.join(u' ');
}

} // namespace

void tst_TeamModel::Z2_rows_sayEverythingOfAnAgent() {
    TeamModel model;
    const QAbstractItemModelTester tester{&model};
    auto agents = four();
    agents[0].pending = domain::Pending{kit::kReady, {}, kit::at(80)};
    model.apply(rowsOf(agents));
    QCOMPARE(model.columnCount(), static_cast<int>(TeamModel::ColumnCount));
    const std::string dump = kit::dumpModel(model);
    QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/team.json", dump)));
}

void tst_TeamModel::Z17_D15_graceOver_callGoesOn_isSaid() {
    TeamModel model;
    const QAbstractItemModelTester tester{&model};
    domain::AgentLayers gone = agent("p1", "Tomasz", kit::kReady, 0);
    domain::WorkItem call = chat("Liv");
    call.channel = domain::Channel::Voice;
    gone.work = {call};
    const auto isOnCall = [&] {
        model.update({row(gone)});
        return model.index(0, TeamModel::StatusColumn).data(TeamModel::OnCallRole).toBool();
    };
    QVERIFY(!isOnCall()); // Online: the status itself says it
    gone.presence.connection = domain::Connection::None;
    QVERIFY(isOnCall());
    QCOMPARE(model.index(0, TeamModel::StatusColumn).data(TeamModel::WordRole).toString(), QStringLiteral("Offline"));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    gone.work[0].assignment = domain::AssignmentState::WrapUp; // it is over
    QVERIFY(!isOnCall());
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(TeamModel::OnCallRole));
    gone.work = {chat("Liv")};
    QVERIFY(!isOnCall()); // no call
}

void tst_TeamModel::update_oneAgent_changesOnlyHisRow() {
    TeamModel model;
    const QAbstractItemModelTester tester{&model};
    model.apply(rowsOf(four()));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    model.update({row(agent("p2", "Ilse", kit::kLunch, 90))});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(TeamModel::ReasonRole));
    QVERIFY(!changed.first().at(2).value<QList<int>>().contains(Qt::DisplayRole));
    model.update({row(agent("p2", "Ilse", kit::kLunch, 90))});
    QCOMPARE(changed.size(), 1); // the same again: silent
}

void tst_TeamModel::update_unknownAgent_comesIn() {
    TeamModel model;
    const QAbstractItemModelTester tester{&model};
    model.apply(rowsOf(four()));
    QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted}, changed{&model, &QAbstractItemModel::dataChanged};
    model.update({row(agent("p25", "Lars", kit::kReady, 0))});
    QCOMPARE(names(model), QStringLiteral("Tomasz Ilse Lars Jonas Nuria")); // by person
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
}

void tst_TeamModel::requested_byMe_standsBesideTheFact() {
    TeamModel model;
    model.apply({row(agent("p1", "Tomasz", kit::kReady, 0), kit::kLunch)});
    const QModelIndex index = model.index(0, TeamModel::StatusColumn);
    QCOMPARE(index.data(TeamModel::WordRole).toString(), QStringLiteral("Ready"));
    QCOMPARE(index.data(TeamModel::RequestedRole).toString(), QStringLiteral("Not Ready: Lunch"));
}

void tst_TeamModel::filter_text_findsNamesStatusesAndReasons_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("nothing") << QString{} << QStringLiteral("Ilse Jonas Nuria Tomasz");
    QTest::newRow("name") << QStringLiteral("ILS") << QStringLiteral("Ilse");
    QTest::newRow("status") << QStringLiteral("not ready") << QStringLiteral("Jonas Tomasz");
    QTest::newRow("reason") << QStringLiteral(" lunch ") << QStringLiteral("Tomasz");
    QTest::newRow("nobody") << QStringLiteral("xyz") << QString{};
}

void tst_TeamModel::filter_text_findsNamesStatusesAndReasons() {
    QFETCH(QString, text);
    QFETCH(QString, found);
    TeamModel model;
    TeamFilter filter{model};
    const QAbstractItemModelTester tester{&filter};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::AgentColumn);
    filter.setText(text);
    QCOMPARE(names(filter), found);
}

void tst_TeamModel::filter_statusTeamQueue_areAllNeeded() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::AgentColumn);
    filter.setTeams({domain::TeamId{"a"}});
    QCOMPARE(names(filter), QStringLiteral("Ilse Nuria Tomasz"));
    filter.setQueue(domain::QueueId{"billing"});
    QCOMPARE(names(filter), QStringLiteral("Nuria Tomasz"));
    filter.setStatuses({domain::ShownRow::NotReady, domain::ShownRow::Ready});
    QCOMPARE(names(filter), QStringLiteral("Tomasz"));
    filter.setTeams({});
    filter.setQueue({});
    filter.setStatuses({});
    QCOMPARE(filter.rowCount(), 4);
}

void tst_TeamModel::sort_byTime_longestFirst() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::TimeColumn);
    QCOMPARE(names(filter), QStringLiteral("Jonas Tomasz Nuria Ilse"));
    filter.sort(TeamModel::TimeColumn, Qt::DescendingOrder);
    QCOMPARE(names(filter), QStringLiteral("Ilse Nuria Tomasz Jonas"));
}

void tst_TeamModel::sort_byStatus_thenReasonThenTime() {
    TeamModel model;
    TeamFilter filter{model};
    auto agents = four();
    agents.push_back(agent("p5", "Adam", kit::kLunch, 10)); // longer at lunch than Tomasz
    model.apply(rowsOf(agents));
    filter.sort(TeamModel::StatusColumn);
    QCOMPARE(names(filter), QStringLiteral("Jonas Adam Tomasz Nuria Ilse")); // not ready, lunch, written, ready
}

void tst_TeamModel::sort_written_fullestFirst() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::WrittenColumn, Qt::DescendingOrder);
    QCOMPARE(names(filter).section(u' ', 0, 0), QStringLiteral("Nuria"));
}

void tst_TeamModel::sort_ties_areByName() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf(
        {agent("p1", "Zoe", kit::kReady, 5), agent("p2", "Ann", kit::kReady, 5), agent("p3", "Bea", kit::kReady, 5)}));
    filter.sort(TeamModel::TimeColumn);
    QCOMPARE(names(filter), QStringLiteral("Ann Bea Zoe"));
}

void tst_TeamModel::sort_names_asPeopleCount() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf({agent("p1", "Desk10", kit::kReady, 5), agent("p2", "Desk9", kit::kReady, 5),
        agent("p3", "Zoe", kit::kReady, 5), agent("p4", "Åsa", kit::kReady, 5)}));
    filter.sort(TeamModel::AgentColumn);
    QCOMPARE(names(filter), QStringLiteral("Åsa Desk9 Desk10 Zoe"));
}

void tst_TeamModel::W112_sort_held_rowsStay() {
    TeamModel model;
    TeamFilter filter{model};
    const QAbstractItemModelTester tester{&filter};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::TimeColumn);
    filter.setHeld(true);
    model.update({row(agent("p3", "Jonas", kit::kReady, 99))}); // would be the last one now
    QCOMPARE(names(filter), QStringLiteral("Jonas Tomasz Nuria Ilse"));
    QCOMPARE(
        filter.index(0, 0).data(TeamModel::WordRole).toString(), QStringLiteral("Ready")); // but says the new status
    filter.setHeld(false);
    QCOMPARE(names(filter), QStringLiteral("Tomasz Nuria Ilse Jonas"));
}

void tst_TeamModel::W112_sort_changedRow_movesWhenNotHeld() {
    TeamModel model;
    TeamFilter filter{model};
    model.apply(rowsOf(four()));
    filter.sort(TeamModel::TimeColumn);
    model.update({row(agent("p3", "Jonas", kit::kReady, 99))});
    QCOMPARE(names(filter), QStringLiteral("Tomasz Nuria Ilse Jonas"));
    QCOMPARE(filter.row(filter.index(3, 0)).key(), PersonId{"p3"});
}

void tst_TeamModel::follow_desk_isAlwaysTheDesks() {
    kit::ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    TeamModel model;
    const QAbstractItemModelTester tester{&model};
    model.follow(desk);
    rig.goLive();
    desk.openTeam({domain::TeamId{"a"}});
    rig.answer(wire::Result{wire::ViewOpened{wire::ViewId{"v"}, 10, true, four()}});
    rig.time.advance(std::chrono::seconds{1});
    QCOMPARE(names(model), QStringLiteral("Tomasz Ilse Jonas Nuria"));
    QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    rig.event(wire::AgentChanged{agent("p2", "Ilse", kit::kLunch, 5)}, 11);
    QCOMPARE(changed.size(), 1);
    desk.setOthersPresence(PersonId{"p1"}, kit::kReady, {}, {});
    rig.time.advance(std::chrono::seconds{1});
    QCOMPARE(model.index(0, 0).data(TeamModel::RequestedRole).toString(), QStringLiteral("Ready"));
    desk.closeTeam();
    rig.time.advance(std::chrono::seconds{1});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(tst_TeamModel)
#include "tst_TeamModel.moc"
