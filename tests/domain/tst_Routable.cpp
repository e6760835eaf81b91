// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// routable(): each term fails alone, all that fail are named, in the order of the enumerators (rules 2.3).
#include "core/domain/Routable.h"

#include "core/domain/Status.h"
#include "tests/domain/Samples.h"

#include <gmock/gmock.h>

#include <functional>

namespace readyline::domain {
namespace {

using namespace samples;
using testing::ElementsAre;
using testing::IsEmpty;

const QueueId kAll{"all"};

struct Case {
    const char* name; // with the rules that it proves
    std::function<void(AgentLayers&, SiteRules&)> change;
    Channel channel;
    std::vector<Term> failing;
};
void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }

class EachTerm : public testing::TestWithParam<Case> {};
TEST_P(EachTerm, failsAlone) {
    AgentLayers a = agent();
    SiteRules r = rules();
    EXPECT_THAT(routable(a, r, kAll, GetParam().channel), IsEmpty());
    GetParam().change(a, r);
    EXPECT_EQ(routable(a, r, kAll, GetParam().channel), GetParam().failing);
}

std::vector<Case> cases() {
    using C = Channel;
    using A = AgentLayers;
    using R = SiteRules;
    return {
        {"Z17_offline", [](A& a, R&) { a.presence.connection = Connection::None; }, C::Voice, {Term::NotOnline}},
        {"D18_K1_cannotShow", [](A& a, R&) { a.presence.canShow = false; }, C::Voice, {Term::CannotShow}},
        {"D15_reconnecting", [](A& a, R&) { a.presence.connection = Connection::Reconnecting; }, C::Chat,
            {Term::CannotShow}},
        {"Z11_P12_W24_notReady", [](A& a, R&) { a.intent.choice = choose("not-ready"); }, C::Chat,
            {Term::BaseNotAllowed}},
        {"D3_busyNotAllowed", [](A& a, R&) { a.intent.choice = choose("busy"); }, C::Chat, {Term::BaseNotAllowed}},
        {"K34_doNotDisturb", [](A& a, R&) { a.intent.choice = choose("dnd"); }, C::Voice, {Term::BaseNotAllowed}},
        {"D9_entryGone", [](A& a, R&) { a.intent.choice = choose("gone"); }, C::Chat, {Term::BaseNotAllowed}},
        {"K16_intentNotConfirmed", [](A& a, R&) { a.asked = true; }, C::Chat, {Term::IntentNotConfirmed}},
        {"W22_pending", [](A& a, R&) { a.pending = pending(choose("not-ready", "lunch")); }, C::Chat,
            {Term::PendingChoice}},
        {"P16_loggingOff", [](A& a, R&) { a.loggingOff = true; }, C::Chat, {Term::LoggingOff}},
        {"D13_contactsAtOnce",
            [](A& a, R& r) {
                r.capacity.sessionLimit = 2;
                a.work = {working(C::Email), offered(C::Chat)};
            },
            C::Voice, {Term::CapacityFull}},
        {"W23_overlay", [](A& a, R&) { a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer")}; }, C::Chat,
            {Term::Overlay}},
        {"P9_timedOverlay",
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer", UntilTime{at(50)})}; }, C::Voice,
            {Term::Overlay}},
        {"K5_stationFault",
            [](A& a, R&) { a.overlays = {overlay(OverlayKind::StationFault, "cannot-show", UntilCauseEnds{})}; },
            C::Voice, {Term::Overlay}},
        {"P8_writtenFull", [](A& a, R&) { a.work.assign(3, working(C::Chat)); }, C::Email, {Term::CapacityFull}},
        {"D19_offersReserve", [](A& a, R&) { a.work.assign(3, offered(C::Chat)); }, C::Email, {Term::CapacityFull}},
        {"K31_limitZero", [](A&, R& r) { r.capacity.limit[index(C::Task)] = 0; }, C::Task, {Term::CapacityFull}},
        {"K31_channelBlocked",
            [](A& a, R& r) {
                r.capacity.blocks[index(C::Email)].set(index(C::Voice));
                a.work = {working(C::Email)};
            },
            C::Voice, {Term::ChannelBlocked}},
        {"P8_P11_writtenFullBlocksCalls",
            [](A& a, R& r) {
                r.capacity.writtenBlocksLiveFrom = 3;
                a.work.assign(3, working(C::Chat));
            },
            C::Voice, {Term::ChannelBlocked}},
        {"P11_notInQueue", [](A& a, R&) { a.queues.clear(); }, C::Voice, {Term::NotInQueue}},
        {"channelNotInQueue", [](A&, R& r) { r.queues[0].channels.reset(index(C::Task)); }, C::Task,
            {Term::NotInQueue}},
        {"W1_noRightToCalls", [](A& a, R&) { a.noCalls = true; }, C::Voice, {Term::CallsNotGranted}},
        {"W1_noRightToVideo", [](A& a, R&) { a.noCalls = true; }, C::Video, {Term::CallsNotGranted}},
        {"W1_noRightToCalls_chats", [](A& a, R&) { a.noCalls = true; }, C::Chat, {}},
        {"D20_wrapUp_otherChannel", [](A& a, R&) { a.work = {working(C::Chat, AssignmentState::WrapUp)}; }, C::Voice,
            {Term::WrappingUp}},
        {"W25_noStation", [](A& a, R&) { a.presence.station = StationState::None; }, C::Voice,
            {Term::StationUnreachable}},
        {"K5_stationUnreachable", [](A& a, R&) { a.presence.station = StationState::Unreachable; }, C::Voice,
            {Term::StationUnreachable}},
        {"P6_phoneBusy", [](A& a, R&) { a.presence.station = StationState::Busy; }, C::Voice, {Term::VoiceBusy}},
        {"Z15_videoKeepsVoiceAway", [](A& a, R&) { a.work = {working(C::Video)}; }, C::Voice, {Term::VoiceBusy}},
        {"Z15_accepting", [](A& a, R&) { a.work = {working(C::Video, AssignmentState::Accepting)}; }, C::Voice,
            {Term::VoiceBusy}},
        {"K10_videoOffered", [](A& a, R&) { a.work = {offered(C::Video)}; }, C::Voice, {Term::VoiceOffered}},
        {"P3_videoConnecting", [](A& a, R&) { a.work = {offered(C::Video, OfferState::Connecting)}; }, C::Voice,
            {Term::VoiceOffered}},
        {"D19_dayFull",
            [](A& a, R& r) {
                r.capacity.perDay[index(C::Chat)] = 3;
                a.today[index(C::Chat)] = 2;
                a.work = {offered(C::Chat)};
            },
            C::Chat, {Term::DayFull}},
        {"Z15_call_names_bothReasons", [](A& a, R&) { a.work = {working(C::Voice)}; }, C::Voice,
            {Term::CapacityFull, Term::VoiceBusy}},
    };
}
INSTANTIATE_TEST_SUITE_P(
    Routable, EachTerm, testing::ValuesIn(cases()), [](const auto& each) { return std::string{each.param.name}; });

TEST(Routable, Z10_P2_P11_ready_isOfferedEveryChannel) {
    for (const Channel each : kChannels) EXPECT_THAT(routable(agent(), rules(), kAll, each), IsEmpty());
}

TEST(Routable, P14_onThePhone_isOfferedWrittenWork) {
    AgentLayers a = agent();
    a.work = {working(Channel::Voice)};
    EXPECT_THAT(routable(a, rules(), kAll, Channel::Chat), IsEmpty());
}

TEST(Routable, P13_wrapUpAfterACall_blocksOnlyCalls_whereThePolicySaysSo) {
    AgentLayers a = agent();
    const SiteRules r = rules();
    a.work = {working(Channel::Voice, AssignmentState::WrapUp)};
    a.work[0].blocks = WrapUpBlocks::VoiceOnly;
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
    EXPECT_THAT(routable(a, r, kAll, Channel::Voice), ElementsAre(Term::CapacityFull, Term::WrappingUp));
    a.work = {working(Channel::Chat, AssignmentState::WrapUp)};
    a.work[0].blocks = WrapUpBlocks::VoiceOnly;
    EXPECT_THAT(routable(a, r, kAll, Channel::Voice), IsEmpty());
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
}

TEST(Routable, D20_wrapUp_thatNeverBlocks_blocksNothing) {
    AgentLayers a = agent();
    a.work = {working(Channel::Voice, AssignmentState::WrapUp)};
    a.work[0].blocks = WrapUpBlocks::Never;
    EXPECT_THAT(routable(a, rules(), kAll, Channel::Voice), IsEmpty());
}

TEST(Routable, W25_phone_doesNotMatterForWrittenWork) {
    AgentLayers a = agent();
    for (const StationState each : {StationState::None, StationState::Busy, StationState::Unreachable}) {
        a.presence.station = each;
        EXPECT_THAT(routable(a, rules(), kAll, Channel::Chat), IsEmpty());
        EXPECT_THAT(routable(a, rules(), kAll, Channel::Video), IsEmpty());
    }
}

TEST(Routable, K5_P6_stationFault_keepsCallsAwayAndNothingElse) {
    AgentLayers a = agent();
    a.overlays = {overlay(OverlayKind::StationFault, "cannot-show", UntilCauseEnds{})};
    for (const Channel each : kChannels) {
        const auto failing = routable(a, rules(), kAll, each);
        if (each == Channel::Voice)
            EXPECT_THAT(failing, ElementsAre(Term::Overlay));
        else
            EXPECT_THAT(failing, IsEmpty()) << toName(each);
    }
    a.overlays.push_back(overlay(OverlayKind::NoAnswer, "no-answer"));
    EXPECT_THAT(routable(a, rules(), kAll, Channel::Chat), ElementsAre(Term::Overlay)) << "not the first of them only";
}

TEST(Routable, W23_P7_P16_D18_everyOtherOverlay_keepsEverythingAway) {
    using Kind = OverlayKind;
    for (const Kind kind : {Kind::NoAnswer, Kind::Declined, Kind::CannotShow, Kind::OfferErrors})
        for (const Channel each : kChannels) {
            AgentLayers a = agent();
            a.overlays = {overlay(kind, "no-answer")};
            EXPECT_THAT(routable(a, rules(), kAll, each), ElementsAre(Term::Overlay)) << toName(each);
        }
}

TEST(Routable, P13_P14_overlayOfCalls_keepsCallsAndVideoAwayAndNothingElse) {
    AgentLayers a = agent();
    a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer", UntilTime{at(50)})};
    a.overlays[0].voiceOnly = true;
    for (const Channel each : kChannels) {
        const auto failing = routable(a, rules(), kAll, each);
        EXPECT_EQ(failing, isLive(each) ? std::vector{Term::Overlay} : std::vector<Term>{}) << toName(each);
    }
}

TEST(Routable, D3_queueThatAllowsBusy_takesABusyAgent) {
    SiteRules r = rules();
    r.queues[0].allowed = {BaseStatus::Available, BaseStatus::Busy};
    AgentLayers a = agent();
    a.intent.choice = choose("busy");
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
    a.pending = pending(choose("busy"));
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
}

TEST(Routable, D13_auto_partlyUsedIsBusy_fullIsDoNotDisturb) {
    SiteRules r = rules();
    r.queues[0].channels.reset().set(index(Channel::Chat));
    AgentLayers a = agent();
    a.intent.choice = {};
    EXPECT_EQ(effectiveBase(a, r), BaseStatus::Available);
    a.work = {offered(Channel::Chat)}; // asks him only: nothing is used yet
    EXPECT_EQ(effectiveBase(a, r), BaseStatus::Available);
    a.work = {working(Channel::Chat)};
    EXPECT_EQ(effectiveBase(a, r), BaseStatus::Busy);
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), ElementsAre(Term::BaseNotAllowed));
    a.work.assign(3, working(Channel::Chat));
    EXPECT_EQ(effectiveBase(a, r), BaseStatus::BusyDnd);
    a.pending = pending({}); // auto bars nothing by itself
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), ElementsAre(Term::BaseNotAllowed, Term::CapacityFull));
}

// P12 against W21: the policy says whether a channel alone may be open.
TEST(Routable, P11_P12_P14_W21_channelAlone_opensWhereThePolicyLetsIt) {
    SiteRules r = rules();
    AgentLayers a = agent();
    a.intent.choice = choose("not-ready");
    a.overrides = {{Channel::Chat, choose("ready"), {}, at(0)}};
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
    EXPECT_THAT(routable(a, r, kAll, Channel::Voice), ElementsAre(Term::BaseNotAllowed));
    EXPECT_EQ(overrideInForce(a, r, Channel::Chat), &a.overrides[0]);
    EXPECT_EQ(shownOnChannel(a, r, Channel::Chat).row, ShownRow::Ready);
    r.policy.channelOverrides = ChannelOverrides::CloseOnly;
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), ElementsAre(Term::BaseNotAllowed)) << "one made before";
    EXPECT_EQ(overrideInForce(a, r, Channel::Chat), nullptr);
    EXPECT_EQ(shownOnChannel(a, r, Channel::Chat).row, ShownRow::NotReady);
    r.teams = {Team{TeamId{"red"}, "Red"}};
    r.teams[0].policy.channelOverrides = ChannelOverrides::OpenToo;
    a.teams = {TeamId{"red"}};
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty()) << "the team's word counts";
}

TEST(Routable, P12_W21_channelAlone_canBeClosedUnderEveryPolicy) {
    SiteRules r = rules();
    AgentLayers a = agent();
    a.overrides = {{Channel::Chat, choose("not-ready"), {}, at(0)}};
    for (const ChannelOverrides policy : {ChannelOverrides::CloseOnly, ChannelOverrides::OpenToo}) {
        r.policy.channelOverrides = policy;
        EXPECT_THAT(routable(a, r, kAll, Channel::Chat), ElementsAre(Term::ChannelOverride));
        EXPECT_THAT(routable(a, r, kAll, Channel::Voice), IsEmpty());
        EXPECT_EQ(shownOnChannel(a, r, Channel::Chat).row, ShownRow::NotReady);
        EXPECT_TRUE(mayOverride(a, r, Channel::Chat, choose("not-ready")));
        EXPECT_TRUE(mayOverride(a, r, Channel::Voice, choose("ready"))) << "as the status is";
    }
}

// D3: what takes work is the queues' to say, of that channel and of his own.
TEST(Routable, P12_D3_mayOverride_asTheQueuesOfThatChannelAllow) {
    SiteRules r = rules();
    r.policy.channelOverrides = ChannelOverrides::CloseOnly;
    AgentLayers a = agent();
    a.intent.choice = choose("busy");
    EXPECT_FALSE(mayOverride(a, r, Channel::Chat, choose("ready")));
    EXPECT_FALSE(mayOverride(a, r, Channel::Chat, {})) << "auto brings work";
    EXPECT_TRUE(mayOverride(a, r, Channel::Chat, choose("dnd")));
    r.queues[0].allowed = {BaseStatus::Available, BaseStatus::Busy};
    EXPECT_TRUE(mayOverride(a, r, Channel::Chat, choose("ready"))) << "it comes anyway";
    r.queues[0].allowed = {BaseStatus::Available};
    r.queues[0].channels.reset(index(Channel::Chat));
    EXPECT_TRUE(mayOverride(a, r, Channel::Chat, choose("ready"))) << "no queue of his carries it";
    a.queues.clear();
    EXPECT_FALSE(mayOverride(a, r, Channel::Chat, choose("ready"))) << "of no queue: as most allow";
}

TEST(Routable, W21_D13_channelAlone_auto_isByTheLoadAlsoWhileNotReady) {
    AgentLayers a = agent();
    a.intent.choice = choose("not-ready");
    a.overrides = {{Channel::Chat, {}, {}, at(0)}};
    EXPECT_EQ(effectiveBase(a, rules(), Channel::Chat), BaseStatus::Available);
    EXPECT_THAT(routable(a, rules(), kAll, Channel::Chat), IsEmpty());
}

TEST(Routable, D19_day_countsItsOwnChannel_andWhatEndedNot) {
    SiteRules r = rules();
    r.capacity.perDay[index(Channel::Chat)] = 2;
    AgentLayers a = agent();
    a.today[index(Channel::Email)] = 9;
    a.work = {working(Channel::Chat), offered(Channel::Chat, OfferState::Declined), offered(Channel::Email)};
    a.today[index(Channel::Chat)] = 1;
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), IsEmpty());
    EXPECT_THAT(routable(a, r, kAll, Channel::Email), IsEmpty());
    a.today[index(Channel::Chat)] = 2;
    EXPECT_THAT(routable(a, r, kAll, Channel::Chat), ElementsAre(Term::DayFull));
}

TEST(Routable, unknownQueue_isNeverRoutable) {
    EXPECT_THAT(
        routable(agent(), rules(), {"gone"}, Channel::Chat), ElementsAre(Term::BaseNotAllowed, Term::NotInQueue));
}

TEST(Routable, K21_everythingWrong_namesEveryTermInOrder) {
    SiteRules r = rules();
    r.capacity.blocks[index(Channel::Video)].set(index(Channel::Voice));
    AgentLayers a = agent();
    a.presence = {Connection::None, at(0), {}, false, StationState::Unreachable};
    a.intent.choice = choose("not-ready");
    a.asked = true;
    a.pending = pending(choose("offline"));
    a.loggingOff = true;
    a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer")};
    a.work = {working(Channel::Video), offered(Channel::Voice), working(Channel::Chat, AssignmentState::WrapUp)};
    a.queues.clear();
    EXPECT_THAT(routable(a, r, kAll, Channel::Voice),
        ElementsAre(Term::NotOnline, Term::CannotShow, Term::BaseNotAllowed, Term::IntentNotConfirmed,
            Term::PendingChoice, Term::LoggingOff, Term::Overlay, Term::CapacityFull, Term::ChannelBlocked,
            Term::NotInQueue, Term::WrappingUp, Term::StationUnreachable, Term::VoiceBusy, Term::VoiceOffered));
}

} // namespace
} // namespace readyline::domain
