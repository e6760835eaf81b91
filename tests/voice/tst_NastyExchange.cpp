// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// An exchange that says what it should not, and not what it should: a call that goes on is not lost by it, and one that
// is over ends.
#include "server/voice/AriFrames.h"
#include "tests/voice/VoiceStage.h"

#include <cmath>

namespace readyline::voice::test {
namespace {

class NastyExchange : public VoiceStage {
protected:
    // What the exchange says from now on goes through the test's hands.
    template <class Change>
    void alter(Change change) {
        asterisk.open([this, change](std::string frame) {
            change(frame);
            link->say(std::move(frame));
        });
    }
    void expectTalk() {
        EXPECT_TRUE(connector->figures().up);
        ASSERT_NE(workOf("ilse"), nullptr);
        EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
        EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
    }
};

TEST_F(NastyExchange, eventsOfNobody_andTwice_andLate_changeNothing) {
    talk();
    const std::string bridge = asterisk.channels.at(caller).bridge;
    for (int twice = 0; twice < 2; ++twice)
        for (const char* type : {"StasisEnd", "ChannelDestroyed", "ChannelStateChange", "ChannelHold", "ChannelUnhold",
                 "ChannelEnteredBridge", "ChannelLeftBridge", "BridgeDestroyed", "Dial"}) {
            const boost::json::object ghost{{"id", "ghost"}, {"name", "x"}, {"state", "Up"}};
            asterisk.tell({{"type", type}, {"channel", ghost}, {"peer", ghost}, {"bridge", {{"id", "ghost-b"}}}});
        }
    for (const char* name : {"ghost", "", "rl-", "rl-x-y"})
        for (const char* type : {"RecordingStarted", "RecordingFinished", "RecordingFailed"})
            asterisk.tell({{"type", type}, {"recording", {{"name", name}}}});
    asterisk.tell({{"type", "ChannelLeftBridge"}, {"channel", {{"id", caller}}}, {"bridge", {{"id", "old"}}}});
    asterisk.tell({{"type", "ChannelEnteredBridge"}, {"channel", {{"id", caller}}}, {"bridge", {{"id", bridge}}}});
    run();
    expectTalk();
    EXPECT_EQ(connector->figures().calls, 1U);
    EXPECT_EQ(connector->figures().lines, 2U) << "nothing is kept of ghosts";
}

TEST_F(NastyExchange, answersToWhatNobodyAsked_areIgnored) {
    talk();
    for (const char* id : {"999999", "0", "1", "", "00000000000000000000000000000001", "18446744073709551617"})
        for (const int status : {200, 404, 500})
            asterisk.tell({{"type", "RESTResponse"}, {"request_id", id}, {"status_code", status},
                {"message_body", R"([{"id":"x"}])"}});
    run();
    expectTalk();
}

TEST_F(NastyExchange, everyAnswerTwice_isOneAnswer) {
    alter([this](const std::string& frame) {
        if (frame.find("RESTResponse") != std::string::npos) link->say(frame);
    });
    talk();
    expectTalk();
    ASSERT_TRUE(by("ilse", floor::EndContact{contact()->id}));
    EXPECT_TRUE(asterisk.channels.empty());
}

TEST_F(NastyExchange, endWithAnOddCause_isStillTheEnd) {
    talk();
    for (auto& [id, bridge] : asterisk.bridges) bridge.channels.erase(caller);
    asterisk.channels.erase(caller);
    asterisk.tell({{"type", "ChannelDestroyed"}, {"cause", -1}, {"cause_txt", 7}, {"tech_cause", "486"},
        {"channel", {{"id", caller}, {"name", nullptr}, {"caller", "nobody"}, {"dialplan", boost::json::array{}}}}});
    run();
    ASSERT_NE(workOf("ilse"), nullptr);
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::WrapUp);
}

TEST_F(NastyExchange, arrivalWithOddWords_isPostedAndShort) {
    const std::string line = asterisk.callIn("5551000", "+49895551", std::string(9000, 'M'));
    run();
    ASSERT_EQ(floor().contacts.size(), 1U);
    EXPECT_EQ(contact()->customer.name.size(), 80U);
}

TEST_F(NastyExchange, longWordsInAList_doNotKeepItFromBeingRead) {
    talk();
    link->lose();
    asterisk.channels["77.1"].name = "Local/x";
    asterisk.channels["77.1"].callerName = std::string(10'000, 'x');
    link->open();
    run();
    expectTalk();
}

TEST_F(NastyExchange, listThatCannotBeRead_endsNoCall) {
    talk();
    link->lose();
    link->open();
    alter([](std::string& frame) {
        const std::size_t at = frame.find(R"(\"id\":\")");
        if (frame.find("RESTResponse") != std::string::npos && at != std::string::npos)
            frame.replace(at, 9, R"(\"ix\":\")");
    });
    run();
    EXPECT_FALSE(connector->figures().up);
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
    link->open();
    run();
    expectTalk();
}

TEST_F(NastyExchange, exchangeStartedAnew_withoutItsCalls_endsThem) {
    talk();
    link->lose();
    asterisk.channels.clear();
    asterisk.bridges.clear();
    asterisk.recordings.clear();
    link->open();
    run();
    ASSERT_NE(workOf("ilse"), nullptr);
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::WrapUp);
    EXPECT_EQ(connector->figures().calls, 0U);
    EXPECT_EQ(connector->figures().lines, 0U);
}

TEST_F(NastyExchange, silentExchange_isGivenUp_andTheCallIsThereAfterIt) {
    talk();
    asterisk.cut(); // the link stands, and nothing is answered any more
    (void)by("ilse", floor::HoldCall{contact()->id, CallSide::Customer});
    for (int i = 0; i < 4; ++i) pass(2s);
    EXPECT_GE(link->drops, 1);
    link->lose();
    link->open();
    run();
    EXPECT_TRUE(connector->figures().up);
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
    EXPECT_TRUE(asterisk.channels.contains(caller));
}

// It answers pings of the WebSocket, but nothing that is asked: as where a message of its own never ends.
TEST_F(NastyExchange, silentExchangeWithoutCalls_isGivenUp_andItsCallerIsThereAfterIt) {
    asterisk.cut();
    (void)asterisk.callIn("5551000", "+49895551");
    pass(30s);
    pass(5s);
    EXPECT_EQ(link->drops, 1);
    EXPECT_FALSE(connector->figures().up);
    link->open();
    run();
    EXPECT_EQ(floor().contacts.size(), 1U);
}

TEST_F(NastyExchange, whatIsToldWhileAllIsRead_isBoundedByItsBytes) {
    talk();
    link->lose();
    link->open();
    const std::string longText(std::size_t{200} * 1024, 'x');
    for (int i = 0; i < 100; ++i)
        link->say(R"({"type":"StasisEnd","channel":{"id":"ghost","name":")" + longText + "\"}}");
    run();
    EXPECT_EQ(link->drops, 1);
    link->open();
    run();
    expectTalk();
}

TEST_F(NastyExchange, whatCallsDoNotNeed_isNotKeptWhileAllIsRead) {
    talk();
    link->lose();
    link->open();
    for (int i = 0; i < 20'100; ++i) link->say(R"({"type":"ChannelVarset"})");
    run();
    EXPECT_EQ(link->drops, 0);
    expectTalk();
}

// What a channel is called only describes it: that it was there is known by what was told of it.
TEST_F(NastyExchange, telephoneWithoutAName_thatDeclinedWhileTheLinkWasAway_isNotCalledAgain) {
    alter([](std::string& frame) {
        const std::string_view named = R"("name":"PJSIP/)";
        const std::size_t at = frame.find(named);
        if (at != std::string::npos) frame.erase(at, frame.find(',', at) + 1 - at);
    });
    rig.ready("ilse");
    caller = asterisk.callIn("5551000", "+49895551");
    run();
    accept("ilse");
    ASSERT_FALSE(lineOf("ilse").empty());
    link->lose();
    asterisk.decline(lineOf("ilse"));
    link->open();
    run();
    EXPECT_EQ(std::ranges::count(asterisk.requests, std::string{"POST channels"}), 1);
}

// Whatever a byte of what it says becomes, the server stands, and the call is there after the next opening.
TEST_F(NastyExchange, anyByteOfAnythingChanged_losesNoCall) {
    talk();
    std::vector<std::string> said;
    alter([&said](const std::string& frame) { said.push_back(frame); });
    asterisk.device("PJSIP/jonas", "INUSE");
    asterisk.hold(lineOf("ilse"), true);
    asterisk.hold(lineOf("ilse"), false);
    run();
    for (const std::string& good : said)
        for (std::size_t at = 0; at < good.size(); ++at)
            for (const char other : {'\0', '"', '}', '9', '\xff', '\\'}) {
                std::string bad = good;
                bad[at] = other;
                link->say(bad);
                link->say(good.substr(0, at));
            }
    run();
    link->lose();
    link->open();
    run();
    EXPECT_TRUE(asterisk.channels.contains(caller));
    EXPECT_TRUE(asterisk.channels.contains(lineOf("ilse")));
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
}

TEST(NastyFrames, whatNamesAThing_isShortAndHasNoControls) {
    for (const std::string& id : {std::string{}, std::string(256, 'x'), std::string{"a\\nb"}, std::string{"\\u0000"}})
        EXPECT_FALSE(ari::parseFrame(R"({"type":"StasisEnd","channel":{"id":")" + id + "\"}}")) << id;
    EXPECT_FALSE(ari::parseFrame(R"({"type":"StasisEnd","channel":{"id":7}})"));
    EXPECT_TRUE(ari::parseFrame(R"({"type":"StasisEnd","channel":{"id":"1795.1"}})"));
}

TEST(NastyFrames, wordsAreCutAtACharacter) {
    std::string name(ari::kMostText - 1, 'x');
    name += "\xc3\xbc";
    const auto list = ari::parseChannels(R"([{"id":"a","caller":{"name":")" + name + R"("}}])");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->front().callerName, name.substr(0, ari::kMostText - 1));
}

TEST(NastyFrames, eventsAreBounded_andSoAreTheirLists) {
    EXPECT_FALSE(ari::parseFrame(R"({"type":"X","y":")" + std::string(ari::kMostEvent, 'x') + "\"}"));
    std::string many = R"({"type":"StasisStart","channel":{"id":"a"},"args":[1)";
    for (int i = 0; i < 1000; ++i) many += ",\"x\"";
    const auto frame = ari::parseFrame(many + "]}");
    ASSERT_TRUE(frame);
    EXPECT_LE(std::get<ari::StasisStart>(std::get<ari::Event>(*frame)).arguments.size(), 64U);
}

TEST(NastyFrames, oneOddEndpoint_isPassedByInTheList) {
    const auto list = ari::parseEndpoints(
        R"([{"technology":"PJSIP","resource":7},{},{"technology":"PJSIP","resource":"ilse","channel_ids":[]}])");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1U);
    EXPECT_EQ(list->front().name, "PJSIP/ilse");
}

TEST(NastyFrames, statisticsAreFinite) {
    Quality quality;
    for (const char* each : {R"({"rxcount":1e999,"rxploss":1e308,"txcount":1e308,"txploss":1e308,"rxjitter":1e308})",
             R"({"rxcount":-1,"rxploss":18446744073709551615,"txcount":"x","rxjitter":null})", R"({"rxploss":1})"}) {
        const auto counts = ari::parseStatistics(each);
        if (!counts) continue;
        const auto heard = quality.note("line", *counts);
        if (!heard) continue;
        EXPECT_TRUE(std::isfinite(heard->lossPercent) && heard->lossPercent >= 0 && heard->lossPercent <= 100) << each;
        EXPECT_TRUE(heard->jitterMs >= 0 && heard->jitterMs <= 60'000) << each;
    }
}

} // namespace
} // namespace readyline::voice::test
