// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Policies that act on capacity, at sign-in, after an absence, with nobody there; and whose word counts.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

PresenceEntry entry(const char* id, const char* text, BaseStatus base, bool sticky) {
    PresenceEntry out;
    out.id = EntryId{id};
    out.text = text;
    out.base = base;
    out.sticky = sticky;
    return out;
}

const Choice kAuto{};

// Available, Busy, Busy-DND and Away to choose, and the load decides where nobody has (D13).
Site autoSite() {
    Site site = smallSite();
    site.rules.entries[0].text = "Available";
    site.rules.entries[0].sticky = false;
    site.rules.entries.push_back(entry("busy", "Busy", BaseStatus::Busy, false));
    site.rules.entries.push_back(entry("dnd", "Busy – do not disturb", BaseStatus::BusyDnd, true));
    for (Queue& each : site.rules.queues) each.allowed = {BaseStatus::Available, BaseStatus::Busy};
    site.rules.policy.words.full = "Busy – do not disturb";
    site.rules.policy.autoOffered = true;
    site.rules.policy.signInPresence = kAuto;
    site.rules.policy.onReturn = {false, kAuto};
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    return site;
}
Choice chosen(const char* id) { return {EntryId{id}, std::nullopt}; }

void endAll(Stage& stage, const std::string& who) {
    std::vector<ContactId> contacts;
    for (const auto& [id, each] : stage.floor.assignments)
        if (each.agent.value == who && each.state == AssignmentState::Active) contacts.push_back(each.contact);
    for (const ContactId& each : contacts) stage.must(EndContact{each}, stage.as(who));
}

void comeBackAfter(Stage& stage, const std::string& who, Duration absence) {
    stage.must(LoseSession{stage.sessionsOf(who).at(0)}, stage.as(who));
    stage.advance(absence);
    stage.open(who);
}

} // namespace

// --- capacity ------------------------------------------------------------------------------------------------------
TEST(FloorPolicies, P8_fullOfWrittenWork_keepsCallsAwayUntilBelowTheLimit) {
    Site site = smallSite();
    site.rules.capacity.writtenBlocksLiveFrom = 3;
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    site.rules.policy.words.full = "Busy";
    Stage stage(site);
    stage.ready("ann");
    for (int i = 0; i < 3; ++i) stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Full);
    EXPECT_EQ(stage.shown("ann").word, "Busy");
    EXPECT_EQ(stage.shown("ann").written, 3);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.must(EndContact{stage.floor.assignments.begin()->second.contact}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").state, OfferState::Connecting) << "below the limit the call comes";
}

TEST(FloorPolicies, P8_writtenBlocksLiveFromOne_theFirstChatKeepsCallsAwayAndChatsStillCome) {
    Site site = smallSite();
    site.rules.capacity.writtenBlocksLiveFrom = 1;
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId chat = stage.engage("ann", Channel::Chat);
    const ContactId call = stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    const AssignmentId second = stage.engage("ann", Channel::Chat);
    stage.must(EndContact{stage.work(chat).contact}, stage.as("ann"));
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.must(EndContact{stage.work(second).contact}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").contact, call);
}

TEST(FloorPolicies, Z15_occupiedRules_fromTheirPercentOnNothingComes) {
    for (const int percent : {34, 66, 67, 100}) {
        Site site = smallSite();
        site.rules.policy.occupied = {{Channel::Chat, percent}};
        site.rules.policy.words.full = "Occupied";
        site.rules.policy.wrapUp.mode = WrapUpMode::Off;
        Stage stage(site);
        stage.ready("ann");
        const int from = percent <= 66 ? 2 : 3; // of three
        for (int i = 1; i <= from; ++i) {
            EXPECT_EQ(stage.shown("ann").row, i == 1 ? ShownRow::Ready : ShownRow::Written) << percent << ' ' << i;
            stage.engage("ann", Channel::Chat);
        }
        EXPECT_EQ(stage.shown("ann").word, "Occupied") << percent;
        stage.post("sales", Channel::Voice);
        EXPECT_EQ(stage.offerOf("ann"), nullptr) << "occupied on all channels";
        endAll(stage, "ann");
        EXPECT_NE(stage.offerOf("ann"), nullptr) << "it leaves by itself with the work";
    }
}

TEST(FloorPolicies, Z15_whatOccupies_teamBeforeSite) {
    struct Row {
        std::vector<OccupiedRule> site;
        std::optional<std::vector<OccupiedRule>> team;
        bool isOccupied;
    };
    const std::vector<OccupiedRule> byOneChat{{Channel::Chat, 33}}, never;
    for (const Row& row : {Row{byOneChat, {}, true}, Row{byOneChat, never, false}, Row{never, byOneChat, true}}) {
        Site site = smallSite();
        site.rules.policy.occupied = row.site;
        site.rules.teams[0].policy.occupied = row.team;
        Stage stage(site);
        stage.ready("ann");
        stage.engage("ann", Channel::Chat);
        stage.post("sales", Channel::Chat);
        EXPECT_EQ(stage.offerOf("ann") == nullptr, row.isOccupied);
    }
}

TEST(FloorPolicies, Z15_inACall_isOccupiedAndGetsNoChat) {
    Site site = smallSite();
    site.rules.policy.occupied = {{Channel::Voice, 100}, {Channel::Video, 100}};
    site.rules.policy.words.engaged = "Occupied";
    Stage stage(site);
    stage.ready("ann");
    stage.engage("ann", Channel::Voice);
    EXPECT_EQ(stage.shown("ann").word, "Occupied");
    stage.post("help", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST(FloorPolicies, D13_contactsAtOnce_ofAllChannelsTogether) {
    Site site = autoSite();
    site.rules.capacity.sessionLimit = 2;
    Stage stage(site);
    stage.ready("ann");
    stage.choose("ann", kAuto);
    stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.shown("ann").word, "Busy");
    stage.engage("ann", Channel::Email);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Full);
    EXPECT_EQ(stage.shown("ann").word, "Busy – do not disturb");
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    endAll(stage, "ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ringing);
}

TEST(FloorPolicies, P5_Z20_D2_busyThatTakesWork_endsNoWrapUp) {
    Site site = autoSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Timed;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.choose("ann", chosen("busy"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.intent("ann"), chosen("busy"));
    stage.choose("ann", kAuto);
    stage.setOther("sue", "ann", chosen("busy"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
}

TEST(FloorPolicies, D13_declineOpted_isDoNotDisturbUntilReset) {
    Site site = autoSite();
    site.rules.policy.decline = ShowOverlay{EntryId{"dnd"}, std::nullopt};
    Stage stage(site);
    stage.ready("ann");
    const ContactId chat = stage.post("sales", Channel::Chat);
    stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").word, "Busy – do not disturb");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Acknowledge);
    stage.must(LeaveContact{chat}, Stage::customer());
    stage.must(AcknowledgeOverlays{}, stage.as("ann"));
    EXPECT_EQ(stage.shown("ann").word, "Available");
}

// --- choices that give way -----------------------------------------------------------------------------------------
TEST(FloorPolicies, D14_C8_manualAvailableAndBusy_giveWayAtTheNextAcceptOrClose) {
    for (const char* manual : {"ready", "busy"}) {
        Stage stage(autoSite());
        stage.ready("ann");
        stage.choose("ann", chosen(manual));
        EXPECT_EQ(stage.shown("ann").word, manual == std::string{"ready"} ? "Available" : "Busy");
        stage.engage("ann", Channel::Chat);
        EXPECT_EQ(stage.shown("ann").word, "Busy") << "partly used";
        EXPECT_EQ(stage.intent("ann"), chosen(manual)) << "what was chosen stays on record";
        stage.choose("ann", chosen("ready"));
        EXPECT_EQ(stage.shown("ann").word, "Available") << "chosen again: it holds until the close";
        endAll(stage, "ann");
        EXPECT_EQ(stage.shown("ann").word, "Available");
        stage.engage("ann", Channel::Chat);
        stage.choose("ann", chosen("busy"));
        endAll(stage, "ann");
        EXPECT_EQ(stage.shown("ann").word, "Available") << "recalculated: nothing to do";
    }
}

TEST(FloorPolicies, D14_C8_manualDoNotDisturbAndAway_stick) {
    for (const char* manual : {"dnd", "not-ready"}) {
        Stage stage(autoSite());
        stage.ready("ann");
        stage.engage("ann", Channel::Chat);
        stage.choose("ann", chosen(manual)); // pending while at work
        endAll(stage, "ann");
        EXPECT_EQ(stage.shown("ann").row, ShownRow::NotReady) << manual;
        stage.post("sales", Channel::Chat);
        EXPECT_EQ(stage.offerOf("ann"), nullptr) << manual;
        EXPECT_EQ(stage.intent("ann"), chosen(manual));
    }
}

TEST(FloorPolicies, D14_autoNotOffered_noChoiceGivesWay) {
    Site site = autoSite();
    site.rules.policy.autoOffered = false;
    site.rules.policy.signInPresence = kNotReady;
    site.rules.policy.onReturn = {};
    Stage stage(site);
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.shown("ann").word, "Available");
}

// --- at sign-in, and after an absence ------------------------------------------------------------------------------
TEST(FloorPolicies, Z14_D4_C1_firstSignIn_beginsWithWhatTheTeamThenTheSiteSays) {
    Site site = autoSite();
    site.rules.teams[1].policy.signInPresence = chosen("busy"); // blue
    site.people[1].teams = {TeamId{"blue"}};                    // bob
    Stage stage(site);
    EXPECT_EQ(stage.seen("ann").intent.choice, kAuto) << "who was never here is seen as he would begin";
    EXPECT_EQ(stage.seen("bob").intent.choice, chosen("busy"));
    stage.open("ann");
    EXPECT_EQ(stage.intent("ann"), kAuto);
    EXPECT_EQ(stage.shown("ann").word, "Available") << "none defined";
    stage.open("bob");
    EXPECT_EQ(stage.intent("bob"), chosen("busy"));
    stage.choose("bob", kNotReady);
    stage.must(CloseSession{stage.sessionsOf("bob").at(0)}, stage.as("bob"));
    stage.open("bob");
    EXPECT_EQ(stage.intent("bob"), kNotReady) << "only where no intent is stored";
}

TEST(FloorPolicies, D15_K16_onReturn_everyValue) {
    struct Case {
        ReturnPolicy policy;
        Choice before, after;
        bool asked;
    };
    const Case cases[]{{{true, {}}, kReady, kReady, true}, {{true, {}}, kNotReady, kNotReady, false},
        {{false, kNotReady}, kReady, kNotReady, false}, {{false, kNotReady}, kLunch, kNotReady, false},
        {{false, kAuto}, kNotReady, kAuto, false}, {{false, kAuto}, kReady, kAuto, false}};
    for (const Case& each : cases) {
        Site site = autoSite();
        site.rules.policy.onReturn = each.policy;
        site.rules.policy.reconnectGrace = 150s;
        Stage stage(site);
        stage.ready("ann");
        stage.choose("ann", each.before);
        comeBackAfter(stage, "ann", 150s - 1ms);
        EXPECT_EQ(stage.intent("ann"), each.before) << "back in time: all as it was";
        EXPECT_FALSE(stage.agent("ann").asked);
        comeBackAfter(stage, "ann", 150s + 1ms);
        EXPECT_EQ(stage.intent("ann"), each.after);
        EXPECT_EQ(stage.agent("ann").asked, each.asked);
    }
}

TEST(FloorPolicies, D15_grace_isTheTeamsOwn) {
    Site site = smallSite();
    site.rules.policy.reconnectGrace = 60s;
    site.rules.teams[0].policy.reconnectGrace = 5s;
    Stage stage(site);
    stage.ready("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.advance(4'999ms);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Reconnecting);
    stage.advance(1ms);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
}

// --- nobody there --------------------------------------------------------------------------------------------------
namespace {
Site idleSite() {
    Site site = smallSite();
    site.rules.policy.inactivity = {1800s, 180s};
    return site;
}
void idle(Stage& stage, const std::string& who, bool is = true) {
    for (const SessionId& id : stage.sessionsOf(who)) stage.must(IdleOnDevice{id, is}, stage.as(who));
}
} // namespace

TEST(FloorPolicies, Z21_W113_nobodyThere_isAskedThenSignedOut) {
    Stage stage(idleSite());
    stage.ready("ann");
    idle(stage, "ann");
    EXPECT_EQ(stage.agent("ann").signOutAt, stage.now + 180s);
    stage.advance(179'999ms);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
    stage.advance(1ms);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::SignedOut);
    EXPECT_EQ(Stage::in<SessionEnded>(stage.last).at(0).reason, EndReason::Inactive);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorPolicies, Z21_answered_staysAndIsAskedAnewTheNextTime) {
    Stage stage(idleSite());
    stage.ready("ann");
    idle(stage, "ann");
    idle(stage, "ann", false);
    EXPECT_FALSE(stage.agent("ann").signOutAt);
    stage.advance(10min);
    EXPECT_FALSE(stage.sessionsOf("ann").empty());
    idle(stage, "ann");
    EXPECT_EQ(stage.agent("ann").signOutAt, stage.now + 180s);
}

TEST(FloorPolicies, Z21_atWork_isAskedOnlyOnceTheWorkIsDone) {
    Stage stage(idleSite());
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    idle(stage, "ann");
    EXPECT_FALSE(stage.agent("ann").signOutAt) << "somebody reading is no absentee";
    stage.advance(1h);
    endAll(stage, "ann");
    EXPECT_FALSE(stage.agent("ann").signOutAt) << "wrapping up";
    stage.advance(30s);
    EXPECT_EQ(stage.agent("ann").signOutAt, stage.now + 180s);
}

TEST(FloorPolicies, Z21_oneOfHisDevicesIsInUse_isNotAsked) {
    Stage stage(idleSite());
    stage.ready("ann");
    stage.open("ann", "laptop");
    stage.must(IdleOnDevice{stage.sessionsOf("ann").at(0), true}, stage.as("ann"));
    EXPECT_FALSE(stage.agent("ann").signOutAt);
    stage.must(IdleOnDevice{stage.sessionsOf("ann").at(1), true}, stage.as("ann"));
    EXPECT_TRUE(stage.agent("ann").signOutAt);
    stage.open("ann", "tablet");
    EXPECT_FALSE(stage.agent("ann").signOutAt) << "he signed in elsewhere: he is there";
}

TEST(FloorPolicies, Z21_W113_off_nobodyIsAsked_andATeamMayHaveItsOwn) {
    Stage off;
    off.ready("ann");
    idle(off, "ann");
    EXPECT_FALSE(off.agent("ann").signOutAt);
    Site site = smallSite();
    site.rules.teams[0].policy.inactivity = InactivityPolicy{180s, 10s};
    Stage team(site);
    team.ready("ann");
    idle(team, "ann");
    EXPECT_EQ(team.agent("ann").signOutAt, team.now + 10s);
}

TEST(FloorPolicies, Z21_offerComesWhileAsked_theQuestionWaits) {
    Stage stage(idleSite());
    stage.ready("ann");
    idle(stage, "ann");
    stage.advance(175s);
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(5s);
    EXPECT_FALSE(stage.sessionsOf("ann").empty()) << "a request is open";
    EXPECT_FALSE(stage.agent("ann").signOutAt);
    stage.advance(115s);
    EXPECT_EQ(stage.agent("ann").signOutAt, stage.now + 180s) << "missed: asked again";
}

// --- several devices -----------------------------------------------------------------------------------------------
TEST(FloorPolicies, I12_Z23_mirror_theDeviceThatShowsTheRequest_rings) {
    Stage stage;
    stage.ready("ann");
    const SessionId desk = stage.sessionsOf("ann").at(0);
    const SessionId laptop = stage.open("ann", "laptop");
    const auto ringing = [&] {
        std::set<SessionId> out;
        for (const Device& each : layers(stage.floor, PersonId{"ann"}, Visibility::Supervisor).devices)
            if (each.rings) out.insert(each.session);
        return out;
    };
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    EXPECT_TRUE(ringing().empty()) << "not yet on any screen";
    stage.must(PresentOffer{laptop, offer}, stage.as("ann"));
    EXPECT_EQ(ringing(), std::set{laptop});
    stage.must(PresentOffer{desk, offer}, stage.as("ann"));
    EXPECT_EQ(ringing(), (std::set{desk, laptop}));
    stage.must(LoseSession{desk}, Stage::server());
    EXPECT_EQ(ringing(), std::set{laptop}) << "nobody knows what a device shows that is away";
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_TRUE(ringing().empty());
}

TEST(FloorPolicies, K16_K25_mirror_answeredOnOneDevice_theOfferIsGoneFromAll) {
    Stage stage;
    stage.ready("ann");
    stage.open("ann", "laptop");
    stage.post("sales", Channel::Chat);
    const OfferId offer = stage.offer("ann").id;
    for (const SessionId& id : stage.sessionsOf("ann")) stage.must(PresentOffer{id, offer}, stage.as("ann"));
    EXPECT_EQ(stage.offer("ann").presentedOn.size(), 2U);
    stage.must(AcceptOffer{offer}, stage.as("ann"));
    EXPECT_EQ(stage.refused(AcceptOffer{offer}, stage.as("ann")), Refusal::OfferGone) << "the first answer wins";
    EXPECT_EQ(stage.everHappened<AssignmentMade>(), 1U);
    EXPECT_EQ(stage.intent("ann"), kReady) << "opening another device never changes the status";
    stage.must(SubmitWrapUp{[&] { // signing out on one leaves the other
                                endAll(stage, "ann");
                                return stage.floor.assignments.begin()->first;
                            }(),
                   CodeId{"done"}, {}},
        stage.as("ann"));
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    EXPECT_EQ(stage.sessionsOf("ann").size(), 1U);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorPolicies, W113_K26_sessions_isTheTeamsOwn) {
    Site site = smallSite();
    site.rules.policy.sessions = SessionsMode::Mirror;
    site.rules.teams[0].policy.sessions = SessionsMode::Takeover;
    Stage stage(site);
    stage.ready("ann");
    stage.open("ann", "laptop");
    EXPECT_EQ(stage.sessionsOf("ann").size(), 1U);
    EXPECT_EQ(stage.intent("ann"), kReady);
    stage.open("cid");
    Site blue = stage.floor.site;
    blue.people[2].teams = {TeamId{"blue"}};
    stage.must(SetSite{blue}, Stage::server());
    stage.open("cid", "laptop");
    EXPECT_EQ(stage.sessionsOf("cid").size(), 2U);
}

// --- queue > team > site -------------------------------------------------------------------------------------------
TEST(FloorPolicies, C2_C3_precedence_queueThenTeamThenSite_inTheFloor) {
    for (const int levels : {0, 1, 2}) { // said by the site; by the team too; by the queue too
        Site site = smallSite();
        const auto say = [&](PolicyPatch& patch, seconds timeout, seconds wrapUp) {
            patch.offerTimeoutVoice = timeout;
            patch.wrapUp = WrapUpPolicy{WrapUpMode::Timed, wrapUp, true, true, true, WrapUpBlocks::Always};
            patch.decline = ShowOverlay{EntryId{"declined"}, timeout};
        };
        site.rules.policy.offerTimeoutVoice = 10s;
        site.rules.policy.wrapUp.duration = 110s;
        site.rules.policy.decline = ShowOverlay{EntryId{"declined"}, 10s};
        if (levels >= 1) say(site.rules.teams[0].policy, 11s, 111s);
        if (levels >= 2) say(site.rules.queues[0].policy, 12s, 112s);
        Stage stage(site);
        stage.ready("ann");
        stage.post("sales", Channel::Voice);
        EXPECT_EQ(stage.offer("ann").seconds, 10 + levels);
        const AssignmentId work = stage.accept("ann");
        stage.leg(work, LineState::Up);
        stage.must(EndCall{stage.work(work).contact}, stage.as("pbx"));
        EXPECT_EQ(stage.work(work).wrapUpSeconds, 110 + levels);
        stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
        stage.post("sales", Channel::Voice);
        stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
        EXPECT_EQ(
            std::get<UntilTime>(stage.overlay("ann", OverlayKind::Declined)->end).at, stage.now + seconds(10 + levels));
        Stage other(site);
        other.ready("ann");
        other.post("vip", Channel::Voice);
        EXPECT_EQ(other.offer("ann").seconds, 10 + std::min(levels, 1)) << "another queue says nothing";
    }
}
