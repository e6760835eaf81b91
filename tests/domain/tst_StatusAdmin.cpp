// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What administration may make of the statuses and reasons: every fault, every trap, and what a new site file leaves of it.
#include "core/domain/Status.h"
#include "core/domain/StatusAdmin.h"
#include "tests/domain/Samples.h"

#include <gtest/gtest.h>

namespace readyline::domain {
namespace {

using samples::choose;
using Changed = Expected<SiteRules, AdminFault>;

SiteRules site() {
    SiteRules rules = samples::rules();
    for (PresenceEntry& each : rules.entries) each.builtIn = true;
    rules.reasons = {{{"lunch"}, "Lunch", "pauses", 0}, {{"break"}, "Break", "pauses", 1}};
    rules.policy.signInPresence = choose("not-ready");
    return rules;
}

PresenceEntry custom(const char* text = "Back office", BaseStatus base = BaseStatus::Busy) {
    PresenceEntry entry;
    entry.id = {"back-office"};
    entry.text = text;
    entry.base = base;
    entry.order = 30;
    return entry;
}

SiteRules with(SiteRules rules, const PresenceEntry& entry) { return withEntry(std::move(rules), entry).value(); }

std::optional<AdminFault> faultOf(const Changed& changed) {
    return changed ? std::nullopt : std::optional{changed.error()};
}

// --- faults ---------------------------------------------------------------------------------------------------------

struct EntryCase {
    const char* name;
    void (*spoil)(SiteRules&, PresenceEntry&);
    std::optional<AdminFault> fault;
};
class PutEntry : public testing::TestWithParam<EntryCase> {};

TEST_P(PutEntry, says) {
    SiteRules rules = site();
    PresenceEntry entry = custom();
    GetParam().spoil(rules, entry);
    const Changed changed = withEntry(rules, entry);
    EXPECT_EQ(faultOf(changed), GetParam().fault);
    if (!changed) return;
    EXPECT_EQ(*find(*changed, entry.id), entry);
    SiteRules back = *changed;
    std::erase_if(back.entries, [&](const PresenceEntry& each) { return each.id == entry.id; });
    std::erase_if(rules.entries, [&](const PresenceEntry& each) { return each.id == entry.id; });
    EXPECT_EQ(back, rules) << "something else changed, too";
}
INSTANTIATE_TEST_SUITE_P(StatusAdmin, PutEntry,
    testing::Values(EntryCase{"D9_new_isThere", [](SiteRules&, PresenceEntry&) {}, {}},
        EntryCase{"D9_again_isReplaced",
            [](SiteRules& rules, PresenceEntry& entry) {
                rules.entries.push_back(custom("Old text", BaseStatus::Away));
                entry.description = "Paper work";
            },
            {}},
        EntryCase{"D8_builtIn_isNotChanged", [](SiteRules&, PresenceEntry& entry) { entry.id = {"ready"}; },
            AdminFault::BuiltIn},
        EntryCase{"D8_K13_noneIsMadeBuiltIn", [](SiteRules&, PresenceEntry& entry) { entry.builtIn = true; },
            AdminFault::BuiltIn},
        EntryCase{"D10_noText", [](SiteRules&, PresenceEntry& entry) { entry.text.clear(); }, AdminFault::EmptyText},
        EntryCase{
            "D10_blankText", [](SiteRules&, PresenceEntry& entry) { entry.text = " \t "; }, AdminFault::EmptyText},
        EntryCase{"D10_textThatNobodySees",
            [](SiteRules&, PresenceEntry& entry) { entry.text = "\u00A0\u200B\uFEFF\u3000"; }, AdminFault::EmptyText},
        EntryCase{"D10_textThatIsTurnedAround", [](SiteRules&, PresenceEntry& entry) { entry.text = "Away \u202Exyz"; },
            AdminFault::DeceptiveText},
        EntryCase{"D10_textThatIsIsolated", [](SiteRules&, PresenceEntry& entry) { entry.text = "A\u2067B\u2069"; },
            AdminFault::DeceptiveText},
        EntryCase{"D10_textOfTwoLines", [](SiteRules&, PresenceEntry& entry) { entry.text = "A\r\nB"; },
            AdminFault::DeceptiveText},
        EntryCase{"D10_textWithNul",
            [](SiteRules&, PresenceEntry& entry) {
                entry.text = std::string{"A\0B", 3};
            },
            AdminFault::DeceptiveText},
        EntryCase{"D10_nameOfTwoLines", [](SiteRules&, PresenceEntry& entry) { entry.name = "a\nb"; },
            AdminFault::DeceptiveText},
        EntryCase{"D10_textWithWideSpaceAndEmoji",
            [](SiteRules&, PresenceEntry& entry) { entry.text = "Caf\u00E9\u00A0\u2615\uFE0F"; }, {}},
        EntryCase{"idWithASlash", [](SiteRules&, PresenceEntry& entry) { entry.id = {"a/b"}; }, AdminFault::BadId},
        EntryCase{"idWithAControlCharacter", [](SiteRules&, PresenceEntry& entry) { entry.id = {"a\x01"}; },
            AdminFault::BadId},
        EntryCase{"idThatIsThereAlready_stays",
            [](SiteRules& rules, PresenceEntry& entry) {
                entry.id = {"a/b"};
                rules.entries.push_back(entry);
                entry.text = "Paper work";
            },
            {}},
        EntryCase{"maximumOfNothing", [](SiteRules&, PresenceEntry& entry) { entry.maximum = seconds{0}; },
            AdminFault::BadMaximum},
        EntryCase{"maximumOfTwoDays", [](SiteRules&, PresenceEntry& entry) { entry.maximum = std::chrono::hours{48}; },
            AdminFault::BadMaximum},
        EntryCase{
            "maximumOfADay", [](SiteRules&, PresenceEntry& entry) { entry.maximum = std::chrono::hours{24}; }, {}},
        EntryCase{"Z13_reasonRequired_ofAGroupWithout",
            [](SiteRules&, PresenceEntry& entry) {
                entry.needsReason = ReasonRule::Required;
                entry.reasonGroup = "desk";
            },
            AdminFault::NoReasons},
        EntryCase{"Z13_reasonRequired_ofAGroupWithSome",
            [](SiteRules&, PresenceEntry& entry) {
                entry.needsReason = ReasonRule::Required;
                entry.reasonGroup = "pauses";
            },
            {}},
        EntryCase{"Z13_reasonOptional_ofANewGroup",
            [](SiteRules&, PresenceEntry& entry) {
                entry.needsReason = ReasonRule::Optional;
                entry.reasonGroup = "desk";
            },
            {}},
        EntryCase{"Z13_lastOfItsGroup_keepsOfferingIt",
            [](SiteRules& rules, PresenceEntry&) {
                rules.entries.push_back(custom());
                rules.entries.back().needsReason = ReasonRule::Optional;
                rules.entries.back().reasonGroup = "desk";
                rules.reasons.push_back({{"filing"}, "Filing", "desk", 0});
            },
            AdminFault::ReasonsLeft},
        EntryCase{"Z14_defaultAtSignIn_staysSelectable",
            [](SiteRules& rules, PresenceEntry& entry) {
                rules.entries.push_back(custom());
                rules.policy.signInPresence = choose("back-office");
                entry.selectable = false;
            },
            AdminFault::NeededByPolicy},
        EntryCase{"Z14_ofATeam_staysSelectable",
            [](SiteRules& rules, PresenceEntry& entry) {
                rules.entries.push_back(custom());
                rules.teams.push_back({{"red"}, "Red", {}});
                rules.teams.back().policy.signInPresence = choose("back-office");
                entry.needsReason = ReasonRule::Required;
                entry.reasonGroup = "pauses";
            },
            AdminFault::NeededByPolicy},
        EntryCase{"Z14_defaultAtSignIn_mayChangeItsWords",
            [](SiteRules& rules, PresenceEntry& entry) {
                rules.entries.push_back(custom());
                rules.policy.signInPresence = choose("back-office");
                entry.text = "Paper work";
            },
            {}},
        EntryCase{"tooMany",
            [](SiteRules& rules, PresenceEntry&) {
                while (rules.entries.size() < 100) {
                    rules.entries.push_back(custom());
                    rules.entries.back().id = {"e" + std::to_string(rules.entries.size())};
                }
            },
            AdminFault::TooMany}),
    [](const auto& each) { return std::string{each.param.name}; });

TEST(StatusAdmin, D9_K13_everyBase_canStandBehindACustomOne_andRoutingReadsItAlone) {
    for (const BaseStatus base :
        {BaseStatus::Available, BaseStatus::Busy, BaseStatus::BusyDnd, BaseStatus::Away, BaseStatus::Offline}) {
        const SiteRules rules = with(site(), custom("Back office", base));
        AgentLayers agent = samples::agent();
        agent.intent.choice = choose("back-office");
        EXPECT_EQ(effectiveBase(agent, rules), base);
        EXPECT_EQ(shownStatus(agent, rules).word, "Back office");
    }
}

TEST(StatusAdmin, D8_D9_remove_everyFault) {
    const SiteRules rules = with(site(), custom());
    const auto remove = [](const SiteRules& of, const char* id) { return faultOf(withoutEntry(of, {id})); };
    EXPECT_EQ(remove(rules, "ready"), AdminFault::BuiltIn);
    EXPECT_EQ(remove(rules, "gone"), AdminFault::NoSuchThing);
    EXPECT_EQ(remove(rules, "back-office"), std::nullopt);
    EXPECT_EQ(withoutEntry(rules, {"back-office"}).value(), site());
    const auto needed = [&](auto spoil) {
        SiteRules spoilt = rules;
        spoil(spoilt.policy);
        return remove(spoilt, "back-office");
    };
    const ShowOverlay shows{{"back-office"}, std::nullopt};
    EXPECT_EQ(needed([](Policy& p) { p.signInPresence = choose("back-office"); }), AdminFault::NeededByPolicy);
    EXPECT_EQ(needed([](Policy& p) { p.onReturn = {false, choose("back-office")}; }), AdminFault::NeededByPolicy);
    EXPECT_EQ(needed([](Policy& p) { p.onReturn = {true, choose("back-office")}; }), std::nullopt) << "it is not used";
    EXPECT_EQ(needed([&](Policy& p) { p.noAnswer.effect = shows; }), AdminFault::NeededByPolicy);
    EXPECT_EQ(needed([&](Policy& p) { p.decline = shows; }), AdminFault::NeededByPolicy);
    EXPECT_EQ(needed([&](Policy& p) { p.offerErrors.effect = shows; }), AdminFault::NeededByPolicy);
    EXPECT_EQ(needed([](Policy& p) { p.phoneBusy.entry = {"back-office"}; }), AdminFault::NeededByPolicy);
    SiteRules patched = rules;
    patched.queues[0].policy.decline = shows;
    EXPECT_EQ(remove(patched, "back-office"), AdminFault::NeededByPolicy);
    SiteRules last = rules;
    last.entries.back().needsReason = ReasonRule::Optional;
    last.entries.back().reasonGroup = "desk";
    EXPECT_EQ(remove(last, "back-office"), std::nullopt);
    last.reasons.push_back({{"filing"}, "Filing", "desk", 0});
    EXPECT_EQ(remove(last, "back-office"), AdminFault::ReasonsLeft);
}

TEST(StatusAdmin, Z13_putReason_everyFault) {
    const auto put = [](const Reason& reason) { return faultOf(withReason(site(), reason)); };
    EXPECT_EQ(put({{"walk"}, "Walk", "pauses", 2}), std::nullopt);
    EXPECT_EQ(put({{"walk"}, "", "pauses", 2}), AdminFault::EmptyText);
    EXPECT_EQ(put({{"walk"}, "\u00A0\u200D", "pauses", 2}), AdminFault::EmptyText);
    EXPECT_EQ(put({{"walk"}, "Wa\nlk", "pauses", 2}), AdminFault::DeceptiveText);
    EXPECT_EQ(put({{"walk"}, "Wa\u2066lk", "pauses", 2}), AdminFault::DeceptiveText);
    EXPECT_EQ(put({{"wa/lk"}, "Walk", "pauses", 2}), AdminFault::BadId);
    EXPECT_EQ(put({{"walk"}, "Walk", "nowhere", 2}), AdminFault::UnknownGroup);
    EXPECT_EQ(put({{"walk"}, "Walk", "pauses", 2, seconds{-1}}), AdminFault::BadMaximum);
    EXPECT_EQ(put({{"walk"}, "Walk", "pauses", 2, {}, {QueueId{"all"}}}), std::nullopt);
    EXPECT_EQ(put({{"walk"}, "Walk", "pauses", 2, {}, {QueueId{"all"}, QueueId{"gone"}}}), AdminFault::UnknownQueue);
    SiteRules moving = site();
    moving.entries[0].needsReason = ReasonRule::Optional;
    moving.entries[0].reasonGroup = "desk";
    moving.reasons = {{{"lunch"}, "Lunch", "pauses", 0}};
    EXPECT_EQ(faultOf(withReason(moving, {{"lunch"}, "Lunch", "desk", 0})), AdminFault::NoReasons)
        << "dnd requires one of the pauses";
    moving.reasons.push_back({{"break"}, "Break", "pauses", 0});
    moving.policy.signInPresence = choose("not-ready", "lunch");
    EXPECT_EQ(faultOf(withReason(moving, {{"lunch"}, "Lunch", "desk", 0})), AdminFault::NeededByPolicy);
    EXPECT_EQ(faultOf(withReason(moving, {{"lunch"}, "Lunch", "pauses", 0, {}, {QueueId{"all"}}})),
        AdminFault::NeededByPolicy)
        << "everybody begins with it";
    SiteRules full = site();
    while (full.reasons.size() < 250)
        full.reasons.push_back({{"r" + std::to_string(full.reasons.size())}, "R", "pauses"});
    EXPECT_EQ(faultOf(withReason(full, {{"walk"}, "Walk", "pauses"})), AdminFault::TooMany);
    EXPECT_EQ(faultOf(withReason(full, {{"lunch"}, "Dinner", "pauses"})), std::nullopt) << "that is no further one";
}

TEST(StatusAdmin, Z13_removeReason_everyFault) {
    SiteRules rules = site();
    EXPECT_EQ(faultOf(withoutReason(rules, {"gone"})), AdminFault::NoSuchThing);
    EXPECT_EQ(faultOf(withoutReason(rules, {"break"})), std::nullopt);
    rules.policy.onReturn = {false, choose("not-ready", "break")};
    EXPECT_EQ(faultOf(withoutReason(rules, {"break"})), AdminFault::NeededByPolicy);
    rules.policy.onReturn = {};
    rules.reasons.pop_back();
    EXPECT_EQ(faultOf(withoutReason(rules, {"lunch"})), AdminFault::NoReasons);
}

TEST(StatusAdmin, Z14_D4_signInPresence_mustBeWhatAgentsCanChoose) {
    const auto set
        = [](const SiteRules& rules, const Choice& choice) { return faultOf(withSignInPresence(rules, choice)); };
    EXPECT_EQ(set(site(), choose("ready")), std::nullopt);
    EXPECT_EQ(withSignInPresence(site(), choose("ready")).value().policy.signInPresence, choose("ready"));
    EXPECT_EQ(set(site(), choose("no-answer")), AdminFault::NotSelectable);
    EXPECT_EQ(set(site(), choose("offline")), AdminFault::NotSelectable);
    EXPECT_EQ(set(site(), choose("gone")), AdminFault::NotSelectable);
    EXPECT_EQ(set(site(), choose("dnd")), AdminFault::NotSelectable) << "without the reason that it requires";
    EXPECT_EQ(set(site(), choose("dnd", "lunch")), std::nullopt);
    EXPECT_EQ(set(site(), {}), AdminFault::NotSelectable) << "auto is not offered here";
    SiteRules automatic = site();
    automatic.policy.autoOffered = true;
    EXPECT_EQ(set(automatic, {}), std::nullopt);
}

// --- D11 ------------------------------------------------------------------------------------------------------------

struct TrapCase {
    const char* text;
    BaseStatus base;
    const char* words; // null: no trap
};
class Trap : public testing::TestWithParam<TrapCase> {};

TEST_P(Trap, D11_isSeen) {
    const auto found = misleads(site(), custom(GetParam().text, GetParam().base));
    ASSERT_EQ(found.has_value(), GetParam().words != nullptr) << GetParam().text;
    if (found) { EXPECT_EQ(found->words, GetParam().words); }
}
INSTANTIATE_TEST_SUITE_P(StatusAdmin, Trap,
    testing::Values(TrapCase{"Available", BaseStatus::Offline, "Available"},
        TrapCase{"Available soon", BaseStatus::Offline, "Available"},
        TrapCase{"Available soon", BaseStatus::Available, nullptr},
        TrapCase{"READY for mail", BaseStatus::Away, "READY"}, TrapCase{"Already at lunch", BaseStatus::Away, nullptr},
        TrapCase{"Not Ready: training", BaseStatus::Away, nullptr}, // the longer words count, not the Ready in them
        TrapCase{"Not ready yet", BaseStatus::Available, "Not ready"},
        TrapCase{"Not available", BaseStatus::Away, nullptr}, TrapCase{"Not available", BaseStatus::Busy, nullptr},
        TrapCase{"Not available", BaseStatus::Available, "Not available"},
        TrapCase{"Unavailable", BaseStatus::Available, "Unavailable"},
        TrapCase{"Unavailable", BaseStatus::Offline, nullptr}, TrapCase{"Busy", BaseStatus::Available, "Busy"},
        TrapCase{"Busy, do not disturb", BaseStatus::BusyDnd, nullptr}, // one of its words is right
        TrapCase{"Do not disturb", BaseStatus::Available, "Do not disturb"},
        TrapCase{"Signed out", BaseStatus::Available, "Signed out"}, // this site's word for Offline
        TrapCase{"Businessmen", BaseStatus::Away, nullptr}, TrapCase{"Back office", BaseStatus::Offline, nullptr},
        TrapCase{"Übready", BaseStatus::Away, nullptr}, TrapCase{"", BaseStatus::Away, nullptr}));

// Some queue sends work to who is Busy: to read that none comes is as wrong as with Available.
TEST(StatusAdmin, D3_D11_trap_isOfWhatTheQueuesAllow) {
    SiteRules rules = site();
    ASSERT_FALSE(rules.queues.empty());
    const PresenceEntry entry = custom("Not available", BaseStatus::Busy);
    EXPECT_FALSE(misleads(rules, entry));
    rules.queues.back().allowed = {BaseStatus::Available, BaseStatus::Busy};
    const auto found = misleads(rules, entry);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->words, "Not available");
    EXPECT_FALSE(misleads(rules, custom("Not available", BaseStatus::Away)));
}

TEST(StatusAdmin, D11_trap_isAllowed) { EXPECT_TRUE(withEntry(site(), custom("Available", BaseStatus::Offline))); }

// --- maximum --------------------------------------------------------------------------------------------------------

TEST(StatusAdmin, Z13_maximum_ofTheReasonBeforeThatOfTheEntry) {
    SiteRules rules = site();
    AgentLayers agent = samples::agent();
    agent.intent = {choose("not-ready", "lunch"), {}, samples::at(0)};
    EXPECT_EQ(shownStatus(agent, rules).overAt, std::nullopt);
    rules.entries[1].maximum = seconds{600};
    EXPECT_EQ(shownStatus(agent, rules).overAt, samples::at(600));
    rules.reasons[0].maximum = seconds{1800};
    EXPECT_EQ(shownStatus(agent, rules).overAt, samples::at(1800));
    agent.freeSince = samples::at(100); // the time that is shown counts from here
    EXPECT_EQ(shownStatus(agent, rules).overAt, samples::at(1900));
    agent.asked = true;
    EXPECT_EQ(shownStatus(agent, rules).overAt, std::nullopt) << "what shows was not chosen";
}

TEST(StatusAdmin, Z13_maximum_countsOnlyWhatWasChosenAndShows) {
    SiteRules rules = site();
    rules.entries[0].maximum = seconds{600};
    AgentLayers agent = samples::agent();
    EXPECT_EQ(shownStatus(agent, rules).overAt, samples::at(600));
    agent.work = {samples::working(Channel::Voice)};
    EXPECT_EQ(shownStatus(agent, rules).overAt, std::nullopt);
    agent.work.clear();
    agent.pending = samples::pending(choose("not-ready"));
    ASSERT_EQ(shownStatus(agent, rules).row, ShownRow::NotReady);
    EXPECT_EQ(shownStatus(agent, rules).overAt, std::nullopt) << "the pending one shows";
}

// --- a new site file ------------------------------------------------------------------------------------------------

struct NewFile : testing::Test {
    Administered changes;
    SiteRules file = site();
    [[nodiscard]] SiteRules after() const { return withAdministered(file, changes); }
};

TEST_F(NewFile, D9_nothingAdministered_staysAsItIs) { EXPECT_EQ(after(), file); }

TEST_F(NewFile, D9_Z13_whatWasAdded_stays) {
    remember(changes, custom());
    remember(changes, Reason{{"walk"}, "Walk", "pauses", 4});
    changes.signInPresence = choose("back-office");
    EXPECT_EQ(*find(after(), EntryId{"back-office"}), custom());
    EXPECT_NE(find(after(), ReasonId{"walk"}), nullptr);
    EXPECT_EQ(after().policy.signInPresence, choose("back-office"));
    EXPECT_NE(find(after(), ReasonId{"lunch"}), nullptr) << "the file's own are there, too";
}

TEST_F(NewFile, Z13_whatWasChanged_staysChanged) {
    remember(changes, Reason{{"lunch"}, "Dinner", "pauses", 4});
    EXPECT_EQ(find(after(), ReasonId{"lunch"})->label, "Dinner");
}

TEST_F(NewFile, Z13_whatWasRemoved_staysRemoved_untilItIsPutAgain) {
    rememberRemoved(changes, ReasonId{"break"});
    EXPECT_EQ(find(after(), ReasonId{"break"}), nullptr);
    remember(changes, Reason{{"break"}, "Break", "pauses", 0});
    EXPECT_NE(find(after(), ReasonId{"break"}), nullptr);
    file.entries.push_back(custom());
    rememberRemoved(changes, EntryId{"back-office"});
    EXPECT_EQ(find(after(), EntryId{"back-office"}), nullptr);
}

TEST_F(NewFile, D8_builtInOfThatId_comesFirst) {
    PresenceEntry own = custom("Mine");
    own.id = {"dnd"};
    remember(changes, own);
    EXPECT_EQ(find(after(), EntryId{"dnd"})->text, "Do not disturb");
}

TEST_F(NewFile, Z13_reasonOfAGroupThatNoStatusOffers_waits) {
    remember(changes, Reason{{"walk"}, "Walk", "elsewhere", 4});
    EXPECT_EQ(find(after(), ReasonId{"walk"}), nullptr);
    file.entries[1].reasonGroup = "elsewhere";
    EXPECT_NE(find(after(), ReasonId{"walk"}), nullptr);
}

TEST_F(NewFile, W22_reasonOfQueues_keepsThoseThatAreThere_andWaitsWhereNoneIs) {
    remember(changes, Reason{{"walk"}, "Walk", "pauses", 4, {}, {QueueId{"gone"}, QueueId{"all"}}});
    EXPECT_EQ(find(after(), ReasonId{"walk"})->queues, std::vector{QueueId{"all"}});
    file.queues[0].id = QueueId{"other"};
    EXPECT_EQ(find(after(), ReasonId{"walk"}), nullptr) << "not for everybody all at once";
    file.queues[0].id = QueueId{"gone"};
    EXPECT_EQ(find(after(), ReasonId{"walk"})->queues, std::vector{QueueId{"gone"}});
}

TEST_F(NewFile, Z13_removals_leaveNothingOpen) {
    rememberRemoved(changes, ReasonId{"lunch"});
    rememberRemoved(changes, ReasonId{"break"});
    EXPECT_EQ(after().reasons.size(), 1U) << "dnd requires a reason";
}

TEST_F(NewFile, Z13_requiredReasonThatTheFileNoLongerHas_isOptional) {
    PresenceEntry entry = custom();
    entry.needsReason = ReasonRule::Required;
    entry.reasonGroup = "desk";
    remember(changes, entry);
    EXPECT_EQ(find(after(), entry.id)->needsReason, ReasonRule::Optional);
}

TEST_F(NewFile, Z14_signInPresenceThatCannotBe_givesWayToTheFiles) {
    changes.signInPresence = choose("gone");
    EXPECT_EQ(after().policy.signInPresence, choose("not-ready"));
}

} // namespace
} // namespace readyline::domain
