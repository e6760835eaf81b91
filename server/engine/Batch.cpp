// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/engine/Batch.h"

#include "server/engine/Ends.h"
#include "server/engine/History.h"
#include "server/engine/Lines.h"
#include "server/engine/Looks.h"
#include "server/engine/Replay.h"
#include "server/journal/Upcaster.h"

#include <algorithm>
#include <iterator>

namespace readyline::engine {

namespace {

using std::chrono::milliseconds;

// Deadlines that a batch makes lie further ahead than this, so they are not looked for in between.
constexpr milliseconds kDeadlineFresh{500};

Outcome refuse(domain::Refusal refusal) { return unexpected(floor::Refused{refusal, {}}); }

// Id of what the command itself made: its own events come before those that follow from them.
std::string madeBy(const floor::Events& events) {
    for (const floor::Event& event : events) {
        if (const auto* posted = std::get_if<floor::ContactPosted>(&event)) return posted->contact.id.value;
        if (const auto* planned = std::get_if<floor::CallbackPlanned>(&event)) return planned->callback.id.value;
        if (const auto* opened = std::get_if<floor::SessionOpened>(&event)) return opened->session.id.value;
        if (const auto* back = std::get_if<floor::SessionBack>(&event)) return back->session.value;
    }
    return {};
}

std::optional<std::string> unreadable(const journal::Line& line, const Codec& codec) {
    if (isOfHistory(line)) return unreadableHistory(line, codec);
    if (isLook(line)) {
        if (const auto look = codec.decodeLook(line.text); !look) return look.error();
        return std::nullopt;
    }
    if (const auto read = codec.decodeLine(line.text); !read) return read.error();
    return std::nullopt;
}

// Why the record could not be read back, or nothing.
std::optional<std::string> unreadable(const journal::Record& record, const Codec& codec) {
    if (const auto body = codec.decodeBody(record.body); !body) return body.error();
    for (const journal::Fact& each : record.facts)
        if (const auto end = codec.decodeEnd(each.value); !end) return each.key + ": " + end.error();
    for (const journal::Line& each : record.lines)
        if (const auto why = unreadable(each, codec)) return each.about + ": " + *why;
    return std::nullopt;
}

Outcome againstDigest(const std::string& first, const std::string& now, Outcome outcome) {
    return first == now ? std::move(outcome) : refuse(domain::Refusal::CommandReused);
}

} // namespace

Decider::Decider(const Uses& uses, std::int64_t epoch)
    : m_floor(uses.floor),
      m_book(uses.book),
      m_journal(uses.journal),
      m_codec(uses.codec),
      m_recent(uses.recent),
      m_epoch(epoch),
      m_deadline(floor::nextDeadline(m_floor)),
      m_deadlineAsOf(m_floor.at) {
    m_batch.expectedSeq = m_floor.seq;
}

void Decider::decide(Waiting waiting) {
    Input& input = waiting.input;
    // After an outage the deadlines move before anything is due.
    if (!std::holds_alternative<floor::Resume>(input.what)) tick(waiting.at);
    Reply reply{std::move(waiting.answer), input.command, input.digest, refuse(domain::Refusal::StorageFailed)};
    if (auto known = earlier(input)) {
        const auto index = m_index.find(input.command);
        reply.outcome = std::move(*known);
        if (index != m_index.end()) reply.record = m_batch.replies[index->second].record;
        reply.isOld = index == m_index.end();
    } else {
        const std::size_t before = m_batch.records.size();
        reply.outcome = run(input, waiting.at);
        if (m_batch.records.size() > before) reply.record = m_batch.records.back().seq;
        if (!input.command.empty()) m_index.emplace(input.command, m_batch.replies.size());
    }
    m_batch.replies.push_back(std::move(reply));
}

void Decider::tick(WallTime now) {
    if (now - m_deadlineAsOf > kDeadlineFresh) {
        m_deadline = floor::nextDeadline(m_floor);
        m_deadlineAsOf = now;
    }
    while (m_deadline && *m_deadline <= now) {
        const std::size_t before = m_batch.records.size();
        (void)run({{}, {}, {}, floor::Tick{}}, now);
        m_deadline = floor::nextDeadline(m_floor);
        m_deadlineAsOf = now;
        if (m_batch.records.size() == before) return;
    }
}

Outcome Decider::run(const Input& input, WallTime at) {
    if (m_batch.lost) return refuse(domain::Refusal::StorageFailed);
    const WallTime now = std::max(at, m_floor.at);
    const std::int64_t seq = m_batch.expectedSeq + static_cast<std::int64_t>(m_batch.records.size()) + 1;
    ledger::Chronicle chronicle{seq, now};
    auto events = floor::run(m_floor, input.what, input.by, now,
        [&](const floor::Floor& before, const floor::Event& event) { chronicle.see(before, event); });
    if (!events) return unexpected(events.error());
    if (events->empty()) return Settled{m_floor.seq, {}};
    std::string made = madeBy(*events);
    std::vector<journal::Line> lines = toJournal(m_book.enter(m_floor, {seq, now, input.by, *events}), m_codec);
    std::ranges::move(toJournal(chronicle, m_codec), std::back_inserter(lines));
    journal::Record record{seq, m_epoch, journal::recordUpcaster().current(), input.command.value, input.digest, now,
        m_codec.encode(Body{input.by, *events}), made, endsIn(*events, m_codec), std::move(lines)};
    std::ranges::move(looksIn(*events, input.by, m_codec), std::back_inserter(record.lines));
    if (const auto why = unreadable(record, m_codec)) return takeBack(seq, *why);
    m_batch.records.push_back(std::move(record));
    m_batch.applied.push_back({seq, now, input.by, input.command, std::move(*events)});
    return Settled{seq, std::move(made)};
}

// A record that cannot be read would keep the server from ever starting again. The floor becomes what it was before: what is
// stored, and on it what this batch has decided.
Outcome Decider::takeBack(std::int64_t seq, const std::string& why) {
    m_batch.faults.push_back({journal::FaultKind::Corrupt,
        "record " + std::to_string(seq) + " was not written, for it could not be read back: " + why});
    auto stored = replay(m_journal, m_codec);
    if (stored) {
        m_floor = std::move(stored->floor);
        for (const Applied& each : m_batch.applied)
            for (const floor::Event& event : each.events) floor::apply(m_floor, event, each.seq, each.at);
        m_book.rebuild(m_floor);
    } else {
        m_batch.lost = stored.error();
    }
    return refuse(domain::Refusal::StorageFailed);
}

std::optional<Outcome> Decider::earlier(const Input& input) const {
    if (input.command.empty()) return std::nullopt;
    if (const auto found = m_index.find(input.command); found != m_index.end()) {
        const Reply& first = m_batch.replies[found->second];
        return againstDigest(first.digest, input.digest, first.outcome);
    }
    if (const Recent::Known* known = m_recent.find(input.command))
        return againstDigest(known->digest, input.digest, known->outcome);
    return stored(input);
}

std::optional<Outcome> Decider::stored(const Input& input) const {
    const auto found = m_journal.findReply(input.command.value);
    if (!found) return refuse(domain::Refusal::StorageFailed);
    if (!*found) return std::nullopt;
    return againstDigest((*found)->commandHash, input.digest, Settled{(*found)->seq, (*found)->reply});
}

} // namespace readyline::engine
