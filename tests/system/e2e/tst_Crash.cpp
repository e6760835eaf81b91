// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The server is killed in the middle of everything, and nothing that was acknowledged is gone or doubled.
#include "tests/system/e2e/Client.h"

#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

Choice available(const SiteRules& site) {
    return {std::find_if(site.entries.begin(), site.entries.end(),
                [](const PresenceEntry& e) { return e.base == BaseStatus::Available && e.selectable; })
                ->id,
        {}};
}

wire::PostContact contactOf(Channel channel, const std::string& name) {
    wire::PostContact contact;
    contact.channel = channel;
    contact.queue = {"billing"};
    contact.customer = {name, "+32 470 123456"};
    return contact;
}

// Three agents: one asked, one talking, one wrapping up.
struct Crash : testing::Test {
    Loop loop;
    Server server{loop};
    std::optional<Client> asked, talking, wrapping, pbx;
    std::string ingress;

    void post(Channel channel, const std::string& name) {
        const auto result = server.call({"POST", "/v1/contacts", ingress, wire::serialize(contactOf(channel, name))});
        ASSERT_EQ(result.status, 201) << result.body;
    }
    void signIn(std::optional<Client>& who, const std::string& login) {
        who.emplace(loop, server, server.signIn(login), "pc-" + login);
        who->open();
        ASSERT_TRUE(who->settles(wire::PresenceSet{who->id(), available(who->site), false}));
    }
    void accept(Client& who) {
        ASSERT_TRUE(loop.until([&] { return !who.offers.empty(); }));
        const OfferId offer = who.offers.begin()->first;
        ASSERT_TRUE(who.settles(wire::OfferPresented{who.id(), offer}));
        ASSERT_TRUE(who.settles(wire::OfferAccept{who.id(), offer}));
        ASSERT_TRUE(loop.until([&] { return who.tasks.size() == 1; }));
    }

    void SetUp() override {
        server.start();
        ingress = server.mint({wire::TokenKind::Ingress, {"pbx"}, "test"});
        pbx.emplace(loop, server, server.mint({wire::TokenKind::Session, {"pbx"}, "pbx"}), "pbx");
        pbx->open();
        (void)pbx->ask(wire::CallsViewOpen{});
        ASSERT_TRUE(pbx->settles(wire::StationSet{pbx->id(), {"jonas"}, StationState::Idle}));

        signIn(wrapping, "nuria");
        post(Channel::Chat, "Wrapped");
        accept(*wrapping);
        ASSERT_TRUE(wrapping->settles(wire::ContactEnd{wrapping->id(), wrapping->tasks.begin()->second.contact}));
        signIn(talking, "jonas");
        post(Channel::Voice, "Talking");
        accept(*talking);
        const wire::TaskView& call = talking->tasks.begin()->second;
        ASSERT_TRUE(pbx->settles(wire::LegChanged{pbx->id(), call.contact, call.assignment.value, LineState::Up}));
        signIn(asked, "ilse");
        post(Channel::Chat, "Asked");
        ASSERT_TRUE(loop.until([&] { return !asked->offers.empty(); }));
        ASSERT_TRUE(asked->settles(wire::OfferPresented{asked->id(), asked->offers.begin()->first}));
        ASSERT_TRUE(loop.until([&] { return asked->offers.begin()->second.state == OfferState::Ringing; }));
    }

    // Everybody noticed, and is back.
    void killAndRestart() {
        server.kill();
        ASSERT_TRUE(loop.until([&] { return asked->lost && talking->lost && wrapping->lost && pbx->lost; }));
        server.start();
        ASSERT_TRUE(loop.until(
            [&] { return asked->opened == 2 && talking->opened == 2 && wrapping->opened == 2 && pbx->opened == 2; }));
    }
};

} // namespace

TEST_F(Crash, K18_K30_killedInOfferCallAndWrapUp_everythingStands) {
    const wire::OfferView offer = asked->offers.begin()->second;
    const wire::TaskView talk = talking->tasks.begin()->second;
    const wire::TaskView wrap = wrapping->tasks.begin()->second;
    ASSERT_EQ(wrap.state, AssignmentState::WrapUp);
    const WallTime killedAt = loop.time.wallNow();
    killAndRestart();
    const Duration away = loop.time.wallNow() - killedAt;

    // The offer stands with the time that was left, or went back to the queue without a miss and was asked anew.
    ASSERT_TRUE(loop.until([&] { return !asked->offers.empty(); }));
    EXPECT_EQ(asked->offers.begin()->second.contact, offer.contact);
    EXPECT_EQ(asked->self.overlays.size(), 0u);
    EXPECT_EQ(asked->shown().row, ShownRow::Ready);

    ASSERT_EQ(talking->tasks.size(), 1u);
    EXPECT_EQ(talking->tasks.begin()->second.state, AssignmentState::Active);
    EXPECT_EQ(talking->tasks.begin()->second.since, talk.since);
    EXPECT_EQ(talking->shown().row, ShownRow::Engaged);

    ASSERT_EQ(wrapping->tasks.size(), 1u);
    const wire::TaskView& after = wrapping->tasks.begin()->second;
    EXPECT_EQ(after.state, AssignmentState::WrapUp);
    ASSERT_TRUE(after.wrapUpDeadline && wrap.wrapUpDeadline);
    const Duration moved = *after.wrapUpDeadline - *wrap.wrapUpDeadline;
    EXPECT_GE(moved, Duration{0}); // our outage is not his wrap-up time
    EXPECT_LE(moved, away + Duration{2500});

    // And it goes on: the call ends, the wrap-up is submitted, each once.
    ASSERT_TRUE(pbx->settles(wire::LegChanged{pbx->id(), talk.contact, talk.contact.value, LineState::Gone}));
    ASSERT_TRUE(loop.until([&] { return talking->tasks.begin()->second.state == AssignmentState::WrapUp; }));
    ASSERT_TRUE(
        wrapping->settles(wire::WrapUpSubmit{wrapping->id(), wrap.assignment, wrapping->site.codes.front().id, {}}));
    ASSERT_TRUE(loop.until([&] { return wrapping->tasks.empty(); }));
}

TEST_F(Crash, W82_killedAfterAWrapUp_theHistoryHasItOnceAndCanBeCorrected) {
    const AssignmentId work = wrapping->tasks.begin()->first;
    const CodeId code = wrapping->site.codes.front().id;
    const auto history = [&] {
        const wire::Answer answer = wrapping->ask(wire::HistoryRead{PersonId{"nuria"}});
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* page = result ? std::get_if<wire::HistoryEntries>(result) : nullptr;
        EXPECT_TRUE(page);
        return page ? page->entries : std::vector<HistoryEntry>{};
    };
    ASSERT_TRUE(wrapping->settles(wire::WrapUpSubmit{wrapping->id(), work, code, "two chairs"}));
    killAndRestart();
    std::vector<HistoryEntry> found = history();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].assignment, work);
    EXPECT_EQ(found[0].end, HistoryEnd::EndedByAgent);
    EXPECT_EQ(found[0].code, code);
    EXPECT_EQ(found[0].notes, "two chairs");
    EXPECT_TRUE(found[0].correctableUntil.has_value());
    ASSERT_TRUE(wrapping->settles(wire::WrapUpSubmit{wrapping->id(), work, code, "three chairs"}));
    found = history();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].notes, "three chairs");
    EXPECT_TRUE(found[0].corrected);
}

TEST_F(Crash, acknowledgedStatuses_surviveRepeatedKills) {
    for (int round = 0; round < 4; ++round) {
        const Reason& reason = asked->site.reasons[static_cast<std::size_t>(round) % asked->site.reasons.size()];
        const auto entry = std::find_if(asked->site.entries.begin(), asked->site.entries.end(),
            [](const PresenceEntry& e) { return e.base == BaseStatus::Away && e.selectable; });
        ASSERT_TRUE(asked->settles(wire::PresenceSet{asked->id(), {entry->id, reason.id}, true}));
        asked->lost = 0;
        const int before = asked->opened;
        server.kill();
        ASSERT_TRUE(loop.until([&] { return asked->lost > 0; }));
        server.start();
        ASSERT_TRUE(loop.until([&] { return asked->opened > before; }));
        EXPECT_EQ(asked->shown().reason, reason.label) << "round " << round;
    }
}

TEST_F(Crash, commandRepeatedOverARestart_isDoneOnce) {
    const OfferId offer = asked->offers.begin()->first;
    const wire::OfferAccept accept{asked->id(), offer};
    ASSERT_TRUE(asked->settles(accept));
    ASSERT_TRUE(loop.until([&] { return asked->tasks.size() == 1; }));
    killAndRestart();
    EXPECT_TRUE(asked->settles(accept)); // its first answer, not "gone"
    EXPECT_EQ(asked->tasks.size(), 1u);
    const wire::OfferDecline other{accept.command, offer};
    EXPECT_EQ(std::get<wire::Refused>(asked->ask(other).outcome).refusal, Refusal::CommandReused);
}
