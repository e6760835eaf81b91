// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/MemoryJournal.h"
#include "tests/journal/Driver.h"

#include <gtest/gtest.h>

namespace readyline::journal::test {

namespace {

struct MemoryJournalTest : ::testing::Test {
    std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>();
    std::unique_ptr<MemoryJournal> journal = std::move(MemoryJournal::open(store, kMorning).value());
    std::vector<Committed> answers;

    void post(std::int64_t seq) {
        journal->append({record(seq, store->epoch)}, seq - 1, [this](const Committed& one) { answers.push_back(one); });
    }
};

} // namespace

TEST_F(MemoryJournalTest, failNextAppend_refusesItAndWhatBuildsOnIt) {
    journal->failNextAppend({FaultKind::DiskFull, {}});
    journal->hold();
    for (std::int64_t seq = 1; seq <= 3; ++seq) post(seq);
    EXPECT_EQ(journal->stats().backlog, 3U);
    journal->release();
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(kindOf(answers[0]), FaultKind::DiskFull);
    EXPECT_EQ(kindOf(answers[1]), FaultKind::Conflict);
    EXPECT_EQ(kindOf(answers[2]), FaultKind::Conflict);
    post(1);
    EXPECT_EQ(answers.back(), Committed(1));
}

TEST_F(MemoryJournalTest, hold_acknowledgesNothingUntilRelease) {
    journal->hold();
    post(1);
    post(2);
    EXPECT_TRUE(answers.empty());
    EXPECT_TRUE(store->records.empty());
    journal->release();
    EXPECT_EQ(answers, (std::vector<Committed>{1, 2}));
}

TEST_F(MemoryJournalTest, crash_losesWhatWasHeld) {
    post(1);
    journal->hold();
    post(2);
    journal.reset();
    journal = std::move(MemoryJournal::open(store, kMorning).value());
    EXPECT_EQ(journal->load().value().records.size(), 1U);
    EXPECT_EQ(answers.size(), 1U);
}

TEST_F(MemoryJournalTest, append_fromACallback_runsAfterIt) {
    std::vector<std::string> order;
    journal->append({record(1, 1)}, 0, [&](const Committed&) {
        journal->append({record(2, 1)}, 1, [&](const Committed& two) {
            EXPECT_EQ(two, Committed(2));
            order.emplace_back("second");
        });
        order.emplace_back("first");
    });
    EXPECT_EQ(order, (std::vector<std::string>{"first", "second"}));
}

} // namespace readyline::journal::test
