// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/ClientRig.h"
#include "tests/kit/Golden.h"
#include "tests/kit/ModelDump.h"
#include "ui/models/Day.h"
#include "ui/models/DayLedger.h"
#include "ui/models/DayModel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace readyline;
using namespace readyline::models;
using namespace readyline::kit;

namespace {

const LedgerStatus kShowsReady{ShownRow::Ready, BaseStatus::Available, "Ready", "", "", {}};
const LedgerStatus kAtLunch{ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Lunch", "", {}};
const LedgerStatus kOnBreak{ShownRow::NotReady, BaseStatus::Away, "Not Ready", "Break", "", {}};
const LedgerStatus kOut{ShownRow::SignedOut, BaseStatus::Offline, "Offline", "", "", {}};

LedgerLine line(std::int64_t seq, int second, const LedgerStatus& before, const LedgerStatus& after) {
    LedgerLine out;
    out.seq = seq;
    out.at = at(second);
    out.person = PersonId{"ilse"};
    out.by = Actor{ActorKind::Person, PersonId{"ilse"}, "Ilse Vermeulen"};
    out.cause = LedgerCause::Chosen;
    out.before = before;
    out.after = after;
    return out;
}

// Newest first: in at 10, lunch at 100, back at 160.
std::vector<LedgerLine> lines() {
    return {
        line(30, 160, kAtLunch, kShowsReady), line(20, 100, kShowsReady, kAtLunch), line(10, 10, kOut, kShowsReady)};
}

const DayFrame kFrame{at(0), at(86'400), at(200)};

struct Scene {
    ClientRig rig;
    desk::Desk desk{rig.session, rig.time, rig.random};
    DayLedger ledger{desk};
    PersonId me = sampleOpened().me.person;
    Scene() { rig.goLive(); }
    void settle() {
        rig.time.advance(Duration{20});
        QCoreApplication::processEvents();
    }
    std::vector<wire::LedgerRead> asked() { return rig.takeOnly<wire::LedgerRead>(); }
    void give(std::vector<LedgerLine> some, bool more = false) {
        rig.answer(rig.lastId(), wire::Result{wire::LedgerLines{std::move(some), more}});
        settle();
    }
    void changeStatus(const Choice& choice, std::int64_t seq) {
        AgentLayers self = sampleOpened().self;
        self.intent.choice = choice;
        rig.event(wire::SelfChanged{self}, seq);
        settle();
    }
};

} // namespace

class tst_Day : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression{QStringLiteral(".")}); }

    void I8_answer_takesNoTimeInStatus() {
        LedgerLine said = line(25, 130, kAtLunch, kAtLunch);
        said.cause = LedgerCause::Answered;
        std::vector<LedgerLine> with = lines();
        with.insert(with.begin() + 1, said);
        QVERIFY(daySpans(with, kFrame, {}) == daySpans(lines(), kFrame, {}));
        DayModel model;
        model.show(with, {});
        QCOMPARE(model.rows()[1].until, at(130));
        QCOMPARE(model.rows()[2].until, at(160)); // lunch lasted on
    }
    void spans_coverTheTimeWithoutGaps() {
        const std::vector<DaySpan> spans = daySpans(lines(), kFrame, {});
        const std::vector<DaySpan> wanted{{at(0), at(10), kOut, 0}, {at(10), at(100), kShowsReady, 10},
            {at(100), at(160), kAtLunch, 20}, {at(160), at(200), kShowsReady, 30}};
        QVERIFY(spans == wanted);
    }
    void spans_ofAPastDay_endWithIt() {
        DayFrame past = kFrame;
        past.to = at(180);
        QVERIFY(daySpans(lines(), past, {}).back().to == at(180));
    }
    void spans_withoutLines_theCurrentStatusHasLasted() {
        const std::vector<DaySpan> wanted{{at(0), at(200), kAtLunch, 0}};
        QVERIFY(daySpans({}, kFrame, kAtLunch) == wanted);
        QVERIFY(daySpans({}, kFrame, {}).empty());
    }
    void K28_sums_perStatusAndReason() {
        std::vector<LedgerLine> all = lines();
        all.insert(all.begin(), line(31, 170, kShowsReady, kOnBreak));
        const std::vector<DaySum> sums = daySums(daySpans(all, kFrame, {}));
        QCOMPARE(sums.size(), 3U);
        QVERIFY(sums[0].status == kShowsReady && sums[0].lasted == std::chrono::seconds{100});
        QVERIFY(sums[1].status == kAtLunch && sums[1].lasted == std::chrono::seconds{60});
        QVERIFY(sums[2].status == kOnBreak && sums[2].lasted == std::chrono::seconds{30});
    }
    void sums_lineThatOnlyPlans_doesNotPartTheStatus() {
        LedgerStatus planned = kShowsReady;
        planned.next = "Lunch";
        const std::vector<DaySum> sums
            = daySums(daySpans({line(11, 50, kShowsReady, planned), line(10, 10, kOut, kShowsReady)}, kFrame, {}));
        QCOMPARE(sums.size(), 1U);
        QVERIFY(sums[0].lasted == std::chrono::seconds{190});
        QVERIFY(sums[0].status.next.empty());
    }
    void K28_sums_whatReadsTheSameIsOne() {
        const LedgerStatus chatting{ShownRow::Written, BaseStatus::Available, "Ready", "", "", {}};
        const LedgerStatus lost{ShownRow::Reconnecting, BaseStatus::Available, "Ready", "", "", {}};
        const std::vector<DaySum> sums
            = daySums(daySpans({line(13, 190, chatting, lost), line(12, 150, kShowsReady, chatting),
                                   line(11, 50, chatting, kShowsReady), line(10, 10, kOut, chatting)},
                kFrame, {}));
        QCOMPARE(sums.size(), 2U);
        QVERIFY(sums[0].status == kShowsReady && sums[0].lasted == std::chrono::seconds{180});
        QVERIFY(sums[1].status == lost && sums[1].lasted == std::chrono::seconds{10}); // nothing reached him
    }
    void model_rowsSayEverythingOfALine() {
        DayModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        std::vector<LedgerLine> all = lines();
        all[1].note = "Go and eat";
        all[1].by = {};
        all[1].queue = "Billing";
        all[1].after.next = "Break";
        model.show(all, {});
        QCOMPARE(QString::fromStdString(dumpModel(model)),
            QString::fromStdString(golden("models/day.json", dumpModel(model))));
        QVERIFY(!model.row(model.index(0, 0)).until);
        QVERIFY(model.row(model.index(1, 0)).until == at(160));
        model.show(all, at(500));
        QVERIFY(model.row(model.index(0, 0)).until == at(500));
    }
    void model_newLine_comesInOnTop() {
        DayModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.show(lines(), {});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        std::vector<LedgerLine> more = lines();
        more.insert(more.begin(), line(31, 170, kShowsReady, kOnBreak));
        model.show(more, {});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(model.rowCount(), 4);
    }
    void ledger_own_isAskedForAndShown() {
        Scene scene;
        QSignalSpy changed(&scene.ledger, &DayLedger::changed);
        scene.ledger.show(scene.me, at(0), at(86'400));
        const auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].person == scene.me && asked[0].from == at(0) && asked[0].to == at(86'400));
        QVERIFY(scene.ledger.state() == DayLedger::State::Reading);
        scene.give(lines());
        QVERIFY(scene.ledger.state() == DayLedger::State::Read);
        QVERIFY(scene.ledger.lines() == lines());
        QCOMPARE(changed.size(), 2);
    }
    void ledger_more_asksForOlderOnesToo() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        const std::vector<LedgerLine> all = lines();
        scene.give({all[0], all[1]}, true);
        const auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].to == all[1].at + Duration{1});
        QVERIFY(scene.ledger.state() == DayLedger::State::Reading);
        scene.give({all[1], all[2]});
        QVERIFY(scene.ledger.lines() == all);
    }
    void ledger_ownStatusChanges_newLinesAreAskedFor() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        scene.give(lines());
        scene.changeStatus(kLunch, 50);
        const auto asked = scene.asked();
        QCOMPARE(asked.size(), 1U);
        QVERIFY(asked[0].from == lines().front().at);
        scene.give({line(50, 170, kShowsReady, kOnBreak), lines().front()});
        QCOMPARE(scene.ledger.lines().size(), 4U);
        QCOMPARE(scene.ledger.lines().front().seq, 50);
    }
    void ledger_statusChangesWhileReading_readsOnceMore() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        const std::int64_t first = scene.rig.lastId();
        scene.changeStatus(kLunch, 50);
        QVERIFY(scene.asked().empty());
        scene.rig.answer(first, wire::Result{wire::LedgerLines{lines(), false}});
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
    }
    void ledger_sameStatus_isNotAskedAgain() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        scene.give(lines());
        scene.changeStatus(sampleOpened().self.intent.choice, 50);
        QVERIFY(scene.asked().empty());
    }
    void ledger_refused_saysWhyAndCanBeAskedAgain() {
        Scene scene;
        scene.ledger.show(PersonId{"jonas"}, at(0), at(86'400));
        (void)scene.asked();
        scene.rig.answer(scene.rig.lastId(), wire::Refused{Refusal::Forbidden, {}});
        scene.settle();
        QVERIFY(scene.ledger.state() == DayLedger::State::Failed);
        QVERIFY(scene.ledger.refused().refusal == Refusal::Forbidden);
        scene.ledger.show(PersonId{"jonas"}, at(0), at(86'400));
        QCOMPARE(scene.asked().size(), 1U);
    }
    void K33_ledger_afterAReconnect_readsWhatItMissed() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        scene.give(lines());
        scene.rig.dropAndRetry();
        scene.rig.open();
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
    }
    void ledger_connectionLostWhileReading_asksAgain() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        scene.rig.dropAndRetry();
        scene.rig.open();
        scene.settle();
        QCOMPARE(scene.asked().size(), 1U);
        scene.give(lines());
        QVERIFY(scene.ledger.lines() == lines());
    }
    void ledger_stopped_asksNothing() {
        Scene scene;
        scene.ledger.show(scene.me, at(0), at(86'400));
        (void)scene.asked();
        scene.ledger.stop();
        scene.changeStatus(kLunch, 50);
        QVERIFY(scene.asked().empty());
    }
};

QTEST_GUILESS_MAIN(tst_Day)
#include "tst_Day.moc"
