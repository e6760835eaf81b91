// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// JSON text as a tree that keeps what a strict reader needs: equal keys, numbers that are not whole, and lines.
#pragma once

#include "core/wire/Parse.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace readyline::wire {

struct Member;
struct Fraction { // a number that is not whole: of a measure, and of nothing else
    double value = 0;
};
struct TooBig {}; // a whole number that a double would not hold exactly

struct Node {
    using Array = std::vector<Node>;
    using Object = std::vector<Member>;
    std::variant<std::monostate, bool, std::int64_t, Fraction, TooBig, std::string, Array, Object> value;
    int line = 1;
};
struct Member {
    std::string key;
    Node value;
};

inline constexpr std::int64_t kMaxWhole = std::int64_t{1} << 53;

struct JsonFault {
    ParseFault fault = ParseFault::NotJson;
    int line = 1;
};
[[nodiscard]] Expected<Node, JsonFault> parseJson(std::string_view text);

// The first member whose key an earlier one of the same object has, as a path; empty if there is none.
[[nodiscard]] std::string duplicateKey(const Node&);
[[nodiscard]] std::string duplicateKey(const Node::Object&);
[[nodiscard]] const Node* find(const Node::Object&, std::string_view key);
// The line of what the path names, or of the nearest thing around it that exists.
[[nodiscard]] int lineOf(const Node& root, std::string_view path);

void appendJson(std::string& out, std::string_view text); // quoted and escaped

} // namespace readyline::wire
