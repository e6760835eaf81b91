// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A random walk of calls, choices, faults and crashes at every step. A value of the person's is never lost, never given back
// twice, and a choice that he made during the call is never covered.
#include "core/mirror/PresenceMirror.h"
#include "tests/kit/FakePresence.h"
#include "tests/kit/ManualTime.h"

#include <QLoggingCategory>
#include <QTest>

#include <random>

using namespace readyline;
using domain::MirrorValue;
using kit::FakePresenceSink;
using ports::SinkValue;

namespace {

struct Seen {
    int covered = 0, givenBack = 0, leftAlone = 0, crashes = 0;
};

class Walker {
public:
    Walker(unsigned seed, Seen& seen) : m_random(seed), m_seen(seen) {
        m_place.beforeWrite = [this](const SinkValue& value) { check(value); };
        restart(false);
    }

    void step() {
        m_time.advance(Duration{1});
        if (below(3) == 0) m_fuse.left = 1 + below(8);
        switch (below(8)) {
        case 0:
        case 1: choose(); break;
        case 2: faults(); break;
        case 3: restart(true); break;
        case 4: restart(false); break;
        default: follow(static_cast<MirrorValue>(below(3)));
        }
        m_fuse.left = 0;
        if (m_place.value != m_truth && !FakePresenceSink::isOurs(m_place.value)) fail("lost");
        if (m_isQuiet && !hasFaults() && m_place.value != m_truth) fail("not given back");
    }

    // Whatever happened: without faults, a start gives everything back.
    void finish() {
        m_place.readFault.reset();
        m_place.writeFault.reset();
        m_store.isFull = false;
        restart(false);
        follow(MirrorValue::Unchanged);
        if (m_place.value != m_truth) fail("lost at the end");
        if (!m_store.kept.empty()) fail("kept too long");
    }

    const char* wrong = nullptr;

private:
    int below(int n) { return std::uniform_int_distribution<int>{0, n - 1}(m_random); }
    void fail(const char* what) {
        if (!wrong) wrong = what;
    }
    [[nodiscard]] bool hasFaults() const { return m_place.readFault || m_place.writeFault || m_store.isFull; }

    void check(const SinkValue& value) {
        const bool covered = FakePresenceSink::isOurs(m_place.value);
        if (FakePresenceSink::isOurs(value)) {
            if (m_choseInCall) fail("a choice of the person's was covered");
            if (!covered && m_place.value != m_truth) fail("covered what was not his");
            m_seen.covered += covered ? 0 : 1;
        } else {
            if (!covered) fail("given back twice");
            if (value != m_truth) fail("given back what was not his");
            ++m_seen.givenBack;
        }
    }

    void choose() {
        if (FakePresenceSink::isOurs(m_place.value)) {
            m_choseInCall = true;
            ++m_seen.leftAlone;
        }
        const int what = below(10);
        if (what == 0)
            m_truth.reset();
        else if (what > 2) // sometimes what he had before
            m_truth = "own " + std::to_string(++m_choices);
        m_place.value = m_truth;
    }
    void faults() {
        m_place.readFault.reset();
        m_place.writeFault.reset();
        m_store.isFull = below(6) == 0;
        if (below(4) == 0) m_place.readFault = ports::SinkFault::Unreadable;
        if (below(4) == 0) m_place.writeFault = ports::SinkFault::Unwritable;
        if (m_isQuiet) follow(MirrorValue::Unchanged); // the next occasion to try again
    }
    void follow(MirrorValue value) {
        m_isQuiet = value == MirrorValue::Unchanged;
        if (m_isQuiet) m_choseInCall = false;
        if (!survives([&] { m_mirror->follow(value); })) restart(false);
    }
    // Dead in the middle of a start, it is started again.
    void restart(bool orderly) {
        if (orderly) survives([this] { m_mirror->release(); });
        do {
            std::vector<std::unique_ptr<ports::PresenceSink>> sinks;
            sinks.push_back(std::make_unique<FakePresenceSink>("sink", m_place, m_fuse));
            m_mirror = std::make_unique<mirror::PresenceMirror>(std::move(sinks), m_store, m_time);
        } while (!survives([this] { m_mirror->start(); }));
        m_isQuiet = true;
    }
    template <class Action>
    bool survives(Action action) {
        try {
            action();
            return true;
        } catch (const kit::Crash&) {
            ++m_seen.crashes;
            return false;
        }
    }

    std::mt19937 m_random;
    Seen& m_seen;
    kit::ManualTime m_time;
    kit::Fuse m_fuse;
    kit::Place m_place;
    kit::MemoryValues m_store{m_fuse};
    std::unique_ptr<mirror::PresenceMirror> m_mirror;
    SinkValue m_truth;
    bool m_choseInCall = false;
    bool m_isQuiet = true;
    int m_choices = 0;
};

} // namespace

class tst_Walk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("readyline.mirror=false")); }
    void walk_withCrashes_neverLosesNorOverwrites() {
        Seen seen;
        for (unsigned seed = 1; seed <= 400; ++seed) {
            Walker walker{seed, seen};
            for (int i = 0; i < 200 && !walker.wrong; ++i) walker.step();
            if (!walker.wrong) walker.finish();
            if (walker.wrong)
                QFAIL(qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QLatin1String(walker.wrong))));
        }
        // The walk went where it should.
        for (const int each : {seen.covered, seen.givenBack, seen.leftAlone, seen.crashes}) QVERIFY(each > 1000);
    }
};

QTEST_GUILESS_MAIN(tst_Walk)
#include "tst_Walk.moc"
