// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// One of the two is away, or as good as that, and comes back: calls are as they were left, and none is there twice.
#include "tests/voice/VoiceStage.h"

namespace readyline::voice::test {
namespace {

using ConnectorAway = VoiceStage;

TEST_F(ConnectorAway, lostLink_leavesTheCallAsItIs) {
    talk();
    const std::string line = lineOf("ilse");
    link->lose();
    run();
    EXPECT_FALSE(connector->figures().up);
    link->open();
    run();
    EXPECT_TRUE(connector->figures().up);
    EXPECT_TRUE(asterisk.hear(caller, line));
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
    EXPECT_EQ(asterisk.count("POST channels/" + line + "/answer"), 0);
}

TEST_F(ConnectorAway, callerWhoLeftMeanwhile_isGoneAfterIt) {
    talk();
    link->lose();
    asterisk.hangUp(caller);
    link->open();
    run();
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::WrapUp);
    EXPECT_TRUE(asterisk.channels.empty());
}

TEST_F(ConnectorAway, callThatEndedMeanwhile_isHungUpAfterIt) {
    talk();
    link->lose();
    run();
    ASSERT_TRUE(by("ilse", floor::EndContact{contact()->id}));
    pass(15s); // and given up by the floor, if it was to be confirmed
    link->open();
    run();
    EXPECT_TRUE(asterisk.channels.empty());
    EXPECT_TRUE(asterisk.bridges.empty());
}

TEST_F(ConnectorAway, callersWhoCameMeanwhile_arePostedOnce) {
    link->lose();
    (void)asterisk.callIn("5551000", "+49895551");
    for (int i = 0; i < 2; ++i) {
        link->open();
        run();
        EXPECT_EQ(floor().contacts.size(), 1U);
        link->lose();
    }
}

TEST_F(ConnectorAway, serverThatWasKilled_findsItsCallsAgain) {
    talk();
    const std::string line = lineOf("ilse");
    const std::size_t before = asterisk.requests.size();
    killServer();
    startServer();
    EXPECT_TRUE(asterisk.hear(caller, line));
    EXPECT_EQ(floor().contacts.size(), 1U);
    EXPECT_EQ(std::count(asterisk.requests.begin() + static_cast<std::ptrdiff_t>(before), asterisk.requests.end(),
                  "POST channels"),
        0)
        << "nobody is called a second time";
}

TEST_F(ConnectorAway, leftOverOfAnEarlierLife_isRemoved_butNothingOfAnotherStore) {
    link->lose();
    const std::string tag = Names{rig.engine->log()}.tag();
    for (const std::string& id : {"rl-" + tag + "-a-777", std::string{"rl-bbbbbbbbbbbb-a-777"}}) {
        asterisk.channels[id].name = "PJSIP/nobody-1";
        asterisk.channels[id].state = "Up";
        asterisk.bridges[id + "-talk"];
    }
    link->open();
    run();
    EXPECT_FALSE(asterisk.channels.contains("rl-" + tag + "-a-777"));
    EXPECT_FALSE(asterisk.bridges.contains("rl-" + tag + "-a-777-talk"));
    EXPECT_TRUE(asterisk.channels.contains("rl-bbbbbbbbbbbb-a-777"));
    EXPECT_TRUE(asterisk.bridges.contains("rl-bbbbbbbbbbbb-a-777-talk"));
}

// Asterisk names it after the near half, whose id we gave.
TEST_F(ConnectorAway, farHalfOfALocalChannel_isNoLeftOver) {
    talk();
    const std::string far = lineOf("ilse") + ";2";
    asterisk.channels[far].name = "Local/ilse@phones-1;2";
    asterisk.channels[far].state = "Up";
    relink();
    EXPECT_TRUE(asterisk.channels.contains(far));
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(ConnectorAway, lineOfOurs_thatNoCallHas_isHungUpWhenItComes) {
    const std::string id = Names{rig.engine->log()}.line("a-777");
    asterisk.channels[id].name = "PJSIP/nobody-1";
    asterisk.lift(id);
    run();
    EXPECT_FALSE(asterisk.channels.contains(id));
    EXPECT_EQ(connector->figures().lines, 0U);
}

// Each of them is asked about, and sent away: more than is asked at a time, by far.
TEST_F(ConnectorAway, thousandsOfLinesAfterALostLink_doNotKeepItFromComingUp) {
    link->lose();
    constexpr int many = 5100;
    for (int i = 0; i < many; ++i) {
        auto& channel = asterisk.channels["77." + std::to_string(i)];
        channel.name = "Local/x";
        channel.state = "Up";
        channel.inApp = true;
    }
    link->open();
    run();
    pass(1ms);
    EXPECT_EQ(link->drops, 0);
    EXPECT_TRUE(connector->figures().up);
    EXPECT_EQ(logged("ari.turned-away"), many);
}

TEST_F(ConnectorAway, exchangeThatDoesNotAnswer_isGivenUp) {
    link->lose();
    link->open();
    asterisk.cut(); // hears, and says nothing
    run();
    pass(6s);
    EXPECT_GE(link->drops, 1);
    EXPECT_FALSE(connector->figures().up);
}

TEST_F(ConnectorAway, whatIsNoFrame_changesNothing) {
    talk();
    for (const char* text : {"", "{", "[]", "{\"type\":7}", "{\"type\":\"StasisStart\"}", "\xff\xfe"}) link->say(text);
    run();
    EXPECT_EQ(connector->figures().unread, 6U);
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(ConnectorAway, nameTakenByAnother_isLeftToHim) {
    asterisk.tell({{"type", "ApplicationReplaced"}});
    run();
    EXPECT_EQ(link->drops, 1);
}

} // namespace
} // namespace readyline::voice::test
