// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/SiteFile.h"

#include "core/domain/PolicyFor.h"
#include "core/wire/DomainFields.h"
#include "core/wire/SiteCheck.h"

#include <algorithm>

namespace readyline::wire {

template <class Io, Is<Preset> V>
void members(Io& io, V& v) {
    io("name", v.name, Chars{1, 100});
    io.defaulted("allowed", v.allowed, {domain::BaseStatus::Available});
    io("entries", v.entries);
    io("policy", v.policy);
    io.defaulted("writtenBlocksLiveFrom", v.writtenBlocksLiveFrom, 0, Range{0, 1000});
    io.defaulted("writtenFullBlocksLive", v.writtenFullBlocksLive, false);
    io.defaulted("sessionLimit", v.sessionLimit, 0, Range{0, 1000});
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

struct FileCapacity {
    domain::Capacity capacity;
    std::optional<int> writtenBlocksLiveFrom; // the preset's where they are not said
    std::optional<bool> writtenFullBlocksLive;
    std::optional<int> sessionLimit;
};
template <class Io, Is<FileCapacity> V>
void members(Io& io, V& v) {
    members(io, v.capacity);
    io("writtenBlocksLiveFrom", v.writtenBlocksLiveFrom);
    io("writtenFullBlocksLive", v.writtenFullBlocksLive);
    io("sessionLimit", v.sessionLimit);
}

struct FileProfile {
    domain::CapacityProfile profile; // its capacity stays empty
    FileCapacity capacity;
};
template <class Io, Is<FileProfile> V>
void members(Io& io, V& v) {
    io("id", v.profile.id);
    io("name", v.profile.name, Chars{1, 100});
    io("capacity", v.capacity);
}

struct FileSite {
    domain::SiteRules rules; // entries, queues, policy, capacity and profiles stay empty
    FileCapacity capacity;
    std::vector<FileProfile> profiles;
    std::vector<FileQueue> queues;
    domain::PolicyPatch policy;
    domain::Telephony telephony;
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
    io.defaulted("capacity", v.capacity, {});
    io.defaulted("profiles", v.profiles, {});
    io.defaulted("screenPopHosts", v.rules.screenPopHosts, {});
    io.defaulted("noiseRemoval", v.rules.noiseRemoval, false);
    io.defaulted("telephony", v.telephony, {});
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

// Collects the names that a type's members have.
class MemberNames {
public:
    template <class T, class... Limits>
    void operator()(std::string_view name, T&, Limits...) {
        m_names.push_back(name);
    }
    template <class T, class... Limits>
    void defaulted(std::string_view name, T&, std::type_identity_t<T>, Limits...) {
        m_names.push_back(name);
    }
    [[nodiscard]] bool has(std::string_view name) const { return std::ranges::count(m_names, name) > 0; }

private:
    std::vector<std::string_view> m_names;
};

// A policy that is misspelt would silently not hold; of other members a file may have more than this version reads.
template <class T>
std::optional<ParseError> misspeltIn(const Node* policy, const std::string& path) {
    const auto* object = policy ? std::get_if<Node::Object>(&policy->value) : nullptr;
    if (!object) return std::nullopt;
    MemberNames known;
    T value;
    members(known, value);
    for (const Member& each : *object)
        if (!known.has(each.key)) return ParseError{ParseFault::OutOfRange, path + '.' + each.key};
    return std::nullopt;
}

std::optional<ParseError> misspeltPatch(const Node& root) {
    const auto& top = std::get<Node::Object>(root.value);
    if (auto fault = misspeltIn<domain::PolicyPatch>(find(top, "policy"), "policy")) return fault;
    for (const char* list : {"teams", "queues"}) {
        const auto& items = std::get<Node::Array>(find(top, list)->value);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Node* policy = find(std::get<Node::Object>(items[i].value), "policy");
            const std::string path = std::string{list} + '[' + std::to_string(i) + "].policy";
            if (auto fault = misspeltIn<domain::PolicyPatch>(policy, path)) return fault;
        }
    }
    return std::nullopt;
}

// A number goes before the older yes or no, and the site before its preset.
int writtenBlocksLiveFrom(const FileCapacity& said, const Preset& preset) {
    if (said.writtenBlocksLiveFrom) return *said.writtenBlocksLiveFrom;
    if (!said.writtenFullBlocksLive && preset.writtenBlocksLiveFrom > 0) return preset.writtenBlocksLiveFrom;
    return said.writtenFullBlocksLive.value_or(preset.writtenFullBlocksLive) ? said.capacity.writtenLimit : 0;
}

domain::Capacity capacityFrom(const FileCapacity& said, const Preset& preset) {
    domain::Capacity capacity = said.capacity;
    capacity.writtenBlocksLiveFrom = writtenBlocksLiveFrom(said, preset);
    capacity.sessionLimit = said.sessionLimit.value_or(preset.sessionLimit);
    return capacity;
}

SiteFile assemble(FileSite file, const Preset& preset) {
    SiteFile result;
    result.site.rules = std::move(file.rules);
    result.site.rules.preset = preset.name;
    result.site.telephony = std::move(file.telephony);
    result.site.rules.entries = preset.entries;
    result.site.rules.policy = patched(preset.policy, file.policy);
    result.site.rules.capacity = capacityFrom(file.capacity, preset);
    for (FileProfile& each : file.profiles) {
        each.profile.capacity = capacityFrom(each.capacity, preset);
        result.site.rules.profiles.push_back(std::move(each.profile));
    }
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
    const Node* policy = find(std::get<Node::Object>(root->value), "policy");
    if (auto fault = misspeltIn<domain::Policy>(policy, "policy")) return unexpected(at(*root, *std::move(fault)));
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
    if (auto fault = misspeltPatch(*root)) return unexpected(at(*root, *std::move(fault)));
    SiteFile result = assemble(*std::move(file), preset);
    if (auto fault = faultOf(result.site)) return unexpected(at(*root, *std::move(fault)));
    return result;
}

} // namespace readyline::wire
