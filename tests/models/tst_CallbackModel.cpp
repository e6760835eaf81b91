// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/Samples.h"
#include "ui/models/CallbackModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using domain::CallbackId;
using domain::CallbackState;
using domain::PersonId;
using replica::CallbackItem;

class tst_CallbackModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }
    void W105_rows_nextCallFirst_thenWhatIsOver();
    void W110_scopes_areMine_thoseISee_andACustomers_data();
    void W110_scopes_areMine_thoseISee_andACustomers();
    void W17_customer_fourDigitsAlone_areNobodysInParticular();
    void W106_started_fromItsStartOn();
};

namespace {

CallbackItem item(const char* id, const char* name, int start, const char* by = "ilse") {
    CallbackItem out;
    out.callback.callback = CallbackId{id};
    out.callback.form.name = name;
    out.callback.form.phone = "+46 70 555 018";
    out.callback.form.queue = domain::QueueId{"billing"};
    out.callback.start = out.callback.dueAt = kit::at(start);
    out.callback.by = {domain::ActorKind::Person, PersonId{by}, by};
    return out;
}

std::vector<std::string> ids(const std::vector<CallbackItem>& items, const CallbackFilter& filter) {
    CallbackModel model;
    const QAbstractItemModelTester tester{&model};
    model.apply(callbackRows(items, {}, kit::sampleSite(), filter));
    std::vector<std::string> found;
    for (const CallbackRow& each : model.rows()) found.push_back(each.key().value);
    return found;
}

const CallbackFilter kAll{CallbackScope::Queues, PersonId{"ilse"}};

} // namespace

void tst_CallbackModel::W105_rows_nextCallFirst_thenWhatIsOver() {
    CallbackItem paused = item("paused", "A", -600), first = item("first", "B", 100), over = item("over", "C", -900),
                 older = item("older", "D", -800);
    paused.callback.state = CallbackState::Paused;
    paused.callback.dueAt = kit::at(50);
    over.callback.state = older.callback.state = CallbackState::Ended;
    over.callback.seq = 12;
    older.callback.seq = 11;
    const std::vector<std::string> expected{"paused", "first", "last", "over", "older"};
    QCOMPARE(ids({item("last", "E", 200), older, over, first, paused}, kAll), expected);
}

void tst_CallbackModel::W110_scopes_areMine_thoseISee_andACustomers_data() {
    QTest::addColumn<int>("scope");
    QTest::addColumn<QStringList>("expected");
    using List = QStringList;
    QTest::newRow("mine") << static_cast<int>(CallbackScope::Mine) << List{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("queues") << static_cast<int>(CallbackScope::Queues)
                            << List{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")};
    QTest::newRow("customer") << static_cast<int>(CallbackScope::Customer) << List{QStringLiteral("3")};
}

void tst_CallbackModel::W110_scopes_areMine_thoseISee_andACustomers() {
    QFETCH(int, scope);
    QFETCH(QStringList, expected);
    CallbackItem given = item("2", "Bea", 20, "margriet"), other = item("3", "Carl", 30, "jonas");
    given.callback.form.assignee = PersonId{"ilse"};
    other.callback.form.phone = "+46 70 555 019";
    const CallbackFilter filter{static_cast<CallbackScope>(scope), PersonId{"ilse"}, "", "+46-70-555-019"};
    QStringList found;
    for (const std::string& each : ids({item("1", "Ann", 10), given, other}, filter))
        found << QString::fromStdString(each);
    QCOMPARE(found, expected);
}

void tst_CallbackModel::W17_customer_fourDigitsAlone_areNobodysInParticular() {
    CallbackItem masked = item("1", "Ann", 10), another = item("2", "Bea", 20);
    masked.callback.form.phone = another.callback.form.phone = "…5018";
    const CallbackFilter filter{CallbackScope::Customer, PersonId{"ilse"}, "Ann", "…5018"};
    QCOMPARE(ids({masked, another}, filter), std::vector<std::string>{"1"});
}

void tst_CallbackModel::W106_started_fromItsStartOn() {
    CallbackItem planned = item("1", "Ann", 10);
    QVERIFY(!hasStarted(planned.callback, kit::at(9)));
    QVERIFY(hasStarted(planned.callback, kit::at(10)));
    planned.callback.state = CallbackState::Waiting;
    QVERIFY(hasStarted(planned.callback, kit::at(9)));
    planned.callback.state = CallbackState::Planned;
    planned.callback.start.reset();
    QVERIFY(hasStarted(planned.callback, kit::at(9)));
}

QTEST_GUILESS_MAIN(tst_CallbackModel)
#include "tst_CallbackModel.moc"
