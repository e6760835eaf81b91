// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Engine.h"

#include "server/engine/Ends.h"

namespace readyline::engine {

using journal::Fault;

Engine::Engine(Ports ports) : m_ports(std::move(ports)), m_clock(m_ports.time) {}

Engine::~Engine() = default;

void Engine::submit(Input input, Answer answer) {
    ++m_figures.commands;
    std::optional<domain::Refusal> refusal;
    if (m_storage != Storage::Working || m_isStopping)
        refusal = domain::Refusal::StorageFailed;
    else if (m_waiting.size() >= kMostWaiting)
        refusal = domain::Refusal::Overloaded;
    if (refusal) {
        ++m_figures.refused;
        answer(unexpected(floor::Refused{*refusal, {}}));
        return;
    }
    m_waiting.push_back({std::move(input), std::move(answer), now()});
    pump();
}

void Engine::read(std::function<void(const floor::Floor&)> reader) {
    if (m_underWay || m_storage == Storage::Unread)
        m_reads.push_back(std::move(reader));
    else
        reader(m_floor);
}

Expected<std::optional<ContactEnd>, floor::Refused> Engine::endOf(const domain::ContactId& contact) const {
    auto end = findEnd(m_ports.journal, m_ports.codec, contact);
    if (end) return std::move(*end);
    m_ports.trouble(end.error());
    return unexpected(floor::Refused{domain::Refusal::StorageFailed, {}});
}

Expected<std::vector<domain::LedgerLine>, floor::Refused> Engine::ledger(const LedgerQuery& query) const {
    auto lines = readLedger(m_ports.journal, m_ports.codec, query);
    if (lines) return std::move(*lines);
    m_ports.trouble(lines.error());
    return unexpected(floor::Refused{domain::Refusal::StorageFailed, {}});
}

Expected<HistoryPage, floor::Refused> Engine::history(const HistoryQuery& query) const {
    auto page = readHistory(m_ports.journal, m_ports.codec, query);
    if (page) return std::move(*page);
    m_ports.trouble(page.error());
    return unexpected(floor::Refused{domain::Refusal::StorageFailed, {}});
}

Expected<std::vector<domain::Look>, floor::Refused> Engine::looks(const LookQuery& query) const {
    auto looks = readLooks(m_ports.journal, m_ports.codec, query);
    if (looks) return std::move(*looks);
    m_ports.trouble(looks.error());
    return unexpected(floor::Refused{domain::Refusal::StorageFailed, {}});
}

Executor Engine::poster() const {
    return [alive = std::weak_ptr{m_alive}, post = m_ports.post](std::function<void()> work) {
        post([alive, work = std::move(work)] {
            if (!alive.expired()) work();
        });
    };
}

Engine::Figures Engine::figures() const {
    Figures out = m_figures;
    out.waiting = m_waiting.size();
    return out;
}

bool Engine::isWorkDue() const {
    if (m_underWay || m_storage != Storage::Working) return false;
    if (!m_waiting.empty()) return true;
    const auto deadline = floor::nextDeadline(m_floor);
    return deadline && *deadline <= now() && !m_isTickFruitless;
}

void Engine::pump() {
    if (m_isBusy) return;
    m_isBusy = true;
    while (isWorkDue()) decideWaiting();
    m_isBusy = false;
    armDeadline();
    if (m_isStopping && !m_underWay) finishStop();
}

// Never called while the floor is ahead of the disk.
void Engine::decideWaiting() {
    Decider decider{{m_floor, m_book, m_ports.journal, m_ports.codec, m_recent}, m_epoch};
    for (Waiting& each : std::exchange(m_waiting, {})) decider.decide(std::move(each));
    decider.tick(now());
    Batch batch = decider.take();
    for (const Fault& each : batch.faults) m_ports.trouble(each);
    if (batch.lost) return recover(batch, *batch.lost);
    m_isTickFruitless = batch.records.empty() && batch.replies.empty();
    if (batch.records.empty()) {
        release(batch);
        return;
    }
    auto records = std::exchange(batch.records, {});
    const std::int64_t expected = batch.expectedSeq;
    m_underWay = std::move(batch);
    m_underWaySince = m_ports.time.now();
    m_ports.journal.append(std::move(records), expected, [this, post = poster()](Expected<std::int64_t, Fault> result) {
        post([this, result = std::move(result)] { onAppended(result); });
    });
}

void Engine::onAppended(const Expected<std::int64_t, Fault>& result) {
    Batch batch = std::move(*m_underWay);
    m_underWay.reset();
    const bool wasBusy = std::exchange(m_isBusy, true);
    if (result) {
        ++m_figures.commits;
        m_figures.records += batch.applied.size();
        m_figures.committing += m_ports.time.now() - m_underWaySince;
        release(batch);
        snapshotIfDue();
    } else {
        recover(batch, result.error());
    }
    m_isBusy = wasBusy;
    pump();
}

// The floor equals the disk: what was held back may leave. Events first, then the answers, then who wants to look.
void Engine::release(Batch& batch) {
    tell(batch.applied);
    for (Reply& each : batch.replies) {
        if (each.isOld)
            ++m_figures.repeats;
        else if (each.record == 0)
            m_recent.remember(each.command, each.digest, each.outcome);
        answer(each);
    }
    runReads();
}

void Engine::tell(const std::vector<Applied>& records) {
    m_committed = m_floor.seq;
    if (records.empty()) return;
    for (const Observer& each : m_observers) each(m_floor, records);
}

void Engine::answer(Reply& reply) {
    if (!reply.outcome) ++m_figures.refused;
    reply.answer(reply.outcome);
}

void Engine::runReads() {
    for (const auto& reader : std::exchange(m_reads, {})) reader(m_floor);
}

void Engine::armDeadline() {
    m_deadline.cancel();
    if (m_underWay || m_storage != Storage::Working) return;
    const auto deadline = floor::nextDeadline(m_floor);
    if (!deadline) return;
    // A deadline that stays due although nothing comes of it is looked at again, but not in a circle.
    const Duration least = m_isTickFruitless ? Duration{std::chrono::seconds{1}} : Duration{0};
    m_deadline = m_ports.time.after(std::max(least, *deadline - now()), [this] {
        m_isTickFruitless = false;
        pump();
    });
}

} // namespace readyline::engine
