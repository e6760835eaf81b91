// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What may be chosen, and which code a wrap-up gets when nobody chose one.
#include "core/domain/Site.h"

#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using namespace samples;
using F = ChoiceFault;

std::optional<F> check(const Choice& choice, Role chooser = Role::Agent) {
    return checkChoice(rules(), choice, chooser);
}

TEST(Site, Z12_notReady_withAndWithoutReason_canBeChosen) {
    EXPECT_EQ(check(choose("not-ready")), std::nullopt);
    EXPECT_EQ(check(choose("not-ready", "lunch")), std::nullopt);
    EXPECT_EQ(check(choose("ready")), std::nullopt);
    EXPECT_EQ(check(choose("busy")), std::nullopt); // C4: by entry, not by base
}

TEST(Site, Z15_D6_W22_systemEntry_cannotBeChosen_byAnybody) {
    for (const Role each : {Role::Agent, Role::Supervisor, Role::Admin})
        EXPECT_EQ(check(choose("no-answer"), each), F::NotSelectable);
}

TEST(Site, Z17_offline_isForAdministrators_unlessGranted) {
    EXPECT_EQ(check(choose("offline")), F::OfflineNotGranted);
    EXPECT_EQ(check(choose("offline"), Role::Supervisor), F::OfflineNotGranted);
    EXPECT_EQ(check(choose("offline"), Role::Connector), F::OfflineNotGranted);
    EXPECT_EQ(check(choose("offline"), Role::Admin), std::nullopt);
    SiteRules granted = rules();
    granted.entries[4].selectable = true;
    EXPECT_EQ(checkChoice(granted, choose("offline"), Role::Agent), std::nullopt);
    EXPECT_EQ(checkChoice(granted, choose("offline"), Role::Supervisor), F::OfflineNotGranted);
}

TEST(Site, Z17_offline_grantedToAPerson_isForAgentsAlone) {
    const auto granted = [](Role role) { return checkChoice(rules(), choose("offline"), {role, {Grant::SetOffline}}); };
    EXPECT_EQ(granted(Role::Agent), std::nullopt);
    EXPECT_EQ(granted(Role::Supervisor), F::OfflineNotGranted);
    EXPECT_EQ(granted(Role::Connector), F::OfflineNotGranted);
    EXPECT_EQ(checkChoice(rules(), choose("offline"), {Role::Agent, {Grant::EditStatuses}}), F::OfflineNotGranted);
    EXPECT_EQ(checkChoice(rules(), choose("no-answer"), {Role::Agent, {Grant::SetOffline}}), F::NotSelectable);
}

TEST(Site, Z12_Z13_reason_mustFitItsEntry) {
    EXPECT_EQ(check(choose("ready", "lunch")), F::ReasonNotAllowed);
    EXPECT_EQ(check(choose("not-ready", "gone")), F::UnknownReason);
    EXPECT_EQ(check(choose("not-ready", "other")), F::ReasonNotAllowed); // of another group
    EXPECT_EQ(check(choose("dnd")), F::ReasonRequired);
    EXPECT_EQ(check(choose("dnd", "lunch")), std::nullopt);
    EXPECT_EQ(check(choose("gone")), F::UnknownEntry);
}

TEST(Site, Z12_P10_W22_reasonOfSomeQueues_isForWhoIsInOneOfThem) {
    SiteRules r = rules();
    r.reasons[0].queues = {QueueId{"billing"}, QueueId{"sales"}};
    const auto ask = [&](std::vector<QueueId> queues) {
        return checkChoice(r, choose("not-ready", "lunch"), {Role::Agent, {}, std::move(queues)});
    };
    EXPECT_EQ(ask({QueueId{"sales"}}), std::nullopt);
    EXPECT_EQ(ask({QueueId{"help"}, QueueId{"billing"}}), std::nullopt);
    EXPECT_EQ(ask({QueueId{"help"}}), F::ReasonOfOtherQueues);
    EXPECT_EQ(ask({}), F::ReasonOfOtherQueues);
    EXPECT_EQ(checkChoice(r, choose("not-ready", "lunch"), Role::Admin), F::ReasonOfOtherQueues);
    r.reasons[0].queues.clear();
    EXPECT_EQ(ask({}), std::nullopt) << "none: everybody";
}

TEST(Site, W22_chooserFor_hasTheRightsOfOneAndTheQueuesOfTheOther) {
    Person target, asker;
    target.queues = {QueueId{"sales"}};
    target.grants = {Grant::SetOffline};
    asker.role = Role::Supervisor;
    asker.queues = {QueueId{"help"}};
    const Chooser chooser = chooserFor(target, asker);
    EXPECT_EQ(chooser.role, Role::Supervisor);
    EXPECT_FALSE(chooser.mayGoOffline);
    EXPECT_EQ(chooser.queues, target.queues);
}

TEST(Site, W23_readyEntry_isTheFirstThatBringsWorkWithoutAReason) {
    SiteRules r = rules();
    EXPECT_EQ(readyEntry(r)->id, EntryId{"ready"});
    PresenceEntry sooner = r.entries[0];
    sooner.id = EntryId{"sooner"};
    sooner.order = -1;
    r.entries.push_back(sooner);
    EXPECT_EQ(readyEntry(r)->id, sooner.id);
    r.entries.back().needsReason = ReasonRule::Required;
    EXPECT_EQ(readyEntry(r)->id, EntryId{"ready"});
    r.entries[0].selectable = false;
    EXPECT_EQ(readyEntry(r), nullptr);
}

TEST(Site, D13_auto_onlyWhereOffered) {
    EXPECT_EQ(check({}), F::AutoNotOffered);
    SiteRules offers = rules();
    offers.policy.autoOffered = true;
    EXPECT_EQ(checkChoice(offers, {}, Role::Agent), std::nullopt);
    EXPECT_EQ(checkChoice(offers, {{}, ReasonId{"lunch"}}, Role::Agent), F::ReasonNotAllowed);
}

TEST(Site, W84_defaultCode_ofTheQueueComesFirst) {
    SiteRules r;
    const QueueId billing{"billing"}, sales{"sales"};
    EXPECT_EQ(defaultCode(r, billing), nullptr);
    r.codes = {{{"a"}, "A", {}, false}, {{"all"}, "Other", {}, true}, {{"second"}, "Second", {}, true},
        {{"own"}, "Sold", {sales}, true}};
    EXPECT_EQ(defaultCode(r, billing)->id, CodeId{"all"});
    EXPECT_EQ(defaultCode(r, sales)->id, CodeId{"own"});
}

TEST(Site, find_unknown_isNothing) {
    const SiteRules r = rules();
    EXPECT_EQ(find(r, QueueId{"all"})->id, QueueId{"all"});
    EXPECT_EQ(find(r, EntryId{"busy"})->text, "Busy");
    EXPECT_EQ(find(r, ReasonId{"lunch"})->label, "Lunch");
    EXPECT_EQ(find(r, QueueId{"gone"}), nullptr);
    EXPECT_EQ(find(r, EntryId{"gone"}), nullptr);
    EXPECT_EQ(find(r, ReasonId{"gone"}), nullptr);
    EXPECT_EQ(find(r, TeamId{"gone"}), nullptr);
    EXPECT_EQ(find(r, CodeId{"gone"}), nullptr);
}

} // namespace
} // namespace readyline::domain
