// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/mail/Postman.h"

#include <algorithm>

namespace readyline::mail {

using config::LogLevel;

Postman::Postman(Ports ports, std::vector<Letter> waiting, std::int64_t cursor)
    : m_ports(std::move(ports)),
      m_seen(cursor),
      m_kept(cursor) {
    for (Letter& each : waiting) m_letters.emplace(LetterId{each.id}, Waiting{std::move(each), 0, m_ports.time.now()});
    keepCursor();
    carryNext();
}

void Postman::take(std::vector<Letter> letters, std::int64_t seq) {
    m_seen = std::max(m_seen, seq);
    if (letters.empty() || m_isStopping) return;
    std::vector<Letter> taken;
    for (Letter& each : letters) {
        if (m_letters.contains(each.id)) continue;
        if (m_letters.size() >= kMostLetters) {
            m_ports.log.write(LogLevel::Error, "mail.dropped", {{"seq", each.id.seq}, {"why", "too-many-wait"}});
            continue;
        }
        m_letters.emplace(LetterId{each.id}, Waiting{each, 0, m_ports.time.now()});
        taken.push_back(std::move(each));
    }
    store(std::move(taken));
    carryNext();
}

// Before it is carried: the background keeps the order.
void Postman::store(std::vector<Letter> letters) {
    m_kept = m_seen;
    keep([letters = std::move(letters), seq = m_seen](Outbox& outbox) { return outbox.add(letters, seq); });
}

void Postman::carryNext() {
    if (m_isCarrying || m_isStopping || m_letters.empty()) return;
    const auto byNext = [](const auto& each) { return each.second.next; };
    const Waiting& first = std::ranges::min_element(m_letters, {}, byNext)->second;
    if (m_ports.time.wallNow() - first.letter.at >= kGiveUp) {
        giveUp(first, "a-day-is-over", 0);
        return carryNext();
    }
    const Duration wait = std::max(first.next, m_quietUntil) - m_ports.time.now();
    if (wait > Duration{0})
        m_due = m_ports.time.after(wait, [this] { carryNext(); });
    else
        carry(first.letter);
}

// What was delivered is forgotten at once, there: the less can be sent twice.
void Postman::carry(const Letter& letter) {
    m_isCarrying = true;
    m_ports.background([letter, &carrier = m_ports.carrier, &outbox = m_ports.outbox, home = m_ports.home,
                           alive = std::weak_ptr{m_alive}, this] {
        const Outcome outcome = carrier.carry(letter);
        const bool isDone = outcome.what == Carried::Delivered || outcome.what == Carried::Refused;
        const auto forgotten = isDone ? outbox.remove(letter.id) : Expected<void, journal::Fault>{};
        home([alive, this, id = letter.id, outcome, forgotten] {
            if (!alive.lock()) return;
            sayFault(forgotten);
            onCarried(id, outcome);
        });
    });
}

void Postman::onCarried(const LetterId& id, const Outcome& outcome) {
    m_isCarrying = false;
    Waiting& waiting = m_letters.at(id);
    ++waiting.tries;
    if (outcome.what != Carried::Away) m_away = 0;
    switch (outcome.what) {
    case Carried::Delivered:
        m_ports.log.write(LogLevel::Info, "mail.sent", {{"seq", id.seq}, {"tries", waiting.tries}});
        m_letters.erase(id);
        break;
    case Carried::Refused: giveUp(waiting, "refused", outcome.code); break;
    case Carried::Later:
    case Carried::Away: onDelayed(waiting, outcome); break;
    }
    carryNext();
}

// A server that cannot be used makes all letters wait, not each of them in turn.
void Postman::onDelayed(Waiting& waiting, const Outcome& outcome) {
    if (m_isStopping) return;
    const bool isAway = outcome.what == Carried::Away;
    const Instant now = m_ports.time.now();
    const Duration rest = std::max(waiting.letter.at + kGiveUp - m_ports.time.wallNow(), Duration{0});
    const Duration pause = std::min(pauseAfter(isAway ? ++m_away : waiting.tries), rest);
    if (isAway) m_quietUntil = now + pause;
    waiting.next = now + pause;
    m_ports.log.write(LogLevel::Warning, "mail.delayed",
        {{"seq", waiting.letter.id.seq}, {"code", outcome.code}, {"tries", waiting.tries},
            {"seconds", std::chrono::duration_cast<std::chrono::seconds>(pause).count()}});
}

void Postman::giveUp(const Waiting& waiting, const char* why, int code) {
    const LetterId id = waiting.letter.id;
    m_ports.log.write(
        LogLevel::Error, "mail.given-up", {{"seq", id.seq}, {"why", why}, {"code", code}, {"tries", waiting.tries}});
    keep([id](Outbox& outbox) { return outbox.remove(id); });
    m_letters.erase(id);
}

// Most records call for nothing: where it has read to is written now and then.
void Postman::keepCursor() {
    if (m_kept != m_seen) store({});
    m_cursorDue = m_ports.time.after(kCursorEvery, [this] { keepCursor(); });
}

void Postman::stop() {
    store({});
    m_isStopping = true;
    m_due.cancel();
    m_cursorDue.cancel();
}

void Postman::keep(std::function<Expected<void, journal::Fault>(Outbox&)> work) {
    if (m_isStopping) return;
    m_ports.background(
        [work = std::move(work), &outbox = m_ports.outbox, home = m_ports.home, alive = std::weak_ptr{m_alive}, this] {
            home([alive, this, done = work(outbox)] {
                if (alive.lock()) sayFault(done);
            });
        });
}

void Postman::sayFault(const Expected<void, journal::Fault>& done) {
    if (!done) m_ports.log.write(LogLevel::Error, "mail.not-kept", {{"fault", journal::describe(done.error())}});
}

// Twice as long each time, and never all at the same moment: three quarters to five quarters of it.
Duration Postman::pauseAfter(int tries) {
    Duration pause = kFirstPause;
    for (int i = 1; i < tries && pause < kLongestPause; ++i) pause *= 2;
    pause = std::min<Duration>(pause, kLongestPause);
    const auto part = static_cast<std::int64_t>(m_ports.random.next() % 501);
    return pause * (750 + part) / 1000;
}

} // namespace readyline::mail
