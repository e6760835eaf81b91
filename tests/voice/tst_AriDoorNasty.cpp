// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Whoever knocks at the door that waits for Asterisk: strangers, half a handshake, a broken Asterisk and a second one.
#include "server/voice/AriFrames.h"
#include "tests/voice/NastyPeer.h"

namespace readyline::voice::test {
namespace {

const Login kLogin{"router", "secret"};

std::string knock(const std::string& more = {}, const std::string& auth = basicAuth(kLogin)) {
    return "GET /ari?app=readyline HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ari\r\n"
           "Authorization: "
        + auth + "\r\n" + more + "\r\n";
}

class AriDoorNasty : public LinkStage {
protected:
    void SetUp() override {
        const auto listening = door.listen();
        ASSERT_TRUE(listening) << listening.error();
        port = *listening;
        door.start(into(here));
    }
    std::unique_ptr<RawPeer> come() {
        auto peer = std::make_unique<RawPeer>(io, port);
        peer->listen();
        return peer;
    }
    std::unique_ptr<RawPeer> enter() {
        auto peer = come();
        const int before = here.opened;
        peer->say(knock());
        EXPECT_TRUE(until([&] { return here.opened > before; })) << peer->heard;
        return peer;
    }
    // The status that this request is answered with; empty: closed without one.
    std::string answerTo(const std::string& request) {
        const auto peer = come();
        peer->say(request);
        EXPECT_TRUE(until([&] { return peer->isClosed || peer->heard.size() > 12; }));
        return peer->heard.size() > 12 ? peer->heard.substr(9, 3) : std::string{};
    }

    AriDoor door{io, time, DoorOptions{{"127.0.0.1", 0}, "/ari", kLogin, {400ms, 600ms, 100ms}}};
    std::uint16_t port = 0;
};

TEST_F(AriDoorNasty, bytesOneAtATime_areStillAHandshakeAndAFrame) {
    const auto peer = come();
    for (const char each : knock()) {
        peer->say({each});
        io.poll();
    }
    ASSERT_TRUE(until([&] { return here.opened == 1; })) << peer->heard;
    for (const char each : RawFrame{RawFrame::Text, std::string(300, 'x')}.bytes()) {
        peer->say({each});
        io.poll();
    }
    ASSERT_TRUE(until([&] { return here.frames.size() == 1; }));
    EXPECT_EQ(here.frames.front(), std::string(300, 'x'));
}

TEST_F(AriDoorNasty, frameCutAnywhere_isOneFrame) {
    const auto peer = enter();
    const std::string bytes = RawFrame{RawFrame::Text, std::string(130, 'x')}.bytes();
    for (std::size_t at = 1; at < bytes.size(); ++at) {
        peer->say(bytes.substr(0, at));
        io.poll();
        peer->say(bytes.substr(at));
        ASSERT_TRUE(until([&] { return here.frames.size() == at; })) << at;
        EXPECT_EQ(here.frames.back(), std::string(130, 'x'));
    }
}

TEST_F(AriDoorNasty, messageInPieces_isOneFrame_withPingsBetween) {
    const auto peer = enter();
    peer->say(RawFrame{RawFrame::Text, "one ", false}.bytes());
    peer->say(RawFrame{RawFrame::Ping, "?"}.bytes());
    peer->say(RawFrame{RawFrame::Continuation, "", false}.bytes());
    peer->say(RawFrame{RawFrame::Continuation, "message"}.bytes());
    ASSERT_TRUE(until([&] { return !here.frames.empty(); }));
    EXPECT_EQ(here.frames, std::vector<std::string>{"one message"});
}

// RFC 6455, 5.1: a server closes when a client does not mask.
TEST_F(AriDoorNasty, whatIsNoFrameOfAClient_endsThisLinkOnly) {
    const std::array wrong{RawFrame{RawFrame::Text, "{}", true, false}, RawFrame{RawFrame::Text, "\xc3\x28"},
        RawFrame{RawFrame::Continuation, "of nothing"}, RawFrame{RawFrame::Text, "", true, true, ~std::uint64_t{0}},
        RawFrame{RawFrame::Text, "", true, true, ari::kMostFrame + 1}, RawFrame{RawFrame::Ping, std::string(126, 'x')},
        RawFrame{static_cast<RawFrame::Opcode>(11), "?"}};
    for (const RawFrame& each : wrong) {
        Heard own;
        AriDoor fresh{io, time, DoorOptions{{"127.0.0.1", 0}, "/ari", kLogin, {400ms, 600ms, 100ms}}};
        port = fresh.listen().value_or(0);
        fresh.start(into(own));
        const auto peer = come();
        peer->say(knock());
        ASSERT_TRUE(until([&] { return own.opened == 1; }));
        peer->say(each.bytes());
        ASSERT_TRUE(until([&] { return peer->isClosed; })) << "it is told so, and closed";
        peer->goAway();
        ASSERT_TRUE(until([&] { return own.closed == 1; })) << each.bytes().substr(0, 2);
        EXPECT_TRUE(own.frames.empty());
    }
}

TEST_F(AriDoorNasty, requestThatCouldBeReadTwoWays_isRefused) {
    EXPECT_EQ(answerTo(knock("Content-Length: 5\r\n")), "400");
    EXPECT_EQ(answerTo(knock("Transfer-Encoding: chunked\r\n")), "400");
    EXPECT_EQ(answerTo(knock("Authorization: Basic eDp5\r\n")), "400");
    EXPECT_EQ(answerTo(knock("Host: there\r\n")), "400");
    EXPECT_EQ(answerTo(knock() + "GET /admin HTTP/1.1\r\n\r\n"), "400") << "a second request behind the first";
    EXPECT_EQ(answerTo(knock("Content-Length: 0\r\n")), "101");
}

TEST_F(AriDoorNasty, garbage_isClosedAndNothingMore) {
    for (const std::string& each : {std::string{"\x16\x03\x01\x02\x01"}, std::string(20'000, 'A'),
             "GET /ari HTTP/1.1\r\n" + std::string(10'000, 'x') + ": y\r\n\r\n", std::string(100, '\0')})
        EXPECT_EQ(answerTo(each), "");
    std::string flood = "GET /ari HTTP/1.1\r\n";
    for (int i = 0; i < 1000; ++i) flood += "X-" + std::to_string(i) + ": y\r\n";
    EXPECT_EQ(answerTo(flood + "\r\n"), "");
    EXPECT_EQ(answerTo("GET /ari HTTP/1.1\r\nHost: x\r\n\r\n"), "426");
    EXPECT_EQ(answerTo(knock({}, "Basic ")), "401");
    EXPECT_EQ(answerTo(knock({}, "")), "401");
    enter();
}

TEST_F(AriDoorNasty, refusals_areSaidOnceInAWhile) {
    for (int i = 0; i < 20; ++i) EXPECT_EQ(answerTo(knock({}, i % 2 == 0 ? "Basic eDp5" : "x")), "401");
    EXPECT_EQ(here.failures, std::vector<std::string>{"refused with 401"});
}

TEST_F(AriDoorNasty, halfAHandshake_isSentAwayInTime) {
    const auto peer = come();
    peer->say("GET /ari HTTP/1.1\r\n");
    ASSERT_TRUE(until([&] { return peer->isClosed; }, 3s));
    EXPECT_EQ(peer->heard, "");
}

TEST_F(AriDoorNasty, aCrowdThatSaysNothing_keepsAsteriskNotOut) {
    std::vector<std::unique_ptr<RawPeer>> crowd;
    for (int i = 0; i < 200; ++i) {
        crowd.push_back(come());
        io.poll();
    }
    enter();
    EXPECT_EQ(here.opened, 1);
}

TEST_F(AriDoorNasty, silentLink_isLostInTime) {
    const auto peer = enter(); // which answers no ping
    ASSERT_TRUE(until([&] { return here.closed == 1; }, 3s));
    EXPECT_FALSE(door.send("x"));
}

TEST_F(AriDoorNasty, slowReader_isBounded) {
    RawPeer peer{io, port}; // reads nothing
    peer.say(knock());
    ASSERT_TRUE(until([&] { return here.opened == 1; }));
    const std::string piece(64 * 1024, 'x');
    int sent = 0;
    while (sent < 1000 && door.send(piece)) {
        ++sent;
        io.poll();
    }
    EXPECT_LT(sent, 1000);
}

TEST_F(AriDoorNasty, secondAsterisk_isTurnedAwayWhileTheFirstAnswers) {
    SystemRandom random;
    Heard first, second;
    AriDoor place{io, time, DoorOptions{{"127.0.0.1", 0}, "/events", kLogin, {2s, 5s, 1s}}};
    port = place.listen().value_or(0);
    place.start(into(here));
    AriSocket one{io, time, random, {{false, "127.0.0.1", std::to_string(port), ""}, kLogin, "readyline"}};
    AriSocket two{io, time, random, {{false, "127.0.0.1", std::to_string(port), ""}, kLogin, "readyline"}};
    one.start(into(first));
    ASSERT_TRUE(until([&] { return first.opened == 1 && here.opened == 1; }));
    two.start(into(second));
    ASSERT_TRUE(until([&] { return !second.failures.empty(); }));
    EXPECT_EQ(second.failures.front(), "Asterisk answers 409");
    EXPECT_EQ(here.closed, 0);
    EXPECT_EQ(first.closed, 0);
    EXPECT_EQ(here.failures, std::vector<std::string>{"another Asterisk is connected, and answers"});
}

TEST_F(AriDoorNasty, firstThatDiedWithoutAWord_makesRoom) {
    const auto dead = enter();
    const auto next = enter();
    EXPECT_EQ(here.opened, 2);
    EXPECT_EQ(here.closed, 1);
    ASSERT_TRUE(until([&] { return dead->isClosed; }));
}

TEST_F(AriDoorNasty, twoAtTheSameMoment_oneIsIn) {
    const auto one = come(), two = come();
    one->say(knock());
    two->say(knock());
    ASSERT_TRUE(until([&] { return one->heard.size() > 12 && two->heard.size() > 12; }));
    EXPECT_EQ(std::string{one->heard.substr(9, 3)}, "101");
    EXPECT_NE(std::string{two->heard.substr(9, 3)}, "");
    EXPECT_EQ(here.opened - here.closed, 1);
}

TEST_F(AriDoorNasty, whoGoesAsSoonAsItIsIn_isKeptOutForAWhile) {
    for (int i = 0; i < 2; ++i) {
        enter()->goAway();
        ASSERT_TRUE(until([&] { return here.closed == i + 1; }));
    }
    EXPECT_EQ(answerTo(knock()), "503");
}

TEST_F(AriDoorNasty, nextWhileTheFirstIsJustGone_comesTooEarly_andIsNoSecondAsterisk) {
    enter()->goAway();
    ASSERT_TRUE(until([&] { return here.closed == 1; }));
    const auto one = enter(), next = come();
    next->say(knock());
    const std::string ping = "\r\n\r\n\x89";
    ASSERT_TRUE(until([&] { return one->heard.find(ping) != std::string::npos; })) << "asked whether it is there";
    one->goAway();
    ASSERT_TRUE(until([&] { return next->heard.size() > 12; }));
    EXPECT_EQ(std::string{next->heard.substr(9, 3)}, "503");
    EXPECT_TRUE(here.failures.empty());
}

} // namespace
} // namespace readyline::voice::test
