// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/config/Options.h"

#include "core/wire/Json.h"
#include "server/config/File.h"
#include "server/config/OptionTable.h"

#include <set>

namespace readyline::config {

namespace {

using wire::Node;

constexpr std::string_view kConfig = "config";
constexpr std::size_t kHelpColumn = 27;

// A member's value as the command line would have it; nothing for what cannot be one.
std::optional<std::string> textOf(const Node& node) {
    if (const auto* text = std::get_if<std::string>(&node.value)) return *text;
    if (const auto* flag = std::get_if<bool>(&node.value)) return *flag ? "true" : "false";
    if (const auto* number = std::get_if<std::int64_t>(&node.value)) return std::to_string(*number);
    return std::nullopt;
}

Taken takeNode(Options& options, const OptionRow& row, const Node& node) {
    const auto* list = std::get_if<Node::Array>(&node.value);
    if (list && row.isList) {
        for (const Node& each : *list)
            if (auto taken = takeNode(options, row, each); !taken) return taken;
        return {};
    }
    const auto text = textOf(node);
    if (!text) return unexpected(std::string{row.isList ? "text or a list of texts" : "one value"});
    return row.take(options, *text);
}

Taken readFile(Options& options, const std::string& file) {
    const auto text = readText(file);
    if (!text) return unexpected(text.error());
    const auto at = [&](int line, const std::string& words) {
        return unexpected(file + ", line " + std::to_string(line) + ": " + words);
    };
    const auto root = wire::parseJson(*text);
    if (!root) return at(root.error().line, "this is not JSON");
    const auto* members = std::get_if<Node::Object>(&root->value);
    if (!members) return at(root->line, "an object with the names of options is needed");
    std::set<std::string> seen;
    for (const wire::Member& member : *members) {
        const OptionRow* row = findOption(member.key);
        if (!row) return at(member.value.line, "there is no option \"" + member.key + "\"");
        if (!seen.insert(member.key).second) return at(member.value.line, "\"" + member.key + "\" is there twice");
        if (auto taken = takeNode(options, *row, member.value); !taken)
            return at(member.value.line, "\"" + member.key + "\" must be " + taken.error());
    }
    return {};
}

struct Argument {
    std::string name;
    std::string value;
};

// "--name value", "--name=value", "--switch"
Expected<std::vector<Argument>, std::string> split(std::span<const std::string> arguments) {
    std::vector<Argument> out;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name = arguments[i] == "-h" ? "--help" : arguments[i];
        if (!name.starts_with("--")) return unexpected("\"" + name + "\" is no option; --help shows them all");
        name.erase(0, 2);
        const auto equals = name.find('=');
        const std::string key = name.substr(0, equals);
        const OptionRow* row = findOption(key);
        if (!row && key != kConfig) return unexpected("there is no option --" + key + "; --help shows them all");
        if (equals != std::string::npos)
            out.push_back({key, name.substr(equals + 1)});
        else if (row && row->value.empty())
            out.push_back({key, "true"});
        else if (++i < arguments.size())
            out.push_back({key, arguments[i]});
        else
            return unexpected("--" + key + " needs a value");
    }
    return out;
}

void appendHelp(std::string& out, std::string_view name, std::string_view value, std::string_view help) {
    std::string line = "  --" + std::string{name};
    if (!value.empty()) line += ' ' + std::string{value};
    if (line.size() + 2 > kHelpColumn)
        line += '\n' + std::string(kHelpColumn, ' ');
    else
        line.resize(kHelpColumn, ' ');
    for (const char c : help) {
        line += c;
        if (c == '\n') line.append(kHelpColumn, ' ');
    }
    out += line + '\n';
}

} // namespace

Expected<Options, std::string> parseOptions(std::span<const std::string> arguments) {
    const auto given = split(arguments);
    if (!given) return unexpected(given.error());
    Options options;
    for (const Argument& each : *given)
        if (each.name == kConfig)
            if (auto taken = readFile(options, each.value); !taken) return unexpected(taken.error());
    for (const Argument& each : *given) {
        if (each.name == kConfig) continue;
        const OptionRow& row = *findOption(each.name);
        if (auto taken = row.take(options, each.value); !taken)
            return unexpected("--" + each.name + " must be " + taken.error());
    }
    return options;
}

std::string helpText() {
    std::string out = "Usage: readylined [OPTION]...\n\nThe Readyline server: owns status, queues, offers and timers "
                      "of one site.\n\n";
    appendHelp(out, kConfig, "FILE",
        "A JSON object with the names below, as {\"port\": 7411, \"allowed-host\": [\"desk.example\"]}.\n"
        "The command line wins over it.");
    for (const OptionRow& row : optionTable()) appendHelp(out, row.name, row.value, row.help);
    out += "\nEnds with 0 after SIGTERM or SIGINT, with 1 and words on standard error when it cannot start.\n";
    return out;
}

} // namespace readyline::config
