// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Reports that come late, twice, or from a line that has no say: what an exchange tells must never undo what is so.
#include "server/floor/Callbacks.h"
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorCallReports : testing::Test {
    CallStage stage;
    Actor ann = stage.as("ann");
    void SetUp() override {
        stage.talk();
        stage.all();
    }
};

// Ann calls somebody; her telephone is up.
struct Outdial : CallStage {
    Outdial() {
        ready("ann");
        must(DialOut{QueueId{"sales"}, "+49 30 123 456", "Carla"}, as("ann"));
        call = happened<ContactPosted>().at(0).contact.id;
        lead = happened<AssignmentMade>().at(0).assignment.id;
    }
};

} // namespace

TEST_F(FloorCallReports, W42_whoIsUp_ringsNoMore) {
    const PartyId outside = stage.dial("5550100");
    stage.leg(outside.value, LineState::Up);
    stage.leg(outside.value, LineState::Ringing);
    EXPECT_TRUE(stage.last.empty());
    EXPECT_EQ(stage.told().outsiders.at(0).state, PartyState::Up);
    EXPECT_EQ(stage.state(), CallState::Consulting);
}

TEST_F(FloorCallReports, W33_aNumberThatDeclinesWhileItRings_saysSo) {
    const PartyId outside = stage.dial("5550100");
    stage.must(
        ReportLeg{stage.call, outside.value, LineState::Gone, OfferFault::StationDeclined, "busy here"}, stage.pbx);
    ASSERT_EQ(stage.happened<ConsultOver>().size(), 1U);
    EXPECT_EQ(stage.happened<ConsultOver>()[0].why, ConsultEnd::Declined);
    EXPECT_EQ(stage.happened<ConsultOver>()[0].cause, "busy here");
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST_F(FloorCallReports, W28_anothersTelephoneHoldsNobody) {
    const AssignmentId bobs = stage.conference("bob");
    stage.must(HoldOnPhone{stage.call, bobs.value, true}, stage.pbx);
    EXPECT_TRUE(stage.last.empty());
    EXPECT_FALSE(stage.told().phoneHeld);
    EXPECT_EQ(stage.state(), CallState::Conference);
}

TEST_F(FloorCallReports, W56_byThePhonesKey_onlyWhatTheDesktopMayToo) {
    stage.must(SetStation{PersonId{"dan"}, StationState::Busy}, stage.pbx);
    const auto refused = [&](const AssignmentId& by, const char* dialled) {
        return stage.refused(TransferOnPhone{stage.call, by.value, dialled}, stage.pbx);
    };
    const AssignmentId bobs = stage.consult("bob");
    EXPECT_EQ(refused(stage.lead, "5550100"), Refusal::NotInState) << "while she asks";
    stage.give(StartConference{stage.call});
    EXPECT_EQ(refused(stage.lead, "5550100"), Refusal::NotInState) << "W47";
    EXPECT_EQ(refused(bobs, "5550100"), Refusal::NotInState);
    EXPECT_EQ(stage.work(stage.lead).state, AssignmentState::Active);
}

TEST_F(FloorCallReports, W1_W93_byThePhonesKey_outsideNeedsTheRightAndALine) {
    for (const bool isFull : {false, true}) {
        Site site = callSite();
        site.people[0].calls.dialOut = isFull;
        site.telephony.maximumCalls = 1;
        CallStage other(site);
        other.talk();
        EXPECT_EQ(other.refused(TransferOnPhone{other.call, other.lead.value, "5550100"}, other.pbx),
            isFull ? Refusal::CallLimit : Refusal::Forbidden);
    }
}

TEST_F(FloorCallReports, W35_W58_byThePhonesKey_aNumberOfTheSite_isInsideHoweverItIsWritten) {
    for (const char* typed : {"+49301000", "+49 30 1000", "+49-30-1000"}) {
        CallStage other(callSite());
        other.talk();
        other.must(TransferOnPhone{other.call, other.lead.value, typed}, other.pbx);
        EXPECT_TRUE(other.told().outsiders.empty()) << typed;
        EXPECT_EQ(other.contact(other.call).queue, QueueId{"sales"}) << typed;
        EXPECT_FALSE(other.told().givenOut) << typed;
    }
}

TEST_F(FloorCallReports, W61_byThePhonesKey_whileSomethingIsAsked_sheIsToldThatItIsNoMore) {
    stage.must(HoldCall{stage.call}, ann);
    stage.must(TransferOnPhone{stage.call, stage.lead.value, "5550100"}, stage.pbx);
    ASSERT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_EQ(stage.happened<CallAskGone>()[0].why, AskEnd::Overtaken);
    EXPECT_FALSE(stage.told().ask);
}

TEST_F(FloorCallReports, W66_whatIsToGoOn_andHasNotYet_isPausedStill) {
    stage.must(ReportRecording{stage.call, true}, stage.pbx);
    stage.give(PauseRecording{stage.call});
    stage.advance(60s);
    stage.must(ReportRecording{stage.call, false}, stage.pbx);
    EXPECT_TRUE(stage.last.empty());
    EXPECT_EQ(stage.told().recording.state, RecordingState::Paused);
    EXPECT_EQ(stage.plan().recording, RecordingState::On) << "it is wanted still";
}

TEST_F(FloorCallReports, W65_ofACallThatIsOver_nothingIsRecorded) {
    stage.must(EndCall{stage.call}, stage.pbx);
    stage.must(ReportRecording{stage.call, true}, stage.pbx);
    EXPECT_TRUE(stage.last.empty());
    EXPECT_EQ(stage.told(), Call{});
}

TEST(FloorOutdialLines, W19_W90_theCustomerIsCalledOnceHerTelephoneIsUp) {
    Outdial stage;
    EXPECT_FALSE(stage.planned(stage.call.value)) << "nobody would talk to him";
    stage.leg(stage.lead, LineState::Up);
    const auto leg = stage.planned(stage.call.value);
    ASSERT_TRUE(leg);
    EXPECT_EQ(leg->phone, "+4930123456");
    EXPECT_EQ(leg->shows, "+49309999");
    EXPECT_EQ(leg->ringsFor, kPartyRings);
    EXPECT_FALSE(leg->up);
    EXPECT_EQ(stage.plan().recording, RecordingState::Off) << "nobody has said a word";
    stage.leg(stage.call.value, LineState::Ringing);
    EXPECT_TRUE(stage.last.empty());
    stage.leg(stage.call.value, LineState::Up);
    EXPECT_TRUE(stage.planned(stage.call.value)->up);
    EXPECT_EQ(stage.planned(stage.call.value)->ringsFor, 0s);
    EXPECT_EQ(stage.plan().recording, RecordingState::On);
    stage.leg(stage.call.value, LineState::Up);
    EXPECT_TRUE(stage.last.empty());
}

TEST(FloorOutdialLines, W90_heIsUpBeforeShe_isNotHeard) {
    Outdial stage;
    EXPECT_EQ(
        stage.refused(ReportLeg{stage.call, stage.call.value, LineState::Up, {}, {}}, stage.pbx), Refusal::NotInState);
}

TEST(FloorOutdialLines, W26_beforeHeAnswers_thereIsNothingToHoldOrHandOn) {
    Outdial stage;
    stage.all();
    stage.leg(stage.lead, LineState::Up);
    const Actor ann = stage.as("ann");
    EXPECT_EQ(stage.refused(HoldCall{stage.call}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("bob")}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("bob")}, ann), Refusal::NotInState);
    EXPECT_EQ(stage.refused(TransferOnPhone{stage.call, stage.lead.value, "5550100"}, stage.pbx), Refusal::NotInState);
    stage.leg(stage.call.value, LineState::Up);
    stage.give(HoldCall{stage.call});
    EXPECT_EQ(stage.state(), CallState::Held);
}

TEST(FloorOutdialLines, W91_endedBeforeHeAnswers_isWrappedUp_unlessNobodyIsReached) {
    for (const bool ends : {true, false}) {
        Outdial stage;
        stage.leg(stage.lead, LineState::Up);
        if (ends) stage.must(EndContact{stage.call}, stage.as("ann"));
        stage.must(
            ReportLeg{stage.call, stage.call.value, LineState::Gone, OfferFault::StationNoAnswer, "19"}, stage.pbx);
        EXPECT_EQ(
            stage.happened<ContactOver>().at(0).outcome, ends ? ContactOutcome::Handled : ContactOutcome::NotReached);
        EXPECT_EQ(stage.floor.assignments.contains(stage.lead), ends) << "he spoke to nobody";
    }
}

TEST(FloorOutdialLines, W93_whomOneAsksOutsideIsALineToo) {
    Site site = callSite();
    site.telephony.maximumCalls = 2;
    CallStage stage(site);
    stage.talk();
    stage.ready("bob");
    const Command dial = DialOut{QueueId{"sales"}, "+49 30 123 456", "Carla"};
    stage.dial("5550100");
    EXPECT_EQ(stage.refused(dial, stage.as("bob")), Refusal::CallLimit);
    stage.give(EndConsult{stage.call});
    stage.must(dial, stage.as("bob"));
}

TEST(FloorOutdialLines, W93_whatIsOverAndWrappedUp_isNoLine) {
    Site site = callSite();
    site.telephony.maximumCalls = 1;
    CallStage stage(site);
    stage.talk();
    stage.ready("bob");
    stage.must(EndCall{stage.call}, stage.pbx);
    ASSERT_EQ(stage.contact(stage.call).state, ContactState::Ended);
    stage.must(DialOut{QueueId{"sales"}, "+49 30 123 456", "Carla"}, stage.as("bob"));
}
