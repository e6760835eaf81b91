// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/Endpoint.h"

#include <algorithm>

namespace readyline::sim {

std::optional<Endpoint> parseEndpoint(std::string_view url) {
    constexpr std::string_view scheme = "http://";
    if (url.substr(0, scheme.size()) != scheme) return std::nullopt;
    url.remove_prefix(scheme.size());
    if (!url.empty() && url.back() == '/') url.remove_suffix(1);
    const auto colon = url.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const std::string_view port = url.substr(colon + 1);
    const bool digits = !port.empty() && port.size() <= 5
        && std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || url.find('/') != std::string_view::npos) return std::nullopt;
    return Endpoint{std::string(url.substr(0, colon)), std::string(port)};
}

} // namespace readyline::sim
