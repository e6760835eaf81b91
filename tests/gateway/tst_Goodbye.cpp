// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A peer that neither reads nor goes away is cut off, also when its pipe is full.
#include "server/gateway/Gateway.h"
#include "tests/kit/HubRig.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/websocket.hpp>

using namespace readyline;
using namespace readyline::kit;

namespace {

namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

domain::Site crowdedSite() {
    domain::Site site = demoSite();
    const domain::Person pattern = site.people.front();
    for (int i = 0; i < 600; ++i) {
        domain::Person each = pattern;
        each.id = {"crowd-" + std::to_string(i)};
        each.login = each.id.value;
        site.people.push_back(std::move(each));
    }
    return site;
}

// The server's side on one thread: turn by turn, until something is true.
struct Goodbye : testing::Test {
    HubRig rig;
    boost::asio::io_context serverIo{1}, clientIo{1};
    std::optional<gateway::Gateway> gateway;
    beast::websocket::stream<tcp::socket> client{clientIo};

    template <class Condition>
    bool until(Condition condition, std::chrono::milliseconds most = std::chrono::seconds{10}) {
        const auto end = std::chrono::steady_clock::now() + most;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > end) return false;
            serverIo.restart();
            serverIo.run_one_for(std::chrono::milliseconds{5});
            rig.drain();
            clientIo.restart();
            clientIo.poll();
        }
        return true;
    }
    void connect() {
        gateway::GatewayOptions options;
        options.lastWords = std::chrono::milliseconds{100};
        gateway.emplace(serverIo, *rig.hub, std::move(options));
        const auto port = gateway->listen();
        ASSERT_TRUE(port) << port.error();
        client.next_layer().open(tcp::v4());
        client.next_layer().set_option(boost::asio::socket_base::receive_buffer_size{4096});
        client.next_layer().connect({boost::asio::ip::address_v4::loopback(), *port});
        bool done = false;
        client.async_handshake("localhost", "/v1/session", [&](beast::error_code ec) { done = !ec; });
        ASSERT_TRUE(until([&] { return done; }));
    }
    void say(wire::Request request) {
        client.text(true);
        const auto before = rig.hub->figures().requests;
        client.write(boost::asio::buffer(wire::serialize(wire::RequestFrame{++m_id, std::move(request)})));
        ASSERT_TRUE(until([&] { return rig.hub->figures().requests > before; }));
    }

private:
    std::int64_t m_id = 0;
};

} // namespace

TEST_F(Goodbye, silentPeerWithAFullPipe_isCutOff) {
    rig.startHub(crowdedSite());
    connect();
    wire::SessionOpen open;
    open.token = rig.tokenOf("margriet");
    open.client = "0.1.0";
    open.device = {"pc"};
    say(std::move(open));
    wire::TeamViewOpen view{{"v"}, {}, {}};
    for (const domain::Team& team : rig.floor().site.rules.teams) view.teams.push_back(team.id);
    for (int i = 0; i < 30; ++i)
        say(view); // some 6 MiB that nobody reads: more than the pipe holds, less than may wait
    ASSERT_EQ(rig.hub->figures().peers, 1u);
    rig.advance(17s); // it fell silent
    EXPECT_TRUE(until([&] { return rig.hub->figures().peers == 0; }));
}
