// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What the exchange makes of a supervisor in a call, whose call it may be, and when it ends without him (Z22, G12).
#include "tests/floor/CallStage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

Site siteOf(std::vector<Grant> grants) {
    Site site = callSite();
    for (Person& each : site.people)
        if (each.id.value == "sue") each.grants = grants;
    return site;
}

struct Listening : CallStage {
    Actor sue = as("sue");
    explicit Listening(std::vector<Grant> grants = {Grant::Listen, Grant::Whisper, Grant::BargeIn, Grant::TakeOver})
        : CallStage(siteOf(std::move(grants))) {
        open("sue");
        must(SetStation{PersonId{"sue"}, StationState::Idle}, pbx);
        talk();
        all();
    }
    [[nodiscard]] const std::optional<Monitor>& monitor() const { return told().monitor; }
    void begin(MonitorMode mode, const char* whom = "ann") { must(StartMonitor{call, PersonId{whom}, mode}, sue); }
    void lift() { leg(monitor()->id.value, LineState::Up); }
    void listen(const char* whom = "ann") {
        begin(MonitorMode::Listen, whom);
        lift();
    }
    void setSite(const char* name) {
        Site next = floor.site;
        next.rules.name = name;
        must(SetSite{next}, server());
    }
    [[nodiscard]] std::optional<MonitorEnd> ended() const {
        const auto over = happened<MonitorOver>();
        return over.empty() ? std::nullopt : std::optional{over.at(0).why};
    }
};

} // namespace

TEST(FloorListening, Z22_heHearsAsidesOnly_andIsHeardFromBargeInOn) {
    Listening stage;
    stage.begin(MonitorMode::Listen);
    const std::string his = stage.monitor()->id.value;
    EXPECT_EQ(stage.planned(his)->ringsFor, kPartyRings);
    EXPECT_EQ(stage.planned(his)->kind, PartyKind::Supervisor);
    stage.lift();
    EXPECT_EQ(stage.planned(his)->ringsFor, 0s);
    EXPECT_TRUE(stage.planned(his)->up);
    EXPECT_EQ(stage.plan().monitor, (PlannedMonitor{his, stage.lead.value, MonitorMode::Listen}));
    for (const MonitorMode mode : {MonitorMode::Whisper, MonitorMode::BargeIn, MonitorMode::Listen}) {
        stage.must(SetMonitor{stage.call, mode}, stage.sue);
        EXPECT_EQ(stage.plan().monitor->mode, mode) << "what is wanted";
        EXPECT_EQ(stage.roomOf(his), mode == MonitorMode::BargeIn ? Room::Talk : Room::Monitor);
        stage.must(SettleMonitor{stage.call, mode}, stage.pbx);
    }
    EXPECT_EQ(stage.roomOf(stage.lead.value), Room::Talk);
    EXPECT_EQ(stage.state(), CallState::Active) << "he is no party of it";
}

TEST(FloorListening, Z22_takeOver_theAgentStaysUntilHeIsUp_andTheCustomerIsNeverAlone) {
    Listening stage;
    stage.begin(MonitorMode::TakeOver);
    const std::string his = stage.monitor()->id.value;
    EXPECT_TRUE(stage.planned(stage.lead.value)) << "his own telephone still rings";
    stage.lift();
    EXPECT_FALSE(stage.planned(stage.lead.value));
    EXPECT_EQ(stage.roomOf(his), Room::Talk);
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    stage.must(SettleMonitor{stage.call, MonitorMode::TakeOver}, stage.pbx);
    EXPECT_TRUE(stage.planned(his)->up) << "the same line: nothing is called anew";
    EXPECT_EQ(stage.roomOf(stage.call.value), Room::Talk);
    EXPECT_FALSE(stage.plan().monitor);
}

TEST(FloorListening, Z22_takeOverThatIsNotConfirmed_whoMayNotListen_isOut) {
    Listening stage({Grant::TakeOver});
    stage.begin(MonitorMode::TakeOver);
    stage.lift();
    stage.advance(kAskWithin);
    EXPECT_EQ(stage.ended(), MonitorEnd::NotAllowed);
    EXPECT_FALSE(stage.monitor()) << "he has no right to listen";
    EXPECT_TRUE(stage.planned(stage.lead.value)) << "the call is with its agent";
}

TEST(FloorListening, Z22_takeOverThatIsNotConfirmed_whoMayListen_listens) {
    Listening stage;
    stage.begin(MonitorMode::TakeOver);
    stage.lift();
    stage.advance(kAskWithin);
    ASSERT_TRUE(stage.monitor());
    EXPECT_EQ(stage.monitor()->wanted, MonitorMode::Listen);
    EXPECT_EQ(stage.monitor()->deadline, std::nullopt);
}

TEST(FloorListening, Z22_anotherChangeOfTheSite_takesNobodyOut) {
    Listening stage({Grant::TakeOver});
    stage.begin(MonitorMode::TakeOver);
    stage.setSite("Another");
    EXPECT_TRUE(stage.monitor());
    stage.lift();
    stage.must(SettleMonitor{stage.call, MonitorMode::TakeOver}, stage.pbx);
    EXPECT_EQ(stage.ended(), MonitorEnd::TookOver);
}

TEST(FloorListening, Z22_onlyACallThatIsLed_isTakenOver) {
    Listening stage;
    stage.consult("bob");
    EXPECT_EQ(stage.refused(StartMonitor{stage.call, PersonId{"bob"}, MonitorMode::TakeOver}, stage.sue),
        Refusal::NotInState);
    stage.listen("bob");
    EXPECT_EQ(stage.refused(SetMonitor{stage.call, MonitorMode::TakeOver}, stage.sue), Refusal::NotInState);
}

TEST(FloorListening, Z22_takenOverWhileSheAsks_theQuestionEnds_andNobodyIsHeldByHerPhone) {
    Listening stage;
    const AssignmentId his = stage.consult("bob");
    stage.listen();
    stage.must(HoldOnPhone{stage.call, stage.lead.value, true}, stage.pbx);
    stage.must(EndConsult{stage.call}, stage.as("ann"));
    stage.must(SetMonitor{stage.call, MonitorMode::TakeOver}, stage.sue);
    stage.must(SettleMonitor{stage.call, MonitorMode::TakeOver}, stage.pbx);
    EXPECT_EQ(stage.happened<CallAskGone>().size(), 1U);
    EXPECT_EQ(stage.happened<ConsultOver>().size(), 1U);
    EXPECT_FALSE(stage.planned(his.value));
    EXPECT_FALSE(stage.told().phoneHeld);
    EXPECT_EQ(stage.state(), CallState::Active);
}

TEST(FloorListening, Z22_ends_whenTheAgentLeaves_andTheCallGoesOn) {
    for (const char* whom : {"bob", "ann"}) {
        Listening stage;
        const AssignmentId bobs = stage.conference("bob");
        stage.listen(whom);
        stage.leg(whom == std::string("bob") ? bobs : stage.lead, LineState::Gone);
        EXPECT_EQ(stage.ended(), MonitorEnd::AgentLeft);
        EXPECT_FALSE(stage.monitor());
        EXPECT_FALSE(stage.isOver());
    }
}

TEST(FloorListening, Z22_ends_whenTheCallIsHandedOn) {
    for (const CallTarget& target : {toAgent("bob"), toQueue("vip"), toNumber("5550100")}) {
        Listening stage;
        stage.listen();
        stage.must(TransferCall{stage.call, target}, stage.as("ann"));
        EXPECT_EQ(stage.ended(), MonitorEnd::AgentLeft);
        EXPECT_NE(stage.seen("sue").presence.station, StationState::Busy);
    }
}

TEST(FloorListening, Z22_whoIsUp_ringsNoMore_andWrittenWorkIsNotListenedTo) {
    Listening stage;
    stage.listen();
    stage.leg(stage.monitor()->id.value, LineState::Ringing);
    EXPECT_TRUE(stage.last.empty());
    EXPECT_EQ(stage.monitor()->state, PartyState::Up);
    const AssignmentId chat = stage.engage("bob", Channel::Chat);
    EXPECT_EQ(stage.refused(StartMonitor{stage.work(chat).contact, PersonId{"bob"}}, stage.sue), Refusal::NotFound);
}

TEST(FloorListening, Z22_whoListens_isNotAskedAboutThatCall) {
    Listening stage;
    stage.listen();
    EXPECT_EQ(stage.refused(StartConsult{stage.call, toAgent("sue")}, stage.as("ann")), Refusal::NotReachable);
    EXPECT_EQ(stage.refused(TransferCall{stage.call, toAgent("sue")}, stage.as("ann")), Refusal::NotReachable);
}

TEST(FloorListening, Z22_whoBeginsToListenWhileHeIsToBeAsked_isNotAsked) {
    Listening stage;
    stage.must(StartConsult{stage.call, toAgent("sue")}, stage.as("ann"));
    stage.begin(MonitorMode::Listen);
    stage.settle();
    EXPECT_EQ(stage.happened<ConsultOver>().at(0).why, ConsultEnd::NotReachable);
    EXPECT_EQ(stage.offerOf("sue"), nullptr);
}
