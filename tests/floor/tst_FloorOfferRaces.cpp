// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Two things at once about one offer: the server decides once, in the order in which they come. Each race in both orders:
// one end for the offer, one agent for the contact, nobody's miss that is none.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorOfferRaces : testing::Test {
    Stage stage;
    ContactId contact;
    OfferId offer;
    SessionId pc, tablet;

    void SetUp() override {
        stage.ready("ann");
        pc = stage.sessionsOf("ann").at(0);
        tablet = stage.open("ann", "tablet");
    }
    void rings(Channel channel = Channel::Chat) {
        contact = stage.post("sales", channel);
        offer = stage.offer("ann").id;
        stage.must(PresentOffer{pc, offer}, stage.as("ann"));
    }
    std::vector<OfferState> ends() {
        std::vector<OfferState> out;
        for (const Recorded& each : stage.log)
            if (const auto* over = std::get_if<OfferOver>(&each.event)) out.push_back(over->end);
        return out;
    }
    // Of every race: what was decided is in the journal, and nothing else.
    void TearDown() override { EXPECT_EQ(stage.replayed(), stage.floor); }
};
using Ends = std::vector<OfferState>;

} // namespace

TEST_F(FloorOfferRaces, W9_acceptAgainstExpiry_acceptFirst) {
    rings();
    stage.now += 120s;
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    stage.advance(1s);
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
}

TEST_F(FloorOfferRaces, W23_acceptAgainstExpiry_expiryFirst) {
    rings();
    stage.advance(120s);
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(ends(), Ends{OfferState::Missed});
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.everHappened<AssignmentMade>(), 0U);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
}

TEST_F(FloorOfferRaces, Z23_acceptAgainstWithdrawal_acceptFirst) {
    rings();
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    stage.must(LeaveContact{contact}, Stage::customer());
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
    EXPECT_EQ(stage.happened<WrapUpStarted>().size(), 1U) << "he had him, and wraps up";
}

TEST_F(FloorOfferRaces, Z23_acceptAgainstWithdrawal_withdrawalFirst) {
    rings();
    stage.must(LeaveContact{contact}, Stage::customer());
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(ends(), Ends{OfferState::Withdrawn});
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_TRUE(stage.floor.assignments.empty());
}

TEST_F(FloorOfferRaces, W9_acceptAgainstACallThatIsHungUp_waitsForNobody) {
    stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, stage.as("pbx"));
    rings(Channel::Voice);
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    stage.must(EndCall{contact}, stage.as("pbx")); // before the phone has joined
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready) << "no ghost of it";
}

TEST_F(FloorOfferRaces, W9_doubleAccept_isOne) {
    rings();
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.refused(AcceptOffers{{offer}}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.everHappened<AssignmentMade>(), 1U);
}

TEST_F(FloorOfferRaces, Z23_acceptInTwoClients_firstOneHasIt) {
    rings();
    stage.must(PresentOffer{tablet, offer}, stage.as("ann"));
    stage.must(AcceptOffer{offer}, stage.as("ann"));                                    // at the tablet
    EXPECT_EQ(stage.refused(DeclineOffer{offer}, stage.as("ann")), Refusal::OfferGone); // at the computer
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
    EXPECT_EQ(stage.contact(contact).avoid, std::vector<PersonId>{}) << "he has not declined it";
}

TEST_F(FloorOfferRaces, K7_K10_declineAndNotReady_inOneStep) {
    stage.ready("bob");
    stage.choose("bob", kLunch);
    rings();
    stage.choose("ann", kLunch, true);
    EXPECT_EQ(ends(), Ends{OfferState::Declined});
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "it does not come back to her";
    stage.choose("bob", kReady);
    EXPECT_EQ(stage.offer("bob").contact, contact);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST_F(FloorOfferRaces, K7_declineAndNotReady_afterTheAccept_isPending) {
    rings();
    stage.must(AcceptOffer{offer}, stage.as("ann")); // at the other device, a moment before
    stage.choose("ann", kLunch, true);
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
    EXPECT_EQ(stage.intent("ann"), kReady);
    ASSERT_TRUE(stage.agent("ann").pending);
    EXPECT_EQ(stage.agent("ann").pending->choice, kLunch);
}

TEST_F(FloorOfferRaces, W23_answerAfterTheDeadline_isGoneWhateverItIs) {
    rings();
    stage.advance(120s);
    for (const Command& late : {Command{AcceptOffer{offer}}, Command{DeclineOffer{offer}},
             Command{AcceptOffers{{offer}}}, Command{PresentOffer{pc, offer}}})
        EXPECT_EQ(stage.refused(late, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(ends(), Ends{OfferState::Missed});
}

TEST_F(FloorOfferRaces, I3_offerDuringAReconnect_goesBackWithoutAMiss) {
    stage.must(LoseSession{tablet}, Stage::server());
    rings();
    stage.must(LoseSession{pc}, Stage::server());
    EXPECT_EQ(ends(), Ends{OfferState::NotPresented});
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "nothing is offered to who reconnects";
    stage.open("ann"); // the same device comes back
    EXPECT_EQ(stage.offer("ann").contact, contact) << "and gets it anew";
    EXPECT_NE(stage.offer("ann").id, offer);
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone) << "the old one is not back";
}

TEST_F(FloorOfferRaces, I3_reconnectOfOneDevice_theOtherRingsOn) {
    rings();
    stage.must(PresentOffer{tablet, offer}, stage.as("ann"));
    stage.must(LoseSession{pc}, Stage::server());
    EXPECT_TRUE(ends().empty());
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_EQ(ends(), Ends{OfferState::Accepted});
}

TEST_F(FloorOfferRaces, W7_offerToWhoSignsOut_offerFirst) {
    rings();
    EXPECT_EQ(stage.refused(CloseSession{pc}, stage.as("ann")), Refusal::SignOutBlockedOffer);
    EXPECT_EQ(stage.refused(CloseSession{pc, true}, stage.as("ann")), Refusal::SignOutBlockedOffer);
    stage.must(DeclineOffer{offer}, stage.as("ann"));
    stage.must(CloseSession{tablet}, stage.as("ann"));
    stage.must(CloseSession{pc}, stage.as("ann"));
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
}

TEST_F(FloorOfferRaces, W7_offerToWhoSignsOut_signOutFirst) {
    stage.must(CloseSession{tablet}, stage.as("ann"));
    stage.must(CloseSession{pc}, stage.as("ann"));
    contact = stage.post("sales", Channel::Chat);
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
}

TEST_F(FloorOfferRaces, I3_deviceThatCanShow_againstItsOwnOffer) {
    stage.must(CloseSession{tablet}, stage.as("ann"));
    contact = stage.post("sales", Channel::Chat);
    offer = stage.offer("ann").id;
    stage.must(ShowOnDevice{pc, false}, stage.as("ann")); // locked before the popover was painted
    EXPECT_EQ(ends(), Ends{OfferState::NotPresented});
    EXPECT_EQ(stage.refused(PresentOffer{pc, offer}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_NE(stage.overlay("ann", OverlayKind::CannotShow), nullptr) << "he and his supervisor see why";
    EXPECT_EQ(stage.agent("ann").missed, 0);
    stage.must(ShowOnDevice{pc, true}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").contact, contact);
}
