// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/HttpClient.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <deque>
#include <optional>

namespace readyline::sim {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;
constexpr std::chrono::seconds kTimeout{30};

} // namespace

class HttpClient::Lane : public std::enable_shared_from_this<Lane> {
public:
    Lane(boost::asio::io_context& io, Endpoint endpoint) : m_io(io), m_endpoint(std::move(endpoint)), m_stream(io) {}

    void push(HttpCall call, HttpDone done) {
        m_queue.push_back({std::move(call), std::move(done)});
        if (m_queue.size() == 1) boost::asio::post(m_io, [self = shared_from_this()] { self->next(); });
    }

    void drop() {
        m_dropped = true;
        beast::error_code ignored;
        m_stream.socket().close(ignored);
    }

private:
    struct Entry {
        HttpCall call;
        HttpDone done;
    };

    void next() {
        if (m_queue.empty() || m_dropped) return;
        m_fresh = !m_connected;
        if (m_connected) return write();
        beast::error_code ec;
        const auto address = boost::asio::ip::make_address(m_endpoint.host, ec);
        if (ec) return finish({});
        m_stream.expires_after(kTimeout);
        const tcp::endpoint to{address, static_cast<unsigned short>(std::stoi(m_endpoint.port))};
        m_stream.async_connect(to, [self = shared_from_this()](beast::error_code failed) {
            if (failed) return self->finish({});
            self->m_connected = true;
            self->write();
        });
    }

    void write() {
        const HttpCall& call = m_queue.front().call;
        m_request = {http::string_to_verb(call.method), call.path, 11};
        m_request.set(http::field::host, m_endpoint.authority());
        if (!call.bearer.empty()) m_request.set(http::field::authorization, "Bearer " + call.bearer);
        if (!call.body.empty()) m_request.set(http::field::content_type, "application/json");
        if (!call.idempotencyKey.empty()) m_request.set("Idempotency-Key", call.idempotencyKey);
        m_request.body() = call.body;
        m_request.prepare_payload();
        m_stream.expires_after(kTimeout);
        http::async_write(m_stream, m_request, [self = shared_from_this()](beast::error_code ec, std::size_t) {
            if (ec) return self->lost();
            self->read();
        });
    }

    void read() {
        m_response = {};
        http::async_read(
            m_stream, m_buffer, m_response, [self = shared_from_this()](beast::error_code ec, std::size_t) {
                if (ec) return self->lost();
                self->m_connected = self->m_response.keep_alive();
                self->finish({static_cast<int>(self->m_response.result_int()), std::move(self->m_response.body())});
            });
    }

    // A kept connection may have been closed while it idled: once more on a new one.
    void lost() {
        m_connected = false;
        m_buffer.clear();
        beast::error_code ignored;
        m_stream.socket().close(ignored);
        if (m_fresh) return finish({});
        next();
    }

    void finish(HttpResult result) {
        if (m_queue.empty()) return;
        if (!m_connected) {
            beast::error_code ignored;
            m_stream.socket().close(ignored);
        }
        Entry entry = std::move(m_queue.front());
        m_queue.pop_front();
        const bool more = !m_queue.empty(); // else what `done` asks begins by itself
        if (!m_dropped) entry.done(std::move(result));
        if (more) next();
    }

    boost::asio::io_context& m_io;
    Endpoint m_endpoint;
    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_response;
    std::deque<Entry> m_queue;
    bool m_connected = false;
    bool m_fresh = true; // the current call is the first on its connection
    bool m_dropped = false;
};

HttpClient::HttpClient(boost::asio::io_context& io, Endpoint endpoint)
    : m_lane(std::make_shared<Lane>(io, std::move(endpoint))) {}
HttpClient::~HttpClient() { m_lane->drop(); }
void HttpClient::send(HttpCall call, HttpDone done) { m_lane->push(std::move(call), std::move(done)); }

} // namespace readyline::sim
