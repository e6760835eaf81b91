// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The two lives of a connection: it begins as HTTP and may become a WebSocket. Each object lives by its own handlers and
// is gone when the last has run. All on the server's one thread.
#pragma once

#include "server/gateway/Gateway.h"

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

namespace readyline::gateway {

struct Gateway::Shared {
    hub::Hub& hub;
    GatewayOptions options;
    std::size_t connections = 0;
    std::function<void()> stopListening;
};

using Shared = std::shared_ptr<Gateway::Shared>;
using Request = boost::beast::http::request<boost::beast::http::string_body>;

void startHttp(boost::asio::ip::tcp::socket, Shared);
void startWebSocket(boost::beast::tcp_stream, Request upgrade, Shared);

} // namespace readyline::gateway
