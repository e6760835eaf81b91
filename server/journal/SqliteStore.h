// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SqliteStore: one connection that reads and writes the log. Has no threads and no queue:
// SqliteJournal brings those.
#pragma once

#include "server/journal/Fence.h"
#include "server/journal/Sqlite.h"

namespace readyline::journal::sqlite {

// What an append asked for; after commit() it holds what became of it.
struct Append {
    std::vector<Record> records;
    std::int64_t expectedSeq{0};
    std::optional<Fault> refused;
    std::int64_t committed{0};
};

class Store {
public:
    // Opens the next epoch.
    [[nodiscard]] static Expected<Store, Fault> open(const std::string& file, WallTime now);

    [[nodiscard]] Expected<Loaded, Fault> load();
    // One transaction for all. An append that does not fit is refused alone; a disk that fails
    // refuses all of them.
    void commit(std::vector<Append*>& appends);
    [[nodiscard]] Expected<void, Fault> snapshot(const Snapshot& snapshot);
    // At most a few thousand records a call, so that commits need not wait long; less than
    // kPruneChunk: finished.
    [[nodiscard]] Expected<std::int64_t, Fault> prune(std::int64_t throughSeq, WallTime now);

    // The oldest lines that are too old, as many at most; again less: finished.
    [[nodiscard]] Expected<std::int64_t, Fault> pruneLines(WallTime now);

    static constexpr std::int64_t kPruneChunk = 2000;

private:
    struct Statements {
        Statement begin, savepoint, release, rollbackTo, commit, insert, insertFact, insertLine, snapshot, prune,
            pruneFacts, pruneLines;
    };
    Store(Connection connection, Statements statements)
        : m_connection(std::move(connection)),
          m_statements(std::move(statements)) {}
    [[nodiscard]] static Expected<Statements, Fault> prepareAll(Connection& connection);
    [[nodiscard]] Expected<void, Fault> startEpoch(WallTime now);
    [[nodiscard]] Expected<void, Fault> refreshTail();
    [[nodiscard]] Expected<void, Fault> write(std::vector<Append*>& appends, Fence& fence);
    [[nodiscard]] Expected<void, Fault> writeOne(Append& append, Fence& fence);
    [[nodiscard]] Expected<void, Fault> insert(const Record& record);
    [[nodiscard]] Expected<std::optional<Snapshot>, Fault> readSnapshot();
    [[nodiscard]] Expected<std::vector<Record>, Fault> readAfter(std::int64_t seq);
    void rollBack();

    Connection m_connection;
    Statements m_statements; // after the connection: finalised before it closes
    Fence m_fence;
    bool m_isTailSure{true};
    std::int64_t m_snapshotSeq{0};
};

} // namespace readyline::journal::sqlite
