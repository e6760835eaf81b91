// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Endpoint: where the server is. Plain HTTP only: the simulator runs beside the server.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readyline::sim {

struct Endpoint {
    std::string host = "127.0.0.1";
    std::string port = "8123";

    [[nodiscard]] std::string authority() const { return host + ":" + port; }
};

// "http://127.0.0.1:8123", with or without a trailing slash. Nothing for anything else.
[[nodiscard]] std::optional<Endpoint> parseEndpoint(std::string_view url);

} // namespace readyline::sim
