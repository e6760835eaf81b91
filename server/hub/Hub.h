// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Hub: the room between sockets and floor. Reads frames and REST calls, asks the engine, keeps who sees what, and tells each
// peer what changed for it once that is on disk. Knows no socket.
#pragma once

#include "core/base/Time.h"
#include "core/domain/Call.h"
#include "server/config/Log.h"
#include "server/hub/Carrier.h"
#include "server/hub/Http.h"
#include "server/hub/Peer.h"

#include <memory>
#include <string_view>

namespace readyline::engine {
class Engine;
}
namespace readyline::identity {
class PasswordPool;
}

namespace readyline::hub {

class Hub {
public:
    Hub(engine::Engine&, identity::PasswordPool&, Time&, config::Log& = config::Log::silent());
    ~Hub();

    // A connection has upgraded. The peer stays valid until closed() was called for it.
    void opened(Peer&);
    void received(Peer&, std::string_view frame);
    void closed(Peer&);
    void handle(HttpRequest, HttpReply); // /v1/… only
    void stop();                         // clean stop: closes every peer with GoingAway
    void carry(Carrier*);                // from now on, until nullptr: it outlives the hub otherwise
    // How the sound of a line is: told on to the agent whose it is.
    void heard(const domain::ContactId&, const std::string& leg, const domain::LineQuality&);

    struct Figures { // for /metrics
        std::size_t peers = 0, sessions = 0, contacts = 0, offers = 0;
        std::size_t calls = 0; // told to connectors and not over
        std::uint64_t requests = 0, refused = 0, events = 0;
    };
    [[nodiscard]] Figures figures() const;

private:
    struct State;
    std::shared_ptr<State> m_state; // what comes back late from the engine or the passwords finds it gone
};

} // namespace readyline::hub
