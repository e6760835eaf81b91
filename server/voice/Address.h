// SPDX-FileCopyrightText: 2026 The Readyline authors
// SPDX-License-Identifier: Apache-2.0
// Where Asterisk is, or where we wait for it: read from what an administrator writes.
#pragma once

#include "core/base/Expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace readyline::voice {

struct Address { // "ws://pbx.example:8088/ari"
    bool tls = false;
    std::string host; // without brackets
    std::string port;
    std::string path; // "/ari"; may be empty
    friend bool operator==(const Address&, const Address&) = default;
    [[nodiscard]] std::string authority() const;
};
// The error is in words.
[[nodiscard]] Expected<Address, std::string> parseAddress(std::string_view url);

struct Place { // "127.0.0.1:7412"
    std::string address;
    std::uint16_t port = 0;
    friend bool operator==(const Place&, const Place&) = default;
};
[[nodiscard]] Expected<Place, std::string> parsePlace(std::string_view text);

struct Login {
    std::string user;
    std::string password;
};
[[nodiscard]] std::string basicAuth(const Login&); // "Basic dXNlcjpwYXNz"

} // namespace readyline::voice
