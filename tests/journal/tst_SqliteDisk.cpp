// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A disk that is full or broken: nothing is acknowledged, nothing is half there, and it goes on when the disk does.
#include "server/journal/SqliteJournal.h"
#include "tests/journal/Driver.h"
#include "tests/journal/FaultyDisk.h"
#include "tests/journal/TemporaryDirectory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace readyline::journal::test {

namespace {

struct SqliteDisk : ::testing::Test {
    FaultyDisk disk;
    TemporaryDirectory directory;

    [[nodiscard]] auto open() const { return SqliteJournal::open(directory.path(), kMorning); }
};

} // namespace

TEST_F(SqliteDisk, append_diskFull_isRefusedAndTheStoreStaysUsable) {
    const auto journal = open().value();
    ASSERT_TRUE(append(*journal, records(1, 10, 1), 0));
    disk.setFull(true);
    auto full = ask(*journal, records(11, 11, 1), 10);
    auto builtOnIt = ask(*journal, records(12, 12, 1), 11);
    EXPECT_EQ(kindOf(full.get()), FaultKind::DiskFull);
    // In the same commit it shares the fault; in the next one it no longer continues the journal.
    EXPECT_THAT(kindOf(builtOnIt.get()), ::testing::AnyOf(FaultKind::Conflict, FaultKind::DiskFull));
    EXPECT_EQ(kindOf(snapshot(*journal, {10, 1, "ten"})), FaultKind::DiskFull);
    EXPECT_EQ(journal->findReply("c-11").value(), std::nullopt);
    EXPECT_EQ(journal->findReply("c-3").value()->reply, "reply-3");
    EXPECT_EQ(journal->load().value().records, records(1, 10, 1));
    EXPECT_FALSE(journal->load().value().snapshot);
    disk.setFull(false);
    EXPECT_EQ(append(*journal, records(11, 12, 1), 10), Committed(12));
    EXPECT_EQ(journal->load().value().records, records(1, 12, 1));
}

TEST_F(SqliteDisk, append_syncFails_isNotAcknowledged) {
    const auto journal = open().value();
    ASSERT_TRUE(append(*journal, records(1, 3, 1), 0));
    disk.setSyncFails(true);
    EXPECT_EQ(kindOf(append(*journal, records(4, 5, 1), 3)), FaultKind::Io);
    EXPECT_EQ(kindOf(append(*journal, records(4, 5, 1), 3)), FaultKind::Io);
    disk.setSyncFails(false);
    const std::int64_t tail = tailOf(journal->load().value());
    EXPECT_EQ(tail, 3);
    EXPECT_EQ(append(*journal, records(tail + 1, 6, 1), tail), Committed(6));
    EXPECT_EQ(journal->load().value().records, records(1, 6, 1));
}

TEST_F(SqliteDisk, append_isSyncedBeforeItIsAcknowledged) {
    const auto journal = open().value();
    for (std::int64_t seq = 1; seq <= 20; ++seq) {
        const int before = disk.syncs();
        ASSERT_TRUE(append(*journal, records(seq, seq, 1), seq - 1));
        EXPECT_GT(disk.syncs(), before);
    }
}

TEST_F(SqliteDisk, open_diskFull_isRefusedInWords) {
    disk.setFull(true);
    const auto journal = open();
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().kind, FaultKind::DiskFull);
    EXPECT_THAT(describe(journal.error()), ::testing::StartsWith("the disk is full: "));
    disk.setFull(false);
    EXPECT_TRUE(open()) << "what was left half made is no obstacle";
}

} // namespace readyline::journal::test
