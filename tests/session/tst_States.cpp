// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/BackOff.h"
#include "core/session/ServerClock.h"
#include "core/session/States.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/Golden.h"
#include "tests/kit/Samples.h"

#include <QTest>

using namespace readyline;
using namespace readyline::session;
using namespace std::chrono_literals;

class tst_States : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void step_everyPair_isAsInTheMatrix();
    void K4_step_afterALoss_leadsBackOnlyThroughASnapshot();
    void backOff_grows_upToFifteenSeconds();
    void backOff_chance_shortensByAtMostAHalf();
    void K3_serverClock_wallClockJumps_isNotSeen();
    void serverClock_worseMeasure_doesNotReplaceABetterOne();
    void serverClock_halfTheWay_isTakenOff();
};

namespace {
const char* const kStateNames[] = {"SignedOut", "SigningIn", "Connecting", "Opening", "Live", "Waiting"};
const char* const kInputNames[] = {"SignIn", "TokenCame", "SignInFailed", "SocketOpened", "SessionOpened", "Lost",
    "Ended", "RetryDue", "Leave", "Again"};
Instant after(Duration time) { return Instant{time}; }
} // namespace

void tst_States::step_everyPair_isAsInTheMatrix() {
    std::string matrix;
    for (std::size_t from = 0; from < kStateCount; ++from)
        for (std::size_t on = 0; on < kInputCount; ++on) {
            const auto to = step(static_cast<State>(from), static_cast<Input>(on));
            matrix += std::string{kStateNames[from]} + " " + kInputNames[on] + " "
                + (to ? kStateNames[static_cast<std::size_t>(*to)] : "-") + "\n";
        }
    QCOMPARE(QString::fromStdString(matrix), QString::fromStdString(kit::golden("session/states.txt", matrix)));
}

void tst_States::K4_step_afterALoss_leadsBackOnlyThroughASnapshot() {
    QCOMPARE(step(State::Live, Input::Lost), State::Waiting);
    for (std::size_t on = 0; on < kInputCount; ++on) {
        if (const auto next = step(State::Waiting, static_cast<Input>(on))) QVERIFY(*next != State::Live);
        if (const auto next = step(State::Connecting, static_cast<Input>(on))) QVERIFY(*next != State::Live);
    }
    QCOMPARE(step(State::Opening, Input::SessionOpened), State::Live);
}

void tst_States::backOff_grows_upToFifteenSeconds() {
    kit::CountingRandom none; // 0, 1, 2…: next to nothing off
    BackOff backOff{none};
    std::vector<Duration> pauses;
    for (int i = 0; i < 7; ++i) pauses.push_back(backOff.next());
    QCOMPARE(pauses, (std::vector<Duration>{500ms, 999ms, 1998ms, 3997ms, 7996ms, 14995ms, 14994ms}));
    backOff.reset();
    QCOMPARE(backOff.attempts(), 0);
    QVERIFY(backOff.next() <= 500ms);
}

void tst_States::backOff_chance_shortensByAtMostAHalf() {
    kit::CountingRandom random{0x9e3779b97f4a7c15ULL};
    for (int i = 0; i < 1000; ++i) {
        BackOff backOff{random};
        const Duration pause = backOff.next();
        QVERIFY(pause >= 250ms && pause <= 500ms);
    }
}

void tst_States::K3_serverClock_wallClockJumps_isNotSeen() {
    ServerClock clock;
    QVERIFY(!clock.at(after(0ms)));
    clock.measured(after(1s), after(1s), kit::at(100));
    QCOMPARE(*clock.at(after(6s)), kit::at(105)); // counted on by the steady clock alone
}

void tst_States::serverClock_worseMeasure_doesNotReplaceABetterOne() {
    ServerClock clock;
    clock.measured(after(1s), after(1s + 10ms), kit::at(100));
    const WallTime before = *clock.at(after(5s));
    clock.measured(after(4s), after(5s), kit::at(200)); // a second on the way: half of it unknown
    QCOMPARE(*clock.at(after(5s)), before);
    QCOMPARE(*clock.roundTrip(), 1000ms);                 // said as it is
    clock.measured(after(70s), after(71s), kit::at(300)); // the good one has grown old
    QCOMPARE(*clock.at(after(71s)), kit::at(300) + 500ms);
}

void tst_States::serverClock_halfTheWay_isTakenOff() {
    ServerClock clock;
    clock.measured(after(10s), after(10s + 200ms), kit::at(50));
    QCOMPARE(*clock.at(after(10s + 200ms)), kit::at(50) + 100ms);
}

QTEST_GUILESS_MAIN(tst_States)
#include "tst_States.moc"
