// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The engine's dealings with the disk: start, outages, snapshots, the clean stop.
#include "server/engine/Engine.h"

#include "server/journal/Upcaster.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace readyline::engine {

using journal::Fault;

namespace {

// To read a snapshot back takes a second floor for a moment. The C library would keep its pages for good: with 5,000 agents
// a third of what the server holds.
void giveBackMemory() {
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

Expected<void, Fault> Engine::start() {
    auto loaded = replay(m_ports.journal, m_ports.codec);
    if (!loaded) return unexpected(loaded.error());
    const bool isNew = loaded->floor.seq == 0;
    m_clock.notBefore(loaded->lastAt);
    WallTime aliveAt = loaded->lastAt;
    if (const auto stamp = m_ports.liveness ? m_ports.liveness->last() : std::nullopt)
        aliveAt = std::max(aliveAt, *stamp);

    m_log = loaded->logId;
    m_epoch = loaded->epoch;
    m_floor = std::move(loaded->floor);
    m_book.rebuild(m_floor);
    m_committed = m_floor.seq;
    m_snapshotSeq = m_floor.seq - static_cast<std::int64_t>(loaded->records.size());
    m_storage = Storage::Working;
    if (!isNew) {
        const Duration gap = std::max(Duration{0}, now() - aliveAt);
        submit({{}, {}, {}, floor::Resume{gap}}, [](const Outcome&) {});
    }
    stampAlive();
    return {};
}

void Engine::stop(std::function<void()> done) {
    m_stopped = std::move(done);
    m_isStopping = true;
    pump();
}

void Engine::finishStop() {
    m_deadline.cancel();
    m_stamp.cancel();
    m_retry.cancel();
    if (!m_stopped) return;
    auto finish = [this, done = std::exchange(m_stopped, {})] {
        if (m_ports.liveness) m_ports.liveness->stamp(now());
        done();
    };
    if (m_storage != Storage::Working || m_floor.seq == m_snapshotSeq) return finish();
    auto picture = snapshot();
    if (!picture) return finish();
    m_ports.journal.snapshot(std::move(*picture), [post = poster(), finish](Expected<void, Fault>) { post(finish); });
}

// It takes the place of the one before: what could not be read back would keep the server from ever starting again. The
// records say the same, so nothing is lost without it.
std::optional<journal::Snapshot> Engine::snapshot() {
    std::string body = m_ports.codec.encode(m_floor);
    if (const auto again = m_ports.codec.decodeFloor(body); !again) {
        m_ports.trouble({journal::FaultKind::Corrupt,
            "snapshot " + std::to_string(m_floor.seq)
                + " was not written, for it could not be read back: " + again.error()});
        return std::nullopt;
    }
    giveBackMemory();
    return journal::Snapshot{m_floor.seq, journal::snapshotUpcaster().current(), std::move(body)};
}

void Engine::snapshotIfDue() {
    if (m_floor.seq - m_snapshotSeq < kSnapshotEvery) return;
    const std::int64_t seq = std::exchange(m_snapshotSeq, m_floor.seq);
    const auto report = [post = poster(), trouble = m_ports.trouble](const auto& result) {
        if (!result) post([trouble, fault = result.error()] { trouble(fault); });
    };
    auto picture = snapshot();
    if (!picture) return;
    m_ports.journal.snapshot(std::move(*picture), report);
    m_ports.journal.prune(seq, now(), report); // what the snapshot before this one contained
}

// Nothing of the batch was stored, or nobody knows: the journal says what is true.
void Engine::recover(Batch& batch, const Fault& fault) {
    ++m_figures.failures;
    m_ports.trouble(fault);
    m_storage = Storage::Failing;
    m_failingSince = batch.applied.empty() ? now() : batch.applied.front().at;
    const bool isRead = reload();
    for (Reply& each : batch.replies) {
        const bool stands = each.isOld || (each.record != 0 && isRead && each.record <= m_committed);
        if (!stands) each.outcome = unexpected(floor::Refused{domain::Refusal::StorageFailed, {}});
        answer(each);
    }
    for (Waiting& each : std::exchange(m_waiting, {}))
        each.answer(unexpected(floor::Refused{domain::Refusal::StorageFailed, {}}));
    if (isRead) runReads();
    m_retry = m_ports.time.after(kRetryStorage, [this] { retryStorage(); });
}

bool Engine::reload() {
    auto loaded = replay(m_ports.journal, m_ports.codec);
    if (!loaded) {
        m_ports.trouble(loaded.error());
        m_storage = Storage::Unread;
        return false;
    }
    m_floor = std::move(loaded->floor);
    m_book.rebuild(m_floor);
    std::erase_if(loaded->records, [this](const Applied& each) { return each.seq <= m_committed; });
    tell(loaded->records); // what was stored although it was reported as failed
    return true;
}

// The first record after an outage of the disk moves the deadlines by it; that it can be written ends the outage.
void Engine::retryStorage() {
    if (m_storage == Storage::Unread) {
        if (!reload()) {
            m_retry = m_ports.time.after(kRetryStorage, [this] { retryStorage(); });
            return;
        }
        runReads();
    }
    m_storage = Storage::Working;
    const WallTime since = m_failingSince;
    const auto keep = [this, since](const Outcome& outcome) {
        if (!outcome) m_failingSince = since;
    };
    m_waiting.push_back({{{}, {}, {}, floor::Resume{now() - since, true}}, keep, now()});
    pump();
}

void Engine::stampAlive() {
    if (!m_ports.liveness) return;
    if (m_storage == Storage::Working) m_ports.liveness->stamp(now());
    m_stamp = m_ports.time.after(kStampEvery, [this] { stampAlive(); });
}

} // namespace readyline::engine
