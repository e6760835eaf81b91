// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// kill -9 in the middle of writing: whatever was acknowledged is there, without gaps, each time.
#include "server/journal/SqliteJournal.h"
#include "tests/journal/Driver.h"
#include "tests/journal/TemporaryDirectory.h"

#include <array>
#include <csignal>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace readyline::journal::test {

namespace {

// A process that writes to a journal, and the pipe on which it acknowledges.
class Writer {
public:
    explicit Writer(const std::filesystem::path& directory) {
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, pipe[0]);
        posix_spawn_file_actions_addclose(&actions, pipe[1]);
        std::string program = READYLINE_JOURNAL_WRITER;
        std::string where = directory.string();
        std::array<char*, 3> arguments{program.data(), where.data(), nullptr};
        if (::posix_spawn(&m_process, program.c_str(), &actions, nullptr, arguments.data(), environ) != 0) {
            throw std::runtime_error("cannot start " + program);
        }
        posix_spawn_file_actions_destroy(&actions);
        ::close(pipe[1]);
        m_acknowledged = pipe[0];
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
        ::close(m_acknowledged);
    }

    // The next acknowledged seq; 0 when the process is gone and everything it said is read.
    std::int64_t next() {
        std::int64_t seq = 0;
        return ::read(m_acknowledged, &seq, sizeof seq) == sizeof seq ? seq : 0;
    }
    void kill() { ::kill(m_process, SIGKILL); }

private:
    pid_t m_process{};
    int m_acknowledged{-1};
};

} // namespace

TEST(SqliteKill, kill9_whileWriting_losesNothingAcknowledged) {
    const TemporaryDirectory directory;
    std::int64_t acknowledged = 0;
    for (int round = 1; round <= 6; ++round) {
        {
            Writer writer(directory.path());
            for (int answers = 0; answers < 40 * round; ++answers) {
                const std::int64_t seq = writer.next();
                ASSERT_GT(seq, acknowledged) << "the writer ended by itself";
                acknowledged = seq;
            }
            writer.kill();
            for (std::int64_t seq = writer.next(); seq != 0; seq = writer.next()) acknowledged = seq;
        }
        const auto journal = SqliteJournal::open(directory.path(), kMorning + std::chrono::days{1});
        ASSERT_TRUE(journal) << describe(journal.error());
        const auto loaded = (*journal)->load(); // refuses a log with a gap
        ASSERT_TRUE(loaded) << describe(loaded.error());
        EXPECT_GE(tailOf(*loaded), acknowledged);
        EXPECT_EQ(loaded->epoch, 2 * round);
        EXPECT_EQ(loaded->records.front().seq, 1);
        EXPECT_EQ(loaded->records.size(), static_cast<std::size_t>(tailOf(*loaded)));
        EXPECT_EQ(loaded->records.back().body, record(tailOf(*loaded), 1).body);
        EXPECT_TRUE((*journal)->findReply("c-" + std::to_string(acknowledged)).value());
    }
}

TEST(SqliteKill, open_whileAnotherProcessWrites_isRefusedAndNamesIt) {
    const TemporaryDirectory directory;
    Writer writer(directory.path());
    ASSERT_GT(writer.next(), 0);
    const auto second = SqliteJournal::open(directory.path(), kMorning);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, FaultKind::Locked);
    EXPECT_NE(describe(second.error()).find("is used by another process"), std::string::npos)
        << describe(second.error());
}

} // namespace readyline::journal::test
