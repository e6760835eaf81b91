// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Link: what the hub knows about one connection: who it is, what it sees, and how far it has been told.
#pragma once

#include "core/wire/Answers.h"
#include "server/hub/Bucket.h"
#include "server/hub/Peer.h"

#include <vector>

namespace readyline::hub {

enum class LinkState : std::uint8_t { Unopened, Opening, Open, Closing };

struct View {
    wire::ViewId id;
    std::vector<domain::TeamId> teams;
};

class Link : public std::enable_shared_from_this<Link> {
public:
    Link(Peer& peer, Instant now) : openedAt(now), heardAt(now), m_peer(&peer) {}

    void send(const wire::Answer& answer);
    void sendUnnumbered(const wire::ParseError&); // the refusal of what has no id
    void send(const wire::EncodedEvent& event);   // numbers it
    void close(wire::CloseCode);                  // nothing is sent after it
    void forgetPeer() { m_peer = nullptr; }
    [[nodiscard]] bool isGone() const { return !m_peer; }
    [[nodiscard]] bool isOpen() const { return state == LinkState::Open; }

    LinkState state = LinkState::Unopened;
    domain::Actor who;
    wire::Me me;               // as it was told
    domain::SessionId session; // empty for connectors: they are no agents
    Instant openedAt, heardAt;
    Bucket requests;
    std::vector<View> views;
    bool seesCalls = false;
    bool seesCallbacks = false;
    bool isSigningOut = false;            // asked for it: closed by its answer
    std::vector<wire::RequestFrame> held; // came while session.open was under way

private:
    Peer* m_peer;
    std::int64_t m_n = 0; // of the last event sent
};

} // namespace readyline::hub
