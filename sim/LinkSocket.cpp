// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/LinkSocket.h"

#include <utility>

namespace readyline::sim {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

Link::Socket::Socket(boost::asio::io_context& io, Link& owner) : m_owner(&owner), m_ws(io) {}

void Link::Socket::connect(const Endpoint& endpoint) {
    Code ec;
    const auto address = boost::asio::ip::make_address(endpoint.host, ec);
    if (ec) return ended(1006);
    beast::get_lowest_layer(m_ws).expires_after(std::chrono::seconds{10});
    const boost::asio::ip::tcp::endpoint to{address, static_cast<unsigned short>(std::stoi(endpoint.port))};
    beast::get_lowest_layer(m_ws).async_connect(
        to, [self = shared_from_this(), host = endpoint.authority()](Code failed) {
            if (failed) return self->ended(1006);
            beast::get_lowest_layer(self->m_ws).socket().set_option(boost::asio::ip::tcp::no_delay(true), failed);
            beast::get_lowest_layer(self->m_ws).expires_never();
            self->m_ws.set_option(
                websocket::stream_base::timeout{std::chrono::seconds{10}, websocket::stream_base::none(), false});
            self->m_ws.set_option(websocket::stream_base::decorator([](websocket::request_type& request) {
                request.set(beast::http::field::sec_websocket_protocol, wire::kSubprotocol);
            }));
            self->m_ws.read_message_max(wire::kMaxServerFrame);
            self->m_ws.auto_fragment(false);
            self->m_ws.async_handshake(host, wire::kSessionPath, [self](Code refused) {
                if (refused) return self->ended(1006);
                self->read();
                if (self->m_owner) self->m_owner->onConnected();
            });
        });
}

void Link::Socket::send(std::string frame) {
    m_out.push_back(std::move(frame));
    if (!m_writing) write();
}

void Link::Socket::close() {
    m_ws.async_close(websocket::close_code::normal, [self = shared_from_this()](Code) { self->ended(1006); });
}

void Link::Socket::drop() { ended(1006); }

void Link::Socket::read() {
    m_ws.async_read(m_buffer, [self = shared_from_this()](Code ec, std::size_t) {
        if (ec) return self->ended(self->m_ws.reason().code == 0 ? 1006 : self->m_ws.reason().code);
        if (self->m_owner)
            self->m_owner->onFrame({static_cast<const char*>(self->m_buffer.data().data()), self->m_buffer.size()});
        self->m_buffer.consume(self->m_buffer.size());
        self->read();
    });
}

void Link::Socket::write() {
    if (m_out.empty()) return;
    m_writing = true;
    m_ws.text(true);
    m_ws.async_write(boost::asio::buffer(m_out.front()), [self = shared_from_this()](Code ec, std::size_t) {
        self->m_writing = false;
        self->m_out.pop_front();
        if (!ec) self->write(); // else the reader hears of it too
    });
}

void Link::Socket::ended(int closeCode) {
    Code ignored;
    beast::get_lowest_layer(m_ws).socket().close(ignored);
    if (Link* owner = std::exchange(m_owner, nullptr)) owner->onClosed(closeCode);
}

} // namespace readyline::sim
