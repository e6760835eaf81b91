// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What people do with their telephones, as lines of text.
#include "sim/Hands.h"
#include "tests/sim/ExchangeRig.h"

using namespace readyline;
using namespace readyline::sim::test;

namespace {

using SimHands = ExchangeRig;

} // namespace

TEST_F(SimHands, W25_W27_Z23_eachVerb_isDoneAndAnswered) {
    open(manner());
    talk();
    EXPECT_EQ(handle(*pbx, "hold ilse"), "ilse: hold");
    EXPECT_EQ(handle(*pbx, "resume ilse"), "ilse: resume");
    ASSERT_TRUE(until([&] { return server.all<wire::PhoneHeld>().size() == 2; }));
    EXPECT_FALSE(server.all<wire::PhoneHeld>()[1].held);
    EXPECT_EQ(handle(*pbx, "busy jonas"), "jonas: busy");
    ASSERT_TRUE(until([&] { return server.all<wire::StationSet>().back().state == StationState::Busy; }));
    EXPECT_EQ(handle(*pbx, "poor ilse"), "ilse: poor");
    EXPECT_EQ(handle(*pbx, "leave c-1"), "c-1: leave");
    ASSERT_TRUE(until([&] { return server.lines().back() == "c-1 gone"; }));
    EXPECT_EQ(handle(*pbx, "hangup ilse"), "ilse: hangup");
    ASSERT_TRUE(until([&] { return server.lines().back() == "a-1 gone"; }));
}

TEST_F(SimHands, nothingToDo_isSaid) {
    open(manner());
    EXPECT_EQ(handle(*pbx, "lift ilse"), "ilse: there is nothing to lift");
    EXPECT_EQ(handle(*pbx, "answer +32 9 000 00 11"), "+32 9 000 00 11: there is nothing to answer");
    EXPECT_EQ(handle(*pbx, "leave c-9"), "c-9: there is nothing to leave");
}

TEST_F(SimHands, unknown_isAnsweredWithWhatIsKnown) {
    open(manner());
    for (const char* line : {"", "hold", "hold ", "sing ilse", "fail ilse"})
        EXPECT_NE(handle(*pbx, line).find("hold PERSON"), std::string::npos) << line;
}

TEST_F(SimHands, W28_fail_theNextQuestionIsRefused) {
    open(manner());
    talk();
    (void)handle(*pbx, "fail");
    tell({customerLeg(), agentLeg("a-1", "ilse", true)}, "k-1");
    ASSERT_TRUE(later([&] { return !server.all<wire::CallRefused>().empty(); }));
    tell({customerLeg(), agentLeg("a-1", "ilse", true)}, "k-2");
    ASSERT_TRUE(later([&] { return !server.all<wire::CallSettled>().empty(); })) << "that one alone";
}
