// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/floor/Times.h"
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Ann does not answer it, and then the customer leaves.
ContactId missCall(Stage& stage) {
    const ContactId contact = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    stage.must(LeaveContact{contact}, Stage::customer());
    return contact;
}

} // namespace

TEST(FloorMisses, W23_offerMissed_returnsToQueueAndAsks) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(19'999ms);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    stage.advance(1ms);
    ASSERT_EQ(Stage::in<OfferOver>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last)[0].end, OfferState::Missed);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_FALSE(stage.contact(contact).front) << "it keeps its age, no more";
    const Overlay* overlay = stage.overlay("ann", OverlayKind::NoAnswer);
    ASSERT_NE(overlay, nullptr);
    EXPECT_TRUE(std::holds_alternative<UntilAcknowledged>(overlay->end));
    ASSERT_EQ(overlay->causes.size(), 1U);
    EXPECT_EQ(overlay->causes[0].customer, "Carla");
    EXPECT_EQ(overlay->causes[0].offeredSeconds, 20);
    EXPECT_EQ(stage.shown("ann").word, "No answer");
}

TEST(FloorMisses, K8_P9_miss_neverWritesTheIntent) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorMisses, Z16_P9_belowThreshold_staysReadyThenReachesIt) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 3;
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    for (int miss = 1; miss <= 2; ++miss) {
        stage.ring("ann"); // it comes back to him: nobody else is there
        stage.advance(20s);
        EXPECT_EQ(stage.agent("ann").missed, miss);
        EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    }
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
}

TEST(FloorMisses, K27_counter_startsAnewAfterAnswerChoiceAndSignIn) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 2;
    Stage stage(site);
    stage.ready("ann");
    const auto miss = [&] {
        const ContactId contact = stage.post("sales", Channel::Voice);
        stage.ring("ann");
        stage.advance(20s);
        EXPECT_EQ(stage.agent("ann").missed, 1);
        stage.must(LeaveContact{contact}, Stage::customer());
    };
    miss();
    stage.choose("ann", kReady);
    miss();
    stage.must(SubmitWrapUp{stage.wrapUp("ann"), CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.agent("ann").missed, 0);
    miss();
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.open("ann");
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST(FloorMisses, W23_severalMisses_areOneOverlayWithAList) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    stage.post("sales", Channel::Chat);
    const SessionId session = stage.sessionsOf("ann").at(0);
    for (const auto& [id, each] : std::map(stage.floor.offers)) stage.must(PresentOffer{session, id}, stage.as("ann"));
    stage.advance(120s);
    ASSERT_EQ(stage.agent("ann").overlays.size(), 1U);
    EXPECT_EQ(stage.agent("ann").overlays[0].causes.size(), 2U);
    EXPECT_EQ(stage.agent("ann").missed, 2);
}

// Several misses led to it: all of them are in its list, also those that by themselves changed nothing (Z16).
TEST(FloorMisses, W23_Z16_missesBelowTheThreshold_areInTheList) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 3;
    Stage stage(site);
    stage.ready("ann");
    std::vector<ContactId> missed;
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
        missed.push_back(missCall(stage));
    }
    const Overlay* overlay = stage.overlay("ann", OverlayKind::NoAnswer);
    ASSERT_NE(overlay, nullptr);
    ASSERT_EQ(overlay->causes.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(overlay->causes[i].contact, missed[i]) << "oldest first";
        EXPECT_EQ(overlay->causes[i].customer, "Carla");
        EXPECT_EQ(overlay->causes[i].offeredSeconds, 20);
    }
    EXPECT_TRUE(stage.agent("ann").misses.empty()) << "what is listed once is not listed again";
    stage.choose("ann", kReady);
    for (int i = 0; i < 3; ++i) missed.push_back(missCall(stage));
    overlay = stage.overlay("ann", OverlayKind::NoAnswer);
    ASSERT_NE(overlay, nullptr);
    ASSERT_EQ(overlay->causes.size(), 3U);
    EXPECT_EQ(overlay->causes[0].contact, missed[3]);
}

TEST(FloorMisses, W23_K27_missesThatNoLongerCount_areNotInTheList) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 2;
    Stage stage(site);
    stage.ready("ann");
    missCall(stage);
    stage.choose("ann", kReady); // the counter starts anew
    const ContactId second = missCall(stage), third = missCall(stage);
    const Overlay* overlay = stage.overlay("ann", OverlayKind::NoAnswer);
    ASSERT_NE(overlay, nullptr);
    ASSERT_EQ(overlay->causes.size(), 2U);
    EXPECT_EQ(overlay->causes[0].contact, second);
    EXPECT_EQ(overlay->causes[1].contact, third);
}

TEST(FloorMisses, W23_missesThatLeadToNothing_areBounded) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {1, NoEffect{}};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    for (std::size_t i = 0; i < kMostCauses + 2; ++i) {
        stage.ring("ann");
        stage.advance(20s);
    }
    EXPECT_EQ(stage.agent("ann").missed, static_cast<int>(kMostCauses) + 2);
    EXPECT_EQ(stage.agent("ann").misses.size(), kMostCauses);
}

TEST(FloorMisses, P9_P6_timedOverlay_endsByItselfAndTheIntentShowsAgain) {
    Site site = smallSite();
    site.rules.policy.noAnswer.effect = ShowOverlay{EntryId{"no-answer"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::TimedOverlay);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.advance(10s);
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
    EXPECT_EQ(stage.agent("ann").freeSince, stage.now) << "Ready counts from here";
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "he is offered work again";
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorMisses, P16_logOutAfterMisses_endsSessionsAndGivesWorkBack) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {1, LogOut{}};
    Stage stage(site);
    stage.ready("ann");
    const ContactId chat = stage.work(stage.engage("ann", Channel::Chat)).contact;
    stage.post("sales", Channel::Email);
    stage.ring("ann");
    stage.advance(120s);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(Stage::in<SessionEnded>(stage.last).at(0).reason, EndReason::TooManyMisses);
    EXPECT_EQ(stage.contact(chat).state, ContactState::Waiting);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorMisses, P7_decline_effectByPolicy) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.happened<OfferOver>().at(0).end, OfferState::Declined);
    EXPECT_EQ(stage.shown("ann").word, "Declined");
    EXPECT_EQ(stage.agent("ann").missed, 0);
    stage.advance(10s);
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
}

TEST(FloorMisses, I3_notPresented_noMissAndBackToTheFront) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.advance(3s);
    ASSERT_EQ(Stage::in<OfferOver>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last)[0].end, OfferState::NotPresented);
    EXPECT_TRUE(stage.contact(contact).front);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(stage.agent("ann").offerErrors, 1);
    EXPECT_FALSE(stage.floor.sessions.at(stage.sessionsOf("ann").at(0)).canShow);
    EXPECT_NE(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "no loop against a screen that is off";
}

TEST(FloorMisses, P16_offerErrors_thresholdReached_overlayUntilAnswered) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    for (int error = 1; error <= 3; ++error) {
        stage.advance(3s);
        EXPECT_EQ(stage.agent("ann").offerErrors, error);
        stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    }
    EXPECT_NE(stage.overlay("ann", OverlayKind::OfferErrors), nullptr);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.choose("ann", kReady);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.agent("ann").offerErrors, 0);
}

TEST(FloorMisses, P16_fifthError_logsOutAndSaysThatItWasErrors) {
    Site site = smallSite();
    site.rules.policy.offerErrors = {5, LogOut{}}; // as preset `puzzel` has it
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    for (int error = 1; error < 5; ++error) {
        stage.advance(3s);
        ASSERT_EQ(stage.agent("ann").offerErrors, error);
        stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    }
    stage.advance(3s);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(Stage::in<SessionEnded>(stage.last).at(0).reason, EndReason::TooManyErrors);
}

TEST(FloorMisses, I3_ringingAndEverybodyGone_deadlineIsNoMiss) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.must(Resume{1s}, Stage::server());
    stage.advance(25s);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last).at(0).end, OfferState::NotPresented);
}

TEST(FloorMisses, P7_P9_statusChosen_doesNotShortenATimedOverlay) {
    Site site = smallSite();
    site.rules.policy.noAnswer.effect = ShowOverlay{EntryId{"no-answer"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::TimedOverlay);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorMisses, W23_overlay_listsTheLastTwentyMissesNoMore) {
    Site site = smallSite();
    site.rules.capacity.writtenLimit = 25;
    site.rules.capacity.limit[domain::index(Channel::Chat)] = 25;
    Stage stage(site);
    stage.ready("ann");
    std::vector<ContactId> posted;
    for (int i = 0; i < 25; ++i) {
        posted.push_back(stage.post("sales", Channel::Chat));
        stage.ring("ann");
        stage.advance(1s);
    }
    stage.advance(2min);
    EXPECT_EQ(stage.agent("ann").missed, 25);
    ASSERT_EQ(stage.agent("ann").overlays.size(), 1U);
    const std::vector<OverlayCause>& causes = stage.agent("ann").overlays[0].causes;
    ASSERT_EQ(causes.size(), 20U);
    for (std::size_t i = 0; i < causes.size(); ++i) EXPECT_EQ(causes[i].contact, posted[i + 5]) << "the oldest go";
}

TEST(FloorMisses, P9_W23_missedAgainMeanwhile_theTimeStartsAnew) {
    Site site = smallSite();
    site.rules.policy.noAnswer.effect = ShowOverlay{EntryId{"no-answer"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    for (int i = 0; i < 2; ++i) {
        stage.post("sales", Channel::Chat);
        stage.ring("ann");
        stage.advance(5s);
    }
    stage.advance(115s);
    ASSERT_EQ(stage.agent("ann").overlays.size(), 1U);
    EXPECT_EQ(stage.shown("ann").deadline, stage.now + 10s);
    EXPECT_EQ(stage.agent("ann").overlays[0].causes.size(), 2U);
}

TEST(FloorMisses, P7_P9_twoTimedOverlays_eachEndsInItsOwnTime) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    site.rules.policy.noAnswer.effect = ShowOverlay{EntryId{"no-answer"}, seconds(30)};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    const OfferId call = stage.ring("ann");
    stage.post("help", Channel::Email);
    const OfferId mail = stage.ring("ann");
    ASSERT_NE(call, mail);
    stage.advance(20s);
    stage.must(DeclineOffer{mail}, stage.as("ann"));
    ASSERT_EQ(stage.agent("ann").overlays.size(), 2U);
    stage.advance(10s);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::Declined), nullptr);
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    stage.advance(20s);
    EXPECT_TRUE(stage.agent("ann").overlays.empty());
}

TEST(FloorMisses, P16_K27_missesAndErrors_areCountedApart) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 3;
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.advance(3s);
    stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_EQ(stage.agent("ann").missed, 1);
    EXPECT_EQ(stage.agent("ann").offerErrors, 1);
}

TEST(FloorMisses, P16_I3_loggedOutByPolicy_otherOffersGoBackInFront) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {1, LogOut{}};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(1s);
    const ContactId other = stage.post("sales", Channel::Email);
    stage.ring("ann");
    stage.advance(119s);
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_TRUE(stage.floor.offers.empty());
    EXPECT_TRUE(stage.contact(other).front);
    EXPECT_EQ(stage.agent("ann").missed, 1) << "nobody was there to miss that one";
}

// Only who goes already is spared (K9). A status planned for later keeps nothing away, so it excuses nothing.
TEST(FloorMisses, W23_K9_plannedForLater_aMissIsAMiss) {
    Stage stage;
    stage.ready("ann");
    SetPresence plan{kLunch};
    plan.when = AtTime{stage.now + std::chrono::hours(1)};
    stage.must(plan, stage.as("ann"));
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(std::chrono::minutes(3));
    EXPECT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    ASSERT_TRUE(stage.agent("ann").pending);
}

TEST(FloorMisses, W23_P7_causes_sayForHowLongItWasOffered) {
    Site site = smallSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.now += 2s; // on its way to his screen
    const OfferId offer = stage.ring("ann");
    stage.now += 7s;
    stage.must(DeclineOffer{offer}, stage.as("ann"));
    EXPECT_EQ(stage.overlay("ann", OverlayKind::Declined)->causes.at(0).offeredSeconds, 7);
    stage.advance(30s); // overlay and cooling down
    stage.must(AcceptOffer{stage.ring("ann")}, stage.as("ann"));
    const AssignmentId work = stage.happened<AssignmentMade>().at(0).assignment.id;
    stage.now += 4s;
    stage.leg(work, LineState::Gone, OfferFault::StationUnreachable);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::StationFault)->causes.at(0).offeredSeconds, 4);
}
