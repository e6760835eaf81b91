// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor in a call who goes, or whose connection does (Z22, G3): nobody listens who is not there, and he is told why.
#include "tests/floor/MonitorScene.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;
using Scene = MonitorScene;

namespace {

constexpr seconds kGrace{60};

Scene graceful(bool isTold = false) {
    Site site = monitoredSite();
    site.rules.policy.reconnectGrace = kGrace;
    site.rules.policy.tellMonitored = isTold;
    return Scene{std::move(site)};
}

SessionId hers(const Scene& s) { return s.stage.sessionsOf("sue").at(0); }

void loses(Scene& s) { s.stage.must(LoseSession{hers(s)}, Stage::server()); }

MonitorOver over(const Scene& s) {
    const auto all = s.stage.happened<MonitorOver>();
    EXPECT_EQ(all.size(), 1U);
    return all.empty() ? MonitorOver{} : all.at(0);
}

} // namespace

TEST(FloorMonitorAway, Z22_signedOut_endsIt_andTheCallGoesOn) {
    Scene s = graceful();
    s.listen();
    s.stage.must(CloseSession{hers(s)}, s.sue());
    EXPECT_EQ(s.ended(), MonitorEnd::SessionOver);
    EXPECT_FALSE(s.monitor());
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled);
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::Active);
    EXPECT_EQ(s.stage.seen("sue").presence.station, StationState::Idle);
    EXPECT_EQ(s.stage.replayed(), s.stage.floor);
}

TEST(FloorMonitorAway, Z22_connectionLost_isKeptForTheGrace_andEndsWithIt) {
    Scene s = graceful();
    s.listen();
    loses(s);
    s.stage.advance(kGrace - 1s);
    ASSERT_TRUE(s.monitor()) << "she may be back";
    s.stage.advance(1s);
    EXPECT_EQ(s.ended(), MonitorEnd::SessionOver);
    EXPECT_FALSE(s.monitor());
    EXPECT_EQ(s.stage.replayed(), s.stage.floor);
}

TEST(FloorMonitorAway, Z22_backWithinTheGrace_sheStillListens) {
    Scene s = graceful();
    s.listen(MonitorMode::Whisper);
    loses(s);
    s.stage.advance(kGrace - 1s);
    s.stage.open("sue");
    s.stage.advance(2 * kGrace);
    ASSERT_TRUE(s.monitor());
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Whisper);
}

TEST(FloorMonitorAway, Z22_ofTwoDevices_onlyTheLastEndsIt) {
    Scene s = graceful();
    s.stage.open("sue", "tablet");
    s.listen();
    s.stage.must(CloseSession{hers(s)}, s.sue());
    EXPECT_TRUE(s.monitor());
    s.stage.must(CloseSession{hers(s)}, s.sue());
    EXPECT_FALSE(s.monitor());
}

TEST(FloorMonitorAway, Z22_whileHerPhoneStillRings_itEndsToo) {
    Scene s = graceful(true);
    s.stage.must(s.start(), s.sue());
    s.stage.must(CloseSession{hers(s)}, s.sue());
    EXPECT_EQ(over(s).why, MonitorEnd::SessionOver);
    EXPECT_EQ(over(s).told, PersonId{}) << "nobody was in his call yet";
}

TEST(FloorMonitorAway, G3_signedOutBySupervisor_endsIt) {
    Scene s = graceful();
    s.stage.open("adm");
    s.listen();
    s.stage.must(EndOthersSessions{PersonId{"sue"}, "go home"}, s.stage.as("adm"));
    EXPECT_EQ(s.ended(), MonitorEnd::SessionOver);
}

TEST(FloorMonitorAway, Z21_whoListens_isNotAskedWhetherSheIsThere) {
    Site site = monitoredSite();
    site.rules.policy.inactivity = {seconds{180}, seconds{30}};
    Scene s(std::move(site));
    s.listen();
    s.stage.must(IdleOnDevice{hers(s), true}, s.sue());
    EXPECT_EQ(s.stage.agent("sue").signOutAt, std::nullopt);
    s.stage.must(EndMonitor{s.call}, s.sue());
    EXPECT_NE(s.stage.agent("sue").signOutAt, std::nullopt);
    s.listen();
    s.stage.advance(seconds{30});
    EXPECT_FALSE(s.stage.sessionsOf("sue").empty());
}

TEST(FloorMonitorAway, Z22_endWhileSheIsAway_isKeptForHerNextSession) {
    Scene s = graceful();
    s.listen();
    loses(s);
    s.stage.must(EndCall{s.call}, s.pbx());
    ASSERT_TRUE(s.stage.agent("sue").monitorOver);
    EXPECT_EQ(s.stage.agent("sue").monitorOver->contact, s.call);
    EXPECT_EQ(s.stage.agent("sue").monitorOver->why, MonitorEnd::CallOver);
    EXPECT_FALSE(s.stage.agent("sue").monitorOver->told);
    const SessionId back = s.stage.open("sue");
    EXPECT_TRUE(s.stage.agent("sue").monitorOver->told);
    EXPECT_EQ(s.stage.agent("sue").monitorOver->toldTo, back);
    s.stage.open("sue", "tablet");
    EXPECT_EQ(s.stage.agent("sue").monitorOver->toldTo, back) << "told once";
    EXPECT_EQ(s.stage.replayed(), s.stage.floor);
}

TEST(FloorMonitorAway, Z22_endWhileSheIsThere_isToldAtOnce_andHerOwnIsNoNews) {
    Scene s = graceful();
    s.listen();
    s.stage.must(EndMonitor{s.call}, s.sue());
    EXPECT_FALSE(s.stage.agent("sue").monitorOver);
    s.listen();
    s.line(LineState::Gone);
    ASSERT_TRUE(s.stage.agent("sue").monitorOver);
    EXPECT_TRUE(s.stage.agent("sue").monitorOver->told);
    s.stage.must(s.start(), s.sue());
    EXPECT_FALSE(s.stage.agent("sue").monitorOver) << "she listens again";
}

TEST(FloorMonitorAway, Z22_agentWhoWasTold_isTheOneWhoIsToldOfItsEnd) {
    for (const bool isTold : {false, true}) {
        Scene s = graceful(isTold);
        s.listen();
        s.stage.must(CloseSession{hers(s)}, s.sue());
        EXPECT_EQ(over(s).told, isTold ? PersonId{"ann"} : PersonId{});
    }
}

TEST(FloorMonitorAway, Z22_whatTheAgentSeesByItself_isNotToldTwice) {
    Scene ended = graceful(true);
    ended.listen();
    ended.stage.must(EndCall{ended.call}, ended.pbx());
    EXPECT_EQ(over(ended).told, PersonId{});
    Scene taken = graceful(true);
    taken.listen();
    taken.change(MonitorMode::TakeOver);
    EXPECT_EQ(over(taken).told, PersonId{});
}
