// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Characters.h"

#include <algorithm>
#include <array>
#include <bit>

namespace readyline {
namespace {

constexpr char32_t kUnreadable = 0xFFFD;

struct Span {
    char32_t first, last;
};
constexpr std::array<Span, 15> kInvisible{{{0x20, 0x20}, {0xA0, 0xA0}, {0xAD, 0xAD}, {0x034F, 0x034F}, {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x1680, 0x1680}, {0x180B, 0x180F}, {0x2000, 0x200F}, {0x202F, 0x202F}, {0x205F, 0x2064},
    {0x206A, 0x206F}, {0x3000, 0x3000}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};

} // namespace

char32_t takeCharacter(std::string_view& utf8) {
    const auto first = static_cast<unsigned char>(utf8.front());
    const auto ones = static_cast<std::size_t>(std::countl_one(first));
    utf8.remove_prefix(1);
    if (ones == 0) return first;
    if (ones == 1 || ones > 4 || utf8.size() < ones - 1) return kUnreadable;
    char32_t value = first & (0x7FU >> ones);
    for (std::size_t i = 0; i + 1 < ones; ++i) {
        const auto next = static_cast<unsigned char>(utf8[i]);
        if ((next & 0xC0U) != 0x80U) return kUnreadable;
        value = value << 6U | (next & 0x3FU);
    }
    utf8.remove_prefix(ones - 1);
    return value;
}

bool isControl(char32_t each) {
    return each < 0x20 || (each >= 0x7F && each <= 0x9F) || each == 0x2028 || each == 0x2029;
}

bool turnsText(char32_t each) { return (each >= 0x202A && each <= 0x202E) || (each >= 0x2066 && each <= 0x2069); }

bool isInvisible(char32_t each) {
    return isControl(each) || turnsText(each)
        || std::ranges::any_of(kInvisible, [&](const Span& span) { return each >= span.first && each <= span.last; });
}

bool isBlank(std::string_view utf8) {
    while (!utf8.empty())
        if (!isInvisible(takeCharacter(utf8))) return false;
    return true;
}

} // namespace readyline
