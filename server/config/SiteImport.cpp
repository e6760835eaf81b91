// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/SiteImport.h"

#include "core/wire/Json.h"
#include "server/config/File.h"
#include "server/config/Resources.h"
#include "server/identity/Passwords.h"
#include "server/identity/Token.h"
#include "server/zone/Zone.h"

#include <algorithm>

namespace readyline::config {

namespace {

constexpr const char* kDigestFile = "site.digest";

struct Source {
    std::string name; // for words
    std::string text;
};

Expected<Source, std::string> load(const std::string& what, std::optional<std::string_view> builtIn) {
    if (builtIn) return Source{"the built-in " + what, std::string{*builtIn}};
    auto text = readText(what);
    if (!text) return unexpected(text.error());
    return Source{what, std::move(*text)};
}

std::string fault(const Source& source, const wire::FileError& error) { return source.name + ": " + describe(error); }

// A word that only this machine's tables know.
std::optional<wire::FileError> unknownZone(const std::string& text, const domain::SiteRules& rules) {
    if (zone::isKnown(rules.timeZone)) return std::nullopt;
    const auto root = wire::parseJson(text);
    return wire::FileError{{wire::ParseFault::OutOfRange, "timeZone"}, root ? lineOf(*root, "timeZone") : 0};
}

} // namespace

Expected<SiteImport, std::string> SiteImport::read(const std::string& site, const std::string& preset) {
    const auto siteText = load(site, builtInSite(site));
    if (!siteText) return unexpected(siteText.error());
    const auto wanted
        = preset.empty() ? wire::presetNameOf(siteText->text) : Expected<std::string, wire::FileError>{preset};
    if (!wanted) return unexpected(fault(*siteText, wanted.error()));
    const auto presetText = load(*wanted, builtInPreset(*wanted));
    if (!presetText) return unexpected(presetText.error());
    const auto policies = wire::parsePreset(presetText->text);
    if (!policies) return unexpected(fault(*presetText, policies.error()));
    auto file = wire::parseSiteFile(siteText->text, *policies);
    if (!file) return unexpected(fault(*siteText, file.error()));
    if (const auto unknown = unknownZone(siteText->text, file->site.rules))
        return unexpected(fault(*siteText, *unknown));
    return SiteImport{std::move(*file), identity::digestOf(siteText->text + '\n' + presetText->text)};
}

bool SiteImport::isIn(const std::filesystem::path& data) const {
    if (data.empty()) return false;
    const auto known = readText(data / kDigestFile);
    return known && *known == m_digest + '\n';
}

Expected<void, std::string> SiteImport::remember(const std::filesystem::path& data) const {
    return writeText(data / kDigestFile, m_digest + '\n');
}

Expected<domain::Site, std::string> SiteImport::hashed() const {
    domain::Site site = m_file.site;
    for (const auto& [id, password] : m_file.passwords) {
        auto hash = identity::Passwords::hash(identity::Secret{password});
        if (!hash) return unexpected("the password of " + id.value + ": " + std::string{describe(hash.error())});
        const auto person = std::ranges::find(site.people, id, &domain::Person::id);
        if (person != site.people.end()) person->passwordHash = std::move(*hash);
    }
    return site;
}

} // namespace readyline::config
