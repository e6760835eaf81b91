// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Protocol.h"
#include "server/gateway/Connection.h"
#include "server/gateway/Outbox.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

namespace readyline::gateway {
namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;

constexpr std::chrono::seconds kHandshakeTimeout{10};

class WebSocketConnection final : public hub::Peer, public std::enable_shared_from_this<WebSocketConnection> {
public:
    WebSocketConnection(beast::tcp_stream stream, Shared shared)
        : m_ws(std::move(stream)),
          m_lastWords(m_ws.get_executor()),
          m_shared(std::move(shared)),
          m_outbox(m_shared->options.maxWaitingBytes) {
        ++m_shared->connections;
        boost::system::error_code ignored;
        m_address = beast::get_lowest_layer(m_ws).socket().remote_endpoint(ignored).address().to_string();
    }
    ~WebSocketConnection() override { --m_shared->connections; }
    WebSocketConnection(const WebSocketConnection&) = delete;
    WebSocketConnection& operator=(const WebSocketConnection&) = delete;

    void accept(Request upgrade) {
        m_ws.set_option(websocket::stream_base::timeout{kHandshakeTimeout, websocket::stream_base::none(), false});
        if (!upgrade[beast::http::field::sec_websocket_protocol].empty()) // not to be named to who did not ask for it
            m_ws.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
                response.set(beast::http::field::sec_websocket_protocol, wire::kSubprotocol);
            }));
        m_ws.read_message_max(wire::kMaxClientFrame);
        m_ws.auto_fragment(false); // clients count frames; a split one would be two
        auto request = std::make_shared<Request>(std::move(upgrade));
        m_ws.async_accept(*request, [self = shared_from_this(), request](beast::error_code ec) {
            if (ec) return;
            self->m_shared->hub.opened(*self);
            self->read();
        });
    }

    void send(std::string message) override {
        if (m_closing) return;
        if (!m_outbox.push(std::move(message))) return close(wire::CloseCode::SlowReader);
        flushSoon();
    }

    void close(wire::CloseCode code) override {
        if (m_closing) return;
        m_closing = code;
        // A peer that does not read would hold the close frame back for ever: give what is queued up with it.
        if (code == wire::CloseCode::SlowReader) m_outbox = Outbox{m_shared->options.maxWaitingBytes};
        // The stream's own timeout does not reach a write that is under way already.
        m_lastWords.expires_after(m_shared->options.lastWords);
        m_lastWords.async_wait([weak = weak_from_this()](beast::error_code cancelled) {
            if (const auto self = weak.lock(); self && !cancelled) self->ended();
        });
        flushSoon();
    }

    [[nodiscard]] std::string address() const override { return m_address; }

private:
    void read() {
        m_ws.async_read(m_buffer, [self = shared_from_this()](beast::error_code ec, std::size_t) { self->onRead(ec); });
    }

    void onRead(beast::error_code ec) {
        if (ec) return ended();
        if (!m_closing) {
            if (m_ws.got_text())
                m_shared->hub.received(*this, {static_cast<const char*>(m_buffer.data().data()), m_buffer.size()});
            else
                close(wire::CloseCode::BadFrame);
        }
        m_buffer.consume(m_buffer.size());
        if (m_buffer.capacity() > kKeptBuffer) m_buffer.shrink_to_fit();
        read(); // also while closing: the answer to our close frame comes this way
    }

    // At the end of this turn, so that everything said in it leaves as one frame.
    void flushSoon() {
        if (m_flushing) return;
        m_flushing = true;
        boost::asio::post(m_ws.get_executor(), [self = shared_from_this()] { self->flush(); });
    }

    void flush() {
        if (m_ended) return;
        if (m_outbox.isEmpty()) {
            m_flushing = false;
            if (m_closing) sendClose();
            return;
        }
        m_writing = m_outbox.take();
        m_ws.text(true);
        m_ws.async_write(
            boost::asio::buffer(m_writing), [self = shared_from_this()](beast::error_code ec, std::size_t) {
                self->m_writing = {};
                if (ec) return self->ended();
                self->flush();
            });
    }

    void sendClose() {
        const std::optional<wire::CloseRow> row = wire::closeRow(static_cast<int>(*m_closing));
        websocket::close_reason reason;
        reason.code = static_cast<std::uint16_t>(*m_closing);
        if (row) reason.reason = beast::string_view(row->name.data(), row->name.size());
        m_ws.async_close(reason, [self = shared_from_this()](beast::error_code) { self->ended(); });
    }

    void ended() {
        if (m_ended) return;
        m_ended = true;
        m_lastWords.cancel();
        m_shared->hub.closed(*this);
        beast::error_code ignored;
        beast::get_lowest_layer(m_ws).socket().close(ignored);
    }

    static constexpr std::size_t kKeptBuffer = 2048;

    websocket::stream<beast::tcp_stream> m_ws;
    boost::asio::steady_timer m_lastWords;
    beast::flat_buffer m_buffer;
    std::string m_address;
    Shared m_shared;
    Outbox m_outbox;
    std::string m_writing;
    std::optional<wire::CloseCode> m_closing;
    bool m_flushing = false;
    bool m_ended = false;
};

} // namespace

void startWebSocket(beast::tcp_stream stream, Request upgrade, Shared shared) {
    std::make_shared<WebSocketConnection>(std::move(stream), std::move(shared))->accept(std::move(upgrade));
}

} // namespace readyline::gateway
