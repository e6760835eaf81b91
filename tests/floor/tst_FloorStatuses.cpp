// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Administration of statuses and reasons on a floor at work: who may, what is in use, and what changes for whom.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

PresenceEntry custom(BaseStatus base = BaseStatus::Away, const char* text = "Back office") {
    PresenceEntry entry;
    entry.id = EntryId{"back-office"};
    entry.text = text;
    entry.base = base;
    return entry;
}

const Choice kBackOffice{EntryId{"back-office"}, std::nullopt};

Site administered() {
    Site site = smallSite();
    for (PresenceEntry& each : site.rules.entries) each.builtIn = true;
    return site;
}

struct FloorStatuses : testing::Test {
    Stage stage{administered()};
    [[nodiscard]] const SiteRules& rules() const { return stage.floor.site.rules; }
    void put(const PresenceEntry& entry) { stage.must(PutEntry{entry}, stage.as("adm")); }
    Refusal refusedRemoval() { return stage.refused(RemoveEntry{EntryId{"back-office"}}, stage.as("adm")); }
};

} // namespace

TEST_F(FloorStatuses, D9_Z13_putAndRemoved_isThereForEverybodyAndGone) {
    put(custom());
    ASSERT_EQ(stage.happened<SiteWasSet>().size(), 1U);
    stage.must(PutReason{{ReasonId{"walk"}, "Walk", "pause", 2}}, stage.as("adm"));
    stage.must(SetSignInPresence{kBackOffice}, stage.as("adm"));
    stage.open("bob");
    EXPECT_EQ(stage.shown("bob").word, "Back office") << "what a first sign-in begins with";
    stage.open("ann");
    stage.choose("ann", {EntryId{"not-ready"}, ReasonId{"walk"}});
    EXPECT_EQ(stage.shown("ann").reason, "Walk");
    stage.must(SetSignInPresence{kNotReady}, stage.as("adm"));
    stage.choose("bob", kReady);
    stage.choose("ann", kNotReady);
    stage.must(RemoveEntry{EntryId{"back-office"}}, stage.as("adm"));
    stage.must(RemoveReason{ReasonId{"walk"}}, stage.as("adm"));
    EXPECT_EQ(rules(), administered().rules);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST_F(FloorStatuses, D9_sameAgain_isNoChange) {
    put(custom());
    put(custom());
    EXPECT_TRUE(stage.last.empty());
}

TEST_F(FloorStatuses, K36_D9_onlyAdministratorsMay) {
    const Command commands[] = {PutEntry{custom()}, RemoveEntry{EntryId{"back-office"}},
        PutReason{{ReasonId{"walk"}, "Walk", "pause", 2}}, RemoveReason{ReasonId{"lunch"}}, SetSignInPresence{kReady}};
    for (const Command& each : commands) {
        for (const char* who : {"ann", "sue", "pbx"})
            EXPECT_EQ(stage.refused(each, stage.as(who)), Refusal::Forbidden) << who << ' ' << each.index();
        EXPECT_EQ(stage.refused(each, stage.as("nobody")), Refusal::Unauthorized) << each.index();
        EXPECT_EQ(stage.refused(each, Stage::customer()), Refusal::Unauthorized) << each.index();
    }
    put(custom());
    for (const Command& each : commands) stage.must(each, stage.as("adm"));
}

TEST_F(FloorStatuses, D8_everyFault_isRefusedByNameAndChangesNothing) {
    const auto refused = [&](const Command& command) { return stage.refused(command, stage.as("adm")); };
    PresenceEntry builtIn = custom();
    builtIn.id = EntryId{"ready"};
    EXPECT_EQ(refused(PutEntry{builtIn}), Refusal::BuiltIn);
    EXPECT_EQ(refused(RemoveEntry{EntryId{"ready"}}), Refusal::BuiltIn);
    EXPECT_EQ(refused(RemoveEntry{EntryId{"gone"}}), Refusal::NotFound);
    EXPECT_EQ(refused(PutEntry{custom(BaseStatus::Away, " ")}), Refusal::NotInState);
    EXPECT_EQ(refused(PutReason{{ReasonId{"walk"}, "Walk", "nowhere"}}), Refusal::NotFound);
    EXPECT_EQ(refused(RemoveReason{ReasonId{"gone"}}), Refusal::NotFound);
    EXPECT_EQ(refused(SetSignInPresence{{EntryId{"no-answer"}, std::nullopt}}), Refusal::NotSelectable);
    put(custom());
    stage.must(SetSignInPresence{kBackOffice}, stage.as("adm"));
    EXPECT_EQ(refusedRemoval(), Refusal::InUse);
}

// --- in use ---------------------------------------------------------------------------------------------------------

TEST_F(FloorStatuses, D9_chosen_isNotRemoved_andItIsSaidWhoHasIt) {
    put(custom());
    stage.open("ann");
    stage.choose("ann", kBackOffice);
    const auto no = stage.tell(RemoveEntry{EntryId{"back-office"}}, stage.as("adm"));
    ASSERT_FALSE(no);
    EXPECT_EQ(no.error().refusal, Refusal::InUse);
    EXPECT_EQ(no.error().detail, "The ann");
    stage.must(CloseSession{stage.sessionsOf("ann")[0]}, stage.as("ann"));
    EXPECT_EQ(refusedRemoval(), Refusal::InUse) << "he finds it when he comes back";
    stage.open("ann");
    stage.choose("ann", kNotReady);
    stage.must(RemoveEntry{EntryId{"back-office"}}, stage.as("adm"));
}

TEST_F(FloorStatuses, D9_pendingOrOnOneChannelOrUndoable_isInUse) {
    put(custom());
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kBackOffice);
    ASSERT_TRUE(stage.agent("ann").pending);
    EXPECT_EQ(refusedRemoval(), Refusal::InUse);
    stage.must(CancelPending{}, stage.as("ann"));
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    ChannelSet chat;
    chat.set(domain::index(Channel::Chat));
    stage.must(SetPresence{kBackOffice, false, std::nullopt, chat}, stage.as("ann"));
    EXPECT_EQ(refusedRemoval(), Refusal::InUse);
    stage.choose("ann", kBackOffice);
    stage.setOther("sue", "ann", kNotReady);
    EXPECT_EQ(refusedRemoval(), Refusal::InUse) << "the supervisor may still take it back";
    stage.advance(kUndoWithin + 1s);
    stage.must(RemoveEntry{EntryId{"back-office"}}, stage.as("adm"));
}

TEST_F(FloorStatuses, Z13_chosenReason_isNotRemoved) {
    stage.open("ann");
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.refused(RemoveReason{ReasonId{"lunch"}}, stage.as("adm")), Refusal::InUse);
    stage.choose("ann", kTraining);
    stage.must(RemoveReason{ReasonId{"lunch"}}, stage.as("adm"));
    EXPECT_EQ(stage.refused(SetPresence{kLunch, false}, stage.as("bob")), Refusal::UnknownReason);
}

TEST_F(FloorStatuses, D9_whoLeftTheSite_holdsNothing) {
    put(custom());
    stage.open("ann");
    stage.choose("ann", kBackOffice);
    Site without = administered();
    std::erase_if(without.people, [](const Person& each) { return each.id.value == "ann"; });
    stage.must(SetSite{without}, Stage::server());
    stage.must(RemoveEntry{EntryId{"back-office"}}, stage.as("adm"));
}

// --- live -----------------------------------------------------------------------------------------------------------

TEST_F(FloorStatuses, D1_newText_rewordsWhoeverIsInIt) {
    put(custom());
    stage.open("ann");
    stage.choose("ann", kBackOffice);
    const WallTime since = stage.shown("ann").since;
    stage.advance(5min);
    put(custom(BaseStatus::Away, "Paper work"));
    EXPECT_EQ(stage.shown("ann").word, "Paper work");
    EXPECT_EQ(stage.shown("ann").since, since) << "he has chosen nothing since";
    EXPECT_EQ(stage.intent("ann"), kBackOffice);
}

TEST_F(FloorStatuses, D1_K34_baseThatTakesNoWork_stopsItAtOnce_andBack) {
    put(custom(BaseStatus::Available));
    stage.ready("ann");
    stage.choose("ann", kBackOffice);
    stage.post("sales", Channel::Chat);
    const OfferId rings = stage.ring("ann");
    put(custom(BaseStatus::Away));
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "an open offer goes back";
    const auto over = stage.happened<OfferOver>();
    ASSERT_EQ(over.size(), 1U);
    EXPECT_EQ(over[0].offer, rings);
    EXPECT_EQ(over[0].reason, WithdrawReason::NotEligible) << "no miss";
    EXPECT_EQ(stage.agent("ann").missed, 0);
    put(custom(BaseStatus::Available));
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "what waits is offered as soon as it may be";
}

TEST_F(FloorStatuses, D1_baseThatTakesNoWork_leavesAContactInProgress) {
    put(custom(BaseStatus::Available));
    stage.ready("ann");
    stage.choose("ann", kBackOffice);
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    put(custom(BaseStatus::Offline));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Active);
}

TEST_F(FloorStatuses, D6_noLongerSelectable_staysForWhoIsInIt_andForNobodyElse) {
    put(custom());
    stage.open("ann");
    stage.open("bob");
    stage.choose("ann", kBackOffice);
    PresenceEntry closed = custom();
    closed.selectable = false;
    put(closed);
    EXPECT_EQ(stage.shown("ann").word, "Back office");
    EXPECT_EQ(stage.refused(SetPresence{kBackOffice, false}, stage.as("bob")), Refusal::NotSelectable);
}

// --- a new site file ------------------------------------------------------------------------------------------------

TEST_F(FloorStatuses, D9_Z13_newSiteFile_takesNothingBack) {
    put(custom());
    stage.must(RemoveReason{ReasonId{"training"}}, stage.as("adm"));
    stage.must(SetSignInPresence{kReady}, stage.as("adm"));
    Site file = administered();
    file.rules.name = "New";
    stage.must(SetSite{file}, Stage::server());
    EXPECT_EQ(rules().name, "New");
    EXPECT_NE(find(rules(), EntryId{"back-office"}), nullptr);
    EXPECT_EQ(find(rules(), ReasonId{"training"}), nullptr);
    EXPECT_EQ(rules().policy.signInPresence, kReady);
    stage.must(SetSite{file}, Stage::server());
    EXPECT_TRUE(stage.last.empty()) << "the same file again changes nothing";
    EXPECT_EQ(stage.replayed(), stage.floor);
}

// --- another preset has other statuses
namespace {

const Choice kBreak{EntryId{"break"}, std::nullopt};
const Choice kOpen{EntryId{"open"}, std::nullopt};
const Choice kGone{EntryId{"not-ready"}, ReasonId{"walk"}};

// Before the change of preset: a status, one that takes work and a reason that the next one lacks.
Site before() {
    Site site = smallSite();
    for (const Choice& each : {kBreak, kOpen}) {
        PresenceEntry entry;
        entry.id = *each.entry;
        entry.text = each.entry->value;
        entry.base = each == kOpen ? BaseStatus::Available : BaseStatus::Away;
        site.rules.entries.push_back(entry);
    }
    site.rules.reasons.push_back({*kGone.reason, "Walk", "pause", 3});
    return site;
}

struct FloorPreset : testing::Test {
    Stage stage{before()};
    void change(Choice signIn = kNotReady) {
        Site next = smallSite();
        next.rules.policy.signInPresence = std::move(signIn);
        stage.must(SetSite{next}, Stage::server());
        EXPECT_EQ(stage.replayed(), stage.floor);
    }
    void plan(const Choice& choice, PendingWhen when) { stage.must(SetPresence{choice, false, when}, stage.as("ann")); }
    void onVoice(const Choice& choice) {
        ChannelSet voice;
        voice.set(domain::index(Channel::Voice));
        stage.must(SetPresence{choice, false, {}, voice}, stage.as("ann"));
    }
};

} // namespace

TEST_F(FloorPreset, Z14_statusIsGone_theSignInStatusHoldsInstead) {
    stage.ready("ann");
    stage.choose("ann", kOpen);
    stage.open("bob");
    change();
    EXPECT_EQ(stage.intent("ann"), kNotReady);
    EXPECT_EQ(stage.agent("ann").intent->by.kind, ActorKind::System);
    EXPECT_EQ(stage.happened<IntentSet>().size(), 1U) << "nobody else is concerned";
}

TEST_F(FloorPreset, Z14_statusIsGone_nobodyGetsWorkByThat) {
    stage.ready("ann");
    stage.choose("ann", kBreak);
    change(kReady);
    EXPECT_EQ(stage.intent("ann"), kNotReady);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST_F(FloorPreset, Z14_statusIsGone_whoTookWorkTakesIt_alsoByAuto) {
    stage.ready("ann");
    stage.choose("ann", kOpen);
    change({});
    EXPECT_EQ(stage.intent("ann"), Choice{});
}

TEST_F(FloorPreset, Z13_reasonIsGone_theStatusStays) {
    stage.open("ann");
    stage.choose("ann", kGone);
    change(kReady);
    EXPECT_EQ(stage.intent("ann"), kNotReady);
}

TEST_F(FloorPreset, Z14_statusIsGone_whatElseWasChosenOnAChannelStays) {
    stage.ready("ann");
    stage.choose("ann", kOpen);
    onVoice(kLunch);
    change(kReady);
    EXPECT_EQ(stage.intent("ann"), kReady);
    ASSERT_EQ(stage.agent("ann").overrides.size(), 1U);
    EXPECT_EQ(stage.agent("ann").overrides[0].choice, kLunch);
}

TEST_F(FloorPreset, W21_statusOfAChannelIsGone_isDropped_butBringsNoWork) {
    stage.ready("ann");
    onVoice(kOpen);
    change();
    EXPECT_TRUE(stage.agent("ann").overrides.empty());
    stage.must(SetSite{before()}, Stage::server());
    onVoice(kBreak);
    change(kReady);
    ASSERT_EQ(stage.agent("ann").overrides.size(), 1U);
    EXPECT_EQ(stage.agent("ann").overrides[0].choice, kNotReady);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
}

TEST_F(FloorPreset, K9_pendingStatusIsGone_isDropped_butBringsNoWork) {
    stage.ready("ann");
    stage.choose("ann", kLunch);
    plan(kBreak, AtTime{stage.now + 1h});
    change();
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_EQ(stage.intent("ann"), kLunch);
    stage.must(SetSite{before()}, Stage::server());
    stage.choose("ann", kReady);
    plan(kBreak, AfterContacts{2});
    change(kReady);
    ASSERT_TRUE(stage.agent("ann").pending);
    EXPECT_EQ(stage.agent("ann").pending->choice, kNotReady);
    EXPECT_EQ(stage.agent("ann").pending->when, PendingWhen{AfterContacts{2}});
    EXPECT_EQ(stage.intent("ann"), kReady);
}
