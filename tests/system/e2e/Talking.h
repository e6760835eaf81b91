// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Talking: a call on the simulated exchange, with the real server in between, that a test brings to where it wants it.
#pragma once

#include "tests/system/e2e/Client.h"

#include "sim/Pbx.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace readyline::e2e {

using namespace domain;
using namespace std::chrono_literals;

// Everybody lifts at once, customers stay until they are told to go, and telephones outside wait for a hand.
inline sim::PhoneManner willing() {
    sim::PhoneManner out;
    out.ringsOut = out.refused = out.customerMisses = 0;
    out.pickUpMin = out.settleMin = 10ms;
    out.pickUpMax = out.settleMax = 40ms;
    out.talkMin = out.talkMax = 24h;
    out.outsideByHand = true;
    return out;
}

struct Talking : testing::Test {
    Loop loop;
    Server server{loop};
    std::string ingress;
    std::optional<sim::HttpClient> http;
    sim::Report report;
    std::optional<sim::Pbx> pbx;
    std::optional<Client> ilse, jonas, margriet;
    ContactId contact;

    void SetUp() override {
        server.start();
        ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
        http.emplace(loop.io, server.endpoint());
        pbx.emplace(sim::World{loop.io, loop.time, loop.chance, server.endpoint(), *http, report},
            server.mint({wire::TokenKind::Session, {"pbx"}, "pbx"}),
            std::vector<PersonId>{{"ilse"}, {"jonas"}, {"margriet"}}, willing());
        pbx->start();
        signIn(ilse, "ilse");
        signIn(jonas, "jonas"); // not ready: colleagues reach him all the same
        const auto entry = std::ranges::find_if(ilse->site.entries,
            [](const PresenceEntry& each) { return each.base == BaseStatus::Available && each.selectable; });
        ASSERT_TRUE(ilse->settles(wire::PresenceSet{ilse->id(), {entry->id, {}}, false}));
        ASSERT_TRUE(loop.until([&] { return ilse->self.presence.station == StationState::Idle; }));
    }
    void signIn(std::optional<Client>& who, const std::string& login) {
        who.emplace(loop, server, server.signIn(login), "pc-" + login);
        who->open();
    }

    // His offer, accepted as soon as it is there; he has one task then.
    void accept(Client& who, OfferKind kind) {
        ASSERT_TRUE(loop.until([&] { return !who.offers.empty(); }));
        const wire::OfferView offer = who.offers.begin()->second;
        EXPECT_EQ(offer.kind, kind);
        EXPECT_EQ(offer.contact, contact);
        ASSERT_TRUE(who.settles(wire::OfferPresented{who.id(), offer.offer}));
        ASSERT_TRUE(who.settles(wire::OfferAccept{who.id(), offer.offer}));
        ASSERT_TRUE(loop.until([&] { return who.tasks.size() == 1; }));
    }
    // Ilse talks with a customer.
    void call() {
        wire::PostContact post;
        post.channel = Channel::Voice;
        post.queue = {"billing"};
        post.customer = {"Matteo Bianchi", "+32 470 123456"};
        const auto result = server.call({"POST", "/v1/contacts", ingress, wire::serialize(post)});
        ASSERT_EQ(result.status, 201) << result.body;
        contact = wire::parseContactStatus(result.body).value().contact;
        accept(*ilse, OfferKind::Queue);
        ASSERT_TRUE(becomes(*ilse, CallState::Active));
    }
    // Jonas gives her advice; the customer hears music.
    void consult() {
        call();
        ASSERT_TRUE(ilse->settles(wire::CallConsult{ilse->id(), contact, {TargetKind::Agent, "jonas"}}));
        accept(*jonas, OfferKind::Consult);
        ASSERT_TRUE(becomes(*ilse, CallState::Consulting));
        ASSERT_TRUE(becomes(*jonas, CallState::Consulting));
    }
    void confer() {
        consult();
        ASSERT_TRUE(ilse->settles(wire::CallConference{ilse->id(), contact}));
        ASSERT_TRUE(becomes(*ilse, CallState::Conference));
        ASSERT_TRUE(becomes(*jonas, CallState::Conference));
    }

    [[nodiscard]] static const wire::CallStand* stand(const Client& who) {
        const bool has = who.tasks.size() == 1 && who.tasks.begin()->second.call;
        return has ? &*who.tasks.begin()->second.call : nullptr;
    }
    bool becomes(Client& who, CallState state) {
        return loop.until([&] {
            const wire::CallStand* call = stand(who);
            return call && call->state == state && !call->asked;
        });
    }
    bool wrapsUp(Client& who) {
        return loop.until(
            [&] { return who.tasks.size() == 1 && who.tasks.begin()->second.state == AssignmentState::WrapUp; });
    }
    void finish(Client& who) {
        ASSERT_TRUE(wrapsUp(who));
        const wire::TaskView& task = who.tasks.begin()->second;
        const auto code = std::ranges::find_if(
            who.site.codes, [&](const WrapUpCode& each) { return std::ranges::count(each.queues, task.queue) > 0; });
        ASSERT_NE(code, who.site.codes.end());
        ASSERT_TRUE(who.settles(wire::WrapUpSubmit{who.id(), task.assignment, code->id, {}}));
        ASSERT_TRUE(loop.until([&] { return who.tasks.empty(); }));
    }
    Refusal refusal(Client& who, wire::Request request) {
        const wire::Answer answer = who.ask(std::move(request));
        const auto* refused = std::get_if<wire::Refused>(&answer.outcome);
        EXPECT_TRUE(refused) << "granted";
        return refused ? refused->refusal : Refusal{};
    }
    // The entries of this call in his history.
    std::vector<HistoryEntry> entries(Client& who) {
        const wire::Answer answer = who.ask(wire::HistoryRead{who.self.person});
        std::vector<HistoryEntry> found
            = std::get<wire::HistoryEntries>(std::get<wire::Result>(answer.outcome)).entries;
        std::erase_if(found, [this](const HistoryEntry& each) { return each.contact != contact; });
        return found;
    }
    // It is over, for whom it should be once, and nothing of it is left on the lines.
    void expectOneOutcome(std::vector<Client*> handled) {
        const auto result = server.call({"GET", "/v1/contacts/" + contact.value, ingress, {}});
        const auto status = wire::parseContactStatus(result.body);
        ASSERT_TRUE(status) << result.body;
        EXPECT_EQ(status->state, ContactState::Ended);
        EXPECT_TRUE(status->end.has_value());
        for (Client* each : handled) EXPECT_EQ(entries(*each).size(), 1U) << each->self.name;
        EXPECT_TRUE(loop.until([&] { return pbx->callsInProgress() == 0; }));
    }
    void killServer() {
        ilse->lost = jonas->lost = 0;
        server.kill();
        ASSERT_TRUE(loop.until([&] { return ilse->lost > 0 && jonas->lost > 0; }));
    }
    void startServer() {
        const int before = ilse->opened, his = jonas->opened;
        server.start();
        ASSERT_TRUE(loop.until([&] { return ilse->opened > before && jonas->opened > his; }));
    }
    // Killed, and everybody is back, the exchange too.
    void restartServer() {
        killServer();
        startServer();
        ASSERT_TRUE(loop.until([&] { return pbx->isOpen(); }));
    }
    // Who heard it from the server: of a step that was not done, or a consult that came to nothing.
    static std::vector<wire::CallNotice> notices(const Client& who) {
        std::vector<wire::CallNotice> found;
        for (const wire::Envelope& each : who.events)
            if (const auto* notice = std::get_if<wire::CallNotice>(&each.event)) found.push_back(*notice);
        return found;
    }
};

} // namespace readyline::e2e
