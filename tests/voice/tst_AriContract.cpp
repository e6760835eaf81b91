// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/asio/AsioTime.h"
#include "core/base/Uuid.h"
#include "server/voice/AriSocket.h"
#include "server/voice/Names.h"
#include "tests/kit/FakeAriLink.h"
#include "tests/voice/AriContract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace readyline::kit {
namespace {

using namespace std::chrono_literals;
using namespace voice;

std::string fromEnvironment(const char* name, const std::string& otherwise) {
    const char* value = std::getenv(name);
    return value ? value : otherwise;
}

class FakeUnderTest final : public AriUnderTest {
public:
    FakeUnderTest() {
        m_asterisk.phone("PJSIP/agent1", FakeAsterisk::Manner::Answers);
        m_asterisk.unknownEndpoints.insert("PJSIP/nobody");
    }
    Link& link() override { return m_link; }
    bool until(const std::function<bool()>& isSo) override {
        if (!m_asterisk.isOpen()) m_link.open();
        while (!isSo())
            if (!m_link.carry()) return isSo();
        return true;
    }
    [[nodiscard]] std::string app() const override { return m_asterisk.app; }
    [[nodiscard]] std::string answering() const override { return "PJSIP/agent1"; }
    [[nodiscard]] std::string unknown() const override { return "PJSIP/nobody"; }

private:
    FakeAsterisk m_asterisk;
    FakeAriLink m_link{m_asterisk};
};

class RealUnderTest final : public AriUnderTest {
public:
    explicit RealUnderTest(const std::string& url)
        : m_app(fromEnvironment("READYLINE_ARI_APP", "readyline")),
          m_socket(m_io, m_time, m_random,
              {*parseAddress(url),
                  {fromEnvironment("READYLINE_ARI_USER", "readyline"), fromEnvironment("READYLINE_ARI_PASSWORD", "")},
                  m_app, {}}) {}
    Link& link() override { return m_socket; }
    bool until(const std::function<bool()>& isSo) override {
        m_io.restart();
        bool isLate = false;
        const Timer limit = m_time.after(10s, [&] { isLate = true; });
        while (!isSo() && !isLate) m_io.run_one();
        return isSo();
    }
    [[nodiscard]] std::string app() const override { return m_app; }
    [[nodiscard]] std::string answering() const override {
        return fromEnvironment("READYLINE_ARI_PHONE", "PJSIP/agent1");
    }
    [[nodiscard]] std::string unknown() const override { return "PJSIP/nobody"; }

private:
    boost::asio::io_context m_io{1};
    asio::AsioTime m_time{m_io};
    SystemRandom m_random;
    std::string m_app;
    AriSocket m_socket;
};

} // namespace

std::unique_ptr<AriUnderTest> makeAriUnderTest() {
    const char* url = std::getenv("READYLINE_ARI_URL");
    if (url) return std::make_unique<RealUnderTest>(url);
    return std::make_unique<FakeUnderTest>();
}

namespace {

class AriContract : public testing::Test {
protected:
    void SetUp() override {
        bool isOpen = false;
        ari->link().start({[&isOpen] { isOpen = true; }, [this](std::string_view frame) { take(frame); },
            [](const std::string&) {}, [](const std::string& why) { FAIL() << why; }});
        ASSERT_TRUE(ari->until([&] { return isOpen; }));
    }
    void TearDown() override {
        for (const std::string& each : made) (void)answer(requestOf(HangUp{each}, ari->app()));
        (void)answer(requestOf(DropBridge{bridge}, ari->app()));
        ari->link().stop();
    }
    void take(std::string_view text) {
        const auto frame = ari::parseFrame(text);
        ASSERT_TRUE(frame) << text;
        if (const auto* said = std::get_if<ari::Answer>(&*frame)) answers[said->id] = *said;
        if (const auto* event = std::get_if<ari::Event>(&*frame)) note(exchange, *event);
    }
    ari::Answer answer(const ari::Request& request) {
        const std::int64_t id = ++asked;
        EXPECT_TRUE(ari->link().send(ari::serialize(id, request)));
        EXPECT_TRUE(ari->until([&] { return answers.contains(id); })) << uriOf(request);
        return answers[id];
    }
    bool act(const Action& action) {
        begin(exchange, action);
        return finish(exchange, action, answer(requestOf(action, ari->app())));
    }
    std::string callOut(const std::string& leg) {
        const std::string line = names.line(leg);
        made.push_back(line);
        EXPECT_TRUE(act(CallOut{line, ari->answering(), "5551000", 10s, true, "c-9"}));
        EXPECT_TRUE(ari->until([&] { return isUsable(exchange.lines[line]); })) << "it is answered";
        return line;
    }

    std::unique_ptr<AriUnderTest> ari = makeAriUnderTest();
    SystemRandom random;
    // Another mark at every run: what an earlier one has left is not met again.
    Names names{uuid7(WallTime{}, random)};
    std::string bridge = names.bridge(domain::ContactId{"c-9"}, domain::Room::Talk);
    std::vector<std::string> made;
    std::map<std::int64_t, ari::Answer> answers;
    std::int64_t asked = 0;
    Exchange exchange;
};

TEST_F(AriContract, telephone_isCalledByAnIdOfOurOwn) {
    const std::string line = callOut("a-18");
    EXPECT_EQ(answer({ari::Method::Get, {"channels", line}}).status / 100, 2);
}

TEST_F(AriContract, signOfLife_isGiven) { EXPECT_TRUE(isDone(answer({ari::Method::Get, {"asterisk", "ping"}}))); }

TEST_F(AriContract, sameIdTwice_isRefusedAsThereAlready) {
    const std::string line = callOut("a-18");
    const auto again = answer(requestOf(CallOut{line, ari->answering(), {}, 10s, true, "c-9"}, ari->app()));
    EXPECT_EQ(again.status, 409);
}

TEST_F(AriContract, unknownEndpoint_isAFailureWithWords) {
    const std::string line = names.line("a-19");
    EXPECT_TRUE(act(CallOut{line, ari->unknown(), {}, 10s, false, "c-9"}));
    EXPECT_FALSE(isThere(exchange.lines[line]));
    EXPECT_FALSE(exchange.lines[line].words.empty());
}

TEST_F(AriContract, bridge_isMadeAsOftenAsIsAsked_andItsLinesComeAndGo) {
    const std::string line = callOut("a-18");
    EXPECT_TRUE(act(MakeBridge{bridge}));
    EXPECT_TRUE(act(MakeBridge{bridge}));
    EXPECT_TRUE(act(Join{bridge, line}));
    EXPECT_TRUE(act(Join{bridge, line}));
    EXPECT_TRUE(ari->until([&] { return exchange.lines[line].bridge == bridge; }));
    EXPECT_TRUE(act(Leave{bridge, line}));
    EXPECT_TRUE(ari->until([&] { return exchange.lines[line].bridge.empty(); }));
}

TEST_F(AriContract, music_beginsAndEndsAsOftenAsIsAsked) {
    const std::string line = callOut("a-18");
    for (int i = 0; i < 2; ++i) EXPECT_TRUE(act(PlayMusic{line}));
    for (int i = 0; i < 2; ++i) EXPECT_TRUE(act(StopMusic{line}));
}

TEST_F(AriContract, ringing_beginsAndEndsAsOftenAsIsAsked) {
    const std::string line = callOut("a-18");
    for (int i = 0; i < 2; ++i) EXPECT_TRUE(act(Ring{line}));
    EXPECT_FALSE(exchange.lines[line].refusesRinging);
    for (int i = 0; i < 2; ++i) EXPECT_TRUE(act(StopRinging{line}));
    EXPECT_TRUE(act(PlayMusic{line}) && act(Ring{line}) && act(StopRinging{line}) && act(StopMusic{line}));
}

TEST_F(AriContract, recording_pausesAndGoesOn) {
    const std::string line = callOut("a-18");
    const std::string tape = names.recording(domain::ContactId{"c-9"});
    ASSERT_TRUE(act(MakeBridge{bridge}) && act(Join{bridge, line}));
    EXPECT_TRUE(act(Record{bridge, tape}));
    EXPECT_TRUE(act(PauseTape{tape}));
    const auto state = answer({ari::Method::Get, {"recordings", "live", tape}});
    EXPECT_EQ(ari::recordingState(state.body), "paused");
    EXPECT_TRUE(act(ResumeTape{tape}));
    EXPECT_TRUE(act(StopTape{tape}));
}

TEST_F(AriContract, snoop_isALineOfItsOwn) {
    const std::string line = callOut("a-18");
    const std::string spy = names.spy(domain::ContactId{"c-9"}, domain::MonitorMode::Listen, 1);
    made.push_back(spy);
    EXPECT_TRUE(act(Snoop{spy, line, false}));
    EXPECT_TRUE(ari->until([&] { return isUsable(exchange.lines[spy]); }));
}

TEST_F(AriContract, hangUp_ofWhatIsGone_isDone) {
    const std::string line = callOut("a-18");
    EXPECT_TRUE(act(HangUp{line}));
    EXPECT_TRUE(act(HangUp{line}));
    EXPECT_FALSE(isThere(exchange.lines[line]));
}

TEST_F(AriContract, everythingReadAnew_hasWhatIsThere) {
    const std::string line = callOut("a-18");
    ASSERT_TRUE(act(MakeBridge{bridge}) && act(Join{bridge, line}));
    const auto channels = ari::parseChannels(answer({ari::Method::Get, {"channels"}}).body);
    ASSERT_TRUE(channels);
    EXPECT_EQ(std::ranges::count(*channels, line, &ari::Channel::id), 1);
    const auto bridges = ari::parseBridges(answer({ari::Method::Get, {"bridges"}}).body);
    ASSERT_TRUE(bridges);
    EXPECT_EQ(std::ranges::count(*bridges, bridge, &ari::Bridge::id), 1);
    EXPECT_TRUE(ari::parseEndpoints(answer({ari::Method::Get, {"endpoints"}}).body));
    EXPECT_TRUE(isDone(answer({ari::Method::Get, {"applications", ari->app()}})));
}

} // namespace
} // namespace readyline::kit
