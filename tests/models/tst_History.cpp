// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/ClientRig.h"
#include "ui/models/HistoryLog.h"
#include "ui/models/HistoryModel.h"
#include "ui/models/LastCodes.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using namespace readyline::kit;

namespace {

HistoryEntry entry(std::int64_t seq, HistoryEnd end = HistoryEnd::EndedByAgent) {
    HistoryEntry out;
    out.seq = seq;
    out.at = at(static_cast<int>(seq));
    out.contact = ContactId{"c-" + std::to_string(seq)};
    out.offer = OfferId{"o-" + std::to_string(seq)};
    if (wasHandled(end)) out.assignment = AssignmentId{"a-" + std::to_string(seq)};
    out.queue = QueueId{"billing"};
    out.queueName = "Billing";
    out.customer = {"Customer " + std::to_string(seq), ""};
    out.end = end;
    out.began = at(static_cast<int>(seq) - 60);
    return out;
}

HistoryEntry coded(std::int64_t seq, const char* code, bool byDefault = false) {
    HistoryEntry out = entry(seq);
    out.code = CodeId{code};
    out.codeLabel = code;
    out.byDefault = byDefault;
    return out;
}

std::vector<std::int64_t> seqsOf(const HistoryLog& log) {
    std::vector<std::int64_t> out;
    for (const HistoryEntry& each : log.entries()) out.push_back(each.seq);
    return out;
}

using Seqs = std::vector<std::int64_t>;

struct Scene {
    ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    HistoryLog log{desk};
    PersonId me = sampleOpened().me.person;
    explicit Scene(const wire::SessionOpened& opened = sampleOpened()) { rig.goLive(opened); }
    void settle() {
        rig.time.advance(Duration{20});
        QCoreApplication::processEvents();
    }
    std::vector<wire::HistoryRead> asked() { return rig.takeOnly<wire::HistoryRead>(); }
    void give(std::vector<HistoryEntry> some, std::optional<std::int64_t> next = {}) {
        rig.answer(rig.lastId(), wire::Result{wire::HistoryEntries{std::move(some), next}});
        settle();
    }
};

} // namespace

class tst_History : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }

    void W80_lastCodes_areThoseThatIChose_eachOnce() {
        using Codes = std::vector<CodeId>;
        Scene scene;
        LastCodes last{scene.desk};
        QSignalSpy changed(&last, &LastCodes::changed);
        last.want();
        last.want(); // for the next wrap-up
        const auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].person, scene.me);
        scene.give({coded(50, "corrected"), coded(40, "other", true), coded(30, "explained"), coded(20, "corrected"),
            entry(10, HistoryEnd::Missed)});
        QVERIFY(last.newestFirst() == (Codes{CodeId{"corrected"}, CodeId{"explained"}}));
        last.submitted(CodeId{"explained"});
        QVERIFY(last.newestFirst() == (Codes{CodeId{"explained"}, CodeId{"corrected"}}));
        QCOMPARE(changed.size(), 2);
        scene.rig.dropAndRetry();
        scene.rig.open();
        (void)scene.asked();
        last.want();
        QCOMPARE(scene.asked().size(), 1U); // perhaps he has worked elsewhere meanwhile
    }
    void show_readsTheNewest_andOlderOnesOnDemand() {
        Scene scene;
        scene.log.show(scene.me);
        QCOMPARE(scene.log.state(), HistoryLog::State::Reading);
        auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].person, scene.me);
        QVERIFY(!asked[0].before);
        scene.give({entry(30), entry(20)}, 20);
        QCOMPARE(scene.log.state(), HistoryLog::State::Read);
        QVERIFY(scene.log.hasOlder());
        scene.log.readOlder();
        asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked[0].before, std::optional<std::int64_t>{20});
        scene.give({entry(10)});
        QCOMPARE(seqsOf(scene.log), (Seqs{30, 20, 10}));
        QVERIFY(!scene.log.hasOlder());
        scene.log.readOlder();
        QVERIFY(scene.asked().empty());
    }
    void taskDone_isReadAnew_andTakesThePlaceOfWhatWasKnown() {
        wire::SessionOpened opened = sampleOpened();
        opened.tasks = {sampleTask("1", Channel::Chat, 0, AssignmentState::WrapUp)};
        Scene scene(opened);
        scene.log.show(scene.me);
        (void)scene.asked();
        scene.give({entry(20)});
        scene.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, {}, false}, 30);
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
        HistoryEntry corrected = entry(20);
        corrected.notes = "three chairs";
        scene.give({entry(30), corrected});
        QCOMPARE(seqsOf(scene.log), (Seqs{30, 20}));
        QCOMPARE(scene.log.entries()[1].notes, std::string{"three chairs"});
    }
    void taskComes_asksNothing() {
        Scene scene;
        scene.log.show(scene.me);
        (void)scene.asked();
        scene.give({});
        scene.rig.event(wire::TaskChanged{sampleTask("1", Channel::Chat, 0, AssignmentState::Active)}, 30);
        scene.settle();
        QVERIFY(scene.asked().empty());
    }
    void moreThanAPageMeanwhile_leavesNoGap() {
        wire::SessionOpened opened = sampleOpened();
        opened.tasks = {sampleTask("1", Channel::Chat, 0, AssignmentState::WrapUp)};
        Scene scene(opened);
        scene.log.show(scene.me);
        (void)scene.asked();
        scene.give({entry(10)});
        scene.rig.event(wire::TaskRemoved{AssignmentId{"task-1"}, {}, false}, 30);
        scene.settle();
        (void)scene.asked();
        scene.give({entry(40), entry(30)}, 30);
        QCOMPARE(seqsOf(scene.log), (Seqs{40, 30}));
        QVERIFY(scene.log.hasOlder());
    }
    void W82_correctionConfirmed_isReadAnew() {
        Scene scene;
        scene.log.show(scene.me);
        (void)scene.asked();
        scene.give({entry(20)});
        const CommandId command = scene.desk.submitWrapUp(AssignmentId{"a-20"}, CodeId{"other"}, "new");
        (void)scene.rig.takeOnly<wire::WrapUpSubmit>();
        scene.rig.event(wire::SelfChanged{sampleOpened().self}, 31, command);
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
    }
    void stopped_asksNothing() {
        Scene scene;
        scene.log.show(scene.me);
        (void)scene.asked();
        scene.log.stop();
        scene.rig.event(wire::SelfChanged{sampleOpened().self}, 31);
        scene.settle();
        QVERIFY(scene.asked().empty()); // nobody looks
        QCOMPARE(scene.log.state(), HistoryLog::State::Idle);
    }
    void refused_isSaid() {
        Scene scene;
        QSignalSpy changed(&scene.log, &HistoryLog::changed);
        scene.log.show(PersonId{"jonas"});
        (void)scene.asked();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::Forbidden, {}});
        scene.settle();
        QCOMPARE(scene.log.state(), HistoryLog::State::Failed);
        QCOMPARE(scene.log.refused().refusal, Refusal::Forbidden);
        QCOMPARE(changed.size(), 2);
    }
    void K11_model_hasEveryEntryWithItsEnd() {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show({entry(30, HistoryEnd::Missed), entry(20)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), static_cast<int>(HistoryModel::ColumnCount));
        const auto role = [&](int row, int of) { return model.data(model.index(row, 0), of); };
        QCOMPARE(role(0, HistoryModel::EndRole).value<HistoryEnd>(), HistoryEnd::Missed);
        QCOMPARE(role(1, Qt::DisplayRole).toString(), QStringLiteral("Customer 20"));
        QCOMPARE(role(1, HistoryModel::QueueRole).toString(), QStringLiteral("Billing"));
        model.show({entry(40), entry(30, HistoryEnd::Missed)});
        QCOMPARE(model.rowOf(OfferId{"o-30"}), 1);
        QCOMPARE(model.rowOf(OfferId{"o-20"}), -1);
    }
};

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
