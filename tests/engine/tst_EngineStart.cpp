// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Starts and stops: what is loaded, how long the server was away, what is left on the disk.
#include "server/engine/Liveness.h"
#include "tests/kit/ServerRig.h"

#include <filesystem>
#include <fstream>

namespace readyline {
namespace {

using namespace kit;

struct EngineStart : testing::Test {
    ServerRig rig;

    std::vector<engine::Applied> restart(Duration away) {
        rig.kill();
        rig.time.advance(away);
        EXPECT_TRUE(rig.start());
        return engine::replay(*rig.journal, rig.codec)->records;
    }
    static std::optional<Duration> gapOf(const engine::Applied& record) {
        const auto* resumed = std::get_if<floor::ServerResumed>(&record.events.front());
        return resumed ? std::optional{resumed->gap} : std::nullopt;
    }
};

TEST_F(EngineStart, newStore_hasNoOutage) {
    ASSERT_TRUE(rig.start());
    EXPECT_EQ(rig.engine->committed(), 0);
    EXPECT_FALSE(rig.engine->log().empty());
}

TEST_F(EngineStart, killed_comesBackAsItWas) {
    rig.startWithSite();
    rig.ready("ilse");
    const floor::Floor before = rig.floor();
    (void)restart(0s);
    EXPECT_EQ(rig.floor().site, before.site);
    EXPECT_EQ(
        rig.floor().agents.at(domain::PersonId{"ilse"}).intent, before.agents.at(domain::PersonId{"ilse"}).intent);
    EXPECT_EQ(rig.floor().sessions.begin()->second.state, floor::SessionState::Reconnecting);
    EXPECT_EQ(rig.floor(), rig.replayed());
}

TEST_F(EngineStart, idleForAnHourThenKilledForTwoSeconds_countsTheTwoSeconds) {
    rig.startWithSite();
    rig.ready("ilse");
    rig.advance(1h);
    const auto records = restart(2s);
    const auto gap = gapOf(records.back());
    ASSERT_TRUE(gap);
    EXPECT_GE(*gap, 2s);
    EXPECT_LE(*gap, 2s + engine::kStampEvery);
}

TEST_F(EngineStart, withoutAStamp_theOutageCountsFromTheLastRecord) {
    rig.startWithSite();
    rig.liveness.stamped.reset();
    rig.kill();
    rig.liveness.stamped.reset();
    rig.time.advance(90s);
    ASSERT_TRUE(rig.start());
    EXPECT_EQ(gapOf(engine::replay(*rig.journal, rig.codec)->records.back()), 90s);
}

TEST_F(EngineStart, overdueWhileAway_theOutageIsCountedBeforeAnythingIsDue) {
    rig.startWithSite();
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(
        floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada", ""}, {}, 0, {}}, person("pbx")));
    const domain::OfferId offer = rig.floor().offers.begin()->first;
    ASSERT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer}, person("ilse")));
    rig.advance(60s);
    (void)restart(10min);
    EXPECT_TRUE(rig.floor().offers.contains(offer)); // its time has not run while nobody could act
    EXPECT_EQ(rig.floor().agents.at(domain::PersonId{"ilse"}).missed, 0);
}

TEST_F(EngineStart, journalFromTheFuture_isRefusedInWords) {
    rig.startWithSite();
    rig.kill();
    rig.time.jumpWall(-1h);
    const auto started = rig.start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().kind, journal::FaultKind::FromTheFuture);
    EXPECT_FALSE(describe(started.error()).empty());
}

TEST_F(EngineStart, recordThatCannotBeRead_isRefusedWithItsPlace) {
    rig.startWithSite();
    rig.kill();
    rig.codec.isBroken = true;
    const auto started = rig.start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().kind, journal::FaultKind::Corrupt);
    EXPECT_NE(started.error().detail.find("record 1"), std::string::npos);
}

TEST_F(EngineStart, snapshotOfAnotherPlace_isRefused) {
    rig.startWithSite();
    floor::Floor other = rig.floor();
    other.seq = 7;
    rig.kill();
    rig.store->snapshot = journal::Snapshot{1, 1, rig.codec.encode(other)};
    const auto started = rig.start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().kind, journal::FaultKind::Corrupt);
    EXPECT_NE(started.error().detail.find("snapshot 1"), std::string::npos);
}

TEST_F(EngineStart, endOfAContact_isKnownToTheNextServer) {
    rig.startWithSite();
    const auto posted = rig.tell(
        floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {"Ada", ""}, {}, 0, {}}, person("pbx"));
    const domain::ContactId contact{posted->made()};
    EXPECT_EQ(rig.engine->endOf(contact).value(), std::nullopt) << "it lives";
    ASSERT_TRUE(rig.must(floor::LeaveContact{contact}, person("pbx")));
    const engine::ContactEnd left{domain::PersonId{"pbx"}, domain::ContactOutcome::CustomerLeft};
    EXPECT_EQ(rig.engine->endOf(contact).value(), left);
    (void)restart(1h);
    EXPECT_EQ(rig.engine->endOf(contact).value(), left);
    EXPECT_EQ(rig.engine->endOf(domain::ContactId{"c-999"}).value(), std::nullopt);
}

TEST_F(EngineStart, cleanStop_leavesASnapshotAndAStamp) {
    rig.startWithSite();
    rig.ready("ilse");
    bool isStopped = false;
    rig.engine->stop([&] { isStopped = true; });
    rig.drain();
    ASSERT_TRUE(isStopped);
    ASSERT_TRUE(rig.store->snapshot);
    EXPECT_EQ(rig.store->snapshot->seq, rig.floor().seq);
    EXPECT_EQ(rig.liveness.stamped, rig.engine->now());
    EXPECT_TRUE(rig.submit(floor::CancelPending{}, person("ilse"))->refusal());
}

TEST_F(EngineStart, stopDuringACommit_waitsForIt) {
    rig.startWithSite();
    rig.journal->hold();
    const auto told = rig.submit(floor::OpenSession{domain::DeviceId{"pc"}, "PC", true}, person("ilse"));
    bool isStopped = false;
    rig.engine->stop([&] { isStopped = true; });
    rig.drain();
    EXPECT_FALSE(isStopped);
    rig.journal->release();
    rig.drain();
    EXPECT_TRUE(told->isSettled());
    EXPECT_TRUE(isStopped);
}

TEST_F(EngineStart, manyRecords_areFoldedIntoASnapshot) {
    rig.startWithSite();
    rig.ready("ilse");
    const domain::SessionId session = rig.floor().sessions.begin()->first;
    for (std::int64_t i = 0; i < engine::kSnapshotEvery; ++i)
        (void)rig.submit(floor::ShowOnDevice{session, i % 2 == 1}, person("ilse"));
    rig.drain();
    ASSERT_TRUE(rig.store->snapshot);
    EXPECT_GE(rig.store->snapshot->seq, engine::kSnapshotEvery);
    const floor::Floor before = rig.floor();
    EXPECT_EQ(rig.replayed(), before);
}

// It would take the place of what can be read.
TEST_F(EngineStart, snapshotThatCouldNotBeReadBack_isNotWritten) {
    rig.startWithSite();
    rig.ready("ilse");
    const domain::SessionId session = rig.floor().sessions.begin()->first;
    rig.codec.spoilsFloors = true;
    for (std::int64_t i = 0; i < engine::kSnapshotEvery; ++i)
        (void)rig.submit(floor::ShowOnDevice{session, i % 2 == 1}, person("ilse"));
    rig.drain();
    EXPECT_FALSE(rig.store->snapshot);
    ASSERT_EQ(rig.troubles.size(), 1U);
    EXPECT_NE(rig.troubles[0].detail.find("was not written"), std::string::npos) << rig.troubles[0].detail;
    bool isStopped = false;
    rig.engine->stop([&] { isStopped = true; });
    rig.drain();
    EXPECT_TRUE(isStopped);
    EXPECT_FALSE(rig.store->snapshot);
    const floor::Floor before = rig.floor();
    EXPECT_EQ(rig.replayed(), before); // nothing was forgotten
}

TEST(FileLiveness, stamp_isThereForTheNextProcess) {
    const auto file = std::filesystem::path{testing::TempDir()} / "alive";
    std::filesystem::remove(file);
    const WallTime at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21};
    {
        engine::FileLiveness first{file};
        EXPECT_EQ(first.last(), std::nullopt);
        first.stamp(at);
        first.stamp(at + 2s);
    }
    EXPECT_EQ(engine::FileLiveness{file}.last(), at + 2s);
    std::ofstream{file} << "half a st";
    EXPECT_EQ(engine::FileLiveness{file}.last(), std::nullopt);
}

} // namespace
} // namespace readyline
