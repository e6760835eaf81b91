// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Engine: the one writer of a site. Owns the floor, keeps it equal to the journal, and lets nothing out that is not on disk.
// Commands that arrive while a commit is under way are decided together after it and share the next one. All calls and
// callbacks on the server's one thread; the journal's answers are brought there by the executor.
#pragma once

#include "server/engine/Batch.h"
#include "server/engine/Clock.h"
#include "server/engine/History.h"
#include "server/engine/Lines.h"
#include "server/engine/Liveness.h"
#include "server/engine/Looks.h"
#include "server/engine/Replay.h"

#include <memory>

namespace readyline::engine {

using Executor = std::function<void(std::function<void()>)>;

inline constexpr std::chrono::seconds kStampEvery{2};
inline constexpr std::int64_t kSnapshotEvery = 10'000; // records
inline constexpr std::size_t kMostWaiting = 20'000;    // commands; then refused as Overloaded
inline constexpr std::size_t kRefusalsKept = 20'000;
inline constexpr std::chrono::seconds kRetryStorage{1};

// What the engine is built on; all of it outlives the engine.
struct Ports {
    journal::Journal& journal;
    const Codec& codec;
    Time& time;
    Executor post;
    Liveness* liveness = nullptr; // none: a floor that nobody keeps
    std::function<void(const journal::Fault&)> trouble = [](const journal::Fault&) {};
};

class Engine {
public:
    explicit Engine(Ports);
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    ~Engine();

    // Loads, and says first of all how long the server was away. A fault: nothing runs, tell it and stop.
    [[nodiscard]] Expected<void, journal::Fault> start();
    // Finishes what was submitted, writes a snapshot; later commands are refused.
    void stop(std::function<void()> done);

    // The answer comes once, after the observers have seen the records of its batch.
    void submit(Input, Answer);
    // Runs when the floor equals the disk: at once, or when the commit under way is done.
    void read(std::function<void(const floor::Floor&)>);
    // How a contact ended, for at least journal::kRepliesKept after that; nothing for one that has not, or is not known.
    [[nodiscard]] Expected<std::optional<ContactEnd>, floor::Refused> endOf(const domain::ContactId&) const;
    // The committed changes of somebody's status, newest first.
    [[nodiscard]] Expected<std::vector<domain::LedgerLine>, floor::Refused> ledger(const LedgerQuery&) const;
    // The contacts that are over for somebody, newest first, with what he corrected of them.
    [[nodiscard]] Expected<HistoryPage, floor::Refused> history(const HistoryQuery&) const;
    // Who saw the value of which secure variable, newest first (W73).
    [[nodiscard]] Expected<std::vector<domain::Look>, floor::Refused> looks(const LookQuery&) const;
    // Brings work from any thread to the server's; dropped when the engine is gone.
    [[nodiscard]] Executor poster() const;
    void observe(Observer observer) { m_observers.push_back(std::move(observer)); }

    [[nodiscard]] const std::string& log() const { return m_log; }
    [[nodiscard]] std::int64_t committed() const { return m_committed; }
    [[nodiscard]] WallTime now() const { return m_clock.now(); }

    struct Figures { // for /metrics
        std::uint64_t commands = 0, repeats = 0, refused = 0, commits = 0, records = 0, failures = 0;
        std::size_t waiting = 0;
        Duration committing{0}; // in all; divided by commits: how long one takes
    };
    [[nodiscard]] Figures figures() const;

private:
    enum class Storage : std::uint8_t { Working, Failing, Unread }; // Unread: not even the floor is known

    void pump();
    [[nodiscard]] bool isWorkDue() const;
    void decideWaiting();
    void onAppended(const Expected<std::int64_t, journal::Fault>&);
    void release(Batch&);
    void recover(Batch&, const journal::Fault&);
    [[nodiscard]] bool reload();
    void retryStorage();
    void tell(const std::vector<Applied>&);
    void answer(Reply&);
    void runReads();
    [[nodiscard]] std::optional<journal::Snapshot> snapshot(); // nothing if it could not be read back
    void snapshotIfDue();
    void armDeadline();
    void stampAlive();
    void finishStop();

    Ports m_ports;
    Clock m_clock;
    floor::Floor m_floor; // ahead of the disk only while a commit is under way
    ledger::Book m_book;  // of that floor
    std::string m_log;
    std::int64_t m_epoch = 0;
    std::int64_t m_committed = 0;
    std::int64_t m_snapshotSeq = 0;
    Storage m_storage = Storage::Unread;
    WallTime m_failingSince;

    std::vector<Waiting> m_waiting;
    std::optional<Batch> m_underWay;
    Instant m_underWaySince{};
    bool m_isBusy = false; // deciding or releasing: calls from callbacks only queue
    std::vector<std::function<void(const floor::Floor&)>> m_reads;
    std::vector<Observer> m_observers;
    Recent m_recent{kRefusalsKept};

    Timer m_deadline, m_stamp, m_retry;
    bool m_isTickFruitless = false;
    std::function<void()> m_stopped;
    bool m_isStopping = false;
    Figures m_figures;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0); // answers of the journal that come later find it gone
};

} // namespace readyline::engine
