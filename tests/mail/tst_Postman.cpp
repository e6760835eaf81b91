// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// When a letter is tried, tried again and given up; what waits, and what is said of it.
#include "server/mail/Postman.h"
#include "tests/kit/CountingRandom.h"
#include "tests/kit/ManualTime.h"

#include <deque>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace readyline::mail {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr Outcome kSent{Carried::Delivered, 250}, kLater{Carried::Later, 450}, kNever{Carried::Refused, 550}, kAway{};

struct FakeCarrier final : Carrier {
    std::deque<Outcome> answers; // kSent when there is none
    std::vector<std::int64_t> tried;
    [[nodiscard]] Outcome carry(const Letter& letter) override {
        tried.push_back(letter.id.seq);
        if (answers.empty()) return kSent;
        const Outcome answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

struct FixedRandom final : Random {
    std::uint64_t value = 250; // no jitter
    [[nodiscard]] std::uint64_t next() override { return value; }
};

struct Mail : testing::Test {
    kit::ManualTime time;
    FixedRandom random;
    FakeCarrier carrier;
    std::string said;
    config::Log log{config::LogLevel::Debug, config::LogFormat::Text, [this] { return time.wallNow(); },
        [this](std::string_view line) { said += std::string{line} + '\n'; }};
    Outbox outbox = std::move(*Outbox::open(":memory:"));
    std::vector<std::function<void()>> held; // the background's work, while it is held up
    bool isHeldUp = false;
    std::unique_ptr<Postman> postman;

    void SetUp() override {
        static_cast<void>(outbox.load("log"));
        ASSERT_TRUE(outbox.add({}, 10));
        start();
    }
    void start() {
        postman.reset();
        auto content = outbox.load("log");
        postman = std::make_unique<Postman>(Postman::Ports{outbox, carrier, time, random,
                                                [this](std::function<void()> work) {
                                                    if (isHeldUp)
                                                        held.push_back(std::move(work));
                                                    else
                                                        work();
                                                },
                                                [](const std::function<void()>& work) { work(); }, log},
            std::move(content->letters), *content->cursor);
    }
    void take(std::int64_t seq) { postman->take({letter(seq)}, seq); }
    [[nodiscard]] Letter letter(std::int64_t seq) const {
        return {{seq, 0}, time.wallNow(), "ilse@desk.example", "subject", "secret text"};
    }
    [[nodiscard]] std::size_t stored() { return outbox.load("log")->letters.size(); }
};

TEST_F(Mail, delivered_isForgotten) {
    take(11);
    EXPECT_EQ(carrier.tried, std::vector<std::int64_t>{11});
    EXPECT_EQ(postman->waiting(), 0U);
    EXPECT_EQ(stored(), 0U);
    EXPECT_EQ(outbox.load("log")->cursor, 11);
}

TEST_F(Mail, later_isTriedAgain_withDoubledPausesUpToAnHour) {
    carrier.answers.assign(10, kLater);
    take(11);
    std::size_t tries = 1;
    for (const Duration pause : std::initializer_list<Duration>{30s, 60s, 120s, 240s, 480s, 960s, 1920s, 1h, 1h}) {
        time.advance(pause - 1ms);
        EXPECT_EQ(carrier.tried.size(), tries);
        time.advance(1ms);
        EXPECT_EQ(carrier.tried.size(), ++tries);
    }
    time.advance(1h);
    EXPECT_EQ(postman->waiting(), 0U);
    EXPECT_THAT(said, HasSubstr("450"));
}

TEST_F(Mail, pauses_areSpreadByAQuarter) {
    for (const auto& [value, pause] :
        std::initializer_list<std::pair<std::uint64_t, Duration>>{{0, 22'500ms}, {500, 37'500ms}}) {
        random.value = value;
        carrier = {};
        carrier.answers = {kLater};
        take(11);
        time.advance(pause - 1ms);
        EXPECT_EQ(carrier.tried.size(), 1U);
        time.advance(1ms);
        EXPECT_EQ(carrier.tried.size(), 2U);
    }
}

TEST_F(Mail, aDay_isTheEnd_andSaidWithoutAddressOrText) {
    carrier.answers.assign(1000, kLater);
    take(11);
    time.advance(24h - 1ms);
    EXPECT_EQ(postman->waiting(), 1U);
    time.advance(1ms);
    EXPECT_EQ(postman->waiting(), 0U);
    EXPECT_EQ(stored(), 0U);
    EXPECT_THAT(said, HasSubstr("mail.given-up"));
    EXPECT_THAT(said, Not(HasSubstr("ilse")));
    EXPECT_THAT(said, Not(HasSubstr("secret")));
}

TEST_F(Mail, refused_isGivenUpAtOnce_othersGo) {
    carrier.answers = {kNever};
    take(11);
    take(12);
    EXPECT_EQ(carrier.tried, (std::vector<std::int64_t>{11, 12}));
    EXPECT_EQ(stored(), 0U);
    EXPECT_THAT(said, HasSubstr("550"));
}

TEST_F(Mail, later_doesNotHoldUpOthers) {
    carrier.answers = {kLater};
    take(11);
    take(12);
    EXPECT_EQ(carrier.tried, (std::vector<std::int64_t>{11, 12}));
    EXPECT_EQ(postman->waiting(), 1U);
}

TEST_F(Mail, away_holdsUpAll_thenAllGo) {
    carrier.answers = {kAway, kAway};
    take(11);
    take(12);
    take(13);
    EXPECT_EQ(carrier.tried.size(), 1U);
    time.advance(30s);
    EXPECT_EQ(carrier.tried.size(), 2U);
    time.advance(59s);
    EXPECT_EQ(carrier.tried.size(), 2U);
    time.advance(1s);
    EXPECT_EQ(postman->waiting(), 0U);
    EXPECT_EQ(carrier.tried.size(), 5U);
}

TEST_F(Mail, tooMany_areNotTaken_andSaid) {
    isHeldUp = true;
    for (std::int64_t i = 0; i < 1000; ++i) take(11 + i);
    EXPECT_EQ(postman->waiting(), 1000U);
    take(2000);
    EXPECT_EQ(postman->waiting(), 1000U);
    EXPECT_THAT(said, HasSubstr("mail.dropped"));
}

TEST_F(Mail, carriedOnlyAfterItIsStored) {
    isHeldUp = true;
    take(11);
    EXPECT_TRUE(carrier.tried.empty());
    ASSERT_EQ(held.size(), 2U);
    held[0]();
    EXPECT_EQ(stored(), 1U);
    EXPECT_TRUE(carrier.tried.empty());
    held[1]();
    EXPECT_EQ(carrier.tried.size(), 1U);
    EXPECT_EQ(stored(), 0U);
}

TEST_F(Mail, restart_triesAtOnce_andOnce) {
    carrier.answers = {kAway};
    take(11);
    EXPECT_EQ(stored(), 1U);
    start();
    EXPECT_EQ(carrier.tried.size(), 2U);
    EXPECT_EQ(stored(), 0U);
    start();
    EXPECT_EQ(carrier.tried.size(), 2U);
}

TEST_F(Mail, takenTwice_isOneLetter) {
    carrier.answers = {kAway};
    take(11);
    take(11);
    EXPECT_EQ(postman->waiting(), 1U);
}

TEST_F(Mail, cursor_isKeptNowAndThen_andAtTheEnd) {
    postman->take({}, 500);
    EXPECT_EQ(outbox.load("log")->cursor, 10);
    time.advance(1min);
    EXPECT_EQ(outbox.load("log")->cursor, 500);
    postman->take({}, 600);
    postman->stop();
    EXPECT_EQ(outbox.load("log")->cursor, 600);
}

TEST_F(Mail, stopped_beginsNothing) {
    carrier.answers = {kAway};
    take(11);
    postman->stop();
    time.advance(24h);
    EXPECT_EQ(carrier.tried.size(), 1U);
    EXPECT_EQ(stored(), 1U);
}

TEST_F(Mail, gone_lateAnswersFindNobody) {
    isHeldUp = true;
    take(11);
    postman.reset();
    for (const auto& work : held) work();
    EXPECT_EQ(stored(), 0U);
}

} // namespace
} // namespace readyline::mail
