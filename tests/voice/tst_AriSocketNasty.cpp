// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// An Asterisk, or what stands at its address, that never answers, goes at once, refuses us or breaks the rules.
#include "tests/voice/NastyPeer.h"

#include <boost/beast/websocket.hpp>

namespace readyline::voice::test {
namespace {

const Login kLogin{"router", "secret"};

class Lowest final : public Random { // every pause is the shortest that it may be
public:
    std::uint64_t next() override { return 0; }
};

// Notes the pauses, and does not wait for them; what is longer than an hour never comes.
class Hasty final : public Time {
public:
    explicit Hasty(Time& time) : m_time(time) {}
    [[nodiscard]] Instant now() const override { return m_time.now(); }
    [[nodiscard]] WallTime wallNow() const override { return m_time.wallNow(); }
    [[nodiscard]] Timer after(Duration delay, std::function<void()> callback) override {
        if (delay > 1h) return Timer{};
        if (delay > 0ms) pauses.push_back(delay);
        return m_time.after(std::min(delay, Duration{2}), std::move(callback));
    }
    std::vector<Duration> pauses;

private:
    Time& m_time;
};

class AriSocketNasty : public LinkStage {
protected:
    enum class Manner { Silent, Speaks, Opens, OpensAndGoes };
    void SetUp() override { serve(); }

    void serve() {
        acceptor.async_accept([this](auto ec, Tcp::socket socket) {
            if (ec) return;
            ++calls;
            if (manner == Manner::Opens || manner == Manner::OpensAndGoes)
                open(std::move(socket));
            else
                take(std::move(socket));
            serve();
        });
    }
    void take(Tcp::socket socket) {
        peer = std::make_unique<RawPeer>(std::move(socket));
        peer->listen();
        if (manner == Manner::Speaks) peer->say(words);
        if (manner == Manner::OpensAndGoes) peer->goAway();
    }
    void open(Tcp::socket socket) {
        const auto shake = std::make_shared<boost::beast::websocket::stream<Tcp::socket>>(std::move(socket));
        shake->async_accept([this, shake](auto ec) {
            if (!ec) take(std::move(shake->next_layer()));
        });
    }
    std::unique_ptr<AriSocket> call(Time& with, Duration handshake, bool tls = false) {
        auto socket = std::make_unique<AriSocket>(io, with, random,
            SocketOptions{{tls, "127.0.0.1", std::to_string(acceptor.local_endpoint().port()), "/ari"}, kLogin,
                "readyline", {}, {handshake, 400ms, 100ms}});
        socket->start(into(here));
        return socket;
    }

    Tcp::acceptor acceptor{io, {boost::asio::ip::address_v4::loopback(), 0}};
    Lowest random;
    Hasty hasty{time};
    Manner manner = Manner::Silent;
    std::string words;
    std::unique_ptr<RawPeer> peer;
    int calls = 0;
};

TEST_F(AriSocketNasty, handshakeThatNeverEnds_isGivenUpAndTriedAgain) {
    const auto socket = call(time, 200ms);
    ASSERT_TRUE(until([&] { return calls == 2; }, 5s));
    EXPECT_GE(here.failures.size(), 1U);
    EXPECT_EQ(here.opened, 0);
}

TEST_F(AriSocketNasty, tlsThatNeverEnds_isGivenUpAndTriedAgain) {
    const auto socket = call(time, 200ms, true);
    ASSERT_TRUE(until([&] { return calls == 2; }, 5s));
    EXPECT_GE(here.failures.size(), 1U);
}

TEST_F(AriSocketNasty, stoppedInAHandshake_closesIt) {
    const auto socket = call(time, 1h);
    ASSERT_TRUE(until([&] { return peer && !peer->heard.empty(); }));
    socket->stop();
    EXPECT_TRUE(until([&] { return peer->isClosed; }, 2s));
}

TEST_F(AriSocketNasty, linkThatIsLostAtOnce_isOpenedMoreAndMoreSlowly) {
    manner = Manner::OpensAndGoes;
    const auto socket = call(hasty, 2h);
    ASSERT_TRUE(until([&] { return here.closed >= 7; }));
    ASSERT_GE(hasty.pauses.size(), 7U);
    const std::vector<Duration> first(hasty.pauses.begin(), hasty.pauses.begin() + 7);
    EXPECT_EQ(first, (std::vector<Duration>{250ms, 500ms, 1s, 2s, 4s, 8s, 8s}));
}

TEST_F(AriSocketNasty, wrongPassword_isTriedAgainSlowlyAndNeverSaid) {
    manner = Manner::Speaks;
    words = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";
    const auto socket = call(hasty, 2h);
    ASSERT_TRUE(until([&] { return here.failures.size() >= 3; }));
    for (const Duration each : hasty.pauses) EXPECT_GE(each, 15s);
    EXPECT_EQ(here.failures.front(), "Asterisk answers 401");
}

TEST_F(AriSocketNasty, answersThatAreNone_areFailuresAndNothingMore) {
    manner = Manner::Speaks;
    const auto socket = call(hasty, 2h);
    std::size_t failures = 0;
    for (const std::string& each : {std::string{"HTTP/1.1 101 Switching Protocols\r\n\r\n"}, std::string(100'000, 'x'),
             std::string(100, '\0'), "HTTP/1.1 101 x\r\n" + std::string(50'000, 'h') + ": x\r\n\r\n",
             std::string{"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"},
             std::string{"HTTP/1.1 302 Found\r\nLocation: ws://elsewhere/\r\nContent-Length: 0\r\n\r\n"}}) {
        words = each;
        failures = here.failures.size() + 2; // one may be of the words before
        ASSERT_TRUE(until([&] { return here.failures.size() >= failures; })) << each.substr(0, 40);
    }
    EXPECT_EQ(here.opened, 0);
    for (const std::string& each : here.failures) EXPECT_EQ(each.find(kLogin.password), std::string::npos);
}

// RFC 6455, 5.1: a client closes when a server masks.
TEST_F(AriSocketNasty, whatIsNoFrameOfAServer_endsTheLink) {
    manner = Manner::Opens;
    const auto socket = call(hasty, 2h);
    for (const RawFrame& each : {RawFrame{RawFrame::Text, "{}", true, true},
             RawFrame{RawFrame::Text, "\xff\xfe", true, false}, RawFrame{RawFrame::Continuation, "x", true, false},
             RawFrame{RawFrame::Text, "", true, false, ~std::uint64_t{0}}}) {
        const int before = here.closed;
        ASSERT_TRUE(until([&] { return peer && here.opened == before + 1; }));
        peer->say(each.bytes());
        ASSERT_TRUE(until([&] { return !peer->heard.empty() || peer->isClosed; })) << "it says why";
        peer->goAway();
        ASSERT_TRUE(until([&] { return here.closed == before + 1; }));
        peer.reset();
    }
    EXPECT_TRUE(here.frames.empty());
}

TEST_F(AriSocketNasty, silentLink_isLostInTime) {
    manner = Manner::Opens;
    const auto socket = call(hasty, 2h);
    ASSERT_TRUE(until([&] { return here.opened == 1; }));
    ASSERT_TRUE(until([&] { return here.closed == 1; }, 3s)) << "no ping was answered";
}

TEST(AriBackoff, onlyALinkThatLasted_isSuccess) {
    Backoff backoff;
    Instant now{};
    EXPECT_EQ(backoff.next(now), 500ms);
    EXPECT_EQ(backoff.next(now), 1s);
    backoff.opened(now);
    EXPECT_EQ(backoff.next(now + 9s), 2s) << "gone again";
    backoff.opened(now);
    EXPECT_EQ(backoff.next(now + 10s), 500ms);
    for (int i = 0; i < 100; ++i) (void)backoff.next(now);
    EXPECT_EQ(backoff.next(now), 16s) << "and no longer";
}

} // namespace
} // namespace readyline::voice::test
