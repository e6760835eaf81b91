// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What an exchange reports of lines, by their names in the plan: twice is as once.
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorExchange, onlyWhoCarriesTheCallIsHeard) {
    Site site = callSite();
    Person other = site.people[6];
    other.id = PersonId{"other"};
    site.people.push_back(other);
    CallStage stage(site);
    stage.talk();
    const ReportLeg gone{stage.call, stage.lead.value, LineState::Gone, OfferFault::StationNoAnswer, {}};
    EXPECT_EQ(stage.refused(gone, stage.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(gone, stage.as("other")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(ReportRecording{stage.call, true}, stage.as("other")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(HoldOnPhone{stage.call, stage.lead.value, true}, stage.as("sue")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(ReportLeg{stage.call, "p-0", LineState::Up, {}, {}}, stage.pbx), Refusal::NotFound);
}

TEST(FloorExchange, P4_hisLineUp_joinsHim_andOnlyOnce) {
    CallStage stage;
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    stage.leg(work, LineState::Ringing);
    EXPECT_TRUE(stage.last.empty());
    stage.leg(work, LineState::Up);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    stage.leg(work, LineState::Up);
    EXPECT_TRUE(stage.last.empty());
}

TEST(FloorExchange, K5_hisLineGoneBeforeItWasUp_isAFailedTelephone) {
    CallStage stage;
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    stage.leg(stage.accept("ann").value, LineState::Gone, OfferFault::StationUnreachable);
    EXPECT_TRUE(stage.contact(stage.call).front);
    EXPECT_NE(stage.overlay("ann", OverlayKind::StationFault), nullptr);
}

TEST(FloorExchange, P7_P9_whereLiftingIsTheAccept_theOffersLineIsHeard) {
    Site site = callSite();
    site.rules.policy.voiceAnswer = VoiceAnswer::Phone;
    for (const OfferFault fault : {OfferFault::StationDeclined, OfferFault::StationNoAnswer}) {
        CallStage stage(site);
        stage.ready("ann");
        stage.call = stage.post("sales", Channel::Voice);
        const OfferId offer = stage.ring("ann");
        stage.leg(offer.value, LineState::Gone, fault);
        const bool declined = fault == OfferFault::StationDeclined;
        EXPECT_EQ(stage.happened<OfferOver>().at(0).end, declined ? OfferState::Declined : OfferState::Missed);
        EXPECT_EQ(
            stage.refused(ReportLeg{stage.call, offer.value, LineState::Up, {}, {}}, stage.pbx), Refusal::NotFound);
    }
}

TEST(FloorExchange, anOffersLine_whereTheScreenAccepts_isNoneOfOurs) {
    CallStage stage;
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Up), stage.pbx), Refusal::NotAllowedByPolicy);
}

TEST(FloorExchange, customerGone_whileItWaitsOrRings) {
    CallStage stage;
    stage.ready("ann");
    stage.call = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.leg(stage.call.value, LineState::Up);
    EXPECT_TRUE(stage.last.empty()) << "he has been there all the while";
    stage.leg(stage.call.value, LineState::Gone);
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::CustomerLeft);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorExchange, anOldReportOfWhatIsWrappedUp_saysNothing) {
    CallStage stage;
    stage.talk();
    stage.all();
    const AssignmentId his = stage.consult("bob");
    stage.give(TransferCall{stage.call});
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_TRUE(stage.last.empty()) << "her line was dropped";
    EXPECT_EQ(stage.work(his).state, AssignmentState::Active);
}

TEST(FloorExchange, endRequested_theLinesGo_andItIsOver) {
    CallStage stage;
    stage.talk();
    stage.must(EndContact{stage.call}, stage.as("ann"));
    stage.leg(stage.lead, LineState::Gone);
    EXPECT_TRUE(stage.isOver());
    EXPECT_EQ(stage.work(stage.lead).endedBy, EndedBy::Agent);
    EXPECT_EQ(stage.refused(stage.report(stage.call, LineState::Gone), stage.pbx), Refusal::NotInState);
}
