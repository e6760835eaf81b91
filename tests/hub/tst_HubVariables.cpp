// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What is known of a contact: saved, told to all who see it, looked at on record, and read and changed by its source.
#include "core/wire/Rest.h"
#include "tests/hub/HubAtWork.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::Refusal;

constexpr const char* kSecret = "71 0961";

struct HubVariables : HubAtWork {
    // He has accepted the contact; what he was told until then is forgotten.
    domain::ContactId engaged(Client& client) {
        ready(client, "ilse");
        const domain::OfferId offer = offered();
        (void)client.send(wire::OfferPresented{rig.newCommand(), offer});
        (void)client.send(wire::OfferAccept{rig.newCommand(), offer});
        client.forget();
        return rig.floor().contacts.begin()->first;
    }
    static const wire::ShownVariable* find(const std::vector<wire::ShownVariable>& all, const char* name) {
        const auto found = std::ranges::find(all, name, &wire::ShownVariable::name);
        return found == all.end() ? nullptr : &*found;
    }
    wire::VariableSet set(
        const domain::ContactId& contact, const char* name, const char* value, std::int64_t seen = 0) {
        return {rig.newCommand(), contact, name, value, seen};
    }
    std::string path(const domain::ContactId& contact) { return "/v1/contacts/" + contact.value; }
    hub::HttpResponse patch(const domain::ContactId& contact, std::string body, const std::string& token) {
        return rig.call({"PATCH", path(contact), token, "application/json", {}, std::move(body), "127.0.0.1"});
    }
    wire::ContactStatus status(const hub::HttpResponse& response) {
        const auto read = wire::parseContactStatus(response.body);
        EXPECT_TRUE(read) << response.status << ' ' << response.body;
        return read.value_or(wire::ContactStatus{});
    }
};

TEST_F(HubVariables, W70_W74_W76_saved_isToldToEveryDeviceThatSeesTheContact) {
    Client client{rig}, laptop{rig};
    const domain::ContactId contact = engaged(client);
    (void)laptop.enter("ilse", "Laptop");
    for (Client* each : {&client, &laptop}) each->forget();
    const std::int64_t id = client.send(set(contact, "reason", "Invoice"));
    ASSERT_TRUE(client.result<wire::Settled>(id));
    for (const Client* each : {&client, &laptop}) {
        const auto told = each->events<wire::TaskChanged>();
        ASSERT_EQ(told.size(), 1U);
        const wire::ShownVariable* reason = find(told[0].task.variables, "reason");
        ASSERT_NE(reason, nullptr);
        EXPECT_EQ(reason->value, "Invoice");
        EXPECT_EQ(reason->by, "Ilse Vermeulen");
        EXPECT_EQ(reason->changed, client.result<wire::Settled>(id)->seq);
        EXPECT_TRUE(reason->editable);
        EXPECT_TRUE(each->events<wire::SelfChanged>().empty()) << "his status is as it was";
    }
}

TEST_F(HubVariables, W70_laterSave_isRefusedWithWhatStands) {
    Client client{rig}, laptop{rig};
    const domain::ContactId contact = engaged(client);
    (void)laptop.enter("ilse", "Laptop");
    (void)client.send(set(contact, "reason", "Invoice"));
    const wire::Answer* answer = laptop.answer(laptop.send(set(contact, "reason", "Payment plan")));
    ASSERT_NE(answer, nullptr);
    const auto* refused = std::get_if<wire::Refused>(&answer->outcome);
    ASSERT_NE(refused, nullptr);
    EXPECT_EQ(refused->refusal, Refusal::SavedFirst);
    ASSERT_TRUE(refused->standing);
    EXPECT_EQ(refused->standing->value, "Invoice");
    EXPECT_EQ(refused->standing->by, "Ilse Vermeulen");
}

TEST_F(HubVariables, W75_offer_thatWaitsShowsWhatTheSourceChanged) {
    Client client{rig};
    ready(client, "ilse");
    (void)offered();
    client.forget();
    const domain::ContactId contact = rig.floor().contacts.begin()->first;
    EXPECT_EQ(
        patch(contact, R"({"variables":[{"name":"customerNo","value":"4712"}]})", rig.tokenOf("pbx")).status, 200);
    const auto told = client.events<wire::OfferChanged>();
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(find(told[0].offer.variables, "customerNo")->value, "4712");
    EXPECT_FALSE(find(told[0].offer.variables, "reason")->editable) << "W77: not before it is accepted";
}

TEST_F(HubVariables, W16_consult_namesAgentNumberAndTeam_thenSixVariablesAtMost) {
    domain::Site site = demoSite();
    auto& variables = std::ranges::find(site.rules.queues, domain::QueueId{"billing"}, &domain::Queue::id)->variables;
    for (domain::VariableSpec& each : variables) each.popover = !each.secure;
    for (int i = 0; i < 3; ++i) variables.push_back({"more" + std::to_string(i), "More", false, true});
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(floor::SetStation{domain::PersonId{"ilse"}, domain::StationState::Idle}, person("pbx")));
    Client client{rig};
    (void)client.enter("ilse", "Laptop");
    const auto posted = rig.post("/v1/contacts",
        R"({"channel":"voice","queue":"billing","customer":{"name":"Ada"},"consult":{"by":"jonas","number":"2041"}})",
        rig.tokenOf("pbx"));
    ASSERT_EQ(posted.status, 201) << posted.body;
    const auto told = client.events<wire::OfferChanged>();
    ASSERT_FALSE(told.empty());
    const wire::OfferView& offer = told.back().offer;
    ASSERT_TRUE(offer.consult);
    EXPECT_EQ(*offer.consult, (wire::ConsultView{domain::PersonId{"jonas"}, "Jonas Keller", "2041", "Ghent A"}));
    EXPECT_EQ(offer.variables.size(), 6U);
    for (const wire::ShownVariable& each : offer.variables) EXPECT_FALSE(each.secure);
}

// As an inbound call: three to six (the site file says so too), no secure one; a consult about it has nine with the initiator's.
TEST_F(HubVariables, W19_outdial_hasSixVariablesAndNoSecureOne_andAConsultAboutItNine) {
    domain::Site site = demoSite();
    auto& variables = std::ranges::find(site.rules.queues, domain::QueueId{"billing"}, &domain::Queue::id)->variables;
    for (domain::VariableSpec& each : variables) each.popover = true; // secure ones, too
    for (int i = 0; i < 6; ++i) variables.push_back({"more" + std::to_string(i), "More", false, true});
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    rig.ready("ilse");
    ASSERT_TRUE(rig.must(floor::SetStation{domain::PersonId{"ilse"}, domain::StationState::Idle}, person("pbx")));
    Client client{rig};
    (void)client.enter("ilse", "Laptop");
    for (const bool isConsult : {false, true}) {
        const std::string consult = isConsult ? R"(,"consult":{"by":"jonas","number":"2041"})" : "";
        const auto posted = rig.post("/v1/contacts",
            R"({"channel":"voice","queue":"billing","customer":{"name":"Ada"},"origin":"outdial",)"
            R"("variables":[{"name":"bankAccount","value":"BE71 0961 2345 6769"}])"
                + consult + '}',
            rig.tokenOf("pbx"));
        ASSERT_EQ(posted.status, 201) << posted.body;
        const auto told = client.events<wire::OfferChanged>();
        ASSERT_FALSE(told.empty());
        const wire::OfferView& offer = told.back().offer;
        EXPECT_EQ(offer.origin, domain::Origin::Outdial);
        EXPECT_EQ(offer.consult.has_value(), isConsult);
        const std::size_t ofInitiator = isConsult ? 3 : 0; // name, number, team
        EXPECT_EQ(ofInitiator + offer.variables.size(), isConsult ? 9U : 6U);
        for (const wire::ShownVariable& each : offer.variables) EXPECT_FALSE(each.secure) << each.name;
        ASSERT_TRUE(rig.must(floor::LeaveContact{offer.contact}, person("pbx")));
    }
    EXPECT_EQ(client.peer.allText().find(kSecret), std::string::npos);
}

TEST_F(HubVariables, W73_secureValue_comesOnlyOnceTheLookIsOnDisk) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    EXPECT_EQ(client.peer.allText().find(kSecret), std::string::npos);
    rig.journal->hold();
    const std::int64_t id = client.send(wire::VariableReveal{contact, "bankAccount"});
    EXPECT_EQ(client.answer(id), nullptr);
    rig.journal->release();
    rig.drain();
    const auto told = client.result<wire::VariableRevealed>(id);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->value, "BE71 0961 2345 6769");
    EXPECT_EQ(told->contact, contact);
    EXPECT_TRUE(client.envelopes().empty()) << "nobody else is told";
}

TEST_F(HubVariables, W73_looks_areReadByAdministratorsAlone) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    (void)client.send(wire::VariableReveal{contact, "bankAccount"});
    rig.advance(1s);
    (void)client.send(wire::VariableReveal{contact, "bankAccount"});
    (void)client.send(wire::VariableReveal{contact, "reason"}); // refused: there is nothing behind it
    const auto looks = [&](const std::string& token, const char* query = "") {
        hub::HttpRequest request{"GET", "/v1/looks", token, {}, {}, {}, "127.0.0.1"};
        request.query = query;
        return rig.call(std::move(request));
    };
    const auto shown = looks(rig.tokenOf("elke"));
    ASSERT_EQ(shown.status, 200) << shown.body;
    const auto page = wire::parseLookPage(shown.body);
    ASSERT_TRUE(page);
    ASSERT_EQ(page->looks.size(), 2U);
    EXPECT_EQ(page->looks[0].person, domain::PersonId{"ilse"});
    EXPECT_EQ(page->looks[0].contact, contact);
    EXPECT_EQ(page->looks[0].variable, "bankAccount");
    EXPECT_GT(page->looks[0].at, page->looks[1].at);
    EXPECT_FALSE(page->more);
    EXPECT_EQ(shown.body.find(kSecret), std::string::npos);
    for (const char* each : {"ilse", "margriet", "pbx"}) EXPECT_EQ(looks(rig.tokenOf(each)).status, 403) << each;
    EXPECT_EQ(looks(rig.tokenOf("elke", true)).status, 403) << "a key for contacts";
    EXPECT_EQ(looks({}).status, 401);
    EXPECT_EQ(looks(rig.tokenOf("elke"), "from=yesterday").status, 400);
    EXPECT_EQ(rig.post("/v1/looks", "{}", rig.tokenOf("elke")).status, 405);
}

TEST_F(HubVariables, W73_look_thatCannotBeStored_showsNothing) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    const std::int64_t id = client.send(wire::VariableReveal{contact, "bankAccount"});
    EXPECT_EQ(client.refusal(id), Refusal::StorageFailed);
    EXPECT_EQ(client.peer.allText().find(kSecret), std::string::npos);
}

TEST_F(HubVariables, W69_secureValue_isOnTheWireForNobodyElse) {
    Client client{rig}, colleague{rig}, lead{rig};
    const domain::ContactId contact = engaged(client);
    (void)colleague.enter("jonas");
    (void)lead.enter("margriet");
    for (Client* each : {&colleague, &lead}) {
        EXPECT_EQ(each->refusal(each->send(wire::VariableReveal{contact, "bankAccount"})), Refusal::NotYourContact);
        EXPECT_EQ(each->peer.allText().find(kSecret), std::string::npos);
    }
    (void)client.send(set(contact, "bankAccount", "BE68 5390 0754 7034"));
    const auto told = client.events<wire::TaskChanged>();
    ASSERT_FALSE(told.empty());
    const wire::ShownVariable* secure = find(told.back().task.variables, "bankAccount");
    ASSERT_NE(secure, nullptr);
    EXPECT_EQ(secure->value, "");
    EXPECT_TRUE(secure->given);
    EXPECT_EQ(client.peer.allText().find("0754 7034"), std::string::npos);
    const auto shown = rig.call({"GET", path(contact), rig.tokenOf("pbx"), {}, {}, {}, "127.0.0.1"});
    EXPECT_EQ(shown.body.find("0754 7034"), std::string::npos) << "nor for the source";
    EXPECT_TRUE(find(status(shown).variables, "bankAccount")->given);
}

TEST_F(HubVariables, source_readsAndChanges) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    const std::string token = rig.tokenOf("pbx");
    const auto changed = patch(contact,
        R"({"variables":[{"name":"contract","value":"Duo Plus"},{"name":"movedIn","value":"2026-03-14","seen":0}]})",
        token);
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(find(status(changed).variables, "contract")->value, "Duo Plus");
    EXPECT_EQ(find(status(changed).variables, "movedIn")->value, "2026-03-14");
    EXPECT_EQ(client.events<wire::TaskChanged>().size(), 1U) << "told once, as it is after both";
    EXPECT_EQ(find(client.events<wire::TaskChanged>()[0].task.variables, "contract")->by, "Telephone system");
}

TEST_F(HubVariables, source_W70_W72_isRefusedAsAgentsAre) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    const std::string token = rig.tokenOf("pbx");
    (void)client.send(set(contact, "reason", "Invoice"));
    const auto late = patch(contact, R"({"variables":[{"name":"reason","value":"Other","seen":0}]})", token);
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(wire::parseRestError(late.body)->error, "SAVED_FIRST");
    const auto bad = patch(contact, R"({"variables":[{"name":"movedIn","value":"14.3.2026"}]})", token);
    EXPECT_EQ(bad.status, 422);
    EXPECT_EQ(wire::parseRestError(bad.body)->error, "BAD_VALUE");
    EXPECT_EQ(patch(contact, R"({"variables":[{"name":"shoeSize","value":"43"}]})", token).status, 404);
    EXPECT_EQ(patch(contact, R"({"variables":"many"})", token).status, 400);
    const std::string own = R"({"variables":[{"name":"reason","value":"Mine"}]})";
    EXPECT_EQ(patch(contact, own, rig.tokenOf("elke", true)).status, 404) << "another source";
    EXPECT_EQ(patch(contact, own, rig.tokenOf("ilse")).status, 403);
    EXPECT_EQ(patch(contact, own, {}).status, 401);
    const auto& variables = rig.floor().contacts.at(contact).variables;
    EXPECT_EQ(std::ranges::find(variables, "reason", &domain::Variable::name)->value, "Invoice");
}

TEST_F(HubVariables, source_afterTheEnd_changesNothing) {
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    const std::string token = rig.tokenOf("pbx");
    ASSERT_TRUE(rig.must(floor::EndContact{contact}, person("ilse")));
    EXPECT_EQ(patch(contact, R"({"variables":[{"name":"reason","value":"Late"}]})", token).status, 409);
}

TEST_F(HubVariables, W75_variablesForConnectorsAlone_areNotShownToAgents) {
    domain::Site site = demoSite();
    auto& variables = std::ranges::find(site.rules.queues, domain::QueueId{"billing"}, &domain::Queue::id)->variables;
    std::ranges::find(variables, "contract", &domain::VariableSpec::name)->agentVisible = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client client{rig};
    const domain::ContactId contact = engaged(client);
    Client later{rig};
    const auto opened = later.enter("ilse", "Laptop");
    ASSERT_EQ(opened.tasks.size(), 1U);
    EXPECT_EQ(find(opened.tasks[0].variables, "contract"), nullptr);
    EXPECT_EQ(client.refusal(client.send(set(contact, "contract", "x"))), Refusal::NotFound);
    const auto shown = rig.call({"GET", path(contact), rig.tokenOf("pbx"), {}, {}, {}, "127.0.0.1"});
    EXPECT_NE(find(status(shown).variables, "contract"), nullptr);
}

} // namespace
} // namespace readyline
