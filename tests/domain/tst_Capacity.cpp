// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Units in use and reserved, and whether one more fits.
#include "core/domain/Load.h"
#include "core/domain/Routable.h"
#include "core/domain/Status.h"
#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using namespace samples;

TEST(Capacity, Z15_voice_oneCall_isFull) {
    AgentLayers a = agent();
    EXPECT_TRUE(fits(rules().capacity, loadOf(a, rules()), Channel::Voice));
    a.work = {working(Channel::Voice)};
    EXPECT_FALSE(fits(rules().capacity, loadOf(a, rules()), Channel::Voice));
    EXPECT_TRUE(fits(rules().capacity, loadOf(a, rules()), Channel::Video));
}

TEST(Capacity, D19_offersReserve_untilTheyEnd) {
    AgentLayers a = agent();
    a.work = {offered(Channel::Voice)};
    EXPECT_EQ(loadOf(a, rules()).reserved[index(Channel::Voice)], 1);
    EXPECT_FALSE(fits(rules().capacity, loadOf(a, rules()), Channel::Voice));
    a.work = {offered(Channel::Voice, OfferState::Missed)};
    EXPECT_EQ(loadOf(a, rules()), Load{});
}

TEST(Capacity, adviceInAColleaguesCall_takesNone_butTheTelephone) {
    for (const WorkRole role : {WorkRole::Consulted, WorkRole::Conference}) {
        AgentLayers a = agent();
        a.work = {working(Channel::Voice)};
        a.work[0].role = role;
        EXPECT_EQ(loadOf(a, rules()), Load{});
        EXPECT_EQ(routable(a, rules(), QueueId{"all"}, Channel::Voice), std::vector{Term::VoiceBusy});
        EXPECT_TRUE(routable(a, rules(), QueueId{"all"}, Channel::Chat).empty());
        EXPECT_EQ(shownStatus(a, rules()).row, ShownRow::Engaged);
    }
    AgentLayers asked = agent();
    asked.work = {offered(Channel::Voice)};
    asked.work[0].kind = OfferKind::Consult;
    EXPECT_EQ(loadOf(asked, rules()), Load{});
    EXPECT_EQ(routable(asked, rules(), QueueId{"all"}, Channel::Voice), std::vector{Term::VoiceOffered});
    EXPECT_EQ(shownStatus(asked, rules()).row, ShownRow::Ringing);
}

TEST(Capacity, P8_written_shareOneLimit) {
    AgentLayers a = agent();
    a.work = {working(Channel::Chat), working(Channel::Email), offered(Channel::Social)};
    const Load load = loadOf(a, rules());
    EXPECT_EQ(load.writtenUsed(), 2);
    EXPECT_EQ(load.writtenTaken(), 3);
    EXPECT_FALSE(fits(rules().capacity, load, Channel::Sms));
    EXPECT_TRUE(fits(rules().capacity, load, Channel::Voice));
}

TEST(Capacity, P8_channelLimit_belowTheJointOne_holds) {
    SiteRules r = rules();
    r.capacity.limit[index(Channel::Chat)] = 1;
    AgentLayers a = agent();
    a.work = {working(Channel::Chat)};
    EXPECT_FALSE(fits(r.capacity, loadOf(a, r), Channel::Chat));
    EXPECT_TRUE(fits(r.capacity, loadOf(a, r), Channel::Email));
}

TEST(Capacity, K31_weightZero_takesNothing_butLimitZeroIsNeverOffered) {
    SiteRules r = rules();
    r.capacity.weight[index(Channel::Task)] = 0;
    AgentLayers a = agent();
    a.work = {working(Channel::Task), working(Channel::Task), working(Channel::Task)};
    EXPECT_EQ(loadOf(a, r).used, Load{}.used);
    EXPECT_EQ(loadOf(a, r).items, 3) << "they are there all the same";
    EXPECT_TRUE(fits(r.capacity, loadOf(a, r), Channel::Task));
    r.capacity.limit[index(Channel::Task)] = 0;
    EXPECT_FALSE(fits(r.capacity, loadOf(a, r), Channel::Task));
}

TEST(Capacity, D20_wrapUp_takesUnits_onlyWhereItBlocks) {
    SiteRules r = rules();
    AgentLayers a = agent();
    a.work = {working(Channel::Chat, AssignmentState::WrapUp), working(Channel::Voice, AssignmentState::WrapUp)};
    EXPECT_EQ(loadOf(a, r).used[index(Channel::Chat)], 1);
    EXPECT_EQ(loadOf(a, r).used[index(Channel::Voice)], 1);
    a.work[0].blocks = a.work[1].blocks = WrapUpBlocks::VoiceOnly; // P13
    EXPECT_EQ(loadOf(a, r).used[index(Channel::Chat)], 0);
    EXPECT_EQ(loadOf(a, r).used[index(Channel::Voice)], 1);
    a.work[0].blocks = a.work[1].blocks = WrapUpBlocks::Never;
    EXPECT_EQ(loadOf(a, r), Load{});
}

TEST(Capacity, D20_wrapUpBlocks_everyPolicyAndChannel) {
    for (const Channel own : kChannels)
        for (const Channel other : kChannels) {
            WorkItem item = working(own, AssignmentState::WrapUp);
            item.blocks = WrapUpBlocks::Always;
            EXPECT_TRUE(wrapUpBlocks(item, other));
            item.blocks = WrapUpBlocks::ForSeconds;
            EXPECT_TRUE(wrapUpBlocks(item, other));
            item.blocks = WrapUpBlocks::VoiceOnly;
            EXPECT_EQ(wrapUpBlocks(item, other), isLive(own) && isLive(other));
            item.blocks = WrapUpBlocks::Never;
            EXPECT_FALSE(wrapUpBlocks(item, other));
        }
    EXPECT_FALSE(wrapUpBlocks(working(Channel::Voice), Channel::Voice));
}

TEST(Capacity, Z15_isFull_whenNothingFitsOnTheChannelsOfHisQueues) {
    SiteRules r = rules();
    r.queues[0].channels.reset().set(index(Channel::Chat)).set(index(Channel::Voice));
    AgentLayers a = agent();
    EXPECT_FALSE(isFull(a, r));
    a.work = {working(Channel::Chat), working(Channel::Chat), working(Channel::Chat)};
    EXPECT_FALSE(isFull(a, r)); // a call may still come
    a.work.push_back(working(Channel::Voice));
    EXPECT_TRUE(isFull(a, r));
    a.work.pop_back();
    r.queues[0].channels.reset(index(Channel::Voice));
    EXPECT_TRUE(isFull(a, r));
    a.work.pop_back();
    EXPECT_FALSE(isFull(a, r));
    a.work.push_back(offered(Channel::Chat)); // may yet go
    EXPECT_FALSE(isFull(a, r));
}

TEST(Capacity, P8_writtenBlocksLiveFrom_keepsCallsAwayFromSoManyOn) {
    for (const int from : {1, 2, 3}) { // of three
        SiteRules r = rules();
        r.capacity.writtenBlocksLiveFrom = from;
        AgentLayers a = agent();
        for (int contacts = 1; contacts <= 3; ++contacts) {
            a.work.push_back(working(Channel::Chat));
            EXPECT_EQ(isBlockedByWork(a, r, Channel::Voice), contacts >= from) << contacts << " from " << from;
            EXPECT_FALSE(isBlockedByWork(a, r, Channel::Email)) << contacts << " from " << from;
        }
        r.capacity.writtenBlocksLiveFrom = 0;
        EXPECT_FALSE(isBlockedByWork(a, r, Channel::Voice)) << "never";
    }
}

TEST(Capacity, P8_writtenBlocksLive_isFullAtTheWrittenLimit) {
    SiteRules r = rules();
    r.capacity.writtenBlocksLiveFrom = 3;
    AgentLayers a = agent();
    a.work = {working(Channel::Chat), working(Channel::Chat)};
    EXPECT_FALSE(isFull(a, r));
    EXPECT_FALSE(isBlockedByWork(a, r, Channel::Voice));
    a.work.push_back(working(Channel::Email));
    EXPECT_TRUE(isFull(a, r));
    EXPECT_TRUE(isBlockedByWork(a, r, Channel::Voice));
    EXPECT_FALSE(isBlockedByWork(a, r, Channel::Chat)); // the limit says that already
}

TEST(Capacity, D20_parked_takesNothing) {
    AgentLayers a = agent();
    a.work = {working(Channel::Chat, AssignmentState::Parked), working(Channel::Email, AssignmentState::Parked)};
    EXPECT_EQ(loadOf(a, rules()), Load{});
    EXPECT_FALSE(isFull(a, rules()));
}

// Rules 2.2: an e-mail that a call may interrupt keeps it away by no joint limit, no block and no occupied rule.
TEST(Capacity, K31_interruptibleBy_workStandsBackForTheseChannelsAlone) {
    SiteRules r = rules();
    r.capacity.sessionLimit = 2;
    r.capacity.writtenBlocksLiveFrom = 1;
    r.capacity.blocks[index(Channel::Email)].set(index(Channel::Voice)).set(index(Channel::Chat));
    r.policy.occupied = {{Channel::Email, 50}};
    AgentLayers a = agent();
    a.work = {working(Channel::Email), working(Channel::Email)};
    EXPECT_TRUE(isFull(a, r));
    for (const Channel each : {Channel::Voice, Channel::Chat}) {
        EXPECT_FALSE(fits(r.capacity, loadFor(a, r, each), each));
        EXPECT_TRUE(isBlockedByWork(a, r, each));
        EXPECT_TRUE(isOccupied(a, r, each));
    }
    r.capacity.interruptibleBy[index(Channel::Email)].set(index(Channel::Voice));
    EXPECT_TRUE(fits(r.capacity, loadFor(a, r, Channel::Voice), Channel::Voice));
    EXPECT_FALSE(isBlockedByWork(a, r, Channel::Voice));
    EXPECT_FALSE(isOccupied(a, r, Channel::Voice));
    EXPECT_FALSE(isFull(a, r)) << "a call may still come";
    EXPECT_TRUE(isBlockedByWork(a, r, Channel::Chat));
    EXPECT_TRUE(isOccupied(a, r, Channel::Email));
    a.work.push_back(working(Channel::Voice)); // and that is a call
    EXPECT_TRUE(isFull(a, r));
}

TEST(Capacity, K31_interruptibleBy_itself_changesNothing) {
    SiteRules r = rules();
    r.capacity.interruptibleBy[index(Channel::Chat)].set();
    AgentLayers a = agent();
    a.work = {working(Channel::Chat), working(Channel::Chat), working(Channel::Chat)};
    EXPECT_FALSE(fits(r.capacity, loadFor(a, r, Channel::Chat), Channel::Chat));
    EXPECT_TRUE(fits(r.capacity, loadFor(a, r, Channel::Email), Channel::Email));
}

TEST(Capacity, D19_D13_profile_isHisInsteadOfTheSites) {
    SiteRules r = rules();
    Capacity expert = r.capacity;
    expert.limit[index(Channel::Chat)] = 5;
    expert.writtenLimit = 5;
    expert.weight[index(Channel::Email)] = 2;
    r.profiles = {{{"expert"}, "Expert", expert}};
    AgentLayers a = agent();
    a.work = {working(Channel::Chat), working(Channel::Chat), working(Channel::Chat)};
    EXPECT_FALSE(fits(capacityOf(a, r), loadOf(a, r), Channel::Chat));
    a.profile = {"expert"};
    EXPECT_TRUE(fits(capacityOf(a, r), loadOf(a, r), Channel::Chat));
    a.work.push_back(working(Channel::Email));
    EXPECT_EQ(loadOf(a, r).used[index(Channel::Email)], 2);
    EXPECT_FALSE(fits(capacityOf(a, r), loadOf(a, r), Channel::Chat));
    a.profile = {"gone"}; // the site's again
    EXPECT_EQ(capacityOf(a, r), r.capacity);
}

} // namespace
} // namespace readyline::domain
