// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callbacks over the WebSocket and REST: who is told what, in which dress, and what is refused (W85 to W110).
#include "core/wire/Rest.h"
#include "server/hub/Projection.h"
#include "tests/hub/HubAtWork.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::CallbackEnd;
using domain::CallbackForm;
using domain::CallbackKind;
using domain::CallbackState;
using domain::PersonId;
using domain::QueueId;
using domain::Refusal;

constexpr const char* kWeb
    = R"({"kind":"web","name":"Freya Lindqvist","phone":"+46 70 555 018","queue":"billing","reason":"Payment plan"})";
constexpr const char* kScheduled = R"({"kind":"scheduled","name":"Freya Lindqvist","phone":"+46 70 555 018",)"
                                   R"("zone":"UTC","date":"2026-11-21","from":"10:00","to":"11:00","queue":"billing"})";

struct HubCallbacks : HubAtWork {
    void SetUp() override {
        HubAtWork::SetUp();
        key = rig.tokenOf("pbx", true);
    }
    static CallbackForm form() {
        return {"Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-21", "10:00", "11:00", QueueId{"billing"}, {},
            "Payment plan"};
    }
    static wire::CallbackView viewOf(const hub::HttpResponse& response) {
        const auto parsed = wire::parseCallbackResource(response.body);
        EXPECT_TRUE(parsed) << response.status << ' ' << response.body;
        return parsed.value_or(wire::CallbackResource{}).callback;
    }
    hub::HttpResponse ask(
        const std::string& method, const std::string& path, const std::string& token, const std::string& body = {}) {
        return rig.call({method, path, token, "application/json", {}, body, "127.0.0.1"});
    }
    std::string key;
};

TEST_F(HubCallbacks, W97_W105_view_holdsWhatOneMaySee_andFollowsIt) {
    Client ilse{rig}, colleague{rig};
    (void)ilse.enter("ilse");
    (void)colleague.enter("elke");
    const auto empty = ilse.result<wire::CallbacksOpened>(ilse.send(wire::CallbacksViewOpen{}));
    ASSERT_TRUE(empty);
    EXPECT_TRUE(empty->callbacks.empty());
    EXPECT_FALSE(empty->colleagues.empty());
    EXPECT_EQ(empty->queues.size(), 3U);
    (void)colleague.send(wire::CallbacksViewOpen{});
    EXPECT_FALSE(ilse.refusal(ilse.send(wire::CallbackSchedule{rig.newCommand(), form()})));
    ASSERT_EQ(ilse.events<wire::CallbackChanged>().size(), 1U);
    const wire::CallbackView seen = ilse.events<wire::CallbackChanged>().back().callback;
    EXPECT_EQ(seen.state, CallbackState::Planned);
    EXPECT_EQ(seen.by.person, PersonId{"ilse"});
    EXPECT_EQ(colleague.events<wire::CallbackChanged>().size(), 1U) << "an administrator sees all";
    EXPECT_FALSE(ilse.refusal(ilse.send(wire::CallbackDelete{rig.newCommand(), seen.callback})));
    EXPECT_EQ(ilse.events<wire::CallbackChanged>().back().callback.outcome, CallbackEnd::Deleted);
}

TEST_F(HubCallbacks, W17_phoneNumber_isMaskedWhereTheQueueSaysSo_andStaysWhole) {
    Client ilse{rig};
    (void)ilse.enter("ilse");
    (void)ilse.send(wire::CallbacksViewOpen{});
    (void)ilse.send(wire::CallbackSchedule{rig.newCommand(), form()});
    const wire::CallbackView seen = ilse.events<wire::CallbackChanged>().back().callback;
    EXPECT_EQ(seen.form.phone, "…5018");
    EXPECT_EQ(ilse.peer.allText().find("555 018"), std::string::npos);
    domain::CallbackPatch later;
    later.from = "10:30";
    EXPECT_FALSE(ilse.refusal(ilse.send(wire::CallbackEdit{rig.newCommand(), seen.callback, later})));
    EXPECT_EQ(rig.floor().callbacks.at(seen.callback).form.phone, "+46 70 555 018");
}

TEST_F(HubCallbacks, W110_personalOfAnother_isNotSeen_andOneGivenAwayIsGone) {
    Client jonas{rig};
    (void)jonas.enter("jonas");
    (void)jonas.send(wire::CallbacksViewOpen{});
    CallbackForm shared = form();
    shared.queue = rig.floor().site.people[1].queues.at(0); // jonas'
    ASSERT_TRUE(rig.must(floor::PlanCallback{CallbackKind::Scheduled, shared}, person("ilse")));
    ASSERT_EQ(jonas.events<wire::CallbackChanged>().size(), 1U);
    const domain::CallbackId id = jonas.events<wire::CallbackChanged>().back().callback.callback;
    domain::CallbackPatch toIlse;
    toIlse.assignee = PersonId{"ilse"};
    ASSERT_TRUE(rig.must(floor::EditCallback{id, toIlse}, person("ilse")));
    ASSERT_EQ(jonas.events<wire::CallbackRemoved>().size(), 1U);
    EXPECT_EQ(jonas.events<wire::CallbackRemoved>().back().callback, id);
    EXPECT_EQ(jonas.refusal(jonas.send(wire::CallbackDelete{rig.newCommand(), id})), Refusal::NotFound);
}

TEST_F(HubCallbacks, W87_W89_W90_Z24_offerTaskAndCall_sayWhatMakesThemACallback) {
    Client pbx{rig}, ilse{rig};
    (void)pbx.enter("pbx");
    (void)pbx.send(wire::CallsViewOpen{});
    ready(ilse, "ilse");
    (void)pbx.send(wire::StationSet{rig.newCommand(), PersonId{"ilse"}, domain::StationState::Idle});
    ASSERT_EQ(rig.post("/v1/callbacks", kWeb, key).status, 201);
    const wire::OfferView offer = ilse.events<wire::OfferChanged>().back().offer;
    ASSERT_TRUE(offer.callback);
    EXPECT_EQ(offer.callback->kind, CallbackKind::Web);
    EXPECT_EQ(offer.callback->reason, "Payment plan") << "the queue has its variable in the request";
    EXPECT_FALSE(offer.callback->from.empty());
    for (const wire::ShownVariable& each : offer.variables) EXPECT_NE(each.name, domain::kCallbackReason);
    (void)ilse.send(wire::OfferPresented{rig.newCommand(), offer.offer});
    (void)ilse.send(wire::OfferAccept{rig.newCommand(), offer.offer});
    const wire::CallView call = pbx.events<wire::CallChanged>().back().call;
    ASSERT_TRUE(call.dial);
    EXPECT_EQ(call.dial->number, "+4670555018");
    EXPECT_EQ(call.dial->from, offer.callback->from);
    (void)pbx.send(lineIs(call.contact, call.assignment->value, domain::LineState::Up));
    EXPECT_FALSE(ilse.events<wire::TaskChanged>().back().task.callback->answered);
    (void)pbx.send(lineIs(call.contact, call.contact.value, domain::LineState::Up));
    EXPECT_TRUE(ilse.events<wire::TaskChanged>().back().task.callback->answered);
    EXPECT_TRUE(pbx.events<wire::CallChanged>().back().call.dial->answered);
}

TEST_F(HubCallbacks, W87_inTheNextQueue_theCustomerSeesTheNumberThatHasPromisedTheCall) {
    floor::Floor floor = rig.floor();
    floor::Callback callback;
    callback.id = domain::CallbackId{"cb-1"};
    callback.form = form(); // of billing
    floor::Contact contact;
    contact.id = domain::ContactId{"c-1"};
    contact.channel = domain::Channel::Voice;
    contact.queue = QueueId{"outages"};
    contact.callback = callback.id;
    floor.callbacks.emplace(callback.id, callback);
    const wire::CallView call = hub::callView(floor, contact);
    ASSERT_TRUE(call.dial);
    EXPECT_EQ(call.dial->from, "+32 9 000 01 10");
}

TEST_F(HubCallbacks, W92_W93_customerMissed_freesTheAgentAndShowsTheExchangesCode) {
    Client pbx{rig}, ilse{rig};
    (void)pbx.enter("pbx");
    (void)pbx.send(wire::CallsViewOpen{});
    ready(ilse, "ilse");
    (void)ilse.send(wire::CallbacksViewOpen{});
    (void)pbx.send(wire::StationSet{rig.newCommand(), PersonId{"ilse"}, domain::StationState::Idle});
    ASSERT_EQ(rig.post("/v1/callbacks", kWeb, key).status, 201);
    const domain::OfferId offer = ilse.events<wire::OfferChanged>().back().offer.offer;
    (void)ilse.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)ilse.send(wire::OfferAccept{rig.newCommand(), offer});
    const wire::CallView call = pbx.events<wire::CallChanged>().back().call;
    (void)pbx.send(lineIs(call.contact, call.assignment->value, domain::LineState::Up));
    wire::LegChanged missed = lineIs(call.contact, call.contact.value, domain::LineState::Gone);
    missed.cause = "TRUNK_LIMIT";
    EXPECT_FALSE(pbx.refusal(pbx.send(missed)));
    EXPECT_EQ(ilse.events<wire::TaskRemoved>().size(), 1U);
    ASSERT_EQ(ilse.events<wire::CallbackMissed>().size(), 1U);
    EXPECT_EQ(ilse.events<wire::CallbackMissed>()[0].customer.name, "Freya Lindqvist");
    EXPECT_TRUE(ilse.events<wire::CallbackMissed>()[0].again);
    EXPECT_EQ(pbx.events<wire::CallChanged>().back().call.state, domain::ContactState::Ended);
    const wire::CallbackView seen = ilse.events<wire::CallbackChanged>().back().callback;
    EXPECT_EQ(seen.state, CallbackState::Paused);
    EXPECT_EQ(seen.cause, "TRUNK_LIMIT");
    EXPECT_TRUE(seen.dueAt);
}

TEST_F(HubCallbacks, W94_rest_plansReadsChangesAndTakesBack) {
    const auto posted = rig.post("/v1/callbacks", kScheduled, key, "once");
    ASSERT_EQ(posted.status, 201) << posted.body;
    const wire::CallbackView view = viewOf(posted);
    EXPECT_EQ(view.kind, CallbackKind::Scheduled);
    EXPECT_EQ(viewOf(rig.post("/v1/callbacks", kScheduled, key, "once")).callback, view.callback) << "the same key";
    const std::string path = "/v1/callbacks/" + view.callback.value;
    EXPECT_EQ(viewOf(ask("GET", path, key)), view);
    const auto list = wire::parseCallbackList(ask("GET", "/v1/callbacks", key).body);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->callbacks.size(), 1U);
    const auto patched = ask("PATCH", path, key, R"({"from":"12:00","to":"12:30"})");
    EXPECT_EQ(patched.status, 200) << patched.body;
    EXPECT_EQ(viewOf(patched).form.from, "12:00");
    EXPECT_EQ(ask("DELETE", path, key).status, 204);
    EXPECT_EQ(viewOf(ask("GET", path, key)).outcome, CallbackEnd::Deleted);
    EXPECT_EQ(ask("DELETE", path, key).status, 409);
}

TEST_F(HubCallbacks, W94_rest_survivesARestart_andIsCalledInItsTime) {
    const wire::CallbackView view = viewOf(rig.post("/v1/callbacks", kScheduled, key));
    rig.killHub();
    rig.time.advance(11h); // the start passes while nobody is there
    rig.startHub();
    EXPECT_EQ(rig.floor().callbacks.at(view.callback).state, CallbackState::Waiting);
    EXPECT_EQ(rig.floor().contacts.size(), 1U);
    EXPECT_EQ(rig.replayed(), rig.floor());
}

TEST_F(HubCallbacks, W98_W101_rest_refusesWithTheMember) {
    const auto fault = [&](const std::string& member, const std::string& value) {
        std::string body = kScheduled;
        const std::size_t at = body.find('"' + member + "\":\"") + member.size() + 4;
        body.replace(at, body.find('"', at) - at, value);
        const auto refused = rig.post("/v1/callbacks", body, key);
        EXPECT_EQ(refused.status, 422) << refused.body;
        const auto error = wire::parseRestError(refused.body);
        EXPECT_TRUE(error && error->error == "INVALID_CALLBACK" && !error->message.empty()) << refused.body;
        return error ? error->path : std::string{};
    };
    EXPECT_EQ(fault("name", "F"), "name");
    EXPECT_EQ(fault("phone", "555"), "phone");
    EXPECT_EQ(fault("zone", "Nowhere/None"), "zone");
    EXPECT_EQ(fault("date", "2027-11-21"), "date");
    EXPECT_EQ(fault("from", "00:10"), "from");
    EXPECT_EQ(fault("to", "10:10"), "to");
    EXPECT_EQ(fault("queue", "nowhere"), "queue");
    EXPECT_TRUE(rig.floor().callbacks.empty());
}

TEST_F(HubCallbacks, W85_rest_courtesy_endsTheWaitingCall) {
    ASSERT_TRUE(rig.must(maskedPost(domain::Channel::Voice), person("pbx")));
    const domain::ContactId waiting = rig.floor().contacts.begin()->first;
    const std::string body = R"({"kind":"courtesy","contact":")" + waiting.value + R"("})";
    const wire::CallbackView view = viewOf(rig.post("/v1/callbacks", body, key));
    EXPECT_EQ(view.kind, CallbackKind::Courtesy);
    EXPECT_FALSE(rig.floor().contacts.contains(waiting));
    const auto status = wire::parseContactStatus(ask("GET", "/v1/contacts/" + waiting.value, key).body);
    ASSERT_TRUE(status);
    EXPECT_EQ(status->end, domain::ContactOutcome::CalledBackLater);
}

TEST_F(HubCallbacks, K36_rest_othersCallbacks_areNotThere) {
    const wire::CallbackView view = viewOf(rig.post("/v1/callbacks", kScheduled, key));
    const std::string path = "/v1/callbacks/" + view.callback.value;
    const std::string other = rig.tokenOf("elke", true);
    EXPECT_EQ(ask("GET", path, other).status, 404);
    EXPECT_EQ(ask("PATCH", path, other, R"({"reason":"mine"})").status, 404);
    EXPECT_EQ(ask("DELETE", path, other).status, 404);
    EXPECT_EQ(ask("GET", path, "no such token").status, 401);
    EXPECT_EQ(ask("PUT", path, key).status, 405);
    EXPECT_EQ(ask("PATCH", "/v1/callbacks", key).status, 405);
    const std::string personal = R"({"kind":"personal","assignee":"ilse"})";
    EXPECT_EQ(rig.post("/v1/callbacks", personal, key).status, 403);
    EXPECT_EQ(rig.post("/v1/callbacks", kWeb, rig.tokenOf("ilse")).status, 403) << "people plan them with a time";
    EXPECT_EQ(rig.post("/v1/callbacks", kScheduled, rig.tokenOf("ilse")).status, 201);
}

} // namespace
} // namespace readyline
