// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Whom a call may go to (W33, W36, W58).
#include "server/hub/Lowered.h"
#include "tests/hub/HubTalk.h"

namespace readyline {
namespace {

using namespace hub::test;
using domain::Refusal;
using domain::TargetKind;

struct HubTargets : HubTalk {
    wire::Targets read(TargetKind kind, const std::string& search = {}, int limit = 50) {
        const auto found = ilse().result<wire::Targets>(ilse().send(wire::TargetsRead{kind, search, limit}));
        EXPECT_TRUE(found);
        return found.value_or(wire::Targets{});
    }
    static std::vector<std::string> ids(const wire::Targets& targets) {
        std::vector<std::string> out;
        for (const wire::TargetView& each : targets.targets) out.push_back(each.target.id);
        return out;
    }
};
using Ids = std::vector<std::string>;

TEST_F(HubTargets, agents_areTheOthersOfTheSite_whoCanBeAskedFirst) {
    startExchange();
    (void)ilse().enter("ilse");
    atTheDesk(siobhan(), "siobhan");
    const wire::Targets all = read(TargetKind::Agent);
    ASSERT_FALSE(all.targets.empty());
    const Ids found = ids(all);
    EXPECT_EQ(found.front(), "siobhan");
    EXPECT_EQ(std::ranges::count(found, "ilse"), 0) << "himself not";
    EXPECT_EQ(std::ranges::count(found, "pbx"), 0);
    EXPECT_TRUE(all.targets[0].unreachable.empty());
    for (std::size_t i = 1; i < all.targets.size(); ++i) {
        EXPECT_FALSE(all.targets[i].unreachable.empty()) << found[i];
        if (i > 1) { EXPECT_LE(hub::lowered(all.targets[i - 1].name), hub::lowered(all.targets[i].name)); }
    }
    EXPECT_FALSE(all.more);
    EXPECT_EQ(all.seq, rig.floor().seq);
}

TEST_F(HubTargets, Z3_agents_areAsColleaguesSeeThem) {
    startExchange();
    (void)ilse().enter("ilse");
    atTheDesk(siobhan(), "siobhan");
    (void)siobhan().send(wire::PresenceSet{rig.newCommand(), kLunch, false});
    const wire::Targets found = read(TargetKind::Agent, "siobh");
    ASSERT_EQ(ids(found), Ids{"siobhan"});
    ASSERT_TRUE(found.targets[0].agent);
    EXPECT_EQ(found.targets[0].agent->intent.choice.entry, kLunch.entry);
    EXPECT_FALSE(found.targets[0].agent->intent.choice.reason);
    EXPECT_TRUE(found.targets[0].agent->devices.empty());
    EXPECT_EQ(found.targets[0].number, "105");
}

TEST_F(HubTargets, search_isInNamesAndNumbersWhateverTheirCase) {
    (void)ilse().enter("ilse");
    EXPECT_EQ(ids(read(TargetKind::Agent, "SIOBHÁN")), Ids{"siobhan"});
    EXPECT_EQ(ids(read(TargetKind::Agent, "105")), Ids{"siobhan"});
    EXPECT_EQ(ids(read(TargetKind::Number, "éMILE")), Ids{"+32 9 555 07 07"});
    EXPECT_EQ(ids(read(TargetKind::Number, "5550 80-8")), Ids{"+32 9 555 08 08"});
    EXPECT_TRUE(read(TargetKind::Agent, "nobody of that name").targets.empty());
}

TEST_F(HubTargets, limit_saysWhetherThereAreMore) {
    (void)ilse().enter("ilse");
    const wire::Targets two = read(TargetKind::Agent, {}, 2);
    EXPECT_EQ(two.targets.size(), 2U);
    EXPECT_TRUE(two.more);
    EXPECT_FALSE(read(TargetKind::Number, {}, 3).more);
}

TEST_F(HubTargets, queues_sayHowManyCouldTakeIt) {
    startExchange();
    atTheDesk(ilse(), "ilse");
    atTheDesk(siobhan(), "siobhan");
    const wire::Targets found = read(TargetKind::Queue, "BILL");
    ASSERT_EQ(ids(found), Ids{"billing"});
    EXPECT_EQ(found.targets[0].ready, 1) << "who asks is not among them";
    domain::Site site = rig.floor().site;
    for (domain::Queue& each : site.rules.queues)
        if (each.id.value == "billing") each.channels.reset(static_cast<std::size_t>(domain::Channel::Voice));
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    EXPECT_TRUE(read(TargetKind::Queue, "bill").targets.empty()) << "it takes no calls";
    EXPECT_EQ(ids(read(TargetKind::EntryPoint)), Ids{"crisis"}) << "nor does what leads there";
}

TEST_F(HubTargets, W35_entryPoints_sayWhetherTheyCanBeAsked) {
    (void)ilse().enter("ilse");
    const wire::Targets found = read(TargetKind::EntryPoint);
    ASSERT_EQ(ids(found), (Ids{"crisis", "main"}));
    EXPECT_FALSE(found.targets[0].takesConsults);
    EXPECT_TRUE(found.targets[1].takesConsults);
    EXPECT_EQ(found.targets[1].number, "+32 9 555 00 00");
    const wire::Targets numbers = read(TargetKind::Number, "crisis");
    ASSERT_EQ(numbers.targets.size(), 1U);
    EXPECT_FALSE(numbers.targets[0].takesConsults) << "by its number as little";
}

TEST_F(HubTargets, W1_numbers_areForWhoMayCallOutside) {
    (void)ilse().enter("ilse");
    EXPECT_EQ(read(TargetKind::Number).targets.size(), 3U);
    domain::Site site = rig.floor().site;
    who(site, "ilse").calls.dialOut = false;
    ASSERT_TRUE(rig.must(floor::SetSite{site}, {}));
    EXPECT_EQ(refused(ilse(), wire::TargetsRead{TargetKind::Number, {}}), Refusal::Forbidden);
    EXPECT_FALSE(refused(ilse(), wire::TargetsRead{TargetKind::Agent, {}}));
    startExchange();
    EXPECT_EQ(refused(pbx(), wire::TargetsRead{TargetKind::Agent, {}}), Refusal::Forbidden);
}

TEST(Lowered, lettersOfTheseParts_areSmall) {
    EXPECT_EQ(hub::lowered("ABC xyz 123"), "abc xyz 123");
    EXPECT_EQ(hub::lowered("ÀÖØÞ×ß"), "àöøþ×ß");
    EXPECT_EQ(hub::lowered("ŁÓDŹ ŠŽĐ ſŸ"), "łódź šžđ ſŸ");
    EXPECT_EQ(hub::lowered("ΑΩ ЀЏ АЯ"), "αω ѐџ ая");
    EXPECT_EQ(hub::lowered("İ日本"), "İ日本");
    EXPECT_EQ(hub::lowered("cut \xC3"), "cut \xC3");
}

} // namespace
} // namespace readyline
