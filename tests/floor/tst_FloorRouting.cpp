// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Whoever comes first has been idle longest.
void readyInTurn(Stage& stage, std::initializer_list<const char*> people) {
    for (const char* who : people) {
        stage.ready(who);
        stage.now += 1s;
    }
}

} // namespace

TEST(FloorRouting, W4_P3_routed_connectsThenRingsOnceShown) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offer("ann").state, OfferState::Connecting);
    EXPECT_EQ(stage.offer("ann").deadline, stage.now + kPresentedWithin);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Offered);
    stage.now += 2s;
    stage.ring("ann");
    EXPECT_EQ(stage.offer("ann").state, OfferState::Ringing);
    EXPECT_EQ(stage.offer("ann").deadline, stage.now + 20s);
    EXPECT_EQ(stage.offer("ann").seconds, 20);
}

TEST(FloorRouting, D17_writtenOffers_haveTheirOwnTime) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Email);
    stage.ring("ann");
    EXPECT_EQ(stage.offer("ann").deadline, stage.now + 120s);
}

TEST(FloorRouting, Z1_P11_onlyFromOwnQueues) {
    Stage stage;
    stage.ready("cid");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("cid"), nullptr);
    stage.post("help", Channel::Chat);
    EXPECT_NE(stage.offerOf("cid"), nullptr);
}

TEST(FloorRouting, longestIdle_isAskedFirst) {
    Stage stage;
    readyInTurn(stage, {"bob", "ann"});
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("bob"), nullptr);
    const AssignmentId work = stage.accept("bob");
    stage.now += 1s;
    stage.must(EndContact{stage.work(work).contact}, stage.as("bob"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("bob"));
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "bob has just worked";
}

TEST(FloorRouting, leastToDo_isAskedBeforeLongestIdle) {
    Stage stage;
    readyInTurn(stage, {"bob", "ann"});
    stage.post("sales", Channel::Chat);
    (void)stage.accept("bob");
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "bob has room for more, but he is at work";
}

TEST(FloorRouting, order_queuePriorityThenContactPriorityThenFrontThenAge) {
    Stage stage;
    const ContactId old = stage.post("sales", Channel::Voice);
    stage.now += 1s;
    const ContactId urgent = stage.post("sales", Channel::Voice, 3);
    stage.now += 1s;
    const ContactId vip = stage.post("vip", Channel::Voice);
    const auto takeNext = [&] {
        const ContactId contact = stage.offer("ann").contact;
        stage.must(LeaveContact{contact}, Stage::customer());
        return contact;
    };
    stage.ready("ann");
    EXPECT_EQ(takeNext(), vip);
    EXPECT_EQ(takeNext(), urgent);
    const ContactId younger = stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offer("ann").contact, old);
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.must(LeaveContact{old}, Stage::customer());
    stage.open("ann");
    EXPECT_EQ(takeNext(), younger);
}

TEST(FloorRouting, I3_front_goesBeforeOlderOnes) {
    Stage stage;
    stage.ready("ann");
    const ContactId older = stage.post("sales", Channel::Voice);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    stage.advance(1s);
    const ContactId failed = stage.post("sales", Channel::Voice);
    ASSERT_EQ(stage.offer("ann").contact, failed) << "the older one cools down";
    stage.advance(3s);
    EXPECT_TRUE(stage.contact(failed).front);
    stage.ready("bob"); // for whom neither has anything against it
    EXPECT_EQ(stage.offer("bob").contact, failed);
    EXPECT_EQ(stage.contact(older).state, ContactState::Waiting);
}

TEST(FloorRouting, K10_declined_goesToAnotherAndNotBack) {
    Stage stage;
    readyInTurn(stage, {"ann", "bob"});
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.offer("bob").contact, contact);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_FALSE(stage.contact(contact).front) << "a decline is no fault of ours";
}

TEST(FloorRouting, K10_declinedByTheOnlyAgent_coolsDownThenComesBack) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "no loop";
    stage.advance(29s);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.advance(1s);
    EXPECT_EQ(stage.offer("ann").contact, contact);
}

TEST(FloorRouting, Z15_P8_W9_acceptThatFills_withdrawsWhatNoLongerFits) {
    Site site = smallSite();
    site.rules.capacity.blocks[domain::index(Channel::Voice)].set(domain::index(Channel::Chat));
    Stage stage(site);
    stage.ready("ann");
    const ContactId chat = stage.post("sales", Channel::Chat);
    const OfferId other = stage.ring("ann");
    stage.post("sales", Channel::Voice);
    stage.accept("ann");
    EXPECT_FALSE(stage.floor.offers.contains(other));
    EXPECT_EQ(Stage::in<OfferOver>(stage.last).back().reason, WithdrawReason::NotEligible);
    EXPECT_EQ(stage.contact(chat).state, ContactState::Waiting);
    EXPECT_EQ(stage.refused(AcceptOffer{other}, stage.as("ann")), Refusal::OfferGone);
}

TEST(FloorRouting, P8_D19_capacity_isNeverPassed) {
    Stage stage;
    stage.ready("ann");
    for (int i = 0; i < 5; ++i) stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.floor.offers.size(), 3U);
    EXPECT_EQ(stage.floor.index.waiting.size(), 1U);
    EXPECT_EQ(stage.seen("ann").work.size(), 3U);
}

TEST(FloorRouting, Z15_voiceIsOneAtATime) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.floor.offers.size(), 1U);
    stage.accept("ann");
    EXPECT_EQ(stage.floor.offers.size(), 0U);
}

TEST(FloorRouting, waitsTooLong_endsByItself) {
    Stage stage;
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.advance(30min);
    EXPECT_FALSE(stage.floor.contacts.contains(contact));
    EXPECT_EQ(Stage::in<ContactOver>(stage.last).at(0).outcome, ContactOutcome::WaitedTooLong);
}

TEST(FloorRouting, post_whatTheSiteDoesNotHave_isRefused) {
    Stage stage;
    PostContact post;
    post.queue = QueueId{"none"};
    EXPECT_EQ(stage.refused(post, Stage::customer()), Refusal::UnknownQueue);
    post.queue = QueueId{"help"};
    post.channel = Channel::Voice;
    EXPECT_EQ(stage.refused(post, Stage::customer()), Refusal::ChannelNotInQueue);
    post.channel = Channel::Chat;
    EXPECT_EQ(stage.refused(post, stage.as("ann")), Refusal::Forbidden);
    post.queue = QueueId{"sales"};
    post.channel = Channel::Video;
    EXPECT_EQ(stage.refused(post, {ActorKind::Customer, PersonId{"adm"}, {}}), Refusal::Forbidden)
        << "nobody would carry the call";
    post.channel = Channel::Chat;
    stage.must(post, {ActorKind::Customer, PersonId{"adm"}, {}});
    post.variables = {{"long", std::string(257, 'x')}};
    EXPECT_EQ(stage.refused(post, Stage::customer()), Refusal::TooLong);
}

TEST(FloorRouting, K21_status_hasItsEffectAtOnce) {
    Stage stage;
    stage.open("ann");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.choose("ann", kReady);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorRouting, maximumWait_isTheQueuesOwn) {
    Site site = smallSite();
    site.rules.queues[0].maximumWait = seconds(90);
    Stage stage(site);
    const ContactId contact = stage.post("sales", Channel::Chat);
    const ContactId other = stage.post("help", Channel::Chat);
    stage.advance(89s);
    EXPECT_TRUE(stage.floor.contacts.contains(contact));
    stage.advance(1s);
    EXPECT_FALSE(stage.floor.contacts.contains(contact));
    EXPECT_TRUE(stage.floor.contacts.contains(other));
}

TEST(FloorRouting, Z20_offerTakenBack_keepsItsPlaceInFront) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.setOther("sue", "ann", kLunch);
    EXPECT_TRUE(stage.contact(contact).front);
}

TEST(FloorRouting, I3_front_staysThroughAMissAndEndsWithTheConversation) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.advance(3s); // her screen is off
    stage.ready("bob");
    stage.ring("bob");
    stage.advance(2min);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_TRUE(stage.contact(contact).front) << "what was our fault is not forgotten for somebody's miss";
    stage.choose("bob", kReady);
    stage.must(DeclineOffer{stage.ring("bob")}, stage.as("bob"));
    EXPECT_TRUE(stage.contact(contact).front);
    stage.advance(30s);
    (void)stage.accept("bob");
    EXPECT_FALSE(stage.contact(contact).front);
}

TEST(FloorRouting, I3_front_goesAfterWhatIsMoreUrgent) {
    Stage stage;
    const ContactId failed = stage.post("sales", Channel::Voice);
    stage.ready("ann");
    stage.advance(3s);
    ASSERT_TRUE(stage.contact(failed).front);
    const ContactId urgent = stage.post("sales", Channel::Voice, 1);
    stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").contact, urgent);
}

TEST(FloorRouting, K10_declinedAndCooledDown_othersStillGoFirst) {
    Stage stage;
    readyInTurn(stage, {"ann", "bob", "cid"});
    const ContactId contact = stage.post("help", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    ASSERT_EQ(stage.offer("bob").contact, contact);
    stage.ring("bob");
    stage.advance(31s);
    stage.must(LoseSession{stage.sessionsOf("bob").at(0)}, Stage::server());
    EXPECT_EQ(stage.offer("cid").contact, contact) << "ann has declined it and he could take it";
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorRouting, K10_declinedByTheOnlyAgent_whoeverComesTakesItAtOnce) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    stage.advance(5s);
    stage.ready("bob");
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST(FloorRouting, K10_declinedByAll_coolsDownFromTheLastAndComesBackToOne) {
    Stage stage;
    readyInTurn(stage, {"ann", "bob"});
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    stage.ring("bob");
    stage.advance(20s);
    stage.must(DeclineOffer{stage.offer("bob").id}, stage.as("bob"));
    stage.advance(29s);
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_EQ(stage.contact(contact).avoid, (std::vector{PersonId{"ann"}, PersonId{"bob"}}));
    stage.advance(1s);
    EXPECT_EQ(stage.offer("ann").contact, contact);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.contact(contact).avoid.size(), 2U) << "named once, however often";
    EXPECT_TRUE(stage.floor.offers.empty());
}

TEST(FloorRouting, W71_W99_lengths_areCountedInCharactersAndBounded) {
    Stage stage;
    const auto text = [](std::size_t length) {
        std::string out;
        for (std::size_t i = 0; i < length; ++i) out += "\u00FC"; // two bytes each
        return out;
    };
    PostContact fits;
    fits.queue = QueueId{"help"};
    fits.customer = {text(250), text(250)};
    fits.variables = {{"order", text(256)}};
    stage.must(fits, Stage::customer());
    PostContact tooLong = fits;
    tooLong.customer.name = text(251);
    EXPECT_EQ(stage.refused(tooLong, Stage::customer()), Refusal::TooLong);
    tooLong = fits;
    tooLong.customer.address = text(251);
    EXPECT_EQ(stage.refused(tooLong, Stage::customer()), Refusal::TooLong);
    tooLong = fits;
    tooLong.variables = {{"order", text(257)}};
    EXPECT_EQ(stage.refused(tooLong, Stage::customer()), Refusal::TooLong);
}

TEST(FloorRouting, longestIdle_countsFromTheLastChoice) {
    Stage stage;
    readyInTurn(stage, {"bob", "ann"});
    stage.choose("bob", kLunch);
    stage.choose("bob", kReady);
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "bob has just had a break";
}

TEST(FloorRouting, longestIdle_absenceIsNoIdleness) {
    Stage stage;
    readyInTurn(stage, {"ann", "bob"});
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.now += 1s;
    stage.open("ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    stage.post("sales", Channel::Chat);
    EXPECT_NE(stage.offerOf("bob"), nullptr);
}

TEST(FloorRouting, Z15_P8_limitLowered_newestOffersThatNoLongerFitAreTakenBack) {
    struct Lower {
        const char* name;
        void (*apply)(Capacity&);
    };
    for (const Lower& row : {Lower{"ofTheChannel", [](Capacity& c) { c.limit[domain::index(Channel::Chat)] = 1; }},
             Lower{"ofAllWritten", [](Capacity& c) { c.writtenLimit = 1; }},
             Lower{"ofContacts", [](Capacity& c) { c.sessionLimit = 1; }},
             Lower{"heavier", [](Capacity& c) { c.weight[domain::index(Channel::Chat)] = 2; }}}) {
        SCOPED_TRACE(row.name);
        Stage stage;
        stage.ready("ann");
        const ContactId oldest = stage.post("sales", Channel::Chat);
        const ContactId second = stage.post("sales", Channel::Chat);
        stage.post("sales", Channel::Chat);
        ASSERT_EQ(stage.floor.offers.size(), 3U);
        Site site = stage.floor.site;
        row.apply(site.rules.capacity);
        stage.must(SetSite{site}, stage.as("adm"));
        for (const OfferOver& each : stage.happened<OfferOver>()) EXPECT_EQ(each.reason, WithdrawReason::NotEligible);
        ASSERT_EQ(stage.floor.offers.size(), 1U);
        EXPECT_EQ(stage.offer("ann").contact, oldest);
        EXPECT_EQ(stage.contact(second).state, ContactState::Waiting);
        EXPECT_TRUE(stage.contact(second).front);
        stage.accept("ann");
        EXPECT_TRUE(stage.floor.offers.empty());
    }
}

TEST(FloorRouting, Z15_limitLoweredBelowTheWorkInHand_itGoesOnAndNothingComes) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.engage("ann", Channel::Chat);
    stage.post("sales", Channel::Chat);
    Site site = stage.floor.site;
    site.rules.capacity.limit[domain::index(Channel::Chat)] = 1;
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
}

TEST(FloorRouting, D19_perDay_countsWhatIsAccepted_andBeginsAnewAtMidnight) {
    Site site = smallSite();
    site.rules.capacity.perDay[domain::index(Channel::Chat)] = 2;
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    site.rules.queues[0].maximumWait = seconds(172'800);
    Stage stage(site);
    stage.ready("ann");
    const auto chatsToday = [&] { return stage.seen("ann").today[domain::index(Channel::Chat)]; };
    for (int i = 1; i <= 2; ++i) {
        const AssignmentId work = stage.engage("ann", Channel::Chat);
        EXPECT_EQ(chatsToday(), i);
        stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    }
    const ContactId third = stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.engage("ann", Channel::Email); // no number is set for those
    EXPECT_EQ(chatsToday(), 2);
    stage.advance(24h);
    EXPECT_EQ(chatsToday(), 0);
    EXPECT_EQ(stage.offer("ann").contact, third);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

// He reads it below his tasks, whether or not anything is bounded by it.
TEST(FloorRouting, D19_today_countsAlsoWhereNoNumberIsSet) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    stage.engage("ann", Channel::Email);
    EXPECT_EQ(stage.seen("ann").today[domain::index(Channel::Chat)], 1);
    EXPECT_EQ(stage.seen("ann").today[domain::index(Channel::Email)], 1);
    stage.must(ParkContact{stage.work(chat).contact}, stage.as("ann"));
    stage.must(ResumeContact{stage.work(chat).contact}, stage.as("ann"));
    EXPECT_EQ(stage.seen("ann").today[domain::index(Channel::Chat)], 1) << "it is the same one";
    EXPECT_EQ(layers(stage.floor, PersonId{"ann"}, Visibility::Colleague).today, PerChannel<int>{});
    stage.advance(24h);
    EXPECT_EQ(stage.seen("ann").today, PerChannel<int>{});
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorRouting, D19_contactThatRunsPastMidnight_isOfBothDays) {
    Stage stage;
    stage.ready("ann");
    const WallTime midnight = stage.now + std::chrono::hours{24};
    const AssignmentId mail = stage.engage("ann", Channel::Email);
    stage.advance(26h);
    stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.seen("ann").onContactSince, midnight) << "another one does not begin the day anew";
    stage.advance(24h);
    EXPECT_EQ(stage.seen("ann").today, PerChannel<int>{}) << "the day after is over, though nothing new came";
    EXPECT_EQ(stage.seen("ann").onContactSince, midnight + std::chrono::hours{24});
    stage.must(EndContact{stage.work(mail).contact}, stage.as("ann"));
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorRouting, today_onContact_isTheTimeWithOneInHandOrMore) {
    Stage stage;
    stage.ready("ann");
    const WallTime began = stage.now; // midnight
    const auto contactOf = [&](const AssignmentId& id) { return stage.work(id).contact; };
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    stage.advance(60s);
    const AssignmentId second = stage.engage("ann", Channel::Chat);
    stage.advance(60s);
    stage.must(EndContact{contactOf(first)}, stage.as("ann"));
    EXPECT_EQ(stage.seen("ann").onContactSince, began) << "the second goes on";
    EXPECT_EQ(stage.seen("ann").onContact, 0s);
    stage.must(ParkContact{contactOf(second)}, stage.as("ann"));
    EXPECT_EQ(stage.seen("ann").onContact, 120s);
    EXPECT_EQ(stage.seen("ann").onContactSince, std::nullopt) << "neither the parked one nor the wrap-up counts";
    stage.advance(300s);
    stage.must(ResumeContact{contactOf(second)}, stage.as("ann"));
    stage.advance(30s);
    stage.must(EndContact{contactOf(second)}, stage.as("ann"));
    EXPECT_EQ(stage.seen("ann").onContact, 150s);
    stage.advance(1h);
    stage.engage("ann", Channel::Email);
    const WallTime midnight = began + std::chrono::hours{24};
    stage.advance(std::chrono::duration_cast<Duration>(midnight - stage.now));
    EXPECT_EQ(stage.seen("ann").onContact, 0s);
    EXPECT_EQ(stage.seen("ann").onContactSince, midnight);
    EXPECT_EQ(layers(stage.floor, PersonId{"ann"}, Visibility::Colleague).onContactSince, std::nullopt);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorRouting, W23_K10_requeued_keepsItsAgeAndItsMaximumWait) {
    Stage stage;
    stage.ready("ann");
    const WallTime posted = stage.now;
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.advance(10s); // nobody shows it
    stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    stage.advance(30s);
    stage.ring("ann");
    stage.advance(2min); // missed
    ASSERT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.contact(contact).createdAt, posted);
    EXPECT_EQ(stage.contact(contact).waitDeadline, posted + 30min);
}
