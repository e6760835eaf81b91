// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/voice/VoiceStage.h"

namespace readyline::voice::test {
namespace {

using TheConnector = VoiceStage;

TEST_F(TheConnector, caller_isPostedOnceAndHearsMusic) {
    asterisk.saysTwice = true;
    const std::string line = asterisk.callIn("5551000", "+49895551", "Maria Huber");
    run();
    ASSERT_EQ(floor().contacts.size(), 1U);
    EXPECT_EQ(contact()->external, line);
    EXPECT_EQ(contact()->customer.name, "Maria Huber");
    EXPECT_EQ(contact()->queue, QueueId{"billing"});
    EXPECT_EQ(asterisk.channels.at(line).state, "Up");
    EXPECT_TRUE(asterisk.channels.at(line).hasMusic);
    EXPECT_EQ(asterisk.channels.at(line).variables.at("READYLINE_CONTACT"), contact()->id.value);
}

TEST_F(TheConnector, unknownNumber_isToldSoAndHungUp) {
    const std::string line = asterisk.callIn("999", "+49895551");
    run();
    EXPECT_TRUE(floor().contacts.empty());
    EXPECT_EQ(asterisk.count("POST channels/" + line + "/play"), 1);
    pass(16s); // the end of the announcement is never told
    EXPECT_FALSE(asterisk.channels.contains(line));
}

TEST_F(TheConnector, unknownNumberToldTwice_isTurnedAwayOnce) {
    asterisk.saysTwice = true;
    const std::string line = asterisk.callIn("999", "+49895551");
    run();
    EXPECT_EQ(asterisk.count("POST channels/" + line + "/play"), 1);
    EXPECT_EQ(logged("ari.turned-away"), 1);
    EXPECT_TRUE(asterisk.channels.contains(line)) << "he hears it to its end";
}

TEST_F(TheConnector, acceptedCall_isAConversationOnceHisTelephoneIsLifted) {
    rig.ready("ilse");
    caller = asterisk.callIn("5551000", "+49895551");
    run();
    accept("ilse");
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Accepting);
    const auto& variables = asterisk.channels.at(lineOf("ilse")).variables;
    EXPECT_EQ(variables.at("PJSIP_HEADER(add,Call-Info)"), "<sip:desk>;answer-after=0");
    lift("ilse");
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::Active);
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(TheConnector, telephoneThatDeclines_givesTheCallBack) {
    rig.ready("ilse");
    asterisk.phone("PJSIP/ilse", kit::FakeAsterisk::Manner::Declines);
    caller = asterisk.callIn("5551000", "+49895551");
    run();
    accept("ilse");
    const floor::Assignment* work = workOf("ilse");
    EXPECT_TRUE(!work || work->state == AssignmentState::Done);
    EXPECT_TRUE(asterisk.channels.at(caller).hasMusic) << "the caller waits on";
}

TEST_F(TheConnector, unknownTelephone_isAFault) {
    rig.ready("ilse");
    asterisk.unknownEndpoints.insert("PJSIP/ilse");
    caller = asterisk.callIn("5551000", "+49895551");
    run();
    accept("ilse");
    const floor::Assignment* work = workOf("ilse");
    EXPECT_TRUE(!work || work->state == AssignmentState::Done);
}

TEST_F(TheConnector, callerWhoHangsUp_endsTheCall) {
    talk();
    asterisk.hangUp(caller);
    run();
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::WrapUp);
    EXPECT_TRUE(asterisk.channels.empty());
    EXPECT_TRUE(asterisk.bridges.empty());
}

TEST_F(TheConnector, W78_endByTheAgent_isTheEndAtOnce_andLeavesNothing) {
    talk();
    ASSERT_TRUE(by("ilse", floor::EndContact{contact()->id}));
    EXPECT_EQ(workOf("ilse")->state, AssignmentState::WrapUp);
    EXPECT_TRUE(asterisk.channels.empty());
    EXPECT_TRUE(asterisk.bridges.empty());
    EXPECT_EQ(connector->figures().calls, 0U);
}

TEST_F(TheConnector, W27_W29_hold_isSoWhenTheExchangeSaysIt) {
    talk();
    const ContactId id = contact()->id;
    ASSERT_TRUE(by("ilse", floor::HoldCall{id}));
    EXPECT_TRUE(asterisk.channels.at(caller).hasMusic);
    EXPECT_TRUE(contact()->call.customerHeld);
    EXPECT_FALSE(contact()->call.ask);
    ASSERT_TRUE(by("ilse", floor::ResumeCall{id}));
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
    EXPECT_FALSE(contact()->call.customerHeld);
}

TEST_F(TheConnector, holdThatIsRefused_isTakenBack) {
    talk();
    asterisk.fails["POST channels/" + caller + "/moh"] = 409;
    ASSERT_TRUE(by("ilse", floor::HoldCall{contact()->id}));
    EXPECT_FALSE(contact()->call.ask);
    EXPECT_FALSE(contact()->call.customerHeld);
}

TEST_F(TheConnector, holdOnTheTelephone_isTold) {
    talk();
    asterisk.hold(lineOf("ilse"), true);
    run();
    EXPECT_TRUE(contact()->call.phoneHeld);
    asterisk.hold(lineOf("ilse"), false);
    run();
    EXPECT_FALSE(contact()->call.phoneHeld);
}

TEST_F(TheConnector, W36_W41_consultAndTransfer) {
    talk();
    rig.ready("jonas");
    run();
    const ContactId id = contact()->id;
    ASSERT_TRUE(by("ilse", floor::StartConsult{id, {TargetKind::Agent, "jonas"}}));
    EXPECT_TRUE(asterisk.channels.at(caller).hasMusic);
    accept("jonas");
    lift("jonas");
    EXPECT_TRUE(asterisk.hear(lineOf("ilse"), lineOf("jonas")));
    EXPECT_FALSE(asterisk.hear(caller, lineOf("ilse")));
    ASSERT_TRUE(by("ilse", floor::TransferCall{id}));
    EXPECT_TRUE(asterisk.hear(caller, lineOf("jonas")));
    EXPECT_TRUE(lineOf("ilse").empty());
    EXPECT_EQ(workOf("jonas")->role, WorkRole::Primary);
}

TEST_F(TheConnector, W44_conference_isOneRoomForAll) {
    talk();
    rig.ready("jonas");
    run();
    const ContactId id = contact()->id;
    ASSERT_TRUE(by("ilse", floor::StartConsult{id, {TargetKind::Agent, "jonas"}}));
    accept("jonas");
    lift("jonas");
    ASSERT_TRUE(by("ilse", floor::StartConference{id}));
    EXPECT_TRUE(asterisk.hear(caller, lineOf("jonas")));
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(TheConnector, W33_numberOutside_isCalledByTheTrunk) {
    talk();
    ASSERT_TRUE(by("ilse", floor::StartConsult{contact()->id, {TargetKind::Number, "+49 89 123"}}));
    const std::string outside = asterisk.callingOf("PJSIP/+4989123@trunk");
    ASSERT_FALSE(outside.empty());
    asterisk.lift(outside);
    run();
    EXPECT_TRUE(asterisk.hear(outside, lineOf("ilse")));
}

TEST_F(TheConnector, Z22_supervisor_listensAndThenWhispers) {
    talk();
    rig.ready("margriet");
    run();
    const ContactId id = contact()->id;
    ASSERT_TRUE(by("margriet", floor::StartMonitor{id, PersonId{"ilse"}, MonitorMode::Listen}));
    lift("margriet");
    ASSERT_TRUE(contact()->call.monitor);
    EXPECT_EQ(contact()->call.monitor->state, PartyState::Up);
    const auto spies = [&] {
        std::vector<std::string> how;
        for (const auto& [line, channel] : asterisk.channels)
            if (channel.spiesOn == lineOf("ilse")) how.push_back(channel.whisper);
        return how;
    };
    EXPECT_EQ(spies(), std::vector<std::string>{"none"});
    ASSERT_TRUE(by("margriet", floor::SetMonitor{id, MonitorMode::Whisper}));
    EXPECT_EQ(spies(), std::vector<std::string>{"out"});
    EXPECT_EQ(contact()->call.monitor->mode, MonitorMode::Whisper);
    ASSERT_TRUE(by("margriet", floor::EndMonitor{id}));
    EXPECT_TRUE(spies().empty());
    EXPECT_TRUE(lineOf("margriet").empty());
    EXPECT_TRUE(asterisk.hear(caller, lineOf("ilse")));
}

TEST_F(TheConnector, keys_goToWhomHeTalksWith) {
    talk();
    connector->press(contact()->id, workOf("ilse")->id.value, "12#");
    connector->press(contact()->id, workOf("ilse")->id.value, "1;2");
    run();
    EXPECT_EQ(asterisk.count("POST channels/" + caller + "/dtmf"), 1);
    EXPECT_EQ(asterisk.count("POST channels/" + lineOf("ilse") + "/dtmf"), 0);
}

TEST_F(TheConnector, soundIsMeasured_unlessSomethingElseWaits) {
    talk();
    pass(4s);
    std::uint64_t asked = connector->figures().requests;
    pass(1s);
    EXPECT_EQ(connector->figures().requests, asked + 1);
    pass(4s);
    asterisk.cut(); // answers nothing: what is asked piles up
    for (int i = 0; i < 150; ++i) connector->press(contact()->id, workOf("ilse")->id.value, "1");
    asked = connector->figures().requests;
    pass(1s);
    EXPECT_EQ(connector->figures().requests, asked);
}

TEST_F(TheConnector, P6_privateCall_isTold_butNoneOfOurs) {
    rig.ready("ilse");
    asterisk.device("PJSIP/ilse", "INUSE");
    run();
    pass(1s);
    EXPECT_EQ(floor().agents.at(PersonId{"ilse"}).station, StationState::Busy);
    asterisk.device("PJSIP/ilse", "NOT_INUSE");
    run();
    pass(1s);
    EXPECT_EQ(floor().agents.at(PersonId{"ilse"}).station, StationState::Idle);
}

} // namespace
} // namespace readyline::voice::test
