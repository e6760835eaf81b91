// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callbacks with the real server, killed in between: none is lost, none is offered twice or before its time.
#include "tests/system/e2e/Client.h"

#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

std::string dateOf(WallTime at) {
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(static_cast<int>(day.year())) + two(static_cast<unsigned>(day.month()))
        + two(static_cast<unsigned>(day.day()));
}

CallbackForm formOf(const std::string& name) {
    CallbackForm form;
    form.name = name;
    form.phone = "+32 470 123456";
    form.queue = {"billing"};
    form.reason = "Payment plan";
    return form;
}

struct CallingBack : testing::Test {
    Loop loop;
    Server server{loop};
    std::string ingress;
    std::optional<Client> pbx, ilse;

    void SetUp() override {
        server.start();
        ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
    }

    wire::CallbackView planWeb() {
        wire::PostCallback web;
        web.form = formOf("Matteo Bianchi");
        const auto result = server.call({"POST", "/v1/callbacks", ingress, wire::serialize(web)});
        EXPECT_EQ(result.status, 201) << result.body;
        return wire::parseCallbackResource(result.body).value().callback;
    }

    wire::CallbackView now(const CallbackId& id) {
        const auto result = server.call({"GET", "/v1/callbacks/" + id.value, ingress, {}});
        EXPECT_EQ(result.status, 200) << result.body;
        return wire::parseCallbackResource(result.body).value().callback;
    }

    // Ilse can take calls, and there is an exchange to make them.
    void staff() {
        pbx.emplace(loop, server, server.mint({wire::TokenKind::Session, {"pbx"}, "pbx"}), "pbx");
        pbx->open();
        (void)pbx->ask(wire::CallsViewOpen{});
        ASSERT_TRUE(pbx->settles(wire::StationSet{pbx->id(), {"ilse"}, StationState::Idle}));
        ilse.emplace(loop, server, server.signIn("ilse"), "pc-ilse");
        ilse->open();
        const auto entry = std::find_if(ilse->site.entries.begin(), ilse->site.entries.end(),
            [](const PresenceEntry& e) { return e.base == BaseStatus::Available && e.selectable; });
        ASSERT_TRUE(ilse->settles(wire::PresenceSet{ilse->id(), {entry->id, {}}, false}));
    }

    // Ilse is on the line of her one call, and the customer's phone rings.
    void dial() {
        ASSERT_TRUE(loop.until([&] { return !ilse->offers.empty(); }));
        const wire::OfferView offer = ilse->offers.begin()->second;
        ASSERT_TRUE(offer.callback);
        EXPECT_EQ(offer.callback->reason, "Payment plan");
        ASSERT_TRUE(ilse->settles(wire::OfferPresented{ilse->id(), offer.offer}));
        ASSERT_TRUE(ilse->settles(wire::OfferAccept{ilse->id(), offer.offer}));
        ASSERT_TRUE(loop.until([&] { return ilse->tasks.size() == 1; }));
        ASSERT_TRUE(pbx->settles(wire::LegChanged{pbx->id(), task().contact, task().assignment.value, LineState::Up}));
        ASSERT_TRUE(loop.until([&] { return task().state == AssignmentState::Active; }));
    }
    const wire::TaskView& task() const { return ilse->tasks.begin()->second; }

    void killAndRestart() {
        server.kill();
        ASSERT_TRUE(loop.until([&] { return ilse->lost && pbx->lost; }));
        server.start();
        ASSERT_TRUE(loop.until([&] { return ilse->opened == 2 && pbx->opened == 2; }));
    }

    bool isOfferedWithin(std::chrono::milliseconds time) {
        return loop.until([&] { return !ilse->offers.empty(); }, time);
    }
};

} // namespace

TEST_F(CallingBack, W86_W90_web_killedWhileItWaitsAndWhileItRings_isCalledOnce) {
    const wire::CallbackView planned = planWeb();
    server.kill();
    server.start();
    staff();
    dial();
    EXPECT_FALSE(task().callback->answered);
    killAndRestart();
    ASSERT_EQ(ilse->tasks.size(), 1u);
    const ContactId contact = task().contact;
    ASSERT_TRUE(pbx->settles(wire::LegChanged{pbx->id(), contact, contact.value, LineState::Up}));
    ASSERT_TRUE(loop.until([&] { return task().callback && task().callback->answered; }));
    ASSERT_TRUE(pbx->settles(wire::LegChanged{pbx->id(), contact, contact.value, LineState::Gone}));
    ASSERT_TRUE(loop.until([&] { return task().state == AssignmentState::WrapUp; }));
    const wire::CallbackView after = now(planned.callback);
    EXPECT_EQ(after.state, CallbackState::Ended);
    EXPECT_EQ(after.outcome, CallbackEnd::Reached);
    EXPECT_EQ(after.attempts, 1);
}

TEST_F(CallingBack, W92_W93_customerDoesNotAnswer_pauseOutlivesTheServer) {
    const wire::CallbackView planned = planWeb();
    staff();
    dial();
    const ContactId call = task().contact;
    ASSERT_TRUE(pbx->settles(
        wire::LegChanged{pbx->id(), call, call.value, LineState::Gone, OfferFault::StationNoAnswer, "NO_ANSWER"}));
    ASSERT_TRUE(loop.until([&] { return ilse->tasks.empty() && ilse->shown().row == ShownRow::Ready; }));
    const wire::CallbackView before = now(planned.callback);
    EXPECT_EQ(before.state, CallbackState::Paused);
    EXPECT_EQ(before.cause, "NO_ANSWER");
    killAndRestart();
    EXPECT_FALSE(isOfferedWithin(std::chrono::milliseconds{500}));
    EXPECT_EQ(now(planned.callback), before);
}

TEST_F(CallingBack, W105_W106_planned_standsAfterAKill_isNotOfferedEarly_andGoesWhenTakenBack) {
    staff();
    wire::CallbackSchedule plan{ilse->id(), formOf("Freya Lindqvist")};
    plan.form.zone = "UTC";
    plan.form.date = dateOf(loop.time.wallNow() + std::chrono::hours{24});
    plan.form.from = "12:00";
    plan.form.to = "13:00";
    ASSERT_TRUE(ilse->settles(plan));
    killAndRestart();
    EXPECT_TRUE(ilse->settles(plan)); // said again over the restart: its first answer, and no second callback
    const auto mine = [&] {
        const wire::Answer answer = ilse->ask(wire::CallbacksViewOpen{});
        return std::get<wire::CallbacksOpened>(std::get<wire::Result>(answer.outcome)).callbacks;
    };
    ASSERT_EQ(mine().size(), 1u);
    EXPECT_EQ(mine()[0].state, CallbackState::Planned);
    EXPECT_FALSE(isOfferedWithin(std::chrono::milliseconds{500}));
    const CallbackId id = mine()[0].callback;
    ASSERT_TRUE(ilse->settles(wire::CallbackDelete{ilse->id(), id}));
    EXPECT_EQ(mine()[0].outcome, CallbackEnd::Deleted);
    const wire::Answer late = ilse->ask(wire::CallbackDelete{ilse->id(), id});
    EXPECT_EQ(std::get<wire::Refused>(late.outcome).refusal, Refusal::NotInState);
}
