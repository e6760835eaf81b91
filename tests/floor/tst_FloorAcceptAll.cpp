// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Several written requests accepted at once (W10): one decision, and what could not be had is told.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

struct FloorAcceptAll : testing::Test {
    Stage stage;
    void SetUp() override { stage.ready("ann"); }
    OfferId ringing(Channel channel) {
        stage.post("sales", channel);
        return stage.ring("ann");
    }
    std::vector<OfferId> twoChatsAndAMail() {
        return {ringing(Channel::Chat), ringing(Channel::Chat), ringing(Channel::Email)};
    }
};

} // namespace

TEST_F(FloorAcceptAll, W10_writtenOnes_areTakenInOneStep) {
    const std::vector<OfferId> all = twoChatsAndAMail();
    stage.must(AcceptOffers{all}, stage.as("ann"));
    EXPECT_EQ(stage.happened<AssignmentMade>().size(), 3U);
    EXPECT_EQ(stage.happened<AssignmentJoined>().size(), 3U);
    EXPECT_TRUE(stage.happened<OffersNotHad>().empty());
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorAcceptAll, W10_Z23_whatCouldNotBeHad_isTold) {
    std::vector<OfferId> all = twoChatsAndAMail();
    stage.must(LeaveContact{stage.floor.offers.at(all[1]).contact}, Stage::customer());
    all.push_back(OfferId{"o-0"});
    stage.must(AcceptOffers{all}, stage.as("ann"));
    EXPECT_EQ(stage.happened<AssignmentMade>().size(), 2U);
    const auto told = stage.happened<OffersNotHad>();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].person, PersonId{"ann"});
    EXPECT_EQ(told[0].offers, (std::vector{all[1], OfferId{"o-0"}}));
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorAcceptAll, W10_noneCouldBeHad_isRefusedAndChangesNothing) {
    const std::vector<OfferId> all = twoChatsAndAMail();
    stage.advance(120s);
    EXPECT_EQ(stage.refused(AcceptOffers{all}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.refused(AcceptOffers{}, stage.as("ann")), Refusal::OfferGone);
    EXPECT_EQ(stage.refused(AcceptOffers{all}, Stage::customer()), Refusal::NotYourOffer);
    EXPECT_EQ(stage.everHappened<AssignmentMade>(), 0U);
}

TEST_F(FloorAcceptAll, W10_W25_calls_areNotAmongThem) {
    const OfferId call = ringing(Channel::Voice), chat = ringing(Channel::Chat);
    stage.must(AcceptOffers{{call, chat}}, stage.as("ann"));
    EXPECT_EQ(stage.happened<AssignmentMade>().size(), 1U);
    EXPECT_EQ(stage.happened<OffersNotHad>().at(0).offers, std::vector<OfferId>{call});
    EXPECT_TRUE(stage.floor.offers.contains(call)) << "it rings on";
}

TEST_F(FloorAcceptAll, W10_anothersOffers_stayHis) {
    const OfferId mine = ringing(Channel::Chat);
    EXPECT_EQ(stage.refused(AcceptOffers{{mine}}, stage.as("bob")), Refusal::OfferGone);
    EXPECT_TRUE(stage.floor.offers.contains(mine));
}

TEST_F(FloorAcceptAll, W10_namedTwice_isTakenOnce) {
    const OfferId chat = ringing(Channel::Chat);
    stage.must(AcceptOffers{{chat, chat}}, stage.as("ann"));
    EXPECT_EQ(stage.happened<AssignmentMade>().size(), 1U);
    EXPECT_EQ(stage.happened<OfferOver>().size(), 1U);
    EXPECT_TRUE(stage.happened<OffersNotHad>().empty()) << "it was had";
}

TEST_F(FloorAcceptAll, I6_eachCounts_forAStatusAfterSoManyContacts) {
    stage.must(SetPresence{kLunch, false, AfterContacts{2}}, stage.as("ann"));
    stage.must(AcceptOffers{twoChatsAndAMail()}, stage.as("ann"));
    const auto counted = stage.happened<PendingCounted>();
    ASSERT_EQ(counted.size(), 2U);
    EXPECT_EQ(counted[0].left, 1);
    EXPECT_EQ(counted[1].left, 0);
    EXPECT_EQ(stage.happened<PendingArmed>().size(), 1U);
    EXPECT_EQ(stage.happened<AssignmentMade>().size(), 3U) << "what rang already is had still";
}

TEST_F(FloorAcceptAll, K27_accepted_startsTheCountersAnewOnce) {
    stage.policy().noAnswer.count = 2;
    ringing(Channel::Chat);
    stage.advance(120s);
    ASSERT_EQ(stage.agent("ann").missed, 1);
    const OfferId again = stage.ring("ann"), mail = ringing(Channel::Email);
    stage.must(AcceptOffers{{again, mail}}, stage.as("ann"));
    EXPECT_EQ(stage.happened<CountersSet>().size(), 1U);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}
