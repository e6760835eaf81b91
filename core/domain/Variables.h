// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// What a contact's variable may hold (W71, W72): one check for the server, for connectors and for a field while somebody
// types; and what a save finds that came too late (W70).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace readyline::domain {

enum class VariableType : std::uint8_t { Text, Number, DateTime, Boolean };
inline constexpr std::size_t kVariableTypeCount = 4;
inline constexpr std::size_t kMostVariableCharacters = 256; // W71

enum class ValueFault : std::uint8_t { TooLong, NoNumber, NoDateTime, NoBoolean };

// Nothing: it fits. An empty value always does: then nothing is known.
//  Number: figures with a sign before and a point within, as -48213.5
//  DateTime: ISO 8601, extended: 2026-03-14 or 2026-03-14T09:30, with seconds, their parts, and Z or an offset
//  Boolean: true or false
[[nodiscard]] std::optional<ValueFault> checkValue(VariableType, std::string_view utf8);
// Does it fit, or could it with more characters at its end? So nobody is told off in the middle of a word.
[[nodiscard]] bool mayBecomeValue(VariableType, std::string_view utf8);
// For programs and logs; people read ui/text.
[[nodiscard]] std::string_view describe(ValueFault);

// What stands in place of what the later one had seen (W70). Of a secure variable without its value.
struct StandingValue {
    std::string name;
    std::string value;
    std::string by;           // who saved it: a person, or the exchange; empty: as the contact came
    std::int64_t changed = 0; // the record of that save; 0: as the contact came
    friend bool operator==(const StandingValue&, const StandingValue&) = default;
};

} // namespace readyline::domain
