// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is SQLite's alone: directories that cannot be used, many commands in one commit.
#include "server/journal/SqliteJournal.h"
#include "server/journal/SqliteSchema.h"
#include "tests/journal/Driver.h"
#include "tests/journal/TemporaryDirectory.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>
#include <sys/stat.h>

namespace readyline::journal::test {

namespace {

using ::testing::HasSubstr;

struct SqliteJournalTest : ::testing::Test {
    TemporaryDirectory directory;
    std::filesystem::path file = directory.path() / "readyline.db";

    [[nodiscard]] auto open() const { return SqliteJournal::open(directory.path(), kMorning); }
    void execute(const std::string& sql) const {
        auto connection = sqlite::Connection::open(file.string(), sqlite::Connection::Mode::ReadWrite).value();
        const auto done = connection.execute(sql.c_str());
        ASSERT_TRUE(done) << describe(done.error());
    }
    void expectRefused(FaultKind kind, const std::string& words) const {
        const auto journal = open();
        ASSERT_FALSE(journal);
        EXPECT_EQ(journal.error().kind, kind);
        EXPECT_THAT(describe(journal.error()), HasSubstr(words));
        EXPECT_THAT(describe(journal.error()), HasSubstr(directory.path().string()));
    }
};

std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

TEST_F(SqliteJournalTest, open_otherVersion_isRefusedInWords) {
    ASSERT_TRUE(open());
    execute("PRAGMA user_version = 7");
    expectRefused(FaultKind::OtherVersion, "it is of version 7, this server reads version 1");
}

TEST_F(SqliteJournalTest, open_databaseOfAnotherProgram_isRefusedAndLeftAlone) {
    execute("CREATE TABLE recipe(name TEXT)");
    const std::string before = contents(file);
    expectRefused(FaultKind::Corrupt, "another program");
    EXPECT_EQ(contents(file), before);
}

TEST_F(SqliteJournalTest, open_garbage_isRefusedAndLeftAlone) {
    for (const std::string& garbage : {std::string("hello"), std::string(20000, 'x')}) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << garbage;
        expectRefused(FaultKind::Corrupt, "file is not a database");
        EXPECT_EQ(contents(file), garbage);
    }
}

TEST_F(SqliteJournalTest, open_directoryThatIsAFile_isRefused) {
    std::ofstream(directory.path() / "plain") << "x";
    const auto journal = SqliteJournal::open(directory.path() / "plain", kMorning);
    EXPECT_EQ(kindOf(journal), FaultKind::Io);
}

TEST_F(SqliteJournalTest, open_newDirectory_isForItsOwnerOnly) {
    const auto data = directory.path() / "a" / "data";
    ASSERT_TRUE(SqliteJournal::open(data, kMorning));
    EXPECT_EQ(std::filesystem::status(data).permissions(), std::filesystem::perms::owner_all);
}

TEST_F(SqliteJournalTest, open_newFiles_areForTheirOwnerOnly) {
    const auto before = ::umask(0);
    const auto journal = open().value();
    ASSERT_TRUE(append(*journal, records(1, 5, 1), 0));
    ::umask(before);
    using std::filesystem::perms;
    for (const char* each : {"readyline.db", "readyline.db-wal", "readyline.db-shm"})
        EXPECT_EQ(
            std::filesystem::status(directory.path() / each).permissions(), perms::owner_read | perms::owner_write)
            << each;
}

TEST_F(SqliteJournalTest, load_recordMissingInside_isCorrupt) {
    ASSERT_TRUE(append(*open().value(), records(1, 5, 1), 0));
    execute("DELETE FROM log WHERE seq = 3");
    const auto journal = open().value();
    const auto loaded = journal->load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(describe(loaded.error()), std::string(describe(FaultKind::Corrupt)) + ": record 3 is missing");
}

TEST_F(SqliteJournalTest, append_whileTheDiskIsBusy_sharesTheNextCommit) {
    const auto journal = open().value();
    std::promise<void> busy;
    auto released = busy.get_future().share();
    std::promise<void> entered;
    std::promise<void> stored;
    journal->append({record(1, 1)}, 0, [&entered, released](const Committed&) {
        entered.set_value();
        released.wait();
    });
    entered.get_future().wait();
    for (std::int64_t seq = 2; seq <= 601; ++seq) {
        journal->append({record(seq, 1)}, seq - 1, [&stored, seq](const Committed& committed) {
            EXPECT_EQ(committed, Committed(seq));
            if (seq == 601) stored.set_value();
        });
    }
    busy.set_value();
    stored.get_future().wait();
    EXPECT_EQ(journal->stats().records, 601U);
    EXPECT_EQ(journal->stats().commits, 4U); // 1, 256, 256, 88
}

TEST_F(SqliteJournalTest, commits_areDurable) {
    ASSERT_TRUE(open());
    auto connection = sqlite::Connection::open(file.string(), sqlite::Connection::Mode::ReadWrite).value();
    ASSERT_TRUE(sqlite::prepareStore(connection, kMorning));
    EXPECT_EQ(connection.integer("PRAGMA synchronous").value(), 2); // FULL
    auto mode = connection.prepare("PRAGMA journal_mode").value();
    ASSERT_TRUE(mode.step().value());
    EXPECT_EQ(mode.bytes(0), "wal");
}

// A store as version 1 wrote it must stay readable by every later server.
TEST_F(SqliteJournalTest, open_goldenStoreOfVersion1_loads) {
    execute(contents(std::filesystem::path(READYLINE_SOURCE_DIR) / "tests/golden/journal/store-v1.sql"));
    const auto journal = open();
    ASSERT_TRUE(journal) << describe(journal.error());
    const auto loaded = (*journal)->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(loaded->logId, "019aa5b0-7c00-7a11-8b22-0123456789ab");
    EXPECT_EQ(loaded->epoch, 4);
    EXPECT_EQ(loaded->snapshot, (Snapshot{2, 1, R"({"people":[]})"}));
    ASSERT_EQ(loaded->records.size(), 2U);
    EXPECT_EQ(loaded->records[0],
        (Record{3, 2, 1, "019aa5b0-8000-7000-8000-000000000003", "h3", WallTime(Duration{1763712003000}),
            R"({"by":"anna","events":[]})", R"({"seq":3})"}));
    EXPECT_EQ(loaded->records[1].commandId, "");
    EXPECT_EQ(
        (*journal)->findReply("019aa5b0-8000-7000-8000-000000000001").value(), (KnownReply{1, "h1", R"({"seq":1})"}));
    // It was made before there were facts.
    EXPECT_EQ((*journal)->findFact("a").value(), std::nullopt);
    Record next = record(tailOf(*loaded) + 1, loaded->epoch);
    next.facts = {{"a", "known"}};
    ASSERT_TRUE(append(**journal, {next}, tailOf(*loaded)));
    EXPECT_EQ((*journal)->findFact("a").value(), "known");
}

// What a power cut may leave: the log of the last commits ends anywhere.
TEST_F(SqliteJournalTest, open_writeInterruptedAnywhere_holdsWholeAppendsInOrder) {
    const auto live = directory.path() / "live";
    const auto torn = directory.path() / "torn";
    const auto journal = SqliteJournal::open(live, kMorning).value();
    for (std::int64_t i = 0; i < 6; ++i) {
        std::vector<Record> all = records(3 * i + 1, 3 * i + 3, 1);
        all.back().facts = {{"last", std::to_string(3 * i + 3)}};
        ASSERT_TRUE(append(*journal, all, 3 * i));
    }
    const auto wal = live / "readyline.db-wal";
    const auto length = std::filesystem::file_size(wal);
    ASSERT_GT(length, 20'000U);
    std::set<std::int64_t> tails;
    for (std::uintmax_t left = length + 1; left-- > 0; left -= std::min<std::uintmax_t>(left, 2503)) {
        std::filesystem::remove_all(torn);
        std::filesystem::create_directory(torn);
        std::filesystem::copy_file(live / "readyline.db", torn / "readyline.db");
        std::filesystem::copy_file(wal, torn / "readyline.db-wal");
        std::filesystem::resize_file(torn / "readyline.db-wal", left);
        const auto opened = SqliteJournal::open(torn, kMorning);
        ASSERT_TRUE(opened) << left << ": " << describe(opened.error());
        const Loaded loaded = (*opened)->load().value();
        const std::int64_t tail = tailOf(loaded);
        ASSERT_EQ(tail % 3, 0) << "half an append";
        ASSERT_EQ(loaded.records, records(1, tail, 1));
        ASSERT_EQ((*opened)->findFact("last").value(), tail == 0 ? std::nullopt : std::optional(std::to_string(tail)));
        tails.insert(tail);
    }
    EXPECT_EQ(tails, (std::set<std::int64_t>{0, 3, 6, 9, 12, 15, 18}));
}

} // namespace readyline::journal::test
