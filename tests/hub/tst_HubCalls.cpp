// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a connector is told of the calls that it carries, and of no others.
#include "tests/hub/HubAtWork.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::Refusal;
using HubCalls = HubAtWork;

TEST_F(HubCalls, calls_areToldToTheConnectorThatCarriesThem) {
    Client pbx{rig}, agent{rig};
    (void)pbx.enter("pbx");
    const auto opened = pbx.result<wire::CallsOpened>(pbx.send(wire::CallsViewOpen{}));
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened->calls.empty());
    ready(agent, "ilse");
    (void)pbx.send(wire::StationSet{rig.newCommand(), domain::PersonId{"ilse"}, domain::StationState::Idle});
    const domain::OfferId offer = offered(maskedPost(domain::Channel::Voice));
    (void)agent.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)agent.send(wire::OfferAccept{rig.newCommand(), offer});
    const wire::CallView call = pbx.events<wire::CallChanged>().back().call;
    EXPECT_EQ(call.external, "ext-1");
    EXPECT_EQ(call.agent, domain::PersonId{"ilse"});
    EXPECT_EQ(call.assignmentState, domain::AssignmentState::Accepting);
    ASSERT_TRUE(call.assignment);
    (void)pbx.send(lineIs(call.contact, call.assignment->value, domain::LineState::Up));
    EXPECT_EQ(pbx.events<wire::CallChanged>().back().call.assignmentState, domain::AssignmentState::Active);
    (void)agent.send(wire::ContactEnd{rig.newCommand(), call.contact});
    EXPECT_TRUE(pbx.events<wire::CallChanged>().back().call.hangUp);
    EXPECT_TRUE(agent.events<wire::TaskChanged>().back().task.endRequested);
    (void)pbx.send(isGone(call.contact));
    EXPECT_EQ(pbx.events<wire::CallChanged>().back().call.state, domain::ContactState::Ended);
    EXPECT_EQ(agent.events<wire::TaskChanged>().back().task.state, domain::AssignmentState::WrapUp);
    // A connector that comes later sees what is there, not what is over.
    Client second{rig};
    (void)second.enter("pbx", "other");
    EXPECT_LE(second.result<wire::CallsOpened>(second.send(wire::CallsViewOpen{}))->calls.size(), 1U);
}

TEST_F(HubCalls, W25_Z23_phoneThatAccepts_isToldToRingAndToStop) {
    domain::Site site = demoSite();
    site.rules.policy.voiceAnswer = domain::VoiceAnswer::Phone;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client pbx{rig}, agent{rig};
    (void)pbx.enter("pbx");
    (void)pbx.send(wire::CallsViewOpen{});
    ready(agent, "ilse");
    (void)pbx.send(wire::StationSet{rig.newCommand(), domain::PersonId{"ilse"}, domain::StationState::Idle});
    const auto last = [&pbx] { return pbx.events<wire::CallChanged>().back().call; };
    const domain::OfferId first = offered(maskedPost(domain::Channel::Voice));
    EXPECT_FALSE(last().offer) << "not before the request is on the screen";
    EXPECT_TRUE(last().agent.empty());
    (void)agent.send(wire::OfferPresented{rig.newCommand(), first});
    EXPECT_EQ(agent.events<wire::OfferChanged>().back().offer.answer, domain::VoiceAnswer::Phone);
    EXPECT_EQ(last().offer, first);
    EXPECT_EQ(last().agent, domain::PersonId{"ilse"});
    EXPECT_EQ(last().state, domain::ContactState::Offered);
    // Who comes later is told, too.
    Client late{rig};
    (void)late.enter("pbx", "late");
    EXPECT_EQ(late.result<wire::CallsOpened>(late.send(wire::CallsViewOpen{}))->calls.at(0).offer, first);

    EXPECT_EQ(agent.refusal(agent.send(wire::OfferAccept{rig.newCommand(), first})), Refusal::AnswerOnPhone);
    (void)agent.send(wire::OfferDecline{rig.newCommand(), first});
    EXPECT_FALSE(last().offer);
    EXPECT_TRUE(last().agent.empty());
    (void)pbx.send(isGone(last().contact));

    const domain::OfferId second = offered(maskedPost(domain::Channel::Voice));
    (void)agent.send(wire::OfferPresented{rig.newCommand(), second});
    agent.forget();
    (void)pbx.send(lineIs(last().contact, second.value, domain::LineState::Up));
    EXPECT_EQ(agent.events<wire::OfferEnded>().at(0).end, domain::OfferState::Accepted);
    ASSERT_EQ(agent.events<wire::TaskChanged>().size(), 1U) << "one step";
    EXPECT_EQ(agent.events<wire::TaskChanged>()[0].task.state, domain::AssignmentState::Active);
    EXPECT_FALSE(last().offer);
    EXPECT_EQ(last().assignmentState, domain::AssignmentState::Active);
    EXPECT_EQ(last().agent, domain::PersonId{"ilse"});
}

TEST_F(HubCalls, callsThatAreOver_areNotKept) {
    Client pbx{rig}, agent{rig};
    (void)pbx.enter("pbx");
    (void)pbx.send(wire::CallsViewOpen{});
    ready(agent, "ilse");
    (void)pbx.send(wire::StationSet{rig.newCommand(), domain::PersonId{"ilse"}, domain::StationState::Idle});
    const domain::OfferId offer = offered(maskedPost(domain::Channel::Voice));
    (void)agent.send(wire::OfferAccept{rig.newCommand(), offer});
    const wire::CallView call = pbx.events<wire::CallChanged>().back().call;
    ASSERT_TRUE(call.assignment);
    (void)pbx.send(lineIs(call.contact, call.assignment->value, domain::LineState::Up));
    EXPECT_EQ(rig.hub->figures().calls, 1U);
    (void)pbx.send(isGone(call.contact));
    EXPECT_EQ(pbx.events<wire::CallChanged>().back().call.state, domain::ContactState::Ended);
    rig.advance(10min); // past wrap-up and correction: the contact is forgotten
    EXPECT_TRUE(rig.floor().contacts.empty());
    EXPECT_EQ(rig.hub->figures().calls, 0U);
}

TEST_F(HubCalls, callOfACustomerWhoLeft_endsForTheConnector) {
    Client pbx{rig};
    (void)pbx.enter("pbx");
    (void)pbx.send(wire::CallsViewOpen{});
    const auto posted = rig.tell(maskedPost(domain::Channel::Voice), person("pbx"));
    ASSERT_TRUE(rig.must(floor::LeaveContact{domain::ContactId{posted->made()}}, person("pbx")));
    const auto calls = pbx.events<wire::CallChanged>();
    ASSERT_GE(calls.size(), 2U);
    EXPECT_EQ(calls.back().call.state, domain::ContactState::Ended);
}

TEST_F(HubCalls, calls_ofAnotherConnector_areNotTold) {
    domain::Site site = demoSite();
    site.people.push_back(*std::ranges::find(site.people, domain::PersonId{"pbx"}, &domain::Person::id));
    site.people.back().id = domain::PersonId{"branch"};
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client pbx{rig}, branch{rig}, late{rig};
    (void)pbx.enter("pbx");
    (void)branch.enter("branch");
    ASSERT_TRUE(pbx.result<wire::CallsOpened>(pbx.send(wire::CallsViewOpen{})));
    ASSERT_TRUE(branch.result<wire::CallsOpened>(branch.send(wire::CallsViewOpen{})));
    branch.forget();
    const auto posted = rig.tell(maskedPost(domain::Channel::Voice), person("pbx"));
    ASSERT_TRUE(posted->isSettled());
    EXPECT_EQ(pbx.events<wire::CallChanged>().size(), 1U);
    EXPECT_TRUE(branch.events<wire::CallChanged>().empty());
    (void)late.enter("branch", "late");
    EXPECT_TRUE(late.result<wire::CallsOpened>(late.send(wire::CallsViewOpen{}))->calls.empty());
    EXPECT_EQ(branch.refusal(branch.send(isGone(domain::ContactId{posted->made()}))), Refusal::NotFound);
    (void)pbx.send(isGone(domain::ContactId{posted->made()}));
    EXPECT_TRUE(branch.events<wire::CallChanged>().empty());
}

TEST_F(HubCalls, calls_toSomebodyWhoIsNoConnectorAnyMore_areNotTold) {
    Client pbx{rig};
    (void)pbx.enter("pbx");
    ASSERT_TRUE(pbx.result<wire::CallsOpened>(pbx.send(wire::CallsViewOpen{})));
    const auto posted = rig.tell(maskedPost(domain::Channel::Voice), person("pbx"));
    ASSERT_EQ(pbx.events<wire::CallChanged>().size(), 1U);
    domain::Site site = rig.floor().site;
    std::ranges::find(site.people, domain::PersonId{"pbx"}, &domain::Person::id)->role = domain::Role::Agent;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    rig.advance(1s);
    EXPECT_EQ(pbx.events<wire::CallChanged>().size(), 1U);
}

TEST_F(HubCalls, callsView_isForConnectorsOnly) {
    Client agent{rig};
    (void)agent.enter("ilse");
    EXPECT_EQ(agent.refusal(agent.send(wire::CallsViewOpen{})), Refusal::Forbidden);
}

} // namespace
} // namespace readyline
