// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Protocol.h"
#include "core/wire/Rest.h"
#include "server/gateway/Connection.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace readyline::gateway {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

constexpr std::chrono::seconds kRequestTimeout{30};
constexpr std::chrono::seconds kLinger{2};
constexpr std::size_t kMaxHeader = 8 * 1024;
constexpr std::size_t kMaxBody = 64 * 1024;
constexpr std::size_t kMostDiscarded = 1024 * 1024;

std::string bearerOf(const Request& request) {
    constexpr std::string_view prefix = "Bearer ";
    const auto value = request[http::field::authorization];
    if (!beast::iequals(value.substr(0, std::min(prefix.size(), value.size())), prefix)) return {};
    return std::string(value.substr(prefix.size()));
}

hub::HttpResponse refusal(int status, std::string error, std::string message) {
    return {status, "application/json", wire::serialize(wire::RestError{std::move(error), std::move(message), {}})};
}

// Of the subprotocols that a client offers one must be ours; who offers none is taken at his word.
bool speaksOurs(beast::string_view offered) {
    return offered.empty() || http::token_list(offered).exists({wire::kSubprotocol.data(), wire::kSubprotocol.size()});
}

class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(boost::asio::ip::tcp::socket socket, Shared shared)
        : m_stream(std::move(socket)),
          m_shared(std::move(shared)) {
        ++m_shared->connections;
        boost::system::error_code ignored;
        m_address = m_stream.socket().remote_endpoint(ignored).address().to_string();
    }
    ~HttpConnection() { --m_shared->connections; }
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;

    void read() {
        m_parser.emplace();
        m_parser->header_limit(kMaxHeader);
        m_parser->body_limit(kMaxBody);
        m_stream.expires_after(kRequestTimeout);
        http::async_read(m_stream, m_buffer, *m_parser,
            [self = shared_from_this()](beast::error_code ec, std::size_t) { self->onRead(ec); });
    }

private:
    void onRead(beast::error_code ec) {
        m_isHead = m_parser->get().method() == http::verb::head;
        if (ec == http::error::body_limit) return answer(refusal(413, "TOO_LARGE", "A body may have 64 KiB."), true);
        if (ec == http::error::header_limit) return answer(refusal(431, "TOO_LARGE", "Headers may have 8 KiB."), true);
        if (ec == http::error::end_of_stream) return shutdown();
        if (ec) {
            const bool unreadable = ec.category() == make_error_code(http::error::bad_method).category();
            if (unreadable) answer(refusal(400, "BAD_REQUEST", "This is no HTTP request."), true);
            return;
        }
        serve(m_parser->release());
    }

    void serve(Request request) {
        const auto fault = check(m_shared->options.guard, request[http::field::host], request[http::field::origin]);
        const bool close = !request.keep_alive();
        if (fault == GuardFault::BadHost || request.count(http::field::host) > 1)
            return answer(refusal(400, "BAD_REQUEST", "There must be one Host header, with a host."), true);
        if (fault == GuardFault::ForeignHost)
            return answer(refusal(421, "FOREIGN_HOST", "This server does not answer under that host name."), true);
        if (fault == GuardFault::ForeignOrigin)
            return answer(refusal(403, "FOREIGN_ORIGIN", "Pages of that origin may not use this server."), true);

        const auto target = request.target();
        const std::size_t mark = std::min(target.find('?'), target.size());
        const std::string path(target.substr(0, mark));
        std::string query(target.substr(std::min(mark + 1, target.size())));
        if (beast::websocket::is_upgrade(request)) {
            if (path != wire::kSessionPath) return answer(refusal(404, "NOT_FOUND", "No WebSocket lives here."), true);
            if (!speaksOurs(request[http::field::sec_websocket_protocol]))
                return answer(refusal(400, "OTHER_SUBPROTOCOL", "This server speaks readyline.v1."), true);
            m_stream.expires_never();
            return startWebSocket(std::move(m_stream), std::move(request), m_shared);
        }
        if (path == "/healthz") return answer({200, "application/json", R"({"status":"ok"})"}, close);
        if (path == "/metrics" && m_shared->options.metrics)
            return answer({200, "text/plain; version=0.0.4", toPrometheus(m_shared->options.metrics())}, close);
        m_stream.expires_never(); // a password takes its time; the hub always answers
        m_shared->hub.handle(
            {std::string(m_isHead ? "GET" : request.method_string()), path, bearerOf(request),
                std::string(request[http::field::content_type]), std::string(request["Idempotency-Key"]),
                std::move(request.body()), m_address, std::move(query), std::string(request[http::field::accept])},
            [self = shared_from_this(), close](
                hub::HttpResponse response) { self->answer(std::move(response), close); });
    }

    void answer(hub::HttpResponse response, bool close) {
        m_response = {static_cast<http::status>(response.status), 11};
        m_response.set(http::field::content_type, response.contentType);
        m_response.set(http::field::cache_control, "no-store");
        m_response.set("X-Content-Type-Options", "nosniff");
        m_response.keep_alive(!close);
        if (response.retryAfter.count() > 0)
            m_response.set(http::field::retry_after, std::to_string(response.retryAfter.count()));
        m_held = std::move(response.held);
        m_response.body() = std::move(response.body);
        m_response.prepare_payload();
        if (m_isHead) m_response.body().clear(); // but its length is said
        m_stream.expires_after(kRequestTimeout);
        http::async_write(m_stream, m_response, [self = shared_from_this(), close](beast::error_code ec, std::size_t) {
            self->m_held.reset();
            if (ec || close) return self->shutdown();
            self->read();
        });
    }

    void shutdown() {
        beast::error_code ignored;
        m_stream.socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
        m_stream.expires_after(kLinger);
        m_buffer.clear();
        discard();
    }

    // Closed with bytes unread, as of a body that is too large, the answer would be lost on its way.
    void discard() {
        m_stream.async_read_some(
            m_buffer.prepare(kMaxHeader), [self = shared_from_this()](beast::error_code ec, std::size_t bytes) {
                self->m_discarded += bytes;
                if (!ec && self->m_discarded <= kMostDiscarded) self->discard();
            });
    }

    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_response;
    std::shared_ptr<void> m_held; // of the answer
    bool m_isHead = false;
    std::string m_address;
    std::size_t m_discarded = 0;
    Shared m_shared;
};

} // namespace

void startHttp(boost::asio::ip::tcp::socket socket, Shared shared) {
    std::make_shared<HttpConnection>(std::move(socket), std::move(shared))->read();
}

} // namespace readyline::gateway
