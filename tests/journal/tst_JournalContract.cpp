// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What every journal promises, asked of each of them.
#include "server/journal/MemoryJournal.h"
#include "server/journal/SqliteJournal.h"
#include "tests/journal/Driver.h"
#include "tests/journal/TemporaryDirectory.h"

#include <atomic>
#include <gtest/gtest.h>

namespace readyline::journal::test {

namespace {

using Opened = Expected<std::unique_ptr<Journal>, Fault>;

struct Memory {
    std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>();
    Opened open(WallTime now) { return MemoryJournal::open(store, now); }
};

struct Sqlite {
    TemporaryDirectory directory;
    Opened open(WallTime now) { return SqliteJournal::open(directory.path() / "data", now); }
};

template <class Place>
class JournalContract : public ::testing::Test {
protected:
    std::unique_ptr<Journal> open() { return std::move(place.open(kMorning).value()); }
    Place place;
};

using Places = ::testing::Types<Memory, Sqlite>;
TYPED_TEST_SUITE(JournalContract, Places);

} // namespace

TYPED_TEST(JournalContract, open_newStore_isEmptyInFirstEpoch) {
    const auto journal = this->open();
    const Loaded loaded = journal->load().value();
    EXPECT_EQ(loaded.epoch, 1);
    EXPECT_EQ(loaded.logId.size(), 36U);
    EXPECT_EQ(loaded.lastAt, WallTime());
    EXPECT_FALSE(loaded.snapshot);
    EXPECT_TRUE(loaded.records.empty());
    EXPECT_EQ(tailOf(loaded), 0);
}

TYPED_TEST(JournalContract, append_severalTimes_loadsEqualInOrder) {
    const auto journal = this->open();
    EXPECT_EQ(append(*journal, records(1, 3, 1), 0), Committed(3));
    EXPECT_EQ(append(*journal, records(4, 4, 1), 3), Committed(4));
    const Loaded loaded = journal->load().value();
    EXPECT_EQ(loaded.records, records(1, 4, 1));
    EXPECT_EQ(loaded.lastAt, record(4, 1).at);
    EXPECT_EQ(tailOf(loaded), 4);
}

TYPED_TEST(JournalContract, append_withoutRecords_tellsTheTail) {
    const auto journal = this->open();
    EXPECT_EQ(append(*journal, records(1, 2, 1), 0), Committed(2));
    EXPECT_EQ(append(*journal, {}, 2), Committed(2));
    EXPECT_EQ(kindOf(append(*journal, {}, 1)), FaultKind::Conflict);
}

TYPED_TEST(JournalContract, append_queuedAhead_acknowledgesInOrder) {
    const auto journal = this->open();
    std::vector<std::future<Committed>> answers;
    for (std::int64_t seq = 1; seq <= 600; ++seq) answers.push_back(ask(*journal, records(seq, seq, 1), seq - 1));
    for (std::int64_t seq = 1; seq <= 600; ++seq) {
        EXPECT_EQ(answers[static_cast<std::size_t>(seq - 1)].get(), Committed(seq));
    }
    EXPECT_EQ(journal->load().value().records, records(1, 600, 1));
    EXPECT_EQ(journal->stats().records, 600U);
    EXPECT_EQ(journal->stats().backlog, 0U);
}

TYPED_TEST(JournalContract, append_moreThanACommitHolds_isStoredWhole) {
    const auto journal = this->open();
    EXPECT_EQ(append(*journal, records(1, 1000, 1), 0), Committed(1000));
    EXPECT_EQ(journal->load().value().records.size(), 1000U);
}

TYPED_TEST(JournalContract, append_otherExpectedSeq_isConflictAndStoresNothing) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 2, 1), 0));
    EXPECT_EQ(kindOf(append(*journal, records(2, 2, 1), 1)), FaultKind::Conflict);
    EXPECT_EQ(kindOf(append(*journal, records(4, 4, 1), 3)), FaultKind::Conflict);
    EXPECT_EQ(journal->load().value().records, records(1, 2, 1));
}

TYPED_TEST(JournalContract, append_gapOrDisorderInside_isConflictAndStoresNothing) {
    const auto journal = this->open();
    EXPECT_EQ(kindOf(append(*journal, {record(1, 1), record(3, 1)}, 0)), FaultKind::Conflict);
    EXPECT_EQ(kindOf(append(*journal, {record(2, 1), record(1, 1)}, 0)), FaultKind::Conflict);
    EXPECT_EQ(kindOf(append(*journal, {record(2, 1)}, 0)), FaultKind::Conflict);
    EXPECT_TRUE(journal->load().value().records.empty());
}

TYPED_TEST(JournalContract, append_afterARefusedOne_thatBuildsOnItIsConflict) {
    const auto journal = this->open();
    auto refused = ask(*journal, {record(1, 7)}, 0);
    auto builtOnIt = ask(*journal, {record(2, 1)}, 1);
    EXPECT_EQ(kindOf(refused.get()), FaultKind::Fenced);
    EXPECT_EQ(kindOf(builtOnIt.get()), FaultKind::Conflict);
    EXPECT_EQ(append(*journal, {record(1, 1)}, 0), Committed(1));
}

TYPED_TEST(JournalContract, append_sameCommandTwice_isRefusedWhole) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, {record(1, 1, "same")}, 0));
    EXPECT_EQ(kindOf(append(*journal, {record(2, 1, "new"), record(3, 1, "same")}, 1)), FaultKind::DuplicateCommand);
    EXPECT_EQ(kindOf(append(*journal, {record(2, 1, "twin"), record(3, 1, "twin")}, 1)), FaultKind::DuplicateCommand);
    EXPECT_EQ(append(*journal, {record(2, 1, "new"), record(3, 1), record(4, 1)}, 1), Committed(4));
    EXPECT_EQ(journal->load().value().records.size(), 4U);
}

TYPED_TEST(JournalContract, findReply_ofCommittedCommand_givesHashAndReply) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, {record(1, 1, "first"), record(2, 1)}, 0));
    EXPECT_EQ(journal->findReply("first").value(), (KnownReply{1, "hash-1", "reply-1"}));
    EXPECT_EQ(journal->findReply("other").value(), std::nullopt);
    EXPECT_EQ(journal->findReply("").value(), std::nullopt);
}

TYPED_TEST(JournalContract, findReply_repeatWithAnotherBody_isToldByItsHash) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, {record(1, 1, "first")}, 0));
    const auto known = journal->findReply("first").value();
    ASSERT_TRUE(known);
    EXPECT_EQ(known->commandHash, record(1, 1).commandHash);
    EXPECT_NE(known->commandHash, record(2, 1).commandHash);
}

TYPED_TEST(JournalContract, reopen_keepsEverythingAndRaisesTheEpoch) {
    std::string logId;
    {
        const auto journal = this->open();
        logId = journal->load().value().logId;
        ASSERT_TRUE(append(*journal, records(1, 5, 1), 0));
    }
    for (std::int64_t epoch = 2; epoch <= 4; ++epoch) {
        const auto journal = this->open();
        const Loaded loaded = journal->load().value();
        EXPECT_EQ(loaded.logId, logId);
        EXPECT_EQ(loaded.epoch, epoch);
        EXPECT_EQ(loaded.records, records(1, 5, 1));
        EXPECT_EQ(kindOf(append(*journal, {record(6, epoch - 1)}, 5)), FaultKind::Fenced);
        EXPECT_EQ(journal->findReply("c-3").value()->reply, "reply-3");
    }
}

TYPED_TEST(JournalContract, open_anotherStore_hasAnotherLogId) {
    TypeParam other;
    const auto one = this->open();
    const auto two = std::move(other.open(kMorning).value());
    EXPECT_NE(one->load().value().logId, two->load().value().logId);
}

TYPED_TEST(JournalContract, open_whileOpen_isRefused) {
    auto journal = this->open();
    EXPECT_EQ(kindOf(this->place.open(kMorning)), FaultKind::Locked);
    journal->close();
    EXPECT_TRUE(this->place.open(kMorning));
}

TYPED_TEST(JournalContract, open_clockBeforeTheLastRecord_isRefusedBeyondTolerance) {
    ASSERT_TRUE(append(*this->open(), {record(1, 1)}, 0));
    const WallTime at = record(1, 1).at;
    EXPECT_EQ(kindOf(this->place.open(at - kClockTolerance - Duration{1})), FaultKind::FromTheFuture);
    EXPECT_TRUE(this->place.open(at - kClockTolerance));
}

TYPED_TEST(JournalContract, snapshot_thenLoad_givesItAndWhatFollows) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 6, 1), 0));
    const Snapshot taken{4, 1, std::string("state\0at 4", 10)};
    ASSERT_TRUE(snapshot(*journal, taken));
    const Loaded loaded = journal->load().value();
    EXPECT_EQ(loaded.snapshot, taken);
    EXPECT_EQ(loaded.records, records(5, 6, 1));
    EXPECT_EQ(tailOf(loaded), 6);
}

TYPED_TEST(JournalContract, snapshot_beyondTheTailOrOlder_isConflict) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 6, 1), 0));
    EXPECT_EQ(kindOf(snapshot(*journal, {7, 1, "early"})), FaultKind::Conflict);
    ASSERT_TRUE(snapshot(*journal, {6, 1, "six"}));
    EXPECT_EQ(kindOf(snapshot(*journal, {5, 1, "five"})), FaultKind::Conflict);
    EXPECT_EQ(journal->load().value().snapshot->body, "six");
}

TYPED_TEST(JournalContract, prune_keepsWhatTheSnapshotLacksAndTheLast) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 6, 1), 0));
    const WallTime nextWeek = kMorning + std::chrono::days{7};
    EXPECT_EQ(prune(*journal, 6, nextWeek), Committed(0));
    ASSERT_TRUE(snapshot(*journal, {4, 1, "four"}));
    EXPECT_EQ(prune(*journal, 2, nextWeek), Committed(2));
    EXPECT_EQ(journal->findReply("c-2").value(), std::nullopt);
    EXPECT_TRUE(journal->findReply("c-3").value());
    EXPECT_EQ(prune(*journal, 6, nextWeek), Committed(2));
    EXPECT_EQ(journal->load().value().records, records(5, 6, 1));
    ASSERT_TRUE(snapshot(*journal, {6, 1, "six"}));
    EXPECT_EQ(prune(*journal, 6, nextWeek), Committed(1));
    EXPECT_TRUE(journal->findReply("c-6").value());
}

TYPED_TEST(JournalContract, prune_repliesYoungerThanADay_areKept) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 6, 1), 0));
    ASSERT_TRUE(snapshot(*journal, {6, 1, "six"}));
    EXPECT_EQ(prune(*journal, 6, record(3, 1).at + kRepliesKept), Committed(2));
    EXPECT_EQ(journal->findReply("c-2").value(), std::nullopt);
    EXPECT_EQ(journal->findReply("c-3").value()->reply, "reply-3");
}

TYPED_TEST(JournalContract, prune_ofMany_thenReopen_continuesAtTheTail) {
    const WallTime nextWeek = kMorning + std::chrono::days{7};
    {
        const auto journal = this->open();
        ASSERT_TRUE(append(*journal, records(1, 5000, 1), 0));
        ASSERT_TRUE(snapshot(*journal, {5000, 1, "all"}));
        EXPECT_EQ(prune(*journal, 5000, nextWeek), Committed(4999));
    }
    const auto journal = std::move(this->place.open(nextWeek).value());
    const Loaded loaded = journal->load().value();
    EXPECT_EQ(tailOf(loaded), 5000);
    EXPECT_EQ(loaded.lastAt, record(5000, 1).at);
    EXPECT_TRUE(loaded.records.empty());
    EXPECT_EQ(append(*journal, records(5001, 5001, 2), 5000), Committed(5001));
}

TYPED_TEST(JournalContract, findFact_ofCommittedRecords_givesTheNewest) {
    {
        const auto journal = this->open();
        Record first = record(1, 1);
        first.facts = {{"a", "one"}, {"b", std::string("\0\xff", 2)}};
        ASSERT_TRUE(append(*journal, {first, record(2, 1)}, 0));
        EXPECT_EQ(journal->findFact("a").value(), "one");
        EXPECT_EQ(journal->findFact("b").value(), std::string("\0\xff", 2));
        EXPECT_EQ(journal->findFact("c").value(), std::nullopt);
        Record third = record(3, 1);
        third.facts = {{"a", "three"}};
        ASSERT_TRUE(append(*journal, {third}, 2));
        EXPECT_EQ(journal->load().value().records, (std::vector{record(1, 1), record(2, 1), record(3, 1)}));
    }
    EXPECT_EQ(this->open()->findFact("a").value(), "three") << "after a restart";
}

TYPED_TEST(JournalContract, findFact_ofARefusedAppend_isNothing) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 1, 1), 0));
    Record twice = record(2, 1, "c-1");
    twice.facts = {{"a", "never"}};
    Record before = record(2, 1);
    before.facts = {{"b", "never"}};
    Record after = record(3, 1, "c-1");
    EXPECT_EQ(kindOf(append(*journal, {twice}, 1)), FaultKind::DuplicateCommand);
    EXPECT_EQ(kindOf(append(*journal, {before, after}, 1)), FaultKind::DuplicateCommand);
    EXPECT_EQ(journal->findFact("a").value(), std::nullopt);
    EXPECT_EQ(journal->findFact("b").value(), std::nullopt);
}

TYPED_TEST(JournalContract, prune_factsGoWithTheirRecord) {
    const auto journal = this->open();
    std::vector<Record> all = records(1, 6, 1);
    for (Record& each : all) each.facts = {{"fact-" + std::to_string(each.seq), each.body}};
    ASSERT_TRUE(append(*journal, all, 0));
    ASSERT_TRUE(snapshot(*journal, {6, 1, "six"}));
    EXPECT_EQ(prune(*journal, 6, record(3, 1).at + kRepliesKept), Committed(2));
    EXPECT_EQ(journal->findFact("fact-2").value(), std::nullopt);
    EXPECT_EQ(journal->findFact("fact-3").value(), record(3, 1).body);
}

namespace {

Record withLine(std::int64_t seq, const std::string& about, std::int64_t epoch = 1) {
    Record made = record(seq, epoch);
    made.lines = {{about, about + " at " + std::to_string(seq) + std::string("\0\xff", 2)}};
    return made;
}

std::vector<std::int64_t> seqsOf(const Expected<std::vector<KeptLine>, Fault>& lines) {
    std::vector<std::int64_t> out;
    if (lines)
        for (const KeptLine& each : *lines) out.push_back(each.seq);
    return out;
}

LineQuery all(const std::string& about) {
    LineQuery out{about, WallTime{}, kMorning + std::chrono::years{2}};
    out.most = 1000;
    return out;
}

using Seqs = std::vector<std::int64_t>;

} // namespace

TYPED_TEST(JournalContract, readLines_ofOne_newestFirstAndAsWritten) {
    {
        const auto journal = this->open();
        Record both = withLine(3, "ann");
        both.lines.push_back({"bob", "bob at 3"});
        ASSERT_TRUE(append(*journal, {withLine(1, "ann"), withLine(2, "bob"), both, withLine(4, "ann")}, 0));
        EXPECT_EQ(seqsOf(journal->readLines(all("ann"))), (Seqs{4, 3, 1}));
        EXPECT_EQ(seqsOf(journal->readLines(all("bob"))), (Seqs{3, 2}));
        EXPECT_EQ(seqsOf(journal->readLines(all("cid"))), Seqs{});
        const auto loaded = journal->load();
        for (const Record& each : loaded.value().records) EXPECT_TRUE(each.lines.empty());
    }
    const auto again = this->open();
    const std::vector<KeptLine> lines = again->readLines(all("ann")).value();
    ASSERT_EQ(lines.size(), 3U) << "after a restart";
    EXPECT_EQ(lines[0], (KeptLine{4, record(4, 1).at, withLine(4, "ann").lines[0].text}));
}

TYPED_TEST(JournalContract, readLines_byTimeSeqAndNumber) {
    const auto journal = this->open();
    std::vector<Record> made;
    for (std::int64_t seq = 1; seq <= 6; ++seq) made.push_back(withLine(seq, "ann"));
    ASSERT_TRUE(append(*journal, made, 0));
    LineQuery query = all("ann");
    query.from = record(2, 1).at;
    query.to = record(5, 1).at;
    EXPECT_EQ(seqsOf(journal->readLines(query)), (Seqs{4, 3, 2}));
    query.most = 2;
    EXPECT_EQ(seqsOf(journal->readLines(query)), (Seqs{4, 3}));
    query.before = 3;
    EXPECT_EQ(seqsOf(journal->readLines(query)), Seqs{2});
}

TYPED_TEST(JournalContract, readLines_ofARefusedAppend_areNone) {
    const auto journal = this->open();
    ASSERT_TRUE(append(*journal, records(1, 1, 1), 0));
    Record twice = withLine(3, "ann");
    twice.commandId = "c-1";
    EXPECT_EQ(kindOf(append(*journal, {withLine(2, "ann"), twice}, 1)), FaultKind::DuplicateCommand);
    EXPECT_EQ(seqsOf(journal->readLines(all("ann"))), Seqs{});
}

TYPED_TEST(JournalContract, prune_linesOutliveTheirRecords_butNotTheirTime) {
    const auto journal = this->open();
    std::vector<Record> made;
    for (std::int64_t seq = 1; seq <= 5; ++seq) made.push_back(withLine(seq, "ann"));
    ASSERT_TRUE(append(*journal, made, 0));
    ASSERT_TRUE(snapshot(*journal, {5, 1, "five"}));
    EXPECT_EQ(prune(*journal, 5, kMorning + std::chrono::days{30}), Committed(4));
    EXPECT_EQ(seqsOf(journal->readLines(all("ann"))), (Seqs{5, 4, 3, 2, 1}));
    EXPECT_EQ(prune(*journal, 5, record(3, 1).at + kLinesKept), Committed(0));
    EXPECT_EQ(seqsOf(journal->readLines(all("ann"))), (Seqs{5, 4, 3}));
}

TYPED_TEST(JournalContract, prune_ofManyLines_reachesThemAll) {
    const auto journal = this->open();
    std::vector<Record> made;
    for (std::int64_t seq = 1; seq <= 5000; ++seq) made.push_back(withLine(seq, "a-" + std::to_string(seq % 7)));
    ASSERT_TRUE(append(*journal, made, 0));
    ASSERT_TRUE(snapshot(*journal, {5000, 1, "all"}));
    ASSERT_TRUE(prune(*journal, 5000, record(4999, 1).at + kLinesKept));
    std::size_t left = 0;
    for (int i = 0; i < 7; ++i) left += seqsOf(journal->readLines(all("a-" + std::to_string(i)))).size();
    EXPECT_EQ(left, 2U);
}

TYPED_TEST(JournalContract, close_finishesWhatIsQueuedAndRefusesTheRest) {
    auto journal = this->open();
    auto answer = ask(*journal, records(1, 1, 1), 0);
    journal->close();
    EXPECT_EQ(answer.get(), Committed(1));
    EXPECT_EQ(kindOf(append(*journal, records(2, 2, 1), 1)), FaultKind::Closed);
    EXPECT_EQ(kindOf(snapshot(*journal, {1, 1, "late"})), FaultKind::Closed);
    EXPECT_EQ(kindOf(prune(*journal, 1, kMorning)), FaultKind::Closed);
    EXPECT_EQ(kindOf(journal->findReply("c-1")), FaultKind::Closed);
    EXPECT_EQ(kindOf(journal->findFact("a")), FaultKind::Closed);
    EXPECT_EQ(kindOf(journal->readLines(all("a"))), FaultKind::Closed);
    EXPECT_EQ(kindOf(journal->load()), FaultKind::Closed);
    EXPECT_EQ(this->open()->load().value().records, records(1, 1, 1));
}

TYPED_TEST(JournalContract, append_fromManyThreads_oneWinsEachSeq) {
    const auto journal = this->open();
    std::atomic<int> won{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (std::int64_t seq = 1; seq <= 50; ++seq) {
                if (append(*journal, {record(seq, 1)}, seq - 1)) ++won;
                static_cast<void>(journal->findReply("none"));
                static_cast<void>(journal->stats());
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(won.load(), 50);
    EXPECT_EQ(journal->load().value().records.size(), 50U);
}

} // namespace readyline::journal::test
