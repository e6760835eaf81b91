// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Guard: refuses requests that a foreign web page could have caused. A page cannot choose its Origin, and a rebound name
// cannot choose its Host; a program on this machine sends neither or ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readyline::gateway {

struct GuardRules {
    std::vector<std::string> hosts;   // beside localhost, 127.0.0.1 and [::1]; without port
    std::vector<std::string> origins; // "https://desk.example"; none by default
};

enum class GuardFault { BadHost, ForeignHost, ForeignOrigin };

// `host` and `origin` as in the headers, empty where absent. A request without Host is refused as foreign; BadHost: what is
// there is no name or address with a port or without.
[[nodiscard]] std::optional<GuardFault> check(const GuardRules&, std::string_view host, std::string_view origin);

} // namespace readyline::gateway
