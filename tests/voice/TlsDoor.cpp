// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/voice/TlsDoor.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>

#include <vector>

namespace readyline::voice::test {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = boost::asio::ssl;
using tcp = boost::asio::ip::tcp;
using Code = beast::error_code;
using TlsStream = ssl::stream<beast::tcp_stream>;

struct Visit {
    Visit(tcp::socket socket, ssl::context& context) : stream(std::move(socket), context) {}
    beast::websocket::stream<TlsStream> stream;
    beast::flat_buffer buffer;
    http::request<http::string_body> request;
};

} // namespace

class TlsDoor::Listener : public std::enable_shared_from_this<Listener> {
public:
    Listener(boost::asio::io_context& io, const Identity& identity)
        : m_context(ssl::context::tls_server),
          m_acceptor(io, tcp::endpoint{boost::asio::ip::make_address("127.0.0.1"), 0}) {
        SSL_CTX_use_certificate(m_context.native_handle(), identity.certificate.get());
        SSL_CTX_use_PrivateKey(m_context.native_handle(), identity.key.get());
    }

    void accept() {
        m_acceptor.async_accept([self = shared_from_this()](Code ec, tcp::socket socket) {
            if (ec) return;
            self->secure(std::make_shared<Visit>(std::move(socket), self->m_context));
            self->accept();
        });
    }

    void close() {
        m_acceptor.close();
        for (const auto& each : m_visits) beast::get_lowest_layer(each->stream).close();
        m_visits.clear();
    }

    [[nodiscard]] std::uint16_t port() const { return m_acceptor.local_endpoint().port(); }
    [[nodiscard]] const Seen& seen() const { return m_seen; }

private:
    void secure(const std::shared_ptr<Visit>& visit) {
        m_visits.push_back(visit);
        visit->stream.next_layer().async_handshake(
            ssl::stream_base::server, [self = shared_from_this(), visit](Code ec) {
                if (!ec) return self->read(visit);
                ++self->m_seen.refused;
            });
    }

    // With TLS 1.3 who comes may refuse only now: what he says next is that.
    void read(const std::shared_ptr<Visit>& visit) {
        http::async_read(visit->stream.next_layer(), visit->buffer, visit->request,
            [self = shared_from_this(), visit](Code ec, std::size_t) {
                if (!ec) return self->upgrade(visit);
                ++self->m_seen.refused;
            });
    }

    void upgrade(const std::shared_ptr<Visit>& visit) {
        m_seen.authorization = std::string{visit->request[http::field::authorization]};
        visit->stream.async_accept(visit->request, [self = shared_from_this(), visit](Code ec) {
            if (!ec) ++self->m_seen.opened;
        });
    }

    ssl::context m_context;
    tcp::acceptor m_acceptor;
    std::vector<std::shared_ptr<Visit>> m_visits;
    Seen m_seen;
};

TlsDoor::TlsDoor(boost::asio::io_context& io, const Identity& identity)
    : m_listener(std::make_shared<Listener>(io, identity)) {
    m_listener->accept();
}

TlsDoor::~TlsDoor() { m_listener->close(); }

std::uint16_t TlsDoor::port() const { return m_listener->port(); }

const TlsDoor::Seen& TlsDoor::seen() const { return m_listener->seen(); }

} // namespace readyline::voice::test
