// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Rules 2.7: nothing waits for ever, and nothing goes in circles.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

Queue& queueOf(Site& site, const char* id) { return *std::ranges::find(site.rules.queues, QueueId{id}, &Queue::id); }

Site overflowing(const char* from, OverflowRule rule) {
    Site site = smallSite();
    queueOf(site, from).maximumWait = seconds(60);
    queueOf(site, from).overflow = std::move(rule);
    return site;
}

ContactId postAgain(Stage& stage, const char* preferred) {
    PostContact command;
    command.channel = Channel::Chat;
    command.queue = QueueId{"sales"};
    command.customer = {"Carla", ""};
    command.preferred = PersonId{preferred};
    stage.must(command, Stage::customer());
    return stage.happened<ContactPosted>().at(0).contact.id;
}

} // namespace

TEST(FloorOverflow, maximumWait_noRule_endsWithItsReason) {
    Stage stage(overflowing("sales", OverflowEnds{}));
    stage.post("sales", Channel::Chat);
    stage.advance(60s);
    ASSERT_EQ(stage.happened<ContactOver>().size(), 1U);
    EXPECT_EQ(stage.happened<ContactOver>()[0].outcome, ContactOutcome::WaitedTooLong);
}

TEST(FloorOverflow, W111_toAnotherQueue_waitsThereAnewWithItsAge) {
    Stage stage(overflowing("sales", OverflowTo{QueueId{"help"}}));
    stage.ready("cid"); // serves Help alone
    const WallTime posted = stage.now;
    const ContactId contact = stage.post("sales", Channel::Chat, 2);
    stage.advance(59s);
    EXPECT_EQ(stage.offerOf("cid"), nullptr);
    stage.advance(1s);
    EXPECT_EQ(stage.offer("cid").contact, contact);
    EXPECT_EQ(stage.contact(contact).queue.value, "help");
    EXPECT_EQ(stage.contact(contact).priority, 2);
    EXPECT_EQ(stage.contact(contact).waitingSince, posted);
    EXPECT_EQ(stage.contact(contact).waitDeadline, stage.now + 30min);
}

TEST(FloorOverflow, W111_raised_goesBeforeOthersAndEndsTheSecondTime) {
    Stage stage(overflowing("sales", OverflowRaises{3}));
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.advance(60s);
    EXPECT_EQ(stage.contact(contact).priority, 3);
    EXPECT_EQ(stage.contact(contact).queue.value, "sales");
    stage.post("sales", Channel::Chat, 2);
    stage.ready("ann");
    EXPECT_EQ(stage.happened<OfferOpened>().at(0).offer.contact, contact);
    stage.choose("ann", kNotReady, true);
    stage.advance(60s);
    EXPECT_FALSE(stage.floor.contacts.contains(contact));
}

TEST(FloorOverflow, W111_raised_neverPastTheHighest) {
    Stage stage(overflowing("sales", OverflowRaises{5}));
    const ContactId contact = stage.post("sales", Channel::Chat, 7);
    stage.advance(60s);
    EXPECT_EQ(stage.contact(contact).priority, 9);
}

TEST(FloorOverflow, inCircles_endsWhereItHasBeen) {
    Site site = overflowing("sales", OverflowTo{QueueId{"help"}});
    queueOf(site, "help").maximumWait = seconds(60);
    queueOf(site, "help").overflow = OverflowTo{QueueId{"sales"}};
    Stage stage(site);
    stage.post("sales", Channel::Chat);
    stage.advance(60s);
    ASSERT_EQ(stage.floor.contacts.size(), 1U);
    stage.advance(60s);
    EXPECT_TRUE(stage.floor.contacts.empty());
    EXPECT_EQ(stage.everHappened<ContactOverflowed>(), 1U);
}

TEST(FloorOverflow, channelThatTheOtherQueueDoesNotTake_ends) {
    Stage stage(overflowing("sales", OverflowTo{QueueId{"help"}})); // no calls there
    stage.post("sales", Channel::Voice);
    stage.advance(60s);
    EXPECT_TRUE(stage.floor.contacts.empty());
}

TEST(FloorOverflow, waitsAnewAfterAConversation_theRuleHoldsAgain) {
    Stage stage(overflowing("sales", OverflowTo{QueueId{"help"}}));
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    const ContactId contact = stage.work(work).contact;
    stage.must(ParkContact{contact}, stage.as("ann"));
    stage.choose("ann", kNotReady);
    stage.must(CustomerWrote{contact}, Stage::customer());
    EXPECT_EQ(stage.contact(contact).waitDeadline, stage.now + 60s);
    stage.advance(60s);
    EXPECT_EQ(stage.contact(contact).queue.value, "help");
}

TEST(FloorOverflow, D15_graceOver_itIsKeptForHimWhenHeIsBack) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    const ContactId contact = stage.work(work).contact;
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(61s);
    EXPECT_EQ(stage.contact(contact).preferred, PersonId{"ann"});
    stage.ready("ann");
    EXPECT_EQ(stage.offer("ann").contact, contact);
    EXPECT_EQ(stage.offer("ann").why, RouteReason::Preferred);
}

TEST(FloorOverflow, W107_preferred_fromTheStart_andOthersAfterTheQueuesTime) {
    Stage stage;
    stage.ready("bob");
    stage.ready("ann");
    stage.choose("ann", kNotReady);
    const ContactId contact = postAgain(stage, "ann");
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    stage.advance(60s);
    EXPECT_EQ(stage.offer("bob").contact, contact);
    PostContact nobody;
    nobody.channel = Channel::Chat;
    nobody.queue = QueueId{"sales"};
    nobody.preferred = PersonId{"nobody"};
    EXPECT_EQ(stage.refused(nobody, Stage::customer()), Refusal::NotFound);
}

TEST(FloorOverflow, W107_preferred_notSignedIn_nobodyWaits) {
    Stage stage;
    stage.ready("bob");
    const ContactId contact = postAgain(stage, "ann");
    EXPECT_EQ(stage.offer("bob").contact, contact);
    EXPECT_EQ(stage.offer("bob").why, RouteReason::OnlyOne);
}

TEST(FloorOverflow, W107_preferred_doesNotServeTheQueue_nobodyWaits) {
    Stage stage;
    stage.open("cid");
    stage.ready("bob");
    const ContactId contact = postAgain(stage, "cid");
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST(FloorOverflow, W107_keptForSomebody_othersBehindItAreServed) {
    Stage stage;
    stage.ready("bob");
    stage.ready("ann");
    stage.choose("ann", kNotReady);
    const ContactId kept = postAgain(stage, "ann");
    stage.now += 1s;
    const ContactId next = stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offer("bob").contact, next);
    EXPECT_EQ(stage.contact(kept).state, ContactState::Waiting);
}

TEST(FloorOverflow, K10_why_isSaidOfEachOffer) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offer("ann").why, RouteReason::OnlyOne);
    stage.now += 1s;
    stage.ready("bob");
    stage.post("sales", Channel::Chat); // Ann has something to do
    EXPECT_EQ(stage.offer("bob").why, RouteReason::LeastWork);
    Stage fresh;
    fresh.ready("ann");
    fresh.now += 1s;
    fresh.ready("bob");
    fresh.post("sales", Channel::Chat);
    EXPECT_EQ(fresh.offer("ann").why, RouteReason::LongestIdle);
    Stage alone;
    alone.ready("ann");
    alone.post("sales", Channel::Chat);
    alone.must(DeclineOffer{alone.ring("ann")}, alone.as("ann"));
    alone.advance(30s);
    EXPECT_EQ(alone.offer("ann").why, RouteReason::Again);
}
