// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The two ends of a link over a real socket: each is the other's Asterisk.
#include "tests/voice/LinkStage.h"

namespace readyline::voice::test {
namespace {

class AriLink : public LinkStage {
protected:
    void SetUp() override {
        const auto listening = door.listen();
        ASSERT_TRUE(listening) << listening.error();
        port = *listening;
        door.start(into(there));
    }
    std::unique_ptr<AriSocket> call(const std::string& password, const std::string& path = "/ari") {
        auto socket = std::make_unique<AriSocket>(io, time, random,
            SocketOptions{{false, "127.0.0.1", std::to_string(port), path}, {"router", password}, "readyline", {}});
        socket->start(into(here));
        return socket;
    }

    SystemRandom random;
    Heard there;
    AriDoor door{io, time, DoorOptions{{"127.0.0.1", 0}, "/ari/events", {"router", "secret"}}};
    std::uint16_t port = 0;
};

TEST_F(AriLink, rightPassword_opensAndCarriesFramesBothWays) {
    const auto socket = call("secret");
    ASSERT_TRUE(until([&] { return here.opened == 1 && there.opened == 1; }));
    EXPECT_TRUE(socket->send("there"));
    EXPECT_TRUE(door.send("here"));
    ASSERT_TRUE(until([&] { return !here.frames.empty() && !there.frames.empty(); }));
    EXPECT_EQ(here.frames.front(), "here");
    EXPECT_EQ(there.frames.front(), "there");
}

TEST_F(AriLink, wrongPassword_isRefusedAndSaid) {
    const auto socket = call("other");
    ASSERT_TRUE(until([&] { return !here.failures.empty(); }));
    EXPECT_EQ(here.failures.front(), "Asterisk answers 401");
    EXPECT_EQ(there.opened, 0);
}

TEST_F(AriLink, wrongPath_isRefused) {
    const auto socket = call("secret", "/other");
    ASSERT_TRUE(until([&] { return !here.failures.empty(); }));
    EXPECT_EQ(here.failures.front(), "Asterisk answers 404");
}

TEST_F(AriLink, lostLink_isOpenedAgain) {
    const auto socket = call("secret");
    ASSERT_TRUE(until([&] { return here.opened == 1 && there.opened == 1; }));
    door.drop(Duration{0});
    ASSERT_TRUE(until([&] { return here.opened == 2 && there.opened == 2; }));
    EXPECT_EQ(here.closed, 1);
    EXPECT_EQ(there.closed, 1);
}

TEST_F(AriLink, secondComer_isTurnedAwayWhileTheFirstIsThere) {
    const auto first = call("secret");
    ASSERT_TRUE(until([&] { return there.opened == 1; }));
    const auto second = call("secret");
    ASSERT_TRUE(until([&] { return !here.failures.empty(); }));
    EXPECT_EQ(here.failures.front(), "Asterisk answers 409");
    EXPECT_EQ(there.closed, 0);
}

TEST(AriAddress, isReadStrictly) {
    EXPECT_EQ(parseAddress("ws://pbx:8088/ari"), (Address{false, "pbx", "8088", "/ari"}));
    EXPECT_EQ(parseAddress("wss://pbx/ari/"), (Address{true, "pbx", "8089", "/ari"}));
    EXPECT_EQ(parseAddress("ws://[::1]:1/ari")->authority(), "[::1]:1");
    for (const char* wrong : {"http://pbx", "ws://", "ws://user@pbx/ari", "ws://pbx:0/ari", "ws://pbx:x/ari",
             "ws://pbx:70000", "ws://p bx/ari", "ws://[::1/ari"})
        EXPECT_FALSE(parseAddress(wrong)) << wrong;
    EXPECT_EQ(parsePlace("127.0.0.1:7412"), (Place{"127.0.0.1", 7412}));
    EXPECT_FALSE(parsePlace("7412"));
    EXPECT_EQ(basicAuth({"Aladdin", "open sesame"}), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
}

} // namespace
} // namespace readyline::voice::test
