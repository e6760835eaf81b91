// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The REST calls and every way in which they are refused.
#include "core/wire/Protocol.h"
#include "core/wire/Rest.h"
#include "server/identity/Token.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;

constexpr const char* kChat = R"({"channel":"chat","queue":"sales","customer":{"name":"Ada","address":""}})";

struct HubRest : testing::Test {
    void SetUp() override {
        rig.startHub();
        key = rig.tokenOf("pbx", true);
    }
    static wire::RestError errorOf(const hub::HttpResponse& response) {
        const auto error = wire::parseRestError(response.body);
        EXPECT_TRUE(error) << response.body;
        return error.value_or(wire::RestError{});
    }
    static wire::ContactStatus statusOf(const hub::HttpResponse& response) {
        const auto status = wire::parseContactStatus(response.body);
        EXPECT_TRUE(status) << response.status << ' ' << response.body;
        return status.value_or(wire::ContactStatus{});
    }
    hub::HttpResponse get(const std::string& path, const std::string& token) {
        return rig.call({"GET", path, token, {}, {}, {}, "127.0.0.1"});
    }
    hub::HttpResponse remove(const std::string& path, const std::string& token) {
        return rig.call({"DELETE", path, token, {}, {}, {}, "127.0.0.1"});
    }
    HubRig rig;
    std::string key;
};

TEST_F(HubRest, contact_isPostedShownAndLeaves) {
    const auto posted = rig.post("/v1/contacts", kChat, key);
    EXPECT_EQ(posted.status, 201);
    const wire::ContactStatus status = statusOf(posted);
    EXPECT_EQ(status.state, domain::ContactState::Waiting);
    const std::string path = "/v1/contacts/" + status.contact.value;
    EXPECT_EQ(statusOf(get(path, key)), status);
    EXPECT_EQ(remove(path, key).status, 204);
    const wire::ContactStatus over = statusOf(get(path, key));
    EXPECT_EQ(over.state, domain::ContactState::Ended);
    EXPECT_EQ(over.end, domain::ContactOutcome::CustomerLeft);
    EXPECT_EQ(remove(path, key).status, 204); // gone is gone
}

// However long ago the floor forgot it, and whatever happened to the server since.
TEST_F(HubRest, endOfAContact_isKnownAfterARestart_toItsSourceOnly) {
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string path = "/v1/contacts/" + posted.contact.value;
    EXPECT_EQ(remove(path, key).status, 204);
    ASSERT_TRUE(rig.floor().contacts.empty());
    rig.killHub();
    rig.time.advance(20h);
    rig.startHub();
    key = rig.tokenOf("pbx", true);
    const wire::ContactStatus over = statusOf(get(path, key));
    EXPECT_EQ(over.state, domain::ContactState::Ended);
    EXPECT_EQ(over.end, domain::ContactOutcome::CustomerLeft);
    EXPECT_EQ(remove(path, key).status, 204);
    EXPECT_EQ(get(path, rig.tokenOf("elke", true)).status, 404);
    EXPECT_EQ(remove(path, rig.tokenOf("elke", true)).status, 404);
}

TEST_F(HubRest, endOfAContact_waitedTooLong_isSaid) {
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    rig.advance(1h);
    EXPECT_EQ(statusOf(get("/v1/contacts/" + posted.contact.value, key)).end, domain::ContactOutcome::WaitedTooLong);
}

TEST_F(HubRest, endOfAContact_handled_isKnownWhileItIsWrappedUpAndAfter) {
    rig.ready("ilse");
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string path = "/v1/contacts/" + posted.contact.value;
    const domain::OfferId offer = rig.floor().offers.begin()->first;
    ASSERT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer}, person("ilse")));
    ASSERT_TRUE(rig.must(floor::AcceptOffer{offer}, person("ilse")));
    EXPECT_EQ(statusOf(get(path, key)).state, domain::ContactState::Handled);
    ASSERT_TRUE(rig.must(floor::EndContact{posted.contact}, person("ilse")));
    const wire::ContactStatus handled{posted.contact, domain::ContactState::Ended, domain::ContactOutcome::Handled};
    EXPECT_EQ(statusOf(get(path, key)).state, handled.state);
    EXPECT_EQ(statusOf(get(path, key)).end, handled.end);
    rig.advance(1h);
    ASSERT_TRUE(rig.floor().contacts.empty());
    EXPECT_EQ(statusOf(get(path, key)), handled);
}

TEST_F(HubRest, W107_preferred_isAskedFirst_andIsSomebodyOfTheSite) {
    rig.ready("ilse");
    const auto meant = [](const char* person) {
        return std::string{R"({"channel":"chat","queue":"sales","customer":{"name":"Ada","address":""},"preferred":")"}
        + person + R"("})";
    };
    EXPECT_EQ(rig.post("/v1/contacts", meant("nobody"), key).status, 404);
    EXPECT_EQ(rig.post("/v1/contacts", meant("ilse"), key).status, 201);
    ASSERT_EQ(rig.floor().offers.size(), 1U);
    EXPECT_EQ(rig.floor().offers.begin()->second.why, domain::RouteReason::Preferred);
}

TEST_F(HubRest, D20_parked_customerWrites_isOfferedToWhoHadIt) {
    rig.ready("ilse");
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string path = "/v1/contacts/" + posted.contact.value, messages = path + "/messages";
    const auto accept = [&] {
        ASSERT_EQ(rig.floor().offers.size(), 1U);
        const domain::OfferId offer = rig.floor().offers.begin()->first;
        ASSERT_TRUE(rig.must(floor::PresentOffer{rig.floor().sessions.begin()->first, offer}, person("ilse")));
        ASSERT_TRUE(rig.must(floor::AcceptOffer{offer}, person("ilse")));
    };
    accept();
    ASSERT_TRUE(rig.must(floor::ParkContact{posted.contact}, person("ilse")));
    EXPECT_EQ(statusOf(get(path, key)).state, domain::ContactState::Parked);
    EXPECT_EQ(rig.post(messages, {}, rig.tokenOf("elke", true)).status, 404) << "somebody else's";
    EXPECT_EQ(get(messages, key).status, 405);
    EXPECT_EQ(rig.post(messages, {}, "nobody").status, 401);
    EXPECT_EQ(rig.post(messages, {}, key).status, 204);
    EXPECT_EQ(statusOf(get(path, key)).state, domain::ContactState::Offered);
    EXPECT_EQ(rig.post(messages, {}, key).status, 204) << "said again, nothing more happens";
    accept();
    EXPECT_EQ(statusOf(get(path, key)).state, domain::ContactState::Handled);
    EXPECT_EQ(remove(path, key).status, 204);
    EXPECT_EQ(rig.post(messages, {}, key).status, 409);
    EXPECT_EQ(rig.post("/v1/contacts/none/messages", {}, key).status, 404);
}

TEST_F(HubRest, endOfAContact_olderThanADay_isForgottenWithItsRecord) {
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string path = "/v1/contacts/" + posted.contact.value;
    EXPECT_EQ(remove(path, key).status, 204);
    const auto forget = [&] {
        rig.journal->snapshot({rig.floor().seq, 1, rig.codec.encode(rig.floor())}, [](const auto&) {});
        rig.journal->prune(rig.floor().seq, rig.engine->now(), [](const auto&) {});
    };
    rig.time.advance(23h);
    rig.drain();
    forget();
    EXPECT_EQ(get(path, key).status, 200);
    rig.time.advance(2h);
    rig.drain();
    key = rig.tokenOf("pbx", true);
    forget();
    EXPECT_EQ(get(path, key).status, 404);
    EXPECT_EQ(remove(path, key).status, 404);
}

TEST_F(HubRest, endOfAContact_thatCannotBeRead_is503_notForgotten) {
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string path = "/v1/contacts/" + posted.contact.value;
    EXPECT_EQ(remove(path, key).status, 204);
    rig.codec.isBroken = true;
    EXPECT_EQ(get(path, key).status, 503);
    rig.codec.isBroken = false;
    EXPECT_EQ(get(path, key).status, 200);
}

TEST_F(HubRest, idOfAnAddress_isChecked) {
    for (const std::string& id : {std::string{"%FF"}, std::string{"a%0Ab"}, std::string(101, 'c')}) {
        EXPECT_EQ(get("/v1/contacts/" + id, key).status, 400) << id;
        EXPECT_EQ(remove("/v1/contacts/" + id, key).status, 400) << id;
        EXPECT_EQ(wire::parseRestError(get("/v1/contacts/" + id, key).body)->path, "id") << id;
    }
}

TEST_F(HubRest, nothing_isAnsweredBeforeTheCommit) {
    const auto posted = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string admin = rig.tokenOf("elke");
    int answered = 0;
    const auto ask
        = [&](const std::string& method, const std::string& path, const std::string& token, const std::string& body) {
              rig.hub->handle({method, path, token, "application/json", {}, body, "127.0.0.1"},
                  [=, &answered](const hub::HttpResponse& response) {
                      EXPECT_LT(response.status, 300) << method << ' ' << path;
                      ++answered;
                  });
          };
    for (const auto& [method, path, token, body] :
        std::vector<std::tuple<std::string, std::string, std::string, std::string>>{
            {"POST", "/v1/contacts", key, kChat}, {"DELETE", "/v1/contacts/" + posted.contact.value, key, ""},
            {"POST", "/v1/tokens", admin, R"({"kind":"session","person":"ilse","label":"robot"})"}}) {
        rig.journal->hold();
        ask(method, path, token, body);
        ask("GET", "/v1/contacts/" + posted.contact.value, key, ""); // no reader sees what is not stored
        rig.drain();
        EXPECT_EQ(answered, 0) << method << ' ' << path;
        rig.journal->release();
        rig.drain();
        EXPECT_EQ(std::exchange(answered, 0), 2) << method << ' ' << path;
    }
}

TEST_F(HubRest, keyExpiresWhileTheDiskFails_isRefusedAllTheSame) {
    const floor::TokenInfo token{identity::digestOf("short"), domain::PersonId{"pbx"}, true, rig.engine->now() + 10s};
    ASSERT_TRUE(rig.must(floor::IssueToken{token}, {}));
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    EXPECT_EQ(rig.post("/v1/contacts", kChat, "short").status, 503);
    EXPECT_EQ(get("/v1/contacts/c-999", "short").status, 404);
    for (int i = 0; i < 11; ++i) { // it goes on failing: that the key is over cannot be stored
        rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
        rig.advance(1s);
    }
    ASSERT_TRUE(rig.floor().tokens.contains(token.digest));
    EXPECT_EQ(get("/v1/contacts/c-999", "short").status, 401);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, "short").status, 401);
}

// An ingress key may bring contacts and nothing else, whoever answers for it.
TEST_F(HubRest, ingressKeyOfAnAdministrator_mayNotAdminister) {
    const std::string ofAdmin = rig.tokenOf("elke", true);
    EXPECT_EQ(rig.post("/v1/tokens", R"({"kind":"ingress","person":"pbx","label":"x"})", ofAdmin).status, 403);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, ofAdmin).status, 201);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, rig.tokenOf("elke")).status, 403) << "his own token is no key";
}

TEST_F(HubRest, call_isPostedWithAKeyOfTheConnectorThatCarriesIt) {
    constexpr const char* call = R"({"channel":"voice","queue":"sales","customer":{"name":"Ada","address":""}})";
    const auto refused = rig.post("/v1/contacts", call, rig.tokenOf("elke", true));
    EXPECT_EQ(refused.status, 403);
    EXPECT_NE(errorOf(refused).message.find("connector"), std::string::npos);
    EXPECT_TRUE(rig.floor().contacts.empty());
    EXPECT_EQ(rig.post("/v1/contacts", call, key).status, 201);
}

TEST_F(HubRest, variableThatTheQueueDoesNotHave_is400WithItsPlace) {
    const auto refused = rig.post("/v1/contacts",
        R"({"channel":"chat","queue":"sales","customer":{"name":"Ada","address":""},
            "variables":[{"name":"language","value":"nl"},{"name":"shoeSize","value":"43"}]})",
        key);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(errorOf(refused).path, "variables[1].name");
    EXPECT_TRUE(rig.floor().contacts.empty());
}

TEST_F(HubRest, connector_mayPostToo_agentsMayNot) {
    EXPECT_EQ(rig.post("/v1/contacts", kChat, rig.tokenOf("pbx")).status, 201);
    const auto refused = rig.post("/v1/contacts", kChat, rig.tokenOf("ilse"));
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(errorOf(refused).error, "FORBIDDEN");
    for (const char* each : {"ilse", "margriet", "elke"}) {
        EXPECT_EQ(get("/v1/contacts/c-1", rig.tokenOf(each)).status, 403) << each;
        EXPECT_EQ(remove("/v1/contacts/c-1", rig.tokenOf(each)).status, 403) << each;
    }
}

TEST_F(HubRest, sameIdempotencyKey_givesTheSameContact) {
    const auto first = rig.post("/v1/contacts", kChat, key, "order-17");
    const auto again = rig.post("/v1/contacts", kChat, key, "order-17");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(statusOf(again).contact, statusOf(first).contact);
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
    EXPECT_NE(statusOf(rig.post("/v1/contacts", kChat, key, "order-18")).contact, statusOf(first).contact);
}

TEST_F(HubRest, sameIdempotencyKey_afterARestart_givesTheSameContact) {
    const auto first = rig.post("/v1/contacts", kChat, key, "order-17");
    rig.killHub();
    rig.startHub();
    EXPECT_EQ(statusOf(rig.post("/v1/contacts", kChat, key, "order-17")).contact, statusOf(first).contact);
}

TEST_F(HubRest, sameIdempotencyKeyWithAnotherBody_is409) {
    (void)rig.post("/v1/contacts", kChat, key, "order-17");
    const auto other = rig.post("/v1/contacts",
        R"({"channel":"chat","queue":"sales","customer":{"name":"Eve","address":""}})", key, "order-17");
    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(errorOf(other).error, "COMMAND_REUSED");
}

TEST_F(HubRest, sameIdempotencyKeyOfAnotherSource_isAnotherContact) {
    const auto mine = rig.post("/v1/contacts", kChat, key, "order-17");
    const auto theirs = rig.post("/v1/contacts", kChat, rig.tokenOf("elke", true), "order-17");
    EXPECT_EQ(theirs.status, 201);
    EXPECT_NE(statusOf(theirs).contact, statusOf(mine).contact);
}

TEST_F(HubRest, sourceAndKeyThatReadAlikeTogether_areDifferentContacts) {
    domain::Site site = demoSite();
    for (const char* each : {"web", "web shop"}) {
        site.people.push_back(site.people.back());
        site.people.back().id = domain::PersonId{each};
    }
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    const auto mine = rig.post("/v1/contacts", kChat, rig.tokenOf("web", true), "shop 17");
    const auto theirs = rig.post("/v1/contacts", kChat, rig.tokenOf("web shop", true), "17");
    EXPECT_EQ(theirs.status, 201);
    EXPECT_NE(statusOf(theirs).contact, statusOf(mine).contact);
}

TEST_F(HubRest, noTokenOrAWrongOne_is401) {
    for (const std::string token : {"", "wrong"}) {
        const auto refused = rig.post("/v1/contacts", kChat, token);
        EXPECT_EQ(refused.status, 401);
        EXPECT_EQ(errorOf(refused).error, "UNAUTHORIZED");
        EXPECT_EQ(get("/v1/contacts/c-1", token).status, 401);
        EXPECT_EQ(rig.post("/v1/tokens", "{}", token).status, 401);
    }
}

TEST_F(HubRest, bodyThatIsNotJson_is415_evenWhenItLooksLikeIt) {
    for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded"}) {
        const auto refused = rig.call({"POST", "/v1/contacts", key, type, {}, kChat, "127.0.0.1"});
        EXPECT_EQ(refused.status, 415) << type;
        EXPECT_EQ(errorOf(refused).error, "UNSUPPORTED_MEDIA_TYPE");
    }
    for (const char* type : {"application/json; charset=utf-8", "Application/JSON"})
        EXPECT_EQ(rig.call({"POST", "/v1/contacts", key, type, {}, kChat, "127.0.0.1"}).status, 201) << type;
}

TEST_F(HubRest, badBody_is400WithThePathOfTheFault) {
    const auto refused = rig.post("/v1/contacts", R"({"channel":"chat","queue":17,"customer":{"name":"Ada"}})", key);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(errorOf(refused).path, "queue");
    EXPECT_EQ(rig.post("/v1/contacts", "{", key).status, 400);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, key, std::string(201, 'k')).status, 400);
}

TEST_F(HubRest, bodyTooLarge_is413) {
    const auto refused = rig.post("/v1/contacts", std::string(wire::kMaxClientFrame + 1, ' '), key);
    EXPECT_EQ(refused.status, 413);
    EXPECT_EQ(errorOf(refused).error, "TOO_LARGE");
}

TEST_F(HubRest, unknownQueueOrChannel_isRefusedByName) {
    const auto queue
        = rig.post("/v1/contacts", R"({"channel":"chat","queue":"mars","customer":{"name":"Ada","address":""}})", key);
    EXPECT_EQ(errorOf(queue).error, "UNKNOWN_QUEUE");
    EXPECT_GE(queue.status, 400);
    const auto channel = rig.post(
        "/v1/contacts", R"({"channel":"social","queue":"sales","customer":{"name":"Ada","address":""}})", key);
    EXPECT_EQ(errorOf(channel).error, "CHANNEL_NOT_IN_QUEUE");
}

TEST_F(HubRest, unknownAddress_is404_wrongMethod_is405) {
    EXPECT_EQ(get("/v1/nothing", key).status, 404);
    EXPECT_EQ(get("/v1/contacts/", key).status, 404);
    EXPECT_EQ(get("/v1/contacts/c-999", key).status, 404);
    EXPECT_EQ(get("/v1/contacts", key).status, 405);
    EXPECT_EQ(get("/v1/sign-in", key).status, 405);
    EXPECT_EQ(rig.post("/v1/contacts/c-1", kChat, key).status, 405);
}

TEST_F(HubRest, contactOfAnotherSource_isNotThere) {
    const auto mine = statusOf(rig.post("/v1/contacts", kChat, key));
    const std::string other = rig.tokenOf("elke", true);
    EXPECT_EQ(get("/v1/contacts/" + mine.contact.value, other).status, 404);
    EXPECT_EQ(remove("/v1/contacts/" + mine.contact.value, other).status, 404);
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
}

TEST_F(HubRest, diskFails_is503) {
    rig.journal->failNextAppend({journal::FaultKind::DiskFull, {}});
    const auto refused = rig.post("/v1/contacts", kChat, key);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(errorOf(refused).error, "STORAGE_FAILED");
}

TEST_F(HubRest, token_isMintedByAdministratorsOnly) {
    const std::string body = R"({"kind":"session","person":"ilse","label":"robot"})";
    for (const char* each : {"ilse", "margriet", "pbx"}) {
        EXPECT_EQ(rig.post("/v1/tokens", body, rig.tokenOf(each)).status, 403) << each;
        const std::string own = R"({"kind":"session","person":")" + std::string(each) + R"(","label":"for ever"})";
        EXPECT_EQ(rig.post("/v1/tokens", own, rig.tokenOf(each)).status, 403) << each << " for himself";
    }
    EXPECT_EQ(rig.post("/v1/tokens", body, key).status, 403);
    const auto minted = rig.post("/v1/tokens", body, rig.tokenOf("elke"));
    ASSERT_EQ(minted.status, 201);
    const auto token = wire::parseMintedToken(minted.body);
    ASSERT_TRUE(token);
    EXPECT_EQ(token->expires, rig.engine->now() + 90 * 24h);
    Client robot{rig};
    wire::SessionOpen open;
    open.token = token->token;
    open.client = "0.1.0";
    open.device = domain::DeviceId{"robot"};
    EXPECT_TRUE(robot.result<wire::SessionOpened>(robot.send(open)));
    EXPECT_EQ(rig.floor().tokens.count(token->token), 0U); // only its digest is kept
}

TEST_F(HubRest, ingressToken_postsContacts_unknownPersonIsRefused) {
    const std::string admin = rig.tokenOf("elke");
    const auto minted = rig.post("/v1/tokens", R"({"kind":"ingress","person":"elke","label":"web form"})", admin);
    ASSERT_EQ(minted.status, 201);
    EXPECT_EQ(wire::parseMintedToken(minted.body)->expires, rig.engine->now() + 365 * 24h);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, wire::parseMintedToken(minted.body)->token).status, 201);
    EXPECT_EQ(rig.post("/v1/tokens", R"({"kind":"session","person":"nobody","label":"x"})", admin).status, 404);
    EXPECT_EQ(rig.post("/v1/tokens", R"({"kind":"royal","person":"elke","label":"x"})", admin).status, 400);
}

TEST_F(HubRest, tokens_areListedWithWhatTheyAreFor_neverThemselves) {
    const std::string admin = rig.tokenOf("elke");
    const auto minted = wire::parseMintedToken(
        rig.post("/v1/tokens", R"({"kind":"ingress","person":"elke","label":"web form"})", admin).body);
    const auto response = get("/v1/tokens", admin);
    ASSERT_EQ(response.status, 200);
    const auto list = wire::parseTokenList(response.body);
    ASSERT_TRUE(list);
    const auto webForm = std::ranges::find(list->tokens, "web form", &wire::TokenResource::label);
    ASSERT_NE(webForm, list->tokens.end());
    EXPECT_EQ(*webForm,
        (wire::TokenResource{identity::digestOf(minted->token), wire::TokenKind::Ingress, domain::PersonId{"elke"},
            "web form", minted->expires}));
    EXPECT_EQ(
        std::ranges::count(list->tokens, "", &wire::TokenResource::label), 2); // the administrator's and the fixture's
    EXPECT_EQ(response.body.find(minted->token), std::string::npos);
    rig.time.advance(365 * 24h + 1s);
    rig.drain();
    EXPECT_EQ(get("/v1/tokens", rig.tokenOf("elke")).body.find("web form"), std::string::npos);
}

TEST_F(HubRest, revokedKey_bringsNoMoreContacts_alsoAfterARestart) {
    const std::string admin = rig.tokenOf("elke");
    const std::string own = "/v1/tokens/" + identity::digestOf(key);
    EXPECT_EQ(remove(own, rig.tokenOf("ilse")).status, 403);
    EXPECT_EQ(remove(own, key).status, 403);
    EXPECT_EQ(remove(own, "nobody's").status, 401);
    EXPECT_EQ(remove("/v1/tokens/unknown", admin).status, 404);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, key).status, 201); // refusals changed nothing
    EXPECT_EQ(remove(own, admin).status, 204);
    EXPECT_EQ(rig.post("/v1/contacts", kChat, key).status, 401);
    EXPECT_EQ(remove(own, admin).status, 404);
    rig.killHub();
    rig.startHub();
    EXPECT_EQ(rig.post("/v1/contacts", kChat, key).status, 401);
    for (const auto& [method, path] :
        std::vector<std::pair<std::string, std::string>>{{"DELETE", "/v1/tokens"}, {"GET", own}, {"POST", own}})
        EXPECT_EQ(rig.call({method, path, admin, "application/json", {}, "{}", "127.0.0.1"}).status, 405)
            << method << path;
}

TEST_F(HubRest, postedContact_isOfferedBeforeItsAnswer) {
    Client agent{rig};
    (void)agent.enter("ilse");
    (void)agent.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    EXPECT_EQ(statusOf(rig.post("/v1/contacts", kChat, key)).state, domain::ContactState::Offered);
    EXPECT_EQ(agent.events<wire::OfferChanged>().size(), 1U);
}

} // namespace
} // namespace readyline
