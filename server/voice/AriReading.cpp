// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/AriReading.h"

#include <algorithm>

namespace readyline::voice::ari {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostDepth = 16;
constexpr std::size_t kMostId = 255; // Asterisk's own are 150 at most
constexpr std::size_t kMostWords = 64;
constexpr std::int64_t kMostNumber = 1'000'000;

bool isControl(char each) { return static_cast<unsigned char>(each) < 0x20 || each == '\x7f'; }

// At a character's end.
std::string cut(std::string_view text, std::size_t most) {
    if (text.size() > most) {
        while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
        text = text.substr(0, most);
    }
    return std::string{text};
}

std::string wordsOf(const json::value* value) {
    const json::string* text = value ? value->if_string() : nullptr;
    return text ? cut({text->data(), text->size()}, kMostText) : std::string{};
}

const json::object& nothing() {
    static const json::object empty;
    return empty;
}

} // namespace

Expected<json::value, FrameFault> readJson(std::string_view text) {
    if (text.size() > kMostFrame) return unexpected(FrameFault::TooLong);
    json::error_code ec;
    json::parse_options options;
    options.max_depth = kMostDepth;
    auto value = json::parse({text.data(), text.size()}, ec, {}, options);
    if (ec) return unexpected(FrameFault::NotJson);
    return value;
}

std::string Reader::stringOf(const json::value* value, std::size_t most) {
    const json::string* text = value ? value->if_string() : nullptr;
    if (!text) {
        note(FrameFault::WrongType);
        return {};
    }
    if (text->size() > most) {
        note(FrameFault::TooLong);
        return {};
    }
    return {text->data(), text->size()};
}

std::string Reader::id(std::string_view name) {
    std::string out = text(name);
    if (m_fault) return {};
    if (out.empty()) note(FrameFault::Missing);
    if (out.size() > kMostId) note(FrameFault::TooLong);
    if (std::ranges::any_of(out, isControl)) note(FrameFault::WrongType);
    return m_fault ? std::string{} : out;
}

std::string Reader::text(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    if (!found) note(FrameFault::Missing);
    return found ? stringOf(found, kMostText) : std::string{};
}

std::string Reader::longText(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    return found && !found->is_null() ? stringOf(found, kMostFrame) : std::string{};
}

std::string Reader::anyText(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    return found && !found->is_null() ? stringOf(found, kMostText) : std::string{};
}

int Reader::number(std::string_view name) {
    if (!m_object.if_contains(name)) note(FrameFault::Missing);
    return anyNumber(name);
}

int Reader::anyNumber(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    if (!found || found->is_null()) return 0;
    const std::int64_t* whole = found->if_int64();
    const bool fits = whole && *whole >= 0 && *whole <= kMostNumber;
    if (!fits) note(FrameFault::WrongType);
    return fits ? static_cast<int>(*whole) : 0;
}

std::vector<std::string> Reader::texts(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    if (!found || found->is_null()) return {};
    const json::array* array = found->if_array();
    if (!array) note(FrameFault::WrongType);
    std::vector<std::string> out;
    if (array)
        for (const json::value& each : *array) out.push_back(stringOf(&each, kMostText));
    return out;
}

const json::object& Reader::object(std::string_view name) {
    if (!m_object.if_contains(name)) note(FrameFault::Missing);
    return anyObject(name);
}

const json::object& Reader::anyObject(std::string_view name) {
    const json::value* found = m_object.if_contains(name);
    if (!found || found->is_null()) return nothing();
    const json::object* object = found->if_object();
    if (!object) note(FrameFault::WrongType);
    return object ? *object : nothing();
}

std::string Reader::words(std::string_view name) const { return wordsOf(m_object.if_contains(name)); }

std::vector<std::string> Reader::wordList(std::string_view name) const {
    const json::value* found = m_object.if_contains(name);
    const json::array* array = found ? found->if_array() : nullptr;
    std::vector<std::string> out;
    if (array)
        for (std::size_t i = 0; i < std::min(array->size(), kMostWords); ++i) out.push_back(wordsOf(&(*array)[i]));
    return out;
}

int Reader::count(std::string_view name) const {
    const json::value* found = m_object.if_contains(name);
    const std::int64_t* whole = found ? found->if_int64() : nullptr;
    return whole && *whole >= 0 && *whole <= kMostNumber ? static_cast<int>(*whole) : 0;
}

const json::object& Reader::part(std::string_view name) const {
    const json::value* found = m_object.if_contains(name);
    const json::object* object = found ? found->if_object() : nullptr;
    return object ? *object : nothing();
}

Expected<Channel, FrameFault> channelOf(const json::object& object) {
    Reader read{object};
    const Reader caller{read.part("caller")};
    const Reader dialplan{read.part("dialplan")};
    Channel channel{read.id(), read.words("name"), read.words("state"), caller.words("name"), caller.words("number"),
        dialplan.words("exten"), dialplan.words("app_name"), dialplan.words("app_data")};
    if (read.fault()) return unexpected(*read.fault());
    return channel;
}

Expected<Bridge, FrameFault> bridgeOf(const json::object& object) {
    Reader read{object};
    Bridge bridge{read.id(), read.texts("channels")};
    if (read.fault()) return unexpected(*read.fault());
    return bridge;
}

Expected<Endpoint, FrameFault> endpointOf(const json::object& object) {
    Reader read{object};
    Endpoint endpoint{
        read.text("technology") + '/' + read.text("resource"), read.anyText("state"), read.texts("channel_ids")};
    if (read.fault()) return unexpected(*read.fault());
    return endpoint;
}

std::string memberOf(std::string_view body, std::string_view name) {
    const auto root = readJson(body);
    const json::object* object = root ? root->if_object() : nullptr;
    if (!object) return {};
    Reader read{*object};
    return read.anyText(name);
}

} // namespace readyline::voice::ari
