// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorRaces, W9_firstAcceptWins_onAnyDevice) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    stage.must(PresentOffer{stage.sessionsOf("ann").at(1), offer}, stage.as("ann"));
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.everHappened<AssignmentMade>(), 1U);
}

TEST(FloorRaces, Z23_accept_onlyOnesOwn) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("bob")), Refusal::NotYourOffer);
    EXPECT_EQ(stage.refused(DeclineOffer{offer}, stage.as("bob")), Refusal::NotYourOffer);
    EXPECT_EQ(
        stage.refused(PresentOffer{stage.sessionsOf("ann").at(0), offer}, stage.as("bob")), Refusal::NotYourOffer);
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, Stage::customer()), Refusal::NotYourOffer);
}

TEST(FloorRaces, W23_acceptAfterExpiry_offerGone) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    stage.advance(20s);
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.refused(DeclineOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.everHappened<OfferOver>(), 1U);
}

TEST(FloorRaces, W9_acceptAtTheDeadlineBeforeItsTick_wins) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    stage.now += 120s;
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    stage.must(Tick{}, Stage::server());
    EXPECT_EQ(stage.everHappened<OfferOver>(), 1U);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST(FloorRaces, Z23_acceptAfterTheCustomerHasGone_offerGone) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    stage.must(LeaveContact{contact}, Stage::customer());
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
}

TEST(FloorRaces, W9_acceptBeforeTheReceipt_counts) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_EQ(stage.refused(PresentOffer{stage.sessionsOf("ann").at(0), offer}, stage.as("ann")), Refusal::OfferGone);
}

TEST(FloorRaces, I3_receiptAfterThreeSeconds_offerGone) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    stage.advance(3s);
    EXPECT_EQ(stage.refused(PresentOffer{stage.sessionsOf("ann").at(0), offer}, stage.as("ann")), Refusal::OfferGone);
}

TEST(FloorRaces, I3_secondReceipt_doesNotProlongTheCountdown) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    const WallTime deadline = stage.offer("ann").deadline;
    stage.now += 10s;
    stage.must(PresentOffer{stage.sessionsOf("ann").at(1), offer}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").deadline, deadline);
    EXPECT_EQ(stage.offer("ann").presentedOn.size(), 2U);
    stage.must(PresentOffer{stage.sessionsOf("ann").at(1), offer}, stage.as("ann"));
    EXPECT_TRUE(stage.last.empty());
}

TEST(FloorRaces, W84_submitAfterTheDefaultCode_isACorrection) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.advance(30s);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.happened<WrapUpCorrected>().size(), 1U);
    EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
}

TEST(FloorRaces, K3_clockSetBack_timeNeverRunsBackwards) {
    Stage stage;
    stage.ready("ann");
    const WallTime before = stage.floor.at;
    stage.now -= 1h;
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.floor.at, before);
    EXPECT_EQ(stage.agent("ann").intent->since, before);
}

TEST(FloorRaces, I3_receipt_onlyOfOnesOwnDeviceThatIsConnected) {
    Stage stage;
    stage.ready("ann");
    const SessionId tablet = stage.open("ann", "tablet");
    const SessionId bobs = stage.open("bob");
    stage.must(LoseSession{tablet}, Stage::server());
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    for (const SessionId& each : {tablet, bobs, SessionId{"s-0"}})
        EXPECT_EQ(stage.refused(PresentOffer{each, offer}, stage.as("ann")), Refusal::NotFound);
}
