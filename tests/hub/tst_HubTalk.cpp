// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// A call as its agents, its exchange and nobody else see it (rules 2.8).
#include "tests/hub/HubTalk.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::CallSide;
using domain::CallState;
using domain::CallStep;
using domain::PartyKind;
using domain::PartyState;
using domain::Refusal;
using HubTalk = hub::test::HubTalk;

const domain::CallTarget kSiobhan{domain::TargetKind::Agent, "siobhan"};

TEST_F(HubTalk, me_saysMyNumberAndWhatIMayDoWithCalls) {
    EXPECT_EQ(ilse().enter("ilse").me.number, "101");
    EXPECT_TRUE(ilse().events<wire::MeChanged>().empty());
    domain::Site site = rig.floor().site;
    who(site, "ilse").calls.dialOut = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    EXPECT_FALSE(ilse().events<wire::MeChanged>().back().me.calls.dialOut);
}

TEST_F(HubTalk, W17_task_showsWhoIsInItWithMaskedNumbers) {
    talk();
    EXPECT_EQ(task().role, domain::WorkRole::Primary);
    EXPECT_EQ(task().origin, domain::Origin::Queue);
    EXPECT_EQ(call().state, CallState::Active);
    EXPECT_EQ(call().part, domain::Part::Primary);
    ASSERT_EQ(call().parties.size(), 2U);
    const auto customer = party(call(), contact.value), agent = party(call(), work.value);
    ASSERT_TRUE(customer);
    EXPECT_EQ(customer->kind, PartyKind::Customer);
    EXPECT_EQ(customer->number, "…0134");
    EXPECT_EQ(customer->state, PartyState::Up);
    ASSERT_TRUE(agent);
    EXPECT_EQ(agent->number, "101") << "that of an agent is the site's own";
    EXPECT_TRUE(agent->leads);
    EXPECT_EQ(ilse().peer.allText().find("555 01 34"), std::string::npos);
}

TEST_F(HubTalk, task_ringsUntilTheTelephoneIsUp) {
    accept();
    EXPECT_EQ(call().state, CallState::Ringing);
    EXPECT_EQ(party(call(), work.value)->state, PartyState::Ringing);
    const auto planned = leg(plan(), work.value);
    ASSERT_TRUE(planned);
    EXPECT_EQ(planned->person, domain::PersonId{"ilse"});
    EXPECT_EQ(plan().contact, contact);
}

TEST_F(HubTalk, W27_hold_isToldAsAskedAndThenAsDone) {
    talk();
    ilse().forget();
    ASSERT_FALSE(refused(ilse(), wire::CallHold{rig.newCommand(), contact, CallSide::Customer}));
    EXPECT_EQ(call().asked, CallStep::Hold);
    EXPECT_EQ(call().state, CallState::Active);
    EXPECT_FALSE(call().customerHeld);
    EXPECT_TRUE(plan().talkHeld) << "the exchange is told what shall be";
    EXPECT_FALSE(plan().ask.empty());
    settle();
    EXPECT_FALSE(call().asked);
    EXPECT_EQ(call().state, CallState::Held);
    EXPECT_TRUE(call().customerHeld);
    EXPECT_TRUE(call().heldSince);
    EXPECT_TRUE(party(call(), contact.value)->held);
    EXPECT_FALSE(party(call(), work.value)->held);
    EXPECT_TRUE(plan().ask.empty());
    EXPECT_TRUE(ilse().events<wire::CallNotice>().empty());
}

TEST_F(HubTalk, controlThatWasNotDone_isToldToAllSessionsOfWhoAsked) {
    talk();
    Client second{rig}, other{rig};
    (void)second.enter("ilse", "laptop");
    (void)other.enter("jonas");
    ASSERT_FALSE(refused(ilse(), wire::CallHold{rig.newCommand(), contact, CallSide::Customer}));
    EXPECT_FALSE(refused(pbx(), wire::CallRefused{rig.newCommand(), contact, plan().ask, "17"}));
    for (Client* each : {&ilse(), &second}) {
        const auto notices = each->events<wire::CallNotice>();
        ASSERT_EQ(notices.size(), 1U);
        EXPECT_EQ(notices[0].contact, contact);
        EXPECT_EQ(notices[0].step, CallStep::Hold);
        EXPECT_EQ(notices[0].why, domain::AskEnd::Refused);
        EXPECT_EQ(notices[0].cause, "17");
        EXPECT_FALSE(notices[0].consult);
    }
    EXPECT_TRUE(other.events<wire::CallNotice>().empty());
    EXPECT_TRUE(pbx().events<wire::CallNotice>().empty());
    EXPECT_FALSE(call().asked);
    EXPECT_EQ(call().state, CallState::Active);
}

TEST_F(HubTalk, controlThatIsNotConfirmed_isToldWhenItsTimeIsOver) {
    talk();
    ASSERT_FALSE(refused(ilse(), wire::CallHold{rig.newCommand(), contact, CallSide::Customer}));
    rig.advance(domain::kAskWithin + 1s);
    ASSERT_EQ(ilse().events<wire::CallNotice>().size(), 1U);
    EXPECT_EQ(ilse().events<wire::CallNotice>()[0].why, domain::AskEnd::NotConfirmed);
}

struct HubConsult : HubTalk {
    // Ilse asks Siobhán, whose request is on her screen.
    void ask() {
        talk();
        atTheDesk(siobhan(), "siobhan");
        ASSERT_FALSE(refused(ilse(), wire::CallConsult{rig.newCommand(), contact, kSiobhan, true}));
        settle();
        ASSERT_FALSE(siobhan().events<wire::OfferChanged>().empty());
        offer = siobhan().events<wire::OfferChanged>().back().offer;
        ASSERT_FALSE(refused(siobhan(), wire::OfferPresented{rig.newCommand(), offer.offer}));
    }
    void come() {
        ask();
        ASSERT_FALSE(refused(siobhan(), wire::OfferAccept{rig.newCommand(), offer.offer}));
        hers = siobhan().events<wire::TaskChanged>().back().task.assignment;
        report(hers.value, domain::LineState::Up);
    }
    wire::TaskView herTask() { return siobhan().events<wire::TaskChanged>().back().task; }
    wire::OfferView offer;
    domain::AssignmentId hers;
};

TEST_F(HubConsult, W16_offer_saysWhoAsks) {
    ask();
    EXPECT_EQ(offer.kind, domain::OfferKind::Consult);
    EXPECT_EQ(offer.why, domain::RouteReason::Asked);
    ASSERT_TRUE(offer.consult);
    EXPECT_EQ(offer.consult->by, domain::PersonId{"ilse"});
    EXPECT_EQ(offer.consult->name, "Ilse Vermeulen");
    EXPECT_EQ(offer.consult->number, "101");
    EXPECT_EQ(offer.consult->team, "Ghent A");
    EXPECT_EQ(offer.customer.address, "…0134");
}

TEST_F(HubConsult, W36_task_showsWhomIsAsked) {
    ask();
    EXPECT_EQ(call().state, CallState::ConsultRequested);
    ASSERT_TRUE(call().consult);
    EXPECT_EQ(call().consult->target, kSiobhan);
    EXPECT_TRUE(call().consult->rings);
    EXPECT_TRUE(call().facts.targetRings);
    const auto asked = party(call(), offer.offer.value);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->number, "105");
    EXPECT_EQ(asked->state, PartyState::Ringing);
    EXPECT_TRUE(asked->consulted);
    EXPECT_FALSE(asked->held);
    EXPECT_TRUE(party(call(), contact.value)->held) << "W30";
}

TEST_F(HubConsult, W38_bothAgents_areToldOfTheirCall) {
    come();
    EXPECT_EQ(call().state, CallState::Consulting);
    EXPECT_EQ(herTask().role, domain::WorkRole::Consulted);
    ASSERT_TRUE(herTask().call);
    EXPECT_EQ(herTask().call->part, domain::Part::Consulted);
    EXPECT_EQ(herTask().call->state, CallState::Consulting);
    EXPECT_TRUE(party(*herTask().call, work.value)->leads);
    EXPECT_EQ(leg(plan(), work.value)->room, domain::Room::Consult);
    EXPECT_EQ(leg(plan(), hers.value)->room, domain::Room::Consult);
    siobhan().forget();
    ASSERT_FALSE(refused(ilse(), wire::CallConference{rig.newCommand(), contact}));
    EXPECT_EQ(herTask().call->asked, CallStep::Conference);
    settle();
    EXPECT_EQ(herTask().call->state, CallState::Conference);
    EXPECT_EQ(herTask().role, domain::WorkRole::Conference);
    EXPECT_FALSE(party(call(), hers.value)->consulted);
    EXPECT_EQ(call().facts.participants, 3);
}

TEST_F(HubConsult, oldMembersOfTheCall_areThoseOfWhoLeadsIt) {
    come();
    const wire::CallView view = pbx().events<wire::CallChanged>().back().call;
    EXPECT_EQ(view.assignment, work);
    EXPECT_EQ(view.agent, domain::PersonId{"ilse"});
    EXPECT_FALSE(view.offer);
}

TEST_F(HubConsult, consultThatIsDeclined_isToldToWhoAsked) {
    ask();
    ASSERT_FALSE(refused(siobhan(), wire::OfferDecline{rig.newCommand(), offer.offer}));
    const auto notices = ilse().events<wire::CallNotice>();
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].consult, domain::ConsultEnd::Declined);
    EXPECT_EQ(notices[0].name, "Siobhán Daly");
    EXPECT_FALSE(notices[0].step);
    EXPECT_TRUE(siobhan().events<wire::CallNotice>().empty());
    EXPECT_FALSE(call().consult);
}

TEST_F(HubConsult, consultThatIsDeclined_isToldAlsoByAHubThatStartedMeanwhile) {
    ask();
    hub::Hub second{*rig.engine, rig.passwords, rig.time};
    FakePeer back;
    second.opened(back);
    wire::SessionOpen open;
    open.token = rig.tokenOf("ilse");
    open.client = "0.1.0";
    open.device = domain::DeviceId{"pc-ilse"};
    second.received(back, serialize(wire::RequestFrame{1, open}));
    rig.drain();
    ASSERT_FALSE(refused(siobhan(), wire::OfferDecline{rig.newCommand(), offer.offer}));
    std::vector<wire::CallNotice> notices;
    for (const wire::ServerItem& each : back.received)
        if (const auto* envelope = std::get_if<wire::Envelope>(&each))
            if (const auto* notice = std::get_if<wire::CallNotice>(&envelope->event)) notices.push_back(*notice);
    ASSERT_EQ(notices.size(), 1U);
    EXPECT_EQ(notices[0].name, "Siobhán Daly");
    second.closed(back);
}

TEST_F(HubConsult, W17_outsider_isMaskedForTheAgents) {
    talk();
    const domain::CallTarget outside{domain::TargetKind::Number, "+32 9 555 66 77"};
    ASSERT_FALSE(refused(ilse(), wire::CallConsult{rig.newCommand(), contact, outside, true}));
    settle();
    ASSERT_TRUE(call().consult);
    const wire::CallStand now = call();
    const auto found = std::ranges::find(now.parties, PartyKind::Outsider, &wire::PartyView::kind);
    ASSERT_NE(found, now.parties.end());
    EXPECT_EQ(found->number, "…6677");
    EXPECT_EQ(now.consult->target.id, "…6677");
    const std::string asked = found->party;
    report(asked, domain::LineState::Gone);
    ASSERT_EQ(ilse().events<wire::CallNotice>().size(), 1U);
    EXPECT_EQ(ilse().events<wire::CallNotice>()[0].name, "…6677");
    EXPECT_EQ(ilse().peer.allText().find("556677"), std::string::npos);
}

TEST_F(HubTalk, callThatIsOver_isOverInThePlan) {
    talk();
    ASSERT_FALSE(refused(pbx(), isGone(contact)));
    EXPECT_TRUE(plan().over);
    EXPECT_TRUE(plan().legs.empty());
    EXPECT_FALSE(task().call) << "no controls in the wrap-up";
    EXPECT_EQ(task().state, domain::AssignmentState::WrapUp);
    rig.advance(10min);
    EXPECT_TRUE(plan().over);
    EXPECT_EQ(plan().contact, contact);
}

} // namespace
} // namespace readyline
