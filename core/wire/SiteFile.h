// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Presets and site files: JSON that administrators write. Faults carry the path and the line, and nothing is half read.
#pragma once

#include "core/domain/Site.h"
#include "core/wire/Parse.h"

#include <string_view>
#include <utility>

namespace readyline::wire {

struct FileError {
    ParseError error;
    int line = 0; // 1-based; 0 where the whole file is meant
    friend bool operator==(const FileError&, const FileError&) = default;
};
[[nodiscard]] std::string describe(const FileError&); // "line 12, policy.wrapUp.mode: …"

// A preset: its presence entries, its words and policy values.
struct Preset {
    std::string name;
    std::vector<domain::BaseStatus> allowed; // of queues that say nothing themselves (D3)
    std::vector<domain::PresenceEntry> entries;
    domain::Policy policy;
    int writtenBlocksLiveFrom = 0;      // of the capacity, where a site says nothing itself (P8); 0: as the next says
    bool writtenFullBlocksLive = false; // at the joint limit of the site, or never
    int sessionLimit = 0;               // of the capacity, likewise (D13)
};
[[nodiscard]] Expected<Preset, FileError> parsePreset(std::string_view text);

// A site file: everything but entries and policy, which come from the preset. Passwords are as written, for import only.
struct SiteFile {
    domain::Site site;
    std::vector<std::pair<domain::PersonId, std::string>> passwords;
};
[[nodiscard]] Expected<std::string, FileError> presetNameOf(std::string_view siteFile); // which preset it wants
[[nodiscard]] Expected<SiteFile, FileError> parseSiteFile(std::string_view text, const Preset&);

} // namespace readyline::wire
