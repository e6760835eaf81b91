// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Reads a text that says its version: first that alone, then the whole, with faults in words.
#pragma once

#include "core/wire/Codec.h"
#include "server/record/JournalCodec.h"

namespace readyline::record {

struct Version {
    int version = 0;
};
template <class Io, wire::Is<Version> V>
void members(Io& io, V& v) {
    io("version", v.version);
}

template <class T>
[[nodiscard]] Expected<T, std::string> readVersioned(std::string_view text) {
    const auto root = wire::parseJson(text);
    if (!root) return unexpected(wire::describe({root.error().fault, {}}));
    if (const std::string twice = wire::duplicateKey(*root); !twice.empty())
        return unexpected(wire::describe({wire::ParseFault::DuplicateKey, twice}));
    const auto version = wire::readAll<Version>(*root);
    if (!version) return unexpected(wire::describe(version.error()));
    if (version->version != kVersion)
        return unexpected("version " + std::to_string(version->version) + " is unknown: this program reads version "
            + std::to_string(kVersion));
    auto value = wire::readAll<T>(*root);
    if (!value) return unexpected(wire::describe(value.error()));
    return std::move(*value);
}

} // namespace readyline::record
