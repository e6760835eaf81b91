// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SqliteJournal: the journal in DIR/readyline.db. One thread writes; each commit takes what queued
// while the disk was busy with the one before, so that many commands share one fdatasync. Holds the
// directory against other processes.
#pragma once

#include "server/journal/DirectoryLock.h"
#include "server/journal/Journal.h"
#include "server/journal/SqliteStore.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace readyline::journal {

class SqliteJournal final : public Journal {
public:
    static constexpr std::size_t kMaxRecordsPerCommit = 256;

    // Makes the directory and the store where there is none. `now` stamps a new store and tells
    // whether the journal is from the future.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, Fault> open(
        const std::filesystem::path& directory, WallTime now);
    ~SqliteJournal() override;

    [[nodiscard]] Expected<Loaded, Fault> load() override;
    void append(std::vector<Record> records, std::int64_t expectedSeq, AppendDone done) override;
    [[nodiscard]] Expected<std::optional<KnownReply>, Fault> findReply(const std::string& commandId) override;
    [[nodiscard]] Expected<std::optional<std::string>, Fault> findFact(const std::string& key) override;
    [[nodiscard]] Expected<std::vector<KeptLine>, Fault> readLines(const LineQuery& query) override;
    void snapshot(Snapshot snapshot, SnapshotDone done) override;
    void prune(std::int64_t throughSeq, WallTime now, PruneDone done) override;
    void close() override;
    [[nodiscard]] Stats stats() const override;

private:
    struct AppendJob {
        sqlite::Append append;
        AppendDone done;
    };
    using Task = std::function<void(std::optional<Fault> refused)>; // refused: do not touch the store
    using Job = std::variant<AppendJob, Task>;
    // Looks up replies, facts and lines beside the writer, on the caller's thread.
    struct Reader {
        sqlite::Connection connection;
        sqlite::Statement find;
        sqlite::Statement findFact;
        sqlite::Statement readLines;
    };

    SqliteJournal(DirectoryLock lock, sqlite::Store store, Reader reader);
    void post(Job job, std::size_t records);
    void work();
    void commitFront(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] std::vector<AppendJob> takeAppends();
    void pruneChunk(std::int64_t throughSeq, WallTime now, std::int64_t before, PruneDone done);

    std::optional<DirectoryLock> m_lock;  // outlives the store
    std::optional<sqlite::Store> m_store; // the writer thread's alone
    std::mutex m_readerMutex;             // never taken together with m_mutex
    std::optional<Reader> m_reader;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    bool m_isClosing{false};
    Stats m_stats;
    std::thread m_thread; // last: it starts when all the rest is there
};

} // namespace readyline::journal
