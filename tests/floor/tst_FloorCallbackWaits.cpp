// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callbacks for which nobody is free in time (W86, rules 2.7): they go on where their queue sends them, or end in words.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Sales calls back; each try of a callback is 600 s after the one before.
Site siteThatPromises() {
    Site site = smallSite();
    site.rules.queues[0].callbacks = CallbackEntry{PersonId{"pbx"}, "+49 30 000", true};
    site.rules.policy.callbacks.pause = 600s;
    return site;
}

// From 10:00 to 10:30, and the stage's clock begins at midnight, UTC.
CallbackForm promised(const std::string& assignee = {}) {
    return {"Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-21", "10:00", "10:30", QueueId{"sales"},
        PersonId{assignee}, "The meter"};
}

} // namespace

// Rules 2.7: nothing waits for ever, and a promised call is not forgotten: it goes on where the queue's rule sends it.
TEST(FloorCallbackWaits, W86_waitsTooLong_goesOnInTheNextQueue_andIsCalledThere) {
    Site site = siteThatPromises();
    site.rules.queues[0].overflow = OverflowTo{QueueId{"vip"}};
    site.people[2].queues = {QueueId{"vip"}}; // cid
    Stage stage(site);
    stage.ready("cid");
    stage.must(PlanCallback{CallbackKind::Scheduled, promised()}, stage.as("ann"));
    const CallbackId id = stage.floor.callbacks.begin()->first;
    const auto call = [&]() -> const Contact& { return stage.contact(stage.floor.callbacks.at(id).contact); };
    stage.advance(10h + 29min);
    EXPECT_EQ(stage.offerOf("cid"), nullptr);
    stage.advance(1min);
    ASSERT_NE(stage.offerOf("cid"), nullptr);
    EXPECT_EQ(call().queue, QueueId{"vip"});
    EXPECT_EQ(call().priority, 9) << "W111: there, too";
    EXPECT_EQ(stage.floor.callbacks.at(id).state, CallbackState::Waiting);
    const AssignmentId first = stage.accept("cid");
    stage.leg(first, LineState::Up);
    stage.leg(call().id, LineState::Gone);
    EXPECT_EQ(stage.floor.callbacks.at(id).state, CallbackState::Paused);
    stage.advance(600s);
    EXPECT_EQ(call().queue, QueueId{"sales"}) << "the next try begins where it was promised";
    stage.advance(30min);
    const AssignmentId second = stage.accept("cid");
    stage.leg(second, LineState::Up);
    stage.leg(call().id, LineState::Up);
    stage.must(EndCall{call().id}, stage.as("pbx"));
    EXPECT_EQ(stage.floor.callbacks.at(id).outcome, CallbackEnd::Reached);
    EXPECT_EQ(stage.replayed(), stage.floor);
}

TEST(FloorCallbackWaits, W86_waitsTooLong_everyRuleOfTheQueue_endsItInWordsOrInTheNextQueue) {
    const std::vector<std::pair<OverflowRule, Duration>> rules{{OverflowEnds{}, 30min}, {OverflowRaises{2}, 1h},
        {OverflowTo{QueueId{"vip"}}, 1h}, {OverflowTo{QueueId{"help"}}, 30min}}; // Help takes no calls
    for (const auto& [rule, lasts] : rules) {
        Site site = siteThatPromises();
        site.rules.queues[0].overflow = rule;
        Stage stage(site);
        stage.must(PlanCallback{CallbackKind::Scheduled, promised()}, stage.as("ann"));
        const CallbackId id = stage.floor.callbacks.begin()->first;
        stage.advance(10h + lasts - 1s);
        EXPECT_EQ(stage.floor.callbacks.at(id).state, CallbackState::Waiting);
        stage.advance(1s);
        EXPECT_EQ(stage.floor.callbacks.at(id).outcome, CallbackEnd::WaitedTooLong);
        EXPECT_TRUE(stage.floor.contacts.empty());
        EXPECT_EQ(stage.everHappened<CallbackOver>(), 1U);
    }
}

// However long a personal one is kept for its agent: the others have the queue's time after that.
TEST(FloorCallbackWaits, W107_personal_keptForLongerThanItsWindow_isOfferedToOthersBeforeItEnds) {
    Site site = siteThatPromises();
    site.rules.policy.callbacks.preferredFor = 7200s;
    Stage stage(site);
    stage.ready("bob");
    stage.must(PlanCallback{CallbackKind::Personal, promised("ann")}, stage.as("ann"));
    const CallbackId id = stage.floor.callbacks.begin()->first;
    stage.advance(11h + 59min);
    EXPECT_EQ(stage.offerOf("bob"), nullptr);
    EXPECT_EQ(stage.floor.callbacks.at(id).state, CallbackState::Waiting);
    stage.advance(1min);
    ASSERT_NE(stage.offerOf("bob"), nullptr);
    EXPECT_EQ(stage.offer("bob").contact, stage.floor.callbacks.at(id).contact);
}
