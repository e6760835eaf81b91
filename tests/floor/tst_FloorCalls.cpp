// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

Site without(Site site, const char* person) {
    std::erase_if(site.people, [&](const Person& each) { return each.id.value == person; });
    return site;
}

} // namespace

TEST(FloorCalls, W25_P4_accept_waitsForThePhoneThenIsActive) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    EXPECT_EQ(stage.work(work).state, AssignmentState::Accepting);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Offered);
    stage.leg(work, LineState::Up);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Handled);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Engaged);
    stage.leg(work, LineState::Up);
    EXPECT_TRUE(stage.last.empty()) << "said already";
}

TEST(FloorCalls, legs_areReportedByTheConnectorOnly) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    for (const char* who : {"ann", "sue", "adm"}) {
        EXPECT_EQ(stage.refused(stage.report(work, LineState::Up), stage.as(who)), Refusal::Forbidden);
        EXPECT_EQ(stage.refused(stage.report(work, LineState::Gone), stage.as(who)), Refusal::Forbidden);
        EXPECT_EQ(stage.refused(EndCall{stage.work(work).contact}, stage.as(who)), Refusal::Forbidden);
        EXPECT_EQ(stage.refused(SetStation{PersonId{who}, StationState::Idle}, stage.as(who)), Refusal::Forbidden);
    }
}

TEST(FloorCalls, K5_phoneUnreachableOrSilent_frontOfTheQueueAndStationFaultNoMiss) {
    for (const OfferFault fault : {OfferFault::StationUnreachable, OfferFault::StationNoAnswer}) {
        Stage stage;
        stage.ready("ann");
        const ContactId contact = stage.post("sales", Channel::Voice);
        const AssignmentId work = stage.accept("ann");
        stage.leg(work, LineState::Gone, fault);
        EXPECT_EQ(stage.happened<AssignmentOver>().at(0).fault, fault);
        EXPECT_FALSE(stage.floor.assignments.contains(work));
        EXPECT_TRUE(stage.contact(contact).front);
        ASSERT_NE(stage.overlay("ann", OverlayKind::StationFault), nullptr);
        EXPECT_EQ(stage.shown("ann").word, "Telephone fault");
        EXPECT_EQ(stage.agent("ann").missed, 0);
        EXPECT_EQ(stage.offerOf("ann"), nullptr);
        stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, stage.as("pbx"));
        EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
        EXPECT_NE(stage.offerOf("ann"), nullptr);
    }
}

TEST(FloorCalls, acceptedAndNobodyLifts_endsAsStationNoAnswer) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    stage.advance(30s);
    EXPECT_FALSE(stage.floor.assignments.contains(work));
    EXPECT_EQ(Stage::in<AssignmentOver>(stage.last).at(0).fault, OfferFault::StationNoAnswer);
}

TEST(FloorCalls, P7_phoneDeclines_countsAsDecline) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    stage.leg(stage.accept("ann"), LineState::Gone, OfferFault::StationDeclined);
    EXPECT_EQ(stage.contact(contact).avoid, std::vector{PersonId{"ann"}});
    EXPECT_FALSE(stage.contact(contact).front);
    EXPECT_NE(stage.overlay("ann", OverlayKind::Declined), nullptr);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
}

TEST(FloorCalls, W78_endContact_live_asksTheExchangeAndEndsOnItsWord) {
    Stage stage;
    stage.open("pbx");
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    const ContactId contact = stage.work(work).contact;
    stage.must(EndContact{contact}, stage.as("ann"));
    EXPECT_TRUE(stage.contact(contact).endRequested);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active) << "a fact only after the exchange says so";
    stage.must(EndContact{contact}, stage.as("ann"));
    EXPECT_TRUE(stage.last.empty());
    stage.must(EndCall{contact}, stage.as("pbx"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Ended);
}

TEST(FloorCalls, W78_endContact_noConnectorThere_endsAtOnce) {
    for (const bool wasThere : {false, true}) {
        Stage stage;
        stage.ready("ann");
        const AssignmentId work = stage.engage("ann", Channel::Voice);
        if (wasThere) stage.must(LoseSession{stage.open("pbx")}, Stage::server());
        stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
        EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
        EXPECT_EQ(stage.work(work).endedBy, EndedBy::Agent);
    }
}

TEST(FloorCalls, W78_endContact_theExchangeDoesNotSayIt_endsInTime) {
    Stage stage;
    stage.open("pbx");
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.advance(9s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    stage.advance(1s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(work).endedBy, EndedBy::Agent);
}

TEST(FloorCalls, endContact_onlyOnesOwnAndOnlyOnceJoined) {
    Stage stage;
    stage.ready("ann");
    const ContactId waiting = stage.post("help", Channel::Email);
    EXPECT_EQ(stage.refused(EndContact{waiting}, stage.as("ann")), Refusal::NotYourContact);
    EXPECT_EQ(stage.refused(EndContact{ContactId{"c-0"}}, stage.as("ann")), Refusal::NotFound);
    const ContactId call = stage.post("sales", Channel::Voice);
    stage.accept("ann");
    EXPECT_EQ(stage.refused(EndContact{call}, stage.as("ann")), Refusal::NotInState);
    EXPECT_EQ(stage.refused(EndContact{call}, stage.as("bob")), Refusal::NotYourContact);
}

TEST(FloorCalls, W24_whoIsNotAvailable_isNotAskedAndCannotAnswerForWhoIs) {
    Stage stage;
    stage.ready("ann");
    stage.ready("bob");
    stage.choose("ann", kLunch);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    const OfferId offer = stage.ring("bob");
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::NotYourOffer);
    stage.must(AcceptOffer{offer}, stage.as("bob"));
}

// While it rings, on the desktop or on the telephone: the call waits for others again, and it is no miss of hers.
TEST(FloorCalls, W24_whoIsNoLongerAvailable_cannotAnswerTheCallThatRings) {
    struct Way {
        const char* name;
        void (*happens)(Stage&);
    };
    const std::vector<Way> ways{
        {"a supervisor has set Lunch", [](Stage& stage) { stage.setOther("sue", "ann", kLunch); }},
        {"she has closed calls",
            [](Stage& stage) {
                ChannelSet calls;
                calls.set(domain::index(Channel::Voice));
                stage.must(SetPresence{kLunch, false, std::nullopt, calls}, stage.as("ann"));
            }},
        {"her status takes no work any more",
            [](Stage& stage) {
                Site site = stage.floor.site;
                std::ranges::find(site.rules.entries, EntryId{"ready"}, &PresenceEntry::id)->base = BaseStatus::Away;
                stage.must(SetSite{site}, stage.as("adm"));
            }},
        {"she may not answer calls any more",
            [](Stage& stage) {
                Site site = stage.floor.site;
                std::ranges::find(site.people, PersonId{"ann"}, &Person::id)->calls.answer = false;
                stage.must(SetSite{site}, stage.as("adm"));
            }},
    };
    for (const VoiceAnswer answer : {VoiceAnswer::Desktop, VoiceAnswer::Phone})
        for (const Way& way : ways) {
            SCOPED_TRACE(way.name);
            Site site = smallSite();
            site.rules.policy.voiceAnswer = answer;
            Stage stage(site);
            stage.open("pbx");
            stage.ready("ann");
            const ContactId contact = stage.post("sales", Channel::Voice);
            const OfferId offer = stage.ring("ann");
            const ReportLeg lifted = stage.report(offer, LineState::Up);
            way.happens(stage);
            ASSERT_EQ(stage.happened<OfferOver>().size(), 1U);
            EXPECT_EQ(stage.happened<OfferOver>()[0].reason, WithdrawReason::NotEligible);
            EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
            const bool isLifted = answer == VoiceAnswer::Phone;
            const Refusal said = isLifted ? stage.refused(lifted, stage.as("pbx"))
                                          : stage.refused(AcceptOffer{offer}, stage.as("ann"));
            EXPECT_EQ(said, isLifted ? Refusal::NotFound : Refusal::OfferGone);
            EXPECT_EQ(stage.everHappened<AssignmentMade>(), 0U);
            EXPECT_EQ(stage.agent("ann").missed, 0);
        }
}

TEST(FloorCalls, W50_customerLeaves_inEveryState) {
    Stage stage;
    const ContactId waiting = stage.post("sales", Channel::Voice);
    stage.must(LeaveContact{waiting}, Stage::customer());
    EXPECT_FALSE(stage.floor.contacts.contains(waiting));
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::CustomerLeft);
    stage.ready("ann");
    const ContactId offered = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.must(LeaveContact{offered}, Stage::customer());
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::Withdrawn);
    EXPECT_EQ(stage.happened<OfferOver>().at(0).reason, WithdrawReason::CustomerGone);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    const ContactId accepting = stage.post("sales", Channel::Voice);
    const AssignmentId early = stage.accept("ann");
    stage.must(LeaveContact{accepting}, Stage::customer());
    EXPECT_FALSE(stage.floor.assignments.contains(early)) << "nothing was said, nothing to wrap up";
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    const ContactId handled = stage.work(work).contact;
    stage.must(LeaveContact{handled}, Stage::customer());
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::Handled);
    EXPECT_EQ(stage.refused(LeaveContact{handled}, Stage::customer()), Refusal::NotInState);
}

// Deny unless allowed: a connector's word counts for what it brought.
TEST(FloorCalls, anothersCall_isNotThere) {
    Site site = smallSite();
    site.people.push_back(site.people.back());
    site.people.back().id = PersonId{"other"};
    Stage stage(site);
    stage.open("other");
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    const Actor other = stage.as("other");
    EXPECT_EQ(stage.refused(stage.report(work, LineState::Up), other), Refusal::NotFound);
    EXPECT_EQ(stage.refused(stage.report(work, LineState::Gone), other), Refusal::NotFound);
    EXPECT_EQ(stage.refused(EndCall{contact}, other), Refusal::NotFound);
    EXPECT_EQ(stage.refused(LeaveContact{contact}, other), Refusal::NotFound);
    stage.leg(work, LineState::Up);
    stage.must(EndContact{contact}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp) << "its own exchange is away";
}

TEST(FloorCalls, W78_endContact_itsConnectorIsNoLongerOfTheSite_endsAtOnce) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    stage.must(SetSite{without(stage.floor.site, "pbx")}, Stage::server());
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
}

TEST(FloorCalls, P6_stationBusyOrAway_noVoiceButWrittenWork) {
    for (const StationState state : {StationState::None, StationState::Busy, StationState::Unreachable}) {
        Stage stage;
        stage.ready("ann");
        stage.must(SetStation{PersonId{"ann"}, state}, stage.as("pbx"));
        stage.post("sales", Channel::Voice);
        EXPECT_EQ(stage.offerOf("ann"), nullptr);
        stage.post("sales", Channel::Chat);
        EXPECT_NE(stage.offerOf("ann"), nullptr);
    }
}

TEST(FloorCalls, K5_P6_stationFault_keepsCallsAwayAndNothingElse) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.leg(stage.accept("ann"), LineState::Gone, OfferFault::StationNoAnswer);
    ASSERT_NE(stage.overlay("ann", OverlayKind::StationFault), nullptr);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    const ContactId chat = stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offer("ann").contact, chat) << "a chat needs no telephone";
    (void)stage.accept("ann");
    stage.choose("ann", kReady);
    EXPECT_NE(stage.overlay("ann", OverlayKind::StationFault), nullptr) << "no status mends a telephone";
}

TEST(FloorCalls, K5_P6_stationUnreachable_isAFaultUntilItCanBeReached) {
    for (const StationState again : {StationState::Idle, StationState::Busy}) {
        Stage stage;
        stage.ready("ann");
        const auto report = [&](const char* who, StationState state) {
            stage.must(SetStation{PersonId{who}, state}, stage.as("pbx"));
        };
        const ContactId call = stage.post("sales", Channel::Voice);
        stage.ring("ann");
        report("ann", StationState::Unreachable);
        EXPECT_EQ(stage.happened<OfferOver>().at(0).reason, WithdrawReason::NotEligible);
        EXPECT_TRUE(stage.contact(call).front);
        const Overlay* fault = stage.overlay("ann", OverlayKind::StationFault);
        ASSERT_NE(fault, nullptr);
        EXPECT_TRUE(std::holds_alternative<UntilCauseEnds>(fault->end));
        EXPECT_TRUE(fault->causes.empty());
        EXPECT_EQ(stage.shown("ann").word, "Telephone fault");
        report("ann", StationState::Unreachable);
        EXPECT_TRUE(stage.last.empty()) << "said already";
        report("ann", again);
        EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault), nullptr);
        EXPECT_EQ(stage.offerOf("ann") != nullptr, again == StationState::Idle);
        stage.ready("cid");
        report("cid", StationState::Unreachable);
        EXPECT_EQ(stage.overlay("cid", OverlayKind::StationFault), nullptr) << "no queue of his brings calls";
    }
}

TEST(FloorCalls, K5_faultThenUnreachable_isOneOverlayWithItsCause) {
    Stage stage;
    stage.ready("ann");
    const ContactId call = stage.post("sales", Channel::Voice);
    stage.leg(stage.accept("ann"), LineState::Gone, OfferFault::StationUnreachable);
    stage.advance(5s);
    stage.must(SetStation{PersonId{"ann"}, StationState::Unreachable}, stage.as("pbx"));
    ASSERT_EQ(stage.agent("ann").overlays.size(), 1U);
    EXPECT_EQ(stage.agent("ann").overlays[0].since, stage.now - 5s);
    ASSERT_EQ(stage.agent("ann").overlays[0].causes.size(), 1U);
    EXPECT_EQ(stage.agent("ann").overlays[0].causes[0].contact, call);
}

TEST(FloorCalls, W25_noTelephone_isNoFault) {
    Stage stage;
    stage.ready("ann");
    stage.must(SetStation{PersonId{"ann"}, StationState::None}, stage.as("pbx"));
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
}

TEST(FloorCalls, W50_callEnds_onceAndWithItsOutcome) {
    Stage stage;
    const ContactId waiting = stage.post("sales", Channel::Voice);
    stage.must(EndCall{waiting}, stage.as("pbx"));
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::CustomerLeft) << "nobody spoke with him";
    stage.ready("ann");
    const ContactId call = stage.work(stage.engage("ann", Channel::Voice)).contact;
    stage.must(EndCall{call}, stage.as("pbx"));
    EXPECT_EQ(stage.happened<ContactOver>().at(0).outcome, ContactOutcome::Handled);
    EXPECT_EQ(stage.refused(EndCall{call}, stage.as("pbx")), Refusal::NotInState);
}

TEST(FloorCalls, W21_timeInStatus_countsFromEachStep) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    const auto expectNow = [&](ShownRow row) {
        EXPECT_EQ(stage.shown("ann").row, row);
        EXPECT_EQ(stage.shown("ann").since, stage.now);
        stage.now += 1s;
    };
    stage.post("sales", Channel::Voice);
    expectNow(ShownRow::Ringing);
    const OfferId offer = stage.ring("ann");
    expectNow(ShownRow::Ringing);
    stage.must(PresentOffer{stage.sessionsOf("ann").at(1), offer}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").since, stage.now - 1s) << "a second receipt is no new ringing";
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    const AssignmentId work = stage.happened<AssignmentMade>().at(0).assignment.id;
    expectNow(ShownRow::Engaged);
    stage.leg(work, LineState::Up);
    expectNow(ShownRow::Engaged);
    stage.must(EndCall{stage.work(work).contact}, stage.as("pbx"));
    expectNow(ShownRow::WrapUp);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    expectNow(ShownRow::Ready);
}

TEST(FloorCalls, W21_D20_timeReady_countsFromTheCallNotFromAWrapUpThatDoesNotBlock) {
    Site site = smallSite();
    site.rules.policy.wrapUp.blocks = WrapUpBlocks::Never;
    Stage stage(site);
    stage.ready("ann");
    stage.now += 1min;
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.advance(30s);
    EXPECT_EQ(stage.shown("ann").since, stage.now - 90s) << "Ready all the while";
    stage.wrapUp("ann", Channel::Voice);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.shown("ann").since, stage.now);
}

TEST(FloorCalls, W50_W78_requeuedCall_isAskedToEndByNobodyYet) {
    Stage stage;
    stage.ready("ann");
    stage.open("pbx");
    const AssignmentId work = stage.engage("ann", Channel::Voice);
    const ContactId call = stage.work(work).contact;
    stage.must(EndContact{call}, stage.as("ann"));
    ASSERT_TRUE(stage.contact(call).endRequested);
    stage.must(SetSite{without(stage.floor.site, "ann")}, stage.as("adm"));
    ASSERT_EQ(stage.contact(call).state, ContactState::Waiting);
    EXPECT_FALSE(stage.contact(call).endRequested);
}

TEST(FloorCalls, connectorNoLongerOfTheSite_callsOnTheirWayEnd_othersStay) {
    Stage stage;
    stage.ready("bob");
    const AssignmentId joined = stage.engage("bob", Channel::Voice);
    stage.ready("ann");
    stage.choose("bob", kLunch);
    const ContactId chat = stage.post("sales", Channel::Chat);
    const ContactId offered = stage.post("sales", Channel::Voice);
    const ContactId waiting = stage.post("sales", Channel::Video);
    stage.ring("ann");
    stage.must(SetSite{without(stage.floor.site, "pbx")}, stage.as("adm"));
    EXPECT_FALSE(stage.floor.contacts.contains(offered));
    EXPECT_FALSE(stage.floor.contacts.contains(waiting));
    EXPECT_TRUE(stage.floor.contacts.contains(chat)) << "it can be answered without";
    EXPECT_EQ(stage.work(joined).state, AssignmentState::Active) << "they speak; it is his to end";
    for (const ContactOver& each : stage.happened<ContactOver>()) EXPECT_EQ(each.outcome, ContactOutcome::CustomerLeft);
    EXPECT_EQ(stage.happened<ContactOver>().size(), 2U);
}

TEST(FloorCalls, connectorNoLongerOfTheSite_callBeingJoinedEndsWithoutAFault) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const AssignmentId work = stage.accept("ann");
    stage.must(SetSite{without(stage.floor.site, "pbx")}, stage.as("adm"));
    EXPECT_FALSE(stage.floor.assignments.contains(work));
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_TRUE(stage.floor.contacts.empty());
}

TEST(FloorCalls, connectorThenAgentNoLongerOfTheSite_theCallEnds) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Voice);
    stage.must(SetSite{without(stage.floor.site, "pbx")}, stage.as("adm"));
    ASSERT_EQ(stage.floor.contacts.size(), 1U);
    stage.must(SetSite{without(stage.floor.site, "ann")}, stage.as("adm"));
    EXPECT_TRUE(stage.floor.contacts.empty());
}
