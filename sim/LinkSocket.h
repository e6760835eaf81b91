// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Link::Socket: the WebSocket under a Link. One use: it connects, carries frames, and says once that it is closed.
#pragma once

#include "core/wire/Protocol.h"
#include "sim/Link.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>

namespace readyline::sim {

class Link::Socket : public std::enable_shared_from_this<Link::Socket> {
public:
    Socket(boost::asio::io_context&, Link& owner);
    void connect(const Endpoint&);
    void send(std::string frame);
    void close();                        // politely; closed() follows
    void drop();                         // at once, as if the network had
    void forget() { m_owner = nullptr; } // the owner is going: nothing is called any more

private:
    using Code = boost::beast::error_code;
    void read();
    void write();
    void ended(int closeCode);

    Link* m_owner;
    boost::beast::websocket::stream<boost::beast::tcp_stream> m_ws;
    boost::beast::flat_buffer m_buffer;
    std::deque<std::string> m_out;
    bool m_writing = false;
};

} // namespace readyline::sim
