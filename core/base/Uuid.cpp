// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Uuid.h"

#include <array>
#include <cstdio>

namespace readyline {

std::string uuid7(WallTime now, Random& random) {
    const auto ms = static_cast<std::uint64_t>(now.time_since_epoch().count()) & 0xffff'ffff'ffffULL;
    const std::uint64_t a = random.next();
    const std::uint64_t b = (random.next() & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-7%03x-%04x-%012llx", static_cast<unsigned>(ms >> 16),
        static_cast<unsigned>(ms & 0xffff), static_cast<unsigned>(a & 0xfff), static_cast<unsigned>(b >> 48),
        static_cast<unsigned long long>(b & 0xffff'ffff'ffffULL));
    return text.data();
}

bool isUuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (dash ? text[i] != '-' : !hex) return false;
    }
    return true;
}

} // namespace readyline
