// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Calls that are accepted by lifting the phone: policy voiceAnswer = phone (W9, W25).
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Calls for "sales" ring the telephone, those for "vip" are accepted on the screen.
Site phoneSite() {
    Site site = smallSite();
    site.rules.policy.voiceAnswer = VoiceAnswer::Phone;
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    site.rules.queues[1].policy.voiceAnswer = VoiceAnswer::Desktop;
    return site;
}

struct FloorPhone : testing::Test {
    Stage stage{phoneSite()};
    Actor pbx = stage.as("pbx");
    void SetUp() override {
        stage.open("pbx");
        stage.ready("ann");
    }
    ContactId call() { return stage.post("sales", Channel::Voice); }
};

} // namespace

TEST_F(FloorPhone, W25_P4_lift_acceptsAndJoinsInOneStep) {
    const ContactId contact = call();
    const OfferId offer = stage.ring("ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ringing);
    const ReportLeg lifted = stage.report(offer, LineState::Up);
    stage.must(lifted, pbx);
    ASSERT_EQ(stage.happened<OfferOver>().size(), 1U);
    EXPECT_EQ(stage.happened<OfferOver>()[0].end, OfferState::Accepted);
    const AssignmentId work = stage.happened<AssignmentMade>().at(0).assignment.id;
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    EXPECT_FALSE(stage.work(work).deadline) << "nothing more to wait for";
    EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Engaged);
    EXPECT_EQ(stage.refused(lifted, pbx), Refusal::NotFound) << "an offer that is over has no line";
    stage.must(EndCall{contact}, pbx);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
}

TEST_F(FloorPhone, W9_W25_acceptOnTheScreen_isRefusedForSuchCallsAlone) {
    const ContactId contact = call();
    EXPECT_EQ(stage.refused(AcceptOffer{stage.ring("ann")}, stage.as("ann")), Refusal::AnswerOnPhone);
    stage.must(LeaveContact{contact}, Stage::customer());
    stage.choose("ann", kNotReady);
    stage.ready("bob");
    for (const auto& [queue, channel] :
        {std::pair{"help", Channel::Chat}, {"sales", Channel::Email}, {"vip", Channel::Voice}}) {
        stage.post(queue, channel);
        stage.must(AcceptOffer{stage.ring("bob")}, stage.as("bob"));
    }
}

TEST_F(FloorPhone, W25_video_isAcceptedOnTheScreen) {
    stage.post("sales", Channel::Video);
    const OfferId offer = stage.ring("ann");
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Up), pbx), Refusal::NotAllowedByPolicy);
    stage.must(AcceptOffer{offer}, stage.as("ann"));
}

TEST_F(FloorPhone, W25_callThatIsAcceptedOnTheScreen_isNotLifted) {
    stage.post("vip", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Up), pbx), Refusal::NotAllowedByPolicy);
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Gone), pbx), Refusal::NotAllowedByPolicy);
}

TEST_F(FloorPhone, W4_W25_lifted_beforeTheScreenShowsIt_isAccepted) {
    call();
    stage.leg(stage.offer("ann").id, LineState::Up);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Engaged);
}

TEST_F(FloorPhone, P7_declineOnTheScreen_stopsTheRinging) {
    const ContactId contact = call();
    const OfferId offer = stage.ring("ann");
    const ReportLeg lifted = stage.report(offer, LineState::Up);
    stage.must(DeclineOffer{offer}, stage.as("ann"));
    EXPECT_NE(stage.overlay("ann", OverlayKind::Declined), nullptr);
    EXPECT_EQ(stage.contact(contact).avoid, std::vector{PersonId{"ann"}});
    EXPECT_EQ(stage.refused(lifted, pbx), Refusal::NotFound);
}

TEST_F(FloorPhone, P7_declineAtThePhone_isADecline) {
    const ContactId contact = call();
    stage.leg(stage.ring("ann"), LineState::Gone, OfferFault::StationDeclined);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::Declined);
    EXPECT_EQ(stage.contact(contact).avoid, std::vector{PersonId{"ann"}});
    EXPECT_FALSE(stage.contact(contact).front);
    EXPECT_NE(stage.overlay("ann", OverlayKind::Declined), nullptr);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST_F(FloorPhone, K5_W25_phoneUnreachable_frontOfTheQueueAndStationFaultNoMiss) {
    const ContactId contact = call();
    stage.leg(stage.ring("ann"), LineState::Gone, OfferFault::StationUnreachable);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::Failed);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).fault, OfferFault::StationUnreachable);
    EXPECT_TRUE(stage.contact(contact).front);
    ASSERT_NE(stage.overlay("ann", OverlayKind::StationFault), nullptr);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault)->causes.at(0).contact, contact);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST_F(FloorPhone, P9_W23_phoneRingsOutBeforeTheDeadline_isAMissToo) {
    const ContactId contact = call();
    stage.leg(stage.ring("ann"), LineState::Gone, OfferFault::StationNoAnswer);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::Missed);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
    ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer)->causes.at(0).contact, contact);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
}

TEST_F(FloorPhone, W23_P9_notLiftedInTime_isAMiss) {
    const ContactId contact = call();
    const ReportLeg lifted = stage.report(stage.ring("ann"), LineState::Up);
    stage.advance(20s);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last).at(0).end, OfferState::Missed);
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_EQ(stage.refused(lifted, pbx), Refusal::NotFound) << "a moment too late";
}

TEST_F(FloorPhone, K1_W25_exchangeIsAway_nothingRangSoNothingIsMissed) {
    const ContactId contact = call();
    stage.ring("ann");
    stage.must(LoseSession{stage.sessionsOf("pbx").at(0)}, Stage::server());
    stage.advance(20s);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last).at(0).end, OfferState::NotPresented);
    EXPECT_TRUE(stage.contact(contact).front);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
}

TEST_F(FloorPhone, P6_W25_thePhoneThatRingsIsBusyWithIt_notTheAgent) {
    call();
    const OfferId offer = stage.ring("ann");
    stage.must(SetStation{PersonId{"ann"}, StationState::Busy}, pbx);
    ASSERT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::PhoneBusy), nullptr);
    stage.leg(offer, LineState::Up);
    stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, pbx);
    stage.ready("bob");
    stage.post("vip", Channel::Voice);
    stage.ring("bob");
    stage.must(SetStation{PersonId{"bob"}, StationState::Busy}, pbx);
    EXPECT_EQ(stage.offerOf("bob"), nullptr) << "no phone rings for that one: it is in use by something else";
    EXPECT_NE(stage.overlay("bob", OverlayKind::PhoneBusy), nullptr);
    EXPECT_NE(stage.shown("bob").row, ShownRow::Ready);
}

TEST_F(FloorPhone, phones_areReportedByTheConnectorThatCarriesTheCall) {
    Site site = stage.floor.site;
    site.people.push_back(site.people.back());
    site.people.back().id = PersonId{"other"};
    stage.must(SetSite{site}, Stage::server());
    call();
    const OfferId offer = stage.ring("ann");
    for (const char* who : {"ann", "sue", "adm"}) {
        EXPECT_EQ(stage.refused(stage.report(offer, LineState::Up), stage.as(who)), Refusal::Forbidden);
        EXPECT_EQ(stage.refused(stage.report(offer, LineState::Gone), stage.as(who)), Refusal::Forbidden);
    }
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Up), stage.as("other")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(stage.report(offer, LineState::Gone), stage.as("other")), Refusal::NotFound);
}

TEST_F(FloorPhone, idea6_liftedCall_isOneOfTheContactsThatAPlanCounts) {
    stage.must(SetPresence{kLunch, false, AfterContacts{1}}, stage.as("ann"));
    call();
    stage.leg(stage.ring("ann"), LineState::Up);
    EXPECT_TRUE(stage.agent("ann").pending->armed);
}
