// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

TEST(FloorWrapUp, W49_W81_contactEnds_wrapUpStartsWithItsCountdown) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(work).deadline, stage.now + 30s);
    EXPECT_EQ(stage.work(work).wrapUpSeconds, 30);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp);
    stage.post("sales", Channel::Chat);
    EXPECT_EQ(stage.offerOf("ann"), nullptr) << "wrap-up keeps work away";
}

TEST(FloorWrapUp, W84_K30_P5_deadline_defaultCodeExactlyOnceByTheServer) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.must(LoseSession{stage.sessionsOf("ann").at(0)}, Stage::server()); // closing the desktop prolongs nothing
    stage.advance(30s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(work).code, CodeId{"done"});
    stage.advance(10min);
    EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
    EXPECT_TRUE(Stage::in<AssignmentOver>(stage.last).empty());
}

TEST(FloorWrapUp, W82_submit_codeMustBeOneOfTheQueue) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    const auto submit = [&](const char* code) {
        return stage.refused(SubmitWrapUp{work, CodeId{code}, {}}, stage.as("ann"));
    };
    EXPECT_EQ(submit(""), Refusal::CodeRequired);
    EXPECT_EQ(submit("unheard-of"), Refusal::UnknownCode);
    EXPECT_EQ(submit("fixed"), Refusal::UnknownCode);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, "two chairs"}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).notes, "two chairs");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorWrapUp, W82_submit_onlyByItsAgentAndOnlyAfterTheContact) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.engage("ann", Channel::Chat);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann")), Refusal::NotInState);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("bob")), Refusal::NotYourContact);
    EXPECT_EQ(stage.refused(SubmitWrapUp{AssignmentId{"a-0"}, CodeId{"done"}, {}}, stage.as("bob")), Refusal::NotFound);
}

TEST(FloorWrapUp, W82_correction_forFiveMinutesThenForgotten) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    const ContactId contact = stage.work(work).contact;
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    stage.advance(299s);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, "after all"}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).code, CodeId{"sold"});
    EXPECT_EQ(stage.work(work).notes, "after all");
    EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
    stage.advance(1s);
    EXPECT_FALSE(stage.floor.assignments.contains(work));
    EXPECT_FALSE(stage.floor.contacts.contains(contact));
}

TEST(FloorWrapUp, P5_W84_extend_movesTheDeadlineWithinTheLimit) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    const WallTime before = *stage.work(work).deadline;
    stage.must(ExtendWrapUp{work, 60}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).deadline, before + 60s);
    EXPECT_EQ(stage.work(work).wrapUpSeconds, 90);
    stage.advance(89s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.refused(ExtendWrapUp{work, 3600}, stage.as("ann")), Refusal::NotAllowedByPolicy);
    EXPECT_EQ(stage.refused(ExtendWrapUp{work, -5}, stage.as("ann")), Refusal::NotAllowedByPolicy);
    stage.advance(1s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.refused(ExtendWrapUp{work, 60}, stage.as("ann")), Refusal::NotInState);
}

TEST(FloorWrapUp, W84_extend_policyForbids_isRefused) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayExtend = false;
    Stage stage(site);
    stage.ready("ann");
    EXPECT_EQ(stage.refused(ExtendWrapUp{stage.wrapUp("ann"), 60}, stage.as("ann")), Refusal::NotAllowedByPolicy);
}

TEST(FloorWrapUp, P5_endEarly_policyForbids_isRefused) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayEndEarly = false;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann")), Refusal::NotAllowedByPolicy);
}

TEST(FloorWrapUp, P5_modeOff_doneAtOnce) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Off;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorWrapUp, W84_modeManual_lastsUntilACodeIsChosen) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Manual;
    site.rules.policy.wrapUp.mayEndEarly = false; // without a countdown nothing is early
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.advance(24h);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.refused(ExtendWrapUp{work, 60}, stage.as("ann")), Refusal::NotInState);
    stage.open("ann");
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
}

namespace {

struct Blocking {
    WrapUpBlocks blocks;
    Channel ended; // what is being wrapped up
    bool voice;    // is a call offered meanwhile, and is a chat?
    bool chat;
};

} // namespace

TEST(FloorWrapUp, D20_P13_P14_blocks_byPolicyAndChannel) {
    for (const Blocking& row : {Blocking{WrapUpBlocks::Always, Channel::Voice, false, false},
             Blocking{WrapUpBlocks::Always, Channel::Chat, false, false},
             Blocking{WrapUpBlocks::VoiceOnly, Channel::Voice, false, true},
             Blocking{WrapUpBlocks::VoiceOnly, Channel::Chat, true, true},
             Blocking{WrapUpBlocks::Never, Channel::Voice, true, true},
             Blocking{WrapUpBlocks::Never, Channel::Chat, true, true}}) {
        SCOPED_TRACE(std::to_string(static_cast<int>(row.blocks)) + ' ' + std::string(toName(row.ended)));
        Site site = smallSite();
        site.rules.policy.wrapUp.blocks = row.blocks;
        Stage stage(site);
        stage.ready("ann");
        stage.wrapUp("ann", row.ended);
        const bool holds = !row.voice || !row.chat;
        EXPECT_EQ(stage.seen("ann").work.at(0).blocks != WrapUpBlocks::Never, holds);
        EXPECT_EQ(stage.shown("ann").row, holds ? ShownRow::WrapUp : ShownRow::Ready);
        stage.post("sales", Channel::Voice);
        EXPECT_EQ(stage.offerOf("ann") != nullptr, row.voice);
        if (row.voice) stage.must(LeaveContact{stage.offer("ann").contact}, Stage::customer());
        stage.post("sales", Channel::Chat);
        EXPECT_EQ(stage.offerOf("ann") != nullptr, row.chat);
    }
}

TEST(FloorWrapUp, P8_D20_writtenWrapUpThatDoesNotBlock_takesNoUnits) {
    for (const WrapUpBlocks blocks : {WrapUpBlocks::VoiceOnly, WrapUpBlocks::Never}) {
        Site site = smallSite();
        site.rules.policy.wrapUp.blocks = blocks;
        Stage stage(site);
        stage.ready("ann");
        for (int i = 0; i < 3; ++i) stage.wrapUp("ann", Channel::Chat);
        for (int i = 0; i < 4; ++i) stage.post("sales", Channel::Chat);
        EXPECT_EQ(stage.floor.offers.size(), 3U) << "as many as with nothing to wrap up";
    }
}

TEST(FloorWrapUp, W84_P5_howItEnded_isSaid) {
    Stage stage;
    stage.ready("ann");
    const auto ended = [&] { return Stage::in<AssignmentOver>(stage.last).at(0); };
    stage.wrapUp("ann");
    stage.advance(30s);
    EXPECT_TRUE(ended().byDeadline);
    stage.must(SubmitWrapUp{stage.wrapUp("ann"), CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_FALSE(ended().byDeadline);
    stage.wrapUp("ann");
    stage.setOther("sue", "ann", kReady);
    EXPECT_FALSE(ended().byDeadline) << "a supervisor is no deadline";
}

TEST(FloorWrapUp, P5_W84_extend_toAnHourAndNotASecondMore) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.refused(ExtendWrapUp{work, 3571}, stage.as("ann")), Refusal::NotAllowedByPolicy);
    stage.must(ExtendWrapUp{work, 3570}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).deadline, stage.now + 1h);
}

TEST(FloorWrapUp, W82_notes_areBounded) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(
        stage.refused(SubmitWrapUp{work, CodeId{"done"}, std::string(16001, 'x')}, stage.as("ann")), Refusal::TooLong);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, std::string(16000, 'x')}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).notes.size(), 16000U);
}

TEST(FloorWrapUp, D20_blocksForSeconds_theStatusCountsThemDown) {
    for (const WrapUpMode mode : {WrapUpMode::Manual, WrapUpMode::Timed}) {
        Site site = smallSite();
        site.rules.policy.wrapUp = {mode, 90s, true, true, true, WrapUpBlocks::ForSeconds, 60s};
        Stage stage(site);
        stage.ready("ann");
        const AssignmentId work = stage.wrapUp("ann");
        EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp);
        EXPECT_EQ(stage.shown("ann").deadline, stage.now + 60s);
        stage.advance(60s);
        EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
        EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp) << "its code is still to come";
    }
}

TEST(FloorWrapUp, P5_ready_endsItWithTheDefaultCodeExactlyOnce) {
    for (const WrapUpMode mode : {WrapUpMode::Timed, WrapUpMode::Manual}) {
        Site site = smallSite();
        site.rules.policy.wrapUp.mode = mode;
        Stage stage(site);
        stage.ready("ann");
        const AssignmentId work = stage.wrapUp("ann", Channel::Voice);
        stage.post("sales", Channel::Voice);
        stage.choose("ann", kReady); // which he was before
        EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
        EXPECT_EQ(stage.work(work).code, CodeId{"done"});
        EXPECT_FALSE(stage.happened<AssignmentOver>().at(0).byDeadline);
        EXPECT_NE(stage.offerOf("ann"), nullptr) << "work comes at once";
        stage.advance(1min);
        EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
    }
}

TEST(FloorWrapUp, P5_K9_ready_takesThePlaceOfWhatWasPending) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.choose("ann", kLunch);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp) << "Not Ready follows it";
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_FALSE(stage.agent("ann").pending);
}

TEST(FloorWrapUp, P5_ready_endsAllThatKeepWorkAwayAndNoOther) {
    Site site = smallSite();
    site.rules.queues[2].policy.wrapUp = WrapUpPolicy{.blocks = WrapUpBlocks::Never}; // "help"
    Stage stage(site);
    stage.ready("ann");
    std::vector<AssignmentId> works;
    for (const char* queue : {"sales", "vip", "help"}) works.push_back(stage.engage("ann", Channel::Chat, queue));
    for (const AssignmentId& each : works) stage.must(EndContact{stage.work(each).contact}, stage.as("ann"));
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.work(works[0]).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(works[1]).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(works[2]).state, AssignmentState::WrapUp) << "it stands in nobody's way";
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorWrapUp, P5_ready_policyForbidsEndingEarly_followsIt) {
    Site site = smallSite();
    site.rules.queues[0].policy.wrapUp = WrapUpPolicy{.mayEndEarly = false}; // "sales"
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.choose("ann", kLunch);
    stage.choose("ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_FALSE(stage.agent("ann").pending) << "the newest choice counts";
    stage.advance(30s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorWrapUp, P5_ready_atWorkBesides_endsNothing) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId first = stage.engage("ann", Channel::Chat);
    stage.engage("ann", Channel::Chat);
    stage.must(EndContact{stage.work(first).contact}, stage.as("ann"));
    stage.choose("ann", kLunch);
    stage.choose("ann", kReady); // takes lunch back
    EXPECT_FALSE(stage.agent("ann").pending);
    EXPECT_EQ(stage.work(first).state, AssignmentState::WrapUp);
}

TEST(FloorWrapUp, P5_W21_readyOnOneChannel_endsNothing) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    SetPresence onVoice{kReady};
    onVoice.channels.set(domain::index(Channel::Voice));
    stage.must(onVoice, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
}
