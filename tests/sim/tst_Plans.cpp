// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The simulated exchange makes of each call what is planned, and says when it is so.
#include "tests/sim/ExchangeRig.h"

using namespace readyline;
using namespace readyline::sim::test;

namespace {

struct SimPlans : ExchangeRig {
    [[nodiscard]] std::vector<std::string> settled() const {
        std::vector<std::string> found;
        for (const wire::CallSettled& each : server.all<wire::CallSettled>()) found.push_back(each.ask.value);
        return found;
    }
    // The connection breaks, and the exchange comes back to a server that has these calls.
    void comeBackTo(std::vector<wire::CallView> calls) {
        server.calls = std::move(calls);
        const std::size_t opened = server.all<wire::CallsViewOpen>().size();
        server.cut();
        ASSERT_TRUE(until([&] {
            time.advance(Duration{100});
            return server.all<wire::CallsViewOpen>().size() > opened;
        }));
    }
    [[nodiscard]] static std::vector<PlannedLeg> talking() { return {customerLeg(), agentLeg("a-1", "ilse", true)}; }
    [[nodiscard]] static std::vector<PlannedLeg> consulting(bool up) {
        std::vector<PlannedLeg> legs = talking();
        legs.push_back(agentLeg("a-2", "jonas", up));
        legs[1].room = legs[2].room = Room::Consult;
        return legs;
    }
};

} // namespace

TEST_F(SimPlans, W28_asked_isSettledOnceAndOnlyOnce) {
    open(manner());
    talk();
    EXPECT_EQ(settled(), Said{});
    tell(talking(), "k-1");
    tell(talking(), "k-1"); // something else of the call has changed
    ASSERT_TRUE(later([&] { return settled() == Said{"k-1"}; }));
    tell(talking(), "k-1");
    tell(talking());
    tell(talking(), "k-2");
    ASSERT_TRUE(later([&] { return settled() == (Said{"k-1", "k-2"}); }));
}

TEST_F(SimPlans, W28_whatFails_isRefusedWithItsCause) {
    open(manner());
    talk();
    pbx->failNext();
    tell(talking(), "k-1");
    ASSERT_TRUE(later([&] { return !server.all<wire::CallRefused>().empty(); }));
    EXPECT_EQ(server.all<wire::CallRefused>()[0].ask, AskId{"k-1"});
    EXPECT_EQ(server.all<wire::CallRefused>()[0].cause, "SIMULATED");
    EXPECT_EQ(settled(), Said{});
}

TEST_F(SimPlans, W36_consulted_isRungAndJoins_theOthersStay) {
    open(manner());
    talk();
    tell(consulting(false));
    ASSERT_TRUE(later([&] { return server.lines() == (Said{"a-1 up", "a-2 up"}); }));
    EXPECT_EQ(report.rung, 2U);
    tell(talking()); // and is let go again: nothing is said of a line that nobody wants
    pass(10s);
    EXPECT_EQ(server.lines(), (Said{"a-1 up", "a-2 up"}));
    EXPECT_EQ(pbx->callsInProgress(), 1U);
}

TEST_F(SimPlans, W61_handedToAQueue_customerWaitsAndDoesNotHangUpAsHeTalks) {
    open(brief());
    talk();
    tell({customerLeg(Room::Wait)});
    pass(20s);
    EXPECT_EQ(server.lines(), Said{"a-1 up"});
    tell({customerLeg(), agentLeg("a-2", "jonas", false)});
    ASSERT_TRUE(later([&] { return server.lines().size() == 3; }));
    EXPECT_EQ(server.lines(), (Said{"a-1 up", "a-2 up", "c-1 gone"}));
}

TEST_F(SimPlans, W49_ended_isSaidOnce) {
    open(manner());
    talk();
    tell(overCall(true));
    tell(overCall(true));
    ASSERT_TRUE(until([&] { return server.lines().size() == 2; }));
    tell(overCall(false));
    pass(2s);
    EXPECT_EQ(server.lines(), (Said{"a-1 up", "c-1 gone"}));
    EXPECT_EQ(pbx->callsInProgress(), 0U);
}

TEST_F(SimPlans, W65_W66_recording_itsBeginAndItsReturnAreSaid_notAPause) {
    open(manner());
    talk();
    const auto plan = [](RecordingState state, const char* ask) {
        CallPlan out = sim::test::planOf(talking(), ask);
        out.recording = state;
        return sim::test::callOf(out);
    };
    tell(plan(RecordingState::On, ""));
    tell(plan(RecordingState::On, ""));
    ASSERT_TRUE(until([&] { return server.all<wire::RecordingChanged>().size() == 1; }));
    EXPECT_TRUE(server.all<wire::RecordingChanged>()[0].on);
    tell(plan(RecordingState::Paused, "k-1"));
    ASSERT_TRUE(later([&] { return settled() == Said{"k-1"}; }));
    tell(plan(RecordingState::Paused, ""));
    tell(plan(RecordingState::On, "")); // its time is over
    ASSERT_TRUE(until([&] { return server.all<wire::RecordingChanged>().size() == 2; }));
    EXPECT_TRUE(server.all<wire::RecordingChanged>()[1].on);
    tell(plan(RecordingState::Off, ""));
    ASSERT_TRUE(until([&] { return server.all<wire::RecordingChanged>().size() == 3; }));
    EXPECT_FALSE(server.all<wire::RecordingChanged>()[2].on);
}

TEST_F(SimPlans, Z22_supervisor_isRungAndEachChangeIsSettled) {
    open(manner());
    talk();
    const auto plan = [](MonitorMode mode, bool up) {
        CallPlan out = sim::test::planOf({customerLeg(), agentLeg("a-1", "ilse", true), supervisorLeg(up)});
        out.monitor = PlannedMonitor{"p-7", "a-1", mode};
        return sim::test::callOf(out);
    };
    tell(plan(MonitorMode::Listen, false));
    ASSERT_TRUE(later([&] { return server.lines() == (Said{"a-1 up", "p-7 up"}); }));
    tell(plan(MonitorMode::Listen, true));
    tell(plan(MonitorMode::BargeIn, true));
    tell(plan(MonitorMode::BargeIn, true));
    ASSERT_TRUE(until([&] { return server.all<wire::MonitorSettled>().size() == 2; }));
    EXPECT_EQ(server.all<wire::MonitorSettled>()[0].mode, MonitorMode::Listen);
    EXPECT_EQ(server.all<wire::MonitorSettled>()[1].mode, MonitorMode::BargeIn);
    CallPlan led = sim::test::planOf({customerLeg(), agentLeg("a-9", "margriet", true)}); // his line leads now
    tell(sim::test::callOf(led));
    pass(2s);
    EXPECT_EQ(server.lines(), (Said{"a-1 up", "p-7 up"})) << "the same line under another name";
    EXPECT_EQ(pbx->callsInProgress(), 1U);
}

TEST_F(SimPlans, W27_holdKeyAndHangUp_areSaidOfTheLine) {
    open(manner());
    EXPECT_FALSE(pbx->hold({"ilse"}, true));
    talk();
    EXPECT_TRUE(pbx->hold({"ilse"}, true));
    ASSERT_TRUE(until([&] { return !server.all<wire::PhoneHeld>().empty(); }));
    EXPECT_EQ(server.all<wire::PhoneHeld>()[0].leg, "a-1");
    EXPECT_TRUE(pbx->hangUp({"ilse"}));
    ASSERT_TRUE(until([&] { return server.lines() == (Said{"a-1 up", "a-1 gone"}); }));
    EXPECT_FALSE(pbx->hangUp({"ilse"}));
}

TEST_F(SimPlans, W90_keysAndSound_areCountedAndTold) {
    open(manner());
    talk();
    server.say(wire::KeysSent{{"c-1"}, "a-1", "12#"});
    ASSERT_TRUE(until([&] { return report.keys == 3; }));
    EXPECT_TRUE(pbx->setPoor({"ilse"}, true));
    ASSERT_TRUE(later([&] { return !server.all<wire::CallQuality>().empty(); }));
    const auto heard = server.all<wire::CallQuality>().back();
    EXPECT_EQ(heard.leg, "a-1");
    pass(6s);
    EXPECT_GT(server.all<wire::CallQuality>().back().quality.lossPercent, 5);
}

// What was said is lost with the server: a journal that is put back knows it no more.
TEST_F(SimPlans, K18_cameBack_saysAgainWhatTheServerDoesNotKnow) {
    open(manner());
    talk();
    tell(talking(), "k-1");
    ASSERT_TRUE(later([&] { return settled() == Said{"k-1"}; }));
    comeBackTo({sim::test::callOf(sim::test::planOf({customerLeg(), agentLeg("a-1", "ilse", false)}, "k-1"))});
    ASSERT_TRUE(later([&] { return settled() == (Said{"k-1", "k-1"}); }));
    EXPECT_EQ(server.lines(), (Said{"a-1 up", "a-1 up"}));
    EXPECT_EQ(report.rung, 1U) << "his telephone is up: it does not ring again";
}

TEST_F(SimPlans, K18_cameBackToANewServersCalls_whatItDoesNotCarryIsGone) {
    server.calls = {sim::test::callOf(sim::test::planOf(consulting(true)))};
    open(manner());
    ASSERT_TRUE(until([&] { return server.lines() == Said{"c-1 gone"}; }));
    std::vector<PlannedLeg> left = consulting(true);
    left.erase(left.begin());
    tell(left);
    ASSERT_TRUE(until([&] { return server.lines() == (Said{"c-1 gone", "a-1 gone", "a-2 gone"}); }));
    tell(overCall(false));
    pass(1s);
    EXPECT_EQ(report.rung, 0U);
    EXPECT_EQ(pbx->callsInProgress(), 0U);
}

TEST_F(SimPlans, K18_callIsOverWhileItWasAway_isForgotten) {
    open(manner());
    talk();
    comeBackTo({});
    EXPECT_TRUE(until([&] { return pbx->callsInProgress() == 0; }));
    EXPECT_EQ(server.lines(), Said{"a-1 up"});
}
