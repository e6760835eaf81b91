// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorResume, K18_restart_intentContactsAndRemainingTimesStay) {
    Stage stage;
    stage.ready("ann");
    stage.ready("bob");
    const AssignmentId call = stage.engage("ann", Channel::Voice);
    stage.post("vip", Channel::Chat);
    const std::string rung = stage.offerOf("bob") ? "bob" : "ann";
    stage.ring(rung);
    const auto left = stage.offer(rung).deadline - stage.now;
    stage.now += 5min;
    stage.must(Resume{5min}, Stage::server());
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.work(call).state, AssignmentState::Active);
    EXPECT_EQ(stage.offer(rung).deadline - stage.now, left);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Reconnecting);
    for (const auto& [id, session] : stage.floor.sessions) EXPECT_EQ(session.until, stage.now + 60s) << id;
}

TEST(FloorResume, K2_restart_wrapUpOverlaysAndWaitsMoveByTheGap) {
    Site site = smallSite();
    site.rules.policy.noAnswer.effect = ShowOverlay{EntryId{"no-answer"}, seconds(30)};
    Stage stage(site);
    stage.ready("ann");
    stage.ready("bob");
    const ContactId missed = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    const AssignmentId work = stage.wrapUp("bob", Channel::Chat);
    const WallTime wrap = *stage.work(work).deadline;
    const WallTime waits = *stage.contact(missed).waitDeadline;
    const WallTime overlay = std::get<UntilTime>(stage.overlay("ann", OverlayKind::NoAnswer)->end).at;
    stage.now += 10min;
    stage.must(Resume{10min}, Stage::server());
    EXPECT_EQ(stage.work(work).deadline, wrap + 10min);
    EXPECT_EQ(stage.contact(missed).waitDeadline, waits + 10min);
    ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(std::get<UntilTime>(stage.overlay("ann", OverlayKind::NoAnswer)->end).at, overlay + 10min);
}

TEST(FloorResume, I3_restart_overdueOfferIsNobodysMiss) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.now += 1min;
    stage.must(Resume{30s}, Stage::server()); // the gap was measured short: it is overdue
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::NotPresented);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.agent("ann").offerErrors, 0);
    EXPECT_TRUE(stage.contact(contact).front);
}

TEST(FloorResume, I3_restart_backInTime_offerNeedsANewReceiptAndCanBeTaken) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    stage.must(Resume{10s}, Stage::server());
    EXPECT_TRUE(stage.floor.offers.at(offer).presentedOn.empty());
    const SessionId session = stage.open("ann");
    stage.must(PresentOffer{session, offer}, stage.as("ann"));
    stage.must(AcceptOffer{offer}, stage.as("ann"));
}

TEST(FloorResume, D15_restart_whoDoesNotComeBackIsOfflineAfterTheGrace) {
    Stage stage;
    stage.ready("ann");
    stage.must(Resume{10s}, Stage::server());
    stage.advance(60s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorResume, resume_isTheServersAlone) {
    Stage stage;
    EXPECT_EQ(stage.refused(Resume{1s}, stage.as("adm")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(Tick{}, stage.as("adm")), Refusal::Forbidden);
}

TEST(FloorResume, K18_replay_isTheFloor) {
    Stage stage;
    stage.ready("ann");
    stage.wrapUp("ann");
    stage.must(Resume{10s}, Stage::server());
    stage.open("ann");
    stage.advance(10min);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorSite, changed_onlyByWhoMayAndPeopleWhoLeftAreGone) {
    Stage stage;
    stage.ready("ann");
    const ContactId chat = stage.work(stage.engage("ann", Channel::Chat)).contact;
    Site site = stage.floor.site;
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "ann"; });
    EXPECT_EQ(stage.refused(SetSite{site}, stage.as("sue")), Refusal::Forbidden);
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.contact(chat).state, ContactState::Waiting);
    EXPECT_TRUE(stage.contact(chat).front);
    stage.must(SetSite{site}, Stage::server());
    EXPECT_TRUE(stage.last.empty()) << "the same again is no event";
}

TEST(FloorSite, touched_namesEverybodyConcerned) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    Touched touched;
    for (const Event& each : stage.last) touch(touched, stage.floor, each);
    EXPECT_EQ(touched.people, std::set{PersonId{"ann"}});
    EXPECT_EQ(touched.contacts, std::set{contact});
    EXPECT_EQ(touched.offers, std::set{stage.offer("ann").id});
    EXPECT_FALSE(touched.everybody);
}

TEST(FloorResume, diskAway_sessionsStayAndDeadlinesMove) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const OfferId offer = stage.ring("ann");
    const WallTime deadline = stage.offer("ann").deadline;
    stage.now += 10s;
    stage.must(Resume{10s, true}, Stage::server());
    EXPECT_EQ(stage.seen("ann").presence.connection, Connection::Online);
    EXPECT_EQ(stage.floor.offers.at(offer).deadline, deadline + 10s);
    EXPECT_EQ(stage.floor.offers.at(offer).presentedOn.size(), 1U);
}

TEST(FloorResume, K10_restart_coolDownMovesByTheGap) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    stage.now += 10min;
    stage.must(Resume{10min}, Stage::server());
    EXPECT_EQ(stage.contact(contact).avoidUntil, stage.now + 30s);
    stage.open("ann");
    stage.advance(29s);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "she has just declined it: the outage was no time to think";
    stage.advance(1s);
    EXPECT_EQ(stage.offer("ann").contact, contact);
}

TEST(FloorResume, I3_D18_restart_noDeviceCanShowUntilItSaysSo) {
    Stage stage;
    stage.ready("ann");
    const SessionId session = stage.sessionsOf("ann").at(0);
    stage.must(Resume{10s}, Stage::server());
    EXPECT_FALSE(stage.floor.sessions.at(session).canShow);
    stage.open("ann", "pc", false);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_NE(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    stage.must(ShowOnDevice{session, true}, stage.as("ann"));
    EXPECT_NE(stage.offerOf("ann"), nullptr);
}

TEST(FloorResume, I3_restart_connectingOffer_isNobodysErrorWhileAway) {
    Site site = smallSite();
    site.rules.policy.offerErrors.count = 1;
    Stage stage(site);
    stage.ready("ann");
    stage.must(
        LoseSession{stage.open("ann", "tablet")}, Stage::server()); // gone before, and no more there than the other
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.now += 10s;
    stage.must(Resume{10s}, Stage::server());
    EXPECT_EQ(stage.offer("ann").deadline, stage.now + kPresentedWithin);
    stage.advance(3s);
    ASSERT_EQ(Stage::in<OfferOver>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last)[0].end, OfferState::NotPresented);
    EXPECT_TRUE(stage.contact(contact).front);
    EXPECT_EQ(stage.agent("ann").offerErrors, 0);
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
}

TEST(FloorResume, I3_restart_backJustBeforeTheOfferEnds_isNoErrorAndOfferedAnew) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    stage.must(Resume{10s}, Stage::server());
    stage.advance(12'900ms);
    const SessionId session = stage.open("ann");
    ASSERT_TRUE(stage.floor.offers.contains(offer)) << "it is still out";
    stage.advance(100ms);
    EXPECT_FALSE(stage.floor.offers.contains(offer));
    EXPECT_EQ(stage.agent("ann").offerErrors, 0) << "a tenth of a second is not enough to show it";
    EXPECT_TRUE(stage.floor.sessions.at(session).canShow);
    EXPECT_EQ(stage.offer("ann").contact, contact);
    stage.advance(3s);
    EXPECT_EQ(stage.agent("ann").offerErrors, 1) << "now it had its time";
}

TEST(FloorResume, diskAway_coolDownOverlayAndGraceMove) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(60)};
    Stage stage(site);
    stage.ready("ann");
    stage.ready("bob");
    const ContactId contact = stage.post("sales", Channel::Chat);
    const std::string who = stage.offerOf("ann") ? "ann" : "bob";
    const std::string other = who == "ann" ? "bob" : "ann";
    stage.must(DeclineOffer{stage.ring(who)}, stage.as(who));
    stage.must(LoseSession{stage.sessionsOf(other).at(0)}, Stage::server());
    stage.now += 10s;
    stage.must(Resume{10s, true}, Stage::server());
    EXPECT_EQ(stage.contact(contact).avoidUntil, stage.now + 30s);
    ASSERT_NE(stage.overlay(who, OverlayKind::Declined), nullptr);
    EXPECT_EQ(std::get<UntilTime>(stage.overlay(who, OverlayKind::Declined)->end).at, stage.now + 60s);
    EXPECT_EQ(stage.floor.sessions.at(stage.sessionsOf(other).at(0)).until, stage.now + 60s);
    EXPECT_FALSE(stage.floor.sessions.at(stage.sessionsOf(who).at(0)).until);
    EXPECT_TRUE(stage.floor.sessions.at(stage.sessionsOf(who).at(0)).canShow);
}

TEST(FloorResume, K33_D15_restart_isNewsOfEverybodyAndCountsFromNow) {
    Stage stage;
    stage.ready("ann");
    stage.ready("bob");
    stage.engage("ann", Channel::Chat);
    const SessionId session = stage.sessionsOf("ann").at(0);
    stage.open("sue");
    stage.must(LoseSession{stage.sessionsOf("sue").at(0)}, Stage::server());
    const WallTime lost = stage.now;
    stage.post("sales", Channel::Voice);
    ASSERT_EQ(stage.floor.offers.size(), 1U);
    stage.now += 20s;
    stage.must(Resume{20s}, Stage::server());
    const std::int64_t seq = stage.floor.seq;
    for (const auto& [id, each] : stage.floor.agents) EXPECT_EQ(each.seq, seq) << id;
    for (const auto& [id, each] : stage.floor.offers) EXPECT_EQ(each.seq, seq) << id;
    for (const auto& [id, each] : stage.floor.assignments) EXPECT_EQ(each.seq, seq) << id;
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Reconnecting);
    EXPECT_EQ(stage.shown("ann").since, stage.now);
    EXPECT_EQ(stage.floor.sessions.at(session).since, stage.now);
    EXPECT_EQ(stage.floor.sessions.at(stage.sessionsOf("sue").at(0)).since, lost) << "she was gone before";
}

TEST(FloorResume, K3_outageOfLessThanNothing_movesNothing) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const WallTime deadline = stage.offer("ann").deadline;
    stage.must(Resume{-5s}, Stage::server());
    EXPECT_EQ(stage.offer("ann").deadline, deadline) << "a clock that was set back takes nobody's time";
}

TEST(FloorSite, Z23_personGone_offerGoesBackInFrontAndAWrapUpEndsWithHim) {
    Stage stage;
    stage.ready("ann");
    const ContactId ended = stage.work(stage.wrapUp("ann")).contact;
    stage.ready("bob");
    const ContactId offered = stage.post("sales", Channel::Chat);
    ASSERT_NE(stage.offerOf("bob"), nullptr);
    Site site = stage.floor.site;
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "ann" || each.id.value == "bob"; });
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_EQ(stage.happened<OfferOver>().at(0).reason, WithdrawReason::NotEligible);
    EXPECT_TRUE(stage.contact(offered).front);
    for (const ContactRequeued& each : stage.happened<ContactRequeued>()) EXPECT_NE(each.contact, ended);
}
