// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The whole path with the real server: one agent, one supervisor, contacts from REST and from a connector.
#include "tests/system/e2e/Client.h"

#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

struct Floor : testing::Test {
    explicit Floor(std::vector<std::string> options = {}) : server(loop, std::move(options)) {}
    Loop loop;
    Server server;
    std::string ingress;

    void SetUp() override {
        server.start();
        ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
    }

    Client agent(const std::string& login) { return {loop, server, server.signIn(login), "pc-" + login}; }

    ContactId post(Channel channel, const std::string& queue = "billing") {
        wire::PostContact contact;
        contact.channel = channel;
        contact.queue = {queue};
        contact.customer = {"Matteo Bianchi", "+32 470 123456"};
        const auto result = server.call({"POST", "/v1/contacts", ingress, wire::serialize(contact)});
        EXPECT_EQ(result.status, 201) << result.body;
        return wire::parseContactStatus(result.body).value().contact;
    }

    void ready(Client& who) {
        const auto entry = std::find_if(who.site.entries.begin(), who.site.entries.end(),
            [](const PresenceEntry& e) { return e.base == BaseStatus::Available && e.selectable; });
        ASSERT_TRUE(who.settles(wire::PresenceSet{who.id(), {entry->id, {}}, false}));
        ASSERT_TRUE(loop.until([&] { return who.shown().row == ShownRow::Ready; }));
    }

    // The one offer of `who`, ringing.
    wire::OfferView ringing(Client& who) {
        EXPECT_TRUE(loop.until([&] { return !who.offers.empty(); }));
        const OfferId id = who.offers.begin()->first;
        EXPECT_TRUE(who.settles(wire::OfferPresented{who.id(), id}));
        EXPECT_TRUE(loop.until([&] { return who.offers.contains(id) && who.offers[id].state == OfferState::Ringing; }));
        return who.offers[id];
    }
};

struct PuzzelFloor : Floor {
    PuzzelFloor() : Floor({"--preset", "puzzel"}) {}
};

const PresenceEntry& notReady(const SiteRules& site) {
    return *std::find_if(site.entries.begin(), site.entries.end(),
        [](const PresenceEntry& e) { return e.base == BaseStatus::Away && e.selectable; });
}

} // namespace

TEST_F(Floor, W9_Z10_writtenContact_offeredAcceptedEndedWrappedUp) {
    Client ilse = agent("ilse");
    ilse.open();
    EXPECT_EQ(ilse.shown().row, ShownRow::NotReady); // the safe default at sign-in
    ready(ilse);
    const ContactId contact = post(Channel::Chat);
    const wire::OfferView offer = ringing(ilse);
    EXPECT_EQ(offer.contact, contact);
    EXPECT_TRUE(offer.deadline);
    ASSERT_TRUE(ilse.settles(wire::OfferAccept{ilse.id(), offer.offer}));
    ASSERT_TRUE(loop.until([&] { return ilse.tasks.size() == 1 && ilse.shown().written == 1; }));
    const AssignmentId assignment = ilse.tasks.begin()->first;
    ASSERT_TRUE(ilse.settles(wire::ContactEnd{ilse.id(), contact}));
    ASSERT_TRUE(loop.until([&] { return ilse.tasks[assignment].state == AssignmentState::WrapUp; }));
    EXPECT_TRUE(ilse.tasks[assignment].wrapUpDeadline);
    ASSERT_TRUE(ilse.settles(wire::WrapUpSubmit{ilse.id(), assignment, ilse.site.codes.front().id, "done"}));
    ASSERT_TRUE(loop.until([&] { return ilse.tasks.empty() && ilse.shown().row == ShownRow::Ready; }));
}

TEST_F(Floor, Z12_notReady_withAndWithoutReason) {
    Client ilse = agent("ilse");
    ilse.open();
    ready(ilse);
    const EntryId entry = notReady(ilse.site).id;
    ASSERT_TRUE(ilse.settles(wire::PresenceSet{ilse.id(), {entry, {}}, false}));
    ASSERT_TRUE(loop.until([&] { return ilse.shown().row == ShownRow::NotReady && ilse.shown().reason.empty(); }));
    const Reason& reason = ilse.site.reasons.front();
    ASSERT_TRUE(ilse.settles(wire::PresenceSet{ilse.id(), {entry, reason.id}, false}));
    ASSERT_TRUE(loop.until([&] { return ilse.shown().reason == reason.label; }));
}

TEST_F(Floor, Z21_K20_signedOutWhileAway_doesNotComeBackByItself_aSignInDoes) {
    Client ilse = agent("ilse"), margriet = agent("margriet");
    ilse.open();
    ready(ilse);
    ilse.leave();
    margriet.open();
    ASSERT_TRUE(margriet.settles(wire::SupervisorSessionEnd{margriet.id(), {"ilse"}, "Left at noon"}));
    ilse.comeBack();
    ASSERT_TRUE(loop.until([&] { return ilse.endedWith.has_value(); }));
    EXPECT_EQ(ilse.endedWith, 4410);
    EXPECT_EQ(ilse.opened, 1);
    ASSERT_TRUE(std::holds_alternative<wire::SessionEnded>(ilse.events.back().event));
    EXPECT_EQ(std::get<wire::SessionEnded>(ilse.events.back().event),
        (wire::SessionEnded{wire::EndReason::LoggedOutBySupervisor, "", "Left at noon"}));
    Client again = agent("ilse");
    again.open();
    EXPECT_EQ(again.opened, 1);
}

TEST_F(Floor, P7_declined_goesToTheOther) {
    Client ilse = agent("ilse"), jonas = agent("jonas");
    ilse.open();
    ready(ilse);
    (void)post(Channel::Chat);
    const wire::OfferView first = ringing(ilse);
    jonas.open();
    ready(jonas);
    ASSERT_TRUE(ilse.settles(wire::OfferDecline{ilse.id(), first.offer}));
    const wire::OfferView second = ringing(jonas);
    EXPECT_EQ(second.contact, first.contact);
    EXPECT_TRUE(ilse.offers.empty());
}

TEST_F(Floor, Z4_Z5_Z20_supervisorSetsStatus_agentIsTold) {
    Client ilse = agent("ilse"), margriet = agent("margriet");
    ilse.open();
    ready(ilse);
    margriet.open();
    wire::TeamViewOpen view{{"team"}, {}, {}};
    for (const Team& team : margriet.site.teams) view.teams.push_back(team.id);
    const wire::Answer answer = margriet.ask(view);
    const auto& opened = std::get<wire::ViewOpened>(std::get<wire::Result>(answer.outcome));
    const auto seen = std::find_if(
        opened.agents.begin(), opened.agents.end(), [&](const AgentLayers& a) { return a.person == ilse.self.person; });
    ASSERT_NE(seen, opened.agents.end());
    const Reason& reason = margriet.site.reasons.front();
    wire::SupervisorPresenceSet set{margriet.id(), ilse.self.person, {notReady(margriet.site).id, reason.id},
        "Extra hands later", shownStatus(*seen, margriet.site).key};
    ASSERT_TRUE(margriet.settles(set));
    ASSERT_TRUE(loop.until([&] { return ilse.shown().reason == reason.label; }));
    const auto told = std::find_if(ilse.events.begin(), ilse.events.end(),
        [](const wire::Envelope& e) { return std::holds_alternative<wire::StatusSetByOther>(e.event); });
    ASSERT_NE(told, ilse.events.end());
    EXPECT_EQ(told->by.name, margriet.self.name);
    EXPECT_EQ(std::get<wire::StatusSetByOther>(told->event).note, "Extra hands later");
    ASSERT_TRUE(loop.until([&] {
        return margriet.team.contains(ilse.self.person)
            && shownStatus(margriet.team[ilse.self.person], margriet.site).reason == reason.label;
    }));

    // The status he saw then is no longer the one: refused, nothing changes.
    set.command = margriet.id();
    const wire::Answer late = margriet.ask(set);
    EXPECT_EQ(std::get<wire::Refused>(late.outcome).refusal, Refusal::ChangedMeanwhile);
}

TEST_F(Floor, D9_Z13_administratorAddsAStatusByRest_agentHasItAtOnce_supervisorSeesIt) {
    Client ilse = agent("ilse"), margriet = agent("margriet");
    ilse.open();
    ready(ilse);
    margriet.open();
    wire::TeamViewOpen view{{"team"}, {}, {}};
    for (const Team& team : margriet.site.teams) view.teams.push_back(team.id);
    (void)margriet.ask(view);
    const std::string admin = server.signIn("elke");
    const auto put = [&](const char* body) { return server.call({"PUT", "/v1/statuses/training", admin, body}); };
    EXPECT_EQ(server.call({"PUT", "/v1/statuses/training", server.signIn("margriet"), "{}"}).status, 403);
    EXPECT_EQ(put(R"({"text":"Training","base":"away"})").status, 201);
    const EntryId training{"training"};
    ASSERT_TRUE(loop.until([&] { return find(ilse.site, training) && find(margriet.site, training); }));
    ASSERT_TRUE(ilse.settles(wire::PresenceSet{ilse.id(), {training, {}}, false}));
    const auto seen = [&](const char* word) {
        return ilse.shown().word == word && margriet.team.contains(ilse.self.person)
            && shownStatus(margriet.team[ilse.self.person], margriet.site).word == word;
    };
    ASSERT_TRUE(loop.until([&] { return seen("Training"); }));
    EXPECT_EQ(put(R"({"text":"Course","base":"away"})").status, 200);
    ASSERT_TRUE(loop.until([&] { return seen("Course"); }));
    const auto no = server.call({"DELETE", "/v1/statuses/training", admin, {}});
    EXPECT_EQ(no.status, 409);
    EXPECT_NE(no.body.find("Ilse Vermeulen"), std::string::npos) << no.body;

    server.kill();
    server.start();
    ASSERT_TRUE(loop.until([&] { return ilse.opened == 2 && seen("Course"); }));
}

TEST_F(Floor, W25_call_isJoinedByTheConnectorAndEndsThere) {
    Client ilse = agent("ilse");
    Client pbx{loop, server, server.mint({wire::TokenKind::Session, {"pbx"}, "pbx"}), "pbx"};
    pbx.open();
    (void)pbx.ask(wire::CallsViewOpen{});
    ASSERT_TRUE(pbx.settles(wire::StationSet{pbx.id(), {"ilse"}, StationState::Idle}));
    ilse.open();
    ready(ilse);
    const ContactId contact = post(Channel::Voice);
    const wire::OfferView offer = ringing(ilse);
    EXPECT_EQ(ilse.shown().row, ShownRow::Ringing);
    ASSERT_TRUE(ilse.settles(wire::OfferAccept{ilse.id(), offer.offer}));
    ASSERT_TRUE(loop.until([&] { return pbx.calls.contains(contact) && pbx.calls[contact].assignment; }));
    const AssignmentId assignment = *pbx.calls[contact].assignment;
    EXPECT_EQ(ilse.tasks[assignment].state, AssignmentState::Accepting);
    ASSERT_TRUE(pbx.settles(wire::LegChanged{pbx.id(), contact, assignment.value, LineState::Up}));
    ASSERT_TRUE(loop.until([&] { return ilse.tasks[assignment].state == AssignmentState::Active; }));
    EXPECT_EQ(ilse.shown().row, ShownRow::Engaged);
    ASSERT_TRUE(ilse.settles(wire::ContactEnd{ilse.id(), contact}));
    ASSERT_TRUE(loop.until([&] { return pbx.calls[contact].hangUp; }));
    EXPECT_EQ(ilse.tasks[assignment].state, AssignmentState::Active); // not before the exchange says so
    ASSERT_TRUE(pbx.settles(wire::LegChanged{pbx.id(), contact, contact.value, LineState::Gone}));
    ASSERT_TRUE(loop.until([&] { return ilse.tasks[assignment].state == AssignmentState::WrapUp; }));
}

TEST_F(PuzzelFloor, P3_P4_W25_call_isAcceptedByLiftingThePhone) {
    Client ilse = agent("ilse");
    Client pbx{loop, server, server.mint({wire::TokenKind::Session, {"pbx"}, "pbx"}), "pbx"};
    pbx.open();
    (void)pbx.ask(wire::CallsViewOpen{});
    ASSERT_TRUE(pbx.settles(wire::StationSet{pbx.id(), {"ilse"}, StationState::Idle}));
    ilse.open();
    ready(ilse);
    const ContactId contact = post(Channel::Voice);
    const wire::OfferView offer = ringing(ilse);
    EXPECT_EQ(offer.answer, VoiceAnswer::Phone);
    EXPECT_EQ(ilse.shown().word, "Connecting");
    ASSERT_TRUE(loop.until([&] { return pbx.calls[contact].offer == offer.offer; }));
    const wire::Answer onScreen = ilse.ask(wire::OfferAccept{ilse.id(), offer.offer});
    EXPECT_EQ(std::get<wire::Refused>(onScreen.outcome).refusal, Refusal::AnswerOnPhone);

    server.kill(); // it still rings afterwards
    server.start();
    ASSERT_TRUE(loop.until([&] { return ilse.opened == 2 && pbx.opened == 2; }));
    ASSERT_TRUE(pbx.settles(wire::LegChanged{pbx.id(), contact, offer.offer.value, LineState::Up}));
    ASSERT_TRUE(loop.until([&] { return ilse.offers.empty() && ilse.tasks.size() == 1; }));
    EXPECT_EQ(ilse.tasks.begin()->second.state, AssignmentState::Active);
    EXPECT_EQ(ilse.shown().word, "Connected");
}

TEST_F(Floor, customerLeaves_offerIsWithdrawn) {
    Client ilse = agent("ilse");
    ilse.open();
    ready(ilse);
    const ContactId contact = post(Channel::Email);
    (void)ringing(ilse);
    EXPECT_EQ(server.call({"DELETE", "/v1/contacts/" + contact.value, ingress, {}}).status, 204);
    ASSERT_TRUE(loop.until([&] { return ilse.offers.empty(); }));
    EXPECT_EQ(ilse.shown().row, ShownRow::Ready); // nobody's miss
}
