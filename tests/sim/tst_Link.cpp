// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A link whose server falls silent gives the connection up and comes back.
#include "sim/Link.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/ManualTime.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/websocket.hpp>

#include <gtest/gtest.h>

#include <list>

using namespace readyline;
namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

namespace {

// Takes every WebSocket, reads, says goodbye when asked to, and nothing else.
struct MuteServer {
    explicit MuteServer(boost::asio::io_context& io) : acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}) {
        accept();
    }
    void accept() {
        acceptor.async_accept([this](beast::error_code ec, tcp::socket socket) {
            if (ec) return;
            auto& each = streams.emplace_back(std::move(socket));
            each.async_accept([this, &each](beast::error_code failed) {
                if (failed) return;
                ++taken;
                read(each);
            });
            accept();
        });
    }
    using Stream = beast::websocket::stream<tcp::socket>;
    void read(Stream& stream) {
        stream.async_read(buffer, [this, &stream](beast::error_code ec, std::size_t) {
            buffer.clear();
            if (!ec) read(stream);
        });
    }
    tcp::acceptor acceptor;
    beast::flat_buffer buffer;
    std::list<Stream> streams;
    int taken = 0;
};

template <class Condition>
bool until(boost::asio::io_context& io, Condition condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{15};
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        io.restart();
        io.run_one_for(std::chrono::milliseconds{5});
    }
    return true;
}

} // namespace

TEST(Link, silentServer_isLeftAndTriedAgain) {
    boost::asio::io_context io{1};
    kit::ManualTime time;
    kit::CountingRandom random;
    MuteServer server{io};
    int ended = 0;
    sim::Link link{io, time, random, {"127.0.0.1", std::to_string(server.acceptor.local_endpoint().port())},
        {"token", {"d"}, "Desk", true}, {{}, {}, {}, [&](int) { ++ended; }}};
    link.start();
    ASSERT_TRUE(until(io, [&] { return server.taken == 1; }));
    EXPECT_TRUE(until(io, [&] {
        time.advance(Duration{100}); // past the silence, then past the back-off
        return server.taken == 2 || ended > 0;
    }));
    EXPECT_EQ(ended, 0) << "a silence is no goodbye";
    EXPECT_EQ(server.taken, 2);
}
