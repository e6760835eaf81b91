// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/gateway/Guard.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace readyline::gateway {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(
        out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

// "localhost:8123" -> "localhost", "[::1]:8123" -> "[::1]"
std::string withoutPort(std::string_view host) {
    const auto bracket = host.rfind(']');
    const auto colon = host.rfind(':');
    if (colon == std::string_view::npos || (bracket != std::string_view::npos && colon < bracket)) return lower(host);
    return lower(host.substr(0, colon));
}

bool isDigit(char each) { return each >= '0' && each <= '9'; }

// A name, an IPv4 address, or an IPv6 one in brackets; behind it perhaps a colon and a port.
bool isHost(std::string_view text) {
    const bool isBracketed = text.starts_with('[');
    const std::size_t end = isBracketed ? text.find(']') + 1 : std::min(text.find(':'), text.size());
    if (end == 0) return false; // no closing bracket, or nothing before the port
    const auto isOfName = [&](char each) {
        const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(each)));
        return isDigit(each) || each == '.' || (isBracketed ? each == ':' : each == '-' || each == '_')
            || (small >= 'a' && small <= (isBracketed ? 'f' : 'z'));
    };
    const std::string_view name = isBracketed ? text.substr(1, end - 2) : text.substr(0, end);
    const std::string_view rest = text.substr(end);
    return !name.empty() && std::all_of(name.begin(), name.end(), isOfName)
        && (rest.empty()
            || (rest.front() == ':' && rest.size() <= 6 && std::all_of(rest.begin() + 1, rest.end(), isDigit)));
}

bool contains(const std::vector<std::string>& list, const std::string& value) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& each) { return lower(each) == value; });
}

} // namespace

std::optional<GuardFault> check(const GuardRules& rules, std::string_view host, std::string_view origin) {
    constexpr std::array<std::string_view, 3> own{"localhost", "127.0.0.1", "[::1]"};
    if (!host.empty() && !isHost(host)) return GuardFault::BadHost;
    const std::string name = withoutPort(host);
    const bool isOurs = std::find(own.begin(), own.end(), name) != own.end();
    if (!isOurs && !contains(rules.hosts, name)) return GuardFault::ForeignHost;
    if (origin.empty()) return std::nullopt;
    const std::string from = lower(origin);
    const bool sameOrigin = from == "http://" + lower(host) || from == "https://" + lower(host);
    if (!sameOrigin && !contains(rules.origins, from)) return GuardFault::ForeignOrigin;
    return std::nullopt;
}

} // namespace readyline::gateway
