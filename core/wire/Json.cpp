// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Json.h"

#include "core/wire/Protocol.h"
#include "core/wire/Utf8.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <locale>
#include <sstream>

namespace readyline::wire {
namespace {

namespace json = boost::json;

// As exact as a double is, in whatever locale; the parser's own reading may be one digit off.
double nearest(const std::string& number, double read) {
    std::istringstream text{number};
    text.imbue(std::locale::classic());
    double exact = 0;
    return text >> exact ? exact : read;
}

// Builds the tree while Boost.JSON reads the text. Refuses nothing itself.
struct TreeBuilder {
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    Node root;
    std::vector<Node*> open; // a parent stays in place while its children are open
    std::string text;        // parts of a string, key or number so far
    int line = 1;

    Node& add(Node node) {
        node.line = line;
        if (open.empty()) return root = std::move(node);
        if (auto* array = std::get_if<Node::Array>(&open.back()->value)) return array->emplace_back(std::move(node));
        Node& place = std::get<Node::Object>(open.back()->value).back().value;
        return place = std::move(node);
    }
    std::string takeText(std::string_view last) {
        text += last;
        return std::exchange(text, {});
    }
    bool addWhole(std::int64_t value) {
        text.clear();
        if (value > kMaxWhole || value < -kMaxWhole)
            add({TooBig{}});
        else
            add({value});
        return true;
    }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code&) {
        open.push_back(&add({Node::Object{}}));
        return true;
    }
    bool on_object_end(std::size_t, json::error_code&) {
        open.pop_back();
        return true;
    }
    bool on_array_begin(json::error_code&) {
        open.push_back(&add({Node::Array{}}));
        return true;
    }
    bool on_array_end(std::size_t, json::error_code&) {
        open.pop_back();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        text += std::string_view{part.data(), part.size()};
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        auto& members = std::get<Node::Object>(open.back()->value);
        members.push_back({takeText({part.data(), part.size()}), {{}, line}});
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        text += std::string_view{part.data(), part.size()};
        return true;
    }
    bool on_string(json::string_view part, std::size_t, json::error_code&) {
        add({takeText({part.data(), part.size()})});
        return true;
    }
    bool on_number_part(json::string_view part, json::error_code&) {
        text += std::string_view{part.data(), part.size()};
        return true;
    }
    bool on_int64(std::int64_t value, json::string_view, json::error_code&) { return addWhole(value); }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code&) {
        text.clear();
        add({TooBig{}}); // what fits is reported as signed
        return true;
    }
    bool on_double(double value, json::string_view part, json::error_code&) {
        const std::string number = takeText({part.data(), part.size()});
        if (number.find_first_of(".eE") == std::string::npos)
            add({TooBig{}});
        else
            add({Fraction{nearest(number, value)}});
        return true;
    }
    bool on_bool(bool value, json::error_code&) {
        add({value});
        return true;
    }
    bool on_null(json::error_code&) {
        add({});
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }
};

std::string_view takeLine(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    return line;
}

ParseFault faultOf(json::error_code error) {
    return error == json::error::too_deep ? ParseFault::TooDeep : ParseFault::NotJson;
}

int lineOfFirstBadByte(std::string_view text) {
    int line = 1;
    while (!text.empty()) {
        if (!isUtf8(takeLine(text))) return line;
        ++line;
    }
    return line;
}

std::string duplicateIn(const Node::Object& members, const std::string& path);

std::string duplicateBelow(const Node& node, const std::string& path) {
    if (const auto* members = std::get_if<Node::Object>(&node.value)) return duplicateIn(*members, path);
    const auto* items = std::get_if<Node::Array>(&node.value);
    if (!items) return {};
    for (std::size_t i = 0; i < items->size(); ++i) {
        if ((*items)[i].value.index() < 6) continue; // neither array nor object
        if (auto found = duplicateBelow((*items)[i], path + '[' + std::to_string(i) + ']'); !found.empty())
            return found;
    }
    return {};
}

std::string duplicateIn(const Node::Object& members, const std::string& path) {
    std::vector<std::string_view> keys;
    keys.reserve(members.size());
    for (const Member& each : members) keys.emplace_back(each.key);
    std::ranges::sort(keys);
    const auto twice = std::ranges::adjacent_find(keys);
    const std::string prefix = path.empty() ? path : path + '.';
    if (twice != keys.end()) return prefix + std::string{*twice};
    for (const Member& each : members) {
        if (each.value.value.index() < 6) continue;
        if (auto found = duplicateBelow(each.value, prefix + each.key); !found.empty()) return found;
    }
    return {};
}

// Takes "name" or "[3]" from the front of a path.
std::string_view takeStep(std::string_view& path) {
    if (path.starts_with('.')) path.remove_prefix(1);
    const std::size_t from = path.starts_with('[') ? 1 : 0;
    const std::size_t end = std::min(path.find_first_of(".[", from), path.size());
    const std::string_view step = path.substr(0, end);
    path.remove_prefix(end);
    return step;
}

const Node* childOf(const Node& node, std::string_view step) {
    if (const auto* members = std::get_if<Node::Object>(&node.value)) return find(*members, step);
    const auto* items = std::get_if<Node::Array>(&node.value);
    std::size_t at = 0;
    if (!items || step.size() < 3 || step.front() != '[') return nullptr;
    if (std::from_chars(step.data() + 1, step.data() + step.size() - 1, at).ec != std::errc{}) return nullptr;
    return at < items->size() ? &(*items)[at] : nullptr;
}

} // namespace

Expected<Node, JsonFault> parseJson(std::string_view text) {
    if (!isUtf8(text)) return unexpected(JsonFault{ParseFault::NotUtf8, lineOfFirstBadByte(text)});
    json::parse_options options;
    options.max_depth = static_cast<std::size_t>(kMaxNesting);
    json::basic_parser<TreeBuilder> parser{options};
    TreeBuilder& tree = parser.handler();
    json::error_code error;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view line = takeLine(rest);
        const std::size_t read = parser.write_some(true, line.data(), line.size(), error);
        if (error) return unexpected(JsonFault{faultOf(error), tree.line});
        if (read < line.size()) return unexpected(JsonFault{ParseFault::NotJson, tree.line});
        if (line.ends_with('\n')) ++tree.line;
    }
    parser.write_some(false, "", 0, error);
    if (error) return unexpected(JsonFault{faultOf(error), tree.line});
    return std::move(tree.root);
}

std::string duplicateKey(const Node& node) { return duplicateBelow(node, {}); }
std::string duplicateKey(const Node::Object& members) { return duplicateIn(members, {}); }

const Node* find(const Node::Object& members, std::string_view key) {
    for (const Member& each : members)
        if (each.key == key) return &each.value;
    return nullptr;
}

int lineOf(const Node& root, std::string_view path) {
    const Node* node = &root;
    while (!path.empty()) {
        const Node* child = childOf(*node, takeStep(path));
        if (!child) break;
        node = child;
    }
    return node->line;
}

void appendJson(std::string& out, std::string_view text) {
    const bool plain = std::ranges::none_of(
        text, [](char each) { return each == '"' || each == '\\' || static_cast<unsigned char>(each) < 0x20; });
    if (!plain) {
        out += json::serialize(json::string_view{text.data(), text.size()});
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

} // namespace readyline::wire
