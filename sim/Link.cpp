// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Link.h"

#include "core/base/Overloaded.h"
#include "core/base/Uuid.h"
#include "core/wire/CloseCode.h"
#include "sim/LinkSocket.h"

#include <algorithm>

namespace readyline::sim {

namespace {

constexpr Duration kFirstRetry{250};
constexpr Duration kLastRetry{8000};

} // namespace

Link::Link(
    boost::asio::io_context& io, Time& time, Random& random, Endpoint endpoint, LinkIdentity identity, Events events)
    : m_io(io),
      m_time(time),
      m_random(random),
      m_endpoint(std::move(endpoint)),
      m_identity(std::move(identity)),
      m_events(std::move(events)) {}

Link::~Link() {
    if (m_socket) {
        m_socket->forget();
        m_socket->close();
    }
}

void Link::start() {
    m_stopped = false;
    connect();
}

void Link::stop() {
    m_stopped = true;
    m_open = false;
    m_retry.cancel();
    m_beat.cancel();
    if (m_socket) m_socket->close();
}

domain::CommandId Link::newCommand() { return {uuid7(m_time.wallNow(), m_random)}; }

void Link::request(wire::Request request, Answered answered) {
    const std::int64_t id = m_nextId++;
    const Asked& asked = m_asked.emplace(id, Asked{std::move(request), std::move(answered)}).first->second;
    if (m_open) say(id, asked);
}

void Link::connect() {
    m_socket = std::make_shared<Socket>(m_io, *this);
    m_socket->connect(m_endpoint);
}

void Link::onConnected() {
    m_heard = m_time.now();
    const std::int64_t id = m_nextId++;
    wire::SessionOpen open{
        m_identity.token, READYLINE_VERSION, m_identity.device, m_identity.label, m_identity.canShow, m_resume};
    say(id, m_asked.emplace(id, Asked{std::move(open), {}}).first->second);
    m_beat = m_time.after(wire::kHeartbeat, [this] { heartbeat(); });
}

void Link::heartbeat() {
    if (m_time.now() - m_heard > wire::kSilenceDead) return m_socket->drop(); // nobody hears a goodbye
    if (m_open) request(wire::Ping{});
    m_beat = m_time.after(wire::kHeartbeat, [this] { heartbeat(); });
}

void Link::say(std::int64_t id, const Asked& asked) {
    m_socket->send(wire::serialize(wire::RequestFrame{id, asked.request}));
}

void Link::onFrame(std::string_view frame) {
    m_heard = m_time.now();
    const auto items = wire::parseServerFrame(frame);
    if (!items) return m_socket->close(); // a server that breaks the protocol: begin anew
    for (const wire::ServerItem& item : *items)
        std::visit(Overloaded{[this](const wire::Answer& answer) { take(answer); },
                       [this](const wire::Envelope& envelope) {
                           if (m_resume) m_resume->seq = std::max(m_resume->seq, envelope.seq);
                           if (m_events.event) m_events.event(envelope);
                       }},
            item);
}

void Link::take(const wire::Answer& answer) {
    const auto asked = m_asked.extract(answer.id);
    if (asked.empty()) return;
    const auto* result = std::get_if<wire::Result>(&answer.outcome);
    if (const auto* opened = result ? std::get_if<wire::SessionOpened>(result) : nullptr) {
        m_open = true;
        m_tries = 0;
        m_resume = wire::ResumePoint{opened->log, opened->seq};
        for (const auto& [id, waiting] : m_asked) say(id, waiting); // what was not answered, with its own command id
        if (m_events.opened) m_events.opened(*opened);
        return;
    }
    if (asked.mapped().answered) asked.mapped().answered(answer);
}

void Link::onClosed(int code) {
    const bool wasOpen = m_open;
    m_open = false;
    m_beat.cancel();
    m_socket.reset();
    std::erase_if(m_asked, [](const auto& each) { return wire::commandOf(each.second.request).empty(); });
    if (wasOpen && m_events.lost) m_events.lost();
    if (m_stopped) return;
    const auto row = wire::closeRow(code);
    if (row && !row->reconnect) {
        m_stopped = true;
        if (m_events.ended) m_events.ended(code);
        return;
    }
    retryLater();
}

void Link::retryLater() {
    const Duration base = std::min(kLastRetry, kFirstRetry * (1 << std::min(m_tries++, 5)));
    const auto jitter = static_cast<std::int64_t>(m_random.next() % static_cast<std::uint64_t>(base.count()));
    m_retry = m_time.after(base / 2 + Duration{jitter}, [this] { connect(); });
}

} // namespace readyline::sim
