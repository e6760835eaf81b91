// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A second session of the connector that talks nonsense while its first one carries a call: the call goes on.
#include "tests/system/e2e/RawSocket.h"
#include "tests/system/e2e/Talking.h"

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

constexpr std::string_view kCommand = "018f2c3e-0000-7000-8000-0000000000";

struct NastyConnector : Talking {
    std::unique_ptr<RawSocket> second() {
        auto socket = std::make_unique<RawSocket>(server.endpoint());
        const std::string token = server.mint({wire::TokenKind::Session, {"pbx"}, "second"});
        socket->sendText(
            wire::serialize(wire::RequestFrame{1, wire::SessionOpen{token, "0.1.0", {"second"}, "second", true, {}}}));
        EXPECT_TRUE(socket->read());
        return socket;
    }
    // As its members are written; a command's id is added.
    std::string answerTo(RawSocket& socket, const std::string& method, const std::string& members) {
        const std::string id = std::to_string(m_next++);
        socket.sendText(R"({"jsonrpc":"2.0","id":)" + id + R"(,"method":")" + method + R"(","params":{"command":")"
            + std::string{kCommand} + id + '"' + (members.empty() ? "" : ",") + members + "}}");
        for (auto text = socket.read(); text; text = socket.read())
            if (text->find("\"id\":" + id + ',') != std::string::npos) return *text;
        return {};
    }
    void expectTalk() {
        EXPECT_TRUE(server.process().isRunning()) << server.output();
        ASSERT_TRUE(ilse->settles(wire::CallHold{ilse->id(), contact}));
        ASSERT_TRUE(becomes(*ilse, CallState::Held));
        ASSERT_TRUE(ilse->settles(wire::CallResume{ilse->id(), contact}));
        ASSERT_TRUE(becomes(*ilse, CallState::Active));
        EXPECT_EQ(pbx->callsInProgress(), 1U);
    }

private:
    int m_next = 10; // two digits: the end of a command's id
};

} // namespace

TEST_F(NastyConnector, whatItSaysOfNothing_isAnsweredAndChangesNothing) {
    call();
    const auto socket = second();
    const std::string mine = R"("contact":")" + contact.value + '"';
    const std::array<std::pair<const char*, std::string>, 20> all{{
        {"leg.changed", R"("contact":"c-999999","leg":"a-1","state":"gone")"},
        {"leg.changed", mine + R"(,"leg":"a-999999","state":"gone")"},
        {"leg.changed", mine + R"(,"leg":"o-999999","state":"up")"},
        {"leg.changed", mine + R"(,"leg":"p-1","state":"gone")"},
        {"leg.changed", mine + R"(,"leg":"","state":"gone")"},
        {"leg.changed", mine + R"(,"leg":"a-1","state":"sideways")"},
        {"leg.changed", mine + R"(,"leg":["a-1"],"state":"gone")"},
        {"leg.changed", R"("contact":7,"leg":"a-1","state":"gone")"},
        {"leg.changed", ""},
        {"call.settled", mine + R"(,"ask":"k-999999")"},
        {"call.settled", mine + R"(,"ask":"")"},
        {"call.refused", mine + R"(,"ask":"k-999999","cause":")" + std::string(5000, 'x') + '"'},
        {"monitor.settled", mine + R"(,"mode":"listen")"},
        {"recording.changed", mine + R"(,"on":"yes")"},
        {"phone.held", mine + R"(,"leg":"a-999999","held":true)"},
        {"phone.transfers", mine + R"(,"leg":"a-999999","number":"102")"},
        {"phone.failed", R"("offer":"o-999999","fault":"stationBusy")"},
        {"customer.missed", R"("contact":"c-999999")"},
        {"call.ended", R"("contact":"c-999999")"},
        {"call.quality", mine + R"(,"leg":"a-1","quality":{"lossPercent":-1,"jitterMs":1e18})"},
    }};
    for (const auto& [method, members] : all) EXPECT_NE(answerTo(*socket, method, members), "") << method << members;
    expectTalk();
}

TEST_F(NastyConnector, reportsTwiceAndLate_changeNothing) {
    call();
    const auto socket = second();
    const std::string leg = ilse->tasks.begin()->first.value;
    for (int twice = 0; twice < 2; ++twice)
        for (const std::string& each : {leg, contact.value})
            for (const char* state : {"up", "ringing", "calling", "up"})
                EXPECT_NE(
                    answerTo(*socket, "leg.changed",
                        R"("contact":")" + contact.value + R"(","leg":")" + each + R"(","state":")" + state + '"'),
                    "");
    expectTalk();
}

TEST_F(NastyConnector, framesThatAreNone_endItsOwnSessionOnly) {
    call();
    for (const std::string& each : {std::string{"hello"}, std::string{"\xc3\x28"}, std::string(70'000, ' '),
             '{' + std::string(100, '['), std::string{R"({"jsonrpc":"2.0","id":1e999,"method":"ping"})"}}) {
        const auto socket = second();
        socket->sendText(each);
        EXPECT_GT(socket->closeCode(), 1000) << each.substr(0, 40);
    }
    const auto binary = second();
    binary->sendBytes("{}");
    EXPECT_GT(binary->closeCode(), 1000);
    expectTalk();
}

TEST_F(NastyConnector, floodWithoutReading_isClosedAndHurtsNobody) {
    call();
    const auto socket = second();
    for (int i = 0; i < 10'000; ++i)
        socket->sendText(R"({"jsonrpc":"2.0","id":7,"method":"call.quality","params":{"contact":")" + contact.value
            + R"(","leg":"a-999999","quality":{"lossPercent":1,"jitterMs":1}}})");
    expectTalk();
}
