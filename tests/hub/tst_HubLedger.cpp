// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Who may read whose ledger, on the socket and by REST, and what he gets.
#include "core/base/Timestamp.h"
#include "core/domain/Status.h"
#include "core/wire/LedgerCsv.h"
#include "core/wire/Rest.h"
#include "server/floor/Layers.h"
#include "server/hub/Query.h"
#include "tests/kit/HubRig.h"

namespace readyline {
namespace {

using namespace kit;
using domain::PersonId;
using domain::Refusal;
using Lines = std::vector<domain::LedgerLine>;

struct HubLedger : testing::Test {
    void SetUp() override {
        rig.startHub();
        rig.ready("ilse");
        rig.advance(1s);
        EXPECT_TRUE(rig.must(floor::SetPresence{kLunch, false}, person("ilse")));
        rig.ready("siobhan");
        rig.advance(1s);
    }
    wire::LedgerRead read(const std::string& who, int limit = 500) {
        return {PersonId{who}, WallTime{}, rig.time.wallNow() + 1h, limit};
    }
    Lines truth(const std::string& who) {
        return rig.engine->ledger({PersonId{who}, WallTime{}, rig.time.wallNow() + 1h, {}, 1000}).value();
    }
    hub::HttpResponse get(
        const std::string& path, const std::string& token, std::string query = {}, std::string accept = {}) {
        return rig.call({"GET", path, token, {}, {}, {}, "127.0.0.1", std::move(query), std::move(accept)});
    }
    static wire::RestError errorOf(const hub::HttpResponse& response) {
        return wire::parseRestError(response.body).value_or(wire::RestError{});
    }
    HubRig rig;
};

TEST_F(HubLedger, K12_own_isReadNewestFirst) {
    Client ilse(rig);
    (void)ilse.enter("ilse", "laptop");
    const auto got = ilse.result<wire::LedgerLines>(ilse.send(read("ilse")));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->lines, truth("ilse"));
    EXPECT_GE(got->lines.size(), 3U);
    EXPECT_FALSE(got->more);
}

TEST_F(HubLedger, supervisor_readsTheSameLines) {
    Client ilse(rig), margriet(rig);
    (void)ilse.enter("ilse", "laptop");
    (void)margriet.enter("margriet");
    const auto own = ilse.result<wire::LedgerLines>(ilse.send(read("ilse")));
    const auto seen = margriet.result<wire::LedgerLines>(margriet.send(read("ilse")));
    ASSERT_TRUE(own && seen);
    EXPECT_EQ(*own, *seen);
}

TEST_F(HubLedger, Z3_whoseReasonsOneMayNotSee_isRefused) {
    struct Row {
        const char *reader, *about;
        std::optional<Refusal> refusal;
    };
    for (const Row& each : {Row{"ilse", "ilse", {}}, Row{"ilse", "jonas", Refusal::Forbidden},
             Row{"jonas", "ilse", Refusal::Forbidden}, Row{"margriet", "ilse", {}}, Row{"margriet", "margriet", {}},
             Row{"elke", "ilse", {}}, Row{"pbx", "ilse", Refusal::Forbidden}, Row{"pbx", "pbx", Refusal::Forbidden},
             Row{"margriet", "nobody", Refusal::NotFound}}) {
        SCOPED_TRACE(std::string{each.reader} + " reads " + each.about);
        Client reader(rig);
        (void)reader.enter(each.reader, "pc2");
        EXPECT_EQ(reader.refusal(reader.send(read(each.about))), each.refusal);
        const auto response = get(std::string{"/v1/people/"} + each.about + "/ledger", rig.tokenOf(each.reader));
        EXPECT_EQ(response.status, each.refusal ? row(*each.refusal).http : 200);
    }
}

TEST_F(HubLedger, supervisorOfAnotherTeam_isRefused) {
    domain::Site site = rig.floor().site;
    for (domain::Person& each : site.people)
        if (each.id.value == "margriet") each.supervises = {domain::TeamId{"ghent-b"}};
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    Client margriet(rig);
    (void)margriet.enter("margriet");
    EXPECT_EQ(margriet.refusal(margriet.send(read("ilse"))), Refusal::Forbidden);
    EXPECT_TRUE(margriet.result<wire::LedgerLines>(margriet.send(read("siobhan"))));
}

TEST_F(HubLedger, more_saysThatOlderOnesAreLeft) {
    Client ilse(rig);
    (void)ilse.enter("ilse", "laptop");
    const auto got = ilse.result<wire::LedgerLines>(ilse.send(read("ilse", 2)));
    ASSERT_TRUE(got);
    EXPECT_TRUE(got->more);
    ASSERT_EQ(got->lines.size(), 2U);
    EXPECT_EQ(got->lines[0], truth("ilse")[0]);
    wire::LedgerRead none = read("ilse");
    none.to = none.from;
    EXPECT_EQ(ilse.result<wire::LedgerLines>(ilse.send(none)), wire::LedgerLines{});
}

TEST_F(HubLedger, line_isThereWhenItsEventIs) {
    Client ilse(rig);
    (void)ilse.enter("ilse", "laptop");
    const std::size_t before = truth("ilse").size();
    ilse.send(wire::PresenceSet{rig.newCommand(), kReady, false});
    ASSERT_FALSE(ilse.events<wire::SelfChanged>().empty());
    const auto got = ilse.result<wire::LedgerLines>(ilse.send(read("ilse")));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->lines.size(), before + 1);
}

TEST_F(HubLedger, rest_jsonOfTheLastDay) {
    const auto response = get("/v1/people/ilse/ledger", rig.tokenOf("margriet"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.contentType, "application/json");
    const auto page = wire::parseLedgerPage(response.body);
    ASSERT_TRUE(page) << response.body;
    EXPECT_EQ(page->person, PersonId{"ilse"});
    EXPECT_EQ(page->lines, truth("ilse"));
    EXPECT_EQ(page->to - page->from, 24h);
}

TEST_F(HubLedger, rest_csvByNameOrByAccept) {
    const std::string token = rig.tokenOf("ilse");
    const auto byName = get("/v1/people/ilse/ledger.csv", token);
    EXPECT_EQ(byName.status, 200);
    EXPECT_EQ(byName.contentType, "text/csv; charset=utf-8; header=present");
    EXPECT_EQ(byName.body, wire::toCsv(truth("ilse")));
    const auto byAccept = get("/v1/people/ilse/ledger", token, {}, "text/html, text/csv;q=0.9");
    EXPECT_EQ(byAccept.body, byName.body);
}

TEST_F(HubLedger, rest_fromAndTo) {
    const Lines all = truth("ilse");
    const std::string token = rig.tokenOf("ilse");
    const auto page = [&](const std::string& query) {
        const auto response = get("/v1/people/ilse/ledger", token, query);
        EXPECT_EQ(response.status, 200) << response.body;
        return wire::parseLedgerPage(response.body).value_or(wire::LedgerPage{});
    };
    const wire::LedgerPage got = page("from=" + toIso(all[1].at) + "&to=" + toIso(all[0].at));
    EXPECT_EQ(got.from, all[1].at);
    EXPECT_EQ(got.to, all[0].at);
    ASSERT_FALSE(got.lines.empty());
    for (const domain::LedgerLine& each : got.lines) EXPECT_LT(each.at, all[0].at);
    std::string escaped = toIso(all[0].at);
    for (std::size_t i = escaped.find(':'); i != std::string::npos; i = escaped.find(':')) escaped.replace(i, 1, "%3A");
    EXPECT_EQ(page("from=" + escaped).lines, (Lines{all[0]}));
}

TEST_F(HubLedger, rest_badTimesAreNamed) {
    struct Row {
        const char *query, *path;
    };
    for (const Row& each : {Row{"from=yesterday", "from"}, Row{"to=", "to"}, Row{"from=2026-11-21", "from"},
             Row{"from=2026-11-21T10:00:00Z&to=2026-11-21T09:00:00Z", "to"},
             Row{"from=2026-01-01T00:00:00Z&to=2026-02-02T00:00:00Z", "from"}}) {
        const auto response = get("/v1/people/ilse/ledger", rig.tokenOf("ilse"), each.query);
        EXPECT_EQ(response.status, 400) << each.query;
        EXPECT_EQ(errorOf(response).path, each.path) << each.query;
    }
}

TEST_F(HubLedger, rest_tokensAndMethods) {
    EXPECT_EQ(get("/v1/people/ilse/ledger", "wrong").status, 401);
    EXPECT_EQ(get("/v1/people/ilse/ledger", "").status, 401);
    EXPECT_EQ(get("/v1/people/ilse/ledger", rig.tokenOf("pbx", true)).status, 403);
    EXPECT_EQ(rig.post("/v1/people/ilse/ledger", "{}", rig.tokenOf("ilse")).status, 405);
    EXPECT_EQ(get("/v1/people//ledger", rig.tokenOf("ilse")).status, 404);
    EXPECT_EQ(get("/v1/people/a/b/ledger", rig.tokenOf("ilse")).status, 404);
    EXPECT_EQ(get("/v1/people/ilse", rig.tokenOf("ilse")).status, 404);
}

TEST_F(HubLedger, rest_idOfAnAddress_isChecked) {
    for (const char* id : {"%FF", "a%00", "a%2Fb", "%zz"}) {
        const auto response = get(std::string{"/v1/people/"} + id + "/ledger", rig.tokenOf("ilse"));
        EXPECT_EQ(response.status, 400) << id;
        EXPECT_EQ(errorOf(response).path, "id") << id;
    }
}

TEST_F(HubLedger, rest_moreThanTwoReadsOfOnePerson_areTooMany_untilAnAnswerHasLeft) {
    const std::string own = rig.tokenOf("ilse"), other = rig.tokenOf("margriet");
    auto first = std::optional{get("/v1/people/ilse/ledger", own)};
    const auto second = get("/v1/people/ilse/ledger.csv", own);
    EXPECT_EQ(first->status, 200);
    EXPECT_EQ(second.status, 200);
    const auto third = get("/v1/people/ilse/ledger", own);
    EXPECT_EQ(third.status, 429);
    EXPECT_EQ(errorOf(third).error, "TOO_MANY");
    EXPECT_GT(third.retryAfter, 0s);
    EXPECT_EQ(get("/v1/people/ilse/ledger", other).status, 200) << "others are not held up";
    first.reset();
    EXPECT_EQ(get("/v1/people/ilse/ledger", own).status, 200);
}

TEST_F(HubLedger, rest_refusedReads_giveTheirTurnBack) {
    const std::string own = rig.tokenOf("ilse");
    rig.codec.isBroken = true;
    for (int i = 0; i < 5; ++i) EXPECT_EQ(get("/v1/people/ilse/ledger", own).status, 503);
    rig.codec.isBroken = false;
    EXPECT_EQ(get("/v1/people/ilse/ledger", own).status, 200);
}

TEST_F(HubLedger, rest_manyLinesComeInPages_eachOnce) {
    for (int i = 0; i < 2300; ++i) {
        rig.time.advance(Duration{1});
        ASSERT_TRUE(rig.must(floor::SetPresence{i % 2 ? kLunch : kReady, false}, person("ilse")));
    }
    const auto response = get("/v1/people/ilse/ledger", rig.tokenOf("ilse"));
    const auto page = wire::parseLedgerPage(response.body);
    ASSERT_TRUE(page) << response.body.substr(0, 200);
    EXPECT_GT(page->lines.size(), 2300U);
    for (std::size_t i = 0; i + 1 < page->lines.size(); ++i) ASSERT_GT(page->lines[i].seq, page->lines[i + 1].seq);
}

TEST_F(HubLedger, unreadable_isRefusedInWords) {
    Client ilse(rig);
    (void)ilse.enter("ilse", "laptop");
    rig.codec.isBroken = true;
    EXPECT_EQ(ilse.refusal(ilse.send(read("ilse"))), Refusal::StorageFailed);
    rig.codec.isBroken = false;
    const std::string token = rig.tokenOf("ilse");
    rig.codec.isBroken = true;
    EXPECT_EQ(get("/v1/people/ilse/ledger", token).status, row(Refusal::StorageFailed).http);
    rig.codec.isBroken = false;
}

TEST(Query, parameters_areFoundAndUnescaped) {
    EXPECT_EQ(hub::parameter("from=a%3Ab&to=c", "from"), "a:b");
    EXPECT_EQ(hub::parameter("from=a&to=c", "to"), "c");
    EXPECT_EQ(hub::parameter("from=a&from=b", "from"), "a");
    EXPECT_EQ(hub::parameter("xfrom=a&", "from"), std::nullopt);
    EXPECT_EQ(hub::parameter("", "from"), std::nullopt);
    EXPECT_EQ(hub::unescaped("%"), "%");
    EXPECT_EQ(hub::unescaped("a%2"), "a%2");
    EXPECT_EQ(hub::unescaped("%zz%41"), "%zzA");
    EXPECT_EQ(hub::unescaped("%41"), "A");
}

TEST_F(HubLedger, I8_answer_isReadByWhoSetItAndByNobodyElse_andStandsInTheLedger) {
    Client agent{rig}, supervisor{rig}, admin{rig};
    (void)agent.enter("ilse");
    (void)supervisor.enter("margriet");
    (void)admin.enter("elke");
    const auto seen = shownStatus(
        floor::layers(rig.floor(), domain::PersonId{"ilse"}, floor::Visibility::Supervisor), rig.floor().site.rules)
                          .key;
    (void)supervisor.send(wire::SupervisorPresenceSet{rig.newCommand(), domain::PersonId{"ilse"}, kReady, {}, seen});
    std::int64_t change = 0;
    for (const wire::Envelope& each : agent.envelopes())
        if (std::holds_alternative<wire::StatusSetByOther>(each.event)) change = each.seq;
    const std::int64_t id = agent.send(wire::StatusAnswer{rig.newCommand(), change, "I am on a side task"});
    ASSERT_TRUE(agent.result<wire::Settled>(id));
    ASSERT_EQ(supervisor.events<wire::StatusAnswered>().size(), 1U);
    EXPECT_EQ(supervisor.events<wire::StatusAnswered>()[0].text, "I am on a side task");
    EXPECT_EQ(supervisor.envelopes().back().by.person, domain::PersonId{"ilse"});
    EXPECT_TRUE(admin.events<wire::StatusAnswered>().empty());
    for (Client* reader : {&agent, &supervisor}) {
        const WallTime now = rig.engine->now();
        const auto lines = reader->result<wire::LedgerLines>(
            reader->send(wire::LedgerRead{domain::PersonId{"ilse"}, now - 1h, now + 1s, 1}));
        ASSERT_TRUE(lines);
        EXPECT_EQ(lines->lines.at(0).cause, domain::LedgerCause::Answered);
        EXPECT_EQ(lines->lines.at(0).note, "I am on a side task");
    }
    EXPECT_EQ(agent.refusal(agent.send(wire::StatusAnswer{rig.newCommand(), change, "Again"})), Refusal::NotInState);
}

} // namespace
} // namespace readyline
