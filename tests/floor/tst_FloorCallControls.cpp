// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What of a call nobody may, or may not now: each refusal by itself, with all else in order (rules 2.8; W27 to W67).
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorCallControls : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    Actor bob = stage.as("bob");
    void SetUp() override {
        stage.talk();
        stage.all();
    }
    Refusal refused(const Command& command) { return stage.refused(command, ann); }
    void pbxGoes() { stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server()); }
};

} // namespace

TEST_F(FloorCallControls, W32_withoutAConsult_itsSideIsNeitherHeldNorResumed) {
    EXPECT_EQ(refused(HoldCall{stage.call, CallSide::Consult}), Refusal::NotInState);
    stage.give(HoldCall{stage.call});
    EXPECT_EQ(refused(ResumeCall{stage.call, CallSide::Consult}), Refusal::NotInState);
}

TEST_F(FloorCallControls, W37_whileItOnlyRings_nobodyIsHeldOrResumed) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    for (const CallSide side : {CallSide::Customer, CallSide::Consult}) {
        EXPECT_EQ(refused(HoldCall{stage.call, side}), Refusal::NotInState);
        EXPECT_EQ(refused(ResumeCall{stage.call, side}), Refusal::NotInState);
    }
    EXPECT_EQ(refused(EndContact{stage.call}), Refusal::NotInState);
}

TEST_F(FloorCallControls, W55_onlyThoseOfThisCallAreDropped) {
    const ContactId hers = stage.call;
    stage.conference("bob");
    const AssignmentId dans = stage.engage("dan", Channel::Voice);
    stage.call = stage.work(dans).contact;
    stage.give(StartConsult{stage.call, toAgent("eve")}, "dan");
    const AssignmentId eves = stage.joins("eve");
    stage.give(StartConference{stage.call}, "dan");
    stage.call = hers;
    for (const std::string& party : {dans.value, eves.value, std::string("p-0")})
        EXPECT_EQ(refused(DropParty{stage.call, party}), Refusal::NotFound) << party;
    EXPECT_EQ(stage.work(eves).role, WorkRole::Conference);
}

TEST_F(FloorCallControls, W55_whoHasLeftIsNotDropped) {
    Site site = callSite();
    site.rules.policy.wrapUpAfterConsult = true;
    CallStage other(site);
    other.talk();
    other.all();
    const AssignmentId bobs = other.conference("bob");
    other.conference("dan");
    other.leg(bobs, LineState::Gone);
    ASSERT_EQ(other.work(bobs).state, AssignmentState::WrapUp);
    EXPECT_EQ(other.refused(DropParty{other.call, bobs.value}, other.as("ann")), Refusal::NotFound);
}

TEST_F(FloorCallControls, W55_whoIsConsultedIsNotDropped) {
    const AssignmentId his = stage.consult("bob");
    EXPECT_EQ(refused(DropParty{stage.call, his.value}), Refusal::NotInState);
    EXPECT_EQ(stage.state(), CallState::Consulting);
}

TEST_F(FloorCallControls, W44_whileSomebodyIsCalledIn_nobodyElseIsAsked) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.ring("bob");
    stage.give(StartConference{stage.call});
    EXPECT_EQ(refused(StartConsult{stage.call, toAgent("dan")}), Refusal::NotInState);
}

TEST_F(FloorCallControls, W53_postCall_isNoConference) {
    stage.conference("bob");
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_EQ(refused(StartConference{stage.call}), Refusal::PostCallNoAdd);
    EXPECT_EQ(refused(TransferCall{stage.call}), Refusal::PostCallNoAdd);
    EXPECT_EQ(refused(HoldCall{stage.call}), Refusal::NotInState);
    EXPECT_EQ(refused(PauseRecording{stage.call}), Refusal::NotInState) << "W67";
    EXPECT_EQ(stage.refused(EndContact{stage.call}, bob), Refusal::NotInState);
    stage.must(EndContact{stage.call}, ann);
    EXPECT_TRUE(stage.plan().over);
}

TEST_F(FloorCallControls, W47_plainTalk_hasNoExit_alsoWhileTheExchangeIsAway) {
    EXPECT_EQ(refused(ExitCall{stage.call}), Refusal::NotInState);
    pbxGoes();
    EXPECT_EQ(refused(ExitCall{stage.call}), Refusal::PbxAway);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::Active);
}

TEST_F(FloorCallControls, W78_exchangeAway_whileSomethingIsAsked_theyAreLetGoAndSheIsTold) {
    stage.consult("bob");
    stage.must(EndConsult{stage.call}, ann);
    pbxGoes();
    stage.must(EndContact{stage.call}, ann);
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorCallControls, W39_exchangeAway_theConsultedIsLetGo) {
    stage.consult("bob");
    pbxGoes();
    stage.must(ExitCall{stage.call}, bob);
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::Left);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallControls, W78_endAskedTwice_isAskedOnce) {
    stage.must(EndContact{stage.call}, ann);
    stage.must(EndContact{stage.call}, ann);
    EXPECT_TRUE(stage.last.empty());
    stage.advance(10s);
    EXPECT_TRUE(stage.isOver()) << "and its time does not begin anew";
}

TEST_F(FloorCallControls, W27_anotherAsk_isNotTheOneThatIsSettled) {
    stage.must(HoldCall{stage.call}, ann);
    const AskId first = stage.told().ask->id;
    stage.settle();
    stage.must(ResumeCall{stage.call}, ann);
    EXPECT_NE(stage.told().ask->id, first);
    EXPECT_EQ(stage.refused(SettleCall{stage.call, first}, stage.pbx), Refusal::NotInState);
    EXPECT_EQ(stage.refused(RefuseCall{stage.call, first, {}}, stage.pbx), Refusal::NotInState);
    EXPECT_EQ(stage.state(), CallState::Held);
}

TEST_F(FloorCallControls, W41_transferOfAQueuesConsult_afterTheOneWhoRangHasDeclined_isOvertaken) {
    stage.give(StartConsult{stage.call, toQueue("vip")});
    std::string asked;
    for (const char* who : {"bob", "dan", "eve"})
        if (stage.offerOf(who)) asked = who;
    const OfferId offer = stage.ring(asked);
    stage.must(TransferCall{stage.call}, ann);
    for (const char* who : {"bob", "dan", "eve"})
        if (who != asked) stage.choose(who, kLunch);
    stage.must(DeclineOffer{offer}, stage.as(asked));
    stage.settle();
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_EQ(stage.happened<CallAskGone>()[0].why, AskEnd::Overtaken);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::Active) << "nobody is there to have it";
}

TEST_F(FloorCallControls, W33_consultThatIsNotShown_isNobodysError) {
    stage.give(StartConsult{stage.call, toAgent("bob")});
    stage.advance(kPresentedWithin);
    EXPECT_EQ(stage.agent("bob").offerErrors, 0);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallControls, W61_toAQueue_whoHandedItOnComesLast_andItWaitsAnew) {
    Site site = callSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    site.rules.queues[1].maximumWait = 77s;
    CallStage other(site);
    other.talk();
    other.advance(200s);
    other.ready("bob");
    other.must(TransferCall{other.call, toQueue("vip")}, other.as("ann"));
    EXPECT_EQ(other.contact(other.call).waitDeadline, other.now + 77s);
    ASSERT_NE(other.offerOf("bob"), nullptr) << "both have been free for as long";
    EXPECT_EQ(other.offerOf("ann"), nullptr);
}
