// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Whom a colleague may ask, or hand a call to (rules 2.3): each reason why not by itself, and what is none.
#include "core/domain/Reachable.h"

#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

#include <functional>

namespace readyline::domain {
namespace {

using namespace samples;
using Terms = std::vector<Term>;

struct Case {
    const char* name;
    std::function<void(AgentLayers&, SiteRules&)> change;
    Terms expected;
};
class Reach : public testing::TestWithParam<Case> {};

TEST_P(Reach, eachReason_isNamed) {
    AgentLayers a = agent();
    SiteRules r = rules();
    GetParam().change(a, r);
    EXPECT_EQ(reachable(a, r), GetParam().expected);
}

Case same(const char* name, std::function<void(AgentLayers&, SiteRules&)> change) {
    return {name, std::move(change), {}};
}
// The site lets nobody be asked whose status takes no work.
Case strictly(const char* name, std::function<void(AgentLayers&, SiteRules&)> change, Terms expected) {
    return {name,
        [change = std::move(change)](AgentLayers& a, SiteRules& r) {
            r.policy.reachNotReady = false;
            change(a, r);
        },
        std::move(expected)};
}

WorkItem advising(Channel channel) {
    WorkItem out = working(channel);
    out.role = WorkRole::Consulted;
    return out;
}

INSTANTIATE_TEST_SUITE_P(Rules, Reach,
    testing::Values(same("ready", [](AgentLayers&, SiteRules&) {}),
        Case{"notOnline",
            [](AgentLayers& a, SiteRules&) {
                a.presence.connection = Connection::None;
                a.presence.canShow = false;
            },
            {Term::NotOnline, Term::CannotShow}},
        Case{"reconnecting", [](AgentLayers& a, SiteRules&) { a.presence.connection = Connection::Reconnecting; },
            {Term::CannotShow}},
        Case{"cannotShow", [](AgentLayers& a, SiteRules&) { a.presence.canShow = false; }, {Term::CannotShow}},
        Case{"stationUnreachable", [](AgentLayers& a, SiteRules&) { a.presence.station = StationState::Unreachable; },
            {Term::StationUnreachable}},
        same("noStations", [](AgentLayers& a, SiteRules&) { a.presence.station = StationState::None; }),
        Case{"W22_stationFault",
            [](AgentLayers& a, SiteRules&) { a.overlays = {overlay(OverlayKind::StationFault, "no-answer")}; },
            {Term::StationUnreachable}},
        Case{"P6_phoneBusy", [](AgentLayers& a, SiteRules&) { a.presence.station = StationState::Busy; },
            {Term::VoiceBusy}},
        Case{"voiceBusy", [](AgentLayers& a, SiteRules&) { a.work = {working(Channel::Voice)}; }, {Term::VoiceBusy}},
        Case{"videoBusy", [](AgentLayers& a, SiteRules&) { a.work = {working(Channel::Video)}; }, {Term::VoiceBusy}},
        Case{"adviceOwnsTheTelephone", [](AgentLayers& a, SiteRules&) { a.work = {advising(Channel::Voice)}; },
            {Term::VoiceBusy}},
        Case{"voiceOffered", [](AgentLayers& a, SiteRules&) { a.work = {offered(Channel::Voice)}; },
            {Term::VoiceOffered}},
        Case{"W1_noCalls", [](AgentLayers& a, SiteRules&) { a.noCalls = true; }, {Term::CallsNotGranted}},
        same("wrapUpOfACall",
            [](AgentLayers& a, SiteRules&) { a.work = {working(Channel::Voice, AssignmentState::WrapUp)}; }),
        same("fullOfChats",
            [](AgentLayers& a, SiteRules& r) {
                r.capacity.limit[index(Channel::Chat)] = 1;
                a.work = {working(Channel::Chat)};
            }),
        same("inNoQueue", [](AgentLayers& a, SiteRules&) { a.queues.clear(); }),
        same("notReady", [](AgentLayers& a, SiteRules&) { a.intent.choice = choose("not-ready"); }),
        Case{"doNotDisturb", [](AgentLayers& a, SiteRules&) { a.intent.choice = choose("dnd"); },
            {Term::BaseNotAllowed}},
        same("D13_autoUnderFullLoad",
            [](AgentLayers& a, SiteRules& r) {
                r.policy.autoOffered = true;
                r.capacity.limit[index(Channel::Chat)] = 1;
                a.intent.choice = {};
                a.work = {working(Channel::Chat)};
            })),
    [](const auto& each) { return std::string{each.param.name}; });

INSTANTIATE_TEST_SUITE_P(ReadyAlone, Reach,
    testing::Values(strictly("ready", [](AgentLayers&, SiteRules&) {}, {}),
        strictly("notReady", [](AgentLayers& a, SiteRules&) { a.intent.choice = choose("not-ready"); },
            {Term::BaseNotAllowed}),
        strictly("W21_closedForCalls",
            [](AgentLayers& a, SiteRules&) {
                a.overrides = {{Channel::Voice, choose("not-ready"), {}, at(1)}};
            },
            {Term::ChannelOverride}),
        strictly("K16_asked", [](AgentLayers& a, SiteRules&) { a.asked = true; }, {Term::IntentNotConfirmed}),
        strictly("armedPending",
            [](AgentLayers& a, SiteRules&) {
                a.pending = pending(choose("not-ready"));
                a.pending->armed = true;
            },
            {Term::PendingChoice}),
        strictly("P16_loggingOff", [](AgentLayers& a, SiteRules&) { a.loggingOff = true; }, {Term::LoggingOff}),
        strictly("W23_noAnswer",
            [](AgentLayers& a, SiteRules&) { a.overlays = {overlay(OverlayKind::NoAnswer, "no-answer")}; },
            {Term::Overlay}),
        strictly("wrapUpOfACall",
            [](AgentLayers& a, SiteRules&) { a.work = {working(Channel::Voice, AssignmentState::WrapUp)}; }, {})),
    [](const auto& each) { return std::string{each.param.name}; });

TEST(Reachable, teamMaySayOtherwise) {
    AgentLayers a = agent();
    SiteRules r = rules();
    r.teams = {{TeamId{"red"}, "Red"}};
    r.teams[0].policy.reachNotReady = false;
    a.teams = {TeamId{"red"}};
    a.intent.choice = choose("not-ready");
    EXPECT_EQ(reachable(a, r), Terms{Term::BaseNotAllowed});
}

} // namespace
} // namespace readyline::domain
