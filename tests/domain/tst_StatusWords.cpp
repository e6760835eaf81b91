// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a status says beside its row: word, reason, base, since, deadline, what is next, how much is written.
#include "core/domain/Status.h"
#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using namespace samples;
using Row = ShownRow;
using C = Channel;

Shown show(const AgentLayers& a) { return shownStatus(a, rules()); }

TEST(StatusWords, D1_D2_D11_notReady_hasTextReasonAndBaseOfItsEntry) {
    AgentLayers a = agent();
    a.intent.choice = choose("not-ready", "lunch");
    Shown shown = show(a);
    EXPECT_EQ(shown.word, "Not Ready");
    EXPECT_EQ(shown.reason, "Lunch");
    EXPECT_TRUE(shown.base == BaseStatus::Away);
    a.intent.choice = choose("dnd", "lunch");
    EXPECT_TRUE(show(a).base == BaseStatus::BusyDnd);
}

TEST(StatusWords, D11_availableTextOnBaseOffline_isShownAsOffline) {
    SiteRules r = rules();
    r.entries[4].text = "Available";
    AgentLayers a = agent();
    a.intent.choice = choose("offline");
    const Shown shown = shownStatus(a, r);
    EXPECT_TRUE(shown.row == Row::NotReady);
    EXPECT_EQ(shown.word, "Available");
    EXPECT_TRUE(shown.base == BaseStatus::Offline);
}

TEST(StatusWords, D9_entryOrReasonGone_showsItsIdAndIsNotReady) {
    AgentLayers a = agent();
    a.intent.choice = choose("gone", "lost");
    const Shown shown = show(a);
    EXPECT_TRUE(shown.row == Row::NotReady);
    EXPECT_EQ(shown.word, "gone");
    EXPECT_EQ(shown.reason, "lost");
}

TEST(StatusWords, K9_pendingWithWrittenWork_isShownAtOnce_withTheNumber) {
    AgentLayers a = agent();
    a.work = {working(C::Chat), working(C::Email)};
    a.pending = pending(choose("not-ready", "lunch"));
    const Shown shown = show(a);
    EXPECT_TRUE(shown.row == Row::NotReady);
    EXPECT_EQ(shown.word, "Not Ready");
    EXPECT_EQ(shown.reason, "Lunch");
    EXPECT_EQ(shown.next, "Lunch");
    EXPECT_EQ(shown.written, 2);
    EXPECT_EQ(shown.since, at(5));
}

TEST(StatusWords, W22_pendingOnTheOtherHand_intentAlreadyNotReady_staysThatAndNamesTheNext) {
    AgentLayers a = agent();
    a.intent.choice = choose("dnd", "lunch");
    a.pending = pending(choose("not-ready"));
    EXPECT_EQ(show(a).word, "Do not disturb");
    EXPECT_EQ(show(a).next, "Not Ready");
}

TEST(StatusWords, K9_pendingReady_isNoNotReady) {
    AgentLayers a = agent();
    a.pending = pending(choose("ready"));
    EXPECT_TRUE(show(a).row == Row::Ready);
}

TEST(StatusWords, W22_engaged_pendingIsNamedBeside_unlessThePresetLetsItLead) {
    AgentLayers a = agent();
    a.work = {working(C::Voice)};
    a.pending = pending(choose("not-ready", "lunch"));
    EXPECT_EQ(show(a).word, "On contact");
    EXPECT_EQ(show(a).next, "Lunch");
    SiteRules zoom = rules();
    zoom.policy.pendingLeads = true;
    const Shown shown = shownStatus(a, zoom);
    EXPECT_TRUE(shown.row == Row::Engaged);
    EXPECT_EQ(shown.word, "Not Ready");
    EXPECT_EQ(shown.reason, "Lunch");
    EXPECT_EQ(shown.since, at(20));
    a.pending = pending(choose("ready"));
    EXPECT_EQ(shownStatus(a, zoom).word, "On contact") << "only a Not Ready leads";
    a.pending.reset();
    EXPECT_EQ(shownStatus(a, zoom).word, "On contact");
}

TEST(StatusWords, P16_loggingOff_isSaidBesideAndLeadsOnceNothingElseDoes) {
    AgentLayers a = agent();
    a.loggingOff = true;
    a.work = {working(Channel::Voice)};
    SiteRules r = rules();
    EXPECT_EQ(shownStatus(a, r).row, ShownRow::Engaged);
    EXPECT_EQ(shownStatus(a, r).next, r.policy.words.offline);
    a.work = {working(Channel::Chat)};
    EXPECT_EQ(shownStatus(a, r).row, ShownRow::NotReady);
    EXPECT_EQ(shownStatus(a, r).word, r.policy.words.offline);
    EXPECT_EQ(shownStatus(a, r).written, 1);
    const std::string key = shownStatus(a, r).key;
    a.pending = pending(choose("not-ready", "lunch"));
    EXPECT_EQ(shownStatus(a, r).next, "Lunch") << "a human's word before the clock's";
    EXPECT_NE(shownStatus(a, r).key, key);
    a.pending.reset();
    a.loggingOff = false;
    EXPECT_NE(shownStatus(a, r).key, key) << "Z20: seen before and after is not the same";
}

TEST(StatusWords, P13_writtenOffer_doesNotMakeRingingLead) {
    AgentLayers a = agent();
    for (const Channel each : kChannels) {
        a.work = {offered(each)};
        EXPECT_TRUE(show(a).row == (isLive(each) ? Row::Ringing : Row::Ready)) << toName(each);
    }
}

TEST(StatusWords, P3_W4_connectingRings_endedOfferDoesNot) {
    AgentLayers a = agent();
    a.work = {offered(C::Voice, OfferState::Connecting)};
    EXPECT_TRUE(show(a).row == Row::Ringing);
    for (const OfferState each : {OfferState::Accepted, OfferState::Declined, OfferState::Missed,
             OfferState::NotPresented, OfferState::Withdrawn, OfferState::Failed}) {
        a.work = {offered(C::Voice, each)};
        EXPECT_TRUE(show(a).row == Row::Ready);
    }
}

TEST(StatusWords, W14_ringing_countsDownToItsDeadline) {
    AgentLayers a = agent();
    a.work = {offered(C::Video), offered(C::Voice)};
    a.work[1].deadline = at(25);
    EXPECT_EQ(show(a).deadline, at(25));
}

TEST(StatusWords, Z15_engaged_fromAcceptingOn_countsFromTheFirst) {
    AgentLayers a = agent();
    a.work = {working(C::Video, AssignmentState::Accepting), working(C::Voice)};
    a.work[1].since = at(18);
    EXPECT_TRUE(show(a).row == Row::Engaged);
    EXPECT_EQ(show(a).since, at(18));
    a.work = {working(C::Voice, AssignmentState::Done)};
    EXPECT_TRUE(show(a).row == Row::Ready);
}

TEST(StatusWords, P15_written_countsOnlyWhatIsInProgress) {
    AgentLayers a = agent();
    a.work = {working(C::Chat), working(C::Email, AssignmentState::Accepting), working(C::Sms, AssignmentState::Done),
        offered(C::Social), working(C::Voice)};
    EXPECT_EQ(show(a).written, 2);
    a.work = {working(C::Chat)};
    EXPECT_EQ(show(a).word, "Ready");
    EXPECT_TRUE(show(a).row == Row::Written);
}

TEST(StatusWords, W84_wrapUp_theOneEndingFirstLeads) {
    AgentLayers a = agent();
    a.work = {working(C::Voice, AssignmentState::WrapUp), working(C::Chat, AssignmentState::WrapUp),
        working(C::Email, AssignmentState::WrapUp)};
    a.work[0].deadline = at(60);
    a.work[1].deadline = at(55);
    a.work[1].since = at(30);
    a.work[2].deadline.reset(); // counts up: last
    EXPECT_EQ(show(a).deadline, at(55));
    EXPECT_EQ(show(a).since, at(30));
}

TEST(StatusWords, P13_D20_wrapUp_thatDoesNotBlock_isNotShown) {
    const SiteRules r = rules();
    AgentLayers a = agent();
    a.work = {working(C::Chat, AssignmentState::WrapUp)};
    a.work[0].blocks = WrapUpBlocks::VoiceOnly;
    EXPECT_TRUE(shownStatus(a, r).row == Row::Ready);
    a.work = {working(C::Voice, AssignmentState::WrapUp)};
    a.work[0].blocks = WrapUpBlocks::VoiceOnly;
    EXPECT_TRUE(shownStatus(a, r).row == Row::WrapUp);
    a.work[0].blocks = WrapUpBlocks::Never;
    EXPECT_TRUE(shownStatus(a, r).row == Row::Ready);
}

TEST(StatusWords, W23_D16_overlays_oldestToBeAcknowledgedLeads_thenItsCauses) {
    AgentLayers a = agent();
    a.overlays = {overlay(OverlayKind::CannotShow, "cannot-show", UntilCauseEnds{}),
        overlay(OverlayKind::NoAnswer, "no-answer"), overlay(OverlayKind::OfferErrors, "busy")};
    a.overlays[0].since = at(1);
    a.overlays[1].since = at(3);
    a.overlays[2].since = at(2);
    EXPECT_EQ(show(a).word, "Busy");
    a.overlays.pop_back();
    EXPECT_EQ(show(a).word, "No answer");
    a.overlays.pop_back();
    EXPECT_EQ(show(a).word, "Cannot show");
    EXPECT_TRUE(show(a).row == Row::Acknowledge);
    EXPECT_EQ(show(a).deadline, std::nullopt);
}

TEST(StatusWords, P9_timedOverlays_theOneEndingLastLeads) {
    AgentLayers a = agent();
    a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer", UntilTime{at(50)}),
        overlay(OverlayKind::Declined, "busy", UntilTime{at(55)})};
    EXPECT_EQ(show(a).word, "Busy");
    EXPECT_EQ(show(a).deadline, at(55));
    EXPECT_TRUE(show(a).base == BaseStatus::Busy);
}

TEST(StatusWords, D15_K18_reconnecting_keepsTheLastLabel) {
    AgentLayers a = agent();
    a.presence = {Connection::Reconnecting, at(70), at(130), false, StationState::Idle};
    a.intent.choice = choose("not-ready", "lunch");
    const Shown shown = show(a);
    EXPECT_TRUE(shown.row == Row::Reconnecting);
    EXPECT_EQ(shown.word, "Not Ready");
    EXPECT_EQ(shown.reason, "Lunch");
    EXPECT_TRUE(shown.base == BaseStatus::Away);
    EXPECT_EQ(shown.since, at(70));
    EXPECT_EQ(shown.deadline, at(130));
}

TEST(StatusWords, Z17_signedOut_isOffline_whateverStandsBelow) {
    AgentLayers a = agent();
    a.presence.connection = Connection::None;
    const Shown shown = show(a);
    EXPECT_EQ(shown.word, "Signed out");
    EXPECT_TRUE(shown.base == BaseStatus::Offline);
}

TEST(StatusWords, W21_timeInStatus_countsFromTheEndOfWhatLed) {
    AgentLayers a = agent();
    a.freeSince = at(90);
    EXPECT_EQ(show(a).since, at(90));
    a.intent.choice = choose("not-ready");
    EXPECT_EQ(show(a).since, at(90));
    a.intent.since = at(100);
    EXPECT_EQ(show(a).since, at(100));
}

TEST(StatusWords, D13_auto_readsTheEntryThatTheLoadGives) {
    AgentLayers a = agent();
    a.intent.choice = {};
    EXPECT_EQ(show(a).word, "Ready");
    a.work = {working(C::Chat)};
    EXPECT_EQ(show(a).word, "Busy");
    EXPECT_TRUE(show(a).row == Row::Written);
    EXPECT_TRUE(show(a).base == BaseStatus::Busy);
}

TEST(StatusWords, D1_describe_isEntryAndReason) {
    EXPECT_EQ(describe(choose("ready"), rules()), "Ready");
    EXPECT_EQ(describe(choose("not-ready", "lunch"), rules()), "Not Ready: Lunch");
    EXPECT_EQ(describe(choose("gone"), rules()), "gone");
}

} // namespace
} // namespace readyline::domain
