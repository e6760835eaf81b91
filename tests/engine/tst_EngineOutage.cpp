// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The disk fails.
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::Refusal;
using journal::FaultKind;

floor::Command post(const std::string& name) {
    return floor::PostContact{domain::Channel::Chat, domain::QueueId{"sales"}, {name, ""}, {}, 0, {}};
}

// Stores, and says that it did not: what an I/O error after the write looks like.
class LyingJournal final : public journal::Journal {
public:
    explicit LyingJournal(journal::Journal& real) : m_real(real) {}
    [[nodiscard]] Expected<journal::Loaded, journal::Fault> load() override {
        if (isUnreadable) return unexpected(journal::Fault{FaultKind::Io, "cannot be read"});
        return m_real.load();
    }
    void append(std::vector<journal::Record> records, std::int64_t expectedSeq, AppendDone done) override {
        m_real.append(std::move(records), expectedSeq, [this, done](Expected<std::int64_t, journal::Fault> result) {
            if (std::exchange(liesNext, false)) result = unexpected(journal::Fault{FaultKind::Io, "who knows"});
            done(std::move(result));
        });
    }
    [[nodiscard]] Expected<std::optional<journal::KnownReply>, journal::Fault> findReply(
        const std::string& id) override {
        return m_real.findReply(id);
    }
    [[nodiscard]] Expected<std::vector<journal::KeptLine>, journal::Fault> readLines(
        const journal::LineQuery& query) override {
        if (isUnreadable) return unexpected(journal::Fault{FaultKind::Io, "cannot be read"});
        return m_real.readLines(query);
    }
    [[nodiscard]] Expected<std::optional<std::string>, journal::Fault> findFact(const std::string& key) override {
        if (isUnreadable) return unexpected(journal::Fault{FaultKind::Io, "cannot be read"});
        return m_real.findFact(key);
    }
    void snapshot(journal::Snapshot snapshot, SnapshotDone done) override {
        m_real.snapshot(std::move(snapshot), done);
    }
    void prune(std::int64_t through, WallTime now, PruneDone done) override { m_real.prune(through, now, done); }
    void close() override { m_real.close(); }
    [[nodiscard]] journal::Stats stats() const override { return m_real.stats(); }

    bool liesNext = false;
    bool isUnreadable = false;

private:
    journal::Journal& m_real;
};

struct EngineOutage : testing::Test {
    void SetUp() override { rig.startWithSite(); }
    ServerRig rig;
};

TEST_F(EngineOutage, appendFails_callersAreRefusedAndTheFloorIsTheJournals) {
    rig.ready("ilse");
    const floor::Floor before = rig.floor();
    std::size_t told = 0;
    rig.engine->observe(
        [&](const floor::Floor&, const std::vector<engine::Applied>& records) { told += records.size(); });

    rig.journal->failNextAppend({FaultKind::DiskFull, "no space"});
    const auto refused = rig.tell(post("Ada"), person("pbx"));
    EXPECT_EQ(refused->refusal(), Refusal::StorageFailed);
    EXPECT_EQ(told, 0U);
    EXPECT_EQ(rig.floor(), before);
    EXPECT_EQ(rig.floor(), rig.replayed());
    ASSERT_EQ(rig.troubles.size(), 1U);
    EXPECT_EQ(rig.troubles[0].kind, FaultKind::DiskFull);
}

TEST_F(EngineOutage, commandsBehindTheFailedOne_areRefusedToo) {
    rig.journal->hold();
    rig.journal->failNextAppend({FaultKind::DiskFull, {}});
    const auto first = rig.submit(post("Ada"), person("pbx"));
    const auto behind = rig.submit(post("Bob"), person("pbx"));
    rig.journal->release();
    rig.drain();
    EXPECT_EQ(first->refusal(), Refusal::StorageFailed);
    EXPECT_EQ(behind->refusal(), Refusal::StorageFailed);
    EXPECT_TRUE(rig.floor().contacts.empty());
}

TEST_F(EngineOutage, whileItFails_readsAreServedAndCommandsRefusedAtOnce) {
    rig.journal->failNextAppend({FaultKind::DiskFull, {}});
    (void)rig.tell(post("Ada"), person("pbx"));
    EXPECT_EQ(rig.submit(post("Bob"), person("pbx"))->refusal(), Refusal::StorageFailed);
    EXPECT_EQ(rig.floor().site.people.size(), demoSite().people.size());
}

TEST_F(EngineOutage, diskIsBack_serverGoesOnByItself) {
    rig.journal->failNextAppend({FaultKind::DiskFull, {}});
    (void)rig.tell(post("Ada"), person("pbx"));
    rig.advance(1100ms);
    EXPECT_TRUE(rig.tell(post("Bob"), person("pbx"))->isSettled());
    EXPECT_EQ(rig.floor(), rig.replayed());
}

TEST_F(EngineOutage, D15_deadlinesMoveByTheOutage_sessionsStay) {
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(post("Ada"), person("pbx")));
    const floor::Offer offer = rig.floor().offers.begin()->second;
    ASSERT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer.id}, person("ilse")));
    rig.advance(100s); // of 120

    rig.journal->failNextAppend({FaultKind::DiskFull, {}});
    (void)rig.tell(post("Bob"), person("pbx"));
    for (int second = 0; second < 40; ++second) {
        rig.journal->failNextAppend({FaultKind::DiskFull, {}});
        rig.advance(1s);
    }
    EXPECT_EQ(rig.troubles.size(), 41U);
    rig.advance(2s);
    // Forty seconds of ours: the offer still rings, and the agent can take it.
    ASSERT_TRUE(rig.floor().offers.contains(offer.id));
    EXPECT_EQ(rig.floor().sessions.begin()->second.state, floor::SessionState::Online);
    EXPECT_TRUE(rig.tell(floor::AcceptOffer{offer.id}, person("ilse"))->isSettled());
}

TEST_F(EngineOutage, appendThatFailedButWasStored_isTruth) {
    LyingJournal lying{*rig.journal};
    rig.replaced = &lying;
    rig.engine.reset();
    rig.engine = std::make_unique<engine::Engine>(
        engine::Ports{lying, rig.codec, rig.time, [&](std::function<void()> work) { work(); }, &rig.liveness});
    ASSERT_TRUE(rig.engine->start());
    std::vector<std::int64_t> told;
    rig.engine->observe([&](const floor::Floor&, const std::vector<engine::Applied>& records) {
        for (const engine::Applied& each : records) told.push_back(each.seq);
    });
    lying.liesNext = true;
    const auto posted = rig.tell(post("Ada"), person("pbx"));
    EXPECT_TRUE(posted->isSettled());
    EXPECT_EQ(told, std::vector<std::int64_t>{posted->seq()});
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
    rig.engine.reset();
}

// The one who asked twice in that batch is told what the first was told.
TEST_F(EngineOutage, repeatInABatchThatFailedButWasStored_standsWithTheFirst) {
    LyingJournal lying{*rig.journal};
    rig.engine = std::make_unique<engine::Engine>(
        engine::Ports{lying, rig.codec, rig.time, [&](std::function<void()> work) { work(); }, &rig.liveness});
    ASSERT_TRUE(rig.engine->start());
    rig.journal->hold();
    rig.engine->submit(
        {{}, {}, person("pbx"), post("Bob")}, [&](const engine::Outcome&) { lying.liesNext = true; }); // of the next
    const auto first = rig.submit(post("Ada"), person("pbx"), "id-1", "body");
    const auto again = rig.submit(post("Ada"), person("pbx"), "id-1", "body");
    rig.journal->release();
    ASSERT_TRUE(first->isSettled());
    EXPECT_EQ(again->seq(), first->seq());
    EXPECT_EQ(rig.floor().contacts.size(), 2U);
    rig.engine.reset();
}

TEST_F(EngineOutage, journalThatCannotBeRead_isReadLater) {
    LyingJournal lying{*rig.journal};
    rig.engine = std::make_unique<engine::Engine>(
        engine::Ports{lying, rig.codec, rig.time, [&](std::function<void()> work) { work(); }, &rig.liveness});
    ASSERT_TRUE(rig.engine->start());
    lying.liesNext = true;
    lying.isUnreadable = true;
    EXPECT_EQ(rig.tell(post("Ada"), person("pbx"))->refusal(), Refusal::StorageFailed);
    bool wasRead = false;
    rig.engine->read([&](const floor::Floor&) { wasRead = true; });
    EXPECT_FALSE(wasRead); // nothing is known, so nothing is shown
    lying.isUnreadable = false;
    rig.advance(1100ms);
    EXPECT_TRUE(wasRead);
    EXPECT_TRUE(rig.tell(post("Bob"), person("pbx"))->isSettled());
    rig.engine.reset();
}

} // namespace
} // namespace readyline
