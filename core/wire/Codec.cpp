// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/wire/Codec.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace readyline::wire {
namespace {

constexpr std::chrono::seconds kYear{31'536'000};

template <class T>
void readAs(const Node& node, T& value, const Cursor& at) {
    if (const auto* given = std::get_if<T>(&node.value))
        value = *given;
    else if (std::holds_alternative<TooBig>(node.value))
        at.fail(ParseFault::OutOfRange);
    else
        at.fail(ParseFault::WrongType);
}

} // namespace

std::string Place::text() const {
    std::string path = above ? above->text() : std::string{};
    if (item >= 0) return path + '[' + std::to_string(item) + ']';
    if (!path.empty() && !name.empty()) path += '.';
    return path += name;
}

void Codec<bool>::read(const Node& node, bool& value, const Cursor& at) {
    if (const auto* given = std::get_if<bool>(&node.value))
        value = *given;
    else
        at.fail(ParseFault::WrongType);
}

void Codec<std::int64_t>::read(const Node& node, std::int64_t& value, const Cursor& at) { readAs(node, value, at); }

void Codec<int>::read(const Node& node, int& value, const Cursor& at) {
    std::int64_t wide = 0;
    readAs(node, wide, at);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return at.fail(ParseFault::OutOfRange);
    value = static_cast<int>(wide);
}

void Codec<double>::read(const Node& node, double& value, const Cursor& at) {
    if (const auto* fraction = std::get_if<Fraction>(&node.value)) {
        value = fraction->value;
        return;
    }
    std::int64_t whole = 0;
    readAs(node, whole, at);
    value = static_cast<double>(whole);
}

void Codec<double>::write(std::string& out, double value) {
    std::array<char, 32> text{};
    const auto done = std::to_chars(text.data(), text.data() + text.size(), std::isfinite(value) ? value : 0.0);
    out.append(text.data(), done.ptr);
}

void Codec<std::string>::read(const Node& node, std::string& value, const Cursor& at) {
    if (const auto* given = std::get_if<std::string>(&node.value))
        value = *given;
    else
        at.fail(ParseFault::WrongType);
}

void Codec<WallTime>::read(const Node& node, WallTime& value, const Cursor& at) {
    std::string text;
    Codec<std::string>::read(node, text, at);
    if (at.error) return;
    if (const auto time = parseIso(text))
        value = *time;
    else
        at.fail(ParseFault::OutOfRange);
}

void Codec<std::chrono::seconds>::read(const Node& node, std::chrono::seconds& value, const Cursor& at) {
    std::int64_t count = 0;
    readAs(node, count, at);
    if (count < 0 || count > kYear.count()) return at.fail(ParseFault::OutOfRange);
    value = std::chrono::seconds{count};
}

void Codec<domain::ChannelSet>::read(const Node& node, domain::ChannelSet& value, const Cursor& at) {
    std::vector<domain::Channel> channels;
    Codec<std::vector<domain::Channel>>::read(node, channels, at);
    value.reset();
    for (const domain::Channel each : channels) value.set(index(each));
}

void Codec<domain::ChannelSet>::write(std::string& out, const domain::ChannelSet& value) {
    std::vector<domain::Channel> channels;
    for (const domain::Channel each : domain::kChannels)
        if (value[index(each)]) channels.push_back(each);
    Codec<std::vector<domain::Channel>>::write(out, channels);
}

} // namespace readyline::wire
