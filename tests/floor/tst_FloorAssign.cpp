// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// D21, K32: a supervisor gives a contact to somebody past his status and capacity, or closes one that is stuck.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

AssignContact to(const ContactId& contact, const char* who) { return {contact, PersonId{who}}; }

} // namespace

TEST(FloorAssign, D21_waiting_isOfferedToHim_alsoNotReadyAndFull) {
    Stage stage;
    stage.ready("ann");
    for (int i = 0; i < 3; ++i) stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch); // follows the work
    const ContactId contact = stage.post("sales", Channel::Chat);
    ASSERT_EQ(stage.offerOf("ann"), nullptr);
    stage.must(to(contact, "ann"), stage.as("sue"));
    EXPECT_EQ(stage.offer("ann").contact, contact);
    EXPECT_EQ(stage.offer("ann").why, RouteReason::Assigned);
    const AssignmentId fourth = stage.accept("ann");
    EXPECT_EQ(stage.work(fourth).state, AssignmentState::Active);
    EXPECT_EQ(stage.shown("ann").written, 4);
}

TEST(FloorAssign, D21_offered_isTakenFromTheOtherWithoutAMiss) {
    Stage stage;
    stage.ready("ann");
    stage.open("bob");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.must(to(contact, "bob"), stage.as("sue"));
    ASSERT_EQ(stage.happened<OfferOver>().size(), 1U);
    EXPECT_EQ(stage.happened<OfferOver>()[0].end, OfferState::Withdrawn);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST(FloorAssign, D21_inHand_goesToTheOther_andBackToTheQueueIfHeDeclines) {
    Stage stage;
    stage.ready("ann");
    stage.ready("bob");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    const ContactId contact = stage.work(work).contact;
    stage.advance(45min);
    stage.must(to(contact, "bob"), stage.as("sue"));
    EXPECT_FALSE(stage.floor.assignments.contains(work));
    stage.must(DeclineOffer{stage.ring("bob")}, stage.as("bob"));
    EXPECT_TRUE(stage.floor.contacts.contains(contact)) << "the time in conversation was no waiting";
    EXPECT_EQ(stage.offer("ann").contact, contact);
}

TEST(FloorAssign, D21_D20_parked_goesToWhoHadItOrToAnother) {
    for (const char* gets : {"ann", "bob"}) {
        Stage stage;
        stage.ready("ann");
        stage.open("bob");
        const AssignmentId work = stage.engage("ann", Channel::Chat);
        const ContactId contact = stage.work(work).contact;
        stage.must(ParkContact{contact}, stage.as("ann"));
        stage.must(to(contact, gets), stage.as("sue"));
        EXPECT_EQ(stage.offer(gets).contact, contact);
        EXPECT_EQ(stage.floor.assignments.contains(work), gets == std::string{"ann"}) << gets;
        stage.accept(gets);
        EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
    }
}

TEST(FloorAssign, D21_whomNobodyCanReach_isRefusedAndNothingChanges) {
    Stage stage;
    const ContactId chat = stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.refused(to(chat, "bob"), stage.as("sue")), Refusal::NotInState) << "not signed in";
    stage.open("bob", "pc", false);
    EXPECT_EQ(stage.refused(to(chat, "bob"), stage.as("sue")), Refusal::NotInState) << "no screen";
    const ContactId call = stage.post("sales", Channel::Voice);
    stage.open("ann");
    EXPECT_EQ(stage.refused(to(call, "ann"), stage.as("sue")), Refusal::NotInState) << "no telephone";
    stage.must(to(chat, "ann"), stage.as("sue"));
    EXPECT_EQ(stage.refused(to(chat, "ann"), stage.as("sue")), Refusal::NotInState) << "he is asked already";
}

TEST(FloorAssign, D21_onlyWhoHasTheRight) {
    Stage stage;
    stage.open("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    for (const char* who : {"ann", "sam", "pbx"}) {
        EXPECT_EQ(stage.refused(to(contact, "ann"), stage.as(who)), Refusal::Forbidden) << who;
        EXPECT_EQ(stage.refused(CloseContact{contact}, stage.as(who)), Refusal::Forbidden) << who;
    }
    EXPECT_EQ(stage.refused(to(ContactId{"none"}, "ann"), stage.as("sue")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(to(contact, "nobody"), stage.as("sue")), Refusal::NotFound);
    stage.must(to(contact, "ann"), stage.as("adm"));
}

// Sam's people serve the same queue; what Ann has in hand is for her own supervisor to decide on.
TEST(FloorAssign, D21_K36_withOthersPeople_isNotHis_thoughHisServeTheQueue) {
    Site site = smallSite();
    site.people[1].teams = {TeamId{"blue"}}; // bob, of whom sam has charge
    Stage stage(site);
    stage.ready("ann");
    stage.open("bob");
    const ContactId ringing = stage.post("sales", Channel::Chat);
    ASSERT_EQ(stage.offer("ann").contact, ringing);
    EXPECT_EQ(stage.refused(to(ringing, "bob"), stage.as("sam")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(CloseContact{ringing}, stage.as("sam")), Refusal::Forbidden);
    stage.accept("ann");
    EXPECT_EQ(stage.refused(to(ringing, "bob"), stage.as("sam")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(CloseContact{ringing}, stage.as("sam")), Refusal::Forbidden);
    stage.must(ParkContact{ringing}, stage.as("ann"));
    EXPECT_EQ(stage.refused(CloseContact{ringing}, stage.as("sam")), Refusal::Forbidden);
    stage.choose("ann", kNotReady);
    const ContactId waiting = stage.post("sales", Channel::Chat);
    stage.must(to(waiting, "bob"), stage.as("sam"));
    EXPECT_EQ(stage.offer("bob").contact, waiting);
    stage.accept("bob");
    stage.must(CloseContact{waiting}, stage.as("sam"));
}

TEST(FloorAssign, W1_callForWhoMayNotAnswerOne_isRefused_aChatIsNot) {
    Site site = smallSite();
    site.people[1].calls.answer = false; // bob
    Stage stage(site);
    stage.open("bob");
    stage.must(SetStation{PersonId{"bob"}, StationState::Idle}, stage.as("pbx"));
    const ContactId call = stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.refused(to(call, "bob"), stage.as("sue")), Refusal::NotInState);
    stage.must(to(stage.post("sales", Channel::Chat), "bob"), stage.as("sue"));
    site.people[1].calls = {false, true}; // none of his queues', but he may answer
    stage.must(SetSite{site}, stage.as("adm"));
    stage.must(to(call, "bob"), stage.as("sue"));
}

TEST(FloorAssign, W16_consult_toWhoAsks_isRefused) {
    Stage stage;
    for (const char* who : {"ann", "bob"}) {
        stage.open(who);
        stage.must(SetStation{PersonId{who}, StationState::Idle}, stage.as("pbx"));
    }
    PostContact asked;
    asked.channel = Channel::Voice;
    asked.queue = QueueId{"sales"};
    asked.consult = Consult{PersonId{"ann"}, ""};
    stage.must(asked, stage.as("pbx"));
    const ContactId consult = stage.floor.contacts.begin()->first;
    EXPECT_EQ(stage.refused(to(consult, "ann"), stage.as("sue")), Refusal::NotInState);
    stage.must(to(consult, "bob"), stage.as("sue"));
}

TEST(FloorAssign, D21_toAnExchange_isRefused) {
    Stage stage;
    stage.open("pbx");
    const ContactId chat = stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.refused(to(chat, "pbx"), stage.as("adm")), Refusal::NotFound);
}

TEST(FloorAssign, D21_K32_closed_whateverItsState) {
    Site site = smallSite();
    site.rules.capacity.limit[domain::index(Channel::Email)] = 0; // nobody takes them
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    const AssignmentId parked = stage.engage("ann", Channel::Chat);
    stage.must(ParkContact{stage.work(parked).contact}, stage.as("ann"));
    const ContactId offered = stage.post("sales", Channel::Chat);
    const ContactId waiting = stage.post("sales", Channel::Email);
    for (const ContactId& each : {stage.work(work).contact, stage.work(parked).contact, offered, waiting}) {
        stage.must(CloseContact{each}, stage.as("sue"));
        ASSERT_EQ(stage.happened<ContactOver>().size(), 1U) << each;
        EXPECT_EQ(stage.happened<ContactOver>()[0].outcome, ContactOutcome::Closed) << each;
        for (const OfferOver& over : stage.happened<OfferOver>()) EXPECT_EQ(over.reason, WithdrawReason::Closed);
    }
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp) << "what was said is still to be noted";
    EXPECT_EQ(stage.work(parked).state, AssignmentState::Done);
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_EQ(stage.refused(CloseContact{stage.work(work).contact}, stage.as("sue")), Refusal::NotInState);
}

TEST(FloorAssign, K32_closed_aCallGoesToo_andFreesItsAgent) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    stage.must(CloseContact{stage.work(work).contact}, stage.as("sue"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(loadOf(stage.seen("ann"), stage.floor.site.rules).items, 1) << "its wrap-up";
}
