// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Hub.h"

#include "core/wire/Protocol.h"
#include "server/hub/Dispatcher.h"
#include "server/hub/Rest.h"

namespace readyline::hub {

namespace {

constexpr std::chrono::seconds kSweepEvery{1};
constexpr std::chrono::seconds kOpenWithin{10};

} // namespace

struct Hub::State {
    State(engine::Engine& engine, identity::PasswordPool& passwords, Time& time, config::Log& log)
        : room{engine, passwords, time, log, {}, {}, {}} {}

    void sweep();

    Room room;
    Publisher publisher{room};
    Views views{room, publisher};
    Dispatcher dispatcher{room, views};
    Rest rest{room};
    Timer sweeping;
    bool isStopping = false;
};

Hub::Hub(engine::Engine& engine, identity::PasswordPool& passwords, Time& time, config::Log& log)
    : m_state(std::make_shared<State>(engine, passwords, time, log)) {
    engine.observe(
        [alive = std::weak_ptr{m_state}](const floor::Floor& floor, const std::vector<engine::Applied>& records) {
            if (const auto state = alive.lock()) state->publisher.publish(floor, records);
        });
    engine.read([alive = std::weak_ptr{m_state}](const floor::Floor& floor) {
        if (const auto state = alive.lock()) state->publisher.begin(floor);
    });
    m_state->sweep();
}

Hub::~Hub() = default;

void Hub::opened(Peer& peer) {
    Link& link = m_state->room.links.add(peer, m_state->room.time.now());
    if (m_state->isStopping) link.close(wire::CloseCode::GoingAway);
}

void Hub::received(Peer& peer, std::string_view frame) {
    if (const auto link = m_state->room.links.find(peer)) m_state->dispatcher.received(*link, frame);
}

void Hub::closed(Peer& peer) {
    const auto link = m_state->room.links.find(peer);
    if (!link) return;
    if (!m_state->isStopping) m_state->dispatcher.gone(*link);
    m_state->room.links.remove(peer);
}

void Hub::handle(HttpRequest request, HttpReply reply) { m_state->rest.handle(std::move(request), std::move(reply)); }

void Hub::carry(Carrier* carrier) { m_state->dispatcher.lines().carry(carrier); }

void Hub::heard(const domain::ContactId& contact, const std::string& leg, const domain::LineQuality& quality) {
    m_state->room.engine.read(
        [alive = std::weak_ptr{m_state}, heard = wire::CallQuality{contact, leg, quality}](const floor::Floor& floor) {
            if (const auto state = alive.lock()) state->dispatcher.lines().tell(floor, heard);
        });
}

// Sessions are not lost by a stop: the next start gives them their grace.
void Hub::stop() {
    m_state->isStopping = true;
    for (const auto& link : m_state->room.links.all()) link->close(wire::CloseCode::GoingAway);
}

Hub::Figures Hub::figures() const {
    Figures out = m_state->room.figures;
    out.peers = m_state->room.links.size();
    return out;
}

// Closes who never opened a session and who fell silent (2.11).
void Hub::State::sweep() {
    const Instant now = room.time.now();
    for (const auto& link : room.links.all()) {
        const bool isWaitedFor = link->state == LinkState::Unopened || link->state == LinkState::Opening;
        if (isWaitedFor && now - link->openedAt >= kOpenWithin)
            link->close(wire::CloseCode::OpenTimeout);
        else if (now - link->heardAt >= wire::kSilenceDead)
            link->close(wire::CloseCode::Silent);
    }
    sweeping = room.time.after(kSweepEvery, [this] { sweep(); });
}

} // namespace readyline::hub
