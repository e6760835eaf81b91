// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/journal/MemoryJournal.h"

#include "core/base/Uuid.h"

#include <algorithm>
#include <set>

namespace readyline::journal {

Expected<std::unique_ptr<MemoryJournal>, Fault> MemoryJournal::open(std::shared_ptr<MemoryStore> store, WallTime now) {
    if (store->isOpen) return unexpected(Fault{FaultKind::Locked, "the memory store is open"});
    if (!store->records.empty()) {
        if (auto fault = fromTheFuture(store->records.rbegin()->second.at, now)) return unexpected(*fault);
    }
    return std::unique_ptr<MemoryJournal>(new MemoryJournal(std::move(store), now));
}

MemoryJournal::MemoryJournal(std::shared_ptr<MemoryStore> store, WallTime now) : m_store(std::move(store)) {
    m_store->isOpen = true;
    if (m_store->logId.empty()) {
        SystemRandom random;
        m_store->logId = uuid7(now, random);
    }
    m_fence.epoch = ++m_store->epoch;
    const std::int64_t last = m_store->records.empty() ? 0 : m_store->records.rbegin()->first;
    m_fence.tail = std::max(last, m_store->snapshot ? m_store->snapshot->seq : 0);
}

MemoryJournal::~MemoryJournal() {
    if (!m_isClosed) m_store->isOpen = false;
}

Expected<Loaded, Fault> MemoryJournal::load() {
    release();
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    Loaded loaded;
    loaded.logId = m_store->logId;
    loaded.epoch = m_fence.epoch;
    loaded.snapshot = m_store->snapshot;
    const std::int64_t after = loaded.snapshot ? loaded.snapshot->seq : 0;
    for (auto it = m_store->records.upper_bound(after); it != m_store->records.end(); ++it) {
        loaded.records.push_back(it->second);
    }
    if (!m_store->records.empty()) loaded.lastAt = m_store->records.rbegin()->second.at;
    return loaded;
}

void MemoryJournal::append(std::vector<Record> records, std::int64_t expectedSeq, AppendDone done) {
    const std::size_t count = records.size();
    run([this, records = std::move(records), expectedSeq,
            done = std::move(done)]() mutable { done(store(std::move(records), expectedSeq)); },
        count);
}

void MemoryJournal::snapshot(Snapshot snapshot, SnapshotDone done) {
    run([this, snapshot = std::move(snapshot), done = std::move(done)]() mutable {
        done(replaceSnapshot(std::move(snapshot)));
    });
}

void MemoryJournal::prune(std::int64_t throughSeq, WallTime now, PruneDone done) {
    run([this, throughSeq, now, done = std::move(done)] { done(forget(throughSeq, now)); });
}

Expected<std::optional<KnownReply>, Fault> MemoryJournal::findReply(const std::string& commandId) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    const auto known = m_store->commands.find(commandId);
    if (known == m_store->commands.end()) return std::optional<KnownReply>();
    const Record& record = m_store->records.at(known->second);
    return std::optional(KnownReply{record.seq, record.commandHash, record.reply});
}

Expected<std::optional<std::string>, Fault> MemoryJournal::findFact(const std::string& key) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    const auto known = m_store->facts.find(key);
    return known == m_store->facts.end() ? std::nullopt : std::optional(known->second.value);
}

Expected<std::vector<KeptLine>, Fault> MemoryJournal::readLines(const LineQuery& query) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    std::vector<KeptLine> found;
    const auto about = m_store->lines.find(query.about);
    if (about == m_store->lines.end()) return found;
    for (auto line = about->second.rbegin(); line != about->second.rend() && found.size() < query.most; ++line)
        if (line->at >= query.from && line->at < query.to && line->seq < query.before) found.push_back(*line);
    return found;
}

void MemoryJournal::close() {
    release();
    const std::scoped_lock lock(m_mutex);
    if (!m_isClosed) m_store->isOpen = false;
    m_isClosed = true;
}

Stats MemoryJournal::stats() const {
    const std::scoped_lock lock(m_mutex);
    return m_stats;
}

void MemoryJournal::failNextAppend(Fault fault) {
    const std::scoped_lock lock(m_mutex);
    m_nextFault = std::move(fault);
}

void MemoryJournal::hold() {
    const std::scoped_lock lock(m_mutex);
    m_isHeld = true;
}

void MemoryJournal::release() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isHeld = false;
    }
    drain();
}

void MemoryJournal::run(std::function<void()> job, std::size_t records) {
    {
        const std::scoped_lock lock(m_mutex);
        m_queue.emplace_back(std::move(job), records);
        m_stats.backlog += records;
        if (m_isHeld) return;
    }
    drain();
}

// Jobs run outside m_mutex, because a callback may ask the journal for more; that joins the queue
// and runs after it.
void MemoryJournal::drain() {
    const std::scoped_lock running(m_running);
    std::unique_lock lock(m_mutex);
    if (m_isDraining) return;
    m_isDraining = true;
    while (!m_isHeld && !m_queue.empty()) {
        auto [job, records] = std::move(m_queue.front());
        m_queue.pop_front();
        m_stats.backlog -= records;
        lock.unlock();
        job();
        lock.lock();
    }
    m_isDraining = false;
}

Expected<std::int64_t, Fault> MemoryJournal::store(std::vector<Record> records, std::int64_t expectedSeq) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    if (auto fault = m_fence.refusal(records, expectedSeq)) return unexpected(*fault);
    if (auto fault = repeated(records)) return unexpected(*fault);
    if (m_nextFault) {
        auto fault = *std::exchange(m_nextFault, std::nullopt);
        return unexpected(std::move(fault));
    }
    m_stats.records += records.size();
    ++m_stats.commits;
    for (Record& record : records) {
        m_fence.tail = record.seq;
        if (!record.commandId.empty()) m_store->commands.emplace(record.commandId, record.seq);
        for (Fact& fact : std::exchange(record.facts, {}))
            m_store->facts.insert_or_assign(std::move(fact.key), MemoryStore::Known{record.seq, std::move(fact.value)});
        for (Line& line : std::exchange(record.lines, {}))
            m_store->lines[std::move(line.about)].push_back({record.seq, record.at, std::move(line.text)});
        m_store->records.emplace(record.seq, std::move(record));
    }
    return m_fence.tail;
}

Expected<void, Fault> MemoryJournal::replaceSnapshot(Snapshot snapshot) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    const std::int64_t current = m_store->snapshot ? m_store->snapshot->seq : 0;
    if (auto fault = m_fence.snapshotRefusal(snapshot.seq, current)) return unexpected(*fault);
    m_store->snapshot = std::move(snapshot);
    return {};
}

Expected<std::int64_t, Fault> MemoryJournal::forget(std::int64_t throughSeq, WallTime now) {
    const std::scoped_lock lock(m_mutex);
    if (m_isClosed) return unexpected(Fault{FaultKind::Closed, {}});
    const std::int64_t contained = m_store->snapshot ? m_store->snapshot->seq : 0;
    const std::int64_t through = std::min({throughSeq, contained, m_fence.tail - 1});
    const auto went = std::erase_if(m_store->records, [&](const auto& entry) {
        const bool goes = entry.first <= through && entry.second.at < now - kRepliesKept;
        if (goes) m_store->commands.erase(entry.second.commandId);
        return goes;
    });
    const std::int64_t oldest = m_store->records.empty() ? 0 : m_store->records.begin()->first;
    std::erase_if(m_store->facts, [&](const auto& entry) { return entry.second.seq < oldest; });
    forgetLines(now);
    return static_cast<std::int64_t>(went);
}

void MemoryJournal::forgetLines(WallTime now) {
    for (auto& [about, lines] : m_store->lines)
        while (!lines.empty()
            && (lines.front().at < now - kLinesKept || lines.front().seq <= m_fence.tail - kRecordsWithLines))
            lines.pop_front();
    std::erase_if(m_store->lines, [](const auto& entry) { return entry.second.empty(); });
}

std::optional<Fault> MemoryJournal::repeated(const std::vector<Record>& records) const {
    std::set<std::string_view> seen;
    for (const Record& record : records) {
        if (record.commandId.empty()) continue;
        if (m_store->commands.contains(record.commandId) || !seen.insert(record.commandId).second) {
            return Fault{FaultKind::DuplicateCommand, record.commandId};
        }
    }
    return std::nullopt;
}

} // namespace readyline::journal
