// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// How reading a message can fail, with the path of the fault. After parsing every field is present, typed and in range.
#pragma once

#include "core/base/Expected.h"

#include <cstdint>
#include <ostream>
#include <string>

namespace readyline::wire {

enum class ParseFault : std::uint8_t {
    NotJson,
    NotUtf8,
    TooDeep,
    NotRpc,
    UnknownMethod,
    UnknownType,
    MissingField,
    WrongType,
    OutOfRange,
    DuplicateKey
};

struct ParseError {
    ParseFault fault = ParseFault::NotJson;
    std::string path; // "params.offer"; empty for the whole
    friend bool operator==(const ParseError&, const ParseError&) = default;
};
[[nodiscard]] std::string describe(const ParseError&); // for logs and error.data, no content of the message
std::ostream& operator<<(std::ostream&, const ParseError&);

template <class T>
using Parsed = Expected<T, ParseError>;

} // namespace readyline::wire
