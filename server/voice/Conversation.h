// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Conversation: a WebSocket that is open, whoever opened it and whatever it runs over. Frames in order, a bounded
// queue out, pings while it is quiet. Lives by its own handlers until it has ended.
#pragma once

#include "server/voice/AriFrames.h"
#include "server/voice/Patience.h"
#include "server/voice/QuickAck.h"

#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>

#include <deque>
#include <functional>
#include <memory>

namespace readyline::voice {

class Conversation {
public:
    struct Events {
        std::function<void(std::string_view)> frame;
        std::function<void(const std::string& why)> ended; // once, unless end() was called
    };
    static constexpr std::size_t kMostWaiting = std::size_t{8} * 1024 * 1024; // bytes

    Conversation() = default;
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;
    virtual ~Conversation() = default;

    virtual void run(Events) = 0;
    [[nodiscard]] virtual bool send(std::string) = 0;
    // `answered` is called at the next sign of the other side; where it is gone without a word, never.
    virtual void probe(std::function<void()> answered) = 0;
    virtual void end() = 0; // at once; nothing is called any more
};

template <class Stream>
class ConversationOver final : public Conversation, public std::enable_shared_from_this<ConversationOver<Stream>> {
public:
    using Socket = boost::beast::websocket::stream<Stream>;
    explicit ConversationOver(Socket socket) : m_socket(std::move(socket)) {}

    void run(Events events) override {
        m_events = std::move(events);
        m_socket.control_callback([this](boost::beast::websocket::frame_type kind, boost::beast::string_view) {
            if (kind != boost::beast::websocket::frame_type::close) heard();
        });
        read();
    }

    bool send(std::string frame) override {
        if (m_hasEnded || m_bytes + frame.size() > kMostWaiting) return false;
        m_bytes += frame.size();
        m_out.push_back(std::move(frame));
        if (m_out.size() == 1) write();
        return true;
    }

    void probe(std::function<void()> answered) override {
        m_answered = std::move(answered);
        if (m_hasEnded || std::exchange(m_isPinging, true)) return;
        m_socket.async_ping({}, [self = this->shared_from_this()](Code ec) {
            self->m_isPinging = false;
            if (ec) self->ended(ec.message());
        });
    }

    void end() override {
        m_isLeft = true;
        ended({});
    }

private:
    using Code = boost::beast::error_code;

    void read() {
        acknowledgeAtOnce(boost::beast::get_lowest_layer(m_socket).socket());
        m_socket.async_read(m_buffer, [self = this->shared_from_this()](Code ec, std::size_t) {
            if (ec) return self->ended(ec.message());
            self->heard();
            const auto data = self->m_buffer.data();
            if (!self->m_hasEnded) self->m_events.frame({static_cast<const char*>(data.data()), data.size()});
            self->m_buffer.consume(self->m_buffer.size());
            if (self->m_buffer.capacity() > kKept) self->m_buffer.shrink_to_fit();
            if (!self->m_hasEnded) self->read();
        });
    }

    void write() {
        m_socket.text(true);
        m_socket.async_write(
            boost::asio::buffer(m_out.front()), [self = this->shared_from_this()](Code ec, std::size_t) {
                if (ec) return self->ended(ec.message());
                self->m_bytes -= self->m_out.front().size();
                self->m_out.pop_front();
                acknowledgeAtOnce(boost::beast::get_lowest_layer(self->m_socket).socket());
                if (!self->m_out.empty() && !self->m_hasEnded) self->write();
            });
    }

    void ended(const std::string& why) {
        if (std::exchange(m_hasEnded, true)) return;
        Code ignored;
        boost::beast::get_lowest_layer(m_socket).socket().close(ignored);
        if (!m_isLeft && m_events.ended) m_events.ended(why); // kept: one of them may be what has called end()
    }

    void heard() {
        if (const auto answered = std::exchange(m_answered, {}); answered && !m_hasEnded) answered();
    }

    static constexpr std::size_t kKept = std::size_t{64} * 1024;

    Socket m_socket;
    boost::beast::flat_buffer m_buffer;
    std::deque<std::string> m_out; // the first is being written
    std::size_t m_bytes = 0;
    Events m_events;
    std::function<void()> m_answered; // to a probe
    bool m_isPinging = false;
    bool m_hasEnded = false;
    bool m_isLeft = false; // whoever used it wants to hear nothing of it
};

// What both sides set before the handshake.
template <class Socket>
void prepare(Socket& socket, const Patience& patience) {
    using boost::beast::websocket::stream_base;
    socket.set_option(stream_base::timeout{patience.handshake, patience.quiet, true});
    socket.read_message_max(ari::kMostFrame);
    socket.auto_fragment(false);
}

inline constexpr const char* kSubprotocol = "ari";

} // namespace readyline::voice
