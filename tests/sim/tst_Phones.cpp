// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Phones that accept calls when they are lifted (W25): the simulated exchange rings and lifts them, robots leave them alone.
#include "sim/Pbx.h"
#include "sim/Robot.h"
#include "tests/kit/ManualTime.h"
#include "tests/kit/Samples.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/websocket.hpp>

#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::domain;
using namespace std::chrono_literals;
namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

namespace {

// A server of one connection: opens every session, settles every command, and says what the test has it say.
struct ScriptedServer {
    explicit ScriptedServer(boost::asio::io_context& io)
        : acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}),
          stream(io) {
        acceptor.async_accept(stream.next_layer(), [this](beast::error_code ec) {
            if (!ec)
                stream.async_accept([this](beast::error_code failed) {
                    if (!failed) read();
                });
        });
    }
    [[nodiscard]] sim::Endpoint endpoint() const {
        return {"127.0.0.1", std::to_string(acceptor.local_endpoint().port())};
    }
    void read() {
        stream.async_read(buffer, [this](beast::error_code ec, std::size_t) {
            if (ec) return;
            const auto items = wire::parseClientFrame(beast::buffers_to_string(buffer.data()));
            buffer.clear();
            for (const wire::ClientItem& item : items.value()) take(std::get<wire::RequestFrame>(item));
            read();
        });
    }
    void take(const wire::RequestFrame& frame) {
        wire::Result result = wire::Settled{1};
        if (std::holds_alternative<wire::SessionOpen>(frame.request)) result = opened;
        if (std::holds_alternative<wire::CallsViewOpen>(frame.request)) result = wire::CallsOpened{1, {}};
        asked.push_back(frame.request);
        stream.write(boost::asio::buffer(serialize(wire::Answer{frame.id, result})));
    }
    void say(wire::Event event) {
        wire::Envelope envelope;
        envelope.n = ++said;
        envelope.seq = 10 + said;
        envelope.at = kit::kStart;
        envelope.event = std::move(event);
        stream.write(boost::asio::buffer(serialize(envelope)));
    }
    template <class Request>
    [[nodiscard]] std::vector<Request> all() const {
        std::vector<Request> found;
        for (const wire::Request& each : asked)
            if (const auto* request = std::get_if<Request>(&each)) found.push_back(*request);
        return found;
    }

    tcp::acceptor acceptor;
    beast::websocket::stream<tcp::socket> stream;
    beast::flat_buffer buffer;
    wire::SessionOpened opened = kit::sampleOpened();
    std::vector<wire::Request> asked;
    std::int64_t said = 0;
};

struct SimPhones : testing::Test {
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
            io.restart();
            io.run_one_for(std::chrono::milliseconds{5});
        }
    }
    void open(sim::Pbx& pbx) {
        pbx.start();
        ASSERT_TRUE(until([&] { return !server.all<wire::CallsViewOpen>().empty(); }));
    }
    // Told, and taken in: the exchange has rung the phone.
    void tell(const wire::CallView& call) {
        const auto rung = report.rung;
        server.say(wire::CallChanged{call});
        ASSERT_TRUE(until([&] { return report.rung > rung; }));
    }
    static wire::CallView offered(const char* offer) {
        wire::CallView call;
        call.contact = ContactId{"c-1"};
        call.state = ContactState::Offered;
        call.offer = OfferId{offer};
        call.agent = PersonId{"ilse"};
        return call;
    }
    static wire::CallView active(const char* assignment) {
        wire::CallView call;
        call.contact = ContactId{"c-1"};
        call.state = ContactState::Handled;
        call.assignment = AssignmentId{assignment};
        call.agent = PersonId{"ilse"};
        call.assignmentState = AssignmentState::Active;
        return call;
    }
    static wire::CallView dialled() {
        wire::CallView call = active("a-1");
        call.assignmentState = AssignmentState::Accepting;
        call.dial = wire::Dial{"+46705550188", "", false};
        return call;
    }
    [[nodiscard]] sim::PhoneManner manner() const {
        sim::PhoneManner out;
        out.ringsOut = out.refused = 0;
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
};

} // namespace

TEST_F(SimPhones, W25_phoneRings_isLiftedOnceAndTalksOn) {
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, manner()};
    open(pbx);
    tell(offered("o-1"));
    EXPECT_TRUE(server.all<wire::PhoneLifted>().empty());
    ASSERT_TRUE(later([&] { return !server.all<wire::PhoneLifted>().empty(); }));
    EXPECT_EQ(server.all<wire::PhoneLifted>()[0].offer, OfferId{"o-1"});
    EXPECT_EQ(pbx.callsInProgress(), 1U);
    server.say(wire::CallChanged{active("a-1")});
    ASSERT_TRUE(later([&] { return !server.all<wire::CallEnded>().empty(); })) << "the same leg, for its assignment";
    EXPECT_EQ(report.rung, 1U);
    EXPECT_EQ(server.all<wire::PhoneLifted>().size(), 1U);
    EXPECT_TRUE(server.all<wire::LegJoined>().empty());
}

TEST_F(SimPhones, Z23_W25_offerIsGone_phoneStopsRinging) {
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, manner()};
    open(pbx);
    tell(offered("o-1"));
    wire::CallView waits = offered("o-1");
    waits.offer.reset();
    waits.agent = {};
    waits.state = ContactState::Waiting;
    server.say(wire::CallChanged{waits});
    tell(offered("o-2")); // and rings anew for another
    ASSERT_TRUE(later([&] { return !server.all<wire::PhoneLifted>().empty(); }));
    pass(10s);
    ASSERT_EQ(server.all<wire::PhoneLifted>().size(), 1U);
    EXPECT_EQ(server.all<wire::PhoneLifted>()[0].offer, OfferId{"o-2"});
}

TEST_F(SimPhones, W25_liftedAndTheServerDoesNotKnow_isSaidAgain) {
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, manner()};
    open(pbx);
    tell(offered("o-1"));
    ASSERT_TRUE(later([&] { return server.all<wire::PhoneLifted>().size() == 1; }));
    server.say(wire::CallChanged{offered("o-1")});
    ASSERT_TRUE(until([&] { return server.all<wire::PhoneLifted>().size() == 2; }));
    EXPECT_EQ(server.all<wire::PhoneLifted>()[1].offer, OfferId{"o-1"});
}

TEST_F(SimPhones, P7_refusedAtThePhone_isSaidAndItIsPutBack) {
    sim::PhoneManner refuses = manner();
    refuses.refused = 1;
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, refuses};
    open(pbx);
    tell(offered("o-1"));
    ASSERT_TRUE(later([&] { return server.all<wire::StationSet>().size() == 2; }));
    ASSERT_EQ(server.all<wire::PhoneFailed>().size(), 1U);
    EXPECT_EQ(server.all<wire::PhoneFailed>()[0].offer, OfferId{"o-1"});
    EXPECT_EQ(server.all<wire::PhoneFailed>()[0].fault, OfferFault::StationDeclined);
}

TEST_F(SimPhones, W23_nobodyLifts_ringsOnForTheAgentToMissIt) {
    sim::PhoneManner deaf = manner();
    deaf.ringsOut = 1;
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, deaf};
    open(pbx);
    tell(offered("o-1"));
    pass(12s);
    tell(offered("o-2"));
    EXPECT_TRUE(server.all<wire::PhoneFailed>().empty());
    EXPECT_TRUE(server.all<wire::PhoneLifted>().empty());
}

TEST_F(SimPhones, W25_byHand_waitsForTheHand) {
    sim::PhoneManner hand = manner();
    hand.byHand = {"ilse"};
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, hand};
    open(pbx);
    EXPECT_FALSE(pbx.lift(PersonId{"ilse"})) << "it does not ring";
    tell(offered("o-1"));
    pass(12s);
    EXPECT_TRUE(server.all<wire::PhoneLifted>().empty());
    EXPECT_FALSE(pbx.lift(PersonId{"jonas"}));
    EXPECT_TRUE(pbx.lift(PersonId{"ilse"}));
    EXPECT_FALSE(pbx.decline(PersonId{"ilse"})) << "lifted already";
    ASSERT_TRUE(until([&] { return server.all<wire::PhoneLifted>().size() == 1; }));
}

// Accepted on the desktop: the agent's telephone joins, then the customer's rings.
TEST_F(SimPhones, W90_callback_callsTheCustomerOnceTheAgentIsThere) {
    sim::PhoneManner some = manner();
    some.customerMisses = 0;
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, some};
    open(pbx);
    tell(dialled());
    ASSERT_TRUE(later([&] { return !server.all<wire::LegJoined>().empty(); }));
    EXPECT_TRUE(server.all<wire::CustomerAnswered>().empty());
    ASSERT_TRUE(later([&] { return !server.all<wire::CustomerAnswered>().empty(); }));
    EXPECT_EQ(report.reached, 1U);
    ASSERT_TRUE(later([&] { return !server.all<wire::CallEnded>().empty(); })) << "and they talk";
    EXPECT_TRUE(server.all<wire::CustomerMissed>().empty());
}

TEST_F(SimPhones, W92_callback_customerWhoDoesNotAnswer_isSaid) {
    sim::PhoneManner some = manner();
    some.customerMisses = 1;
    sim::Pbx pbx{world, "token", {PersonId{"ilse"}}, some};
    open(pbx);
    tell(dialled());
    ASSERT_TRUE(later([&] { return !server.all<wire::CustomerMissed>().empty(); }));
    EXPECT_EQ(server.all<wire::CustomerMissed>()[0].contact, ContactId{"c-1"});
    EXPECT_EQ(report.unreached, 1U);
    EXPECT_EQ(pbx.callsInProgress(), 0U);
}

TEST_F(SimPhones, W9_robot_acceptsChatsAndLeavesCallsToHisPhone) {
    sim::RobotManner willing;
    willing.declines = willing.ignores = 0;
    wire::OfferView call = kit::sampleOffer("call", Channel::Voice), chat = kit::sampleOffer("chat", Channel::Chat);
    call.answer = VoiceAnswer::Phone;
    server.opened.offers = {call, chat};
    sim::Robot robot{world, "token", "ilse", willing};
    robot.start();
    ASSERT_TRUE(until([&] { return server.all<wire::OfferPresented>().size() == 2; }));
    ASSERT_TRUE(later([&] { return !server.all<wire::OfferAccept>().empty(); }));
    pass(6s);
    ASSERT_EQ(server.all<wire::OfferAccept>().size(), 1U);
    EXPECT_EQ(server.all<wire::OfferAccept>()[0].offer, OfferId{"chat"});
}
