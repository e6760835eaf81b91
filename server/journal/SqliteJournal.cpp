// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/SqliteJournal.h"

#include "core/base/Overloaded.h"

#include <cerrno>
#include <fcntl.h>
#include <future>
#include <system_error>
#include <unistd.h>

namespace readyline::journal {

namespace {

Fault inFile(const Fault& fault, const std::filesystem::path& file) {
    return {fault.kind, file.string() + (fault.detail.empty() ? "" : ": " + fault.detail)};
}

// SQLite would leave it to the umask. Its -wal and -shm take the permissions from the file itself.
std::optional<Fault> makeForOwner(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
    if (descriptor >= 0 || errno == EEXIST) return std::nullopt;
    return inFile({FaultKind::Io, std::generic_category().message(errno)}, file);
}

} // namespace

Expected<std::unique_ptr<SqliteJournal>, Fault> SqliteJournal::open(
    const std::filesystem::path& directory, WallTime now) {
    auto lock = DirectoryLock::take(directory);
    if (!lock) return unexpected(lock.error());
    const auto file = directory / "readyline.db";
    if (auto fault = makeForOwner(file)) return unexpected(std::move(*fault));
    auto store = sqlite::Store::open(file.string(), now);
    if (!store) return unexpected(inFile(store.error(), file));
    auto connection = sqlite::Connection::open(file.string(), sqlite::Connection::Mode::ReadOnly);
    if (!connection) return unexpected(inFile(connection.error(), file));
    auto find = connection->prepare("SELECT seq, command_hash, reply FROM log WHERE command_id = ?");
    if (!find) return unexpected(inFile(find.error(), file));
    auto findFact = connection->prepare("SELECT value FROM fact WHERE key = ?");
    if (!findFact) return unexpected(inFile(findFact.error(), file));
    auto readLines
        = connection->prepare("SELECT seq, at, text FROM line WHERE about = ? AND at >= ? AND at < ? AND seq < ?"
                              " ORDER BY at DESC, seq DESC LIMIT ?");
    if (!readLines) return unexpected(inFile(readLines.error(), file));
    return std::unique_ptr<SqliteJournal>(new SqliteJournal(std::move(*lock), std::move(*store),
        Reader{std::move(*connection), std::move(*find), std::move(*findFact), std::move(*readLines)}));
}

SqliteJournal::SqliteJournal(DirectoryLock lock, sqlite::Store store, Reader reader)
    : m_lock(std::move(lock)),
      m_store(std::move(store)),
      m_reader(std::move(reader)),
      m_thread([this] { work(); }) {}

SqliteJournal::~SqliteJournal() { close(); }

Expected<Loaded, Fault> SqliteJournal::load() {
    std::promise<Expected<Loaded, Fault>> promise;
    auto loaded = promise.get_future();
    post(Task([&](const std::optional<Fault>& refused) {
        promise.set_value(refused ? Expected<Loaded, Fault>(unexpected(*refused)) : m_store->load());
    }),
        0);
    return loaded.get();
}

void SqliteJournal::append(std::vector<Record> records, std::int64_t expectedSeq, AppendDone done) {
    const std::size_t count = records.size();
    post(AppendJob{{std::move(records), expectedSeq, std::nullopt, 0}, std::move(done)}, count);
}

Expected<std::optional<KnownReply>, Fault> SqliteJournal::findReply(const std::string& commandId) {
    const std::scoped_lock lock(m_readerMutex);
    if (!m_reader) return unexpected(Fault{FaultKind::Closed, {}});
    m_reader->find.bindTextOrNull(1, commandId);
    const auto row = m_reader->find.step();
    if (!row) return unexpected(row.error());
    std::optional<KnownReply> known;
    if (*row) known = KnownReply{m_reader->find.integer(0), m_reader->find.bytes(1), m_reader->find.bytes(2)};
    m_reader->find.reset();
    return known;
}

Expected<std::optional<std::string>, Fault> SqliteJournal::findFact(const std::string& key) {
    const std::scoped_lock lock(m_readerMutex);
    if (!m_reader) return unexpected(Fault{FaultKind::Closed, {}});
    m_reader->findFact.bindTextOrNull(1, key);
    const auto row = m_reader->findFact.step();
    if (!row) return unexpected(row.error());
    std::optional<std::string> value;
    if (*row) value = m_reader->findFact.bytes(0);
    m_reader->findFact.reset();
    return value;
}

Expected<std::vector<KeptLine>, Fault> SqliteJournal::readLines(const LineQuery& query) {
    const std::scoped_lock lock(m_readerMutex);
    if (!m_reader) return unexpected(Fault{FaultKind::Closed, {}});
    sqlite::Statement& statement = m_reader->readLines;
    statement.bindTextOrNull(1, query.about);
    statement.bind(2, query.from.time_since_epoch().count());
    statement.bind(3, query.to.time_since_epoch().count());
    statement.bind(4, query.before);
    statement.bind(5, static_cast<std::int64_t>(query.most));
    std::vector<KeptLine> found;
    for (auto row = statement.step();; row = statement.step()) {
        if (!row) return unexpected(row.error());
        if (!*row) break;
        found.push_back({statement.integer(0), WallTime(Duration(statement.integer(1))), statement.bytes(2)});
    }
    statement.reset();
    return found;
}

void SqliteJournal::snapshot(Snapshot snapshot, SnapshotDone done) {
    post(Task([this, snapshot = std::move(snapshot), done = std::move(done)](const std::optional<Fault>& refused) {
        done(refused ? Expected<void, Fault>(unexpected(*refused)) : m_store->snapshot(snapshot));
    }),
        0);
}

void SqliteJournal::prune(std::int64_t throughSeq, WallTime now, PruneDone done) {
    pruneChunk(throughSeq, now, 0, std::move(done));
}

// A long prune gives way to the appends that queued meanwhile after each chunk.
void SqliteJournal::pruneChunk(std::int64_t throughSeq, WallTime now, std::int64_t before, PruneDone done) {
    post(Task([=, this](const std::optional<Fault>& refused) {
        if (refused) return done(unexpected(*refused));
        const auto went = m_store->prune(throughSeq, now);
        if (!went) return done(unexpected(went.error()));
        const auto lines = m_store->pruneLines(now);
        if (!lines) return done(unexpected(lines.error()));
        if (*went < sqlite::Store::kPruneChunk && *lines < sqlite::Store::kPruneChunk) return done(before + *went);
        pruneChunk(throughSeq, now, before + *went, done);
    }),
        0);
}

void SqliteJournal::close() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable()) m_thread.join();
    {
        const std::scoped_lock lock(m_readerMutex);
        m_reader.reset();
    }
    m_store.reset();
    m_lock.reset();
}

void SqliteJournal::post(Job job, std::size_t records) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isClosing) {
            m_queue.push_back(std::move(job));
            m_stats.backlog += records;
            m_wake.notify_one();
            return;
        }
    }
    const Fault closed{FaultKind::Closed, {}};
    std::visit(Overloaded{[&](const AppendJob& refused) { refused.done(unexpected(closed)); },
                   [&](const Task& refused) { refused(closed); }},
        job);
}

void SqliteJournal::work() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_isClosing || !m_queue.empty(); });
        if (m_queue.empty()) return;
        if (std::holds_alternative<AppendJob>(m_queue.front())) {
            commitFront(lock);
            continue;
        }
        const Task task = std::move(std::get<Task>(m_queue.front()));
        m_queue.pop_front();
        lock.unlock();
        task(std::nullopt);
        lock.lock();
    }
}

// Called with the lock held; the disk and the callbacks are met without it.
void SqliteJournal::commitFront(std::unique_lock<std::mutex>& lock) {
    std::vector<AppendJob> jobs = takeAppends();
    lock.unlock();
    std::vector<sqlite::Append*> appends;
    for (AppendJob& job : jobs) appends.push_back(&job.append);
    m_store->commit(appends);
    std::size_t stored = 0;
    for (const AppendJob& job : jobs) stored += job.append.refused ? 0 : job.append.records.size();
    lock.lock();
    m_stats.commits += stored > 0 ? 1 : 0;
    m_stats.records += stored;
    lock.unlock();
    for (const AppendJob& job : jobs) {
        if (job.append.refused) {
            job.done(unexpected(*job.append.refused));
        } else {
            job.done(job.append.committed);
        }
    }
    lock.lock();
}

// The appends at the front of the queue: at least one, and as many more as fit in one commit.
std::vector<SqliteJournal::AppendJob> SqliteJournal::takeAppends() {
    std::vector<AppendJob> jobs;
    std::size_t records = 0;
    while (!m_queue.empty()) {
        auto* next = std::get_if<AppendJob>(&m_queue.front());
        if (next == nullptr) break;
        const std::size_t count = next->append.records.size();
        if (!jobs.empty() && records + count > kMaxRecordsPerCommit) break;
        records += count;
        jobs.push_back(std::move(*next));
        m_queue.pop_front();
    }
    m_stats.backlog -= records;
    return jobs;
}

Stats SqliteJournal::stats() const {
    const std::scoped_lock lock(m_mutex);
    return m_stats;
}

} // namespace readyline::journal
