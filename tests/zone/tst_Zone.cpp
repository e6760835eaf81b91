// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/zone/Zone.h"

#include "core/base/Timestamp.h"

#include <gtest/gtest.h>

namespace readyline::zone {
namespace {

using domain::TimeOfDay;

struct Next {
    const char* zone;
    TimeOfDay time;
    const char* after;
    const char* next;
};
class EveryNext : public testing::TestWithParam<Next> {};

TEST_P(EveryNext, P16_nextAt_isTheInstantOfThatPlace) {
    const Next& row = GetParam();
    const auto after = parseIso(row.after);
    ASSERT_TRUE(after) << row.after;
    EXPECT_EQ(toIso(nextAt(row.zone, row.time, *after)), row.next);
}

INSTANTIATE_TEST_SUITE_P(Zone, EveryNext,
    testing::Values(
        // an hour of today, of tomorrow, and exactly now means tomorrow: once a day
        Next{"UTC", {18, 30}, "2026-11-21T10:00:00.000Z", "2026-11-21T18:30:00.000Z"},
        Next{"UTC", {0, 0}, "2026-11-21T10:00:00.000Z", "2026-11-22T00:00:00.000Z"},
        Next{"UTC", {0, 0}, "2026-11-21T00:00:00.000Z", "2026-11-22T00:00:00.000Z"},
        Next{"UTC", {0, 0}, "2026-11-21T23:59:59.999Z", "2026-11-22T00:00:00.000Z"},
        // winter and summer, half hours, the far ends of the date line
        Next{"Europe/Brussels", {0, 0}, "2026-11-21T10:00:00.000Z", "2026-11-21T23:00:00.000Z"},
        Next{"Europe/Brussels", {0, 0}, "2026-07-21T10:00:00.000Z", "2026-07-21T22:00:00.000Z"},
        Next{"Asia/Kolkata", {0, 0}, "2026-11-21T10:00:00.000Z", "2026-11-21T18:30:00.000Z"},
        Next{"Pacific/Kiritimati", {0, 0}, "2026-11-21T10:00:00.001Z", "2026-11-22T10:00:00.000Z"},
        Next{"Pacific/Kiritimati", {0, 0}, "2026-11-21T09:59:59.999Z", "2026-11-21T10:00:00.000Z"},
        Next{"Pacific/Pago_Pago", {0, 0}, "2026-11-21T10:59:00.000Z", "2026-11-21T11:00:00.000Z"},
        // clocks go forward at 02:00 on 29 March: there is no 02:30, the moment of the change is meant
        Next{"Europe/Brussels", {2, 30}, "2026-03-28T12:00:00.000Z", "2026-03-29T01:00:00.000Z"},
        Next{"Europe/Brussels", {2, 30}, "2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z"},
        Next{"Europe/Brussels", {2, 0}, "2026-03-28T12:00:00.000Z", "2026-03-29T01:00:00.000Z"},
        Next{"Europe/Brussels", {3, 0}, "2026-03-28T12:00:00.000Z", "2026-03-29T01:00:00.000Z"},
        // clocks go back at 03:00 on 25 October: 02:30 comes twice, the first is meant and the second is not another
        Next{"Europe/Brussels", {2, 30}, "2026-10-24T12:00:00.000Z", "2026-10-25T00:30:00.000Z"},
        Next{"Europe/Brussels", {2, 30}, "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"},
        Next{"Europe/Brussels", {2, 30}, "2026-10-25T01:00:00.000Z", "2026-10-26T01:30:00.000Z"},
        // midnight itself is left out
        Next{"America/Asuncion", {0, 0}, "2023-09-30T12:00:00.000Z", "2023-10-01T04:00:00.000Z"},
        // Samoa went without 30 December 2011
        Next{"Pacific/Apia", {12, 0}, "2011-12-29T22:30:00.000Z", "2011-12-30T10:00:00.000Z"},
        Next{"Pacific/Apia", {12, 0}, "2011-12-30T10:00:00.000Z", "2011-12-30T22:00:00.000Z"},
        // nobody knows it
        Next{"Europe/Atlantis", {1, 0}, "2026-11-21T10:00:00.000Z", "2026-11-22T01:00:00.000Z"}));

struct Local {
    const char* zone;
    int year;
    unsigned month, day;
    TimeOfDay time;
    const char* instant; // empty: nobody knows
};
class EveryLocal : public testing::TestWithParam<Local> {};

TEST_P(EveryLocal, W102_instantAt_isTheInstantOfThatDateThere) {
    const Local& row = GetParam();
    const std::chrono::year_month_day date{
        std::chrono::year{row.year}, std::chrono::month{row.month}, std::chrono::day{row.day}};
    const auto instant = instantAt(row.zone, date, row.time);
    EXPECT_EQ(instant ? toIso(*instant) : std::string{}, row.instant);
}

INSTANTIATE_TEST_SUITE_P(Zone, EveryLocal,
    testing::Values(Local{"UTC", 2026, 11, 23, {10, 0}, "2026-11-23T10:00:00.000Z"},
        Local{"Europe/Stockholm", 2026, 11, 23, {10, 0}, "2026-11-23T09:00:00.000Z"},
        Local{"Europe/Stockholm", 2026, 7, 23, {10, 0}, "2026-07-23T08:00:00.000Z"},
        // both changes of a year: 02:30 is left out on 29 March, and comes twice on 25 October
        Local{"Europe/Brussels", 2026, 3, 29, {1, 59}, "2026-03-29T00:59:00.000Z"},
        Local{"Europe/Brussels", 2026, 3, 29, {2, 30}, "2026-03-29T01:00:00.000Z"},
        Local{"Europe/Brussels", 2026, 3, 29, {3, 0}, "2026-03-29T01:00:00.000Z"},
        Local{"Europe/Brussels", 2026, 10, 25, {2, 30}, "2026-10-25T00:30:00.000Z"},
        Local{"Europe/Brussels", 2026, 10, 25, {3, 0}, "2026-10-25T02:00:00.000Z"},
        // half an hour, and a change of half an hour
        Local{"Asia/Kolkata", 2026, 11, 23, {10, 0}, "2026-11-23T04:30:00.000Z"},
        Local{"Australia/Lord_Howe", 2026, 10, 4, {2, 15}, "2026-10-03T15:30:00.000Z"},
        // one date, a day and an hour apart; and a date that was left out
        Local{"Pacific/Kiritimati", 2026, 11, 23, {10, 0}, "2026-11-22T20:00:00.000Z"},
        Local{"Pacific/Pago_Pago", 2026, 11, 23, {10, 0}, "2026-11-23T21:00:00.000Z"},
        Local{"Pacific/Apia", 2011, 12, 30, {12, 0}, "2011-12-30T10:00:00.000Z"},
        Local{"Europe/Atlantis", 2026, 11, 23, {10, 0}, ""}, Local{"", 2026, 11, 23, {10, 0}, ""}));

TEST(Zone, inWords_isTheClockThereWithItsName) {
    const auto words = [](const char* zone, const char* at) { return inWords(zone, *parseIso(at)); };
    EXPECT_EQ(words("Europe/Brussels", "2026-11-21T09:30:05.250Z"), "2026-11-21 10:30:05 CET (Europe/Brussels)");
    EXPECT_EQ(words("Europe/Brussels", "2026-07-21T22:30:05.000Z"), "2026-07-22 00:30:05 CEST (Europe/Brussels)");
    // 02:30 comes twice: the name says which
    EXPECT_EQ(words("Europe/Brussels", "2026-10-25T00:30:00.000Z"), "2026-10-25 02:30:00 CEST (Europe/Brussels)");
    EXPECT_EQ(words("Europe/Brussels", "2026-10-25T01:30:00.000Z"), "2026-10-25 02:30:00 CET (Europe/Brussels)");
    EXPECT_EQ(words("UTC", "2026-11-21T09:30:05.000Z"), "2026-11-21 09:30:05 UTC");
    EXPECT_EQ(words("Europe/Atlantis", "2026-11-21T09:30:05.000Z"), "2026-11-21 09:30:05 UTC");
}

TEST(Zone, isKnown_byItsNameAlone) {
    for (const char* name : {"UTC", "Europe/Brussels", "Asia/Kolkata", "America/Argentina/Buenos_Aires"})
        EXPECT_TRUE(isKnown(name)) << name;
    for (const char* name : {"", "Europe/Atlantis", "europe/brussels", "+02:00", "../../etc/passwd", "Europe"})
        EXPECT_FALSE(isKnown(name)) << name;
}

} // namespace
} // namespace readyline::zone
