// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/Resources.h"

#include "server/config/Embedded.h"

namespace readyline::config {

namespace {

std::optional<std::string_view> find(std::span<const Embedded> files, std::string_view name) {
    for (const Embedded& each : files)
        if (each.name == name) return each.text;
    return std::nullopt;
}

std::vector<std::string> names(std::span<const Embedded> files) {
    std::vector<std::string> out;
    for (const Embedded& each : files) out.emplace_back(each.name);
    return out;
}

} // namespace

std::optional<std::string_view> builtInPreset(std::string_view name) { return find(embeddedPresets(), name); }
std::optional<std::string_view> builtInSite(std::string_view name) { return find(embeddedSites(), name); }
std::vector<std::string> builtInPresets() { return names(embeddedPresets()); }
std::vector<std::string> builtInSites() { return names(embeddedSites()); }

} // namespace readyline::config
