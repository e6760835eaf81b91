// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// MemoryJournal: a journal that lives as long as its MemoryStore, for tests and for floors that
// nobody must keep. It has no thread: `done` runs inside the call, or inside release() while the
// disk is held. Tests can make the disk fail or wait.
#pragma once

#include "server/journal/Fence.h"
#include "server/journal/Journal.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace readyline::journal {

// What would be on the disk. Opening it again is a restart; a held append that was not released is
// lost with the crash.
struct MemoryStore {
    std::string logId;
    std::int64_t epoch{0};
    bool isOpen{false};
    std::optional<Snapshot> snapshot;
    std::map<std::int64_t, Record> records;
    std::unordered_map<std::string, std::int64_t> commands; // command id -> seq
    struct Known {
        std::int64_t seq{0};
        std::string value;
    };
    std::unordered_map<std::string, Known> facts;                // by key
    std::unordered_map<std::string, std::deque<KeptLine>> lines; // by what they are about, oldest first
};

class MemoryJournal final : public Journal {
public:
    [[nodiscard]] static Expected<std::unique_ptr<MemoryJournal>, Fault> open(
        std::shared_ptr<MemoryStore> store, WallTime now);
    ~MemoryJournal() override;

    [[nodiscard]] Expected<Loaded, Fault> load() override; // releases what is held first
    void append(std::vector<Record> records, std::int64_t expectedSeq, AppendDone done) override;
    [[nodiscard]] Expected<std::optional<KnownReply>, Fault> findReply(const std::string& commandId) override;
    [[nodiscard]] Expected<std::optional<std::string>, Fault> findFact(const std::string& key) override;
    [[nodiscard]] Expected<std::vector<KeptLine>, Fault> readLines(const LineQuery& query) override;
    void snapshot(Snapshot snapshot, SnapshotDone done) override;
    void prune(std::int64_t throughSeq, WallTime now, PruneDone done) override;
    void close() override;
    [[nodiscard]] Stats stats() const override;

    void failNextAppend(Fault fault); // the next one whose turn comes and that would have been stored
    void hold();                      // from now on nothing reaches the disk …
    void release();                   // … until now, when it does in order

private:
    MemoryJournal(std::shared_ptr<MemoryStore> store, WallTime now);
    void run(std::function<void()> job, std::size_t records = 0);
    void drain();
    [[nodiscard]] Expected<std::int64_t, Fault> store(std::vector<Record> records, std::int64_t expectedSeq);
    [[nodiscard]] Expected<void, Fault> replaceSnapshot(Snapshot snapshot);
    [[nodiscard]] Expected<std::int64_t, Fault> forget(std::int64_t throughSeq, WallTime now);
    void forgetLines(WallTime now);
    [[nodiscard]] std::optional<Fault> repeated(const std::vector<Record>& records) const;

    mutable std::mutex m_mutex;     // the store and every member below
    std::recursive_mutex m_running; // one job at a time; a callback may append
    std::shared_ptr<MemoryStore> m_store;
    Fence m_fence;
    std::optional<Fault> m_nextFault;
    std::deque<std::pair<std::function<void()>, std::size_t>> m_queue;
    bool m_isHeld{false};
    bool m_isDraining{false};
    bool m_isClosed{false};
    Stats m_stats;
};

} // namespace readyline::journal
