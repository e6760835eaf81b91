// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a colleague's question or call is to who is asked: no capacity, no miss, only the telephone (rules 2.3); and who leaves
// the site while in a call.
#include "server/floor/Calls.h"
#include "tests/floor/Stage.h"

using namespace readyline;
using namespace readyline::floor;
using namespace readyline::floor::test;

namespace {

// Ann is in a call; Bob and Zoe could be asked.
struct Scene {
    Stage stage;
    AssignmentId work;
    ContactId call;

    static Site site() {
        Site out = smallSite();
        Person zoe = out.people[1];
        zoe.id = PersonId{"zoe"};
        zoe.name = "The zoe";
        zoe.login = "zoe";
        out.people.push_back(zoe);
        return out;
    }
    explicit Scene(Site site = Scene::site()) : stage(std::move(site)) {
        stage.open("pbx");
        stage.ready("ann");
        work = stage.engage("ann", Channel::Voice);
        call = stage.work(work).contact;
        stage.ready("bob");
        stage.ready("zoe");
    }
    [[nodiscard]] Actor pbx() const { return stage.as("pbx"); }
    [[nodiscard]] Actor ann() const { return stage.as("ann"); }
    [[nodiscard]] const Call& talk() const { return stage.contact(call).call; }
    void settle() {
        ASSERT_TRUE(talk().ask);
        stage.must(SettleCall{call, talk().ask->id}, pbx());
    }
    void consult(const CallTarget& target) {
        stage.must(StartConsult{call, target}, ann());
        settle();
    }
    void consult(const char* agent) { consult({TargetKind::Agent, agent}); }
    void consultQueue() { consult({TargetKind::Queue, "sales"}); }
    void transfer(const char* agent) { stage.must(TransferCall{call, CallTarget{TargetKind::Agent, agent}}, ann()); }
    AssignmentId join(const char* agent) {
        const AssignmentId id = stage.accept(agent);
        stage.leg(id, LineState::Up);
        return id;
    }
    AssignmentId conference(const char* agent) {
        consult(agent);
        const AssignmentId id = join(agent);
        stage.must(StartConference{call}, ann());
        settle();
        return id;
    }
    void dismiss(std::initializer_list<const char*> leaving) {
        Site next = stage.floor.site;
        for (const char* each : leaving)
            std::erase_if(next.people, [&](const Person& who) { return who.id.value == each; });
        stage.must(SetSite{next}, Stage::server());
    }
    void expectNothingCounted(const char* agent) {
        EXPECT_EQ(stage.agent(agent).missed, 0);
        EXPECT_TRUE(stage.agent(agent).overlays.empty());
        EXPECT_EQ(stage.agent(agent).today[domain::index(Channel::Voice)], 0);
    }
};

} // namespace

TEST(FloorReach, W36_consult_isAnOfferOfTheSameContact) {
    Scene s;
    s.consult("bob");
    const Offer& offer = s.stage.offer("bob");
    EXPECT_EQ(offer.contact, s.call);
    EXPECT_EQ(offer.kind, OfferKind::Consult);
    EXPECT_EQ(offer.from, PersonId{"ann"});
    EXPECT_EQ(s.stage.shown("bob").row, ShownRow::Ringing);
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled) << "the customer is with ann";
    const AssignmentId his = s.join("bob");
    EXPECT_EQ(s.stage.work(his).role, WorkRole::Consulted);
    EXPECT_EQ(s.stage.shown("bob").row, ShownRow::Engaged);
    EXPECT_TRUE(assists(s.stage.seen("bob").work.at(0)));
    s.expectNothingCounted("bob");
}

TEST(FloorReach, D14_D19_advice_isNoContactOfHis) {
    Site site = Scene::site();
    site.rules.capacity.perDay[domain::index(Channel::Voice)] = 1;
    Scene s(std::move(site));
    s.stage.must(SetPresence{kLunch, false, AfterContacts{1}}, s.stage.as("bob"));
    s.consult("bob");
    s.join("bob");
    ASSERT_TRUE(s.stage.agent("bob").pending);
    EXPECT_FALSE(s.stage.agent("bob").pending->armed);
    EXPECT_EQ(s.stage.agent("bob").today[domain::index(Channel::Voice)], 0);
}

TEST(FloorReach, W40_consult_missedOrDeclined_neverCounts) {
    for (const bool isMissed : {false, true}) {
        Scene s;
        s.consult("bob");
        const OfferId id = s.stage.ring("bob");
        if (isMissed)
            s.stage.advance(s.stage.policy().offerTimeoutVoice);
        else
            s.stage.must(DeclineOffer{id}, s.stage.as("bob"));
        const auto over = s.stage.happened<ConsultOver>();
        ASSERT_EQ(over.size(), 1U);
        EXPECT_EQ(over[0].why, isMissed ? ConsultEnd::NoAnswer : ConsultEnd::Declined);
        EXPECT_EQ(s.talk(), Call{}) << "as before it began";
        EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled);
        s.expectNothingCounted("bob");
    }
}

TEST(FloorReach, W22_consult_telephoneFails_neverCounts) {
    Scene s;
    s.consult("bob");
    const AssignmentId his = s.stage.accept("bob");
    s.stage.leg(his, LineState::Gone, OfferFault::StationUnreachable);
    ASSERT_EQ(s.stage.happened<ConsultOver>().size(), 1U);
    EXPECT_EQ(s.stage.happened<ConsultOver>()[0].why, ConsultEnd::NotReachable);
    EXPECT_EQ(s.stage.happened<AssignmentOver>().size(), 1U) << "he leaves once";
    s.expectNothingCounted("bob");
}

TEST(FloorReach, W33_consultOfAQueue_asksTheNext_whoHasNotDeclined) {
    Scene s;
    s.consultQueue();
    const Offer* first = s.stage.offerOf("bob") ? s.stage.offerOf("bob") : s.stage.offerOf("zoe");
    ASSERT_NE(first, nullptr);
    const std::string one = first->agent.value, other = one == "bob" ? "zoe" : "bob";
    s.stage.must(DeclineOffer{s.stage.ring(one)}, s.stage.as(one));
    EXPECT_EQ(s.stage.offerOf(one), nullptr);
    ASSERT_NE(s.stage.offerOf(other), nullptr);
    EXPECT_TRUE(s.stage.floor.index.consults.empty()) << "somebody is asked";
    s.stage.must(DeclineOffer{s.stage.ring(other)}, s.stage.as(other));
    EXPECT_EQ(s.stage.floor.index.consults.size(), 1U);
    s.stage.advance(kPartyRings);
    EXPECT_EQ(s.talk(), Call{});
    EXPECT_TRUE(s.stage.floor.index.consults.empty());
}

TEST(FloorReach, W33_whoHasJoined_isGivenUpAtNoTime) {
    Scene s;
    s.consultQueue();
    s.join(s.stage.offerOf("bob") ? "bob" : "zoe");
    s.stage.advance(2 * kPartyRings);
    EXPECT_TRUE(s.talk().consult);
}

TEST(FloorReach, W59_transfer_passesStatusAndCapacity_andIsThenHis) {
    Scene s;
    s.stage.choose("bob", kNotReady);
    s.transfer("bob");
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::WrapUp);
    EXPECT_EQ(s.stage.offer("bob").kind, OfferKind::Transfer);
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Offered);
    const AssignmentId his = s.join("bob");
    EXPECT_EQ(s.stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(s.stage.agent("bob").today[domain::index(Channel::Voice)], 1) << "D19: it is a contact of his";
}

TEST(FloorReach, W59_transfer_unanswered_goesBackToItsQueue_inFront_andNeverCounts) {
    Scene s;
    s.stage.choose("zoe", kNotReady);
    s.stage.choose("bob", kNotReady);
    s.transfer("bob");
    s.stage.must(DeclineOffer{s.stage.ring("bob")}, s.stage.as("bob"));
    const Contact& contact = s.stage.contact(s.call);
    EXPECT_EQ(contact.state, ContactState::Waiting);
    EXPECT_TRUE(contact.front);
    EXPECT_GT(contact.waitDeadline, s.stage.now) << "it waits anew";
    s.expectNothingCounted("bob");
}

TEST(FloorReach, P6_telephoneInUse_takesTheQuestionBack) {
    Scene s;
    s.consult("bob");
    s.stage.ring("bob");
    s.stage.must(SetStation{PersonId{"bob"}, StationState::Busy}, s.pbx());
    EXPECT_EQ(s.stage.offerOf("bob"), nullptr);
    EXPECT_EQ(s.talk(), Call{});
    s.stage.must(SetStation{PersonId{"bob"}, StationState::Idle}, s.pbx());
    EXPECT_EQ(s.stage.refused(StartConsult{s.call, {TargetKind::Agent, "ann"}}, s.ann()), Refusal::NotReachable);
}

TEST(FloorReach, W81_whoAssisted_wrapsUpOnlyWhereThePolicySaysSo) {
    for (const bool wrapsUp : {false, true}) {
        Site site = Scene::site();
        site.rules.policy.wrapUpAfterConsult = wrapsUp;
        Scene s(std::move(site));
        s.consult("bob");
        const AssignmentId his = s.join("bob");
        s.stage.must(EndCall{s.call}, s.pbx());
        s.stage.must(EndCall{s.call}, s.pbx()); // both have talked on
        EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::WrapUp);
        const auto found = s.stage.floor.assignments.find(his);
        const bool wraps = found != s.stage.floor.assignments.end() && found->second.state == AssignmentState::WrapUp;
        EXPECT_EQ(wraps, wrapsUp);
    }
}

TEST(FloorReach, W48_leaderLeavesTheSite_theLongestPresentLeads) {
    Scene s;
    const AssignmentId his = s.conference("bob");
    s.dismiss({"ann"});
    EXPECT_EQ(s.stage.work(his).role, WorkRole::Primary);
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Handled);
}

TEST(FloorReach, leaderLeavesTheSite_nobodyElseIsInIt_theCustomerWaitsInFront) {
    Scene s;
    s.stage.choose("bob", kNotReady);
    s.stage.choose("zoe", kNotReady);
    s.stage.must(HoldCall{s.call}, s.ann());
    s.settle();
    s.dismiss({"ann"});
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Waiting);
    EXPECT_TRUE(s.stage.contact(s.call).front);
    EXPECT_EQ(s.talk(), Call{});
}

TEST(FloorReach, leaderLeavesTheSite_whileHeAsks_thatEndsToo) {
    Scene s;
    s.stage.choose("bob", kNotReady);
    s.stage.choose("zoe", kNotReady);
    s.consult("bob");
    s.join("bob");
    s.dismiss({"ann"});
    EXPECT_EQ(s.stage.contact(s.call).state, ContactState::Waiting);
    EXPECT_NE(s.stage.shown("bob").row, ShownRow::Engaged);
}

TEST(FloorReach, whoAssistsLeavesTheSite_theCallGoesOn) {
    Scene s;
    s.consult("bob");
    s.join("bob");
    s.dismiss({"bob"});
    ASSERT_EQ(s.stage.happened<ConsultOver>().size(), 1U);
    EXPECT_EQ(s.talk(), Call{});
    EXPECT_EQ(s.stage.work(s.work).state, AssignmentState::Active);
}

TEST(FloorReach, allLeaveTheSite_nobodyOfThemLeads) {
    Scene s;
    s.conference("bob");
    s.dismiss({"ann", "bob"});
    const ContactState state = s.stage.contact(s.call).state;
    EXPECT_TRUE(state == ContactState::Waiting || state == ContactState::Offered);
}
