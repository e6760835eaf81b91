// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// NastyPeer: the other end of a link to Asterisk, byte by byte, that does what no good one would.
#pragma once

#include "tests/voice/LinkStage.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <optional>
#include <string>

namespace readyline::voice::test {

using namespace std::chrono_literals;
using Tcp = boost::asio::ip::tcp;

// A WebSocket frame as RFC 6455 has it; masked as a client must, with a mask that is seen in the bytes.
struct RawFrame {
    enum Opcode : unsigned char { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9 };
    Opcode opcode = Text;
    std::string payload{};
    bool isLast = true;
    bool isMasked = true;
    std::optional<std::uint64_t> says{}; // how long it is; nothing: the truth

    [[nodiscard]] std::string bytes() const {
        const std::uint64_t length = says.value_or(payload.size());
        std::string out{static_cast<char>((isLast ? 0x80U : 0U) | opcode)};
        const unsigned mask = isMasked ? 0x80U : 0U;
        const int more = length < 126 ? 0 : (length < 65536 ? 2 : 8);
        out += static_cast<char>(mask | (more == 0 ? static_cast<unsigned>(length) : (more == 2 ? 126U : 127U)));
        for (int i = more - 1; i >= 0; --i)
            out += static_cast<char>((length >> (8U * static_cast<unsigned>(i))) & 255U);
        constexpr std::array<unsigned char, 4> key{1, 2, 3, 4};
        if (isMasked) out.append(key.begin(), key.end());
        for (std::size_t i = 0; i < payload.size(); ++i)
            out += isMasked ? static_cast<char>(static_cast<unsigned char>(payload[i]) ^ key[i % 4]) : payload[i];
        return out;
    }
};

class RawPeer {
public:
    RawPeer(boost::asio::io_context& io, std::uint16_t port) : m_socket(io) {
        m_socket.connect({boost::asio::ip::address_v4::loopback(), port});
    }
    explicit RawPeer(Tcp::socket socket) : m_socket(std::move(socket)) {}
    ~RawPeer() { m_socket.close(); }
    RawPeer(const RawPeer&) = delete;
    RawPeer& operator=(const RawPeer&) = delete;

    void say(const std::string& bytes) {
        boost::system::error_code gone;
        boost::asio::write(m_socket, boost::asio::buffer(bytes), gone);
    }
    void listen() {
        m_socket.async_read_some(boost::asio::buffer(m_bytes), [this, alive = std::weak_ptr{m_alive}](auto ec, auto n) {
            if (alive.expired()) return;
            isClosed = static_cast<bool>(ec);
            heard.append(m_bytes.data(), n);
            if (!ec) listen();
        });
    }
    void goAway() { m_socket.close(); }

    std::string heard;
    bool isClosed = false;

private:
    Tcp::socket m_socket;
    std::array<char, 4096> m_bytes{};
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace readyline::voice::test
