// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Histories on the socket and by REST: who may read whose, page by page, what is masked, and what may be corrected until when.
#include "core/wire/Rest.h"
#include "tests/hub/HubAtWork.h"

namespace readyline::hub::test {
namespace {

using domain::HistoryEnd;
using domain::PersonId;
using domain::Refusal;

struct HubHistory : HubAtWork {
    // A chat of ilse's is over, with that note.
    domain::AssignmentId wrappedUp(const std::string& notes) {
        const domain::AssignmentId work = wrapsUp();
        EXPECT_TRUE(rig.must(floor::SubmitWrapUp{work, domain::CodeId{"refund"}, notes}, person("ilse")));
        return work;
    }
    domain::AssignmentId wrapsUp() {
        const domain::OfferId offer = offered();
        EXPECT_TRUE(rig.must(floor::PresentOffer{sessionOf("ilse"), offer}, person("ilse")));
        EXPECT_TRUE(rig.must(floor::AcceptOffer{offer}, person("ilse")));
        for (const auto& [id, each] : rig.floor().assignments) {
            if (each.offer != offer) continue;
            const domain::AssignmentId work = id;
            EXPECT_TRUE(rig.must(floor::EndContact{each.contact}, person("ilse")));
            return work;
        }
        ADD_FAILURE() << "nothing was accepted";
        return {};
    }
    domain::SessionId sessionOf(const std::string& who) {
        for (const auto& [id, each] : rig.floor().sessions)
            if (each.person.value == who) return id;
        return {};
    }
    wire::HistoryEntries read(
        Client& client, const std::string& who, std::optional<std::int64_t> before = {}, int limit = 50) {
        const auto got
            = client.result<wire::HistoryEntries>(client.send(wire::HistoryRead{PersonId{who}, before, limit}));
        EXPECT_TRUE(got);
        return got.value_or(wire::HistoryEntries{});
    }
    HttpResponse get(const std::string& path, const std::string& token, std::string query = {}) {
        return rig.call({"GET", path, token, {}, {}, {}, "127.0.0.1", std::move(query), {}});
    }
    HttpResponse put(const std::string& path, const std::string& token, std::string body) {
        return rig.call({"PUT", path, token, "application/json", {}, std::move(body), "127.0.0.1"});
    }
};

TEST_F(HubHistory, W17_own_withMaskedNumbers_newestFirst) {
    Client ilse{rig};
    ready(ilse, "ilse");
    (void)wrappedUp("first");
    rig.advance(1s);
    (void)wrappedUp("second");
    const wire::HistoryEntries got = read(ilse, "ilse");
    ASSERT_EQ(got.entries.size(), 2U);
    EXPECT_EQ(got.entries[0].notes, "second");
    EXPECT_EQ(got.entries[1].notes, "first");
    EXPECT_EQ(got.entries[0].customer.address, "…0134");
    EXPECT_EQ(got.entries[0].end, HistoryEnd::EndedByAgent);
    EXPECT_FALSE(got.entries[0].codeLabel.empty());
    EXPECT_EQ(got.next, std::nullopt);
    EXPECT_EQ(ilse.peer.allText().find("555 01 34"), std::string::npos);
}

TEST_F(HubHistory, pages_endWhereTheyEnd) {
    Client ilse{rig};
    ready(ilse, "ilse");
    for (const char* each : {"1", "2", "3"}) (void)wrappedUp(each);
    const wire::HistoryEntries newest = read(ilse, "ilse", {}, 2);
    ASSERT_EQ(newest.entries.size(), 2U);
    ASSERT_TRUE(newest.next);
    const wire::HistoryEntries oldest = read(ilse, "ilse", newest.next, 2);
    ASSERT_EQ(oldest.entries.size(), 1U);
    EXPECT_EQ(oldest.entries[0].notes, "1");
    EXPECT_EQ(oldest.next, std::nullopt);
}

TEST_F(HubHistory, Z3_whoseReasonsOneMayNotSee_isRefused) {
    struct Row {
        const char *reader, *about;
        std::optional<Refusal> refusal;
    };
    for (const Row& each : {Row{"ilse", "ilse", {}}, Row{"jonas", "ilse", Refusal::Forbidden},
             Row{"margriet", "ilse", {}}, Row{"elke", "ilse", {}}, Row{"pbx", "ilse", Refusal::Forbidden},
             Row{"margriet", "nobody", Refusal::NotFound}}) {
        SCOPED_TRACE(std::string{each.reader} + " reads " + each.about);
        Client reader{rig};
        (void)reader.enter(each.reader, "pc2");
        EXPECT_EQ(reader.refusal(reader.send(wire::HistoryRead{PersonId{each.about}})), each.refusal);
        const auto response = get(std::string{"/v1/people/"} + each.about + "/history", rig.tokenOf(each.reader));
        EXPECT_EQ(response.status, each.refusal ? row(*each.refusal).http : 200);
    }
    EXPECT_EQ(get("/v1/people/ilse/history", rig.tokenOf("pbx", true)).status, 403) << "an ingress key";
    EXPECT_EQ(get("/v1/people/ilse/history", "none").status, 401);
}

TEST_F(HubHistory, W82_correctable_byItsAgentForFiveMinutes) {
    Client ilse{rig}, margriet{rig};
    ready(ilse, "ilse");
    (void)margriet.enter("margriet");
    const domain::AssignmentId work = wrappedUp("two chairs");
    const wire::HistoryEntries own = read(ilse, "ilse");
    ASSERT_EQ(own.entries.size(), 1U);
    EXPECT_EQ(own.entries[0].correctableUntil, rig.engine->now() + 300s);
    const wire::HistoryEntries seen = read(margriet, "ilse");
    ASSERT_EQ(seen.entries.size(), 1U);
    EXPECT_EQ(seen.entries[0].correctableUntil, std::nullopt) << "only its agent corrects it";
    const auto settled = ilse.result<wire::Settled>(
        ilse.send(wire::WrapUpSubmit{rig.newCommand(), work, domain::CodeId{"refund"}, "three chairs"}));
    EXPECT_TRUE(settled);
    EXPECT_EQ(read(ilse, "ilse").entries.at(0).notes, "three chairs");
    EXPECT_TRUE(read(margriet, "ilse").entries.at(0).corrected);
    rig.time.advance(301s);
    rig.drain();
    EXPECT_EQ(get("/v1/people/ilse/history", rig.tokenOf("ilse")).status, 200);
    const auto late = put("/v1/wrap-ups/" + work.value, rig.tokenOf("ilse"), R"({"code":"refund","notes":"four"})");
    EXPECT_EQ(late.status, 404);
}

TEST_F(HubHistory, K11_missedAndDeclined_areNamedApart) {
    Client ilse{rig};
    ready(ilse, "ilse");
    const domain::OfferId offer = offered();
    (void)ilse.send(wire::OfferPresented{rig.newCommand(), offer});
    (void)ilse.send(wire::OfferDecline{rig.newCommand(), offer});
    const wire::HistoryEntries got = read(ilse, "ilse");
    ASSERT_FALSE(got.entries.empty());
    EXPECT_EQ(got.entries.back().end, HistoryEnd::Declined);
    EXPECT_EQ(got.entries.back().offer, offer);
    EXPECT_TRUE(got.entries.back().codeLabel.empty());
}

TEST_F(HubHistory, rest_pagesAndBadAddresses) {
    Client ilse{rig};
    ready(ilse, "ilse");
    for (const char* each : {"1", "2", "3"}) (void)wrappedUp(each);
    const std::string token = rig.tokenOf("margriet"), path = "/v1/people/ilse/history";
    const auto first = wire::parseHistoryPage(get(path, token, "limit=2").body);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->person, PersonId{"ilse"});
    ASSERT_EQ(first->entries.size(), 2U);
    ASSERT_TRUE(first->next);
    const auto second = wire::parseHistoryPage(get(path, token, "limit=2&before=" + std::to_string(*first->next)).body);
    ASSERT_TRUE(second);
    ASSERT_EQ(second->entries.size(), 1U);
    EXPECT_EQ(second->entries[0].notes, "1");
    for (const char* query : {"limit=0", "limit=101", "limit=x", "limit=", "before=0", "before=1x", "before=-2"})
        EXPECT_EQ(get(path, token, query).status, 400) << query;
    EXPECT_EQ(rig.post(path, "{}", token).status, 405);
    EXPECT_EQ(get("/v1/wrap-ups/a-1", token).status, 405);
}

TEST_F(HubHistory, W82_rest_submitsAndCorrects) {
    Client ilse{rig};
    ready(ilse, "ilse");
    const domain::AssignmentId work = wrapsUp();
    const std::string path = "/v1/wrap-ups/" + work.value, own = rig.tokenOf("ilse");
    EXPECT_EQ(put(path, rig.tokenOf("jonas"), R"({"code":"refund"})").status, 403);
    EXPECT_EQ(put(path, rig.tokenOf("pbx", true), R"({"code":"refund"})").status, 403);
    EXPECT_EQ(put(path, "none", R"({"code":"refund"})").status, 401);
    EXPECT_EQ(put(path, own, R"({"code":"unheard-of"})").status, 422);
    EXPECT_EQ(put(path, own, R"({"notes":"no code"})").status, 400);
    EXPECT_EQ(put(path, own, R"({"code":"refund","notes":")" + std::string(2001, 'x') + R"("})").status, 400);
    ASSERT_EQ(rig.floor().assignments.at(work).state, domain::AssignmentState::WrapUp) << "nothing has changed";
    const auto done = put(path, own, R"({"code":"refund","notes":"two chairs"})");
    EXPECT_EQ(done.status, 200);
    const auto body = wire::parseWrapUpResource(done.body);
    ASSERT_TRUE(body);
    EXPECT_EQ(*body, (wire::WrapUpResource{domain::CodeId{"refund"}, "two chairs"}));
    EXPECT_EQ(rig.floor().assignments.at(work).state, domain::AssignmentState::Done);
    EXPECT_EQ(put(path, own, R"({"code":"refund","notes":"three chairs"})").status, 200);
    EXPECT_EQ(read(ilse, "ilse").entries.at(0).notes, "three chairs");
    EXPECT_EQ(put("/v1/wrap-ups/a-999", own, R"({"code":"refund"})").status, 404);
}

TEST_F(HubHistory, P5_locked_theTaskSaysWhatItsEndSubmits) {
    domain::Site site = rig.floor().site;
    site.rules.policy.wrapUp.mayEndEarly = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client ilse{rig};
    ready(ilse, "ilse");
    const domain::AssignmentId work = wrapsUp();
    (void)ilse.send(wire::WrapUpSubmit{rig.newCommand(), work, domain::CodeId{"refund"}, {}});
    const auto changed = ilse.events<wire::TaskChanged>();
    ASSERT_FALSE(changed.empty());
    EXPECT_EQ(changed.back().task.code, domain::CodeId{"refund"});
    EXPECT_TRUE(ilse.events<wire::TaskRemoved>().empty());
}

TEST_F(HubHistory, isThereAfterARestart) {
    {
        Client ilse{rig};
        ready(ilse, "ilse");
        (void)wrappedUp("two chairs");
    }
    rig.killHub();
    rig.time.advance(48h);
    rig.startHub();
    Client later{rig};
    (void)later.enter("ilse");
    const wire::HistoryEntries got = read(later, "ilse");
    ASSERT_EQ(got.entries.size(), 1U);
    EXPECT_EQ(got.entries[0].notes, "two chairs");
}

} // namespace
} // namespace readyline::hub::test
