// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// ExchangeRig: a simulated exchange, or a robot, with a server that a test writes: time is the test's, too.
#pragma once

#include "sim/Pbx.h"
#include "sim/Robot.h"
#include "tests/kit/ManualTime.h"
#include "tests/kit/Samples.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket.hpp>

#include <gtest/gtest.h>

#include <memory>

namespace readyline::sim::test {

using namespace domain;
using namespace std::chrono_literals;
namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

// A server of one connection at a time: opens every session, settles every command, and says what the test has it say.
struct ScriptedServer {
    using Stream = beast::websocket::stream<tcp::socket>;
    explicit ScriptedServer(boost::asio::io_context& io) : acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}) {
        accept();
    }
    void accept() {
        acceptor.async_accept([this](beast::error_code ec, tcp::socket socket) {
            if (ec) return;
            const auto each = std::make_shared<Stream>(std::move(socket));
            each->async_accept([this, each](beast::error_code failed) {
                if (failed) return;
                stream = each;
                read(each);
            });
            accept();
        });
    }
    [[nodiscard]] sim::Endpoint endpoint() const {
        return {"127.0.0.1", std::to_string(acceptor.local_endpoint().port())};
    }
    void read(const std::shared_ptr<Stream>& from) {
        from->async_read(buffer, [this, from](beast::error_code ec, std::size_t) {
            if (ec) return (void)buffer.clear();
            const auto items = wire::parseClientFrame(beast::buffers_to_string(buffer.data()));
            buffer.clear();
            for (const wire::ClientItem& item : items.value()) take(std::get<wire::RequestFrame>(item));
            read(from);
        });
    }
    void take(const wire::RequestFrame& frame) {
        wire::Result result = wire::Settled{1};
        if (std::holds_alternative<wire::SessionOpen>(frame.request)) {
            result = opened;
            said = 0; // n counts anew on each connection
        }
        if (std::holds_alternative<wire::CallsViewOpen>(frame.request)) result = wire::CallsOpened{1, calls};
        if (std::holds_alternative<wire::TargetsRead>(frame.request)) result = targets;
        asked.push_back(frame.request);
        stream->write(boost::asio::buffer(serialize(wire::Answer{frame.id, result})));
    }
    void say(wire::Event event) {
        wire::Envelope envelope;
        envelope.n = ++said;
        envelope.seq = 10 + said;
        envelope.at = kit::kStart;
        envelope.event = std::move(event);
        stream->write(boost::asio::buffer(serialize(envelope)));
    }
    // The connection breaks.
    void cut() {
        beast::error_code ignored;
        stream->next_layer().close(ignored);
    }
    template <class Request>
    [[nodiscard]] std::vector<Request> all() const {
        std::vector<Request> found;
        for (const wire::Request& each : asked)
            if (const auto* request = std::get_if<Request>(&each)) found.push_back(*request);
        return found;
    }
    // What was said of lines: "a-1 up".
    [[nodiscard]] std::vector<std::string> lines() const {
        static constexpr std::array kWords{" rings", " up", " gone"};
        std::vector<std::string> found;
        for (const wire::LegChanged& each : all<wire::LegChanged>())
            found.push_back(each.leg + kWords[static_cast<std::size_t>(each.state)]);
        return found;
    }

    tcp::acceptor acceptor;
    std::shared_ptr<Stream> stream;
    beast::flat_buffer buffer;
    wire::SessionOpened opened = kit::sampleOpened();
    std::vector<wire::CallView> calls;
    wire::Targets targets;
    std::vector<wire::Request> asked;
    std::int64_t said = 0;
};

// --- plans --------------------------------------------------------------------------------------------------------

inline PlannedLeg customerLeg(Room room = Room::Talk) {
    PlannedLeg leg;
    leg.id = "c-1";
    leg.room = room;
    leg.up = true;
    return leg;
}
inline PlannedLeg calledCustomerLeg() {
    PlannedLeg leg = customerLeg();
    leg.phone = "+46 70 555 01 88";
    leg.up = false;
    leg.ringsFor = 60s;
    return leg;
}
inline PlannedLeg agentLeg(const std::string& id, const std::string& person, bool up, bool answersItself = true) {
    PlannedLeg leg;
    leg.id = id;
    leg.kind = PartyKind::Agent;
    leg.person = {person};
    leg.phone = person;
    leg.up = up;
    leg.answersItself = answersItself;
    return leg;
}
inline PlannedLeg outsiderLeg(const std::string& id, Room room = Room::Consult) {
    PlannedLeg leg;
    leg.id = id;
    leg.kind = PartyKind::Outsider;
    leg.phone = "+32 9 000 00 11";
    leg.room = room;
    leg.ringsFor = 60s;
    return leg;
}
inline PlannedLeg supervisorLeg(bool up) {
    PlannedLeg leg = agentLeg("p-7", "margriet", up);
    leg.kind = PartyKind::Supervisor;
    leg.room = Room::Monitor;
    return leg;
}
inline CallPlan planOf(std::vector<PlannedLeg> legs, const char* ask = "") {
    CallPlan plan;
    plan.contact = {"c-1"};
    plan.legs = std::move(legs);
    plan.ask = {ask};
    return plan;
}
inline wire::CallView callOf(CallPlan plan) {
    wire::CallView call;
    call.contact = plan.contact;
    call.state = ContactState::Handled;
    call.plan = std::move(plan);
    return call;
}
inline wire::CallView overCall(bool hangUp) {
    wire::CallView call = callOf(planOf({}));
    call.plan.over = true;
    call.hangUp = hangUp;
    if (!hangUp) call.state = ContactState::Ended;
    return call;
}

struct ExchangeRig : testing::Test {
    template <class Condition>
    bool until(Condition condition) {
        for (int tries = 0; tries < 3000; ++tries) { // 15 s
            if (condition()) return true;
            io.restart();
            io.run_one_for(std::chrono::milliseconds{5});
        }
        return false;
    }
    // The same while time passes, and the server is heard of.
    template <class Condition>
    bool later(Condition condition) {
        return until([&] {
            if (condition()) return true;
            pass(500ms);
            return false;
        });
    }
    void pass(Duration by) {
        for (; by > Duration{0}; by -= Duration{500}) {
            time.advance(Duration{500});
            server.say(wire::SelfChanged{server.opened.self});
            drain();
        }
    }
    // What was said has arrived, and what was answered, too.
    void drain() {
        io.restart();
        while (io.run_one_for(std::chrono::milliseconds{2}) > 0) {}
    }
    sim::Pbx& open(sim::PhoneManner manner) {
        pbx = std::make_unique<sim::Pbx>(
            world, "token", std::vector{PersonId{"ilse"}, PersonId{"jonas"}, PersonId{"margriet"}}, std::move(manner));
        pbx->start();
        EXPECT_TRUE(until([&] { return !server.all<wire::CallsViewOpen>().empty(); }));
        return *pbx;
    }
    void tell(wire::CallView call) {
        server.say(wire::CallChanged{std::move(call)});
        drain();
    }
    void tell(std::vector<PlannedLeg> legs, const char* ask = "") { tell(callOf(planOf(std::move(legs), ask))); }
    // Ilse and the customer talk.
    void talk() {
        tell({customerLeg(), agentLeg("a-1", "ilse", false)});
        ASSERT_TRUE(later([&] { return server.lines() == std::vector<std::string>{"a-1 up"}; }));
        tell({customerLeg(), agentLeg("a-1", "ilse", true)});
    }
    // Telephones always answer, and customers stay on the line.
    [[nodiscard]] static sim::PhoneManner manner() {
        sim::PhoneManner out;
        out.ringsOut = out.refused = out.customerMisses = 0;
        out.talkMin = out.talkMax = 24h;
        return out;
    }
    [[nodiscard]] static sim::PhoneManner brief() {
        sim::PhoneManner out = manner();
        out.talkMin = 5s;
        out.talkMax = 6s;
        return out;
    }

    boost::asio::io_context io{1};
    kit::ManualTime time;
    sim::Chance chance{1};
    ScriptedServer server{io};
    sim::HttpClient http{io, server.endpoint()};
    sim::Report report;
    sim::World world{io, time, chance, server.endpoint(), http, report};
    std::unique_ptr<sim::Pbx> pbx;
};

using Said = std::vector<std::string>;

} // namespace readyline::sim::test
