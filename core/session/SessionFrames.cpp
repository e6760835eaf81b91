// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Session: what comes in on a connection that stands, and how it is seen to be alive.
#include "core/base/Overloaded.h"
#include "core/session/Ends.h"
#include "core/session/Logging.h"
#include "core/session/Session.h"
#include "core/wire/Protocol.h"

#include <algorithm>

namespace readyline::session {

namespace {
// Differences below these are not worth a repaint.
constexpr Duration kNotable{20};

bool isNotable(const std::optional<Duration>& before, Duration after) {
    return !before || std::chrono::abs(*before - after) >= kNotable;
}

// Only an answer proves that both directions work: a server that still sends may long have ceased to hear.
bool hasAnswer(const std::vector<wire::ServerItem>& items) {
    return std::ranges::any_of(items, [](const auto& each) { return std::holds_alternative<wire::Answer>(each); });
}

// Instead of an answer to session.open: it was ended while we were away.
const wire::SessionEnded* endOf(const std::vector<wire::ServerItem>& items) {
    const auto* first = items.empty() ? nullptr : std::get_if<wire::Envelope>(&items.front());
    return first ? std::get_if<wire::SessionEnded>(&first->event) : nullptr;
}
} // namespace

void Session::onFrame(const std::string& text) {
    auto items = wire::parseServerFrame(text);
    if (!items) {
        qCWarning(lcSession) << "unreadable frame:" << wire::describe(items.error()).c_str();
        return lose("unreadable frame");
    }
    if (!isInOrder(*items)) return lose("gap in the events");
    if (hasAnswer(*items)) heard();
    std::size_t first = 0;
    if (m_connection.state == State::Opening) {
        // Nothing may come before the answer to session.open; what follows it in the frame is of the open session.
        if (const auto* over = endOf(*items)) return void(m_announcedEnd = endOf(*over)); // the close follows
        const auto* answer = items->empty() ? nullptr : std::get_if<wire::Answer>(&items->front());
        if (!answer || !onOpenAnswered(*answer)) return;
        first = 1;
    }
    if (m_connection.state != State::Live) return;
    items->erase(items->begin(), items->begin() + static_cast<std::ptrdiff_t>(first));
    if (items->empty()) return;
    for (const wire::ServerItem& each : *items) note(each);
    Q_EMIT received(*items);
}

bool Session::isInOrder(const std::vector<wire::ServerItem>& items) const {
    std::int64_t n = m_wire.lastN;
    for (const wire::ServerItem& each : items) {
        const auto* event = std::get_if<wire::Envelope>(&each);
        if (event && event->n != ++n) return false;
    }
    return true;
}

void Session::note(const wire::ServerItem& item) {
    if (const auto* event = std::get_if<wire::Envelope>(&item)) {
        m_wire.lastN = event->n;
        m_resume->seq = std::max(m_resume->seq, event->seq);
        if (const auto* over = std::get_if<wire::SessionEnded>(&event->event)) m_announcedEnd = endOf(*over);
        if (const auto* unknown = std::get_if<wire::Unknown>(&event->event))
            qCInfo(lcSession) << "an event of a newer server:" << unknown->type.c_str();
        return;
    }
    const auto& answer = std::get<wire::Answer>(item);
    const auto* result = std::get_if<wire::Result>(&answer.outcome);
    const auto* pong = result ? std::get_if<wire::Pong>(result) : nullptr;
    if (pong && answer.id == m_wire.pingId) onPong(*pong);
}

// True if the session is open now.
bool Session::onOpenAnswered(const wire::Answer& answer) {
    if (answer.id != m_wire.openId) {
        lose("not the answer to session.open");
        return false;
    }
    return std::visit(Overloaded{
                          [&](const wire::Result& result) {
                              const auto* opened = std::get_if<wire::SessionOpened>(&result);
                              if (opened)
                                  onOpened(*opened);
                              else
                                  lose("not the answer to session.open");
                              return opened != nullptr;
                          },
                          [&](const wire::Refused& refused) {
                              if (const auto end = endOf(refused))
                                  finish(*end);
                              else
                                  lose("session.open refused for now");
                              return false;
                          },
                          [&](const wire::ParseError& error) {
                              finish({SessionEnd::Kind::BrokenProtocol, {}, wire::describe(error)});
                              return false;
                          },
                      },
        answer.outcome);
}

void Session::onOpened(const wire::SessionOpened& opened) {
    if (!take(Input::SessionOpened)) return;
    const Instant now = m_time.now();
    m_clock.forget();
    m_clock.measured(m_wire.askedAt, now, opened.at);
    const bool sameLog = m_resume && m_resume->log == opened.log;
    m_resume = wire::ResumePoint{opened.log, opened.seq};
    m_graceSeconds = opened.graceSeconds;
    m_wire.timeout.cancel();
    m_connection.everLive = true;
    m_connection.attempt = 0;
    m_connection.keptUntil.reset();
    m_connection.roundTrip = m_clock.roundTrip();
    m_connection.clockDiffers = serverNow() - m_time.wallNow();
    m_wire.beatAt = now;
    m_wire.beatWall = m_time.wallNow();
    m_wire.heartbeat = m_time.after(wire::kHeartbeat, [this] { beat(); });
    watch();
    qCInfo(lcSession) << "live at" << opened.seq;
    Q_EMIT live(opened, sameLog);
    Q_EMIT connectionChanged();
}

void Session::beat() {
    // K4: the wall clock ran on without the steady one, so the computer slept and the connection is a stranger's by now.
    const Duration slept = (m_time.wallNow() - m_wire.beatWall) - (m_time.now() - m_wire.beatAt);
    if (slept > wire::kSilenceDead) return lose("woke up");
    m_wire.beatAt = m_time.now();
    m_wire.beatWall = m_time.wallNow();
    m_wire.askedAt = m_time.now();
    m_wire.pingId = transmit(wire::Ping{});
    m_wire.heartbeat = m_time.after(wire::kHeartbeat, [this] { beat(); });
}

void Session::onPong(const wire::Pong& pong) {
    m_backOff.reset(); // it has lasted; a server that drops us right after opening is not asked again and again at once
    m_clock.measured(m_wire.askedAt, m_time.now(), pong.at);
    const Duration differs = serverNow() - m_time.wallNow();
    Connection next = m_connection;
    if (isNotable(next.roundTrip, *m_clock.roundTrip())) next.roundTrip = m_clock.roundTrip();
    if (isNotable(next.clockDiffers, differs)) next.clockDiffers = differs;
    say(next);
}

void Session::heard() {
    m_wire.heardAt = m_time.now();
    if (!m_connection.silent) return;
    Connection next = m_connection;
    next.silent = false;
    say(next);
    watch();
}

// Looks again when the next word about silence would be due; whatever is heard meanwhile only moves heardAt.
void Session::watch() {
    const Duration silence = m_time.now() - m_wire.heardAt;
    if (silence >= wire::kSilenceDead) return lose("silent");
    const bool isSilent = silence >= wire::kSilenceSaid;
    const Duration until = isSilent ? wire::kSilenceDead : wire::kSilenceSaid;
    m_wire.watch = m_time.after(until - silence, [this] { watch(); });
    if (!isSilent) return;
    Connection next = m_connection;
    next.silent = true;
    say(next);
}

} // namespace readyline::session
