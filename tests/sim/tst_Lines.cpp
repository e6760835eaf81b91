// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The lines of one call against its plan: what rings, what is lost, what moves and what keeps its line under another name.
#include "sim/Lines.h"
#include "tests/sim/ExchangeRig.h"

using namespace readyline;
using namespace readyline::sim::test;

namespace {

std::vector<std::string> here(const sim::Lines& lines) {
    std::vector<std::string> found;
    for (const auto& [id, line] : lines.all()) found.push_back(id + (line.up ? " up" : " rings"));
    return found;
}

struct SimLines : testing::Test {
    sim::Lines lines;
    sim::Lines::Mending follow(std::vector<PlannedLeg> legs) {
        return lines.follow(sim::test::planOf(std::move(legs)));
    }
};

} // namespace

TEST_F(SimLines, W25_customerWhoCame_isOnTheLine_hisAgentIsCalled) {
    const auto mending = follow({customerLeg(Room::Wait), agentLeg("a-1", "ilse", false)});
    EXPECT_EQ(mending.rings, Said{"a-1"});
    EXPECT_EQ(mending.lost, Said{});
    EXPECT_EQ(here(lines), (Said{"a-1 rings", "c-1 up"}));
    EXPECT_TRUE(follow({customerLeg(Room::Wait), agentLeg("a-1", "ilse", false)}).rings.empty()) << "once";
}

TEST_F(SimLines, W30_moved_isInItsRoom) {
    (void)follow({customerLeg(Room::Wait), agentLeg("a-1", "ilse", false)});
    PlannedLeg agent = agentLeg("a-1", "ilse", false);
    agent.room = Room::Consult;
    (void)follow({customerLeg(), agent});
    EXPECT_EQ(lines.find("a-1")->leg.room, Room::Consult);
    EXPECT_EQ(lines.find("c-1")->leg.room, Room::Talk);
    EXPECT_EQ(lines.find("a-2"), nullptr);
}

TEST_F(SimLines, W25_W41_acceptedByLifting_isTheSameLineUnderItsNewName) {
    (void)follow({customerLeg(Room::Wait), agentLeg("o-1", "ilse", false, false)});
    lines.find("o-1")->up = true;
    const auto mending = follow({customerLeg(), agentLeg("a-1", "ilse", true)});
    EXPECT_EQ(mending.rings, Said{});
    EXPECT_EQ(mending.lost, Said{});
    EXPECT_EQ(here(lines), (Said{"a-1 up", "c-1 up"}));
}

TEST_F(SimLines, W39_dropped_isNotCalledAgainUntilItIsPlannedAnew) {
    (void)follow({customerLeg(), agentLeg("a-1", "ilse", false)});
    lines.drop("a-1");
    EXPECT_TRUE(follow({customerLeg(), agentLeg("a-1", "ilse", false)}).rings.empty());
    EXPECT_FALSE(lines.areAs(sim::test::planOf({customerLeg(), agentLeg("a-1", "ilse", false)})));
    (void)follow({customerLeg()});
    EXPECT_TRUE(lines.gone().empty());
    EXPECT_EQ(follow({customerLeg(), agentLeg("a-1", "ilse", false)}).rings, Said{"a-1"});
}

TEST_F(SimLines, K18_joinedElsewhereAndNotHere_isLost_theCustomerFirst) {
    const auto mending = follow({customerLeg(), agentLeg("a-1", "ilse", true), agentLeg("a-2", "jonas", true)});
    EXPECT_EQ(mending.lost, Said{"c-1"});
    EXPECT_EQ(follow({agentLeg("a-1", "ilse", true), agentLeg("a-2", "jonas", true)}).lost, (Said{"a-1", "a-2"}));
    EXPECT_EQ(here(lines), Said{});
}

TEST_F(SimLines, W42_numberIsFoundWithoutItsSpaces_notThatOfAPerson) {
    (void)follow({customerLeg(), agentLeg("a-1", "ilse", false), outsiderLeg("p-3")});
    ASSERT_TRUE(lines.ofNumber("+32 9 0000 011"));
    EXPECT_EQ(lines.ofNumber("+3290000011")->leg.id, "p-3");
    EXPECT_FALSE(lines.ofNumber("ilse"));
    EXPECT_EQ(lines.ofPerson({"ilse"})->leg.id, "a-1");
}

TEST_F(SimLines, W50_customerTalks_withSomebodyWhoIsUp) {
    (void)follow({customerLeg(), agentLeg("a-1", "ilse", false)});
    EXPECT_FALSE(lines.customerTalks());
    lines.find("a-1")->up = true;
    EXPECT_TRUE(lines.customerTalks());
    (void)follow({customerLeg(Room::Wait), agentLeg("a-1", "ilse", true)});
    EXPECT_FALSE(lines.customerTalks());
    (void)follow({agentLeg("a-1", "ilse", true)});
    EXPECT_FALSE(lines.customerTalks());
}
