// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What each step makes of a call (rules 2.8), and which state a call is in.
#include "tests/domain/Samples.h"

#include "core/domain/Call.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace readyline::domain {
namespace {

using samples::at;

CallAsk ask(CallStep step) {
    CallAsk out;
    out.id = {"k-1"};
    out.step = step;
    out.by = {"ilse"};
    return out;
}

ConsultCall consult(bool holdsOthers = true) {
    ConsultCall out;
    out.target = {TargetKind::Agent, "bob"};
    out.name = "Bob";
    out.since = at(0);
    out.holdsOthers = holdsOthers;
    return out;
}

Outsider outsider(const char* id, bool consulted = false, PartyState state = PartyState::Up) {
    Outsider out;
    out.id = {id};
    out.number = "+4930123456";
    out.state = state;
    out.since = at(0);
    out.consulted = consulted;
    return out;
}

Call held() {
    Call out;
    out.customerHeld = true;
    out.heldSince = at(5);
    return out;
}

Call consulting(bool heldBefore = false) {
    Call out = held();
    out.consult = consult();
    out.consult->heldBefore = heldBefore;
    return out;
}

TEST(CallSteps, W27_W29_holdAndResume_keepSinceWhen) {
    const Call one = after({}, ask(CallStep::Hold), at(10));
    EXPECT_TRUE(one.customerHeld);
    EXPECT_EQ(one.heldSince, at(10));
    const Call two = after(one, ask(CallStep::Resume), at(20));
    EXPECT_FALSE(two.customerHeld);
    EXPECT_EQ(two.heldSince, std::nullopt);
}

TEST(CallSteps, W30_consult_holdsTheCustomer) {
    CallAsk asked = ask(CallStep::Consult);
    asked.consult = consult();
    const Call call = after({}, asked, at(10));
    EXPECT_TRUE(call.customerHeld);
    EXPECT_EQ(call.heldSince, at(10));
    EXPECT_EQ(call.consult, asked.consult);
}

TEST(CallSteps, W43_consult_withoutHoldingTheOthers_leavesThemTalking) {
    CallAsk asked = ask(CallStep::Consult);
    asked.consult = consult(false);
    EXPECT_FALSE(after({}, asked, at(10)).customerHeld);
    EXPECT_TRUE(after(held(), asked, at(10)).customerHeld) << "who is held already stays so";
}

TEST(CallSteps, W33_consultOfANumber_callsTheOutsider) {
    CallAsk asked = ask(CallStep::Consult);
    asked.consult = consult();
    asked.outsider = outsider("p-1", true, PartyState::Calling);
    EXPECT_EQ(after({}, asked, at(10)).outsiders, std::vector{*asked.outsider});
}

TEST(CallSteps, W31_swap_holdsTheOtherSide) {
    const Call back = after(consulting(), ask(CallStep::Resume), at(10));
    EXPECT_FALSE(back.customerHeld);
    EXPECT_TRUE(back.consult->held);
    const Call again = after(back, ask(CallStep::ResumeConsult), at(20));
    EXPECT_TRUE(again.customerHeld);
    EXPECT_FALSE(again.consult->held);
    EXPECT_EQ(again.heldSince, at(20));
}

TEST(CallSteps, W32_bothSidesMayBeHeld) {
    const Call both = after(consulting(), ask(CallStep::HoldConsult), at(10));
    EXPECT_TRUE(both.customerHeld);
    EXPECT_TRUE(both.consult->held);
    EXPECT_EQ(both.heldSince, at(5)) << "the customer was before";
}

TEST(CallSteps, W40_endOfAConsult_isAsBeforeItBegan) {
    EXPECT_EQ(after(consulting(), ask(CallStep::EndConsult), at(10)), Call{});
    EXPECT_EQ(after(consulting(true), ask(CallStep::EndConsult), at(10)), held());
}

TEST(CallSteps, W40_endOfAConsult_takesOnlyWhoWasConsulted) {
    Call call = consulting();
    call.outsiders = {outsider("p-1"), outsider("p-2", true)};
    EXPECT_EQ(after(call, ask(CallStep::EndConsult), at(10)).outsiders, std::vector{outsider("p-1")});
}

TEST(CallSteps, W46_conference_everybodyHearsEverybody) {
    Call call = consulting();
    call.outsiders = {outsider("p-2", true)};
    call.consult->held = true;
    const Call all = after(call, ask(CallStep::Conference), at(10));
    EXPECT_EQ(all.consult, std::nullopt);
    EXPECT_FALSE(all.customerHeld);
    EXPECT_EQ(all.outsiders, std::vector{outsider("p-2")});
}

TEST(CallSteps, W41_transfer_leavesTheCustomerWithWhoWasAsked) {
    const Call call = after(consulting(), ask(CallStep::Transfer), at(10));
    EXPECT_EQ(call, Call{});
}

TEST(CallSteps, W55_drop_takesOneOut) {
    Call call;
    call.outsiders = {outsider("p-1"), outsider("p-2")};
    CallAsk asked = ask(CallStep::Drop);
    asked.party = "p-1";
    EXPECT_EQ(after(call, asked, at(10)).outsiders, std::vector{outsider("p-2")});
}

TEST(CallSteps, W66_pauseAndResume_ofARecording) {
    Call call;
    call.recording.state = RecordingState::On;
    Call paused = after(call, ask(CallStep::PauseRecording), at(10));
    EXPECT_EQ(paused.recording.state, RecordingState::Paused);
    paused.recording = {RecordingState::Paused, at(60), true};
    EXPECT_EQ(after(paused, ask(CallStep::ResumeRecording), at(20)).recording, call.recording);
}

TEST(CallSteps, phoneHeld_isNoStepsToEnd) {
    Call call;
    call.phoneHeld = true;
    call.heldSince = at(1);
    for (std::size_t i = 0; i < kCallStepCount; ++i) {
        const Call next = after(call, ask(static_cast<CallStep>(i)), at(10));
        EXPECT_TRUE(next.phoneHeld) << i;
        EXPECT_EQ(next.heldSince, at(1)) << i;
    }
}

struct StateRow {
    const char* name;
    Call call;
    CallPeople people;
    CallState state;
};
class CallStates : public testing::TestWithParam<StateRow> {};

Call with(void (*change)(Call&)) {
    Call call;
    change(call);
    return call;
}

TEST_P(CallStates, state_followsFromCallAndPeople) {
    EXPECT_EQ(callState(GetParam().call, GetParam().people), GetParam().state);
}
INSTANTIATE_TEST_SUITE_P(Rules, CallStates,
    testing::Values(StateRow{"W14_ringing_untilTheLeadIsUp", held(), {false, true, true, 4}, CallState::Ringing},
        StateRow{"W26_active", {}, {true, false, false, 2}, CallState::Active},
        StateRow{"W28_held", held(), {true, false, false, 2}, CallState::Held},
        StateRow{
            "W28_heldOnThePhone", with([](Call& c) { c.phoneHeld = true; }), {true, false, false, 2}, CallState::Held},
        StateRow{"W37_consultRequested", consulting(), {true, false, true, 2}, CallState::ConsultRequested},
        StateRow{"W38_consulting", consulting(), {true, true, true, 2}, CallState::Consulting},
        StateRow{"W44_consultFromAConference", consulting(), {true, true, true, 3}, CallState::Consulting},
        StateRow{"W46_conference", {}, {true, false, false, 3}, CallState::Conference},
        StateRow{"W53_postCall", with([](Call& c) { c.customerGone = true; }), {true, false, false, 3},
            CallState::PostCall}),
    [](const auto& each) { return std::string{each.param.name}; });

// --- any step of any call

class AnyCall {
public:
    explicit AnyCall(unsigned seed) : m_random(seed) {}

    Call call() {
        Call out;
        for (int i = below(4); i > 0; --i) out.outsiders.push_back(outsider(("p-" + std::to_string(i)).c_str()));
        if (below(2) == 0) {
            out.consult = consult(below(2) == 0);
            out.consult->held = below(2) == 0;
            out.consult->heldBefore = below(2) == 0;
            if (below(2) == 0) out.outsiders.push_back(outsider("p-9", true));
        }
        out.customerHeld = below(2) == 0;
        out.phoneHeld = below(4) == 0;
        if (out.customerHeld || out.phoneHeld) out.heldSince = at(1);
        out.recording.state = below(2) == 0 ? RecordingState::On : RecordingState::Off;
        if (below(3) == 0) {
            Monitor& monitor = out.monitor.emplace();
            monitor.id = PartyId{"p-7"};
            monitor.by = PersonId{"sue"};
            monitor.of = AssignmentId{"a-1"};
        }
        return out;
    }
    // One that fits: nobody asks for a second consult, and none is ended that there is not.
    CallAsk step(const Call& call) {
        CallAsk out = ask(static_cast<CallStep>(below(static_cast<int>(kCallStepCount))));
        if (out.step == CallStep::Consult && call.consult) out.step = CallStep::EndConsult;
        if (out.step == CallStep::Consult) {
            out.consult = consult(below(2) == 0);
            out.consult->heldBefore = call.customerHeld;
            if (below(2) == 0) out.outsider = outsider("p-8", true, PartyState::Calling);
        }
        if (!call.outsiders.empty()) out.party = call.outsiders.front().id.value;
        return out;
    }
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

private:
    std::mt19937 m_random;
};

void expectSound(const Call& call) {
    EXPECT_EQ(call.ask, std::nullopt);
    EXPECT_EQ(call.heldSince.has_value(), call.customerHeld || call.phoneHeld);
    const auto consulted = std::ranges::count(call.outsiders, true, &Outsider::consulted);
    EXPECT_LE(consulted, 1);
    EXPECT_TRUE(call.consult || consulted == 0) << "nobody is consulted without a consult";
}

TEST(CallSteps, W28_W32_anySteps_ofAnyCall_keepItSound) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        AnyCall any(seed);
        Call call = any.call();
        for (int i = 0; i < 20 && !testing::Test::HasFailure(); ++i) {
            const Call before = call;
            CallAsk next = any.step(call);
            if (next.step == CallStep::Drop && call.consult && !call.outsiders.empty()
                && call.outsiders.front().consulted)
                next.step = CallStep::EndConsult; // who is consulted is let go with the consult
            call.ask = next;
            call = after(call, next, at(10 + i));
            expectSound(call);
            EXPECT_EQ(call.monitor, before.monitor) << "who listens is not asked";
            EXPECT_EQ(call.phoneHeld, before.phoneHeld);
            EXPECT_EQ(call.customerGone, before.customerGone);
        }
    }
}

TEST(CallSteps, W40_consultThatEnds_isAsItWasBefore) {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        AnyCall any(seed);
        Call before = any.call();
        if (before.consult) before = after(before, ask(CallStep::EndConsult), at(2));
        CallAsk begin = ask(CallStep::Consult);
        begin.consult = consult(any.below(2) == 0);
        begin.consult->heldBefore = before.customerHeld;
        begin.outsider = outsider("p-8", true);
        Call between = after(before, begin, at(3));
        if (any.below(2) == 0) between = after(between, ask(CallStep::Resume), at(4));
        Call later = after(between, ask(CallStep::EndConsult), at(5));
        later.heldSince = before.heldSince;
        EXPECT_EQ(later, before) << seed;
    }
}

} // namespace
} // namespace readyline::domain
