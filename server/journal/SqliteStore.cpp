// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/SqliteStore.h"

#include "server/journal/Journal.h"
#include "server/journal/SqliteSchema.h"

#include <algorithm>
#include <array>

namespace readyline::journal::sqlite {

namespace {

constexpr auto kLastStamp = "SELECT at FROM log ORDER BY seq DESC LIMIT 1";

WallTime toWall(std::int64_t milliseconds) { return WallTime(Duration(milliseconds)); }
std::int64_t toMilliseconds(WallTime at) { return at.time_since_epoch().count(); }

} // namespace

Expected<Store, Fault> Store::open(const std::string& file, WallTime now) {
    auto connection = Connection::open(file, Connection::Mode::ReadWrite);
    if (!connection) return unexpected(connection.error());
    if (auto prepared = prepareStore(*connection, now); !prepared) return unexpected(prepared.error());
    auto statements = prepareAll(*connection);
    if (!statements) return unexpected(statements.error());
    Store store(std::move(*connection), std::move(*statements));
    if (auto started = store.startEpoch(now); !started) return unexpected(started.error());
    return store;
}

Expected<Store::Statements, Fault> Store::prepareAll(Connection& connection) {
    constexpr std::array kSql{"BEGIN IMMEDIATE", "SAVEPOINT one", "RELEASE one", "ROLLBACK TO one", "COMMIT",
        "INSERT INTO log(seq, epoch, version, command_id, command_hash, at, body, reply) "
        "VALUES(?,?,?,?,?,?,?,?)",
        "INSERT OR REPLACE INTO fact(key, seq, value) VALUES(?,?,?)",
        "INSERT INTO line(about, at, seq, text) VALUES(?,?,?,?)",
        "INSERT OR REPLACE INTO snapshot(id, seq, version, body) VALUES(1,?,?,?)",
        "DELETE FROM log WHERE seq IN (SELECT seq FROM log WHERE seq <= ? AND at < ? ORDER BY seq "
        "LIMIT ?)",
        "DELETE FROM fact WHERE seq < (SELECT min(seq) FROM log)",
        "DELETE FROM line WHERE (about, at, seq) IN (SELECT about, at, seq FROM line ORDER BY seq LIMIT ?) "
        "AND (at < ? OR seq <= ?)"};
    std::vector<Statement> ready;
    for (const char* sql : kSql) {
        auto statement = connection.prepare(sql);
        if (!statement) return unexpected(statement.error());
        ready.push_back(std::move(*statement));
    }
    return Statements{std::move(ready[0]), std::move(ready[1]), std::move(ready[2]), std::move(ready[3]),
        std::move(ready[4]), std::move(ready[5]), std::move(ready[6]), std::move(ready[7]), std::move(ready[8]),
        std::move(ready[9]), std::move(ready[10]), std::move(ready[11])};
}

Expected<void, Fault> Store::startEpoch(WallTime now) {
    const auto lastAt = m_connection.integer(kLastStamp);
    if (!lastAt) return unexpected(lastAt.error());
    if (auto fault = fromTheFuture(toWall(*lastAt), now)) return unexpected(*fault);
    if (auto raised = m_connection.execute("UPDATE site SET epoch = epoch + 1"); !raised) return raised;
    const auto epoch = m_connection.integer("SELECT epoch FROM site");
    if (!epoch) return unexpected(epoch.error());
    m_fence.epoch = *epoch;
    return refreshTail();
}

Expected<void, Fault> Store::refreshTail() {
    const auto snapshot = m_connection.integer("SELECT seq FROM snapshot");
    if (!snapshot) return unexpected(snapshot.error());
    const auto last = m_connection.integer("SELECT max(seq) FROM log");
    if (!last) return unexpected(last.error());
    m_snapshotSeq = *snapshot;
    m_fence.tail = std::max(*last, *snapshot);
    m_isTailSure = true;
    return {};
}

Expected<Loaded, Fault> Store::load() {
    Loaded loaded;
    auto logId = m_connection.prepare("SELECT log_id FROM site");
    if (!logId) return unexpected(logId.error());
    const auto row = logId->step();
    if (!row) return unexpected(row.error());
    if (!*row) return unexpected(Fault{FaultKind::Corrupt, "the store has no identity"});
    loaded.logId = logId->bytes(0);
    loaded.epoch = m_fence.epoch;
    const auto lastAt = m_connection.integer(kLastStamp);
    if (!lastAt) return unexpected(lastAt.error());
    loaded.lastAt = toWall(*lastAt);
    auto snapshot = readSnapshot();
    if (!snapshot) return unexpected(snapshot.error());
    loaded.snapshot = std::move(*snapshot);
    auto records = readAfter(loaded.snapshot ? loaded.snapshot->seq : 0);
    if (!records) return unexpected(records.error());
    loaded.records = std::move(*records);
    return loaded;
}

Expected<std::optional<Snapshot>, Fault> Store::readSnapshot() {
    auto statement = m_connection.prepare("SELECT seq, version, body FROM snapshot");
    if (!statement) return unexpected(statement.error());
    const auto row = statement->step();
    if (!row) return unexpected(row.error());
    if (!*row) return std::optional<Snapshot>();
    return std::optional(Snapshot{statement->integer(0), static_cast<int>(statement->integer(1)), statement->bytes(2)});
}

Expected<std::vector<Record>, Fault> Store::readAfter(std::int64_t seq) {
    auto statement = m_connection.prepare("SELECT seq, epoch, version, command_id, command_hash, at, body, reply"
                                          " FROM log WHERE seq > ? ORDER BY seq");
    if (!statement) return unexpected(statement.error());
    statement->bind(1, seq);
    std::vector<Record> records;
    for (auto row = statement->step();; row = statement->step()) {
        if (!row) return unexpected(row.error());
        if (!*row) return records;
        Record record{statement->integer(0), statement->integer(1), static_cast<int>(statement->integer(2)),
            statement->bytes(3), statement->bytes(4), toWall(statement->integer(5)), statement->bytes(6),
            statement->bytes(7), {}};
        if (record.seq != ++seq) {
            return unexpected(Fault{FaultKind::Corrupt, "record " + std::to_string(seq) + " is missing"});
        }
        records.push_back(std::move(record));
    }
}

void Store::commit(std::vector<Append*>& appends) {
    Fence fence = m_fence;
    const auto written = write(appends, fence);
    if (written) {
        m_fence = fence;
        return;
    }
    rollBack();
    m_isTailSure = false;
    for (Append* append : appends) {
        if (!append->refused) append->refused = written.error();
    }
}

Expected<void, Fault> Store::write(std::vector<Append*>& appends, Fence& fence) {
    if (!m_isTailSure) {
        if (auto sure = refreshTail(); !sure) return sure;
        fence = m_fence;
    }
    if (auto begun = m_statements.begin.run(); !begun) return begun;
    for (Append* append : appends) {
        append->refused = fence.refusal(append->records, append->expectedSeq);
        if (append->refused) continue;
        if (auto one = writeOne(*append, fence); !one) return one;
    }
    return m_statements.commit.run();
}

Expected<void, Fault> Store::writeOne(Append& append, Fence& fence) {
    if (auto marked = m_statements.savepoint.run(); !marked) return marked;
    for (const Record& record : append.records) {
        const auto stored = insert(record);
        if (stored) continue;
        if (stored.error().kind != FaultKind::DuplicateCommand) return stored;
        append.refused = Fault{FaultKind::DuplicateCommand, record.commandId};
        if (auto back = m_statements.rollbackTo.run(); !back) return back;
        return m_statements.release.run();
    }
    fence.tail += static_cast<std::int64_t>(append.records.size());
    append.committed = fence.tail;
    return m_statements.release.run();
}

Expected<void, Fault> Store::insert(const Record& record) {
    Statement& statement = m_statements.insert;
    statement.bind(1, record.seq);
    statement.bind(2, record.epoch);
    statement.bind(3, record.version);
    statement.bindTextOrNull(4, record.commandId);
    statement.bindBlob(5, record.commandHash);
    statement.bind(6, toMilliseconds(record.at));
    statement.bindBlob(7, record.body);
    statement.bindBlob(8, record.reply);
    if (auto stored = statement.run(); !stored) return stored;
    Statement& insertFact = m_statements.insertFact;
    for (const Fact& fact : record.facts) {
        insertFact.bindTextOrNull(1, fact.key);
        insertFact.bind(2, record.seq);
        insertFact.bindBlob(3, fact.value);
        if (auto known = insertFact.run(); !known) return known;
    }
    Statement& insertLine = m_statements.insertLine;
    for (const Line& line : record.lines) {
        insertLine.bindTextOrNull(1, line.about);
        insertLine.bind(2, toMilliseconds(record.at));
        insertLine.bind(3, record.seq);
        insertLine.bindBlob(4, line.text);
        if (auto kept = insertLine.run(); !kept) return kept;
    }
    return {};
}

// After a full disk SQLite may have rolled back by itself.
void Store::rollBack() {
    if (m_connection.isInTransaction()) static_cast<void>(m_connection.execute("ROLLBACK"));
}

Expected<void, Fault> Store::snapshot(const Snapshot& snapshot) {
    if (auto fault = m_fence.snapshotRefusal(snapshot.seq, m_snapshotSeq)) return unexpected(*fault);
    Statement& statement = m_statements.snapshot;
    statement.bind(1, snapshot.seq);
    statement.bind(2, snapshot.version);
    statement.bindBlob(3, snapshot.body);
    auto stored = statement.run();
    if (stored) m_snapshotSeq = snapshot.seq;
    return stored;
}

Expected<std::int64_t, Fault> Store::prune(std::int64_t throughSeq, WallTime now) {
    Statement& statement = m_statements.prune;
    statement.bind(1, std::min({throughSeq, m_snapshotSeq, m_fence.tail - 1}));
    statement.bind(2, toMilliseconds(now - kRepliesKept));
    statement.bind(3, kPruneChunk);
    if (auto ran = statement.run(); !ran) return unexpected(ran.error());
    const std::int64_t went = m_connection.changes();
    if (auto facts = m_statements.pruneFacts.run(); !facts) return unexpected(facts.error());
    return went;
}

Expected<std::int64_t, Fault> Store::pruneLines(WallTime now) {
    Statement& statement = m_statements.pruneLines;
    statement.bind(1, kPruneChunk);
    statement.bind(2, toMilliseconds(now - kLinesKept));
    statement.bind(3, m_fence.tail - kRecordsWithLines);
    if (auto ran = statement.run(); !ran) return unexpected(ran.error());
    return m_connection.changes();
}

} // namespace readyline::journal::sqlite
