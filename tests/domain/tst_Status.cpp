// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// shownStatus(): each row of rules 2.4, and that each row goes before all that follow.
#include "core/domain/Status.h"

#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace readyline::domain {
namespace {

using namespace samples;
using Row = ShownRow;
using C = Channel;

// What makes a row true, from the first to the last but one; the last (Ready) is always true.
struct Layer {
    const char* name; // with the rules that it proves
    Row row;
    std::function<void(AgentLayers&)> add;
    const char* word;
    int since; // samples::at
};

std::vector<Layer> layers() {
    using A = AgentLayers;
    return {
        {"Z17_signedOut", Row::SignedOut, [](A& a) { a.presence.connection = Connection::None; }, "Signed out", -10},
        {"D15_reconnecting", Row::Reconnecting, [](A& a) { a.presence.connection = Connection::Reconnecting; }, "Ready",
            -10},
        {"W14_P3_ringing", Row::Ringing, [](A& a) { a.work.push_back(offered(C::Voice)); }, "Ringing", 10},
        {"Z15_P4_engaged", Row::Engaged, [](A& a) { a.work.push_back(working(C::Voice)); }, "On contact", 20},
        {"W23_D7_acknowledge", Row::Acknowledge,
            [](A& a) { a.overlays.push_back(overlay(OverlayKind::NoAnswer, "no-answer")); }, "No answer", 40},
        {"P7_P9_timedOverlay", Row::TimedOverlay,
            [](A& a) { a.overlays.push_back(overlay(OverlayKind::Declined, "busy", UntilTime{at(50)})); }, "Busy", 40},
        {"P5_W84_wrapUp", Row::WrapUp, [](A& a) { a.work.push_back(working(C::Chat, AssignmentState::WrapUp)); },
            "Wrap-up", 20},
        {"Z11_P10_notReady", Row::NotReady, [](A& a) { a.intent.choice = choose("not-ready", "lunch"); }, "Not Ready",
            0},
        {"P8_full", Row::Full, [](A& a) { a.work.insert(a.work.end(), 3, working(C::Chat)); }, "At capacity", 20},
        {"P15_written", Row::Written, [](A& a) { a.work.push_back(working(C::Email)); }, "Ready", 0},
        {"Z10_P2_ready", Row::Ready, [](A&) {}, "Ready", 0},
    };
}

SiteRules onlyChatAndVideo() { // three chats fill him
    SiteRules r = rules();
    r.queues[0].channels.reset().set(index(C::Chat));
    return r;
}

class EachRow : public testing::TestWithParam<std::size_t> {};

TEST_P(EachRow, alone_isShown) {
    const Layer layer = layers()[GetParam()];
    AgentLayers a = agent();
    layer.add(a);
    const Shown shown = shownStatus(a, onlyChatAndVideo());
    EXPECT_TRUE(shown.row == layer.row);
    EXPECT_EQ(shown.word, layer.word);
    EXPECT_EQ(shown.since, at(layer.since));
}

TEST_P(EachRow, withEveryLaterRow_goesFirst) {
    const auto all = layers();
    const std::size_t first = GetParam();
    for (std::size_t second = first + 1; second < all.size(); ++second) {
        AgentLayers a = agent();
        all[second].add(a);
        all[first].add(a);
        EXPECT_TRUE(shownStatus(a, onlyChatAndVideo()).row == all[first].row)
            << all[first].name << " before " << all[second].name;
    }
}

TEST_P(EachRow, withAllLaterRowsAtOnce_goesFirst) {
    const auto all = layers();
    AgentLayers a = agent();
    for (std::size_t i = all.size(); i-- > GetParam();) all[i].add(a);
    EXPECT_TRUE(shownStatus(a, onlyChatAndVideo()).row == all[GetParam()].row);
}

INSTANTIATE_TEST_SUITE_P(Status, EachRow, testing::Range(std::size_t{0}, layers().size()),
    [](const auto& each) { return std::string{layers()[each.param].name}; });

TEST(Status, everyRow_hasItsLayer) {
    const auto all = layers();
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(static_cast<std::size_t>(all[i].row), i + 1);
}

// The same status has the same key; another status, reason or pending has another.
TEST(Status, Z20_keys_differBetweenRowsWordsAndReasons) {
    std::vector<std::string> keys;
    const auto add = [&](const AgentLayers& a) { keys.push_back(shownStatus(a, onlyChatAndVideo()).key); };
    for (const Layer& each : layers()) {
        AgentLayers a = agent();
        each.add(a);
        add(a);
    }
    AgentLayers a = agent();
    a.intent.choice = choose("not-ready");
    add(a);
    a.intent.choice = choose("dnd");
    add(a);
    a.intent.choice = choose("ready");
    a.work = {working(C::Voice)};
    a.pending = pending(choose("not-ready"));
    add(a);
    a.pending = pending(choose("not-ready", "lunch"));
    add(a);
    std::sort(keys.begin(), keys.end());
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
}

TEST(Status, Z20_key_doesNotChangeWithTime) {
    AgentLayers a = agent();
    const std::string key = shownStatus(a, rules()).key;
    a.intent.since = at(500);
    a.freeSince = at(700);
    a.presence.since = at(900);
    a.seq = 17;
    EXPECT_EQ(shownStatus(a, rules()).key, key);
}

TEST(Status, K16_Z14_asked_showsTheSignInPresenceSinceTheReturn) {
    SiteRules r = rules();
    r.policy.signInPresence = choose("not-ready", "lunch");
    AgentLayers a = agent();
    a.freeSince = at(25);
    a.asked = true;
    const Shown shown = shownStatus(a, r);
    EXPECT_TRUE(shown.row == Row::NotReady);
    EXPECT_EQ(shown.word, "Not Ready");
    EXPECT_EQ(shown.reason, "Lunch");
    EXPECT_EQ(shown.since, at(25));
    EXPECT_EQ(a.intent.choice, choose("ready")) << "the intent is never changed";
    r.teams = {Team{TeamId{"red"}, "Red"}};
    r.teams[0].policy.signInPresence = choose("not-ready", "other");
    a.teams = {TeamId{"red"}};
    EXPECT_EQ(shownStatus(a, r).reason, "Other") << "his team's comes first";
}

TEST(Status, W83_phoneInUseAfterItsCall_isLeftLifted) {
    AgentLayers a = agent();
    EXPECT_FALSE(isLeftLifted(a)) << "idle";
    a.presence.station = StationState::Busy;
    EXPECT_TRUE(isLeftLifted(a));
    a.work = {working(C::Voice, AssignmentState::WrapUp), working(C::Chat)};
    EXPECT_TRUE(isLeftLifted(a));
    for (const WorkItem& live : {working(C::Voice), working(C::Video), offered(C::Voice)}) {
        a.work = {live};
        EXPECT_FALSE(isLeftLifted(a)) << "it is for that";
    }
    a.work.clear();
    a.overlays = {overlay(OverlayKind::PhoneBusy, "busy", UntilCauseEnds{})};
    EXPECT_FALSE(isLeftLifted(a)) << "a call of his own (P6)";
}

TEST(Status, K16_Z14_asked_signInPresenceTakesWork_neverShowsReady) {
    SiteRules r = rules();
    AgentLayers a = agent();
    a.asked = true;
    for (const Choice& choice : {choose("ready"), Choice{}}) {
        r.policy.signInPresence = choice;
        const Shown shown = shownStatus(a, r);
        EXPECT_TRUE(shown.row == Row::NotReady);
        EXPECT_TRUE(shown.base == BaseStatus::Away);
        EXPECT_EQ(shown.word, "Not Ready");
    }
}

} // namespace
} // namespace readyline::domain
