// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/hub/Query.h"

#include "core/base/Characters.h"
#include "core/wire/Codec.h"

#include <charconv>

namespace readyline::hub {

namespace {

// The byte that "%3A" writes, where the text begins with such.
std::optional<char> escapedByte(std::string_view text) {
    unsigned value = 0;
    if (text.size() < 3 || text[0] != '%') return std::nullopt;
    if (std::from_chars(text.data() + 1, text.data() + 3, value, 16).ptr != text.data() + 3) return std::nullopt;
    return static_cast<char>(value);
}

bool isNameable(std::string_view id) {
    while (!id.empty())
        if (const char32_t each = takeCharacter(id); each == U'/' || isControl(each)) return false;
    return true;
}

} // namespace

wire::Parsed<std::string> idIn(std::string_view part) {
    const auto bad = [](wire::ParseFault fault) { return unexpected(wire::ParseError{fault, "id"}); };
    for (std::size_t at = part.find('%'); at != std::string_view::npos; at = part.find('%', at + 3))
        if (!escapedByte(part.substr(at))) return bad(wire::ParseFault::OutOfRange);
    std::string id = unescaped(part);
    if (!wire::isUtf8(id)) return bad(wire::ParseFault::NotUtf8);
    if (id.empty() || id.size() > wire::kMaxId || !isNameable(id)) return bad(wire::ParseFault::OutOfRange);
    return id;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = escapedByte(text.substr(i));
        out += byte.value_or(text[i]);
        if (byte) i += 2;
    }
    return out;
}

std::optional<std::string> parameter(std::string_view query, std::string_view name) {
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return unescaped(pair.substr(equals + 1));
    }
    return std::nullopt;
}

} // namespace readyline::hub
