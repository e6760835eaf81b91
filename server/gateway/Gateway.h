// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Gateway: one TCP port for WebSocket sessions, REST, /healthz and /metrics. Carries frames and bodies between sockets and
// the hub; the only part that knows Beast.
#pragma once

#include "core/base/Expected.h"
#include "server/gateway/Guard.h"
#include "server/gateway/Metrics.h"
#include "server/hub/Hub.h"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace readyline::gateway {

struct GatewayOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0; // 0: any free one
    GuardRules guard;
    std::size_t maxConnections = 20'000;           // further ones are closed at once
    std::size_t maxWaitingBytes = 4 * 1024 * 1024; // per connection; more closes it as a slow reader
    std::chrono::milliseconds lastWords{10'000};   // for a goodbye; who has not answered it then is cut off
    std::function<std::vector<Metric>()> metrics;
};

class Gateway {
public:
    Gateway(boost::asio::io_context&, hub::Hub&, GatewayOptions);
    ~Gateway();

    // Starts to listen. The error is in words for people: "port 8123 on 127.0.0.1 is in use".
    [[nodiscard]] Expected<std::uint16_t, std::string> listen();
    // Accepts nothing more. Open connections end by the hub.
    void stop();

    struct Shared; // what every connection of this gateway may use
private:
    std::shared_ptr<Shared> m_shared;
    boost::asio::io_context& m_io;
};

} // namespace readyline::gateway
