// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The ledger in the engine: stored with what caused it, whatever happens in between.
#include "tests/kit/ServerRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::LedgerCause;
using domain::LedgerLine;

struct EngineLedger : testing::Test {
    void SetUp() override {
        rig.startWithSite();
        rig.ready("ilse");
    }
    std::vector<LedgerLine> lines(const std::string& who = "ilse") {
        auto found = rig.engine->ledger({domain::PersonId{who}, WallTime{}, rig.time.wallNow() + 24h, {}, 1000});
        EXPECT_TRUE(found);
        return found.value_or(std::vector<LedgerLine>{});
    }
    // Newest first, each beginning with what the one before it came to.
    void expectWhole(const std::vector<LedgerLine>& found) {
        for (std::size_t i = 0; i + 1 < found.size(); ++i) {
            EXPECT_GT(found[i].seq, found[i + 1].seq);
            EXPECT_GE(found[i].at, found[i + 1].at);
            EXPECT_EQ(found[i].before, found[i + 1].after) << "between " << found[i + 1].seq << " and " << found[i].seq;
        }
    }
    bool choose(const domain::Choice& choice) { return rig.must(floor::SetPresence{choice, false}, person("ilse")); }
    ServerRig rig;
};

TEST_F(EngineLedger, K12_K28_everyChangeIsALineOfItsRecord) {
    ASSERT_TRUE(choose(kLunch));
    const std::vector<LedgerLine> found = lines();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].seq, rig.engine->committed());
    EXPECT_EQ(found[0].at, rig.floor().at);
    EXPECT_EQ(found[0].person, domain::PersonId{"ilse"});
    EXPECT_EQ(found[0].cause, LedgerCause::Chosen);
    EXPECT_EQ(found[0].after.reason, "Lunch");
    EXPECT_EQ(found[2].cause, LedgerCause::SignedIn);
    expectWhole(found);
    EXPECT_TRUE(lines("jonas").empty());
}

TEST_F(EngineLedger, killed_nothingIsLostAndNothingIsThereTwice) {
    ASSERT_TRUE(choose(kLunch));
    const std::vector<LedgerLine> before = lines();
    rig.kill();
    rig.time.advance(5s);
    ASSERT_TRUE(rig.start());
    std::vector<LedgerLine> after = lines();
    ASSERT_EQ(after.size(), before.size() + 1);
    EXPECT_EQ(after[0].cause, LedgerCause::ServerResumed);
    EXPECT_EQ(after[0].after.row, domain::ShownRow::Reconnecting);
    expectWhole(after);
    after.erase(after.begin());
    EXPECT_EQ(after, before);
}

TEST_F(EngineLedger, killedBeforeTheDisk_theLineIsGoneWithItsRecord) {
    const std::vector<LedgerLine> before = lines();
    rig.journal->hold();
    const auto told = rig.tell(floor::SetPresence{kLunch, false}, person("ilse"));
    EXPECT_FALSE(told->outcome);
    EXPECT_EQ(lines(), before) << "not before it is on disk";
    rig.kill();
    ASSERT_TRUE(rig.start());
    std::vector<LedgerLine> after = lines();
    ASSERT_EQ(after.size(), before.size() + 1);
    after.erase(after.begin()); // the server was away
    EXPECT_EQ(after, before);
}

TEST_F(EngineLedger, appendFails_theNextLineBeginsWhereTheDiskIs) {
    const std::size_t before = lines().size();
    rig.journal->failNextAppend({journal::FaultKind::Io, "full"});
    EXPECT_FALSE(choose(kLunch));
    rig.advance(2s);
    ASSERT_TRUE(choose(kLunch));
    const std::vector<LedgerLine> found = lines();
    EXPECT_EQ(found.size(), before + 1);
    expectWhole(found);
    EXPECT_EQ(found[0].after.reason, "Lunch");
}

TEST_F(EngineLedger, snapshotAndPrune_leaveTheLines) {
    const std::vector<LedgerLine> before = lines();
    bool stopped = false;
    rig.engine->stop([&] { stopped = true; });
    rig.drain();
    ASSERT_TRUE(stopped);
    rig.kill();
    rig.time.advance(1h);
    ASSERT_TRUE(rig.start());
    std::vector<LedgerLine> after = lines();
    expectWhole(after);
    after.erase(after.begin());
    EXPECT_EQ(after, before);
}

TEST_F(EngineLedger, pagesBySeq_coverAllOnce) {
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(choose(i % 2 == 0 ? kLunch : kReady));
    const std::vector<LedgerLine> all = lines();
    std::vector<LedgerLine> paged;
    engine::LedgerQuery query{domain::PersonId{"ilse"}, WallTime{}, rig.time.wallNow() + 24h, {}, 4};
    for (auto page = *rig.engine->ledger(query); !page.empty(); page = *rig.engine->ledger(query)) {
        paged.insert(paged.end(), page.begin(), page.end());
        query.before = page.back().seq;
    }
    EXPECT_EQ(paged, all);
}

TEST_F(EngineLedger, unreadable_isRefusedInWords) {
    rig.codec.isBroken = true;
    const auto found = rig.engine->ledger({domain::PersonId{"ilse"}, WallTime{}, rig.time.wallNow() + 24h, {}, 10});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().refusal, domain::Refusal::StorageFailed);
    ASSERT_FALSE(rig.troubles.empty());
    EXPECT_NE(rig.troubles.back().detail.find("ilse"), std::string::npos);
    rig.codec.isBroken = false;
}

} // namespace
} // namespace readyline
