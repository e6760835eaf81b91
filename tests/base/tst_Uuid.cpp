// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// UUIDs of version 7: they carry the moment, sort by it, and do not repeat.
#include "core/base/Uuid.h"

#include <gtest/gtest.h>

#include <set>

namespace readyline {
namespace {

class Counting final : public Random { // a sequence that is known
public:
    explicit Counting(std::uint64_t first) : m_next(first) {}
    std::uint64_t next() override { return m_next++; }

private:
    std::uint64_t m_next;
};

TEST(Uuid, layout_isThatOfRfc9562) {
    Counting zero{0};
    EXPECT_EQ(uuid7(WallTime{Duration{0x0123'4567'89ab}}, zero), "01234567-89ab-7000-8000-000000000001");
    Counting ones{~std::uint64_t{0}};
    const std::string text = uuid7(WallTime{Duration{1}}, ones);
    EXPECT_EQ(text.substr(0, 19), "00000000-0001-7fff-");
    EXPECT_TRUE(text[19] >= '8' && text[19] <= 'b') << text;
    EXPECT_TRUE(isUuid(text));
}

TEST(Uuid, later_sortsBehindEarlier) {
    SystemRandom random;
    std::string last;
    for (int i = 0; i < 500; ++i) {
        const std::string next = uuid7(WallTime{Duration{1'700'000'000'000 + i}}, random);
        EXPECT_LT(last, next);
        EXPECT_TRUE(isUuid(next));
        last = next;
    }
}

TEST(Uuid, sameMoment_doesNotRepeat) {
    SystemRandom random;
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i) EXPECT_TRUE(seen.insert(uuid7(WallTime{}, random)).second);
}

TEST(Uuid, isUuid_otherForms_areNot) {
    EXPECT_TRUE(isUuid("01234567-89ab-4def-8123-456789abcdef"));
    for (const char* each : {"", "01234567-89AB-7def-8123-456789abcdef", "01234567-89ab-7def-8123-456789abcde",
             "01234567-89ab-7def-8123-456789abcdef0", "0123456789ab-7def-8123-456789abcdef-",
             "g1234567-89ab-7def-8123-456789abcdef", "{1234567-89ab-7def-8123-456789abcde}"})
        EXPECT_FALSE(isUuid(each)) << each;
}

} // namespace
} // namespace readyline
