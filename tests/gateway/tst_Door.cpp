// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the port lets in: who may not is turned away before the hub hears of it.
#include "server/gateway/Gateway.h"
#include "tests/kit/HubRig.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <array>

using namespace readyline;
using namespace readyline::kit;

namespace {

using tcp = boost::asio::ip::tcp;

constexpr const char* kUpgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

struct Door : testing::Test {
    void SetUp() override {
        rig.startHub();
        key = rig.tokenOf("pbx", true);
        gateway.emplace(serverIo, *rig.hub, gateway::GatewayOptions{});
        const auto listening = gateway->listen();
        ASSERT_TRUE(listening) << listening.error();
        port = *listening;
    }
    // Everything that is answered to these bytes, until the server closes or has upgraded.
    std::string say(const std::string& bytes) {
        boost::asio::io_context io;
        tcp::socket socket{io};
        socket.connect({boost::asio::ip::address_v4::loopback(), port});
        boost::asio::write(socket, boost::asio::buffer(bytes));
        socket.non_blocking(true);
        std::string got;
        for (int turn = 0; turn < 2000; ++turn) {
            serverIo.restart();
            serverIo.run_one_for(std::chrono::milliseconds{5});
            rig.drain();
            std::array<char, 4096> some{};
            boost::system::error_code ec;
            got.append(some.data(), socket.read_some(boost::asio::buffer(some), ec));
            if (ec && ec != boost::asio::error::would_block) {
                EXPECT_EQ(ec, boost::asio::error::eof) << "a reset may take the answer with it";
                return got;
            }
            if (got.starts_with("HTTP/1.1 101") && got.find("\r\n\r\n") != std::string::npos) return got;
        }
        ADD_FAILURE() << "no answer to " << bytes.substr(0, 200);
        return got;
    }
    std::string status(const std::string& bytes) { return say(bytes).substr(9, 3); }
    std::string post(const std::string& headers, const std::string& body) {
        return status("POST /v1/contacts HTTP/1.1\r\nConnection: close\r\nAuthorization: Bearer " + key + "\r\n"
            + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    static std::string upgrade(const std::string& path, const std::string& headers) {
        return "GET " + path + " HTTP/1.1\r\n" + kUpgrade + headers + "\r\n";
    }

    HubRig rig;
    boost::asio::io_context serverIo{1};
    std::optional<gateway::Gateway> gateway;
    std::uint16_t port = 0;
    std::string key;
    const std::string chat = R"({"channel":"chat","queue":"sales","customer":{"name":"Ada","address":""}})";
    const std::string json = "Content-Type: application/json\r\n";
};

} // namespace

TEST_F(Door, contactOfAForeignPage_isRefusedWhateverItsKey) {
    EXPECT_EQ(post("Host: localhost\r\nOrigin: https://evil.example\r\n" + json, chat), "403");
    EXPECT_EQ(post("Host: localhost\r\nOrigin: null\r\n" + json, chat), "403");
    EXPECT_EQ(post("Host: evil.example\r\n" + json, chat), "421");
    EXPECT_EQ(post(json, chat), "421") << "no Host at all";
    EXPECT_EQ(post("Host: localhost\r\nContent-Type: text/plain\r\n", chat), "415");
    EXPECT_TRUE(rig.floor().contacts.empty());
    EXPECT_EQ(post("Host: localhost\r\n" + json, chat), "201");
    EXPECT_EQ(post("Host: localhost:1\r\nOrigin: http://localhost:1\r\n" + json, chat), "201");
}

TEST_F(Door, webSocketOfAForeignPage_isRefused) {
    EXPECT_EQ(status(upgrade("/v1/session", "Host: localhost\r\nOrigin: https://evil.example\r\n")), "403");
    EXPECT_EQ(status(upgrade("/v1/session", "Host: evil.example\r\n")), "421");
    EXPECT_EQ(status(upgrade("/elsewhere", "Host: localhost\r\nConnection: close\r\n")), "404");
    EXPECT_EQ(rig.hub->figures().peers, 0U);
}

TEST_F(Door, subprotocol_isNamedToWhoAsksForIt_othersAreRefused) {
    const auto offering = [](const std::string& offered) {
        return upgrade("/v1/session", "Host: localhost\r\nSec-WebSocket-Protocol: " + offered + "\r\n");
    };
    const std::string named = "Sec-WebSocket-Protocol: readyline.v1\r\n";
    EXPECT_NE(say(offering("readyline.v1")).find(named), std::string::npos);
    EXPECT_NE(say(offering("chat, readyline.v1")).find(named), std::string::npos);
    EXPECT_EQ(status(offering("chat, readyline.v10")), "400");
    const std::string plain = say(upgrade("/v1/session", "Host: localhost\r\n"));
    EXPECT_TRUE(plain.starts_with("HTTP/1.1 101")) << plain;
    EXPECT_EQ(plain.find("Sec-WebSocket-Protocol"), std::string::npos) << "a browser would break off";
}

TEST_F(Door, tooLarge_isAnsweredInWords) {
    EXPECT_EQ(post("Host: localhost\r\n" + json, std::string(64 * 1024 + 1, ' ')), "413");
    EXPECT_EQ(post("Host: localhost\r\n" + json, std::string(512 * 1024, ' ')), "413");
    EXPECT_EQ(post("Host: localhost\r\nX-Long: " + std::string(9000, 'x') + "\r\n" + json, chat), "431");
    EXPECT_TRUE(rig.floor().contacts.empty());
    EXPECT_EQ(status("POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 65537\r\n\r\n"), "413")
        << "before it is read";
}

// Most clients read only when they have sent everything.
TEST_F(Door, tooLarge_whoIsStillSending_mayFinish) {
    boost::asio::io_context io;
    tcp::socket socket{io};
    socket.connect({boost::asio::ip::address_v4::loopback(), port});
    const std::string part(64 * 1024, ' ');
    std::string next = "POST /v1/contacts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 262144\r\n\r\n";
    for (int i = 0; i < 5; ++i) {
        boost::system::error_code ec;
        boost::asio::write(socket, boost::asio::buffer(std::exchange(next, part)), ec);
        ASSERT_FALSE(ec) << i << ": " << ec.message();
        for (int turn = 0; turn < 5; ++turn) {
            serverIo.restart();
            serverIo.run_one_for(std::chrono::milliseconds{5});
        }
    }
    std::array<char, 12> start{};
    boost::asio::read(socket, boost::asio::buffer(start));
    EXPECT_EQ(std::string(start.begin(), start.end()), "HTTP/1.1 413");
}

TEST_F(Door, hostThatIsNone_orTwo_is400) {
    const auto get = [&](const std::string& hosts) { return status("GET /healthz HTTP/1.1\r\n" + hosts + "\r\n"); };
    EXPECT_EQ(get("Host: localhost:80@evil\r\n"), "400");
    EXPECT_EQ(get("Host: localhost\r\nHost: evil.example\r\n"), "400");
    EXPECT_EQ(get("Host: localhost\r\nHost: localhost\r\n"), "400");
    EXPECT_EQ(get("Host: localhost:80\r\nConnection: close\r\n"), "200");
}

TEST_F(Door, head_isAnsweredAsGetWithoutTheBody) {
    const auto ask = [&](const std::string& method, const std::string& path) {
        return say(method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + rig.tokenOf("elke") + "\r\n\r\n");
    };
    for (const char* path : {"/healthz", "/v1/statuses", "/v1/people/ilse/ledger", "/nowhere"}) {
        const std::string got = ask("GET", path), head = ask("HEAD", path);
        EXPECT_EQ(head.substr(0, 12), got.substr(0, 12)) << path;
        EXPECT_TRUE(head.ends_with("\r\n\r\n")) << head;
        EXPECT_EQ(head.find("\r\n\r\n") + 4, head.size()) << head;
        const std::size_t length = head.find("Content-Length: ");
        ASSERT_NE(length, std::string::npos) << head;
        EXPECT_GT(std::stoi(head.substr(length + 16)), 0) << head;
    }
    const std::string two = say("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\nHost: "
                                "localhost\r\nConnection: close\r\n\r\n");
    EXPECT_EQ(two.find("\r\n\r\nHTTP/1.1 200"), two.find("\r\n\r\n")) << two;
}

TEST_F(Door, ledgerOfASlowReader_countsUntilItHasLeft) {
    rig.ready("ilse");
    for (int i = 0; i < 19'000; ++i) { // more than what the system takes off our hands
        rig.time.advance(Duration{1});
        ASSERT_TRUE(rig.must(floor::SetPresence{i % 2 ? kLunch : kReady, false}, person("ilse")));
    }
    const std::string ask = "GET /v1/people/ilse/ledger HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            "Authorization: Bearer "
        + rig.tokenOf("ilse") + "\r\n\r\n";
    boost::asio::io_context io;
    std::vector<tcp::socket> slow;
    for (int i = 0; i < 2; ++i) {
        tcp::socket& each = slow.emplace_back(io);
        each.open(tcp::v4());
        each.set_option(tcp::socket::receive_buffer_size{4096});
        each.connect({boost::asio::ip::address_v4::loopback(), port});
        boost::asio::write(each, boost::asio::buffer(ask));
    }
    for (int turn = 0; turn < 100; ++turn) {
        serverIo.restart();
        serverIo.run_one_for(std::chrono::milliseconds{5});
        rig.drain();
    }
    const std::string refused = say(ask);
    EXPECT_TRUE(refused.starts_with("HTTP/1.1 429")) << refused.substr(0, 200);
    EXPECT_NE(refused.find("Retry-After: 1\r\n"), std::string::npos) << refused.substr(0, 400);
    slow.clear();
    for (int turn = 0; turn < 20; ++turn) {
        serverIo.restart();
        serverIo.run_one_for(std::chrono::milliseconds{5});
    }
    EXPECT_TRUE(say(ask).starts_with("HTTP/1.1 200"));
}

TEST_F(Door, whatIsNotThere_is404) {
    const auto get = [&](const std::string& path) {
        return status("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    };
    EXPECT_EQ(get("/healthz"), "200");
    EXPECT_EQ(get("/metrics"), "404") << "nobody gave any";
    EXPECT_EQ(get("/v1/people"), "404");
    EXPECT_EQ(get("/"), "404");
}
