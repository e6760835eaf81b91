// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Callbacks: the table of their states, the pauses between calls, and every limit of what can be typed (rules 2.12).
#include "core/base/Timestamp.h"
#include "core/domain/CallbackCheck.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace readyline::domain {
namespace {

using namespace std::chrono_literals;
using Faults = std::vector<CallbackFault>;

const WallTime kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + 9h};

// Places whose clocks never change; the tables of the machine are tried where they are read.
std::optional<WallTime> clockOf(const std::string& zone, std::chrono::year_month_day date, TimeOfDay time) {
    static const std::map<std::string, std::chrono::minutes> kOffsets{
        {"UTC", 0min}, {"Here/Summer", 120min}, {"Here/Half", 330min}, {"Here/Line", 840min}};
    const auto found = kOffsets.find(zone);
    if (found == kOffsets.end()) return std::nullopt;
    return WallTime{std::chrono::sys_days{date}} + std::chrono::hours{time.hour} + std::chrono::minutes{time.minute}
    - found->second;
}

CallbackForm form() {
    return {"Freya Lindqvist", "+46 70 555 018", "UTC", "2026-11-23", "10:00", "10:30", {"sales"}, {}, "The meter"};
}

Faults windowFaults(const CallbackForm& typed, std::optional<WallTime> standing = std::nullopt) {
    const auto window = checkWindow(typed, kNow, clockOf, standing);
    return window ? Faults{} : window.error();
}

std::string repeated(const char* text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

TEST(Callback, W92_states_goAsTheTableSays) {
    using S = CallbackState;
    using E = CallbackEvent;
    EXPECT_EQ(step(S::Planned, E::Due), S::Waiting);
    EXPECT_EQ(step(S::Waiting, E::Unanswered), S::Paused);
    EXPECT_EQ(step(S::Paused, E::Due), S::Waiting);
    for (const S each : {S::Planned, S::Waiting, S::Paused}) EXPECT_EQ(step(each, E::Finished), S::Ended);
    for (const E each : {E::Due, E::Unanswered, E::Finished}) EXPECT_FALSE(step(S::Ended, each));
    EXPECT_FALSE(step(S::Waiting, E::Due)) << "never twice";
    EXPECT_FALSE(step(S::Planned, E::Unanswered));
}

TEST(Callback, W92_pauses_grow_andEndSomewhere) {
    CallbackPolicy policy;
    policy.pause = 600s;
    policy.growth = 3;
    EXPECT_EQ(pauseAfter(policy, 1), 600s);
    EXPECT_EQ(pauseAfter(policy, 2), 1800s);
    EXPECT_EQ(pauseAfter(policy, 3), 5400s);
    EXPECT_EQ(pauseAfter(policy, 40), kLongestCallbackPause);
    policy.growth = 1;
    EXPECT_EQ(pauseAfter(policy, 9), 600s);
}

struct PhoneRow {
    const char* typed;
    Faults faults;
};
class Phones : public testing::TestWithParam<PhoneRow> {};
TEST_P(Phones, W98_phone_isTakenOrRefused) {
    CallbackForm typed = form();
    typed.phone = GetParam().typed;
    EXPECT_EQ(checkTexts(CallbackKind::Scheduled, typed), GetParam().faults) << GetParam().typed;
}
INSTANTIATE_TEST_SUITE_P(Callback, Phones,
    testing::Values(PhoneRow{"5550188", {}}, PhoneRow{"123456789012345", {}}, PhoneRow{"+46,70.5-5 (5)", {}},
        PhoneRow{"555018", {CallbackFault::PhoneLength}}, PhoneRow{"1234567890123456", {CallbackFault::PhoneLength}},
        PhoneRow{"", {CallbackFault::PhoneLength}}, PhoneRow{"-- -- -- 12", {CallbackFault::PhoneLength}},
        PhoneRow{"46+70555018", {CallbackFault::PhoneCharacters}},
        PhoneRow{"+4670x555", {CallbackFault::PhoneCharacters}},
        PhoneRow{"0470/555018", {CallbackFault::PhoneCharacters}}));

TEST(Callback, W98_phoneNumber_isDigitsAndTheLeadingPlus) {
    EXPECT_EQ(phoneNumber("+46 (70) 555.01-88"), "+46705550188");
    EXPECT_EQ(phoneNumber("070, 555"), "070555");
}

TEST(Callback, W99_name_countsCharactersNotBytes) {
    CallbackForm typed = form();
    const auto faults = [&](std::string name) {
        typed.name = std::move(name);
        return checkTexts(CallbackKind::Scheduled, typed);
    };
    const Faults length{CallbackFault::NameLength};
    EXPECT_EQ(faults("Zoë"), Faults{});
    EXPECT_EQ(faults("王小明"), Faults{});
    EXPECT_EQ(faults("Wu"), length);
    EXPECT_EQ(faults("王明"), length);
    EXPECT_EQ(faults("    "), length);
    EXPECT_EQ(faults(repeated("ñ", 250)), Faults{});
    EXPECT_EQ(faults(repeated("ñ", 251)), length);
    EXPECT_EQ(faults("Ann\nLee"), Faults{CallbackFault::NameCharacters});
    EXPECT_EQ(faults(""), length);
    EXPECT_EQ(checkTexts(CallbackKind::Courtesy, typed), Faults{}) << "the exchange may know the number alone";
    EXPECT_EQ(checkTexts(CallbackKind::Web, typed), length);
    typed.name = "Li";
    EXPECT_EQ(checkTexts(CallbackKind::Courtesy, typed), Faults{}) << "as he waits in the queue";
    typed.name = " ";
    EXPECT_EQ(checkTexts(CallbackKind::Courtesy, typed), length);
    EXPECT_EQ(faults("Li"), length);
}

TEST(Callback, W104_reason_isOptional_250AtMost) {
    CallbackForm typed = form();
    typed.reason.clear();
    EXPECT_EQ(checkTexts(CallbackKind::Personal, typed), Faults{});
    typed.reason = repeated("é", 250);
    EXPECT_EQ(checkTexts(CallbackKind::Personal, typed), Faults{});
    typed.reason += '.';
    EXPECT_EQ(checkTexts(CallbackKind::Personal, typed), Faults{CallbackFault::ReasonLength});
}

TEST(Callback, W100_dateAndTimes_areNeededAndStrict) {
    for (const char* bad : {"", "2026-11-31", "2026-2-03", "23.11.2026", "2026-13-01", "2026-11-2x"}) {
        CallbackForm typed = form();
        typed.date = bad;
        EXPECT_EQ(windowFaults(typed), Faults{CallbackFault::BadDate}) << bad;
    }
    for (const char* bad : {"", "24:00", "10:60", "9:00", "10.00", "1o:00"}) {
        CallbackForm typed = form();
        typed.from = typed.to = bad;
        EXPECT_EQ(windowFaults(typed), (Faults{CallbackFault::BadFrom, CallbackFault::BadTo})) << bad;
    }
}

TEST(Callback, W101_start_is30MinutesTo31DaysAhead) {
    CallbackForm typed = form();
    const auto at = [&](const char* date, const char* from, const char* to) {
        typed.date = date;
        typed.from = from;
        typed.to = to;
        return windowFaults(typed);
    };
    EXPECT_EQ(at("2026-11-21", "09:30", "10:00"), Faults{});
    EXPECT_EQ(at("2026-11-21", "09:29", "10:00"), Faults{CallbackFault::TooSoon});
    EXPECT_EQ(at("2026-11-20", "10:00", "11:00"), Faults{CallbackFault::TooSoon});
    EXPECT_EQ(at("2026-12-22", "09:00", "10:00"), Faults{});
    EXPECT_EQ(at("2026-12-22", "09:01", "10:00"), Faults{CallbackFault::TooFar});
}

TEST(Callback, W101_window_is30MinutesTo8Hours) {
    CallbackForm typed = form();
    const auto until = [&](const char* to) {
        typed.to = to;
        return windowFaults(typed);
    };
    EXPECT_EQ(until("10:30"), Faults{});
    EXPECT_EQ(until("10:29"), Faults{CallbackFault::WindowTooShort});
    EXPECT_EQ(until("10:00"), Faults{CallbackFault::WindowTooShort});
    EXPECT_EQ(until("09:00"), Faults{CallbackFault::WindowTooShort});
    EXPECT_EQ(until("18:00"), Faults{});
    EXPECT_EQ(until("18:01"), Faults{CallbackFault::WindowTooLong});
}

TEST(Callback, W101_aStartThatStands_isNeitherTooSoonNorTooFar) {
    CallbackForm typed = form();
    typed.date = "2026-11-21";
    typed.from = "09:10";
    typed.to = "10:00";
    EXPECT_EQ(windowFaults(typed, kNow + 10min), Faults{});
    EXPECT_EQ(windowFaults(typed, kNow + 11min), Faults{CallbackFault::TooSoon});
}

TEST(Callback, W102_zone_isNeededAndDecidesTheInstant) {
    CallbackForm typed = form();
    for (const char* bad : {"", "Here/Nowhere"}) {
        typed.zone = bad;
        EXPECT_EQ(windowFaults(typed), Faults{CallbackFault::UnknownZone}) << bad;
    }
    for (const auto& [zone, start] : std::map<std::string, std::string>{{"Here/Summer", "2026-11-23T08:00:00.000Z"},
             {"Here/Half", "2026-11-23T04:30:00.000Z"}, {"Here/Line", "2026-11-22T20:00:00.000Z"}}) {
        typed.zone = zone;
        const auto window = checkWindow(typed, kNow, clockOf);
        ASSERT_TRUE(window) << zone;
        EXPECT_EQ(toIso(window->start), start) << zone;
    }
}

TEST(Callback, W95_W103_W107_W109_placeOfTheCall) {
    SiteRules rules;
    Queue sales;
    sales.id = {"sales"};
    sales.channels.set(index(Channel::Voice));
    sales.callbacks = CallbackEntry{{"pbx"}, "+3290000", true};
    Queue chat = sales;
    chat.id = {"chat"};
    chat.channels.reset();
    Queue closed = sales;
    closed.id = {"closed"};
    closed.callbacks->active = false;
    rules.queues = {sales, chat, closed};
    const std::vector<QueueId> mine{{"sales"}, {"chat"}, {"closed"}}, none;
    CallbackForm typed = form();
    EXPECT_EQ(checkPlace(typed, rules, mine, nullptr), Faults{});
    EXPECT_EQ(checkPlace(typed, rules, none, nullptr), Faults{CallbackFault::NotYourQueue});
    for (const char* no : {"chat", "closed"}) {
        typed.queue = {no};
        EXPECT_EQ(checkPlace(typed, rules, mine, nullptr), Faults{CallbackFault::NoCallbacks}) << no;
    }
    for (const char* no : {"", "gone"}) {
        typed.queue = {no};
        EXPECT_EQ(checkPlace(typed, rules, mine, nullptr), Faults{CallbackFault::QueueMissing}) << no;
    }
    typed.queue = {"sales"};
    typed.assignee = {"bob"};
    EXPECT_EQ(checkPlace(typed, rules, mine, nullptr), Faults{CallbackFault::NotYourTeam});
    EXPECT_EQ(checkPlace(typed, rules, none, &mine), Faults{}) << "his queue is enough";
    EXPECT_EQ(checkPlace(typed, rules, none, &none), Faults{CallbackFault::NotYourQueue});
}

TEST(Callback, W105_patched_changesWhatIsSaidAlone) {
    CallbackForm before = form();
    before.assignee = {"bob"};
    CallbackPatch patch;
    EXPECT_EQ(patched(before, patch), before);
    patch.to = "11:00";
    patch.anybody = true;
    CallbackForm after = before;
    after.to = "11:00";
    after.assignee = {};
    EXPECT_EQ(patched(before, patch), after);
    patch.assignee = PersonId{"ann"};
    after.assignee = {"ann"};
    EXPECT_EQ(patched(before, patch), after);
}

TEST(Callback, W98_faults_areWholeSentencesAboutAMember) {
    for (std::size_t i = 0; i < kCallbackFaultCount; ++i) {
        const CallbackFaultRow& each = row(static_cast<CallbackFault>(i));
        EXPECT_EQ(static_cast<std::size_t>(each.fault), i);
        EXPECT_TRUE(each.words.ends_with('.')) << each.words;
        EXPECT_FALSE(each.member.empty());
    }
}

} // namespace
} // namespace readyline::domain
