// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// D20: a written contact that waits for its customer takes no capacity, and comes back to who had it.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Ann has a chat in hand and sets it aside.
struct FloorParking : testing::Test {
    void SetUp() override {
        stage.ready("ann");
        work = stage.engage("ann", Channel::Chat);
        contact = stage.work(work).contact;
        stage.now += 1s;
        stage.must(ParkContact{contact}, stage.as("ann"));
    }
    void wrote() { stage.must(CustomerWrote{contact}, Stage::customer()); }
    Stage stage;
    AssignmentId work;
    ContactId contact;
};

} // namespace

TEST_F(FloorParking, D20_parked_freesItsUnitsAndStaysWithHim) {
    EXPECT_EQ(stage.contact(contact).state, ContactState::Parked);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Parked);
    EXPECT_EQ(loadOf(stage.seen("ann"), stage.floor.site.rules), Load{});
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.shown("ann").written, 0);
    ASSERT_EQ(stage.seen("ann").work.size(), 1U) << "it is still in his list";
    EXPECT_TRUE(isParked(stage.seen("ann").work[0]));
    for (int i = 0; i < 3; ++i) stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.shown("ann").written, 3) << "all that fits comes beside it";
}

TEST_F(FloorParking, D20_customerWrites_whoHadItIsAskedFirst) {
    stage.engage("ann", Channel::Email);
    stage.ready("bob"); // has less to do
    wrote();
    EXPECT_EQ(stage.offer("ann").contact, contact);
    EXPECT_EQ(stage.offer("ann").why, RouteReason::Preferred);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Parked) << "until it is accepted";
    stage.must(AcceptOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_TRUE(stage.happened<AssignmentMade>().empty()) << "it is the same work";
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
}

TEST_F(FloorParking, D20_customerWrites_itsAgeCountsFromThen) {
    stage.choose("ann", kNotReady);
    const ContactId other = stage.post("sales", Channel::Chat);
    stage.now += 1min;
    wrote();
    EXPECT_EQ(stage.contact(contact).waitingSince, stage.now);
    EXPECT_EQ(stage.contact(contact).waitDeadline, stage.now + 30min);
    stage.now += 1min;
    stage.ready("bob");
    const auto opened = stage.happened<OfferOpened>();
    ASSERT_EQ(opened.size(), 2U);
    EXPECT_EQ(opened[0].offer.contact, other) << "who has waited longer comes first";
}

TEST_F(FloorParking, D20_whoHadItIsBusy_itWaitsForHimSoLong_thenOthersGetIt) {
    stage.choose("ann", kNotReady);
    stage.ready("bob");
    wrote();
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.offerOf("bob"), nullptr) << "it is kept for Ann";
    stage.advance(59s);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    stage.advance(1s);
    EXPECT_EQ(stage.offer("bob").contact, contact);
    const AssignmentId his = stage.accept("bob");
    EXPECT_EQ(stage.work(his).state, AssignmentState::Active);
    EXPECT_FALSE(stage.floor.assignments.contains(work)) << "with one agent at a time";
    EXPECT_EQ(stage.everHappened<WrapUpStarted>(), 0U);
}

TEST_F(FloorParking, D20_whoHadItBecomesReady_heGetsItAtOnce) {
    stage.choose("ann", kNotReady);
    stage.ready("bob");
    wrote();
    stage.advance(10s);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.offer("ann").contact, contact);
}

TEST_F(FloorParking, D20_whoHadItIsSignedOut_nobodyWaitsForHim) {
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty()) << "what is parked keeps nobody from going home";
    EXPECT_EQ(stage.work(work).state, AssignmentState::Parked);
    stage.ready("bob");
    wrote();
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST_F(FloorParking, D20_K10_whoHadItDeclines_othersGetItAtOnce) {
    stage.ready("bob");
    wrote();
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.offer("bob").contact, contact);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Parked) << "his until somebody has it";
}

TEST_F(FloorParking, D20_W23_whoHadItMissesIt_othersGetItAtOnce) {
    stage.ready("bob");
    wrote();
    stage.ring("ann");
    stage.advance(2min);
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST_F(FloorParking, D20_customerWritesTwice_orWhileItIsInHand_isNothing) {
    wrote();
    const OfferId offer = stage.offer("ann").id;
    wrote();
    EXPECT_TRUE(stage.last.empty());
    EXPECT_EQ(stage.offer("ann").id, offer);
    stage.must(AcceptOffer{stage.ring("ann")}, stage.as("ann"));
    wrote();
    EXPECT_TRUE(stage.last.empty());
}

TEST_F(FloorParking, D20_resume_byHand_whereItFits) {
    stage.choose("ann", kNotReady); // he wants to write, ready or not
    stage.must(ResumeContact{contact}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    stage.must(ParkContact{contact}, stage.as("ann"));
    stage.choose("ann", kReady);
    for (int i = 0; i < 3; ++i) stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.refused(ResumeContact{contact}, stage.as("ann")), Refusal::NotInState);
    wrote(); // he is full: it waits
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.refused(ResumeContact{contact}, stage.as("ann")), Refusal::NotInState);
}

TEST_F(FloorParking, D20_resume_whileItWaitsForHim_takesItUp) {
    stage.choose("ann", kNotReady);
    wrote();
    ASSERT_EQ(stage.contact(contact).state, ContactState::Waiting);
    stage.must(ResumeContact{contact}, stage.as("ann"));
    EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
}

TEST_F(FloorParking, D20_W82_endedByHim_isWrappedUp) {
    stage.must(EndContact{contact}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "all said"}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
}

TEST_F(FloorParking, D20_W84_customerLeaves_defaultCodeOnce_andNoWrapUp) {
    stage.must(LeaveContact{contact}, Stage::customer());
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::Handled);
    const auto over = stage.happened<AssignmentOver>();
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0].code, CodeId{"done"});
    EXPECT_TRUE(over[0].byDeadline);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, "it was a sale"}, stage.as("ann")); // correctable as any other
    stage.advance(5min);
    EXPECT_FALSE(stage.floor.contacts.contains(contact));
}

TEST_F(FloorParking, D20_nobodyWrites_itIsOverAfterTheQueuesTime) {
    EXPECT_EQ(stage.contact(contact).waitDeadline, stage.now + 72h);
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.advance(72h);
    const auto over = stage.happened<ContactOver>();
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0].outcome, ContactOutcome::Handled);
}

TEST_F(FloorParking, D20_onlyOnesOwn_onlyWritten_onlyInHand) {
    EXPECT_EQ(stage.refused(ParkContact{contact}, stage.as("ann")), Refusal::NotInState) << "it is parked";
    EXPECT_EQ(stage.refused(ParkContact{contact}, stage.as("bob")), Refusal::NotYourContact);
    EXPECT_EQ(stage.refused(ResumeContact{contact}, stage.as("bob")), Refusal::NotYourContact);
    EXPECT_EQ(stage.refused(ParkContact{ContactId{"none"}}, stage.as("ann")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(CustomerWrote{contact}, stage.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann")), Refusal::NotInState);
    const AssignmentId call = stage.engage("ann", Channel::Voice);
    EXPECT_EQ(stage.refused(ParkContact{stage.work(call).contact}, stage.as("ann")), Refusal::NotInState);
    stage.must(LeaveContact{contact}, Stage::customer());
    EXPECT_EQ(stage.refused(CustomerWrote{contact}, Stage::customer()), Refusal::NotInState);
}

TEST_F(FloorParking, D20_K32_hisAgentLeavesTheSite_itWaitsForAnybody) {
    Site site = stage.floor.site;
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "ann"; });
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    stage.ready("bob");
    EXPECT_EQ(stage.offer("bob").contact, contact);
}

TEST_F(FloorParking, D20_D14_parking_isAContactGone_thePlannedStatusFollows) {
    stage.must(ResumeContact{contact}, stage.as("ann"));
    stage.choose("ann", kLunch);
    ASSERT_TRUE(stage.agent("ann").pending);
    stage.must(ParkContact{contact}, stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST_F(FloorParking, D20_K18_serverWasAway_replayIsTheFloor) {
    wrote();
    stage.must(Resume{10min}, Stage::server());
    EXPECT_EQ(stage.replayed(), stage.floor);
}
