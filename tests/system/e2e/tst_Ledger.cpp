// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The ledger with the real server: written with what caused it, whole after kill -9, the same for both who may read it.
#include "tests/system/e2e/Client.h"

#include "core/wire/LedgerCsv.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace readyline;
using namespace readyline::domain;
using namespace readyline::e2e;

namespace {

constexpr WallTime kLate{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};

struct Ledger : testing::Test {
    Loop loop;
    Server server{loop};
    void SetUp() override { server.start(); }

    static Choice choice(const SiteRules& site, BaseStatus base) {
        for (const PresenceEntry& each : site.entries)
            if (each.base == base && each.selectable) return {each.id, {}};
        return {};
    }
    static std::vector<LedgerLine> read(Client& who, const std::string& about) {
        const wire::Answer answer = who.ask(wire::LedgerRead{{about}, WallTime{}, kLate, 1000});
        const auto* result = std::get_if<wire::Result>(&answer.outcome);
        const auto* lines = result ? std::get_if<wire::LedgerLines>(result) : nullptr;
        EXPECT_TRUE(lines);
        return lines ? lines->lines : std::vector<LedgerLine>{};
    }
};

} // namespace

TEST_F(Ledger, K12_K28_killedInBetween_everyChangeIsThereOnce) {
    const std::string token = server.signIn("ilse");
    Client ilse{loop, server, token, "pc-ilse"};
    ilse.open();
    Client margriet{loop, server, server.signIn("margriet"), "pc-margriet"};
    margriet.open();
    std::vector<std::string> words;
    for (int round = 0; round < 3; ++round) {
        for (const BaseStatus base : {BaseStatus::Available, BaseStatus::Away}) {
            const Choice chosen = choice(ilse.site, base);
            ASSERT_TRUE(ilse.settles(wire::PresenceSet{ilse.id(), chosen, false}));
            words.push_back(describe(chosen, ilse.site));
        }
        const int lost = ilse.lost;
        server.kill();
        ASSERT_TRUE(loop.until([&] { return ilse.lost > lost; }));
        server.start();
        ASSERT_TRUE(loop.until([&] { return ilse.opened > round + 1 && margriet.opened > round + 1; }));
    }
    const std::vector<LedgerLine> lines = read(ilse, "ilse");
    std::vector<std::string> chosen;
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (lines[i].cause == LedgerCause::Chosen) chosen.push_back(lines[i].after.word);
        if (i > 0) { EXPECT_EQ(lines[i].after, lines[i - 1].before); }
    }
    EXPECT_EQ(chosen, words) << "every choice that was acknowledged, once";
    EXPECT_EQ(std::ranges::count(lines, LedgerCause::ServerResumed, &LedgerLine::cause), 3);
    EXPECT_EQ(read(margriet, "ilse"), lines);

    const auto csv = server.call({"GET", "/v1/people/ilse/ledger.csv", token, {}});
    EXPECT_EQ(csv.status, 200);
    EXPECT_EQ(csv.body, wire::toCsv(lines));
    const wire::Answer others = ilse.ask(wire::LedgerRead{{"jonas"}, WallTime{}, lines[0].at, 10});
    EXPECT_TRUE(std::holds_alternative<wire::Refused>(others.outcome));
}
