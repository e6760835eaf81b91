// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriFrames.h"
#include "server/voice/Requests.h"
#include "tests/kit/FakeAriLink.h"
#include "tests/kit/ManualTime.h"

#include <gtest/gtest.h>

namespace readyline::voice::test {
namespace {

using namespace std::chrono_literals;

class TheRequests : public testing::Test {
protected:
    TheRequests() {
        link.start({[] {}, [this](std::string_view text) { take(text); },
            [this](const std::string&) { requests.clear(); }, [](const std::string&) {}});
        link.open();
    }
    void take(std::string_view text) {
        const auto frame = ari::parseFrame(text);
        ASSERT_TRUE(frame);
        requests.take(std::get<ari::Answer>(*frame));
    }
    void ask(std::size_t times) {
        for (std::size_t i = 0; i < times; ++i)
            requests.ask({ari::Method::Get, {"bridges"}}, [this](const ari::Answer&) { ++answered; });
    }
    void carry() {
        while (link.carry()) {}
    }
    void pass(Duration by) {
        time.advance(by);
        carry();
    }
    [[nodiscard]] int pings() const { return asterisk.count("GET asterisk/ping"); }

    kit::ManualTime time;
    kit::FakeAsterisk asterisk;
    kit::FakeAriLink link{asterisk};
    int stuck = 0;
    std::size_t answered = 0;
    Requests requests{link, time, [this] { ++stuck; }};
};

TEST_F(TheRequests, areSentSoManyAtATime) {
    asterisk.cut(); // hears, and says nothing
    ask(Requests::kMostSent + 20);
    carry();
    EXPECT_EQ(asterisk.requests.size(), Requests::kMostSent);
    EXPECT_TRUE(requests.isBehind());
}

TEST_F(TheRequests, ofALargeSite_areAllAnswered) {
    constexpr std::size_t many = 20'000;
    ask(many);
    pass(0s);
    EXPECT_EQ(answered, many);
    EXPECT_EQ(stuck, 0);
    EXPECT_FALSE(requests.isBehind());
}

TEST_F(TheRequests, arePatientFromSendingOn) {
    ask(Requests::kMostSent + 20);
    for (std::size_t i = 0; i < Requests::kMostSent; ++i)
        ASSERT_TRUE(link.carry()); // heard; the answers are on their way
    asterisk.cut();
    pass(4s);
    EXPECT_EQ(answered, Requests::kMostSent);
    pass(4999ms);
    EXPECT_EQ(stuck, 0) << "those behind were sent at 4 s";
    pass(1ms);
    EXPECT_GT(stuck, 0);
}

TEST_F(TheRequests, thatAreTooMany_giveTheLinkUp) {
    asterisk.cut();
    ask(Requests::kMostSent + Requests::kMostWaiting);
    time.advance(0s);
    EXPECT_EQ(stuck, 0);
    ask(1);
    EXPECT_EQ(stuck, 0) << "not from within";
    time.advance(0s);
    EXPECT_EQ(stuck, 1);
}

TEST_F(TheRequests, ofAnEarlierLink_areForgotten) {
    asterisk.cut();
    ask(Requests::kMostSent + 20);
    carry();
    link.lose();
    EXPECT_FALSE(requests.isBehind());
    link.open();
    pass(100s);
    EXPECT_EQ(stuck, 0);
    EXPECT_EQ(answered, 0U);
    EXPECT_EQ(asterisk.requests.size(), Requests::kMostSent)
        << "a link that is lost is asked for no sign of life either";
}

TEST_F(TheRequests, quietLink_isAskedForASignOfLife) {
    ask(1);
    carry();
    pass(29'999ms);
    EXPECT_EQ(pings(), 0);
    pass(1ms);
    EXPECT_EQ(pings(), 1);
    pass(30s);
    EXPECT_EQ(pings(), 2);
    EXPECT_EQ(stuck, 0);
}

TEST_F(TheRequests, linkThatIsInUse_isNotAskedForOne) {
    for (int i = 0; i < 10; ++i) {
        ask(1);
        carry();
        pass(20s);
    }
    EXPECT_EQ(pings(), 0);
    pass(10s);
    EXPECT_EQ(pings(), 1) << "30 s after the last";
}

TEST_F(TheRequests, quietLinkThatHearsNothingMore_isGivenUp) {
    ask(1);
    carry();
    asterisk.cut();
    pass(30s);
    pass(4999ms);
    EXPECT_EQ(stuck, 0);
    pass(1ms);
    EXPECT_EQ(stuck, 1);
}

} // namespace
} // namespace readyline::voice::test
