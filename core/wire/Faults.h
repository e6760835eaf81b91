// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// The faults of a message that could not be read, with their JSON-RPC codes and names on the wire. One table.
#pragma once

#include "core/wire/Parse.h"

#include <array>

namespace readyline::wire {

struct FaultRow {
    ParseFault fault;
    int code; // JSON-RPC 2.0, section 5.1
    std::string_view name;
    std::string_view meaning;
};
inline constexpr std::array<FaultRow, 10> kFaultTable{{
    {ParseFault::NotJson, -32700, "NOT_JSON", "is not JSON"},
    {ParseFault::NotUtf8, -32700, "NOT_UTF8", "is not UTF-8"},
    {ParseFault::TooDeep, -32700, "TOO_DEEP", "is nested too deeply"},
    {ParseFault::NotRpc, -32600, "NOT_RPC", "is not a JSON-RPC 2.0 message"},
    {ParseFault::UnknownMethod, -32601, "UNKNOWN_METHOD", "names no method"},
    {ParseFault::UnknownType, -32602, "UNKNOWN_TYPE", "names no type"},
    {ParseFault::MissingField, -32602, "MISSING_FIELD", "is missing"},
    {ParseFault::WrongType, -32602, "WRONG_TYPE", "has the wrong type"},
    {ParseFault::OutOfRange, -32602, "OUT_OF_RANGE", "is not an allowed value"},
    {ParseFault::DuplicateKey, -32602, "DUPLICATE_KEY", "is there twice"},
}};
static_assert([] {
    for (std::size_t i = 0; i < kFaultTable.size(); ++i)
        if (static_cast<std::size_t>(kFaultTable[i].fault) != i) return false;
    return true;
}());

[[nodiscard]] constexpr const FaultRow& row(ParseFault fault) { return kFaultTable[static_cast<std::size_t>(fault)]; }

} // namespace readyline::wire
