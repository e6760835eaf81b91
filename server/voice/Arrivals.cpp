// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Arrivals.h"

#include "core/base/Characters.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace readyline::voice {

namespace {

constexpr int kMostCharacters = 80;
// How exchanges and telephone companies write that somebody does not say who he is.
constexpr std::array<std::string_view, 7> kPrivate{
    "anonymous", "private", "restricted", "unavailable", "unknown", "withheld", "asterisk"};

std::string lower(std::string text) {
    std::ranges::transform(
        text, text.begin(), [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    return text;
}

bool isPrivate(const std::string& text) { return std::ranges::count(kPrivate, lower(text)) > 0; }

// Digits alone: "+49 89 555-1000" and "0049895551000" are one number.
std::string digitsOf(const std::string& number) {
    std::string out;
    std::ranges::copy_if(number, std::back_inserter(out), [](char each) { return each >= '0' && each <= '9'; });
    return out.starts_with("00") ? out.substr(2) : out;
}

// Without what would disturb a line of a list, and no longer than one.
std::string clean(const std::string& text) {
    std::string out;
    std::string_view rest = text;
    for (int taken = 0; !rest.empty() && taken < kMostCharacters; ++taken) {
        const std::string_view before = rest;
        const char32_t each = takeCharacter(rest);
        if (!isControl(each) && !turnsText(each)) out += before.substr(0, before.size() - rest.size());
    }
    return isBlank(out) ? std::string{} : out;
}

} // namespace

std::string dialledOf(const ari::Channel& channel, const std::vector<std::string>& arguments) {
    const bool isSaid = arguments.size() >= 2 && arguments.front() == "inbound";
    return isSaid ? arguments[1] : channel.dialled;
}

const domain::EntryPoint* entryPointOf(const domain::Site& site, const std::string& dialled) {
    const auto& all = site.telephony.entryPoints;
    const auto exact = std::ranges::find(all, dialled, &domain::EntryPoint::number);
    if (exact != all.end()) return &*exact;
    const std::string digits = digitsOf(dialled);
    const auto same = std::ranges::find_if(
        all, [&](const domain::EntryPoint& each) { return !digits.empty() && digitsOf(each.number) == digits; });
    return same == all.end() ? nullptr : &*same;
}

floor::PostContact contactFor(const domain::EntryPoint& entry, const ari::Channel& channel) {
    floor::PostContact post;
    post.channel = domain::Channel::Voice;
    post.queue = entry.queue;
    if (!isPrivate(channel.callerNumber)) post.customer.address = clean(channel.callerNumber);
    const bool isNamed = !isPrivate(channel.callerName) && channel.callerName != channel.callerNumber;
    if (isNamed) post.customer.name = clean(channel.callerName);
    post.external = channel.id;
    return post;
}

} // namespace readyline::voice
