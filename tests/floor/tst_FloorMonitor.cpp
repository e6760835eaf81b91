// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A supervisor in a call of his people (Z22, G12): who may, how it begins, changes and ends.
#include "tests/floor/MonitorScene.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;
using Scene = MonitorScene;

TEST(FloorMonitor, Z22_listen_ringsTheSupervisor_untilHeLifts) {
    Scene s;
    s.stage.must(s.start(), s.sue());
    ASSERT_TRUE(s.monitor());
    EXPECT_EQ(s.monitor()->by, PersonId{"sue"});
    EXPECT_EQ(s.monitor()->of, s.work);
    EXPECT_EQ(s.monitor()->state, PartyState::Calling);
    EXPECT_EQ(s.monitor()->deadline, s.stage.now + kPartyRings);
    s.line(LineState::Ringing);
    EXPECT_EQ(s.monitor()->state, PartyState::Ringing);
    s.line(LineState::Up);
    EXPECT_EQ(s.monitor()->state, PartyState::Up);
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Listen);
    EXPECT_EQ(s.monitor()->deadline, std::nullopt);
    EXPECT_EQ(s.stage.shown("ann").row, ShownRow::Engaged) << "for the agent nothing is another";
}

TEST(FloorMonitor, Z22_eachMode_needsItsGrant_onOnesOwnPeople) {
    const std::pair<MonitorMode, Grant> modes[]{{MonitorMode::Listen, Grant::Listen},
        {MonitorMode::Whisper, Grant::Whisper}, {MonitorMode::BargeIn, Grant::BargeIn},
        {MonitorMode::TakeOver, Grant::TakeOver}};
    for (const auto& [granted, grant] : modes) {
        Site site = smallSite();
        site.people[3].grants = {grant};
        Scene s(std::move(site));
        for (const auto& [asked, needs] : modes) {
            if (asked == granted) continue;
            EXPECT_EQ(s.stage.refused(s.start(asked), s.sue()), Refusal::Forbidden);
        }
        s.stage.must(s.start(granted), s.sue());
    }
}

TEST(FloorMonitor, Z22_othersPeople_andOnesOwnCall_areNotListenedTo) {
    Scene s;
    s.stage.open("sam");
    EXPECT_EQ(s.stage.refused(s.start(), s.stage.as("sam")), Refusal::Forbidden) << "supervises others";
    EXPECT_EQ(s.stage.refused(s.start(), s.stage.as("ann")), Refusal::Forbidden);
    EXPECT_EQ(s.stage.refused(s.start(), s.stage.as("bob")), Refusal::Forbidden);
    EXPECT_EQ(s.stage.refused(StartMonitor{s.call, PersonId{"bob"}}, s.sue()), Refusal::NotInState) << "not in it";
    EXPECT_EQ(s.stage.refused(StartMonitor{ContactId{"c-0"}, PersonId{"ann"}}, s.sue()), Refusal::NotFound);
    EXPECT_EQ(s.stage.refused(StartMonitor{s.call, PersonId{"zoe"}}, s.sue()), Refusal::NotFound);
}

TEST(FloorMonitor, Z22_oneACall) {
    Scene s;
    s.stage.open("adm");
    s.listen();
    EXPECT_EQ(s.stage.refused(s.start(), s.stage.as("adm")), Refusal::AlreadyMonitored);
    EXPECT_EQ(s.stage.refused(s.start(), s.sue()), Refusal::AlreadyMonitored);
    EXPECT_EQ(s.stage.refused(SetMonitor{s.call, MonitorMode::Whisper}, s.stage.as("adm")), Refusal::Forbidden);
    EXPECT_EQ(s.stage.refused(EndMonitor{s.call}, s.stage.as("adm")), Refusal::Forbidden);
}

TEST(FloorMonitor, Z22_oneASupervisor_hisTelephoneIsInUse) {
    Scene s;
    s.stage.ready("bob");
    const AssignmentId other = s.stage.engage("bob", Channel::Voice);
    s.listen();
    EXPECT_EQ(
        s.stage.refused(StartMonitor{s.stage.work(other).contact, PersonId{"bob"}}, s.sue()), Refusal::NotInState);
}

TEST(FloorMonitor, Z22_supervisorMustBeThere_withATelephoneAndAnExchange) {
    Scene s;
    s.stage.must(SetStation{PersonId{"sue"}, StationState::Busy}, s.pbx());
    EXPECT_EQ(s.stage.refused(s.start(), s.sue()), Refusal::NotInState);
    s.stage.must(SetStation{PersonId{"sue"}, StationState::Unreachable}, s.pbx());
    EXPECT_EQ(s.stage.refused(s.start(), s.sue()), Refusal::NotInState);
    s.stage.must(SetStation{PersonId{"sue"}, StationState::Idle}, s.pbx());
    EXPECT_EQ(s.stage.refused(s.start(), s.stage.as("adm")), Refusal::NotInState) << "not signed in";
    s.stage.must(LoseSession{s.stage.sessionsOf("pbx").at(0)}, Stage::server());
    EXPECT_EQ(s.stage.refused(s.start(), s.sue()), Refusal::PbxAway);
}

TEST(FloorMonitor, Z22_whileListening_noCallComesToHim) {
    Site site = monitoredSite();
    site.people[3].queues = {QueueId{"sales"}};
    Scene s(std::move(site));
    s.stage.ready("sue");
    s.listen();
    EXPECT_EQ(s.stage.seen("sue").presence.station, StationState::Busy);
    const ContactId waiting = s.stage.post("sales", Channel::Voice);
    EXPECT_EQ(s.stage.offerOf("sue"), nullptr);
    s.stage.must(EndMonitor{s.call}, s.sue());
    ASSERT_NE(s.stage.offerOf("sue"), nullptr);
    EXPECT_EQ(s.stage.offer("sue").contact, waiting);
}

TEST(FloorMonitor, P6_hisOwnTelephone_isNoPrivateCall) {
    Scene s;
    s.stage.must(s.start(), s.sue());
    s.stage.must(SetStation{PersonId{"sue"}, StationState::Busy}, s.pbx());
    EXPECT_EQ(s.stage.overlay("sue", OverlayKind::PhoneBusy), nullptr);
}

TEST(FloorMonitor, Z22_otherMode_isSoWhenTheExchangeSaysIt) {
    Scene s;
    s.listen();
    s.stage.must(SetMonitor{s.call, MonitorMode::Whisper}, s.sue());
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Listen);
    EXPECT_EQ(s.monitor()->wanted, MonitorMode::Whisper);
    EXPECT_EQ(s.monitor()->deadline, s.stage.now + kAskWithin);
    EXPECT_EQ(s.stage.refused(SetMonitor{s.call, MonitorMode::BargeIn}, s.sue()), Refusal::CallUnsettled);
    EXPECT_EQ(s.stage.refused(SettleMonitor{s.call, MonitorMode::BargeIn}, s.pbx()), Refusal::NotInState);
    EXPECT_EQ(s.stage.refused(SettleMonitor{s.call, MonitorMode::Whisper}, s.sue()), Refusal::Forbidden);
    s.stage.must(SettleMonitor{s.call, MonitorMode::Whisper}, s.pbx());
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Whisper);
    EXPECT_EQ(s.monitor()->deadline, std::nullopt);
    s.stage.must(SettleMonitor{s.call, MonitorMode::Whisper}, s.pbx());
    EXPECT_TRUE(s.stage.last.empty()) << "said again, it is no news";
}

TEST(FloorMonitor, Z22_modeThatIsNotConfirmed_staysAsItWas) {
    Scene s;
    s.listen();
    s.stage.must(SetMonitor{s.call, MonitorMode::BargeIn}, s.sue());
    s.stage.advance(kAskWithin);
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Listen);
    EXPECT_EQ(s.monitor()->wanted, MonitorMode::Listen);
}

TEST(FloorMonitor, Z22_otherMode_wishedForWhileItRings_isAskedOnceHeIsUp) {
    Scene s;
    s.stage.must(s.start(), s.sue());
    const auto rings = s.monitor()->deadline;
    s.stage.must(SetMonitor{s.call, MonitorMode::BargeIn}, s.sue());
    EXPECT_EQ(s.monitor()->deadline, rings);
    s.line(LineState::Up);
    EXPECT_EQ(s.monitor()->deadline, s.stage.now + kAskWithin);
}

TEST(FloorMonitor, Z22_ends_byHimself_byHisPhone_orUnanswered) {
    Scene s;
    s.listen();
    s.stage.must(EndMonitor{s.call}, s.sue());
    EXPECT_EQ(s.ended(), MonitorEnd::Ended);
    EXPECT_EQ(s.monitor(), std::nullopt);
    EXPECT_EQ(s.stage.refused(EndMonitor{s.call}, s.sue()), Refusal::NotInState);
    s.listen();
    s.line(LineState::Gone);
    EXPECT_EQ(s.ended(), MonitorEnd::PhoneGone);
    s.stage.must(s.start(), s.sue());
    s.stage.advance(kPartyRings);
    EXPECT_EQ(s.ended(), MonitorEnd::PhoneGone);
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled) << "the call itself goes on";
}

TEST(FloorMonitor, Z22_ends_withTheCall) {
    Scene s;
    s.listen();
    s.stage.must(EndCall{s.call}, s.pbx());
    EXPECT_EQ(s.ended(), MonitorEnd::CallOver);
    EXPECT_EQ(s.stage.happened<MonitorOver>().size(), 1U);
    EXPECT_EQ(s.stage.seen("sue").presence.station, StationState::Idle);
}

TEST(FloorMonitor, D21_ends_withACallThatIsClosed) {
    Scene s;
    s.listen();
    s.stage.must(CloseContact{s.call}, s.sue());
    EXPECT_EQ(s.ended(), MonitorEnd::CallOver);
}

TEST(FloorMonitor, Z22_ends_withTheRight) {
    for (const bool isAgentMoved : {false, true}) {
        Scene s;
        s.listen(MonitorMode::Whisper);
        Site next = s.stage.floor.site;
        if (isAgentMoved)
            next.people[0].teams = {TeamId{"blue"}};
        else
            next.people[3].grants = {Grant::Listen};
        s.stage.must(SetSite{next}, Stage::server());
        EXPECT_EQ(s.ended(), MonitorEnd::NotAllowed);
    }
}

TEST(FloorMonitor, Z22_ends_withTheSupervisor_orTheAgent_whoIsNoLongerOfTheSite) {
    Scene s;
    s.listen();
    Site next = s.stage.floor.site;
    next.people.erase(next.people.begin() + 3);
    s.stage.must(SetSite{next}, Stage::server());
    EXPECT_EQ(s.ended(), MonitorEnd::NotAllowed);
    Scene t;
    t.listen();
    next = t.stage.floor.site;
    next.people.erase(next.people.begin());
    t.stage.must(SetSite{next}, Stage::server());
    EXPECT_EQ(t.ended(), MonitorEnd::AgentLeft);
    EXPECT_EQ(t.stage.contact(t.call).state, ContactState::Waiting);
}

TEST(FloorMonitor, Z22_takeOver_makesHimTheLead_andTheAgentWrapUp) {
    Scene s;
    s.listen();
    const PartyId line = s.monitor()->id;
    s.change(MonitorMode::TakeOver);
    EXPECT_EQ(s.ended(), MonitorEnd::TookOver);
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::WrapUp);
    EXPECT_EQ(s.stage.work(s.work).endedBy, EndedBy::Supervisor);
    const Assignment& his = s.stage.work(AssignmentId{line.value});
    EXPECT_EQ(his.agent, PersonId{"sue"});
    EXPECT_EQ(his.state, AssignmentState::Active);
    EXPECT_EQ(his.role, WorkRole::Primary);
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled);
    EXPECT_EQ(s.stage.shown("sue").row, ShownRow::Engaged);
    EXPECT_EQ(s.stage.replayed(), s.stage.floor);
}

TEST(FloorMonitor, Z22_takeOverAtOnce_leavesTheAgentInItUntilHeIsUp) {
    Scene s;
    s.stage.must(s.start(MonitorMode::TakeOver), s.sue());
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Listen);
    EXPECT_EQ(s.stage.refused(SettleMonitor{s.call, MonitorMode::TakeOver}, s.pbx()), Refusal::NotInState);
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::Active);
    s.line(LineState::Up);
    s.stage.must(SettleMonitor{s.call, MonitorMode::TakeOver}, s.pbx());
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::WrapUp);
}

TEST(FloorMonitor, Z22_neverInTheWayOfTheAgent) {
    Scene s;
    s.listen();
    s.stage.must(SetMonitor{s.call, MonitorMode::Whisper}, s.sue());
    s.stage.must(HoldCall{s.call}, s.stage.as("ann"));
    ASSERT_TRUE(s.stage.contact(s.call).call.ask);
    s.stage.must(SettleCall{s.call, s.stage.contact(s.call).call.ask->id}, s.pbx());
    EXPECT_TRUE(s.stage.contact(s.call).call.customerHeld);
    s.stage.must(SettleMonitor{s.call, MonitorMode::Whisper}, s.pbx());
    EXPECT_EQ(s.monitor()->mode, MonitorMode::Whisper);
}

TEST(FloorMonitor, Z22_tellMonitored_isDecidedAtItsBeginning) {
    Site site = monitoredSite();
    site.rules.teams[0].policy.tellMonitored = true;
    Scene s(std::move(site));
    s.listen();
    EXPECT_TRUE(s.monitor()->told);
    Site next = s.stage.floor.site;
    next.rules.teams[0].policy.tellMonitored = false;
    s.stage.must(SetSite{next}, Stage::server());
    EXPECT_TRUE(s.monitor()->told);
    Scene t;
    t.listen();
    EXPECT_FALSE(t.monitor()->told);
}

TEST(FloorMonitor, outage_movesItsDeadline) {
    Scene s;
    s.stage.must(s.start(), s.sue());
    const WallTime deadline = *s.monitor()->deadline;
    s.stage.now += 10min;
    s.stage.must(Resume{10min}, Stage::server());
    EXPECT_EQ(s.monitor()->deadline, deadline + 10min);
}
