// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// SiteImport: the site as its file and preset describe it, ready to be set: checked, and with passwords hashed. A digest
// kept beside the journal tells whether the store has this very site already.
#pragma once

#include "core/base/Expected.h"
#include "core/wire/SiteFile.h"

#include <filesystem>

namespace readyline::config {

class SiteImport {
public:
    // Both a file or a built-in name; no preset: what the site file asks for. The error says file and line.
    [[nodiscard]] static Expected<SiteImport, std::string> read(const std::string& site, const std::string& preset);

    [[nodiscard]] bool isIn(const std::filesystem::path& data) const;
    [[nodiscard]] Expected<void, std::string> remember(const std::filesystem::path& data) const;
    // Slow on purpose: some 40 ms a password.
    [[nodiscard]] Expected<domain::Site, std::string> hashed() const;

private:
    SiteImport(wire::SiteFile file, std::string digest) : m_file(std::move(file)), m_digest(std::move(digest)) {}

    wire::SiteFile m_file;
    std::string m_digest;
};

} // namespace readyline::config
