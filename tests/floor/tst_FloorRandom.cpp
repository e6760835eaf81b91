// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Thousands of random commands with fixed seeds: whatever is asked, what must always hold holds.
#include "tests/floor/RandomPlay.h"
#include "tests/floor/Tally.h"

#include <map>

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

class FloorRandom : public testing::TestWithParam<unsigned> {};

Policy variant(unsigned seed, Policy policy) {
    if (seed % 2 == 1) policy.sessions = SessionsMode::Takeover;
    if (seed % 3 == 1) policy.wrapUp.mode = WrapUpMode::Manual;
    if (seed % 3 == 2) policy.noAnswer = {2, LogOut{}};
    if (seed % 4 == 2) policy.inactivity = {seconds(180), seconds(30)};
    if (seed % 4 == 1) policy.autoOffered = true;
    if (seed % 4 == 0) policy.onReturn = {false, kNotReady};
    if (seed % 4 == 3) policy.decline = ShowOverlay{EntryId{"declined"}, seconds(10)};
    if (seed % 5 == 4) policy.wrapUp.blocks = WrapUpBlocks::Never;
    if (seed % 5 == 3) policy.wrapUp.mode = WrapUpMode::Off;
    if (seed % 7 == 5) policy.wrapUp.mode = WrapUpMode::Optional;
    if (seed % 4 == 2) policy.wrapUp.mayEndEarly = false;
    if (seed % 2 == 0) policy.wrapUp.mayStop = true;
    if (seed % 3 == 0) policy.voiceAnswer = VoiceAnswer::Phone;
    if (seed % 5 == 2) policy.channelOverrides = ChannelOverrides::CloseOnly;
    return policy;
}

Site siteFor(unsigned seed) {
    Site site = withVariables();
    site.rules.policy = variant(seed, site.rules.policy);
    if (seed % 4 == 1) site.rules.capacity.blocks[domain::index(Channel::Voice)].set(domain::index(Channel::Chat));
    return site;
}

void expectIntentsComeFromPeople(const Stage& stage) {
    for (const Recorded& each : stage.log)
        if (const auto* set = std::get_if<IntentSet>(&each.event)) {
            EXPECT_EQ(set->intent.by.kind, ActorKind::Person) << set->person;
        }
}

// Nobody but who has the right puts another choice in the place of one that a supervisor left pending (rules 2.6).
void expectSupervisorsPendingStands(const Stage& stage) {
    struct Replaced {
        PersonId setBy;
        std::int64_t seq = 0; // of the record that replaced it
    };
    std::map<PersonId, PersonId> pending; // whose, by whom
    std::map<PersonId, Replaced> replaced;
    for (const Recorded& each : stage.log) {
        const auto chosen = [&](const PersonId& who, const Actor& by) {
            const Replaced& was = replaced[who];
            if (was.seq != each.seq || was.setBy == who) return;
            EXPECT_EQ(by.person.value, "sue") << who << "'s pending status";
        };
        if (const auto* ended = std::get_if<PendingEnded>(&each.event)) {
            if (ended->why == PendingEnd::Superseded) replaced[ended->person] = {pending[ended->person], each.seq};
        } else if (const auto* set = std::get_if<PendingSet>(&each.event)) {
            chosen(set->person, set->pending.by);
            pending[set->person] = set->pending.by.person;
        } else if (const auto* intent = std::get_if<IntentSet>(&each.event)) {
            chosen(intent->person, intent->intent.by);
        }
    }
}

// How often each kind of ask was done.
std::map<CallStep, int> settledSteps(const Stage& stage) {
    std::map<AskId, CallStep> asked;
    std::map<CallStep, int> out;
    for (const Recorded& each : stage.log) {
        if (const auto* ask = std::get_if<CallAsked>(&each.event)) asked[ask->ask.id] = ask->ask.step;
        if (const auto* done = std::get_if<CallSettled>(&each.event)) ++out[asked.at(done->ask)];
    }
    return out;
}

} // namespace

TEST_P(FloorRandom, K8_K18_anyCommands_invariantsHoldAndReplayIsTheFloor) {
    Stage stage(siteFor(GetParam()));
    RandomPlay play(stage, GetParam());
    for (int step = 0; step < 6000 && !HasFailure(); ++step) {
        play.step();
        if (step % 500 == 499) { ASSERT_EQ(stage.replayed(), stage.floor) << "after " << step; }
    }
    const Tally tally(stage);
    for (const std::string& each : tally.faults()) ADD_FAILURE() << each;
    expectIntentsComeFromPeople(stage);
    expectSupervisorsPendingStands(stage);
    EXPECT_GT(stage.everHappened<VariableSaved>(), 3U) << "nobody saved anything";
    EXPECT_GT(stage.everHappened<AssignmentMade>(), 30U) << "the play was too quiet to prove anything";
}

// The same, where calls live long enough for all that can become of one.
TEST(FloorRandomTalk, W27_W48_anyTalk_invariantsHoldAndReplayIsTheFloor) {
    Cast cast;
    cast.talks = 300;
    cast.answers = true;
    cast.wakes = 50;
    std::map<CallStep, int> settled;
    std::size_t joined = 0;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        SCOPED_TRACE(seed);
        Stage stage(siteFor(seed));
        RandomPlay play(stage, seed, cast);
        for (int step = 0; step < 6000 && !testing::Test::HasFailure(); ++step) play.step();
        EXPECT_EQ(stage.replayed(), stage.floor);
        for (const auto& [step, times] : settledSteps(stage)) settled[step] += times;
        joined += stage.everHappened<AssignmentJoined>();
    }
    for (int step = 0; step <= static_cast<int>(CallStep::ResumeRecording); ++step)
        EXPECT_GE(settled[static_cast<CallStep>(step)], 1) << "never done: step " << step;
    EXPECT_GT(joined, 40U) << "nobody talked";
}

INSTANTIATE_TEST_SUITE_P(Seeds, FloorRandom, testing::Range(1U, 10U));
