// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/desk/Desk.h"
#include "tests/kit/ClientRig.h"
#include "tests/kit/Golden.h"
#include "tests/kit/ModelDump.h"
#include "ui/models/Offers.h"
#include "ui/models/TaskModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using domain::AssignmentState;
using domain::Channel;
using replica::Answering;
using replica::OfferItem;
using replica::TaskItem;

class tst_WorkModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void W11_tasks_callsChatsSocialEmails_latestOnTop();
    void W12_tasks_offersAndTasks_areOneList();
    void W13_tasks_offerAccepted_keepsItsRow();
    void W14_tasks_phases_followTheStates_data();
    void W14_tasks_phases_followTheStates();
    void D20_tasks_parkedAndAskedAgain_isTheRequest();
    void tasks_endedOffer_isNotListed();
    void tasks_nothingAsked_isNotBusy_data();
    void tasks_nothingAsked_isNotBusy();
    void W11_offers_emailsSocialChatsCalls_earliestOnTop();
    void W11_ofOneMoment_theyStandAsTheyWereMade();
    void W10_offers_acceptAll_takesOnlyWrittenRinging();
    void follow_desk_isAlwaysTheDesks();
};

namespace {

OfferItem offer(const std::string& id, Channel channel, int since, Answering answering = Answering::Not) {
    return {kit::sampleOffer(id, channel, since), answering, {}};
}

QStringList names(const QAbstractItemModel& model) {
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row) found << model.index(row, 0).data().toString().section(u' ', 1);
    return found;
}

} // namespace

void tst_WorkModels::W11_tasks_callsChatsSocialEmails_latestOnTop() {
    TaskModel model;
    const QAbstractItemModelTester tester{&model};
    const std::vector<OfferItem> offers{offer("mail-new", Channel::Email, 60), offer("chat-new", Channel::Chat, 50)};
    const std::vector<TaskItem> tasks{
        {kit::sampleTask("mail", Channel::Email, 40), false, false, false},
        {kit::sampleTask("call", Channel::Voice, 5), false, false, false},
        {kit::sampleTask("social", Channel::Social, 90), false, false, false},
        {kit::sampleTask("chat", Channel::Chat, 10), false, false, false},
        {kit::sampleTask("sms", Channel::Sms, 20), false, false, false},
        {kit::sampleTask("video", Channel::Video, 1), false, false, false},
    };
    model.apply(taskRows(offers, tasks, kit::sampleSite()));
    QCOMPARE(names(model).join(u' '), QStringLiteral("call video chat-new sms chat social mail-new mail"));
    QCOMPARE(model.index(1, 0).data(TaskModel::GroupRole).value<TaskGroup>(), TaskGroup::Calls);
    QCOMPARE(model.index(3, 0).data(TaskModel::GroupRole).value<TaskGroup>(), TaskGroup::Chats);
}

void tst_WorkModels::W12_tasks_offersAndTasks_areOneList() {
    TaskModel model;
    const QAbstractItemModelTester tester{&model};
    const std::vector<TaskItem> tasks{{kit::sampleTask("t1", Channel::Voice, 3), true, false, false},
        {kit::sampleTask("t2", Channel::Email, 4, AssignmentState::WrapUp), false, true, false}};
    model.apply(taskRows({offer("o1", Channel::Chat, 7, Answering::Accepting)}, tasks, kit::sampleSite()));
    const std::string dump = kit::dumpModel(model);
    QCOMPARE(QString::fromStdString(dump), QString::fromStdString(kit::golden("models/tasks.json", dump)));
}

void tst_WorkModels::W13_tasks_offerAccepted_keepsItsRow() {
    TaskModel model;
    const QAbstractItemModelTester tester{&model};
    model.apply(taskRows({offer("o1", Channel::Chat, 7)}, {}, kit::sampleSite()));
    const QPersistentModelIndex row{model.index(0, 0)};
    QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved}, inserted{&model, &QAbstractItemModel::rowsInserted};
    const TaskItem task{kit::sampleTask("o1", Channel::Chat, 9), false, false, false};
    model.apply(taskRows({offer("o1", Channel::Chat, 7)}, {task}, kit::sampleSite())); // both for a moment
    QCOMPARE(model.rowCount(), 1);
    model.apply(taskRows({}, {task}, kit::sampleSite()));
    QVERIFY(row.isValid());
    QCOMPARE(removed.size() + inserted.size(), 0);
    QCOMPARE(row.data(TaskModel::PhaseRole).value<TaskPhase>(), TaskPhase::Active);
    QCOMPARE(row.data(TaskModel::AssignmentRole).value<domain::AssignmentId>().value, std::string{"task-o1"});
}

void tst_WorkModels::W14_tasks_phases_followTheStates_data() {
    QTest::addColumn<AssignmentState>("state");
    QTest::addColumn<bool>("ending");
    QTest::addColumn<TaskPhase>("phase");
    QTest::newRow("accepting") << AssignmentState::Accepting << false << TaskPhase::Accepting;
    QTest::newRow("active") << AssignmentState::Active << false << TaskPhase::Active;
    QTest::newRow("ending") << AssignmentState::Active << true << TaskPhase::Ending;
    QTest::newRow("wrap-up") << AssignmentState::WrapUp << false << TaskPhase::WrapUp;
    QTest::newRow("D20 parked") << AssignmentState::Parked << false << TaskPhase::Parked;
    QTest::newRow("D20 parked, ending") << AssignmentState::Parked << true << TaskPhase::Ending;
}

void tst_WorkModels::W14_tasks_phases_followTheStates() {
    QFETCH(AssignmentState, state);
    QFETCH(bool, ending);
    QFETCH(TaskPhase, phase);
    const auto rows
        = taskRows({}, {{kit::sampleTask("t", Channel::Voice, 0, state), ending, false, false}}, kit::sampleSite());
    QCOMPARE(rows.front().phase, phase);
    auto connecting = offer("o", Channel::Voice, 0);
    QCOMPARE(taskRows({connecting}, {}, kit::sampleSite()).front().phase, TaskPhase::Ringing);
    connecting.offer.state = domain::OfferState::Connecting;
    QCOMPARE(taskRows({connecting}, {}, kit::sampleSite()).front().phase, TaskPhase::Connecting);
}

void tst_WorkModels::D20_tasks_parkedAndAskedAgain_isTheRequest() {
    TaskItem parked{kit::sampleTask("o1", Channel::Chat, 3, AssignmentState::Parked), false, false, false};
    parked.task.returned = true;
    const auto asked = taskRows({offer("o1", Channel::Chat, 7)}, {parked}, kit::sampleSite());
    QCOMPARE(asked.size(), 1U);
    QCOMPARE(asked.front().phase, TaskPhase::Ringing);
    const auto waiting = taskRows({}, {parked}, kit::sampleSite());
    QCOMPARE(waiting.front().phase, TaskPhase::Parked);
    QVERIFY(waiting.front().returned);
    parked.resuming = true;
    QVERIFY(taskRows({}, {parked}, kit::sampleSite()).front().busy);
}

void tst_WorkModels::tasks_endedOffer_isNotListed() {
    auto ended = offer("o1", Channel::Chat, 7);
    ended.ended = wire::OfferEnded{ended.offer.offer, domain::OfferState::Withdrawn, {}, {}};
    QVERIFY(taskRows({ended}, {}, kit::sampleSite()).empty());
    QCOMPARE(offerRows({ended}, kit::sampleSite()).size(), 1U);
}

void tst_WorkModels::tasks_nothingAsked_isNotBusy_data() {
    QTest::addColumn<bool>("ending");
    QTest::addColumn<bool>("submitting");
    QTest::addColumn<bool>("extending");
    QTest::newRow("nothing") << false << false << false;
    QTest::newRow("ending") << true << false << false;
    QTest::newRow("submitting") << false << true << false;
    QTest::newRow("extending") << false << false << true;
}

void tst_WorkModels::tasks_nothingAsked_isNotBusy() {
    QFETCH(bool, ending);
    QFETCH(bool, submitting);
    QFETCH(bool, extending);
    const TaskItem item{kit::sampleTask("t", Channel::Voice), ending, submitting, extending};
    QCOMPARE(taskRows({}, {item}, kit::sampleSite()).front().busy, ending || submitting || extending);
}

void tst_WorkModels::W11_offers_emailsSocialChatsCalls_earliestOnTop() {
    QStringList found;
    for (const OfferRow& each : offerRows({offer("call", Channel::Voice, 1), offer("mail-new", Channel::Email, 60),
                                              offer("chat", Channel::Chat, 50), offer("mail", Channel::Email, 40),
                                              offer("social", Channel::Social, 90), offer("sms", Channel::Sms, 20)},
             kit::sampleSite())) {
        found << QString::fromStdString(each.key().value);
        QCOMPARE(each.queueName, QStringLiteral("Billing"));
    }
    QCOMPARE(found.join(u' '), QStringLiteral("mail mail-new social sms chat call"));
}

// The server asks for several in one moment; it counts their ids up.
void tst_WorkModels::W11_ofOneMoment_theyStandAsTheyWereMade() {
    std::vector<OfferItem> offers;
    QStringList made;
    for (const char* id : {"8", "9", "10", "11"}) {
        offers.push_back(offer(id, Channel::Email, 40));
        made << QString::fromLatin1(id);
    }
    std::swap(offers.front(), offers.back());
    QStringList asked, listed;
    for (const OfferRow& each : offerRows(offers, kit::sampleSite())) asked << QString::fromStdString(each.key().value);
    QCOMPARE(asked, made); // the earliest on top
    for (const TaskListRow& each : taskRows(offers, {}, kit::sampleSite()))
        listed.prepend(QString::fromStdString(each.offer.value));
    QCOMPARE(listed, made); // the latest on top
}

void tst_WorkModels::W10_offers_acceptAll_takesOnlyWrittenRinging() {
    auto connecting = offer("connecting", Channel::Chat, 2);
    connecting.offer.state = domain::OfferState::Connecting;
    auto ended = offer("ended", Channel::Chat, 3);
    ended.ended = wire::OfferEnded{ended.offer.offer, domain::OfferState::Withdrawn, {}, {}};
    std::vector<domain::OfferId> accepted;
    for (const OfferRow& each : offerRows({offer("call", Channel::Voice, 1), connecting, ended,
                                              offer("asked", Channel::Chat, 4, Answering::Accepting),
                                              offer("chat", Channel::Chat, 6), offer("mail", Channel::Email, 5)},
             kit::sampleSite()))
        if (isAcceptedWithAll(each)) accepted.push_back(each.key());
    QCOMPARE(accepted, (std::vector{domain::OfferId{"mail"}, domain::OfferId{"chat"}}));
}

void tst_WorkModels::follow_desk_isAlwaysTheDesks() {
    kit::ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    TaskModel tasks;
    tasks.follow(desk);
    auto opened = kit::sampleOpened();
    opened.offers = {kit::sampleOffer("o1", Channel::Chat)};
    opened.tasks = {kit::sampleTask("t1", Channel::Voice)};
    rig.goLive(opened);
    rig.time.advance(std::chrono::seconds{1});
    QCOMPARE(names(tasks).join(u' '), QStringLiteral("t1 o1"));
    desk.accept(domain::OfferId{"o1"});
    QVERIFY(tasks.index(1, 0).data(TaskModel::BusyRole).toBool());
    rig.time.advance(std::chrono::seconds{1});
    rig.event(wire::OfferEnded{domain::OfferId{"o1"}, domain::OfferState::Accepted, {}, {}}, 11);
    QCOMPARE(tasks.rowCount(), 1);
}

QTEST_GUILESS_MAIN(tst_WorkModels)
#include "tst_WorkModels.moc"
