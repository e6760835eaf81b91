// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is known of a contact, through the real server: saved, killed, read again; looked at, and the look is on record.
#include "tests/system/e2e/Client.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

constexpr const char* kSecret = "BE71 0961 2345 6769";

struct Variables : testing::Test {
    Loop loop;
    Server server{loop};
    std::string ingress;
    std::optional<Client> ilse;
    ContactId contact;

    // Ilse is at work on a chat of billing.
    void SetUp() override {
        server.start();
        ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
        ilse.emplace(loop, server, server.signIn("ilse"), "pc-ilse");
        ilse->open();
        const auto entry = std::ranges::find_if(ilse->site.entries,
            [](const PresenceEntry& each) { return each.base == BaseStatus::Available && each.selectable; });
        ASSERT_TRUE(ilse->settles(wire::PresenceSet{ilse->id(), {entry->id, {}}, false}));
        wire::PostContact post;
        post.queue = {"billing"};
        post.customer = {"Matteo Bianchi", "matteo@example.org"};
        post.variables = {{"reason", "Invoice"}, {"bankAccount", kSecret}};
        const auto posted = server.call({"POST", "/v1/contacts", ingress, wire::serialize(post)});
        ASSERT_EQ(posted.status, 201) << posted.body;
        contact = wire::parseContactStatus(posted.body).value().contact;
        ASSERT_TRUE(loop.until([&] { return !ilse->offers.empty(); }));
        const OfferId offer = ilse->offers.begin()->first;
        ASSERT_TRUE(ilse->settles(wire::OfferPresented{ilse->id(), offer}));
        ASSERT_TRUE(ilse->settles(wire::OfferAccept{ilse->id(), offer}));
        ASSERT_TRUE(loop.until([&] { return ilse->tasks.size() == 1; }));
    }
    wire::ShownVariable shown(const std::string& name) {
        const auto& all = ilse->tasks.begin()->second.variables;
        const auto found = std::ranges::find(all, name, &wire::ShownVariable::name);
        EXPECT_NE(found, all.end()) << name;
        return found == all.end() ? wire::ShownVariable{} : *found;
    }
    sim::HttpResult patch(const std::string& body) {
        return server.call({"PATCH", "/v1/contacts/" + contact.value, ingress, body});
    }
    std::optional<std::string> revealed() {
        const wire::Answer answer = ilse->ask(wire::VariableReveal{contact, "bankAccount"});
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* value = result ? std::get_if<wire::VariableRevealed>(result) : nullptr;
        return value ? std::optional{value->value} : std::nullopt;
    }
};

} // namespace

TEST_F(Variables, W70_W74_saved_survivesAKill_andTheLaterOneIsTold) {
    ASSERT_TRUE(ilse->settles(wire::VariableSet{ilse->id(), contact, "reason", "Payment plan", 0}));
    server.kill();
    server.start();
    ASSERT_TRUE(loop.until([&] { return ilse->opened == 2 && !ilse->tasks.empty(); }));
    EXPECT_EQ(shown("reason").value, "Payment plan");
    EXPECT_EQ(shown("reason").by, "Ilse Vermeulen");
    EXPECT_EQ(patch(R"({"variables":[{"name":"reason","value":"Other","seen":0}]})").status, 409);
    const auto changed = patch(R"({"variables":[{"name":"reason","value":"Other"}]})");
    EXPECT_EQ(changed.status, 200) << changed.body;
    ASSERT_TRUE(loop.until([&] { return shown("reason").value == "Other"; }));
    const wire::Answer late = ilse->ask(wire::VariableSet{ilse->id(), contact, "reason", "Mine", 0});
    const auto* refused = std::get_if<wire::Refused>(&late.outcome);
    ASSERT_NE(refused, nullptr);
    EXPECT_EQ(refused->refusal, Refusal::SavedFirst);
    ASSERT_TRUE(refused->standing);
    EXPECT_EQ(refused->standing->value, "Other");
}

TEST_F(Variables, W69_W73_secure_isSeenOnRequest_andWhoDidIsKeptOverAKill) {
    EXPECT_TRUE(shown("bankAccount").given);
    EXPECT_EQ(shown("bankAccount").value, "");
    EXPECT_EQ(revealed(), kSecret);
    server.kill();
    server.start();
    const std::string admin = server.signIn("elke");
    const auto looks = server.call({"GET", "/v1/looks", admin, {}});
    ASSERT_EQ(looks.status, 200) << looks.body;
    const auto page = wire::parseLookPage(looks.body);
    ASSERT_TRUE(page);
    ASSERT_EQ(page->looks.size(), 1U);
    EXPECT_EQ(page->looks[0].person, PersonId{"ilse"});
    EXPECT_EQ(page->looks[0].variable, "bankAccount");
    EXPECT_EQ(looks.body.find("0961"), std::string::npos);
}
