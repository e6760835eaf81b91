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

TEST(FloorWrapUp, K18_W82_saidAgain_isNoCorrection) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "as agreed"}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "as agreed"}, stage.as("ann"));
    EXPECT_EQ(stage.everHappened<WrapUpCorrected>(), 0U);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "as agreed, in writing"}, stage.as("ann"));
    EXPECT_EQ(stage.everHappened<WrapUpCorrected>(), 1U);
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

TEST(FloorWrapUp, P5_locked_lastsItsTimeAndSubmitsThenWhatWasChosen) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayEndEarly = false;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.refused(EndWrapUp{work}, stage.as("ann")), Refusal::NotAllowedByPolicy);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"fixed"}, {}}, stage.as("ann")), Refusal::UnknownCode);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "at first"}, stage.as("ann"));
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, "two chairs"}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.everHappened<AssignmentOver>(), 0U);
    stage.advance(30s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(work).code, CodeId{"sold"});
    EXPECT_EQ(stage.work(work).notes, "two chairs");
    const AssignmentOver over = Stage::in<AssignmentOver>(stage.last).at(0);
    EXPECT_TRUE(over.byDeadline);
    EXPECT_FALSE(over.byDefault) << "he had chosen it";
    EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
}

TEST(FloorWrapUp, W84_locked_nothingChosen_theDefaultCode) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayEndEarly = false;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.advance(30s);
    EXPECT_EQ(stage.work(work).code, CodeId{"done"});
    EXPECT_TRUE(Stage::in<AssignmentOver>(stage.last).at(0).byDefault);
}

TEST(FloorWrapUp, P5_optional_keepsNothingAwayAndEndsWithoutACode) {
    Site site = smallSite();
    site.rules.policy.wrapUp = {WrapUpMode::Optional, 30s, true, true, true, WrapUpBlocks::ForSeconds, 60s};
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann", Channel::Voice);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.work(work).deadline, stage.now + 30s);
    EXPECT_EQ(stage.work(work).blocksUntil, std::nullopt);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    stage.post("sales", Channel::Voice);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    stage.must(LeaveContact{stage.offer("ann").contact}, Stage::customer());
    stage.advance(30s);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(work).code, std::nullopt);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).code, CodeId{"sold"}) << "within five minutes after all";
}

TEST(FloorWrapUp, P5_optional_maySubmitOrEnd) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Optional;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId chosen = stage.wrapUp("ann");
    stage.must(SubmitWrapUp{chosen, CodeId{"sold"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.work(chosen).code, CodeId{"sold"});
    const AssignmentId ended = stage.wrapUp("ann");
    stage.must(EndWrapUp{ended}, stage.as("ann"));
    EXPECT_EQ(stage.work(ended).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(ended).code, std::nullopt);
}

TEST(FloorWrapUp, P5_end_submitsTheDefaultCodeOnce) {
    for (const WrapUpMode mode : {WrapUpMode::Timed, WrapUpMode::Manual}) {
        Site site = smallSite();
        site.rules.policy.wrapUp.mode = mode;
        Stage stage(site);
        stage.ready("ann");
        const AssignmentId work = stage.wrapUp("ann");
        EXPECT_EQ(stage.refused(EndWrapUp{work}, stage.as("bob")), Refusal::NotYourContact);
        stage.must(EndWrapUp{work}, stage.as("ann"));
        EXPECT_EQ(stage.work(work).code, CodeId{"done"});
        EXPECT_TRUE(stage.happened<AssignmentOver>().at(0).byDefault);
        EXPECT_EQ(stage.refused(EndWrapUp{work}, stage.as("ann")), Refusal::NotInState);
        stage.advance(1min);
        EXPECT_EQ(stage.everHappened<AssignmentOver>(), 1U);
    }
}

TEST(FloorWrapUp, W82_end_withoutADefaultCode_isRefused) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Manual;
    for (WrapUpCode& each : site.rules.codes) each.isDefault = false;
    Stage stage(site);
    stage.ready("ann");
    EXPECT_EQ(stage.refused(EndWrapUp{stage.wrapUp("ann")}, stage.as("ann")), Refusal::CodeRequired);
}

TEST(FloorWrapUp, W84_stopCountdown_lastsUntilItsAgentEndsIt) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mayStop = true;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    EXPECT_EQ(stage.refused(StopCountdown{work}, stage.as("bob")), Refusal::NotYourContact);
    stage.must(StopCountdown{work}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).deadline, std::nullopt);
    EXPECT_EQ(stage.work(work).wrapUpSeconds, 0);
    stage.advance(2h);
    EXPECT_EQ(stage.work(work).state, AssignmentState::WrapUp);
    EXPECT_EQ(stage.refused(StopCountdown{work}, stage.as("ann")), Refusal::NotInState);
    EXPECT_EQ(stage.replayed(), stage.floor);
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
}

TEST(FloorWrapUp, W84_stopCountdown_policyForbidsOrLocked_isRefused) {
    for (const bool locked : {false, true}) {
        Site site = smallSite();
        site.rules.policy.wrapUp.mayStop = locked;
        site.rules.policy.wrapUp.mayEndEarly = !locked;
        Stage stage(site);
        stage.ready("ann");
        EXPECT_EQ(stage.refused(StopCountdown{stage.wrapUp("ann")}, stage.as("ann")), Refusal::NotAllowedByPolicy);
    }
}

TEST(FloorWrapUp, K29_withoutACountdown_isOverAfterThePolicysTime) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Manual;
    site.rules.policy.wrapUp.duration = 90s;
    site.rules.queues[0].policy.wrapUp = WrapUpPolicy{.mode = WrapUpMode::Manual, .duration = 45s}; // "sales"
    Stage stage(site);
    stage.ready("ann");
    stage.wrapUp("ann");
    EXPECT_EQ(stage.shown("ann").row, ShownRow::WrapUp);
    EXPECT_EQ(stage.shown("ann").overAt, stage.now + 45s);
    Stage timed;
    timed.ready("ann");
    timed.wrapUp("ann");
    EXPECT_EQ(timed.shown("ann").overAt, std::nullopt) << "its countdown says more";
}

TEST(FloorWrapUp, K29_supervisorEndsWhatIsOverdue) {
    Site site = smallSite();
    site.rules.policy.wrapUp.mode = WrapUpMode::Manual;
    Stage stage(site);
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.advance(10min);
    stage.setOther("sue", "ann", kReady);
    EXPECT_EQ(stage.work(work).state, AssignmentState::Done);
    EXPECT_EQ(stage.work(work).code, CodeId{"done"});
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorWrapUp, W82_correction_serverAway_fiveMinutesOfItsTime) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.must(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann"));
    stage.now += 1h;
    stage.must(Resume{1h}, Stage::server());
    stage.advance(299s);
    stage.must(SubmitWrapUp{work, CodeId{"sold"}, {}}, stage.as("ann"));
    stage.advance(2s);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("ann")), Refusal::NotFound);
}

TEST(FloorWrapUp, W82_correction_isBoundedAsTheSubmissionIs) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId work = stage.wrapUp("ann");
    stage.must(SubmitWrapUp{work, CodeId{"done"}, "kept"}, stage.as("ann"));
    const auto correct = [&](const char* code, std::string notes) {
        return stage.refused(SubmitWrapUp{work, CodeId{code}, std::move(notes)}, stage.as("ann"));
    };
    EXPECT_EQ(correct("", {}), Refusal::CodeRequired);
    EXPECT_EQ(correct("fixed", {}), Refusal::UnknownCode);
    EXPECT_EQ(correct("done", std::string(16001, 'x')), Refusal::TooLong);
    EXPECT_EQ(stage.refused(SubmitWrapUp{work, CodeId{"done"}, {}}, stage.as("sue")), Refusal::NotYourContact);
    EXPECT_EQ(stage.work(work).notes, "kept");
}

TEST(FloorWrapUp, K11_whoEndedIt_isKeptWithTheWork) {
    Stage stage;
    stage.ready("ann");
    const AssignmentId own = stage.wrapUp("ann");
    EXPECT_EQ(stage.work(own).endedBy, EndedBy::Agent);
    EXPECT_EQ(stage.work(own).talkedTill, stage.now);
    stage.must(EndWrapUp{own}, stage.as("ann"));
    const AssignmentId left = stage.engage("ann", Channel::Chat);
    stage.must(LeaveContact{stage.work(left).contact}, Stage::customer());
    EXPECT_EQ(stage.work(left).endedBy, EndedBy::Customer);
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
