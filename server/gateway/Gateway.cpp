// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Connection.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace readyline::gateway {
namespace {

using tcp = boost::asio::ip::tcp;

constexpr std::chrono::milliseconds kAcceptPause{100};

class Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(boost::asio::io_context& io, Shared shared) : m_acceptor(io), m_pause(io), m_shared(std::move(shared)) {}

    Expected<std::uint16_t, std::string> open() {
        const GatewayOptions& options = m_shared->options;
        boost::system::error_code ec;
        const auto address = boost::asio::ip::make_address(options.address, ec);
        if (ec) return unexpected("\"" + options.address + "\" is not an IP address");
        const tcp::endpoint endpoint{address, options.port};
        m_acceptor.open(endpoint.protocol(), ec);
        if (!ec) m_acceptor.set_option(tcp::acceptor::reuse_address(true), ec);
        if (!ec) m_acceptor.bind(endpoint, ec);
        if (!ec) m_acceptor.listen(4096, ec);
        if (ec == boost::asio::error::address_in_use)
            return unexpected("port " + std::to_string(options.port) + " on " + options.address + " is in use");
        if (ec) return unexpected("cannot listen on " + options.address + ": " + ec.message());
        const std::uint16_t port = m_acceptor.local_endpoint(ec).port();
        accept();
        return port;
    }

    void stop() {
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
        m_pause.cancel();
    }

private:
    void accept() {
        m_acceptor.async_accept([self = shared_from_this()](boost::system::error_code ec, tcp::socket socket) {
            if (!self->m_acceptor.is_open()) return;
            if (ec && ec != boost::asio::error::connection_aborted) return self->acceptLater();
            if (!ec) self->greet(std::move(socket));
            self->accept();
        });
    }

    // Out of descriptors: at once it would fail again, and again.
    void acceptLater() {
        m_pause.expires_after(kAcceptPause);
        m_pause.async_wait([self = shared_from_this()](boost::system::error_code cancelled) {
            if (!cancelled && self->m_acceptor.is_open()) self->accept();
        });
    }

    void greet(tcp::socket socket) {
        if (m_shared->connections >= m_shared->options.maxConnections) return; // closed by its destructor
        boost::system::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        startHttp(std::move(socket), m_shared);
    }

    tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    Shared m_shared;
};

} // namespace

Gateway::Gateway(boost::asio::io_context& io, hub::Hub& hub, GatewayOptions options)
    : m_shared(new Shared{hub, std::move(options), 0, {}}),
      m_io(io) {}

Gateway::~Gateway() { stop(); }

Expected<std::uint16_t, std::string> Gateway::listen() {
    const auto listener = std::make_shared<Listener>(m_io, m_shared);
    m_shared->stopListening = [weak = std::weak_ptr(listener)] {
        if (const auto held = weak.lock()) held->stop();
    };
    return listener->open();
}

void Gateway::stop() {
    if (m_shared->stopListening) m_shared->stopListening();
}

} // namespace readyline::gateway
