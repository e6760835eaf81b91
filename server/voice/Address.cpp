// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/voice/Address.h"

#include <algorithm>
#include <charconv>

namespace readyline::voice {

namespace {

bool isPort(std::string_view text, std::uint16_t& port) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return !text.empty() && error == std::errc{} && end == text.data() + text.size();
}

struct HostAndPort {
    std::string host;
    std::string port;
};
// "host", "host:port", "[::1]:port"; an empty host where it is none of these.
HostAndPort split(std::string_view text) {
    const std::size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    if (text.starts_with('[') && bracket == std::string_view::npos) return {};
    const std::size_t from = bracket == std::string_view::npos ? 0 : bracket;
    const std::size_t colon = text.find(':', from);
    const std::string_view host = text.substr(0, colon);
    const std::string_view port = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    const bool isBare = bracket == std::string_view::npos;
    return {std::string{isBare ? host : text.substr(1, bracket - 1)}, std::string{port}};
}

bool isPrintable(std::string_view text) {
    return std::ranges::all_of(text, [](char each) { return each > ' ' && each < '\x7f'; });
}

} // namespace

std::string Address::authority() const {
    return (host.find(':') == std::string::npos ? host : '[' + host + ']') + ':' + port;
}

Expected<Address, std::string> parseAddress(std::string_view url) {
    Address address;
    address.tls = url.starts_with("wss://");
    if (!address.tls && !url.starts_with("ws://")) return unexpected(std::string{"it begins with ws:// or wss://"});
    const std::string_view rest = url.substr(address.tls ? 6 : 5);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    HostAndPort place = split(rest.substr(0, slash));
    address.host = std::move(place.host);
    address.port = place.port.empty() ? std::string{address.tls ? "8089" : "8088"} : std::move(place.port);
    address.path = rest.substr(slash);
    while (address.path.ends_with('/')) address.path.pop_back();
    std::uint16_t port = 0;
    if (address.host.empty() || !isPrintable(url) || address.host.find('@') != std::string::npos)
        return unexpected(std::string{"it names a host, as ws://pbx.example:8088/ari"});
    if (!isPort(address.port, port) || port == 0)
        return unexpected(std::string{"its port is a number from 1 to 65535"});
    return address;
}

Expected<Place, std::string> parsePlace(std::string_view text) {
    const HostAndPort place = split(text);
    Place out{place.host, 0};
    if (out.address.empty() || !isPort(place.port, out.port))
        return unexpected(std::string{"an address and a port, as 127.0.0.1:7412"});
    return out;
}

std::string basicAuth(const Login& login) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out = "Basic ";
    unsigned bits = 0;
    int count = 0;
    for (const char each : login.user + ':' + login.password) {
        bits = (bits << 8U) | static_cast<unsigned char>(each);
        for (count += 8; count >= 6; count -= 6) out += letters[(bits >> static_cast<unsigned>(count - 6)) & 63U];
    }
    if (count > 0) out += letters[(bits << static_cast<unsigned>(6 - count)) & 63U];
    while ((out.size() - 6) % 4 != 0) out += '=';
    return out;
}

} // namespace readyline::voice
