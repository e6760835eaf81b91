// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Peer: one WebSocket connection as the hub sees it. The gateway implements it over Beast, tests with a vector of strings.
#pragma once

#include "core/wire/CloseCode.h"

#include <memory>
#include <string>

namespace readyline::hub {

// All calls on the server's one thread. After close() nothing is sent and Hub::closed is called once.
class Peer {
public:
    virtual ~Peer() = default;
    // Queues one JSON-RPC message. Everything queued when the socket is free leaves as one batch frame. Bounded: a peer that
    // does not read is closed with SlowReader.
    virtual void send(std::string message) = 0;
    virtual void close(wire::CloseCode) = 0;
    [[nodiscard]] virtual std::string address() const = 0; // of the other end, for limits; never logged whole
};

} // namespace readyline::hub
