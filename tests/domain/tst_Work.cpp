// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Every state and event of offers and assignments against a golden matrix (rules 2.7).
#include "core/domain/Work.h"

#include "core/domain/Table.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using S = OfferState;
using A = AssignmentState;
constexpr std::optional<S> kNo;
constexpr std::optional<A> kNone;

// Columns: Presented, Accept, Decline, Deadline, Withdraw, Unshown, Fault.
using OfferRow = std::array<std::optional<S>, kOfferEventCount>;
constexpr OfferRow kEnded{kNo, kNo, kNo, kNo, kNo, kNo, kNo};
constexpr std::array<OfferRow, kOfferStateCount> kOfferMatrix{{
    {S::Ringing, S::Accepted, S::Declined, S::NotPresented, S::Withdrawn, S::NotPresented, S::Failed},
    {kNo, S::Accepted, S::Declined, S::Missed, S::Withdrawn, S::NotPresented, S::Failed},
    kEnded,
    kEnded,
    kEnded,
    kEnded,
    kEnded,
    kEnded,
}};

// Columns: Joined, NotJoined, ContactEnded, WrapUpEnded, Park, Resume.
using AssignmentRow = std::array<std::optional<A>, kAssignmentEventCount>;
constexpr std::array<AssignmentRow, kAssignmentStateCount> kAssignmentMatrix{{
    {A::Active, A::Done, A::Done, kNone, kNone, kNone},
    {kNone, kNone, A::WrapUp, kNone, A::Parked, kNone},
    {kNone, kNone, kNone, A::Done, kNone, kNone},
    {kNone, kNone, kNone, kNone, kNone, kNone},
    {kNone, kNone, A::WrapUp, kNone, kNone, A::Active},
}};

template <class State>
std::optional<State> asOptional(const Expected<State, NotAllowed>& to) {
    return to ? std::optional{*to} : std::nullopt;
}

TEST(Work, W4_W9_W14_W23_P7_Z23_offer_everyStateAndEvent_stepsAsTheMatrixSays) {
    for (std::size_t state = 0; state < kOfferStateCount; ++state)
        for (std::size_t event = 0; event < kOfferEventCount; ++event) {
            const auto to = step(static_cast<OfferState>(state), static_cast<OfferEvent>(event));
            EXPECT_TRUE(asOptional(to) == kOfferMatrix[state][event]) << state << " on " << event;
        }
}

TEST(Work, P4_P5_W49_W82_D20_assignment_everyStateAndEvent_stepsAsTheMatrixSays) {
    for (std::size_t state = 0; state < kAssignmentStateCount; ++state)
        for (std::size_t event = 0; event < kAssignmentEventCount; ++event) {
            const auto to = step(static_cast<AssignmentState>(state), static_cast<AssignmentEvent>(event));
            EXPECT_TRUE(asOptional(to) == kAssignmentMatrix[state][event]) << state << " on " << event;
        }
}

TEST(Work, D18_offer_notPresentedByItsDeadline_isNoMiss) {
    EXPECT_EQ(step(S::Connecting, OfferEvent::Deadline), S::NotPresented);
    EXPECT_EQ(step(S::Ringing, OfferEvent::Deadline), S::Missed);
}

TEST(Work, offer_isOpen_onlyUntilItEnds) {
    for (std::size_t state = 0; state < kOfferStateCount; ++state) {
        bool leads = false;
        for (std::size_t event = 0; event < kOfferEventCount; ++event)
            leads = leads || step(static_cast<S>(state), static_cast<OfferEvent>(event)).has_value();
        EXPECT_EQ(isOpen(static_cast<S>(state)), leads);
    }
}

TEST(Work, isDeterministic_twoRowsForOnePair_isNot) {
    constexpr std::array twice{
        OfferStep{S::Ringing, OfferEvent::Accept, S::Accepted}, OfferStep{S::Ringing, OfferEvent::Accept, S::Declined}};
    static_assert(!isDeterministic(twice));
    static_assert(isDeterministic(kOfferSteps));
}

// C5, W11: the popover stacks e-mails above social above chats above calls; the task list runs the other way.
TEST(Work, C5_W11_channels_popoverAndTaskOrder) {
    const auto popover = [](Channel c) { return row(c).popoverRank; };
    const auto task = [](Channel c) { return row(c).taskRank; };
    EXPECT_LT(popover(Channel::Email), popover(Channel::Social));
    EXPECT_LT(popover(Channel::Social), popover(Channel::Chat));
    EXPECT_LT(popover(Channel::Chat), popover(Channel::Video));
    EXPECT_LT(popover(Channel::Video), popover(Channel::Voice));
    EXPECT_LT(task(Channel::Voice), task(Channel::Video));
    EXPECT_LT(task(Channel::Video), task(Channel::Chat));
    EXPECT_LT(task(Channel::Chat), task(Channel::Social));
    EXPECT_LT(task(Channel::Social), task(Channel::Email));
    EXPECT_LT(task(Channel::Email), task(Channel::Task));
    EXPECT_EQ(popover(Channel::Sms), popover(Channel::Chat));
    EXPECT_EQ(task(Channel::Sms), task(Channel::Chat));
    EXPECT_EQ(popover(Channel::Task), popover(Channel::Email));
}

TEST(Work, P13_channels_namesAndKinds) {
    constexpr std::array names{"voice", "video", "chat", "sms", "social", "email", "task"};
    for (const Channel each : kChannels) {
        EXPECT_EQ(toName(each), names[index(each)]);
        EXPECT_EQ(channelByName(names[index(each)]), each);
        EXPECT_EQ(isLive(each), each == Channel::Voice || each == Channel::Video);
        EXPECT_NE(isLive(each), isWritten(each));
    }
    EXPECT_EQ(channelByName("fax"), std::nullopt);
}

} // namespace
} // namespace readyline::domain
