// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a variable may hold, and what somebody who types it may be on the way to.
#include "core/domain/Variables.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace readyline::domain {
namespace {

using T = VariableType;

constexpr std::array kTypes{T::Text, T::Number, T::DateTime, T::Boolean};

TEST(Variables, W71_value_hasAtMost256Characters_notBytes) {
    std::string wide;
    for (int i = 0; i < 256; ++i) wide += "ž";
    EXPECT_EQ(checkValue(T::Text, wide), std::nullopt);
    EXPECT_EQ(checkValue(T::Text, wide + "x"), ValueFault::TooLong);
    EXPECT_EQ(checkValue(T::Number, std::string(257, '1')), ValueFault::TooLong);
    EXPECT_TRUE(mayBecomeValue(T::Text, wide));
    EXPECT_FALSE(mayBecomeValue(T::Text, wide + "x")) << "more characters make it no shorter";
}

TEST(Variables, W74_emptyValue_fitsEveryType) {
    for (const T each : kTypes) {
        EXPECT_EQ(checkValue(each, ""), std::nullopt);
        EXPECT_TRUE(mayBecomeValue(each, ""));
    }
}

TEST(Variables, W72_dateTime_extendedIso8601) {
    for (const char* each : {"2026-03-14", "2024-02-29", "2026-03-14T09:30", "2026-03-14T09:30:15",
             "2026-03-14T09:30:15.25", "2026-03-14T09:30Z", "2026-03-14T23:59:59+05:30", "2026-03-14T00:00-14:00"})
        EXPECT_EQ(checkValue(T::DateTime, each), std::nullopt) << each;
}

TEST(Variables, W72_dateTime_whatIsNoneIsRefused) {
    for (const char* each :
        {"14.03.2026", "2026-3-14", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "20260314",
            "2026-03-14 09:30", "2026-03-14t09:30", "2026-03-14T24:00", "2026-03-14T09:60", "2026-03-14T09",
            "2026-03-14T09:30:", "2026-03-14T09:30:15.", "2026-03-14T09:30+1", "2026-03-14T09:30+15:00",
            "2026-03-14T09:30+14:30", "2026-03-14T09:30ZZ", "2026-03-14Z", "tomorrow", " 2026-03-14", "2026-03-14 "})
        EXPECT_EQ(checkValue(T::DateTime, each), ValueFault::NoDateTime) << each;
}

// Every beginning of a good one may become it; so nothing is red while somebody types.
TEST(Variables, W72_dateTime_whileTyping_eachBeginningMayBecomeOne) {
    for (const std::string whole : {"2026-12-31T23:59:59.999+05:45", "2024-02-29T09:30Z", "2026-10-30T19:05-03:30"})
        for (std::size_t length = 0; length <= whole.size(); ++length)
            EXPECT_TRUE(mayBecomeValue(T::DateTime, whole.substr(0, length))) << whole.substr(0, length);
    for (const char* each : {"2026-13", "2026-02-3", "2026-02-30", "14.", "2026-03-14 ", "2026-03-14T25",
             "2026-03-14T09:30+15", "2026-03-14T09:30Z+", "x"})
        EXPECT_FALSE(mayBecomeValue(T::DateTime, each)) << each;
}

TEST(Variables, W68_number_figuresSignAndPoint) {
    for (const char* each : {"0", "-1", "+12", "48213", "48213.5", "007"})
        EXPECT_EQ(checkValue(T::Number, each), std::nullopt) << each;
    for (const char* each : {"-", "1.", ".5", "1,5", "1e3", "48 213", "12 kWh", "--1"})
        EXPECT_EQ(checkValue(T::Number, each), ValueFault::NoNumber) << each;
    for (const char* each : {"-", "1.", "+"}) EXPECT_TRUE(mayBecomeValue(T::Number, each)) << each;
    for (const char* each : {"1,", "x", "1.5."}) EXPECT_FALSE(mayBecomeValue(T::Number, each)) << each;
}

TEST(Variables, W68_boolean_trueOrFalse) {
    EXPECT_EQ(checkValue(T::Boolean, "true"), std::nullopt);
    EXPECT_EQ(checkValue(T::Boolean, "false"), std::nullopt);
    for (const char* each : {"yes", "True", "1", "tru"})
        EXPECT_EQ(checkValue(T::Boolean, each), ValueFault::NoBoolean) << each;
    EXPECT_TRUE(mayBecomeValue(T::Boolean, "tru"));
    EXPECT_FALSE(mayBecomeValue(T::Boolean, "trux"));
}

TEST(Variables, everyFault_hasItsWords) {
    for (const ValueFault each :
        {ValueFault::TooLong, ValueFault::NoNumber, ValueFault::NoDateTime, ValueFault::NoBoolean})
        EXPECT_FALSE(describe(each).empty());
}

} // namespace
} // namespace readyline::domain
