// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a miss, a decline and an offer that could not be shown do, with every value that their policies can have.
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

enum class Cause { Missed, Declined, NotShown };

struct Case {
    const char* name;
    Cause cause;
    int count; // of it until the effect; a decline has none
    Effect effect;
    ShownRow row;       // after it
    bool takesChats;    // after it
    bool isBackAfter10; // seconds
    bool isBackAcknowledged;
};

ShowOverlay overlay(const char* entry, std::optional<seconds> duration = std::nullopt, bool voiceOnly = false) {
    return {EntryId{entry}, duration, voiceOnly};
}

class EveryEffect : public testing::TestWithParam<Case> {
protected:
    static Site site(const Case& each) {
        Site out = smallSite();
        Policy& policy = out.rules.policy;
        policy.noAnswer = {each.count, each.effect};
        policy.decline = each.effect;
        policy.offerErrors = {each.count, each.effect};
        if (each.cause != Cause::Missed) policy.noAnswer = {1, NoEffect{}};
        if (each.cause != Cause::Declined) policy.decline = NoEffect{};
        if (each.cause != Cause::NotShown) policy.offerErrors = {1, NoEffect{}};
        return out;
    }
    void happen(Cause cause) {
        const ContactId contact = stage.post("sales", Channel::Voice);
        if (!stage.offerOf("ann")) return;
        if (cause == Cause::NotShown) {
            stage.advance(3s);
            for (const SessionId& id : stage.sessionsOf("ann")) stage.must(ShowOnDevice{id, true}, stage.as("ann"));
        } else if (cause == Cause::Missed) {
            stage.ring("ann");
            stage.advance(20s);
        } else {
            stage.must(DeclineOffer{stage.ring("ann")}, stage.as("ann"));
        }
        stage.must(LeaveContact{contact}, Stage::customer());
    }
    [[nodiscard]] bool takes(Channel channel) {
        const ContactId contact = stage.post("sales", channel);
        const bool offered = stage.offerOf("ann") != nullptr;
        stage.must(LeaveContact{contact}, Stage::customer());
        return offered;
    }
    [[nodiscard]] bool isReady() const { return stage.shown("ann").row == ShownRow::Ready; }

    Stage stage{site(GetParam())};
};

} // namespace

TEST_P(EveryEffect, P7_P9_P16_W22_W23_D7_D13_Z16_effect_actsEndsAndNeverWritesTheIntent) {
    const Case& each = GetParam();
    stage.ready("ann");
    for (int i = 1; i < each.count; ++i) {
        happen(each.cause);
        EXPECT_TRUE(isReady()) << "below the threshold: " << i;
    }
    happen(each.cause);
    EXPECT_EQ(stage.shown("ann").row, each.row);
    EXPECT_EQ(stage.intent("ann"), kReady);
    EXPECT_EQ(stage.sessionsOf("ann").empty(), each.row == ShownRow::SignedOut);
    EXPECT_EQ(takes(Channel::Voice), isReady());
    EXPECT_EQ(takes(Channel::Chat), each.takesChats);
    Stage later = stage;
    later.advance(9'999ms);
    EXPECT_EQ(later.shown("ann").row, each.row) << "not a moment early";
    later.advance(1ms);
    EXPECT_EQ(later.shown("ann").row == ShownRow::Ready, each.isBackAfter10);
    if (each.row == ShownRow::SignedOut) return;
    stage.must(AcknowledgeOverlays{}, stage.as("ann"));
    EXPECT_EQ(isReady(), each.isBackAcknowledged);
}

INSTANTIATE_TEST_SUITE_P(FloorEffects, EveryEffect,
    testing::Values(Case{"missNone", Cause::Missed, 1, NoEffect{}, ShownRow::Ready, true, true, true},
        Case{"missAcknowledged", Cause::Missed, 1, overlay("no-answer"), ShownRow::Acknowledge, false, false, true},
        Case{"missTimed", Cause::Missed, 1, overlay("no-answer", 10s), ShownRow::TimedOverlay, false, true, false},
        Case{"missTimedCalls", Cause::Missed, 1, overlay("no-answer", 10s, true), ShownRow::TimedOverlay, true, true,
            false},
        Case{"missLogOut", Cause::Missed, 1, LogOut{}, ShownRow::SignedOut, false, false, false},
        Case{"thirdMiss", Cause::Missed, 3, overlay("no-answer"), ShownRow::Acknowledge, false, false, true},
        Case{"thirdMissLogOut", Cause::Missed, 3, LogOut{}, ShownRow::SignedOut, false, false, false},
        Case{"declineNone", Cause::Declined, 1, NoEffect{}, ShownRow::Ready, true, true, true},
        Case{"declineAcknowledged", Cause::Declined, 1, overlay("declined"), ShownRow::Acknowledge, false, false, true},
        Case{"declineTimed", Cause::Declined, 1, overlay("declined", 10s), ShownRow::TimedOverlay, false, true, false},
        Case{"declineTimedCalls", Cause::Declined, 1, overlay("declined", 10s, true), ShownRow::TimedOverlay, true,
            true, false},
        Case{"declineNoTime", Cause::Declined, 1, overlay("declined", 0s), ShownRow::Ready, true, true, true},
        Case{"declineLogOut", Cause::Declined, 1, LogOut{}, ShownRow::SignedOut, false, false, false},
        Case{"errorNone", Cause::NotShown, 1, NoEffect{}, ShownRow::Ready, true, true, true},
        Case{
            "errorAcknowledged", Cause::NotShown, 1, overlay("cannot-show"), ShownRow::Acknowledge, false, false, true},
        Case{"thirdErrorTimed", Cause::NotShown, 3, overlay("cannot-show", 10s), ShownRow::TimedOverlay, false, true,
            false},
        Case{"fifthErrorLogOut", Cause::NotShown, 5, LogOut{}, ShownRow::SignedOut, false, false, false}),
    [](const auto& each) { return each.param.name; });

TEST(FloorEffects, P13_P16_missedChat_whereOnlyCallsCount_isNoMiss) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {1, overlay("no-answer", 10s, true), true};
    site.rules.policy.logOutAfterMisses = 1;
    Stage stage(site);
    stage.ready("ann");
    const ContactId chat = stage.post("sales", Channel::Chat);
    stage.ring("ann");
    stage.advance(120s);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.agent("ann").missed, 0);
    stage.must(LeaveContact{chat}, Stage::customer());
    stage.post("sales", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_TRUE(stage.sessionsOf("ann").empty()) << "a call counts";
}

TEST(FloorEffects, W22_chatThatCouldNotBeShown_whereOnlyCallsCount_isNoError) {
    Site site = smallSite();
    site.rules.policy.offerErrors = {1, overlay("cannot-show", 10s), true};
    Stage stage(site);
    stage.ready("ann");
    const auto isNotShown = [&](Channel channel) {
        const ContactId contact = stage.post("sales", channel);
        EXPECT_NE(stage.offerOf("ann"), nullptr);
        stage.advance(3s);
        for (const SessionId& id : stage.sessionsOf("ann")) stage.must(ShowOnDevice{id, true}, stage.as("ann"));
        stage.must(LeaveContact{contact}, Stage::customer());
    };
    isNotShown(Channel::Chat);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
    EXPECT_EQ(stage.agent("ann").offerErrors, 0);
    isNotShown(Channel::Voice);
    EXPECT_EQ(stage.shown("ann").row, ShownRow::TimedOverlay) << "a call counts";
}

TEST(FloorEffects, P14_C6_noAnswerForCalls_anotherChatComes) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {1, overlay("no-answer", 10s, true), true};
    Stage stage(site);
    stage.ready("ann");
    stage.engage("ann", Channel::Chat);
    stage.post("vip", Channel::Voice);
    stage.ring("ann");
    stage.advance(20s);
    EXPECT_EQ(stage.shown("ann").word, "No answer");
    EXPECT_EQ(stage.shown("ann").written, 1) << "P15";
    stage.post("help", Channel::Email);
    EXPECT_NE(stage.offerOf("ann"), nullptr) << "in No answer written work goes on, in Pause it does not";
}

TEST(FloorEffects, P16_logOutAfterMisses_comesBeforeTheEffectAndIsTheQueuesOwn) {
    Site site = smallSite();
    site.rules.policy.noAnswer = {5, overlay("no-answer")};
    site.rules.queues[1].policy.logOutAfterMisses = 2; // vip
    Stage stage(site);
    stage.ready("ann");
    const auto miss = [&](const char* queue) {
        const ContactId contact = stage.post(queue, Channel::Voice);
        stage.ring("ann");
        stage.advance(20s);
        stage.must(LeaveContact{contact}, Stage::customer());
    };
    miss("sales");
    miss("sales");
    EXPECT_FALSE(stage.sessionsOf("ann").empty()) << "sales logs nobody out";
    miss("vip");
    EXPECT_TRUE(stage.sessionsOf("ann").empty());
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorEffects, P6_ownCall_isBusyWhileItLastsAndSoLongAfter) {
    Site site = smallSite();
    site.rules.policy.phoneBusy = {EntryId{"phone-busy"}, 10s};
    Stage stage(site);
    stage.ready("ann");
    stage.must(SetStation{PersonId{"ann"}, StationState::Busy}, stage.as("pbx"));
    EXPECT_EQ(stage.shown("ann").word, "On the telephone");
    stage.advance(1h);
    EXPECT_EQ(stage.shown("ann").word, "On the telephone") << "as long as it lasts";
    stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, stage.as("pbx"));
    EXPECT_EQ(stage.shown("ann").deadline, stage.now + 10s);
    stage.advance(9'999ms);
    stage.post("sales", Channel::Voice);
    EXPECT_EQ(stage.offerOf("ann"), nullptr);
    stage.advance(1ms);
    EXPECT_NE(stage.offerOf("ann"), nullptr);
    EXPECT_EQ(stage.intent("ann"), kReady);
}

TEST(FloorEffects, P6_afterNoTime_isReadyAtOnce) {
    Site site = smallSite();
    site.rules.policy.phoneBusy = {EntryId{"declined"}, 0s};
    Stage stage(site);
    stage.ready("ann");
    stage.must(SetStation{PersonId{"ann"}, StationState::Busy}, stage.as("pbx"));
    EXPECT_EQ(stage.shown("ann").word, "Declined");
    stage.must(SetStation{PersonId{"ann"}, StationState::Idle}, stage.as("pbx"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Ready);
}

TEST(FloorEffects, P4_P6_aCallOfOurs_isNoOwnCall) {
    Site site = smallSite();
    site.rules.policy.phoneBusy = {EntryId{"declined"}, 10s};
    Stage stage(site);
    stage.ready("ann");
    stage.engage("ann", Channel::Voice);
    stage.must(SetStation{PersonId{"ann"}, StationState::Busy}, stage.as("pbx"));
    EXPECT_EQ(stage.shown("ann").row, ShownRow::Engaged);
    EXPECT_EQ(stage.overlay("ann", OverlayKind::PhoneBusy), nullptr);
}
