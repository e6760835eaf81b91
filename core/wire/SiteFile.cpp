// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/SiteFile.h"

#include "core/domain/PolicyFor.h"
#include "core/wire/DomainFields.h"
#include "core/wire/SiteCheck.h"

namespace readyline::wire {

template <class Io, Is<Preset> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io.defaulted("allowed", v.allowed, {domain::BaseStatus::Available});
    io("entries", v.entries);
    io("policy", v.policy);
}

namespace {

struct FilePerson {
    domain::Person person;
    std::optional<std::string> password;
};
template <class Io, Is<FilePerson> V>
void members(Io& io, V& v) {
    members(io, v.person);
    io("password", v.password);
}

struct FileQueue {
    domain::Queue queue;
    std::optional<std::vector<domain::BaseStatus>> allowed; // the preset's where it is not said
};
template <class Io, Is<FileQueue> V>
void members(Io& io, V& v) {
    members(io, v.queue);
    io("allowed", v.allowed);
}

struct FileSite {
    domain::SiteRules rules; // entries, queues and policy stay empty
    std::vector<FileQueue> queues;
    domain::PolicyPatch policy;
    std::vector<FilePerson> people;
};
template <class Io, Is<FileSite> V>
void members(Io& io, V& v) {
    io("name", v.rules.name, Chars{1, 100});
    io.defaulted("timeZone", v.rules.timeZone, "UTC", Chars{1, 100});
    io.defaulted("policy", v.policy, {});
    io("reasons", v.rules.reasons);
    io("teams", v.rules.teams);
    io("queues", v.queues);
    io("codes", v.rules.codes);
    io.defaulted("capacity", v.rules.capacity, domain::Capacity{});
    io("people", v.people);
}

struct PresetName {
    std::string preset;
};
template <class Io, Is<PresetName> V>
void members(Io& io, V& v) {
    io("preset", v.preset, Chars{1, 100});
}

FileError at(const Node& root, ParseError error) {
    const int line = lineOf(root, error.path);
    return {std::move(error), line};
}

// The tree of a file without equal keys.
Expected<Node, FileError> parseFile(std::string_view text) {
    auto root = parseJson(text);
    if (!root) return unexpected(FileError{{root.error().fault, {}}, root.error().line});
    if (auto twice = duplicateKey(*root); !twice.empty())
        return unexpected(at(*root, {ParseFault::DuplicateKey, twice}));
    return *std::move(root);
}

template <class T>
Expected<T, FileError> readFile(const Node& root) {
    auto value = readAll<T>(root);
    if (!value) return unexpected(at(root, value.error()));
    return *std::move(value);
}

SiteFile assemble(FileSite file, const Preset& preset) {
    SiteFile result;
    result.site.rules = std::move(file.rules);
    result.site.rules.preset = preset.name;
    result.site.rules.entries = preset.entries;
    result.site.rules.policy = patched(preset.policy, file.policy);
    for (FileQueue& each : file.queues) {
        if (!each.allowed) each.queue.allowed = preset.allowed;
        result.site.rules.queues.push_back(std::move(each.queue));
    }
    for (FilePerson& each : file.people) {
        if (each.password) result.passwords.emplace_back(each.person.id, *std::move(each.password));
        result.site.people.push_back(std::move(each.person));
    }
    return result;
}

} // namespace

std::string describe(const FileError& error) {
    const std::string what = describe(error.error);
    return error.line > 0 ? "line " + std::to_string(error.line) + ", " + what : what;
}

Expected<Preset, FileError> parsePreset(std::string_view text) {
    const auto root = parseFile(text);
    if (!root) return unexpected(root.error());
    auto preset = readFile<Preset>(*root);
    if (!preset) return preset;
    if (auto fault = faultOf(*preset)) return unexpected(at(*root, *std::move(fault)));
    return preset;
}

Expected<std::string, FileError> presetNameOf(std::string_view siteFile) {
    const auto root = parseFile(siteFile);
    if (!root) return unexpected(root.error());
    auto name = readFile<PresetName>(*root);
    if (!name) return unexpected(name.error());
    return std::move(name->preset);
}

Expected<SiteFile, FileError> parseSiteFile(std::string_view text, const Preset& preset) {
    const auto root = parseFile(text);
    if (!root) return unexpected(root.error());
    auto file = readFile<FileSite>(*root);
    if (!file) return unexpected(file.error());
    SiteFile result = assemble(*std::move(file), preset);
    if (auto fault = faultOf(result.site)) return unexpected(at(*root, *std::move(fault)));
    return result;
}

} // namespace readyline::wire
