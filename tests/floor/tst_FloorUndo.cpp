// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor takes back what he set, within ten seconds and while it stands (idea 8): then all is as if nothing had been.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

UndoOthersPresence undoFor(const char* who) { return UndoOthersPresence{PersonId{who}}; }

SetPresence onChannel(Channel channel, const Choice& choice) {
    SetPresence set{choice};
    set.channels.set(domain::index(channel));
    return set;
}

} // namespace

TEST(FloorUndo, I8_Z20_undo_whatHeReplacedHoldsAgain) {
    Stage stage;
    stage.ready("ann");
    const Intent before = *stage.agent("ann").intent;
    stage.setOther("sue", "ann", kLunch);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").intent, before);
    ASSERT_EQ(stage.happened<StatusSetByOther>().size(), 1U);
    EXPECT_TRUE(stage.happened<StatusSetByOther>()[0].undone);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile) << "a second time";
}

TEST(FloorUndo, I8_Z20_onlyWhoSetItAndOnlyForTenSeconds) {
    Stage stage;
    stage.ready("ann");
    stage.setOther("sue", "ann", kLunch);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("adm")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sam")), Refusal::Forbidden);
    EXPECT_EQ(stage.refused(undoFor("nobody"), stage.as("sue")), Refusal::NotFound);
    stage.advance(kUndoWithin + std::chrono::milliseconds(1));
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::NotInState);
}

TEST(FloorUndo, I8_K9_whatWasChosenSinceStands) {
    Stage stage;
    stage.ready("ann");
    stage.setOther("sue", "ann", kLunch);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.agent("ann").intent->choice, kReady);
}

TEST(FloorUndo, I8_K9_W21_whatWasChosenForOneChannelSinceStands) {
    Stage stage;
    stage.ready("ann");
    stage.setOther("sue", "ann", kLunch);
    stage.must(onChannel(Channel::Chat, kReady), stage.as("ann"));
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.agent("ann").overrides.size(), 1U);
}

// Ready as he had left it would bring work to somebody who was not there for the last.
TEST(FloorUndo, I8_W23_missThatWaited_waitsAgainAndBringsNoWork) {
    Stage stage;
    stage.ready("ann");
    stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(2min);
    const Overlay before = *stage.overlay("ann", OverlayKind::NoAnswer);
    const int missed = stage.agent("ann").missed;
    stage.setOther("sue", "ann", kLunch);
    ASSERT_EQ(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    stage.must(undoFor("ann"), stage.as("sue"));
    ASSERT_NE(stage.overlay("ann", OverlayKind::NoAnswer), nullptr);
    EXPECT_EQ(*stage.overlay("ann", OverlayKind::NoAnswer), before);
    EXPECT_EQ(stage.agent("ann").missed, missed);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Acknowledge);
    EXPECT_EQ(stage.floor, stage.replayed());
}

TEST(FloorUndo, I8_Z16_countedMisses_countAgain) {
    Site site = smallSite();
    site.rules.policy.noAnswer.count = 3;
    Stage stage(site);
    stage.ready("ann");
    for (int i = 0; i < 2; ++i) {
        const ContactId chat = stage.post("sales", Channel::Chat);
        stage.ring("ann");
        stage.advance(2min);
        stage.must(LeaveContact{chat}, Stage::customer());
    }
    ASSERT_EQ(stage.agent("ann").misses.size(), 2U);
    const auto misses = stage.agent("ann").misses;
    stage.setOther("sue", "ann", kLunch);
    ASSERT_EQ(stage.agent("ann").missed, 0);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").missed, 2);
    EXPECT_EQ(stage.agent("ann").misses, misses);
}

TEST(FloorUndo, I8_Z20_replacedPending_waitsAgain) {
    Stage stage;
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.choose("ann", kLunch);
    const Pending before = *stage.agent("ann").pending;
    stage.setOther("sue", "ann", kNotReady);
    ASSERT_NE(stage.agent("ann").pending, before);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").pending, before);
    ASSERT_EQ(stage.happened<StatusSetByOther>().size(), 1U);
    EXPECT_EQ(stage.happened<StatusSetByOther>()[0].choice, kLunch) << "she reads what waits again, not her status";
    EXPECT_TRUE(stage.happened<StatusSetByOther>()[0].pending);
}

TEST(FloorUndo, I8_W21_channelsOfTheirOwn_haveItAgain) {
    Stage stage;
    stage.ready("ann");
    stage.must(onChannel(Channel::Voice, kNotReady), stage.as("ann"));
    const auto before = stage.agent("ann").overrides;
    stage.setOther("sue", "ann", kLunch);
    ASSERT_TRUE(stage.agent("ann").overrides.empty());
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").overrides, before);
}

TEST(FloorUndo, I8_K16_whoWasAsked_isAskedStill) {
    Stage stage;
    stage.ready("ann");
    stage.must(CloseSession{stage.sessionsOf("ann").at(0)}, stage.as("ann"));
    stage.advance(std::chrono::minutes(10));
    stage.open("ann");
    ASSERT_TRUE(stage.agent("ann").asked);
    stage.setOther("sue", "ann", kLunch);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_TRUE(stage.agent("ann").asked) << "nobody has said that Ready still holds";
    EXPECT_NE(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorUndo, I8_Z14_whoNeverChose_isAsBefore) {
    Stage stage;
    stage.setOther("sue", "ann", kReady); // she has not signed in yet
    stage.must(undoFor("ann"), stage.as("sue"));
    stage.open("ann");
    EXPECT_EQ(stage.agent("ann").intent->choice, kNotReady) << "what every sign-in begins with";
}

// --- a change that waited, and was applied within the ten seconds ----------------------------------------------------

namespace {

// Ann chats, Sue sets Lunch for afterwards, and the chat is over: it is Lunch.
AssignmentId appliedMeanwhile(Stage& stage) {
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.setOther("sue", "ann", kLunch);
    EXPECT_TRUE(stage.agent("ann").pending);
    stage.advance(std::chrono::seconds(3));
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.intent("ann"), kLunch);
    EXPECT_FALSE(stage.agent("ann").pending);
    return work;
}

} // namespace

TEST(FloorUndo, I8_Z20_appliedMeanwhile_stillStandsAndIsTakenBackToTheIntentBefore) {
    Stage stage;
    stage.ready("ann");
    const Intent before = *stage.agent("ann").intent;
    appliedMeanwhile(stage);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").intent, before);
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_TRUE(stage.happened<StatusSetByOther>().at(0).undone);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile) << "a second time";
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorUndo, I8_K9_appliedMeanwhileAndChosenSince_stands) {
    Stage stage;
    stage.ready("ann");
    appliedMeanwhile(stage);
    stage.choose("ann", kTraining);
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.intent("ann"), kTraining);
}

TEST(FloorUndo, I8_appliedMeanwhile_onlyForTenSecondsFromWhenItWasSet) {
    Stage stage;
    stage.ready("ann");
    appliedMeanwhile(stage);
    stage.advance(std::chrono::seconds(8));
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::NotInState);
    EXPECT_EQ(stage.intent("ann"), kLunch);
}

TEST(FloorUndo, I8_idea6_ownPlanThatWaited_isAppliedInItsPlace) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    stage.choose("ann", kTraining); // after the chat
    stage.setOther("sue", "ann", kLunch);
    stage.must(EndContact{stage.work(work).contact}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    ASSERT_EQ(stage.intent("ann"), kLunch);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.intent("ann"), kTraining) << "as if nothing had been: her own plan is due";
    ASSERT_EQ(stage.happened<StatusSetByOther>().size(), 1U);
    EXPECT_EQ(stage.happened<StatusSetByOther>()[0].choice, kTraining);
    EXPECT_FALSE(stage.happened<StatusSetByOther>()[0].pending) << "it waits for nothing";
}

// --- what it would be taken back to is gone ---------------------------------------------------------------------------

TEST(FloorUndo, I8_D9_statusRemovedMeanwhile_isRefusedAndChangesNothing) {
    Site site = smallSite();
    PresenceEntry errand;
    errand.id = EntryId{"errand"};
    errand.text = "Errand";
    site.rules.entries.push_back(errand);
    Stage stage(site);
    stage.ready("ann");
    stage.choose("ann", {EntryId{"errand"}, std::nullopt});
    stage.setOther("sue", "ann", kReady);
    EXPECT_EQ(stage.refused(RemoveEntry{EntryId{"errand"}}, stage.as("adm")), Refusal::InUse) << "by hand not yet";
    stage.must(SetSite{smallSite()}, Stage::server()); // another file has no such status
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.tell(undoFor("ann"), stage.as("sue")).error().detail, "that status is no longer there");
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorUndo, I8_Z13_reasonRemovedMeanwhile_isRefusedAndChangesNothing) {
    Stage stage;
    stage.ready("ann");
    stage.choose("ann", kTraining);
    stage.setOther("sue", "ann", kReady);
    Site site = smallSite();
    site.rules.reasons.pop_back();
    stage.must(SetSite{site}, Stage::server());
    EXPECT_EQ(stage.refused(undoFor("ann"), stage.as("sue")), Refusal::ChangedMeanwhile);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorUndo, I8_D9_W21_statusOfAChannel_isInUseWhileItCanComeBack) {
    Site site = smallSite();
    PresenceEntry errand;
    errand.id = EntryId{"errand"};
    errand.text = "Errand";
    site.rules.entries.push_back(errand);
    Stage stage(site);
    stage.ready("ann");
    stage.must(onChannel(Channel::Voice, {EntryId{"errand"}, std::nullopt}), stage.as("ann"));
    stage.setOther("sue", "ann", kLunch);
    EXPECT_EQ(stage.refused(RemoveEntry{EntryId{"errand"}}, stage.as("adm")), Refusal::InUse);
    stage.must(undoFor("ann"), stage.as("sue"));
    EXPECT_EQ(stage.agent("ann").overrides.size(), 1U);
}
