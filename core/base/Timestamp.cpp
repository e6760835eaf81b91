// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/Timestamp.h"

#include <array>
#include <cstdio>

namespace readyline {
namespace {

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

} // namespace

std::string toIso(WallTime at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date{day};
    const hh_mm_ss time{at - day};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
        static_cast<int>(time.subseconds().count()));
    return text.data();
}

std::optional<WallTime> parseIso(std::string_view text) {
    using namespace std::chrono;
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd";
    const bool withMillis = text.size() == shape.size() + 5 && text[shape.size()] == '.';
    if (!withMillis && text.size() != shape.size() + 1) return std::nullopt;
    if (text.back() != 'Z') return std::nullopt;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] != 'd' && shape[i] != text[i]) return std::nullopt;
    const auto y = digits(text, 0, 4), mo = digits(text, 5, 2), d = digits(text, 8, 2);
    const auto h = digits(text, 11, 2), mi = digits(text, 14, 2), s = digits(text, 17, 2);
    const auto ms = withMillis ? digits(text, 20, 3) : std::optional{0};
    if (!y || !mo || !d || !h || !mi || !s || !ms) return std::nullopt;
    const year_month_day date{year{*y}, month{static_cast<unsigned>(*mo)}, day{static_cast<unsigned>(*d)}};
    if (!date.ok() || *h > 23 || *mi > 59 || *s > 59) return std::nullopt;
    return sys_days{date} + hours{*h} + minutes{*mi} + seconds{*s} + milliseconds{*ms};
}

} // namespace readyline
