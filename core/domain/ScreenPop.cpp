// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "core/domain/ScreenPop.h"

#include <algorithm>

namespace readyline::domain {
namespace {

constexpr std::string_view kScheme = "https://";

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
char toLower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// What an address is written with (RFC 3986), and a percent sign of an escape. No backslash, which browsers take for a slash.
bool isOfAnAddress(char c) {
    return isLowerOrDigit(c) || isUpper(c)
        || std::string_view{"-._~:/?#[]@!$&'()*+,;=%"}.find(c) != std::string_view::npos;
}

// Percent-encoded but for what stands for itself everywhere. Nothing but dots would climb in the path, however it is written.
std::string escaped(const std::string& value) {
    if (value.find_first_not_of('.') == std::string::npos) return {};
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : value) {
        if (isLowerOrDigit(c) || isUpper(c) || std::string_view{"-._~"}.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kHex[byte >> 4U];
        out += kHex[byte & 0xFU];
    }
    return out;
}

struct Piece {
    std::string_view text; // of the template, or the name in braces
    bool isName = false;
};

// The template taken apart; nothing where a brace stands alone.
std::optional<std::vector<Piece>> piecesOf(std::string_view text) {
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const auto brace = text.find_first_of("{}");
        if (brace != 0) pieces.push_back({text.substr(0, brace), false});
        if (brace == std::string_view::npos) break;
        const auto end = text.find_first_of("{}", brace + 1);
        if (text[brace] == '}' || end == std::string_view::npos || text[end] == '{') return std::nullopt;
        pieces.push_back({text.substr(brace + 1, end - brace - 1), true});
        text.remove_prefix(end + 1);
    }
    return pieces;
}

bool isOfContact(std::string_view name) {
    constexpr std::string_view kNames[]{"contact", "queue", "customer.name", "customer.address"};
    return std::ranges::find(kNames, name) != std::end(kNames);
}

// A variable goes before what every contact has, as the administrator gave it that name.
std::optional<ScreenPopFault> faultOfName(const Queue& queue, std::string_view name) {
    const auto spec
        = std::ranges::find_if(queue.variables, [name](const VariableSpec& each) { return each.name == name; });
    if (spec != queue.variables.end())
        return spec->secure || !spec->agentVisible ? std::optional{ScreenPopFault::SecureName} : std::nullopt;
    return isOfContact(name) ? std::nullopt : std::optional{ScreenPopFault::UnknownName};
}

std::string valueOf(const PoppedContact& contact, std::string_view name) {
    for (const Variable& each : contact.variables)
        if (each.name == name) return each.value;
    if (name == "contact") return contact.contact.value;
    if (name == "queue") return contact.queue.value;
    if (name == "customer.name") return contact.customer.name;
    if (name == "customer.address") return contact.customer.address;
    return {};
}

// Between the scheme and what follows it, whatever that is: only a text that is in the list is one of its hosts.
std::string hostOf(std::string_view address) {
    const std::string_view rest = address.substr(kScheme.size());
    std::string host{rest.substr(0, rest.find_first_of("/?#"))};
    std::ranges::transform(host, host.begin(), toLower);
    return host;
}

} // namespace

bool isListableHost(std::string_view host) {
    constexpr std::size_t kMostPortDigits = 5;
    const auto colon = host.find(':');
    const std::string_view name = host.substr(0, colon);
    if (name.empty() || name.front() == '.' || name.front() == '-') return false;
    if (!std::ranges::all_of(name, [](char c) { return isLowerOrDigit(c) || c == '-' || c == '.'; })) return false;
    if (colon == std::string_view::npos) return true;
    const std::string_view port = host.substr(colon + 1);
    return !port.empty() && port.size() <= kMostPortDigits
        && std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<ScreenPopFault> faultOfScreenPop(const Queue& queue, const std::vector<std::string>& hosts) {
    const std::string& text = queue.screenPop;
    if (text.empty()) return std::nullopt;
    if (!text.starts_with(kScheme)) return ScreenPopFault::NotHttps;
    if (std::ranges::find(hosts, hostOf(text)) == hosts.end()) return ScreenPopFault::HostNotListed;
    const auto pieces = piecesOf(text);
    if (!pieces) return ScreenPopFault::Malformed;
    for (const Piece& each : *pieces) {
        if (each.isName) {
            if (const auto fault = faultOfName(queue, each.text)) return fault;
        } else if (!std::ranges::all_of(each.text, isOfAnAddress)) {
            return ScreenPopFault::Malformed;
        }
    }
    return std::nullopt;
}

std::optional<std::string> screenPop(const SiteRules& rules, const PoppedContact& contact) {
    const Queue* queue = find(rules, contact.queue);
    if (!queue || queue->screenPop.empty() || faultOfScreenPop(*queue, rules.screenPopHosts)) return std::nullopt;
    std::string out;
    const auto pieces = piecesOf(queue->screenPop);
    if (!pieces) return std::nullopt;
    for (const Piece& each : *pieces)
        out += each.isName ? escaped(valueOf(contact, each.text)) : std::string{each.text};
    return out;
}

} // namespace readyline::domain
