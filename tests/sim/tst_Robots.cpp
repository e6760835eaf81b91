// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Robots in calls: what they take, which controls they use, and that none is left in a call that he held.
#include "tests/sim/ExchangeRig.h"

using namespace readyline;
using namespace readyline::sim::test;

namespace {

struct SimRobots : ExchangeRig {
    std::unique_ptr<sim::Robot> robot;
    sim::RobotManner willing;

    SimRobots() {
        willing.declines = willing.ignores = 0;
        willing.talk.controls = 1;
        willing.handleMin = willing.handleMax = 24h;
        server.targets.targets = {jonas()};
    }
    static wire::TargetView jonas() {
        wire::TargetView out;
        out.target = {TargetKind::Agent, "jonas"};
        out.name = "Jonas";
        out.agent = kit::sampleAgent("jonas", "Jonas");
        return out;
    }
    static wire::TaskView task(CallState state, Part part = Part::Primary) {
        wire::TaskView out = kit::sampleTask("a-1", Channel::Voice);
        out.role = part == Part::Primary ? WorkRole::Primary : WorkRole::Consulted;
        out.call.emplace();
        out.call->state = state;
        out.call->part = part;
        return out;
    }
    void start() {
        robot = std::make_unique<sim::Robot>(world, "token", "ilse", willing);
        robot->start();
        ASSERT_TRUE(until([&] { return !server.asked.empty(); }));
    }
    void tellTask(const wire::TaskView& view) {
        server.say(wire::TaskChanged{view});
        drain();
    }
    template <class Request>
    bool asks() {
        return later([&] { return !server.all<Request>().empty(); });
    }
};

} // namespace

TEST_F(SimRobots, W9_acceptsChatsAndLeavesCallsToHisPhone) {
    wire::OfferView call = kit::sampleOffer("call", Channel::Voice), chat = kit::sampleOffer("chat", Channel::Chat);
    call.answer = VoiceAnswer::Phone;
    server.opened.offers = {call, chat};
    start();
    ASSERT_TRUE(until([&] { return server.all<wire::OfferPresented>().size() == 2; }));
    ASSERT_TRUE(asks<wire::OfferAccept>());
    pass(6s);
    ASSERT_EQ(server.all<wire::OfferAccept>().size(), 1U);
    EXPECT_EQ(server.all<wire::OfferAccept>()[0].offer, OfferId{"chat"});
}

TEST_F(SimRobots, W38_colleagueAsks_isNeverLetDown) {
    willing.declines = willing.ignores = 1;
    wire::OfferView asked = kit::sampleOffer("asked", Channel::Voice);
    asked.kind = OfferKind::Consult;
    server.opened.offers = {asked};
    start();
    ASSERT_TRUE(asks<wire::OfferAccept>());
    EXPECT_TRUE(server.all<wire::OfferDecline>().empty());
}

TEST_F(SimRobots, W28_W29_inACall_doesOneThing_andWhatIsHeldIsTakenBack) {
    start();
    tellTask(task(CallState::Active));
    ASSERT_TRUE(later([&] {
        return server.all<wire::CallHold>().size() + server.all<wire::CallConsult>().size()
            + server.all<wire::TargetsRead>().size()
            > 0;
    }));
    tellTask(task(CallState::Held));
    ASSERT_TRUE(asks<wire::CallResume>());
    const std::size_t before = server.asked.size();
    tellTask(task(CallState::Active));
    pass(5s);
    std::size_t controls = 0;
    for (std::size_t i = before; i < server.asked.size(); ++i)
        controls += std::holds_alternative<wire::CallHold>(server.asked[i])
            || std::holds_alternative<wire::CallConsult>(server.asked[i]);
    EXPECT_EQ(controls, 0U) << "once a call";
}

TEST_F(SimRobots, W79_held_isNotEnded) {
    willing.handleMin = willing.handleMax = 1s;
    start();
    tellTask(task(CallState::Held));
    pass(4s);
    EXPECT_TRUE(server.all<wire::ContactEnd>().empty());
    tellTask(task(CallState::Active));
    ASSERT_TRUE(asks<wire::ContactEnd>());
}

TEST_F(SimRobots, W39_W40_W47_consult_isLeftByBoth) {
    start();
    tellTask(task(CallState::Consulting, Part::Consulted));
    ASSERT_TRUE(asks<wire::CallExit>());
    tellTask(task(CallState::ConsultRequested));
    ASSERT_TRUE(asks<wire::CallConsultEnd>()) << "nobody came";
    EXPECT_EQ(server.all<wire::CallExit>().size(), report.exited);
}

TEST_F(SimRobots, W53_postCall_isLeft) {
    start();
    tellTask(task(CallState::PostCall));
    EXPECT_TRUE(asks<wire::CallExit>());
}

TEST_F(SimRobots, unsettled_waits) {
    start();
    wire::TaskView asked = task(CallState::Held);
    asked.call->asked = CallStep::Resume;
    tellTask(asked);
    pass(20s);
    EXPECT_TRUE(server.all<wire::CallResume>().empty());
    asked.call->asked.reset();
    tellTask(asked);
    EXPECT_TRUE(asks<wire::CallResume>());
}

TEST_F(SimRobots, noControls_leavesCallsAlone) {
    willing.talk.controls = 0;
    start();
    tellTask(task(CallState::Active));
    pass(30s);
    EXPECT_TRUE(server.all<wire::CallHold>().empty() && server.all<wire::TargetsRead>().empty());
}
