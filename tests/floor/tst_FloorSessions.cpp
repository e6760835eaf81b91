// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorSessions, Z14_signIn_noIntentStored_takesSignInPresence) {
    Stage stage;
    stage.open("ann");
    EXPECT_EQ(stage.intent("ann"), kNotReady);
    EXPECT_EQ(stage.agent("ann").intent->by.person.value, "ann");
}

TEST(FloorSessions, K16_secondDevice_mirror_bothStay) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    EXPECT_EQ(stage.sessionsOf("ann").size(), 2U);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorSessions, W113_K25_secondDevice_takeover_endsTheOlderAndAsksForANewReceipt) {
    Site site = smallSite();
    site.rules.policy.sessions = SessionsMode::Takeover;
    Stage stage(site);
    stage.ready("ann");
    const SessionId older = stage.sessionsOf("ann").at(0);
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    const WallTime deadline = stage.floor.offers.at(offer).deadline;
    const SessionId newer = stage.open("ann", "tablet");
    ASSERT_EQ(stage.happened<SessionEnded>().size(), 1U);
    EXPECT_EQ(stage.happened<SessionEnded>()[0].session, older);
    EXPECT_EQ(stage.happened<SessionEnded>()[0].reason, EndReason::TakenOver);
    EXPECT_EQ(stage.happened<SessionEnded>()[0].device, "tablet");
    EXPECT_EQ(stage.sessionsOf("ann"), std::vector{newer});
    EXPECT_EQ(stage.floor.offers.at(offer).deadline, deadline);
    EXPECT_TRUE(stage.floor.offers.at(offer).presentedOn.empty());
    stage.must(PresentOffer{newer, offer}, stage.as("ann"));
    EXPECT_EQ(stage.floor.offers.at(offer).deadline, deadline);
    stage.advance(3min);
    EXPECT_EQ(stage.everHappened<OverlayLaid>(), 1U) << "it was shown and not answered: a miss";
}

TEST(FloorSessions, D15_sameDevice_reopened_continuesItsSession) {
    Stage stage;
    stage.ready("ann");
    const SessionId session = stage.sessionsOf("ann").at(0);
    stage.must(LoseSession{session}, Stage::server());
    EXPECT_EQ(stage.open("ann"), session);
    EXPECT_EQ(stage.floor.sessions.at(session).state, SessionState::Online);
}

TEST(FloorSessions, W7_signOut_offerOpen_isRefused) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    const SessionId session = stage.sessionsOf("ann").at(0);
    EXPECT_EQ(stage.refused(CloseSession{session}, stage.as("ann")), Refusal::SignOutBlockedOffer);
}

TEST(FloorSessions, W7_signOut_contactOrWrapUp_isRefusedUntilDone) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    const SessionId session = stage.sessionsOf("ann").at(0);
    EXPECT_EQ(stage.refused(CloseSession{session}, stage.as("ann")), Refusal::SignOutBlockedContact);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    EXPECT_EQ(stage.refused(CloseSession{session}, stage.as("ann")), Refusal::SignOutBlockedContact);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    stage.must(CloseSession{session}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
}

TEST(FloorSessions, D15_socketLost_backInGrace_allAsItWas) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Reconnecting);
    EXPECT_FALSE(stage.seen("ann").presence.canShow);
    stage.advance(59s);
    stage.open("ann");
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Written);
}

TEST(FloorSessions, K15_Z17_graceOver_showsOfflineAndKeepsTheIntent) {
    Stage stage;
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(60s);
    ASSERT_EQ(stage.happened<SessionEnded>().size(), 1U);
    EXPECT_EQ(stage.happened<SessionEnded>()[0].reason, EndReason::GraceOver);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorSessions, D15_graceOver_writtenWorkGoesToTheFrontOfItsQueue) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.work(stage.engage("ann", Channel::Chat)).contact;
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(61s);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    EXPECT_TRUE(stage.contact(contact).front);
}

TEST(FloorSessions, D15_graceOver_liveVoiceAndPendingGoOn) {
    for (const bool chatToo : {false, true}) { // what goes back does not take the call with it
        Stage stage;
        stage.ready("ann");
        const AssignmentId call = stage.engage("ann", Channel::Voice);
        const AssignmentId chat = chatToo ? stage.engage("ann", Channel::Chat) : AssignmentId{};
        const ContactId caller = stage.work(call).contact;
        stage.choose("ann", kLunch);
        stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
        stage.advance(5min);
        EXPECT_TRUE(stage.sessionsOf("ann").empty());
        ASSERT_TRUE(stage.floor.assignments.contains(call));
        EXPECT_EQ(stage.work(call).state, AssignmentState::Active);
        EXPECT_EQ(stage.contact(caller).state, ContactState::Handled);
        EXPECT_FALSE(stage.floor.assignments.contains(chat));
        EXPECT_EQ(Stage::in<ContactRequeued>(stage.last).size(), chatToo ? 1U : 0U);
        ASSERT_TRUE(stage.agent("ann").pending);
        EXPECT_EQ(stage.agent("ann").pending->choice, kLunch);
        stage.must(EndCall{caller}, stage.as("pbx"));
        EXPECT_EQ(stage.work(call).state, AssignmentState::WrapUp);
        stage.advance(30s);
        EXPECT_EQ(stage.intent("ann"), kLunch) << "applied once the work is done, though nobody is there";
        EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    }
}

TEST(FloorSessions, D15_W84_graceOver_wrapUpStaysWhereItIs) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Manual;
    site.rules.policy.wrapUp.blocks = WrapUpBlocks::Never;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId wrapUp = stage.wrapUp("ann", Channel::Chat);
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(5min);
    EXPECT_FALSE(stage.floor.assignments.contains(chat));
    ASSERT_TRUE(stage.floor.assignments.contains(wrapUp)) << "its notes are waiting for whoever took them";
    EXPECT_EQ(stage.work(wrapUp).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.contact(stage.work(wrapUp).contact).state, ContactState::Ended);
}

TEST(FloorSessions, W113_I3_deviceThatJoinedDuringTheOffer_isNotSilent) {
    Stage stage;
    stage.ready("ann");
    const SessionId desk = stage.sessionsOf("ann").at(0);
    stage.post("sales", Channel::Chat);
    stage.advance(2s);
    const SessionId tablet = stage.open("ann", "tablet");
    stage.advance(1s);
    EXPECT_FALSE(stage.floor.sessions.at(desk).canShow);
    EXPECT_TRUE(stage.floor.sessions.at(tablet).canShow) << "it had no three seconds";
    EXPECT_EQ(stage.agent("ann").offerErrors, 1);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "another device can show: it counts";
}

TEST(FloorSessions, D15_socketLost_otherDeviceShows_nothingElseChanges) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.ring("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    EXPECT_EQ(stage.last.size(), 1U);
    EXPECT_TRUE(stage.floor.offers.contains(offer));
    EXPECT_EQ(stage.seen("ann").presence.connection, Connection::Online);
}

TEST(FloorSessions, D15_I3_socketLost_noOtherDevice_offersEndNotPresented) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    ASSERT_EQ(stage.happened<OfferOver>().size(), 1U);
    EXPECT_EQ(stage.happened<OfferOver>()[0].end, OfferState::NotPresented);
    EXPECT_TRUE(stage.contact(contact).front);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST(FloorSessions, I3_lockedDevice_isSaidByAnOverlayUntilItShowsAgain) {
    Stage stage;
    stage.ready("ann");
    const SessionId session = stage.sessionsOf("ann").at(0);
    stage.must(ShowOnDevice{session, false}, stage.as("ann"));
    ASSERT_NE(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    EXPECT_EQ(stage.shown("ann").word, "Cannot show");
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.must(ShowOnDevice{session, true}, stage.as("ann"));
    EXPECT_EQ(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "what waited is offered";
}

TEST(FloorSessions, foreignSession_isNotFound) {
    Stage stage;
    const SessionId session = stage.open("ann");
    EXPECT_EQ(stage.refused(CloseSession{session}, stage.as("bob")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(ShowOnDevice{session, false}, stage.as("bob")), Refusal::NotFound);
    EXPECT_EQ(stage.refused(OpenSession{DeviceId{"x"}, "x", true}, stage.as("nobody")), Refusal::Unauthorized);
}

TEST(FloorSessions, K20_token_pastItsTime_isForgotten) {
    Stage stage;
    stage.must(IssueToken{{"digest", PersonId{"ann"}, false, stage.now + 1h}}, Stage::server());
    EXPECT_TRUE(stage.floor.tokens.contains("digest"));
    stage.advance(2h);
    EXPECT_TRUE(stage.floor.tokens.empty());
    EXPECT_EQ(stage.refused(IssueToken{{"d", PersonId{"bob"}, false, stage.now}}, stage.as("ann")), Refusal::Forbidden);
    stage.must(IssueToken{{"e", PersonId{"bob"}, false, stage.now + 1h}}, stage.as("adm"));
    stage.must(RevokeToken{"e"}, stage.as("bob"));
    EXPECT_TRUE(stage.floor.tokens.empty());
}

TEST(FloorSessions, K20_person_noLongerOfTheSite_hasNoTokenLeft) {
    Stage stage;
    stage.must(IssueToken{{"anns", PersonId{"ann"}, false, stage.now + 1h}}, Stage::server());
    stage.must(IssueToken{{"bobs", PersonId{"bob"}, false, stage.now + 1h}}, Stage::server());
    Site site = stage.floor.site;
    std::erase_if(site.people, [](const Person& each) { return each.id.value == "ann"; });
    stage.must(SetSite{site}, stage.as("adm"));
    EXPECT_FALSE(stage.floor.tokens.contains("anns"));
    EXPECT_TRUE(stage.floor.tokens.contains("bobs"));
}

TEST(FloorSessions, K20_ingressKey_isMintedByAdministratorsEvenForOneself) {
    Stage stage;
    const IssueToken key{{"key", PersonId{"ann"}, true, stage.now + 1h}};
    EXPECT_EQ(stage.refused(key, stage.as("ann")), Refusal::Forbidden);
    stage.must(key, stage.as("adm"));
}

TEST(FloorSessions, W113_takeover_isForPeopleNotForConnectors) {
    Site site = smallSite();
    site.rules.policy.sessions = SessionsMode::Takeover;
    Stage stage(site);
    stage.open("pbx", "first");
    stage.open("pbx", "second");
    EXPECT_EQ(stage.sessionsOf("pbx").size(), 2U);
}

TEST(FloorSessions, D15_graceOverAfterALongContact_itsWaitStartsAnew) {
    Stage stage;
    stage.ready("ann");
    const ContactId contact = stage.work(stage.engage("ann", Channel::Chat)).contact;
    stage.advance(2h); // longer than its queue lets anybody wait
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(61s);
    ASSERT_TRUE(stage.floor.contacts.contains(contact)) << "a customer in conversation is not one who waited too long";
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    stage.advance(30min);
    EXPECT_FALSE(stage.floor.contacts.contains(contact)) << "nothing waits for ever";
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorSessions, I3_lockedDevice_offersGoBackAndTheChatStays) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    const ContactId offered = stage.post("sales", Channel::Chat);
    stage.must(ShowOnDevice{stage.sessionsOf("ann").at(0), false}, stage.as("ann"));
    EXPECT_EQ(stage.contact(offered).state, ContactState::Waiting);
    ASSERT_TRUE(stage.floor.assignments.contains(chat)) << "he has only locked his screen";
    EXPECT_EQ(stage.work(chat).state, AssignmentState::Active);
}

TEST(FloorSessions, I3_W7_lockedDeviceSignedOut_leavesNoOverlay) {
    Stage stage;
    stage.ready("ann");
    const SessionId session = stage.sessionsOf("ann").at(0);
    stage.must(ShowOnDevice{session, false}, stage.as("ann"));
    ASSERT_NE(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    stage.must(CloseSession{session}, stage.as("ann"));
    EXPECT_EQ(stage.overlay("ann", OverlayKind::CannotShow), nullptr);
    stage.open("ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorSessions, I3_D15_deviceThatShowedItIsGone_deadlineIsNoMiss) {
    Stage stage;
    stage.ready("ann");
    const SessionId desk = stage.sessionsOf("ann").at(0);
    stage.open("ann", "tablet");
    stage.post("sales", Channel::Voice);
    stage.must(PresentOffer{desk, stage.offer("ann").id}, stage.as("ann"));
    stage.must(LoseSession{desk}, Stage::server());
    stage.advance(20s);
    ASSERT_EQ(Stage::in<OfferOver>(stage.last).size(), 1U);
    EXPECT_EQ(Stage::in<OfferOver>(stage.last)[0].end, OfferState::NotPresented);
    EXPECT_EQ(stage.agent("ann").missed, 0);
}

TEST(FloorSessions, K27_secondDevice_isNoNewSignIn) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 3;
    Stage stage(site);
    stage.ready("ann");
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    stage.open("ann", "tablet");
    EXPECT_EQ(stage.agent("ann").missed, 1);
}

TEST(FloorSessions, W21_D15_connection_countsFromItsLastChange) {
    Stage stage;
    const WallTime signedIn = stage.now;
    const SessionId desk = stage.open("ann");
    stage.now += 10s;
    const SessionId tablet = stage.open("ann", "tablet");
    EXPECT_EQ(stage.seen("ann").presence.since, signedIn) << "a second device changes nothing";
    stage.must(CloseSession{tablet}, stage.as("ann"));
    stage.now += 10s;
    stage.must(LoseSession{desk}, Stage::server());
    EXPECT_EQ(stage.shown("ann").since, stage.now);
    stage.advance(60s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.shown("ann").since, stage.now);
}

TEST(FloorSessions, Z21_K20_signedOutBySupervisor_allDevices_withTheNote) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "tablet");
    EXPECT_EQ(stage.refused(EndOthersSessions{PersonId{"ann"}, {}}, stage.as("bob")), Refusal::Forbidden);
    stage.must(EndOthersSessions{PersonId{"ann"}, "Go home"}, stage.as("sue"));
    const auto ended = stage.happened<SessionEnded>();
    ASSERT_EQ(ended.size(), 2U);
    for (const SessionEnded& each : ended) {
        EXPECT_EQ(each.reason, EndReason::LoggedOutBySupervisor);
        EXPECT_EQ(each.note, "Go home");
    }
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(stage.intent("ann"), kReady) << "nothing but the sessions ends";
}

TEST(FloorSessions, Z21_W7_atWork_isNotSignedOut) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.refused(EndOthersSessions{PersonId{"ann"}, {}}, stage.as("sue")), Refusal::SignOutBlockedContact);
}

TEST(FloorSessions, K20_tokenRevoked_whoHoldsItIsOutWhateverHeHasInHand) {
    Stage stage;
    for (const char* token : {"desk", "tablet"})
        stage.must(IssueToken{{token, PersonId{"ann"}, false, stage.now + 1h}}, Stage::server());
    stage.must(OpenSession{DeviceId{"ann-desk"}, "desk", true, "desk"}, stage.as("ann"));
    stage.must(OpenSession{DeviceId{"ann-tablet"}, "tablet", true, "tablet"}, stage.as("ann"));
    stage.ready("ann");
    const ContactId contact = stage.post("sales", Channel::Chat);
    const AssignmentId work = stage.accept("ann");
    stage.must(RevokeToken{"tablet"}, stage.as("adm"));
    ASSERT_EQ(stage.sessionsOf("ann").size(), 1U) << "the other one is not concerned";
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
    stage.must(RevokeToken{"desk"}, stage.as("adm"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.happened<SessionEnded>().at(0).reason, EndReason::LoggedOutByPolicy);
    EXPECT_EQ(stage.contact(contact).state, ContactState::Waiting);
    const OpenSession again{DeviceId{"ann-desk"}, "desk", true, "desk"};
    EXPECT_EQ(stage.refused(again, stage.as("ann")), Refusal::Unauthorized);
}

TEST(FloorSessions, K20_D15_newTokenOnTheSameDevice_theOldOneEndsNothing) {
    Stage stage;
    for (const char* token : {"old", "new"}) {
        stage.must(IssueToken{{token, PersonId{"ann"}, false, stage.now + 1h}}, Stage::server());
        stage.must(OpenSession{DeviceId{"ann-desk"}, "desk", true, token}, stage.as("ann"));
    }
    stage.must(RevokeToken{"old"}, stage.as("adm"));
    EXPECT_EQ(stage.sessionsOf("ann").size(), 1U);
    stage.must(RevokeToken{"new"}, stage.as("adm"));
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
}

// --- ended while its device was away
namespace {

Site takeoverSite() {
    Site site = smallSite();
    site.rules.policy.sessions = SessionsMode::Takeover;
    return site;
}

OpenSession on(const std::string& device, bool resumes) {
    return {DeviceId{"ann-" + device}, device, true, {}, resumes};
}

} // namespace

TEST(FloorSessions, W113_K25_takenOverWhileAway_doesNotComeBackByItself_aPersonDoes) {
    Stage stage(takeoverSite());
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    const SessionId laptop = stage.open("ann", "laptop");
    const auto end = endOn(stage.floor, *person(stage.floor, PersonId{"ann"}), DeviceId{"ann-pc"}, stage.now);
    ASSERT_TRUE(end);
    EXPECT_EQ(end->reason, EndReason::TakenOver);
    EXPECT_EQ(end->by, "laptop");
    EXPECT_EQ(stage.refused(on("pc", true), stage.as("ann")), Refusal::Unauthorized);
    EXPECT_EQ(stage.replayed(), stage.floor);
    stage.must(CloseSession{laptop}, stage.as("ann"));
    EXPECT_EQ(stage.refused(on("pc", true), stage.as("ann")), Refusal::Unauthorized) << "though nobody is there now";
    stage.must(on("pc", false), stage.as("ann"));
    EXPECT_TRUE(stage.agent("ann").ends.empty());
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(2min);
    stage.must(on("pc", true), stage.as("ann"));
}

TEST(FloorSessions, W113_graceOver_comesBackByItself_butTakesNothingOver) {
    Stage stage(takeoverSite());
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.advance(2min);
    const SessionId laptop = stage.open("ann", "laptop");
    EXPECT_EQ(stage.refused(on("pc", true), stage.as("ann")), Refusal::Unauthorized);
    EXPECT_EQ(stage.sessionsOf("ann"), std::vector{laptop});
    stage.must(CloseSession{laptop}, stage.as("ann"));
    stage.must(on("pc", true), stage.as("ann"));
    EXPECT_EQ(stage.sessionsOf("ann").size(), 1U);
}

TEST(FloorSessions, Z21_K20_signedOutBySupervisorWhileAway_doesNotComeBackByItself) {
    Stage stage;
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server());
    stage.must(EndOthersSessions{PersonId{"ann"}, "Left at noon"}, stage.as("sue"));
    EXPECT_EQ(stage.refused(on("pc", true), stage.as("ann")), Refusal::Unauthorized);
    ASSERT_EQ(stage.agent("ann").ends.size(), 1U);
    EXPECT_EQ(stage.agent("ann").ends[0].note, "Left at noon");
    stage.must(on("other", true), stage.as("ann")); // that one was not meant
}

TEST(FloorSessions, W7_signedOutByHimself_isNoEndToBeTold) {
    Stage stage;
    stage.must(CloseSession{stage.open("ann")}, stage.as("ann"));
    stage.must(on("pc", true), stage.as("ann"));
}

TEST(FloorSessions, Z21_ends_areTenAtMostAndForgottenAfterADay) {
    Stage stage;
    for (int i = 0; i < 12; ++i) {
        stage.open("ann", std::to_string(i));
        stage.must(EndOthersSessions{PersonId{"ann"}, {}}, stage.as("sue"));
    }
    ASSERT_EQ(stage.agent("ann").ends.size(), 10U);
    EXPECT_EQ(stage.agent("ann").ends.front().device.value, "ann-2");
    stage.now += 24h;
    EXPECT_EQ(stage.refused(on("11", true), stage.as("ann")), Refusal::Unauthorized);
    stage.now += 1ms;
    stage.must(on("11", true), stage.as("ann"));
    stage.must(EndOthersSessions{PersonId{"ann"}, {}}, stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").ends.size(), 1U);
}

TEST(FloorSessions, K16_elevenDevices_theOneAwayForLongestGoes_allOnlineRefuses) {
    Stage stage;
    std::vector<SessionId> all;
    for (int i = 0; i < 10; ++i) all.push_back(stage.open("ann", std::to_string(i)));
    EXPECT_EQ(stage.refused(on("10", false), stage.as("ann")), Refusal::TooMany);
    stage.must(LoseSession{all[7]}, Stage::server());
    stage.now += 1s;
    stage.must(LoseSession{all[3]}, Stage::server());
    stage.must(on("10", false), stage.as("ann"));
    ASSERT_EQ(stage.happened<SessionEnded>().size(), 1U);
    EXPECT_EQ(stage.happened<SessionEnded>()[0].session, all[7]);
    EXPECT_EQ(stage.sessionsOf("ann").size(), 10U);
    stage.must(on("3", true), stage.as("ann"));
    EXPECT_EQ(stage.sessionsOf("ann").size(), 10U) << "the same device again is none more";
    EXPECT_EQ(stage.refused(on("7", true), stage.as("ann")), Refusal::TooMany);
}
