// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/Variables.h"

#include "core/base/Characters.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace readyline::domain {

namespace {

bool isFigure(char each) { return each >= '0' && each <= '9'; }

std::size_t charactersIn(std::string_view utf8) {
    std::size_t count = 0;
    for (; !utf8.empty(); ++count) static_cast<void>(takeCharacter(utf8));
    return count;
}

// Takes as many figures as there are off the text.
std::size_t takeFigures(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, isFigure);
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

bool take(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

// A number of just so many figures, up to `most`.
std::optional<int> takeNumber(std::string_view& text, std::size_t figures, int most) {
    if (text.size() < figures || !std::ranges::all_of(text.substr(0, figures), isFigure)) return std::nullopt;
    int value = 0;
    for (const char each : text.substr(0, figures)) value = value * 10 + (each - '0');
    if (value > most) return std::nullopt;
    text.remove_prefix(figures);
    return value;
}

bool isNumber(std::string_view text) {
    if (!take(text, '-')) static_cast<void>(take(text, '+'));
    if (takeFigures(text) == 0) return false;
    return text.empty() || (take(text, '.') && takeFigures(text) > 0 && text.empty());
}

bool takeDate(std::string_view& text) {
    const auto year = takeNumber(text, 4, 9999);
    if (!year || !take(text, '-')) return false;
    const auto month = takeNumber(text, 2, 12);
    if (!month || !take(text, '-')) return false;
    const auto day = takeNumber(text, 2, 31);
    using namespace std::chrono;
    return day
        && year_month_day{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
            std::chrono::day{static_cast<unsigned>(*day)}}
               .ok();
}

// 09:30, 09:30:15 or 09:30:15.250
bool takeTime(std::string_view& text) {
    if (!takeNumber(text, 2, 23) || !take(text, ':') || !takeNumber(text, 2, 59)) return false;
    if (!take(text, ':')) return true;
    if (!takeNumber(text, 2, 59)) return false;
    return !take(text, '.') || takeFigures(text) > 0;
}

// Z or +05:30; nothing, where it is the customer's own time.
bool isZone(std::string_view text) {
    if (text.empty() || text == "Z") return true;
    if (!take(text, '+') && !take(text, '-')) return false;
    const auto hours = takeNumber(text, 2, 14);
    return hours && take(text, ':') && takeNumber(text, 2, *hours == 14 ? 0 : 59) && text.empty();
}

bool isDateTime(std::string_view text) {
    if (!takeDate(text)) return false;
    return text.empty() || (take(text, 'T') && takeTime(text) && isZone(text));
}

// What could follow: the rest of a date, of a time, of the parts of a second, of an offset.
bool mayBecomeDateTime(std::string_view text) {
    constexpr std::array<std::string_view, 2> kWhole{"2000-01-01T00:00:00", "2000-10-10T10:00:00"};
    const auto fits = [&](std::string_view rest) { return isDateTime(std::string{text}.append(rest)); };
    for (const std::string_view whole : kWhole)
        if (text.size() < whole.size() && fits(whole.substr(text.size()))) return true;
    const auto sign = text.find_first_of("+-", text.find('T'));
    constexpr std::string_view kOffset = "+00:00";
    if (text.find('T') != std::string_view::npos && sign != std::string_view::npos)
        return text.size() - sign < kOffset.size() && fits(kOffset.substr(text.size() - sign));
    return text.ends_with('.') && fits("0");
}

} // namespace

std::optional<ValueFault> checkValue(VariableType type, std::string_view utf8) {
    if (utf8.empty()) return std::nullopt;
    if (charactersIn(utf8) > kMostVariableCharacters) return ValueFault::TooLong;
    switch (type) {
    case VariableType::Text: return std::nullopt;
    case VariableType::Number: return isNumber(utf8) ? std::nullopt : std::optional{ValueFault::NoNumber};
    case VariableType::DateTime: return isDateTime(utf8) ? std::nullopt : std::optional{ValueFault::NoDateTime};
    case VariableType::Boolean:
        return utf8 == "true" || utf8 == "false" ? std::nullopt : std::optional{ValueFault::NoBoolean};
    }
    return std::nullopt;
}

bool mayBecomeValue(VariableType type, std::string_view utf8) {
    const auto fault = checkValue(type, utf8);
    if (!fault || *fault == ValueFault::TooLong) return !fault;
    switch (type) {
    case VariableType::Text: return true;
    case VariableType::Number: return isNumber(std::string{utf8} + '0');
    case VariableType::DateTime: return mayBecomeDateTime(utf8);
    case VariableType::Boolean:
        return std::string_view{"true"}.starts_with(utf8) || std::string_view{"false"}.starts_with(utf8);
    }
    return false;
}

std::string_view describe(ValueFault fault) {
    switch (fault) {
    case ValueFault::TooLong: return "the value is longer than 256 characters";
    case ValueFault::NoNumber: return "the value is no number as in 48213.5";
    case ValueFault::NoDateTime: return "the value is no date or time as in 2026-03-14 or 2026-03-14T09:30:00+01:00";
    case ValueFault::NoBoolean: return "the value is neither true nor false";
    }
    return {};
}

} // namespace readyline::domain
